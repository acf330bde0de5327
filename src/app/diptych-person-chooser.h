/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-person-item.h"

G_BEGIN_DECLS

/**
 * DiptychPersonChooser:
 *
 * A dialog in which one of the people, organisations and places of a story is
 * searched for and chosen.
 *
 * Emits "chosen" with a #DiptychPersonItem, or %NULL for nobody.
 */
#define DIPTYCH_TYPE_PERSON_CHOOSER (diptych_person_chooser_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPersonChooser, diptych_person_chooser, DIPTYCH, PERSON_CHOOSER, AdwDialog)

AdwDialog *diptych_person_chooser_new (const char *title,
                                       GPtrArray  *items,
                                       const char *nobody);

G_END_DECLS
