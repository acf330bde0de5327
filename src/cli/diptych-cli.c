/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "cli/diptych-cli.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "import/diptych-file-reader.h"
#include "import/diptych-importer.h"

/* Standard input is cut off where a file would be refused. */
#define MAX_INPUT_BYTES (64 * 1024 * 1024)

/**
 * diptych_cli_print_error:
 *
 * Prints one line on standard error, with the name of the program before it.
 */
void
diptych_cli_print_error (const char *format,
                         ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("diptych-cli: %s\n", g_strdelimit (message, "\n", ' '));
}

/**
 * diptych_cli_parse:
 * @entries: the options of a command
 *
 * Takes the options from the command line, or says what is wrong with it.
 *
 * Returns: whether it can go on
 */
gboolean
diptych_cli_parse (GOptionContext      *context,
                   const GOptionEntry  *entries,
                   int                 *argc,
                   char              ***argv)
{
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  diptych_cli_print_error ("%s", error->message);
  return FALSE;
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0 && bytes->len <= MAX_INPUT_BYTES)
    g_byte_array_append (bytes, buffer, n);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * diptych_cli_load_story:
 * @argument: the path of a file, or "-" for standard input
 * @story: (out) (nullable) (optional): the story, if it is a story file
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): the articles in it
 */
GPtrArray *
diptych_cli_load_story (const char        *argument,
                        DiptychStoryFile **story,
                        GError           **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (g_str_equal (argument, "-"))
    {
      bytes = read_standard_input (error);
      name = g_strdup (_("standard input"));
    }
  else
    {
      file = g_file_new_for_commandline_arg (argument);
      bytes = diptych_file_reader_read (file, NULL, error);
      name = g_file_get_parse_name (file);
    }
  return bytes != NULL ? diptych_importer_import_story (bytes, name, story, error) : NULL;
}

/**
 * diptych_cli_load:
 * @argument: the path of a file, or "-" for standard input
 *
 * Returns: (transfer full) (nullable) (element-type DiptychArticle): the articles in it
 */
GPtrArray *
diptych_cli_load (const char  *argument,
                  GError     **error)
{
  return diptych_cli_load_story (argument, NULL, error);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * diptych_cli_article_from_json:
 * @object: an object with the member "text", and perhaps "title", "outlet",
 *   "date", "language" and "translation"
 * @name: what to call it in messages
 *
 * Returns: (transfer full) (nullable): the article that @object describes
 */
DiptychArticle *
diptych_cli_article_from_json (JsonObject  *object,
                               const char  *name,
                               GError     **error)
{
  const char *text = get_string (object, "text");
  const char *language = get_string (object, "language");
  g_autoptr (DiptychArticle) plain = NULL;
  g_autoptr (GArray) blocks = NULL;
  DiptychTranslation translation;

  if (text == NULL)
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_SCHEMA,
                   _("“%s” has no “text”; give the article as a string."), name);
      return NULL;
    }
  plain = diptych_importer_import_text (text, -1, name, error);
  if (plain == NULL)
    return NULL;
  translation = diptych_article_get_translation (plain);
  if (get_string (object, "translation") != NULL)
    diptych_translation_from_string (get_string (object, "translation"), &translation);
  g_object_get (plain, "blocks", &blocks, NULL);
  return g_object_new (DIPTYCH_TYPE_ARTICLE,
                       "text", diptych_article_get_text (plain),
                       "blocks", blocks,
                       "title", get_string (object, "title") ? get_string (object, "title") : diptych_article_get_title (plain),
                       "outlet", get_string (object, "outlet") ? get_string (object, "outlet") : diptych_article_get_outlet (plain),
                       "date", get_string (object, "date") ? get_string (object, "date") : diptych_article_get_date (plain),
                       "language", language != NULL ? language : diptych_article_get_language (plain),
                       "translation", translation,
                       NULL);
}
