/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DIPTYCH_WORD_STEM_MAX: bytes that a stem takes at most, its final NUL included. */
#define DIPTYCH_WORD_STEM_MAX 64

gsize       diptych_word_fold    (const char *word,
                                  gsize       length,
                                  char       *folded);
gsize       diptych_word_stem    (const char *word,
                                  gsize       length,
                                  char       *stem);
const char *diptych_word_related (const char *lexicon,
                                  const char *word,
                                  gsize       length);

G_END_DECLS
