/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-entity-linker.h"

#include <string.h>

#include "analysis/people/diptych-name-likeness.h"
#include "analysis/people/diptych-name-matcher.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/people/diptych-person-index.h"
#include "analysis/people/diptych-script-linker.h"
#include "analysis/people/diptych-well-known.h"

/* A name is joined by its letters alone only if it is better than the next by so much. */
#define MARGIN 0.05

/* What is known of the gender may come from a pronoun that was read wrongly. */
#define SURE_DESPITE_GENDER 0.95

/* "Jr." on one side only may tell father from son, if the other side has both. */
#define OTHER_ENDING 0.97

/* Surnames that go on differently after so many bytes, and such a part of the longer,
 * are one behind a given name that nobody else has. */
#define MIN_BEGINNING 5
#define MIN_BEGINNING_PART 0.6

/* A surname of so many letters that is one letter off behind the same given name is misspelt. */
#define MIN_MISSPELT 4

/* So many mentions of a person are looked at, and so many others on either side. */
#define MAX_MENTIONS 8
#define MAX_BESIDE 12

/* So many descriptions of a person are searched for a title. */
#define MAX_TITLES 8

/* Whom the text of a side is about, it names so often. */
#define MIN_OFTEN_MENTIONS 4

typedef struct
{
  guint                index[DIPTYCH_N_SIDES];
  double               score;
  DiptychVariantReason reason;
  guint                n_mentions;
} Candidate;

typedef struct
{
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
  GPtrArray       *names[DIPTYCH_N_SIDES];      /* of DiptychPersonName, by entity */
  int             *partners[DIPTYCH_N_SIDES];
  GHashTable      *given_names[DIPTYCH_N_SIDES]; /* of people -> how many bear it */
  GHashTable      *surnames[DIPTYCH_N_SIDES];    /* the same of full names */
  int              most_named[DIPTYCH_N_SIDES];  /* of those who are single, or DIPTYCH_NONE */
  GArray          *candidates;
  GArray          *pairs;                       /* of DiptychEntityPair */
} Linker;

static const DiptychEntity *
get_entity (Linker      *self,
            DiptychSide  side,
            guint        index)
{
  return diptych_analysis_get_entity (self->analyses[side], index);
}

static gboolean
is_person (Linker      *self,
           DiptychSide  side,
           guint        index)
{
  return get_entity (self, side, index)->kind == DIPTYCH_ENTITY_PERSON;
}

static char *
dup_given_name (const DiptychPersonName *name)
{
  return name->n_words > 1 && !name->eastern ? g_strndup (name->words[0], name->lengths[0]) : NULL;
}

static guint
get_count (GHashTable *counts,
           const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
}

/* @name: (transfer full) (nullable) */
static void
count_name (GHashTable *counts,
            char       *name)
{
  if (name != NULL)
    g_hash_table_insert (counts, name, GUINT_TO_POINTER (get_count (counts, name) + 1));
}

static void
take_apart (Linker      *self,
            DiptychSide  side)
{
  guint n = diptych_analysis_get_n_entities (self->analyses[side]);

  self->names[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_person_name_free);
  self->partners[side] = g_new (int, n + 1);
  self->given_names[side] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->surnames[side] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    {
      DiptychPersonName *name = diptych_person_name_new (get_entity (self, side, i)->name, -1);

      g_ptr_array_add (self->names[side], name);
      self->partners[side][i] = DIPTYCH_NONE;
      if (!is_person (self, side, i) || name->n_words < 2)
        continue;
      count_name (self->given_names[side], dup_given_name (name));
      count_name (self->surnames[side], diptych_person_name_dup_surname (name));
    }
}

/* Ends what a description says before what belongs to its head: "ambassador to Norvik". */
static void
cut_to_head (char *folded)
{
  static const char * const words[] = { " of ", " to ", " at ", " for ", " in ", " with ", " who ", " on ", " and ", " from " };
  char *end;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((end = strstr (folded, words[i])) != NULL)
      *end = '\0';
}

/* The last words of what a description says, "deputy ambassador". */
static char *
dup_title (Linker                   *self,
           DiptychSide               side,
           const DiptychDescription *description)
{
  g_autofree char *title = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]),
                                                       description->span);
  char *folded = g_strdelimit (diptych_name_fold (title, -1), "-", ' ');

  cut_to_head (folded);
  return folded;
}

static const char *
get_last_word (const char *title)
{
  const char *blank = strrchr (title, ' ');

  return blank != NULL ? blank + 1 : title;
}

/* The first of the words that translators take for @word, or @word itself: the president
 * of a union is its chairman. */
static const char *
get_class (const char *word)
{
  static const char * const classes[][8] = {
    { "president", "chairman", "chairwoman", "chairperson", "chair", "head", "leader", NULL },
    { "judge", "justice", NULL },
    { "spokesperson", "spokesman", "spokeswoman", NULL },
    { "boss", "ceo", "executive", NULL },
    { "lawyer", "attorney", "counsel", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strv_contains (classes[i], word))
      return classes[i][0];
  return word;
}

/* Whether titles of two people end in words of one class. */
static gboolean
share_title (Linker *self,
             guint   left,
             guint   right)
{
  GArray *a = get_entity (self, DIPTYCH_SIDE_LEFT, left)->descriptions;
  GArray *b = get_entity (self, DIPTYCH_SIDE_RIGHT, right)->descriptions;

  for (guint i = 0; i < MIN (a->len, MAX_TITLES); i++)
    {
      g_autofree char *x = dup_title (self, DIPTYCH_SIDE_LEFT, &g_array_index (a, DiptychDescription, i));

      for (guint j = 0; j < MIN (b->len, MAX_TITLES); j++)
        {
          g_autofree char *y = dup_title (self, DIPTYCH_SIDE_RIGHT, &g_array_index (b, DiptychDescription, j));

          if (*x != '\0' && strcmp (get_class (get_last_word (x)), get_class (get_last_word (y))) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* The keys of the bodies in the sentences that name an entity. */
static GHashTable *
collect_bodies (Linker      *self,
                DiptychSide  side,
                guint        index)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const DiptychEntity *entity = get_entity (self, side, index);
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (self->analyses[side], &n);

  for (guint i = 0; i < MIN (entity->mentions->len, MAX_MENTIONS); i++)
    {
      guint at = g_array_index (entity->mentions, guint, i);
      guint first = at;

      while (first > 0 && at - first < MAX_BESIDE && mentions[first - 1].sentence == mentions[at].sentence)
        first--;
      for (guint j = first; j < n && j < at + MAX_BESIDE && mentions[j].sentence == mentions[at].sentence; j++)
        if (mentions[j].kind == DIPTYCH_ENTITY_ORGANISATION && mentions[j].form == DIPTYCH_MENTION_NAME)
          {
            g_autofree char *name = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]),
                                                                mentions[j].span);

            g_hash_table_add (keys, diptych_name_matcher_dup_body_key (name));
          }
    }
  return keys;
}

/* A surname that one side misspells badly, told by all the rest: "Peter Halden of the
 * Sea Institute" and "Peter Hallen of the Sea Institute". */
static gboolean
is_misspelt (Linker                  *self,
             guint                    left,
             guint                    right,
             const DiptychPersonName *a,
             const DiptychPersonName *b)
{
  g_autoptr (GHashTable) x = NULL;
  g_autoptr (GHashTable) y = NULL;
  GHashTableIter iter;
  gpointer key;

  if (a->n_words != 2 || b->n_words != 2 || a->eastern || b->eastern || a->lengths[0] < 2
      || a->lengths[0] != b->lengths[0] || strncmp (a->words[0], b->words[0], a->lengths[0]) != 0
      || a->words[1][0] != b->words[1][0])
    return FALSE;
  x = collect_bodies (self, DIPTYCH_SIDE_LEFT, left);
  y = collect_bodies (self, DIPTYCH_SIDE_RIGHT, right);
  g_hash_table_iter_init (&iter, x);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (y, key))
      return TRUE;
  return FALSE;
}

/* Whether two surnames have most of their bytes in common, from the first on. */
static gboolean
begin_alike (const DiptychPersonName *a,
             const DiptychPersonName *b)
{
  const char *x = a->words[a->n_words - 1], *y = b->words[b->n_words - 1];
  gsize x_length = a->lengths[a->n_words - 1], y_length = b->lengths[b->n_words - 1];
  gsize n = 0;

  while (n < MIN (x_length, y_length) && x[n] == y[n])
    n++;
  return n >= MIN_BEGINNING && n >= MIN_BEGINNING_PART * MAX (x_length, y_length);
}

static gboolean
are_described (Linker *self,
               guint   left,
               guint   right)
{
  return get_entity (self, DIPTYCH_SIDE_LEFT, left)->descriptions->len > 0
         && get_entity (self, DIPTYCH_SIDE_RIGHT, right)->descriptions->len > 0;
}

static gboolean
is_one_letter_off (const DiptychPersonName *a,
                   const DiptychPersonName *b,
                   const DiptychNameMatch  *match)
{
  return match->distance == 1 && MIN (a->lengths[a->n_words - 1], b->lengths[b->n_words - 1]) >= MIN_MISSPELT;
}

/* Both articles tell of one story: if either has one person of a given name, and their
 * surnames are alike, it is one, unless they are called different things. */
static gboolean
share_rare_given_name (Linker                  *self,
                       guint                    left,
                       guint                    right,
                       const DiptychPersonName *a,
                       const DiptychPersonName *b,
                       const DiptychNameMatch  *match)
{
  g_autofree char *x = dup_given_name (a);
  g_autofree char *y = dup_given_name (b);

  return x != NULL && y != NULL && strcmp (x, y) == 0 && a->lengths[0] > 2
         && get_count (self->given_names[DIPTYCH_SIDE_LEFT], x) == 1
         && get_count (self->given_names[DIPTYCH_SIDE_RIGHT], x) == 1
         && (begin_alike (a, b) || is_one_letter_off (a, b, match)
             || (match->score >= DIPTYCH_NAME_MATCH_LIKELY
                 && (!are_described (self, left, right) || share_title (self, left, right))));
}

static gboolean
have_one_gender (Linker *self,
                 guint   left,
                 guint   right)
{
  DiptychGender a = get_entity (self, DIPTYCH_SIDE_LEFT, left)->gender;
  DiptychGender b = get_entity (self, DIPTYCH_SIDE_RIGHT, right)->gender;

  return a == DIPTYCH_GENDER_UNKNOWN || b == DIPTYCH_GENDER_UNKNOWN || a == b;
}

static void
consider_people (Linker *self,
                 guint   left,
                 guint   right)
{
  const DiptychPersonName *a = g_ptr_array_index (self->names[DIPTYCH_SIDE_LEFT], left);
  const DiptychPersonName *b = g_ptr_array_index (self->names[DIPTYCH_SIDE_RIGHT], right);
  DiptychNameMatch match = diptych_name_matcher_match (a, b);
  gboolean is_sure = match.score >= DIPTYCH_NAME_MATCH_SURE;
  Candidate candidate = { { left, right }, match.score, match.reason,
                          get_entity (self, DIPTYCH_SIDE_LEFT, left)->mentions->len
                          + get_entity (self, DIPTYCH_SIDE_RIGHT, right)->mentions->len };

  if (match.reason == DIPTYCH_VARIANT_SPELLING && a->n_words != b->n_words)
    is_sure = match.score >= 0.93;
  if ((!have_one_gender (self, left, right) && match.score < SURE_DESPITE_GENDER)
      || diptych_well_known_is_another (a, b) || diptych_well_known_is_another (b, a)
      || diptych_well_known_is_father (a, b) || diptych_well_known_is_father (b, a))
    return;
  if (a->generation != b->generation)
    candidate.score *= OTHER_ENDING;
  if (!is_sure)
    {
      is_sure = match.reason == DIPTYCH_VARIANT_SPELLING
                && (diptych_name_matcher_is_written_alike (a, b) || is_misspelt (self, left, right, a, b)
                    || share_rare_given_name (self, left, right, a, b, &match));
      candidate.score = MAX (match.score, DIPTYCH_NAME_MATCH_LIKELY);
    }
  if (is_sure || (match.score >= DIPTYCH_NAME_MATCH_LIKELY && share_title (self, left, right)))
    g_array_append_val (self->candidates, candidate);
}

/* People whom nobody on the other side was found for yet. */
static gboolean
is_single (Linker      *self,
           DiptychSide  side,
           guint        index)
{
  return is_person (self, side, index) && self->partners[side][index] == DIPTYCH_NONE;
}

/* Whether a word that both names have is that of others, too. */
static gboolean
share_common_word (Linker                  *self,
                   const DiptychPersonName *a,
                   const DiptychPersonName *b)
{
  g_autofree char *given = dup_given_name (a);
  g_autofree char *surname = diptych_person_name_dup_surname (a);
  g_autofree char *other_given = dup_given_name (b);
  g_autofree char *other_surname = diptych_person_name_dup_surname (b);

  return (g_strcmp0 (given, other_given) == 0
          && MAX (get_count (self->given_names[0], given), get_count (self->given_names[1], given)) > 1)
         || (strcmp (surname, other_surname) == 0
             && MAX (get_count (self->surnames[0], surname), get_count (self->surnames[1], surname)) > 1);
}

/* Whom each side names most of those who are left. */
static void
find_most_named (Linker      *self,
                 DiptychSide  side)
{
  guint most = MIN_OFTEN_MENTIONS - 1;

  self->most_named[side] = DIPTYCH_NONE;
  for (guint i = 0; i < self->names[side]->len; i++)
    if (is_single (self, side, i) && get_entity (self, side, i)->mentions->len > most)
      {
        most = get_entity (self, side, i)->mentions->len;
        self->most_named[side] = i;
      }
}

static gboolean
are_most_named (const Linker *self,
                guint         left,
                guint         right)
{
  return self->most_named[DIPTYCH_SIDE_LEFT] == (int) left && self->most_named[DIPTYCH_SIDE_RIGHT] == (int) right;
}

static void
consider_heard (Linker                  *self,
                guint                    left,
                guint                    right,
                const DiptychPersonName *turned)
{
  const DiptychPersonName *a = g_ptr_array_index (self->names[DIPTYCH_SIDE_LEFT], left);
  const DiptychPersonName *b = g_ptr_array_index (self->names[DIPTYCH_SIDE_RIGHT], right);
  Candidate candidate = { { left, right }, 0, DIPTYCH_VARIANT_SPELLING,
                          get_entity (self, DIPTYCH_SIDE_LEFT, left)->mentions->len
                          + get_entity (self, DIPTYCH_SIDE_RIGHT, right)->mentions->len };

  candidate.score = MAX (diptych_name_likeness_measure (a, b), diptych_name_likeness_measure (a, turned));
  if (candidate.score < DIPTYCH_NAME_LIKENESS_SURE && !are_most_named (self, left, right))
    return;
  if (candidate.score > 0 && have_one_gender (self, left, right) && !share_common_word (self, a, b))
    g_array_append_val (self->candidates, candidate);
}

static void
free_name (gpointer data)
{
  g_clear_pointer ((DiptychPersonName **) &data, diptych_person_name_free);
}

/* The names of those who are single with the surname in front, %NULL for others. */
static GPtrArray *
turn_names (Linker      *self,
            DiptychSide  side)
{
  GPtrArray *turned = g_ptr_array_new_with_free_func (free_name);

  for (guint i = 0; i < self->names[side]->len; i++)
    g_ptr_array_add (turned, is_single (self, side, i)
                             ? diptych_name_likeness_turn (g_ptr_array_index (self->names[side], i)) : NULL);
  return turned;
}

/* Of those who are left on both sides, two who sound alike are one, or sound nearly alike
 * if both sides name them most of all; in whatever order either side has their names: both orders are looked up, so that either word may lead
 * to the other name. */
static void
find_heard_people (Linker *self)
{
  g_autoptr (DiptychPersonIndex) index = diptych_person_index_new ();
  g_autoptr (GPtrArray) left = turn_names (self, DIPTYCH_SIDE_LEFT);
  g_autoptr (GPtrArray) right = turn_names (self, DIPTYCH_SIDE_RIGHT);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_size (self->candidates, 0);
  find_most_named (self, DIPTYCH_SIDE_LEFT);
  find_most_named (self, DIPTYCH_SIDE_RIGHT);
  for (guint i = 0; i < left->len; i++)
    if (g_ptr_array_index (left, i) != NULL)
      {
        diptych_person_index_add (index, g_ptr_array_index (self->names[DIPTYCH_SIDE_LEFT], i), i);
        diptych_person_index_add (index, g_ptr_array_index (left, i), i);
      }
  for (guint i = 0; i < right->len; i++)
    if (g_ptr_array_index (right, i) != NULL)
      {
        const DiptychPersonName *turned = g_ptr_array_index (right, i);

        diptych_person_index_lookup (index, g_ptr_array_index (self->names[DIPTYCH_SIDE_RIGHT], i), found);
        for (guint j = 0; j < found->len; j++)
          consider_heard (self, g_array_index (found, guint, j), i, turned);
        diptych_person_index_lookup (index, turned, found);
        for (guint j = 0; j < found->len; j++)
          consider_heard (self, g_array_index (found, guint, j), i, turned);
      }
}

static void
find_people (Linker *self)
{
  g_autoptr (DiptychPersonIndex) index = diptych_person_index_new ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->names[DIPTYCH_SIDE_LEFT]->len; i++)
    if (is_person (self, DIPTYCH_SIDE_LEFT, i))
      diptych_person_index_add (index, g_ptr_array_index (self->names[DIPTYCH_SIDE_LEFT], i), i);
  for (guint i = 0; i < self->names[DIPTYCH_SIDE_RIGHT]->len; i++)
    if (is_person (self, DIPTYCH_SIDE_RIGHT, i))
      {
        diptych_person_index_lookup (index, g_ptr_array_index (self->names[DIPTYCH_SIDE_RIGHT], i), found);
        for (guint j = 0; j < found->len; j++)
          consider_people (self, g_array_index (found, guint, j), i);
      }
}

static void
find_bodies (Linker *self)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->names[side]->len; i++)
      {
        const DiptychEntity *entity = get_entity (self, side, i);

        for (guint j = 0; entity->kind != DIPTYCH_ENTITY_PERSON && j < entity->variants->len; j++)
          {
            const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, j);
            g_autofree char *key = diptych_name_matcher_dup_body_key (variant->form);
            gpointer left;

            if (side == DIPTYCH_SIDE_LEFT)
              g_hash_table_insert (keys, g_steal_pointer (&key), GUINT_TO_POINTER (i));
            else if (g_hash_table_lookup_extended (keys, key, NULL, &left))
              {
                const char *name = get_entity (self, DIPTYCH_SIDE_LEFT, GPOINTER_TO_UINT (left))->name;
                gboolean is_acronym = diptych_name_matcher_is_acronym (name, entity->name)
                                      || diptych_name_matcher_is_acronym (entity->name, name);
                gboolean is_script = diptych_name_skeleton_is_hangul (name) != diptych_name_skeleton_is_hangul (entity->name);
                Candidate candidate = { { GPOINTER_TO_UINT (left), i }, strcmp (name, entity->name) == 0 ? 1 : 0.95,
                                        is_script ? DIPTYCH_VARIANT_SCRIPT
                                        : is_acronym ? DIPTYCH_VARIANT_INITIALS : DIPTYCH_VARIANT_SAME,
                                        variant->n_mentions };

                g_array_append_val (self->candidates, candidate);
              }
          }
      }
}

static void
find_across_scripts (Linker *self)
{
  g_autoptr (GArray) pairs = diptych_script_linker_find (self->analyses[DIPTYCH_SIDE_LEFT],
                                                         self->analyses[DIPTYCH_SIDE_RIGHT]);

  for (guint i = 0; i < pairs->len; i++)
    {
      const DiptychEntityPair *pair = &g_array_index (pairs, DiptychEntityPair, i);
      Candidate candidate = { { pair->index[0], pair->index[1] }, pair->score, pair->reason,
                              get_entity (self, DIPTYCH_SIDE_LEFT, pair->index[0])->mentions->len
                              + get_entity (self, DIPTYCH_SIDE_RIGHT, pair->index[1])->mentions->len };

      if (have_one_gender (self, pair->index[0], pair->index[1]) || pair->score >= SURE_DESPITE_GENDER)
        g_array_append_val (self->candidates, candidate);
    }
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->n_mentions != y->n_mentions)
    return x->n_mentions > y->n_mentions ? -1 : 1;
  if (x->index[0] != y->index[0])
    return x->index[0] < y->index[0] ? -1 : 1;
  return x->index[1] < y->index[1] ? -1 : x->index[1] > y->index[1];
}

/* Notes for each entity its best and its second candidate, as 1 + index or 0. */
static guint *
rank_candidates (Linker      *self,
                 DiptychSide  side)
{
  guint *ranks = g_new0 (guint, 2 * self->names[side]->len + 1);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      guint *rank = &ranks[2 * g_array_index (self->candidates, Candidate, i).index[side]];

      if (rank[0] == 0)
        rank[0] = i + 1;
      else if (rank[1] == 0
               && g_array_index (self->candidates, Candidate, rank[0] - 1).index[1 - side]
                  != g_array_index (self->candidates, Candidate, i).index[1 - side])
        rank[1] = i + 1;
    }
  return ranks;
}

/* Whether another candidate for the entity is as good but for the margin. */
static gboolean
is_ambiguous (Linker      *self,
              const guint *rank,
              guint        index)
{
  const Candidate *candidate = &g_array_index (self->candidates, Candidate, index);
  gboolean is_best = rank[0] == index + 1;
  const Candidate *other;

  if (candidate->score >= 0.98 || (is_best && rank[1] == 0))
    return FALSE;
  other = &g_array_index (self->candidates, Candidate, rank[is_best] - 1);
  if (other->index[0] == candidate->index[0] && other->index[1] == candidate->index[1])
    return FALSE;
  if (ABS (other->score - candidate->score) > MARGIN)
    return FALSE;
  return !is_best || candidate->n_mentions < 2 * other->n_mentions;
}

static void
take_candidates (Linker *self)
{
  g_autofree guint *left_ranks = NULL;
  g_autofree guint *right_ranks = NULL;

  g_array_sort (self->candidates, compare_candidates);
  left_ranks = rank_candidates (self, DIPTYCH_SIDE_LEFT);
  right_ranks = rank_candidates (self, DIPTYCH_SIDE_RIGHT);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      DiptychEntityPair pair = { { candidate->index[0], candidate->index[1] }, candidate->reason, candidate->score };

      if (self->partners[0][pair.index[0]] != DIPTYCH_NONE || self->partners[1][pair.index[1]] != DIPTYCH_NONE
          || is_ambiguous (self, &left_ranks[2 * pair.index[0]], i)
          || is_ambiguous (self, &right_ranks[2 * pair.index[1]], i))
        continue;
      self->partners[0][pair.index[0]] = pair.index[1];
      self->partners[1][pair.index[1]] = pair.index[0];
      g_array_append_val (self->pairs, pair);
    }
}

static void
add_single_entities (Linker *self)
{
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->names[side]->len; i++)
      if (self->partners[side][i] == DIPTYCH_NONE)
        {
          DiptychEntityPair pair = { { DIPTYCH_NONE, DIPTYCH_NONE }, DIPTYCH_VARIANT_FULL, 0 };

          pair.index[side] = i;
          g_array_append_val (self->pairs, pair);
        }
}

static guint
count_mentions (Linker                  *self,
                const DiptychEntityPair *pair)
{
  guint n = 0;

  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    if (pair->index[side] != DIPTYCH_NONE)
      n += get_entity (self, side, pair->index[side])->mentions->len;
  return n;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const DiptychEntityPair *x = a, *y = b;
  Linker *self = data;
  DiptychSide x_side = x->index[0] == DIPTYCH_NONE, y_side = y->index[0] == DIPTYCH_NONE;
  DiptychEntityKind x_kind = get_entity (self, x_side, x->index[x_side])->kind;
  DiptychEntityKind y_kind = get_entity (self, y_side, y->index[y_side])->kind;
  gboolean x_both = x->index[0] != DIPTYCH_NONE && x->index[1] != DIPTYCH_NONE;
  gboolean y_both = y->index[0] != DIPTYCH_NONE && y->index[1] != DIPTYCH_NONE;
  guint x_mentions = count_mentions (self, x), y_mentions = count_mentions (self, y);

  if (x_kind != y_kind)
    return x_kind < y_kind ? -1 : 1;
  if (x_both != y_both)
    return x_both ? -1 : 1;
  if (x_mentions != y_mentions)
    return x_mentions > y_mentions ? -1 : 1;
  if (x_side != y_side)
    return x_side < y_side ? -1 : 1;
  return x->index[x_side] < y->index[y_side] ? -1 : x->index[x_side] > y->index[y_side];
}

/**
 * diptych_entity_linker_link:
 * @left: the analysis of the first article
 * @right: that of the second
 * @links: what the stages before joined; its entities are filled
 * @cancellable: (nullable): a cancellable
 *
 * Pairs the entities of both sides, the surest first. Where two people of one
 * side may be the same person of the other and none stands out, none is joined.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_entity_linker_link (DiptychAnalysis  *left,
                            DiptychAnalysis  *right,
                            DiptychLinks     *links,
                            GCancellable     *cancellable,
                            GError          **error)
{
  Linker self = { .analyses = { left, right }, .pairs = links->entities };

  self.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    take_apart (&self, side);
  find_people (&self);
  find_bodies (&self);
  find_across_scripts (&self);
  take_candidates (&self);
  find_heard_people (&self);
  take_candidates (&self);
  add_single_entities (&self);
  g_array_sort_with_data (links->entities, compare_pairs, &self);
  for (DiptychSide side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_ptr_array_unref (self.names[side]);
      g_free (self.partners[side]);
      g_hash_table_unref (self.given_names[side]);
      g_hash_table_unref (self.surnames[side]);
    }
  g_array_unref (self.candidates);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
