/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-html-clues.h"

#include <libxml/tree.h>
#include <string.h>

#define DATE_BYTES 10
#define MAX_TITLE_BYTES 1000

static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  g_autofree xmlChar *value = xmlGetProp (node, BAD_CAST name);

  return value != NULL ? g_strstrip (g_strdup ((const char *) value)) : NULL;
}

/* The first that is found stays. */
static void
take (char **place,
      char  *value)
{
  if (*place == NULL && value != NULL && *value != '\0')
    *place = g_strdup (value);
}

static void
take_date (char       **place,
           const char  *value)
{
  g_autofree char *day = value != NULL && strlen (value) >= DATE_BYTES ? g_strndup (value, DATE_BYTES) : NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *moment = day != NULL ? g_strconcat (day, "T00:00:00", NULL) : NULL;
  g_autoptr (GDateTime) date = moment != NULL ? g_date_time_new_from_iso8601 (moment, utc) : NULL;

  if (date != NULL && day[4] == '-' && day[7] == '-')
    take (place, day);
}

/* Open Graph, schema.org and Dublin Core. */
static void
read_meta (DiptychHtmlClues *self,
           xmlNode          *node)
{
  static const char * const dates[] = {
    "article:published_time", "datepublished", "dc.date.issued", "dc.date", "parsely-pub-date", "pubdate", "date", NULL,
  };
  g_autofree char *content = dup_attribute (node, "content");
  g_autofree char *name = dup_attribute (node, "property");
  g_autofree char *key = NULL;

  if (name == NULL)
    name = dup_attribute (node, "name");
  if (name == NULL)
    name = dup_attribute (node, "itemprop");
  if (name == NULL || content == NULL)
    return;
  key = g_ascii_strdown (name, -1);
  if (g_str_equal (key, "og:title"))
    take (&self->title, content);
  else if (g_str_equal (key, "og:site_name"))
    take (&self->outlet, content);
  else if (g_strv_contains (dates, key))
    take_date (&self->date, content);
}

/* JSON-LD, of which no more is wanted than one string. */
static void
read_linked_data (DiptychHtmlClues *self,
                  xmlNode          *node)
{
  g_autofree char *type = dup_attribute (node, "type");
  g_autofree xmlChar *content = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (type == NULL || !g_str_equal (type, "application/ld+json"))
    return;
  content = xmlNodeGetContent (node);
  regex = g_regex_new ("\"datePublished\"\\s*:\\s*\"([^\"]+)\"", 0, 0, NULL);
  if (content != NULL && g_regex_match (regex, (const char *) content, 0, &match))
    {
      g_autofree char *date = g_match_info_fetch (match, 1);

      take_date (&self->date, date);
    }
}

/* What stands behind the last bar or dash names the site. */
static char *
dup_page_title (xmlNode *node)
{
  g_autofree xmlChar *content = xmlNodeGetContent (node);
  g_autoptr (GRegex) regex = g_regex_new ("\\s[|–—-]\\s(?:(?!\\s[|–—-]\\s).)*$", G_REGEX_DOTALL, 0, NULL);
  char *title = NULL;

  if (content != NULL && strlen ((const char *) content) <= MAX_TITLE_BYTES)
    title = g_regex_replace_literal (regex, (const char *) content, -1, 0, "", 0, NULL);
  return title != NULL ? g_strstrip (title) : NULL;
}

static void
read_elements (DiptychHtmlClues  *self,
               xmlNode           *parent,
               char             **page_title)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      const char *name = (const char *) node->name;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (g_str_equal (name, "meta"))
        read_meta (self, node);
      else if (g_str_equal (name, "script"))
        read_linked_data (self, node);
      else if (g_str_equal (name, "title") && *page_title == NULL)
        *page_title = dup_page_title (node);
      else if (g_str_equal (name, "time"))
        {
          g_autofree char *moment = dup_attribute (node, "datetime");

          take_date (&self->date, moment);
        }
      read_elements (self, node, page_title);
    }
}

/**
 * diptych_html_clues_find:
 * @self: (out caller-allocates): the clues
 * @root: the element of a page
 *
 * Reads what the page says of itself.
 */
void
diptych_html_clues_find (DiptychHtmlClues *self,
                         xmlNode          *root)
{
  g_autofree char *page_title = NULL;

  *self = (DiptychHtmlClues) { NULL, NULL, NULL };
  read_elements (self, root, &page_title);
  take (&self->title, page_title);
}

void
diptych_html_clues_clear (DiptychHtmlClues *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->outlet, g_free);
  g_clear_pointer (&self->date, g_free);
}
