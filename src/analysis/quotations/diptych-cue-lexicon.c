/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-cue-lexicon.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

static const char * const function_names[] = {
  [DIPTYCH_FUNCTION_NONE] = "",
  [DIPTYCH_FUNCTION_DETERMINER] = "determiner",
  [DIPTYCH_FUNCTION_SUBJECT] = "subject",
  [DIPTYCH_FUNCTION_OBJECT] = "object",
  [DIPTYCH_FUNCTION_POSSESSIVE] = "possessive",
  [DIPTYCH_FUNCTION_THAT] = "that",
  [DIPTYCH_FUNCTION_TO] = "to",
  [DIPTYCH_FUNCTION_MODAL] = "modal",
  [DIPTYCH_FUNCTION_BE] = "be",
  [DIPTYCH_FUNCTION_HAVE] = "have",
  [DIPTYCH_FUNCTION_DO] = "do",
  [DIPTYCH_FUNCTION_NOT] = "not",
  [DIPTYCH_FUNCTION_AND] = "and",
  [DIPTYCH_FUNCTION_CLAUSE] = "clause",
  [DIPTYCH_FUNCTION_WHICH] = "which",
  [DIPTYCH_FUNCTION_BY] = "by",
  [DIPTYCH_FUNCTION_OF] = "of",
  [DIPTYCH_FUNCTION_IN] = "in",
  [DIPTYCH_FUNCTION_TIME] = "time",
  [DIPTYCH_FUNCTION_ADVERB] = "adverb",
  [DIPTYCH_FUNCTION_PERSON] = "person",
};

/**
 * diptych_cue_lexicon_hash:
 *
 * Returns: the hash (FNV-1a) that stands for a word in the features of the tagger
 */
guint32
diptych_cue_lexicon_hash (const char *bytes,
                          gsize       length)
{
  return diptych_lexicon_hash (bytes, length);
}

static DiptychCue
parse_cue (const char *value)
{
  DiptychCue cue = { 0, };
  const char *kinds = strchr (value, ' ');

  if (kinds == NULL)
    return cue;
  cue.base = diptych_cue_lexicon_hash (value, kinds - value);
  for (kinds++; *kinds != ' ' && *kinds != '\0'; kinds++)
    switch (*kinds)
      {
      case 's': cue.kinds |= DIPTYCH_CUE_SPEECH; break;
      case 'a': cue.kinds |= DIPTYCH_CUE_ATTITUDE; break;
      case 'o': cue.kinds |= DIPTYCH_CUE_OBJECT; break;
      case 'n': cue.kinds |= DIPTYCH_CUE_NOUN; break;
      case 'p': cue.kinds |= DIPTYCH_CUE_PREPOSITION; break;
      case 'j': cue.kinds |= DIPTYCH_CUE_ADJECTIVE; break;
      default: break;
      }
  if (*kinds == ' ')
    cue.form = kinds[1];
  return cue;
}

/**
 * diptych_cue_lexicon_look_up:
 * @word: a word in lower case, with straight apostrophes
 * @hash: its diptych_cue_lexicon_hash()
 *
 * Returns: what is known of it as a cue
 */
DiptychCue
diptych_cue_lexicon_look_up (const char *word,
                             gsize       length,
                             guint32     hash)
{
  static const DiptychLexicon *lexicon;
  const char *value;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("cues"));
  value = diptych_lexicon_lookup_hashed (lexicon, word, length, hash);
  return value != NULL ? parse_cue (value) : (DiptychCue) { 0, };
}

/**
 * diptych_cue_lexicon_function:
 * @word: a word in lower case, with straight apostrophes
 * @hash: its diptych_cue_lexicon_hash()
 *
 * Returns: what it does in a clause, or %DIPTYCH_FUNCTION_NONE for other words
 */
DiptychFunction
diptych_cue_lexicon_function (const char *word,
                              gsize       length,
                              guint32     hash)
{
  static const DiptychLexicon *lexicon;
  const char *value;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("function-words"));
  value = diptych_lexicon_lookup_hashed (lexicon, word, length, hash);
  if (value != NULL)
    for (guint i = 1; i < G_N_ELEMENTS (function_names); i++)
      if (*value == *function_names[i] && strcmp (value, function_names[i]) == 0)
        return i;
  return DIPTYCH_FUNCTION_NONE;
}

/**
 * diptych_cue_lexicon_classes:
 * @word: a word in lower case, with straight apostrophes
 * @hash: its diptych_cue_lexicon_hash()
 *
 * Returns: the two likeliest classes of the word, the likeliest in the low byte: letters as in
 *   `data/lexicons/word-classes.tsv`; 0 for words that are not known
 */
guint16
diptych_cue_lexicon_classes (const char *word,
                             gsize       length,
                             guint32     hash)
{
  static const DiptychLexicon *lexicon;
  const char *value;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("word-classes"));
  value = diptych_lexicon_lookup_hashed (lexicon, word, length, hash);
  return value != NULL ? (guchar) value[0] | (guchar) value[1] << 8 : 0;
}
