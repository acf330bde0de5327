/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _TextChecker TextChecker;

TextChecker *text_checker_new   (const char  *own,
                                 gboolean     pseudo);
void         text_checker_free  (TextChecker *self);
void         text_checker_set_tight (TextChecker *self,
                                     gboolean     tight);
void         text_checker_check (TextChecker *self,
                                 const char  *place,
                                 GtkWidget   *root);
void         text_checker_check_width (TextChecker *self,
                                       const char  *place,
                                       GtkWidget   *content,
                                       int          width);
guint        text_checker_count (TextChecker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TextChecker, text_checker_free)

G_END_DECLS
