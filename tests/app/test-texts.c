/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "text-walk.h"

/* Walks through every page and dialog in the language of the environment and looks at all
 * texts: see text-checker.c and text-walk.c. */

static const char *const *articles;   /* the two files */

static gboolean
is_details_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "go-next-symbolic") == 0;
}

static void
close_dialog (TextWalk *walk)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (walk->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  text_walk_settle (walk);
}

static void
look_at_dialog (TextWalk   *walk,
                const char *place,
                const char *action,
                GVariant   *parameter)
{
  text_walk_act (walk, action, parameter);
  text_walk_settle (walk);
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (walk->window)) == NULL)
    {
      g_test_message ("%s opens no dialog", action);
      g_test_fail ();
    }
  text_walk_look (walk, place);
  close_dialog (walk);
}

static void
look_at_dialogs (TextWalk *walk)
{
  look_at_dialog (walk, "preferences", "app.preferences", NULL);
  look_at_dialog (walk, "about", "app.about", NULL);
  look_at_dialog (walk, "help", "win.help", NULL);
  look_at_dialog (walk, "tour", "win.tour", NULL);
  look_at_dialog (walk, "paste", "win.paste", NULL);
  look_at_dialog (walk, "report", "win.save-report", NULL);
  look_at_dialog (walk, "article", "win.article-details", g_variant_new_uint32 (0));
  look_at_dialog (walk, "join", "win.join", g_variant_new ("(ii)", 0, 0));
  look_at_dialog (walk, "speaker", "win.set-speaker", g_variant_new ("(ii)", 0, -1));
}

static void
look_at_shortcuts (TextWalk *walk)
{
  g_autoptr (GListModel) windows = NULL;
  g_autoptr (GtkWindow) shortcuts = NULL;

  text_walk_act (walk, "win.show-help-overlay", NULL);
  text_walk_settle (walk);
  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows) && shortcuts == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (walk->window))
        shortcuts = g_object_ref (window);
    }
  g_assert_nonnull (shortcuts);
  gtk_window_set_default_size (shortcuts, walk->width, walk->height);
  text_walk_settle (walk);
  text_walk_look_at (walk, "shortcuts", GTK_WIDGET (shortcuts));
  gtk_window_close (shortcuts);
}

static void
look_at_page (TextWalk   *walk,
              const char *page)
{
  g_settings_set_string (walk->settings, "inspector-page", page);
  text_walk_look (walk, page);
  text_walk_look_at_menus (walk, page);
}

static void
look_at_person (TextWalk *walk)
{
  g_autoptr (GPtrArray) buttons = NULL;

  g_settings_set_string (walk->settings, "inspector-page", "people");
  text_walk_settle (walk);
  buttons = text_walk_find (walk, is_details_button);
  g_assert_cmpuint (buttons->len, >, 0);
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  text_walk_look (walk, "person");
  text_walk_look_at_menus (walk, "person");
}

static void
look_at_inspector (TextWalk *walk)
{
  g_settings_set_boolean (walk->settings, "inspector-visible", TRUE);
  if (walk->width < 900)
    text_walk_act (walk, "win.toggle-inspector", NULL);
  look_at_page (walk, "people");
  look_at_page (walk, "quotations");
  look_at_page (walk, "facts");
  text_walk_act (walk, "win.search-inspector", NULL);
  text_walk_look (walk, "search");
  look_at_person (walk);
  if (walk->width < 900)
    text_walk_act (walk, "win.toggle-inspector", NULL);
}

static void
look_at_corrections (TextWalk *walk)
{
  static const char *const marks[] = { "win.mark-term", "win.undo", "win.redo", "win.undo" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *place = g_strdup_printf ("correction-%u", i);

      text_walk_act (walk, marks[i], i == 0 ? g_variant_new ("(ii)", 0, -1) : NULL);
      text_walk_settle (walk);
      while (diptych_story_get_busy (diptych_window_get_story (walk->window)))
        g_main_context_iteration (NULL, TRUE);
      text_walk_look (walk, place);
    }
}

static void
open_files (TextWalk *walk,
            guint     n_files)
{
  GFile *files[2] = { NULL };

  for (guint i = 0; i < n_files; i++)
    files[i] = g_file_new_for_path (articles[i]);
  diptych_window_open_files (walk->window, files, n_files);
  while (diptych_story_get_busy (diptych_window_get_story (walk->window)))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < n_files; i++)
    g_object_unref (files[i]);
}

static void
look_at_status (TextWalk *walk)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/없는 파일.txt");

  text_walk_look (walk, "empty");
  text_walk_look_at_menus (walk, "empty");
  open_files (walk, 1);
  text_walk_look (walk, "half");
  text_walk_act (walk, "win.cancel", NULL);
  diptych_window_open_files (walk->window, &missing, 1);
  while (diptych_story_get_busy (diptych_window_get_story (walk->window)))
    g_main_context_iteration (NULL, TRUE);
  text_walk_look (walk, "error");
}

static gboolean
is_search_entry (GtkWidget *widget)
{
  return GTK_IS_SEARCH_ENTRY (widget);
}

static void
look_at_find_bar (TextWalk *walk)
{
  g_autoptr (GPtrArray) entries = NULL;

  text_walk_act (walk, "win.find", NULL);
  text_walk_look (walk, "find");
  entries = text_walk_find (walk, is_search_entry);
  g_assert_cmpuint (entries->len, >, 0);
  gtk_editable_set_text (entries->pdata[0], "a");
  g_signal_emit_by_name (entries->pdata[0], "search-changed");
  text_walk_look (walk, "found");
}

static void
look_at_story (TextWalk *walk)
{
  open_files (walk, 2);
  text_walk_look (walk, "story");
  text_walk_act (walk, "win.next-difference", NULL);
  text_walk_look (walk, "difference");
  look_at_find_bar (walk);
  text_walk_act (walk, "win.clear-selection", NULL);
}

static void
walk_through (DiptychApplication *application,
              TextChecker        *checker,
              int                 width,
              int                 height)
{
  TextWalk walk = { .application = application, .checker = checker, .width = width, .height = height };

  walk.settings = g_settings_new ("io.github.diptych.Diptych");
  walk.window = diptych_window_new (ADW_APPLICATION (application));
  text_walk_open_window (&walk);
  look_at_status (&walk);
  look_at_story (&walk);
  look_at_inspector (&walk);
  look_at_dialogs (&walk);
  look_at_shortcuts (&walk);
  look_at_corrections (&walk);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (walk.window)), ==, width);
  gtk_window_destroy (GTK_WINDOW (walk.window));
  g_object_unref (walk.settings);
}

/* The words that nobody translates: the articles, their files, and the name of the program. */
static char *
dup_own_words (void)
{
  GString *own = g_string_new ("Diptych\nJSON\n/없는 파일.txt\n");

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = NULL, *name = g_path_get_basename (articles[i]);
      g_autoptr (GError) error = NULL;

      g_file_get_contents (articles[i], &text, NULL, &error);
      g_assert_no_error (error);
      g_string_append_printf (own, "%s\n%s\n", name, text);
    }
  return g_string_free (own, FALSE);
}

/* A translation that is a third longer need not fit the narrowest window with large text, too. */
static void
test_texts (gconstpointer data)
{
  static const struct { int width, height, percent; } sizes[] = {
    { 1000, 700, 100 }, { 360, 640, 100 }, { 360, 640, 150 }, { 1200, 800, 100 },
  };
  g_autofree char *own = dup_own_words ();
  gboolean pseudo = g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "en_XA");
  g_autoptr (TextChecker) checker = text_checker_new (own, pseudo);

  for (guint i = 0; i < (g_getenv ("DIPTYCH_TEST_PICTURES") != NULL ? 4 : 3); i++)
    {
      if (pseudo && sizes[i].percent != 100)
        continue;
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * sizes[i].percent / 100, NULL);
      text_checker_set_tight (checker, sizes[i].percent != 100);
      walk_through ((gpointer) data, checker, sizes[i].width, sizes[i].height);
    }
  g_assert_cmpuint (text_checker_count (checker), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (DiptychApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("DIPTYCH_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  /* GTK warns of its own shortcuts window. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_assert_cmpint (argc, ==, 3);
  articles = (const char *const *) argv + 1;
  g_set_application_name ("Diptych");
  application = diptych_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_data_func ("/texts/walk", application, test_texts);
  return g_test_run ();
}
