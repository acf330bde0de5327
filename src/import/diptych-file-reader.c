/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-file-reader.h"

#include <glib/gi18n-lib.h>

#include "model/diptych-error.h"

#define CHUNK_BYTES (64 * 1024)

/* The reason in the program's own words; that it was cancelled is passed on as it is. */
static void
set_read_error (GError       **error,
                GFile         *file,
                const char    *name,
                const GError  *reason)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
           || g_error_matches (reason, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND))
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_NOT_FOUND,
                 _("There is no file “%s”: check its name and its folder."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder: choose a file in it."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_PERMISSION,
                 _("“%s” may not be read: ask its owner for permission."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)
           && (g_file_has_uri_scheme (file, "https") || g_file_has_uri_scheme (file, "http")))
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED,
                 /* Translators: the address of a web page */
                 _("“%s” is on the web: save the page with a browser and open the file, or paste its text."), name);
  else
    g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_FAILED,
                 _("“%s” cannot be read: %s"), name, reason->message);
}

/**
 * diptych_file_reader_check_size:
 * @size: a number of bytes
 * @name: what to call the input in messages
 *
 * Returns: whether @size is not over %DIPTYCH_FILE_READER_MAX_BYTES
 */
gboolean
diptych_file_reader_check_size (goffset      size,
                                const char  *name,
                                GError     **error)
{
  g_autofree char *is = NULL;
  g_autofree char *may_be = NULL;

  if (size <= DIPTYCH_FILE_READER_MAX_BYTES)
    return TRUE;
  is = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  may_be = g_format_size_full (DIPTYCH_FILE_READER_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, DIPTYCH_ERROR, DIPTYCH_ERROR_TOO_LARGE,
               /* Translators: the name of a file, its size, the largest size that is read */
               _("“%s” is too large (%s; at most %s are read): choose the text of one article."),
               name, is, may_be);
  return FALSE;
}

/* A stream whose size nobody knows is cut off where the limit is passed. */
static gboolean
read_all (GInputStream  *stream,
          GByteArray    *bytes,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize n;

  while (bytes->len <= DIPTYCH_FILE_READER_MAX_BYTES)
    {
      n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error);
      if (n <= 0)
        return n == 0;
      g_byte_array_append (bytes, chunk, n);
    }
  return TRUE;
}

/**
 * diptych_file_reader_read:
 * @file: a file, a pipe or a resource
 * @cancellable: (nullable): a cancellable
 *
 * Reads @file, but never more than %DIPTYCH_FILE_READER_MAX_BYTES of it: the
 * size is asked for first, and a stream that has none is cut off.
 *
 * Returns: (transfer full) (nullable): what @file holds
 */
GBytes *
diptych_file_reader_read (GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &reason);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GFileInfo) info = NULL;

  if (stream == NULL)
    {
      set_read_error (error, file, name, reason);
      return NULL;
    }
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE)
      && !diptych_file_reader_check_size (g_file_info_get_size (info), name, error))
    return NULL;
  if (!read_all (G_INPUT_STREAM (stream), bytes, cancellable, &reason))
    {
      set_read_error (error, file, name, reason);
      return NULL;
    }
  if (!diptych_file_reader_check_size (bytes->len, name, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
