/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychAbbreviation:
 * @DIPTYCH_ABBREVIATION_NONE: no abbreviation
 * @DIPTYCH_ABBREVIATION_TITLE: a name follows, so that no sentence ends here ("Mr.", "Gen.")
 * @DIPTYCH_ABBREVIATION_INNER: names may follow; a sentence ends here only where the next
 *   word is one that begins sentences ("U.S.", "Inc.", "Calif.")
 * @DIPTYCH_ABBREVIATION_FINAL: a capital after it begins a sentence ("etc.", "p.m.")
 * @DIPTYCH_ABBREVIATION_NUMBER: an abbreviation before a number only ("No. 10", "p. 3")
 * @DIPTYCH_ABBREVIATION_DAY: the same, and with a capital only ("Sun. 3", "Mar. 3")
 *
 * What a full stop behind a word means.
 */
typedef enum
{
  DIPTYCH_ABBREVIATION_NONE,
  DIPTYCH_ABBREVIATION_TITLE,
  DIPTYCH_ABBREVIATION_INNER,
  DIPTYCH_ABBREVIATION_FINAL,
  DIPTYCH_ABBREVIATION_NUMBER,
  DIPTYCH_ABBREVIATION_DAY,
} DiptychAbbreviation;

DiptychAbbreviation diptych_abbreviations_get        (const char *word,
                                                      gsize       length);
gboolean            diptych_abbreviations_is_ending  (const char *word,
                                                      gsize       length);
gboolean            diptych_abbreviations_contracts  (const char *word,
                                                      gsize       length);
gboolean            diptych_abbreviations_is_elided  (const char *word,
                                                      gsize       length);
gboolean            diptych_abbreviations_starts_sentence (const char *word,
                                                           gsize       length);
gboolean            diptych_abbreviations_resumes    (const char *word,
                                                      gsize       length);

G_END_DECLS
