/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-unit-conversion.h"

static const DiptychUnitConversion conversions[] = {
  { "ton", "kilogram", 1000 }, { "metric ton", "kilogram", 1000 }, { "kilogram", "kilogram", 1 }, { "gram", "kilogram", 0.001 },
  { "pound", "kilogram", 0.45359 }, { "ounce", "kilogram", 0.02835 },
  { "kilometre", "metre", 1000 }, { "metre", "metre", 1 }, { "centimetre", "metre", 0.01 }, { "mile", "metre", 1609.344 },
  { "foot", "metre", 0.3048 }, { "inch", "metre", 0.0254 }, { "yard", "metre", 0.9144 }, { "nautical mile", "metre", 1852 },
  { "hectare", "square metre", 1e4 }, { "acre", "square metre", 4046.86 }, { "square kilometre", "square metre", 1e6 },
  { "square mile", "square metre", 2589988 }, { "square metre", "square metre", 1 }, { "square foot", "square metre", 0.0929 },
  { "degree Celsius", "degree", 1 }, { "degree", "degree", 1 },
  { "litre", "litre", 1 }, { "gallon", "litre", 3.785 }, { "barrel", "litre", 158.987 },
  { "kilometre per hour", "metre per second", 1 / 3.6 }, { "mile per hour", "metre per second", 0.44704 },
  { "metre per second", "metre per second", 1 }, { "knot", "metre per second", 0.51444 },
  { "kilowatt hour", "watt hour", 1e3 }, { "megawatt hour", "watt hour", 1e6 }, { "gigawatt hour", "watt hour", 1e9 },
  { "terawatt hour", "watt hour", 1e12 }, { "kilowatt", "watt", 1e3 }, { "megawatt", "watt", 1e6 }, { "gigawatt", "watt", 1e9 },
};

/**
 * diptych_unit_conversion_find:
 * @unit: (nullable): a unit in the singular
 *
 * Returns: (nullable) (transfer none): what turns amounts of @unit into those of another
 */
const DiptychUnitConversion *
diptych_unit_conversion_find (const char *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    if (g_strcmp0 (unit, conversions[i].unit) == 0)
      return &conversions[i];
  return NULL;
}
