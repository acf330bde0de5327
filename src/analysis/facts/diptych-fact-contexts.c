/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-contexts.h"

#include <math.h>
#include <string.h>

#include "analysis/diptych-number-set.h"
#include "analysis/facts/diptych-counted-noun.h"
#include "analysis/text/diptych-word-stems.h"

/* How many tokens on each side of a fact belong to its context, and how many are
 * next to it. */
#define WINDOW 28
#define NEXT_TO 8

/* Shorter words tell nothing, unless they are names. */
#define MIN_WORD_BYTES 4

/* How many of the facts before and after one belong to its context. */
#define MAX_VALUES 6

/* What it adds that another value of the sentence is the same, up to twice. */
#define VALUE_BONUS 0.12

/* A key of an entity; stems are hashes with this bit clear. */
#define ENTITY_BIT 0x80000000u

/* The key of any people. */
#define PEOPLE_KEY 1u

/* What is looked at of an article. */
typedef struct
{
  const char            *text;
  const DiptychSentence *sentences;
  const DiptychToken    *tokens;
  const DiptychFact     *facts;
  guint                  n_tokens;
  guint                  n_facts;
} Account;

struct _DiptychFactContexts
{
  DiptychAnalysis  *analysis[DIPTYCH_N_SIDES];
  GPtrArray        *words[DIPTYCH_N_SIDES];     /* sets of keys, by fact, as are the next four */
  GPtrArray        *next_to[DIPTYCH_N_SIDES];
  GPtrArray        *values[DIPTYCH_N_SIDES];    /* of the facts of the same sentence */
  GPtrArray        *nouns[DIPTYCH_N_SIDES];     /* without those that may count anything */
  GPtrArray        *all_nouns[DIPTYCH_N_SIDES];
  DiptychFactTopic *topics[DIPTYCH_N_SIDES];    /* by fact */
  GHashTable       *counts;                     /* key of a word to how many facts it is around */
};

static guint
stem_key (const char *text,
          DiptychSpan span)
{
  char stem[DIPTYCH_WORD_STEM_MAX];
  gsize length = diptych_span_length (span);
  guint hash = 5381;

  if (length >= DIPTYCH_WORD_STEM_MAX)
    return 0;
  length = diptych_word_stem (text + span.start, length, stem);
  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar) stem[i];
  return hash & ~ENTITY_BIT;
}

/* "On", "The": a short word that only begins a sentence */
static gboolean
is_opening (const char *text,
            DiptychSpan span)
{
  static const char *const words[] = {
    "A", "An", "As", "At", "But", "By", "For", "He", "Her", "His", "If", "In", "It", "Its", "No", "Of", "On", "One", "Or", "She",
    "So", "The", "To", "Two", "We",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == diptych_span_length (span) && strncmp (text + span.start, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_telling (const char         *text,
            const DiptychToken *token)
{
  return token->kind == DIPTYCH_TOKEN_WORD
         && (diptych_span_length (token->span) >= MIN_WORD_BYTES
             || (g_ascii_isupper (text[token->span.start]) && !is_opening (text, token->span))
             || (guchar) text[token->span.start] >= 0x80);
}

static void
account_init (Account         *self,
              DiptychAnalysis *analysis)
{
  guint n_sentences;

  self->text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  self->sentences = diptych_analysis_get_sentences (analysis, &n_sentences);
  self->tokens = diptych_analysis_get_tokens (analysis, &self->n_tokens);
  self->facts = diptych_analysis_get_facts (analysis, &self->n_facts);
}

/* The words of at most @window tokens on each side. */
static GArray *
collect_words (const Account     *account,
               const DiptychFact *fact,
               guint              window)
{
  const DiptychSentence *sentence = &account->sentences[fact->sentence];
  const DiptychToken *tokens = account->tokens;
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint));
  guint at = diptych_sentence_find_token (sentence, tokens, fact->span.start);
  guint first = at > sentence->first_token + window ? at - window : sentence->first_token;
  guint last = diptych_sentence_find_token (sentence, tokens, fact->span.end) + window;

  last = MIN (last, sentence->first_token + sentence->n_tokens);
  for (guint i = first; i < last; i++)
    if (is_telling (account->text, &tokens[i]) && !diptych_span_overlaps (tokens[i].span, fact->span))
      {
        guint key = stem_key (account->text, tokens[i].span);

        g_array_append_val (keys, key);
      }
  return keys;
}

/* The words of what a fact counts; those that may count anything only if @generic. */
static GArray *
collect_noun (const Account     *account,
              const DiptychFact *fact,
              gboolean           generic)
{
  const char *text = account->text;
  const DiptychToken *tokens = account->tokens;
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint));

  if (diptych_span_is_empty (fact->noun))
    return keys;
  for (guint i = diptych_sentence_find_token (&account->sentences[fact->sentence], tokens, fact->noun.start);
       i < account->n_tokens && tokens[i].span.start < fact->noun.end; i++)
    {
      /* "32-nation" may be one token. */
      DiptychSpan span = diptych_span (MAX (tokens[i].span.start, fact->noun.start), MIN (tokens[i].span.end, fact->noun.end));
      guint key = stem_key (text, span), people = PEOPLE_KEY;

      if (generic || !diptych_counted_noun_is_generic (text, span))
        g_array_append_val (keys, key);
      if (generic && diptych_counted_noun_is_people (text, span))
        g_array_append_val (keys, people);
    }
  diptych_number_set_sort (keys);
  return keys;
}

/* A key of what @fact says, with whatever is said of it. */
static guint
value_key (const DiptychFact *fact)
{
  guint hash = g_str_hash (fact->value) * 31 + fact->kind;

  return (fact->unit != NULL ? hash * 33 + g_str_hash (fact->unit) : hash) & ~ENTITY_BIT;
}

/* The values that stand in the same sentence as that of @index */
static GArray *
collect_values (const Account *account,
                guint          index)
{
  const DiptychFact *facts = account->facts;
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint j = index > MAX_VALUES ? index - MAX_VALUES : 0; j < MIN (account->n_facts, index + MAX_VALUES); j++)
    if (j != index && facts[j].sentence == facts[index].sentence)
      {
        guint key = value_key (&facts[j]);

        g_array_append_val (keys, key);
      }
  diptych_number_set_sort (keys);
  return keys;
}

/* Adds the linked entities of each fact's sentence; both lists are in the order of the text. */
static void
add_entities (DiptychAnalysis *analysis,
              const int       *pairs,
              GPtrArray       *words)
{
  guint n_mentions, n_facts, first = 0;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n_facts);

  for (guint i = 0; i < n_facts; i++)
    {
      guint added = 0;

      while (first < n_mentions && mentions[first].sentence < facts[i].sentence)
        first++;
      for (guint j = first; j < n_mentions && mentions[j].sentence == facts[i].sentence && added < 4 * WINDOW; j++, added++)
        if (mentions[j].entity != DIPTYCH_NO_ENTITY && pairs[mentions[j].entity] != DIPTYCH_NONE)
          {
            guint key = (guint) (pairs[mentions[j].entity] + 1) | ENTITY_BIT;

            g_array_append_val (g_ptr_array_index (words, i), key);
          }
    }
}

static void
count_keys (DiptychFactContexts *self,
            GArray              *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (g_array_index (keys, guint, i));

      g_hash_table_insert (self->counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) + 1));
    }
}

static void
collect (DiptychFactContexts *self,
         DiptychSide          side,
         DiptychAnalysis     *analysis,
         const DiptychLinks  *links)
{
  g_autofree int *pairs = diptych_links_index_shared_entities (links, side, diptych_analysis_get_n_entities (analysis));
  Account account;

  account_init (&account, analysis);
  self->analysis[side] = g_object_ref (analysis);
  self->topics[side] = diptych_fact_topics_find (analysis);
  self->words[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->next_to[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->values[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->nouns[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->all_nouns[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < account.n_facts; i++)
    {
      const DiptychFact *fact = &account.facts[i];

      g_ptr_array_add (self->words[side], collect_words (&account, fact, WINDOW));
      g_ptr_array_add (self->next_to[side], collect_words (&account, fact, NEXT_TO));
      diptych_number_set_sort (g_ptr_array_index (self->next_to[side], i));
      g_ptr_array_add (self->values[side], collect_values (&account, i));
      g_ptr_array_add (self->nouns[side], collect_noun (&account, fact, FALSE));
      g_ptr_array_add (self->all_nouns[side], collect_noun (&account, fact, TRUE));
    }
  add_entities (analysis, pairs, self->words[side]);
  for (guint i = 0; i < account.n_facts; i++)
    {
      diptych_number_set_sort (g_ptr_array_index (self->words[side], i));
      count_keys (self, g_ptr_array_index (self->words[side], i));
    }
}

/**
 * diptych_fact_contexts_new:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: the entities that are joined already
 *
 * Returns: (transfer full): the contexts of all facts of both analyses
 */
DiptychFactContexts *
diptych_fact_contexts_new (DiptychAnalysis    *left,
                           DiptychAnalysis    *right,
                           const DiptychLinks *links)
{
  DiptychFactContexts *self = g_new0 (DiptychFactContexts, 1);

  self->counts = g_hash_table_new (NULL, NULL);
  collect (self, DIPTYCH_SIDE_LEFT, left, links);
  collect (self, DIPTYCH_SIDE_RIGHT, right, links);
  return self;
}

void
diptych_fact_contexts_free (DiptychFactContexts *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_ptr_array_unref (self->words[side]);
      g_ptr_array_unref (self->next_to[side]);
      g_ptr_array_unref (self->values[side]);
      g_ptr_array_unref (self->nouns[side]);
      g_ptr_array_unref (self->all_nouns[side]);
      g_object_unref (self->analysis[side]);
      g_free (self->topics[side]);
    }
  g_hash_table_unref (self->counts);
  g_free (self);
}

/* What is around many facts tells little of one. */
static double
get_weight (const DiptychFactContexts *self,
            guint                      key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (key)));

  return 1 / (1 + log (MAX (1, n)));
}

static double
sum_weights (const DiptychFactContexts *self,
             const GArray              *keys)
{
  double sum = 0;

  for (guint i = 0; i < keys->len; i++)
    sum += get_weight (self, g_array_index (keys, guint, i));
  return sum;
}

/* The weight that two sorted lists share, as a part of the lesser one. */
static double
compare_lists (const DiptychFactContexts *self,
               const GArray              *a,
               const GArray              *b)
{
  double shared = 0, least;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint x = g_array_index (a, guint, i), y = g_array_index (b, guint, j);

      if (x == y)
        shared += get_weight (self, x);
      i += x <= y;
      j += y <= x;
    }
  least = MIN (sum_weights (self, a), sum_weights (self, b));
  return least > 0 ? MIN (1, shared / MAX (least, 2)) : 0;
}

/**
 * diptych_fact_contexts_compare:
 * @left: index of a fact of the first analysis
 * @right: index of one of the second
 *
 * Returns: how much of what stands around the facts is shared, from 0 to 1
 */
double
diptych_fact_contexts_compare (const DiptychFactContexts *self,
                               guint                      left,
                               guint                      right)
{
  double values = VALUE_BONUS * diptych_number_set_count_shared (g_ptr_array_index (self->values[0], left),
                                                                 g_ptr_array_index (self->values[1], right));

  return MIN (1, MIN (2 * VALUE_BONUS, values)
                 + compare_lists (self, g_ptr_array_index (self->words[0], left), g_ptr_array_index (self->words[1], right)));
}

/**
 * diptych_fact_contexts_compare_next_to:
 * @left: index of a fact of the first analysis
 * @right: index of one of the second
 *
 * Returns: how much of what stands right before and after the facts is shared,
 *   from 0 to 1
 */
double
diptych_fact_contexts_compare_next_to (const DiptychFactContexts *self,
                                       guint                      left,
                                       guint                      right)
{
  return compare_lists (self, g_ptr_array_index (self->next_to[0], left), g_ptr_array_index (self->next_to[1], right));
}

static gboolean
share_key (const GArray *a,
           const GArray *b)
{
  return diptych_number_set_count_shared (a, b) > 0;
}

static DiptychFactNouns
compare_nouns (const DiptychFactContexts *self,
               guint                      left,
               guint                      right)
{
  const GArray *a = g_ptr_array_index (self->nouns[0], left);
  const GArray *b = g_ptr_array_index (self->nouns[1], right);

  if (share_key (a, b))
    return DIPTYCH_FACT_NOUNS_SAME;
  if (share_key (a, g_ptr_array_index (self->next_to[1], right)) || share_key (b, g_ptr_array_index (self->next_to[0], left)))
    return DIPTYCH_FACT_NOUNS_NEXT_TO;
  if ((a->len == 0 || b->len == 0)
      && share_key (g_ptr_array_index (self->all_nouns[0], left), g_ptr_array_index (self->all_nouns[1], right)))
    return DIPTYCH_FACT_NOUNS_GENERIC;
  return a->len > 0 && b->len > 0 ? DIPTYCH_FACT_NOUNS_OTHER : DIPTYCH_FACT_NOUNS_UNKNOWN;
}

/**
 * diptych_fact_contexts_compare_topics:
 *
 * Returns: 1 if both facts count the dead, or both the injured, and so on; -1 if they count
 *   two of these; 0 if one of them counts none
 */
int
diptych_fact_contexts_compare_topics (const DiptychFactContexts *self,
                                      guint                      left,
                                      guint                      right)
{
  DiptychFactTopic a = self->topics[0][left], b = self->topics[1][right];

  if (a == DIPTYCH_FACT_TOPIC_NONE || b == DIPTYCH_FACT_TOPIC_NONE)
    return 0;
  return a == b ? 1 : -1;
}

/**
 * diptych_fact_contexts_compare_nouns:
 * @left: index of a fact of the first analysis
 * @right: index of one of the second
 *
 * Returns: how what is counted on one side is to what is counted on the other
 */
DiptychFactNouns
diptych_fact_contexts_compare_nouns (const DiptychFactContexts *self,
                                     guint                      left,
                                     guint                      right)
{
  DiptychFactNouns nouns = compare_nouns (self, left, right);
  int topics = diptych_fact_contexts_compare_topics (self, left, right);

  if (topics == 0)
    return nouns;
  if (topics < 0)
    return DIPTYCH_FACT_NOUNS_OTHER;
  return nouns == DIPTYCH_FACT_NOUNS_UNKNOWN || nouns == DIPTYCH_FACT_NOUNS_GENERIC ? DIPTYCH_FACT_NOUNS_NEXT_TO : nouns;
}

/**
 * diptych_fact_contexts_get_topic:
 *
 * Returns: what became of those whom a fact of @side counts
 */
DiptychFactTopic
diptych_fact_contexts_get_topic (const DiptychFactContexts *self,
                                 DiptychSide                side,
                                 guint                      fact)
{
  return self->topics[side][fact];
}

/**
 * diptych_fact_contexts_get_nouns:
 * @side: a side
 * @fact: index of a fact of its analysis
 *
 * Returns: (transfer none) (element-type guint): the set of keys of the words that say what
 *   the fact counts, without those that may count anything
 */
const GArray *
diptych_fact_contexts_get_nouns (const DiptychFactContexts *self,
                                 DiptychSide                side,
                                 guint                      fact)
{
  return g_ptr_array_index (self->nouns[side], fact);
}

/**
 * diptych_fact_contexts_counts_years:
 * @side: a side
 * @fact: index of a fact of its analysis
 *
 * Returns: whether the noun of the fact is "year", in English or Korean
 */
gboolean
diptych_fact_contexts_counts_years (const DiptychFactContexts *self,
                                    DiptychSide                side,
                                    guint                      fact)
{
  guint n;
  DiptychSpan noun = diptych_analysis_get_facts (self->analysis[side], &n)[fact].noun;
  const char *text = diptych_text_get_string (diptych_analysis_get_text (self->analysis[side]));

  return diptych_span_length (noun) >= 3
         && (g_ascii_strncasecmp (text + noun.start, "year", 4) == 0 || strncmp (text + noun.start, "년", 3) == 0);
}
