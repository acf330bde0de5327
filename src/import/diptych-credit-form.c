/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-credit-form.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

#define MAX_CREDIT_NAMES 5
#define MAX_NAMED_WORDS 12
#define MAX_FORMAL_WORDS 10
#define MAX_AGENCY_WORDS 4

/* So much stands before a credit of an unknown agency in the same line. */
#define MIN_CAPTION_BYTES 40

/**
 * diptych_credit_form_ends_as_sentence:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 *
 * Returns: whether a line ends with a full stop or the like, marks and brackets behind it
 *   left aside
 */
gboolean
diptych_credit_form_ends_as_sentence (const char *line,
                                      gsize       length)
{
  const char *p = line + length;

  while (p > line)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '.' || c == '!' || c == '?' || c == 0x3002)
        return TRUE;
      if (c != '"' && c != '\'' && c != 0x2019 && c != 0x201d && c != ')' && c != ']')
        return FALSE;
    }
  return FALSE;
}

/* Words that are small in the middle of names and credits. */
static gboolean
is_small_word (const char *at)
{
  static const char * const words[] = {
    "and ", "by ", "courtesy ", "de ", "del ", "der ", "for ", "from ", "in ", "of ", "the ", "van ", "via ", "von ", "file", "photo",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (diptych_line_words_begin_with (at, words[i]))
      return TRUE;
  return FALSE;
}

/**
 * diptych_credit_form_is_capitalised:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 *
 * Returns: whether every word of a line but the small ones begins with a capital or is Korean
 */
gboolean
diptych_credit_form_is_capitalised (const char *line,
                                    gsize       length)
{
  gboolean at_start = TRUE;

  for (const char *p = line; p < line + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (at_start && g_unichar_islower (c) && !is_small_word (p))
        return FALSE;
      at_start = !g_unichar_isalnum (c) && c != '\'' && c != 0x2019 && c != '-';
    }
  return TRUE;
}

static gboolean
has_separator (const char *line,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("|/=@:", line[i]) != NULL
        || (line[i] == '-' && i > 0 && line[i - 1] == ' '))
      return TRUE;
  return g_strstr_len (line, length, "—") != NULL || g_strstr_len (line, length, "–") != NULL
         || g_strstr_len (line, length, "·") != NULL || g_strstr_len (line, length, " via ") != NULL
         || g_strstr_len (line, length, "©") != NULL || g_strstr_len (line, length, "ⓒ") != NULL;
}

/* "Jane Roe | Agency", "Agency/Agency", "브뤼셀=통신사": agencies, and names set apart from them. */
static gboolean
is_agency_line (const char             *line,
                gsize                   length,
                const DiptychLineWords *words)
{
  guint n_agencies = 0;
  guint n_names = 0;

  for (const char *word = words->key; *word != '\0';)
    {
      const char *end = diptych_line_words_match (words, word, "agency");

      n_agencies += end != NULL;
      if (end == NULL)
        end = diptych_line_words_match (words, word, "beside-agency");
      if (end == NULL)
        {
          n_names++;
          end = diptych_line_words_end (word);
        }
      word = *end == ' ' ? end + 1 : end;
    }
  return n_agencies > 0
         && (n_names == 0 || (n_names <= MAX_CREDIT_NAMES && has_separator (line, length)
                              && diptych_credit_form_is_capitalised (line, length)));
}

/**
 * diptych_credit_form_is_photo:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 * @words: the words of it
 *
 * Returns: whether it says who took a photograph
 */
gboolean
diptych_credit_form_is_photo (const char             *line,
                              gsize                   length,
                              const DiptychLineWords *words)
{
  gsize bracket = line[0] == '(' || line[0] == '[';
  const char *end;

  if (words->n_words == 0 || words->n_words > DIPTYCH_CREDIT_MAX_WORDS || length > DIPTYCH_CREDIT_MAX_BYTES
      || (diptych_credit_form_ends_as_sentence (line, length) && line[length - 1] != ')' && line[length - 1] != ']'))
    return FALSE;
  end = diptych_line_words_match (words, words->key, "photo-credit");
  if (end != NULL && words->n_words <= MAX_NAMED_WORDS && diptych_line_words_match (words, words->key, "plain-credit") != NULL)
    return TRUE;
  if (end != NULL && (*end == '\0' || words->n_words <= MAX_NAMED_WORDS))
    return diptych_credit_form_is_capitalised (line + bracket, length - bracket);
  return is_agency_line (line, length, words);
}

/* Where the part of a credit that sets who took a picture apart from whose it is begins
 * and ends, or FALSE. */
static gboolean
find_separator (const char *line,
                gsize       length,
                gsize      *start,
                gsize      *end)
{
  static const char * const separators[] = { "|", "©", "ⓒ", "/", " via ", " for The " };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *at = g_strstr_len (line, length, separators[i]);

      if (at == NULL)
        continue;
      *start = at - line;
      *end = *start + strlen (separators[i]);
      return TRUE;
    }
  return FALSE;
}

/* How many words a part of a line has if each is capitalised and in letters, or 0. */
static guint
count_name_words (const char *part,
                  gsize       length)
{
  gboolean at_start = TRUE;
  guint n = 0;

  for (const char *p = part; p < part + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != ' ' && c != '-' && c != '.' && c != '\'' && c != 0x2019 && !g_unichar_isalpha (c))
        return 0;
      if (at_start && c != ' ' && !g_unichar_isupper (c) && !diptych_hangul_is_syllable (c) && !is_small_word (p))
        return 0;
      n += at_start && (g_unichar_isupper (c) || diptych_hangul_is_syllable (c));
      at_start = c == ' ';
    }
  return n;
}

/* Whether a line ends as the names of agencies do: "Some News", "아무통신" */
static gboolean
ends_as_agency (const DiptychLineWords *words,
                const char             *kind)
{
  static const char * const endings[] = { "뉴스", "통신", "일보", "신문" };
  const char *last = words->key;

  for (const char *word = words->key; *word != '\0'; word = diptych_line_words_next (word))
    last = word;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]) && strlen (last) > strlen (endings[i]))
      return TRUE;
  return last > words->key && diptych_line_words_match (words, last, kind) != NULL;
}

/**
 * diptych_credit_form_is_formal:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 * @words: the words of it
 *
 * Returns: whether a line has the form of a credit, which a crosshead may have, too: "Jane
 *   Roe | Some Agency", "Jane Roe/Some Agency", "© Jane Roe", "© Jane Roe/Some Agency", "Some Images"
 */
gboolean
diptych_credit_form_is_formal (const char             *line,
                               gsize                   length,
                               const DiptychLineWords *words)
{
  gsize start, end;
  guint before, after;
  const char *slash;

  if (words->n_words < 2 || words->n_words > MAX_FORMAL_WORDS || length > DIPTYCH_CREDIT_MAX_BYTES
      || diptych_credit_form_ends_as_sentence (line, length))
    return FALSE;
  if (!find_separator (line, length, &start, &end))
    return count_name_words (line, length) == words->n_words && words->n_words <= MAX_AGENCY_WORDS
           && ends_as_agency (words, "photo-agency");
  before = count_name_words (line, start);
  if (line[end - 1] == '|' && memchr (line + end, '|', length - end) != NULL)
    length = (const char *) memchr (line + end, '|', length - end) - line;
  if (start == 0 && (slash = memchr (line + end, '/', length - end)) != NULL && count_name_words (slash + 1, line + length - slash - 1) > 0)
    length = slash - line;
  after = count_name_words (line + end, length - end);
  if (start == 0)
    return after >= 2 && after <= MAX_AGENCY_WORDS - 1 && !diptych_line_words_begin_with (line + end, " The ");
  return before > 0 && after > 0 && before <= MAX_AGENCY_WORDS && after <= MAX_AGENCY_WORDS
         && (before >= 2 || (after >= 2 && line[start] == '/') || ends_as_agency (words, "news-agency"));
}

/**
 * diptych_credit_form_is_name:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 *
 * Returns: whether it is a name of people and nothing else: two words or three, the first a
 *   given name
 */
gboolean
diptych_credit_form_is_name (const char *line,
                             gsize       length)
{
  guint n = count_name_words (line, length);
  const char *blank = memchr (line, ' ', length);

  return (n == 2 || n == 3) && blank != NULL
         && diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), line, blank - line) != NULL;
}

/* "Jane Roe in Oslo": a name of two words or three that begins as one of people, and where
 * that is. */
static gboolean
is_placed_name (const char *part,
                gsize       length)
{
  const char *in = g_strstr_len (part, length, " in ");

  return in != NULL && diptych_credit_form_is_name (part, in - part)
         && count_name_words (in + strlen (" in "), part + length - in - strlen (" in ")) > 0;
}

/**
 * diptych_credit_form_is_placed_byline:
 * @line: (array length=length): a line in UTF-8
 * @length: its length in bytes
 *
 * Returns: whether it says who reports from where and nothing else: "Jane Roe in Oslo",
 *   "Jane Roe in Oslo and John Roe in Bergen"
 */
gboolean
diptych_credit_form_is_placed_byline (const char *line,
                                      gsize       length)
{
  const char *end = line + length;

  if (length > DIPTYCH_CREDIT_MAX_BYTES || diptych_credit_form_ends_as_sentence (line, length))
    return FALSE;
  while (line < end)
    {
      const char *comma = g_strstr_len (line, end - line, ", "), *and = g_strstr_len (line, end - line, " and ");
      const char *border = comma != NULL && (and == NULL || comma < and) ? comma : and;

      if (!is_placed_name (line, (border != NULL ? border : end) - line))
        return FALSE;
      line = border == NULL ? end : border + (border == comma ? strlen (", ") : strlen (" and "));
    }
  return TRUE;
}

/* "Gov." before "Roe Sues Some News" */
static gboolean
is_short_name_before (const char *line,
                      gsize       at)
{
  gsize end = at - 2, start = end;

  while (start > 0 && line[start - 1] != ' ')
    start--;
  return line[end] == '.' && end - start < strlen ("Gov.") + 1 && g_ascii_isupper (line[start]);
}

/**
 * diptych_credit_form_is_unknown_agency:
 * @line: (array length=length): a line in UTF-8
 * @tail: where the part after its last sentence begins, in bytes
 * @length: the length of @line in bytes
 * @words: the words of that part
 * @after_report: whether the line before introduces the report and its photograph
 *
 * Returns: whether that part is "Some News" behind a caption, where nobody knows the agency
 */
gboolean
diptych_credit_form_is_unknown_agency (const char             *line,
                                       gsize                   tail,
                                       gsize                   length,
                                       const DiptychLineWords *words,
                                       gboolean                after_report)
{
  guint n = count_name_words (line + tail, length - tail);

  if (tail < MIN_CAPTION_BYTES || n == 0 || n != words->n_words || n > MAX_AGENCY_WORDS
      || diptych_credit_form_ends_as_sentence (line, length))
    return FALSE;
  if (is_short_name_before (line, tail))
    return FALSE;
  return (after_report && n < MAX_AGENCY_WORDS) || ends_as_agency (words, "photo-agency") || ends_as_agency (words, "news-agency");
}
