/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

typedef enum
{
  LABEL_UNKNOWN,
  LABEL_APART,
  LABEL_SAME,
} Label;

/* Two accounts of one event whose sentences were linked by reading.
 * links: (element-type DiptychScoredLink)
 * labels: of each left sentence with each right one
 * alone: for each side, which sentences are known to have no counterpart */
typedef struct
{
  GArray   *links;
  guint     n[DIPTYCH_N_SIDES];
  Label    *labels;
  gboolean *alone[DIPTYCH_N_SIDES];
  double    weight;
  guint     fold;
} StrengthPair;

GArray *strength_pairs_new       (void);
void    strength_pairs_add_story (GArray             *pairs,
                                  const char         *folder);
void    strength_pairs_add_events (GArray            *pairs,
                                   const char        *links,
                                   const char        *events);
Label   strength_pair_get_label  (const StrengthPair *self,
                                  guint               left,
                                  guint               right);

G_END_DECLS
