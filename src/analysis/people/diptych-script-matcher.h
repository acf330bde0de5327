/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_SCRIPT_MATCH_SURE: from this likelihood on, two names may be held for one without further evidence. */
#define DIPTYCH_SCRIPT_MATCH_SURE 0.9

/** DIPTYCH_SCRIPT_MATCH_LIKELY: from this likelihood on, evidence of the context may join two names. */
#define DIPTYCH_SCRIPT_MATCH_LIKELY 0.5

/**
 * DiptychScriptMatch:
 * @index: number of the name, in the order in which it was added
 * @cost: what the alignment costs beyond what is usual for such letters; less is better
 * @score: how likely it is that both name one, from 0 to 1, as far as the letters tell
 */
typedef struct
{
  guint  index;
  int    cost;
  double score;
} DiptychScriptMatch;

/**
 * DiptychScriptMatcher:
 *
 * Names in Latin letters, among which those are looked for that a name in Hangul writes.
 */
typedef struct _DiptychScriptMatcher DiptychScriptMatcher;

DiptychScriptMatcher *diptych_script_matcher_new    (void);
void                  diptych_script_matcher_free   (DiptychScriptMatcher       *self);
void                  diptych_script_matcher_add    (DiptychScriptMatcher       *self,
                                                     const char                 *latin);
GArray               *diptych_script_matcher_search (const DiptychScriptMatcher *self,
                                                     const char                 *hangul,
                                                     guint                       n_best);
const DiptychScriptMatch *
                      diptych_script_matcher_choose (const GArray               *matches,
                                                     double                      least);
double                diptych_script_matcher_match  (const char                 *hangul,
                                                     const char                 *latin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychScriptMatcher, diptych_script_matcher_free)

G_END_DECLS
