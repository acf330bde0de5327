/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychZipEntry:
 * @name: its path in the package, in ASCII
 * @data: its bytes
 * @length: their number
 * @stored: whether it must not be compressed
 *
 * A file to be put into a package.
 */
typedef struct
{
  const char *name;
  const char *data;
  gsize       length;
  gboolean    stored;
} DiptychZipEntry;

GBytes *diptych_zip_pack (const DiptychZipEntry *entries,
                          guint                  n_entries);

G_END_DECLS
