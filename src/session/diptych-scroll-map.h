/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychPlaces:
 * @offset: for each side a byte offset into its text
 *
 * A place on either side, and that the two belong together.
 */
typedef struct
{
  gsize offset[DIPTYCH_N_SIDES];
} DiptychPlaces;

/**
 * DiptychScrollMap:
 *
 * Which place of one article stands beside which of the other: pairs of places
 * that rise on both sides, from the two beginnings to the two ends. What lies
 * between two pairs is to be interpolated.
 */
typedef struct _DiptychScrollMap DiptychScrollMap;

DiptychScrollMap    *diptych_scroll_map_new            (const gsize          *lengths,
                                                        const DiptychPlaces  *kept);
DiptychScrollMap    *diptych_scroll_map_new_aligned    (DiptychComparison    *comparison);
void                 diptych_scroll_map_free           (DiptychScrollMap     *self);
const DiptychPlaces *diptych_scroll_map_get_places     (DiptychScrollMap     *self,
                                                        guint                *n);
guint                diptych_scroll_map_find           (DiptychScrollMap     *self,
                                                        DiptychSide           side,
                                                        gsize                 offset);
gsize                diptych_scroll_map_convert        (DiptychScrollMap     *self,
                                                        DiptychSide           side,
                                                        gsize                 offset);
double               diptych_scroll_interpolate        (double                from,
                                                        double                from_start,
                                                        double                from_end,
                                                        double                to_start,
                                                        double                to_end);
double               diptych_scroll_get_eye            (double                value,
                                                        double                page,
                                                        double                upper);
double               diptych_scroll_ease               (double                rest,
                                                        double                moved,
                                                        double                page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychScrollMap, diptych_scroll_map_free)

G_END_DECLS
