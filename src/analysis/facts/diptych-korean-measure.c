/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-measure.h"

#include <string.h>

/* The longest name of a unit, in syllables and blanks. */
#define MAX_NAME 10

typedef const char *(*Lookup) (const char  *text,
                               DiptychSpan  name,
                               double      *divisor);

static const char *
lookup_unit (const char  *text,
             DiptychSpan  name,
             double      *divisor)
{
  *divisor = 1;
  return diptych_unit_lookup (text, name);
}

/* The longest name at @at after which the word may end. */
static const char *
match_name (const char  *text,
            gsize        at,
            gsize        end,
            Lookup       lookup,
            DiptychSpan *name,
            double      *divisor)
{
  gsize ends[MAX_NAME];
  guint n = 0;
  gsize p = at;

  while (p < end && n < MAX_NAME && text[p] != '\n')
    {
      p = MIN (end, (gsize) (g_utf8_next_char (text + p) - text));
      ends[n++] = p;
    }
  for (; n > 0; n--)
    {
      const char *found;

      *name = diptych_span (at, ends[n - 1]);
      if ((guchar) text[ends[n - 1] - 1] == ' ')
        continue;
      found = lookup (text, *name, divisor);
      if (found != NULL && ((guchar) text[at] < 0xea || diptych_korean_ends_word (text, ends[n - 1], end)
                            || diptych_span_length (*name) > 6))
        return found;
    }
  return NULL;
}

static gboolean
parse_percent (const char                *text,
               gsize                      at,
               gsize                      end,
               const DiptychKoreanNumber *number,
               DiptychMeasure            *measure)
{
  gsize n = diptych_korean_accept (text, at, end, "퍼센트포인트 퍼센트 프로 %포인트 %p %P % ％");

  if (n == 0 || (diptych_korean_accept (text, at, end, "프로") > 0 && !diptych_korean_ends_word (text, at + n, end)))
    return FALSE;
  *measure = (DiptychMeasure) { .kind = DIPTYCH_MEASURE_PERCENT, .number = number->value, .divisor = 1 };
  if (diptych_korean_accept (text, at, end, "퍼센트포인트 %포인트 %p %P") > 0)
    measure->kind = DIPTYCH_MEASURE_POINTS;
  measure->name = diptych_span (at, at + n);
  measure->span = diptych_span (number->span.start, at + n);
  return TRUE;
}

/* "1달러 20센트" */
static void
add_cents (const char     *text,
           gsize           end,
           DiptychMeasure *money)
{
  DiptychKoreanNumber number;
  DiptychSpan name;
  double divisor;
  const char *unit;

  if (!diptych_korean_number_parse (text, diptych_korean_skip_space (text, money->span.end, end), end, &number)
      || number.value >= 100)
    return;
  unit = match_name (text, diptych_korean_skip_space (text, number.span.end, end), end, diptych_currency_lookup, &name, &divisor);
  if (unit == NULL || divisor != 100)
    return;
  money->number += number.value / 100;
  money->span.end = name.end;
}

/**
 * diptych_korean_measure_parse:
 * @text: a text
 * @end: the byte to stop at
 * @number: a number in it
 * @measure: (out caller-allocates): money, a percentage or a quantity
 *
 * Reads the currency, the per cent or the unit of measure after a Korean number:
 * "40억 달러", "2퍼센트", "3.5킬로미터", "시속 90마일" with the speed before.
 *
 * Returns: whether a unit follows
 */
gboolean
diptych_korean_measure_parse (const char                *text,
                              gsize                      end,
                              const DiptychKoreanNumber *number,
                              DiptychMeasure            *measure)
{
  gsize at = diptych_korean_skip_space (text, number->span.end, end);
  const char *unit;

  if (at >= end)
    return FALSE;
  if (parse_percent (text, at, end, number, measure))
    return TRUE;
  *measure = (DiptychMeasure) { .kind = DIPTYCH_MEASURE_MONEY, .number = number->value };
  if (!diptych_korean_is_hangul_at (text, at, end) && number->digits)
    return FALSE;
  unit = match_name (text, at, end, diptych_currency_lookup, &measure->name, &measure->divisor);
  if (unit == NULL)
    {
      measure->kind = DIPTYCH_MEASURE_QUANTITY;
      unit = match_name (text, at, end, lookup_unit, &measure->name, &measure->divisor);
    }
  /* "평", "도", "동" are parts of many words. */
  if (unit == NULL || (diptych_span_length (measure->name) <= 3 && number->ambiguous))
    return FALSE;
  measure->unit = unit;
  measure->span = diptych_span (number->span.start, measure->name.end);
  if (measure->kind == DIPTYCH_MEASURE_MONEY && measure->divisor == 1)
    add_cents (text, end, measure);
  if (measure->kind == DIPTYCH_MEASURE_QUANTITY)
    {
      gsize before = number->span.start;

      if (before > 0 && text[before - 1] == ' ')
        before--;
      if (before >= 6 && memcmp (text + before - 6, "시속", 6) == 0)
        {
          if (g_str_equal (unit, "mile"))
            measure->unit = "mile per hour";
          else if (g_str_equal (unit, "kilometre"))
            measure->unit = "kilometre per hour";
          measure->span.start = before - 6;
        }
    }
  return TRUE;
}

/* Whether a number is one syllable of the Chinese ones. Such a one and a counter in one
 * word are most often another word: "incident", "president", "warrant", "society". */
static gboolean
is_chinese_digit (const char                *text,
                  const DiptychKoreanNumber *number)
{
  return number->ambiguous
         && diptych_korean_accept (text, number->span.start, number->span.end, "영 공 일 이 삼 사 오 육 륙 칠 팔 구") > 0;
}

/**
 * diptych_korean_count_parse:
 * @counter: (out): the counter
 *
 * Reads the counter after a Korean number: "32개국", "네 번째", "57세".
 *
 * Returns: what the counter makes of the number
 */
DiptychKoreanCount
diptych_korean_count_parse (const char                *text,
                            gsize                      end,
                            const DiptychKoreanNumber *number,
                            DiptychSpan               *counter)
{
  gsize at = diptych_korean_skip_space (text, number->span.end, end);
  gboolean space = at > number->span.end;
  DiptychKoreanCount kind = DIPTYCH_KOREAN_COUNT_NUMBER;
  gsize n;

  /* "100여 명" */
  if (diptych_korean_accept (text, at, end, "여") > 0 && !number->ambiguous)
    at = diptych_korean_skip_space (text, at + 3, end);
  if ((n = diptych_korean_accept (text, at, end, "번째 째 위 등")) > 0)
    kind = DIPTYCH_KOREAN_COUNT_ORDINAL;
  else if ((n = diptych_korean_accept (text, at, end, "세 살")) > 0)
    {
      if (diptych_korean_accept (text, at, end, "세기 세대 세계") > 0)
        return DIPTYCH_KOREAN_COUNT_NONE;
      kind = DIPTYCH_KOREAN_COUNT_AGE;
    }
  else
    n = diptych_korean_accept (text, at, end,
                               "개국 사람 가지 마리 조각 차례 그루 켤레 개사 개소 대의 명 개 곳 건 척 발 권 장 대 편 쌍 채 벌 병 잔 통 배 층 호 "
                               "번 회 표 석 점 종 곡 기 인 차");
  if (n == 0 || (space && n <= 3 && number->ambiguous && diptych_korean_accept (text, at, end, "인 기 점 발 호 차 등 위 대 채") > 0)
      || !(diptych_korean_ends_word (text, at + n, end) || diptych_korean_accept (text, at + n, end, "들 씩 꼴 당 째") > 0))
    return DIPTYCH_KOREAN_COUNT_NONE;
  if (kind == DIPTYCH_KOREAN_COUNT_NUMBER && n <= 3 && !space && is_chinese_digit (text, number)
      && diptych_korean_accept (text, at, end, "층") == 0)
    return DIPTYCH_KOREAN_COUNT_NONE;
  *counter = diptych_span (at, at + n);
  return kind;
}
