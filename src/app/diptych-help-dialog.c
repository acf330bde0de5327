/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-help-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "diptych-help-pages.h"

struct _DiptychHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation_view;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (DiptychHelpDialog, diptych_help_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_paragraph (const char *text)
{
  gboolean heading = g_str_has_prefix (text, "# ");
  GtkWidget *label = gtk_label_new (heading ? text + strlen ("# ") : text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (heading)
    {
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_set_margin_top (label, 12);
    }
  return label;
}

static GtkWidget *
create_text (const DiptychHelpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; page->paragraphs[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_paragraph (_(page->paragraphs[i])));
  gtk_widget_add_css_class (box, "help-text");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static AdwNavigationPage *
create_page (const DiptychHelpPage *page)
{
  GtkWidget *toolbar_view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), create_text (page));
  return adw_navigation_page_new_with_tag (toolbar_view, _(page->title), page->name);
}

static void
row_activated_cb (DiptychHelpDialog *self,
                  GtkListBoxRow     *row)
{
  guint n_pages;
  const DiptychHelpPage *pages = diptych_help_get_pages (&n_pages);

  adw_navigation_view_push (self->navigation_view, create_page (&pages[gtk_list_box_row_get_index (row)]));
}

static void
add_row (DiptychHelpDialog     *self,
         const DiptychHelpPage *page)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(page->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(page->summary));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (page->icon_name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}

static void
diptych_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DIPTYCH_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (diptych_help_dialog_parent_class)->dispose (object);
}

static void
diptych_help_dialog_class_init (DiptychHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_help_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychHelpDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychHelpDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
diptych_help_dialog_init (DiptychHelpDialog *self)
{
  guint n_pages;
  const DiptychHelpPage *pages = diptych_help_get_pages (&n_pages);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_pages; i++)
    add_row (self, &pages[i]);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

/**
 * diptych_help_dialog_new:
 *
 * Returns: (transfer floating): the help
 */
AdwDialog *
diptych_help_dialog_new (void)
{
  return g_object_new (DIPTYCH_TYPE_HELP_DIALOG, NULL);
}
