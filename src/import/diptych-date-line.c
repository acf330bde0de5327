/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-date-line.h"

#include <stdlib.h>
#include <string.h>

/* A line of more words says more than when it was written. */
#define MAX_WORDS 18
#define MAX_NUMBERS 12

typedef struct
{
  int  numbers[MAX_NUMBERS];
  int  n_numbers;
  int  month;           /* by name, or 0 */
  int  month_at;        /* the number of numbers before it */
} DateLine;

static int
get_month (const char *word)
{
  static const char * const months[] = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  };
  static const char * const full[] = {
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_equal (word, months[i]) || g_str_equal (word, full[i]))
      return i + 1;
  return g_str_equal (word, "sept") ? 9 : 0;
}

static gboolean
is_label (const char *word)
{
  static const char * const labels[] = {
    "published", "updated", "posted", "last", "modified", "created", "date", "first", "on", "at", "of", "and",
    "am", "pm", "a", "m", "p", "et", "est", "edt", "gmt", "utc", "kst", "bst", "cet", "cest", "pt", "pst", "pdt", "t", "z",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "입력", "수정", "등록", "승인", "업데이트", "최종수정", "최종", "기사입력", "기사", "송고", "게재", "발행", "작성",
    "오전", "오후", "년", "월", "일", "시", "분", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일",
    "화", "수", "목", "금", "토",
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (word, labels[i]))
      return TRUE;
  return FALSE;
}

static gboolean
add_word (DateLine   *self,
          const char *word)
{
  char *rest;
  long number;
  int month = get_month (word);

  if (month > 0)
    {
      self->month_at = self->n_numbers;
      self->month = month;
      return TRUE;
    }
  if (!g_ascii_isdigit (*word))
    return is_label (word);
  number = strtol (word, &rest, 10);
  if (self->n_numbers == MAX_NUMBERS || number > 99999999
      || (*rest != '\0' && !is_label (rest) && !g_str_equal (rest, "st") && !g_str_equal (rest, "nd")
          && !g_str_equal (rest, "rd") && !g_str_equal (rest, "th")))
    return FALSE;
  self->numbers[self->n_numbers++] = number;
  return TRUE;
}

static char *
format (int year,
        int month,
        int day)
{
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1
      || !g_date_valid_dmy (day, month, year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* "1 October 2024", "October 1, 2024", "10:41 AM, Tue October 1, 2024". */
static char *
format_named (const DateLine *self)
{
  int at = self->month_at;

  if (at > 0 && at < self->n_numbers && self->numbers[at] > 1800)
    return format (self->numbers[at], self->month, self->numbers[at - 1]);
  if (at + 1 < self->n_numbers)
    return format (self->numbers[at + 1], self->month, self->numbers[at]);
  return NULL;
}

/**
 * diptych_date_line_parse:
 * @key: a line in lower case, one blank between words, no punctuation
 *
 * Reads a line that gives a day and, at most, an hour and words like
 * "published". A day written as "01/10/2024" is not read, because it is another
 * day in another country.
 *
 * Returns: (transfer full) (nullable): the day in ISO 8601
 */
char *
diptych_date_line_parse (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", MAX_WORDS + 1);
  DateLine line = { 0, };

  if (g_strv_length (words) > MAX_WORDS)
    return NULL;
  for (guint i = 0; words[i] != NULL; i++)
    if (!add_word (&line, words[i]))
      return NULL;
  if (line.month > 0)
    return format_named (&line);
  if (line.n_numbers >= 3 && line.numbers[0] > 1800)
    return format (line.numbers[0], line.numbers[1], line.numbers[2]);
  return NULL;
}
