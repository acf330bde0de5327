/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-counted-noun.h"

#include <string.h>

static gboolean
is_one_of (const char         *text,
           DiptychSpan         span,
           const char * const *words)
{
  gsize length = diptych_span_length (span);

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (text + span.start, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* Nouns that say of people nothing but that they are. */
static gboolean
is_anybody (const char *text,
            DiptychSpan span)
{
  static const char * const nouns[] = { "people", "person", "persons", "member", "members", "others", "명", NULL };

  return is_one_of (text, span, nouns);
}

/**
 * diptych_counted_noun_is_generic:
 * @text: a text
 * @span: a noun in it
 *
 * Returns: whether the noun says nothing of what is counted
 */
gboolean
diptych_counted_noun_is_generic (const char *text,
                                 DiptychSpan span)
{
  static const char * const nouns[] = {
    "time", "times", "case", "cases", "kind", "kinds", "piece", "pieces", "item", "items", "place", "places", "other", "unit", "units",
    "additional", "건", "개",
    "차례", "번", "곳", "가지", NULL,
  };

  return is_anybody (text, span) || is_one_of (text, span, nouns);
}

/**
 * diptych_counted_noun_is_people:
 * @text: a text
 * @span: a noun in it
 *
 * Returns: whether the noun may be called people elsewhere: "farmers", "women"
 */
gboolean
diptych_counted_noun_is_people (const char *text,
                                DiptychSpan span)
{
  static const char * const nouns[] = {
    "farmers", "workers", "soldiers", "protesters", "protestors", "demonstrators", "passengers", "prisoners", "teachers", "officers",
    "lawmakers", "prosecutors", "voters", "customers", "fishermen", "firefighters", "migrants", "refugees", "residents", "students",
    "patients", "citizens", "civilians", "employees", "tourists", "children", "women", "men", "troops", "victims", "fans",
    "individuals", "foreigners", "Koreans", "Americans", NULL,
  };

  return is_anybody (text, span) || is_one_of (text, span, nouns);
}
