/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "text-checker.h"

#include <adwaita.h>

/* Looks at the texts below a widget. What stands outside the marks ⟦ and ⟧ of the
 * pseudo-translation must be words of the articles, or no words at all. No text may be cut,
 * but for words of the articles, which may be of any length. */

#define OPENING 0x27e6
#define CLOSING 0x27e7

struct _TextChecker
{
  char       *own;         /* the words that nobody translates, in small letters */
  gboolean    pseudo;      /* whether the language is the pseudo-translation */
  gboolean    tight;       /* whether the toolkit may shorten what it can */
  GHashTable *complaints;  /* (owned): each complaint once */
};

/* What GTK and libadwaita say themselves, by their own catalogues. */
static const char *const words_of_toolkit[] = {
  "Back", "Close", "Clear Entry", "Maximize", "Minimize", "Restore", "More Options",
  "Details", "What’s New", "Website", "Support Questions", "Report an Issue", "Troubleshooting", "Credits", "Legal",
  "Acknowledgements", "Developers", "Designers", "Artists", "Documenters", "Translators", "Code by", "Translated by",
  "Search", "Search Results", "No Results Found", "Try a different search", "Shortcuts", "All Shortcuts",
  "Preferences", "Dismiss", "Decrease", "Increase", "Open Menu", "Apply", "Close Sidebar", "Toggle Sidebar",
};

static char *
fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (small, " \n\t\302\240", -1);
  GString *folded = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", words[i]);
  return g_string_free (folded, FALSE);
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static gboolean
is_own (TextChecker *self,
        const char  *text)
{
  g_autofree char *folded = fold (text);

  return !has_letters (folded) || strstr (self->own, folded) != NULL;
}

/* The text without what stands between the marks. */
static char *
strip_marked (const char *text)
{
  GString *left = g_string_new (NULL);
  guint depth = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == OPENING)
        depth++;
      else if (c == CLOSING && depth > 0)
        depth--;
      else if (depth == 0)
        g_string_append_unichar (left, c);
    }
  return g_string_free (left, FALSE);
}

/* Whether every piece of the text is from the articles. */
static gboolean
consists_of_own (TextChecker *self,
                 const char  *text)
{
  g_auto (GStrv) pieces = NULL;

  if (is_own (self, text))
    return TRUE;
  pieces = g_regex_split_simple (" · | — |, |\n|: ", text, 0, 0);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (!is_own (self, pieces[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_translated (TextChecker *self,
               const char  *text)
{
  g_autofree char *left = strip_marked (text);

  for (guint i = 0; i < G_N_ELEMENTS (words_of_toolkit); i++)
    if (g_str_equal (left, words_of_toolkit[i]))
      return TRUE;
  return consists_of_own (self, left);
}

static void G_GNUC_PRINTF (3, 4)
complain (TextChecker *self,
          const char  *place,
          const char  *format,
          ...)
{
  g_autofree char *complaint = NULL;
  va_list arguments;

  va_start (arguments, format);
  complaint = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!g_hash_table_contains (self->complaints, complaint))
    g_test_message ("%s: %s", place, complaint);
  g_hash_table_add (self->complaints, g_steal_pointer (&complaint));
}

static void
check_translated (TextChecker *self,
                  const char  *place,
                  GtkWidget   *widget,
                  const char  *text)
{
  if (self->pseudo && text != NULL && !is_translated (self, text))
    complain (self, place, "“%s” is not translated (%s)", text, G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
}

/* The widget that cuts the label off at one of its sides, or NULL. */
static GtkWidget *
find_cutter (GtkLabel *label)
{
  for (GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (label)); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_overflow (widget) != GTK_OVERFLOW_HIDDEN && !GTK_IS_NATIVE (widget))
        continue;
      if (gtk_widget_compute_bounds (GTK_WIDGET (label), widget, &bounds) &&
          (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (widget) + 1))
        return ADW_IS_CAROUSEL (widget) ? NULL : widget;
      if (GTK_IS_NATIVE (widget))
        return NULL;
    }
  return NULL;
}

/* What GTK and libadwaita shorten where there is less room than usual: the names of the pages
 * of the inspector, titles, what stands in an empty entry, the buttons of toasts. */
static gboolean
toolkit_may_shorten (GtkWidget *label)
{
  GtkWidget *parent = gtk_widget_get_parent (label);

  return g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (parent)), "AdwToastWidget") ||
         gtk_widget_get_ancestor (label, ADW_TYPE_INLINE_VIEW_SWITCHER) != NULL ||
         gtk_widget_get_ancestor (label, ADW_TYPE_HEADER_BAR) != NULL ||
         gtk_widget_get_ancestor (label, GTK_TYPE_TEXT) != NULL;
}

/* Words of the articles may be shortened, and what a tooltip says in whole. */
static gboolean
may_be_shortened (TextChecker *self,
                  GtkWidget   *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

  return consists_of_own (self, gtk_label_get_text (GTK_LABEL (label))) ||
         (button != NULL && gtk_widget_get_tooltip_text (button) != NULL) ||
         (self->tight && toolkit_may_shorten (label));
}

static gboolean
is_hangul (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HANGUL;
}

/* No line may begin within a Korean word. */
static void
check_lines (TextChecker *self,
             const char  *place,
             PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, i));
      const char *before = g_utf8_find_prev_char (text, text + start);

      if (before != NULL && is_hangul (g_utf8_get_char (before)) && is_hangul (g_utf8_get_char (text + start)))
        complain (self, place, "“%s” has a line that begins within a word", text);
    }
}

static void
check_whole (TextChecker *self,
             const char  *place,
             GtkLabel    *label)
{
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  GtkWidget *widget = GTK_WIDGET (label), *cutter = find_cutter (label);
  int width, height;

  check_lines (self, place, layout);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) && !may_be_shortened (self, widget))
    complain (self, place, "“%s” is shortened (%s)", text, G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  if (width > gtk_widget_get_width (widget) + 1 || height > gtk_widget_get_height (widget) + 1)
    complain (self, place, "“%s” has %d × %d pixels, not %d × %d", text,
              gtk_widget_get_width (widget), gtk_widget_get_height (widget), width, height);
  if (cutter != NULL)
    complain (self, place, "“%s” is cut off by a %s", text, G_OBJECT_TYPE_NAME (cutter));
}

static gboolean
names_keys (GtkWidget *widget)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "accelerator") ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkShortcutLabel");
}

/**
 * text_checker_new:
 * @own: the words of the articles, which nobody translates
 * @pseudo: whether the language is the pseudo-translation
 *
 * Returns: (transfer full): a checker
 */
TextChecker *
text_checker_new (const char *own,
                  gboolean    pseudo)
{
  TextChecker *self = g_new0 (TextChecker, 1);

  self->own = fold (own);
  self->pseudo = pseudo;
  self->tight = pseudo;
  self->complaints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
text_checker_free (TextChecker *self)
{
  g_free (self->own);
  g_hash_table_unref (self->complaints);
  g_free (self);
}

/**
 * text_checker_set_tight:
 * @self: a checker
 * @tight: whether texts are longer or larger than usual
 *
 * Says whether the toolkit may shorten what it can; that it does is taken for
 * granted in the pseudo-translation.
 */
void
text_checker_set_tight (TextChecker *self,
                        gboolean     tight)
{
  self->tight = tight || self->pseudo;
}

/**
 * text_checker_check:
 * @self: a checker
 * @place: where we are, for complaints
 * @root: a widget
 *
 * Checks every text that shows below @root, and prints what is wrong.
 */
void
text_checker_check (TextChecker *self,
                    const char  *place,
                    GtkWidget   *root)
{
  if (!gtk_widget_get_mapped (root) || names_keys (root))
    return;
  check_translated (self, place, root, gtk_widget_get_tooltip_text (root));
  if (GTK_IS_LABEL (root))
    {
      check_translated (self, place, root, gtk_label_get_text (GTK_LABEL (root)));
      check_whole (self, place, GTK_LABEL (root));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    text_checker_check (self, place, child);
}

/**
 * text_checker_check_width:
 * @self: a checker
 * @place: where we are, for complaints
 * @content: what fills a window
 * @width: the width that the window gives, in pixels
 *
 * Checks that the content does not need a wider window.
 */
void
text_checker_check_width (TextChecker *self,
                          const char  *place,
                          GtkWidget   *content,
                          int          width)
{
  int needed;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  if (needed > width)
    complain (self, place, "the content needs %d pixels, not %d", needed, width);
}

guint
text_checker_count (TextChecker *self)
{
  return g_hash_table_size (self->complaints);
}
