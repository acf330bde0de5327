/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-title-finder.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* A title is no longer than this many tokens. */
#define MAX_TITLE_TOKENS 14

/* The longest entry of the lexicon that is looked for, in tokens. */
#define MAX_PHRASE_TOKENS 4

static const DiptychLexicon *
get_titles (void)
{
  static const DiptychLexicon *titles;

  if (g_once_init_enter_pointer (&titles))
    g_once_init_leave_pointer (&titles, diptych_lexicon_get ("titles"));
  return titles;
}

static gboolean
are_words (DiptychCoreferenceContext *context,
           guint                      first_token,
           guint                      n_tokens)
{
  for (guint i = first_token; i < first_token + n_tokens; i++)
    if (diptych_coreference_context_get_token (context, i)->kind != DIPTYCH_TOKEN_WORD)
      return FALSE;
  return TRUE;
}

/* Past the beginning of "ex-president" and "then-president". */
static const char *
skip_past (const char *phrase)
{
  if (g_str_has_prefix (phrase, "ex-"))
    return phrase + 3;
  return g_str_has_prefix (phrase, "then-") ? phrase + 5 : phrase;
}

/* @read is set to what was read of the phrase. */
static const char *
lookup (DiptychCoreferenceContext *context,
        guint                      first_token,
        guint                      n_tokens,
        DiptychLexiconPhrase      *read)
{
  const GString *phrase;
  const char *title;

  *read = (DiptychLexiconPhrase) { 0 };
  if (!are_words (context, first_token, n_tokens))
    return NULL;
  phrase = diptych_coreference_context_get_phrase (context, first_token, n_tokens);
  title = skip_past (phrase->str);
  return diptych_lexicon_lookup_longer (get_titles (), title, phrase->str + phrase->len - title, read);
}

/**
 * diptych_title_finder_match_at:
 * @first_token: where a title may begin
 * @limit: the first token that it may not reach
 * @n_tokens: (out): number of its tokens
 *
 * Returns: (nullable): the letters that the lexicon has for the longest title or
 *   role that begins there
 */
const char *
diptych_title_finder_match_at (DiptychCoreferenceContext *context,
                               guint                      first_token,
                               guint                      limit,
                               guint                     *n_tokens)
{
  guint most = MIN (MAX_PHRASE_TOKENS, limit > first_token ? limit - first_token : 0);
  DiptychLexiconPhrase read;
  const char *one = most > 0 ? lookup (context, first_token, 1, &read) : NULL;

  if (most > 1 && !diptych_lexicon_goes_on (get_titles (), &read))
    most = 1;
  for (guint n = most; n > 0; n--)
    {
      const char *letters = n > 1 ? lookup (context, first_token, n, &read) : one;

      if (letters != NULL)
        {
          *n_tokens = n;
          return letters;
        }
    }
  return NULL;
}

/* The letters of the longest title or role that ends before @end_token and begins at @limit
 * or after it, and the number of its tokens; %NULL if there is none. */
static const char *
match_before (DiptychCoreferenceContext *context,
              guint                      end_token,
              guint                      limit,
              guint                     *n_tokens)
{
  DiptychLexiconPhrase read;

  for (guint n = MIN (MAX_PHRASE_TOKENS, end_token > limit ? end_token - limit : 0); n > 0; n--)
    {
      const char *letters = lookup (context, end_token - n, n, &read);

      if (letters != NULL)
        {
          *n_tokens = n;
          return letters;
        }
    }
  return NULL;
}

/**
 * diptych_title_finder_is_modifier:
 *
 * Returns: whether the token may stand before a title and belong to it ("former", "then-Dutch")
 */
gboolean
diptych_title_finder_is_modifier (DiptychCoreferenceContext *context,
                                  guint                      token)
{
  static const DiptychLexicon *modifiers, *aliases;
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (context, token, &length);

  if (g_once_init_enter_pointer (&modifiers))
    g_once_init_leave_pointer (&modifiers, diptych_lexicon_get ("role-modifiers"));
  if (g_once_init_enter_pointer (&aliases))
    g_once_init_leave_pointer (&aliases, diptych_lexicon_get ("name-aliases"));
  if (diptych_coreference_context_get_token (context, token)->kind != DIPTYCH_TOKEN_WORD)
    return FALSE;
  return diptych_lexicon_lookup_folded (modifiers, word, length) != NULL
         || (length > 5 && (g_ascii_strncasecmp (word, "then-", 5) == 0 || g_ascii_strncasecmp (word, "vice-", 5) == 0))
         || (length > 3 && g_ascii_strncasecmp (word, "ex-", 3) == 0)
         || (diptych_coreference_context_token_is_capital (context, token)
             && diptych_lexicon_lookup_folded (aliases, word, length) != NULL);
}

static gboolean
is_possessive (DiptychCoreferenceContext *context,
               guint                      token)
{
  return diptych_coreference_context_token_is (context, token, "'s")
         || diptych_coreference_context_token_is (context, token, "’s")
         || diptych_coreference_context_token_is (context, token, "'")
         || diptych_coreference_context_token_is (context, token, "’");
}

/* The first token of the body that ends before @end, "NATO" or "X (NATO)" and with "'s"; or @end. */
static guint
skip_body (DiptychCoreferenceContext *context,
           guint                      end,
           guint                      limit)
{
  guint last = end - 1;
  int mention;

  if (last > limit && is_possessive (context, last))
    last--;
  mention = context->mention_of_token[last];
  if (last > limit + 2 && diptych_coreference_context_token_is (context, last, ")"))
    {
      guint open = last - 1;

      while (open > limit && last - open < 4 && !diptych_coreference_context_token_is (context, open, "("))
        open--;
      mention = open > limit && diptych_coreference_context_token_is (context, open, "(")
                ? context->mention_of_token[open - 1] : -1;
    }
  if (mention < 0 || diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON)
    return end;
  return MAX (diptych_coreference_context_get_naming (context, mention)->first_token, limit);
}

/* One step to the left over what may belong to a title; @start where nothing does. */
static guint
extend (DiptychCoreferenceContext *context,
        guint                      start,
        guint                      limit)
{
  guint n;
  guint body = skip_body (context, start, limit);

  if (body < start)
    return body;
  if (match_before (context, start, limit, &n) != NULL)
    return start - n;
  if (diptych_title_finder_is_modifier (context, start - 1))
    return start - 1;
  if (start - 1 > limit && context->mention_of_token[start - 1] < 0
      && diptych_coreference_context_get_token (context, start - 1)->kind == DIPTYCH_TOKEN_WORD
      && diptych_coreference_context_token_is_capital (context, start - 1))
    return start - 1;
  if (start - 1 > limit && diptych_coreference_context_token_is (context, start - 1, "and")
      && match_before (context, start - 1, limit, &n) != NULL)
    return start - 1 - n;
  return start;
}

/* "Gov." is called "the governor". */
static const struct
{
  const char *short_form;
  const char *title;
} abbreviations[] = {
  { "adm", "admiral" }, { "capt", "captain" }, { "cmdr", "commander" }, { "col", "colonel" }, { "gen", "general" },
  { "gov", "governor" }, { "lt", "lieutenant" }, { "pres", "president" }, { "prof", "professor" }, { "rep", "representative" },
  { "rev", "reverend" }, { "sen", "senator" }, { "sgt", "sergeant" },
};

/**
 * diptych_title_finder_dup_head:
 *
 * Returns: (transfer full): a title in lower case, written out, with blanks for hyphens
 */
char *
diptych_title_finder_dup_head (DiptychCoreferenceContext *context,
                               guint                      first_token,
                               guint                      n_tokens)
{
  const GString *phrase = diptych_coreference_context_get_phrase (context, first_token, n_tokens);
  const char *head = skip_past (phrase->str);

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (g_str_equal (head, abbreviations[i].short_form))
      return g_strdup (abbreviations[i].title);
  return g_strdelimit (g_strdup (head), "-", ' ');
}

static DiptychGender
gender_of (const char *letters)
{
  if (strchr (letters, 'm') != NULL)
    return DIPTYCH_GENDER_MALE;
  return strchr (letters, 'f') != NULL ? DIPTYCH_GENDER_FEMALE : DIPTYCH_GENDER_UNKNOWN;
}

/* Before the full stop of "Gen." where it is a token of its own. */
static guint
skip_full_stop (DiptychCoreferenceContext *context,
                guint                      end,
                guint                      limit)
{
  DiptychSpan stop, word;

  if (end < limit + 2 || !diptych_coreference_context_token_is (context, end - 1, "."))
    return end;
  stop = diptych_coreference_context_get_token (context, end - 1)->span;
  word = diptych_coreference_context_get_token (context, end - 2)->span;
  return word.end == stop.start && diptych_span_length (word) < 6
         && diptych_coreference_context_token_is_capital (context, end - 2) ? end - 1 : end;
}

static void
find_title (DiptychCoreferenceContext *context,
            DiptychNaming             *naming,
            guint                      limit)
{
  guint n, start;
  guint end = skip_full_stop (context, naming->first_token, limit);
  const char *letters = match_before (context, end, limit, &n);

  if (letters == NULL)
    return;
  start = end - n;
  naming->address = diptych_coreference_context_get_token (context, start)->span.start;
  naming->gender = gender_of (letters);
  naming->head = diptych_title_finder_dup_head (context, start, n);
  naming->is_address = n == 1 && strpbrk (letters, "ht") != NULL
                       && diptych_coreference_context_token_is_capital (context, start);
  while (strchr (letters, 'h') == NULL && start > limit && naming->first_token - start < MAX_TITLE_TOKENS)
    {
      guint next = extend (context, start, limit);

      if (next == start)
        break;
      start = next;
    }
  while (is_possessive (context, start))
    start++;
  naming->title = diptych_span (diptych_coreference_context_get_token (context, start)->span.start,
                                diptych_coreference_context_get_token (context, naming->first_token - 1)->span.end);
  if (strchr (letters, 'h') != NULL)
    naming->title.end = naming->title.start;
}

/**
 * diptych_title_finder_find:
 *
 * Finds the title before each name of a person: "former Dutch Prime Minister
 * Mark Rutte". A mere form of address ("Mr.") leaves an empty span that says
 * where it stands.
 */
void
diptych_title_finder_find (DiptychCoreferenceContext *context)
{
  guint previous_end = 0;

  for (guint i = 0; i < context->namings->len
                    && !diptych_coreference_context_is_cancelled (context, i); i++)
    {
      DiptychNaming *naming = diptych_coreference_context_get_naming (context, i);
      const DiptychMention *mention = diptych_coreference_context_get_mention (context, i);
      const DiptychSentence *sentence = &g_array_index (context->findings->sentences, DiptychSentence, mention->sentence);

      if (mention->kind == DIPTYCH_ENTITY_PERSON)
        {
          find_title (context, naming, MAX (sentence->first_token, previous_end));
          previous_end = naming->end_token;
        }
    }
}
