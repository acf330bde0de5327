/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_WORD_TRANSLATIONS_MAGIC: the first bytes of a table. */
#define DIPTYCH_WORD_TRANSLATIONS_MAGIC "DTWT0001"

/** DIPTYCH_WORD_TRANSLATIONS_HEADER_BYTES: bytes of the magic and the number of entries. */
#define DIPTYCH_WORD_TRANSLATIONS_HEADER_BYTES 12

/**
 * DIPTYCH_WORD_TRANSLATION_BYTES:
 *
 * Bytes of an entry: the keys of a Korean part and of an English stem, and how alike they
 * are, from 0 to 255.
 */
#define DIPTYCH_WORD_TRANSLATION_BYTES 9

/** DIPTYCH_MAX_WORD_PARTS: a Korean word is looked up by so many of its parts. */
#define DIPTYCH_MAX_WORD_PARTS 3

/**
 * DiptychWordTranslation:
 * @key: the key of an English stem, as diptych_word_translations_key() gives it
 * @likeness: how well it renders the Korean word, from 0 to 1
 */
typedef struct
{
  guint32 key;
  float   likeness;
} DiptychWordTranslation;

guint32  diptych_word_translations_key     (const char *stem,
                                            gsize       length);
guint    diptych_word_translations_parts   (const char *stem,
                                            guint32    *keys);
void     diptych_word_translations_find    (const char *stem,
                                            GArray     *found);
gboolean diptych_word_translations_replace (GBytes     *bytes);

G_END_DECLS
