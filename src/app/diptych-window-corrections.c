/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-window-private.h"

#include <glib/gi18n.h>

#include "diptych-article-dialog.h"
#include "diptych-person-chooser.h"
#include "diptych-wording.h"

/* The pair of entities that has the indexes of @parameter, which begins with "(ii"; or DIPTYCH_NONE. */
static int
get_pair (DiptychWindow *self,
          GVariant      *parameter)
{
  DiptychComparison *comparison = diptych_story_get_comparison (self->story);
  int index[DIPTYCH_N_SIDES];

  g_variant_get_child (parameter, 0, "i", &index[DIPTYCH_SIDE_LEFT]);
  g_variant_get_child (parameter, 1, "i", &index[DIPTYCH_SIDE_RIGHT]);
  for (guint side = 0; comparison != NULL && side < DIPTYCH_N_SIDES; side++)
    if (index[side] >= 0
        && index[side] < (int) diptych_analysis_get_n_entities (diptych_comparison_get_analysis (comparison, side)))
      return diptych_comparison_find_entity (comparison, side, index[side]);
  return DIPTYCH_NONE;
}

static void
change (DiptychWindow         *self,
        DiptychCorrectionKind  kind,
        int                    pair,
        const char            *value)
{
  DiptychShown shown = diptych_story_get_shown (self->story);

  if (pair != DIPTYCH_NONE)
    diptych_story_correct (self->story, diptych_correction_maker_change (&shown, kind, pair, value));
}

static void
drop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  change (self, DIPTYCH_CORRECTION_DROP, get_pair (self, parameter), NULL);
}

static void
retype_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  const char *kind;

  g_variant_get_child (parameter, 2, "&s", &kind);
  change (self, DIPTYCH_CORRECTION_RETYPE, get_pair (self, parameter), kind);
}

static void
set_name_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  const char *name;

  g_variant_get_child (parameter, 2, "&s", &name);
  change (self, DIPTYCH_CORRECTION_RENAME, get_pair (self, parameter), name);
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  int left, right;

  g_variant_get (parameter, "(ii)", &left, &right);
  diptych_inspector_rename_person (DIPTYCH_WINDOW (widget)->inspector, left, right);
}

static void
split_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  DiptychShown shown = diptych_story_get_shown (self->story);
  const char *form;
  guint side;
  int entity;

  g_variant_get (parameter, "(ui&s)", &side, &entity, &form);
  if (shown.comparison != NULL && side < DIPTYCH_N_SIDES && entity >= 0
      && entity < (int) diptych_analysis_get_n_entities (diptych_comparison_get_analysis (shown.comparison, side)))
    diptych_story_correct (self->story, diptych_correction_maker_split (&shown, side, entity, form));
}

static void
split_sides_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  DiptychShown shown = diptych_story_get_shown (self->story);
  int pair = get_pair (self, parameter);

  if (pair != DIPTYCH_NONE)
    diptych_story_correct (self->story, diptych_correction_maker_split_sides (&shown, pair));
}

/* The name at the caret is of somebody else than the other names of the person. */
static void
take_out_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  DiptychShown shown = diptych_story_get_shown (self->story);
  const DiptychMention *mentions;
  DiptychSide side;
  gsize offset;
  guint n;

  if (shown.comparison == NULL)
    return;
  side = diptych_story_view_get_caret (self->story_view, &offset);
  mentions = diptych_analysis_get_mentions (diptych_comparison_get_analysis (shown.comparison, side), &n);
  for (guint i = 0; i < n; i++)
    if (mentions[i].form == DIPTYCH_MENTION_NAME && mentions[i].entity != DIPTYCH_NO_ENTITY
        && mentions[i].span.start <= offset && offset <= mentions[i].span.end)
      {
        diptych_story_correct (self->story, diptych_correction_maker_take_out (&shown, side, i));
        return;
      }
  diptych_window_show_notice (self, _("No name stands at the caret."));
}

/* A choice of people is about the comparison that was shown when it began. */
typedef struct
{
  DiptychWindow     *window;
  DiptychComparison *comparison;
  int                index[DIPTYCH_N_SIDES];
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *self = data;

  g_object_unref (self->comparison);
  g_free (self);
}

static Choice *
choice_new (DiptychWindow *window,
            GVariant      *parameter)
{
  Choice *self = g_new0 (Choice, 1);

  self->window = window;
  self->comparison = g_object_ref (diptych_story_get_comparison (window->story));
  g_variant_get (parameter, "(ii)", &self->index[DIPTYCH_SIDE_LEFT], &self->index[DIPTYCH_SIDE_RIGHT]);
  return self;
}

static int
find_pair (DiptychComparison *comparison,
           const int         *index)
{
  DiptychSide side = index[DIPTYCH_SIDE_LEFT] != DIPTYCH_NONE ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;

  return diptych_comparison_find_entity (comparison, side, index[side]);
}

static int
find_pair_of_item (DiptychItem *item)
{
  int index[] = { diptych_item_get_index (item, DIPTYCH_SIDE_LEFT), diptych_item_get_index (item, DIPTYCH_SIDE_RIGHT) };

  return find_pair (diptych_item_get_comparison (item), index);
}

static DiptychShown
get_shown (Choice *choice)
{
  DiptychShown shown = diptych_story_get_shown (choice->window->story);

  shown.comparison = choice->comparison;
  return shown;
}

static void
join_cb (DiptychPersonChooser *chooser,
         DiptychItem          *item,
         Choice               *choice)
{
  DiptychShown shown = get_shown (choice);

  diptych_story_correct (choice->window->story,
                         diptych_correction_maker_join (&shown, find_pair (choice->comparison, choice->index),
                                                        find_pair_of_item (item)));
}

static void
join_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  int pair = get_pair (self, parameter);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  AdwDialog *dialog;

  if (pair == DIPTYCH_NONE)
    return;
  items = diptych_person_items_new (diptych_story_get_comparison (self->story));
  /* Translators: the title of the dialog in which the same person under another name is chosen */
  title = g_strdup_printf (_("Join With “%s”"), diptych_person_item_get_name (items->pdata[pair]));
  g_ptr_array_remove_index (items, pair);
  dialog = diptych_person_chooser_new (title, items, NULL);
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (join_cb), choice_new (self, parameter), choice_free, 0);
  adw_dialog_present (dialog, widget);
}

static void
speaker_cb (DiptychPersonChooser *chooser,
            DiptychItem          *item,
            Choice               *choice)
{
  DiptychShown shown = get_shown (choice);

  diptych_story_correct (choice->window->story,
                         diptych_correction_maker_speaker (&shown, choice->index,
                                                           item != NULL ? find_pair_of_item (item) : DIPTYCH_NONE));
}

/* Whether @item is named in an article that has the quotation. */
static gboolean
can_speak (DiptychItem *item,
           const int   *quotations)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (quotations[side] != DIPTYCH_NONE && diptych_item_get_present (item, side))
      return TRUE;
  return FALSE;
}

static void
set_speaker_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  g_autoptr (GPtrArray) items = NULL;
  int quotations[DIPTYCH_N_SIDES];
  AdwDialog *dialog;

  if (diptych_story_get_comparison (self->story) == NULL)
    return;
  items = diptych_person_items_new (diptych_story_get_comparison (self->story));
  g_variant_get (parameter, "(ii)", &quotations[DIPTYCH_SIDE_LEFT], &quotations[DIPTYCH_SIDE_RIGHT]);
  for (guint i = items->len; i-- > 0;)
    if (!can_speak (items->pdata[i], quotations))
      g_ptr_array_remove_index (items, i);
  dialog = diptych_person_chooser_new (_("Who Says It?"), items, _("Somebody Unnamed"));
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (speaker_cb), choice_new (self, parameter), choice_free, 0);
  adw_dialog_present (dialog, widget);
}

static void
mark_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);
  DiptychShown shown = diptych_story_get_shown (self->story);
  DiptychCorrectionKind kind = g_str_equal (action, "win.mark-term") ? DIPTYCH_CORRECTION_TERM : DIPTYCH_CORRECTION_SPEECH;
  int quotations[DIPTYCH_N_SIDES];

  g_variant_get (parameter, "(ii)", &quotations[DIPTYCH_SIDE_LEFT], &quotations[DIPTYCH_SIDE_RIGHT]);
  if (shown.comparison != NULL)
    diptych_story_correct (self->story, diptych_correction_maker_type (&shown, kind, quotations));
}

static void
article_details_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  if (diptych_story_get_comparison (self->story) != NULL && g_variant_get_uint32 (parameter) < DIPTYCH_N_SIDES)
    adw_dialog_present (diptych_article_dialog_new (self->story, g_variant_get_uint32 (parameter)), widget);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DiptychWindow *self = DIPTYCH_WINDOW (widget);

  /* What a toast tells of is no more so. */
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  if (g_str_equal (action, "win.undo"))
    diptych_story_undo (self->story);
  else
    diptych_story_redo (self->story);
}

/* The menu names what would be undone and done again. */
static void
log_changed_cb (DiptychWindow *self)
{
  DiptychCorrectionLog *log = diptych_story_get_log (self->story);
  DiptychCorrection *undoable = diptych_correction_log_get_undoable (log);
  DiptychCorrection *redoable = diptych_correction_log_get_redoable (log);
  /* Translators: %s names a correction: “Rename” */
  g_autofree char *undo = undoable != NULL ? g_strdup_printf (_("_Undo “%s”"), diptych_wording_get_correction (undoable->kind))
                                           : g_strdup (_("_Undo"));
  /* Translators: %s names a correction: “Rename” */
  g_autofree char *redo = redoable != NULL ? g_strdup_printf (_("_Redo “%s”"), diptych_wording_get_correction (redoable->kind))
                                           : g_strdup (_("_Redo"));

  g_menu_remove_all (self->history_menu);
  g_menu_append (self->history_menu, undo, "win.undo");
  g_menu_append (self->history_menu, redo, "win.redo");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undoable != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redoable != NULL);
}

static void
corrected_cb (DiptychWindow     *self,
              DiptychCorrection *correction)
{
  g_autofree char *title = diptych_wording_dup_corrected (correction);
  AdwToast *toast = diptych_window_create_toast (self, title);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
n_lost_cb (DiptychWindow *self)
{
  guint n = diptych_story_get_n_lost (self->story);
  g_autofree char *message = g_strdup_printf (ngettext ("%u correction does not find its place any more. It is kept with the story.",
                                                        "%u corrections do not find their places any more. They are kept with the story.", n), n);

  if (n > 0)
    diptych_window_show_notice (self, message);
}

void
diptych_window_connect_corrections (DiptychWindow *self)
{
  g_signal_connect_object (diptych_story_get_log (self->story), "changed", G_CALLBACK (log_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "corrected", G_CALLBACK (corrected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "notice", G_CALLBACK (diptych_window_show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "notify::n-lost", G_CALLBACK (n_lost_cb), self, G_CONNECT_SWAPPED);
  log_changed_cb (self);
}

void
diptych_window_class_install_corrections (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.join", "(ii)", join_action);
  gtk_widget_class_install_action (widget_class, "win.split", "(uis)", split_action);
  gtk_widget_class_install_action (widget_class, "win.split-sides", "(ii)", split_sides_action);
  gtk_widget_class_install_action (widget_class, "win.take-out", NULL, take_out_action);
  gtk_widget_class_install_action (widget_class, "win.rename", "(ii)", rename_action);
  gtk_widget_class_install_action (widget_class, "win.set-name", "(iis)", set_name_action);
  gtk_widget_class_install_action (widget_class, "win.retype", "(iis)", retype_action);
  gtk_widget_class_install_action (widget_class, "win.drop", "(ii)", drop_action);
  gtk_widget_class_install_action (widget_class, "win.set-speaker", "(ii)", set_speaker_action);
  gtk_widget_class_install_action (widget_class, "win.mark-term", "(ii)", mark_action);
  gtk_widget_class_install_action (widget_class, "win.mark-speech", "(ii)", mark_action);
  gtk_widget_class_install_action (widget_class, "win.article-details", "u", article_details_action);
}
