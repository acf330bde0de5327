/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-hangul.h"

G_BEGIN_DECLS

/**
 * DiptychCharacter:
 * @DIPTYCH_CHARACTER_SPACE: white space
 * @DIPTYCH_CHARACTER_LETTER: a letter of any script, a combining mark, "_"
 * @DIPTYCH_CHARACTER_DIGIT: a decimal digit or a fraction ("½")
 * @DIPTYCH_CHARACTER_APOSTROPHE: a mark that may be an apostrophe or a quotation mark (' ’)
 * @DIPTYCH_CHARACTER_QUOTE: any other quotation mark
 * @DIPTYCH_CHARACTER_STOP: "."
 * @DIPTYCH_CHARACTER_ELLIPSIS: "…"
 * @DIPTYCH_CHARACTER_TERMINAL: "!", "?", "。" and their kin
 * @DIPTYCH_CHARACTER_HYPHEN: what joins the parts of a word
 * @DIPTYCH_CHARACTER_DASH: "–", "—"
 * @DIPTYCH_CHARACTER_OPEN: an opening bracket
 * @DIPTYCH_CHARACTER_CLOSE: a closing bracket
 * @DIPTYCH_CHARACTER_OTHER: anything else
 *
 * What a character is to the tokenizer.
 */
typedef enum
{
  DIPTYCH_CHARACTER_SPACE,
  DIPTYCH_CHARACTER_LETTER,
  DIPTYCH_CHARACTER_DIGIT,
  DIPTYCH_CHARACTER_APOSTROPHE,
  DIPTYCH_CHARACTER_QUOTE,
  DIPTYCH_CHARACTER_STOP,
  DIPTYCH_CHARACTER_ELLIPSIS,
  DIPTYCH_CHARACTER_TERMINAL,
  DIPTYCH_CHARACTER_HYPHEN,
  DIPTYCH_CHARACTER_DASH,
  DIPTYCH_CHARACTER_OPEN,
  DIPTYCH_CHARACTER_CLOSE,
  DIPTYCH_CHARACTER_OTHER,
} DiptychCharacter;

extern const guint8 diptych_character_ascii[128];

DiptychCharacter diptych_character_classify (gunichar c);

/**
 * diptych_character_at:
 * @at: a character border in valid UTF-8
 *
 * Returns: what the character at @at is
 */
static inline DiptychCharacter
diptych_character_at (const char *at)
{
  if ((guchar) *at < 0x80)
    return diptych_character_ascii[(guchar) *at];
  return diptych_character_classify (g_utf8_get_char (at));
}

/** diptych_character_fold: @c in lower case, if it is a letter of ASCII. */
static inline char
diptych_character_fold (char c)
{
  return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

/** diptych_character_is_word: whether @character is a part of words: a letter or a digit. */
static inline gboolean
diptych_character_is_word (DiptychCharacter character)
{
  return character == DIPTYCH_CHARACTER_LETTER || character == DIPTYCH_CHARACTER_DIGIT;
}

/** diptych_character_is_korean: whether @c is Hangul, a syllable or a jamo. */
static inline gboolean
diptych_character_is_korean (gunichar c)
{
  return diptych_hangul_is_syllable (c) || (c >= 0x1100 && c <= 0x11ff) || (c >= 0x3131 && c <= 0x318e);
}

G_END_DECLS
