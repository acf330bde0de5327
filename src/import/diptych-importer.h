/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <gio/gio.h>

#include "import/diptych-story-file.h"

G_BEGIN_DECLS

GPtrArray      *diptych_importer_import_file        (GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GError              **error);
void            diptych_importer_import_file_async  (GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GPtrArray      *diptych_importer_import_file_finish (GAsyncResult         *result,
                                                     GError              **error);
GPtrArray      *diptych_importer_import_bytes       (GBytes               *bytes,
                                                     const char           *name,
                                                     GError              **error);
GPtrArray      *diptych_importer_import_story       (GBytes               *bytes,
                                                     const char           *name,
                                                     DiptychStoryFile    **story,
                                                     GError              **error);
DiptychArticle *diptych_importer_import_text        (const char           *text,
                                                     gssize                length,
                                                     const char           *name,
                                                     GError              **error);

G_END_DECLS
