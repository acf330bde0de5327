/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cli/diptych-cli.h"

static const struct
{
  const char       *name;
  DiptychCliStatus (*run) (int argc, char **argv);
} commands[] = {
  { "analyze", diptych_cli_analyze },
  { "compare", diptych_cli_compare },
  { "eval", diptych_cli_eval },
};

static void
print_help (void)
{
  /* Translators: leave the names of the commands as they are and the columns aligned */
  g_print ("%s\n\n%s\n%s\n%s\n%s\n\n%s\n",
           _("Usage: diptych-cli COMMAND [OPTION…] ARGUMENT…"),
           _("Commands:"),
           _("  compare A B     compare two accounts of one story"),
           _("  analyze FILE…   find the people, quotations and facts of articles"),
           _("  eval TASK DIR   run one stage over a corpus and print its answers"),
           _("“diptych-cli COMMAND --help” describes a command; “diptych-cli --version” prints the version."));
}

int
main (int   argc,
      char *argv[])
{
  const char *locale_dir = g_getenv ("DIPTYCH_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : DIPTYCH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("diptych-cli");

  if (argc < 2)
    {
      diptych_cli_print_error (_("Name a command; see “diptych-cli --help”."));
      return DIPTYCH_CLI_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return DIPTYCH_CLI_OK;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("diptych-cli %s\n", DIPTYCH_VERSION);
      return DIPTYCH_CLI_OK;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      {
        g_autofree char *name = g_strdup_printf ("diptych-cli %s", commands[i].name);

        /* What the help of the command shows how to type. */
        g_set_prgname (name);
        return commands[i].run (argc - 1, argv + 1);
      }
  diptych_cli_print_error (_("There is no command “%s”; see “diptych-cli --help”."), argv[1]);
  return DIPTYCH_CLI_USAGE;
}
