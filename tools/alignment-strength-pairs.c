/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "alignment-strength-pairs.h"

#include <stdlib.h>
#include <string.h>

#include "alignment-sentences.h"
#include "alignment-table.h"
#include "analysis/alignment/diptych-aligner.h"
#include "analysis/people/diptych-entity-linker.h"
#include "json-lines.h"
#include "story-folder.h"

/* The pairs of an event are many and shorter, and read from one side for the most. */
#define EVENT_WEIGHT 0.5

/* Links of this grade and above are what a bead should hold. */
#define MIN_GRADE 2

static void
strength_pair_clear (gpointer data)
{
  StrengthPair *self = data;

  g_array_unref (self->links);
  g_free (self->labels);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_free (self->alone[side]);
}

GArray *
strength_pairs_new (void)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (StrengthPair));

  g_array_set_clear_func (pairs, strength_pair_clear);
  return pairs;
}

static Label *
find_label (const StrengthPair *self,
            guint               left,
            guint               right)
{
  return &self->labels[(gsize) left * self->n[DIPTYCH_SIDE_RIGHT] + right];
}

Label
strength_pair_get_label (const StrengthPair *self,
                         guint               left,
                         guint               right)
{
  return *find_label (self, left, right);
}

static StrengthPair
compare (DiptychAnalysis *left,
         DiptychAnalysis *right)
{
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  StrengthPair pair = { .weight = 1 };

  diptych_entity_linker_link (left, right, links, NULL, NULL);
  pair.links = diptych_aligner_find_links (left, right, links, NULL, NULL);
  diptych_analysis_get_sentences (left, &pair.n[DIPTYCH_SIDE_LEFT]);
  diptych_analysis_get_sentences (right, &pair.n[DIPTYCH_SIDE_RIGHT]);
  pair.labels = g_new0 (Label, (gsize) pair.n[DIPTYCH_SIDE_LEFT] * pair.n[DIPTYCH_SIDE_RIGHT]);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    pair.alone[side] = g_new0 (gboolean, pair.n[side]);
  return pair;
}

static char *
normalize_spaces (const char *text,
                  gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit_set (copy, " \n\t\r", -1);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (string, "%s%s", string->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static int
find_words (DiptychAnalysis *analysis,
            const char      *words)
{
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n);
  const char *text = diptych_text_get_string (diptych_article_get_text (diptych_analysis_get_article (analysis)));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = normalize_spaces (text + sentences[i].span.start,
                                                    sentences[i].span.end - sentences[i].span.start);

      if (strstr (sentence, words) != NULL)
        return i;
    }
  return -1;
}

/* A sentence is given by its first words, which may run over what the program takes
 * for its end. */
static int
find_sentence (DiptychAnalysis *analysis,
               JsonNode        *node)
{
  const char *given = json_node_get_string (node);
  g_autofree char *words = normalize_spaces (given, strlen (given));

  while (TRUE)
    {
      int sentence = find_words (analysis, words);
      char *space = strrchr (words, ' ');

      if (sentence >= 0)
        return sentence;
      if (space == NULL)
        g_error ("“%s” does not occur", given);
      *space = '\0';
    }
}

static void
mark_alone (StrengthPair    *pair,
            DiptychSide      side,
            DiptychAnalysis *analysis,
            JsonArray       *sentences)
{
  for (guint i = 0; i < json_array_get_length (sentences); i++)
    {
      guint sentence = find_sentence (analysis, json_array_get_element (sentences, i));

      pair->alone[side][sentence] = TRUE;
      for (guint k = 0; k < pair->n[DIPTYCH_OTHER_SIDE (side)]; k++)
        *(side == DIPTYCH_SIDE_LEFT ? find_label (pair, sentence, k) : find_label (pair, k, sentence)) = LABEL_APART;
    }
}

/* Two sentences that have their counterparts, but not each other, tell different things. */
static void
mark_aligned (StrengthPair    *pair,
              DiptychAnalysis *analyses[DIPTYCH_N_SIDES],
              JsonArray       *aligned)
{
  guint n = json_array_get_length (aligned);
  g_autofree guint *left = g_new (guint, n);
  g_autofree guint *right = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *sentences = json_array_get_object_element (aligned, i);

      left[i] = find_sentence (analyses[DIPTYCH_SIDE_LEFT], json_object_get_member (sentences, "A"));
      right[i] = find_sentence (analyses[DIPTYCH_SIDE_RIGHT], json_object_get_member (sentences, "B"));
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      *find_label (pair, left[i], right[k]) = LABEL_APART;
  for (guint i = 0; i < n; i++)
    *find_label (pair, left[i], right[i]) = LABEL_SAME;
}

/**
 * strength_pairs_add_story:
 * @folder: two articles and gold.json, which says what a reader finds in them
 */
void
strength_pairs_add_story (GArray     *pairs,
                          const char *folder)
{
  g_auto (StoryFolder) story = { NULL };
  StrengthPair pair;

  story_folder_open (&story, folder);
  pair = compare (story.analyses[DIPTYCH_SIDE_LEFT], story.analyses[DIPTYCH_SIDE_RIGHT]);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    mark_alone (&pair, side, story.analyses[side],
                json_object_get_array_member (json_object_get_object_member (story.gold, "only"), story_letters[side]));
  mark_aligned (&pair, story.analyses, json_object_get_array_member (story.gold, "aligned"));
  pair.fold = pairs->len % TABLE_N_FOLDS;
  g_array_append_val (pairs, pair);
}

static DiptychAnalysis *
analyze_article (JsonArray *articles,
                 guint      index)
{
  JsonArray *array = json_object_get_array_member (json_array_get_object_element (articles, index), "sentences");
  guint n = json_array_get_length (array);
  g_autofree const char **sentences = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    sentences[i] = json_array_get_string_element (array, i);
  return analyze_sentences (sentences, n, "en");
}

static void
add_event (GArray    *pairs,
           JsonArray *articles,
           guint      left,
           guint      right)
{
  g_autoptr (DiptychAnalysis) a = analyze_article (articles, left);
  g_autoptr (DiptychAnalysis) b = analyze_article (articles, right);
  StrengthPair pair = compare (a, b);

  for (guint i = 0; i < pair.n[DIPTYCH_SIDE_LEFT] * pair.n[DIPTYCH_SIDE_RIGHT]; i++)
    pair.labels[i] = LABEL_APART;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < pair.n[side]; i++)
      pair.alone[side][i] = TRUE;
  pair.weight = EVENT_WEIGHT;
  pair.fold = pairs->len % TABLE_N_FOLDS;
  g_array_append_val (pairs, pair);
}

static void
mark_link (StrengthPair *pair,
           guint         left,
           guint         right,
           guint         grade)
{
  pair->alone[DIPTYCH_SIDE_LEFT][left] = FALSE;
  pair->alone[DIPTYCH_SIDE_RIGHT][right] = FALSE;
  *find_label (pair, left, right) = grade >= MIN_GRADE ? LABEL_SAME : LABEL_UNKNOWN;
}

/**
 * strength_pairs_add_events:
 * @links: a table of which sentences report the same: event, articles, sentences, grade
 * @events: lines of JSON, each an event and its articles
 */
void
strength_pairs_add_events (GArray     *pairs,
                           const char *links,
                           const char *events)
{
  g_autoptr (GPtrArray) lines = json_lines_read (events);
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *contents = NULL;
  g_auto (GStrv) rows = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = json_node_get_object (g_ptr_array_index (lines, i));

      g_hash_table_insert (articles, (char *) json_object_get_string_member (line, "id"),
                           json_object_get_array_member (line, "articles"));
    }
  if (!g_file_get_contents (links, &contents, NULL, NULL))
    g_error ("%s cannot be read", links);
  rows = g_strsplit (contents, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

      if (g_strv_length (cells) != 6)
        continue;
      if (g_strcmp0 (cells[0], last) != 0)
        {
          add_event (pairs, g_hash_table_lookup (articles, cells[0]), atoi (cells[1]), atoi (cells[2]));
          g_free (last);
          last = g_strdup (cells[0]);
        }
      mark_link (&g_array_index (pairs, StrengthPair, pairs->len - 1), atoi (cells[3]), atoi (cells[4]), atoi (cells[5]));
    }
}
