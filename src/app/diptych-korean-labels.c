/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-labels.h"

#define LONGEST 20   /* letters of what is kept whole: the names of files may be longer than a line */

/* Pango breaks a line after any syllable of Hangul; readers of Korean expect it between words. */

static gboolean
has_hangul (const char *word,
            const char *end)
{
  for (; word < end; word = g_utf8_next_char (word))
    if (g_unichar_get_script (g_utf8_get_char (word)) == G_UNICODE_SCRIPT_HANGUL)
      return TRUE;
  return FALSE;
}

static PangoAttrList *
create_attributes (const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (const char *word = text; *word != '\0';)
    {
      const char *end = word;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (has_hangul (word, end) && g_utf8_strlen (word, end - word) <= LONGEST)
        {
          PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

          attribute->start_index = word - text;
          attribute->end_index = end - text;
          pango_attr_list_insert (attributes, attribute);
        }
      word = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return attributes;
}

static void
keep_words (GtkLabel *label)
{
  g_autoptr (PangoAttrList) attributes = create_attributes (gtk_label_get_text (label));

  gtk_label_set_attributes (label, attributes);
}

static gboolean
map_hook (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  gpointer widget = g_value_get_object (&values[0]);

  if (!GTK_IS_LABEL (widget) || !gtk_label_get_wrap (widget) || gtk_label_get_attributes (widget) != NULL)
    return TRUE;
  keep_words (widget);
  g_signal_connect (widget, "notify::label", G_CALLBACK (keep_words), NULL);
  return TRUE;
}

/**
 * diptych_korean_labels_init:
 *
 * Makes every label of several lines, those of libadwaita too, keep words with Hangul whole.
 * Labels with attributes of their own are left alone.
 */
void
diptych_korean_labels_init (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_hook, NULL, NULL);
  g_once_init_leave (&done, 1);
}
