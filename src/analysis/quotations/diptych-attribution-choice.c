/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-choice.h"

#include <string.h>

#define NOTHING G_MAXUINT32

typedef struct
{
  const GArray *spans;
  float        *best;           /* the best sum of spans up to a token */
  guint32      *chosen;         /* the span that ends there, or %NOTHING */
} Choice;

/* A part has to be as likely as this to be taken: less than even, since one that is
 * missed costs as much as one too many. */
#define MIN_CONTENT 0.26f
#define MIN_REPORT 0.2f

/* A content that is not quite right is still of use where its words are content. */
#define WORTH_OF_COVERED 0.2f

static float
worth_of (const DiptychAttributionSpan *span)
{
  if (span->label != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
    return span->likely - MIN_REPORT;
  return span->likely - MIN_CONTENT + WORTH_OF_COVERED * span->covered;
}

static void
choose (Choice *self,
        guint   n_tokens)
{
  guint next = 0;

  for (guint i = 0; i <= n_tokens; i++)
    {
      if (i > 0 && self->best[i - 1] >= self->best[i])
        {
          self->best[i] = self->best[i - 1];
          self->chosen[i] = NOTHING;
        }
      for (; next < self->spans->len && g_array_index (self->spans, DiptychAttributionSpan, next).first == i; next++)
        {
          const DiptychAttributionSpan *span = &g_array_index (self->spans, DiptychAttributionSpan, next);
          float sum = self->best[i] + worth_of (span);

          if (sum <= self->best[span->last])
            continue;
          self->best[span->last] = sum;
          self->chosen[span->last] = next;
        }
    }
}

/**
 * diptych_attribution_choice_label:
 * @spans: (element-type DiptychAttributionSpan): parts of one block, by their first token
 * @n_tokens: the number of its tokens
 * @labels: (out): for each a #DiptychAttributionLabel
 *
 * Chooses those parts that do not overlap and of which together most can be
 * expected to be right, rather than the one likeliest sequence (minimum Bayes risk:
 * Goodman 1996).
 */
void
diptych_attribution_choice_label (const GArray *spans,
                                  guint         n_tokens,
                                  guint8       *labels)
{
  g_autofree float *best = g_new0 (float, n_tokens + 1);
  g_autofree guint32 *chosen = g_new (guint32, n_tokens + 1);
  Choice self = { spans, best, chosen };

  memset (labels, DIPTYCH_ATTRIBUTION_OUTSIDE, n_tokens);
  memset (chosen, 0xff, (n_tokens + 1) * sizeof *chosen);
  choose (&self, n_tokens);
  for (guint i = n_tokens; i > 0;)
    {
      const DiptychAttributionSpan *span;

      if (chosen[i] == NOTHING)
        {
          i--;
          continue;
        }
      span = &g_array_index (spans, DiptychAttributionSpan, chosen[i]);
      labels[span->first] = span->label;
      memset (labels + span->first + 1, span->label + 1, span->last - span->first - 1);
      i = span->first;
    }
}
