/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "diptych-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (DiptychApplication) application = NULL;
  const char *locale_dir = g_getenv ("DIPTYCH_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : DIPTYCH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Diptych");

  application = diptych_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
