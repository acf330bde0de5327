/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DiptychTourDialog:
 *
 * A short tour of the window, a card at a time.
 */
#define DIPTYCH_TYPE_TOUR_DIALOG (diptych_tour_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DiptychTourDialog, diptych_tour_dialog, DIPTYCH, TOUR_DIALOG, AdwDialog)

AdwDialog *diptych_tour_dialog_new (void);

G_END_DECLS
