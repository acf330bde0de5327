/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-dialog.h"

#include <glib/gi18n.h>

struct _DiptychReportDialog
{
  AdwDialog parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (DiptychReportDialog, diptych_report_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order in which most people want them. */
static const struct
{
  DiptychReportFormat  format;
  const char          *title;
  const char          *subtitle;
} choices[] = {
  { DIPTYCH_REPORT_HTML, N_("Web Page"), N_("One file that any browser shows and prints") },
  { DIPTYCH_REPORT_ODT, N_("OpenDocument Text"), N_("For LibreOffice and other office programs") },
  { DIPTYCH_REPORT_MARKDOWN, N_("Markdown"), N_("For notes and wikis") },
  { DIPTYCH_REPORT_TEXT, N_("Plain Text"), N_("For mail and terminals") },
  { DIPTYCH_REPORT_CSV_FACTS, N_("Table of Facts"), N_("CSV, for spreadsheets") },
  { DIPTYCH_REPORT_CSV_QUOTATIONS, N_("Table of Quotations"), N_("CSV, for spreadsheets") },
  { DIPTYCH_REPORT_JSON, N_("JSON"), N_("Everything that was found, for other programs") },
};

static void
row_activated_cb (DiptychReportDialog *self,
                  GtkListBoxRow       *row)
{
  DiptychReportFormat format = choices[gtk_list_box_row_get_index (row)].format;

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, format);
  g_object_unref (self);
}

static void
add_choices (DiptychReportDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(choices[i].title));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(choices[i].subtitle));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->list, row);
      if (i == 0)
        adw_dialog_set_focus (ADW_DIALOG (self), row);
    }
}

static void
diptych_report_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DIPTYCH_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (diptych_report_dialog_parent_class)->dispose (object);
}

static void
diptych_report_dialog_class_init (DiptychReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_report_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", DIPTYCH_TYPE_REPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychReportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
diptych_report_dialog_init (DiptychReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}

/**
 * diptych_report_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
diptych_report_dialog_new (void)
{
  return g_object_new (DIPTYCH_TYPE_REPORT_DIALOG, NULL);
}
