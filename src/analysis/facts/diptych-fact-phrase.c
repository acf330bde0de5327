/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-phrase.h"

#include <string.h>

/**
 * diptych_fact_phrase_is_end:
 * @text: the text that @fact stands in
 *
 * Returns: whether @fact is by or until when something is: "until March 31", "31일까지"
 */
gboolean
diptych_fact_phrase_is_end (const char        *text,
                            const DiptychFact *fact)
{
  static const char *const words[] = { " until ", " till ", " by ", " beyond ", " through ", " by the end of " };

  if (g_str_has_prefix (text + fact->span.end, "까지"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (fact->span.start > strlen (words[i]) && strncmp (text + fact->span.start - strlen (words[i]), words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * diptych_fact_phrase_counts_working_days:
 * @text: the text that @fact stands in
 *
 * Returns: whether @fact is a length in working days: "ten working days"
 */
gboolean
diptych_fact_phrase_counts_working_days (const char        *text,
                                         const DiptychFact *fact)
{
  const char *words = text + fact->span.start;
  gsize length = diptych_span_length (fact->span);

  return fact->kind == DIPTYCH_FACT_DURATION
         && (g_strstr_len (words, length, "working") != NULL || g_strstr_len (words, length, "business") != NULL
             || g_strstr_len (words, length, "영업일") != NULL);
}

/**
 * diptych_fact_phrase_get_dimension:
 * @text: the text that @fact stands in
 *
 * Returns: (transfer none): what the words behind @fact say that it measures: its
 *   length, width, height or depth; "" if none says so
 */
const char *
diptych_fact_phrase_get_dimension (const char        *text,
                                   const DiptychFact *fact)
{
  static const struct
  {
    const char *word;
    const char *dimension;
  } words[] = {
    { " long", "length" }, { " in length", "length" }, { " wide", "width" }, { " in width", "width" }, { " high", "height" },
    { " tall", "height" }, { " in height", "height" }, { " deep", "depth" }, { " in depth", "depth" }, { " thick", "thickness" },
  };
  const char *after = text + fact->span.end;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strncmp (after, words[i].word, strlen (words[i].word)) == 0 && !g_ascii_isalpha (after[strlen (words[i].word)]))
      return words[i].dimension;
  return "";
}

/**
 * diptych_fact_phrase_is_offset:
 * @text: the text that @fact stands in
 *
 * Returns: whether @fact is how far from another something happened, and not how long it
 *   took: "three days ago", "two weeks earlier"
 */
gboolean
diptych_fact_phrase_is_offset (const char        *text,
                               const DiptychFact *fact)
{
  static const char *const words[] = { "ago", "earlier", "later", "전", "뒤", "만에" };
  const char *end = text + fact->span.end;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if ((diptych_span_length (fact->span) > n && strncmp (end - n, words[i], n) == 0)
          || strncmp (end + (*end == ' '), words[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * diptych_fact_phrase_counts_rest:
 * @text: the text that @fact stands in
 *
 * Returns: whether @fact counts those that are left: "seven other countries"
 */
gboolean
diptych_fact_phrase_counts_rest (const char        *text,
                                 const DiptychFact *fact)
{

  return g_str_has_prefix (text + fact->span.end, " other");
}
