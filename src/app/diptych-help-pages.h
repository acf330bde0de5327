/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychHelpPage:
 * @name: its name in the program
 * @icon_name: a symbolic icon
 * @title: the title, to be translated
 * @summary: what it is about, to be translated
 * @paragraphs: (array zero-terminated=1): the text, to be translated; one that begins
 *   with “# ” is a heading
 *
 * A page of the help.
 */
typedef struct
{
  const char         *name;
  const char         *icon_name;
  const char         *title;
  const char         *summary;
  const char * const *paragraphs;
} DiptychHelpPage;

const DiptychHelpPage *diptych_help_get_pages (guint *n_pages);

G_END_DECLS
