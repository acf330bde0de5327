/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "session/diptych-person-item.h"
#include "session/diptych-quotation-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *diptych_correction_menu_new_for_person    (DiptychPersonItem    *item);
GMenuModel *diptych_correction_menu_new_for_quotation (DiptychQuotationItem *item);

G_END_DECLS
