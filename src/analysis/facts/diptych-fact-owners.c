/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-owners.h"

#include <string.h>

/* How many bytes may stand between a name and an age that goes with it: " (", ", ",
 * ", who is "; or between "the 57-year-old" and the name, roles included. */
#define MAX_BEFORE 3
#define MAX_BEFORE_IN_WORDS 14
#define MAX_AFTER 60

/* Whether only a comma, a bracket, "who is" or ", a" stands from @from to @to. */
static gboolean
is_tie (const char *text,
        gsize       from,
        gsize       to)
{
  static const char *const ties[] = { ", a ", ", an ", ", the ", " is ", " is a ", " is an ", " aged ", " was ", ", who is ", ", who was ", ", who turned ", " turned ",
                                      " (age ", " (aged " };

  if (to < from || to - from > MAX_BEFORE_IN_WORDS)
    return FALSE;
  if (to - from <= MAX_BEFORE && strcspn (text + from, ".;:") >= to - from)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    if (strlen (ties[i]) == to - from && strncmp (text + from, ties[i], to - from) == 0)
      return TRUE;
  return FALSE;
}

/* "the 57-year-old former engineer Oda": only lower-case words up to the name */
static gboolean
is_role (const char *text,
         gsize       from,
         gsize       to)
{
  return to >= from && to - from <= MAX_AFTER && strcspn (text + from, ",.;:()\n“\"") >= to - from;
}

static int
find_owner (const char           *text,
            const DiptychFact    *fact,
            const DiptychMention *mentions,
            guint                 n)
{
  int owner = DIPTYCH_NO_ENTITY;
  gboolean attributive = g_strstr_len (text + fact->span.start, diptych_span_length (fact->span), "-old") != NULL;

  for (guint i = 0; i < n && mentions[i].sentence == fact->sentence; i++)
    {
      if (mentions[i].kind != DIPTYCH_ENTITY_PERSON || mentions[i].entity == DIPTYCH_NO_ENTITY
          || mentions[i].form == DIPTYCH_MENTION_NOMINAL)
        continue;
      if (mentions[i].span.end <= fact->span.start && is_tie (text, mentions[i].span.end, fact->span.start))
        owner = mentions[i].entity;
      if (attributive && owner == DIPTYCH_NO_ENTITY && mentions[i].span.start >= fact->span.end)
        return is_role (text, fact->span.end, mentions[i].span.start) ? mentions[i].entity : DIPTYCH_NO_ENTITY;
    }
  return owner;
}

/**
 * diptych_fact_owners_find:
 *
 * Finds whose age an age is: "Oda (57)", "Oda, 57,", "the 57-year-old engineer Oda".
 * Takes time linear in the mentions and facts.
 *
 * Returns: (transfer full) (array): for each fact the index of an entity, or
 *   %DIPTYCH_NO_ENTITY
 */
int *
diptych_fact_owners_find (DiptychAnalysis *analysis)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n_mentions, n_facts, first = 0;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n_facts);
  int *owners = g_new (int, n_facts + 1);

  for (guint i = 0; i < n_facts; i++)
    {
      owners[i] = DIPTYCH_NO_ENTITY;
      while (first < n_mentions && mentions[first].sentence < facts[i].sentence)
        first++;
      if (facts[i].kind == DIPTYCH_FACT_AGE)
        owners[i] = find_owner (text, &facts[i], mentions + first, n_mentions - first);
    }
  return owners;
}
