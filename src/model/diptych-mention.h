/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychEntityKind:
 * @DIPTYCH_ENTITY_PERSON: a person
 * @DIPTYCH_ENTITY_ORGANISATION: an organisation, government bodies included
 * @DIPTYCH_ENTITY_PLACE: a place, countries included
 *
 * What a mention or an entity names.
 */
typedef enum
{
  DIPTYCH_ENTITY_PERSON,
  DIPTYCH_ENTITY_ORGANISATION,
  DIPTYCH_ENTITY_PLACE,
} DiptychEntityKind;

#define DIPTYCH_N_ENTITY_KINDS (DIPTYCH_ENTITY_PLACE + 1)

/**
 * DiptychMentionForm:
 * @DIPTYCH_MENTION_NAME: by name ("Mark Rutte", "Rutte", "“Teflon Mark”")
 * @DIPTYCH_MENTION_NOMINAL: by a noun ("the former prime minister")
 * @DIPTYCH_MENTION_PRONOUN: by a pronoun ("he")
 */
typedef enum
{
  DIPTYCH_MENTION_NAME,
  DIPTYCH_MENTION_NOMINAL,
  DIPTYCH_MENTION_PRONOUN,
} DiptychMentionForm;

#define DIPTYCH_N_MENTION_FORMS (DIPTYCH_MENTION_PRONOUN + 1)

/** DIPTYCH_NO_ENTITY: the index of no entity. */
#define DIPTYCH_NO_ENTITY (-1)

/**
 * DiptychMention:
 * @span: the mention, without title, article or possessive for names
 * @kind: what it names
 * @form: how it does so
 * @entity: index of the entity that it names, or %DIPTYCH_NO_ENTITY
 * @sentence: index of the sentence that it stands in
 */
typedef struct
{
  DiptychSpan        span;
  DiptychEntityKind  kind;
  DiptychMentionForm form;
  int                entity;
  guint              sentence;
} DiptychMention;

int         diptych_mention_compare         (gconstpointer      a,
                                             gconstpointer      b);
const char *diptych_entity_kind_to_string   (DiptychEntityKind  kind);
gboolean    diptych_entity_kind_from_string (const char        *string,
                                             DiptychEntityKind *kind);
const char *diptych_mention_form_to_string  (DiptychMentionForm form);

G_END_DECLS
