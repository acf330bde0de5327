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
  GHashTable *people;                   /* names of two words, in lower case */
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
collect_people (Cutter *self)
{
  for (guint i = 0; i < self->context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, i);

      if (diptych_coreference_context_get_mention (self->context, i)->kind == DIPTYCH_ENTITY_PERSON
          && naming->end_token == naming->first_token + 2)
        g_hash_table_add (self->people, g_strdup (diptych_coreference_context_get_phrase (self->context, naming->first_token, 2)->str));
    }
}

/* "Minister of [Public Works and Transport Anna Holm]", where Anna Holm is named elsewhere.
 * Returns: whether it is cut */
static gboolean
cut_minister (Cutter              *self,
              const DiptychNaming *naming,
              DiptychMention       mention)
{
  guint name = naming->end_token - 2;

  if (mention.kind != DIPTYCH_ENTITY_ORGANISATION || naming->end_token < naming->first_token + 4
      || !g_hash_table_contains (self->people, diptych_coreference_context_get_phrase (self->context, name, 2)->str))
    return FALSE;
  add (self, mention, naming->first_token, name);
  mention.kind = DIPTYCH_ENTITY_PERSON;
  add (self, mention, name, naming->end_token);
  return TRUE;
}

static void
cut_mention (Cutter *self,
             guint   index)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  DiptychMention mention = *diptych_coreference_context_get_mention (self->context, index);
  guint first = naming->first_token, end = naming->end_token;
  guint start = g_array_index (self->context->findings->sentences, DiptychSentence, mention.sentence).first_token;

  if (cut_minister (self, naming, mention))
    return;
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
 * and beginnings of sentences add to them: "Anna Holm Urges Lindqvist" holds two names. Cuts
 * a minister off a ministry.
 */
void
diptych_name_cutter_cut (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Cutter self = { context, g_array_new (FALSE, FALSE, sizeof (DiptychMention)), people };

  collect_people (&self);
  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    cut_mention (&self, i);
  g_array_unref (context->findings->mentions);
  context->findings->mentions = self.cut;
  diptych_coreference_context_index (context);
}
