/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-error.h"

G_DEFINE_QUARK (diptych-error-quark, diptych_error)
