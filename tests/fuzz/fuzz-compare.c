/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "fuzz-target.h"

#include "analysis/diptych-comparer.h"
#include "import/diptych-importer.h"
#include "report/diptych-report.h"

/* Any bytes are refused with a message or end as a comparison that holds its
 * invariants and can be printed in every format. A plain text is compared with
 * itself. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = diptych_importer_import_bytes (bytes, "fuzz", &error);
  g_autoptr (DiptychComparison) comparison = NULL;

  if (articles == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  comparison = diptych_comparer_compare (articles->pdata[0], articles->pdata[articles->len - 1], NULL, &error);
  g_assert_no_error (error);
  diptych_comparison_validate (comparison, &error);
  g_assert_no_error (error);
  for (DiptychReportFormat format = DIPTYCH_REPORT_JSON; format <= DIPTYCH_REPORT_PRINT; format++)
    {
      g_autoptr (GBytes) report = diptych_report_from_comparison (comparison, format);

      if (format != DIPTYCH_REPORT_ODT)
        g_assert_true (g_utf8_validate (g_bytes_get_data (report, NULL), g_bytes_get_size (report), NULL));
    }
  return 0;
}
