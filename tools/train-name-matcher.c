/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Fits the weights of the name matcher and prints them as a header:
 *   train-name-matcher PAIRS.jsonl > src/analysis/people/diptych-name-weights.h
 * Each line of the file has the members "a", "b" and "same" (0 or 1). Full-batch
 * gradient descent with a fixed number of steps, so that a second run gives the
 * same weights. With --folds it prints how well held-out fifths are told apart. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/diptych-logistic.h"
#include "analysis/people/diptych-name-features.h"

#define N_STEPS 4000
#define N_FOLDS 5
#define RATE 0.3

static double penalty = 0.001;

typedef struct
{
  double features[DIPTYCH_N_NAME_FEATURES];
  double score;
  gboolean same;
  guint fold;
} Pair;

static void
add_line (GArray     *pairs,
          const char *line)
{
  g_autoptr (JsonNode) node = json_from_string (line, NULL);
  JsonObject *object = json_node_get_object (node);
  const char *members[] = { "a", "b" };
  DiptychNameSounds words[2];
  Pair pair = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *folded = diptych_name_fold (json_object_get_string_member (object, members[i]), -1);

      diptych_name_sounds_init (&words[i], folded, strlen (folded));
    }
  diptych_name_features_extract (&words[0], &words[1], pair.features);
  pair.same = json_object_get_int_member (object, "same") != 0;
  pair.fold = g_str_hash (words[0].letters) % N_FOLDS;
  g_array_append_val (pairs, pair);
}

static double
score (const Pair   *pair,
       const double *weights)
{
  double sum = 0;

  for (guint i = 0; i < DIPTYCH_N_NAME_FEATURES; i++)
    sum += weights[i] * pair->features[i];
  return diptych_logistic (sum);
}

static void
fit (GArray *pairs,
     guint   held_out,
     double *weights)
{
  memset (weights, 0, DIPTYCH_N_NAME_FEATURES * sizeof *weights);
  for (guint step = 0; step < N_STEPS; step++)
    {
      double gradient[DIPTYCH_N_NAME_FEATURES] = { 0 };
      guint n = 0;

      for (guint i = 0; i < pairs->len; i++)
        {
          const Pair *pair = &g_array_index (pairs, Pair, i);
          double error;

          if (pair->fold == held_out)
            continue;
          n++;
          error = pair->same - score (pair, weights);
          for (guint j = 0; j < DIPTYCH_N_NAME_FEATURES; j++)
            gradient[j] += error * pair->features[j];
        }
      for (guint j = 0; j < DIPTYCH_N_NAME_FEATURES; j++)
        weights[j] += RATE * (gradient[j] / n - (j != DIPTYCH_FEATURE_BIAS) * penalty * weights[j]);
    }
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const Pair *x = a, *y = b;

  return (x->score < y->score) - (x->score > y->score);
}

static void
print_quality (GArray *pairs)
{
  guint n_same = 0, hits = 0;
  double f1 = 0, precision = 0;

  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      double weights[DIPTYCH_N_NAME_FEATURES];

      fit (pairs, fold, weights);
      for (guint i = 0; i < pairs->len; i++)
        {
          Pair *pair = &g_array_index (pairs, Pair, i);

          if (pair->fold == fold)
            pair->score = score (pair, weights);
        }
    }
  g_array_sort (pairs, compare_scores);
  for (guint i = 0; i < pairs->len; i++)
    n_same += g_array_index (pairs, Pair, i).same;
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, Pair, i).same)
      {
        hits++;
        precision += hits / (i + 1.0) / n_same;
        f1 = MAX (f1, 2.0 * hits / (i + 1 + n_same));
      }
  g_print ("held out: F1 %.2f, average precision %.2f\n", 100 * f1, 100 * precision);
}

static void
print_weights (GArray *pairs)
{
  double weights[DIPTYCH_N_NAME_FEATURES];

  fit (pairs, G_MAXUINT, weights);
  g_print ("/* SPDX-License-Identifier: GPL-3.0-or-later\n"
           " * SPDX-FileCopyrightText: 2026 The Diptych developers */\n\n"
           "/* Made by tools/train-name-matcher.c; see data/LICENSES.md. */\n\n"
           "#pragma once\n\n"
           "#include \"analysis/people/diptych-name-features.h\"\n\n"
           "static const double name_weights[DIPTYCH_N_NAME_FEATURES] = {\n");
  for (guint i = 0; i < DIPTYCH_N_NAME_FEATURES; i++)
    g_print ("  %.4f,\n", weights[i]);
  g_print ("};\n");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  gboolean folds = argc > 2 && g_str_equal (argv[1], "--folds");
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (argc < 2 || !g_file_get_contents (argv[folds ? 2 : 1], &contents, NULL, NULL))
    {
      g_printerr ("usage: train-name-matcher [--folds] PAIRS.jsonl\n");
      return 2;
    }
  if (folds && argc > 3)
    penalty = g_ascii_strtod (argv[3], NULL);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_line (pairs, lines[i]);
  if (folds)
    print_quality (pairs);
  else
    print_weights (pairs);
  return 0;
}
