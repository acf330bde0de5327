/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-lexicon.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"

#define RESOURCE_FOLDER "/io/github/diptych/Diptych/lexicons/"

/* The longest word that is folded on the stack; longer ones are no words. */
#define MAX_FOLDED_BYTES 128

typedef struct
{
  const char *word;
  gsize       length;
  const char *value;
} Entry;

struct _DiptychLexicon
{
  char  *data;
  Entry *slots;                 /* open addressing, a power of two, at most half full */
  guint  mask;
  guint  size;
  guint  max_words;
};

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
static guint
hash_bytes (const char *bytes,
            gsize       length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash;
}

static Entry *
find_slot (const DiptychLexicon *self,
           const char           *word,
           gsize                 length)
{
  guint i = hash_bytes (word, length) & self->mask;

  while (self->slots[i].word != NULL
         && (self->slots[i].length != length || memcmp (self->slots[i].word, word, length) != 0))
    i = (i + 1) & self->mask;
  return &self->slots[i];
}

static void
add_line (DiptychLexicon *self,
          char           *line)
{
  char *tab = strchr (line, '\t');
  Entry *slot;
  guint n_words = 1;

  if (*line == '\0' || *line == '#')
    return;
  if (tab != NULL)
    *tab = '\0';
  slot = find_slot (self, line, strlen (line));
  self->size += slot->word == NULL;
  *slot = (Entry) { line, strlen (line), tab != NULL ? tab + 1 : "" };
  for (const char *p = line; *p != '\0'; p++)
    n_words += *p == ' ';
  self->max_words = MAX (self->max_words, n_words);
}

static DiptychLexicon *
load (const char *name)
{
  DiptychLexicon *self = g_new0 (DiptychLexicon, 1);
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, ".tsv", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (core_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n_lines = 1;
  char *next;

  if (bytes == NULL)
    g_error ("The lexicon “%s” is not compiled in", name);
  self->data = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (const char *p = self->data; *p != '\0'; p++)
    n_lines += *p == '\n';
  self->mask = 15;
  while (self->mask < 2 * n_lines)
    self->mask = 2 * self->mask + 1;
  self->slots = g_new0 (Entry, self->mask + 1);
  for (char *line = self->data; line != NULL; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      add_line (self, line);
    }
  return self;
}

/**
 * diptych_lexicon_get:
 * @name: the name of a file in `data/lexicons`, without its ending
 *
 * Looking one up takes a lock; a stage keeps the result in a static.
 *
 * Returns: (transfer none): the lexicon
 */
const DiptychLexicon *
diptych_lexicon_get (const char *name)
{
  static GMutex mutex;
  static GHashTable *lexicons;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  DiptychLexicon *self;

  if (lexicons == NULL)
    lexicons = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (lexicons, name);
  if (self == NULL)
    {
      self = load (name);
      g_hash_table_insert (lexicons, g_strdup (name), self);
    }
  return self;
}

/**
 * diptych_lexicon_lookup:
 * @word: the word as the lexicon spells it, one blank between words
 * @length: its length in bytes
 *
 * Returns: (nullable): what is known of @word, "" if nothing more than that it
 *   is there; %NULL if it is not
 */
const char *
diptych_lexicon_lookup (const DiptychLexicon *self,
                        const char           *word,
                        gsize                 length)
{
  return find_slot (self, word, length)->value;
}

/**
 * diptych_lexicon_lookup_folded:
 * @word: a word in any case
 * @length: its length in bytes
 *
 * Looks for @word in lower case, for lexicons that hold lower case only.
 *
 * Returns: (nullable): as diptych_lexicon_lookup()
 */
const char *
diptych_lexicon_lookup_folded (const DiptychLexicon *self,
                               const char           *word,
                               gsize                 length)
{
  char folded[MAX_FOLDED_BYTES];
  g_autofree char *lower = NULL;

  if (length > MAX_FOLDED_BYTES)
    return NULL;
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) word[i] >= 0x80)
        {
          lower = g_utf8_strdown (word, length);
          return diptych_lexicon_lookup (self, lower, strlen (lower));
        }
      folded[i] = g_ascii_tolower (word[i]);
    }
  return diptych_lexicon_lookup (self, folded, length);
}

/**
 * diptych_lexicon_get_max_words:
 *
 * Returns: the number of words in the longest entry
 */
guint
diptych_lexicon_get_max_words (const DiptychLexicon *self)
{
  return self->max_words;
}

guint
diptych_lexicon_get_size (const DiptychLexicon *self)
{
  return self->size;
}
