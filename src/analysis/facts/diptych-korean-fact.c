/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-fact.h"

#include <math.h>
#include <string.h>

#include "analysis/facts/diptych-fact-reader.h"
#include "analysis/facts/diptych-korean-measure.h"
#include "analysis/facts/diptych-korean-time.h"

static gboolean
stands_before (const char *text,
               gsize       start,
               const char *word)
{
  gsize n = strlen (word);

  if (start > 0 && text[start - 1] == ' ')
    start--;
  return start >= n && memcmp (text + start - n, word, n) == 0
         && (start == n || !diptych_korean_is_hangul_at (text, start - n - MIN (3, start - n), start - n));
}

/* "약 3만 명", "100여 명", "2% 이상" */
static DiptychPrecision
find_precision (const char *text,
                gsize       end,
                DiptychSpan span)
{
  gsize after = diptych_korean_skip_space (text, span.end, end);

  if (diptych_korean_accept (text, after, end, "이상 넘 초과") > 0 || stands_before (text, span.start, "최소")
      || stands_before (text, span.start, "적어도"))
    return DIPTYCH_PRECISION_MORE;
  if (diptych_korean_accept (text, after, end, "이하 미만") > 0 || stands_before (text, span.start, "최대"))
    return DIPTYCH_PRECISION_LESS;
  if (diptych_korean_accept (text, after, end, "가량 정도 안팎 쯤") > 0 || stands_before (text, span.start, "약")
      || stands_before (text, span.start, "거의") || stands_before (text, span.start, "대략"))
    return DIPTYCH_PRECISION_ABOUT;
  for (gsize i = span.start; i + 3 <= span.end; i = g_utf8_next_char (text + i) - text)
    if (memcmp (text + i, "여", 3) == 0 && diptych_korean_is_hangul_at (text, i, span.end)
        && i > span.start && i + 3 < span.end)
      return diptych_korean_accept (text, i, span.end, "여섯 여덟 여든 여드레") > 0 ? DIPTYCH_PRECISION_EXACT
                                                                                  : DIPTYCH_PRECISION_MORE;
  return DIPTYCH_PRECISION_EXACT;
}

static gboolean
read_measure (const char                *text,
              gsize                      end,
              const DiptychKoreanNumber *number,
              DiptychFact               *fact)
{
  DiptychMeasure measure;

  if (!diptych_korean_measure_parse (text, end, number, &measure))
    return FALSE;
  *fact = diptych_fact_from_measure (&measure);
  return TRUE;
}

/* Whether a number is one of both of a score: "7대 4로" */
static gboolean
is_score (const char                *text,
          gsize                      end,
          const DiptychKoreanNumber *number)
{
  gsize after = diptych_korean_skip_space (text, number->span.end, end), n = diptych_korean_accept (text, after, end, "대");
  gsize start = number->span.start;

  if (!number->digits)
    return FALSE;
  if (n > 0 && (after = diptych_korean_skip_space (text, after + n, end)) < end && g_ascii_isdigit (text[after]))
    return TRUE;
  start -= start > 0 && text[start - 1] == ' ';
  return start > 4 && strncmp (text + start - 3, "대", 3) == 0 && g_ascii_isdigit (text[start - 4]);
}

/* Words that begin as a number does: "rescue" is no nine trillion, "this time" no second. */
static gboolean
is_other_word (const char                *text,
               gsize                      end,
               const DiptychKoreanNumber *number)
{
  return number->n_digits == 0 && diptych_korean_accept (text, number->span.start, end, "구조 이번") > 0
         && diptych_span_length (number->span) <= strlen ("구조");
}

/* "40대 남성", a man in his forties; "버스 40대" are forty buses. */
static gboolean
is_decade_of_life (const char                *text,
                   gsize                      end,
                   const DiptychKoreanNumber *number,
                   DiptychSpan                counter)
{
  gsize after = diptych_korean_skip_space (text, counter.end, end);

  return number->n_digits == 2 && counter.start == number->span.end && after > counter.end
         && diptych_korean_accept (text, counter.start, counter.end, "대") == diptych_span_length (counter)
         && fmod (number->value, 10) == 0
         && diptych_korean_accept (text, after, end,
                                   "남성 여성 남자 여자 남녀 초반 중반 후반 초중반 중후반 이상 부부 주부 부모 직장인 회사원 근로자 노동자 환자 운전자 승객 "
                                   "의사 엔지니어 한국인 가장 아버지 어머니 청년 노인 학생 교사 배우 기사") > 0;
}

static gboolean
read_count (const char                *text,
            gsize                      end,
            const DiptychKoreanNumber *number,
            DiptychFact               *fact)
{
  DiptychSpan counter = DIPTYCH_SPAN_NONE;
  DiptychKoreanCount count = diptych_korean_count_parse (text, end, number, &counter);

  *fact = (DiptychFact) { .kind = DIPTYCH_FACT_NUMBER, .span = number->span, .amount = number->value };
  if (is_other_word (text, end, number))
    return FALSE;
  if (is_score (text, end, number))
    ;
  else if (count == DIPTYCH_KOREAN_COUNT_NONE)
    {
      /* Without a counter only what is clearly a number counts. */
      if ((number->value < 1000 && !number->fraction) || number->n_digits > 0 || number->ambiguous
          || !diptych_korean_ends_word (text, number->span.end, end))
        return FALSE;
    }
  else
    {
      fact->kind = count == DIPTYCH_KOREAN_COUNT_AGE ? DIPTYCH_FACT_AGE
                   : count == DIPTYCH_KOREAN_COUNT_ORDINAL ? DIPTYCH_FACT_ORDINAL : DIPTYCH_FACT_NUMBER;
      fact->span.end = counter.end;
      if (is_decade_of_life (text, end, number, counter))
        {
          fact->kind = DIPTYCH_FACT_AGE;
          fact->value = g_strdup_printf ("%.0fs", number->value);
          return TRUE;
        }
      if (count == DIPTYCH_KOREAN_COUNT_NUMBER)
        fact->noun = counter;
    }
  fact->value = diptych_number_to_string (number->value);
  return TRUE;
}

/**
 * diptych_korean_fact_may_begin:
 * @word: a word that begins with a Hangul syllable
 *
 * Returns: whether a fact can begin with its first syllable
 */
gboolean
diptych_korean_fact_may_begin (const char *word)
{
  static const char first[] = "영공일이삼사오육륙칠팔구십백천만억조경하한두둘세셋네넷다여아열스서마쉰예흔든나닷엿보"
                              "월화수목금토몇지최앞향매해날그어내모글당재작올연저번돌새밤정낮른늦음현시";

  for (const char *p = first; *p != '\0'; p += 3)
    if (p[2] == word[2] && p[1] == word[1] && p[0] == word[0])
      return TRUE;
  return FALSE;
}

/**
 * diptych_korean_fact_read:
 * @text: a text
 * @start: the byte to begin at, where a word or a number begins
 * @end: the end of the sentence
 * @reference: the day of publication, or nothing
 * @fact: (out caller-allocates): the fact; its sentence is not set
 *
 * Reads a fact in Korean.
 *
 * Returns: whether one begins at @start
 */
gboolean
diptych_korean_fact_read (const char          *text,
                          gsize                start,
                          gsize                end,
                          const DiptychMoment *reference,
                          DiptychFact         *fact)
{
  DiptychKoreanNumber number;
  DiptychTime time;

  if (diptych_korean_time_parse (text, start, end, reference, &time))
    {
      diptych_time_resolve (&time, reference, DIPTYCH_TENSE_PAST);
      if (!diptych_fact_from_time (&time, fact))
        return FALSE;
    }
  else if (!diptych_korean_number_parse (text, start, end, &number)
           || !(read_measure (text, end, &number, fact) || read_count (text, end, &number, fact)))
    return FALSE;
  fact->precision = find_precision (text, end, fact->span);
  return TRUE;
}
