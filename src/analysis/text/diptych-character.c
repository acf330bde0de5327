/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-character.h"

#define S DIPTYCH_CHARACTER_SPACE
#define L DIPTYCH_CHARACTER_LETTER
#define D DIPTYCH_CHARACTER_DIGIT
#define A DIPTYCH_CHARACTER_APOSTROPHE
#define Q DIPTYCH_CHARACTER_QUOTE
#define F DIPTYCH_CHARACTER_STOP
#define T DIPTYCH_CHARACTER_TERMINAL
#define H DIPTYCH_CHARACTER_HYPHEN
#define O DIPTYCH_CHARACTER_OPEN
#define C DIPTYCH_CHARACTER_CLOSE
#define X DIPTYCH_CHARACTER_OTHER

/* Control characters but white space are marks of their own. */
const guint8 diptych_character_ascii[128] = {
  X, X, X, X, X, X, X, X, X, S, S, S, S, S, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  S, T, Q, X, X, X, X, A, O, C, X, X, X, H, F, X,
  D, D, D, D, D, D, D, D, D, D, X, X, X, X, X, T,
  X, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, O, X, C, X, L,
  Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, O, X, C, X, X,
};

static DiptychCharacter
classify_by_type (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return D;
    case G_UNICODE_OPEN_PUNCTUATION:
      return O;
    case G_UNICODE_CLOSE_PUNCTUATION:
      return C;
    case G_UNICODE_DASH_PUNCTUATION:
      return DIPTYCH_CHARACTER_DASH;
    case G_UNICODE_FORMAT:
      return c == 0x200b || c == 0x2060 ? X : L;
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_LETTER_NUMBER:
      return L;
    default:
      return g_unichar_isalpha (c) ? L : g_unichar_isspace (c) ? S : X;
    }
}

/**
 * diptych_character_classify:
 * @c: a character
 *
 * Returns: what @c is to the tokenizer
 */
DiptychCharacter
diptych_character_classify (gunichar c)
{
  if (c < 0x80)
    return diptych_character_ascii[c];
  if (diptych_hangul_is_syllable (c))
    return L;
  switch (c)
    {
    case 0x2019: case 0x02bc: case 0xff07:
      return A;
    case 0xab: case 0xbb: case 0xb4:
    case 0x2018: case 0x201a: case 0x201b: case 0x201c: case 0x201d: case 0x201e: case 0x201f:
    case 0x2032: case 0x2033: case 0x2039: case 0x203a:
    case 0x3008: case 0x3009: case 0x300a: case 0x300b:
    case 0x300c: case 0x300d: case 0x300e: case 0x300f:
    case 0x301d: case 0x301e: case 0x301f: case 0xff02:
      return Q;
    case 0x2010: case 0x2011:
      return H;
    case 0x2026: case 0x22ef:
      return DIPTYCH_CHARACTER_ELLIPSIS;
    case 0x203c: case 0x2047: case 0x2048: case 0x2049:
    case 0x3002: case 0xff01: case 0xff0e: case 0xff1f: case 0xff61:
      return T;
    default:
      return classify_by_type (c);
    }
}
