/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-lexicon.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"

#include "lexicon/diptych-hash.h"

#define RESOURCE_FOLDER "/io/github/diptych/Diptych/lexicons/"

/* The longest word that is folded on the stack; longer ones are no words. */
#define MAX_FOLDED_BYTES 128

/* A line of @data; the words end with a tab or the end of the line. */
typedef struct
{
  guint32 hash;
  guint32 start;                /* offset of the line + 1, 0 in a slot that is free */
} Slot;

struct _DiptychLexicon
{
  char  *data;                  /* each line ended with a NUL */
  Slot  *slots;                 /* open addressing, a power of two, at most half full */
  guint  mask;
  guint8 *beginnings;           /* of longer entries, by their hash: a bit for each slot */
  guint  size;
  guint  max_words;
};

static inline char
fold_ascii (char c)
{
  return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

/* Bytes of the character at @p if it is a Hangul syllable or a dash, quotation mark or
 * the like, which have no case; 0 for other characters. */
static inline guint
caseless_bytes (const guchar *p,
                gsize         length)
{
  if (length < 3)
    return 0;
  return p[0] == 0xeb || p[0] == 0xec || (p[0] == 0xea && p[1] >= 0xb0) || (p[0] == 0xed && p[1] <= 0x9e)
         || (p[0] == 0xe2 && p[1] == 0x80) ? 3 : 0;
}

static inline gboolean
ends_word (char c)
{
  return c == '\t' || c == '\0';
}

/* Whether @line begins with the word. */
static inline gboolean
has_word (const char *line,
          const char *word,
          gsize       length)
{
  gsize i = 0;

  while (i < length && line[i] == word[i])
    i++;
  return i == length && ends_word (line[i]);
}

/* The slot of the word, or the free one where it belongs. */
static inline Slot *
find_slot (const DiptychLexicon *self,
           const char           *word,
           gsize                 length,
           guint32               hash)
{
  for (guint i = hash & self->mask;; i = (i + 1) & self->mask)
    {
      Slot *slot = &self->slots[i];

      if (slot->start == 0
          || (slot->hash == hash && has_word (self->data + slot->start - 1, word, length)))
        return slot;
    }
}

static void
add_line (DiptychLexicon *self,
          const char     *line)
{
  guint32 hash = DIPTYCH_HASH_START;
  guint n_words = 1;
  const char *end;
  Slot *slot;

  if (*line == '\0' || *line == '#')
    return;
  for (end = line; !ends_word (*end); end++)
    {
      if (*end == ' ')
        {
          self->beginnings[(hash & self->mask) / 8] |= 1 << hash % 8;
          n_words++;
        }
      hash = diptych_hash_byte (hash, *end);
    }
  slot = find_slot (self, line, end - line, hash);
  self->size += slot->start == 0;
  *slot = (Slot) { hash, line - self->data + 1 };
  self->max_words = MAX (self->max_words, n_words);
}

static guint
count_lines (const char *data,
             gsize       size)
{
  const char *end = data + size;
  guint n = 1;

  while ((data = memchr (data, '\n', end - data)) != NULL)
    {
      data++;
      n++;
    }
  return n;
}

static DiptychLexicon *
load (const char *name)
{
  DiptychLexicon *self = g_new0 (DiptychLexicon, 1);
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, ".tsv", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (core_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size = 0;
  char *next, *end;

  if (bytes == NULL)
    g_error ("The lexicon “%s” is not compiled in", name);
  g_bytes_get_data (bytes, &size);
  self->data = g_malloc (size + 1);
  end = self->data + size;
  memcpy (self->data, g_bytes_get_data (bytes, NULL), size);
  *end = '\0';
  self->mask = 15;
  for (guint n_lines = count_lines (self->data, size); self->mask < 2 * n_lines;)
    self->mask = 2 * self->mask + 1;
  self->slots = g_new0 (Slot, self->mask + 1);
  self->beginnings = g_new0 (guint8, self->mask / 8 + 1);
  for (char *line = self->data; line != NULL; line = next)
    {
      next = memchr (line, '\n', end - line);
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

static const char *
get_value (const DiptychLexicon *self,
           const char           *word,
           gsize                 length,
           guint32               hash)
{
  const Slot *slot = find_slot (self, word, length, hash);
  const char *end;

  if (slot->start == 0)
    return NULL;
  end = self->data + slot->start - 1 + length;
  return *end == '\t' ? end + 1 : end;
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
  DiptychLexiconPhrase read = { 0 };

  return diptych_lexicon_lookup_longer (self, word, length, &read);
}

/**
 * diptych_lexicon_lookup_longer:
 * @phrase: words as the lexicon spells them
 * @length: their length in bytes, more than at the last call
 * @read: (inout): how far the phrases that begin at @phrase were read
 *
 * Looks up one after the other the phrases of one word, of two words … that begin
 * at one place, and reads each byte once.
 *
 * Returns: (nullable): as diptych_lexicon_lookup()
 */
const char *
diptych_lexicon_lookup_longer (const DiptychLexicon *self,
                               const char           *phrase,
                               gsize                 length,
                               DiptychLexiconPhrase *read)
{
  guint32 hash = diptych_hash_bytes (read->length > 0 ? read->hash : DIPTYCH_HASH_START,
                                     phrase + read->length, length - read->length);

  *read = (DiptychLexiconPhrase) { hash, length };
  return get_value (self, phrase, length, hash);
}

/**
 * diptych_lexicon_goes_on:
 * @read: what diptych_lexicon_lookup_longer() read
 *
 * Returns: whether a longer entry may go on after the words that were read; if not,
 *   none does
 */
gboolean
diptych_lexicon_goes_on (const DiptychLexicon       *self,
                         const DiptychLexiconPhrase *read)
{
  return (self->beginnings[(read->hash & self->mask) / 8] >> read->hash % 8 & 1) != 0;
}

/**
 * diptych_lexicon_hash:
 *
 * Returns: the hash (FNV-1a) that words are looked up by
 */
guint32
diptych_lexicon_hash (const char *word,
                      gsize       length)
{
  return diptych_hash_bytes (DIPTYCH_HASH_START, word, length);
}

/**
 * diptych_lexicon_lookup_hashed:
 * @hash: diptych_lexicon_hash() of @word
 *
 * Returns: (nullable): as diptych_lexicon_lookup()
 */
const char *
diptych_lexicon_lookup_hashed (const DiptychLexicon *self,
                               const char           *word,
                               gsize                 length,
                               guint32               hash)
{
  return get_value (self, word, length, hash);
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
  guint32 hash = DIPTYCH_HASH_START;

  if (length > MAX_FOLDED_BYTES)
    return NULL;
  for (gsize i = 0; i < length;)
    {
      guint n = (guchar) word[i] < 0x80 ? 1 : caseless_bytes ((const guchar *) word + i, length - i);

      if (n == 0)
        {
          g_autofree char *lower = g_utf8_strdown (word, length);

          return diptych_lexicon_lookup (self, lower, strlen (lower));
        }
      for (; n > 0; n--, i++)
        {
          folded[i] = fold_ascii (word[i]);
          hash = diptych_hash_byte (hash, folded[i]);
        }
    }
  return get_value (self, folded, length, hash);
}

/**
 * diptych_lexicon_lookup_longest:
 * @text: words in any case
 * @ends: (array length=n): the lengths in bytes of phrases that begin at @text, ascending
 * @accept: whether a value is one that is looked for
 * @index: (out): which of the phrases it was
 *
 * Looks up one after the other, in lower case, phrases that begin at one place.
 *
 * Returns: (nullable): what @accept took for the longest of them
 */
const char *
diptych_lexicon_lookup_longest (const DiptychLexicon *self,
                                const char           *text,
                                const gsize          *ends,
                                guint                 n,
                                DiptychLexiconFilter  accept,
                                guint                *index)
{
  char folded[MAX_FOLDED_BYTES];
  DiptychLexiconPhrase read = { 0 };
  const char *longest = NULL;
  gsize length = 0;

  for (guint i = 0; i < n && ends[i] <= MAX_FOLDED_BYTES; i++)
    {
      const char *value;

      while (length < ends[i] && (guchar) text[length] < 0x80)
        {
          folded[length] = fold_ascii (text[length]);
          length++;
        }
      value = length == ends[i] ? diptych_lexicon_lookup_longer (self, folded, length, &read)
                                : diptych_lexicon_lookup_folded (self, text, ends[i]);
      if (value != NULL && accept (value))
        {
          longest = value;
          *index = i;
        }
    }
  return longest;
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

/**
 * diptych_lexicon_get_size:
 *
 * Returns: the number of entries
 */
guint
diptych_lexicon_get_size (const DiptychLexicon *self)
{
  return self->size;
}
