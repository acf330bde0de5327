/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quoted-words.h"

#include "lexicon/diptych-lexicon.h"

/* A nickname is no longer than this, a cue no longer than that. */
#define MAX_NICKNAME_TOKENS 7
#define MAX_CUE_TOKENS 4

/* "known in the trade as" is no longer than this, nor is "whom rivals". */
#define MAX_KNOWN_TOKENS 10
#define MAX_WHOM_TOKENS 4

/* "a former chess champion" between a name and a cue is no longer than this. */
#define MAX_APPOSITION_TOKENS 10

/* "who has long been and still is" between a name and a cue is no longer than this. */
#define MAX_STEPS 5

static const char *
lookup (DiptychCoreferenceContext *context,
        guint                      first_token,
        guint                      n_tokens)
{
  static const DiptychLexicon *cues;
  const GString *phrase = diptych_coreference_context_get_phrase (context, first_token, n_tokens);

  if (g_once_init_enter_pointer (&cues))
    g_once_init_leave_pointer (&cues, diptych_lexicon_get ("description-cues"));
  return diptych_lexicon_lookup (cues, phrase->str, phrase->len);
}

/* The kind of the longest cue that ends before @end_token and begins at @limit or after
 * it, "n" or "r", and the number of its tokens; %NULL if there is none. */
static const char *
match_before (DiptychCoreferenceContext *context,
              guint                      end_token,
              guint                      limit,
              guint                     *n_tokens)
{
  for (guint n = MIN (MAX_CUE_TOKENS, end_token > limit ? end_token - limit : 0); n > 0; n--)
    {
      const char *kind = lookup (context, end_token - n, n);

      if (kind != NULL)
        {
          *n_tokens = n;
          return kind;
        }
    }
  return NULL;
}

/**
 * diptych_description_cue_at:
 * @first_token: where a cue may begin
 * @limit: the first token that it may not reach
 * @n_tokens: (out): number of its tokens
 *
 * Returns: (nullable): the kind of the longest cue that begins there, "n" or "r"
 */
const char *
diptych_description_cue_at (DiptychCoreferenceContext *context,
                            guint                      first_token,
                            guint                      limit,
                            guint                     *n_tokens)
{
  for (guint n = MIN (MAX_CUE_TOKENS, limit > first_token ? limit - first_token : 0); n > 0; n--)
    {
      const char *kind = lookup (context, first_token, n);

      if (kind != NULL)
        {
          *n_tokens = n;
          return kind;
        }
    }
  return NULL;
}

/**
 * diptych_description_cue_may_begin:
 *
 * Returns: whether any cue begins with the word at @token; quick to ask
 */
gboolean
diptych_description_cue_may_begin (DiptychCoreferenceContext *context,
                                   guint                      token)
{
  static const DiptychLexicon *beginnings;
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (context, token, &length);

  if (g_once_init_enter_pointer (&beginnings))
    g_once_init_leave_pointer (&beginnings, diptych_lexicon_get ("description-cue-beginnings"));
  return diptych_lexicon_lookup_folded (beginnings, word, length) != NULL;
}

static gboolean
is_kind (DiptychCoreferenceContext *context,
         guint                      token,
         DiptychTokenKind           kind)
{
  return diptych_coreference_context_get_token (context, token)->kind == kind;
}

static gboolean
is_person_before (DiptychCoreferenceContext *context,
                  guint                      token)
{
  static const char * const pronouns[] = { "he", "she", "him", "her", "who", "himself", "herself" };
  int mention = context->mention_of_token[token - 1];

  if (mention >= 0 && diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (diptych_coreference_context_token_is (context, token - 1, pronouns[i]))
      return TRUE;
  return diptych_coreference_context_token_is (context, token - 1, ")");
}

/* "Lindqvist, a former pilot nicknamed": whether an apposition stands before @token. */
static gboolean
follows_apposition (DiptychCoreferenceContext *context,
                    guint                      token,
                    guint                      limit)
{
  static const char * const articles[] = { "a", "an", "the" };

  if (token > limit && diptych_coreference_context_token_is (context, token - 1, ","))
    token--;
  for (guint i = token; i > limit + 1 && token - i < MAX_APPOSITION_TOKENS; i--)
    {
      if (i < token && diptych_coreference_context_token_is (context, i - 1, ",")
          && diptych_coreference_context_token_is_one_of (context, i, articles, G_N_ELEMENTS (articles)))
        return is_person_before (context, i - 1);
      if (!is_kind (context, i - 1, DIPTYCH_TOKEN_WORD) && !is_kind (context, i - 1, DIPTYCH_TOKEN_NUMBER))
        return FALSE;
    }
  return FALSE;
}

/* "whom rivals mock as" */
static gboolean
is_of_whom (DiptychCoreferenceContext *context,
            guint                      token,
            guint                      limit)
{
  for (guint i = token; i > limit && token - i < MAX_WHOM_TOKENS; i--)
    if (diptych_coreference_context_token_is (context, i - 1, "whom"))
      return TRUE;
  return FALSE;
}

/* Whether the participle at @token stands beside a person: "Rutte, also dubbed". */
static gboolean
stands_beside_person (DiptychCoreferenceContext *context,
                      guint                      token,
                      guint                      limit)
{
  static const char * const between[] = {
    /* The first of them make a passive. */
    ",", "is", "was", "been", "be", "being", "–", "—", "-", "--",
    "has", "had", "also", "often", "sometimes", "once", "widely", "popularly", "better", "and", "long", "later",
    "still", "now", "likes", "liked", "prefers", "preferred", "to",
  };
  gboolean is_passive = diptych_coreference_context_token_is (context, token, "known");

  for (guint steps = 0; token > limit && steps < MAX_STEPS; token--, steps++)
    {
      gboolean skips = FALSE;

      if (is_person_before (context, token))
        return is_passive;
      for (guint i = 0; i < G_N_ELEMENTS (between) && !skips; i++)
        {
          skips = diptych_coreference_context_token_is (context, token - 1, between[i]);
          is_passive |= skips && i < 10;
        }
      if (!skips)
        return FALSE;
    }
  return FALSE;
}

/* "nicknamed him", "called her": the person stands behind the verb. */
static gboolean
is_object (DiptychCoreferenceContext *context,
           guint                      token)
{
  return diptych_coreference_context_token_is (context, token, "him")
         || diptych_coreference_context_token_is (context, token, "her");
}

/* "who figures in the files as" */
static gboolean
is_of_who (DiptychCoreferenceContext *context,
           guint                      verb,
           guint                      limit)
{
  static const char * const verbs[] = {
    "figures", "figured", "appears", "appeared", "passes", "passed", "posts", "posted", "performs", "performed", "signs",
    "signed", "operates", "operated",
  };

  return verb > limit && diptych_coreference_context_token_is (context, verb - 1, "who")
         && diptych_coreference_context_token_is_one_of (context, verb, verbs, G_N_ELEMENTS (verbs));
}

/* "known in the trade as": where "known" stands beside a person, or @end_token. */
static guint
find_known (DiptychCoreferenceContext *context,
            guint                      end_token,
            guint                      limit)
{
  if (end_token <= limit || !diptych_coreference_context_token_is (context, end_token - 1, "as"))
    return end_token;
  for (guint i = end_token - 1; i > limit && end_token - i <= MAX_KNOWN_TOKENS; i--)
    {
      if (!is_kind (context, i - 1, DIPTYCH_TOKEN_WORD))
        break;
      if (is_of_who (context, i - 1, limit))
        return i - 1;
      if (diptych_coreference_context_token_is (context, i - 1, "known"))
        return stands_beside_person (context, i - 1, limit) || follows_apposition (context, i - 1, limit) ? i - 1 : end_token;
    }
  return end_token;
}

/* Whether what is quoted at @token begins as a name, unlike “a liar”. */
static gboolean
begins_as_name (DiptychCoreferenceContext *context,
                guint                      token,
                guint                      limit)
{
  return token + 1 < limit
         && (diptych_coreference_context_token_is_capital (context, token + 1)
             || diptych_coreference_context_token_is (context, token + 1, "the"));
}

/* "call Lindqvist": where the verb stands before the person, or @end_token. */
static guint
find_call (DiptychCoreferenceContext *context,
           guint                      end_token,
           guint                      limit)
{
  static const char * const verbs[] = {
    "call", "calls", "called", "nickname", "nicknames", "nicknamed", "dub", "dubs", "dubbed", "branded", "christened",
  };
  int mention = end_token > limit ? context->mention_of_token[end_token - 1] : -1;
  guint first;

  if (mention < 0 || diptych_coreference_context_get_mention (context, mention)->kind != DIPTYCH_ENTITY_PERSON)
    return end_token;
  first = diptych_coreference_context_get_naming (context, mention)->first_token;
  return first > limit && diptych_coreference_context_token_is_one_of (context, first - 1, verbs, G_N_ELEMENTS (verbs))
         ? first - 1 : end_token;
}

/* Where the cue begins that introduces words after @end_token, or @end_token. */
static guint
find_cue (DiptychCoreferenceContext *context,
          guint                      end_token,
          guint                      limit,
          gboolean                   has_object)
{
  guint n;
  const char *kind = match_before (context, end_token, limit, &n);

  if (kind != NULL && *kind == 'n'
      && (kind[1] != 'p' || has_object || stands_beside_person (context, end_token - n, limit)
          || is_of_whom (context, end_token - n, limit) || follows_apposition (context, end_token - n, limit)))
    return end_token - n;
  return find_known (context, end_token, limit);
}

/**
 * diptych_quoted_words_find:
 * @token: index of a token
 * @words: (out): the words between the marks
 *
 * Returns: whether @token is the quotation mark before a nickname that a cue introduces
 */
gboolean
diptych_quoted_words_find (DiptychCoreferenceContext *context,
                           guint                      token,
                           DiptychQuotedWords        *words)
{
  guint sentence = diptych_coreference_context_get_token (context, token)->sentence;
  const DiptychSentence *self = &g_array_index (context->findings->sentences, DiptychSentence, sentence);
  guint limit = self->first_token + self->n_tokens;
  guint cue_end = token, end = token + 1, cue;
  gboolean has_object;

  if (!is_kind (context, token, DIPTYCH_TOKEN_QUOTE) || token <= self->first_token)
    return FALSE;
  if (diptych_coreference_context_token_is (context, token - 1, "the")
      || diptych_coreference_context_token_is (context, token - 1, "a")
      || diptych_coreference_context_token_is (context, token - 1, "an"))
    cue_end--;
  has_object = cue_end > self->first_token && is_object (context, cue_end - 1);
  if (has_object)
    cue_end--;
  cue = find_cue (context, cue_end, self->first_token, has_object);
  if (cue == cue_end && begins_as_name (context, token, limit))
    cue = find_call (context, cue_end, self->first_token);
  if (cue == cue_end)
    return FALSE;
  while (end < limit && end - token <= MAX_NICKNAME_TOKENS + 1 && !is_kind (context, end, DIPTYCH_TOKEN_QUOTE))
    end++;
  if (end >= limit || !is_kind (context, end, DIPTYCH_TOKEN_QUOTE))
    return FALSE;
  while (end > token + 1 && is_kind (context, end - 1, DIPTYCH_TOKEN_PUNCTUATION))
    end--;
  *words = (DiptychQuotedWords) { cue, token + 1, end - token - 1 };
  return words->n_tokens > 0;
}
