/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-fact-pairs.h"
#include "story-folder.h"

G_BEGIN_DECLS

/* What is known of a pair of facts. */
typedef enum
{
  FACTS_UNKNOWN,
  FACTS_OF_TWO,
  FACTS_OF_ONE,
} FactsLabel;

/* A quantity that both articles give.
 * facts: (element-type guint): for each side the facts that give it
 * differ: whether the values differ */
typedef struct
{
  GArray   *facts[DIPTYCH_N_SIDES];
  gboolean  differ;
  gboolean  rounded;
} SharedQuantity;

/* Two articles with the quantities that they share; those of two stories share none.
 * links: what was joined before the facts
 * quantities: (element-type SharedQuantity)
 * of_two: whether the articles are those of two stories
 * lone: for each side, by its facts, whether the other has no such quantity
 * shared: the same, whether it has */
typedef struct
{
  StoryFolder   folder;
  DiptychLinks *links;
  GArray       *quantities;
  gboolean      of_two;
  gboolean     *lone[DIPTYCH_N_SIDES];
  gboolean     *shared[DIPTYCH_N_SIDES];
  guint         fold;
} FactStory;

FactStory  *fact_story_new       (const char      *path,
                                  guint            fold);
FactStory  *fact_story_new_of_two (const FactStory *left,
                                  const FactStory *right);
void        fact_story_free      (FactStory       *self);
FactsLabel  fact_story_get_label (const FactStory *self,
                                  guint            left,
                                  guint            right,
                                  gboolean         differing);

G_END_DECLS
