/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-coreference-context.h"
#include "analysis/people/diptych-salience.h"

G_BEGIN_DECLS

/**
 * DiptychRoleMemory:
 *
 * Whom a title or a role means at a place in the text: "the judge" after "Anna Lindqvist, a
 * judge of the High Court".
 */
typedef struct _DiptychRoleMemory DiptychRoleMemory;

DiptychRoleMemory       *diptych_role_memory_new        (DiptychCoreferenceContext *context,
                                                         DiptychSalience           *salience);
void                     diptych_role_memory_free       (DiptychRoleMemory         *self);
void                     diptych_role_memory_note_title (DiptychRoleMemory         *self,
                                                         const char                *head,
                                                         int                        entity);
void                     diptych_role_memory_pass       (DiptychRoleMemory         *self,
                                                         guint                      token);
const DiptychAntecedent *diptych_role_memory_recall     (DiptychRoleMemory         *self,
                                                         const char                *head,
                                                         gboolean                   is_alone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychRoleMemory, diptych_role_memory_free)

G_END_DECLS
