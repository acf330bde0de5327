/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-word-stems.h"

#include <string.h>

#include "analysis/text/diptych-character.h"
#include "analysis/text/diptych-porter-stemmer.h"
#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

/* Particles of Korean nouns, longest first. */
static const char * const particles[] = {
  "으로부터", "에서부터", "으로서는", "이라고는",
  "으로는", "으로도", "으로써", "으로서", "에게서", "에서는", "에서도", "에서의", "이라고", "이라는", "까지는",
  "까지도", "로부터", "에게는", "에게도", "만으로", "이라며",
  "에서", "에게", "으로", "까지", "부터", "보다", "처럼", "만큼", "라고", "라는", "이나", "이며", "이라",
  "이고", "에는", "에도", "와의", "과의", "로는", "로서", "로써", "로도", "마다", "조차", "밖에", "들은",
  "들이", "들을", "들의", "께서",
  "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "만", "로", "들",
};

#define HANGUL_SYLLABLE_BYTES 3

static gboolean
is_ascii_word (const char *word,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (word[i]))
      return FALSE;
  return length > 0;
}

/* "US", "EU" and "UK" become "u.s", "e.u" and "u.k", so that none is taken for "us". */
static gsize
fold_initials (const char *word,
               gsize       length,
               char       *folded)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isupper (word[i]))
      {
        if (n > 0)
          folded[n++] = '.';
        folded[n++] = diptych_character_fold (word[i]);
      }
    else if (word[i] != '.')
      return 0;
  return n >= 3 && (n == 3 || memchr (word, '.', length) != NULL) ? n : 0;
}

static gsize
fold_unicode (const char *word,
              gsize       length,
              char       *folded)
{
  g_autofree char *lower = g_utf8_strdown (word, length);
  g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  g_autofree char *composed = NULL;
  GString *bare;
  gsize n;

  if (decomposed == NULL)
    return 0;
  bare = g_string_new (NULL);
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_NON_SPACING_MARK && g_utf8_get_char (p) != 0x2019)
      g_string_append_len (bare, p, g_utf8_skip[(guchar) *p]);
  composed = g_utf8_normalize (bare->str, bare->len, G_NORMALIZE_NFC);
  g_string_free (bare, TRUE);
  n = MIN (strlen (composed), DIPTYCH_WORD_STEM_MAX - 1);
  while (n > 0 && ((guchar) composed[n] & 0xc0) == 0x80)
    n--;
  memcpy (folded, composed, n);
  return n;
}

/* The length of @word without "'s", "’ll" and the like. */
static gsize
cut_contraction (const char *word,
                 gsize       length)
{
  static const char * const endings[] = { "s", "S", "re", "ll", "ve", "d", "m" };
  static const char * const apostrophes[] = { "'", "’" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (apostrophes); j++)
      {
        gsize n = strlen (endings[i]), m = strlen (apostrophes[j]);

        if (length > n + m && memcmp (word + length - n, endings[i], n) == 0
            && memcmp (word + length - n - m, apostrophes[j], m) == 0)
          return length - n - m;
      }
  return length;
}

/**
 * diptych_word_fold:
 * @word: a word, not NUL-terminated
 * @length: its length in bytes
 * @folded: (out caller-allocates): room for %DIPTYCH_WORD_STEM_MAX bytes
 *
 * Brings a word to lower case and takes accents, inner full stops, apostrophes and
 * what is contracted with it off. A word that is too long is cut at a character.
 *
 * Returns: the length of @folded in bytes, which is also NUL-terminated
 */
gsize
diptych_word_fold (const char *word,
                   gsize       length,
                   char       *folded)
{
  gsize n = 0;
  gboolean ascii = TRUE;

  length = cut_contraction (word, length);
  for (gsize i = 0; i < MIN (length, DIPTYCH_WORD_STEM_MAX) && ascii; i++)
    ascii = (guchar) word[i] < 0x80;
  if (ascii && length < DIPTYCH_WORD_STEM_MAX / 2)
    n = fold_initials (word, length, folded);
  if (n == 0 && ascii)
    for (gsize i = 0; i < MIN (length, DIPTYCH_WORD_STEM_MAX - 1); i++)
      {
        if (word[i] != '\'' && word[i] != '.')
          folded[n++] = diptych_character_fold (word[i]);
      }
  else if (n == 0)
    {
      gsize cut = MIN (length, 4 * DIPTYCH_WORD_STEM_MAX);

      while (cut < length && cut > 0 && ((guchar) word[cut] & 0xc0) == 0x80)
        cut--;
      n = fold_unicode (word, cut, folded);
    }
  folded[n] = '\0';
  return n;
}

static gsize
strip_particle (const char *word,
                gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      gsize n = strlen (particles[i]);

      if (length >= n + (n > HANGUL_SYLLABLE_BYTES ? 1 : 2) * HANGUL_SYLLABLE_BYTES
          && memcmp (word + length - n, particles[i], n) == 0)
        return length - n;
    }
  return length;
}

static const DiptychLexicon *
get_irregular_forms (void)
{
  static const DiptychLexicon *irregular;

  if (g_once_init_enter_pointer (&irregular))
    g_once_init_leave_pointer (&irregular, diptych_lexicon_get ("irregular-forms"));
  return irregular;
}

/**
 * diptych_word_stem:
 * @word: a word, not NUL-terminated
 * @length: its length in bytes
 * @stem: (out caller-allocates): room for %DIPTYCH_WORD_STEM_MAX bytes
 *
 * Brings the forms of a word together: an irregular form to its word, English
 * endings off, Korean particles off. What comes out is for comparing, not for
 * reading.
 *
 * Returns: the length of @stem in bytes, which is also NUL-terminated
 */
gsize
diptych_word_stem (const char *word,
                   gsize       length,
                   char       *stem)
{
  gsize n = diptych_word_fold (word, length, stem);

  if (n > 0 && diptych_hangul_is_syllable (g_utf8_get_char (stem)))
    n = strip_particle (stem, n);
  else if (is_ascii_word (stem, n))
    {
      const char *lemma = diptych_lexicon_lookup (get_irregular_forms (), stem, n);

      if (lemma != NULL && strcmp (lemma, stem) == 0)
        return n;
      if (lemma != NULL)
        {
          n = MIN (strlen (lemma), DIPTYCH_WORD_STEM_MAX - 1);
          memcpy (stem, lemma, n);
        }
      n = diptych_porter_stem (stem, n);
    }
  stem[n] = '\0';
  return n;
}

typedef struct
{
  const char *ending;
  const char *replacement;
} Detachment;

/* From an inflected form to the words that it may be a form of. */
static const Detachment detachments[] = {
  { "s", "" }, { "es", "" }, { "ies", "y" }, { "ed", "" }, { "d", "" },
  { "ied", "y" }, { "ing", "" }, { "ing", "e" }, { "er", "" }, { "est", "" }, { "ly", "" },
};

static const char *
look_up_detached (const DiptychLexicon *lexicon,
                  const char           *word,
                  gsize                 length,
                  const Detachment     *detachment)
{
  char form[DIPTYCH_WORD_STEM_MAX + 2];
  gsize n = strlen (detachment->ending);
  gsize rest = length - n;
  const char *found;

  if (length < n + 2 || memcmp (word + rest, detachment->ending, n) != 0)
    return NULL;
  memcpy (form, word, rest);
  memcpy (form + rest, detachment->replacement, strlen (detachment->replacement));
  found = diptych_lexicon_lookup (lexicon, form, rest + strlen (detachment->replacement));
  if (found == NULL && n >= 2 && rest >= 3 && form[rest - 1] == form[rest - 2])
    found = diptych_lexicon_lookup (lexicon, form, rest - 1);
  return found;
}

/**
 * diptych_word_related:
 * @lexicon: the name of a lexicon of words, without their forms
 * @word: a word as diptych_word_fold() leaves it
 * @length: its length in bytes
 *
 * Returns: (nullable): what the lexicon knows of the word that @word is a form of
 */
const char *
diptych_word_related (const char *lexicon,
                      const char *word,
                      gsize       length)
{
  const DiptychLexicon *words = diptych_lexicon_get (lexicon);
  const char *found = diptych_lexicon_lookup (words, word, length);
  const char *lemma;

  if (found != NULL || length >= DIPTYCH_WORD_STEM_MAX)
    return found;
  lemma = diptych_lexicon_lookup (get_irregular_forms (), word, length);
  if (lemma != NULL)
    return diptych_lexicon_lookup (words, lemma, strlen (lemma));
  for (guint i = 0; i < G_N_ELEMENTS (detachments) && found == NULL; i++)
    found = look_up_detached (words, word, length, &detachments[i]);
  return found;
}
