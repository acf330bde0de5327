/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-private.h"

#include "session/diptych-story-folder.h"

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_COMPARISON,
  PROP_CORRECTING,
  PROP_ERROR,
  PROP_N_LOST,
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
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_clear_object (&self->shown[side]);
  g_clear_object (&self->store);
  diptych_story_set_saver (self, NULL);
  g_clear_object (&self->file);
  g_clear_object (&self->log);
  g_clear_pointer (&self->corrected, diptych_corrected_free);
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
    case PROP_CORRECTING:
      g_value_set_boolean (value, diptych_story_get_correcting (self));
      break;
    case PROP_N_LOST:
      g_value_set_uint (value, diptych_story_get_n_lost (self));
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
   * DiptychStory:correcting:
   *
   * Whether corrections are being made.
   */
  props[PROP_CORRECTING] = g_param_spec_boolean ("correcting", NULL, NULL, FALSE, flags);
  /**
   * DiptychStory:n-lost:
   *
   * How many corrections do not find their place any more.
   */
  props[PROP_N_LOST] = g_param_spec_uint ("n-lost", NULL, NULL, 0, G_MAXUINT, 0, flags);
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

  /**
   * DiptychStory::corrected:
   * @correction: what the user set right
   *
   * Emitted for a new correction, not for one that was undone or done again.
   */
  g_signal_new ("corrected", DIPTYCH_TYPE_STORY, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, DIPTYCH_TYPE_CORRECTION);
  /**
   * DiptychStory::notice:
   * @message: a sentence for the user
   *
   * Emitted when corrections were not saved, or when something was set aside.
   */
  g_signal_new ("notice", DIPTYCH_TYPE_STORY, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
diptych_story_init (DiptychStory *self)
{
  self->log = diptych_correction_log_new ();
}

/**
 * diptych_story_new:
 *
 * Returns: (transfer full): a story with nothing in it, kept among the data of the user
 */
DiptychStory *
diptych_story_new (void)
{
  g_autoptr (DiptychStoryFolder) folder = diptych_story_folder_new (NULL);

  return diptych_story_new_with_store (DIPTYCH_STORY_STORE (folder));
}

/**
 * diptych_story_new_with_store:
 * @store: where it is kept with its corrections
 *
 * Returns: (transfer full): a story with nothing in it
 */
DiptychStory *
diptych_story_new_with_store (DiptychStoryStore *store)
{
  DiptychStory *self = g_object_new (DIPTYCH_TYPE_STORY, NULL);

  self->store = g_object_ref (store);
  return self;
}

void
diptych_story_set_error (DiptychStory *self,
                         GError       *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

void
diptych_story_set_pending (DiptychStory   *self,
                           DiptychArticle *article,
                           const char     *name,
                           const char     *uri)
{
  g_set_object (&self->pending, article);
  g_set_str (&self->pending_uri, uri);
  if (g_set_str (&self->pending_name, name))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING_NAME]);
}

void
diptych_story_take_corrected (DiptychStory     *self,
                              DiptychCorrected *corrected)
{
  guint n_lost = diptych_story_get_n_lost (self);

  g_clear_pointer (&self->corrected, diptych_corrected_free);
  self->corrected = corrected;
  if (n_lost != diptych_story_get_n_lost (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_LOST]);
  if (g_set_object (&self->comparison, corrected->comparison))
    {
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPARISON]);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
    }
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

/**
 * diptych_story_get_pending:
 *
 * Returns: (transfer none) (nullable): the article that waits for the one to compare it with
 */
DiptychArticle *
diptych_story_get_pending (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  return self->pending;
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

  diptych_story_set_pending (self, NULL, NULL, NULL);
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
