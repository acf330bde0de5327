/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-odt.h"

#include <string.h>

#include "report/diptych-zip.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " office:version=\"1.3\""

static const char manifest[] =
  XML "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"
  " <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" MEDIA_TYPE "\"/>\n"
  " <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
  " <manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
  "</manifest:manifest>\n";

/* A4 with narrow margins, so that two columns of sentences have room. */
static const char styles[] =
  XML "<office:document-styles" NAMESPACES ">\n"
  "<office:styles>\n"
  " <style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"0.15cm\"/>"
  "<style:text-properties fo:font-family=\"sans-serif\" fo:font-size=\"10pt\"/></style:default-style>\n"
  " <style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n"
  " <style:style style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:margin-bottom=\"0.6cm\"/>"
  "<style:text-properties fo:font-size=\"18pt\" fo:font-weight=\"bold\"/></style:style>\n"
  " <style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" style:default-outline-level=\"2\">"
  "<style:paragraph-properties fo:margin-top=\"0.7cm\" fo:margin-bottom=\"0.25cm\" fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-size=\"14pt\" fo:font-weight=\"bold\"/></style:style>\n"
  " <style:style style:name=\"Heading_20_3\" style:display-name=\"Heading 3\" style:family=\"paragraph\" style:default-outline-level=\"3\">"
  "<style:paragraph-properties fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-size=\"10pt\" fo:font-weight=\"bold\"/></style:style>\n"
  " <style:style style:name=\"Label\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:margin-bottom=\"0cm\" fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-size=\"8pt\" fo:font-weight=\"bold\"/></style:style>\n"
  " <style:style style:name=\"Head\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
  "</office:styles>\n"
  "<office:automatic-styles><style:page-layout style:name=\"page\"><style:page-layout-properties fo:page-width=\"21cm\" "
  "fo:page-height=\"29.7cm\" fo:margin-top=\"1.8cm\" fo:margin-bottom=\"1.8cm\" fo:margin-left=\"1.8cm\" fo:margin-right=\"1.8cm\"/>"
  "</style:page-layout></office:automatic-styles>\n"
  "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"page\"/></office:master-styles>\n"
  "</office:document-styles>\n";

static const char content_head[] =
  XML "<office:document-content" NAMESPACES ">\n"
  "<office:automatic-styles>\n"
  " <style:style style:name=\"Mark\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" "
  "fo:background-color=\"#f9f06b\"/></style:style>\n"
  " <style:style style:name=\"Remark\" style:family=\"text\"><style:text-properties fo:font-weight=\"normal\"/></style:style>\n"
  " <style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.12cm\" "
  "fo:border-bottom=\"0.5pt solid #999999\"/></style:style>\n"
  " <style:style style:name=\"Side\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.12cm\" "
  "fo:border-left=\"1.5pt solid #999999\"/></style:style>\n"
  "</office:automatic-styles>\n"
  "<office:body><office:text>\n";

/* XML 1.0, section 2.2: most control characters cannot be in a document, even escaped,
 * and neither can U+FFFE and U+FFFF. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  g_autofree char *clean = g_strndup (text, length);
  g_autofree char *escaped = NULL;

  for (char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character < 0x20)
        *p = ' ';
      else if (character == 0xFFFE || character == 0xFFFF)
        memcpy (p, "\xEF\xBF\xBD", 3);
    }
  escaped = g_markup_escape_text (clean, -1);
  g_string_append (out, escaped);
}

static void
append_paragraph (GString    *out,
                  const char *style,
                  const char *text)
{
  g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
  append_escaped (out, text, strlen (text));
  g_string_append (out, "</text:p>");
}

static void
odt_begin (GString    *out,
           const char *title,
           const char *language)
{
  g_string_append (out, content_head);
  append_paragraph (out, "Title", title);
  g_string_append_c (out, '\n');
}

static void
odt_heading (GString    *out,
             const char *text)
{
  g_string_append (out, "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">");
  append_escaped (out, text, strlen (text));
  g_string_append (out, "</text:h>\n");
}

static void
odt_paragraph (GString    *out,
               const char *text)
{
  append_paragraph (out, "Standard", text);
  g_string_append_c (out, '\n');
}

static void
begin_table (GString *out,
             guint    n_columns)
{
  g_string_append_printf (out, "<table:table><table:table-column table:number-columns-repeated=\"%u\"/>\n", n_columns);
}

static void
odt_table (GString            *out,
           const char * const *cells,
           guint               n_columns,
           guint               n_rows)
{
  begin_table (out, n_columns);
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append (out, row == 0 ? "<table:table-header-rows><table:table-row>" : "<table:table-row>");
      for (guint column = 0; column < n_columns; column++)
        {
          g_string_append (out, "<table:table-cell table:style-name=\"Cell\">");
          append_paragraph (out, row == 0 || column == 0 ? "Head" : "Standard", cells[row * n_columns + column]);
          g_string_append (out, "</table:table-cell>");
        }
      g_string_append (out, row == 0 ? "</table:table-row></table:table-header-rows>\n" : "</table:table-row>\n");
    }
  g_string_append (out, "</table:table>\n");
}

static void
append_evidence (GString               *out,
                 const DiptychEvidence *evidence)
{
  DiptychSpan mark = evidence->mark;
  const char *text = evidence->text;

  g_string_append (out, "<table:table-cell table:style-name=\"Side\">");
  append_paragraph (out, "Label", evidence->label);
  g_string_append (out, "<text:p text:style-name=\"Standard\">");
  if (text != NULL)
    {
      append_escaped (out, text, mark.start);
      if (!diptych_span_is_empty (mark))
        {
          g_string_append (out, "<text:span text:style-name=\"Mark\">");
          append_escaped (out, text + mark.start, diptych_span_length (mark));
          g_string_append (out, "</text:span>");
        }
      append_escaped (out, text + mark.end, strlen (text + mark.end));
    }
  else
    g_string_append (out, "–");
  g_string_append (out, "</text:p></table:table-cell>");
}

static void
odt_finding (GString               *out,
             const char            *title,
             const char            *remark,
             const DiptychEvidence  evidence[DIPTYCH_N_SIDES])
{
  g_string_append (out, "<text:h text:style-name=\"Heading_20_3\" text:outline-level=\"3\">");
  append_escaped (out, title, strlen (title));
  if (remark != NULL)
    {
      g_string_append (out, "<text:span text:style-name=\"Remark\"> – ");
      append_escaped (out, remark, strlen (remark));
      g_string_append (out, "</text:span>");
    }
  g_string_append (out, "</text:h>\n");
  begin_table (out, DIPTYCH_N_SIDES);
  g_string_append (out, "<table:table-row>");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    append_evidence (out, &evidence[side]);
  g_string_append (out, "</table:table-row></table:table>\n");
}

static void
odt_end (GString *out)
{
  g_string_append (out, "</office:text></office:body></office:document-content>\n");
}

/** diptych_report_odt_renderer: the content.xml of an OpenDocument text. */
const DiptychReportRenderer diptych_report_odt_renderer = {
  odt_begin, odt_heading, odt_paragraph, odt_table, odt_finding, odt_end,
};

/**
 * diptych_report_odt_pack:
 * @content: what the renderer wrote
 *
 * Puts @content into a package (OpenDocument 1.3, part 2: the media type comes first and
 * is not compressed).
 *
 * Returns: (transfer full): an OpenDocument text
 */
GBytes *
diptych_report_odt_pack (const char *content)
{
  const DiptychZipEntry entries[] = {
    { "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), TRUE },
    { "content.xml", content, strlen (content), FALSE },
    { "styles.xml", styles, strlen (styles), FALSE },
    { "META-INF/manifest.xml", manifest, strlen (manifest), FALSE },
  };

  return diptych_zip_pack (entries, G_N_ELEMENTS (entries));
}
