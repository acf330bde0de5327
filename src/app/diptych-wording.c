/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-wording.h"

#include <glib/gi18n.h>

#include "session/diptych-description-item.h"

/**
 * diptych_wording_get_presence:
 *
 * Returns: (transfer none): which articles have @item
 */
const char *
diptych_wording_get_presence (DiptychItem *item)
{
  if (!diptych_item_get_present (item, DIPTYCH_SIDE_RIGHT))
    return _("Only in the left article");
  if (!diptych_item_get_present (item, DIPTYCH_SIDE_LEFT))
    return _("Only in the right article");
  return _("In both articles");
}

/**
 * diptych_wording_get_presence_icon:
 *
 * Returns: (transfer none): the name of the icon for the same
 */
const char *
diptych_wording_get_presence_icon (DiptychItem *item)
{
  if (!diptych_item_get_present (item, DIPTYCH_SIDE_RIGHT))
    return "diptych-left-symbolic";
  if (!diptych_item_get_present (item, DIPTYCH_SIDE_LEFT))
    return "diptych-right-symbolic";
  return "diptych-both-symbolic";
}

const char *
diptych_wording_get_entity_kind (DiptychEntityKind kind)
{
  switch (kind)
    {
    case DIPTYCH_ENTITY_ORGANISATION:
      return _("Organization");
    case DIPTYCH_ENTITY_PLACE:
      return _("Place");
    case DIPTYCH_ENTITY_PERSON:
    default:
      return _("Person");
    }
}

const char *
diptych_wording_get_entity_kinds (DiptychEntityKind kind)
{
  switch (kind)
    {
    case DIPTYCH_ENTITY_ORGANISATION:
      return _("Organizations");
    case DIPTYCH_ENTITY_PLACE:
      return _("Places");
    case DIPTYCH_ENTITY_PERSON:
    default:
      return _("People");
    }
}

const char *
diptych_wording_get_quotation_type (DiptychQuotationType type)
{
  switch (type)
    {
    case DIPTYCH_QUOTATION_MIXED:
      /* Translators: how an utterance is given: in part between quotation marks */
      return _("Partly quoted");
    case DIPTYCH_QUOTATION_INDIRECT:
      /* Translators: how an utterance is given: without quotation marks */
      return _("Reported");
    case DIPTYCH_QUOTATION_TERM:
      return _("Term in quotation marks");
    case DIPTYCH_QUOTATION_DIRECT:
    default:
      /* Translators: how an utterance is given: between quotation marks */
      return _("Quoted");
    }
}

static gboolean
is_marked (DiptychQuotationItem *item,
           DiptychSide           side)
{
  DiptychQuotationType type = diptych_quotation_item_get_quotation (item, side)->type;

  return type == DIPTYCH_QUOTATION_DIRECT || type == DIPTYCH_QUOTATION_MIXED;
}

static gboolean
is_longer (DiptychQuotationItem *item,
           DiptychSide           side)
{
  g_autofree char *content = diptych_quotation_item_dup_content (item, side);
  g_autofree char *other = diptych_quotation_item_dup_content (item, DIPTYCH_OTHER_SIDE (side));

  return strlen (content) > strlen (other);
}

/**
 * diptych_wording_get_quotation_relation:
 * @item: a quotation of both sides
 *
 * Returns: (transfer none): how the two sides give it
 */
const char *
diptych_wording_get_quotation_relation (DiptychQuotationItem *item)
{
  DiptychQuotationRelation relation = DIPTYCH_QUOTATION_SAME;

  diptych_quotation_item_get_relation (item, &relation);
  switch (relation)
    {
    case DIPTYCH_QUOTATION_SHORTENED:
      return is_longer (item, DIPTYCH_SIDE_LEFT) ? _("Shortened on the right") : _("Shortened on the left");
    case DIPTYCH_QUOTATION_REPORTED:
      /* Translators: quoted is between quotation marks, reported is without them */
      return is_marked (item, DIPTYCH_SIDE_LEFT) ? _("Quoted on the left, reported on the right")
                                                 : _("Reported on the left, quoted on the right");
    case DIPTYCH_QUOTATION_SAME:
    default:
      return _("Same words");
    }
}

const char *
diptych_wording_get_fact_kind (DiptychFactKind kind)
{
  switch (kind)
    {
    case DIPTYCH_FACT_ORDINAL:
      /* Translators: the kind of a fact: “third”, “the 32nd” */
      return _("Rank");
    case DIPTYCH_FACT_MONEY:
      return _("Money");
    case DIPTYCH_FACT_PERCENT:
      return _("Percentage");
    case DIPTYCH_FACT_DATE:
      /* Translators: the kind of a fact */
      return _("Date");
    case DIPTYCH_FACT_DURATION:
      return _("Duration");
    case DIPTYCH_FACT_AGE:
      return _("Age");
    case DIPTYCH_FACT_QUANTITY:
      return _("Quantity");
    case DIPTYCH_FACT_NUMBER:
    default:
      return _("Number");
    }
}

const char *
diptych_wording_get_fact_relation (DiptychFactRelationKind relation)
{
  switch (relation)
    {
    case DIPTYCH_FACT_ROUNDED:
      /* Translators: two values that agree once one of them is rounded */
      return _("Rounded");
    case DIPTYCH_FACT_DIFFER:
      /* Translators: two values that contradict each other */
      return C_("values", "Differ");
    case DIPTYCH_FACT_AGREE:
    default:
      /* Translators: two values that are the same */
      return C_("values", "Agree");
    }
}

/**
 * diptych_wording_get_fact_icon:
 *
 * Returns: (transfer none): the name of the icon for how the two sides of @item relate
 */
const char *
diptych_wording_get_fact_icon (DiptychFactItem *item)
{
  DiptychFactRelationKind relation;

  if (!diptych_fact_item_get_relation (item, &relation))
    return diptych_wording_get_presence_icon (DIPTYCH_ITEM (item));
  if (relation == DIPTYCH_FACT_DIFFER)
    return "diptych-differ-symbolic";
  return relation == DIPTYCH_FACT_ROUNDED ? "diptych-rounded-symbolic" : "diptych-agree-symbolic";
}

/**
 * diptych_wording_dup_variant_reason:
 *
 * Returns: (transfer full): why a form of a name is held to name its entity
 */
char *
diptych_wording_dup_variant_reason (const DiptychVariant *variant)
{
  switch (variant->reason)
    {
    case DIPTYCH_VARIANT_FULL:
      /* Translators: from here on, why two forms of a name are held to name the same person */
      return g_strdup (_("Full name"));
    case DIPTYCH_VARIANT_SAME:
      /* Translators: the forms differ in capitals, spaces or signs alone */
      return g_strdup (_("Same letters"));
    case DIPTYCH_VARIANT_SURNAME:
      return g_strdup (_("Surname"));
    case DIPTYCH_VARIANT_GIVEN_NAME:
      return g_strdup (_("Given name"));
    case DIPTYCH_VARIANT_TITLE:
      return g_strdup (_("Surname with a title"));
    case DIPTYCH_VARIANT_INITIALS:
      return g_strdup (_("Initials"));
    case DIPTYCH_VARIANT_NICKNAME:
      return g_strdup (_("Nickname"));
    case DIPTYCH_VARIANT_ORDER:
      return g_strdup (_("Names in another order"));
    case DIPTYCH_VARIANT_SCRIPT:
      /* Translators: one form in Hangul, the other in Latin letters */
      return g_strdup (_("Another script"));
    case DIPTYCH_VARIANT_BY_HAND:
      return g_strdup (_("Joined by you"));
    case DIPTYCH_VARIANT_SPELLING:
    default:
      if (variant->distance == 0)
        return g_strdup (_("Another spelling"));
      /* Translators: how many letters have to be changed to make one name the other */
      return g_strdup_printf (ngettext ("%u letter apart", "%u letters apart", variant->distance), variant->distance);
    }
}

const char *
diptych_wording_get_description_kind (DiptychDescriptionKind kind)
{
  switch (kind)
    {
    case DIPTYCH_DESCRIPTION_APPOSITION:
      /* Translators: words that stand beside a name, as in “Rutte, a former prime minister” */
      return _("Beside the name");
    case DIPTYCH_DESCRIPTION_ROLE:
      /* Translators: what a person is, as in “the spokesperson” */
      return _("Role");
    case DIPTYCH_DESCRIPTION_NICKNAME:
      return _("Nickname");
    case DIPTYCH_DESCRIPTION_TITLE:
    default:
      /* Translators: the title before a name, as in “President” */
      return C_("description", "Title");
    }
}

static char *
dup_person_description (DiptychPersonItem *item)
{
  guint left = diptych_person_item_get_n_mentions (item, DIPTYCH_SIDE_LEFT);
  guint right = diptych_person_item_get_n_mentions (item, DIPTYCH_SIDE_RIGHT);
  g_autofree char *left_text = g_strdup_printf (ngettext ("%u mention on the left", "%u mentions on the left", left), left);
  g_autofree char *right_text = g_strdup_printf (ngettext ("%u mention on the right", "%u mentions on the right", right), right);

  if (diptych_person_item_get_perhaps_translation (item))
    return g_strdup_printf ("%s. %s, %s. %s", diptych_wording_get_presence (DIPTYCH_ITEM (item)), left_text, right_text,
                            _("Perhaps translation"));
  return g_strdup_printf ("%s. %s, %s", diptych_wording_get_presence (DIPTYCH_ITEM (item)), left_text, right_text);
}

static char *
dup_quotation_description (DiptychQuotationItem *item)
{
  g_autofree char *speaker = diptych_quotation_item_dup_speaker (item);
  DiptychQuotationRelation relation;
  const char *state = diptych_wording_get_presence (DIPTYCH_ITEM (item));

  if (diptych_quotation_item_get_relation (item, &relation))
    state = diptych_wording_get_quotation_relation (item);
  return speaker != NULL ? g_strdup_printf ("%s. %s", speaker, state) : g_strdup (state);
}

static char *
dup_fact_description (DiptychFactItem *item)
{
  DiptychFactRelationKind relation;
  g_autofree char *right = NULL;

  if (!diptych_fact_item_get_relation (item, &relation))
    return g_strdup (diptych_wording_get_presence (DIPTYCH_ITEM (item)));
  right = diptych_fact_item_dup_value (item, DIPTYCH_SIDE_RIGHT);
  return g_strdup_printf ("%s. %s", right, diptych_wording_get_fact_relation (relation));
}

/**
 * diptych_wording_dup_description:
 *
 * Returns: (transfer full): what a screen reader says of the row of @item, after its title
 */
char *
diptych_wording_dup_description (DiptychItem *item)
{
  if (DIPTYCH_IS_PERSON_ITEM (item))
    return dup_person_description (DIPTYCH_PERSON_ITEM (item));
  if (DIPTYCH_IS_DESCRIPTION_ITEM (item))
    return g_strdup (diptych_wording_get_presence (item));
  if (DIPTYCH_IS_QUOTATION_ITEM (item))
    return dup_quotation_description (DIPTYCH_QUOTATION_ITEM (item));
  return dup_fact_description (DIPTYCH_FACT_ITEM (item));
}
