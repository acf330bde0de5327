/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "attribution-corpus.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "analysis/quotations/diptych-quote-marks.h"
#include "analysis/text/diptych-segmenter.h"
#include "cli/diptych-eval-offsets.h"
#include "import/diptych-importer.h"

static gboolean
is_wordless (const DiptychAttributionRow *row)
{
  return row->function >= DIPTYCH_FUNCTION_QUOTE && row->function <= DIPTYCH_FUNCTION_PUNCTUATION;
}

/* Where code point @point of the corpus is in @text, in bytes. */
static gsize
offset_of_corpus (DiptychText  *text,
                  const GArray *offsets,
                  gsize         point)
{
  guint low = 0, high = offsets->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (offsets, DiptychSpan, middle).end <= point)
        low = middle + 1;
      else
        high = middle;
    }
  return diptych_text_offset_from_code_point (text, low);
}

static void
label_span (DiptychText           *text,
            const GArray          *offsets,
            GArray                *tokens,
            DiptychAttributionRow *rows,
            guint8                *labels,
            JsonArray             *span,
            guint8                 begin)
{
  gsize start = offset_of_corpus (text, offsets, json_array_get_int_element (span, 0));
  gsize end = offset_of_corpus (text, offsets, json_array_get_int_element (span, 1));
  guint first = 0, last;

  while (first < tokens->len && g_array_index (tokens, DiptychToken, first).span.end <= start)
    first++;
  last = first;
  while (last < tokens->len && g_array_index (tokens, DiptychToken, last).span.start < end)
    last++;
  if (begin == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
    {
      while (first < last && is_wordless (&rows[first]))
        first++;
      while (last > first && is_wordless (&rows[last - 1]))
        last--;
    }
  for (guint i = first; i < last; i++)
    if (labels[i] == DIPTYCH_ATTRIBUTION_OUTSIDE)
      labels[i] = i == first ? begin : begin + 1;
}

static void
label_part (DiptychText           *text,
            const GArray          *offsets,
            GArray                *tokens,
            DiptychAttributionRow *rows,
            guint8                *labels,
            JsonObject            *attribution,
            const char            *member,
            guint8                 begin)
{
  JsonArray *spans = json_object_get_array_member (attribution, member);

  for (guint i = 0; i < json_array_get_length (spans); i++)
    label_span (text, offsets, tokens, rows, labels, json_array_get_array_element (spans, i), begin);
}

/* Annotators often gave one piece for each sentence between a pair of marks.
 * What is mostly content becomes one piece. */
static void
smooth_marks (const DiptychAttributionRow *rows,
              guint8                      *labels,
              guint                        n)
{
  for (guint i = 0; i < n;)
    {
      guint context = rows[i].quote_context, first = i, content = 0, words = 0, last = i;

      for (; i < n && rows[i].quote_context == context && (i == first || rows[i].quote != rows[first].quote
                                                           || rows[i].function != DIPTYCH_FUNCTION_QUOTE); i++)
        if (!is_wordless (&rows[i]))
          {
            words++;
            content += labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || labels[i] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
            last = i;
          }
      if (context == 0 || 2 * content <= words)
        continue;
      while (is_wordless (&rows[first]))
        first++;
      for (guint j = first; j <= last; j++)
        labels[j] = j > first || labels[first] == DIPTYCH_ATTRIBUTION_IN_CONTENT
                    ? DIPTYCH_ATTRIBUTION_IN_CONTENT : DIPTYCH_ATTRIBUTION_BEGIN_CONTENT;
    }
}

static void
add_sequence (GArray                      *sequences,
              const DiptychAttributionRow *rows,
              const guint8                *labels,
              guint                        n,
              guint                        fold)
{
  AttributionSequence sequence = { .n = n, .fold = fold };

  sequence.rows = g_memdup2 (rows, n * sizeof *rows);
  sequence.labels = g_memdup2 (labels, n);
  smooth_marks (rows, sequence.labels, n);
  sequence.features = g_new (guint32, (gsize) n * DIPTYCH_N_ATTRIBUTION_FEATURES);
  for (guint i = 0; i < n; i++)
    {
      guint32 *features = sequence.features + (gsize) i * DIPTYCH_N_ATTRIBUTION_FEATURES;
      guint count = diptych_attribution_rows_features (sequence.rows, n, i, features);

      g_assert (count == DIPTYCH_N_ATTRIBUTION_FEATURES);
    }
  g_array_append_val (sequences, sequence);
}

static void
add_blocks (GArray                *sequences,
            DiptychFindings       *findings,
            DiptychAttributionRow *rows,
            guint8                *labels,
            guint                  fold)
{
  for (guint i = 0; i < findings->sentences->len;)
    {
      const DiptychSentence *first = &g_array_index (findings->sentences, DiptychSentence, i);
      guint n = 0;

      for (; i < findings->sentences->len
             && g_array_index (findings->sentences, DiptychSentence, i).block == first->block; i++)
        n += g_array_index (findings->sentences, DiptychSentence, i).n_tokens;
      add_sequence (sequences, rows + first->first_token, labels + first->first_token, n, fold);
    }
}

static void
add_document (GArray     *sequences,
              JsonObject *document)
{
  const char *id = json_object_get_string_member (document, "id");
  const char *string = json_object_get_string_member (document, "text");
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (string, -1, "corpus", NULL);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  DiptychText *text = diptych_article_get_text (article);
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);
  g_autoptr (GArray) marked = diptych_quote_marks_find (text, blocks, n_blocks);
  g_autoptr (GArray) offsets = diptych_eval_offsets_new (string, text);
  g_autoptr (GArray) rows = NULL;
  g_autofree guint8 *labels = NULL;
  JsonArray *attributions = json_object_get_array_member (document, "attributions");

  diptych_segmenter_segment (article, findings, NULL, NULL);
  rows = diptych_attribution_rows_new (text, findings, marked);
  labels = g_new0 (guint8, rows->len + 1);
  for (guint i = 0; i < json_array_get_length (attributions); i++)
    {
      JsonObject *attribution = json_array_get_object_element (attributions, i);
      DiptychAttributionRow *data = (DiptychAttributionRow *) (gpointer) rows->data;

      label_part (text, offsets, findings->tokens, data, labels, attribution, "content", DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
      label_part (text, offsets, findings->tokens, data, labels, attribution, "cue", DIPTYCH_ATTRIBUTION_BEGIN_CUE);
      label_part (text, offsets, findings->tokens, data, labels, attribution, "source", DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
    }
  add_blocks (sequences, findings, (DiptychAttributionRow *) (gpointer) rows->data, labels,
              diptych_cue_lexicon_hash (id, strlen (id)) % ATTRIBUTION_N_FOLDS);
}

/**
 * attribution_corpus_load:
 * @path: a file with one document a line
 *
 * Returns: (transfer full) (nullable) (element-type AttributionSequence): its blocks
 */
GArray *
attribution_corpus_load (const char  *path,
                         GError     **error)
{
  g_autoptr (GArray) sequences = g_array_new (FALSE, FALSE, sizeof (AttributionSequence));
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = *lines[i] != '\0' ? json_from_string (lines[i], NULL) : NULL;

      if (node != NULL)
        add_document (sequences, json_node_get_object (node));
    }
  return g_steal_pointer (&sequences);
}
