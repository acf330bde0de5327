/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-reading-pane-private.h"

/**
 * diptych_reading_pane_mark_item:
 * @label: (nullable): what to say of it at the foot of the pane, or %NULL for nothing
 * @spans: (nullable) (element-type DiptychSpan): its passages in this article
 * @current: the one among them that was jumped to
 */
void
diptych_reading_pane_mark_item (DiptychReadingPane *self,
                                const char         *label,
                                GArray             *spans,
                                guint               current)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  diptych_highlighter_mark_item (self->highlighter, spans, current);
  gtk_revealer_set_reveal_child (self->mark_revealer, label != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self->mark_revealer), label != NULL);
  if (label != NULL)
    gtk_label_set_label (self->mark_label, label);
  gtk_widget_set_visible (self->previous_button, spans != NULL && spans->len > 1);
  gtk_widget_set_visible (self->next_button, spans != NULL && spans->len > 1);
}

/* The first of the matches that does not end before @offset. */
static guint
find_match (GArray *matches,
            gsize   offset)
{
  guint low = 0, high = matches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (matches, DiptychSpan, middle).end < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A letter may be found a hundred thousand times: only what is on screen is marked, and
 * as much before and after it. */
void
diptych_reading_pane_update_matches (DiptychReadingPane *self)
{
  DiptychSpan visible;
  gsize length;
  guint first, end;

  if (self->matches == NULL || !diptych_reading_pane_get_visible_span (self, &visible)
      || diptych_span_contains (self->marked, visible))
    return;
  length = diptych_span_length (visible);
  self->marked = diptych_span (visible.start - MIN (visible.start, length), visible.end + length);
  first = find_match (self->matches, self->marked.start);
  end = find_match (self->matches, self->marked.end);
  diptych_highlighter_mark_matches (self->highlighter, &g_array_index (self->matches, DiptychSpan, first),
                                    end - first, self->match - first);
}

/**
 * diptych_reading_pane_mark_matches:
 * @spans: (nullable) (element-type DiptychSpan): where the article has what was looked for
 * @current: the one among them that was jumped to
 */
void
diptych_reading_pane_mark_matches (DiptychReadingPane *self,
                                   GArray             *spans,
                                   guint               current)
{
  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  g_clear_pointer (&self->matches, g_array_unref);
  self->matches = spans != NULL ? g_array_ref (spans) : NULL;
  self->match = current;
  self->marked = DIPTYCH_SPAN_NONE;
  if (spans != NULL)
    diptych_reading_pane_update_matches (self);
  else
    diptych_highlighter_mark_matches (self->highlighter, NULL, 0, 0);
}

/**
 * diptych_reading_pane_mark_sentences:
 * @sentences: (nullable) (element-type guint): the current sentence or the partners of it
 */
void
diptych_reading_pane_mark_sentences (DiptychReadingPane *self,
                                     GArray             *sentences)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  guint n;
  const DiptychSentence *all;

  g_return_if_fail (DIPTYCH_IS_READING_PANE (self));

  if (self->analysis == NULL)
    return;
  all = diptych_analysis_get_sentences (self->analysis, &n);
  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    g_array_append_val (spans, all[g_array_index (sentences, guint, i)].span);
  diptych_highlighter_mark_sentences (self->highlighter, spans);
}
