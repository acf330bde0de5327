/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-word-evidence.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* Letters of the lexicon of names: first name, surname, Korean surname and syllable. */
#define NAMES "fskj"

/* City, region, country. */
#define PLACES "crn"

static const char *
look_up (DiptychCoreferenceContext *context,
         const char                *lexicon,
         guint                      token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (context, token, &length);

  return diptych_lexicon_lookup_folded (diptych_lexicon_get (lexicon), word, length);
}

/**
 * diptych_word_evidence_has_letter:
 * @letters: letters of data/lexicons/names.tsv
 *
 * Returns: whether the lexicon of names has one of @letters for the token
 */
gboolean
diptych_word_evidence_has_letter (DiptychCoreferenceContext *context,
                                  guint                      token,
                                  const char                *letters)
{
  const char *found = look_up (context, "names", token);

  return found != NULL && strpbrk (found, letters) != NULL;
}

/**
 * diptych_word_evidence_get_classes:
 *
 * Returns: what the token can be as a word of the language, the most frequent first, as
 *   in data/lexicons/word-classes.tsv, "" if it is no such word
 */
const char *
diptych_word_evidence_get_classes (DiptychCoreferenceContext *context,
                                   guint                      token)
{
  const char *classes = look_up (context, "word-classes", token);

  return classes != NULL ? classes : "";
}

/**
 * diptych_word_evidence_is_name:
 *
 * Returns: whether the token is known as a name of people
 */
gboolean
diptych_word_evidence_is_name (DiptychCoreferenceContext *context,
                               guint                      token)
{
  return diptych_word_evidence_has_letter (context, token, NAMES) || look_up (context, "given-names", token) != NULL;
}

/**
 * diptych_word_evidence_is_place:
 *
 * Returns: whether the token is known as a place and not as a name of people
 */
gboolean
diptych_word_evidence_is_place (DiptychCoreferenceContext *context,
                                guint                      token)
{
  return diptych_word_evidence_has_letter (context, token, PLACES) && !diptych_word_evidence_is_name (context, token);
}

/**
 * diptych_word_evidence_get_surnames:
 *
 * Returns: (transfer full) (element-type utf8 utf8): the last words of the names of people
 *   that have more than one, in lower case; words that no surname is are left out
 */
GHashTable *
diptych_word_evidence_get_surnames (DiptychCoreferenceContext *context)
{
  GHashTable *surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (context, i);
      gsize length;
      const char *word;

      if (diptych_coreference_context_get_mention (context, i)->kind != DIPTYCH_ENTITY_PERSON
          || naming->end_token < naming->first_token + 2)
        continue;
      word = diptych_coreference_context_get_token_string (context, naming->end_token - 1, &length);
      if (look_up (context, "not-people", naming->end_token - 1) == NULL)
        g_hash_table_add (surnames, g_ascii_strdown (word, length));
    }
  return surnames;
}
