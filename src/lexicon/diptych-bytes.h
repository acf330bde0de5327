/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers in the files of models, the least byte first, wherever they stand. */

/** diptych_bytes_read_16: the number in the two bytes at @p. */
static inline guint16
diptych_bytes_read_16 (const guint8 *p)
{
  return p[0] | p[1] << 8;
}

/** diptych_bytes_read_32: the number in the four bytes at @p. */
static inline guint32
diptych_bytes_read_32 (const guint8 *p)
{
  return diptych_bytes_read_16 (p) | (guint32) diptych_bytes_read_16 (p + 2) << 16;
}

/** diptych_bytes_append: adds @number to @bytes in its lowest @n_bytes, at most four. */
static inline void
diptych_bytes_append (GByteArray *bytes,
                      guint32     number,
                      guint       n_bytes)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &little, n_bytes);
}

G_END_DECLS
