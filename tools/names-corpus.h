/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "analysis/names/diptych-tagger-decoder.h"
#include "analysis/names/diptych-tagger-document.h"

G_BEGIN_DECLS

/**
 * NamesDocument:
 * @document: what the tagger sees
 * @tags: (array): the right tag of each atom
 *
 * One text of a corpus, with or without noise.
 */
typedef struct
{
  DiptychTaggerDocument *document;
  guint8                *tags;
  char                  *text;
} NamesDocument;

/**
 * NamesPart:
 * @modulus: into how many parts the ids are hashed; 0 for no parts
 * @part: the part that is held out
 * @held: whether that part is read, not the others
 * @noise: how many noisy copies are made of each text
 *
 * Which texts of a corpus are read, and how.
 */
typedef struct
{
  guint    modulus;
  guint    part;
  gboolean held;
  guint    noise;
} NamesPart;

void     names_document_free (NamesDocument    *self);
gboolean names_corpus_read   (const char       *folder,
                              const NamesPart  *part,
                              GPtrArray        *documents,
                              GError          **error);

G_END_DECLS
