/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-article-details.h"

#include <glib/gi18n.h>

/* "2024-10-01" as the locale writes a day, anything else as it is. */
static char *
dup_date (const char *date)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *iso = NULL;

  if (strlen (date) < 10)
    return g_strdup (date);
  iso = g_strdup_printf ("%.10sT00:00:00Z", date);
  day = g_date_time_new_from_iso8601 (iso, NULL);
  /* Translators: the day on which an article appeared: "1 Oct 2024" */
  return day != NULL ? g_date_time_format (day, _("%-d %b %Y")) : g_strdup (date);
}

static const char *
get_language_name (const char *language)
{
  if (g_strcmp0 (language, "en") == 0)
    return _("English");
  if (g_strcmp0 (language, "ko") == 0)
    return _("Korean");
  return language;
}

static const char *
get_translation_name (DiptychTranslation translation)
{
  switch (translation)
    {
    case DIPTYCH_TRANSLATION_ORIGINAL:
      return _("Original");
    case DIPTYCH_TRANSLATION_HUMAN:
      return _("Translated");
    case DIPTYCH_TRANSLATION_MACHINE:
      return _("Machine-translated");
    case DIPTYCH_TRANSLATION_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * diptych_article_dup_day:
 *
 * Returns: (transfer full) (nullable): the day on which @article appeared, for the reader
 */
char *
diptych_article_dup_day (DiptychArticle *article)
{
  const char *date = diptych_article_get_date (article);

  return date != NULL ? dup_date (date) : NULL;
}

/**
 * diptych_article_dup_details:
 *
 * Returns: (transfer full): what is known of @article, for the line below its
 *   outlet: date, language, and whether it was translated; empty if nothing is
 */
char *
diptych_article_dup_details (DiptychArticle *article)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  const char *date = diptych_article_get_date (article);
  const char *language = diptych_article_get_language (article);
  const char *translation = get_translation_name (diptych_article_get_translation (article));

  if (date != NULL)
    g_strv_builder_take (builder, dup_date (date));
  if (language != NULL)
    g_strv_builder_add (builder, get_language_name (language));
  if (translation != NULL)
    g_strv_builder_add (builder, translation);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}
