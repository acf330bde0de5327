/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-time.h"

#include <math.h>
#include <string.h>

#include "analysis/facts/diptych-korean-date.h"

/* Lengths of days that have names of their own. */
static const struct
{
  const char *word;
  int         days;
} day_counts[] = {
  { "하루", 1 }, { "이틀", 2 }, { "사흘", 3 }, { "나흘", 4 }, { "닷새", 5 }, { "엿새", 6 }, { "이레", 7 },
  { "여드레", 8 }, { "아흐레", 9 }, { "열흘", 10 }, { "보름", 15 },
};

static const struct
{
  const char     *word;
  DiptychTimeUnit unit;
} units[] = {
  { "개월", DIPTYCH_TIME_MONTH }, { "달", DIPTYCH_TIME_MONTH }, { "주년", DIPTYCH_TIME_YEAR },
  { "주일", DIPTYCH_TIME_WEEK }, { "주", DIPTYCH_TIME_WEEK }, { "년", DIPTYCH_TIME_YEAR },
  { "해", DIPTYCH_TIME_YEAR }, { "분기", DIPTYCH_TIME_QUARTER }, { "시간", DIPTYCH_TIME_HOUR },
  { "분", DIPTYCH_TIME_MINUTE }, { "초", DIPTYCH_TIME_SECOND }, { "일", DIPTYCH_TIME_DAY },
};

static DiptychTime
no_time (DiptychTimeKind kind)
{
  return (DiptychTime) { .kind = kind, .from = DIPTYCH_MOMENT_NONE, .to = DIPTYCH_MOMENT_NONE };
}

/* One number with a unit, or a word for a number of days. */
static gboolean
read_length_part (const char  *text,
                  gsize       *at,
                  gsize        end,
                  DiptychTime *time,
                  int         *unit)
{
  DiptychKoreanNumber number;
  gsize next;

  for (guint i = 0; i < G_N_ELEMENTS (day_counts); i++)
    {
      gsize n = diptych_korean_accept (text, *at, end, day_counts[i].word);

      if (n > 0)
        {
          time->length[DIPTYCH_TIME_DAY] += day_counts[i].days;
          *unit = DIPTYCH_TIME_DAY;
          *at += n;
          return TRUE;
        }
    }
  if (diptych_korean_accept (text, *at, end, "몇") > 0)
    {
      time->vague = TRUE;
      number = (DiptychKoreanNumber) { .value = 1, .span = { *at, *at + 3 } };
    }
  else if (!diptych_korean_number_parse (text, *at, end, &number) || number.fraction || number.value < 0
           || (number.n_digits == 4 && number.value >= 1500 && number.value < 2200))
    return FALSE;
  next = diptych_korean_skip_space (text, number.span.end, end);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize n = diptych_korean_accept (text, next, end, units[i].word);

      if (n == 0 || (number.ambiguous && next > number.span.end && units[i].unit < DIPTYCH_TIME_HOUR)
          || (units[i].unit == DIPTYCH_TIME_QUARTER && !time->vague))
        continue;
      /* "주" and "해" begin many words. */
      if (!diptych_korean_ends_word (text, next + n, end)
          && diptych_korean_accept (text, next + n, end, "전 후 뒤 내 반 만 차 이내 동 째") == 0)
        continue;
      if (units[i].unit == DIPTYCH_TIME_MINUTE && diptych_korean_accept (text, next + n, end, "의") > 0)
        continue;
      time->length[units[i].unit] += number.value;
      *unit = units[i].unit;
      *at = next + n;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_length (const char  *text,
             gsize       *at,
             gsize        end,
             DiptychTime *time)
{
  int last, unit;
  gsize next;

  *time = no_time (DIPTYCH_TIME_LENGTH);
  if (!read_length_part (text, at, end, time, &last))
    return FALSE;
  for (;;)
    {
      DiptychTime more = *time;

      next = diptych_korean_skip_space (text, *at, end);
      if (diptych_korean_accept (text, next, end, "반") > 0 && diptych_korean_ends_word (text, next + 3, end))
        {
          time->length[last] += 0.5;
          *at = next + 3;
          return TRUE;
        }
      if (!read_length_part (text, &next, end, &more, &unit) || unit >= last || more.vague)
        return TRUE;
      *time = more;
      *at = next;
      last = unit;
    }
}

static void
shift_to_point (DiptychTime         *time,
                const DiptychMoment *reference,
                int                  sign)
{
  DiptychMoment exact = *reference;
  int least = DIPTYCH_TIME_MILLENNIUM;

  for (int u = DIPTYCH_N_TIME_UNITS - 1; u >= 0; u--)
    if (time->length[u] > 0)
      {
        exact = diptych_moment_add (&exact, u, sign * (int) lround (MIN (time->length[u], 100000)));
        least = u;
      }
  if (least > DIPTYCH_TIME_HOUR)
    exact.hour = exact.minute = exact.second = -1;
  time->kind = DIPTYCH_TIME_POINT;
  time->to = exact;
  time->from = least > DIPTYCH_TIME_DAY ? diptych_moment_of_unit (&exact, least, 0) : exact;
}

/* What ties a length to the day of publication: "3일 전", "2주 내", "지난 5년". */
static void
tie_length (const char          *text,
            gsize               *at,
            gsize                end,
            const DiptychMoment *reference,
            DiptychTime         *time)
{
  gsize next = diptych_korean_skip_space (text, *at, end);
  gsize n;

  n = diptych_korean_accept (text, next, end, "전");
  if (n > 0 && diptych_korean_ends_word (text, next + n, end))
    {
      *at = next + n;
      if (reference->year > 0 && !time->vague)
        shift_to_point (time, reference, -1);
      else
        time->direction = -1;
      return;
    }
  n = diptych_korean_accept (text, next, end, "이내에 이내 안에 내에 내로 내 후에 후 뒤에 뒤");
  if (n > 0 && time->direction == 0 && (diptych_korean_ends_word (text, next + n, end)))
    {
      *at = next + n;
      time->direction = 2;
      return;
    }
  n = diptych_korean_accept (text, next, end, "동안 간");
  if (n > 0 && diptych_korean_ends_word (text, next + n, end))
    *at = next + n;
}

static gboolean
parse_length (const char          *text,
              gsize                start,
              gsize                end,
              const DiptychMoment *reference,
              DiptychTime         *time)
{
  gsize at = start, n;
  int direction = 0;

  n = diptych_korean_accept (text, at, end, "지난 최근 앞으로 다가오는 향후");
  if (n > 0)
    {
      direction = diptych_korean_accept (text, at, end, "지난 최근") > 0 ? -1 : 1;
      at = diptych_korean_skip_space (text, at + n, end);
    }
  if (!read_length (text, &at, end, time))
    return FALSE;
  time->direction = direction;
  tie_length (text, &at, end, reference, time);
  time->span = diptych_span (start, at);
  return TRUE;
}

static gboolean
parse_set (const char  *text,
           gsize        start,
           gsize        end,
           DiptychTime *time)
{
  static const struct
  {
    const char     *word;
    DiptychTimeUnit unit;
  } sets[] = {
    { "매일", DIPTYCH_TIME_DAY }, { "매주", DIPTYCH_TIME_WEEK }, { "매월", DIPTYCH_TIME_MONTH },
    { "매달", DIPTYCH_TIME_MONTH }, { "매년", DIPTYCH_TIME_YEAR }, { "해마다", DIPTYCH_TIME_YEAR },
    { "날마다", DIPTYCH_TIME_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      gsize n = diptych_korean_accept (text, start, end, sets[i].word);
      DiptychMoment clock;
      gsize at;

      if (n == 0)
        continue;
      *time = no_time (DIPTYCH_TIME_SET);
      time->length[sets[i].unit] = 1;
      time->span = diptych_span (start, start + n);
      at = diptych_korean_skip_space (text, start + n, end);
      if (diptych_korean_date_parse_clock (text, &at, end, &clock))
        {
          time->from = clock;
          time->span.end = at;
        }
      else if (diptych_korean_date_parse_weekday (text, &at, end, &clock))
        {
          time->from = clock;
          time->span.end = at;
        }
      return TRUE;
    }
  return FALSE;
}

/* The right side of "A부터 B까지" takes from the left what it leaves open. */
static void
complete (DiptychMoment       *self,
          const DiptychMoment *other)
{
  if (!diptych_moment_is_date (self) && diptych_moment_has_time (self))
    {
      DiptychMoment clock = *self;

      *self = *other;
      self->hour = clock.hour;
      self->minute = clock.minute;
      self->second = clock.second;
      self->half_day_open = clock.half_day_open;
      self->part = clock.part;
      if (self->half_day_open && other->hour >= 12 && self->hour < 12)
        self->hour += 12;
      return;
    }
  if (self->month == 0 && self->day > 0)
    self->month = other->month;
  if (self->year == 0 && self->month > 0)
    self->year = other->year;
}

static gboolean
parse_range_or_point (const char          *text,
                      gsize                start,
                      gsize                end,
                      const DiptychMoment *reference,
                      DiptychTime         *time)
{
  gsize at = start, next, n;

  *time = no_time (DIPTYCH_TIME_POINT);
  if (!diptych_korean_date_parse_point (text, &at, end, reference, &time->from))
    return FALSE;
  time->span = diptych_span (start, at);
  next = diptych_korean_skip_space (text, at, end);
  n = diptych_korean_accept (text, next, end, "부터 에서 ~ ∼ - –");
  if (n == 0)
    return TRUE;
  next = diptych_korean_skip_space (text, next + n, end);
  if (!diptych_korean_date_parse_point (text, &next, end, reference, &time->to))
    return TRUE;
  if ((time->to.year > 0) != (time->from.year > 0) && time->to.month == 0 && time->to.hour < 0)
    return TRUE;
  time->kind = DIPTYCH_TIME_RANGE;
  complete (&time->to, &time->from);
  complete (&time->from, &time->to);
  n = diptych_korean_accept (text, next, end, "까지");
  time->span.end = next + n;
  return TRUE;
}

/**
 * diptych_korean_time_parse:
 * @text: a text
 * @start: the byte to begin at
 * @end: the byte to stop at
 * @reference: the day of publication, or nothing
 * @time: (out caller-allocates): the expression
 *
 * Reads a Korean expression of time: "2024년 10월 1일", "지난 7월", "다음 주
 * 월요일", "오후 3시 30분", "2년 9개월", "5월부터 7월까지".
 *
 * Returns: whether one begins at @start
 */
gboolean
diptych_korean_time_parse (const char          *text,
                           gsize                start,
                           gsize                end,
                           const DiptychMoment *reference,
                           DiptychTime         *time)
{
  if (diptych_korean_accept (text, start, end, "지금 현재") > 0)
    {
      *time = no_time (DIPTYCH_TIME_REFERENCE);
      time->span = diptych_span (start, start + 6);
      return diptych_korean_ends_word (text, start + 6, end) && diptych_korean_accept (text, start, end, "지금") > 0;
    }
  return parse_set (text, start, end, time)
         || parse_range_or_point (text, start, end, reference, time)
         || parse_length (text, start, end, reference, time);
}
