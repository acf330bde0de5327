/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychHtmlClues:
 * @title: (nullable): the headline, as the page gives it to other sites
 * @outlet: (nullable): the name of the site
 * @date: (nullable): the day of publication, as in “2024-05-31”
 *
 * What a web page says about its article beside the text.
 */
typedef struct
{
  char *title;
  char *outlet;
  char *date;
} DiptychHtmlClues;

struct _xmlNode;

void diptych_html_clues_find  (DiptychHtmlClues *self,
                               struct _xmlNode  *root);
void diptych_html_clues_clear (DiptychHtmlClues *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DiptychHtmlClues, diptych_html_clues_clear)

G_END_DECLS
