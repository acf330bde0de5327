/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <json-glib/json-glib.h>

#include "import/diptych-story-file.h"
#include "model/diptych-error.h"

G_BEGIN_DECLS

/**
 * DiptychCliStatus:
 * @DIPTYCH_CLI_OK: something was read and printed
 * @DIPTYCH_CLI_FAILED: nothing could be read
 * @DIPTYCH_CLI_USAGE: the command line makes no sense
 *
 * The exit status of the program.
 */
typedef enum
{
  DIPTYCH_CLI_OK,
  DIPTYCH_CLI_FAILED,
  DIPTYCH_CLI_USAGE,
} DiptychCliStatus;

DiptychCliStatus  diptych_cli_analyze           (int                  argc,
                                                 char               **argv);
DiptychCliStatus  diptych_cli_compare           (int                  argc,
                                                 char               **argv);
DiptychCliStatus  diptych_cli_eval              (int                  argc,
                                                 char               **argv);
GPtrArray        *diptych_cli_load              (const char          *argument,
                                                 GError             **error);
GPtrArray        *diptych_cli_load_story        (const char          *argument,
                                                 DiptychStoryFile   **story,
                                                 GError             **error);
DiptychArticle   *diptych_cli_article_from_json (JsonObject          *object,
                                                 const char          *name,
                                                 GError             **error);
gboolean          diptych_cli_parse             (GOptionContext      *context,
                                                 const GOptionEntry  *entries,
                                                 int                 *argc,
                                                 char              ***argv);
void              diptych_cli_print_error       (const char          *format,
                                                 ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
