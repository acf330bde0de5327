/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

#include "analysis/text/diptych-character.h"

G_BEGIN_DECLS

/**
 * DiptychSlice:
 * @string: valid UTF-8
 * @start: first byte of the slice
 * @end: first byte after it
 *
 * The part of a text that the tokenizer may look at.
 */
typedef struct
{
  const char *string;
  gsize       start;
  gsize       end;
} DiptychSlice;

/** diptych_slice_at: what the character at @i is; white space beyond the slice. */
static inline DiptychCharacter
diptych_slice_at (const DiptychSlice *slice,
                  gsize               i)
{
  return i < slice->end ? diptych_character_at (slice->string + i) : DIPTYCH_CHARACTER_SPACE;
}

/** diptych_slice_before: what the character before @i is. */
static inline DiptychCharacter
diptych_slice_before (const DiptychSlice *slice,
                      gsize               i)
{
  if (i <= slice->start)
    return DIPTYCH_CHARACTER_SPACE;
  if ((guchar) slice->string[i - 1] < 0x80)
    return diptych_character_ascii[(guchar) slice->string[i - 1]];
  return diptych_character_at (g_utf8_prev_char (slice->string + i));
}

gsize    diptych_token_joiner_word_end      (const DiptychSlice *slice,
                                             gsize               start);
gsize    diptych_token_joiner_link_end      (const DiptychSlice *slice,
                                             gsize               start);
gsize    diptych_token_joiner_domain_end    (const DiptychSlice *slice,
                                             gsize               start);
gboolean diptych_token_joiner_is_local_part (char                c);
gboolean diptych_token_joiner_is_possessive (const DiptychSlice *slice,
                                             gsize               apostrophe);
gboolean diptych_token_joiner_is_elision    (const DiptychSlice *slice,
                                             gsize               apostrophe);

G_END_DECLS
