/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-citation.h"

#include <glib/gi18n-lib.h>

/* In one line, whatever the lines of the article are. */
static char *
dup_passage (DiptychText *text,
             DiptychSpan  span)
{
  g_autofree char *passage = diptych_text_dup_substring (text, diptych_text_trim (text, span));
  g_auto (GStrv) words = g_strsplit_set (passage, " \n\t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);
  kept = g_strv_builder_end (builder);
  return g_strjoinv (" ", kept);
}

/**
 * diptych_citation_dup:
 * @passage: what is quoted
 * @outlet: (nullable): who published it
 * @date: (nullable): the day on which it appeared, as the reader writes it
 *
 * Returns: (transfer full): @passage in quotation marks, and below it where it is from:
 *   outlet, headline, date and address, as far as they are known
 */
char *
diptych_citation_dup (DiptychArticle *article,
                      DiptychSpan     passage,
                      const char     *outlet,
                      const char     *date)
{
  g_autofree char *words = dup_passage (diptych_article_get_text (article), passage);
  g_autofree char *headline = diptych_article_dup_headline (article);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *origin = NULL;

  if (outlet != NULL)
    g_strv_builder_add (builder, outlet);
  if (headline != NULL)
    /* Translators: the headline of an article inside a citation, in quotation marks */
    g_strv_builder_take (builder, g_strdup_printf (C_("citation", "“%s”"), headline));
  if (date != NULL)
    g_strv_builder_add (builder, date);
  if (diptych_article_get_url (article) != NULL)
    g_strv_builder_add (builder, diptych_article_get_url (article));
  parts = g_strv_builder_end (builder);
  origin = g_strjoinv (", ", parts);
  if (*origin == '\0')
    /* Translators: a passage of an article, as it is copied */
    return g_strdup_printf (C_("passage", "“%s”"), words);
  /* Translators: a passage of an article, as it is copied, and where it is from */
  return g_strdup_printf (_("“%s”\n— %s"), words, origin);
}
