/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-language.h"

#include "model/diptych-hangul.h"

/* A Korean article keeps many Latin names, an English one quotes a few Korean words. */
#define HANGUL_PERCENT 30

/**
 * diptych_language_guess:
 * @text: a text in UTF-8
 *
 * Returns: "ko" if at least 30 of 100 letters are Hangul, else "en"
 */
const char *
diptych_language_guess (const char *text)
{
  gsize n_hangul = 0;
  gsize n_letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      gboolean hangul = diptych_hangul_is_syllable (c) || (c >= 0x1100 && c <= 0x11ff);

      n_hangul += hangul;
      n_letters += hangul || (c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c));
    }
  return n_hangul > 0 && n_hangul * 100 >= n_letters * HANGUL_PERCENT ? "ko" : "en";
}
