/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/names/diptych-tagger-word.h"
#include "analysis/names/diptych-word-clusters.h"

static const struct
{
  const char *word;
  guint16     clusters[DIPTYCH_WORD_CLUSTERS_GRAINS];
} rows[] = {
  { "seoul", { 0, 0, 0 } },
  { "bogotá", { 63, 255, 1023 } },
  { "서울", { 7, 8, 9 } },
  { "a", { 1, 2, 256 } },
  { "", { 5, 6, 7 } },
  { "straße", { 40, 200, 777 } },
};

static guint64
hash_of (const char *word)
{
  return diptych_tagger_hash (word, strlen (word));
}

static GBytes *
write_rows (void)
{
  guint64 hashes[G_N_ELEMENTS (rows)];
  guint16 columns[DIPTYCH_WORD_CLUSTERS_GRAINS][G_N_ELEMENTS (rows)];
  const guint16 *clusters[] = { columns[0], columns[1], columns[2] };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      hashes[i] = hash_of (rows[i].word);
      for (guint grain = 0; grain < DIPTYCH_WORD_CLUSTERS_GRAINS; grain++)
        columns[grain][i] = rows[i].clusters[grain];
    }
  return diptych_word_clusters_write (hashes, clusters, G_N_ELEMENTS (rows));
}

static void
test_written (void)
{
  g_autoptr (GBytes) bytes = write_rows ();
  DiptychWordClusters self;
  guint16 found[DIPTYCH_WORD_CLUSTERS_GRAINS];

  g_assert_true (diptych_word_clusters_parse (&self, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      diptych_word_clusters_lookup (&self, hash_of (rows[i].word), found);
      for (guint grain = 0; grain < DIPTYCH_WORD_CLUSTERS_GRAINS; grain++)
        g_assert_cmpuint (found[grain], ==, rows[i].clusters[grain] + 1);
    }
  diptych_word_clusters_lookup (&self, hash_of ("부산"), found);
  for (guint grain = 0; grain < DIPTYCH_WORD_CLUSTERS_GRAINS; grain++)
    g_assert_cmpuint (found[grain], ==, 0);
}

static void
test_bad (void)
{
  g_autoptr (GBytes) bytes = write_rows ();
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  DiptychWordClusters self;

  g_assert_true (diptych_word_clusters_parse (&self, data, size));
  g_assert_false (diptych_word_clusters_parse (&self, data, size - 1));
  g_assert_false (diptych_word_clusters_parse (&self, data, 11));
  data[12 + 4 * 1000] = 0xff;
  g_assert_false (diptych_word_clusters_parse (&self, data, size));
  data[0] = 'x';
  g_assert_false (diptych_word_clusters_parse (&self, data, size));
}

/* Words of one sort are nearer to each other than to words of another. */
static void
test_english (void)
{
  static const char * const places[] = { "seoul", "tokyo", "beijing" };
  const DiptychWordClusters *self = diptych_word_clusters_get ();
  guint16 first[DIPTYCH_WORD_CLUSTERS_GRAINS], other[DIPTYCH_WORD_CLUSTERS_GRAINS];

  diptych_word_clusters_lookup (self, hash_of (places[0]), first);
  g_assert_cmpuint (first[0], >, 0);
  for (guint i = 1; i < G_N_ELEMENTS (places); i++)
    {
      diptych_word_clusters_lookup (self, hash_of (places[i]), other);
      g_assert_cmpuint (other[0], ==, first[0]);
    }
  diptych_word_clusters_lookup (self, hash_of ("gently"), other);
  g_assert_cmpuint (other[0], !=, first[0]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-clusters/written", test_written);
  g_test_add_func ("/word-clusters/bad", test_bad);
  g_test_add_func ("/word-clusters/english", test_english);
  return g_test_run ();
}
