/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/people/diptych-person-name.h"
#include "model/diptych-entity.h"

G_BEGIN_DECLS

/** DIPTYCH_NAME_MATCH_SURE: from this score on, two names may be held for one without further evidence. */
#define DIPTYCH_NAME_MATCH_SURE 0.85

/** DIPTYCH_NAME_MATCH_LIKELY: from this score on, evidence of the context may join two names. */
#define DIPTYCH_NAME_MATCH_LIKELY 0.5

/**
 * DiptychNameMatch:
 * @score: how likely it is that both name one person, from 0 to 1, as far as the letters tell
 * @reason: why
 * @distance: for %DIPTYCH_VARIANT_SPELLING, the number of letters that differ, else 0
 */
typedef struct
{
  double               score;
  DiptychVariantReason reason;
  guint                distance;
} DiptychNameMatch;

gboolean         diptych_name_matcher_is_written_alike (const DiptychPersonName *a,
                                                        const DiptychPersonName *b);
DiptychNameMatch diptych_name_matcher_match            (const DiptychPersonName *full,
                                                        const DiptychPersonName *form);
DiptychNameMatch diptych_name_matcher_match_bodies     (const char              *full,
                                                        const char              *form);
gboolean         diptych_name_matcher_is_acronym       (const char              *acronym,
                                                        const char              *name);
char            *diptych_name_matcher_dup_body_key     (const char              *name);

G_END_DECLS
