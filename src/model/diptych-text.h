/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib-object.h>

#include "model/diptych-span.h"

G_BEGIN_DECLS

/**
 * DiptychText:
 *
 * The immutable, normalised text of one article: valid UTF-8 in NFC, with `\n`
 * as the only line end, without NUL and without U+FFFC.
 *
 * Every span of the program is a range of bytes into such a text. The two
 * bridges to other units start here: to a line and a byte in that line (what a
 * GtkTextIter takes), and to Unicode code points (what JSON and foreign corpora
 * count in).
 */
typedef struct _DiptychText DiptychText;

#define DIPTYCH_TYPE_TEXT (diptych_text_get_type ())

GType        diptych_text_get_type                  (void);
DiptychText *diptych_text_new                       (const char  *string,
                                                     gssize       length);
DiptychText *diptych_text_ref                       (DiptychText *self);
void         diptych_text_unref                     (DiptychText *self);
const char  *diptych_text_get_string                (DiptychText *self);
gsize        diptych_text_get_length                (DiptychText *self);
gboolean     diptych_text_equal                     (DiptychText *self,
                                                     DiptychText *other);
gsize        diptych_text_get_n_code_points         (DiptychText *self);
char        *diptych_text_dup_substring             (DiptychText *self,
                                                     DiptychSpan  span);
DiptychSpan  diptych_text_trim                      (DiptychText *self,
                                                     DiptychSpan  span);
gboolean     diptych_text_is_border                 (DiptychText *self,
                                                     gsize        offset);
gboolean     diptych_text_is_valid_span             (DiptychText *self,
                                                     DiptychSpan  span);
gsize        diptych_text_offset_to_code_point      (DiptychText *self,
                                                     gsize        offset);
gsize        diptych_text_offset_from_code_point    (DiptychText *self,
                                                     gsize        code_point);
guint        diptych_text_get_n_lines               (DiptychText *self);
void         diptych_text_offset_to_line            (DiptychText *self,
                                                     gsize        offset,
                                                     guint       *line,
                                                     gsize       *byte_in_line);
gsize        diptych_text_offset_from_line          (DiptychText *self,
                                                     guint        line,
                                                     gsize        byte_in_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiptychText, diptych_text_unref)

G_END_DECLS
