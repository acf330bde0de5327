/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-said-day.h"
#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/**
 * DiptychStoryCalendar:
 *
 * On which day the story of two accounts happened where neither may say so: one
 * has "Tuesday", the other "the 28th". The days that it can be are tried; the one is
 * chosen that makes most dates of sentences that are alike fall together.
 */
typedef struct _DiptychStoryCalendar DiptychStoryCalendar;

/**
 * DiptychStoryDay:
 * @day: the day that the story is about, as a Julian day, or 0 where it is not known
 * @month_known: whether its month is that of the story; else it stands for one
 * @year_known: whether its year is that of the story
 *
 * The day that dates are counted from.
 */
typedef struct
{
  guint    day;
  gboolean month_known;
  gboolean year_known;
} DiptychStoryDay;


DiptychStoryCalendar *diptych_story_calendar_new      (DiptychAnalysis            *left,
                                                       DiptychAnalysis            *right);
void                  diptych_story_calendar_free     (DiptychStoryCalendar       *self);
const DiptychSaidDay *diptych_story_calendar_get_days (const DiptychStoryCalendar *self,
                                                       DiptychSide                 side,
                                                       guint                      *n);
void                  diptych_story_calendar_add_pair (DiptychStoryCalendar       *self,
                                                       guint                       left,
                                                       guint                       right,
                                                       double                      weight);
DiptychStoryDay       diptych_story_calendar_choose   (const DiptychStoryCalendar *self);
gboolean              diptych_story_calendar_names_day (const DiptychStoryCalendar *self,
                                                        DiptychSide                 side,
                                                        const DiptychStoryDay      *story,
                                                        guint                       day);
guint                 diptych_story_calendar_find_day_of_month (const DiptychStoryCalendar *self,
                                                                const DiptychStoryDay      *story,
                                                                guint                       day);
gboolean              diptych_story_day_is            (const DiptychStoryDay      *self,
                                                       const DiptychFact          *fact);
guint                 diptych_story_day_get_distance  (const DiptychStoryDay      *self,
                                                       const DiptychFact          *fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychStoryCalendar, diptych_story_calendar_free)

G_END_DECLS
