/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-mention.h"

G_BEGIN_DECLS

/**
 * DiptychTaggerStep:
 *
 * The place of an atom in a name. A tag is 0 outside of names, 1 + 4 × kind + step in
 * them, and one of two more in what is like a name but none that is looked for.
 */
typedef enum
{
  DIPTYCH_TAGGER_BEGIN,
  DIPTYCH_TAGGER_INSIDE,
  DIPTYCH_TAGGER_LAST,
  DIPTYCH_TAGGER_UNIT,
} DiptychTaggerStep;

/** DIPTYCH_TAGGER_OUTSIDE: the tag outside of names. */
#define DIPTYCH_TAGGER_OUTSIDE 0

/** DIPTYCH_TAGGER_PEOPLE: the tag of a people, a faith, a party's followers. */
#define DIPTYCH_TAGGER_PEOPLE (1 + 4 * DIPTYCH_N_ENTITY_KINDS)

/** DIPTYCH_TAGGER_OTHER: the tag of buildings, products, events, works. */
#define DIPTYCH_TAGGER_OTHER (DIPTYCH_TAGGER_PEOPLE + 1)

#define DIPTYCH_TAGGER_N_TAGS (DIPTYCH_TAGGER_OTHER + 1)

/** DIPTYCH_TAGGER_WIDTH: the tags with room to spare, so that sums are aligned. */
#define DIPTYCH_TAGGER_WIDTH 16

/** DiptychTaggerScores: how well each tag suits an atom. */
typedef gint32 DiptychTaggerScores[DIPTYCH_TAGGER_WIDTH];

/**
 * DiptychTaggerTransitions:
 *
 * How well a tag (second index) follows another (first index); the last row is for
 * the beginning of a sentence. Rows are as wide as those of the scores.
 */
typedef gint32 DiptychTaggerTransitions[DIPTYCH_TAGGER_N_TAGS + 1][DIPTYCH_TAGGER_WIDTH];

/** diptych_tagger_is_name: whether @tag stands in a name of a kind. */
static inline gboolean
diptych_tagger_is_name (guint tag)
{
  return tag > DIPTYCH_TAGGER_OUTSIDE && tag < DIPTYCH_TAGGER_PEOPLE;
}

/** diptych_tagger_tag: the tag of @step in a name of @kind. */
static inline guint
diptych_tagger_tag (DiptychEntityKind kind,
                    DiptychTaggerStep step)
{
  return 1 + 4 * kind + step;
}

/** diptych_tagger_tag_get_step: the step of @tag, which stands in a name. */
static inline DiptychTaggerStep
diptych_tagger_tag_get_step (guint tag)
{
  return (tag - 1) % 4;
}

/** diptych_tagger_tag_get_kind: the kind of the name that @tag stands in. */
static inline DiptychEntityKind
diptych_tagger_tag_get_kind (guint tag)
{
  return (tag - 1) / 4;
}

gboolean diptych_tagger_may_follow (guint                           before,
                                    guint                           tag);
gboolean diptych_tagger_may_end    (guint                           tag);
void     diptych_tagger_decode     (const DiptychTaggerScores      *scores,
                                    guint                           n,
                                    const DiptychTaggerTransitions  transitions,
                                    guint8                         *tags);

G_END_DECLS
