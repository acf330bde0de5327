/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/people/diptych-kind-reconciler.h"
#include "marked-text.h"

static const struct
{
  const char *name;
  const char *analysis;
  const char *other;
  const char *dump;             /* what the entities of the first text begin with after reconciling */
} rows[] = {
  { "body", "P[Vörmola] paid.", "O[Vörmola] came. They left O[Vörmola].", "organisation Vörmola" },
  { "ship", "The P[Røna Vix] sank.", "They saw the L[Røna Vix].", "place Røna Vix" },
  { "part-of-a-body", "They work at P[Ørla Vix] in L[Oslo].", "The O[Ørla Vix University] slept.", "organisation Ørla Vix" },
  { "said-once-only", "P[Vörmola] paid.", "They left L[Vörmola].", "person Vörmola" },
  { "title", "Minister P[Vörmola] paid.", "O[Vörmola] came. They left O[Vörmola].", "person Vörmola" },
  { "pronoun", "P[Vörmola] paid. He left.", "O[Vörmola] came. They left O[Vörmola].", "person Vörmola" },
  { "given-name", "P[Anna Vörmola] paid.", "O[Anna Vörmola] came.", "person Anna Vörmola" },
  { "surname", "P[Lee] paid.", "O[Lee] came. They left O[Lee].", "person Lee" },
  { "person-on-both-sides", "P[Vörmola] paid.", "O[Vörmola] came. They left O[Vörmola] and P[Anna Vörmola].", "person Vörmola" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) analysis = marked_text_analyze (rows[row].analysis);
  g_autoptr (DiptychAnalysis) other = marked_text_analyze (rows[row].other);
  g_autofree char *before = marked_text_dump (analysis);
  g_autoptr (DiptychAnalysis) reconciled = diptych_kind_reconciler_reconcile (analysis, other);
  g_autofree char *dump = marked_text_dump (reconciled);
  g_autofree char *after = marked_text_dump (analysis);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", dump);
  g_assert_nonnull (strstr (dump, rows[row].dump));
  g_assert_true ((reconciled == analysis) == g_str_equal (before, dump));
  g_assert_cmpstr (after, ==, before);
  g_assert_true (diptych_analysis_validate (reconciled, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/kind-reconciler/%s", rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
