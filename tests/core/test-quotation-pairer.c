/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/diptych-analyzer.h"
#include "analysis/quotations/diptych-quotation-pairer.h"
#include "quoted-text.h"

#define SPEECH "“The old stone bridge will open for lorries in May,” Berg said.\n\n"

static const struct
{
  const char *name;
  const char *left;
  const char *right;
  const char *expected;
} rows[] = {
  { "same", SPEECH, "Berg said: “The old stone bridge will open for lorries in May.”", "same\n" },
  { "shortened", SPEECH, "“The old stone bridge,” Berg said.", "shortened\n" },
  { "reported", SPEECH, "Berg said that the old stone bridge would open for lorries in May.", "reported\n" },
  { "one-word", "“I’m not worried,” Berg said.", "Berg said: “I’m not worried.”", "same\n" },
  { "one-word-by-another", "“I’m not worried,” Berg said.\n\nMoon came.", "Berg came. “I’m not worried,” Moon said.", "" },
  { "other-speaker", SPEECH "Moon came.", "Berg came. “The old stone bridge will open for lorries in May,” Moon said.", "" },
  { "other-words", SPEECH, "“My brother paints fish on Sundays,” Berg said.", "" },
  { "one-each", SPEECH SPEECH, "“The old stone bridge will open for lorries in May,” Berg said.", "same\n" },
};

static const char * const relations[] = { "same", "shortened", "reported" };

static void
link_names (DiptychAnalysis *left,
            DiptychAnalysis *right,
            DiptychLinks    *links)
{
  for (guint i = 0; i < diptych_analysis_get_n_entities (left); i++)
    for (guint j = 0; j < diptych_analysis_get_n_entities (right); j++)
      if (g_str_equal (diptych_analysis_get_entity (left, i)->name, diptych_analysis_get_entity (right, j)->name))
        {
          DiptychEntityPair pair = { { i, j }, DIPTYCH_VARIANT_SAME, 1 };

          g_array_append_val (links->entities, pair);
        }
}

static DiptychAnalysis *
analyze (const char *text)
{
  g_autoptr (GString) people = g_string_new (NULL);

  if (strstr (text, "Berg") != NULL)
    g_string_append (people, "Berg");
  if (strstr (text, "Moon") != NULL)
    g_string_append_printf (people, "%sMoon", people->len > 0 ? "|" : "");
  return quoted_text_analyze (text, people->str);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) left = analyze (rows[row].left);
  g_autoptr (DiptychAnalysis) right = analyze (rows[row].right);
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  link_names (left, right, links);
  g_assert_true (diptych_quotation_pairer_pair (left, right, links, NULL, &error));
  for (guint i = 0; i < links->quotations->len; i++)
    {
      const DiptychQuotationPair *pair = &g_array_index (links->quotations, DiptychQuotationPair, i);

      g_assert_cmpfloat (pair->similarity, >, 0);
      g_assert_cmpfloat (pair->similarity, <=, 1.0001);
      g_string_append_printf (found, "%s\n", relations[pair->relation]);
    }
  g_assert_cmpstr (found->str, ==, rows[row].expected);
}

static void
test_many (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (DiptychAnalysis) left = NULL;
  g_autoptr (DiptychLinks) links = diptych_links_new ();

  for (guint i = 0; i < 2000; i++)
    g_string_append (string, SPEECH);
  left = quoted_text_analyze (string->str, "");
  g_assert_true (diptych_quotation_pairer_pair (left, left, links, NULL, NULL));
  g_assert_cmpuint (links->quotations->len, <=, diptych_analysis_get_n_quotations (left));
}

/* An article that holds nothing, beside one that does and beside itself. */
static void
test_empty (void)
{
  g_autoptr (DiptychText) text = diptych_text_new ("", 0);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychArticle) article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychAnalysis) empty = diptych_analyzer_analyze (article, NULL, &error);
  g_autoptr (DiptychAnalysis) other = analyze (SPEECH);
  DiptychAnalysis *pairs[][2] = { { empty, empty }, { empty, other }, { other, empty } };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (DiptychLinks) links = diptych_links_new ();

      g_assert_true (diptych_quotation_pairer_pair (pairs[i][0], pairs[i][1], links, NULL, &error));
      g_assert_cmpuint (links->quotations->len, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/quotation-pairer/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/quotation-pairer/many", test_many);
  g_test_add_func ("/quotation-pairer/empty", test_empty);
  return g_test_run ();
}
