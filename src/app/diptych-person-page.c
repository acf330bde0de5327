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

  DiptychPersonItem *item;
};

G_DEFINE_FINAL_TYPE (DiptychPersonPage, diptych_person_page, ADW_TYPE_NAVIGATION_PAGE)

static AdwPreferencesGroup *
add_group (DiptychPersonPage *self,
           const char        *title,
           const char        *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
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
    }
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

  if (!diptych_item_get_present (DIPTYCH_ITEM (self->item), side))
    {
      add_group (self, outlet, _("Not in this article"));
      return;
    }
  add_variants (self, add_group (self, outlet, mentions), side);
  if (diptych_person_item_get_entity (self->item, side)->descriptions->len > 0)
    add_descriptions (self, add_group (self, _("Described As"), NULL), side);
  if (quotations->len > 0)
    add_quotations (self, add_group (self, _("Says"), NULL), side);
}

static void
diptych_person_page_dispose (GObject *object)
{
  DiptychPersonPage *self = DIPTYCH_PERSON_PAGE (object);

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
  gtk_widget_init_template (GTK_WIDGET (self));
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

  self->item = g_object_ref (item);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_side (self, side, outlets[side]);
  return GTK_WIDGET (self);
}
