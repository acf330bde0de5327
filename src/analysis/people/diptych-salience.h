/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-entity.h"

G_BEGIN_DECLS

/**
 * DiptychAntecedent:
 * @entity: index of the person
 * @sentence: index of the sentence of its latest mention
 * @token: index of the first token after that mention
 * @is_subject: whether the mention is the first person of its sentence
 * @is_oblique: whether it follows a preposition or is a possessive
 * @is_quoted: whether it stands between quotation marks
 * @n_mentions: number of mentions so far
 *
 * A person that a pronoun may mean.
 */
typedef struct
{
  int      entity;
  guint    sentence;
  guint    token;
  gboolean is_subject;
  gboolean is_oblique;
  gboolean is_quoted;
  guint    n_mentions;
} DiptychAntecedent;

/**
 * DiptychSalience:
 *
 * The people that a text mentioned last. Holds a bounded number of them, so that
 * a question about them takes bounded time (Lappin and Leass 1994).
 */
typedef struct _DiptychSalience DiptychSalience;

DiptychSalience         *diptych_salience_new      (void);
void                     diptych_salience_free     (DiptychSalience         *self);
void                     diptych_salience_note     (DiptychSalience         *self,
                                                    const DiptychAntecedent *antecedent);
guint                    diptych_salience_get_size (DiptychSalience         *self);
const DiptychAntecedent *diptych_salience_get      (DiptychSalience         *self,
                                                    guint                    index);
const DiptychAntecedent *diptych_salience_recall   (DiptychSalience         *self,
                                                    int                      entity);
double                   diptych_salience_weigh    (const DiptychAntecedent *antecedent,
                                                    guint                    sentence,
                                                    gboolean                 is_quoted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychSalience, diptych_salience_free)

G_END_DECLS
