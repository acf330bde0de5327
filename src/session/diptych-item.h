/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychFilter:
 * @DIPTYCH_FILTER_ALL: everything
 * @DIPTYCH_FILTER_BOTH: what both sides have
 * @DIPTYCH_FILTER_ONLY_LEFT: what only the left side has
 * @DIPTYCH_FILTER_ONLY_RIGHT: what only the right side has
 * @DIPTYCH_FILTER_DIFFER: what both sides have and put in two ways
 *
 * What a list shows.
 */
typedef enum
{
  DIPTYCH_FILTER_ALL,
  DIPTYCH_FILTER_BOTH,
  DIPTYCH_FILTER_ONLY_LEFT,
  DIPTYCH_FILTER_ONLY_RIGHT,
  DIPTYCH_FILTER_DIFFER,
} DiptychFilter;

#define DIPTYCH_N_FILTERS (DIPTYCH_FILTER_DIFFER + 1)

#define DIPTYCH_TYPE_FILTER (diptych_filter_get_type ())

GType diptych_filter_get_type (void);

/**
 * DiptychItem:
 *
 * What a row of a list shows: a person, a quotation or a fact of the story, on
 * one side or on both. Immutable; main thread only.
 */
#define DIPTYCH_TYPE_ITEM (diptych_item_get_type ())

G_DECLARE_DERIVABLE_TYPE (DiptychItem, diptych_item, DIPTYCH, ITEM, GObject)

/**
 * DiptychItemClass:
 * @add_spans: appends the passages of the item on @side to @spans, in the order of the text
 * @dup_title: gives a short text that stands for the item
 * @get_differs: tells whether the two sides, being both there, put the item in two ways
 */
struct _DiptychItemClass
{
  GObjectClass parent_class;

  void      (*add_spans)   (DiptychItem *self,
                            DiptychSide  side,
                            GArray      *spans);
  char     *(*dup_title)   (DiptychItem *self);
  gboolean  (*get_differs) (DiptychItem *self);
};

DiptychComparison *diptych_item_get_comparison (DiptychItem   *self);
DiptychAnalysis   *diptych_item_get_analysis   (DiptychItem   *self,
                                                DiptychSide    side);
int                diptych_item_get_index      (DiptychItem   *self,
                                                DiptychSide    side);
gboolean           diptych_item_get_present    (DiptychItem   *self,
                                                DiptychSide    side);
gboolean           diptych_item_get_differs    (DiptychItem   *self);
gboolean           diptych_item_matches        (DiptychItem   *self,
                                                DiptychFilter  filter);
char              *diptych_item_dup_title      (DiptychItem   *self);
GArray            *diptych_item_dup_spans      (DiptychItem   *self,
                                                DiptychSide    side);
char              *diptych_item_dup_excerpt    (DiptychItem   *self,
                                                DiptychSide    side,
                                                DiptychSpan    span);

G_END_DECLS
