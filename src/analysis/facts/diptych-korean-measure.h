/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/facts/diptych-korean-number.h"
#include "analysis/facts/diptych-measure-parser.h"

G_BEGIN_DECLS

/**
 * DiptychKoreanCount:
 * @DIPTYCH_KOREAN_COUNT_NONE: no counter follows
 * @DIPTYCH_KOREAN_COUNT_NUMBER: "명", "개국"
 * @DIPTYCH_KOREAN_COUNT_ORDINAL: "번째", "위"
 * @DIPTYCH_KOREAN_COUNT_AGE: "세", "살"
 *
 * What a counter makes of the number before it.
 */
typedef enum
{
  DIPTYCH_KOREAN_COUNT_NONE,
  DIPTYCH_KOREAN_COUNT_NUMBER,
  DIPTYCH_KOREAN_COUNT_ORDINAL,
  DIPTYCH_KOREAN_COUNT_AGE,
} DiptychKoreanCount;

gboolean           diptych_korean_measure_parse (const char                *text,
                                                 gsize                      end,
                                                 const DiptychKoreanNumber *number,
                                                 DiptychMeasure            *measure);
DiptychKoreanCount diptych_korean_count_parse   (const char                *text,
                                                 gsize                      end,
                                                 const DiptychKoreanNumber *number,
                                                 DiptychSpan               *counter);

G_END_DECLS
