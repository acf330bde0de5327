/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychBlockKind:
 * @DIPTYCH_BLOCK_HEADLINE: a headline or the line below it
 * @DIPTYCH_BLOCK_BODY: the account itself, crossheads included
 * @DIPTYCH_BLOCK_CAPTION: what stands under a photograph
 * @DIPTYCH_BLOCK_CREDIT: who took a photograph or wrote the article
 * @DIPTYCH_BLOCK_FURNITURE: what the site adds: "Refer Report", "Source: Korean",
 *   a headline given a second time, share buttons, copyright lines
 */
typedef enum
{
  DIPTYCH_BLOCK_HEADLINE,
  DIPTYCH_BLOCK_BODY,
  DIPTYCH_BLOCK_CAPTION,
  DIPTYCH_BLOCK_CREDIT,
  DIPTYCH_BLOCK_FURNITURE,
} DiptychBlockKind;

#define DIPTYCH_N_BLOCK_KINDS (DIPTYCH_BLOCK_FURNITURE + 1)

/**
 * DiptychBlock:
 * @span: the block without the white space around it
 * @kind: what it is
 *
 * A paragraph of an article, or a part of one where a caption and its credit
 * share a line. Blocks are ordered and disjoint and cover all but white space.
 */
typedef struct
{
  DiptychSpan      span;
  DiptychBlockKind kind;
} DiptychBlock;

const char *diptych_block_kind_to_string   (DiptychBlockKind  kind);
gboolean    diptych_block_kind_from_string (const char       *string,
                                            DiptychBlockKind *kind);

G_END_DECLS
