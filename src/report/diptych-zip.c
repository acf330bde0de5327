/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-zip.h"

#include <gio/gio.h>
#include <string.h>
#include <zlib.h>

/* PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.4. */
#define LOCAL_SIGNATURE 0x04034b50
#define CENTRAL_SIGNATURE 0x02014b50
#define END_SIGNATURE 0x06054b50
#define VERSION 20
#define STORED 0
#define DEFLATED 8

/* The first day that the format knows: the same report is the same file. */
#define DATE 0x0021

typedef struct
{
  guint32 offset;
  guint32 crc;
  guint32 packed;
  guint32 length;
  guint16 method;
  guint16 name_length;
} Header;

static void
put_16 (GByteArray *out,
        guint16     value)
{
  guint16 little = GUINT16_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
put_32 (GByteArray *out,
        guint32     value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

/* What the local header and that of the directory have in common. */
static void
put_header (GByteArray   *out,
            const Header *header)
{
  put_16 (out, VERSION);
  put_16 (out, 0);
  put_16 (out, header->method);
  put_16 (out, 0);
  put_16 (out, DATE);
  put_32 (out, header->crc);
  put_32 (out, header->packed);
  put_32 (out, header->length);
  put_16 (out, header->name_length);
  put_16 (out, 0);
}

static GBytes *
deflate_data (const DiptychZipEntry *entry)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_output_stream_write_all (stream, entry->data, entry->length, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
put_entry (GByteArray            *out,
           const DiptychZipEntry *entry,
           Header                *header)
{
  g_autoptr (GBytes) packed = entry->stored ? g_bytes_new_static (entry->data, entry->length) : deflate_data (entry);

  *header = (Header) {
    .offset = out->len,
    .crc = crc32_z (crc32_z (0, NULL, 0), (const Bytef *) entry->data, entry->length),
    .packed = g_bytes_get_size (packed),
    .length = entry->length,
    .method = entry->stored ? STORED : DEFLATED,
    .name_length = strlen (entry->name),
  };
  put_32 (out, LOCAL_SIGNATURE);
  put_header (out, header);
  g_byte_array_append (out, (const guint8 *) entry->name, header->name_length);
  g_byte_array_append (out, g_bytes_get_data (packed, NULL), header->packed);
}

static void
put_directory (GByteArray            *out,
               const DiptychZipEntry *entries,
               const Header          *headers,
               guint                  n_entries)
{
  guint32 start = out->len, size;

  for (guint i = 0; i < n_entries; i++)
    {
      put_32 (out, CENTRAL_SIGNATURE);
      put_16 (out, VERSION);
      put_header (out, &headers[i]);
      /* No comment, the first disk, no attributes. */
      put_16 (out, 0);
      put_16 (out, 0);
      put_16 (out, 0);
      put_32 (out, 0);
      put_32 (out, headers[i].offset);
      g_byte_array_append (out, (const guint8 *) entries[i].name, headers[i].name_length);
    }
  size = out->len - start;
  put_32 (out, END_SIGNATURE);
  put_32 (out, 0);
  put_16 (out, n_entries);
  put_16 (out, n_entries);
  put_32 (out, size);
  put_32 (out, start);
  put_16 (out, 0);
}

/**
 * diptych_zip_pack:
 * @entries: (array length=n_entries): files, less than 4 GiB in all
 *
 * Puts files into a ZIP archive whose headers give every length before the data, which
 * office programs insist on.
 *
 * Returns: (transfer full): the archive
 */
GBytes *
diptych_zip_pack (const DiptychZipEntry *entries,
                  guint                  n_entries)
{
  GByteArray *out = g_byte_array_new ();
  g_autofree Header *headers = g_new (Header, n_entries);

  for (guint i = 0; i < n_entries; i++)
    put_entry (out, &entries[i], &headers[i]);
  put_directory (out, entries, headers, n_entries);
  return g_byte_array_free_to_bytes (out);
}
