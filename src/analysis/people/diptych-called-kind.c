/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-called-kind.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* Between an article and its noun stand at most so many words. */
#define MAX_MODIFIERS 4

/* So many tokens may stand in brackets behind a name. */
#define MAX_BRACKETED 8

typedef struct
{
  DiptychCoreferenceContext *context;
  guint                      first;     /* tokens of the name */
  guint                      end;
  guint                      start;     /* tokens of its sentence */
  guint                      limit;
} Place;

static gboolean
is_one_of (const Place        *self,
           guint               token,
           const char * const *words,
           guint               n)
{
  return token >= self->start && token < self->limit
         && diptych_coreference_context_token_is_one_of (self->context, token, words, n);
}

static DiptychTokenKind
get_kind (const Place *self,
          guint        token)
{
  return diptych_coreference_context_get_token (self->context, token)->kind;
}

static gboolean
is_article (const Place *self,
            guint        token)
{
  static const char * const words[] = { "a", "an", "the" };

  return is_one_of (self, token, words, G_N_ELEMENTS (words));
}

static gboolean
is_owner (const Place *self,
          guint        token)
{
  static const char * const words[] = { "’s", "'s", "’", "'", "its", "his", "her", "their", "our" };

  return is_one_of (self, token, words, G_N_ELEMENTS (words));
}

static gboolean
is_comma (const Place *self,
          guint        token)
{
  static const char * const words[] = { "," };

  return is_one_of (self, token, words, G_N_ELEMENTS (words));
}

/* The letter of data/lexicons/kind-nouns.tsv for a noun, or 0. */
static char
get_letter (const Place *self,
            guint        token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);
  const char *letters = diptych_lexicon_lookup_folded (diptych_lexicon_get ("kind-nouns"), word, length);

  return letters != NULL ? *letters : 0;
}

/* The letter of a noun with a small letter that no other word of the text is joined to, or 0. */
static char
get_noun (const Place *self,
          guint        token)
{
  if (token < self->start || token >= self->limit || diptych_coreference_context_token_is_capital (self->context, token))
    return 0;
  return get_letter (self, token);
}

/* Whether a noun ends where @token begins: "a town in", but not "a town clerk", "the town’s". */
static gboolean
is_behind_noun (const Place *self,
                guint        token)
{
  static const char * const words[] = {
    "of", "that", "which", "for", "in", "from", "by", "at", "on", "to", "with", "near", "off", "and", "or", "where", "built", "used", "based",
    "owned", "said", "has", "had", "was", "is", "will", "about", "between", "outside", "named", "called",
  };

  return token >= self->limit || is_one_of (self, token, words, G_N_ELEMENTS (words))
         || (get_kind (self, token) == DIPTYCH_TOKEN_PUNCTUATION && !is_owner (self, token));
}

/* The letter of the noun that an article at @token begins. */
static char
find_noun_behind (const Place *self,
                  guint        token)
{
  static const char * const small_words[] = {
    "of", "that", "which", "who", "for", "in", "from", "by", "at", "on", "to", "with", "and", "former", "friend",
  };

  if (!is_article (self, token))
    return 0;
  for (guint i = token + 1; i < MIN (self->limit, token + 2 + MAX_MODIFIERS); i++)
    {
      char letter = get_noun (self, i);

      if (get_kind (self, i) != DIPTYCH_TOKEN_WORD || is_one_of (self, i, small_words, G_N_ELEMENTS (small_words)))
        return 0;
      if (letter != 0 && is_behind_noun (self, i + 1))
        return letter;
    }
  return 0;
}

/* What follows brackets behind the name, or the name itself. */
static guint
skip_brackets (const Place *self)
{
  static const char * const opening[] = { "(" };
  static const char * const closing[] = { ")" };

  if (is_one_of (self, self->end, opening, 1))
    for (guint i = self->end + 1; i < MIN (self->limit, self->end + MAX_BRACKETED); i++)
      if (is_one_of (self, i, closing, 1))
        return i + 1;
  return self->end;
}

/* "Norvik, the Korean launch vehicle", "Norvik (Nörvik) is a town in" */
static char
find_apposition (const Place *self)
{
  static const char * const verbs[] = { "is", "was" };
  guint token = skip_brackets (self);

  return is_comma (self, token) || is_one_of (self, token, verbs, G_N_ELEMENTS (verbs)) ? find_noun_behind (self, token + 1) : 0;
}

/* Whether an article or an owner stands before @token, with nothing but small words between. */
static gboolean
has_determiner (const Place *self,
                guint        token)
{
  for (guint i = token; i > self->start && token - i <= MAX_MODIFIERS; i--)
    {
      if (is_article (self, i - 1) || is_owner (self, i - 1))
        return TRUE;
      if (get_kind (self, i - 1) != DIPTYCH_TOKEN_WORD || diptych_coreference_context_token_is_capital (self->context, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "the ferry Norvik", "Typhoon Norvik", "a company called Norvik", "her party, Norvik," */
static char
find_noun_before (const Place *self)
{
  static const char * const names[] = { "called", "named", "dubbed" };
  gboolean is_quoted = self->first > self->start && get_kind (self, self->first - 1) == DIPTYCH_TOKEN_QUOTE;
  guint before = self->first - is_quoted;
  char letter;

  if (before < self->start + 2)
    return before > self->start && get_letter (self, before - 1) == 'w' ? 'w' : 0;
  if (get_letter (self, before - 1) == 'w')
    return 'w';
  if (is_one_of (self, before - 1, names, G_N_ELEMENTS (names)))
    return get_noun (self, before - 2);
  letter = get_noun (self, before - 1);
  if (letter == 't' && has_determiner (self, before - 1))
    return letter;
  if (!is_comma (self, before - 1) || !is_comma (self, self->end) || (letter = get_noun (self, before - 2)) == 0)
    return 0;
  return before > self->start + 2 && is_owner (self, before - 3) ? letter : 0;
}

/* "the Norvik ferry", "the state-owned Norvik mine" */
static char
find_described (const Place *self)
{
  gboolean is_quoted = self->first > self->start && get_kind (self, self->first - 1) == DIPTYCH_TOKEN_QUOTE;
  guint noun = self->end + is_quoted;
  char letter = get_noun (self, noun);

  return (letter == 't' || letter == 'p') && has_determiner (self, self->first - is_quoted) ? letter : 0;
}

/**
 * diptych_called_kind_find:
 * @mention: the index of a name
 *
 * Looks for a noun that says what the name names: in an apposition, "Norvik, a town in the
 * south", behind "is", before the name, "the ferry Norvik", or behind it, "the Norvik mine".
 *
 * Returns: a letter of data/lexicons/kind-nouns.tsv, or 0 if nothing is said
 */
char
diptych_called_kind_find (DiptychCoreferenceContext *context,
                          guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  guint index = diptych_coreference_context_get_mention (context, mention)->sentence;
  const DiptychSentence *sentence = &g_array_index (context->findings->sentences, DiptychSentence, index);
  const Place self = { context, naming->first_token, naming->end_token, sentence->first_token, sentence->first_token + sentence->n_tokens };
  char letter;

  if (naming->end_token > naming->first_token + 1 && get_letter (&self, naming->first_token) == 'w')
    return 'w';
  letter = find_apposition (&self);
  if (letter == 0)
    letter = find_noun_before (&self);
  return letter != 0 ? letter : find_described (&self);
}
