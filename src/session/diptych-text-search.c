/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-text-search.h"

#include "model/diptych-hangul.h"

/* The initials as letters that compose. */
#define FIRST_INITIAL 0x1100

#define NONE (-1)

/* Consonants as they stand on a keyboard, in the order of the initials. */
static const gunichar initials[DIPTYCH_HANGUL_N_INITIALS] = {
  0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145,
  0x3146, 0x3147, 0x3148, 0x3149, 0x314a, 0x314b, 0x314c, 0x314d, 0x314e,
};

/* Finals that are two keys, and what they are made of: a final and an initial. */
static const struct
{
  gunichar letter;
  int      final;
  int      first;
  int      second;
} clusters[] = {
  { 0x3133, 3, 1, 9 },      /* ㄳ */
  { 0x3135, 5, 4, 12 },     /* ㄵ */
  { 0x3136, 6, 4, 18 },     /* ㄶ */
  { 0x313a, 9, 8, 0 },      /* ㄺ */
  { 0x313b, 10, 8, 6 },     /* ㄻ */
  { 0x313c, 11, 8, 7 },     /* ㄼ */
  { 0x313d, 12, 8, 9 },     /* ㄽ */
  { 0x313e, 13, 8, 16 },    /* ㄾ */
  { 0x313f, 14, 8, 17 },    /* ㄿ */
  { 0x3140, 15, 8, 18 },    /* ㅀ */
  { 0x3144, 18, 17, 9 },    /* ㅄ */
};

/* The initial that each final becomes before a vowel. */
static const gint8 initial_of_final[DIPTYCH_HANGUL_N_FINALS] = {
  NONE, 0, 1, NONE, 2, NONE, NONE, 3, 5, NONE, NONE, NONE, NONE, NONE,
  NONE, NONE, 6, 7, NONE, 9, 10, 11, 12, 14, 15, 16, 17, 18,
};

typedef struct
{
  int initial;
  int vowel;
  int final;
} Syllable;

static gboolean
split (gunichar  c,
       Syllable *syllable)
{
  if (!diptych_hangul_is_syllable (c))
    return FALSE;
  syllable->initial = diptych_hangul_get_initial (c);
  syllable->vowel = diptych_hangul_get_vowel (c);
  syllable->final = diptych_hangul_get_final (c);
  return TRUE;
}

/* The initial that a lone consonant stands for. */
static int
find_initial (gunichar c)
{
  if (c >= FIRST_INITIAL && c < FIRST_INITIAL + DIPTYCH_HANGUL_N_INITIALS)
    return c - FIRST_INITIAL;
  for (guint i = 0; i < DIPTYCH_HANGUL_N_INITIALS; i++)
    if (initials[i] == c)
      return i;
  return NONE;
}

/* What is the same to the reader: case, the form of quotation marks, the kind of space. */
static gunichar
fold (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201b: case 0x02bc:
      return '\'';
    case 0x201c: case 0x201d: case 0x201e: case 0x201f:
      return '"';
    case 0x2010: case 0x2011:
      return '-';
    default:
      return g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c);
    }
}

static void
append_unit (GArray   *pattern,
             gunichar  c)
{
  for (guint i = 0; i < G_N_ELEMENTS (clusters); i++)
    if (clusters[i].letter == c)
      {
        /* A keyboard joins two consonants that are typed one after the other. */
        gunichar first = initials[initial_of_final[clusters[i].first]];

        g_array_append_val (pattern, first);
        g_array_append_val (pattern, initials[clusters[i].second]);
        return;
      }
  c = fold (c);
  if (c != ' ' || pattern->len == 0 || g_array_index (pattern, gunichar, pattern->len - 1) != ' ')
    g_array_append_val (pattern, c);
}

static GArray *
create_pattern (const char *query)
{
  GArray *pattern = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autofree char *stripped = g_strstrip (g_strdup (query));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_NFC);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    append_unit (pattern, g_utf8_get_char (p));
  return pattern;
}

/* Whether @vowel can still become @wanted with another key. */
static gboolean
vowel_begins (int vowel,
              int wanted)
{
  return vowel == wanted
         || (vowel == 8 && wanted >= 9 && wanted <= 11)         /* ㅗ: ㅘ ㅙ ㅚ */
         || (vowel == 13 && wanted >= 14 && wanted <= 16)       /* ㅜ: ㅝ ㅞ ㅟ */
         || (vowel == 18 && wanted == 19);                      /* ㅡ: ㅢ */
}

static gboolean
final_begins (int final,
              int wanted)
{
  if (final == 0 || final == wanted)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (clusters); i++)
    if (clusters[i].final == wanted && clusters[i].first == final)
      return TRUE;
  return FALSE;
}

/* Where the last consonant that was typed moves on to the next syllable: 갑 on the way to 가방. */
static const char *
match_moving_final (Syllable    typed,
                    Syllable    found,
                    const char *next)
{
  int remains = 0;
  int moves = initial_of_final[typed.final];
  Syllable following;

  for (guint i = 0; i < G_N_ELEMENTS (clusters); i++)
    if (clusters[i].final == typed.final)
      {
        remains = clusters[i].first;
        moves = clusters[i].second;
      }
  if (moves == NONE || typed.vowel != found.vowel || found.final != remains
      || !split (g_utf8_get_char (next), &following) || following.initial != moves)
    return NULL;
  return g_utf8_next_char (next);
}

/* Whether the last syllable of the query, which may not be finished, begins what stands at @at.
 * Returns: the end of that, or %NULL */
static const char *
match_unfinished (gunichar    unit,
                  const char *at)
{
  const char *next = g_utf8_next_char (at);
  Syllable typed, found;

  if (!split (unit, &typed) || !split (g_utf8_get_char (at), &found) || typed.initial != found.initial)
    return NULL;
  if (typed.final == 0)
    return vowel_begins (typed.vowel, found.vowel) ? next : NULL;
  if (typed.vowel == found.vowel && final_begins (typed.final, found.final))
    return next;
  return match_moving_final (typed, found, next);
}

static gboolean
matches_unit (gunichar unit,
              gunichar c)
{
  Syllable syllable;
  int initial;

  if (fold (c) == unit)
    return TRUE;
  initial = split (c, &syllable) ? find_initial (unit) : NONE;
  return initial != NONE && initial == syllable.initial;
}

static const char *
skip_space (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Returns: the end of what matches at @at, or %NULL */
static const char *
match_at (GArray     *pattern,
          const char *at)
{
  for (guint i = 0; i < pattern->len; i++)
    {
      gunichar unit = g_array_index (pattern, gunichar, i);
      const char *next = NULL;

      if (*at == '\0')
        return NULL;
      if (unit == ' ')
        {
          next = skip_space (at);
          if (next == at)
            return NULL;
        }
      else if (matches_unit (unit, g_utf8_get_char (at)))
        next = g_utf8_next_char (at);
      else if (i + 1 == pattern->len)
        next = match_unfinished (unit, at);
      if (next == NULL)
        return NULL;
      at = next;
    }
  return at;
}

/**
 * diptych_text_search:
 * @query: what to look for, in any normalisation form
 *
 * Upper and lower case are one, curly and straight marks, any white space. A lone Korean
 * consonant stands for every syllable that begins with it, and the last syllable need
 * not be finished.
 *
 * Returns: (transfer full) (element-type DiptychSpan): where @text has @query, in order and disjoint
 */
GArray *
diptych_text_search (DiptychText *text,
                     const char  *query)
{
  g_autoptr (GArray) pattern = create_pattern (query);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  const char *string = diptych_text_get_string (text);

  for (const char *p = string; pattern->len > 0 && *p != '\0';)
    {
      const char *end = match_at (pattern, p);

      if (end != NULL)
        g_array_append_val (spans, ((DiptychSpan) { p - string, end - string }));
      p = end != NULL ? end : g_utf8_next_char (p);
    }
  return spans;
}
