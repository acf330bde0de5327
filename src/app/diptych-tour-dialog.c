/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tour-dialog.h"

#include <glib/gi18n.h>

struct _DiptychTourDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack       *stack;
  GtkButton      *previous_button;
  GtkButton      *next_button;

  guint           card;
};

G_DEFINE_FINAL_TYPE (DiptychTourDialog, diptych_tour_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *icon_name;
  const char *title;
  const char *text;
} cards[] = {
  { "diptych-both-symbolic", N_("Two Accounts, One Story"),
    N_("The article of one newspaper stands beside that of another. Bands between them join the passages that report the same.") },
  { "view-list-symbolic", N_("People, Quotations, Facts"),
    N_("The inspector lists what is in the articles. Select a row to see its passages on both sides.") },
  { "diptych-differ-symbolic", N_("Where They Part"),
    N_("Press Alt+Down to go through what differs or stands on one side only. Each finding leads to its sentences.") },
  { "document-edit-symbolic", N_("Put Things Right"),
    N_("Join two spellings, change a speaker, tie two passages together. Corrections are kept, and Ctrl+Z undoes them.") },
};

static void
show_card (DiptychTourDialog *self,
           guint              card)
{
  gboolean last = card + 1 == G_N_ELEMENTS (cards);
  /* Translators: which card of the tour is shown, and how many there are */
  g_autofree char *number = g_strdup_printf (C_("tour", "%u of %u"), card + 1, (guint) G_N_ELEMENTS (cards));

  self->card = card;
  gtk_stack_set_visible_child_name (self->stack, cards[card].title);
  adw_window_title_set_subtitle (self->window_title, number);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), card > 0);
  gtk_button_set_label (self->next_button, last ? _("_Start Reading") : _("_Next"));
}

static void
previous_cb (DiptychTourDialog *self)
{
  if (self->card > 0)
    show_card (self, self->card - 1);
}

static void
next_cb (DiptychTourDialog *self)
{
  if (self->card + 1 < G_N_ELEMENTS (cards))
    show_card (self, self->card + 1);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
add_card (DiptychTourDialog *self,
          guint              card)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), cards[card].icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _(cards[card].title));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _(cards[card].text));
  gtk_stack_add_named (self->stack, page, cards[card].title);
}

static void
diptych_tour_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DIPTYCH_TYPE_TOUR_DIALOG);

  G_OBJECT_CLASS (diptych_tour_dialog_parent_class)->dispose (object);
}

static void
diptych_tour_dialog_class_init (DiptychTourDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_tour_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-tour-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychTourDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, DiptychTourDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DiptychTourDialog, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychTourDialog, next_button);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
diptych_tour_dialog_init (DiptychTourDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    add_card (self, i);
  show_card (self, 0);
}

/**
 * diptych_tour_dialog_new:
 *
 * Returns: (transfer floating): the tour
 */
AdwDialog *
diptych_tour_dialog_new (void)
{
  return g_object_new (DIPTYCH_TYPE_TOUR_DIALOG, NULL);
}
