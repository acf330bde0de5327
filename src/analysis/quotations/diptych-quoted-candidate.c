/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quoted-candidate.h"

#include <string.h>

typedef DiptychQuotedContext Context;
typedef DiptychQuotedCandidate Candidate;

/**
 * diptych_quoted_candidate_has_report_after:
 *
 * Returns: whether the tagger found a cue or a speaker right after @candidate
 */
gboolean
diptych_quoted_candidate_has_report_after (const Context   *self,
                                           const Candidate *candidate)
{
  guint sentence = self->tokens[candidate->last - 1].sentence;

  for (guint i = candidate->last; i < self->n && i < candidate->last + DIPTYCH_MAX_REPORT_TOKENS; i++)
    {
      if (self->tokens[i].sentence != sentence || diptych_quoted_context_is_content (self, i))
        break;
      if (diptych_quoted_context_is_report (self, i))
        return TRUE;
    }
  return FALSE;
}

/**
 * diptych_quoted_candidate_ends_a_clause:
 *
 * Returns: whether the quoted words end with a mark of their own
 */
gboolean
diptych_quoted_candidate_ends_a_clause (const Context   *self,
                                        const Candidate *candidate)
{
  const char *last;

  if (diptych_span_is_empty (candidate->inner))
    return FALSE;
  last = g_utf8_prev_char (self->string + candidate->inner.end);
  return strchr (".,?!", *last) != NULL || g_utf8_get_char (last) == 0x2026;
}

/**
 * diptych_quoted_candidate_begins_a_sentence:
 *
 * Returns: whether the quoted words do not begin small
 */
gboolean
diptych_quoted_candidate_begins_a_sentence (const Context   *self,
                                            const Candidate *candidate)
{
  gunichar c = g_utf8_get_char (self->string + candidate->inner.start);

  return !g_unichar_islower (c);
}
