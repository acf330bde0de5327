/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-exonyms.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include "analysis/people/diptych-name-matcher.h"

#define MAX_NAME 96

/* What CLDR calls a territory in @language, as UTF-8; NULL where that is its code. */
static char *
dup_name (const char *region,
          const char *language)
{
  g_autofree char *locale = g_strconcat ("und_", region, NULL);
  UChar name[MAX_NAME];
  UErrorCode status = U_ZERO_ERROR;
  int length = uloc_getDisplayCountry (locale, language, name, MAX_NAME, &status);

  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 0)
    return NULL;
  return g_utf16_to_utf8 (name, length, NULL, NULL, NULL);
}

/* The Korean names of territories → what all their English names have alike. */
static GHashTable *
collect (void)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char * const *region = uloc_getISOCountries (); *region != NULL; region++)
    {
      char *korean = dup_name (*region, "ko");
      g_autofree char *english = dup_name (*region, "en");

      if (korean != NULL && english != NULL)
        g_hash_table_insert (names, korean, diptych_name_matcher_dup_body_key (english));
      else
        g_free (korean);
    }
  return names;
}

/**
 * diptych_exonyms_find:
 * @hangul: a name in Hangul
 * @length: its length in bytes
 *
 * Returns: (transfer none) (nullable): the country of that name, as CLDR knows it, for
 *   diptych_exonyms_are_one()
 */
const char *
diptych_exonyms_find (const char *hangul,
                      gsize       length)
{
  static GHashTable *names;
  char name[MAX_NAME];

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, collect ());
  if (length >= sizeof name)
    return NULL;
  memcpy (name, hangul, length);
  name[length] = '\0';
  return g_hash_table_lookup (names, name);
}

/**
 * diptych_exonyms_are_one:
 * @exonym: a country from diptych_exonyms_find()
 * @latin: a name in Latin letters
 *
 * Returns: whether @latin is a name of that country
 */
gboolean
diptych_exonyms_are_one (const char *exonym,
                         const char *latin)
{
  g_autofree char *key = diptych_name_matcher_dup_body_key (latin);

  return strcmp (exonym, key) == 0;
}
