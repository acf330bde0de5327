/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "import/diptych-file-reader.h"
#include "model/diptych-error.h"

struct _DiptychStoryFolder
{
  GObject parent_instance;

  char *path;
};

static void store_iface_init (DiptychStoryStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DiptychStoryFolder, diptych_story_folder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (DIPTYCH_TYPE_STORY_STORE, store_iface_init))

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The file of the folder for @uris, whatever their order. */
static GFile *
get_keyed_file (DiptychStoryFolder *self,
                const char * const *uris)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree const char **sorted = g_memdup2 (uris, sizeof (char *) * g_strv_length ((char **) uris));
  g_autofree char *name = NULL;

  qsort (sorted, g_strv_length ((char **) uris), sizeof (char *), compare_strings);
  for (guint i = 0; uris[i] != NULL; i++)
    g_checksum_update (checksum, (const guchar *) sorted[i], strlen (sorted[i]) + 1);
  name = g_strdup_printf ("%.32s.diptych", g_checksum_get_string (checksum));
  return g_file_new_build_filename (self->path, name, NULL);
}

/* The story file that @uris are, if they are one that may perhaps be written. */
static GFile *
get_own_file (const char * const *uris)
{
  g_autoptr (GFile) file = NULL;

  if (uris[0] == NULL || uris[1] != NULL || !g_str_has_suffix (uris[0], ".diptych"))
    return NULL;
  file = g_file_new_for_uri (uris[0]);
  return g_file_is_native (file) ? g_steal_pointer (&file) : NULL;
}

/* What @file holds, told from whatever else it might hold; "" if it is not there. */
static char *
dup_state (GFile *file)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &contents, &length, NULL, NULL))
    return g_strdup ("");
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

/* Moves @file, or copies it, to a name beside it that is not taken. */
static GFile *
set_aside (GFile     *file,
           gboolean   move,
           GError   **error)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *stem = g_str_has_suffix (name, ".diptych") ? g_strndup (name, strlen (name) - strlen (".diptych"))
                                                              : g_strdup (name);

  for (guint i = 1;; i++)
    {
      g_autofree char *other_name = g_strdup_printf ("%s~%u.diptych", stem, i);
      g_autoptr (GFile) other = g_file_get_child (parent, other_name);
      g_autoptr (GError) reason = NULL;

      if (move ? g_file_move (file, other, G_FILE_COPY_NONE, NULL, NULL, NULL, &reason)
               : g_file_copy (file, other, G_FILE_COPY_NONE, NULL, NULL, NULL, &reason))
        return g_steal_pointer (&other);
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
}

static char *
set_unreadable_aside (GFile        *file,
                      const GError *why)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) other = set_aside (file, TRUE, &error);
  g_autofree char *other_name = other != NULL ? g_file_get_parse_name (other) : NULL;

  if (other == NULL)
    return g_strdup_printf (_("The corrections of this story cannot be read, nor can “%s” be moved away: %s"), name, error->message);
  /* Translators: %1$s is why; %2$s is the name of a file */
  return g_strdup_printf (_("The corrections of this story cannot be read (%1$s). They were kept as “%2$s”."), why->message, other_name);
}

static DiptychStoryFile *
load (GFile   *file,
      GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = diptych_file_reader_read (file, NULL, error);

  return bytes != NULL ? diptych_story_file_load_bytes (bytes, name, error) : NULL;
}

static DiptychStoryFile *
diptych_story_folder_find (DiptychStoryStore   *store,
                           const char * const  *uris,
                           char               **state,
                           char               **notice)
{
  g_autoptr (GFile) keyed = get_keyed_file (DIPTYCH_STORY_FOLDER (store), uris);
  g_autoptr (GFile) own = get_own_file (uris);
  g_autoptr (DiptychStoryFile) story = NULL;
  g_autoptr (GError) error = NULL;

  *notice = NULL;
  if (g_file_query_exists (keyed, NULL))
    {
      story = load (keyed, &error);
      if (story == NULL)
        *notice = set_unreadable_aside (keyed, error);
    }
  *state = dup_state (story != NULL || own == NULL ? keyed : own);
  return g_steal_pointer (&story);
}

static gboolean
make_folder (DiptychStoryFolder  *self,
             GError             **error)
{
  if (g_mkdir_with_parents (self->path, 0700) == 0)
    return TRUE;
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED,
               /* Translators: the name of a folder, and why */
               _("Your corrections are not saved: the folder “%s” cannot be made (%s). Make room or allow writing there; the next correction tries again."),
               self->path, g_strerror (errno));
  return FALSE;
}

/* What another window or program wrote into @file since the last time is not lost. */
static gboolean
keep_other (GFile       *file,
            const char  *state,
            char       **notice,
            GError     **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *now = dup_state (file);
  g_autofree char *other_name = NULL;
  g_autoptr (GFile) other = NULL;

  if (*now == '\0' || state == NULL || g_str_equal (now, state))
    return TRUE;
  other = set_aside (file, FALSE, error);
  if (other == NULL)
    return FALSE;
  other_name = g_file_get_parse_name (other);
  *notice = g_strdup_printf (_("“%s” was changed elsewhere; what it held was kept as “%s”."), name, other_name);
  return TRUE;
}

static gboolean
save (GFile             *file,
      DiptychStoryFile  *story,
      char             **state,
      char             **notice,
      GError           **error)
{
  g_autoptr (GError) reason = NULL;

  if (!keep_other (file, *state, notice, &reason) || !diptych_story_file_save (story, file, NULL, &reason))
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED,
                   /* Translators: %s says which file cannot be written and why */
                   _("Your corrections are not saved (%s). Make room or allow writing there; the next correction tries again."),
                   reason->message);
      return FALSE;
    }
  g_free (*state);
  *state = dup_state (file);
  return TRUE;
}

static gboolean
diptych_story_folder_save (DiptychStoryStore   *store,
                           const char * const  *uris,
                           DiptychStoryFile    *story,
                           char               **state,
                           char               **notice,
                           GError             **error)
{
  DiptychStoryFolder *self = DIPTYCH_STORY_FOLDER (store);
  g_autoptr (GFile) keyed = get_keyed_file (self, uris);
  g_autoptr (GFile) own = get_own_file (uris);
  g_autofree char *name = NULL;

  *notice = NULL;
  if (own == NULL || g_file_query_exists (keyed, NULL))
    return make_folder (self, error) && save (keyed, story, state, notice, error);
  if (save (own, story, state, notice, NULL))
    return TRUE;
  g_clear_pointer (state, g_free);
  if (!make_folder (self, error) || !save (keyed, story, state, notice, error))
    return FALSE;
  name = g_file_get_parse_name (own);
  g_free (*notice);
  *notice = g_strdup_printf (_("“%s” cannot be written, so your corrections are kept in Diptych’s own folder."), name);
  return TRUE;
}

static char *
diptych_story_folder_add (DiptychStoryStore  *store,
                          const char         *name,
                          DiptychStoryFile   *story,
                          char              **state,
                          GError            **error)
{
  DiptychStoryFolder *self = DIPTYCH_STORY_FOLDER (store);
  g_autofree char *file_name = g_strdup_printf ("%s.diptych", name);
  g_autoptr (GFile) file = g_file_new_build_filename (self->path, file_name, NULL);

  for (guint i = 2; g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *other_name = g_strdup_printf ("%s (%u).diptych", name, i);

      g_object_unref (file);
      file = g_file_new_build_filename (self->path, other_name, NULL);
    }
  if (!make_folder (self, error) || !diptych_story_file_save (story, file, NULL, error))
    return NULL;
  *state = dup_state (file);
  return g_file_get_uri (file);
}

static void
store_iface_init (DiptychStoryStoreInterface *iface)
{
  iface->add = diptych_story_folder_add;
  iface->find = diptych_story_folder_find;
  iface->save = diptych_story_folder_save;
}

static void
diptych_story_folder_finalize (GObject *object)
{
  g_free (DIPTYCH_STORY_FOLDER (object)->path);

  G_OBJECT_CLASS (diptych_story_folder_parent_class)->finalize (object);
}

static void
diptych_story_folder_class_init (DiptychStoryFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diptych_story_folder_finalize;
}

static void
diptych_story_folder_init (DiptychStoryFolder *self)
{
}

/**
 * diptych_story_folder_new:
 * @path: (nullable): a folder, which need not be there yet; %NULL for the one among the
 *   data of the user
 *
 * Returns: (transfer full): a store
 */
DiptychStoryFolder *
diptych_story_folder_new (const char *path)
{
  DiptychStoryFolder *self = g_object_new (DIPTYCH_TYPE_STORY_FOLDER, NULL);

  self->path = path != NULL ? g_strdup (path) : g_build_filename (g_get_user_data_dir (), "diptych", "stories", NULL);
  return self;
}
