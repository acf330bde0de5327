/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-story-calendar.h"

#include <stdlib.h>
#include <string.h>

/* How many dates of one side speak for a day. */
#define MAX_DAYS 40

/* In how many of the first sentences of an account its main event is told. */
#define LEAD_SENTENCES 4

/* A day that is given in full is at most so long before and after that of the story. */
#define DAYS_AFTER_ANCHOR 9
#define DAYS_BEFORE_ANCHOR 1

/* What speaks for a day: the first dates of both accounts fall together; a day given in
 * full is near; the date of one side is its own. */
#define LEAD_WEIGHT 1.0
#define UNLIKE_LEAD_WEIGHT 0.35
#define ANCHOR_WEIGHT 0.5
#define NEAR_ANCHOR_WEIGHT 0.2

/* What speaks against a month that only one date says. */
#define MONTH_PENALTY 0.05

/* How many such months are tried. */
#define MAX_MONTHS 3

/* What it takes to choose a day, and by how much it has to be ahead of any on which the
 * days of the month fall on other days of the week. */
#define ENOUGH 0.4
#define AHEAD 0.1

/* A day of the month without its month is at most so far from that of the story. */
#define MONTH_AROUND 31

/* The calendar comes again after so many years. */
#define FIRST_YEAR 1994
#define CYCLE 28

/* A month after one of 31 days that has 31 itself stands for one that is not known. */
#define ANY_MONTH 8

struct _DiptychStoryCalendar
{
  GArray *days[DIPTYCH_N_SIDES];        /* DiptychSaidDay */
  int     lead[DIPTYCH_N_SIDES];        /* index into days, or -1 */
  guint   given;                        /* the day of publication of a side, or 0 */
  double *weights;                      /* MAX_DAYS × MAX_DAYS */
};

typedef struct
{
  DiptychStoryDay story;
  double          score;
  double          evidence;     /* the part of the score that the pairs and the leads give */
} Candidate;

/* The day that a lead is about says neither its month nor that it is of another week. */
static gboolean
may_lead (const DiptychSaidDay *said)
{
  return said->shift == 0 && said->known == 0;
}

/* "the 11th (local time)", "11일(현지시간)": the day of what happened, told where another
 * day has begun */
static gboolean
is_local (const char        *text,
          const DiptychFact *fact)
{
  const char *after = text + fact->span.end;

  after += *after == ' ';
  return g_str_has_prefix (after, "(local time)") || g_str_has_prefix (after, "(현지시간)") || g_str_has_prefix (after, "(현지 시간)");
}

/* "According to the police on the 11th (local time), …", "as of 6 p.m. on the 9th": when it
 * was told */
static gboolean
is_of_telling (const char        *text,
               DiptychSpan        sentence,
               const DiptychFact *fact)
{
  static const char opening[] = "According to ";
  const char *end = text + sentence.start, *date = text + fact->span.start;

  if (date - end >= 6 && g_ascii_strncasecmp (date - 6, "as of ", 6) == 0)
    return TRUE;
  if (strncmp (end, opening, strlen (opening)) != 0)
    return FALSE;
  end += strcspn (end, ",");
  return fact->span.end <= (gsize) (end - text);
}

/* How well a date tells the day of what happened: 0 not at all; a photograph may be of
 * another day, unless it was taken in local time, and so may what was told. */
static guint
rate_lead (DiptychAnalysis   *analysis,
           const char        *text,
           DiptychSpan        sentence,
           const DiptychFact *fact)
{
  DiptychBlockKind kind = diptych_analysis_get_block_kind (analysis, fact->sentence);

  if (kind == DIPTYCH_BLOCK_BODY && is_of_telling (text, sentence, fact))
    return 1;
  if (kind == DIPTYCH_BLOCK_BODY)
    return is_local (text, fact) ? 4 : 2;
  return kind == DIPTYCH_BLOCK_CAPTION && is_local (text, fact) ? 3 : 0;
}

static void
collect (DiptychStoryCalendar *self,
         DiptychSide           side,
         DiptychAnalysis      *analysis)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n, n_sentences, n_body = 0, at = 0, best = 0;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n_sentences);

  self->days[side] = g_array_new (FALSE, FALSE, sizeof (DiptychSaidDay));
  self->lead[side] = -1;
  for (guint i = 0; i < n && self->days[side]->len < MAX_DAYS; i++)
    {
      DiptychSaidDay said;

      for (; at <= facts[i].sentence && n_body <= LEAD_SENTENCES; at++)
        n_body += diptych_analysis_get_block_kind (analysis, at) == DIPTYCH_BLOCK_BODY;
      if (!diptych_said_day_read (text, sentences[facts[i].sentence].span, &facts[i], &said))
        continue;
      said.fact = i;
      /* The first of the best */
      if (n_body <= LEAD_SENTENCES && may_lead (&said))
        {
          guint rate = rate_lead (analysis, text, sentences[facts[i].sentence].span, &facts[i]);

          if (rate > best)
            self->lead[side] = self->days[side]->len;
          best = MAX (best, rate);
        }
      g_array_append_val (self->days[side], said);
    }
}

static guint
get_given_day (DiptychAnalysis *analysis)
{
  DiptychMoment date = diptych_moment_from_string (diptych_article_get_date (diptych_analysis_get_article (analysis)));

  return date.day > 0 ? diptych_moment_get_first_day (&date) : 0;
}

/**
 * diptych_story_calendar_new:
 *
 * Returns: (transfer full): what both accounts say of days
 */
DiptychStoryCalendar *
diptych_story_calendar_new (DiptychAnalysis *left,
                            DiptychAnalysis *right)
{
  DiptychStoryCalendar *self = g_new0 (DiptychStoryCalendar, 1);

  collect (self, DIPTYCH_SIDE_LEFT, left);
  collect (self, DIPTYCH_SIDE_RIGHT, right);
  self->given = MAX (get_given_day (left), get_given_day (right));
  self->weights = g_new0 (double, MAX_DAYS * MAX_DAYS);
  return self;
}

void
diptych_story_calendar_free (DiptychStoryCalendar *self)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_array_unref (self->days[side]);
  g_free (self->weights);
  g_free (self);
}

/**
 * diptych_story_calendar_get_days:
 * @n: (out): how many
 *
 * Returns: (array length=n): what the dates of one side say; only the first of a long
 *   text
 */
const DiptychSaidDay *
diptych_story_calendar_get_days (const DiptychStoryCalendar *self,
                                 DiptychSide                 side,
                                 guint                      *n)
{
  *n = self->days[side]->len;
  return (const DiptychSaidDay *) (gpointer) self->days[side]->data;
}

/**
 * diptych_story_calendar_add_pair:
 * @left: index of a day of the left side
 * @right: index of one of the right
 * @weight: how much speaks for it that they are one day
 */
void
diptych_story_calendar_add_pair (DiptychStoryCalendar *self,
                                 guint                 left,
                                 guint                 right,
                                 double                weight)
{
  self->weights[left * MAX_DAYS + right] = weight;
}

static const DiptychSaidDay *
get_day (const DiptychStoryCalendar *self,
         DiptychSide                 side,
         guint                       i)
{
  return &g_array_index (self->days[side], DiptychSaidDay, i);
}

/* What the pairs say for it that the story is of a day: each date of the left side with
 * the date of the right that fits best of those that fall on its day. */
static double
add_up_pairs (const DiptychStoryCalendar *self,
              guint                       story_day)
{
  guint right[MAX_DAYS];
  double sum = 0;

  for (guint r = 0; r < self->days[1]->len; r++)
    right[r] = diptych_said_day_place (get_day (self, DIPTYCH_SIDE_RIGHT, r), story_day);
  for (guint l = 0; l < self->days[0]->len; l++)
    {
      guint left = diptych_said_day_place (get_day (self, DIPTYCH_SIDE_LEFT, l), story_day);
      double best = 0;

      for (guint r = 0; r < self->days[1]->len && left > 0; r++)
        if (right[r] == left)
          best = MAX (best, self->weights[l * MAX_DAYS + r]);
      sum += best;
    }
  return sum;
}

static gboolean
leads_meet (const DiptychStoryCalendar *self,
            guint                       story_day)
{
  return self->lead[0] >= 0 && self->lead[1] >= 0
         && diptych_said_day_place (get_day (self, DIPTYCH_SIDE_LEFT, self->lead[0]), story_day)
            == diptych_said_day_place (get_day (self, DIPTYCH_SIDE_RIGHT, self->lead[1]), story_day);
}

static double
weigh_leads (const DiptychStoryCalendar *self,
             guint                       story_day)
{
  if (!leads_meet (self, story_day))
    return 0;
  return self->weights[self->lead[0] * MAX_DAYS + self->lead[1]] > 0 ? LEAD_WEIGHT : UNLIKE_LEAD_WEIGHT;
}

/* The leads tell of the day itself. */
static double
weigh_nearness (const DiptychStoryCalendar *self,
                guint                       story_day)
{
  double sum = 0;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (self->lead[side] >= 0 && diptych_said_day_place (get_day (self, side, self->lead[side]), story_day) == story_day)
      sum += NEAR_ANCHOR_WEIGHT;
  return sum;
}

static void
consider (const DiptychStoryCalendar *self,
          DiptychStoryDay             story,
          double                      prior,
          GArray                     *candidates)
{
  Candidate candidate = { .story = story };

  candidate.evidence = add_up_pairs (self, story.day) + weigh_leads (self, story.day);
  candidate.score = prior + candidate.evidence + weigh_nearness (self, story.day);
  g_array_append_val (candidates, candidate);
}

/* The days around one that is given in full. */
static void
consider_anchor (const DiptychStoryCalendar *self,
                 guint                       anchor,
                 GArray                     *candidates)
{
  for (int i = -DAYS_BEFORE_ANCHOR; i <= DAYS_AFTER_ANCHOR; i++)
    consider (self, (DiptychStoryDay) { anchor + i, TRUE, TRUE },
              ANCHOR_WEIGHT + (i >= 0 && i <= 2 ? NEAR_ANCHOR_WEIGHT : 0), candidates);
}

/* The year of the cycle in which @day of @month falls on @weekday, or 0. */
static int
find_year (int month,
           int day,
           int weekday)
{
  for (int year = FIRST_YEAR; year < FIRST_YEAR + CYCLE; year++)
    {
      guint found = diptych_calendar_get_day (year, month, day);

      if (found > 0 && (int) ((found - 1) % 7) + 1 == weekday)
        return year;
    }
  return 0;
}

/* All ways in which @day can fall on a day of the week, in a year that is not known. */
static void
consider_ways (const DiptychStoryCalendar *self,
               int                         day,
               int                         month,
               gboolean                    month_known,
               GArray                     *candidates)
{
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      int year = find_year (month, day, weekday);

      if (year > 0)
        consider (self, (DiptychStoryDay) { diptych_calendar_get_day (year, month, day), month_known, FALSE },
                  month_known ? -MONTH_PENALTY : 0, candidates);
    }
}

/* The months that dates say without a year. */
static guint
collect_months (const DiptychStoryCalendar *self,
                int                         months[MAX_MONTHS])
{
  guint n = 0;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->days[side]->len && n < MAX_MONTHS; i++)
      {
        const DiptychSaidDay *said = get_day (self, side, i);
        gboolean seen = said->month == 0 || said->known > 0;

        for (guint j = 0; j < n && !seen; j++)
          seen = months[j] == said->month;
        if (!seen)
          months[n++] = said->month;
      }
  return n;
}

/* What the dates say where no day is given in full, or the one that is was another. */
static void
consider_unanchored (const DiptychStoryCalendar *self,
                     GArray                     *candidates)
{
  int months[MAX_MONTHS];
  guint n_months = collect_months (self, months);

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      guint lead = MAX (0, self->lead[side]);
      int day = lead < self->days[side]->len ? get_day (self, side, lead)->day : 0;

      if (day == 0)
        continue;
      consider_ways (self, day, ANY_MONTH, FALSE, candidates);
      for (guint i = 0; i < n_months; i++)
        consider_ways (self, day, months[i], TRUE, candidates);
    }
}

/* How days of the month fall on days of the week. */
static int
get_way (guint day)
{
  DiptychMoment moment = diptych_moment_from_day (day);

  return (int) ((day + 35 - (guint) moment.day) % 7);
}

/**
 * diptych_story_calendar_choose:
 *
 * Returns: the day that most dates speak for, or nothing
 */
DiptychStoryDay
diptych_story_calendar_choose (const DiptychStoryCalendar *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  Candidate best = { .score = 0 };

  if (self->given > 0)
    consider_anchor (self, self->given - 1, candidates);
  for (guint side = 0; side < DIPTYCH_N_SIDES && self->given == 0; side++)
    for (guint i = 0; i < self->days[side]->len; i++)
      if (get_day (self, side, i)->known > 0)
        {
          consider_anchor (self, get_day (self, side, i)->known, candidates);
          break;
        }
  if (self->given == 0)
    consider_unanchored (self, candidates);
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).score > best.score)
      best = g_array_index (candidates, Candidate, i);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *other = &g_array_index (candidates, Candidate, i);

      if ((!best.story.year_known && best.evidence < ENOUGH) || (get_way (other->story.day) != get_way (best.story.day) && best.score - other->score < AHEAD))
        return (DiptychStoryDay) { 0 };
    }
  return best.story;
}

/**
 * diptych_story_calendar_names_day:
 * @story: the day that was chosen
 * @day: a Julian day
 *
 * Returns: whether a date of one side says that day by its place in the month
 */
gboolean
diptych_story_calendar_names_day (const DiptychStoryCalendar *self,
                                  DiptychSide                 side,
                                  const DiptychStoryDay      *story,
                                  guint                       day)
{
  for (guint i = 0; i < self->days[side]->len; i++)
    if (get_day (self, side, i)->day > 0 && diptych_said_day_place (get_day (self, side, i), story->day) == day)
      return TRUE;
  return FALSE;
}

/**
 * diptych_story_calendar_find_day_of_month:
 * @story: the day that was chosen
 * @day: a Julian day of which the month is not sure
 *
 * Returns: the Julian day that one of both accounts names by the same day of a month and
 *   that month, near the day of the story, and next to @day if there are more; 0 if none does
 */
guint
diptych_story_calendar_find_day_of_month (const DiptychStoryCalendar *self,
                                          const DiptychStoryDay      *story,
                                          guint                       day)
{
  int day_of_month = diptych_moment_from_day (day).day;
  guint best = 0;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    for (guint i = 0; i < self->days[side]->len; i++)
      {
        const DiptychSaidDay *said = get_day (self, side, i);
        guint placed = said->day == day_of_month && said->month > 0 ? diptych_said_day_place (said, story->day) : 0;

        if (placed > 0 && ABS ((int) placed - (int) story->day) <= MONTH_AROUND
            && (best == 0 || ABS ((int) placed - (int) day) < ABS ((int) best - (int) day)))
          best = placed;
      }
  return best;
}

/* The day that @fact gives, in the calendar of the story, or 0. */
static guint
find_day (const DiptychStoryDay *self,
          const DiptychFact     *fact)
{
  DiptychMoment story = diptych_moment_from_day (self->day);
  DiptychSaidDay said = { .fact = 0 };

  if (self->day == 0 || fact->kind != DIPTYCH_FACT_DATE || strlen (fact->value) < 10 || fact->value[7] != '-')
    return 0;
  if (fact->first_day > 0)
    return self->year_known && fact->first_day == fact->last_day ? fact->first_day : 0;
  said.month = atoi (fact->value + 5);
  said.day = atoi (fact->value + 8);
  if (said.month == 0 && said.day > 0 && !self->month_known)
    return diptych_calendar_get_day (story.year, story.month, said.day);
  return said.month > 0 && said.day > 0 ? diptych_said_day_place (&said, self->day) : 0;
}

/**
 * diptych_story_day_is:
 *
 * Returns: whether @fact gives the day of the story
 */
gboolean
diptych_story_day_is (const DiptychStoryDay *self,
                      const DiptychFact     *fact)
{
  return self->day > 0 && find_day (self, fact) == self->day;
}

/**
 * diptych_story_day_get_distance:
 * @fact: a date that gives a day
 *
 * Returns: how many days lie between the day of the story and @fact, 0 if that is not
 *   known
 */
guint
diptych_story_day_get_distance (const DiptychStoryDay *self,
                                const DiptychFact     *fact)
{
  guint day = find_day (self, fact);

  return day > 0 ? (guint) ABS ((int) day - (int) self->day) : 0;
}
