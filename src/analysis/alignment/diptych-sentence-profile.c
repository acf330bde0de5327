/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-sentence-profile.h"

#include <math.h>
#include <string.h>

#include "analysis/diptych-number-set.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/text/diptych-word-stems.h"
#include "lexicon/diptych-hash.h"

/* So many places of a term are kept, the first ones. */
#define MAX_PLACES 3

#define GRAM_LETTERS_LATIN 3
#define GRAM_LETTERS_HANGUL 2

static const char * const negations[] = {
  "not", "no", "never", "n't", "n’t", "without", "nor", "neither", "none", "cannot", "nothing", "nobody",
  "denied", "denies", "deny", "refused", "refuses", "refuse", "않다", "않았다", "않는다", "않고", "않을", "못했다",
};

static void
profile_free (gpointer data)
{
  DiptychSentenceProfile *self = data;

  g_array_unref (self->terms);
  g_array_unref (self->places);
  g_array_unref (self->bigrams);
  g_array_unref (self->grams);
  g_array_unref (self->values);
  g_array_unref (self->entities);
  g_array_unref (self->descriptions);
  g_free (self);
}

static DiptychSentenceProfile *
profile_new (void)
{
  DiptychSentenceProfile *self = g_new0 (DiptychSentenceProfile, 1);

  self->terms = g_array_new (FALSE, FALSE, sizeof (guint));
  self->places = g_array_new (FALSE, FALSE, sizeof (DiptychPlace));
  self->bigrams = g_array_new (FALSE, FALSE, sizeof (guint));
  self->grams = g_array_new (FALSE, FALSE, sizeof (DiptychGram));
  self->values = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entities = g_array_new (FALSE, FALSE, sizeof (guint));
  self->descriptions = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/* A number without its separators and endings, so that "1,000th" is 1000. */
static guint
hash_number (const char *number,
             gsize       length)
{
  guint32 hash = DIPTYCH_HASH_START;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (number[i])
        || (number[i] == '.' && i + 1 < length && g_ascii_isdigit (number[i + 1])))
      hash = diptych_hash_byte (hash, number[i]);
  return hash;
}

static gboolean
is_negation (const char *word,
             gsize       length)
{
  gsize n = strlen ("n't");

  for (guint i = 0; i < G_N_ELEMENTS (negations); i++)
    if (strlen (negations[i]) == length && g_ascii_strncasecmp (negations[i], word, length) == 0)
      return TRUE;
  return length > n && (memcmp (word + length - n, "n't", n) == 0
                        || (length > n + 2 && memcmp (word + length - n - 2, "n’t", n + 2) == 0));
}

static gboolean
is_name (const char         *word,
         const DiptychToken *token,
         gboolean            first)
{
  gunichar letter = g_utf8_get_char (word);

  if (diptych_name_skeleton_is_hangul (word))
    return TRUE;
  return !first && token->kind == DIPTYCH_TOKEN_WORD && g_unichar_isupper (letter);
}

static void
add_token (DiptychSentenceProfile *self,
           DiptychVocabulary      *vocabulary,
           const char             *string,
           const DiptychToken     *token,
           guint                  *last)
{
  const char *word = string + token->span.start;
  gsize length = diptych_span_length (token->span);
  guint term, bigram;
  DiptychPlace place;

  if (token->kind == DIPTYCH_TOKEN_WORD && (length == 2 || length == 4) && (*word == '\'' || (guchar) *word == 0xe2))
    return;
  term = diptych_vocabulary_add (vocabulary, word, length, is_name (word, token, *last == G_MAXUINT));
  bigram = (*last + 1) * 2654435761u ^ term;
  place = (DiptychPlace) { term, self->n_words };
  g_array_append_val (self->terms, term);
  g_array_append_val (self->places, place);
  if (*last != G_MAXUINT)
    g_array_append_val (self->bigrams, bigram);
  *last = term;
  self->n_words++;
  self->negated |= is_negation (word, length);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const DiptychPlace *first = a, *second = b;

  if (first->term != second->term)
    return first->term < second->term ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* Where two sentences share a word, each place in one is held against each in the other:
 * a word that a sentence without end repeats must not cost more and more. */
static void
keep_first_places (GArray *places)
{
  guint kept = 0, n_of_term = 0;

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      DiptychPlace place = g_array_index (places, DiptychPlace, i);

      n_of_term = kept > 0 && g_array_index (places, DiptychPlace, kept - 1).term == place.term ? n_of_term + 1 : 1;
      if (n_of_term <= MAX_PLACES)
        g_array_index (places, DiptychPlace, kept++) = place;
    }
  g_array_set_size (places, kept);
}

/* Straight marks take turns; the others say themselves what they are. */
static gboolean
quote_opens (const char *mark,
             gboolean    inside)
{
  gunichar c = g_utf8_get_char (mark);

  if (c == '"' || c == '\'')
    return !inside;
  return g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION || g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION;
}

static DiptychSentenceProfile *
profile_sentence (const char            *string,
                  const DiptychSentence *sentence,
                  const DiptychToken    *tokens,
                  DiptychVocabulary     *vocabulary)
{
  DiptychSentenceProfile *self = profile_new ();
  guint last = G_MAXUINT, quoted = 0;
  gboolean inside = FALSE;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const DiptychToken *token = &tokens[sentence->first_token + i];

      if (token->kind == DIPTYCH_TOKEN_QUOTE)
        inside = quote_opens (string + token->span.start, inside);
      if (token->kind == DIPTYCH_TOKEN_WORD || token->kind == DIPTYCH_TOKEN_NUMBER)
        {
          add_token (self, vocabulary, string, token, &last);
          quoted += inside;
        }
    }
  self->speech = self->n_words > 0 ? (float) quoted / self->n_words : 0;
  diptych_number_set_sort (self->terms);
  diptych_number_set_sort (self->bigrams);
  keep_first_places (self->places);
  for (guint i = 0; i < self->terms->len; i++)
    {
      guint term = g_array_index (self->terms, guint, i);

      diptych_vocabulary_count (vocabulary, term);
      self->filter[term / 64 % DIPTYCH_FILTER_WORDS] |= G_GUINT64_CONSTANT (1) << term % 64;
    }
  return self;
}

/* The values of the facts, and figures that are part of no fact. */
static void
add_values (GPtrArray       *profiles,
            DiptychAnalysis *analysis,
            const char      *string)
{
  guint n_tokens, n_facts;
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n_tokens);
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n_facts);

  for (guint i = 0, fact = 0; i < n_tokens; i++)
    {
      guint value = hash_number (string + tokens[i].span.start, diptych_span_length (tokens[i].span));

      while (fact < n_facts && facts[fact].span.end <= tokens[i].span.start)
        fact++;
      if (tokens[i].kind == DIPTYCH_TOKEN_NUMBER
          && (fact == n_facts || !diptych_span_overlaps (facts[fact].span, tokens[i].span)))
        g_array_append_val (((DiptychSentenceProfile *) g_ptr_array_index (profiles, tokens[i].sentence))->values, value);
    }
  for (guint i = 0; i < n_facts; i++)
    {
      guint value = diptych_hash_bytes (DIPTYCH_HASH_START, facts[i].value, strlen (facts[i].value));

      g_array_append_val (((DiptychSentenceProfile *) g_ptr_array_index (profiles, facts[i].sentence))->values, value);
    }
}

/**
 * diptych_sentence_profiles_new:
 * @analysis: the analysis of one article
 * @vocabulary: the vocabulary of both, which learns the words of this one
 *
 * Returns: (transfer full) (element-type DiptychSentenceProfile): a profile for each
 *   sentence, to be finished when both articles are read
 */
GPtrArray *
diptych_sentence_profiles_new (DiptychAnalysis   *analysis,
                               DiptychVocabulary *vocabulary)
{
  const char *string = diptych_text_get_string (diptych_analysis_get_text (analysis));
  GPtrArray *profiles = g_ptr_array_new_with_free_func (profile_free);
  guint n_sentences, n_tokens;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n_sentences);
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n_tokens);

  for (guint i = 0; i < n_sentences; i++)
    g_ptr_array_add (profiles, profile_sentence (string, &sentences[i], tokens, vocabulary));
  add_values (profiles, analysis, string);
  return profiles;
}

static int
compare_grams (gconstpointer a,
               gconstpointer b)
{
  const DiptychGram *first = a, *second = b;

  return first->key < second->key ? -1 : first->key > second->key;
}

static void
add_grams (GArray     *grams,
           const char *form,
           float       weight)
{
  guint n_letters = diptych_name_skeleton_is_hangul (form) ? GRAM_LETTERS_HANGUL : GRAM_LETTERS_LATIN;
  char padded[DIPTYCH_WORD_STEM_MAX + 3];
  const char *end;

  g_snprintf (padded, sizeof padded, "^%s$", form);
  end = padded;
  for (guint i = 0; i < n_letters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  for (const char *p = padded; ; p = g_utf8_next_char (p), end = g_utf8_next_char (end))
    {
      DiptychGram gram = { diptych_hash_bytes (DIPTYCH_HASH_START, p, end - p), weight };

      g_array_append_val (grams, gram);
      if (*end == '\0')
        return;
    }
}

static void
merge_grams (DiptychSentenceProfile *self)
{
  guint kept = 0;
  float sum = 0;

  g_array_sort (self->grams, compare_grams);
  for (guint i = 0; i < self->grams->len; i++)
    {
      DiptychGram gram = g_array_index (self->grams, DiptychGram, i);

      if (kept > 0 && g_array_index (self->grams, DiptychGram, kept - 1).key == gram.key)
        g_array_index (self->grams, DiptychGram, kept - 1).weight += gram.weight;
      else
        g_array_index (self->grams, DiptychGram, kept++) = gram;
    }
  g_array_set_size (self->grams, kept);
  for (guint i = 0; i < kept; i++)
    sum += g_array_index (self->grams, DiptychGram, i).weight * g_array_index (self->grams, DiptychGram, i).weight;
  self->gram_norm = sqrtf (sum);
}

/**
 * diptych_sentence_profiles_finish:
 * @profiles: (element-type DiptychSentenceProfile): the profiles of one article
 * @vocabulary: the closed vocabulary of both
 *
 * Weighs the terms of each sentence.
 */
void
diptych_sentence_profiles_finish (GPtrArray         *profiles,
                                  DiptychVocabulary *vocabulary)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      DiptychSentenceProfile *self = g_ptr_array_index (profiles, i);

      for (guint j = 0; j < self->terms->len; j++)
        {
          guint index = g_array_index (self->terms, guint, j);
          const DiptychTerm *term = diptych_vocabulary_get_term (vocabulary, index);

          self->weight += term->weight;
          self->local += term->local;
          self->norm += term->weight * term->weight;
          self->local_norm += term->local * term->local;
          add_grams (self->grams, diptych_vocabulary_get_form (vocabulary, index), term->weight);
        }
      self->norm = sqrtf (self->norm);
      self->local_norm = sqrtf (self->local_norm);
      merge_grams (self);
      diptych_number_set_sort (self->entities);
      diptych_number_set_sort (self->descriptions);
      diptych_number_set_sort (self->values);
    }
}

/**
 * diptych_sentence_profile_add_entity:
 * @entity: a number of an entity that both sides know it by
 *
 * Says that the sentence mentions @entity, before the profiles are finished.
 */
void
diptych_sentence_profile_add_entity (DiptychSentenceProfile *self,
                                     guint                   entity)
{
  g_array_append_val (self->entities, entity);
}

/**
 * diptych_sentence_profile_add_description:
 * @entity: the same number
 * @kind: how the sentence describes @entity
 *
 * Says that the sentence describes @entity, before the profiles are finished.
 */
void
diptych_sentence_profile_add_description (DiptychSentenceProfile *self,
                                          guint                   entity,
                                          DiptychDescriptionKind  kind)
{
  guint description = entity * DIPTYCH_N_DESCRIPTION_KINDS + kind;

  g_array_append_val (self->descriptions, description);
}
