/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

#include "session/diptych-story.h"

G_BEGIN_DECLS

/**
 * DiptychArticleDialog:
 *
 * What is known of an article: outlet, date, language and translation. Each that
 * is changed becomes a correction of the story.
 */
#define DIPTYCH_TYPE_ARTICLE_DIALOG (diptych_article_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DiptychArticleDialog, diptych_article_dialog, DIPTYCH, ARTICLE_DIALOG, AdwDialog)

AdwDialog *diptych_article_dialog_new (DiptychStory *story,
                                       DiptychSide   side);

G_END_DECLS
