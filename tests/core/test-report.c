/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "analysis/diptych-comparer.h"
#include "import/diptych-importer.h"
#include "report/diptych-report.h"

/* Characters that mean something in one format or another, and letters of one,
 * two, three and four bytes. */
static const char left[] =
  "Mayor Zoë Brontë-Kim <b>opened</b> the café & the *bridge* | on 3 May 2024.\n\n"
  "“It cost 40 million euros – 🇰🇷 `paid`,” Brontë-Kim said. The [town] paid 5% of it.\n\n"
  "<script>alert(1)</script> is no way to end an article.\n";
static const char right[] =
  "Zoë Brontë-Kim opened the café bridge on May 3, 2024.\n\n"
  "Brontë-Kim said it had cost 41 million euros. 나토는 5%를 냈다고 말했다.\n";

static DiptychComparison *
compare (void)
{
  g_autoptr (DiptychArticle) left_article = diptych_importer_import_text (left, -1, "left", NULL);
  g_autoptr (DiptychArticle) right_article = diptych_importer_import_text (right, -1, "right", NULL);
  g_autoptr (GError) error = NULL;
  DiptychComparison *comparison = diptych_comparer_compare (left_article, right_article, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (diptych_comparison_validate (comparison, &error));
  g_assert_no_error (error);
  return comparison;
}

static char *
write_report (DiptychComparison   *comparison,
              DiptychReportFormat  format)
{
  g_autoptr (GBytes) bytes = diptych_report_from_comparison (comparison, format);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

typedef struct
{
  const char          *name;
  DiptychReportFormat  format;
  const char          *begins;
  const char          *holds;
  const char          *lacks;
} Row;

static const Row rows[] = {
  { "text", DIPTYCH_REPORT_TEXT, "", "<script>alert(1)</script>", "&lt;" },
  { "markdown", DIPTYCH_REPORT_MARKDOWN, "# ", "\\<script\\>alert(1)\\</script\\>", "<script>" },
  { "markdown-emphasis", DIPTYCH_REPORT_MARKDOWN, "# ", "\\*bridge\\* \\|", " *bridge*" },
  { "html", DIPTYCH_REPORT_HTML, "<!DOCTYPE html>\n", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>" },
  { "html-ampersand", DIPTYCH_REPORT_HTML, "<!DOCTYPE html>\n", "café &amp; the", "café & the" },
  { "html-offline", DIPTYCH_REPORT_HTML, "<!DOCTYPE html>\n", "default-src 'none'", "src=" },
  { "html-multibyte", DIPTYCH_REPORT_HTML, "<!DOCTYPE html>\n", "나토는 5%", "�" },
  { "facts", DIPTYCH_REPORT_CSV_FACTS, "\xEF\xBB\xBF\"Kind\",\"Relation\",\"Words in Left Article\"",
    "\"date\",\"agree\",\"3 May 2024\",\"May 3, 2024\",\"2024-05-03\"", "\"=" },
  { "facts-quotes", DIPTYCH_REPORT_CSV_FACTS, "\xEF\xBB\xBF", "“It cost 40 million euros – 🇰🇷 `paid`,” Brontë-Kim said.", "\r\r" },
  { "quotations", DIPTYCH_REPORT_CSV_QUOTATIONS, "\xEF\xBB\xBF\"Relation\",\"Speaker in Left Article\",\"Speaker in Right Article\"",
    "\"direct\",\"indirect\"", "\"term\"" },
  { "quotations-multibyte", DIPTYCH_REPORT_CSV_QUOTATIONS, "\xEF\xBB\xBF", "“It cost 40 million euros – 🇰🇷 `paid`,”", "�" },
  { "print", DIPTYCH_REPORT_PRINT, "T\t", "\nR\t<small><b>Left Article</b></small>", "<script>" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (DiptychComparison) comparison = compare ();
  g_autofree char *report = write_report (comparison, row->format);

  g_assert_true (g_utf8_validate (report, -1, NULL));
  g_assert_true (g_str_has_prefix (report, row->begins));
  g_assert_nonnull (strstr (report, row->holds));
  g_assert_null (strstr (report, row->lacks));
}

/* A line below a headline is as wide as the headline, in letters of two columns, too. */
static void
test_underline (void)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text ("나토 A 사무총장\n\n그는 왔다.\n\n그는 갔다.\n", -1, "글", NULL);
  g_autoptr (DiptychComparison) comparison = diptych_comparer_compare (article, article, NULL, NULL);
  g_autofree char *report = write_report (comparison, DIPTYCH_REPORT_TEXT);

  g_assert_true (g_str_has_prefix (report, "나토 A 사무총장\n===============\n"));
}

/* What begins like a formula is text for a spreadsheet, and marks and lines stay in their cell. */
static void
test_csv_cells (void)
{
  static const char text[] = "=SUM(1) rose to 5 million euros, the “mayor” said.\n\n경제는 5% 늘었다.\n";
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (text, -1, "=1+1", NULL);
  g_autoptr (DiptychComparison) comparison = diptych_comparer_compare (article, article, NULL, NULL);
  g_autofree char *report = write_report (comparison, DIPTYCH_REPORT_CSV_FACTS);

  g_assert_nonnull (strstr (report, "\"'=SUM(1) rose"));
  g_assert_null (strstr (report, ",\"="));
}

static GBytes *
read_entry (GBytes     *package,
            const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  GBytes *bytes = NULL;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (package, NULL), g_bytes_get_size (package)), ==, ARCHIVE_OK);
  while (bytes == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (g_str_equal (archive_entry_pathname (entry), name))
      {
        gsize size = archive_entry_size (entry);
        char *data = g_malloc (size);

        g_assert_cmpint (archive_read_data (archive, data, size), ==, size);
        bytes = g_bytes_new_take (data, size);
      }
  archive_read_free (archive);
  g_assert_nonnull (bytes);
  return bytes;
}

/* The media type stands where programs look for it, and the content is XML that holds the words. */
static void
test_odt (void)
{
  static const GMarkupParser nothing = { NULL };
  static const char media_type[] = "mimetypeapplication/vnd.oasis.opendocument.text";
  g_autoptr (DiptychComparison) comparison = compare ();
  g_autoptr (GBytes) package = diptych_report_from_comparison (comparison, DIPTYCH_REPORT_ODT);
  g_autoptr (GBytes) content = read_entry (package, "content.xml");
  g_autoptr (GMarkupParseContext) parser = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_autoptr (GError) error = NULL;

  g_assert_cmpmem ((const char *) g_bytes_get_data (package, NULL) + 30, 8, media_type, 8);
  g_assert_true (g_markup_parse_context_parse (parser, text, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (parser, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "나토는 <text:span text:style-name=\"Mark\">5%</text:span>"));
  g_assert_null (strstr (text, "<script>"));
}

/* Whatever names a place gives the words that stand there, counted in code points. */
static void
check_places (JsonArray *articles,
              JsonNode  *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        check_places (articles, json_array_get_element (json_node_get_array (node), i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = json_object_get_values (object);

      if (json_object_has_member (object, "start") && json_object_has_member (object, "text"))
        {
          JsonObject *article = json_array_get_object_element (articles, json_object_get_int_member (object, "article"));
          g_autofree char *words = g_utf8_substring (json_object_get_string_member (article, "text"),
                                                     json_object_get_int_member (object, "start"),
                                                     json_object_get_int_member (object, "end"));

          g_assert_cmpstr (words, ==, json_object_get_string_member (object, "text"));
        }
      for (GList *l = members; l != NULL; l = l->next)
        check_places (articles, l->data);
    }
}

static void
test_json (void)
{
  static const char * const members[] = {
    "articles", "entities", "quotations", "terms", "facts", "fact_relations", "beads",
  };
  g_autoptr (DiptychComparison) comparison = compare ();
  g_autofree char *report = write_report (comparison, DIPTYCH_REPORT_JSON);
  g_autoptr (JsonNode) node = json_from_string (report, NULL);

  g_assert_nonnull (node);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_nonnull (json_object_get_array_member (json_node_get_object (node), members[i]));
  check_places (json_object_get_array_member (json_node_get_object (node), "articles"), node);
}

static void
test_analysis_is_one_line (void)
{
  g_autoptr (DiptychComparison) comparison = compare ();
  g_autofree char *report = diptych_report_from_analysis (diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_RIGHT),
                                                          "이름", DIPTYCH_REPORT_JSON);

  g_assert_true (g_str_has_prefix (report, "{\"id\":\"이름\","));
  g_assert_true (strchr (report, '\n') == report + strlen (report) - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/report/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/report/underline", test_underline);
  g_test_add_func ("/report/csv-cells", test_csv_cells);
  g_test_add_func ("/report/odt", test_odt);
  g_test_add_func ("/report/json", test_json);
  g_test_add_func ("/report/analysis", test_analysis_is_one_line);
  return g_test_run ();
}
