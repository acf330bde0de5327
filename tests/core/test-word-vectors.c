/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lexicon/diptych-word-vectors.h"
#include "model/diptych-error.h"

/* The most frequent first. */
static const char * const words[] = { "the", "서울", "straße", "a", "", "bogotá" };

static const gint8 *
lookup (const DiptychWordVectors *self,
        const char               *word,
        guint                    *rank)
{
  return diptych_word_vectors_lookup (self, word, strlen (word), rank);
}

static GBytes *
write_words (void)
{
  guint32 hashes[G_N_ELEMENTS (words)];
  gint8 vectors[G_N_ELEMENTS (words) * DIPTYCH_WORD_VECTOR_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      hashes[i] = diptych_word_vectors_hash (words[i], strlen (words[i]));
      for (guint d = 0; d < DIPTYCH_WORD_VECTOR_SIZE; d++)
        vectors[i * DIPTYCH_WORD_VECTOR_SIZE + d] = (int) (i * 40 + d) % 255 - 127;
    }
  return diptych_word_vectors_write (hashes, vectors, G_N_ELEMENTS (words));
}

static void
test_written (void)
{
  g_autoptr (GBytes) bytes = write_words ();
  DiptychWordVectors self;
  guint rank;

  g_assert_true (diptych_word_vectors_parse (&self, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gint8 *vector = lookup (&self, words[i], &rank);

      g_assert_nonnull (vector);
      g_assert_cmpuint (rank, ==, i);
      for (guint d = 0; d < DIPTYCH_WORD_VECTOR_SIZE; d++)
        g_assert_cmpint (vector[d], ==, (int) (i * 40 + d) % 255 - 127);
    }
  g_assert_nonnull (lookup (&self, "THE", &rank));
  g_assert_null (lookup (&self, "부산", &rank));
}

static void
assert_refused (const guint8 *data,
                gsize         size,
                int           code)
{
  g_autoptr (GError) error = NULL;
  DiptychWordVectors self;

  g_assert_false (diptych_word_vectors_parse (&self, data, size, &error));
  g_assert_error (error, DIPTYCH_ERROR, code);
}

static void
test_bad (void)
{
  g_autoptr (GBytes) bytes = write_words ();
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  DiptychWordVectors self;

  for (gsize cut = 0; cut < size; cut += 7)
    assert_refused (data, cut, DIPTYCH_ERROR_SYNTAX);
  data[8]++;
  assert_refused (data, size, DIPTYCH_ERROR_SYNTAX);
  data[8]--;
  data[10] = 1;
  assert_refused (data, size, DIPTYCH_ERROR_TOO_LARGE);
  data[10] = 0;
  g_assert_true (diptych_word_vectors_parse (&self, data, size, NULL));
  data[0] = 'X';
  assert_refused (data, size, DIPTYCH_ERROR_SYNTAX);
}

static double
compare (const char *a,
         const char *b)
{
  guint rank;
  const gint8 *x = lookup (diptych_word_vectors_get (), a, &rank);
  const gint8 *y = lookup (diptych_word_vectors_get (), b, &rank);
  double xy = 0, xx = 0, yy = 0;

  g_assert_nonnull (x);
  g_assert_nonnull (y);
  for (guint d = 0; d < DIPTYCH_WORD_VECTOR_SIZE; d++)
    {
      xy += x[d] * y[d];
      xx += x[d] * x[d];
      yy += y[d] * y[d];
    }
  return xy / sqrt (xx * yy);
}

static void
test_english (void)
{
  static const struct
  {
    const char *word;
    const char *near;
    const char *far;
  } rows[] = {
    { "doctor", "nurse", "steel" },
    { "election", "vote", "soup" },
    { "missile", "rocket", "singer" },
    { "Strike", "workers", "museum" },
  };
  guint rank;

  g_assert_null (lookup (diptych_word_vectors_get (), "zażółć", &rank));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (compare (rows[i].word, rows[i].near), >, compare (rows[i].word, rows[i].far) + 0.2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-vectors/written", test_written);
  g_test_add_func ("/word-vectors/bad", test_bad);
  g_test_add_func ("/word-vectors/english", test_english);
  return g_test_run ();
}
