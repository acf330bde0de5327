/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-date.h"

#include <string.h>

/* A number before @unit, between @least and @most. */
static gboolean
read_unit (const char *text,
           gsize      *at,
           gsize       end,
           const char *unit,
           int         least,
           int         most,
           int        *value)
{
  DiptychKoreanNumber number;
  gsize next, n;

  if (!diptych_korean_number_parse (text, *at, end, &number) || number.fraction
      || number.value < least || number.value > most)
    return FALSE;
  next = diptych_korean_skip_space (text, number.span.end, end);
  /* Between a number in words and its unit there is no blank. */
  if (next > number.span.end && !number.digits)
    return FALSE;
  n = diptych_korean_accept (text, next, end, unit);
  if (n == 0)
    return FALSE;
  *value = number.value;
  *at = next + n;
  return TRUE;
}

/**
 * diptych_korean_date_parse_weekday:
 *
 * Reads "월요일" … "일요일".
 */
gboolean
diptych_korean_date_parse_weekday (const char    *text,
                                   gsize         *at,
                                   gsize          end,
                                   DiptychMoment *moment)
{
  static const char *const days[] = { "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (diptych_korean_accept (text, *at, end, days[i]) > 0)
      {
        *moment = DIPTYCH_MOMENT_NONE;
        moment->weekday = i + 1;
        *at += strlen (days[i]);
        return TRUE;
      }
  return FALSE;
}

static const struct
{
  const char      *word;
  DiptychPartOfDay part;
} parts_of_day[] = {
  { "오전", DIPTYCH_PART_MORNING }, { "오후", DIPTYCH_PART_AFTERNOON }, { "아침", DIPTYCH_PART_MORNING },
  { "새벽", DIPTYCH_PART_MORNING }, { "저녁", DIPTYCH_PART_EVENING }, { "밤", DIPTYCH_PART_NIGHT },
  { "정오", DIPTYCH_PART_NOON }, { "자정", DIPTYCH_PART_MIDNIGHT }, { "낮", DIPTYCH_PART_DAYTIME },
};

static DiptychPartOfDay
read_part (const char *text,
           gsize      *at,
           gsize       end)
{
  gsize next = *at;
  gsize n = diptych_korean_accept (text, next, end, "이른 늦은");

  if (n > 0)
    next = diptych_korean_skip_space (text, next + n, end);
  for (guint i = 0; i < G_N_ELEMENTS (parts_of_day); i++)
    {
      n = diptych_korean_accept (text, next, end, parts_of_day[i].word);
      if (n > 0 && (diptych_korean_ends_word (text, next + n, end) || diptych_korean_accept (text, next + n, end, "쯤") > 0))
        {
          *at = next + n;
          return parts_of_day[i].part;
        }
    }
  return DIPTYCH_PART_NONE;
}

static void
set_half_day (DiptychMoment    *moment,
              DiptychPartOfDay  part)
{
  moment->half_day_open = part == DIPTYCH_PART_NONE && moment->hour >= 1 && moment->hour <= 12;
  if (part == DIPTYCH_PART_MORNING)
    moment->hour = moment->hour == 12 ? 0 : moment->hour;
  else if (part >= DIPTYCH_PART_AFTERNOON && part <= DIPTYCH_PART_NIGHT)
    moment->hour = moment->hour < 12 ? moment->hour + 12 : moment->hour;
}

/**
 * diptych_korean_date_parse_clock:
 *
 * Reads "오후 3시 30분", "저녁 8시 반", "정오", "오전".
 */
gboolean
diptych_korean_date_parse_clock (const char    *text,
                                 gsize         *at,
                                 gsize          end,
                                 DiptychMoment *moment)
{
  gsize next = *at, after;
  DiptychPartOfDay part = read_part (text, &next, end);

  *moment = DIPTYCH_MOMENT_NONE;
  after = part != DIPTYCH_PART_NONE ? diptych_korean_skip_space (text, next, end) : next;
  if (!read_unit (text, &after, end, "시", 0, 24, &moment->hour)
      || diptych_korean_accept (text, after, end, "간 절 도 민 장 즌") > 0)
    {
      moment->hour = -1;
      if (part == DIPTYCH_PART_NONE)
        return FALSE;
      *at = next;
      if (part == DIPTYCH_PART_NOON || part == DIPTYCH_PART_MIDNIGHT)
        moment->hour = part == DIPTYCH_PART_NOON ? 12 : 0;
      else
        moment->part = part;
      return TRUE;
    }
  *at = after;
  next = diptych_korean_skip_space (text, after, end);
  if (read_unit (text, &next, end, "분", 0, 59, &moment->minute))
    *at = next;
  else if (diptych_korean_accept (text, next, end, "반") > 0 && diptych_korean_ends_word (text, next + 3, end))
    {
      moment->minute = 30;
      *at = next + 3;
    }
  else
    moment->minute = -1;
  set_half_day (moment, part);
  return TRUE;
}

static const struct
{
  const char     *word;
  DiptychTimeUnit unit;
  int             offset;
} relative_words[] = {
  { "그끄저께", DIPTYCH_TIME_DAY, -3 }, { "그저께", DIPTYCH_TIME_DAY, -2 }, { "그제", DIPTYCH_TIME_DAY, -2 },
  { "어제", DIPTYCH_TIME_DAY, -1 }, { "오늘", DIPTYCH_TIME_DAY, 0 }, { "내일", DIPTYCH_TIME_DAY, 1 },
  { "모레", DIPTYCH_TIME_DAY, 2 }, { "글피", DIPTYCH_TIME_DAY, 3 }, { "당일", DIPTYCH_TIME_DAY, 0 },
  { "재작년", DIPTYCH_TIME_YEAR, -2 }, { "작년", DIPTYCH_TIME_YEAR, -1 }, { "지난해", DIPTYCH_TIME_YEAR, -1 },
  { "올해", DIPTYCH_TIME_YEAR, 0 }, { "금년", DIPTYCH_TIME_YEAR, 0 }, { "내년", DIPTYCH_TIME_YEAR, 1 },
  { "내후년", DIPTYCH_TIME_YEAR, 2 }, { "지난달", DIPTYCH_TIME_MONTH, -1 }, { "이달", DIPTYCH_TIME_MONTH, 0 },
  { "내달", DIPTYCH_TIME_MONTH, 1 }, { "지난주", DIPTYCH_TIME_WEEK, -1 }, { "금주", DIPTYCH_TIME_WEEK, 0 },
  { "월말", DIPTYCH_TIME_MONTH, 0 }, { "연말", DIPTYCH_TIME_YEAR, 0 },
};

static const struct
{
  const char *word;
  int         offset;
} modifiers[] = {
  { "지지난", -2 }, { "지난", -1 }, { "저번", -1 }, { "이번", 0 }, { "다다음", 2 }, { "다음", 1 }, { "다가오는", 3 },
  { "돌아오는", 3 },
};

/* "다음 주 [월요일]", "지난 7월", "이번 금요일", "지난 1일" */
static gboolean
read_modified (const char          *text,
               gsize               *at,
               gsize                end,
               const DiptychMoment *reference,
               DiptychMoment       *moment)
{
  int offset = G_MAXINT, value;
  gsize next = *at, n, after;
  DiptychMoment weekday;

  for (guint i = 0; i < G_N_ELEMENTS (modifiers) && offset == G_MAXINT; i++)
    if ((n = diptych_korean_accept (text, next, end, modifiers[i].word)) > 0)
      {
        offset = modifiers[i].offset;
        next = diptych_korean_skip_space (text, next + n, end);
      }
  if (offset == G_MAXINT)
    {
      if (diptych_korean_accept (text, next, end, "이") == 0)
        return FALSE;
      next = diptych_korean_skip_space (text, next + 3, end);
      if (next == *at + 3 || diptych_korean_accept (text, next, end, "달") == 0)
        return FALSE;
      offset = 0;
    }
  *moment = DIPTYCH_MOMENT_NONE;
  if ((n = diptych_korean_accept (text, next, end, "주말")) > 0)
    *moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_WEEKEND, offset == 3 ? 1 : offset);
  else if ((n = diptych_korean_accept (text, next, end, "주")) > 0)
    {
      *moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_WEEK, offset == 3 ? 1 : offset);
      after = diptych_korean_skip_space (text, next + n, end);
      if (diptych_korean_date_parse_weekday (text, &after, end, &weekday))
        {
          *moment = diptych_moment_of_weekday (reference, offset == 3 ? 1 : offset, weekday.weekday);
          *at = after;
          return TRUE;
        }
      if (!diptych_korean_ends_word (text, next + n, end))
        return FALSE;
    }
  else if ((n = diptych_korean_accept (text, next, end, "분기")) > 0)
    *moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_QUARTER, offset == 3 ? 1 : offset);
  else if ((n = diptych_korean_accept (text, next, end, "달")) > 0)
    *moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_MONTH, offset == 3 ? 1 : offset);
  else if ((n = diptych_korean_accept (text, next, end, "해")) > 0)
    *moment = diptych_moment_of_unit (reference, DIPTYCH_TIME_YEAR, offset == 3 ? 1 : offset);
  else
    {
      after = next;
      if (diptych_korean_date_parse_weekday (text, &after, end, &weekday))
        {
          *moment = diptych_moment_of_weekday (reference, offset == 3 ? 0 : offset, weekday.weekday);
          if (offset == 3 && diptych_moment_get_first_day (moment) <= diptych_moment_get_first_day (reference))
            *moment = diptych_moment_of_weekday (reference, 1, weekday.weekday);
        }
      else if (read_unit (text, &after, end, "월", 1, 12, &value))
        {
          moment->month = value;
          if (reference->year > 0)
            moment->year = reference->year + (offset < 0 && value >= reference->month ? -1
                                              : offset > 0 && value <= reference->month ? 1 : 0);
        }
      else if (offset < 0 && read_unit (text, &after, end, "일", 1, 31, &value)
               && diptych_korean_accept (text, after, end, "간 동안") == 0
               && !(diptych_korean_accept (text, after, end, " 동안") > 0))
        moment->day = value;
      else
        return FALSE;
      *at = after;
      return TRUE;
    }
  *at = next + n;
  return diptych_moment_is_date (moment);
}

static gboolean
read_relative (const char          *text,
               gsize               *at,
               gsize                end,
               const DiptychMoment *reference,
               DiptychMoment       *moment)
{
  gsize n;

  if ((n = diptych_korean_accept (text, *at, end, "어젯밤")) > 0)
    {
      *moment = diptych_moment_add (reference, DIPTYCH_TIME_DAY, -1);
      moment->hour = moment->minute = moment->second = -1;
      moment->part = DIPTYCH_PART_NIGHT;
      *at += n;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (relative_words); i++)
    if ((n = diptych_korean_accept (text, *at, end, relative_words[i].word)) > 0)
      {
        if (!diptych_korean_ends_word (text, *at + n, end))
          return FALSE;
        *moment = diptych_moment_of_unit (reference, relative_words[i].unit, relative_words[i].offset);
        moment->hour = moment->minute = moment->second = -1;
        *at += n;
        return moment->year > 0;
      }
  return FALSE;
}

/* "2024년 10월 1일" from any of its parts on. */
static gboolean
read_parts (const char    *text,
            gsize         *at,
            gsize          end,
            DiptychMoment *moment)
{
  gsize next = *at;
  int value;

  *moment = DIPTYCH_MOMENT_NONE;
  if (read_unit (text, &next, end, "년대", 20, 2190, &value) && value % 10 == 0)
    {
      moment->year = value < 100 ? 1900 + value : value;
      moment->years = 10;
      *at = next;
      return TRUE;
    }
  next = *at;
  if (read_unit (text, &next, end, "세기", 1, 21, &value))
    {
      moment->year = MAX (1, (value - 1) * 100);
      moment->years = 100;
      *at = next;
      return TRUE;
    }
  next = *at;
  if (read_unit (text, &next, end, "년", 1000, 2199, &value) && diptych_korean_accept (text, next, end, "간 대") == 0)
    {
      moment->year = value;
      *at = next;
      next = diptych_korean_skip_space (text, next, end);
    }
  else
    next = *at;
  if (read_unit (text, &next, end, "월", 1, 12, &value) && diptych_korean_accept (text, next, end, "요일") == 0)
    {
      moment->month = value;
      *at = next;
      next = diptych_korean_skip_space (text, next, end);
    }
  else
    next = *at + (moment->year > 0 && *at < end && text[*at] == ' ');
  if (moment->month == 0 && read_unit (text, &next, end, "분기", 1, 4, &value))
    {
      moment->quarter = value;
      *at = next;
      return TRUE;
    }
  next = moment->month > 0 ? diptych_korean_skip_space (text, *at, end) : *at;
  if ((moment->month > 0 || moment->year == 0) && read_unit (text, &next, end, "일", 1, 31, &value)
      && (moment->month > 0
          || (g_ascii_isdigit (text[*at])
              && (diptych_korean_ends_word (text, next, end) && diptych_korean_accept (text, next, end, "간 째 이내 동안") == 0)
              && diptych_korean_accept (text, diptych_korean_skip_space (text, next, end), end, "전 후 뒤 동안 만 이내 안에 내") == 0)))
    {
      moment->day = value;
      *at = next;
    }
  return diptych_moment_is_date (moment);
}

/* "2016년 마지막 주", "1월의 세 번째 주", "상반기", "가을" after a year or a month. */
static void
read_part_of (const char    *text,
              gsize         *at,
              gsize          end,
              DiptychMoment *moment)
{
  static const char *const seasons[] = { "봄", "여름", "가을", "겨울" };
  gsize next = *at, n;
  DiptychKoreanNumber number;

  if (moment->day > 0 || moment->week > 0)
    return;
  next += diptych_korean_accept (text, next, end, "의");
  next = diptych_korean_skip_space (text, next, end);
  if (diptych_korean_accept (text, next, end, "마지막") > 0)
    {
      gsize week = diptych_korean_skip_space (text, next + 9, end);

      if (diptych_korean_accept (text, week, end, "주") > 0)
        {
          *(moment->month > 0 ? &moment->week_of_month : &moment->week) = moment->month > 0 ? 5 : 52;
          *at = week + 3;
        }
      return;
    }
  if (moment->month > 0 && diptych_korean_number_parse (text, next, end, &number) && number.value <= 5 && number.value >= 1)
    {
      gsize week = diptych_korean_skip_space (text, number.span.end, end);

      n = diptych_korean_accept (text, week, end, "번째 째");
      week = diptych_korean_skip_space (text, week + n, end);
      if (diptych_korean_accept (text, week, end, "주") > 0 && diptych_korean_accept (text, week, end, "주년 주간") == 0)
        {
          moment->week_of_month = number.value;
          *at = week + 3;
        }
      return;
    }
  if (moment->month > 0 || moment->quarter > 0)
    return;
  if ((n = diptych_korean_accept (text, next, end, "상반기 하반기")) > 0)
    {
      moment->half = diptych_korean_accept (text, next, end, "상반기") > 0 ? 1 : 2;
      *at = next + n;
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if ((n = diptych_korean_accept (text, next, end, seasons[i])) > 0 && diptych_korean_ends_word (text, next + n, end))
      {
        moment->season = i + 1;
        *at = next + n;
        return;
      }
}

/* A month or a day after "올해", "지난달", "작년". */
static void
refine (const char    *text,
        gsize         *at,
        gsize          end,
        DiptychMoment *moment)
{
  gsize next = diptych_korean_skip_space (text, *at, end);
  DiptychMoment inner;

  if (moment->day > 0 || moment->week > 0 || moment->quarter > 0 || !read_parts (text, &next, end, &inner) || inner.year > 0)
    return;
  if (moment->month > 0 && inner.month == 0 && inner.day > 0)
    moment->day = inner.day;
  else if (moment->month == 0 && inner.month > 0)
    {
      moment->month = inner.month;
      moment->day = inner.day;
    }
  else if (moment->month == 0 && inner.quarter > 0)
    moment->quarter = inner.quarter;
  else
    return;
  *at = next;
}

static void
read_time_after (const char    *text,
                 gsize         *at,
                 gsize          end,
                 DiptychMoment *moment)
{
  gsize next = diptych_korean_skip_space (text, *at, end);
  DiptychMoment clock;

  if ((moment->day == 0 && moment->weekday == 0) || !diptych_korean_date_parse_clock (text, &next, end, &clock))
    return;
  moment->hour = clock.hour;
  moment->minute = clock.minute;
  moment->part = clock.part;
  moment->half_day_open = clock.half_day_open;
  *at = next;
}

/**
 * diptych_korean_date_parse_point:
 *
 * Reads a Korean date, with or without a time of day, or a time of day.
 */
gboolean
diptych_korean_date_parse_point (const char          *text,
                                 gsize               *at,
                                 gsize                end,
                                 const DiptychMoment *reference,
                                 DiptychMoment       *moment)
{
  DiptychMoment weekday;
  gsize next;

  if (!read_parts (text, at, end, moment))
    {
      if (read_modified (text, at, end, reference, moment) || read_relative (text, at, end, reference, moment))
        refine (text, at, end, moment);
      else if (!diptych_korean_date_parse_weekday (text, at, end, moment))
        return diptych_korean_date_parse_clock (text, at, end, moment);
    }
  read_part_of (text, at, end, moment);
  next = diptych_korean_skip_space (text, *at, end);
  if (moment->day > 0)
    {
      DiptychMoment ignored;
      gsize after = next;

      /* "10월 1일 화요일", "6월 15일 이번 금요일" */
      if (diptych_korean_date_parse_weekday (text, &after, end, &weekday)
          || (diptych_korean_accept (text, after, end, "이번") > 0 && read_modified (text, &after, end, reference, &ignored)))
        *at = after;
    }
  read_time_after (text, at, end, moment);
  return TRUE;
}
