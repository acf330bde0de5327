/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-given-sentences.h"

#include "model/diptych-article.h"

/* What stands for a sentence without a letter in it, so that the numbering holds. */
#define EMPTY_SENTENCE "…"

static DiptychText *
join_lines (const char * const *sentences,
            guint               n_sentences)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      g_autoptr (DiptychText) text = diptych_text_new (sentences[i], -1);
      g_autofree char *line = diptych_text_dup_substring (text, diptych_text_trim (text, diptych_span (0, diptych_text_get_length (text))));

      g_strdelimit (line, "\n", ' ');
      g_string_append (joined, *line != '\0' ? line : EMPTY_SENTENCE);
      g_string_append_c (joined, '\n');
    }
  return diptych_text_new (joined->str, joined->len);
}

/**
 * diptych_given_sentences_new_article:
 * @sentences: (array length=n_sentences): sentences whose borders are known
 * @n_sentences: their number
 * @language: the language that they are in
 *
 * Returns: (transfer full): an article in which each sentence is a block
 */
DiptychArticle *
diptych_given_sentences_new_article (const char * const *sentences,
                                     guint               n_sentences,
                                     const char         *language)
{
  g_autoptr (DiptychText) text = join_lines (sentences, n_sentences);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));

  for (guint i = 0; i < n_sentences; i++)
    {
      gsize start = diptych_text_offset_from_line (text, i, 0);
      gsize end = diptych_text_offset_from_line (text, i + 1, 0);
      DiptychBlock block = { diptych_text_trim (text, diptych_span (start, end)), DIPTYCH_BLOCK_BODY };

      g_array_append_val (blocks, block);
    }
  return g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, "language", language, NULL);
}

/**
 * diptych_given_sentences_join:
 * @findings: the sentences and tokens that were found in such an article
 *
 * Joins the sentences of each block to one.
 */
void
diptych_given_sentences_join (DiptychFindings *findings)
{
  GArray *sentences = findings->sentences;
  guint kept = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      DiptychSentence sentence = g_array_index (sentences, DiptychSentence, i);
      DiptychSentence *last = kept == 0 ? NULL : &g_array_index (sentences, DiptychSentence, kept - 1);

      if (last == NULL || last->block != sentence.block)
        {
          g_array_index (sentences, DiptychSentence, kept++) = sentence;
          continue;
        }
      last->span.end = sentence.span.end;
      last->n_tokens = sentence.first_token + sentence.n_tokens - last->first_token;
    }
  g_array_set_size (sentences, kept);
  for (guint i = 0; i < kept; i++)
    {
      const DiptychSentence *sentence = &g_array_index (sentences, DiptychSentence, i);

      for (guint j = 0; j < sentence->n_tokens; j++)
        g_array_index (findings->tokens, DiptychToken, sentence->first_token + j).sentence = i;
    }
}
