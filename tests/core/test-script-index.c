/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/people/diptych-script-index.h"

static const struct
{
  const char *hangul;
  const char *latin;
  gboolean    is_found;
} rows[] = {
  { "안나 린드크비스트", "Anna Lindqvist", TRUE },
  { "린드크비스트", "Anna Lindqvist", TRUE },
  { "안나 린드크비스트", "Lindqvist", TRUE },
  { "마르탱", "Paul Martin", TRUE },
  { "카터", "Carter", TRUE },
  { "처칠", "Churchill", TRUE },
  { "토마스 슈미트", "Schmidt", TRUE },
  { "스미스", "Smith", TRUE },
  { "바그너", "Wagner", TRUE },
  { "윌슨", "Wilson", TRUE },
  { "후안 페레스", "Juan Pérez", TRUE },
  { "옌스", "Jens Holm", TRUE },
  { "이재용", "Jay Y. Lee", TRUE },
  { "박 대통령", "Park", TRUE },
  { "정훈", "Jung-hoon Kim", TRUE },
  { "린드크비스트", "Karl Berger", FALSE },
  { "베르거", "Anna Lindqvist", FALSE },
  { "", "Karl Berger", FALSE },
  { "베르거", "", FALSE },
  { "G7", "Karl Berger", FALSE },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychScriptIndex) index = diptych_script_index_new ();
  g_autoptr (GArray) found = NULL;

  diptych_script_index_add (index, 7, rows[row].latin);
  found = diptych_script_index_find (index, rows[row].hangul);
  g_assert_cmpuint (found->len, ==, rows[row].is_found);
  if (found->len > 0)
    g_assert_cmpuint (g_array_index (found, guint, 0), ==, 7);
}

/* However many there are, one is looked for among few, and those that came first are among them. */
static void
test_many (void)
{
  g_autoptr (DiptychScriptIndex) index = diptych_script_index_new ();
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < 1000; i++)
    diptych_script_index_add (index, i, i % 2 == 0 ? "Karl Berger" : "Anna Lindqvist");
  found = diptych_script_index_find (index, "카를 베르거");
  g_assert_cmpuint (found->len, <, 50);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (found, guint, 1), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/script-index/%s-%s", rows[i].hangul, rows[i].latin);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/script-index/many", test_many);
  return g_test_run ();
}
