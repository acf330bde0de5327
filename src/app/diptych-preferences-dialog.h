/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIPTYCH_TYPE_PREFERENCES_DIALOG (diptych_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPreferencesDialog, diptych_preferences_dialog, DIPTYCH, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *diptych_preferences_dialog_new (void);

G_END_DECLS
