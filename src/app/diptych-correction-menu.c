/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-correction-menu.h"

#include <glib/gi18n.h>

#include "diptych-wording.h"

static void
append (GMenu       *menu,
        const char  *label,
        const char  *action,
        GVariant    *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* The target of an action about @item: its index on both sides. */
static GVariant *
get_target (DiptychItem *item)
{
  return g_variant_new ("(ii)", diptych_item_get_index (item, DIPTYCH_SIDE_LEFT),
                        diptych_item_get_index (item, DIPTYCH_SIDE_RIGHT));
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
create_kinds (DiptychPersonItem *item)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < DIPTYCH_N_ENTITY_KINDS; i++)
    if (i != diptych_person_item_get_kind (item))
      append (menu, diptych_wording_get_entity_kind (i), "win.retype",
              g_variant_new ("(iis)", diptych_item_get_index (DIPTYCH_ITEM (item), DIPTYCH_SIDE_LEFT),
                             diptych_item_get_index (DIPTYCH_ITEM (item), DIPTYCH_SIDE_RIGHT),
                             diptych_entity_kind_to_string (i)));
  return menu;
}

/* The forms of the name that can be given to somebody else, where there is more than one. */
static void
append_forms (GMenu             *menu,
              DiptychPersonItem *item,
              DiptychSide        side)
{
  const DiptychEntity *entity = diptych_person_item_get_entity (item, side);

  for (guint i = 0; entity != NULL && entity->variants->len > 1 && i < entity->variants->len; i++)
    {
      const char *form = g_array_index (entity->variants, DiptychVariant, i).form;
      g_autofree char *label = side == DIPTYCH_SIDE_LEFT ? g_strdup_printf (_("“%s” on the Left"), form)
                                                         : g_strdup_printf (_("“%s” on the Right"), form);

      append (menu, label, "win.split",
              g_variant_new ("(uis)", (guint) side, diptych_item_get_index (DIPTYCH_ITEM (item), side), form));
    }
}

/**
 * diptych_correction_menu_new_for_person:
 *
 * Returns: (transfer full): what can be set right about @item
 */
GMenuModel *
diptych_correction_menu_new_for_person (DiptychPersonItem *item)
{
  DiptychItem *base = DIPTYCH_ITEM (item);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) people = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenu) kinds = create_kinds (item);
  g_autoptr (GMenu) forms = g_menu_new ();

  append (names, _("_Rename…"), "win.rename", get_target (base));
  g_menu_append_submenu (names, _("Change _Kind"), G_MENU_MODEL (kinds));
  append_section (menu, names);
  append (people, _("_Join With…"), "win.join", get_target (base));
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    append_forms (forms, item, side);
  if (g_menu_model_get_n_items (G_MENU_MODEL (forms)) > 0)
    g_menu_append_submenu (people, _("_Somebody Else Is"), G_MENU_MODEL (forms));
  if (diptych_item_get_present (base, DIPTYCH_SIDE_LEFT) && diptych_item_get_present (base, DIPTYCH_SIDE_RIGHT))
    append (people, _("_Not the Same on Both Sides"), "win.split-sides", get_target (base));
  append_section (menu, people);
  append (end, _("Re_move"), "win.drop", get_target (base));
  append_section (menu, end);
  return G_MENU_MODEL (menu);
}

/**
 * diptych_correction_menu_new_for_quotation:
 *
 * Returns: (transfer full): what can be set right about @item
 */
GMenuModel *
diptych_correction_menu_new_for_quotation (DiptychQuotationItem *item)
{
  GMenu *menu = g_menu_new ();
  gboolean term = TRUE, marked = FALSE;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      const DiptychQuotation *quotation = diptych_quotation_item_get_quotation (item, side);

      term &= quotation == NULL || quotation->type == DIPTYCH_QUOTATION_TERM;
      marked |= quotation != NULL && quotation->type != DIPTYCH_QUOTATION_INDIRECT;
    }
  if (!term)
    append (menu, _("Change _Speaker…"), "win.set-speaker", get_target (DIPTYCH_ITEM (item)));
  if (term)
    append (menu, _("This Is a _Quotation"), "win.mark-speech", get_target (DIPTYCH_ITEM (item)));
  else if (marked)
    append (menu, _("This Is a _Term, Not Speech"), "win.mark-term", get_target (DIPTYCH_ITEM (item)));
  return G_MENU_MODEL (menu);
}
