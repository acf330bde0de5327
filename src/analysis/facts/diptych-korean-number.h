/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychKoreanNumber:
 * @span: the words that give it
 * @value: what it says
 * @ambiguous: whether it is one syllable that is a common word too, so that it is
 *   a number only before a counter ("이", "한", "만")
 * @fraction: whether it is a fraction ("삼분의 이")
 * @digits: whether it is digits only
 * @n_digits: of a number of digits only, how many
 */
typedef struct
{
  DiptychSpan span;
  double      value;
  gboolean    ambiguous;
  gboolean    fraction;
  gboolean    digits;
  guint       n_digits;
} DiptychKoreanNumber;

gboolean diptych_korean_number_parse   (const char          *text,
                                        gsize                start,
                                        gsize                end,
                                        DiptychKoreanNumber *number);
gsize    diptych_korean_skip_space     (const char          *text,
                                        gsize                at,
                                        gsize                end);
gsize    diptych_korean_accept         (const char          *text,
                                        gsize                at,
                                        gsize                end,
                                        const char          *words);
gboolean diptych_korean_is_hangul_at   (const char          *text,
                                        gsize                at,
                                        gsize                end);
gboolean diptych_korean_ends_word      (const char          *text,
                                        gsize                at,
                                        gsize                end);

G_END_DECLS
