/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-number.h"

#include <string.h>

typedef enum
{
  PART_NONE,
  PART_DIGITS,                  /* ASCII */
  PART_ONE,                     /* 일 … 구 */
  PART_SMALL,                   /* 십 백 천 */
  PART_LARGE,                   /* 만 억 조 경 */
  PART_NATIVE_ONE,              /* 하나 … 아홉 */
  PART_NATIVE_TEN,              /* 열 … 아흔 */
} PartKind;

typedef struct
{
  const char *word;
  PartKind    kind;
  double      value;
} Part;

/* The longer before the shorter that begins it. */
static const Part parts[] = {
  { "하나", PART_NATIVE_ONE, 1 }, { "다섯", PART_NATIVE_ONE, 5 }, { "여섯", PART_NATIVE_ONE, 6 },
  { "일곱", PART_NATIVE_ONE, 7 }, { "여덟", PART_NATIVE_ONE, 8 }, { "아홉", PART_NATIVE_ONE, 9 },
  { "스물", PART_NATIVE_TEN, 20 }, { "스무", PART_NATIVE_TEN, 20 }, { "서른", PART_NATIVE_TEN, 30 },
  { "마흔", PART_NATIVE_TEN, 40 }, { "예순", PART_NATIVE_TEN, 60 }, { "일흔", PART_NATIVE_TEN, 70 },
  { "여든", PART_NATIVE_TEN, 80 }, { "아흔", PART_NATIVE_TEN, 90 },
  { "한", PART_NATIVE_ONE, 1 }, { "둘", PART_NATIVE_ONE, 2 }, { "두", PART_NATIVE_ONE, 2 },
  { "셋", PART_NATIVE_ONE, 3 }, { "세", PART_NATIVE_ONE, 3 }, { "넷", PART_NATIVE_ONE, 4 },
  { "네", PART_NATIVE_ONE, 4 }, { "열", PART_NATIVE_TEN, 10 }, { "쉰", PART_NATIVE_TEN, 50 },
  { "영", PART_ONE, 0 }, { "공", PART_ONE, 0 }, { "일", PART_ONE, 1 }, { "이", PART_ONE, 2 },
  { "삼", PART_ONE, 3 }, { "사", PART_ONE, 4 }, { "오", PART_ONE, 5 }, { "육", PART_ONE, 6 },
  { "륙", PART_ONE, 6 }, { "칠", PART_ONE, 7 }, { "팔", PART_ONE, 8 }, { "구", PART_ONE, 9 },
  { "십", PART_SMALL, 10 }, { "백", PART_SMALL, 100 }, { "천", PART_SMALL, 1000 },
  { "만", PART_LARGE, 1e4 }, { "억", PART_LARGE, 1e8 }, { "조", PART_LARGE, 1e12 }, { "경", PART_LARGE, 1e16 },
};

typedef struct
{
  const char *text;
  gsize       at;
  gsize       end;
  double      total;            /* of the large units that are closed */
  double      section;          /* below the next large unit */
  double      pending;          /* a digit that waits for its unit, or -1 */
  double      small;            /* the last small unit of the section */
  double      large;            /* the last large unit */
  PartKind    last;
  guint       n_parts;
} Reader;

/**
 * diptych_korean_is_hangul_at:
 *
 * Returns: whether a Hangul syllable stands at @at
 */
gboolean
diptych_korean_is_hangul_at (const char *text,
                             gsize       at,
                             gsize       end)
{
  guchar first = at < end ? text[at] : 0;

  return first >= 0xea && first <= 0xed && at + 3 <= end;
}

/**
 * diptych_korean_skip_space:
 *
 * Returns: @at, or the place after the blanks there
 */
gsize
diptych_korean_skip_space (const char *text,
                           gsize       at,
                           gsize       end)
{
  gsize limit = MIN (end, at + 3);

  while (at < limit && text[at] == ' ')
    at++;
  return at;
}

/**
 * diptych_korean_accept:
 * @words: words with one blank between them, the longer before the shorter
 *
 * Returns: the length of the first of @words that stands at @at, or 0
 */
gsize
diptych_korean_accept (const char *text,
                       gsize       at,
                       gsize       end,
                       const char *words)
{
  gsize left = end - MIN (at, end);

  while (*words != '\0')
    {
      gsize n = 0;

      while (n < left && words[n] == text[at + n] && words[n] != ' ' && words[n] != '\0')
        n++;
      if (words[n] == ' ' || words[n] == '\0')
        return n;
      while (*words != ' ' && *words != '\0')
        words++;
      words += *words == ' ';
    }
  return 0;
}

/**
 * diptych_korean_ends_word:
 *
 * Returns: whether a word may end at @at: no Hangul follows, or a particle does
 */
gboolean
diptych_korean_ends_word (const char *text,
                          gsize       at,
                          gsize       end)
{
  static const char particles[] = "에서는 에서의 입니다 이라고 이라는 이지만 으로는 까지는 이었다 였습니다 "
                                  "이었습니다 에서 에게 에는 에도 까지 부터 보다 으로 이다 이며 이고 이나 라고 라는 만큼 만을 밖에 "
                                  "이라 였다 이상 이하 미만 이내 사이 동안 가량 정도 씩 쯤 은 는 이 가 을 를 의 에 도 만 과 와 로 나 인 라 다 여 째 간 당";

  gsize n;

  if (!diptych_korean_is_hangul_at (text, at, end))
    return TRUE;
  n = diptych_korean_accept (text, at, end, particles);
  return n > 0 && (!diptych_korean_is_hangul_at (text, at + n, end)
                   || diptych_korean_accept (text, at + n, end, particles) > 0);
}

/* The parts by their first syllable, in the order in which they are given. */
typedef struct
{
  guint8 first[0x1000];         /* of a syllable: index of a part + 1 */
  guint8 next[G_N_ELEMENTS (parts)];
} PartIndex;

/* The low bits of a character of three bytes, which tell the syllables of the parts apart. */
static inline guint
syllable_of (const char *p)
{
  return ((guchar) p[1] & 0x3f) << 6 | ((guchar) p[2] & 0x3f);
}

static const PartIndex *
get_part_index (void)
{
  static const PartIndex *found;
  static PartIndex index;

  if (!g_once_init_enter_pointer (&found))
    return found;
  for (guint i = G_N_ELEMENTS (parts); i-- > 0;)
    {
      guint8 *first = &index.first[syllable_of (parts[i].word)];

      index.next[i] = *first;
      *first = i + 1;
    }
  g_once_init_leave_pointer (&found, &index);
  return found;
}

static const Part *
find_part (const char *text,
           gsize       at,
           gsize       end)
{
  const PartIndex *index;

  if (!diptych_korean_is_hangul_at (text, at, end))
    return NULL;
  index = get_part_index ();
  for (guint i = index->first[syllable_of (text + at)]; i > 0; i = index->next[i - 1])
    {
      const char *word = parts[i - 1].word;
      gsize n = 0;

      while (word[n] != '\0' && n < end - at && word[n] == text[at + n])
        n++;
      if (word[n] == '\0')
        return &parts[i - 1];
    }
  return NULL;
}

/* Digits with separators and a decimal point; @n_digits is 0 if there are more than digits. */
static gboolean
read_digits (Reader *self,
             double *value,
             guint  *n_digits)
{
  char buffer[32];
  guint n = 0;
  gsize at = self->at;
  gboolean plain = TRUE;

  for (; at < self->end && n < sizeof buffer - 1; at++)
    if (g_ascii_isdigit (self->text[at]))
      buffer[n++] = self->text[at];
    else if (self->text[at] == ',' && n > 0 && at + 3 < self->end && g_ascii_isdigit (self->text[at + 1])
             && g_ascii_isdigit (self->text[at + 2]) && g_ascii_isdigit (self->text[at + 3])
             && !(at + 4 < self->end && g_ascii_isdigit (self->text[at + 4])))
      plain = FALSE;
    else if (self->text[at] == '.' && n > 0 && memchr (buffer, '.', n) == NULL && at + 1 < self->end
             && g_ascii_isdigit (self->text[at + 1]))
      {
        buffer[n++] = '.';
        plain = FALSE;
      }
    else
      break;
  if (n == 0)
    return FALSE;
  buffer[n] = '\0';
  *value = g_ascii_strtod (buffer, NULL);
  *n_digits = plain ? n : 0;
  self->at = at;
  return TRUE;
}

static void
close_small (Reader *self)
{
  if (self->pending >= 0)
    self->section += self->pending;
  self->pending = -1;
}

static gboolean
take_small (Reader *self,
            double  unit)
{
  if (self->small > 0 && unit >= self->small)
    return FALSE;
  self->section += (self->pending >= 0 ? self->pending : 1) * unit;
  self->pending = -1;
  self->small = unit;
  return TRUE;
}

static gboolean
take_large (Reader *self,
            double  unit)
{
  if (self->large > 0 && unit >= self->large)
    return FALSE;
  close_small (self);
  self->total += (self->section > 0 ? self->section : 1) * unit;
  self->section = 0;
  self->small = 0;
  self->large = unit;
  return TRUE;
}

static gboolean
take_part (Reader     *self,
           const Part *part)
{
  switch (part->kind)
    {
    case PART_ONE:
      if (self->pending >= 0 || self->last == PART_NATIVE_TEN || self->last == PART_NATIVE_ONE)
        return FALSE;
      self->pending = part->value;
      break;
    case PART_SMALL:
      if (self->last == PART_NATIVE_ONE || self->last == PART_NATIVE_TEN || !take_small (self, part->value))
        return FALSE;
      break;
    case PART_LARGE:
      if (self->last == PART_NATIVE_ONE || self->last == PART_NATIVE_TEN || !take_large (self, part->value))
        return FALSE;
      break;
    case PART_NATIVE_TEN:
      if (self->pending >= 0 || self->last == PART_NATIVE_ONE || self->last == PART_NATIVE_TEN
          || (self->small > 0 && self->small <= 10))
        return FALSE;
      self->section += part->value;
      break;
    case PART_NATIVE_ONE:
      if (self->pending >= 0 || self->last == PART_NATIVE_ONE)
        return FALSE;
      self->section += part->value;
      break;
    case PART_DIGITS:
    case PART_NONE:
    default:
      return FALSE;
    }
  self->last = part->kind;
  self->n_parts++;
  self->at += strlen (part->word);
  return TRUE;
}

/* After a blank the number goes on only with digits, or with words that are no others. */
static gboolean
goes_on_after_space (const Reader *self,
                     gsize         at)
{
  const Part *first, *second;

  if (at == self->at)
    return TRUE;
  if (at >= self->end)
    return FALSE;
  if (g_ascii_isdigit (self->text[at]))
    return self->last == PART_SMALL || self->last == PART_LARGE;
  first = find_part (self->text, at, self->end);
  if (first == NULL)
    return FALSE;
  if (self->last == PART_NATIVE_TEN && first->kind == PART_NATIVE_ONE)
    return TRUE;
  if (self->last != PART_LARGE && self->last != PART_SMALL)
    return FALSE;
  if (strlen (first->word) > 3)
    return TRUE;
  at += strlen (first->word);
  second = find_part (self->text, at, self->end);
  return second != NULL || (first->kind == PART_SMALL && at < self->end && self->text[at] == ' ');
}

/* What looks like a part of a number and is none: the copula in "구천오백이다", the
 * particle in "일만을", the word in "일조각". */
static gboolean
is_other_word (const Reader *self,
               const Part   *part,
               gsize         at)
{
  gsize next = at + strlen (part->word);

  if (strcmp (part->word, "이") == 0)
    return diptych_korean_accept (self->text, next, self->end, "다 며 고 나 라 었 지") > 0;
  if (strcmp (part->word, "조") == 0)
    return diptych_korean_accept (self->text, next, self->end, "각") > 0;
  if (strcmp (part->word, "만") == 0)
    return diptych_korean_accept (self->text, next, self->end, "을 큼 이라") > 0;
  if (strcmp (part->word, "세") == 0 || strcmp (part->word, "일") == 0)
    return diptych_korean_accept (self->text, next, self->end, "기 간") > 0;
  return FALSE;
}

static gboolean
read_number (Reader *self,
             guint  *n_digits)
{
  gsize start = self->at;
  guint digits;

  for (;;)
    {
      gsize at = self->n_parts > 0 ? diptych_korean_skip_space (self->text, self->at, self->end) : self->at;
      const Part *part;
      double value;
      Reader saved = *self;

      if (!goes_on_after_space (self, at))
        break;
      self->at = at;
      if (at < self->end && g_ascii_isdigit (self->text[at]))
        {
          if (self->pending >= 0 || self->last == PART_DIGITS || self->last == PART_NATIVE_ONE
              || self->last == PART_NATIVE_TEN || !read_digits (self, &value, &digits))
            {
              *self = saved;
              break;
            }
          *n_digits = self->n_parts == 0 ? digits : 0;
          self->pending = value;
          self->last = PART_DIGITS;
          self->n_parts++;
          continue;
        }
      part = find_part (self->text, at, self->end);
      if (part == NULL || (self->n_parts > 0 && is_other_word (self, part, at)) || !take_part (self, part))
        {
          *self = saved;
          break;
        }
    }
  return self->at > start;
}

static double
reader_value (const Reader *self)
{
  return self->total + self->section + (self->pending >= 0 ? self->pending : 0);
}

static Reader
reader (const char *text,
        gsize       at,
        gsize       end)
{
  return (Reader) { .text = text, .at = at, .end = end, .pending = -1 };
}

/* "점 칠": the digits after a spoken decimal point. */
static double
read_point (Reader *self)
{
  gsize at = diptych_korean_skip_space (self->text, self->at, self->end);
  double place = 0.1, value = 0;
  const Part *part;

  if (diptych_korean_accept (self->text, at, self->end, "점") == 0 || self->last == PART_DIGITS)
    return 0;
  at = diptych_korean_skip_space (self->text, at + 3, self->end);
  while ((part = find_part (self->text, at, self->end)) != NULL && part->kind == PART_ONE)
    {
      value += place * part->value;
      place /= 10;
      at += strlen (part->word);
    }
  /* "칠일" after a point is 7, 1. */
  if (place < 0.1)
    self->at = at;
  return value;
}

/* "삼분의 이": the denominator was read, the numerator follows. */
static gboolean
read_fraction (Reader *self,
               double *value)
{
  gsize at = diptych_korean_skip_space (self->text, self->at, self->end);
  gsize n = diptych_korean_accept (self->text, at, self->end, "분의");
  Reader numerator;
  guint digits = 0;
  int sign = 1;

  if (n == 0 || reader_value (self) == 0)
    return FALSE;
  at = diptych_korean_skip_space (self->text, at + n, self->end);
  n = diptych_korean_accept (self->text, at, self->end, "마이너스 음수");
  if (n > 0)
    {
      sign = -1;
      at = diptych_korean_skip_space (self->text, at + n, self->end);
    }
  numerator = reader (self->text, at, self->end);
  if (!read_number (&numerator, &digits))
    return FALSE;
  *value = sign * reader_value (&numerator) / reader_value (self);
  self->at = numerator.at;
  return TRUE;
}

/* "삼과 오분의 일": a whole and a fraction. */
static gboolean
read_mixed (Reader *self,
            double *value)
{
  gsize n = diptych_korean_accept (self->text, self->at, self->end, "과 와");
  Reader rest;
  double fraction;
  guint digits = 0;

  if (n == 0)
    return FALSE;
  rest = reader (self->text, diptych_korean_skip_space (self->text, self->at + n, self->end), self->end);
  if (!read_number (&rest, &digits) || !read_fraction (&rest, &fraction))
    return FALSE;
  *value += fraction;
  self->at = rest.at;
  return TRUE;
}

/**
 * diptych_korean_number_parse:
 * @text: a text
 * @start: the byte to begin at
 * @end: the byte to stop at
 * @number: (out caller-allocates): the number
 *
 * Reads a Korean number: "2억 4천만", "삼백이십일", "스물두", "3백21", "오분의 일",
 * "마이너스 오". Whether one ambiguous syllable is meant as a number is left to
 * the caller, who knows what follows.
 *
 * Returns: whether a number begins at @start
 */
gboolean
diptych_korean_number_parse (const char          *text,
                             gsize                start,
                             gsize                end,
                             DiptychKoreanNumber *number)
{
  gsize sign = diptych_korean_is_hangul_at (text, start, end) ? diptych_korean_accept (text, start, end, "마이너스 음수 영하") : 0;
  Reader self = reader (text, sign > 0 ? diptych_korean_skip_space (text, start + sign, end) : start, end);
  guint digits = 0;

  if (!read_number (&self, &digits))
    return FALSE;
  *number = (DiptychKoreanNumber) { .value = reader_value (&self) };
  number->digits = self.n_parts == 1 && self.last == PART_DIGITS;
  number->n_digits = number->digits ? digits : 0;
  number->ambiguous = self.n_parts == 1 && !number->digits && self.at - start <= 3;
  if (read_fraction (&self, &number->value) || read_mixed (&self, &number->value))
    {
      number->fraction = TRUE;
      number->ambiguous = number->digits = FALSE;
    }
  else if (!number->ambiguous || sign > 0)
    number->value += read_point (&self);
  if (sign > 0)
    {
      number->value = -number->value;
      number->ambiguous = FALSE;
    }
  number->span = diptych_span (start, self.at);
  return TRUE;
}
