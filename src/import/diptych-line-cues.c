/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-line-cues.h"

#include <string.h>

#include "import/diptych-date-line.h"
#include "lexicon/diptych-lexicon.h"

/* A longer paragraph is an account, whatever words are in it. */
#define MAX_LINE_BYTES 1200

#define MAX_CREDIT_WORDS 16
#define MAX_CREDIT_BYTES 140
#define MAX_CREDIT_NAMES 5
#define MAX_FURNITURE_WORDS 30
#define MAX_NAMED_WORDS 12
#define MAX_REPORTER_WORDS 8
#define MAX_FORMAL_WORDS 10
#define MAX_AGENCY_WORDS 4

/* So much stands before a credit of an unknown agency in the same line. */
#define MIN_CAPTION_BYTES 40

static const DiptychLexicon *
get_lexicon (void)
{
  static const DiptychLexicon *lexicon;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("block-phrases"));
  return lexicon;
}

static gboolean
is_hangul (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

/* The words of a line in lower case, one blank between them; Latin and Korean apart. */
static char *
fold_words (const char *line,
            gsize       length)
{
  GString *key = g_string_sized_new (length);
  gunichar previous = ' ';

  for (const char *p = line; p < line + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019 || c == '\'')
        continue;
      if (c < 0x80 && previous < 0x80)
        {
          if (g_ascii_isalnum (c))
            g_string_append_c (key, g_ascii_tolower (c));
          else if (key->len > 0 && previous != ' ')
            g_string_append_c (key, ' ');
          previous = g_ascii_isalnum (c) ? c : ' ';
          continue;
        }
      if (c == 0xa9 || c == 0x24d2)
        c = 0xa9;
      else if (!g_unichar_isalnum (c))
        c = ' ';
      if (c != ' ' && ((is_hangul (c) && previous < 0x80 && g_ascii_isalpha (previous))
                       || (is_hangul (previous) && c < 0x80 && g_ascii_isalpha (c))
                       || previous == 0xa9))
        g_string_append_c (key, ' ');
      if (c != ' ' || (key->len > 0 && previous != ' '))
        g_string_append_unichar (key, g_unichar_tolower (c));
      previous = c;
    }
  while (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

static const char *
word_end (const char *word)
{
  while (*word != ' ' && *word != '\0')
    word++;
  return word;
}

static const char *
next_word (const char *word)
{
  const char *end = word_end (word);

  return *end == ' ' ? end + 1 : end;
}

/* Whether @value is among the words of @known. */
static gboolean
is_among (const char *value,
          const char *known)
{
  gsize length = strlen (value);

  for (const char *p = known; p != NULL && *p != '\0'; p += strspn (p, " "))
    {
      gsize n = strcspn (p, " ");

      if (n == length && memcmp (p, value, n) == 0)
        return TRUE;
      p += n;
    }
  return FALSE;
}

typedef struct
{
  const char *start;
  const char *end;
  const char *kinds;
} Phrase;

/* The words of a line, and the phrases of the lexicon in it by their start. */
typedef struct
{
  char   *key;
  guint   n_words;
  GArray *phrases;
} Words;

static void
words_clear (Words *self)
{
  g_free (self->key);
  g_array_unref (self->phrases);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static void
words_init (Words      *self,
            const char *line,
            gsize       length)
{
  guint max = diptych_lexicon_get_max_words (get_lexicon ());

  self->key = fold_words (line, length);
  self->n_words = 0;
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  for (const char *word = self->key; *word != '\0'; word = next_word (word))
    {
      const char *end = word - 1;
      DiptychLexiconPhrase read = { 0 };

      self->n_words++;
      for (guint i = 0; i < max && (i == 0 || (*end != '\0' && diptych_lexicon_goes_on (get_lexicon (), &read))); i++)
        {
          Phrase phrase = { word, word_end (end + 1) };

          end = phrase.end;
          phrase.kinds = diptych_lexicon_lookup_longer (get_lexicon (), word, end - word, &read);
          if (phrase.kinds != NULL)
            g_array_append_val (self->phrases, phrase);
        }
    }
}

/* The end of the longest phrase of that kind which begins at @word; NULL if there is none. */
static const char *
match (const Words *self,
       const char  *word,
       const char  *kind)
{
  const char *found = NULL;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      if (phrase->start > word)
        break;
      if (phrase->start == word && is_among (kind, phrase->kinds))
        found = phrase->end;
    }
  return found;
}

static guint
count_phrases (const Words *self,
               const char  *kind)
{
  const char *end = self->key;
  guint n = 0;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      if (phrase->start >= end && is_among (kind, phrase->kinds))
        {
          end = phrase->end;
          n++;
        }
    }
  return n;
}

static gboolean
has_phrase (const Words *self,
            const char  *kind)
{
  return count_phrases (self, kind) > 0;
}

static gboolean
ends_as_sentence (const char *line,
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

/* g_str_has_prefix() would measure the whole text behind the line. */
static gboolean
begins_with (const char *at,
             const char *prefix)
{
  return strncmp (at, prefix, strlen (prefix)) == 0;
}

/* Words that are small in the middle of names and credits. */
static gboolean
is_small_word (const char *at)
{
  static const char * const words[] = {
    "and ", "by ", "courtesy ", "de ", "del ", "der ", "for ", "from ", "in ", "of ", "the ", "van ", "via ", "von ", "file", "photo",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (begins_with (at, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether every word of the line but the small ones begins with a capital or is Korean. */
static gboolean
is_capitalised (const char *line,
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
is_agency_line (const char  *line,
                gsize        length,
                const Words *words)
{
  guint n_agencies = 0;
  guint n_names = 0;

  for (const char *word = words->key; *word != '\0';)
    {
      const char *end = match (words, word, "agency");

      n_agencies += end != NULL;
      if (end == NULL)
        end = match (words, word, "beside-agency");
      if (end == NULL)
        {
          n_names++;
          end = word_end (word);
        }
      word = *end == ' ' ? end + 1 : end;
    }
  return n_agencies > 0
         && (n_names == 0 || (n_names <= MAX_CREDIT_NAMES && has_separator (line, length)
                              && is_capitalised (line, length)));
}

static gboolean
is_photo_credit (const char  *line,
                 gsize        length,
                 const Words *words)
{
  gsize bracket = line[0] == '(' || line[0] == '[';
  const char *end;

  if (words->n_words == 0 || words->n_words > MAX_CREDIT_WORDS || length > MAX_CREDIT_BYTES
      || (ends_as_sentence (line, length) && line[length - 1] != ')' && line[length - 1] != ']'))
    return FALSE;
  end = match (words, words->key, "photo-credit");
  if (end != NULL && words->n_words <= MAX_NAMED_WORDS && match (words, words->key, "plain-credit") != NULL)
    return TRUE;
  if (end != NULL && (*end == '\0' || words->n_words <= MAX_NAMED_WORDS))
    return is_capitalised (line + bracket, length - bracket);
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
  static const char * const separators[] = { "|", "/", "©", "ⓒ", " via ", " for The " };

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
      if (at_start && c != ' ' && !g_unichar_isupper (c) && !is_hangul (c) && !is_small_word (p))
        return 0;
      n += at_start && (g_unichar_isupper (c) || is_hangul (c));
      at_start = c == ' ';
    }
  return n;
}

/* Whether a line ends as the names of agencies do: "Some News", "아무통신" */
static gboolean
ends_as_agency (const Words *words,
                const char  *kind)
{
  static const char * const endings[] = { "뉴스", "통신", "일보", "신문" };
  const char *last = words->key;

  for (const char *word = words->key; *word != '\0'; word = next_word (word))
    last = word;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]) && strlen (last) > strlen (endings[i]))
      return TRUE;
  return last > words->key && match (words, last, kind) != NULL;
}

/* "Jane Roe | Some Agency", "Jane Roe/Some Agency", "© Jane Roe", "Some Images": a credit
 * to judge by its form, which a crosshead may have, too. */
static gboolean
is_formal_credit (const char  *line,
                  gsize        length,
                  const Words *words)
{
  gsize start, end;
  guint before, after;

  if (words->n_words < 2 || words->n_words > MAX_FORMAL_WORDS || length > MAX_CREDIT_BYTES || ends_as_sentence (line, length))
    return FALSE;
  if (!find_separator (line, length, &start, &end))
    return count_name_words (line, length) == words->n_words && words->n_words <= MAX_AGENCY_WORDS
           && ends_as_agency (words, "photo-agency");
  before = count_name_words (line, start);
  if (line[end - 1] == '|' && memchr (line + end, '|', length - end) != NULL)
    length = (const char *) memchr (line + end, '|', length - end) - line;
  after = count_name_words (line + end, length - end);
  if (start == 0)
    return after >= 2 && after <= MAX_AGENCY_WORDS - 1 && !begins_with (line + end, " The ");
  return before > 0 && after > 0 && before <= MAX_AGENCY_WORDS && after <= MAX_AGENCY_WORDS
         && (before >= 2 || (after >= 2 && line[start] == '/') || ends_as_agency (words, "news-agency"));
}

/* "By Jane Roe and John Doe", "○○○ 기자", a line with an e-mail address. */
static gboolean
is_byline (const char  *line,
           gsize        length,
           const Words *words)
{
  const char *address = memchr (line, '@', length);

  if (match (words, words->key, "byline-sentence") != NULL && words->n_words <= MAX_FURNITURE_WORDS)
    return TRUE;
  if (words->n_words == 0 || words->n_words > MAX_CREDIT_WORDS || ends_as_sentence (line, length))
    return FALSE;
  if (address != NULL && address > line && g_ascii_isalnum (address[-1])
      && address + 1 < line + length && g_ascii_isalnum (address[1])
      && memchr (address, '.', line + length - address) != NULL)
    return TRUE;
  if (match (words, words->key, "byline") != NULL && words->n_words >= 2)
    {
      const char *comma = memchr (line, ',', length);

      /* "By Jane Roe, science correspondent" */
      return is_capitalised (line, length)
             || (comma != NULL && words->n_words <= MAX_REPORTER_WORDS && has_phrase (words, "reporter")
                 && is_capitalised (line, comma - line));
    }
  if (words->n_words > MAX_REPORTER_WORDS)
    return FALSE;
  /* "Oslo = Reporter Jane Roe" */
  if (memchr (line, '=', length) != NULL && is_capitalised (line, length))
    for (const char *word = next_word (words->key); *word != '\0'; word = next_word (word))
      if (match (words, word, "byline") != NULL && *word_end (word) != '\0')
        return TRUE;
  for (const char *word = words->key; *word != '\0'; word = next_word (word))
    if (match (words, word, "reporter") != NULL
        || (word_end (word) - word > (gssize) strlen ("기자") * 2
            && strncmp (word_end (word) - strlen ("기자"), "기자", strlen ("기자")) == 0))
      return !has_phrase (words, "no-byline");
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
      key = fold_words (open + 1, close - open - 1);
      n += is_among ("position", diptych_lexicon_lookup (get_lexicon (), key, strlen (key)));
    }
  return n;
}

/* Points for what is usual under a photograph and against what is not. */
static int
rate_caption (const char  *line,
              gsize        length,
              const Words *words)
{
  int points = 0;

  points += 2 * MIN (count_positions (line, length), 2);
  points += 2 * MIN (count_phrases (words, "caption"), 2);
  points += MIN (count_phrases (words, "scene"), 2);
  points += has_phrase (words, "weekday-or-month") ? 1 : 0;
  points -= 2 * MIN (count_phrases (words, "speech"), 2);
  points -= g_strstr_len (line, length, "“") != NULL || memchr (line, '"', length) != NULL ? 1 : 0;
  if (begins_with (line, "[Photo") || begins_with (line, "[사진") || begins_with (line, "<사진") || begins_with (line, "Photo =")
      || (match (words, words->key, "introduces-caption") != NULL && words->n_words > MAX_AGENCY_WORDS))
    points += 4;
  if (begins_with (line, "▲") || begins_with (line, "△") || begins_with (line, "▶"))
    points += 4;
  return points;
}

static gboolean
is_furniture (const Words *words)
{
  const char *end = match (words, words->key, "furniture");

  if (end != NULL && *end == '\0')
    return TRUE;
  return words->n_words <= MAX_FURNITURE_WORDS
         && (match (words, words->key, "furniture-start") != NULL || has_phrase (words, "furniture-part"));
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
  g_auto (Words) words = { NULL, };

  *self = (DiptychLineCues) { NULL, };
  words_init (&words, line, length <= MAX_LINE_BYTES ? length : 0);
  self->ends_sentence = ends_as_sentence (line, length);
  if (length > MAX_LINE_BYTES)
    return;
  self->n_words = words.n_words;
  self->date = diptych_date_line_parse (words.key);
  self->is_translated = self->n_words <= MAX_FURNITURE_WORDS && has_phrase (&words, "translated");
  self->is_formal_credit = is_formal_credit (line, length, &words);
  self->is_furniture = self->is_translated || self->date != NULL || self->n_words == 0
                       || (is_furniture (&words) && !self->is_formal_credit);
  self->is_photo_credit = !self->is_furniture && is_photo_credit (line, length, &words);
  self->is_formal_credit &= !self->is_furniture;
  self->is_credit = self->is_photo_credit || (!self->is_furniture && is_byline (line, length, &words));
  self->caption = rate_caption (line, length, &words);
  if (self->is_furniture || self->is_photo_credit)
    {
      const char *end = match (&words, words.key, "introduces-caption");

      self->introduces_caption = end != NULL && *end == '\0';
      end = match (&words, words.key, "introduces-report");
      self->introduces_report = end != NULL && *end == '\0';
    }
  self->key = g_steal_pointer (&words.key);
}

void
diptych_line_cues_clear (DiptychLineCues *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->date, g_free);
}

/* Where the part after the last sentence begins, brackets included, or 0. */
static gsize
find_tail (const char *line,
           gsize       length)
{
  gsize floor = length > MAX_CREDIT_BYTES ? length - MAX_CREDIT_BYTES : 0;

  if (line[length - 1] == ')' || line[length - 1] == ']')
    for (gsize i = length - 1; i > floor; i--)
      if (line[i] == '(' || line[i] == '[')
        return i;
  for (gsize i = length - 1; i > floor; i--)
    if (line[i] == ' ' && strchr (".!?)", line[i - 1]) != NULL)
      return i + 1;
  return 0;
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

/* "Some News" behind a caption, where nobody knows the agency */
static gboolean
is_unknown_agency (const char  *line,
                   gsize        tail,
                   gsize        length,
                   const Words *words,
                   gboolean     after_report)
{
  guint n = count_name_words (line + tail, length - tail);

  if (tail < MIN_CAPTION_BYTES || n == 0 || n != words->n_words || n > MAX_AGENCY_WORDS || ends_as_sentence (line, length))
    return FALSE;
  if (is_short_name_before (line, tail))
    return FALSE;
  return (after_report && n < MAX_AGENCY_WORDS) || ends_as_agency (words, "photo-agency") || ends_as_agency (words, "news-agency");
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
  g_auto (Words) words = { NULL, };

  words_init (&words, line + tail, tail > 0 ? length - tail : 0);
  return tail > 0 && (is_photo_credit (line + tail, length - tail, &words)
                      || (!opens && is_unknown_agency (line, tail, length, &words, after_report)))
         ? tail : 0;
}
