/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-block-classifier.h"

#include <string.h>

#include "import/diptych-line-cues.h"
#include "import/diptych-paragraphs.h"

#define MAX_HEADLINE_BYTES 300
#define MAX_HEADLINE_WORDS 32
#define MAX_HEADLINES 3
#define MAX_CAPTION_BYTES 600

/* Points that make a caption: next to a credit, and standing alone. */
#define CAPTION_BESIDE_CREDIT 1
#define CAPTION_ALONE 4

/* A line beside a photograph's credit so short, with nothing against it, is the caption. */
#define MAX_PLAIN_CAPTION_WORDS 25

/* A line after one that says that a caption follows. */
#define MAX_INTRODUCED_WORDS 45

typedef struct
{
  DiptychBlock    block;
  DiptychLineCues cues;
  gboolean        has_credit;   /* the credit stood at the end of the same line */
} Line;

static void
line_clear (gpointer data)
{
  diptych_line_cues_clear (&((Line *) data)->cues);
}

static Line *
get_line (GArray *lines,
          guint   i)
{
  return &g_array_index (lines, Line, i);
}

static void
add_line (GArray           *lines,
          const char       *string,
          DiptychSpan       span,
          DiptychBlockKind  kind)
{
  Line line = { { span, kind } };

  diptych_line_cues_init (&line.cues, string + span.start, diptych_span_length (span));
  g_array_append_val (lines, line);
}

/* A paragraph, or the two parts of one that ends with a credit. */
static void
add_paragraph (GArray      *lines,
               DiptychText *text,
               DiptychSpan  span)
{
  const char *string = diptych_text_get_string (text);
  gboolean after_report = lines->len > 0 && get_line (lines, lines->len - 1)->cues.introduces_report;
  gsize tail = diptych_line_cues_find_tail_credit (string + span.start, diptych_span_length (span), lines->len == 0, after_report);
  Line *credit;

  if (tail == 0)
    {
      add_line (lines, string, span, DIPTYCH_BLOCK_BODY);
      return;
    }
  add_line (lines, string, diptych_text_trim (text, diptych_span (span.start, span.start + tail)),
            DIPTYCH_BLOCK_BODY);
  add_line (lines, string, diptych_span (span.start + tail, span.end), DIPTYCH_BLOCK_CREDIT);
  credit = get_line (lines, lines->len - 1);
  /* A reporter signs an account, too. */
  credit->cues.is_photo_credit |= after_report || !credit->cues.is_credit;
  get_line (lines, lines->len - 2)->has_credit = credit->cues.is_photo_credit;
}

static void
mark_furniture_and_credits (GArray *lines)
{
  gboolean below = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = get_line (lines, i);

      if (line->cues.is_furniture)
        line->block.kind = DIPTYCH_BLOCK_FURNITURE;
      else if (line->cues.is_credit)
        line->block.kind = DIPTYCH_BLOCK_CREDIT;
      else if (line->cues.is_formal_credit && below)
        {
          line->block.kind = DIPTYCH_BLOCK_CREDIT;
          line->cues.is_photo_credit = TRUE;
        }
      below |= line->block.kind == DIPTYCH_BLOCK_BODY;
    }
}

/* "Jane Roe" on a line of its own, above "Science correspondent" */
static void
mark_writers (GArray *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      Line *line = get_line (lines, i), *next = get_line (lines, i + 1);

      if (line->block.kind == DIPTYCH_BLOCK_BODY && line->cues.is_name && next->cues.is_credit && !next->cues.is_photo_credit)
        line->block.kind = DIPTYCH_BLOCK_CREDIT;
    }
}

static gboolean
is_photo_credit (GArray *lines,
                 guint   i)
{
  return i < lines->len && get_line (lines, i)->block.kind == DIPTYCH_BLOCK_CREDIT
         && get_line (lines, i)->cues.is_photo_credit;
}

/* Whether the line before says that a caption follows, and it can be one. */
static gboolean
is_introduced (GArray *lines,
               guint   i)
{
  return i > 0 && get_line (lines, i - 1)->cues.introduces_caption && get_line (lines, i)->cues.caption >= 0
         && get_line (lines, i)->cues.n_words <= MAX_INTRODUCED_WORDS && i + 1 < lines->len;
}

/* Whether it is a short line where the photograph of the report stands if it has one. */
static gboolean
opens_report (GArray *lines,
              guint   i)
{
  return i > 0 && get_line (lines, i - 1)->cues.introduces_report
         && get_line (lines, i)->cues.n_words <= MAX_INTRODUCED_WORDS && i + 1 < lines->len;
}

static void
mark_captions (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = get_line (lines, i);
      gboolean beside = is_photo_credit (lines, i + 1);
      gboolean is_plain = line->cues.caption == 0 && line->cues.n_words <= MAX_PLAIN_CAPTION_WORDS;
      gboolean introduced = is_introduced (lines, i);
      int points = line->cues.caption + (i == 0 || (beside && is_plain) ? 1 : 0) + (line->has_credit ? 2 : 0)
                   + (introduced ? CAPTION_ALONE : 0) + (opens_report (lines, i) ? 2 : 0);

      if (line->block.kind != DIPTYCH_BLOCK_BODY || line->cues.key == NULL
          || diptych_span_length (line->block.span) > MAX_CAPTION_BYTES
          || (!line->cues.ends_sentence && !beside && !introduced && line->cues.caption < CAPTION_ALONE))
        continue;
      if (points >= (beside ? CAPTION_BESIDE_CREDIT : CAPTION_ALONE))
        line->block.kind = DIPTYCH_BLOCK_CAPTION;
    }
}

static gboolean
may_be_headline (const Line *line)
{
  return line->cues.key != NULL && !line->cues.ends_sentence
         && line->cues.n_words > 0 && line->cues.n_words <= MAX_HEADLINE_WORDS
         && diptych_span_length (line->block.span) <= MAX_HEADLINE_BYTES;
}

/* A question or an exclamation may be a headline where it is the first line. */
static gboolean
is_short_question (DiptychText *text,
                   const Line  *line)
{
  const char *string = diptych_text_get_string (text);

  return line->cues.key != NULL && line->cues.n_words <= MAX_HEADLINE_WORDS
         && strchr ("?!", string[line->block.span.end - 1]) != NULL
         && diptych_span_length (line->block.span) <= MAX_HEADLINE_BYTES;
}

static gboolean
has_account_after (GArray *lines,
                   guint   i)
{
  for (i++; i < lines->len; i++)
    if (get_line (lines, i)->block.kind == DIPTYCH_BLOCK_BODY && get_line (lines, i)->cues.ends_sentence)
      return TRUE;
  return FALSE;
}

/* The short lines above the account; the same line again is furniture. */
static void
mark_headlines (GArray      *lines,
                DiptychText *text)
{
  const char *keys[MAX_HEADLINES];
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = get_line (lines, i);
      gboolean again = FALSE;

      if (line->block.kind != DIPTYCH_BLOCK_BODY || line->cues.key == NULL)
        {
          if (line->block.kind == DIPTYCH_BLOCK_BODY)
            break;
          continue;
        }
      for (guint j = 0; j < n; j++)
        again |= g_str_equal (keys[j], line->cues.key);
      if (again)
        line->block.kind = DIPTYCH_BLOCK_FURNITURE;
      else if (n < MAX_HEADLINES && (may_be_headline (line) || (n == 0 && is_short_question (text, line)))
               && has_account_after (lines, i))
        {
          line->block.kind = DIPTYCH_BLOCK_HEADLINE;
          keys[n++] = line->cues.key;
        }
      else
        break;
    }
}

/* A headline that stands again further down, as a link to the article itself. */
static void
mark_repetitions (GArray *lines)
{
  const char *key = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = get_line (lines, i);

      if (line->block.kind == DIPTYCH_BLOCK_HEADLINE && key == NULL)
        key = line->cues.key;
      else if (key != NULL && g_strcmp0 (key, line->cues.key) == 0)
        line->block.kind = DIPTYCH_BLOCK_FURNITURE;
    }
}

/* A text that is nothing but furniture to this classifier is an account after all. */
static void
keep_account (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (get_line (lines, i)->block.kind == DIPTYCH_BLOCK_BODY)
      return;
  for (guint i = 0; i < lines->len; i++)
    if (get_line (lines, i)->block.kind != DIPTYCH_BLOCK_HEADLINE)
      get_line (lines, i)->block.kind = DIPTYCH_BLOCK_BODY;
}

static void
collect_clues (GArray            *lines,
               DiptychBlockClues *clues)
{
  *clues = (DiptychBlockClues) { NULL, FALSE };
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = get_line (lines, i);

      clues->is_translated |= line->cues.is_translated;
      if (clues->date == NULL)
        clues->date = g_strdup (line->cues.date);
    }
}

/**
 * diptych_block_classifier_classify:
 * @text: the text of an article
 * @clues: (out): what the lines tell about the article; its strings are the caller's
 *
 * Takes @text apart into paragraphs and tells what each is: from its own words
 * first (lexicon "block-phrases": credits, bylines, furniture), then from its
 * place: what stands beside a photographer's credit and reads like a caption is
 * one, short lines above the account are headlines, and a headline that is given
 * a second time is furniture. A crosshead is body. Takes linear time.
 *
 * Returns: (transfer full) (element-type DiptychBlock): the blocks, ordered and disjoint
 */
GArray *
diptych_block_classifier_classify (DiptychText       *text,
                                   DiptychBlockClues *clues)
{
  g_autoptr (GArray) paragraphs = diptych_paragraphs_split (text);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < paragraphs->len; i++)
    add_paragraph (lines, text, g_array_index (paragraphs, DiptychSpan, i));
  mark_furniture_and_credits (lines);
  mark_writers (lines);
  mark_captions (lines);
  mark_headlines (lines, text);
  mark_repetitions (lines);
  keep_account (lines);
  collect_clues (lines, clues);
  for (guint i = 0; i < lines->len; i++)
    g_array_append_val (blocks, get_line (lines, i)->block);
  return blocks;
}
