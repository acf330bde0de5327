/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-paste-dialog.h"

struct _DiptychPasteDialog
{
  AdwDialog parent_instance;

  GtkEditable *left_outlet;
  GtkEditable *right_outlet;
  GtkTextView *left_text;
  GtkTextView *right_text;
  GtkWidget   *left_placeholder;
  GtkWidget   *right_placeholder;
};

enum
{
  COMPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychPasteDialog, diptych_paste_dialog, ADW_TYPE_DIALOG)

static gboolean
has_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  return gtk_text_buffer_get_char_count (buffer) > 0;
}

static void
text_changed_cb (DiptychPasteDialog *self)
{
  gtk_widget_set_visible (self->left_placeholder, !has_text (self->left_text));
  gtk_widget_set_visible (self->right_placeholder, !has_text (self->right_text));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.compare",
                                 has_text (self->left_text) && has_text (self->right_text));
}

static void
compare_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[COMPARE], 0);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
cancel_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
diptych_paste_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DIPTYCH_TYPE_PASTE_DIALOG);

  G_OBJECT_CLASS (diptych_paste_dialog_parent_class)->dispose (object);
}

static void
diptych_paste_dialog_class_init (DiptychPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_paste_dialog_dispose;

  signals[COMPARE] = g_signal_new ("compare", DIPTYCH_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychPasteDialog, left_outlet);
  gtk_widget_class_bind_template_child (widget_class, DiptychPasteDialog, right_outlet);
  gtk_widget_class_bind_template_child (widget_class, DiptychPasteDialog, left_text);
  gtk_widget_class_bind_template_child (widget_class, DiptychPasteDialog, right_text);
  gtk_widget_class_bind_template_child (widget_class, DiptychPasteDialog, left_placeholder);
  gtk_widget_class_bind_template_child (widget_class, DiptychPasteDialog, right_placeholder);
  gtk_widget_class_install_action (widget_class, "paste.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "paste.cancel", NULL, cancel_action);
}

static void
diptych_paste_dialog_init (DiptychPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->left_text), "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->right_text), "changed", G_CALLBACK (text_changed_cb), self);
  text_changed_cb (self);
}

/**
 * diptych_paste_dialog_new:
 *
 * Returns: (transfer floating): a dialog with two empty texts
 */
AdwDialog *
diptych_paste_dialog_new (void)
{
  return g_object_new (DIPTYCH_TYPE_PASTE_DIALOG, NULL);
}

static GtkTextBuffer *
get_buffer (DiptychPasteDialog *self,
            DiptychSide         side)
{
  return gtk_text_view_get_buffer (side == DIPTYCH_SIDE_LEFT ? self->left_text : self->right_text);
}

/**
 * diptych_paste_dialog_set_text:
 * @text: what to begin with on @side
 *
 * The keyboard will be in the first text that is empty.
 */
void
diptych_paste_dialog_set_text (DiptychPasteDialog *self,
                               DiptychSide         side,
                               const char         *text)
{
  g_return_if_fail (DIPTYCH_IS_PASTE_DIALOG (self));

  gtk_text_buffer_set_text (get_buffer (self, side), text, -1);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (has_text (self->left_text) ? self->right_text : self->left_text));
}

static GtkEditable *
get_entry (DiptychPasteDialog *self,
           DiptychSide         side)
{
  return side == DIPTYCH_SIDE_LEFT ? self->left_outlet : self->right_outlet;
}

/**
 * diptych_paste_dialog_set_outlet:
 * @outlet: who published the text for @side
 */
void
diptych_paste_dialog_set_outlet (DiptychPasteDialog *self,
                                 DiptychSide         side,
                                 const char         *outlet)
{
  g_return_if_fail (DIPTYCH_IS_PASTE_DIALOG (self));

  gtk_editable_set_text (get_entry (self, side), outlet);
}

/**
 * diptych_paste_dialog_dup_text:
 *
 * Returns: (transfer full): the text for @side
 */
char *
diptych_paste_dialog_dup_text (DiptychPasteDialog *self,
                               DiptychSide         side)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (DIPTYCH_IS_PASTE_DIALOG (self), NULL);

  buffer = get_buffer (self, side);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * diptych_paste_dialog_get_outlet:
 *
 * Returns: (transfer none): who published the text for @side, as the user says; may be empty
 */
const char *
diptych_paste_dialog_get_outlet (DiptychPasteDialog *self,
                                 DiptychSide         side)
{
  g_return_val_if_fail (DIPTYCH_IS_PASTE_DIALOG (self), NULL);

  return gtk_editable_get_text (get_entry (self, side));
}
