/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "fact-story.h"

#include <string.h>

#include "analysis/alignment/diptych-aligner.h"
#include "analysis/people/diptych-entity-linker.h"

static void
shared_quantity_clear (gpointer data)
{
  SharedQuantity *self = data;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_array_unref (self->facts[side]);
}

/* Where the words of @given end if they stand at @at, whatever the spaces between them;
 * NULL if they do not. */
static const char *
match_words (const char *at,
             const char *given)
{
  while (*given != '\0')
    {
      if (g_ascii_isspace (*given))
        {
          if (!g_ascii_isspace (*at))
            return NULL;
          while (g_ascii_isspace (*at))
            at++;
          while (g_ascii_isspace (*given))
            given++;
        }
      else if (*at++ != *given++)
        return NULL;
    }
  return at;
}

/* The facts of one article that overlap a place where @given stands. */
static GArray *
find_facts (DiptychAnalysis *analysis,
            const char      *given)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);

  for (const char *at = text; *at != '\0'; at++)
    {
      const char *end = *at == *given ? match_words (at, given) : NULL;

      for (guint i = 0; end != NULL && i < n; i++)
        if (facts[i].span.start < (gsize) (end - text) && facts[i].span.end > (gsize) (at - text))
          g_array_append_val (found, i);
    }
  return found;
}

static void
mark (gboolean     *marks,
      const GArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    marks[g_array_index (facts, guint, i)] = TRUE;
}

static void
add_gold (FactStory  *self,
          JsonObject *gold)
{
  const char *relation = json_object_get_string_member_with_default (gold, "relation", "only");
  GArray *facts[DIPTYCH_N_SIDES] = { NULL };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      const char *given = json_object_get_string_member_with_default (gold, story_letters[side], "");

      if (*given != '\0')
        facts[side] = find_facts (self->folder.analyses[side], given);
    }
  if (facts[DIPTYCH_SIDE_LEFT] != NULL && facts[DIPTYCH_SIDE_RIGHT] != NULL)
    {
      SharedQuantity quantity = { .facts = { facts[0], facts[1] }, .differ = g_str_equal (relation, "differ"),
                                  .rounded = g_str_equal (relation, "rounded") };

      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        mark (self->shared[side], facts[side]);
      g_array_append_val (self->quantities, quantity);
      return;
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (facts[side] != NULL)
      {
        mark (self->lone[side], facts[side]);
        g_array_unref (facts[side]);
      }
}

static void
align (FactStory *self)
{
  self->links = diptych_links_new ();
  diptych_entity_linker_link (self->folder.analyses[0], self->folder.analyses[1], self->links, NULL, NULL);
  diptych_aligner_align (self->folder.analyses[0], self->folder.analyses[1], self->links, NULL, NULL);
}

/* Reads the story in the folder @path, and aligns it. */
FactStory *
fact_story_new (const char *path,
                guint       fold)
{
  FactStory *self = g_new0 (FactStory, 1);
  JsonArray *gold;

  story_folder_open (&self->folder, path);
  self->fold = fold;
  self->quantities = g_array_new (FALSE, FALSE, sizeof (SharedQuantity));
  g_array_set_clear_func (self->quantities, shared_quantity_clear);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      guint n;

      diptych_analysis_get_facts (self->folder.analyses[side], &n);
      self->lone[side] = g_new0 (gboolean, n + 1);
      self->shared[side] = g_new0 (gboolean, n + 1);
    }
  gold = json_object_get_array_member (self->folder.gold, "facts");
  for (guint i = 0; i < json_array_get_length (gold); i++)
    add_gold (self, json_array_get_object_element (gold, i));
  align (self);
  return self;
}

/* Puts the first article of @left beside the second of @right. */
FactStory *
fact_story_new_of_two (const FactStory *left,
                       const FactStory *right)
{
  FactStory *self = g_new0 (FactStory, 1);

  self->of_two = TRUE;
  self->fold = left->fold;
  self->quantities = g_array_new (FALSE, FALSE, sizeof (SharedQuantity));
  self->folder.analyses[0] = g_object_ref (left->folder.analyses[0]);
  self->folder.analyses[1] = g_object_ref (right->folder.analyses[1]);
  align (self);
  return self;
}

void
fact_story_free (FactStory *self)
{
  diptych_links_free (self->links);
  g_array_unref (self->quantities);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      g_free (self->lone[side]);
      g_free (self->shared[side]);
    }
  story_folder_clear (&self->folder);
  g_free (self);
}

static gboolean
holds (const GArray *facts,
       guint         fact)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_array_index (facts, guint, i) == fact)
      return TRUE;
  return FALSE;
}

/* What the gold says of two facts: whose values differ, if @differing, or may agree. A
 * fact whose quantity is known on both sides may stand in other places, too. */
FactsLabel
fact_story_get_label (const FactStory *self,
                      guint            left,
                      guint            right,
                      gboolean         differing)
{
  for (guint i = 0; i < self->quantities->len; i++)
    {
      const SharedQuantity *quantity = &g_array_index (self->quantities, SharedQuantity, i);

      if (holds (quantity->facts[0], left) && holds (quantity->facts[1], right))
        return quantity->differ == differing ? FACTS_OF_ONE : differing ? FACTS_OF_TWO : FACTS_UNKNOWN;
    }
  if (self->of_two || self->lone[0][left] || self->lone[1][right] || (self->shared[0][left] && self->shared[1][right]))
    return FACTS_OF_TWO;
  return differing && (self->shared[0][left] || self->shared[1][right]) ? FACTS_OF_TWO : FACTS_UNKNOWN;
}
