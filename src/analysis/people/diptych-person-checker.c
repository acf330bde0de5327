/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-checker.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* How many tokens may stand between "Credit" and the name of who took a photograph. */
#define MAX_CREDIT_TOKENS 5

typedef struct
{
  DiptychCoreferenceContext *context;
  GHashTable                *surnames;  /* last words of full names of people, in lower case */
} Checker;

static const char *
get_word (Checker *self,
          guint    token,
          gsize   *length)
{
  return diptych_coreference_context_get_token_string (self->context, token, length);
}

/* A title inside of what was taken for a name: "Arizona Sheriff Joe Arpaio". Titles that are
 * surnames, too, are none of these. */
static void
trim_to_title (Checker        *self,
               DiptychNaming  *naming,
               DiptychMention *mention)
{
  static const char * const titles[] = {
    "sheriff", "senator", "sen", "governor", "gov", "representative", "rep", "president", "secretary", "minister",
    "professor", "prof", "chairman", "chairwoman", "mayor", "sergeant", "captain", "colonel", "lieutenant", "detective",
    "congressman", "congresswoman", "ambassador", "commissioner", "director", "mr", "mrs", "ms", "dr", "mr.", "mrs.",
    "ms.", "dr.", "gov.", "sen.", "rep.", "gen.",
  };
  guint first = naming->first_token;

  for (guint i = naming->first_token; i + 1 < naming->end_token; i++)
    if (diptych_coreference_context_token_is_one_of (self->context, i, titles, G_N_ELEMENTS (titles)))
      {
        first = i + 1;
        if (first + 1 < naming->end_token && diptych_coreference_context_token_is (self->context, first, "."))
          first++;
      }
  if (first > naming->first_token + 1)
    {
      naming->first_token = first;
      mention->span.start = diptych_coreference_context_get_token (self->context, first)->span.start;
    }
}

static gboolean
is_lower_case (const char *word,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (word[i]))
      return FALSE;
  return length > 0;
}

/* "Bruce Lee memorabilia" */
static void
trim_common_words (Checker        *self,
                   DiptychNaming  *naming,
                   DiptychMention *mention)
{
  gsize length;
  const char *word;

  while (naming->end_token > naming->first_token + 2)
    {
      word = get_word (self, naming->end_token - 1, &length);
      if (!is_lower_case (word, length))
        return;
      naming->end_token--;
      mention->span.end = diptych_coreference_context_get_token (self->context, naming->end_token - 1)->span.end;
    }
}

static gboolean
has_digit (const char  *text,
           DiptychSpan  span)
{
  for (gsize i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* "Yuseong-gu", "Icheon-si": a part of Korea, by the word for it */
static gboolean
is_district (const char *word,
             gsize       length)
{
  static const char * const parts[] = { "-gu", "-dong", "-si", "-gun", "-eup", "-myeon" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize n = strlen (parts[i]);

      if (length > n + 2 && strncmp (word + length - n, parts[i], n) == 0)
        return memchr (word, '-', length) == word + length - n;
    }
  return FALSE;
}

static gboolean
is_surname (Checker    *self,
            const char *word,
            gsize       length)
{
  g_autofree char *folded = g_ascii_strdown (word, length);

  return g_hash_table_contains (self->surnames, folded);
}

/* "Romney-Ryan", where both are people of the text */
static gboolean
is_pair (Checker    *self,
         const char *word,
         gsize       length)
{
  const char *dash = memchr (word, '-', length);

  return dash != NULL && is_surname (self, word, dash - word) && is_surname (self, dash + 1, word + length - dash - 1);
}

/* "the Bidens" */
static gboolean
is_family (Checker    *self,
           guint       token,
           const char *word,
           gsize       length)
{
  return length > 3 && word[length - 1] == 's' && token > 0 && diptych_coreference_context_token_is (self->context, token - 1, "the")
         && is_surname (self, word, length - 1) && !is_surname (self, word, length);
}

/* "Credit...Oda Vik for The Courier", run on to the words under a photograph */
static gboolean
is_credited (Checker              *self,
             const DiptychNaming  *naming,
             const DiptychMention *mention)
{
  static const char * const credits[] = { "credit", "credits", "photograph", "photographs", "photo" };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint i = naming->first_token;

  for (guint n = 0; n < MAX_CREDIT_TOKENS && i > sentence->first_token; n++)
    {
      i--;
      if (diptych_coreference_context_get_token (self->context, i)->kind != DIPTYCH_TOKEN_PUNCTUATION)
        return i == sentence->first_token && n > 0 && diptych_coreference_context_token_is_one_of (self->context, i, credits, G_N_ELEMENTS (credits));
    }
  return FALSE;
}

static gboolean
is_reporter (Checker *self,
             guint    token)
{
  static const char * const words[] = { "reporter", "correspondent", "reporters", "columnist", "editor" };

  return diptych_coreference_context_token_is_one_of (self->context, token, words, G_N_ELEMENTS (words));
}

/* "[Seoul = Reporter Oda Vik]", "By Oda Vik, science correspondent" on a line of its own */
static gboolean
is_byline (Checker              *self,
           const DiptychNaming  *naming,
           const DiptychMention *mention)
{
  static const char * const marks[] = { "=", "[", "(" };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint first = naming->first_token, limit = sentence->first_token + sentence->n_tokens;

  if (first >= sentence->first_token + 2 && is_reporter (self, first - 1))
    return diptych_coreference_context_token_is_one_of (self->context, first - 2, marks, G_N_ELEMENTS (marks));
  return first == sentence->first_token + 1 && diptych_coreference_context_token_is (self->context, first - 1, "by")
         && limit <= naming->end_token + 4 && limit > naming->end_token && is_reporter (self, limit - 1);
}

static const char *
look_up (const char *word,
         gsize       length)
{
  static const DiptychLexicon *words;

  if (g_once_init_enter_pointer (&words))
    g_once_init_leave_pointer (&words, diptych_lexicon_get ("not-people"));
  return diptych_lexicon_lookup_folded (words, word, length);
}

/* Gives a mention of one word the kind that the word shows. Returns: whether it names anything */
static gboolean
check_word (Checker        *self,
            guint           token,
            DiptychMention *mention)
{
  gsize length;
  const char *word = get_word (self, token, &length);
  const char *letters = look_up (word, length);

  if (letters != NULL && *letters == 'o')
    mention->kind = DIPTYCH_ENTITY_ORGANISATION;
  else if (letters != NULL)
    return is_surname (self, word, length);
  else if (is_district (word, length))
    mention->kind = DIPTYCH_ENTITY_PLACE;
  return !is_pair (self, word, length) && !is_family (self, token, word, length);
}

/* Returns: whether the mention names anything */
static gboolean
check (Checker *self,
       guint    index)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  DiptychMention *mention = diptych_coreference_context_get_mention (self->context, index);
  const char *word;
  gsize length;

  if (mention->kind != DIPTYCH_ENTITY_PERSON || naming->first_token >= naming->end_token)
    return TRUE;
  trim_to_title (self, naming, mention);
  trim_common_words (self, naming, mention);
  if (has_digit (self->context->text, mention->span) || is_credited (self, naming, mention)
      || is_byline (self, naming, mention))
    return FALSE;
  word = get_word (self, naming->first_token, &length);
  return naming->end_token - naming->first_token > 1 ? !is_pair (self, word, length)
         : check_word (self, naming->first_token, mention);
}

static void
collect_surnames (Checker *self)
{
  for (guint i = 0; i < self->context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, i);
      gsize length;
      const char *word;

      if (diptych_coreference_context_get_mention (self->context, i)->kind != DIPTYCH_ENTITY_PERSON
          || naming->end_token < naming->first_token + 2)
        continue;
      word = get_word (self, naming->end_token - 1, &length);
      if (look_up (word, length) == NULL)
        g_hash_table_add (self->surnames, g_ascii_strdown (word, length));
    }
}

/**
 * diptych_person_checker_check:
 *
 * Looks at what the tagger took for people: cuts off what is no part of a name, gives
 * districts and parties their kind, and drops what names nobody: members of a party,
 * families, two people in one word, and whoever took a photograph.
 */
void
diptych_person_checker_check (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Checker self = { context, surnames };
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (DiptychMention));

  collect_surnames (&self);
  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    if (check (&self, i))
      g_array_append_val (kept, *diptych_coreference_context_get_mention (context, i));
  g_array_unref (context->findings->mentions);
  context->findings->mentions = kept;
  diptych_coreference_context_index (context);
}
