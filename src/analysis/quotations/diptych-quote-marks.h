/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-article.h"

G_BEGIN_DECLS

/**
 * DiptychMarkedSpan:
 * @span: from the opening mark to the closing mark, both included
 * @block: index of the block that it stands in
 * @depth: number of marked spans around it
 * @single: whether its marks are single ones
 * @unclosed: whether it has no closing mark; it ends before the next opening
 *   mark of its kind, or with the block
 * @unopened: whether it has no opening mark; it begins after the marked span
 *   before, or with the block
 * @joined: whether it is a part of speech that goes on over several blocks to its
 *   closing mark
 *
 * What stands between a pair of quotation marks, or would if one were not missing.
 */
typedef struct
{
  DiptychSpan span;
  guint       block;
  guint       depth;
  guint       single   : 1;
  guint       unclosed : 1;
  guint       unopened : 1;
  guint       joined   : 1;
} DiptychMarkedSpan;

GArray      *diptych_quote_marks_find  (DiptychText             *text,
                                        const DiptychBlock      *blocks,
                                        guint                    n_blocks);
DiptychSpan  diptych_quote_marks_inner (DiptychText             *text,
                                        const DiptychMarkedSpan *marked);

G_END_DECLS
