/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DiptychError:
 * @DIPTYCH_ERROR_FAILED: anything else
 * @DIPTYCH_ERROR_NOT_FOUND: there is no such file
 * @DIPTYCH_ERROR_IS_DIRECTORY: the name is that of a folder
 * @DIPTYCH_ERROR_EMPTY: the input holds no text
 * @DIPTYCH_ERROR_TOO_LARGE: the input is over the size that is read
 * @DIPTYCH_ERROR_BINARY: the input is no text
 * @DIPTYCH_ERROR_ENCODING: the bytes are not valid in their encoding
 * @DIPTYCH_ERROR_SYNTAX: the input is not well-formed JSON
 * @DIPTYCH_ERROR_SCHEMA: a member of a story file is missing or of a wrong type
 * @DIPTYCH_ERROR_VERSION: the story file was written by a later version
 * @DIPTYCH_ERROR_INVARIANT: an analysis or a comparison contradicts itself
 * @DIPTYCH_ERROR_PERMISSION: the file may not be read or written
 *
 * What can go wrong; the message is a translated sentence for the user.
 */
typedef enum
{
  DIPTYCH_ERROR_FAILED,
  DIPTYCH_ERROR_NOT_FOUND,
  DIPTYCH_ERROR_IS_DIRECTORY,
  DIPTYCH_ERROR_EMPTY,
  DIPTYCH_ERROR_TOO_LARGE,
  DIPTYCH_ERROR_BINARY,
  DIPTYCH_ERROR_ENCODING,
  DIPTYCH_ERROR_SYNTAX,
  DIPTYCH_ERROR_SCHEMA,
  DIPTYCH_ERROR_VERSION,
  DIPTYCH_ERROR_INVARIANT,
  DIPTYCH_ERROR_PERMISSION,
} DiptychError;

#define DIPTYCH_ERROR (diptych_error_quark ())

GQuark diptych_error_quark (void);

G_END_DECLS
