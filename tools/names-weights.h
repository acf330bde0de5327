/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-decoder.h"

G_BEGIN_DECLS

/** NamesRow: the weights of a feature for each tag, in a cache line. */
typedef float NamesRow[DIPTYCH_TAGGER_WIDTH];

GBytes *names_weights_write (const GArray    *hashes,
                             const NamesRow  *rows,
                             const NamesRow  *transitions,
                             guint32          n_buckets);

G_END_DECLS
