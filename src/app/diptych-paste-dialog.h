/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychPasteDialog:
 *
 * Takes two texts that the user types or pastes.
 *
 * Emits "compare" when both are there and the user wants them compared.
 */
#define DIPTYCH_TYPE_PASTE_DIALOG (diptych_paste_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPasteDialog, diptych_paste_dialog, DIPTYCH, PASTE_DIALOG, AdwDialog)

AdwDialog  *diptych_paste_dialog_new        (void);
void        diptych_paste_dialog_set_outlet (DiptychPasteDialog *self,
                                             DiptychSide         side,
                                             const char         *outlet);
void        diptych_paste_dialog_set_text   (DiptychPasteDialog *self,
                                             DiptychSide         side,
                                             const char         *text);
char       *diptych_paste_dialog_dup_text   (DiptychPasteDialog *self,
                                             DiptychSide         side);
const char *diptych_paste_dialog_get_outlet (DiptychPasteDialog *self,
                                             DiptychSide         side);

G_END_DECLS
