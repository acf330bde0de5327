/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WORD_VECTORS_DIMENSIONS 100

/* What is done with each word: its rank, from 0, its vector, and its letters. */
typedef void (*WordVectorsFunc) (guint        rank,
                                 const float *row,
                                 const char  *word,
                                 gsize        length,
                                 gpointer     data);

gboolean word_vectors_read           (const char       *path,
                                      guint             n_words,
                                      WordVectorsFunc   func,
                                      gpointer          data,
                                      GError          **error);
void     word_vectors_normalise      (float            *row);
void     word_vectors_take_mean_away (float            *rows,
                                      guint             n_words);

G_END_DECLS
