/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story.h"

#include "session/diptych-story-loader.h"

struct _DiptychStory
{
  GObject parent_instance;

  GCancellable      *cancellable;       /* of the load that is under way, or NULL */
  GPtrArray         *opening;           /* URIs of that load, or NULL if it cannot be repeated */
  GPtrArray         *uris;              /* of what is shown */
  gboolean           choosing;          /* whether that load is of articles that are here already */
  DiptychComparison *comparison;
  GPtrArray         *names;
  GPtrArray         *articles;          /* all that the story has: two, or more where some are translations */
  GPtrArray         *article_names;
  DiptychArticle    *pending;           /* the first of two articles, until the second is opened */
  char              *pending_name;
  char              *pending_uri;
  GError            *error;
};

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_COMPARISON,
  PROP_ERROR,
  PROP_PENDING_NAME,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DiptychStory, diptych_story, G_TYPE_OBJECT)

static void
diptych_story_dispose (GObject *object)
{
  diptych_story_cancel (DIPTYCH_STORY (object));

  G_OBJECT_CLASS (diptych_story_parent_class)->dispose (object);
}

static void
diptych_story_finalize (GObject *object)
{
  DiptychStory *self = DIPTYCH_STORY (object);

  g_clear_pointer (&self->uris, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->article_names, g_ptr_array_unref);
  g_clear_object (&self->comparison);
  g_clear_object (&self->pending);
  g_free (self->pending_name);
  g_free (self->pending_uri);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (diptych_story_parent_class)->finalize (object);
}

static void
diptych_story_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  DiptychStory *self = DIPTYCH_STORY (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, diptych_story_get_busy (self));
      break;
    case PROP_COMPARISON:
      g_value_set_object (value, self->comparison);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_PENDING_NAME:
      g_value_set_string (value, self->pending_name);
      break;
    case PROP_TITLE:
      g_value_take_string (value, diptych_story_dup_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
diptych_story_class_init (DiptychStoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = diptych_story_dispose;
  object_class->finalize = diptych_story_finalize;
  object_class->get_property = diptych_story_get_property;

  /**
   * DiptychStory:busy:
   *
   * Whether something is being imported or compared.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  /**
   * DiptychStory:comparison:
   *
   * The comparison that is open, or %NULL.
   */
  props[PROP_COMPARISON] = g_param_spec_object ("comparison", NULL, NULL,
                                                DIPTYCH_TYPE_COMPARISON, flags);
  /**
   * DiptychStory:error:
   *
   * Why the last attempt to open something failed, or %NULL. What was open before stays open.
   */
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  /**
   * DiptychStory:pending-name:
   *
   * The name of the first of two articles while the second is awaited, or %NULL.
   */
  props[PROP_PENDING_NAME] = g_param_spec_string ("pending-name", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
diptych_story_init (DiptychStory *self)
{
}

/**
 * diptych_story_new:
 *
 * Returns: (transfer full): a story with nothing in it
 */
DiptychStory *
diptych_story_new (void)
{
  return g_object_new (DIPTYCH_TYPE_STORY, NULL);
}

static void
set_error (DiptychStory *self,
           GError       *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

static void
set_pending (DiptychStory   *self,
             DiptychArticle *article,
             const char     *name,
             const char     *uri)
{
  g_set_object (&self->pending, article);
  g_set_str (&self->pending_uri, uri);
  if (g_set_str (&self->pending_name, name))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING_NAME]);
}

static void
set_comparison (DiptychStory      *self,
                DiptychComparison *comparison,
                GPtrArray         *names,
                GPtrArray         *uris)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->uris, g_ptr_array_unref);
  self->names = g_ptr_array_ref (names);
  self->uris = uris != NULL ? g_ptr_array_ref (uris) : NULL;
  g_set_object (&self->comparison, comparison);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPARISON]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

static void
set_articles (DiptychStory  *self,
              DiptychLoaded *loaded)
{
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->article_names, g_ptr_array_unref);
  self->articles = g_ptr_array_ref (loaded->articles);
  self->article_names = g_ptr_array_ref (loaded->names);
}

static void
take_loaded (DiptychStory  *self,
             DiptychLoaded *loaded,
             GPtrArray     *uris)
{
  if (loaded->comparison == NULL)
    {
      set_pending (self, loaded->articles->pdata[0], loaded->names->pdata[0],
                   uris != NULL ? uris->pdata[0] : NULL);
      return;
    }
  set_pending (self, NULL, NULL, NULL);
  if (!self->choosing)
    set_articles (self, loaded);
  set_comparison (self, loaded->comparison, loaded->names, uris);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DiptychStory) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychLoaded) loaded = diptych_story_load_finish (result, &error);
  g_autoptr (GPtrArray) uris = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  uris = g_steal_pointer (&self->opening);
  if (uris == NULL && loaded != NULL && loaded->kept_uri != NULL)
    {
      uris = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (uris, g_strdup (loaded->kept_uri));
    }
  g_clear_object (&self->cancellable);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
  if (loaded != NULL)
    take_loaded (self, loaded, uris);
  else
    set_error (self, g_steal_pointer (&error));
  g_object_thaw_notify (G_OBJECT (self));
}

/* @uris is consumed; @choosing says that @inputs are articles that are here already. */
static void
load (DiptychStory *self,
      GPtrArray    *inputs,
      GPtrArray    *uris,
      gboolean      choosing)
{
  diptych_story_cancel (self);
  set_error (self, NULL);
  self->cancellable = g_cancellable_new ();
  self->opening = uris;
  self->choosing = choosing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
  diptych_story_load_async (inputs, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * diptych_story_open_files:
 * @files: (array length=n_files): story files, or articles
 *
 * Opens them in place of what is open. One article alone is kept until the next
 * is opened: see #DiptychStory:pending-name.
 */
void
diptych_story_open_files (DiptychStory  *self,
                          GFile        **files,
                          guint          n_files)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_input_free);
  GPtrArray *uris = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (n_files > 0);

  if (n_files == 1 && self->pending != NULL)
    {
      g_ptr_array_add (inputs, diptych_input_new_for_article (self->pending, self->pending_name));
      if (self->pending_uri != NULL)
        g_ptr_array_add (uris, g_strdup (self->pending_uri));
    }
  for (guint i = 0; i < n_files; i++)
    {
      g_ptr_array_add (inputs, diptych_input_new_for_file (files[i]));
      g_ptr_array_add (uris, g_file_get_uri (files[i]));
    }
  load (self, inputs, uris, FALSE);
}

/**
 * diptych_story_open_texts:
 * @left_outlet: (nullable): who published the left text
 * @right_outlet: (nullable): who published the right text
 *
 * Opens two texts that were typed or pasted.
 */
void
diptych_story_open_texts (DiptychStory *self,
                          const char   *left_text,
                          const char   *left_outlet,
                          const char   *right_text,
                          const char   *right_outlet)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_input_free);

  g_return_if_fail (DIPTYCH_IS_STORY (self));

  g_ptr_array_add (inputs, diptych_input_new_for_text (left_text, left_outlet));
  g_ptr_array_add (inputs, diptych_input_new_for_text (right_text, right_outlet));
  load (self, inputs, NULL, FALSE);
}

/**
 * diptych_story_open_sample:
 *
 * Opens the story that is compiled into the library.
 */
void
diptych_story_open_sample (DiptychStory *self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (DIPTYCH_SAMPLE_URI);

  diptych_story_drop_pending (self);
  diptych_story_open_files (self, &file, 1);
}

/**
 * diptych_story_swap_sides:
 *
 * Compares the two articles again, the right one on the left.
 */
void
diptych_story_swap_sides (DiptychStory *self)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_input_free);
  GPtrArray *uris = NULL;

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (self->comparison != NULL);

  for (guint side = DIPTYCH_N_SIDES; side-- > 0;)
    g_ptr_array_add (inputs, diptych_input_new_for_article (diptych_story_get_article (self, side),
                                                            self->names->pdata[side]));
  if (self->uris != NULL && self->uris->len == DIPTYCH_N_SIDES)
    {
      uris = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (uris, g_strdup (self->uris->pdata[DIPTYCH_SIDE_RIGHT]));
      g_ptr_array_add (uris, g_strdup (self->uris->pdata[DIPTYCH_SIDE_LEFT]));
    }
  else if (self->uris != NULL)
    uris = g_ptr_array_ref (self->uris);
  load (self, inputs, uris, TRUE);
}

/**
 * diptych_story_get_n_articles:
 *
 * Returns: how many articles the story has: two, or more where some are translations of others
 */
guint
diptych_story_get_n_articles (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), 0);

  return self->articles != NULL ? self->articles->len : 0;
}

/**
 * diptych_story_get_nth_article:
 *
 * Returns: (transfer none): an article of the story
 */
DiptychArticle *
diptych_story_get_nth_article (DiptychStory *self,
                               guint         index)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);
  g_return_val_if_fail (index < diptych_story_get_n_articles (self), NULL);

  return self->articles->pdata[index];
}

/**
 * diptych_story_choose_article:
 * @index: which article of the story to show on @side
 *
 * Compares it with the article on the other side. Where it is the one on the other
 * side, the two change places.
 */
void
diptych_story_choose_article (DiptychStory *self,
                              DiptychSide   side,
                              guint         index)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_input_free);
  DiptychArticle *chosen[DIPTYCH_N_SIDES];
  GPtrArray *uris;

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (index < diptych_story_get_n_articles (self));

  chosen[side] = self->articles->pdata[index];
  chosen[DIPTYCH_OTHER_SIDE (side)] = diptych_story_get_article (self, DIPTYCH_OTHER_SIDE (side));
  if (chosen[DIPTYCH_SIDE_LEFT] == chosen[DIPTYCH_SIDE_RIGHT])
    chosen[DIPTYCH_OTHER_SIDE (side)] = diptych_story_get_article (self, side);
  for (guint i = 0; i < DIPTYCH_N_SIDES; i++)
    {
      guint position = 0;

      g_ptr_array_find (self->articles, chosen[i], &position);
      g_ptr_array_add (inputs, diptych_input_new_for_article (chosen[i], self->article_names->pdata[position]));
    }
  uris = self->uris != NULL ? g_ptr_array_ref (self->uris) : NULL;
  load (self, inputs, uris, TRUE);
}

/**
 * diptych_story_cancel:
 *
 * Gives up what is being opened; what was open before stays.
 */
void
diptych_story_cancel (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->opening, g_ptr_array_unref);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

gboolean
diptych_story_get_busy (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * diptych_story_get_error:
 *
 * Returns: (transfer none) (nullable): why the last attempt to open something failed
 */
const GError *
diptych_story_get_error (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  return self->error;
}

/**
 * diptych_story_get_comparison:
 *
 * Returns: (transfer none) (nullable): the comparison that is open
 */
DiptychComparison *
diptych_story_get_comparison (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  return self->comparison;
}

/**
 * diptych_story_get_article:
 *
 * Returns: (transfer none) (nullable): the article on @side
 */
DiptychArticle *
diptych_story_get_article (DiptychStory *self,
                           DiptychSide   side)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  if (self->comparison == NULL)
    return NULL;
  return diptych_analysis_get_article (diptych_comparison_get_analysis (self->comparison, side));
}

const char *
diptych_story_get_pending_name (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  return self->pending_name;
}

/**
 * diptych_story_drop_pending:
 *
 * Forgets the first of two articles.
 */
void
diptych_story_drop_pending (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  set_pending (self, NULL, NULL, NULL);
}

/**
 * diptych_story_dup_title:
 *
 * Returns: (transfer full) (nullable): the headline of the left article, else of the right
 */
char *
diptych_story_dup_title (DiptychStory *self)
{
  char *title = NULL;

  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  for (guint side = 0; side < DIPTYCH_N_SIDES && title == NULL && self->comparison != NULL; side++)
    title = diptych_article_dup_headline (diptych_story_get_article (self, side));
  return title;
}

/**
 * diptych_story_get_outlet:
 *
 * Returns: (transfer none) (nullable): who published the article on @side, or the name of its file
 */
const char *
diptych_story_get_outlet (DiptychStory *self,
                          DiptychSide   side)
{
  const char *outlet;

  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  if (self->comparison == NULL)
    return NULL;
  outlet = diptych_article_get_outlet (diptych_story_get_article (self, side));
  return outlet != NULL ? outlet : self->names->pdata[side];
}

/**
 * diptych_story_dup_uris:
 *
 * Returns: (transfer full): what to open to come back to this story; empty if that is not possible
 */
char **
diptych_story_dup_uris (DiptychStory *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  for (guint i = 0; self->uris != NULL && i < self->uris->len; i++)
    g_strv_builder_add (builder, self->uris->pdata[i]);
  return g_strv_builder_end (builder);
}
