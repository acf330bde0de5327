/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-analysis.h"

G_BEGIN_DECLS

/** DIPTYCH_NO_GROUP: the group of a name that names nothing in the lists. */
#define DIPTYCH_NO_GROUP (-1)

/**
 * DiptychNaming:
 * @group: the entity that the name belongs to, numbered from 0, or %DIPTYCH_NO_GROUP
 * @reason: why
 * @distance: for a misspelling, the number of letters that differ
 * @evidence: (nullable): what else speaks for it, as the text spells it
 * @title: the title before the name, or %DIPTYCH_SPAN_NONE
 * @head: (nullable): the last words of @title in lower case without hyphens ("prime minister")
 * @is_address: whether @title is one word of address only ("General Rutte")
 * @address: where that word begins
 * @gender: what the title tells
 * @first_token: index of the first token of the name
 * @end_token: index of the first token after it
 * @referent: for a nickname, the index of the mention that it was given to, else -1
 * @is_quiet: whether it stands in a credit or in furniture and founds no entity
 *
 * What coreference knows of a name mention; one for each mention, in the same order.
 */
typedef struct
{
  int                  group;
  DiptychVariantReason reason;
  guint                distance;
  char                *evidence;
  DiptychSpan          title;
  char                *head;
  gboolean             is_address;
  gsize                address;
  DiptychGender        gender;
  guint                first_token;
  guint                end_token;
  int                  referent;
  gboolean             is_quiet;
} DiptychNaming;

/**
 * DiptychCoreferenceContext:
 * @article: the article
 * @cancellable: (nullable): what stops the parts
 * @text: its text, UTF-8
 * @findings: what was found in it so far
 * @namings: (element-type DiptychNaming): by the index of the mention
 * @mention_of_token: for each token the index of the name mention that holds it, or -1
 * @phrase: the phrase that was last asked for
 * @n_groups: number of groups so far
 *
 * What the parts of coreference share while they run.
 */
typedef struct
{
  DiptychArticle  *article;
  GCancellable    *cancellable;
  const char      *text;
  DiptychFindings *findings;
  GArray          *namings;
  int             *mention_of_token;
  GString         *phrase;
  guint            n_groups;
} DiptychCoreferenceContext;

DiptychCoreferenceContext *diptych_coreference_context_new              (DiptychArticle            *article,
                                                                         DiptychFindings           *findings,
                                                                         GCancellable              *cancellable);
void                       diptych_coreference_context_free             (DiptychCoreferenceContext *self);
gboolean                   diptych_coreference_context_is_cancelled     (DiptychCoreferenceContext *self,
                                                                         guint                      i);
void                       diptych_coreference_context_index            (DiptychCoreferenceContext *self);
gboolean                   diptych_coreference_context_is_quiet_sentence (DiptychCoreferenceContext *self,
                                                                         guint                      sentence);
DiptychMention            *diptych_coreference_context_get_mention      (DiptychCoreferenceContext *self,
                                                                         guint                      mention);
DiptychNaming             *diptych_coreference_context_get_naming       (DiptychCoreferenceContext *self,
                                                                         guint                      mention);
const DiptychToken        *diptych_coreference_context_get_token        (DiptychCoreferenceContext *self,
                                                                         guint                      token);
const char                *diptych_coreference_context_get_token_string (DiptychCoreferenceContext *self,
                                                                         guint                      token,
                                                                         gsize                     *length);
gboolean                   diptych_coreference_context_token_is         (DiptychCoreferenceContext *self,
                                                                         guint                      token,
                                                                         const char                *string);
char                      *diptych_coreference_context_dup_folded       (DiptychCoreferenceContext *self,
                                                                         guint                      mention);
gboolean                   diptych_coreference_context_token_is_one_of  (DiptychCoreferenceContext *self,
                                                                         guint                      token,
                                                                         const char * const        *strings,
                                                                         guint                      n_strings);
gboolean                   diptych_coreference_context_token_is_capital (DiptychCoreferenceContext *self,
                                                                         guint                      token);
char                      *diptych_coreference_context_dup_form         (DiptychCoreferenceContext *self,
                                                                         guint                      mention);
char                      *diptych_coreference_context_dup_span         (DiptychCoreferenceContext *self,
                                                                         DiptychSpan                span);
const GString             *diptych_coreference_context_get_phrase       (DiptychCoreferenceContext *self,
                                                                         guint                      first_token,
                                                                         guint                      n_tokens);
gboolean                   diptych_coreference_context_join             (DiptychCoreferenceContext *self,
                                                                         guint                      mention,
                                                                         int                        group,
                                                                         DiptychVariantReason       reason,
                                                                         guint                      distance,
                                                                         const char                *evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychCoreferenceContext, diptych_coreference_context_free)

G_END_DECLS
