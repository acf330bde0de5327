/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-line-cues.h"

#include <string.h>

#include "import/diptych-credit-form.h"
#include "import/diptych-date-line.h"

/* A longer paragraph is an account, whatever words are in it. */
#define MAX_LINE_BYTES 1200

#define MAX_FURNITURE_WORDS 30
#define MAX_REPORTER_WORDS 8

/* "[Photo]" and so few words more stand above a caption, not in it. */
#define MAX_INTRODUCTION_WORDS 4

/* "Intern Reporter Jane Roe", "Medical Specialist Reporter Jane Roe" */
static gboolean
ends_in_reporter_name (const char             *line,
                       gsize                   length,
                       const DiptychLineWords *words)
{
  guint behind = 0;

  if (words->n_words < 4 || !diptych_credit_form_is_capitalised (line, length))
    return FALSE;
  for (const char *word = diptych_line_words_next (words->key); *word != '\0'; word = diptych_line_words_next (word))
    {
      if (behind > 0 || diptych_line_words_begin_with (word, "reporter ") || diptych_line_words_begin_with (word, "correspondent "))
        behind++;
    }
  return behind == 3 || behind == 4;
}

/* "By Jane Roe and John Doe", "○○○ 기자", a line with an e-mail address. */
static gboolean
is_byline (const char             *line,
           gsize                   length,
           const DiptychLineWords *words)
{
  const char *address = memchr (line, '@', length);

  if (diptych_line_words_match (words, words->key, "byline-sentence") != NULL && words->n_words <= MAX_FURNITURE_WORDS)
    return TRUE;
  if (words->n_words == 0 || words->n_words > DIPTYCH_CREDIT_MAX_WORDS || diptych_credit_form_ends_as_sentence (line, length))
    return FALSE;
  if (address != NULL && address > line && g_ascii_isalnum (address[-1])
      && address + 1 < line + length && g_ascii_isalnum (address[1])
      && memchr (address, '.', line + length - address) != NULL)
    return TRUE;
  if (diptych_line_words_match (words, words->key, "byline") != NULL && words->n_words >= 2)
    {
      const char *comma = memchr (line, ',', length);

      /* "By Jane Roe, science correspondent" */
      return diptych_credit_form_is_capitalised (line, length)
             || (comma != NULL && words->n_words <= MAX_REPORTER_WORDS && diptych_line_words_has (words, "reporter")
                 && diptych_credit_form_is_capitalised (line, comma - line));
    }
  if (diptych_credit_form_is_placed_byline (line, length))
    return TRUE;
  if (words->n_words > MAX_REPORTER_WORDS)
    return FALSE;
  /* "Oslo = Reporter Jane Roe" */
  if (memchr (line, '=', length) != NULL && diptych_credit_form_is_capitalised (line, length))
    for (const char *word = diptych_line_words_next (words->key); *word != '\0'; word = diptych_line_words_next (word))
      if (diptych_line_words_match (words, word, "byline") != NULL && *diptych_line_words_end (word) != '\0')
        return TRUE;
  if (ends_in_reporter_name (line, length, words))
    return TRUE;
  for (const char *word = words->key; *word != '\0'; word = diptych_line_words_next (word))
    if (diptych_line_words_match (words, word, "reporter") != NULL
        || (diptych_line_words_end (word) - word > (gssize) strlen ("기자") * 2
            && strncmp (diptych_line_words_end (word) - strlen ("기자"), "기자", strlen ("기자")) == 0))
      return !diptych_line_words_has (words, "no-byline");
  return FALSE;
}

/* A mark of position in brackets: "(L)", "(right)", "(왼쪽)". */
static guint
count_positions (const char *line,
                 gsize       length)
{
  guint n = 0;

  for (const char *open = memchr (line, '(', length); open != NULL;
       open = memchr (open + 1, '(', line + length - open - 1))
    {
      const char *close = memchr (open, ')', MIN (line + length - open, 48));
      g_autofree char *key = NULL;

      if (close == NULL)
        continue;
      key = diptych_line_words_fold (open + 1, close - open - 1);
      n += diptych_line_words_is_of_kind (key, "position");
    }
  return n;
}

static gboolean
begins_with_one_of (const char         *line,
                    const char * const *prefixes,
                    guint               n)
{
  for (guint i = 0; i < n; i++)
    if (diptych_line_words_begin_with (line, prefixes[i]))
      return TRUE;
  return FALSE;
}

/* Points for what is usual under a photograph and against what is not. */
static int
rate_caption (const char             *line,
              gsize                   length,
              const DiptychLineWords *words)
{
  static const char * const pictures[] = { "[Photo", "[사진", "<사진", "Photo =" };
  static const char * const marks[] = { "▲", "△", "▶" };
  int points = 0;

  points += 2 * MIN (count_positions (line, length), 2);
  points += 2 * MIN (diptych_line_words_count (words, "caption"), 2);
  points += MIN (diptych_line_words_count (words, "scene"), 2);
  points += diptych_line_words_has (words, "weekday-or-month") ? 1 : 0;
  points -= 2 * MIN (diptych_line_words_count (words, "speech"), 2);
  points -= g_strstr_len (line, length, "“") != NULL || memchr (line, '"', length) != NULL ? 1 : 0;
  if (begins_with_one_of (line, pictures, G_N_ELEMENTS (pictures)) || begins_with_one_of (line, marks, G_N_ELEMENTS (marks))
      || (diptych_line_words_match (words, words->key, "introduces-caption") != NULL
          && words->n_words > MAX_INTRODUCTION_WORDS))
    points += 4;
  return points;
}

static gboolean
is_furniture (const DiptychLineWords *words)
{
  const char *end = diptych_line_words_match (words, words->key, "furniture");

  if (end != NULL && *end == '\0')
    return TRUE;
  return words->n_words <= MAX_FURNITURE_WORDS
         && (diptych_line_words_match (words, words->key, "furniture-start") != NULL
             || diptych_line_words_has (words, "furniture-part"));
}

/**
 * diptych_line_cues_init:
 * @line: (array length=length): a line in UTF-8, without white space around it
 * @length: its length in bytes
 *
 * Looks at what @line shows of itself with the lexicon "block-phrases".
 */
void
diptych_line_cues_init (DiptychLineCues *self,
                        const char      *line,
                        gsize            length)
{
  g_auto (DiptychLineWords) words = { NULL, };

  *self = (DiptychLineCues) { NULL, };
  diptych_line_words_init (&words, line, length <= MAX_LINE_BYTES ? length : 0);
  self->ends_sentence = diptych_credit_form_ends_as_sentence (line, length);
  if (length > MAX_LINE_BYTES)
    return;
  self->n_words = words.n_words;
  self->date = diptych_date_line_parse (words.key);
  self->is_translated = self->n_words <= MAX_FURNITURE_WORDS && diptych_line_words_has (&words, "translated");
  self->is_formal_credit = diptych_credit_form_is_formal (line, length, &words);
  self->is_furniture = self->is_translated || self->date != NULL || self->n_words == 0
                       || (is_furniture (&words) && !self->is_formal_credit);
  self->is_photo_credit = !self->is_furniture && diptych_credit_form_is_photo (line, length, &words);
  self->is_formal_credit &= !self->is_furniture;
  self->is_credit = self->is_photo_credit || (!self->is_furniture && is_byline (line, length, &words));
  self->is_name = !self->is_furniture && !self->is_credit && diptych_credit_form_is_name (line, length);
  self->caption = rate_caption (line, length, &words);
  if (self->is_furniture || self->is_photo_credit)
    {
      const char *end = diptych_line_words_match (&words, words.key, "introduces-caption");

      self->introduces_caption = end != NULL && *end == '\0';
      end = diptych_line_words_match (&words, words.key, "introduces-report");
      self->introduces_report = end != NULL && *end == '\0';
    }
  self->key = g_steal_pointer (&words.key);
}

/**
 * diptych_line_cues_clear:
 *
 * Frees what diptych_line_cues_init() has filled.
 */
void
diptych_line_cues_clear (DiptychLineCues *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->date, g_free);
}

/* Where the part after the last sentence or from "©" on begins, brackets included, or 0. */
static gsize
find_tail (const char *line,
           gsize       length)
{
  gsize floor = length > DIPTYCH_CREDIT_MAX_BYTES ? length - DIPTYCH_CREDIT_MAX_BYTES : 0;
  const char *sign = g_strstr_len (line + floor, length - floor, " ©");

  if (sign != NULL)
    return sign + 1 - line;
  if (line[length - 1] == ')' || line[length - 1] == ']')
    for (gsize i = length - 1; i > floor; i--)
      if (line[i] == '(' || line[i] == '[')
        return i;
  for (gsize i = length - 1; i > floor; i--)
    if (line[i] == ' ' && strchr (".!?)", line[i - 1]) != NULL)
      return i + 1;
  return 0;
}

/* "© Jane Roe/Some Agency", "Reporter Jane Roe" */
static gboolean
is_signature (const char             *line,
              gsize                   length,
              const DiptychLineWords *words)
{
  if (diptych_line_words_begin_with (line, "©"))
    return diptych_credit_form_is_formal (line, length, words);
  return words->n_words >= 3 && words->n_words <= MAX_REPORTER_WORDS / 2
         && (diptych_line_words_begin_with (line, "Reporter ") || diptych_line_words_begin_with (line, "Correspondent "))
         && !diptych_credit_form_ends_as_sentence (line, length) && diptych_credit_form_is_capitalised (line, length);
}

/* "(Jane Roe/Some Agency)": the brackets set the credit apart, whoever the agency is */
static gboolean
is_bracketed_credit (const char             *line,
                     gsize                   length,
                     const DiptychLineWords *words)
{
  return length > 2 && strchr ("([", line[0]) != NULL && strchr (")]", line[length - 1]) != NULL && memchr (line, '/', length) != NULL
         && diptych_credit_form_is_formal (line + 1, length - 2, words);
}

/**
 * diptych_line_cues_find_tail_credit:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 * @opens: whether it is the first line
 * @after_report: whether the line before introduces the report and its photograph
 *
 * Returns: where the credit begins that shares @line with the caption before
 *   it, or 0 if there is none
 */
gsize
diptych_line_cues_find_tail_credit (const char *line,
                                    gsize       length,
                                    gboolean    opens,
                                    gboolean    after_report)
{
  gsize tail = length > 0 && length <= MAX_LINE_BYTES ? find_tail (line, length) : 0;
  g_auto (DiptychLineWords) words = { NULL, };

  diptych_line_words_init (&words, line + tail, tail > 0 ? length - tail : 0);
  return tail > 0 && (diptych_credit_form_is_photo (line + tail, length - tail, &words)
                      || is_signature (line + tail, length - tail, &words)
                      || is_bracketed_credit (line + tail, length - tail, &words)
                      || (!opens && diptych_credit_form_is_unknown_agency (line, tail, length, &words, after_report)))
         ? tail : 0;
}
