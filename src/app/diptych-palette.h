/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DiptychColor:
 * @DIPTYCH_COLOR_PEOPLE: what underlines names
 * @DIPTYCH_COLOR_QUOTATION: the text of quotations
 * @DIPTYCH_COLOR_FACT: the text of facts
 * @DIPTYCH_COLOR_DIMMED: the text of what is not the account itself
 * @DIPTYCH_COLOR_ALIGNED: behind sentences that both sides have
 * @DIPTYCH_COLOR_SENTENCE: behind the current sentence and its partner
 * @DIPTYCH_COLOR_LINE: the line under and around the current sentence
 * @DIPTYCH_COLOR_ITEM: behind everything that belongs to the selected item
 * @DIPTYCH_COLOR_ON_ITEM: the text of that
 * @DIPTYCH_COLOR_CURRENT: behind the passage of it that was jumped to
 * @DIPTYCH_COLOR_ON_CURRENT: the text of that
 * @DIPTYCH_COLOR_SHARED: in an overview, what both sides have
 * @DIPTYCH_COLOR_ALONE: there and in the gutter, what one side has
 * @DIPTYCH_COLOR_CONFLICT: there, what the sides disagree on
 * @DIPTYCH_COLOR_FRAME: there, around what is on screen
 *
 * The colours of the reading panes, from libadwaita's palette: they follow the
 * accent, the light and the dark style and high contrast.
 */
typedef enum
{
  DIPTYCH_COLOR_PEOPLE,
  DIPTYCH_COLOR_QUOTATION,
  DIPTYCH_COLOR_FACT,
  DIPTYCH_COLOR_DIMMED,
  DIPTYCH_COLOR_ALIGNED,
  DIPTYCH_COLOR_SENTENCE,
  DIPTYCH_COLOR_LINE,
  DIPTYCH_COLOR_ITEM,
  DIPTYCH_COLOR_ON_ITEM,
  DIPTYCH_COLOR_CURRENT,
  DIPTYCH_COLOR_ON_CURRENT,
  DIPTYCH_COLOR_SHARED,
  DIPTYCH_COLOR_ALONE,
  DIPTYCH_COLOR_CONFLICT,
  DIPTYCH_COLOR_FRAME,
} DiptychColor;

GdkRGBA diptych_palette_get (DiptychColor color);

G_END_DECLS
