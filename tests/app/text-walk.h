/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "diptych-application.h"
#include "diptych-window.h"
#include "text-checker.h"

G_BEGIN_DECLS

typedef struct
{
  DiptychApplication *application;
  DiptychWindow *window;
  GSettings *settings;
  TextChecker *checker;
  int width, height;
} TextWalk;

typedef gboolean (* TextWalkTest) (GtkWidget *widget);

void       text_walk_open_window   (TextWalk     *walk);
void       text_walk_settle        (TextWalk     *walk);
void       text_walk_act           (TextWalk     *walk,
                                    const char   *action,
                                    GVariant     *parameter);
GPtrArray *text_walk_find          (TextWalk     *walk,
                                    TextWalkTest  test);
void       text_walk_look_at       (TextWalk     *walk,
                                    const char   *place,
                                    GtkWidget    *widget);
void       text_walk_look          (TextWalk     *walk,
                                    const char   *place);
void       text_walk_look_at_menus (TextWalk     *walk,
                                    const char   *place);

G_END_DECLS
