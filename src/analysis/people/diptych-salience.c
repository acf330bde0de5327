/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-salience.h"

#include <string.h>

#define MAX_PEOPLE 12

/* A person named so many sentences ago is forgotten. */
#define MAX_SENTENCES 5

struct _DiptychSalience
{
  DiptychAntecedent people[MAX_PEOPLE];
  guint             size;
};

/**
 * diptych_salience_new:
 *
 * Returns: (transfer full): a memory of nobody
 */
DiptychSalience *
diptych_salience_new (void)
{
  return g_new0 (DiptychSalience, 1);
}

void
diptych_salience_free (DiptychSalience *self)
{
  g_free (self);
}

/**
 * diptych_salience_note:
 * @antecedent: a mention of a person; its number of mentions is filled in here
 *
 * Moves the person to the front. A place as subject in the same sentence is kept.
 */
void
diptych_salience_note (DiptychSalience         *self,
                       const DiptychAntecedent *antecedent)
{
  DiptychAntecedent noted = *antecedent;
  guint i = 0;

  noted.n_mentions = 1;
  while (i < self->size && self->people[i].entity != antecedent->entity)
    i++;
  if (i < self->size)
    {
      const DiptychAntecedent *known = &self->people[i];

      noted.n_mentions = known->n_mentions + 1;
      if (known->sentence == noted.sentence && known->is_subject)
        {
          noted.is_subject = TRUE;
          noted.is_oblique = FALSE;
        }
    }
  else if (self->size < MAX_PEOPLE)
    self->size++;
  else
    i = self->size - 1;
  memmove (self->people + 1, self->people, i * sizeof *self->people);
  self->people[0] = noted;
}

/**
 * diptych_salience_get_size:
 *
 * Returns: how many people are remembered
 */
guint
diptych_salience_get_size (DiptychSalience *self)
{
  return self->size;
}

/**
 * diptych_salience_get:
 * @index: 0 for the person mentioned last
 *
 * Returns: (transfer none): the person
 */
const DiptychAntecedent *
diptych_salience_get (DiptychSalience *self,
                      guint            index)
{
  return &self->people[index];
}

/**
 * diptych_salience_recall:
 * @entity: index of a person
 *
 * Returns: (transfer none) (nullable): the person, if still remembered
 */
const DiptychAntecedent *
diptych_salience_recall (DiptychSalience *self,
                         int              entity)
{
  for (guint i = 0; i < self->size; i++)
    if (self->people[i].entity == entity)
      return &self->people[i];
  return NULL;
}

/**
 * diptych_salience_weigh:
 * @sentence: the sentence of a pronoun
 * @is_quoted: whether the pronoun stands between quotation marks
 *
 * Returns: how much speaks for @antecedent; 0 or less if nothing
 */
double
diptych_salience_weigh (const DiptychAntecedent *antecedent,
                        guint                    sentence,
                        gboolean                 is_quoted)
{
  guint distance = sentence - antecedent->sentence;
  double weight = 100.0 / (1 << MIN (distance, 8));

  if (distance > MAX_SENTENCES)
    return 0;
  if (antecedent->is_subject)
    weight *= 1.6;
  if (antecedent->is_oblique)
    weight *= 0.7;
  /* Who speaks is no "he" in what is said. */
  if (antecedent->is_quoted != is_quoted)
    weight *= is_quoted ? 0.3 : 0.6;
  return weight * (1 + 0.05 * MIN (antecedent->n_mentions, 8));
}
