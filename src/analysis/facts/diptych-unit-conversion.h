/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychUnitConversion:
 * @unit: a unit of measure in the singular
 * @base: the unit that its amounts are compared in
 * @factor: how many of @base make one of @unit
 */
typedef struct
{
  const char *unit;
  const char *base;
  double      factor;
} DiptychUnitConversion;

const DiptychUnitConversion *diptych_unit_conversion_find (const char *unit);

G_END_DECLS
