/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

GtkPrintOperation *diptych_report_printer_new (DiptychComparison *comparison,
                                               const char        *title);

G_END_DECLS
