/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-cross-relations.h"

#include <string.h>

#include "analysis/alignment/diptych-word-translations.h"
#include "analysis/people/diptych-exonyms.h"
#include "analysis/people/diptych-jamo-aligner.h"
#include "analysis/people/diptych-name-skeleton.h"

/* A loanword or a name: what its letters may cost for each jamo, and how many there must be. */
#define MAX_COST_PER_JAMO (5 * DIPTYCH_JAMO_STEPS / 2)
#define ESTIMATE_BEYOND (3 * DIPTYCH_JAMO_STEPS / 2)
#define MIN_JAMO 4
#define MIN_LETTERS 3
#define LIKENESS_OF_SOUND 0.8f

/* A country or what is named after it: "French", "Germans". */
#define MIN_COUNTRY_LETTERS 4
#define LIKENESS_OF_COUNTRY 0.8f

/* With more pairs only names are compared by their sound. */
#define MAX_PAIRS 1000000
#define MAX_HEARD 1000

typedef struct
{
  const DiptychTermForm  *forms;
  guint                   n_forms;
  GArray                 *hangul;       /* guint: terms */
  GArray                 *latin;
  GArray                 *relations;
} Finder;

static void
relate (Finder *self,
        guint   a,
        guint   b,
        float   likeness)
{
  DiptychTermRelation there = { a, b, likeness };
  DiptychTermRelation back = { b, a, likeness };

  g_array_append_val (self->relations, there);
  g_array_append_val (self->relations, back);
}

static void
relate_translations (Finder *self)
{
  g_autoptr (GHashTable) terms = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (DiptychWordTranslation));

  for (guint i = 0; i < self->latin->len; i++)
    {
      guint term = g_array_index (self->latin, guint, i);
      const char *stem = self->forms[term].stem;

      g_hash_table_insert (terms, GUINT_TO_POINTER (diptych_word_translations_key (stem, strlen (stem))),
                           GUINT_TO_POINTER (term + 1));
    }
  for (guint i = 0; i < self->hangul->len; i++)
    {
      guint term = g_array_index (self->hangul, guint, i);

      g_array_set_size (found, 0);
      diptych_word_translations_find (self->forms[term].stem, found);
      for (guint j = 0; j < found->len; j++)
        {
          const DiptychWordTranslation *translation = &g_array_index (found, DiptychWordTranslation, j);
          guint other = GPOINTER_TO_UINT (g_hash_table_lookup (terms, GUINT_TO_POINTER (translation->key)));

          if (other > 0)
            relate (self, term, other - 1, translation->likeness);
        }
    }
}

/* Whether @word, of a name of a country, is or begins @term, as "german" begins with "germany" but for a letter. */
static gboolean
is_word_of_country (const char *word,
                    gsize       length,
                    const char *term)
{
  gsize other = strlen (term);
  gsize same = 0;

  while (same < length && same < other && word[same] == term[same])
    same++;
  return same >= MIN_COUNTRY_LETTERS && same + 2 >= length && other <= same + 3;
}

static void
relate_country (Finder     *self,
                guint       term,
                const char *country)
{
  for (guint i = 0; i < self->latin->len; i++)
    {
      guint other = g_array_index (self->latin, guint, i);

      for (const char *p = country; *p != '\0'; p += strspn (p, " "))
        {
          gsize n = strcspn (p, " ");

          if (is_word_of_country (p, n, self->forms[other].folded))
            relate (self, term, other, LIKENESS_OF_COUNTRY);
          p += n;
        }
    }
}

static void
relate_countries (Finder *self)
{
  for (guint i = 0; i < self->hangul->len; i++)
    {
      guint term = g_array_index (self->hangul, guint, i);
      const char *stem = self->forms[term].stem;
      const char *country = diptych_exonyms_find (stem, strlen (stem));

      if (country != NULL)
        relate_country (self, term, country);
    }
}

/* The class of sound that a word begins with, or 0 for a vowel. */
static guint
first_sound (const char *word)
{
  char skeleton[DIPTYCH_NAME_SKELETON_MAX];
  char sound[8];
  gsize n = g_utf8_next_char (word) - word;

  memcpy (sound, word, n);
  sound[n] = '\0';
  if (*word == 'c' || *word == 'w' || *word == 'y')
    return 1;
  return diptych_name_skeleton (sound, skeleton) > 0 ? (guchar) skeleton[0] : 0;
}

static gboolean
may_sound_alike (guint a,
                 guint b)
{
  return a == b || a == 1 || b == 1 || ((a == 'j' || a == 's' || a == 't' || a == 'k') && (b == 'j' || b == 's' || b == 'k'));
}

/* A word in Latin letters, ready to be compared by its sound. */
typedef struct
{
  guint              term;
  guint              sound;     /* that it begins with */
  DiptychLatinPieces pieces;
} Heard;

static void
relate_sound (Finder                 *self,
              const DiptychJamoModel *model,
              guint                   term,
              const Heard            *heard,
              guint                   n_heard)
{
  const char *stem = self->forms[term].stem;
  guint sound = first_sound (stem);
  DiptychScriptUnits units;
  DiptychHangulCosts costs;
  int most;

  diptych_script_units_read_hangul (&units, stem, strlen (stem));
  if (units.n < MIN_JAMO)
    return;
  diptych_hangul_costs_init (&costs, model, &units);
  most = units.n * MAX_COST_PER_JAMO;
  for (guint i = 0; i < n_heard; i++)
    {
      const DiptychLatinPieces *pieces = &heard[i].pieces;
      int limit = most + (int) pieces->letter_cost / 2;

      if (3 * pieces->latin.n < units.n || pieces->latin.n > 3 * units.n || !may_sound_alike (sound, heard[i].sound))
        continue;
      if (diptych_jamo_aligner_estimate (&costs, pieces, limit + units.n * ESTIMATE_BEYOND) < DIPTYCH_JAMO_NO_COST
          && diptych_jamo_aligner_align_within (model, &units, pieces, limit) <= limit)
        relate (self, term, heard[i].term, LIKENESS_OF_SOUND);
    }
}

static GArray *
hear_words (Finder                 *self,
            const DiptychJamoModel *model,
            gboolean                names_only)
{
  GArray *heard = g_array_new (FALSE, FALSE, sizeof (Heard));

  for (guint i = 0; i < self->latin->len; i++)
    {
      Heard word = { .term = g_array_index (self->latin, guint, i) };
      const DiptychTermForm *form = &self->forms[word.term];

      if (names_only && !form->name)
        continue;
      diptych_latin_pieces_init (&word.pieces, model, form->folded, strlen (form->folded));
      word.sound = first_sound (form->folded);
      if (word.pieces.latin.n >= MIN_LETTERS)
        g_array_append_val (heard, word);
    }
  return heard;
}

/* In long texts each Korean word is compared with those that are first met at about the
 * same part of the other text. */
static void
relate_sounds (Finder *self)
{
  const DiptychJamoModel *model = diptych_jamo_model_get ();
  gboolean names_only = (guint64) self->hangul->len * self->latin->len > MAX_PAIRS;
  g_autoptr (GArray) heard = hear_words (self, model, names_only);
  guint most = names_only ? MIN (heard->len, MAX_HEARD) : heard->len;

  for (guint i = 0; i < self->hangul->len; i++)
    {
      guint middle = (guint) ((guint64) i * heard->len / self->hangul->len);
      guint start = MIN (middle > most / 2 ? middle - most / 2 : 0, heard->len - most);

      relate_sound (self, model, g_array_index (self->hangul, guint, i),
                    (const Heard *) (gconstpointer) heard->data + start, most);
    }
}

/**
 * diptych_cross_relations_add:
 * @forms: (array length=n_forms): the terms of a vocabulary
 * @relations: (element-type DiptychTermRelation): relations between Korean and English terms
 *   are added here, in both directions
 *
 * Finds which English words may render a Korean one: by a table of words that was
 * learned from translations, and by sound for loanwords and names.
 */
void
diptych_cross_relations_add (const DiptychTermForm *forms,
                             guint                  n_forms,
                             GArray                *relations)
{
  Finder self = { forms, n_forms, NULL, NULL, relations };

  self.hangul = g_array_new (FALSE, FALSE, sizeof (guint));
  self.latin = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_forms; i++)
    if (diptych_name_skeleton_is_hangul (forms[i].folded))
      g_array_append_val (self.hangul, i);
    else if (g_ascii_isalpha (*forms[i].folded))
      g_array_append_val (self.latin, i);
  if (self.hangul->len > 0 && self.latin->len > 0)
    {
      relate_translations (&self);
      relate_countries (&self);
      relate_sounds (&self);
    }
  g_array_unref (self.hangul);
  g_array_unref (self.latin);
}
