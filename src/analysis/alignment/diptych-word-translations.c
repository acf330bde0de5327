/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-word-translations.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"
#include "lexicon/diptych-bytes.h"
#include "lexicon/diptych-hash.h"

#define TABLE_PATH "/io/github/diptych/Diptych/models/word-translations.bin"

/* The beginning and the end of a word, where it is longer. */
#define PART_SYLLABLES 2

typedef struct
{
  GBytes       *bytes;
  const guint8 *entries;        /* by the Korean key, then the English one */
  guint         n;
} Table;

static Table table;

/**
 * diptych_word_translations_replace:
 * @bytes: a table
 *
 * Puts a table in the place of the one that is compiled in: for the trainer, which
 * keeps a part of its texts from it. Nothing may be looked up meanwhile.
 *
 * Returns: whether @bytes hold a table
 */
gboolean
diptych_word_translations_replace (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < DIPTYCH_WORD_TRANSLATIONS_HEADER_BYTES
      || memcmp (data, DIPTYCH_WORD_TRANSLATIONS_MAGIC, 8) != 0
      || size != DIPTYCH_WORD_TRANSLATIONS_HEADER_BYTES
                 + (gsize) diptych_bytes_read_32 (data + 8) * DIPTYCH_WORD_TRANSLATION_BYTES)
    return FALSE;
  g_clear_pointer (&table.bytes, g_bytes_unref);
  table.bytes = g_bytes_ref (bytes);
  table.entries = data + DIPTYCH_WORD_TRANSLATIONS_HEADER_BYTES;
  table.n = diptych_bytes_read_32 (data + 8);
  return TRUE;
}

static const Table *
get_table (void)
{
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GBytes) bytes = table.bytes != NULL ? NULL
                                 : g_resource_lookup_data (core_get_resource (), TABLE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (table.bytes == NULL && (bytes == NULL || !diptych_word_translations_replace (bytes)))
        g_error ("The table of translations is not compiled in");
      g_once_init_leave (&loaded, 1);
    }
  return &table;
}

/**
 * diptych_word_translations_key:
 * @stem: a stem
 * @length: its length in bytes
 *
 * Returns: what stands for @stem in the table
 */
guint32
diptych_word_translations_key (const char *stem,
                               gsize       length)
{
  guint32 hash = diptych_hash_bytes (DIPTYCH_HASH_START, stem, length);

  return hash ^ hash >> 15;
}

/**
 * diptych_word_translations_parts:
 * @stem: the stem of a Korean word
 * @keys: (out caller-allocates) (array fixed-size=3): room for the keys
 *
 * A word that is not in the table may be so by its beginning or its end, which in
 * Korean compounds are words.
 *
 * Returns: the number of keys: of the whole, of its beginning and of its end
 */
guint
diptych_word_translations_parts (const char *stem,
                                 guint32    *keys)
{
  gsize length = strlen (stem);
  glong n = g_utf8_strlen (stem, length);
  const char *cut;

  keys[0] = diptych_word_translations_key (stem, length);
  if (n <= PART_SYLLABLES)
    return 1;
  cut = g_utf8_offset_to_pointer (stem, PART_SYLLABLES);
  keys[1] = diptych_word_translations_key (stem, cut - stem) * 31 + 1;
  if (n <= PART_SYLLABLES + 1)
    return 2;
  cut = g_utf8_offset_to_pointer (stem, n - PART_SYLLABLES);
  keys[2] = diptych_word_translations_key (cut, stem + length - cut) * 31 + 2;
  return 3;
}

static guint
find_first (const Table *self,
            guint32      key)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (diptych_bytes_read_32 (self->entries + (gsize) middle * DIPTYCH_WORD_TRANSLATION_BYTES) < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * diptych_word_translations_find:
 * @stem: the stem of a Korean word
 * @found: (element-type DiptychWordTranslation): what renders it in English is added here
 */
void
diptych_word_translations_find (const char *stem,
                                GArray     *found)
{
  const Table *self = get_table ();
  guint32 keys[DIPTYCH_MAX_WORD_PARTS];
  guint n = diptych_word_translations_parts (stem, keys);

  for (guint i = 0; i < n; i++)
    for (guint j = find_first (self, keys[i]); j < self->n; j++)
      {
        const guint8 *entry = self->entries + (gsize) j * DIPTYCH_WORD_TRANSLATION_BYTES;
        DiptychWordTranslation translation = { diptych_bytes_read_32 (entry + 4), (float) entry[8] / 255 };

        if (diptych_bytes_read_32 (entry) != keys[i])
          break;
        g_array_append_val (found, translation);
      }
}
