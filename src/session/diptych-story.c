/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story.h"

#include "session/diptych-replay.h"
#include "session/diptych-story-loader.h"

struct _DiptychStory
{
  GObject parent_instance;

  GCancellable      *cancellable;       /* of the load that is under way, or NULL */
  GPtrArray         *opening;           /* URIs of that load, or NULL if it cannot be repeated */
  GPtrArray         *uris;              /* of what is shown */
  GCancellable      *replaying;         /* of the corrections that are being made, or NULL */
  gboolean           replay_again;      /* whether the log changed while that was busy */
  guint              n_moves;           /* in the log of corrections so far */
  DiptychStoryFile  *file;
  DiptychCorrectionLog *log;
  DiptychCorrected  *corrected;
  DiptychComparison *comparison;
  DiptychArticle    *shown[DIPTYCH_N_SIDES];    /* as they were imported */
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
  PROP_CORRECTING,
  PROP_ERROR,
  PROP_N_LOST,
  PROP_PENDING_NAME,
  PROP_TITLE,
  N_PROPS
};

enum
{
  CORRECTED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

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
  signals[CORRECTED] = g_signal_new ("corrected", DIPTYCH_TYPE_STORY, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, DIPTYCH_TYPE_CORRECTION);
}

static void
diptych_story_init (DiptychStory *self)
{
  self->log = diptych_correction_log_new ();
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
take_corrected (DiptychStory     *self,
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

static void
set_shown (DiptychStory  *self,
           DiptychArticle *left,
           DiptychArticle *right,
           GPtrArray      *names,
           GPtrArray      *uris)
{
  g_autoptr (GPtrArray) previous_names = g_steal_pointer (&self->names);
  g_autoptr (GPtrArray) previous_uris = g_steal_pointer (&self->uris);

  g_set_object (&self->shown[DIPTYCH_SIDE_LEFT], left);
  g_set_object (&self->shown[DIPTYCH_SIDE_RIGHT], right);
  self->names = g_ptr_array_ref (names);
  self->uris = uris != NULL ? g_ptr_array_ref (uris) : NULL;
}

static void
cancel_replay (DiptychStory *self)
{
  if (self->replaying == NULL)
    return;
  g_cancellable_cancel (self->replaying);
  g_clear_object (&self->replaying);
  self->replay_again = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CORRECTING]);
}

static void
take_loaded (DiptychStory  *self,
             DiptychLoaded *loaded,
             GPtrArray     *uris)
{
  if (loaded->corrected == NULL)
    {
      set_pending (self, loaded->articles->pdata[0], loaded->names->pdata[0],
                   uris != NULL ? uris->pdata[0] : NULL);
      return;
    }
  cancel_replay (self);
  set_pending (self, NULL, NULL, NULL);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->article_names, g_ptr_array_unref);
  self->articles = g_ptr_array_ref (loaded->articles);
  self->article_names = g_ptr_array_ref (loaded->names);
  g_set_object (&self->file, loaded->story);
  diptych_correction_log_set (self->log, diptych_story_file_get_corrections (self->file),
                              diptych_story_file_get_n_done (self->file));
  set_shown (self, loaded->articles->pdata[0], loaded->articles->pdata[1], loaded->names, uris);
  take_corrected (self, g_steal_pointer (&loaded->corrected));
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

static void
begin (DiptychStory *self,
       GPtrArray    *uris)
{
  diptych_story_cancel (self);
  set_error (self, NULL);
  self->cancellable = g_cancellable_new ();
  self->opening = uris;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* @uris is consumed. */
static void
load (DiptychStory *self,
      GPtrArray    *inputs,
      GPtrArray    *uris)
{
  begin (self, uris);
  diptych_story_load_async (inputs, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Two articles of the story that are to be shown instead of others. */
typedef struct
{
  DiptychStory   *story;
  DiptychArticle *articles[DIPTYCH_N_SIDES];
  GPtrArray      *names;
  guint           n_moves;
} Choice;

static void
choice_free (Choice *self)
{
  g_object_unref (self->story);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_object_unref (self->articles[side]);
  g_ptr_array_unref (self->names);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void replay (DiptychStory *self);

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Choice) choice = user_data;
  DiptychStory *self = choice->story;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychCorrected) corrected = diptych_replay_finish (result, &error);
  g_autoptr (GPtrArray) uris = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  uris = g_steal_pointer (&self->opening);
  g_clear_object (&self->cancellable);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
  if (corrected != NULL)
    {
      cancel_replay (self);
      set_shown (self, choice->articles[0], choice->articles[1], choice->names, uris);
      take_corrected (self, g_steal_pointer (&corrected));
      if (choice->n_moves != self->n_moves)
        replay (self);
    }
  else
    set_error (self, g_steal_pointer (&error));
  g_object_thaw_notify (G_OBJECT (self));
}

static void
start_replay (DiptychStory        *self,
              DiptychArticle     **articles,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_autoptr (GPtrArray) corrections = diptych_correction_log_dup_done (self->log);
  guint indexes[DIPTYCH_N_SIDES];

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    indexes[side] = diptych_story_file_find_article (self->file, articles[side]);
  diptych_replay_async (articles, indexes, self->corrected->base, corrections, cancellable, callback, user_data);
}

/* @names and @uris are consumed. */
static void
choose (DiptychStory   *self,
        DiptychArticle *left,
        DiptychArticle *right,
        GPtrArray      *names,
        GPtrArray      *uris)
{
  Choice *choice = g_new0 (Choice, 1);

  begin (self, uris);
  choice->story = g_object_ref (self);
  choice->articles[DIPTYCH_SIDE_LEFT] = g_object_ref (left);
  choice->articles[DIPTYCH_SIDE_RIGHT] = g_object_ref (right);
  choice->names = names;
  choice->n_moves = self->n_moves;
  start_replay (self, choice->articles, self->cancellable, chosen_cb, choice);
}

static void
replayed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DiptychStory) self = user_data;
  g_autoptr (DiptychCorrected) corrected = diptych_replay_finish (result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->replaying)
    return;
  g_clear_object (&self->replaying);
  g_object_freeze_notify (G_OBJECT (self));
  if (corrected != NULL)
    take_corrected (self, g_steal_pointer (&corrected));
  if (self->replay_again)
    replay (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CORRECTING]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Makes the corrections that hold in what is shown; one run at a time, the last log counts. */
static void
replay (DiptychStory *self)
{
  self->n_moves++;
  self->replay_again = self->replaying != NULL;
  if (self->replay_again)
    return;
  self->replaying = g_cancellable_new ();
  start_replay (self, self->shown, self->replaying, replayed_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CORRECTING]);
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
      g_ptr_array_add (inputs, diptych_input_new_for_article (self->pending, self->pending_name,
                                                             self->pending_uri));
      if (self->pending_uri != NULL)
        g_ptr_array_add (uris, g_strdup (self->pending_uri));
    }
  for (guint i = 0; i < n_files; i++)
    {
      g_ptr_array_add (inputs, diptych_input_new_for_file (files[i]));
      g_ptr_array_add (uris, g_file_get_uri (files[i]));
    }
  load (self, inputs, uris);
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
  load (self, inputs, NULL);
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
  GPtrArray *names;
  GPtrArray *uris = NULL;

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (self->comparison != NULL);

  names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (names, g_strdup (self->names->pdata[DIPTYCH_SIDE_RIGHT]));
  g_ptr_array_add (names, g_strdup (self->names->pdata[DIPTYCH_SIDE_LEFT]));
  if (self->uris != NULL && self->uris->len == DIPTYCH_N_SIDES)
    {
      uris = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (uris, g_strdup (self->uris->pdata[DIPTYCH_SIDE_RIGHT]));
      g_ptr_array_add (uris, g_strdup (self->uris->pdata[DIPTYCH_SIDE_LEFT]));
    }
  else if (self->uris != NULL)
    uris = g_ptr_array_ref (self->uris);
  choose (self, self->shown[DIPTYCH_SIDE_RIGHT], self->shown[DIPTYCH_SIDE_LEFT], names, uris);
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
  DiptychArticle *chosen[DIPTYCH_N_SIDES];
  GPtrArray *names;

  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (index < diptych_story_get_n_articles (self));

  chosen[side] = self->articles->pdata[index];
  chosen[DIPTYCH_OTHER_SIDE (side)] = self->shown[DIPTYCH_OTHER_SIDE (side)];
  if (chosen[DIPTYCH_SIDE_LEFT] == chosen[DIPTYCH_SIDE_RIGHT])
    chosen[DIPTYCH_OTHER_SIDE (side)] = self->shown[side];
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < DIPTYCH_N_SIDES; i++)
    {
      guint position = 0;

      g_ptr_array_find (self->articles, chosen[i], &position);
      g_ptr_array_add (names, g_strdup (self->article_names->pdata[position]));
    }
  choose (self, chosen[DIPTYCH_SIDE_LEFT], chosen[DIPTYCH_SIDE_RIGHT], names,
          self->uris != NULL ? g_ptr_array_ref (self->uris) : NULL);
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

/**
 * diptych_story_correct:
 * @correction: (transfer full): what the user sets right
 *
 * Makes the correction on a worker thread; "comparison" changes when it is made.
 */
void
diptych_story_correct (DiptychStory      *self,
                       DiptychCorrection *correction)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));
  g_return_if_fail (self->comparison != NULL);

  diptych_correction_log_append (self->log, correction);
  g_signal_emit (self, signals[CORRECTED], 0, correction);
  replay (self);
}

/**
 * diptych_story_undo:
 *
 * Takes back the last correction that holds.
 */
void
diptych_story_undo (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  if (self->comparison != NULL && diptych_correction_log_undo (self->log))
    replay (self);
}

/**
 * diptych_story_redo:
 *
 * Makes again the correction that was taken back last.
 */
void
diptych_story_redo (DiptychStory *self)
{
  g_return_if_fail (DIPTYCH_IS_STORY (self));

  if (self->comparison != NULL && diptych_correction_log_redo (self->log))
    replay (self);
}

gboolean
diptych_story_get_correcting (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), FALSE);

  return self->replaying != NULL;
}

/**
 * diptych_story_get_log:
 *
 * Returns: (transfer none): the corrections of the story, to be looked at
 */
DiptychCorrectionLog *
diptych_story_get_log (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), NULL);

  return self->log;
}

/**
 * diptych_story_get_shown:
 *
 * Returns: what is shown, for making corrections; its comparison is borrowed
 */
DiptychShown
diptych_story_get_shown (DiptychStory *self)
{
  DiptychShown shown = { self->comparison };

  for (guint side = 0; side < DIPTYCH_N_SIDES && self->shown[side] != NULL; side++)
    shown.articles[side] = diptych_story_file_find_article (self->file, self->shown[side]);
  return shown;
}

guint
diptych_story_get_n_lost (DiptychStory *self)
{
  g_return_val_if_fail (DIPTYCH_IS_STORY (self), 0);

  return self->corrected != NULL ? diptych_corrected_count (self->corrected, DIPTYCH_OUTCOME_LOST) : 0;
}
