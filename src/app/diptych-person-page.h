/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-person-item.h"

G_BEGIN_DECLS

/**
 * DiptychPersonPage:
 *
 * All that the two articles say of one person: the forms of the name with the
 * reasons for joining them, the descriptions and the quotations, side by side.
 */
#define DIPTYCH_TYPE_PERSON_PAGE (diptych_person_page_get_type ())

G_DECLARE_FINAL_TYPE (DiptychPersonPage, diptych_person_page, DIPTYCH, PERSON_PAGE, AdwNavigationPage)

DiptychPersonItem *diptych_person_page_get_item   (DiptychPersonPage   *self);
void               diptych_person_page_set_item   (DiptychPersonPage   *self,
                                                   DiptychPersonItem   *item);
void               diptych_person_page_edit_name  (DiptychPersonPage   *self);
GtkWidget         *diptych_person_page_new        (DiptychPersonItem   *item,
                                                   const char * const  *outlets);

G_END_DECLS
