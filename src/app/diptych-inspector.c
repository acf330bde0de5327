/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-inspector.h"

#include "diptych-description-row.h"
#include "diptych-fact-row.h"
#include "diptych-item-view.h"
#include "diptych-person-page.h"
#include "diptych-person-row.h"
#include "diptych-quotation-row.h"
#include "session/diptych-description-item.h"
#include "session/diptych-fact-item.h"
#include "session/diptych-quotation-item.h"

struct _DiptychInspector
{
  GtkWidget parent_instance;

  AdwNavigationView *navigation_view;
  AdwViewStack      *view_stack;
  DiptychItemView   *people_view;
  DiptychItemView   *quotations_view;
  DiptychItemView   *facts_view;
  DiptychItemView   *descriptions_view;

  GtkWidget         *close_button;
  GtkToggleButton   *search_button;

  DiptychComparison *comparison;
  char              *outlets[DIPTYCH_N_SIDES];
};

enum
{
  PROP_0,
  PROP_COLLAPSED,
  PROP_PAGE,
  N_PROPS
};

enum
{
  ITEM_SELECTED,
  ITEM_ACTIVATED,
  PASSAGE_SELECTED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychInspector, diptych_inspector, GTK_TYPE_WIDGET)

static void
selected_cb (DiptychInspector *self,
             DiptychItem      *item,
             DiptychItemView  *view)
{
  DiptychItemView *views[] = { self->people_view, self->quotations_view, self->facts_view, self->descriptions_view };

  if (item == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i] != view)
      diptych_item_view_clear_selection (views[i]);
  g_signal_emit (self, signals[ITEM_SELECTED], 0, item);
}

static void
activated_cb (DiptychInspector *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
page_changed_cb (DiptychInspector *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

/* The search is open in every list, and the keyboard is for the one that is shown. */
static void
search_toggled_cb (DiptychInspector *self)
{
  if (gtk_toggle_button_get_active (self->search_button))
    diptych_item_view_focus_search (DIPTYCH_ITEM_VIEW (adw_view_stack_get_visible_child (self->view_stack)));
}

/* The page of a person that is open, or %NULL. */
static DiptychPersonPage *
get_person_page (DiptychInspector *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);

  return DIPTYCH_IS_PERSON_PAGE (page) ? DIPTYCH_PERSON_PAGE (page) : NULL;
}

static void
push_person (DiptychInspector  *self,
             DiptychPersonItem *item)
{
  adw_navigation_view_push (self->navigation_view,
                            ADW_NAVIGATION_PAGE (diptych_person_page_new (item, (const char * const *) self->outlets)));
}

/* The page of a person shows the person as it is now, or goes with it. */
static void
update_person_page (DiptychInspector *self)
{
  DiptychPersonPage *page = get_person_page (self);
  DiptychItem *like;

  if (page == NULL)
    return;
  like = diptych_item_list_find_like (diptych_item_view_get_list (self->people_view),
                                      DIPTYCH_ITEM (diptych_person_page_get_item (page)));
  if (like != NULL)
    diptych_person_page_set_item (page, DIPTYCH_PERSON_ITEM (like));
  else
    adw_navigation_view_pop_to_tag (self->navigation_view, "lists");
}

/* Whether @comparison is of the articles that are shown already. */
static gboolean
is_same_story (DiptychInspector  *self,
               DiptychComparison *comparison)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (self->comparison == NULL
        || diptych_analysis_get_text (diptych_comparison_get_analysis (self->comparison, side))
           != diptych_analysis_get_text (diptych_comparison_get_analysis (comparison, side)))
      return FALSE;
  return TRUE;
}

static void
show_person_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  DiptychInspector *self = DIPTYCH_INSPECTOR (widget);
  DiptychItemList *list = diptych_item_view_get_list (self->people_view);
  int index[DIPTYCH_N_SIDES];
  DiptychSide side;
  DiptychItem *item;

  g_variant_get (parameter, "(ii)", &index[DIPTYCH_SIDE_LEFT], &index[DIPTYCH_SIDE_RIGHT]);
  side = index[DIPTYCH_SIDE_LEFT] != DIPTYCH_NONE ? DIPTYCH_SIDE_LEFT : DIPTYCH_SIDE_RIGHT;
  item = diptych_item_list_find (list, side, index[side]);
  if (item == NULL)
    return;
  push_person (self, DIPTYCH_PERSON_ITEM (item));
  /* Where the inspector lies over the articles, showing the person there would hide the page. */
  if (!gtk_widget_get_visible (self->close_button))
    g_signal_emit (self, signals[ITEM_SELECTED], 0, item);
}

static void
show_passage_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  guint side;
  guint64 start, end;

  g_variant_get (parameter, "(utt)", &side, &start, &end);
  g_signal_emit (widget, signals[PASSAGE_SELECTED], 0, side, start, end);
}

static void
diptych_inspector_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DiptychInspector *self = DIPTYCH_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, gtk_widget_get_visible (self->close_button));
      break;
    case PROP_PAGE:
      g_value_set_string (value, adw_view_stack_get_visible_child_name (self->view_stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_inspector_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DiptychInspector *self = DIPTYCH_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      gtk_widget_set_visible (self->close_button, g_value_get_boolean (value));
      break;
    case PROP_PAGE:
      adw_view_stack_set_visible_child_name (self->view_stack, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_inspector_dispose (GObject *object)
{
  DiptychInspector *self = DIPTYCH_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DIPTYCH_TYPE_INSPECTOR);
  g_clear_object (&self->comparison);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_pointer (&self->outlets[side], g_free);

  G_OBJECT_CLASS (diptych_inspector_parent_class)->dispose (object);
}

static void
diptych_inspector_class_init (DiptychInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIPTYCH_TYPE_DESCRIPTION_ROW);
  g_type_ensure (DIPTYCH_TYPE_FACT_ROW);
  g_type_ensure (DIPTYCH_TYPE_ITEM_VIEW);
  g_type_ensure (DIPTYCH_TYPE_PERSON_ROW);
  g_type_ensure (DIPTYCH_TYPE_QUOTATION_ROW);
  object_class->dispose = diptych_inspector_dispose;
  object_class->get_property = diptych_inspector_get_property;
  object_class->set_property = diptych_inspector_set_property;

  /**
   * DiptychInspector:collapsed:
   *
   * Whether the inspector lies over the articles, and needs a way back to them.
   */
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * DiptychInspector:page:
   *
   * The list that is shown: "people", "quotations", "facts" or "descriptions".
   */
  props[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "people", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ITEM_SELECTED] = g_signal_new ("item-selected", DIPTYCH_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, DIPTYCH_TYPE_ITEM);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", DIPTYCH_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[PASSAGE_SELECTED] = g_signal_new ("passage-selected", DIPTYCH_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                            G_TYPE_UINT, G_TYPE_UINT64, G_TYPE_UINT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/diptych/Diptych/ui/diptych-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, view_stack);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, people_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, quotations_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, facts_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, descriptions_view);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, close_button);
  gtk_widget_class_bind_template_child (widget_class, DiptychInspector, search_button);
  gtk_widget_class_install_action (widget_class, "inspector.show-person", "(ii)", show_person_action);
  gtk_widget_class_install_action (widget_class, "inspector.show-passage", "(utt)", show_passage_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
diptych_inspector_init (DiptychInspector *self)
{
  DiptychItemView *views[4];

  gtk_widget_init_template (GTK_WIDGET (self));
  views[0] = self->people_view;
  views[1] = self->quotations_view;
  views[2] = self->facts_view;
  views[3] = self->descriptions_view;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_signal_connect_swapped (views[i], "item-selected", G_CALLBACK (selected_cb), self);
      g_signal_connect_swapped (views[i], "item-activated", G_CALLBACK (activated_cb), self);
    }
  g_signal_connect_object (self->search_button, "notify::active", G_CALLBACK (search_toggled_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (self->view_stack, "notify::visible-child-name", G_CALLBACK (page_changed_cb), self);
}

/**
 * diptych_inspector_set_story:
 * @story: a story with a comparison
 */
void
diptych_inspector_set_story (DiptychInspector *self,
                             DiptychStory     *story)
{
  DiptychComparison *comparison = diptych_story_get_comparison (story);
  g_autoptr (GPtrArray) people = diptych_person_items_new (comparison);
  g_autoptr (GPtrArray) quotations = diptych_quotation_items_new (comparison);
  g_autoptr (GPtrArray) facts = diptych_fact_items_new (comparison);
  g_autoptr (GPtrArray) descriptions = diptych_description_items_new (comparison);

  gboolean same;

  g_return_if_fail (DIPTYCH_IS_INSPECTOR (self));

  same = is_same_story (self, comparison);
  g_set_object (&self->comparison, comparison);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_set_str (&self->outlets[side], diptych_story_get_outlet (story, side));
  if (same)
    {
      diptych_item_view_update_items (self->people_view, people);
      diptych_item_view_update_items (self->quotations_view, quotations);
      diptych_item_view_update_items (self->facts_view, facts);
      diptych_item_view_update_items (self->descriptions_view, descriptions);
      update_person_page (self);
      return;
    }
  adw_navigation_view_pop_to_tag (self->navigation_view, "lists");
  diptych_item_view_set_items (self->people_view, people);
  diptych_item_view_set_items (self->quotations_view, quotations);
  diptych_item_view_set_items (self->facts_view, facts);
  diptych_item_view_set_items (self->descriptions_view, descriptions);
}

/**
 * diptych_inspector_rename_person:
 * @left: index of an entity on the left, or %DIPTYCH_NONE
 * @right: index of the same on the right, or %DIPTYCH_NONE
 *
 * Opens the page of a person for another name to be typed.
 */
void
diptych_inspector_rename_person (DiptychInspector *self,
                                 int               left,
                                 int               right)
{
  DiptychItemList *list;
  DiptychItem *item;

  g_return_if_fail (DIPTYCH_IS_INSPECTOR (self));

  list = diptych_item_view_get_list (self->people_view);
  item = left != DIPTYCH_NONE ? diptych_item_list_find (list, DIPTYCH_SIDE_LEFT, left)
                              : diptych_item_list_find (list, DIPTYCH_SIDE_RIGHT, right);
  if (item == NULL)
    return;
  adw_navigation_view_pop_to_tag (self->navigation_view, "lists");
  push_person (self, DIPTYCH_PERSON_ITEM (item));
  diptych_person_page_edit_name (get_person_page (self));
}

void
diptych_inspector_clear_selection (DiptychInspector *self)
{
  g_return_if_fail (DIPTYCH_IS_INSPECTOR (self));

  diptych_item_view_clear_selection (self->people_view);
  diptych_item_view_clear_selection (self->quotations_view);
  diptych_item_view_clear_selection (self->facts_view);
  diptych_item_view_clear_selection (self->descriptions_view);
}

static gboolean
select_item (DiptychInspector *self,
             DiptychItemView  *view,
             DiptychItem      *item)
{
  if (item == NULL)
    return FALSE;
  adw_navigation_view_pop_to_tag (self->navigation_view, "lists");
  adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (view));
  diptych_item_view_select_item (view, item);
  return TRUE;
}

static DiptychItem *
find_person_at (DiptychInspector *self,
                DiptychAnalysis  *analysis,
                DiptychSide       side,
                gsize             offset)
{
  DiptychItemList *list = diptych_item_view_get_list (self->people_view);
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n);

  for (guint i = 0; i < n; i++)
    if (mentions[i].form == DIPTYCH_MENTION_NAME && mentions[i].entity != DIPTYCH_NO_ENTITY
        && diptych_span_contains_offset (mentions[i].span, offset))
      return diptych_item_list_find (list, side, mentions[i].entity);
  return NULL;
}

static DiptychItem *
find_fact_at (DiptychInspector *self,
              DiptychAnalysis  *analysis,
              DiptychSide       side,
              gsize             offset)
{
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);

  for (guint i = 0; i < n; i++)
    if (diptych_span_contains_offset (facts[i].span, offset))
      return diptych_item_list_find (diptych_item_view_get_list (self->facts_view), side, i);
  return NULL;
}

static DiptychItem *
find_quotation_at (DiptychInspector *self,
                   DiptychAnalysis  *analysis,
                   DiptychSide       side,
                   gsize             offset)
{
  DiptychItemList *list = diptych_item_view_get_list (self->quotations_view);

  for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
    {
      GArray *content = diptych_analysis_get_quotation (analysis, i)->content;

      for (guint j = 0; j < content->len; j++)
        if (diptych_span_contains_offset (g_array_index (content, DiptychSpan, j), offset))
          return diptych_item_list_find (list, side, i);
    }
  return NULL;
}

/**
 * diptych_inspector_select_at:
 * @offset: a byte offset into the article on @side
 *
 * Selects the person or the fact that stands there; a quotation only while the
 * quotations are shown, for these are long and people and facts stand in them.
 *
 * Returns: (transfer none) (nullable): what was selected
 */
DiptychItem *
diptych_inspector_select_at (DiptychInspector *self,
                             DiptychSide       side,
                             gsize             offset)
{
  DiptychAnalysis *analysis;
  DiptychItem *item;

  g_return_val_if_fail (DIPTYCH_IS_INSPECTOR (self), NULL);

  if (self->comparison == NULL)
    return NULL;
  analysis = diptych_comparison_get_analysis (self->comparison, side);
  if (adw_view_stack_get_visible_child (self->view_stack) == GTK_WIDGET (self->quotations_view))
    {
      item = find_quotation_at (self, analysis, side, offset);
      if (select_item (self, self->quotations_view, item))
        return item;
    }
  item = find_person_at (self, analysis, side, offset);
  if (select_item (self, self->people_view, item))
    return item;
  item = find_fact_at (self, analysis, side, offset);
  return select_item (self, self->facts_view, item) ? item : NULL;
}

/**
 * diptych_inspector_toggle_search:
 *
 * Opens or closes the search in the lists.
 */
void
diptych_inspector_toggle_search (DiptychInspector *self)
{
  g_return_if_fail (DIPTYCH_IS_INSPECTOR (self));

  adw_navigation_view_pop_to_tag (self->navigation_view, "lists");
  gtk_toggle_button_set_active (self->search_button, !gtk_toggle_button_get_active (self->search_button));
}

/**
 * diptych_inspector_close_search:
 *
 * Returns: whether the search was open
 */
gboolean
diptych_inspector_close_search (DiptychInspector *self)
{
  gboolean open;

  g_return_val_if_fail (DIPTYCH_IS_INSPECTOR (self), FALSE);

  open = gtk_toggle_button_get_active (self->search_button);
  gtk_toggle_button_set_active (self->search_button, FALSE);
  return open;
}
