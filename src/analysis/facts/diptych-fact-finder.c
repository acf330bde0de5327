/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-finder.h"

#include "analysis/facts/diptych-fact-reader.h"

/* Between how many sentences the cancellable is looked at. */
#define CANCEL_EVERY 256

static gboolean
is_read (DiptychArticle        *article,
         const DiptychSentence *sentence)
{
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);

  return sentence->block >= n_blocks
         || (blocks[sentence->block].kind != DIPTYCH_BLOCK_CREDIT
             && blocks[sentence->block].kind != DIPTYCH_BLOCK_FURNITURE);
}

static gboolean
is_caption (DiptychArticle        *article,
            const DiptychSentence *sentence)
{
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);

  return sentence->block < n_blocks && blocks[sentence->block].kind == DIPTYCH_BLOCK_CAPTION;
}

/* The atoms of the sentences that were read so far, so that none is taken apart twice. */
typedef struct
{
  const char      *text;
  DiptychFindings *findings;
  GArray          *atoms;       /* DiptychAtom */
  GArray          *ends;        /* guint: of each sentence, the end of its atoms */
} Reading;

/* Sentences are asked for in their order, at first and again. */
static DiptychAtoms
get_atoms (Reading *self,
           guint    sentence)
{
  guint start;

  for (guint i = self->ends->len; i <= sentence; i++)
    {
      diptych_atoms_lex (self->text, g_array_index (self->findings->sentences, DiptychSentence, i).span, self->atoms);
      g_array_append_val (self->ends, self->atoms->len);
    }
  start = sentence > 0 ? g_array_index (self->ends, guint, sentence - 1) : 0;
  return (DiptychAtoms) { self->text, &g_array_index (self->atoms, DiptychAtom, start),
                          g_array_index (self->ends, guint, sentence) - start };
}

/* The day that relative dates are counted from: that of the article, else the first
 * one that the text gives in full, as a dateline does, or the latest of the captions,
 * some of which show older photographs. */
static DiptychMoment
find_reference (DiptychArticle *article,
                Reading        *reading)
{
  GArray *sentences = reading->findings->sentences;
  DiptychMoment reference = diptych_moment_from_string (diptych_article_get_date (article));
  gboolean is_given = reference.year > 0;

  for (guint i = 0; i < sentences->len && !is_given; i++)
    {
      const DiptychSentence *sentence = &g_array_index (sentences, DiptychSentence, i);
      DiptychAtoms atoms;
      DiptychMoment day;

      if (reference.year > 0 && !is_caption (article, sentence))
        continue;
      atoms = get_atoms (reading, i);
      day = diptych_fact_reader_find_day (&atoms);
      if (reference.year == 0 || diptych_moment_get_first_day (&day) > diptych_moment_get_first_day (&reference))
        reference = day;
      is_given = reference.year > 0 && !is_caption (article, sentence);
    }
  reference.hour = reference.minute = reference.second = -1;
  return reference;
}

/**
 * diptych_fact_finder_find:
 * @article: the article
 * @findings: what the stages before found; its facts are filled
 * @cancellable: (nullable): a cancellable
 *
 * Finds numbers, money, percentages, dates, durations, ages and quantities with
 * their values. Facts are ordered and disjoint; of two that overlap the longer and
 * more specific one is kept. Takes time linear in the length of the text.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_fact_finder_find (DiptychArticle   *article,
                          DiptychFindings  *findings,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_autoptr (GArray) atoms_read = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  Reading reading = { diptych_text_get_string (diptych_article_get_text (article)), findings, atoms_read, ends };
  DiptychMoment reference = find_reference (article, &reading);

  for (guint i = 0; i < findings->sentences->len; i++)
    {
      const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, i);
      DiptychAtoms atoms;

      if (i % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!is_read (article, sentence))
        continue;
      atoms = get_atoms (&reading, i);
      diptych_fact_reader_read (&atoms, &reference, i, findings->facts);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
