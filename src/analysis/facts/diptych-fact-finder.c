/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-finder.h"

#include "analysis/facts/diptych-currency-country.h"
#include "analysis/facts/diptych-fact-reader.h"

/* Between how many sentences the cancellable is looked at. */
#define CANCEL_EVERY 256

/* In how many sentences the main event is told, and how many days after a photograph. */
#define LEAD_SENTENCES 3
#define CAPTION_DAYS 3

/* A date further from the begin of its sentence stands in no dateline. */
#define DATELINE_BYTES 60

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

static gboolean
is_body (DiptychArticle        *article,
         const DiptychSentence *sentence)
{
  return is_read (article, sentence) && !is_caption (article, sentence);
}

/* The weekday that the first sentences tell of but for @but, or 0. */
static int
find_lead_weekday (DiptychArticle *article,
                   Reading        *reading,
                   guint           but)
{
  GArray *sentences = reading->findings->sentences;
  guint n = 0;

  for (guint i = 0; i < sentences->len && n < LEAD_SENTENCES; i++)
    {
      const DiptychSentence *sentence = &g_array_index (sentences, DiptychSentence, i);
      DiptychAtoms atoms;

      if (i == but || !is_body (article, sentence))
        continue;
      n++;
      atoms = get_atoms (reading, i);
      for (guint a = 1; a < atoms.n; a++)
        if (diptych_atoms_is_class (&atoms, a, DIPTYCH_WORD_WEEKDAY) && atoms.atoms[a].arg < 100
            && !diptych_atoms_is_class (&atoms, a - 1, DIPTYCH_WORD_RELATIVE))
          return atoms.atoms[a].arg;
    }
  return 0;
}

/* An account appears on the day that it tells of first or later, so its photographs may
 * have been taken some days before. */
static DiptychMoment
move_to_lead (const DiptychMoment *caption,
              int                  weekday)
{
  guint day = diptych_moment_get_first_day (caption);
  int ahead = (weekday - 1 - (int) ((day - 1) % 7) + 7) % 7;

  return weekday > 0 && ahead <= CAPTION_DAYS ? diptych_moment_from_day (day + ahead) : *caption;
}

/* The day that relative dates are counted from: that of the article, else the first one
 * that the sentences of the main event give in full, as a dateline does, or the latest of
 * the captions, some of which show older photographs, and from there the day that is told
 * of. What is told further down is most often from before. */
static DiptychMoment
find_reference (DiptychArticle *article,
                Reading        *reading)
{
  GArray *sentences = reading->findings->sentences;
  DiptychMoment reference = diptych_moment_from_string (diptych_article_get_date (article));
  gboolean is_given = reference.year > 0, is_photographed = FALSE;
  guint photograph = G_MAXUINT, n_body = 0;

  for (guint i = 0; i < sentences->len && !is_given; i++)
    {
      const DiptychSentence *sentence = &g_array_index (sentences, DiptychSentence, i);
      DiptychAtoms atoms;
      DiptychMoment day;
      gsize at = 0;

      if (!is_caption (article, sentence) && (reference.year > 0 || n_body == LEAD_SENTENCES || !is_read (article, sentence)))
        continue;
      n_body += is_body (article, sentence);
      atoms = get_atoms (reading, i);
      day = diptych_fact_reader_find_day (&atoms, &at);
      if (reference.year == 0 || diptych_moment_get_first_day (&day) > diptych_moment_get_first_day (&reference))
        reference = day;
      is_given = reference.year > 0 && !is_caption (article, sentence);
      photograph = i;
      is_photographed = is_caption (article, sentence) || at > sentence->span.start + DATELINE_BYTES;
    }
  if (reference.year > 0 && is_photographed)
    reference = move_to_lead (&reference, find_lead_weekday (article, reading, photograph));
  reference.hour = reference.minute = reference.second = -1;
  return reference;
}

/* Whether @fact is a word of a longer name of a person: "Kim Jun", "April Holm". */
static gboolean
is_in_name (const char           *text,
            const DiptychFact    *fact,
            const DiptychMention *mention)
{
  for (gsize i = fact->span.start; i < fact->span.end; i++)
    if (g_ascii_isdigit (text[i]))
      return FALSE;
  return mention->kind == DIPTYCH_ENTITY_PERSON && mention->form == DIPTYCH_MENTION_NAME
         && mention->span.start <= fact->span.start && mention->span.end >= fact->span.end
         && diptych_span_length (mention->span) > diptych_span_length (fact->span);
}

/* Names are ordered as facts are. */
static void
drop_names (const char      *text,
            DiptychFindings *findings)
{
  guint kept = 0, m = 0;

  for (guint i = 0; i < findings->facts->len; i++)
    {
      DiptychFact *fact = &g_array_index (findings->facts, DiptychFact, i);
      DiptychFact moved = *fact;

      while (m < findings->mentions->len && g_array_index (findings->mentions, DiptychMention, m).span.end <= fact->span.start)
        m++;
      if (m < findings->mentions->len && is_in_name (text, fact, &g_array_index (findings->mentions, DiptychMention, m)))
        continue;
      *fact = g_array_index (findings->facts, DiptychFact, kept);
      g_array_index (findings->facts, DiptychFact, kept++) = moved;
    }
  g_array_set_size (findings->facts, kept);
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
  drop_names (reading.text, findings);
  diptych_currency_country_settle (reading.text, findings->facts);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
