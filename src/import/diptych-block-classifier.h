/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-article.h"

G_BEGIN_DECLS

/**
 * DiptychBlockClues:
 * @date: (nullable): the day of publication, from a line that gives nothing else
 * @is_translated: whether a line says that a machine translated the article
 *
 * What the lines that are no account tell about an article.
 */
typedef struct
{
  char     *date;
  gboolean  is_translated;
} DiptychBlockClues;

GArray *diptych_block_classifier_classify (DiptychText       *text,
                                           DiptychBlockClues *clues);

G_END_DECLS
