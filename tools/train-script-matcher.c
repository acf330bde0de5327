/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/models/hangul-latin.bin.
 * usage: train-script-matcher --output=FILE [--without=QUERIES.jsonl] PAIRS.jsonl SEED.tsv
 * With --without, pairs with a name of the queries are not learned from. */

#include "config.h"

#include <string.h>

#include "analysis/people/diptych-jamo-aligner.h"
#include "jamo-pairs.h"
#include "jamo-sequences.h"

#define N_ROUNDS 4

static GArray *
align_pair (const DiptychJamoModel *model,
            const JamoPair         *pair)
{
  DiptychLatinPieces latin;
  GArray *path = g_array_new (FALSE, TRUE, sizeof (guint16));

  diptych_latin_pieces_init (&latin, model, pair->en, strlen (pair->en));
  g_array_set_size (path, pair->hangul.n);
  if (diptych_jamo_aligner_align (model, &pair->hangul, &latin, (guint16 *) path->data) < DIPTYCH_JAMO_NO_COST)
    return path;
  g_array_unref (path);
  return NULL;
}

static GPtrArray *
align_pairs (const GArray *pairs,
             GBytes       *bytes)
{
  g_autoptr (DiptychJamoModel) model = diptych_jamo_model_new (bytes);
  GPtrArray *paths = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < pairs->len; i++)
    {
      GArray *path = align_pair (model, &g_array_index (pairs, JamoPair, i));

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  return paths;
}

/* Gives up pieces that stand in no path and numbers the others anew. */
static GArray *
keep_used (GArray    *pieces,
           GPtrArray *paths)
{
  guint n = pieces->len + DIPTYCH_JAMO_FIRST_PIECE;
  g_autofree guint16 *renumbered = g_new0 (guint16, n);
  GArray *kept = g_array_new (FALSE, TRUE, sizeof (JamoPiece));

  for (guint i = 0; i < paths->len; i++)
    {
      const GArray *path = g_ptr_array_index (paths, i);

      for (guint j = 0; j < path->len; j++)
        renumbered[g_array_index (path, guint16, j)] = 1;
    }
  for (guint i = DIPTYCH_JAMO_FIRST_PIECE; i < n; i++)
    if (renumbered[i] != 0)
      {
        renumbered[i] = kept->len + DIPTYCH_JAMO_FIRST_PIECE;
        g_array_append_val (kept, g_array_index (pieces, JamoPiece, i - DIPTYCH_JAMO_FIRST_PIECE));
      }
  renumbered[DIPTYCH_JAMO_UNKNOWN] = DIPTYCH_JAMO_UNKNOWN;
  for (guint i = 0; i < paths->len; i++)
    {
      GArray *path = g_ptr_array_index (paths, i);

      for (guint j = 0; j < path->len; j++)
        g_array_index (path, guint16, j) = renumbered[g_array_index (path, guint16, j)];
    }
  g_array_unref (pieces);
  return kept;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *without = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "where the model goes", "FILE" },
    { "without", 0, 0, G_OPTION_ARG_FILENAME, &without, "queries to leave out", "FILE" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("PAIRS SEED");
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc != 3 || output == NULL)
    {
      g_printerr ("usage: train-script-matcher --output=FILE [--without=QUERIES] PAIRS SEED\n");
      return 2;
    }
  pairs = jamo_pairs_read (argv[1], argv[2], without);
  pieces = jamo_pieces_learn (pairs);
  bytes = jamo_sequences_start (pairs, pieces);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) paths = align_pairs (pairs, bytes);

      pieces = keep_used (g_steal_pointer (&pieces), paths);
      g_bytes_unref (bytes);
      bytes = jamo_sequences_write (pairs, pieces, paths);
      g_printerr ("round %u: %u pairs of %u, %u pieces, %" G_GSIZE_FORMAT " bytes\n", i + 1, paths->len, pairs->len,
                  pieces->len, g_bytes_get_size (bytes));
    }
  return g_file_set_contents (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL) ? 0 : 1;
}
