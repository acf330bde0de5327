/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-evidence.h"

#include <string.h>

/* An organisation within so many tokens of a name belongs to it. */
#define REACH 12

/* As many mentions of a name are looked at. */
#define MAX_MENTIONS 6

static char *
share_title (DiptychCoreferenceContext *context,
             const DiptychNaming       *a,
             const DiptychNaming       *b)
{
  if (a->head == NULL || b->head == NULL || strcmp (a->head, b->head) != 0
      || diptych_span_is_empty (a->title))
    return NULL;
  return g_strndup (context->text + a->title.start, diptych_span_length (a->title));
}

/* The group of the organisation at @token; DIPTYCH_NO_GROUP if there is none. */
static int
body_at (DiptychCoreferenceContext *context,
         guint                      token)
{
  int mention = context->mention_of_token[token];

  if (mention < 0
      || diptych_coreference_context_get_mention (context, mention)->kind != DIPTYCH_ENTITY_ORGANISATION)
    return DIPTYCH_NO_GROUP;
  return diptych_coreference_context_get_naming (context, mention)->group;
}

static void
get_reach (DiptychCoreferenceContext *context,
           guint                      mention,
           guint                     *start,
           guint                     *end)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  guint index = diptych_coreference_context_get_mention (context, mention)->sentence;
  const DiptychSentence *sentence = &g_array_index (context->findings->sentences, DiptychSentence, index);

  *start = MAX (sentence->first_token, naming->first_token > REACH / 2 ? naming->first_token - REACH / 2 : 0);
  *end = MIN (sentence->first_token + sentence->n_tokens, naming->end_token + REACH);
}

static char *
share_body (DiptychCoreferenceContext *context,
            guint                      a,
            guint                      b)
{
  guint a_start, a_end, b_start, b_end;

  get_reach (context, a, &a_start, &a_end);
  get_reach (context, b, &b_start, &b_end);
  for (guint i = a_start; i < a_end; i++)
    {
      int group = body_at (context, i);

      for (guint j = b_start; group != DIPTYCH_NO_GROUP && j < b_end; j++)
        if (body_at (context, j) == group && context->mention_of_token[i] != context->mention_of_token[j])
          return diptych_coreference_context_dup_form (context, context->mention_of_token[j]);
    }
  return NULL;
}

/**
 * diptych_person_evidence_find:
 * @a: (element-type guint): mentions of one name
 * @b: (element-type guint): mentions of another
 * @is_strong: (out): whether it is a title of more than one word, or both a title and an organisation
 *
 * Looks for what two names of people have in common besides letters.
 *
 * Returns: (transfer full) (nullable): a title or an organisation that stands with
 *   both, as the text spells it
 */
char *
diptych_person_evidence_find (DiptychCoreferenceContext *context,
                              GArray                    *a,
                              GArray                    *b,
                              gboolean                  *is_strong)
{
  g_autofree char *body = NULL;

  *is_strong = FALSE;
  for (guint i = 0; i < MIN (a->len, MAX_MENTIONS); i++)
    for (guint j = 0; j < MIN (b->len, MAX_MENTIONS); j++)
      {
        guint x = g_array_index (a, guint, i), y = g_array_index (b, guint, j);
        const DiptychNaming *naming = diptych_coreference_context_get_naming (context, x);
        g_autofree char *title = share_title (context, naming, diptych_coreference_context_get_naming (context, y));

        if (body == NULL)
          body = share_body (context, x, y);
        if (title != NULL)
          {
            *is_strong = strchr (naming->head, ' ') != NULL || body != NULL;
            return g_steal_pointer (&title);
          }
      }
  return g_steal_pointer (&body);
}
