/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Makes data/models/names-ko.bin.
 * usage: train-korean-names --output=FILE [--hold=K/N] KLUE.jsonl
 * With --hold, the K-th of N parts of the texts is not learned from. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "analysis/names/diptych-korean-tagger.h"

#define N_TAGS DIPTYCH_KOREAN_N_TAGS
#define N_WEIGHTS ((gsize) DIPTYCH_KOREAN_N_BUCKETS * N_TAGS)
#define N_ROUNDS 30

typedef struct
{
  DiptychKoreanSentence *sentence;
  guint8                *tags;
} Example;

/* An averaged perceptron (Collins 2002). The weights are whole numbers; what was changed
 * at which step is kept apart for the mean. */
typedef struct
{
  int    *weights;
  gint64 *changes;              /* each change times the step at which it was made */
  int     transitions[N_TAGS][N_TAGS];
  gint64  transition_changes[N_TAGS][N_TAGS];
  gint64  step;
} Learner;

static const struct
{
  const char        *name;
  DiptychEntityKind  kind;
} kinds[] = {
  { "PS", DIPTYCH_ENTITY_PERSON },
  { "OG", DIPTYCH_ENTITY_ORGANISATION },
  { "LC", DIPTYCH_ENTITY_PLACE },
};

static void
mark (Example    *example,
      JsonObject *entity)
{
  const char *type = json_object_get_string_member (entity, "type");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, type) == 0)
      {
        guint start = json_object_get_int_member (entity, "start"), end = json_object_get_int_member (entity, "end");

        for (guint at = start; at < end && at < example->sentence->n; at++)
          example->tags[at] = 1 + 2 * kinds[i].kind + (at > start);
      }
}

static GArray *
read_examples (const char *path,
               guint       hold,
               guint       n_parts)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *examples = g_array_new (FALSE, TRUE, sizeof (Example));

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    g_error ("%s cannot be read", path);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = *lines[i] != '\0' ? json_from_string (lines[i], NULL) : NULL;
      JsonObject *line = node != NULL ? json_node_get_object (node) : NULL;
      const char *text = line != NULL ? json_object_get_string_member (line, "text") : "";
      Example example = { 0 };
      JsonArray *entities;

      if (line == NULL || (n_parts > 0 && i % n_parts == hold))
        continue;
      example.sentence = diptych_korean_sentence_new (text, 0, strlen (text));
      example.tags = g_malloc0 (example.sentence->n + 1);
      entities = json_object_get_array_member (line, "entities");
      for (guint j = 0; j < json_array_get_length (entities); j++)
        mark (&example, json_array_get_object_element (entities, j));
      g_array_append_val (examples, example);
    }
  return examples;
}

static void
change (Learner *self,
        guint64  feature,
        guint    tag,
        int      by)
{
  gsize at = (gsize) diptych_korean_bucket_of (feature) * N_TAGS + tag;

  self->weights[at] += by;
  self->changes[at] += by * self->step;
}

static void
change_transition (Learner *self,
                   guint    before,
                   guint    tag,
                   int      by)
{
  self->transitions[before][tag] += by;
  self->transition_changes[before][tag] += by * self->step;
}

/* Moves the weights of a character from the tag that was found to the right one. */
static void
correct (Learner       *self,
         const Example *example,
         const guint8  *found,
         guint          at)
{
  guint64 features[DIPTYCH_KOREAN_N_FEATURES];
  guint right_before = at > 0 ? example->tags[at - 1] : 0, before = at > 0 ? found[at - 1] : 0;

  if (example->tags[at] != found[at])
    {
      guint n = diptych_korean_features_get (example->sentence, at, features);

      for (guint i = 0; i < n; i++)
        {
          change (self, features[i], example->tags[at], 1);
          change (self, features[i], found[at], -1);
        }
    }
  if (example->tags[at] != found[at] || right_before != before)
    {
      change_transition (self, right_before, example->tags[at], 1);
      change_transition (self, before, found[at], -1);
    }
}

static int
round_mean (double mean,
            int    limit)
{
  int rounded = mean >= 0 ? (int) (mean + 0.5) : -(int) (0.5 - mean);

  return CLAMP (rounded, -limit, limit);
}

/* How many steps of a stored weight make one correction. */
#define STEPS 12

static int
mean_of (int    weight,
         gint64 changes,
         gint64 step,
         int    limit)
{
  return round_mean (STEPS * (weight - (double) changes / (double) MAX (step, 1)), limit);
}

static void
put_16 (guint8 *p,
        int     value)
{
  p[0] = value & 0xff;
  p[1] = value >> 8 & 0xff;
}

/* The weights as they are, cut to bytes, for decoding; or their mean over all steps. */
static void
write_weights (const Learner *self,
               guint8        *data,
               gboolean       mean)
{
  guint8 *p = data + 8;

  memcpy (data, DIPTYCH_KOREAN_MODEL_MAGIC, 8);
  for (guint i = 0; i < N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++, p += 2)
      put_16 (p, mean ? mean_of (self->transitions[i][j], self->transition_changes[i][j], self->step, G_MAXINT16)
              : self->transitions[i][j]);
  for (gsize i = 0; i < N_WEIGHTS; i++)
    p[i] = (guint8) (gint8) (mean ? mean_of (self->weights[i], self->changes[i], self->step, 127)
                             : CLAMP (self->weights[i], -127, 127));
}

static guint
learn_example (Learner       *self,
               const Example *example,
               guint8        *data)
{
  g_autofree guint8 *found = g_malloc0 (example->sentence->n + 1);
  DiptychKoreanModel model;
  guint n_wrong = 0;

  diptych_korean_model_parse (&model, data, DIPTYCH_KOREAN_MODEL_HEADER_BYTES + N_WEIGHTS);
  diptych_korean_tagger_decode (&model, example->sentence, found);
  self->step++;
  for (guint i = 0; i < example->sentence->n; i++)
    {
      n_wrong += found[i] != example->tags[i];
      correct (self, example, found, i);
    }
  return n_wrong;
}

/* Brings what changed for one example into the model that decodes. */
static void
refresh (const Learner *self,
         const Example *example,
         guint8        *data)
{
  guint8 *p = data + 8, *weights = data + DIPTYCH_KOREAN_MODEL_HEADER_BYTES;
  guint64 features[DIPTYCH_KOREAN_N_FEATURES];

  for (guint i = 0; i < N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++, p += 2)
      put_16 (p, self->transitions[i][j]);
  for (guint i = 0; i < example->sentence->n; i++)
    {
      guint n = diptych_korean_features_get (example->sentence, i, features);

      for (guint j = 0; j < n; j++)
        for (guint tag = 0; tag < N_TAGS; tag++)
          {
            gsize at = (gsize) diptych_korean_bucket_of (features[j]) * N_TAGS + tag;

            weights[at] = (guint8) (gint8) CLAMP (self->weights[at], -127, 127);
          }
    }
}

/* A fixed order that differs from round to round. */
static void
shuffle (GArray *examples,
         guint   round)
{
  guint32 state = 12345 + round;

  for (guint i = examples->len; i > 1; i--)
    {
      guint j;
      Example swapped = g_array_index (examples, Example, i - 1);

      state = state * 1664525u + 1013904223u;
      j = (guint64) state * i >> 32;
      g_array_index (examples, Example, i - 1) = g_array_index (examples, Example, j);
      g_array_index (examples, Example, j) = swapped;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *hold = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "where the model goes", "FILE" },
    { "hold", 0, 0, G_OPTION_ARG_STRING, &hold, "the part to leave out", "K/N" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("KLUE");
  g_autoptr (GArray) examples = NULL;
  g_autofree guint8 *data = g_malloc0 (DIPTYCH_KOREAN_MODEL_HEADER_BYTES + N_WEIGHTS);
  Learner learner = { g_new0 (int, N_WEIGHTS), g_new0 (gint64, N_WEIGHTS) };
  guint part = 0, n_parts = 0;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc != 2 || output == NULL
      || (hold != NULL && sscanf (hold, "%u/%u", &part, &n_parts) != 2))
    {
      g_printerr ("usage: train-korean-names --output=FILE [--hold=K/N] KLUE\n");
      return 2;
    }
  examples = read_examples (argv[1], part, n_parts);
  write_weights (&learner, data, FALSE);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint n_wrong = 0;

      shuffle (examples, round);
      for (guint i = 0; i < examples->len; i++)
        {
          guint wrong = learn_example (&learner, &g_array_index (examples, Example, i), data);

          if (wrong > 0)
            refresh (&learner, &g_array_index (examples, Example, i), data);
          n_wrong += wrong;
        }
      g_printerr ("round %u: %u characters wrong\n", round + 1, n_wrong);
    }
  write_weights (&learner, data, TRUE);
  return g_file_set_contents (output, (const char *) data, DIPTYCH_KOREAN_MODEL_HEADER_BYTES + N_WEIGHTS, NULL) ? 0 : 1;
}
