/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-index.h"

#include <string.h>

#define MAX_BUCKET 8
#define PREFIX 3

struct _DiptychPersonIndex
{
  GHashTable *buckets;          /* key -> GArray of guint */
};

typedef void (*KeyFunc) (DiptychPersonIndex *self,
                         const char         *key,
                         gpointer            data);

/**
 * diptych_person_index_new:
 *
 * Returns: (transfer full): an index of no names
 */
DiptychPersonIndex *
diptych_person_index_new (void)
{
  DiptychPersonIndex *self = g_new0 (DiptychPersonIndex, 1);

  self->buckets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
diptych_person_index_free (DiptychPersonIndex *self)
{
  g_hash_table_unref (self->buckets);
  g_free (self);
}

static void
for_word (DiptychPersonIndex *self,
          const char         *word,
          guint               length,
          gboolean            alike,
          KeyFunc             func,
          gpointer            data)
{
  g_autofree char *key = g_strndup (word, length);

  func (self, key, data);
  if (alike)
    {
      DiptychNameSounds sounds;
      g_autofree char *prefix = NULL;
      g_autofree char *skeleton = NULL;

      diptych_name_sounds_init (&sounds, word, length);
      prefix = g_strdup_printf ("^%.*s", PREFIX, sounds.letters);
      skeleton = g_strdup_printf ("~%s", sounds.skeleton);
      func (self, prefix, data);
      func (self, skeleton, data);
      if (sounds.n_letters > PREFIX)
        {
          g_autofree char *ends = g_strdup_printf ("^%c%s", sounds.letters[0], sounds.letters + sounds.n_letters - 2);

          func (self, ends, data);
        }
    }
}

/* A Korean name by its sounds, and its surname by all its spellings. */
static void
for_korean (DiptychPersonIndex      *self,
            const DiptychPersonName *name,
            KeyFunc                  func,
            gpointer                 data)
{
  g_autofree char *korean = diptych_person_name_dup_korean (name);
  g_autofree char *key = korean != NULL ? g_strconcat ("+", korean, NULL) : NULL;
  char *blank = key != NULL ? strchr (key, ' ') : NULL;

  if (key == NULL)
    return;
  func (self, key, data);
  if (blank == NULL || !name->eastern)
    return;
  *blank = '\0';
  func (self, key, data);
}

static void
for_each_key (DiptychPersonIndex      *self,
              const DiptychPersonName *name,
              KeyFunc                  func,
              gpointer                 data)
{
  guint last = name->n_surname > 0 ? name->surname + name->n_surname - 1 : 0;
  g_autofree char *joined = g_strconcat ("=", name->joined, NULL);

  func (self, joined, data);
  for (guint i = 0; i < name->n_words; i++)
    for_word (self, name->words[i], name->lengths[i], i == last, func, data);
  if (name->eastern)
    {
      g_autofree char *given = diptych_person_name_dup_given (name);

      func (self, given, data);
    }
  for_korean (self, name, func, data);
}

static void
add_key (DiptychPersonIndex *self,
         const char         *key,
         gpointer            data)
{
  GArray *bucket = g_hash_table_lookup (self->buckets, key);
  guint value = *(guint *) data;

  if (bucket == NULL)
    {
      bucket = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->buckets, g_strdup (key), bucket);
    }
  if (bucket->len < MAX_BUCKET)
    g_array_append_val (bucket, value);
}

/**
 * diptych_person_index_add:
 * @value: what a lookup gives for @name
 */
void
diptych_person_index_add (DiptychPersonIndex      *self,
                          const DiptychPersonName *name,
                          guint                    value)
{
  for_each_key (self, name, add_key, &value);
}

static void
collect_key (DiptychPersonIndex *self,
             const char         *key,
             gpointer            data)
{
  GArray *bucket = g_hash_table_lookup (self->buckets, key);
  GArray *values = data;

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    {
      guint value = g_array_index (bucket, guint, i);
      gboolean known = FALSE;

      for (guint j = 0; j < values->len && !known; j++)
        known = g_array_index (values, guint, j) == value;
      if (!known)
        g_array_append_val (values, value);
    }
}

/**
 * diptych_person_index_lookup:
 * @values: (element-type guint): emptied and filled with the values of the names
 *   that @name shares a word, a beginning or the consonants of the surname with
 */
void
diptych_person_index_lookup (DiptychPersonIndex      *self,
                             const DiptychPersonName *name,
                             GArray                  *values)
{
  g_array_set_size (values, 0);
  for_each_key (self, name, collect_key, values);
}
