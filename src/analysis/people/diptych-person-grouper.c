/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-grouper.h"

#include <string.h>

#include "analysis/people/diptych-kinship.h"
#include "analysis/people/diptych-name-likeness.h"
#include "analysis/people/diptych-name-matcher.h"
#include "analysis/people/diptych-name-slip.h"
#include "analysis/people/diptych-person-evidence.h"
#include "analysis/people/diptych-person-index.h"
#include "analysis/people/diptych-well-known.h"
#include "lexicon/diptych-lexicon.h"

/* A given name of so many letters is hardly a namesake's when one letter differs. */
#define LONG_GIVEN_NAME 6

/* Two people share a surname of which a bare form names the likelier one. */
#define RECENT_SENTENCES 10

/* So many mentions of a name are looked at for a title. */
#define MAX_MENTIONS 6

/* A name that stands so often may be misspelt once. */
#define MIN_SPELT_MENTIONS 3
#define MIN_OFTEN_MENTIONS 5

/* So far behind a full name its surname alone is expected. */
#define MAX_SENTENCES_BEHIND 5

/* What a title speaks for whom it stands before elsewhere. */
#define TITLE_WEIGHT 12

/* What speaks against a relative where a surname stands alone; less than a title speaks for. */
#define KIN_WEIGHT 7

/* What speaks for the first of several people of one surname. */
#define FIRST_WEIGHT 4

typedef struct
{
  DiptychPersonName    *name;
  GArray               *mentions;
  gboolean              is_quiet;
  guint                 n_uses;         /* of it, and of its surname alone */
  int                   person;         /* index of a person, or -1 */
  DiptychVariantReason  reason;
  guint                 distance;
  char                 *evidence;
  GArray               *candidates;     /* for a single word: of Candidate, or NULL */
} Form;

/* A full name that a single word may be a form of. */
typedef struct
{
  guint            form;
  DiptychNameMatch match;
  gboolean         is_sure;     /* for a misspelling: whether it needs no evidence of the context */
} Candidate;

typedef struct
{
  int           group;
  guint         founder;        /* index of its first full form */
  guint         n_mentions;
  guint         first_mention;  /* by its full name */
  int           last_sentence;  /* of its latest mention so far, or -1 */
  DiptychGender gender;
  gboolean      is_kin;         /* whether somebody is introduced as "his wife" or "her son" */
} Person;

typedef struct
{
  DiptychCoreferenceContext *context;
  GPtrArray          *forms;
  GHashTable         *known;            /* folded name -> index of its form */
  GArray             *form_of_mention;  /* by mention, G_MAXUINT for none */
  GArray             *people;
  DiptychPersonIndex *index;            /* full forms */
  DiptychPersonIndex *singles;          /* single words that found people of their own */
  GArray             *candidates;
} Grouper;

static void
form_free (gpointer data)
{
  Form *form = data;

  diptych_person_name_free (form->name);
  g_array_unref (form->mentions);
  g_free (form->evidence);
  g_clear_pointer (&form->candidates, g_array_unref);
  g_free (form);
}

static Form *
get_form (Grouper *self,
          guint    form)
{
  return g_ptr_array_index (self->forms, form);
}

static Person *
get_person (Grouper *self,
            guint    person)
{
  return &g_array_index (self->people, Person, person);
}

static guint
add_form (Grouper    *self,
          const char *spelling)
{
  DiptychPersonName *name = diptych_person_name_new (spelling, -1);
  gpointer index;
  Form *form;

  if (g_hash_table_lookup_extended (self->known, name->folded, NULL, &index))
    {
      diptych_person_name_free (name);
      return GPOINTER_TO_UINT (index);
    }
  form = g_new0 (Form, 1);
  form->name = name;
  form->mentions = g_array_new (FALSE, FALSE, sizeof (guint));
  form->is_quiet = TRUE;
  form->person = -1;
  g_hash_table_insert (self->known, g_strdup (name->folded), GUINT_TO_POINTER (self->forms->len));
  g_ptr_array_add (self->forms, form);
  return self->forms->len - 1;
}

/* A surname that stands alone shows which of two spellings of a full name is the usual one. */
static void
count_uses (Grouper *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      Form *form = get_form (self, i);
      g_autofree char *surname = form->name->n_words > 1 ? diptych_person_name_dup_surname (form->name) : NULL;
      gpointer bare;

      form->n_uses = form->mentions->len;
      if (surname != NULL && g_hash_table_lookup_extended (self->known, surname, NULL, &bare))
        form->n_uses += get_form (self, GPOINTER_TO_UINT (bare))->mentions->len;
    }
}

static void
collect_forms (Grouper *self)
{
  DiptychCoreferenceContext *context = self->context;

  for (guint i = 0; i < context->namings->len; i++)
    {
      guint index = G_MAXUINT;
      const DiptychNaming *naming = diptych_coreference_context_get_naming (context, i);

      if (diptych_coreference_context_get_mention (context, i)->kind == DIPTYCH_ENTITY_PERSON
          && naming->referent < 0)
        {
          g_autofree char *spelling = diptych_coreference_context_dup_form (context, i);

          index = add_form (self, spelling);
          g_array_append_val (get_form (self, index)->mentions, i);
          get_form (self, index)->is_quiet &= naming->is_quiet;
        }
      g_array_append_val (self->form_of_mention, index);
    }
  count_uses (self);
}

static DiptychGender
find_gender (Grouper    *self,
             const Form *form)
{
  static const DiptychLexicon *names;
  guint given = diptych_person_name_get_first_given (form->name);
  const char *letters;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("given-names"));
  for (guint i = 0; i < form->mentions->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, g_array_index (form->mentions, guint, i));

      if (naming->gender != DIPTYCH_GENDER_UNKNOWN)
        return naming->gender;
    }
  letters = form->name->n_words > 1
            ? diptych_lexicon_lookup (names, form->name->words[given], form->name->lengths[given]) : NULL;
  if (letters == NULL || *letters == '\0')
    return DIPTYCH_GENDER_UNKNOWN;
  return *letters == 'f' ? DIPTYCH_GENDER_FEMALE : DIPTYCH_GENDER_MALE;
}

static void
found_person (Grouper *self,
              guint    index)
{
  Form *form = get_form (self, index);
  Person person = { self->context->n_groups++, index, form->mentions->len, g_array_index (form->mentions, guint, 0), -1, find_gender (self, form),
                    diptych_kinship_is_introduced (self->context, form->mentions) };

  form->person = self->people->len;
  form->reason = DIPTYCH_VARIANT_FULL;
  g_array_append_val (self->people, person);
}

static gboolean
has_same_given (const DiptychPersonName *a,
                const DiptychPersonName *b)
{
  guint i = diptych_person_name_get_first_given (a);
  guint j = diptych_person_name_get_first_given (b);

  return a->lengths[i] == b->lengths[j] && memcmp (a->words[i], b->words[j], a->lengths[i]) == 0;
}

static gboolean
has_same_surname (const DiptychPersonName *a,
                  const DiptychPersonName *b)
{
  g_autofree char *x = diptych_person_name_dup_surname (a);
  g_autofree char *y = diptych_person_name_dup_surname (b);

  return strcmp (x, y) == 0;
}

/* "Oda Wilmen" and "Oda Wilmenn" */
static gboolean
is_surname_slip (const DiptychPersonName *a,
                 const DiptychPersonName *b)
{
  g_autofree char *x = diptych_person_name_dup_surname (a);
  g_autofree char *y = diptych_person_name_dup_surname (b);

  return !a->eastern && !b->eastern && diptych_name_slip_is (x, strlen (x), y, strlen (y));
}

/* Who is named often, and once by a name that sounds the same but for both its words, which
 * no relative and no namesake bears. */
static gboolean
is_misheard (const Form *known,
             const Form *form)
{
  return form->mentions->len == 1 && known->n_uses >= MIN_SPELT_MENTIONS && !has_same_given (known->name, form->name)
         && !has_same_surname (known->name, form->name)
         && diptych_name_likeness_measure (known->name, form->name) >= DIPTYCH_NAME_LIKENESS_SURE;
}

/* Two spellings of one full name, or two people: Wade and Wayde may be brothers. */
static gboolean
is_misspelling (Grouper                *self,
                const Form             *known,
                const Form             *form,
                const DiptychNameMatch *match,
                char                  **evidence)
{
  const DiptychPersonName *a = known->name, *b = form->name;
  guint given = diptych_person_name_get_first_given (b);
  gboolean is_strong;

  if (form->n_uses > known->n_uses)
    return FALSE;
  if (is_misheard (known, form))
    return TRUE;
  *evidence = diptych_person_evidence_find (self->context, known->mentions, form->mentions, &is_strong);
  if (has_same_given (a, b))
    {
      guint i = a->surname, j = b->surname;

      if (form->mentions->len == 1 && (diptych_name_slip_is_surname_off (a, b) || is_surname_slip (a, b)))
        return TRUE;
      if (match->score >= DIPTYCH_NAME_MATCH_SURE)
        return form->mentions->len == 1 || match->distance <= 1 || *evidence != NULL;
      return form->mentions->len == 1 && *evidence != NULL
             && (match->score >= DIPTYCH_NAME_MATCH_LIKELY
                 || (is_strong && a->words[i][0] == b->words[j][0] && known->mentions->len > 1));
    }
  if (has_same_surname (a, b))
    return (match->score >= DIPTYCH_NAME_MATCH_SURE
            && (a->eastern || (b->lengths[given] >= LONG_GIVEN_NAME && form->mentions->len == 1)))
           || (*evidence != NULL && is_strong && match->score >= DIPTYCH_NAME_MATCH_SURE);
  return match->score >= DIPTYCH_NAME_MATCH_SURE
         || (*evidence != NULL && match->score >= DIPTYCH_NAME_MATCH_LIKELY);
}

static gboolean
is_one_person (Grouper                *self,
               const Form             *known,
               const Form             *form,
               const DiptychNameMatch *match,
               char                  **evidence)
{
  if (diptych_kinship_are_father_and_son (self->context, known->name, known->mentions, form->name, form->mentions))
    return FALSE;
  if (form->is_quiet)
    return match->reason == DIPTYCH_VARIANT_SAME && match->score >= 1;
  if (match->reason == DIPTYCH_VARIANT_SPELLING)
    return is_misspelling (self, known, form, match, evidence);
  return match->score >= DIPTYCH_NAME_MATCH_SURE;
}

static void
group_full_form (Grouper *self,
                 guint    index)
{
  Form *form = get_form (self, index);
  DiptychNameMatch best = { 0 };
  Form *chosen = NULL;

  diptych_person_index_lookup (self->index, form->name, self->candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Form *known = get_form (self, g_array_index (self->candidates, guint, i));
      DiptychNameMatch match = diptych_name_matcher_match (known->name, form->name);
      g_autofree char *evidence = NULL;

      if (match.score > best.score && is_one_person (self, known, form, &match, &evidence))
        {
          best = match;
          chosen = known;
          g_free (form->evidence);
          form->evidence = g_steal_pointer (&evidence);
        }
    }
  if (chosen != NULL)
    {
      form->person = chosen->person;
      form->reason = best.reason;
      form->distance = best.distance;
      if (best.reason == DIPTYCH_VARIANT_SURNAME && form->name->n_words > chosen->name->n_words)
        {
          form->reason = chosen->reason;
          chosen->reason = DIPTYCH_VARIANT_SURNAME;
        }
      get_person (self, chosen->person)->n_mentions += form->mentions->len;
      get_person (self, chosen->person)->first_mention = MIN (get_person (self, chosen->person)->first_mention,
                                                              g_array_index (form->mentions, guint, 0));
    }
  else if (!form->is_quiet)
    found_person (self, index);
  if (form->person >= 0)
    diptych_person_index_add (self->index, form->name, index);
}

static int
compare_forms (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  GPtrArray *forms = data;
  const Form *x = g_ptr_array_index (forms, *(const guint *) a);
  const Form *y = g_ptr_array_index (forms, *(const guint *) b);

  if (x->is_quiet != y->is_quiet)
    return x->is_quiet - y->is_quiet;
  if (x->n_uses != y->n_uses)
    return x->n_uses > y->n_uses ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
group_full_forms (Grouper *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->forms->len; i++)
    if (get_form (self, i)->name->n_words > 1)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_forms, self->forms);
  for (guint i = 0; i < order->len
                    && !diptych_coreference_context_is_cancelled (self->context, i); i++)
    group_full_form (self, g_array_index (order, guint, i));
}

static gboolean
conflicts (DiptychGender a,
           DiptychGender b)
{
  return a != DIPTYCH_GENDER_UNKNOWN && b != DIPTYCH_GENDER_UNKNOWN && a != b;
}

/* How much speaks for a person that a bare name may mean: kind of match first, then salience. */
static double
weigh (Grouper                *self,
       const Form             *full,
       guint                   mention,
       const DiptychNameMatch *match)
{
  const Person *person = get_person (self, full->person);
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  int sentence = diptych_coreference_context_get_mention (self->context, mention)->sentence;
  double weight = 100 * match->score;

  if (conflicts (person->gender, naming->gender))
    return 0;
  if (person->last_sentence >= 0)
    weight += 3 + MAX (RECENT_SENTENCES - (sentence - person->last_sentence), 0) / 2.0;
  for (guint i = 0; naming->head != NULL && i < MIN (full->mentions->len, 4); i++)
    if (g_strcmp0 (naming->head, diptych_coreference_context_get_naming (self->context,
                                                                         g_array_index (full->mentions, guint, i))->head) == 0)
      {
        weight += TITLE_WEIGHT;
        break;
      }
  /* Relatives are told from the one whom the text is about by their given names. */
  if (person->is_kin && person->n_mentions == 1)
    weight -= KIN_WEIGHT;
  return weight + MIN (person->n_mentions, 6);
}

/* "Queen Anna" is a ruler, no other Anna, unless that bears the title, too. */
static gboolean
is_another_ruler (Grouper    *self,
                  const Form *full,
                  guint       mention)
{
  static const char * const rulers[] = {
    "king", "queen", "prince", "princess", "emperor", "empress", "pope", "sultan", "duke", "duchess", "tsar",
  };
  const char *head = diptych_coreference_context_get_naming (self->context, mention)->head;
  gboolean is_ruler = FALSE;

  for (guint i = 0; head != NULL && i < G_N_ELEMENTS (rulers); i++)
    is_ruler |= strcmp (head, rulers[i]) == 0;
  for (guint i = 0; is_ruler && i < MIN (full->mentions->len, MAX_MENTIONS); i++)
    if (g_strcmp0 (head, diptych_coreference_context_get_naming (self->context, g_array_index (full->mentions, guint, i))->head) == 0)
      return FALSE;
  return is_ruler;
}

/* Whether a single word is a slip of the pen for a surname: once in the text, where the other
 * stands often, and neither a word nor a name that is known, or at least no surname, where the
 * other stands all over. A long surname that nobody was introduced by, not far behind the full
 * name, is one even if it is known. */
static gboolean
is_slip (const char *surname,
         guint       length,
         guint       n_mentions,
         int         sentences_behind,
         const Form *form)
{
  const char *word = form->name->words[0];
  guint n = form->name->lengths[0], shorter = MIN (n, length);

  if (form->mentions->len > 1 || form->name->n_words != 1 || !diptych_name_slip_is (surname, length, word, n))
    return FALSE;
  if (sentences_behind >= 0 && sentences_behind <= MAX_SENTENCES_BEHIND && shorter > DIPTYCH_LONG_SURNAME)
    return TRUE;
  if (n_mentions >= MIN_OFTEN_MENTIONS && !diptych_name_slip_may_be_meant (word, n))
    return TRUE;
  return (n_mentions >= MIN_SPELT_MENTIONS || (sentences_behind >= 0 && shorter >= DIPTYCH_LONG_SURNAME))
         && diptych_name_slip_is_unknown (word, n);
}

/* How often the surname of a full name stands alone or in full. */
static guint
count_surname (Grouper    *self,
               const Form *full)
{
  g_autofree char *surname = diptych_person_name_dup_surname (full->name);
  gpointer bare;
  guint n = get_person (self, full->person)->n_mentions;

  if (g_hash_table_lookup_extended (self->known, surname, NULL, &bare))
    n += get_form (self, GPOINTER_TO_UINT (bare))->mentions->len;
  return n;
}

/* How many sentences the first mention of @form stands behind the first of @full; negative before it. */
static int
count_sentences (Grouper    *self,
                 const Form *full,
                 const Form *form)
{
  guint a = g_array_index (full->mentions, guint, 0), b = g_array_index (form->mentions, guint, 0);

  if (a > b)
    return -1;
  return diptych_coreference_context_get_mention (self->context, b)->sentence
         - diptych_coreference_context_get_mention (self->context, a)->sentence;
}

static gboolean
may_be_meant (Grouper          *self,
              const Form       *full,
              guint             mention,
              const Candidate  *candidate,
              char            **evidence)
{
  g_autoptr (GArray) one = NULL;
  const DiptychNameMatch *match = &candidate->match;
  gboolean is_strong;

  if (match->reason != DIPTYCH_VARIANT_SPELLING)
    return match->score >= DIPTYCH_NAME_MATCH_LIKELY
           && !(match->reason == DIPTYCH_VARIANT_GIVEN_NAME && is_another_ruler (self, full, mention));
  if (match->score < DIPTYCH_NAME_MATCH_LIKELY
      || diptych_coreference_context_get_naming (self->context, mention)->is_quiet)
    return FALSE;
  one = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (one, mention);
  *evidence = diptych_person_evidence_find (self->context, full->mentions, one, &is_strong);
  return candidate->is_sure || *evidence != NULL;
}

/* What a single word may stand for, the same for all its mentions: bare names before misspellings. */
static GArray *
get_candidates (Grouper *self,
                Form    *form)
{
  gboolean has_exact = FALSE;

  if (form->candidates != NULL)
    return form->candidates;
  form->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  diptych_person_index_lookup (self->index, form->name, self->candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate candidate = { g_array_index (self->candidates, guint, i) };
      const DiptychPersonName *full = get_form (self, candidate.form)->name;

      candidate.match = diptych_name_matcher_match (full, form->name);
      if (candidate.match.reason == DIPTYCH_VARIANT_SPELLING && full->n_surname > 0)
        {
          guint last = full->surname + full->n_surname - 1;

          candidate.is_sure = is_slip (full->words[last], full->lengths[last],
                                       count_surname (self, get_form (self, candidate.form)),
                                       count_sentences (self, get_form (self, candidate.form), form), form);
          if (candidate.is_sure)
            candidate.match.score = MAX (candidate.match.score, DIPTYCH_NAME_MATCH_LIKELY);
          else
            candidate.is_sure = candidate.match.score >= 0.9
                                && (candidate.match.distance <= 1
                                    || diptych_name_slip_is (full->words[last], full->lengths[last],
                                                             form->name->words[0], form->name->lengths[0]));
        }
      if (candidate.match.score < DIPTYCH_NAME_MATCH_LIKELY || diptych_well_known_is_another (full, form->name))
        continue;
      g_array_append_val (form->candidates, candidate);
      has_exact |= candidate.match.reason != DIPTYCH_VARIANT_SPELLING;
    }
  for (guint i = form->candidates->len; has_exact && i-- > 0;)
    if (g_array_index (form->candidates, Candidate, i).match.reason == DIPTYCH_VARIANT_SPELLING)
      g_array_remove_index (form->candidates, i);
  return form->candidates;
}

static Form *
choose_person (Grouper           *self,
               guint              mention,
               DiptychNameMatch  *best,
               char             **best_evidence)
{
  GArray *candidates = get_candidates (self, get_form (self, g_array_index (self->form_of_mention, guint, mention)));
  Form *chosen = NULL;
  double best_weight = 0;
  guint first = G_MAXUINT;

  for (guint i = 0; i < candidates->len; i++)
    first = MIN (first, get_person (self, get_form (self, g_array_index (candidates, Candidate, i).form)->person)->first_mention);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      Form *full = get_form (self, candidate->form);
      g_autofree char *evidence = NULL;
      double weight;

      if (!may_be_meant (self, full, mention, candidate, &evidence))
        continue;
      weight = weigh (self, full, mention, &candidate->match);
      if (weight > 0 && get_person (self, full->person)->first_mention == first)
        weight += FIRST_WEIGHT;
      if (weight > best_weight)
        {
          best_weight = weight;
          *best = candidate->match;
          chosen = full;
          g_free (*best_evidence);
          *best_evidence = g_steal_pointer (&evidence);
        }
    }
  return chosen;
}

/* A single word that no full name explains: its own person, or a misspelling of such a one. */
static void
group_lone_form (Grouper *self,
                 guint    index)
{
  Form *form = get_form (self, index);

  if (form->person >= 0 || form->is_quiet)
    return;
  diptych_person_index_lookup (self->singles, form->name, self->candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Form *known = get_form (self, g_array_index (self->candidates, guint, i));
      DiptychNameMatch match = diptych_name_matcher_match (known->name, form->name);

      if ((match.score >= 0.95 && match.distance <= 2 && form->name->lengths[0] > 4
           && form->mentions->len == 1 && known->mentions->len > 1)
          || is_slip (known->name->words[0], known->name->lengths[0], known->mentions->len, -1, form))
        {
          form->person = known->person;
          form->reason = DIPTYCH_VARIANT_SPELLING;
          form->distance = match.distance;
          return;
        }
    }
  found_person (self, index);
  diptych_person_index_add (self->singles, form->name, index);
}

static void
join (Grouper              *self,
      guint                 mention,
      int                   person,
      DiptychVariantReason  reason,
      guint                 distance,
      const char           *evidence)
{
  Person *joined = get_person (self, person);

  joined->last_sentence = diptych_coreference_context_get_mention (self->context, mention)->sentence;
  diptych_coreference_context_join (self->context, mention, joined->group, reason,
                                    reason == DIPTYCH_VARIANT_SPELLING ? distance : 0,
                                    reason == DIPTYCH_VARIANT_SPELLING ? evidence : NULL);
}

static void
join_mentions (Grouper *self)
{
  for (guint i = 0; i < self->form_of_mention->len
                    && !diptych_coreference_context_is_cancelled (self->context, i); i++)
    {
      guint index = g_array_index (self->form_of_mention, guint, i);
      g_autofree char *evidence = NULL;
      DiptychNameMatch match = { 0 };
      Form *form, *full;

      if (index == G_MAXUINT)
        continue;
      form = get_form (self, index);
      if (form->name->n_words > 1 && form->person >= 0)
        join (self, i, form->person, form->reason, form->distance, form->evidence);
      else if (form->name->n_words == 1 && (full = choose_person (self, i, &match, &evidence)) != NULL)
        {
          gboolean is_titled = match.reason == DIPTYCH_VARIANT_SURNAME
                               && diptych_coreference_context_get_naming (self->context, i)->is_address;

          join (self, i, full->person, is_titled ? DIPTYCH_VARIANT_TITLE : match.reason, match.distance, evidence);
        }
    }
}

/* Single words by falling frequency, so that the usual spelling founds the person. */
static void
join_lone_mentions (Grouper *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->forms->len; i++)
    {
      const Form *form = get_form (self, i);
      guint first = g_array_index (form->mentions, guint, 0);

      if (form->name->n_words == 1
          && diptych_coreference_context_get_naming (self->context, first)->group == DIPTYCH_NO_GROUP)
        g_array_append_val (order, i);
    }
  g_array_sort_with_data (order, compare_forms, self->forms);
  for (guint i = 0; i < order->len
                    && !diptych_coreference_context_is_cancelled (self->context, i); i++)
    group_lone_form (self, g_array_index (order, guint, i));
  for (guint i = 0; i < order->len; i++)
    {
      const Form *form = get_form (self, g_array_index (order, guint, i));

      for (guint j = 0; form->person >= 0 && j < form->mentions->len; j++)
        join (self, g_array_index (form->mentions, guint, j), form->person, form->reason, form->distance, NULL);
    }
}

/**
 * diptych_person_grouper_group:
 *
 * Joins the names of people: full names with one another, by spelling only where
 * the rest of the name, the title or the organisation agrees; then each bare
 * surname, given name or misspelling with the person that it most likely means.
 * A name is compared with a bounded number of others that share a word or the
 * sound of the surname.
 */
void
diptych_person_grouper_group (DiptychCoreferenceContext *context)
{
  g_autoptr (DiptychPersonIndex) index = diptych_person_index_new ();
  g_autoptr (DiptychPersonIndex) singles = diptych_person_index_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (form_free);
  g_autoptr (GArray) form_of_mention = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (Person));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  Grouper self = { context, forms, known, form_of_mention, people, index, singles, candidates };

  collect_forms (&self);
  group_full_forms (&self);
  join_mentions (&self);
  join_lone_mentions (&self);
}
