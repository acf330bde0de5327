/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-article-dialog.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char * const languages[] = { "en", "ko" };

struct _DiptychArticleDialog
{
  AdwDialog parent_instance;

  GtkWidget    *apply_button;
  GtkEditable  *outlet_row;
  GtkEditable  *date_row;
  AdwComboRow  *language_row;
  AdwComboRow  *translation_row;

  DiptychStory *story;
  DiptychSide   side;
};

G_DEFINE_FINAL_TYPE (DiptychArticleDialog, diptych_article_dialog, ADW_TYPE_DIALOG)

static gboolean
is_date (const char *string)
{
  int year, month, day, end = 0;

  return *string == '\0'
         || (strlen (string) == 10 && sscanf (string, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && end == 10
             && year > 0 && month > 0 && day > 0 && g_date_valid_dmy (day, month, year));
}

static void
date_changed_cb (DiptychArticleDialog *self)
{
  gboolean valid = is_date (gtk_editable_get_text (self->date_row));

  gtk_widget_set_sensitive (self->apply_button, valid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_row), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date_row), "error");
}

static void
correct (DiptychArticleDialog  *self,
         DiptychCorrectionKind  kind,
         const char            *before,
         const char            *now)
{
  DiptychShown shown = diptych_story_get_shown (self->story);

  if (g_strcmp0 (before != NULL ? before : "", now) != 0)
    diptych_story_correct (self->story, diptych_correction_maker_article (&shown, kind, self->side, now));
}

static void
apply_cb (DiptychArticleDialog *self)
{
  g_autoptr (DiptychArticle) article = g_object_ref (diptych_story_get_article (self->story, self->side));

  correct (self, DIPTYCH_CORRECTION_OUTLET, diptych_article_get_outlet (article), gtk_editable_get_text (self->outlet_row));
  correct (self, DIPTYCH_CORRECTION_DATE, diptych_article_get_date (article), gtk_editable_get_text (self->date_row));
  if (adw_combo_row_get_selected (self->language_row) < G_N_ELEMENTS (languages))
    correct (self, DIPTYCH_CORRECTION_LANGUAGE, diptych_article_get_language (article),
             languages[adw_combo_row_get_selected (self->language_row)]);
  correct (self, DIPTYCH_CORRECTION_TRANSLATION,
           diptych_translation_to_string (diptych_article_get_translation (article)),
           diptych_translation_to_string (adw_combo_row_get_selected (self->translation_row)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
diptych_article_dialog_dispose (GObject *object)
{
  DiptychArticleDialog *self = DIPTYCH_ARTICLE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_ARTICLE_DIALOG);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (diptych_article_dialog_parent_class)->dispose (object);
}

static void
diptych_article_dialog_class_init (DiptychArticleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_article_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-article-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychArticleDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychArticleDialog, outlet_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychArticleDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychArticleDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, DiptychArticleDialog, translation_row);
}

static void
diptych_article_dialog_init (DiptychArticleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->date_row, "changed", G_CALLBACK (date_changed_cb), self);
  g_signal_connect_swapped (self->apply_button, "clicked", G_CALLBACK (apply_cb), self);
}

/**
 * diptych_article_dialog_new:
 * @story: a story with a comparison
 *
 * Returns: (transfer floating): a dialog about the article on @side
 */
AdwDialog *
diptych_article_dialog_new (DiptychStory *story,
                            DiptychSide   side)
{
  DiptychArticleDialog *self = g_object_new (DIPTYCH_TYPE_ARTICLE_DIALOG,
                                             "title", side == DIPTYCH_SIDE_LEFT ? _("Left Article") : _("Right Article"),
                                             NULL);
  DiptychArticle *article = diptych_story_get_article (story, side);
  const char *outlet = diptych_article_get_outlet (article);
  const char *date = diptych_article_get_date (article);

  self->story = g_object_ref (story);
  self->side = side;
  gtk_editable_set_text (self->outlet_row, outlet != NULL ? outlet : "");
  gtk_editable_set_text (self->date_row, date != NULL ? date : "");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], diptych_article_get_language (article)) == 0)
      adw_combo_row_set_selected (self->language_row, i);
  adw_combo_row_set_selected (self->translation_row, diptych_article_get_translation (article));
  return ADW_DIALOG (self);
}
