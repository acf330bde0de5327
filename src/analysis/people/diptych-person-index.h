/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"

G_BEGIN_DECLS

/**
 * DiptychPersonIndex:
 *
 * Finds, among the names of people that were put into it, those that a name may
 * be a form of, without looking at all of them: by their words, by the first
 * letters and by the consonants of their surnames. A bucket holds a bounded
 * number of names, so that a lookup takes bounded time.
 */
typedef struct _DiptychPersonIndex DiptychPersonIndex;

DiptychPersonIndex *diptych_person_index_new    (void);
void                diptych_person_index_free   (DiptychPersonIndex      *self);
void                diptych_person_index_add    (DiptychPersonIndex      *self,
                                                 const DiptychPersonName *name,
                                                 guint                    value);
void                diptych_person_index_lookup (DiptychPersonIndex      *self,
                                                 const DiptychPersonName *name,
                                                 GArray                  *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychPersonIndex, diptych_person_index_free)

G_END_DECLS
