/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychScriptIndex:
 *
 * Names in Latin letters by what a Hangul spelling of each of their words may begin with.
 */
typedef struct _DiptychScriptIndex DiptychScriptIndex;

DiptychScriptIndex *diptych_script_index_new  (void);
void                diptych_script_index_free (DiptychScriptIndex *self);
void                diptych_script_index_add  (DiptychScriptIndex *self,
                                               guint               id,
                                               const char         *latin);
GArray             *diptych_script_index_find (DiptychScriptIndex *self,
                                               const char         *hangul);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychScriptIndex, diptych_script_index_free)

G_END_DECLS
