/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-html-reader.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "model/diptych-hangul.h"

/* Shorter pieces tell nothing about where the article is. */
#define MIN_UNITS 50
/* Shorter headings name a section or the site. */
#define MIN_HEADLINE_UNITS 16
/* More letters than this inside links make a piece a list of links. */
#define LINK_PERCENT 50
/* An element for articles that holds so much of the prose of a page holds its article. */
#define ARTICLE_PERCENT 40
/* Where one part of an element holds so much of its prose, the rest is not the article. */
#define PART_PERCENT 70

/* A piece of text between two borders of blocks. */
typedef struct
{
  xmlNode *node;      /* the block that it stands in */
  char    *text;      /* (owned) */
  gsize    n_units;   /* letters, of which one in Hangul counts twice */
  gsize    n_linked;  /* of them in links */
} Piece;

typedef struct
{
  GArray  *pieces;
  GString *text;
  xmlNode *node;
  gsize    n_units;
  gsize    n_linked;
  guint    n_links;   /* open ones */
} Collector;

static void
piece_clear (Piece *self)
{
  g_free (self->text);
}

static gboolean
is_one_of (const xmlNode      *node,
           const char * const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

/* What is no text of a page, or never part of its article. */
static gboolean
is_skipped (xmlNode *node)
{
  static const char * const names[] = {
    "head", "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "aside", "button", "select",
    "textarea", "iframe", "object", "video", "audio", "canvas", "dialog", "menu", NULL,
  };
  g_autofree char *style = NULL;

  if (is_one_of (node, names) || xmlHasProp (node, BAD_CAST "hidden") != NULL)
    return TRUE;
  style = (char *) xmlGetProp (node, BAD_CAST "style");
  return style != NULL && g_regex_match_simple ("display\\s*:\\s*none", style, G_REGEX_CASELESS, 0);
}

static gboolean
is_inline (const xmlNode *node)
{
  static const char * const names[] = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", NULL,
  };

  return is_one_of (node, names);
}

static gboolean
is_heading (const xmlNode *node)
{
  return node->name[0] == 'h' && node->name[1] >= '1' && node->name[1] <= '6' && node->name[2] == '\0';
}

static void
flush (Collector *self)
{
  Piece piece = { self->node, NULL, self->n_units, self->n_linked };

  piece.text = g_strdup (g_strstrip (self->text->str));
  if (*piece.text != '\0' && self->node != NULL)
    g_array_append_val (self->pieces, piece);
  else
    g_free (piece.text);
  g_string_truncate (self->text, 0);
  self->node = NULL;
  self->n_units = self->n_linked = 0;
}

static void
append_blank (Collector *self)
{
  char last = self->text->len > 0 ? self->text->str[self->text->len - 1] : '\n';

  if (last != ' ' && last != '\n')
    g_string_append_c (self->text, ' ');
}

static void
append_text (Collector  *self,
             xmlNode    *block,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0xa0)
        {
          append_blank (self);
          continue;
        }
      if (self->node == NULL)
        self->node = block;
      g_string_append_unichar (self->text, c);
      if (g_unichar_isalnum (c))
        {
          gsize n = diptych_hangul_is_syllable (c) ? 2 : 1;

          self->n_units += n;
          self->n_linked += self->n_links > 0 ? n : 0;
        }
    }
}

static void
append_line_break (Collector *self)
{
  while (self->text->len > 0 && self->text->str[self->text->len - 1] == ' ')
    g_string_truncate (self->text, self->text->len - 1);
  g_string_append_c (self->text, '\n');
}

/* The parser lets no page be nested deeper than the stack can bear. */
static void
collect (Collector *self,
         xmlNode   *parent,
         xmlNode   *block)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE && node->content != NULL)
        append_text (self, block, (const char *) node->content);
      if (node->type != XML_ELEMENT_NODE || is_skipped (node))
        continue;
      if (g_str_equal ((const char *) node->name, "br"))
        append_line_break (self);
      else if (is_inline (node))
        {
          gboolean is_link = g_str_equal ((const char *) node->name, "a");

          self->n_links += is_link;
          collect (self, node, block);
          self->n_links -= is_link;
        }
      else
        {
          flush (self);
          collect (self, node, node);
          flush (self);
        }
    }
}

static gboolean
is_links (const Piece *piece)
{
  return piece->n_linked * 100 > piece->n_units * LINK_PERCENT;
}

static gsize
get_weight (const xmlNode *node)
{
  return GPOINTER_TO_SIZE (node->_private);
}

/* Every element gets the letters of the prose in it as its weight. */
static void
weigh (GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->n_units < MIN_UNITS || is_links (piece) || is_heading (piece->node))
        continue;
      for (xmlNode *node = piece->node; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
        node->_private = GSIZE_TO_POINTER (get_weight (node) + piece->n_units);
    }
}

static gboolean
is_marked_as_body (xmlNode *node)
{
  g_autofree char *role = (char *) xmlGetProp (node, BAD_CAST "itemprop");

  return role != NULL && g_str_equal (role, "articleBody");
}

/* How surely an element is meant to hold an article; 0 for one that is not. */
static guint
rank_element (xmlNode *node)
{
  if (get_weight (node) == 0)
    return 0;
  if (is_marked_as_body (node))
    return 3;
  if (g_str_equal ((const char *) node->name, "article"))
    return 2;
  return g_str_equal ((const char *) node->name, "main");
}

static void
find_marked (xmlNode   *parent,
             gsize      total,
             xmlNode  **best,
             guint     *best_rank)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && get_weight (node) * 100 >= total * ARTICLE_PERCENT)
      {
        guint rank = rank_element (node);

        if (rank > *best_rank)
          {
            *best = node;
            *best_rank = rank;
          }
        find_marked (node, total, best, best_rank);
      }
}

static xmlNode *
find_part (xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && get_weight (node) * 100 > get_weight (parent) * PART_PERCENT)
      return node;
  return NULL;
}

static xmlNode *
find_article (xmlNode *root)
{
  xmlNode *article = root;
  guint rank = 0;

  find_marked (root, get_weight (root), &article, &rank);
  for (xmlNode *part = find_part (article); part != NULL && find_part (part) != NULL; part = find_part (article))
    article = part;
  return article;
}

/* The heading that the page's title repeats, or the first of the highest, or the title. */
static const char *
find_headline (GArray     *pieces,
               const char *title)
{
  const char *highest = NULL;
  const char *first = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (!is_heading (piece->node) || piece->n_units < MIN_HEADLINE_UNITS)
        continue;
      if (title != NULL && strstr (title, piece->text) != NULL)
        return piece->text;
      if (highest == NULL && piece->node->name[1] == '1')
        highest = piece->text;
      if (first == NULL)
        first = piece->text;
    }
  if (highest == NULL && title == NULL)
    return first;
  return highest != NULL ? highest : title;
}

static void
append_piece (GString    *text,
              const char *piece)
{
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, piece);
}

static gboolean
is_within (const xmlNode *node,
           const xmlNode *ancestor)
{
  while (node != NULL && node != ancestor)
    node = node->parent;
  return node != NULL;
}

/* Where the text of the article begins among the pieces: behind the headline, if that
 * stands before the prose. */
static guint
find_start (GArray        *pieces,
            const xmlNode *article,
            const char    *headline)
{
  guint start = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (!is_within (piece->node, article))
        continue;
      if (g_strcmp0 (piece->text, headline) == 0)
        start = i + 1;
      else if (piece->n_units >= MIN_UNITS && !is_links (piece))
        break;
    }
  return start;
}

static gboolean
is_prose (const Piece   *piece,
          const xmlNode *article)
{
  return piece->n_units >= MIN_UNITS && is_within (piece->node, article) && !is_links (piece);
}

/* The first piece of the prose, and the one behind the last; all, if there is no prose. */
static void
find_prose (GArray        *pieces,
            const xmlNode *article,
            guint         *first,
            guint         *end)
{
  *first = 0;
  *end = pieces->len;
  while (*first < *end && !is_prose (&g_array_index (pieces, Piece, *first), article))
    (*first)++;
  while (*end > *first && !is_prose (&g_array_index (pieces, Piece, *end - 1), article))
    (*end)--;
  if (*first == pieces->len)
    {
      *first = 0;
      *end = pieces->len;
    }
}

/* Around the prose only paragraphs are text; within it, what is short may be a heading or an
 * entry of a list. What a page shows twice, such as the headline or a caption, is written once. */
static char *
write_article (GArray        *pieces,
               const xmlNode *article,
               const char    *headline)
{
  GString *text = g_string_new (headline);
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);
  guint first, end;

  find_prose (pieces, article, &first, &end);
  if (headline != NULL)
    g_hash_table_add (written, (gpointer) headline);
  for (guint i = find_start (pieces, article, headline); i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      gboolean is_text = (i >= first && i < end) || g_str_equal ((const char *) piece->node->name, "p");

      if (is_text && is_within (piece->node, article) && !is_links (piece) && g_hash_table_add (written, piece->text))
        append_piece (text, piece->text);
    }
  return g_string_free (text, FALSE);
}

/* Behind white space, comments and the declaration of XML. */
static const char *
skip_prolog (const char *text)
{
  for (;;)
    {
      const char *end = NULL;

      while (g_ascii_isspace (*text))
        text++;
      if (g_str_has_prefix (text, "<!--"))
        end = strstr (text, "-->");
      else if (g_str_has_prefix (text, "<?xml"))
        end = strchr (text, '>');
      if (end == NULL)
        return text;
      text = strchr (end, '>') + 1;
    }
}

/**
 * diptych_html_reader_is_page:
 * @text: what a file holds
 *
 * Returns: whether @text is a web page
 */
gboolean
diptych_html_reader_is_page (const char *text)
{
  static const char * const beginnings[] = { "<!doctype html", "<html" };
  const char *start = skip_prolog (text);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_ascii_strncasecmp (start, beginnings[i], strlen (beginnings[i])) == 0
        && !g_ascii_isalnum (start[strlen (beginnings[i])]))
      return TRUE;
  return FALSE;
}

/**
 * diptych_html_reader_read:
 * @text: a web page in UTF-8
 * @clues: (out): what the page says about its article
 *
 * Finds the article of a page: the element for articles that holds much of the
 * prose of the page, or else the smallest that holds almost all of it. Lists of
 * links, menus and what is hidden are left out. Nothing of the page is loaded or
 * run.
 *
 * Returns: (transfer full): the headline and the paragraphs, with an empty line between them
 */
char *
diptych_html_reader_read (const char       *text,
                          DiptychHtmlClues *clues)
{
  htmlDocPtr document = htmlReadMemory (text, strlen (text), NULL, "UTF-8",
                                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                        | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Collector collector = { pieces, NULL, NULL, 0, 0, 0 };
  char *article = NULL;

  *clues = (DiptychHtmlClues) { NULL, NULL, NULL };
  g_array_set_clear_func (pieces, (GDestroyNotify) piece_clear);
  if (root != NULL)
    {
      collector.text = g_string_new (NULL);
      collect (&collector, root, root);
      flush (&collector);
      g_string_free (collector.text, TRUE);
      weigh (pieces);
      diptych_html_clues_find (clues, root);
      article = write_article (pieces, find_article (root), find_headline (pieces, clues->title));
    }
  xmlFreeDoc (document);
  return article != NULL ? article : g_strdup ("");
}
