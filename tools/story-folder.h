/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <json-glib/json-glib.h>

#include "model/diptych-comparison.h"

G_BEGIN_DECLS

/* Two articles and what a reader finds in them. */
typedef struct
{
  JsonParser      *parser;
  JsonObject      *gold;
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES];
} StoryFolder;

extern const char * const story_letters[DIPTYCH_N_SIDES];

void story_folder_open  (StoryFolder *self,
                         const char  *path);
void story_folder_clear (StoryFolder *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoryFolder, story_folder_clear)

G_END_DECLS
