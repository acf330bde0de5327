/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** DIPTYCH_FILE_READER_MAX_BYTES: the largest file that is read, 16 MiB: a novel is under one. */
#define DIPTYCH_FILE_READER_MAX_BYTES (16 * 1024 * 1024)

GBytes  *diptych_file_reader_read       (GFile         *file,
                                         GCancellable  *cancellable,
                                         GError       **error);
gboolean diptych_file_reader_check_size (goffset        size,
                                         const char    *name,
                                         GError       **error);

G_END_DECLS
