/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib-object.h>

#include "model/diptych-mention.h"

G_BEGIN_DECLS

/**
 * DiptychVariantReason:
 * @DIPTYCH_VARIANT_FULL: the name that stands for the entity
 * @DIPTYCH_VARIANT_SAME: the same letters, but for case, accents or hyphens
 * @DIPTYCH_VARIANT_SURNAME: the surname alone
 * @DIPTYCH_VARIANT_GIVEN_NAME: the given name alone
 * @DIPTYCH_VARIANT_TITLE: the surname with a title put as part of the name ("General Rutte")
 * @DIPTYCH_VARIANT_INITIALS: initials or an acronym ("J. Stoltenberg", "NATO")
 * @DIPTYCH_VARIANT_NICKNAME: introduced as a nickname ("nicknamed “Teflon Mark”")
 * @DIPTYCH_VARIANT_SPELLING: a misspelling or another romanisation
 * @DIPTYCH_VARIANT_ORDER: the same names in another order ("Kim Hyun-tak", "Hyun-Tak Kim")
 * @DIPTYCH_VARIANT_SCRIPT: the same name in another script
 * @DIPTYCH_VARIANT_BY_HAND: the user says so
 *
 * Why a form of a name is held to name an entity.
 */
typedef enum
{
  DIPTYCH_VARIANT_FULL,
  DIPTYCH_VARIANT_SAME,
  DIPTYCH_VARIANT_SURNAME,
  DIPTYCH_VARIANT_GIVEN_NAME,
  DIPTYCH_VARIANT_TITLE,
  DIPTYCH_VARIANT_INITIALS,
  DIPTYCH_VARIANT_NICKNAME,
  DIPTYCH_VARIANT_SPELLING,
  DIPTYCH_VARIANT_ORDER,
  DIPTYCH_VARIANT_SCRIPT,
  DIPTYCH_VARIANT_BY_HAND,
} DiptychVariantReason;

#define DIPTYCH_N_VARIANT_REASONS (DIPTYCH_VARIANT_BY_HAND + 1)

/**
 * DiptychVariant:
 * @form: the spelling, as it stands in the text
 * @reason: why it is held to name the entity
 * @evidence: (nullable): what speaks for it, to show the user ("RUSI", for a
 *   misspelling that shares the organisation); for a misspelling, the distance is @distance
 * @distance: for %DIPTYCH_VARIANT_SPELLING, the number of letters that differ, else 0
 * @n_mentions: number of name mentions in this form
 */
typedef struct
{
  char                *form;
  DiptychVariantReason reason;
  char                *evidence;
  guint                distance;
  guint                n_mentions;
} DiptychVariant;

/**
 * DiptychDescriptionKind:
 * @DIPTYCH_DESCRIPTION_TITLE: stands before the name ("former Dutch Prime Minister")
 * @DIPTYCH_DESCRIPTION_APPOSITION: stands beside it, between commas ("senior fellow at Chatham House")
 * @DIPTYCH_DESCRIPTION_ROLE: said of it ("took office as secretary-general")
 * @DIPTYCH_DESCRIPTION_NICKNAME: given as a nickname or epithet ("‘Trump whisperer’")
 */
typedef enum
{
  DIPTYCH_DESCRIPTION_TITLE,
  DIPTYCH_DESCRIPTION_APPOSITION,
  DIPTYCH_DESCRIPTION_ROLE,
  DIPTYCH_DESCRIPTION_NICKNAME,
} DiptychDescriptionKind;

#define DIPTYCH_N_DESCRIPTION_KINDS (DIPTYCH_DESCRIPTION_NICKNAME + 1)

/**
 * DiptychDescription:
 * @kind: what it is
 * @span: the description in the text
 *
 * How an article describes an entity.
 */
typedef struct
{
  DiptychDescriptionKind kind;
  DiptychSpan            span;
} DiptychDescription;

/**
 * DiptychGender:
 *
 * What pronouns or titles tell, for the resolution of pronouns only.
 */
typedef enum
{
  DIPTYCH_GENDER_UNKNOWN,
  DIPTYCH_GENDER_FEMALE,
  DIPTYCH_GENDER_MALE,
} DiptychGender;

/**
 * DiptychEntity:
 * @kind: person, organisation or place
 * @gender: what the text tells of it
 * @name: the name that stands for the entity, as the text spells it
 * @mentions: (element-type guint): indexes of its mentions in the analysis, ascending
 * @variants: (element-type DiptychVariant): every form of its name, the most frequent first
 * @descriptions: (element-type DiptychDescription): in the order of the text
 *
 * A person, an organisation or a place of one article.
 */
typedef struct
{
  DiptychEntityKind  kind;
  DiptychGender      gender;
  char              *name;
  GArray            *mentions;
  GArray            *variants;
  GArray            *descriptions;
} DiptychEntity;

DiptychEntity *diptych_entity_new                  (DiptychEntityKind       kind,
                                                    const char             *name);
DiptychEntity *diptych_entity_copy                 (const DiptychEntity    *self);
void           diptych_entity_free                 (DiptychEntity          *self);
void           diptych_entity_add_variant          (DiptychEntity          *self,
                                                    const char             *form,
                                                    DiptychVariantReason    reason,
                                                    const char             *evidence,
                                                    guint                   distance);
const char    *diptych_variant_reason_to_string    (DiptychVariantReason    reason);
int            diptych_description_compare         (gconstpointer           a,
                                                    gconstpointer           b);
const char    *diptych_description_kind_to_string  (DiptychDescriptionKind  kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychEntity, diptych_entity_free)

G_END_DECLS
