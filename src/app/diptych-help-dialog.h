/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DiptychHelpDialog:
 *
 * The help: a list of pages, and the pages. It needs no other program, so that it is
 * there in a sandbox and without a network, too.
 */
#define DIPTYCH_TYPE_HELP_DIALOG (diptych_help_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DiptychHelpDialog, diptych_help_dialog, DIPTYCH, HELP_DIALOG, AdwDialog)

AdwDialog *diptych_help_dialog_new (void);

G_END_DECLS
