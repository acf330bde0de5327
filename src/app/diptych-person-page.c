/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-page.h"

#include <glib/gi18n.h>

#include "diptych-wording.h"

struct _DiptychPersonPage
{
  AdwNavigationPage parent_instance;

  AdwPreferencesPage *page;
  GtkWidget          *name_row;
  GPtrArray          *groups;           /* what the page shows now, borrowed */

  DiptychPersonItem  *item;
  char               *outlets[DIPTYCH_N_SIDES];
};

G_DEFINE_FINAL_TYPE (DiptychPersonPage, diptych_person_page, ADW_TYPE_NAVIGATION_PAGE)

static AdwPreferencesGroup *
add_group (DiptychPersonPage *self,
           const char        *title,
           const char        *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = title != NULL ? g_markup_escape_text (title, -1) : NULL;

  if (escaped != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

/* A row that leads to @span of @side. */
static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         DiptychSide          side,
         DiptychSpan          span)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "inspector.show-passage");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(utt)", (guint) side,
                                    (guint64) span.start, (guint64) span.end);
  adw_preferences_group_add (group, row);
  return row;
}

/* The first mention of the person on @side by @form. */
static DiptychSpan
find_form (DiptychPersonPage *self,
           DiptychSide        side,
           const char        *form)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (self->item, side);
  DiptychAnalysis *analysis = diptych_item_get_analysis (DIPTYCH_ITEM (self->item), side);
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n);

  for (guint i = 0; i < entity->mentions->len; i++)
    {
      DiptychSpan span = mentions[g_array_index (entity->mentions, guint, i)].span;
      g_autofree char *text = diptych_text_dup_substring (diptych_analysis_get_text (analysis), span);

      if (g_str_equal (text, form))
        return span;
    }
  return mentions[g_array_index (entity->mentions, guint, 0)].span;
}

/* The button that gives a form of the name to somebody else. */
static GtkWidget *
create_split_button (DiptychPersonPage *self,
                     DiptychSide        side,
                     const char        *form)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-cut-symbolic");
  /* Translators: what a button does; %s is a form of a name that names another person */
  g_autofree char *label = g_strdup_printf (_("“%s” Is Somebody Else"), form);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.split");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uis)", (guint) side,
                                    diptych_item_get_index (DIPTYCH_ITEM (self->item), side), form);
  return button;
}

static void
add_variants (DiptychPersonPage   *self,
              AdwPreferencesGroup *group,
              DiptychSide          side)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (self->item, side);

  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);
      g_autofree char *reason = diptych_wording_dup_variant_reason (variant);
      g_autofree char *evidence = variant->evidence != NULL ? g_strdup_printf ("%s · %s", reason, variant->evidence) : NULL;
      g_autofree char *count = g_strdup_printf ("%u×", variant->n_mentions);
      GtkWidget *row = add_row (group, variant->form, evidence != NULL ? evidence : reason,
                                side, find_form (self, side, variant->form));
      GtkWidget *label = gtk_label_new (count);

      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      if (entity->variants->len > 1)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_split_button (self, side, variant->form));
    }
}

/* The sentence in which @side names it first. */
static void
add_first_mention (DiptychPersonPage   *self,
                   AdwPreferencesGroup *group,
                   DiptychSide          side)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (self->item, side);
  DiptychAnalysis *analysis = diptych_item_get_analysis (DIPTYCH_ITEM (self->item), side);
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n);
  const DiptychMention *first = &mentions[g_array_index (entity->mentions, guint, 0)];
  DiptychSpan sentence = diptych_analysis_get_sentences (analysis, &n)[first->sentence].span;
  g_autofree char *text = diptych_item_dup_excerpt (DIPTYCH_ITEM (self->item), side, sentence);

  add_row (group, text, _("First mention"), side, first->span);
}

static void
add_descriptions (DiptychPersonPage   *self,
                  AdwPreferencesGroup *group,
                  DiptychSide          side)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (self->item, side);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entity->descriptions->len; i++)
    {
      const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, i);
      g_autofree char *text = diptych_item_dup_excerpt (DIPTYCH_ITEM (self->item), side, description->span);

      if (g_hash_table_add (seen, g_utf8_casefold (text, -1)))
        add_row (group, text, diptych_wording_get_description_kind (description->kind),
                 side, description->span);
    }
}

static void
add_quotations (DiptychPersonPage   *self,
                AdwPreferencesGroup *group,
                DiptychSide          side)
{
  g_autoptr (GArray) quotations = diptych_person_item_dup_quotations (self->item, side);
  DiptychAnalysis *analysis = diptych_item_get_analysis (DIPTYCH_ITEM (self->item), side);

  for (guint i = 0; i < quotations->len; i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, g_array_index (quotations, guint, i));
      g_autofree char *text = diptych_item_dup_excerpt (DIPTYCH_ITEM (self->item), side,
                                                        g_array_index (quotation->content, DiptychSpan, 0));

      add_row (group, text, diptych_wording_get_quotation_type (quotation->type),
               side, g_array_index (quotation->content, DiptychSpan, 0));
    }
}

static void
add_side (DiptychPersonPage *self,
          DiptychSide        side,
          const char        *outlet)
{
  guint n = diptych_person_item_get_n_mentions (self->item, side);
  g_autofree char *mentions = g_strdup_printf (ngettext ("%u mention", "%u mentions", n), n);
  g_autoptr (GArray) quotations = diptych_person_item_dup_quotations (self->item, side);
  AdwPreferencesGroup *group;

  if (!diptych_item_get_present (DIPTYCH_ITEM (self->item), side))
    {
      add_group (self, outlet, _("Not in this article"));
      return;
    }
  group = add_group (self, outlet, mentions);
  add_variants (self, group, side);
  add_first_mention (self, group, side);
  if (diptych_person_item_get_entity (self->item, side)->descriptions->len > 0)
    add_descriptions (self, add_group (self, _("Described As"), NULL), side);
  if (quotations->len > 0)
    add_quotations (self, add_group (self, _("Says"), NULL), side);
}

static void
name_applied_cb (DiptychPersonPage *self,
                 AdwEntryRow       *row)
{
  DiptychItem *item = DIPTYCH_ITEM (self->item);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*name == '\0' || g_str_equal (name, diptych_person_item_get_name (self->item)))
    gtk_editable_set_text (GTK_EDITABLE (row), diptych_person_item_get_name (self->item));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.set-name", "(iis)",
                                diptych_item_get_index (item, DIPTYCH_SIDE_LEFT),
                                diptych_item_get_index (item, DIPTYCH_SIDE_RIGHT), name);
}

static void
kind_chosen_cb (DiptychPersonPage *self,
                GParamSpec        *pspec,
                AdwComboRow       *row)
{
  DiptychItem *item = DIPTYCH_ITEM (self->item);
  guint kind = adw_combo_row_get_selected (row);

  if (kind < DIPTYCH_N_ENTITY_KINDS && kind != diptych_person_item_get_kind (self->item))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.retype", "(iis)",
                                diptych_item_get_index (item, DIPTYCH_SIDE_LEFT),
                                diptych_item_get_index (item, DIPTYCH_SIDE_RIGHT),
                                diptych_entity_kind_to_string (kind));
}

static void
add_kind_row (DiptychPersonPage   *self,
              AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; i < DIPTYCH_N_ENTITY_KINDS; i++)
    gtk_string_list_append (kinds, diptych_wording_get_entity_kind (i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Kind"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), diptych_person_item_get_kind (self->item));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
add_button (DiptychPersonPage   *self,
            AdwPreferencesGroup *group,
            const char          *title,
            const char          *action)
{
  DiptychItem *item = DIPTYCH_ITEM (self->item);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ii)",
                                    diptych_item_get_index (item, DIPTYCH_SIDE_LEFT),
                                    diptych_item_get_index (item, DIPTYCH_SIDE_RIGHT));
  adw_preferences_group_add (group, row);
}

static void
add_names (DiptychPersonPage *self)
{
  AdwPreferencesGroup *group = add_group (self, _("Corrections"), NULL);

  self->name_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), diptych_person_item_get_name (self->item));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->name_row), TRUE);
  g_signal_connect_object (self->name_row, "apply", G_CALLBACK (name_applied_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->name_row);
  add_kind_row (self, group);
}

static void
add_corrections (DiptychPersonPage *self)
{
  AdwPreferencesGroup *group = add_group (self, NULL, NULL);

  add_button (self, group, _("_Join With…"), "win.join");
  if (diptych_item_get_present (DIPTYCH_ITEM (self->item), DIPTYCH_SIDE_LEFT)
      && diptych_item_get_present (DIPTYCH_ITEM (self->item), DIPTYCH_SIDE_RIGHT))
    add_button (self, group, _("_Not the Same on Both Sides"), "win.split-sides");
  add_button (self, group, _("Re_move"), "win.drop");
}

static void
diptych_person_page_dispose (GObject *object)
{
  DiptychPersonPage *self = DIPTYCH_PERSON_PAGE (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_pointer (&self->outlets[side], g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_PERSON_PAGE);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (diptych_person_page_parent_class)->dispose (object);
}

static void
diptych_person_page_class_init (DiptychPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diptych_person_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychPersonPage, page);
}

static void
diptych_person_page_init (DiptychPersonPage *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diptych_person_page_get_item:
 *
 * Returns: (transfer none): whom the page is about
 */
DiptychPersonItem *
diptych_person_page_get_item (DiptychPersonPage *self)
{
  g_return_val_if_fail (DIPTYCH_IS_PERSON_PAGE (self), NULL);

  return self->item;
}

/**
 * diptych_person_page_set_item:
 * @item: the same person, as it is after a correction
 */
void
diptych_person_page_set_item (DiptychPersonPage *self,
                              DiptychPersonItem *item)
{
  g_return_if_fail (DIPTYCH_IS_PERSON_PAGE (self));

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  g_set_object (&self->item, item);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), diptych_person_item_get_name (item));
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_side (self, side, self->outlets[side]);
  add_names (self);
  add_corrections (self);
}

/**
 * diptych_person_page_edit_name:
 *
 * Takes the keyboard focus to the name.
 */
void
diptych_person_page_edit_name (DiptychPersonPage *self)
{
  g_return_if_fail (DIPTYCH_IS_PERSON_PAGE (self));

  gtk_widget_grab_focus (self->name_row);
}

/**
 * diptych_person_page_new:
 * @outlets: for each side, who published the article
 *
 * Returns: (transfer floating): a page about @item
 */
GtkWidget *
diptych_person_page_new (DiptychPersonItem  *item,
                         const char * const *outlets)
{
  DiptychPersonPage *self = g_object_new (DIPTYCH_TYPE_PERSON_PAGE,
                                          "title", diptych_person_item_get_name (item),
                                          NULL);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    self->outlets[side] = g_strdup (outlets[side]);
  diptych_person_page_set_item (self, item);
  return GTK_WIDGET (self);
}
