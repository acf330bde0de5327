/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-script-units.h"

#include <string.h>

#include "model/diptych-hangul.h"

/* ㅇ */
#define SILENT_INITIAL 11

/* Where each kind of unit begins. */
#define FIRST_INITIAL 1
#define FIRST_VOWEL 20
#define FIRST_FINAL 40
#define FIRST_LETTER 70
#define FIRST_DIGIT 94

/* Letters that do not come apart into a letter and a mark. */
static const struct
{
  gunichar    letter;
  const char *latin;
} plain_letters[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" }, { 0xf8, "o" }, { 0xfe, "th" }, { 0x111, "d" }, { 0x131, "i" },
  { 0x142, "l" }, { 0x153, "oe" },
};

static void
append (DiptychScriptUnits *self,
        guint               unit)
{
  if (self->n < DIPTYCH_MAX_SCRIPT_UNITS)
    self->units[self->n++] = unit;
}

static gboolean
is_gap (gunichar c)
{
  return c == ' ' || c == '-' || c == 0xb7 || c == 0x2010 || c == 0x2011 || c == 0x30fb;
}

static void
append_syllable (DiptychScriptUnits *self,
                 gunichar            syllable)
{
  guint initial = diptych_hangul_get_initial (syllable);
  guint final = diptych_hangul_get_final (syllable);

  if (initial != SILENT_INITIAL)
    append (self, FIRST_INITIAL + initial);
  append (self, FIRST_VOWEL + diptych_hangul_get_vowel (syllable));
  if (final > 0)
    append (self, FIRST_FINAL + final);
}

/**
 * diptych_script_units_read_hangul:
 * @self: (out caller-allocates): the units
 * @name: a name in Hangul, UTF-8 in NFC
 * @length: its length in bytes
 *
 * Takes syllables apart into initial, vowel and final; the initial that is not
 * heard is left out. Latin letters and digits are units of their own.
 */
void
diptych_script_units_read_hangul (DiptychScriptUnits *self,
                                  const char         *name,
                                  gsize               length)
{
  const char *end = name + length;

  memset (self, 0, sizeof *self);
  for (const char *p = name; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (diptych_hangul_is_syllable (c))
        append_syllable (self, c);
      else if (c < 0x80 && g_ascii_isalpha (c))
        append (self, FIRST_LETTER + MIN (g_ascii_tolower (c) - 'a', FIRST_DIGIT - FIRST_LETTER - 1));
      else if (c < 0x80 && g_ascii_isdigit (c))
        append (self, FIRST_DIGIT + c - '0');
      else if (is_gap (c))
        self->n_gaps++;
    }
}

static void
append_letters (DiptychScriptUnits *self,
                const char         *letters)
{
  for (; *letters != '\0'; letters++)
    append (self, *letters - 'a' + 1);
}

static void
append_letter (DiptychScriptUnits *self,
               gunichar            c)
{
  if (c >= 'a' && c <= 'z')
    append (self, c - 'a' + 1);
  else if (c >= '0' && c <= '9')
    append (self, DIPTYCH_N_LATIN_LETTERS - 1);
  else if (is_gap (c))
    self->n_gaps++;
  else
    for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
      if (plain_letters[i].letter == c)
        append_letters (self, plain_letters[i].latin);
}

/**
 * diptych_script_units_read_latin:
 * @self: (out caller-allocates): the units
 * @name: a name in Latin letters, UTF-8
 * @length: its length in bytes
 *
 * Reads the letters in lower case, without marks.
 */
void
diptych_script_units_read_latin (DiptychScriptUnits *self,
                                 const char         *name,
                                 gsize               length)
{
  g_autofree char *decomposed = NULL;

  memset (self, 0, sizeof *self);
  for (gsize i = 0; i < length; i++)
    if ((guchar) name[i] >= 0x80)
      {
        decomposed = g_utf8_normalize (name, length, G_NORMALIZE_NFD);
        break;
      }
  if (decomposed == NULL)
    for (gsize i = 0; i < length; i++)
      append_letter (self, g_ascii_tolower (name[i]));
  else
    for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
      append_letter (self, g_unichar_tolower (g_utf8_get_char (p)));
}
