/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-block.h"
#include "model/diptych-text.h"

G_BEGIN_DECLS

/**
 * DiptychTranslation:
 * @DIPTYCH_TRANSLATION_UNKNOWN: nobody said
 * @DIPTYCH_TRANSLATION_ORIGINAL: in the language that it was written in
 * @DIPTYCH_TRANSLATION_HUMAN: translated by a person
 * @DIPTYCH_TRANSLATION_MACHINE: translated by a machine
 *
 * How an article came to be in its language.
 */
typedef enum
{
  DIPTYCH_TRANSLATION_UNKNOWN,
  DIPTYCH_TRANSLATION_ORIGINAL,
  DIPTYCH_TRANSLATION_HUMAN,
  DIPTYCH_TRANSLATION_MACHINE,
} DiptychTranslation;

#define DIPTYCH_TYPE_TRANSLATION (diptych_translation_get_type ())

GType       diptych_translation_get_type    (void);
const char *diptych_translation_to_string   (DiptychTranslation  translation);
gboolean    diptych_translation_from_string (const char         *string,
                                             DiptychTranslation *translation);

/**
 * DiptychArticle:
 *
 * One outlet's account of a story: its text, the blocks of the text, and what
 * is known about it. Immutable.
 */
#define DIPTYCH_TYPE_ARTICLE (diptych_article_get_type ())

G_DECLARE_FINAL_TYPE (DiptychArticle, diptych_article, DIPTYCH, ARTICLE, GObject)

DiptychArticle     *diptych_article_copy_with       (DiptychArticle *self,
                                                     const char     *property,
                                                     const GValue   *value);
DiptychText        *diptych_article_get_text        (DiptychArticle *self);
const DiptychBlock *diptych_article_get_blocks      (DiptychArticle *self,
                                                     guint          *n_blocks);
const char         *diptych_article_get_title       (DiptychArticle *self);
const char         *diptych_article_get_outlet      (DiptychArticle *self);
const char         *diptych_article_get_date        (DiptychArticle *self);
const char         *diptych_article_get_language    (DiptychArticle *self);
const char         *diptych_article_get_url         (DiptychArticle *self);
DiptychTranslation  diptych_article_get_translation (DiptychArticle *self);
char               *diptych_article_dup_headline    (DiptychArticle *self);

G_END_DECLS
