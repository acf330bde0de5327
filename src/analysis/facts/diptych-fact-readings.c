/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-readings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/facts/diptych-fact-reader.h"
#include "analysis/facts/diptych-open-date.h"
#include "analysis/facts/diptych-other-day.h"

/* How many bytes before and after a date are read again with it. */
#define BEFORE 160
#define AFTER 64

#define DAYS_IN_YEAR 365.25

/* So many days ago is a day, and not about a month ago. */
#define MAX_DAYS_AGO 28

/* How many facts back the day is sought that another is counted from. */
#define MAX_FACTS_BACK 24

struct _DiptychFactReadings
{
  GArray *facts;        /* DiptychFact; strings are those of the analysis or owned */
  GArray *owned;        /* DiptychFact: what was read again */

  /* While it is built: */
  const DiptychStoryCalendar *calendar;
  const DiptychStoryDay      *story;
};

/* A day in the calendar of the story, with as much of it as is known. */
static char *
format_day (guint                  day,
            const DiptychStoryDay *story,
            const char            *old)
{
  DiptychMoment moment = diptych_moment_from_day (day);
  const char *time = strchr (old, 'T');

  if (time == NULL)
    time = "";
  if (story->year_known)
    return g_strdup_printf ("%04d-%02d-%02d%s", moment.year, moment.month, moment.day, time);
  if (story->month_known)
    return g_strdup_printf ("XXXX-%02d-%02d%s", moment.month, moment.day, time);
  return g_strdup_printf ("XXXX-XX-%02d%s", moment.day, time);
}

static gboolean
is_same_month (guint a,
               guint b)
{
  return diptych_moment_from_day (a).month == diptych_moment_from_day (b).month;
}

static void
replace (DiptychFactReadings *self,
         guint                index,
         DiptychFact          reading)
{
  DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);

  fact->kind = reading.kind;
  fact->value = reading.value;
  fact->unit = reading.unit;
  fact->amount = reading.amount;
  fact->first_day = reading.first_day;
  fact->last_day = reading.last_day;
  g_array_append_val (self->owned, reading);
}

/* The day that a date names. A day of the month without its month is the one that an account
 * names with it, and a weekday that of another week if one of the accounts has that day by
 * its place in the month and none has this one. */
static guint
find_day (const DiptychFactReadings *self,
          const DiptychSaidDay      *said)
{
  guint day = diptych_said_day_place (said, self->story->day), other;

  if (day > 0 && said->day > 0 && said->month == 0 && said->shift == 0)
    {
      other = diptych_story_calendar_find_day_of_month (self->calendar, self->story, day);
      return other > 0 ? other : day;
    }
  if (day == 0 || said->weekday == 0 || said->day > 0 || said->shift != 0)
    return day;
  other = said->tense == DIPTYCH_TENSE_FUTURE ? day - 7 : day + 7;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (diptych_story_calendar_names_day (self->calendar, side, self->story, day))
      return day;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (diptych_story_calendar_names_day (self->calendar, side, self->story, other))
      return other;
  return day;
}

/* A date that names its day. */
static void
place (DiptychFactReadings  *self,
       guint                 index,
       const DiptychSaidDay *said)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  const DiptychStoryDay *story = self->story;
  guint day = said->known > 0 ? 0 : find_day (self, said);
  DiptychFact reading = { .kind = DIPTYCH_FACT_DATE };

  if (day == 0 || (!story->month_known && !is_same_month (day, story->day)))
    return;
  reading.value = format_day (day, story, fact->value);
  if (story->year_known)
    reading.first_day = reading.last_day = day;
  replace (self, index, reading);
}

/* "the day before": counted from the day that was named last, as that reads now */
static gboolean
place_other_day (DiptychFactReadings *self,
                 guint                index,
                 const char          *text)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  DiptychFact reading = { .kind = DIPTYCH_FACT_DATE };
  DiptychAtoms atoms;
  int offset;
  guint end;

  diptych_atoms_lex (text, fact->span, array);
  atoms = (DiptychAtoms) { text, (const DiptychAtom *) (gpointer) array->data, array->len };
  /* A year that is counted from another is what it was. */
  if (diptych_other_year_parse (&atoms, 0, &offset, &end))
    return TRUE;
  if (!diptych_other_day_parse (&atoms, 0, &offset, &end))
    return FALSE;
  for (guint f = index; f > 0 && index - f < MAX_FACTS_BACK && reading.value == NULL; f--)
    diptych_other_day_resolve (&g_array_index (self->facts, DiptychFact, f - 1), offset, &reading);
  if (reading.value != NULL)
    replace (self, index, reading);
  return TRUE;
}

/* "next month": in the month of the story, as far as that is known, else so many months
 * after that in which the account was written, which was the same for both */
static gboolean
place_open_date (DiptychFactReadings *self,
                 guint                index,
                 const char          *text)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  g_autoptr (GArray) array = NULL;
  DiptychFact reading = { .kind = DIPTYCH_FACT_DATE };
  DiptychOpenDate date;
  DiptychAtoms atoms;
  guint end;

  if (fact->kind != DIPTYCH_FACT_DATE || !g_str_has_prefix (fact->value, "XXXX") || strpbrk (fact->value, "0123456789") != NULL)
    return FALSE;
  array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  diptych_atoms_lex (text, fact->span, array);
  atoms = (DiptychAtoms) { text, (const DiptychAtom *) (gpointer) array->data, array->len };
  if (!diptych_open_date_parse (&atoms, 0, &date, &end))
    return FALSE;
  if (date.unit == DIPTYCH_TIME_MONTH && self->story->day > 0 && self->story->month_known)
    reading.value = g_strdup_printf ("XXXX-%02d", (diptych_moment_from_day (self->story->day).month - 1 + date.shift + 12) % 12 + 1);
  else
    reading.value = g_strdup_printf ("%s%+d", fact->value, date.shift);
  replace (self, index, reading);
  return TRUE;
}

/* "in 2012 and six years later": counted from the year that was named right before */
static gboolean
place_later_year (DiptychFactReadings *self,
                  guint                index,
                  const char          *text)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  const DiptychFact *before = index > 0 ? &g_array_index (self->facts, DiptychFact, index - 1) : NULL;
  DiptychFact reading = { .kind = DIPTYCH_FACT_DATE };
  int year;

  if (before == NULL || before->sentence + 1 < fact->sentence || before->kind != DIPTYCH_FACT_DATE || strlen (before->value) != 4
      || fact->kind != DIPTYCH_FACT_DURATION || g_strcmp0 (fact->unit, "year") != 0
      || g_strstr_len (text + fact->span.start, diptych_span_length (fact->span), "later") == NULL)
    return FALSE;
  year = atoi (before->value) + (int) (fact->amount / DAYS_IN_YEAR + 0.5);
  reading.value = g_strdup_printf ("%04d", year);
  reading.first_day = diptych_calendar_get_day (year, 1, 1);
  reading.last_day = diptych_calendar_get_day (year, 12, 31);
  replace (self, index, reading);
  return TRUE;
}

/* Facts around @span, as they read on a day. */
static GArray *
read_around (const char            *text,
             DiptychSpan            sentence,
             DiptychSpan            span,
             const DiptychStoryDay *story)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DiptychAtom));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (DiptychFact));
  DiptychMoment reference = diptych_moment_from_day (story->day);
  DiptychSpan window = sentence;
  DiptychAtoms atoms;

  g_array_set_clear_func (found, (GDestroyNotify) diptych_fact_clear);
  if (span.start > sentence.start + BEFORE)
    window.start = g_utf8_find_prev_char (text, text + span.start - BEFORE) - text;
  if (span.end + AFTER < sentence.end)
    window.end = g_utf8_find_prev_char (text, text + span.end + AFTER) - text;
  diptych_atoms_lex (text, window, array);
  atoms = (DiptychAtoms) { text, (const DiptychAtom *) (gpointer) array->data, array->len };
  diptych_fact_reader_read (&atoms, &reference, 0, found);
  return found;
}

/* Takes the strings out of a fact, so that they outlive it. */
static DiptychFact
steal (DiptychFact *fact)
{
  DiptychFact taken = *fact;

  fact->value = NULL;
  fact->unit = NULL;
  return taken;
}

/* "last November", "three months ago": what only the day of the story tells. */
static void
read_again (DiptychFactReadings   *self,
            guint                  index,
            const char            *text,
            DiptychSpan            sentence,
            const DiptychStoryDay *story)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  g_autoptr (GArray) found = read_around (text, sentence, fact->span, story);

  for (guint i = 0; i < found->len; i++)
    {
      DiptychFact *other = &g_array_index (found, DiptychFact, i);

      if (other->span.start == fact->span.start && other->kind == DIPTYCH_FACT_DATE)
        {
          replace (self, index, steal (other));
          return;
        }
    }
}

/* "a week ago", "three days ago", if an account names the day that lies so far back */
static void
place_ago (DiptychFactReadings *self,
           guint                index,
           const char          *text)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  DiptychFact reading = { .kind = DIPTYCH_FACT_DATE };
  guint day;

  if (fact->kind != DIPTYCH_FACT_DURATION || fact->amount != floor (fact->amount) || fact->amount > MAX_DAYS_AGO
      || !(g_strcmp0 (fact->unit, "day") == 0 || g_strcmp0 (fact->unit, "week") == 0)
      || fact->span.end < 4 || strncmp (text + fact->span.end - 4, " ago", 4) != 0)
    return;
  day = self->story->day - (guint) fact->amount;
  if (!diptych_story_calendar_names_day (self->calendar, DIPTYCH_SIDE_LEFT, self->story, day)
      && !diptych_story_calendar_names_day (self->calendar, DIPTYCH_SIDE_RIGHT, self->story, day))
    return;
  reading.value = format_day (day, self->story, "");
  replace (self, index, reading);
}

/* What a date is next to the day of the story. */
static void
read_from_story (DiptychFactReadings *self,
                 guint                index,
                 const char          *text,
                 DiptychSpan          sentence)
{
  const DiptychFact *fact = &g_array_index (self->facts, DiptychFact, index);
  DiptychSaidDay said;

  if (fact->kind != DIPTYCH_FACT_DATE && fact->kind != DIPTYCH_FACT_DURATION)
    return;
  if ((!self->story->year_known && place_open_date (self, index, text)) || self->story->day == 0)
    return;
  if (place_other_day (self, index, text))
    return;
  if (diptych_said_day_read (text, sentence, fact, &said))
    place (self, index, &said);
  else if (self->story->year_known)
    read_again (self, index, text, sentence, self->story);
  else
    place_ago (self, index, text);
}

/**
 * diptych_fact_readings_new:
 * @calendar: what both accounts say of days
 * @story: the day of the story, as far as it is known
 *
 * Returns: (transfer full): the facts of @analysis; those of an article that has a date
 *   of publication are what they are
 */
DiptychFactReadings *
diptych_fact_readings_new (DiptychAnalysis            *analysis,
                           const DiptychStoryCalendar *calendar,
                           const DiptychStoryDay      *story)
{
  DiptychFactReadings *self = g_new0 (DiptychFactReadings, 1);
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  const char *date = diptych_article_get_date (diptych_analysis_get_article (analysis));
  guint n, n_sentences;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n_sentences);

  self->calendar = calendar;
  self->story = story;
  self->facts = g_array_new (FALSE, FALSE, sizeof (DiptychFact));
  self->owned = g_array_new (FALSE, FALSE, sizeof (DiptychFact));
  g_array_set_clear_func (self->owned, (GDestroyNotify) diptych_fact_clear);
  g_array_append_vals (self->facts, facts, n);
  for (guint i = 0; i < n; i++)
    if (!place_later_year (self, i, text) && (date == NULL || *date == '\0'))
      read_from_story (self, i, text, sentences[facts[i].sentence].span);
  self->calendar = NULL;
  self->story = NULL;
  return self;
}

void
diptych_fact_readings_free (DiptychFactReadings *self)
{
  g_array_unref (self->facts);
  g_array_unref (self->owned);
  g_free (self);
}

/**
 * diptych_fact_readings_get_facts:
 * @n: (out): how many
 *
 * Returns: (array length=n): the facts, at the places at which the analysis has them
 */
const DiptychFact *
diptych_fact_readings_get_facts (const DiptychFactReadings *self,
                                 guint                     *n)
{
  *n = self->facts->len;
  return (const DiptychFact *) (gpointer) self->facts->data;
}
