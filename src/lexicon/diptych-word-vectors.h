/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_WORD_VECTOR_SIZE: how many numbers a vector has. */
#define DIPTYCH_WORD_VECTOR_SIZE 100

/**
 * DiptychWordVectors:
 * @n: how many words there are
 * @hashes: their hashes, ascending, four bytes each, the least first
 * @ranks: how many of the words are more frequent than each, two bytes each, the least first
 * @vectors: the vector of each, %DIPTYCH_WORD_VECTOR_SIZE signed bytes, all of about one length
 * @bytes: (nullable): the resource that holds the three, or %NULL where somebody else keeps it
 *
 * What words mean, as far as the words around them tell: words of like meaning have
 * vectors of like direction.
 */
typedef struct
{
  guint         n;
  const guint8 *hashes;
  const guint8 *ranks;
  const gint8  *vectors;
  GBytes       *bytes;
} DiptychWordVectors;

guint32                   diptych_word_vectors_hash   (const char                *word,
                                                       gsize                      length);
gboolean                  diptych_word_vectors_parse  (DiptychWordVectors        *self,
                                                       const guint8              *data,
                                                       gsize                      size,
                                                       GError                   **error);
const DiptychWordVectors *diptych_word_vectors_get    (void);
const gint8              *diptych_word_vectors_lookup (const DiptychWordVectors  *self,
                                                       const char                *word,
                                                       gsize                      length,
                                                       guint                     *rank);
GBytes                   *diptych_word_vectors_write  (const guint32             *hashes,
                                                       const gint8               *vectors,
                                                       guint                      n);

G_END_DECLS
