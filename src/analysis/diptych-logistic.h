/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * diptych_logistic:
 * @sum: log-odds, such as the sum of a linear model
 *
 * Returns: the probability that they mean, from 0 to 1
 */
static inline double
diptych_logistic (double sum)
{
  return 1 / (1 + exp (-sum));
}

G_END_DECLS
