/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void diptych_currency_country_settle (const char *text,
                                      GArray     *facts);

G_END_DECLS
