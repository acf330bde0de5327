/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Trains the model of attributions: a linear-chain conditional random field, and the
 * judge of what it finds. The same corpus gives the same model, bit for bit.
 *
 *   train-attribution-tagger GOLD.jsonl MODEL [--folds] [--hold FOLD] [--epochs N] [--bits N] [--penalty X] [--rate X]
 *
 * --folds also writes MODEL.0 to MODEL.4, each learned without a fifth of the
 * documents, chosen by a hash of their ids, so that the model can be measured on
 * these. (Their judges learned from what chains found in the other fifths; these
 * chains had seen the fifth in question.) --hold keeps all that a fifth could tell
 * from the one MODEL. */

#include "config.h"

#include "attribution-judging.h"

#include "analysis/quotations/diptych-attribution-judge.h"
#include "analysis/quotations/diptych-attribution-tagger.h"
#include "lexicon/diptych-bytes.h"

#define STRIDE DIPTYCH_ATTRIBUTION_STRIDE

static AttributionPlan plan = { .epochs = 30, .bits = 18, .penalty = 8, .rate = 0.15 };
static int hold = -1;
static gboolean folds = FALSE;

static const GOptionEntry options[] = {
  { "hold", 0, 0, G_OPTION_ARG_INT, &hold, "Leave out a fifth of the documents", "FOLD" },
  { "folds", 0, 0, G_OPTION_ARG_NONE, &folds, "Write a model for each fifth, too", NULL },
  { "epochs", 0, 0, G_OPTION_ARG_INT, &plan.epochs, "Passes over the corpus", "N" },
  { "bits", 0, 0, G_OPTION_ARG_INT, &plan.bits, "Binary logarithm of the number of rows", "N" },
  { "penalty", 0, 0, G_OPTION_ARG_DOUBLE, &plan.penalty, "Weight of the squared weights", "X" },
  { "rate", 0, 0, G_OPTION_ARG_DOUBLE, &plan.rate, "First rate of learning", "X" },
  { NULL },
};

static gboolean
save (const gint32 *weights,
      const gint8  *judge,
      const char   *path,
      GError      **error)
{
  gsize rows = (gsize) STRIDE << plan.bits;
  g_autoptr (GByteArray) model = g_byte_array_new ();
  guint8 header[DIPTYCH_ATTRIBUTION_HEADER] = DIPTYCH_ATTRIBUTION_MAGIC;

  header[4] = plan.bits;
  g_byte_array_append (model, header, sizeof header);
  for (gsize i = 0; i < DIPTYCH_ATTRIBUTION_TRANSITIONS; i++)
    diptych_bytes_append (model, (guint16) weights[rows + i], 2);
  for (gsize i = 0; i < rows; i++)
    diptych_bytes_append (model, (guint8) weights[i], 1);
  g_byte_array_append (model, (const guint8 *) judge, 1u << DIPTYCH_JUDGE_BITS);
  return g_file_set_contents (path, (const char *) model->data, model->len, error);
}

static gboolean
save_folds (const AttributionJudging  *judging,
            const char                *path,
            GError                   **error)
{
  for (guint fold = 0; fold < ATTRIBUTION_N_FOLDS; fold++)
    {
      const gint32 *weights = attribution_judging_get_weights (judging, fold);
      g_autofree gint8 *judge = attribution_judging_learn (judging, 1u << fold);
      g_autofree char *own = g_strdup_printf ("%s.%u", path, fold);

      if (weights != NULL && !save (weights, judge, own, error))
        return FALSE;
    }
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("GOLD.jsonl MODEL");
  g_autoptr (GArray) sequences = NULL;
  g_autoptr (AttributionJudging) judging = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint32 *weights = NULL;
  g_autofree gint8 *judge = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3 || plan.bits < 1 || plan.bits > 24
      || (sequences = attribution_corpus_load (argv[1], &error)) == NULL)
    {
      g_printerr ("train-attribution-tagger: %s\n", error != NULL ? error->message : "two files are needed");
      return 2;
    }
  if (hold >= 0)
    plan.held = 1u << hold;
  judging = attribution_judging_new (sequences, &plan);
  judge = attribution_judging_learn (judging, plan.held);
  weights = attribution_learner_learn (sequences, &plan);
  if (!save (weights, judge, argv[2], &error) || (folds && !save_folds (judging, argv[2], &error)))
    {
      g_printerr ("train-attribution-tagger: %s\n", error->message);
      return 1;
    }
  return 0;
}
