/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <locale.h>

#include "cli/diptych-eval.h"

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 4 && g_str_equal (argv[1], "eval"))
    return diptych_eval_run (argv[2], argv[3]);
  return 2;
}
