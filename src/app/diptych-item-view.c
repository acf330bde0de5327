/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-item-view.h"

#include <glib/gi18n.h>

#include "diptych-item-row.h"
#include "diptych-wording.h"
#include "session/diptych-person-item.h"

/* So many frames it takes a new list to come to rest. */
#define N_TOP_FRAMES 6

struct _DiptychItemView
{
  GtkWidget parent_instance;

  GtkSearchBar    *search_bar;
  GtkEditable     *search_entry;
  AdwToggleGroup  *filter_group;
  GtkLabel        *all_count;
  GtkLabel        *both_count;
  GtkLabel        *only_left_count;
  GtkLabel        *only_right_count;
  GtkLabel        *differ_count;
  GtkStack        *stack;
  AdwStatusPage   *placeholder;
  GtkScrolledWindow *scroller;
  GtkListView     *list_view;

  DiptychItemList    *list;
  GtkSingleSelection *selection;
  GType               row_type;
  guint               top_tick;
  guint               n_top_frames;
  double              top;              /* where the list is to be scrolled to */
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_NAME,
  PROP_ROW_TYPE,
  PROP_SEARCHING,
  N_PROPS
};

enum
{
  ITEM_SELECTED,
  ITEM_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychItemView, diptych_item_view, GTK_TYPE_WIDGET)

static void
update_page (DiptychItemView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  gboolean asked = *gtk_editable_get_text (self->search_entry) != '\0';

  adw_status_page_set_description (self->placeholder,
                                   asked ? _("Nothing in the list has these words. Try others, or another filter.")
                                         : _("Nothing in the two articles matches this filter."));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
}

static gboolean
keep_top_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  DiptychItemView *self = DIPTYCH_ITEM_VIEW (widget);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), self->top);
  if (--self->n_top_frames > 0)
    return G_SOURCE_CONTINUE;
  self->top_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_keeping_top (DiptychItemView *self)
{
  if (self->top_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->top_tick);
  self->top_tick = 0;
}

static gboolean
open_menu_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return DIPTYCH_IS_ITEM_ROW (row) && diptych_item_row_open_menu (DIPTYCH_ITEM_ROW (row));
}

/* The list view keeps its first row in place when rows come in or are laid out anew,
 * and that hides the heading above it until it has been laid out. */
static void
keep_top (DiptychItemView *self)
{
  self->n_top_frames = N_TOP_FRAMES;
  if (self->top_tick == 0)
    self->top_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_top_cb, NULL, NULL);
}

static void
items_changed_cb (DiptychItemView *self)
{
  update_page (self);
  keep_top (self);
}

static void
width_changed_cb (DiptychItemView *self)
{
  if (self->top_tick != 0 || gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)) > 0)
    return;
  self->top = 0;
  keep_top (self);
}

static void
update_counts (DiptychItemView *self)
{
  GtkLabel *labels[DIPTYCH_N_FILTERS] = {
    [DIPTYCH_FILTER_ALL] = self->all_count,
    [DIPTYCH_FILTER_BOTH] = self->both_count,
    [DIPTYCH_FILTER_ONLY_LEFT] = self->only_left_count,
    [DIPTYCH_FILTER_ONLY_RIGHT] = self->only_right_count,
    [DIPTYCH_FILTER_DIFFER] = self->differ_count,
  };

  for (guint i = 0; i < DIPTYCH_N_FILTERS; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", diptych_item_list_count (self->list, i));

      gtk_label_set_label (labels[i], count);
    }
}

static void
filter_cb (DiptychItemView *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DIPTYCH_TYPE_FILTER);
  const char *name = adw_toggle_group_get_active_name (self->filter_group);
  GEnumValue *value = name != NULL ? g_enum_get_value_by_nick (klass, name) : NULL;

  if (value != NULL)
    diptych_item_list_set_filter (self->list, value->value);
}

static void
search_cb (DiptychItemView *self)
{
  diptych_item_list_set_search (self->list, gtk_editable_get_text (self->search_entry));
  update_page (self);
}

static void
search_mode_cb (DiptychItemView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCHING]);
}

static void
selected_cb (DiptychItemView *self)
{
  g_signal_emit (self, signals[ITEM_SELECTED], 0, gtk_single_selection_get_selected_item (self->selection));
}

static void
activated_cb (DiptychItemView *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

/* A click on the row that is selected already goes on to the next passage. */
static void
row_pressed_cb (GtkListItem     *list_item,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  GtkWidget *view = gtk_widget_get_ancestor (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)),
                                             DIPTYCH_TYPE_ITEM_VIEW);

  if (n_press == 1 && view != NULL && gtk_list_item_get_selected (list_item))
    activated_cb (DIPTYCH_ITEM_VIEW (view));
}

static void
setup_row_cb (DiptychItemView *self,
              GtkListItem     *list_item)
{
  GtkWidget *row = g_object_new (self->row_type, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (row_pressed_cb), list_item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (DiptychItemView *self,
             GtkListItem     *list_item)
{
  DiptychItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *title = diptych_item_dup_title (item);
  g_autofree char *description = diptych_wording_dup_description (item);

  g_object_set (gtk_list_item_get_child (list_item), "item", item, NULL);
  gtk_list_item_set_accessible_label (list_item, title);
  gtk_list_item_set_accessible_description (list_item, description);
}

static void
setup_header_cb (DiptychItemView *self,
                 GtkListHeader   *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "item-header");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (DiptychItemView *self,
                GtkListHeader   *header)
{
  DiptychPersonItem *item = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       diptych_wording_get_entity_kinds (diptych_person_item_get_kind (item)));
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return (int) diptych_person_item_get_kind ((gpointer) a) - (int) diptych_person_item_get_kind ((gpointer) b);
}

/* People, organisations and places stand under a heading each. */
static GListModel *
add_sections (DiptychItemView *self)
{
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->list)), NULL);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_kinds, NULL, NULL));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_sort_list_model_set_sorter (sorted, sorter);
  gtk_sort_list_model_set_section_sorter (sorted, sorter);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_header_factory (self->list_view, factory);
  return G_LIST_MODEL (sorted);
}

static void
diptych_item_view_constructed (GObject *object)
{
  DiptychItemView *self = DIPTYCH_ITEM_VIEW (object);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GListModel *model;

  G_OBJECT_CLASS (diptych_item_view_parent_class)->constructed (object);

  if (g_str_equal (g_type_name (self->row_type), "DiptychPersonRow"))
    model = add_sections (self);
  else
    model = g_object_ref (G_LIST_MODEL (self->list));
  self->selection = gtk_single_selection_new (model);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

static void
diptych_item_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DiptychItemView *self = DIPTYCH_ITEM_VIEW (object);

  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DiptychItemView *self = DIPTYCH_ITEM_VIEW (object);

  switch (prop_id)
    {
    case PROP_ACCESSIBLE_NAME:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
      break;
    case PROP_ROW_TYPE:
      self->row_type = g_value_get_gtype (value);
      break;
    case PROP_SEARCHING:
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_item_view_dispose (GObject *object)
{
  DiptychItemView *self = DIPTYCH_ITEM_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  stop_keeping_top (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_ITEM_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (diptych_item_view_parent_class)->dispose (object);
}

static void
diptych_item_view_class_init (DiptychItemViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = diptych_item_view_constructed;
  object_class->dispose = diptych_item_view_dispose;
  object_class->get_property = diptych_item_view_get_property;
  object_class->set_property = diptych_item_view_set_property;

  /**
   * DiptychItemView:accessible-name:
   *
   * What a screen reader calls the list.
   */
  props[PROP_ACCESSIBLE_NAME] = g_param_spec_string ("accessible-name", NULL, NULL, NULL, flags);
  /**
   * DiptychItemView:row-type:
   *
   * The type of the widgets that show the items; it has a property "item".
   */
  props[PROP_ROW_TYPE] = g_param_spec_gtype ("row-type", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * DiptychItemView:searching:
   *
   * Whether the entry for a search text is open.
   */
  props[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ITEM_SELECTED] = g_signal_new ("item-selected", DIPTYCH_TYPE_ITEM_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, DIPTYCH_TYPE_ITEM);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", DIPTYCH_TYPE_ITEM_VIEW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, open_menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu_cb, NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-item-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, filter_group);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, all_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, both_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, only_left_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, only_right_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, differ_count);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, stack);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, placeholder);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DiptychItemView, list_view);
}

static void
diptych_item_view_init (DiptychItemView *self)
{
  self->list = diptych_item_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->filter_group, "notify::active-name", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_cb), self);
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  g_signal_connect_swapped (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (search_mode_cb), self);
  g_signal_connect_swapped (self->list_view, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
}

/**
 * diptych_item_view_set_items:
 * @items: (element-type DiptychItem): what to list
 */
void
diptych_item_view_set_items (DiptychItemView *self,
                             GPtrArray       *items)
{
  g_return_if_fail (DIPTYCH_IS_ITEM_VIEW (self));

  self->top = 0;
  diptych_item_list_set_items (self->list, items);
  update_counts (self);
}

static void
scroll_to (DiptychItemView    *self,
           DiptychItem        *item,
           GtkListScrollFlags  flags)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DiptychItem) candidate = g_list_model_get_item (model, i);

      if (candidate == item)
        {
          stop_keeping_top (self);
          gtk_list_view_scroll_to (self->list_view, i, flags, NULL);
          return;
        }
    }
}

/**
 * diptych_item_view_update_items:
 * @items: (element-type DiptychItem): what to list, for the same articles as before
 *
 * Does the same as diptych_item_view_set_items(), but the place in the list, the selection
 * and the keyboard focus stay where they were.
 */
void
diptych_item_view_update_items (DiptychItemView *self,
                                GPtrArray       *items)
{
  g_autoptr (DiptychItem) selected = NULL;
  GtkWidget *focus;
  gboolean focused;
  DiptychItem *like;

  g_return_if_fail (DIPTYCH_IS_ITEM_VIEW (self));

  g_set_object (&selected, gtk_single_selection_get_selected_item (self->selection));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view));
  self->top = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  diptych_item_list_set_items (self->list, items);
  update_counts (self);
  like = selected != NULL ? diptych_item_list_find_like (self->list, selected) : NULL;
  if (like != NULL)
    scroll_to (self, like, focused ? GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_SELECT);
}

/**
 * diptych_item_view_get_list:
 *
 * Returns: (transfer none): the list that is shown
 */
DiptychItemList *
diptych_item_view_get_list (DiptychItemView *self)
{
  g_return_val_if_fail (DIPTYCH_IS_ITEM_VIEW (self), NULL);

  return self->list;
}

void
diptych_item_view_clear_selection (DiptychItemView *self)
{
  g_return_if_fail (DIPTYCH_IS_ITEM_VIEW (self));

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/**
 * diptych_item_view_focus_search:
 *
 * Takes the keyboard focus to the entry for a search text, which must be open.
 */
void
diptych_item_view_focus_search (DiptychItemView *self)
{
  g_return_if_fail (DIPTYCH_IS_ITEM_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * diptych_item_view_select_item:
 * @item: one of the items; the filter goes where it would hide it
 */
void
diptych_item_view_select_item (DiptychItemView *self,
                               DiptychItem     *item)
{
  g_return_if_fail (DIPTYCH_IS_ITEM_VIEW (self));

  if (diptych_item_list_get_position (self->list, item) == G_MAXUINT)
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      adw_toggle_group_set_active_name (self->filter_group, "all");
    }
  scroll_to (self, item, GTK_LIST_SCROLL_SELECT);
}
