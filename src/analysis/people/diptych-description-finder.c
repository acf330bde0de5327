/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-description-finder.h"

#include <string.h>

#include "analysis/people/diptych-quoted-words.h"
#include "analysis/people/diptych-title-finder.h"

/* The role stands among the first tokens of an apposition, which has at most so many. */
#define MAX_TOKENS_BEFORE_ROLE 8
#define MAX_APPOSITION_TOKENS 24

/* What is said of a person stands at most so far from the name. */
#define MAX_SUBJECT_GAP 30

static const char * const determiners[] = { "a", "an", "the", "its", "one", "our", "their", "his", "her" };
#define N_ARTICLES 3
static const char * const prepositions[] = { "of", "at", "for", "in", "to", "with", "on", "from" };
static const char * const pronouns[] = { "he", "she", "it", "they", "him", "her", "his", "them", "their", "i", "we", "you" };
static const char * const stops[] = {
  "who", "whom", "whose", "which", "that", "said", "says", "told", "tells", "and", "but", "when", "while", "after",
  "before", "because", "as", "has", "had", "have", "is", "was", "were", "are", "will", "would", "by",
};

static guint
get_limit (DiptychCoreferenceContext *context,
           guint                      token)
{
  guint index = diptych_coreference_context_get_token (context, token)->sentence;
  const DiptychSentence *sentence = &g_array_index (context->findings->sentences, DiptychSentence, index);

  return sentence->first_token + sentence->n_tokens;
}

static gboolean
is_known (DiptychCoreferenceContext *context,
          const DiptychEntity       *entity,
          DiptychSpan                span)
{
  for (guint i = 0; i < entity->descriptions->len; i++)
    {
      DiptychSpan other = g_array_index (entity->descriptions, DiptychDescription, i).span;

      if (diptych_span_equal (span, other)
          || (diptych_span_length (span) == diptych_span_length (other)
              && g_ascii_strncasecmp (context->text + span.start, context->text + other.start,
                                      diptych_span_length (span)) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Descriptions beyond this number tell the reader nothing. */
#define MAX_DESCRIPTIONS 40

static void
add (DiptychCoreferenceContext *context,
     int                        index,
     DiptychDescriptionKind     kind,
     guint                      first_token,
     guint                      end_token)
{
  DiptychEntity *entity = g_ptr_array_index (context->findings->entities, index);
  DiptychDescription description = {
    kind,
    diptych_span (diptych_coreference_context_get_token (context, first_token)->span.start,
                  diptych_coreference_context_get_token (context, end_token - 1)->span.end),
  };

  if (entity->kind == DIPTYCH_ENTITY_PERSON && entity->descriptions->len < MAX_DESCRIPTIONS
      && !is_known (context, entity, description.span))
    g_array_append_val (entity->descriptions, description);
}

static void
add_title (DiptychCoreferenceContext *context,
           guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  DiptychEntity *entity = g_ptr_array_index (context->findings->entities,
                                             diptych_coreference_context_get_mention (context, mention)->entity);
  DiptychDescription description = { DIPTYCH_DESCRIPTION_TITLE, naming->title };

  if (!diptych_span_is_empty (naming->title) && entity->descriptions->len < MAX_DESCRIPTIONS
      && !is_known (context, entity, naming->title))
    g_array_append_val (entity->descriptions, description);
}

/* The first token after the role that a noun phrase at @token has at its head; 0 if it has none. */
static guint
find_role (DiptychCoreferenceContext *context,
           guint                      token,
           guint                      limit)
{
  guint found = 0;

  limit = MIN (limit, token + MAX_TOKENS_BEFORE_ROLE);
  for (guint i = token; i < limit;)
    {
      guint n;
      const char *letters = diptych_title_finder_match_at (context, i, limit, &n);

      if (letters != NULL && strpbrk (letters, "tr") != NULL)
        found = i += n;
      else if (diptych_coreference_context_token_is_one_of (context, i, prepositions, G_N_ELEMENTS (prepositions))
               || diptych_coreference_context_token_is_one_of (context, i, stops, G_N_ELEMENTS (stops))
               || diptych_coreference_context_token_is_one_of (context, i, pronouns, G_N_ELEMENTS (pronouns))
               || diptych_coreference_context_token_is_one_of (context, i, determiners, N_ARTICLES)
               || diptych_coreference_context_get_token (context, i)->kind == DIPTYCH_TOKEN_PUNCTUATION
               || diptych_coreference_context_get_token (context, i)->kind == DIPTYCH_TOKEN_QUOTE)
        break;
      else
        i++;
    }
  return found;
}

static gboolean
is_person_at (DiptychCoreferenceContext *context,
              guint                      token)
{
  int mention = token < context->findings->tokens->len ? context->mention_of_token[token] : -1;

  return mention >= 0 && diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON;
}

static guint
find_phrase_end (DiptychCoreferenceContext *context,
                 guint                      token,
                 guint                      limit)
{
  limit = MIN (limit, token + MAX_APPOSITION_TOKENS);
  while (token < limit
         && diptych_coreference_context_get_token (context, token)->kind != DIPTYCH_TOKEN_QUOTE
         && (diptych_coreference_context_get_token (context, token)->kind != DIPTYCH_TOKEN_PUNCTUATION
             || diptych_coreference_context_token_is (context, token, "-"))
         && !(diptych_coreference_context_token_is_one_of (context, token, stops, G_N_ELEMENTS (stops))
              && (!diptych_coreference_context_token_is (context, token, "and")
                  || find_role (context, token + 1, limit) == 0)))
    token++;
  return token;
}

static guint
skip_determiner (DiptychCoreferenceContext *context,
                 guint                      token)
{
  return token + diptych_coreference_context_token_is_one_of (context, token, determiners, G_N_ELEMENTS (determiners));
}

/* After the age in "Rutte (57)" or "Rutte, 57,". */
static guint
skip_age (DiptychCoreferenceContext *context,
          guint                      token,
          guint                      limit)
{
  if (token + 2 < limit
      && diptych_coreference_context_get_token (context, token + 1)->kind == DIPTYCH_TOKEN_NUMBER
      && (diptych_coreference_context_token_is (context, token + 2, ")")
          || diptych_coreference_context_token_is (context, token + 2, ",")))
    return diptych_coreference_context_token_is (context, token + 2, ")") ? token + 3 : token + 2;
  return token;
}

/* "Anna Lindqvist, head of the harbour": what stands between the commas. */
static void
find_apposition_after (DiptychCoreferenceContext *context,
                       guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  int entity = diptych_coreference_context_get_mention (context, mention)->entity;
  guint limit = get_limit (context, naming->first_token);
  guint token = skip_age (context, naming->end_token, limit);
  guint role, end;

  if (token + 1 >= limit || !diptych_coreference_context_token_is (context, token, ","))
    return;
  if (diptych_coreference_context_token_is_one_of (context, token + 1, determiners + 5, G_N_ELEMENTS (determiners) - 5))
    return;
  token = skip_determiner (context, token + 1);
  if (token >= limit || is_person_at (context, token))
    return;
  role = find_role (context, token, limit);
  if (role == 0)
    return;
  end = find_phrase_end (context, role, limit);
  for (guint i = token;
       i < end && !diptych_coreference_context_token_is_one_of (context, i, prepositions, G_N_ELEMENTS (prepositions)); i++)
    if (is_person_at (context, i)
        && !diptych_coreference_context_token_is (context, diptych_coreference_context_get_naming (context, context->mention_of_token[i])->end_token, "’s")
        && !diptych_coreference_context_token_is (context, diptych_coreference_context_get_naming (context, context->mention_of_token[i])->end_token, "'s"))
      return;
  add (context, entity, DIPTYCH_DESCRIPTION_APPOSITION, token, end);
}

/* "The head of the harbour, Anna Lindqvist,": a noun phrase with its article before the comma. */
static void
find_apposition_before (DiptychCoreferenceContext *context,
                        guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  guint sentence = diptych_coreference_context_get_mention (context, mention)->sentence;
  guint start = g_array_index (context->findings->sentences, DiptychSentence, sentence).first_token;
  guint comma = naming->first_token - 1;
  guint after = naming->end_token;

  if (naming->first_token < start + 3 || !diptych_coreference_context_token_is (context, comma, ",")
      || after >= get_limit (context, comma) || !diptych_coreference_context_token_is (context, after, ","))
    return;
  for (guint i = comma - 1; i > start && comma - i < 12; i--)
    {
      guint role;

      if (diptych_coreference_context_get_token (context, i - 1)->kind == DIPTYCH_TOKEN_PUNCTUATION
          || is_person_at (context, i - 1))
        return;
      if (!diptych_coreference_context_token_is_one_of (context, i - 1, determiners, 4)
          && !diptych_coreference_context_token_is (context, i - 1, "’s"))
        continue;
      role = find_role (context, i, comma);
      if (role == 0)
        continue;
      if (role != comma
          && !diptych_coreference_context_token_is_one_of (context, role, prepositions, G_N_ELEMENTS (prepositions)))
        return;
      add (context, diptych_coreference_context_get_mention (context, mention)->entity,
           DIPTYCH_DESCRIPTION_APPOSITION, i, comma);
      return;
    }
}

/**
 * diptych_description_finder_find_beside:
 *
 * Finds the titles before and the appositions beside the names of people, once
 * there are entities.
 */
void
diptych_description_finder_find_beside (DiptychCoreferenceContext *context)
{
  for (guint i = 0; i < context->namings->len
                    && !diptych_coreference_context_is_cancelled (context, i); i++)
    {
      const DiptychMention *mention = diptych_coreference_context_get_mention (context, i);

      if (mention->entity == DIPTYCH_NO_ENTITY || mention->kind != DIPTYCH_ENTITY_PERSON)
        continue;
      add_title (context, i);
      find_apposition_after (context, i);
      find_apposition_before (context, i);
    }
}

/* What comes after a cue such as "was sworn in as". */
static void
find_said_role (DiptychCoreferenceContext *context,
                guint                      token,
                guint                      limit,
                int                        subject)
{
  guint start = skip_determiner (context, token);
  guint role = find_role (context, start, limit);
  guint end = role;

  if (role == 0 || is_person_at (context, role))
    return;
  if (role < limit && diptych_coreference_context_token_is_one_of (context, role, prepositions, G_N_ELEMENTS (prepositions)))
    {
      guint body = skip_determiner (context, role + 1);

      while (body < limit && body < role + 5 && context->mention_of_token[body] < 0
             && diptych_coreference_context_get_token (context, body)->kind == DIPTYCH_TOKEN_WORD
             && !diptych_coreference_context_token_is_one_of (context, body, stops, G_N_ELEMENTS (stops)))
        body++;
      if (body < limit && context->mention_of_token[body] >= 0 && !is_person_at (context, body))
        end = diptych_coreference_context_get_naming (context, context->mention_of_token[body])->end_token;
    }
  add (context, subject, DIPTYCH_DESCRIPTION_ROLE, start, end);
}

typedef struct
{
  guint next;                   /* index of the next mention to pass */
  int   subject;                /* latest person of the sentence, or DIPTYCH_NO_ENTITY */
  guint sentence;
  gsize end;
} Walk;

/* Moves past the mentions before @offset; they are in no order of form. */
static void
walk_to (GArray *mentions,
         Walk   *walk,
         gsize   offset,
         guint   sentence)
{
  if (sentence != walk->sentence)
    {
      walk->sentence = sentence;
      walk->subject = DIPTYCH_NO_ENTITY;
    }
  for (; walk->next < mentions->len; walk->next++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, walk->next);

      if (mention->span.end > offset)
        break;
      if (mention->kind == DIPTYCH_ENTITY_PERSON && mention->sentence == sentence
          && mention->entity != DIPTYCH_NO_ENTITY)
        {
          walk->subject = mention->entity;
          walk->end = mention->span.end;
        }
    }
}

/**
 * diptych_description_finder_find_said:
 *
 * Finds the roles and nicknames that sentences give to a person, who may be named
 * by a noun or a pronoun: "He earned the nickname ‘Iron Mark’", "was sworn in as
 * secretary-general".
 */
void
diptych_description_finder_find_said (DiptychCoreferenceContext *context)
{
  g_autoptr (GArray) mentions = g_array_copy (context->findings->mentions);
  Walk walk = { 0, DIPTYCH_NO_ENTITY, G_MAXUINT, 0 };

  g_array_sort (mentions, diptych_mention_compare);
  for (guint i = 0; i < context->findings->tokens->len
                    && !diptych_coreference_context_is_cancelled (context, i); i++)
    {
      const DiptychToken *token = diptych_coreference_context_get_token (context, i);
      guint limit = get_limit (context, i), n;
      DiptychQuotedWords words;
      const char *kind;

      walk_to (mentions, &walk, token->span.start, token->sentence);
      if (walk.subject == DIPTYCH_NO_ENTITY || token->span.start - walk.end > MAX_SUBJECT_GAP * 8)
        continue;
      if (diptych_quoted_words_find (context, i, &words))
        add (context, walk.subject, DIPTYCH_DESCRIPTION_NICKNAME, words.first_token, words.first_token + words.n_tokens);
      else if (token->kind == DIPTYCH_TOKEN_WORD && diptych_description_cue_may_begin (context, i)
               && (kind = diptych_description_cue_at (context, i, limit, &n)) != NULL && *kind == 'r')
        {
          find_said_role (context, i + n, limit, walk.subject);
          i += n - 1;
        }
    }
}
