/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation.h"

static const char * const type_names[DIPTYCH_N_QUOTATION_TYPES] = {
  [DIPTYCH_QUOTATION_DIRECT] = "direct",
  [DIPTYCH_QUOTATION_MIXED] = "mixed",
  [DIPTYCH_QUOTATION_INDIRECT] = "indirect",
  [DIPTYCH_QUOTATION_TERM] = "term",
};

/**
 * diptych_quotation_new:
 * @content: the first piece of it, marks included
 *
 * Returns: (transfer full): a quotation without cue and speaker
 */
DiptychQuotation *
diptych_quotation_new (DiptychQuotationType type,
                       DiptychSpan          content)
{
  DiptychQuotation *self = g_new0 (DiptychQuotation, 1);

  self->type = type;
  self->content = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  g_array_append_val (self->content, content);
  self->speaker_entity = DIPTYCH_NO_ENTITY;
  return self;
}

/**
 * diptych_quotation_copy:
 *
 * Returns: (transfer full): another quotation with all that @self has
 */
DiptychQuotation *
diptych_quotation_copy (const DiptychQuotation *self)
{
  DiptychQuotation *copy = g_new (DiptychQuotation, 1);

  *copy = *self;
  copy->content = g_array_copy (self->content);
  return copy;
}

void
diptych_quotation_free (DiptychQuotation *self)
{
  g_array_unref (self->content);
  g_free (self);
}

/**
 * diptych_quotation_get_hull:
 *
 * Returns: from the start of the first piece to the end of the last
 */
DiptychSpan
diptych_quotation_get_hull (const DiptychQuotation *self)
{
  return diptych_span (g_array_index (self->content, DiptychSpan, 0).start,
                       g_array_index (self->content, DiptychSpan, self->content->len - 1).end);
}

/**
 * diptych_quotation_type_to_string:
 *
 * Returns: the name of @type in JSON and in dumps, not for the user
 */
const char *
diptych_quotation_type_to_string (DiptychQuotationType type)
{
  g_return_val_if_fail (type < DIPTYCH_N_QUOTATION_TYPES, NULL);

  return type_names[type];
}
