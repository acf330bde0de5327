/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-script-matcher.h"

#include <string.h>

#include "analysis/diptych-logistic.h"
#include "analysis/people/diptych-exonyms.h"
#include "analysis/people/diptych-jamo-aligner.h"
#include "lexicon/diptych-lexicon.h"

/* So many of the best by estimate are aligned in full. */
#define N_ESTIMATED 24

/* What the best hardly ever cost for each jamo; only if too few cost less, more is looked at. */
#define FIRST_LIMIT (2 * DIPTYCH_JAMO_STEPS)

/* What it costs if one name has a blank where the other has none, and if only the
 * Hangul has one, which is rarer. */
#define COST_OF_GAPS DIPTYCH_JAMO_STEPS
#define COST_OF_HANGUL_GAP (4 * DIPTYCH_JAMO_STEPS)

/* Of the names of one country. */
#define COST_OF_EXONYM (-10 * DIPTYCH_JAMO_STEPS)

/* Of the same word that was translated. */
#define COST_OF_WORD (3 * DIPTYCH_JAMO_STEPS / 2)

/* The likelihood of a pair from its cost for each jamo, and their number. Fitted to
 * names that were kept from the training, each with its own and with the best other. */
#define LIKELIHOOD_BIAS 11.3
#define LIKELIHOOD_OF_COST -3.0
#define LIKELIHOOD_OF_UNIT -0.45

/* The logarithm of the odds below which a pair need not be told from others. */
#define LEAST_ODDS -5.3

/* The best stands for the name if the next costs so much more. */
#define MARGIN (3 * DIPTYCH_JAMO_STEPS)

typedef struct
{
  char               *name;
  DiptychLatinPieces  whole;
  DiptychLatinPieces *rest;     /* without a word that Korean translates, or NULL */
  const char         *words;    /* what Korean has for that word, blanks between */
} Entry;

struct _DiptychScriptMatcher
{
  const DiptychJamoModel *model;
  GPtrArray              *entries;
};

static const DiptychLexicon *
get_words (void)
{
  static const DiptychLexicon *words;

  if (g_once_init_enter_pointer (&words))
    g_once_init_leave_pointer (&words, diptych_lexicon_get ("place-words"));
  return words;
}

static void
take_word (Entry                  *self,
           const DiptychJamoModel *model,
           const char             *word,
           gsize                   length,
           const char             *rest,
           gsize                   rest_length)
{
  g_autofree char *folded = g_utf8_strdown (word, length);

  if (self->rest != NULL || length == 0 || rest_length == 0)
    return;
  self->words = diptych_lexicon_lookup (get_words (), folded, strlen (folded));
  if (self->words == NULL)
    return;
  self->rest = g_new (DiptychLatinPieces, 1);
  diptych_latin_pieces_init (self->rest, model, rest, rest_length);
}

static Entry *
entry_new (const char             *latin,
           const DiptychJamoModel *model)
{
  Entry *self = g_new0 (Entry, 1);
  const char *name, *first, *last;
  gsize length;

  self->name = g_strdup (latin);
  diptych_latin_pieces_init (&self->whole, model, latin, strlen (latin));
  name = g_ascii_strncasecmp (self->name, "the ", 4) == 0 ? self->name + 4 : self->name;
  length = strlen (name);
  first = strchr (name, ' ');
  last = strrchr (name, ' ');
  if (first == NULL)
    return self;
  take_word (self, model, last + 1, strlen (last + 1), name, last - name);
  if (g_str_has_prefix (first, " of "))
    take_word (self, model, name, first - name, first + 4, length - (first + 4 - name));
  take_word (self, model, name, first - name, first + 1, length - (first + 1 - name));
  return self;
}

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->name);
  g_free (self->rest);
  g_free (self);
}

/**
 * diptych_script_matcher_new:
 *
 * Returns: (transfer full): a matcher without names
 */
DiptychScriptMatcher *
diptych_script_matcher_new (void)
{
  DiptychScriptMatcher *self = g_new0 (DiptychScriptMatcher, 1);

  self->model = diptych_jamo_model_get ();
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

void
diptych_script_matcher_free (DiptychScriptMatcher *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * diptych_script_matcher_add:
 * @latin: a name in Latin letters, UTF-8
 */
void
diptych_script_matcher_add (DiptychScriptMatcher *self,
                            const char           *latin)
{
  g_ptr_array_add (self->entries, entry_new (latin, self->model));
}

/* The length of @hangul without the one of @words that it ends with, 0 if there is none. */
static gsize
cut_word (const char *hangul,
          const char *words)
{
  gsize length = strlen (hangul);

  for (const char *p = words; *p != '\0'; p += strspn (p, " "))
    {
      gsize n = strcspn (p, " ");

      if (length > n && memcmp (hangul + length - n, p, n) == 0)
        {
          gsize rest = length - n;

          return hangul[rest - 1] == ' ' ? rest - 1 : rest;
        }
      p += n;
    }
  return 0;
}

static int
subtract_usual (int                       cost,
                const DiptychLatinPieces *latin)
{
  return cost >= DIPTYCH_JAMO_NO_COST ? cost : cost - (int) latin->letter_cost / 2;
}

/* What costs @limit or more need not be found out. */
static int
align (const DiptychJamoModel   *model,
       const DiptychScriptUnits *hangul,
       const DiptychLatinPieces *latin,
       int                       limit)
{
  int most = limit >= DIPTYCH_JAMO_NO_COST ? limit : limit + (int) latin->letter_cost / 2;
  int cost = subtract_usual (diptych_jamo_aligner_align_within (model, hangul, latin, most), latin);

  if (hangul->n_gaps != latin->latin.n_gaps)
    cost += COST_OF_GAPS;
  if (hangul->n_gaps > 0 && latin->latin.n_gaps == 0)
    cost += COST_OF_HANGUL_GAP;
  return cost;
}

static int
measure (const DiptychJamoModel   *model,
         const char               *name,
         const DiptychScriptUnits *hangul,
         const Entry              *entry,
         int                       limit)
{
  const char *exonym;
  int cost = align (model, hangul, &entry->whole, limit);
  gsize rest = entry->rest != NULL ? cut_word (name, entry->words) : 0;

  if (rest > 0)
    {
      DiptychScriptUnits units;

      diptych_script_units_read_hangul (&units, name, rest);
      cost = MIN (cost, align (model, &units, entry->rest, limit) + COST_OF_WORD);
    }
  exonym = diptych_exonyms_find (name, strlen (name));
  if (exonym != NULL && diptych_exonyms_are_one (exonym, entry->name))
    cost = COST_OF_EXONYM;
  return cost;
}

static double
likelihood_of (int   cost,
               guint n_units)
{
  double each;

  if (cost >= DIPTYCH_JAMO_NO_COST || n_units == 0)
    return 0;
  each = (double) cost / DIPTYCH_JAMO_STEPS / n_units;
  return diptych_logistic (LIKELIHOOD_BIAS + LIKELIHOOD_OF_COST * each + LIKELIHOOD_OF_UNIT * MIN (n_units, 10));
}

/* The cost of a pair that is hardly likely. */
static int
limit_for (guint n_units)
{
  return (int) ((LIKELIHOOD_BIAS + LIKELIHOOD_OF_UNIT * MIN (n_units, 10) - LEAST_ODDS) / -LIKELIHOOD_OF_COST
                * DIPTYCH_JAMO_STEPS * n_units);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const DiptychScriptMatch *x = a, *y = b;

  if (x->cost != y->cost)
    return x->cost < y->cost ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/* Keeps the best in @matches, which has room for one more than is kept. */
static void
keep_best (GArray *matches,
           guint   index,
           int     cost,
           guint   n_best)
{
  DiptychScriptMatch match = { index, cost, 0 };
  guint at = matches->len;

  while (at > 0 && g_array_index (matches, DiptychScriptMatch, at - 1).cost > cost)
    at--;
  g_array_insert_val (matches, at, match);
  if (matches->len > n_best)
    g_array_set_size (matches, n_best);
}

static int
estimate (const DiptychHangulCosts *hangul,
          const DiptychLatinPieces *latin,
          int                       limit)
{
  int most = limit >= DIPTYCH_JAMO_NO_COST ? limit - 1 : limit + (int) latin->letter_cost / 2;

  return subtract_usual (diptych_jamo_aligner_estimate (hangul, latin, most), latin);
}

static int
estimate_entry (const DiptychScriptMatcher *self,
                const char                 *hangul,
                const DiptychHangulCosts   *costs,
                const Entry                *entry,
                int                         limit)
{
  int cost = estimate (costs, &entry->whole, limit);
  gsize rest = entry->rest != NULL ? cut_word (hangul, entry->words) : 0;
  DiptychScriptUnits shorter;
  DiptychHangulCosts shorter_costs;

  if (rest == 0)
    return cost;
  diptych_script_units_read_hangul (&shorter, hangul, rest);
  diptych_hangul_costs_init (&shorter_costs, self->model, &shorter);
  return MIN (cost, estimate (&shorter_costs, entry->rest, limit) + COST_OF_WORD);
}

static GArray *
estimate_all (const DiptychScriptMatcher *self,
              const char                 *hangul,
              const DiptychScriptUnits   *units)
{
  int limit = DIPTYCH_JAMO_NO_COST;
  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (DiptychScriptMatch), N_ESTIMATED + 1);
  const char *exonym = diptych_exonyms_find (hangul, strlen (hangul));
  DiptychHangulCosts costs;

  diptych_hangul_costs_init (&costs, self->model, units);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      int cost = exonym != NULL && diptych_exonyms_are_one (exonym, entry->name) ? COST_OF_EXONYM
                 : estimate_entry (self, hangul, &costs, entry, limit);

      if (cost >= limit)
        continue;
      keep_best (matches, i, cost, N_ESTIMATED);
      if (matches->len == N_ESTIMATED)
        limit = g_array_index (matches, DiptychScriptMatch, N_ESTIMATED - 1).cost;
    }
  return matches;
}

/* Where enough cost less than @limit, the others are none. */
static void
drop_unlikely (GArray *matches,
               int     limit,
               guint   n_best)
{
  guint n = 0;

  while (n < matches->len && g_array_index (matches, DiptychScriptMatch, n).cost < limit)
    n++;
  if (n >= n_best)
    g_array_set_size (matches, n);
}

/* Those that come after the @n_best best so far need no exact cost. */
static void
measure_all (const DiptychScriptMatcher *self,
             const char                 *hangul,
             const DiptychScriptUnits   *units,
             GArray                     *matches,
             guint                       n_best)
{
  g_autoptr (GArray) best = g_array_sized_new (FALSE, FALSE, sizeof (DiptychScriptMatch), n_best + 1);

  for (guint i = 0; i < matches->len; i++)
    {
      DiptychScriptMatch *match = &g_array_index (matches, DiptychScriptMatch, i);
      int limit = best->len < n_best ? DIPTYCH_JAMO_NO_COST : g_array_index (best, DiptychScriptMatch, n_best - 1).cost;

      match->cost = measure (self->model, hangul, units, g_ptr_array_index (self->entries, match->index), limit);
      match->score = likelihood_of (match->cost, units->n);
      keep_best (best, i, match->cost, n_best);
    }
}

/**
 * diptych_script_matcher_search:
 * @hangul: a name in Hangul, UTF-8 in NFC
 * @n_best: how many are wanted, at most 24
 *
 * Looks for the names that @hangul may write: an estimate of all, stopped as soon as
 * one is worse than the best so far, then an alignment of the best.
 *
 * Returns: (transfer full) (element-type DiptychScriptMatch): the matches, the best first
 */
GArray *
diptych_script_matcher_search (const DiptychScriptMatcher *self,
                               const char                 *hangul,
                               guint                       n_best)
{
  DiptychScriptUnits units;
  GArray *matches;

  diptych_script_units_read_hangul (&units, hangul, strlen (hangul));
  matches = estimate_all (self, hangul, &units);
  drop_unlikely (matches, FIRST_LIMIT * units.n, n_best);
  measure_all (self, hangul, &units, matches, n_best);
  g_array_sort (matches, compare_matches);
  if (matches->len > n_best)
    g_array_set_size (matches, n_best);
  return matches;
}

/**
 * diptych_script_matcher_choose:
 * @matches: (element-type DiptychScriptMatch): matches of diptych_script_matcher_search()
 * @least: the least score
 *
 * Returns: (nullable) (transfer none): the best match if none of the others comes near
 *   it; one romanisation may stand for two people
 */
const DiptychScriptMatch *
diptych_script_matcher_choose (const GArray *matches,
                               double        least)
{
  const DiptychScriptMatch *found = (const DiptychScriptMatch *) matches->data;

  if (matches->len == 0 || found[0].score < least || (matches->len > 1 && found[1].cost - found[0].cost < MARGIN))
    return NULL;
  return found;
}

/**
 * diptych_script_matcher_match:
 * @hangul: a name in Hangul, UTF-8 in NFC
 * @latin: a name in Latin letters
 *
 * Returns: how likely it is that both are one name, from 0 to 1, as far as the letters
 *   tell; 0 if that is next to nothing
 */
double
diptych_script_matcher_match (const char *hangul,
                              const char *latin)
{
  const DiptychJamoModel *model = diptych_jamo_model_get ();
  Entry *entry = entry_new (latin, model);
  DiptychScriptUnits units;
  int cost, limit;

  diptych_script_units_read_hangul (&units, hangul, strlen (hangul));
  limit = limit_for (units.n);
  cost = measure (model, hangul, &units, entry, limit);
  entry_free (entry);
  return cost < limit ? likelihood_of (cost, units.n) : 0;
}
