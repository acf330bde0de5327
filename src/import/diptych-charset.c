/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-charset.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "model/diptych-error.h"
#include "model/diptych-hangul.h"

/* One control character in so many bytes is a slip, more are no text. */
#define BYTES_PER_CONTROL 500

/* Of the characters beyond ASCII in a Korean text, at least so many of 100 are Hangul. */
#define HANGUL_PERCENT 60

/* Of the bytes of a text in a Western language, at most so many of 100 are beyond ASCII. */
#define WESTERN_PERCENT 30

static gboolean
is_binary (const char *bytes,
           gsize       length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = bytes[i];

      if (c == 0)
        return TRUE;
      n += (c < 0x20 && strchr ("\t\n\v\f\r\x1a\x1b", c) == NULL) || c == 0x7f;
    }
  return n > 0 && n * BYTES_PER_CONTROL > length;
}

/* Decodes with ICU; NULL where one byte is not valid in @charset. */
static char *
convert (const char *charset,
         const char *bytes,
         gsize       length)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (charset, &status);
  g_autofree UChar *units = NULL;
  int32_t n;
  char *string = NULL;

  if (U_FAILURE (status))
    return NULL;
  ucnv_setToUCallBack (converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  units = g_new (UChar, length + 1);
  n = ucnv_toUChars (converter, units, length + 1, bytes, length, &status);
  if (U_SUCCESS (status))
    string = g_utf16_to_utf8 ((const gunichar2 *) units, n, NULL, NULL, NULL);
  ucnv_close (converter);
  return string;
}

static gboolean
is_mostly_hangul (const char *string)
{
  gsize n_hangul = 0;
  gsize n_other = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_hangul += diptych_hangul_is_syllable (c);
      n_other += c >= 0x80 && !diptych_hangul_is_syllable (c);
    }
  return n_hangul > 0 && n_hangul * 100 >= (n_hangul + n_other) * HANGUL_PERCENT;
}

static gboolean
is_western (const char *bytes,
            gsize       length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = bytes[i];

      if (c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d)
        return FALSE;
      n += c >= 0x80;
    }
  return n * 100 <= length * WESTERN_PERCENT;
}

/* UTF-8 all but a few bytes: no other charset has so many valid sequences by chance. */
static gboolean
is_damaged_utf8 (const char *bytes,
                 gsize       length)
{
  const char *end = bytes + length;
  gsize n_valid = 0;
  gsize n_invalid = 0;

  for (const char *p = bytes; p < end;)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          n_invalid++;
          p++;
          continue;
        }
      n_valid += c >= 0x80;
      p = g_utf8_next_char (p);
    }
  return n_valid > 2 * n_invalid;
}

static char *
decode_marked (const char  *charset,
               const char  *bytes,
               gsize        length,
               const char  *name,
               GError     **error)
{
  g_autofree char *string = convert (charset, bytes, length);

  if (string != NULL && strlen (string) > 0)
    return g_steal_pointer (&string);
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_ENCODING,
               /* Translators: the name of a file, the name of a character encoding */
               _("“%s” begins as %s, but goes on with bytes that are not: save it again as UTF-8."), name, charset);
  return NULL;
}

/**
 * diptych_charset_decode:
 * @bytes: (array length=length): what a file holds
 * @name: what to call it in messages
 *
 * Finds out how a text is encoded: by its byte order mark, by being valid
 * UTF-8, by being valid in windows-949 (which contains EUC-KR) with most of it
 * Hangul; else it is windows-1252, if few enough bytes are beyond ASCII.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
char *
diptych_charset_decode (const char  *bytes,
                        gsize        length,
                        const char  *name,
                        GError     **error)
{
  g_autofree char *korean = NULL;

  if (length == 0)
    return g_strdup ("");
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return diptych_charset_decode (bytes + 3, length - 3, name, error);
  if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return decode_marked ("UTF-16LE", bytes + 2, length - 2, name, error);
  if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return decode_marked ("UTF-16BE", bytes + 2, length - 2, name, error);
  if (is_binary (bytes, length))
    {
      g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_BINARY,
                   _("“%s” is not a text: choose a plain text, a web page or a story file."), name);
      return NULL;
    }
  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);
  if (!is_damaged_utf8 (bytes, length))
    {
      korean = convert ("windows-949", bytes, length);
      if (korean != NULL && is_mostly_hangul (korean))
        return g_steal_pointer (&korean);
      if (is_western (bytes, length))
        return convert ("windows-1252", bytes, length);
    }
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_ENCODING,
               _("“%s” is neither in UTF-8 nor in another known encoding: save it again as UTF-8."), name);
  return NULL;
}
