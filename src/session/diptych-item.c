/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-item.h"

typedef struct
{
  DiptychComparison *comparison;
  int                index[DIPTYCH_N_SIDES];
} DiptychItemPrivate;

enum
{
  PROP_0,
  PROP_COMPARISON,
  PROP_LEFT_INDEX,
  PROP_RIGHT_INDEX,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiptychItem, diptych_item, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (DiptychFilter, diptych_filter,
                    G_DEFINE_ENUM_VALUE (DIPTYCH_FILTER_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_FILTER_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_FILTER_ONLY_LEFT, "only-left"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_FILTER_ONLY_RIGHT, "only-right"),
                    G_DEFINE_ENUM_VALUE (DIPTYCH_FILTER_DIFFER, "differ"))

static inline DiptychItemPrivate *
get_private (DiptychItem *self)
{
  return diptych_item_get_instance_private (self);
}

static void
diptych_item_finalize (GObject *object)
{
  g_clear_object (&get_private (DIPTYCH_ITEM (object))->comparison);

  G_OBJECT_CLASS (diptych_item_parent_class)->finalize (object);
}

static void
diptych_item_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DiptychItemPrivate *priv = get_private (DIPTYCH_ITEM (object));

  switch (prop_id)
    {
    case PROP_COMPARISON:
      g_value_set_object (value, priv->comparison);
      break;
    case PROP_LEFT_INDEX:
      g_value_set_int (value, priv->index[DIPTYCH_SIDE_LEFT]);
      break;
    case PROP_RIGHT_INDEX:
      g_value_set_int (value, priv->index[DIPTYCH_SIDE_RIGHT]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  DiptychItemPrivate *priv = get_private (DIPTYCH_ITEM (object));

  switch (prop_id)
    {
    case PROP_COMPARISON:
      priv->comparison = g_value_dup_object (value);
      break;
    case PROP_LEFT_INDEX:
      priv->index[DIPTYCH_SIDE_LEFT] = g_value_get_int (value);
      break;
    case PROP_RIGHT_INDEX:
      priv->index[DIPTYCH_SIDE_RIGHT] = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_class_init (DiptychItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = diptych_item_finalize;
  object_class->get_property = diptych_item_get_property;
  object_class->set_property = diptych_item_set_property;

  props[PROP_COMPARISON] = g_param_spec_object ("comparison", NULL, NULL,
                                                DIPTYCH_TYPE_COMPARISON, flags);
  /**
   * DiptychItem:left-index:
   *
   * The index in the analysis of the left article, or %DIPTYCH_NONE.
   */
  props[PROP_LEFT_INDEX] = g_param_spec_int ("left-index", NULL, NULL,
                                             DIPTYCH_NONE, G_MAXINT, DIPTYCH_NONE, flags);
  /**
   * DiptychItem:right-index:
   *
   * The index in the analysis of the right article, or %DIPTYCH_NONE.
   */
  props[PROP_RIGHT_INDEX] = g_param_spec_int ("right-index", NULL, NULL,
                                              DIPTYCH_NONE, G_MAXINT, DIPTYCH_NONE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
diptych_item_init (DiptychItem *self)
{
}

/**
 * diptych_item_get_comparison:
 *
 * Returns: (transfer none): the comparison that the item is part of
 */
DiptychComparison *
diptych_item_get_comparison (DiptychItem *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM (self), NULL);

  return get_private (self)->comparison;
}

/**
 * diptych_item_get_analysis:
 *
 * Returns: (transfer none): the analysis of the article on @side
 */
DiptychAnalysis *
diptych_item_get_analysis (DiptychItem *self,
                           DiptychSide  side)
{
  return diptych_comparison_get_analysis (diptych_item_get_comparison (self), side);
}

/**
 * diptych_item_get_index:
 *
 * Returns: the index of the item in the analysis of @side, or %DIPTYCH_NONE
 */
int
diptych_item_get_index (DiptychItem *self,
                        DiptychSide  side)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM (self), DIPTYCH_NONE);
  g_return_val_if_fail (side < DIPTYCH_N_SIDES, DIPTYCH_NONE);

  return get_private (self)->index[side];
}

gboolean
diptych_item_get_present (DiptychItem *self,
                          DiptychSide  side)
{
  return diptych_item_get_index (self, side) != DIPTYCH_NONE;
}

/**
 * diptych_item_get_differs:
 *
 * Returns: whether both sides have the item and put it in two ways
 */
gboolean
diptych_item_get_differs (DiptychItem *self)
{
  return diptych_item_get_present (self, DIPTYCH_SIDE_LEFT)
         && diptych_item_get_present (self, DIPTYCH_SIDE_RIGHT)
         && DIPTYCH_ITEM_GET_CLASS (self)->get_differs (self);
}

/**
 * diptych_item_matches:
 *
 * Returns: whether a list under @filter shows the item
 */
gboolean
diptych_item_matches (DiptychItem   *self,
                      DiptychFilter  filter)
{
  gboolean left = diptych_item_get_present (self, DIPTYCH_SIDE_LEFT);
  gboolean right = diptych_item_get_present (self, DIPTYCH_SIDE_RIGHT);

  switch (filter)
    {
    case DIPTYCH_FILTER_BOTH:
      return left && right;
    case DIPTYCH_FILTER_ONLY_LEFT:
      return left && !right;
    case DIPTYCH_FILTER_ONLY_RIGHT:
      return right && !left;
    case DIPTYCH_FILTER_DIFFER:
      return diptych_item_get_differs (self);
    case DIPTYCH_FILTER_ALL:
    default:
      return TRUE;
    }
}

/**
 * diptych_item_dup_title:
 *
 * Returns: (transfer full): a short text that stands for the item
 */
char *
diptych_item_dup_title (DiptychItem *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM (self), NULL);

  return DIPTYCH_ITEM_GET_CLASS (self)->dup_title (self);
}

/**
 * diptych_item_dup_spans:
 *
 * Returns: (transfer full) (element-type DiptychSpan): the passages of the item on
 *   @side, in the order of the text; empty if it is not there
 */
GArray *
diptych_item_dup_spans (DiptychItem *self,
                        DiptychSide  side)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));

  if (diptych_item_get_present (self, side))
    DIPTYCH_ITEM_GET_CLASS (self)->add_spans (self, side, spans);
  return spans;
}

/**
 * diptych_item_dup_excerpt:
 *
 * Returns: (transfer full): the text of @side in @span, every run of white space as one blank
 */
char *
diptych_item_dup_excerpt (DiptychItem *self,
                          DiptychSide  side,
                          DiptychSpan  span)
{
  DiptychText *text = diptych_analysis_get_text (diptych_item_get_analysis (self, side));
  g_autofree char *raw = diptych_text_dup_substring (text, span);
  GString *excerpt = g_string_sized_new (diptych_span_length (span));
  gboolean blank = FALSE;

  for (const char *p = raw; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        {
          if (blank && excerpt->len > 0)
            g_string_append_c (excerpt, ' ');
          g_string_append_unichar (excerpt, c);
        }
      blank = g_unichar_isspace (c);
    }
  return g_string_free (excerpt, FALSE);
}
