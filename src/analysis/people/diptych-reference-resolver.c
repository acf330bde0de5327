/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reference-resolver.h"

#include <string.h>

#include "analysis/people/diptych-role-memory.h"
#include "analysis/people/diptych-salience.h"
#include "analysis/people/diptych-title-finder.h"

/* A pronoun is resolved only if the best person weighs so much, and so much more than the next. */
#define MIN_WEIGHT 12.0
#define MIN_RATIO 1.15

/* "Lindqvist said she": whoever stands so near before a pronoun is likely meant. */
#define MAX_NEAR_TOKENS 3

/* A noun phrase is resolved only to somebody mentioned this recently, in sentences. */
#define MAX_NOMINAL_SENTENCES 12

/* So many sentences on, a quotation still has the speaker that was named last. */
#define MAX_SPEAKER_SENTENCES 3

/* So far ahead the end of a quotation is looked for. */
#define MAX_QUOTED_TOKENS 60

/* How far after a closing mark the speaker may stand, and how far after the comma the
 * subject of a clause that a pronoun runs ahead of. */
#define MAX_SPEAKER_TOKENS 6
#define MAX_SUBJECT_TOKENS 4

/* How far from its article the role of a noun phrase may stand. */
#define MAX_NOMINAL_TOKENS 6

typedef enum
{
  SUBJECT,
  OBJECT,
  POSSESSIVE,
} PronounCase;

static const struct
{
  const char    *word;
  DiptychGender  gender;
  PronounCase    grammar;
} pronouns[] = {
  { "he", DIPTYCH_GENDER_MALE, SUBJECT },
  { "him", DIPTYCH_GENDER_MALE, OBJECT },
  { "his", DIPTYCH_GENDER_MALE, POSSESSIVE },
  { "himself", DIPTYCH_GENDER_MALE, POSSESSIVE },
  { "she", DIPTYCH_GENDER_FEMALE, SUBJECT },
  { "her", DIPTYCH_GENDER_FEMALE, POSSESSIVE },
  { "hers", DIPTYCH_GENDER_FEMALE, POSSESSIVE },
  { "herself", DIPTYCH_GENDER_FEMALE, POSSESSIVE },
};

static const char * const prepositions[] = {
  "of", "by", "with", "to", "for", "from", "about", "against", "under", "after", "before", "like", "than", "between",
};

typedef struct
{
  DiptychCoreferenceContext *context;
  DiptychSalience           *salience;
  GArray                    *found;             /* of DiptychMention */
  DiptychRoleMemory         *roles;
  guint                      sentence;
  gboolean                   is_quoted;
  gboolean                   has_subject;
  gboolean                   is_speech;         /* whether what is quoted begins like a sentence */
  gboolean                   has_closed;        /* whether speech ended in the sentence */
  int                        subject;           /* of the sentence */
  int                        speaker;           /* of the quotation before */
  guint                      speaker_sentence;
} Resolver;

static DiptychEntity *
get_entity (Resolver *self,
            int       entity)
{
  return g_ptr_array_index (self->context->findings->entities, entity);
}

static gboolean
is_preposition (Resolver *self,
                guint     token)
{
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (diptych_coreference_context_token_is (self->context, token, prepositions[i]))
      return TRUE;
  return FALSE;
}

/* The first token of the title before a name, or of the name. */
static guint
get_phrase_start (Resolver *self,
                  guint     mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  guint token = naming->first_token;

  if (!diptych_span_equal (naming->title, DIPTYCH_SPAN_NONE))
    while (token > 0 && diptych_coreference_context_get_token (self->context, token - 1)->span.start >= naming->title.start)
      token--;
  return token;
}

/* The commonest verbs beside the name of a speaker. */
static gboolean
is_speech_verb (Resolver *self,
                guint     token)
{
  static const char * const verbs[] = {
    "said", "says", "added", "told", "wrote", "asked", "explained", "tweeted", "argued", "noted", "insisted", "concluded",
    "continued", "recalled", "replied", "testified", "declared", "stated", "warned", "claimed", "joked", "announced",
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (diptych_coreference_context_token_is (self->context, token, verbs[i]))
      return TRUE;
  return FALSE;
}

static void
set_speaker (Resolver *self,
             int       entity)
{
  self->speaker = entity;
  self->speaker_sentence = self->sentence;
  self->has_closed = FALSE;
}

/* "the Holm administration": a body that has somebody's name */
static gboolean
is_body (Resolver *self,
         guint     token)
{
  static const char * const bodies[] = { "administration", "government", "campaign", "cabinet", "presidency", "regime", "era", "camp" };

  return diptych_coreference_context_token_is_one_of (self->context, token, bodies, G_N_ELEMENTS (bodies));
}

static void
note (Resolver *self,
      int       entity,
      guint     first_token,
      guint     end_token,
      gboolean  is_possessive)
{
  DiptychAntecedent antecedent = { entity, self->sentence, end_token };
  guint start = g_array_index (self->context->findings->sentences, DiptychSentence, self->sentence).first_token;

  antecedent.is_oblique = is_possessive
                          || (first_token > start && is_preposition (self, first_token - 1))
                          || diptych_coreference_context_token_is (self->context, end_token, "’s")
                          || diptych_coreference_context_token_is (self->context, end_token, "'s")
                          || is_body (self, end_token);
  antecedent.is_subject = !self->has_subject && !antecedent.is_oblique && !self->is_quoted;
  antecedent.is_quoted = self->is_quoted;
  if (antecedent.is_subject)
    self->subject = entity;
  if (self->has_closed && !self->is_quoted
      && (is_speech_verb (self, end_token) || (first_token > start && is_speech_verb (self, first_token - 1))))
    set_speaker (self, entity);
  self->has_subject |= antecedent.is_subject;
  diptych_salience_note (self->salience, &antecedent);
}

/* Whether a clause ends between two tokens, so that "him" may mean the subject before. */
static gboolean
has_border (Resolver *self,
            guint     first_token,
            guint     end_token)
{
  static const char * const words[] = { "that", "who", "when", "while", "and", "but", "because", "after", "before", "said", "if", "as" };

  if (end_token - first_token > 12)
    return TRUE;
  for (guint i = first_token; i < end_token; i++)
    {
      DiptychTokenKind kind = diptych_coreference_context_get_token (self->context, i)->kind;

      if (kind == DIPTYCH_TOKEN_PUNCTUATION || kind == DIPTYCH_TOKEN_QUOTE)
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (diptych_coreference_context_token_is (self->context, i, words[j]))
          return TRUE;
    }
  return FALSE;
}

/* "Tolle, his dog, and Oda Vik": whether what begins at @token is one of a list. */
static gboolean
is_listed (Resolver *self,
           guint     token,
           guint     limit)
{
  for (guint i = token; i + 1 < MIN (limit, token + MAX_NOMINAL_TOKENS); i++)
    if (diptych_coreference_context_token_is (self->context, i, ","))
      return diptych_coreference_context_token_is (self->context, i + 1, "and");
  return FALSE;
}

/* "Lindqvist, her lawyer", "Lindqvist, who brought him a pillow", "the Lindqvist administration,
 * which he": what stands beside a name as
 * its apposition, or in a clause of which it is the subject, does not mean it. */
static gboolean
is_told_of (Resolver                *self,
            const DiptychAntecedent *person,
            guint                    token,
            PronounCase              grammar)
{
  guint next = person->token;

  if (person->sentence != self->sentence || self->context->mention_of_token[next - 1] < 0)
    return FALSE;
  if (is_body (self, next) && diptych_coreference_context_token_is (self->context, next + 1, ","))
    return grammar == SUBJECT && token == next + 3 && diptych_coreference_context_token_is (self->context, next + 2, "which");
  if (!diptych_coreference_context_token_is (self->context, next, ","))
    return FALSE;
  if (grammar == POSSESSIVE && token == next + 1)
    {
      const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, self->sentence);

      return !is_listed (self, token, sentence->first_token + sentence->n_tokens);
    }
  return grammar == OBJECT && diptych_coreference_context_token_is (self->context, next + 1, "who")
         && token > next + 1 && !has_border (self, next + 2, token);
}

static double
weigh_for_pronoun (Resolver                *self,
                   const DiptychAntecedent *person,
                   guint                    token,
                   guint                    pronoun)
{
  DiptychGender gender = get_entity (self, person->entity)->gender;
  double weight = diptych_salience_weigh (person, self->sentence, self->is_quoted);

  if (gender != DIPTYCH_GENDER_UNKNOWN && gender != pronouns[pronoun].gender)
    return 0;
  if (gender == DIPTYCH_GENDER_UNKNOWN)
    weight *= 0.7;
  if (pronouns[pronoun].grammar == OBJECT && person->sentence == self->sentence
      && !has_border (self, person->token, token))
    return 0;
  if (is_told_of (self, person, token, pronouns[pronoun].grammar))
    return 0;
  if (person->sentence == self->sentence && person->is_quoted && !self->is_quoted)
    weight *= 0.5;
  if (person->sentence == self->sentence && token - person->token <= MAX_NEAR_TOKENS
      && pronouns[pronoun].grammar != OBJECT)
    weight *= 2;
  return weight;
}

static int
get_named_entity (Resolver *self,
                  guint     token)
{
  int mention = self->context->mention_of_token[token];
  int entity = mention >= 0 ? diptych_coreference_context_get_mention (self->context, mention)->entity : DIPTYCH_NO_ENTITY;

  return entity != DIPTYCH_NO_ENTITY && get_entity (self, entity)->kind == DIPTYCH_ENTITY_PERSON ? entity : DIPTYCH_NO_ENTITY;
}

/* Whoever says what @token stands in: named behind the closing mark, else before. */
static int
find_speaker (Resolver *self,
              guint     token,
              guint     limit)
{
  guint closing = token, far = MIN (limit, token + MAX_QUOTED_TOKENS);

  while (closing < far && diptych_coreference_context_get_token (self->context, closing)->kind != DIPTYCH_TOKEN_QUOTE)
    closing++;
  for (guint i = closing + 1; i < MIN (limit, closing + MAX_SPEAKER_TOKENS); i++)
    if (get_named_entity (self, i) != DIPTYCH_NO_ENTITY)
      {
        guint mention = self->context->mention_of_token[i];
        guint end = diptych_coreference_context_get_naming (self->context, mention)->end_token;
        guint first = get_phrase_start (self, mention);

        if (is_speech_verb (self, end) || diptych_coreference_context_token_is (self->context, end, ",")
            || (first > closing && is_speech_verb (self, first - 1)))
          return get_named_entity (self, i);
        return DIPTYCH_NO_ENTITY;
      }
  return self->sentence - self->speaker_sentence <= MAX_SPEAKER_SENTENCES ? self->speaker : DIPTYCH_NO_ENTITY;
}

/* "As he left, Lindqvist said": the subject that a pronoun runs ahead of. */
static int
find_subject_ahead (Resolver *self,
                    guint     token,
                    guint     limit,
                    guint     pronoun)
{
  static const char * const openings[] = { "as", "when", "while", "before", "after", "although", "though", "since", "once" };
  guint first = g_array_index (self->context->findings->sentences, DiptychSentence, self->sentence).first_token;
  guint comma = token, i;
  gboolean opens = FALSE;

  for (i = 0; i < G_N_ELEMENTS (openings) && token == first + 1; i++)
    opens |= diptych_coreference_context_token_is (self->context, first, openings[i]);
  if (!opens || pronouns[pronoun].grammar != SUBJECT || self->is_quoted)
    return DIPTYCH_NO_ENTITY;
  while (comma < limit && !diptych_coreference_context_token_is (self->context, comma, ","))
    if (get_named_entity (self, comma++) != DIPTYCH_NO_ENTITY)
      return DIPTYCH_NO_ENTITY;
  for (i = comma + 1; i < MIN (limit, comma + 1 + MAX_SUBJECT_TOKENS); i++)
    {
      int entity = get_named_entity (self, i);

      if (entity != DIPTYCH_NO_ENTITY)
        return get_entity (self, entity)->gender == DIPTYCH_GENDER_UNKNOWN
               || get_entity (self, entity)->gender == pronouns[pronoun].gender ? entity : DIPTYCH_NO_ENTITY;
    }
  return DIPTYCH_NO_ENTITY;
}

static int
choose_for_pronoun (Resolver *self,
                    guint     token,
                    guint     limit,
                    guint     pronoun)
{
  double best = 0, second = 0;
  int chosen = DIPTYCH_NO_ENTITY, ahead = find_subject_ahead (self, token, limit, pronoun);
  int speaker = self->is_quoted && self->is_speech ? find_speaker (self, token, limit) : DIPTYCH_NO_ENTITY;

  if (ahead != DIPTYCH_NO_ENTITY)
    return ahead;
  for (guint i = 0; i < diptych_salience_get_size (self->salience); i++)
    {
      const DiptychAntecedent *person = diptych_salience_get (self->salience, i);
      /* Who speaks says "I". */
      double weight = person->entity == speaker && !person->is_quoted ? 0 : weigh_for_pronoun (self, person, token, pronoun);

      if (weight > best)
        {
          second = best;
          best = weight;
          chosen = person->entity;
        }
      else
        second = MAX (second, weight);
    }
  return best >= MIN_WEIGHT && best >= MIN_RATIO * second ? chosen : DIPTYCH_NO_ENTITY;
}

static void
add_mention (Resolver           *self,
             int                 entity,
             DiptychMentionForm  form,
             guint               first_token,
             guint               end_token)
{
  DiptychMention mention = { .kind = DIPTYCH_ENTITY_PERSON, .form = form, .entity = entity, .sentence = self->sentence };

  mention.span = diptych_span (diptych_coreference_context_get_token (self->context, first_token)->span.start,
                               diptych_coreference_context_get_token (self->context, end_token - 1)->span.end);
  g_array_append_val (self->found, mention);
}

/* Whether the token is @word, alone or with a verb that clings to it ("She’s"). */
static gboolean
is_pronoun (Resolver   *self,
            guint       token,
            const char *word)
{
  gsize length;
  const char *string = diptych_coreference_context_get_token_string (self->context, token, &length);
  gsize n = strlen (word);

  return length >= n && g_ascii_strncasecmp (string, word, n) == 0
         && (length == n || string[n] == '\'' || strncmp (string + n, "’", strlen ("’")) == 0);
}

/* "he or she" means anybody. */
static gboolean
is_anybody (Resolver *self,
            guint     token,
            guint     limit,
            guint     pronoun)
{
  return (token + 2 < limit && pronouns[pronoun].gender == DIPTYCH_GENDER_MALE && diptych_coreference_context_token_is (self->context, token + 1, "or")
          && (diptych_coreference_context_token_is (self->context, token + 2, "she")
              || diptych_coreference_context_token_is (self->context, token + 2, "her")))
         || (token > 1 && diptych_coreference_context_token_is (self->context, token - 1, "or")
             && (diptych_coreference_context_token_is (self->context, token - 2, "he")
                 || diptych_coreference_context_token_is (self->context, token - 2, "his")
                 || diptych_coreference_context_token_is (self->context, token - 2, "him")));
}

static gboolean
resolve_pronoun (Resolver *self,
                 guint     token,
                 guint     limit)
{
  const DiptychToken *word = diptych_coreference_context_get_token (self->context, token);
  char letter = self->context->text[word->span.start] | 0x20;

  if (letter != 'h' && letter != 's')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (is_pronoun (self, token, pronouns[i].word))
      {
        int entity = is_anybody (self, token, limit, i) ? DIPTYCH_NO_ENTITY : choose_for_pronoun (self, token, limit, i);

        if (entity == DIPTYCH_NO_ENTITY)
          return TRUE;
        if (get_entity (self, entity)->gender == DIPTYCH_GENDER_UNKNOWN)
          get_entity (self, entity)->gender = pronouns[i].gender;
        add_mention (self, entity, DIPTYCH_MENTION_PRONOUN, token, token + 1);
        g_array_index (self->found, DiptychMention, self->found->len - 1).span.end
          = diptych_coreference_context_get_token (self->context, token)->span.start + strlen (pronouns[i].word);
        note (self, entity, token, token + 1, pronouns[i].grammar == POSSESSIVE);
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_nominal_modifier (Resolver *self,
                     guint     token)
{
  static const char * const modifiers[] = {
    "former", "then", "new", "current", "incoming", "outgoing", "veteran", "republican", "democratic", "retired",
  };

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (diptych_coreference_context_token_is (self->context, token, modifiers[i]))
      return TRUE;
  return diptych_coreference_context_token_is_capital (self->context, token)
         && diptych_title_finder_is_modifier (self->context, token);
}

/* "the former prime minister": whoever last bore the title, if mentioned lately. */
static guint
resolve_nominal (Resolver *self,
                 guint     token,
                 guint     limit)
{
  guint end = MIN (limit, token + MAX_NOMINAL_TOKENS);
  guint i = token + 1, n;

  while (i < end && diptych_title_finder_match_at (self->context, i, limit, &n) == NULL
         && (is_nominal_modifier (self, i) || self->context->mention_of_token[i] >= 0))
    i++;
  if (i < end && diptych_title_finder_match_at (self->context, i, limit, &n) != NULL)
    {
      g_autofree char *head = diptych_title_finder_dup_head (self->context, i, n);
      const DiptychAntecedent *person = diptych_role_memory_recall (self->roles, head, i == token + 1);
      guint next = i + n;
      int entity;

      if (person == NULL || self->sentence - person->sentence > MAX_NOMINAL_SENTENCES)
        return 0;
      entity = person->entity;
      if (next < limit && (self->context->mention_of_token[next] >= 0
                           || diptych_coreference_context_token_is (self->context, next, "of")
                           || diptych_coreference_context_token_is (self->context, next, "for")
                           || diptych_coreference_context_token_is (self->context, next, "at")
                           || diptych_coreference_context_token_is (self->context, next, "’s")
                           || diptych_coreference_context_token_is (self->context, next, "'s")))
        return 0;
      add_mention (self, entity, DIPTYCH_MENTION_NOMINAL, token, next);
      note (self, entity, token, next, FALSE);
      return n;
    }
  return 0;
}

/* "and Lindqvist stressed, “I …": who is named with a verb of its own right before a mark. */
static int
find_speaker_before (Resolver *self,
                     guint     token,
                     guint     start)
{
  guint verb = diptych_coreference_context_get_token (self->context, token - 1)->kind == DIPTYCH_TOKEN_PUNCTUATION ? token - 2 : token - 1;

  if (token < start + 3 || diptych_coreference_context_get_token (self->context, verb)->kind != DIPTYCH_TOKEN_WORD
      || self->context->mention_of_token[verb] >= 0)
    return DIPTYCH_NO_ENTITY;
  return get_named_entity (self, verb - 1);
}

static void
open_quote (Resolver *self,
            guint     token)
{
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, self->sentence);
  guint start = sentence->first_token;

  self->is_speech = token + 1 < start + sentence->n_tokens
                    && diptych_coreference_context_token_is_capital (self->context, token + 1);
  if (self->is_speech && self->has_subject && token > start
      && (is_speech_verb (self, token - 1) || diptych_coreference_context_token_is (self->context, token - 1, ",")
          || diptych_coreference_context_token_is (self->context, token - 1, ":")))
    {
      int before = find_speaker_before (self, token, start);

      set_speaker (self, before != DIPTYCH_NO_ENTITY ? before : self->subject);
    }
}

static void
pass_quote (Resolver *self,
            guint     token)
{
  gsize length;
  gunichar mark = g_utf8_get_char (diptych_coreference_context_get_token_string (self->context, token, &length));

  gboolean was_quoted = self->is_quoted;

  if (mark == 0x201c)
    self->is_quoted = TRUE;
  else if (mark == 0x201d)
    self->is_quoted = FALSE;
  else if (mark == '"')
    self->is_quoted = !self->is_quoted;
  if (self->is_quoted && !was_quoted)
    open_quote (self, token);
  self->has_closed = was_quoted && !self->is_quoted && self->is_speech;
}

static void
enter_sentence (Resolver *self,
                guint     sentence)
{
  const DiptychSentence *sentences = (gpointer) self->context->findings->sentences->data;

  /* A quotation that was never closed ends with its block. */
  if (sentence > 0 && sentences[sentence].block != sentences[sentence - 1].block)
    self->is_quoted = FALSE;
  self->sentence = sentence;
  self->has_subject = FALSE;
  self->has_closed = FALSE;
}

static void
pass_token (Resolver *self,
            guint     token,
            guint     limit)
{
  DiptychCoreferenceContext *context = self->context;
  int mention = context->mention_of_token[token];

  diptych_role_memory_pass (self->roles, token);
  if (diptych_coreference_context_get_token (context, token)->kind == DIPTYCH_TOKEN_QUOTE)
    pass_quote (self, token);
  else if (mention >= 0)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
      const DiptychMention *name = diptych_coreference_context_get_mention (context, mention);

      if (token == naming->first_token && name->entity != DIPTYCH_NO_ENTITY && !naming->is_quiet
          && get_entity (self, name->entity)->kind == DIPTYCH_ENTITY_PERSON)
        {
          note (self, name->entity, get_phrase_start (self, mention), naming->end_token, FALSE);
          if (naming->head != NULL)
            diptych_role_memory_note_title (self->roles, naming->head, name->entity);
        }
    }
  else if (diptych_coreference_context_get_token (context, token)->kind == DIPTYCH_TOKEN_WORD
           && !resolve_pronoun (self, token, limit)
           && diptych_coreference_context_token_is (context, token, "the"))
    resolve_nominal (self, token, limit);
}

/**
 * diptych_reference_resolver_resolve:
 *
 * Adds the pronouns and the noun phrases that mean a person of the text, once
 * there are entities: gender, distance, subject and clause are weighed, and where
 * two people are as likely, none is chosen.
 */
void
diptych_reference_resolver_resolve (DiptychCoreferenceContext *context)
{
  g_autoptr (DiptychSalience) salience = diptych_salience_new ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (DiptychMention));
  g_autoptr (DiptychRoleMemory) roles = diptych_role_memory_new (context, salience);
  Resolver self = { .context = context, .salience = salience, .found = found, .roles = roles,
                    .subject = DIPTYCH_NO_ENTITY, .speaker = DIPTYCH_NO_ENTITY };

  for (guint i = 0; i < context->findings->sentences->len; i++)
    {
      const DiptychSentence *sentence = &g_array_index (context->findings->sentences, DiptychSentence, i);
      guint limit = sentence->first_token + sentence->n_tokens;

      if (diptych_coreference_context_is_quiet_sentence (context, i))
        continue;
      enter_sentence (&self, i);
      for (guint token = sentence->first_token;
           token < limit && !diptych_coreference_context_is_cancelled (context, token); token++)
        pass_token (&self, token, limit);
    }
  g_array_append_vals (context->findings->mentions, found->data, found->len);
}
