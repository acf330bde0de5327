/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-item-row.h"

typedef struct
{
  DiptychItem   *item;
  GtkMenuButton *menu_button;   /* a child of the template, or NULL */
} DiptychItemRowPrivate;

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiptychItemRow, diptych_item_row, GTK_TYPE_BOX)

static inline DiptychItemRowPrivate *
get_private (DiptychItemRow *self)
{
  return diptych_item_row_get_instance_private (self);
}

static void
diptych_item_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, diptych_item_row_get_item (DIPTYCH_ITEM_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DiptychItemRow *self = DIPTYCH_ITEM_ROW (object);
  DiptychItemRowPrivate *priv = get_private (self);

  switch (prop_id)
    {
    case PROP_ITEM:
      if (g_set_object (&priv->item, g_value_get_object (value)) && priv->item != NULL)
        DIPTYCH_ITEM_ROW_GET_CLASS (self)->show (self, priv->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_row_dispose (GObject *object)
{
  DiptychItemRowPrivate *priv = get_private (DIPTYCH_ITEM_ROW (object));

  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  priv->menu_button = NULL;
  g_clear_object (&priv->item);

  G_OBJECT_CLASS (diptych_item_row_parent_class)->dispose (object);
}

static void
diptych_item_row_class_init (DiptychItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = diptych_item_row_dispose;
  object_class->get_property = diptych_item_row_get_property;
  object_class->set_property = diptych_item_row_set_property;

  /**
   * DiptychItemRow:item:
   *
   * What the row shows, or %NULL.
   */
  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, DIPTYCH_TYPE_ITEM,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
diptych_item_row_init (DiptychItemRow *self)
{
}

/**
 * diptych_item_row_get_item:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
DiptychItem *
diptych_item_row_get_item (DiptychItemRow *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM_ROW (self), NULL);

  return get_private (self)->item;
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  DiptychItemRow *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;

  if (diptych_item_row_get_item (self) != NULL)
    menu = DIPTYCH_ITEM_ROW_GET_CLASS (self)->create_menu (self, diptych_item_row_get_item (self));
  gtk_menu_button_set_menu_model (button, menu);
}

static void
pressed_cb (DiptychItemRow *self,
            int             n_press,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  diptych_item_row_open_menu (self);
}

static void
long_pressed_cb (DiptychItemRow *self)
{
  diptych_item_row_open_menu (self);
}

/**
 * diptych_item_row_set_menu_button:
 * @button: the button in the row that opens its menu
 */
void
diptych_item_row_set_menu_button (DiptychItemRow *self,
                                  GtkMenuButton  *button)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_return_if_fail (DIPTYCH_IS_ITEM_ROW (self));

  get_private (self)->menu_button = button;
  gtk_menu_button_set_create_popup_func (button, create_popup_cb, self, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * diptych_item_row_open_menu:
 *
 * Returns: whether the row has a menu
 */
gboolean
diptych_item_row_open_menu (DiptychItemRow *self)
{
  DiptychItemRowPrivate *priv = get_private (self);

  if (priv->menu_button != NULL)
    gtk_menu_button_popup (priv->menu_button);
  return priv->menu_button != NULL;
}

/**
 * diptych_item_row_set_up_bar:
 *
 * Makes @bar one that only counts, without the colours for low and full.
 */
void
diptych_item_row_set_up_bar (GtkLevelBar *bar)
{
  static const char * const offsets[] = {
    GTK_LEVEL_BAR_OFFSET_LOW, GTK_LEVEL_BAR_OFFSET_HIGH, GTK_LEVEL_BAR_OFFSET_FULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    gtk_level_bar_remove_offset_value (bar, offsets[i]);
}
