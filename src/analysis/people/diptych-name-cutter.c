/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-cutter.h"

#include <string.h>

#include "analysis/people/diptych-word-evidence.h"

typedef struct
{
  DiptychCoreferenceContext *context;
  GArray *cut;                          /* of DiptychMention */
} Cutter;

static void
add (Cutter         *self,
     DiptychMention  mention,
     guint           first_token,
     guint           end_token)
{
  mention.span = diptych_span (diptych_coreference_context_get_token (self->context, first_token)->span.start,
                               diptych_coreference_context_get_token (self->context, end_token - 1)->span.end);
  g_array_append_val (self->cut, mention);
}

/* "Urges", "Says": a verb of a headline, and no name. */
static gboolean
is_verb (Cutter   *self,
         guint     token,
         gboolean  is_last)
{
  const char *classes = diptych_word_evidence_get_classes (self->context, token);

  if (*classes != 'z' || diptych_word_evidence_is_name (self->context, token))
    return FALSE;
  /* "Waters" and "Banks" may end a name. */
  return !is_last || strchr (classes, 's') == NULL || diptych_word_evidence_has_letter (self->context, token, "v");
}

/* "Plus", "Meanwhile": what begins a sentence, and no name. */
static gboolean
is_opening (Cutter *self,
            guint   token)
{
  const char *classes = diptych_word_evidence_get_classes (self->context, token);
  DiptychSpan span = diptych_coreference_context_get_token (self->context, token)->span;

  return (*classes == 'i' || *classes == 'r') && diptych_span_length (span) > 2
         && !diptych_word_evidence_is_name (self->context, token);
}

static void
cut_mention (Cutter *self,
             guint   index)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  DiptychMention mention = *diptych_coreference_context_get_mention (self->context, index);
  guint first = naming->first_token, end = naming->end_token;
  guint start = g_array_index (self->context->findings->sentences, DiptychSentence, mention.sentence).first_token;

  if (mention.kind != DIPTYCH_ENTITY_PERSON || end < first + 2)
    {
      g_array_append_val (self->cut, mention);
      return;
    }
  if (first == start && is_opening (self, first))
    first++;
  for (guint i = first + 1; i < end; i++)
    if (is_verb (self, i, i + 1 == end))
      {
        add (self, mention, first, i);
        first = i + 1;
      }
  if (first < end && first == naming->first_token)
    g_array_append_val (self->cut, mention);
  else if (first < end)
    add (self, mention, first, end);
}

/**
 * diptych_name_cutter_cut:
 *
 * Cuts out of the names of people what headlines, where every word has a capital letter,
 * and beginnings of sentences add to them: "Anna Holm Urges Lindqvist" holds two names.
 */
void
diptych_name_cutter_cut (DiptychCoreferenceContext *context)
{
  Cutter self = { context, g_array_new (FALSE, FALSE, sizeof (DiptychMention)) };

  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    cut_mention (&self, i);
  g_array_unref (context->findings->mentions);
  context->findings->mentions = self.cut;
  diptych_coreference_context_index (context);
}
