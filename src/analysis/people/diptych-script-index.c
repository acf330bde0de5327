/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-script-index.h"

#include <string.h>

#include "analysis/diptych-number-set.h"
#include "analysis/people/diptych-hangul-name.h"
#include "analysis/people/diptych-name-skeleton.h"
#include "analysis/people/diptych-name-sounds.h"
#include "model/diptych-hangul.h"

/* So many names of one beginning are kept, or a long list would be compared with a long list. */
#define MAX_OF_BEGINNING 12

/* As many words of a name are looked at. */
#define MAX_WORDS 6

/* The class of sound of each initial consonant, in the order in which Unicode counts them. */
static const char initials[] = "kkntt" "lmpps" "s-jjj" "ktph";

/* The consonants of a word after the first that are looked at: the one that Hangul has
 * next may be the second of the Latin letters, as those have more. */
#define N_NEXT 2

/* The classes that each letter may begin a word with, a to z; '-' is none, as of vowels. */
static const char * const letters[] = {
  "-", "p", "kjs", "tj", "-", "ph", "kjh", "h-", "-", "j-h", "kn", "l", "mp", "n", "-", "ps", "kj", "lh", "sj", "tsj", "-", "p",
  "-pl", "sjhk", "-", "jst",
};

struct _DiptychScriptIndex
{
  GHashTable *beginnings;        /* two classes of sound to GArray of guint */
  GHashTable *surnames;          /* of Koreans, to GArray of guint */
};

/**
 * diptych_script_index_new:
 *
 * Returns: (transfer full): an index without names
 */
DiptychScriptIndex *
diptych_script_index_new (void)
{
  DiptychScriptIndex *self = g_new0 (DiptychScriptIndex, 1);

  self->beginnings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
diptych_script_index_free (DiptychScriptIndex *self)
{
  g_hash_table_unref (self->beginnings);
  g_hash_table_unref (self->surnames);
  g_free (self);
}

static void
append_once (GArray *ids,
             guint   id)
{
  if (ids->len < MAX_OF_BEGINNING && (ids->len == 0 || g_array_index (ids, guint, ids->len - 1) != id))
    g_array_append_val (ids, id);
}

/* A first and a next sound; s and j are one inside a word. */
static gpointer
key_of (char first,
        char next)
{
  return GUINT_TO_POINTER ((guint8) first << 8 | (guint8) (next == 'j' ? 's' : next));
}

static void
add_beginning (DiptychScriptIndex *self,
               guint               id,
               char                first,
               char                next)
{
  GArray *ids = g_hash_table_lookup (self->beginnings, key_of (first, next));

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->beginnings, key_of (first, next), ids);
    }
  append_once (ids, id);
}

/* The classes of sound after the first letter of a word in Latin letters; a word without any has "-". */
static void
find_next (const char *word,
           char        next[DIPTYCH_NAME_SKELETON_MAX])
{
  diptych_name_skeleton (word[1] == 'h' ? word + 2 : word + 1, next);
  if (*next == '\0')
    memcpy (next, "-", 2);
}

static void
add_word (DiptychScriptIndex *self,
          guint               id,
          const char         *word)
{
  const char *classes = *word >= 'a' && *word <= 'z' ? letters[*word - 'a'] : "";
  char next[DIPTYCH_NAME_SKELETON_MAX];

  if (*classes == '\0')
    return;
  find_next (word, next);
  for (; *classes != '\0'; classes++)
    {
      for (guint i = 0; i < N_NEXT && next[i] != '\0'; i++)
        add_beginning (self, id, *classes, next[i]);
    }
}

static void
add_surname (DiptychScriptIndex *self,
             guint               id,
             const char         *latin)
{
  g_auto (GStrv) families = diptych_hangul_name_dup_families (latin);

  for (guint i = 0; families[i] != NULL; i++)
    {
      GArray *ids = g_hash_table_lookup (self->surnames, families[i]);

      if (ids == NULL)
        g_hash_table_insert (self->surnames, g_strdup (families[i]), ids = g_array_new (FALSE, FALSE, sizeof (guint)));
      append_once (ids, id);
    }
}

/**
 * diptych_script_index_add:
 * @id: what stands for the name; what is added first is kept if there are too many
 * @latin: a name in Latin letters
 */
void
diptych_script_index_add (DiptychScriptIndex *self,
                          guint               id,
                          const char         *latin)
{
  g_autofree char *folded = diptych_name_fold (latin, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " -", MAX_WORDS + 1);

  for (guint i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    add_word (self, id, words[i]);
  add_surname (self, id, folded);
}

static void
append_all (GArray       *found,
            const GArray *ids)
{
  if (ids != NULL)
    g_array_append_vals (found, ids->data, ids->len);
}

/* An l may be an r that is left out of the sounds of Latin letters. */
static void
append_word (DiptychScriptIndex *self,
             const char         *word,
             GArray             *found)
{
  char skeleton[DIPTYCH_NAME_SKELETON_MAX];
  char first = initials[diptych_hangul_get_initial (g_utf8_get_char (word))];
  const char *next = skeleton;

  if (diptych_name_skeleton (word, skeleton) > 0 && first != '-')
    next++;
  append_all (found, g_hash_table_lookup (self->beginnings, key_of (first, *next != '\0' ? *next : '-')));
  if (*next == 'l')
    append_all (found, g_hash_table_lookup (self->beginnings, key_of (first, next[1] != '\0' ? next[1] : '-')));
}

/**
 * diptych_script_index_find:
 * @hangul: a name in Hangul
 *
 * Returns: (transfer full) (element-type guint): the names that have a word which
 *   begins like one of @hangul, or the same Korean surname, in order
 */
GArray *
diptych_script_index_find (DiptychScriptIndex *self,
                           const char         *hangul)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *family = diptych_hangul_name_dup_family (hangul);
  g_auto (GStrv) words = g_strsplit (hangul, " ", MAX_WORDS + 1);

  for (guint i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    if (diptych_name_skeleton_is_hangul (words[i]))
      append_word (self, words[i], found);
  if (family != NULL)
    append_all (found, g_hash_table_lookup (self->surnames, family));
  diptych_number_set_sort (found);
  return found;
}
