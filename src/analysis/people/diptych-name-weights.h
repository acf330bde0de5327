/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Made by tools/train-name-matcher.c; see data/LICENSES.md. */

#pragma once

#include "analysis/people/diptych-name-features.h"

static const double name_weights[DIPTYCH_N_NAME_FEATURES] = {
  -0.3185,
  0.8256,
  0.9745,
  0.0485,
  0.4069,
  0.0512,
  1.1182,
  -0.6964,
  0.5438,
  0.5257,
  -0.0150,
  0.3253,
  -0.3697,
  -0.0335,
  -0.4705,
  0.5241,
  -0.1424,
  -0.9399,
  -1.2853,
  -0.0678,
  -0.7657,
  0.0000,
  0.4095,
  -0.6990,
  -1.9166,
  1.6281,
  -0.6980,
  -0.0239,
  -0.1584,
  0.2105,
  -0.1456,
  0.0243,
  -0.6472,
  1.1820,
  0.0743,
  -0.1696,
  -1.5813,
  -0.7985,
  1.2791,
  2.1410,
  0.8859,
  -0.0482,
  0.5866,
  1.9543,
  0.1157,
  -0.6386,
};
