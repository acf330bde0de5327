/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers in the files of models, the least byte first, wherever they stand. */

static inline guint16
diptych_bytes_read_16 (const guint8 *p)
{
  return p[0] | p[1] << 8;
}

static inline guint32
diptych_bytes_read_32 (const guint8 *p)
{
  return diptych_bytes_read_16 (p) | (guint32) diptych_bytes_read_16 (p + 2) << 16;
}

G_END_DECLS
