/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Learns data/models/names-en.bin:
 *
 *   train-names --output=names-en.bin FOLDER…
 *
 * With --hold=I/N, the part I of N of the first folder is kept apart, and the model is
 * judged on it. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "analysis/names/diptych-name-tagger.h"
#include "tools/names-learner.h"

static int runs = 3;
static int epochs = 5;
static int dropout = 15;
static double rate = 0.15;
static double decay = 0.0;
static double lean = 0.4;
static int n_buckets = 65536;
static int noise = 1;
static int min_count = 3;
static int weight = 1;
static char *hold;
static char *output;
static char **folders;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where the model is written", "FILE" },
  { "hold", 0, 0, G_OPTION_ARG_STRING, &hold, "The part of the first folder to judge on", "I/N" },
  { "runs", 0, 0, G_OPTION_ARG_INT, &runs, "How often learning begins anew", "N" },
  { "epochs", 0, 0, G_OPTION_ARG_INT, &epochs, "How often the texts are gone through", "N" },
  { "rate", 0, 0, G_OPTION_ARG_DOUBLE, &rate, "How far a step goes", "X" },
  { "decay", 0, 0, G_OPTION_ARG_DOUBLE, &decay, "How strongly weights are drawn to zero", "X" },
  { "lean", 0, 0, G_OPTION_ARG_DOUBLE, &lean, "What is added for organisations", "X" },
  { "dropout", 0, 0, G_OPTION_ARG_INT, &dropout, "Features in a hundred that are not seen", "N" },
  { "buckets", 0, 0, G_OPTION_ARG_INT, &n_buckets, "The size of the model, in 72 bytes", "N" },
  { "noise", 0, 0, G_OPTION_ARG_INT, &noise, "Noisy copies of each text", "N" },
  { "min-count", 0, 0, G_OPTION_ARG_INT, &min_count, "How often a feature must be seen", "N" },
  { "weight", 0, 0, G_OPTION_ARG_INT, &weight, "Copies of the texts of the first folder", "N" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, NULL, "FOLDER…" },
  { NULL },
};

typedef struct
{
  guint right;
  guint found;
  guint gold;
} Tally;

/* The atom after the last of the name that begins at @i, or 0. */
static guint
name_end (const guint8 *tags,
          guint         i,
          guint         n)
{
  if (!diptych_tagger_is_name (tags[i])
      || (diptych_tagger_tag_get_step (tags[i]) != DIPTYCH_TAGGER_BEGIN
          && diptych_tagger_tag_get_step (tags[i]) != DIPTYCH_TAGGER_UNIT))
    return 0;
  while (i < n && !diptych_tagger_may_end (tags[i]))
    i++;
  return i + 1;
}

static void
count_names (const guint8 *found,
             const guint8 *gold,
             guint         n,
             Tally        *tallies)
{
  for (guint i = 0; i < n; i++)
    {
      guint found_end = name_end (found, i, n);
      guint gold_end = name_end (gold, i, n);

      if (found_end > 0)
        tallies[diptych_tagger_tag_get_kind (found[i])].found++;
      if (gold_end > 0)
        tallies[diptych_tagger_tag_get_kind (gold[i])].gold++;
      if (found_end > 0 && found_end == gold_end && found[i] == gold[i])
        tallies[diptych_tagger_tag_get_kind (gold[i])].right++;
    }
}

static void
judge (GBytes     *bytes,
       GPtrArray  *documents,
       const char *label)
{
  Tally tallies[DIPTYCH_N_ENTITY_KINDS] = { 0 };
  DiptychTaggerModel model;

  if (!diptych_tagger_model_parse (&model, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
    g_error ("The model cannot be read");
  for (guint i = 0; i < documents->len; i++)
    {
      NamesDocument *document = g_ptr_array_index (documents, i);
      const GArray *sentences = document->document->sentences;
      g_autofree guint8 *tags = g_malloc (document->document->atoms->len + 1);

      diptych_name_tagger_find_tags (document->document, &model, tags, NULL, NULL);
      for (guint j = 0; j < sentences->len; j++)
        {
          const DiptychTaggerSentence *sentence = &g_array_index (sentences, DiptychTaggerSentence, j);

          count_names (tags + sentence->start, document->tags + sentence->start,
                       sentence->end - sentence->start, tallies);
        }
    }
  printf ("%s", label);
  for (guint kind = 0; kind < DIPTYCH_N_ENTITY_KINDS; kind++)
    printf ("  %s P %.2f R %.2f F1 %.2f", diptych_entity_kind_to_string (kind),
            100.0 * tallies[kind].right / MAX (tallies[kind].found, 1),
            100.0 * tallies[kind].right / MAX (tallies[kind].gold, 1),
            200.0 * tallies[kind].right / MAX (tallies[kind].found + tallies[kind].gold, 1));
  printf ("\n");
}

static GPtrArray *
read_folders (GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) names_document_free);

  for (guint i = 0; folders[i] != NULL; i++)
    for (int copy = 0; copy < (i == 0 ? weight : 1); copy++)
      {
        NamesPart part = { .noise = noise };

        if (i == 0 && hold != NULL)
          sscanf (hold, "%u/%u", &part.part, &part.modulus);
        if (!names_corpus_read (folders[i], &part, documents, error))
          return NULL;
      }
  return g_steal_pointer (&documents);
}

static void
judge_held_part (GBytes *model)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) names_document_free);
  NamesPart part = { .held = TRUE };

  sscanf (hold, "%u/%u", &part.part, &part.modulus);
  names_corpus_read (folders[0], &part, documents, NULL);
  judge (model, documents, "held clean");
  g_ptr_array_set_size (documents, 0);
  part.noise = 1;
  names_corpus_read (folders[0], &part, documents, NULL);
  judge (model, documents, "clean + noise");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GBytes) model = NULL;
  NamesExamples *examples;
  NamesSettings settings;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)
      || folders == NULL
      || (documents = read_folders (&error)) == NULL)
    {
      g_printerr ("train-names: %s\n", error != NULL ? error->message : "no folder");
      return 1;
    }
  examples = names_examples_new (documents, min_count);
  g_printerr ("%u texts, %u atoms, %u features\n", documents->len, examples->tags->len,
              examples->hashes->len);
  g_clear_pointer (&documents, g_ptr_array_unref);
  settings = (NamesSettings) { runs, epochs, rate, decay, dropout, lean, n_buckets };
  model = names_learner_learn (examples, &settings);
  names_examples_free (examples);
  if (hold != NULL)
    judge_held_part (model);
  if (output != NULL && !g_file_set_contents (output, g_bytes_get_data (model, NULL),
                                              g_bytes_get_size (model), &error))
    {
      g_printerr ("train-names: %s\n", error->message);
      return 1;
    }
  return 0;
}
