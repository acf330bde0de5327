/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-correction-json.h"

#include <string.h>

#include "model/diptych-article.h"

/* The nearest border of a character that is not behind @offset. */
static gsize
settle (DiptychText *text,
        gsize        offset)
{
  offset = MIN (offset, diptych_text_get_length (text));
  while (!diptych_text_is_border (text, offset))
    offset--;
  return diptych_text_offset_to_code_point (text, offset);
}

static void
write_anchor (JsonObject          *object,
              const DiptychAnchor *anchor,
              GPtrArray           *articles)
{
  json_object_set_int_member (object, "article", anchor->article);
  if (*anchor->text != '\0' && anchor->article < articles->len)
    {
      DiptychText *text = diptych_article_get_text (articles->pdata[anchor->article]);

      json_object_set_int_member (object, "start", settle (text, anchor->span.start));
      json_object_set_int_member (object, "end", settle (text, anchor->span.end));
      json_object_set_string_member (object, "text", anchor->text);
    }
}

/* The anchors of a correction do not change: where they were read, they are in @object. */
static void
write_anchors (JsonObject *object,
               const char *member,
               GArray     *anchors,
               GPtrArray  *articles)
{
  gboolean known = json_object_has_member (object, member);
  JsonArray *array = known ? json_array_ref (json_object_get_array_member (object, member)) : json_array_new ();

  for (guint i = 0; i < anchors->len; i++)
    {
      if (!known)
        json_array_add_object_element (array, json_object_new ());
      write_anchor (json_array_get_object_element (array, i), &g_array_index (anchors, DiptychAnchor, i), articles);
    }
  json_object_set_array_member (object, member, array);
}

/* The object that @correction was read from, or a new one. */
static JsonNode *
dup_raw (const DiptychCorrection *correction)
{
  JsonNode *node = correction->raw != NULL ? json_from_string (correction->raw, NULL) : NULL;

  if (node != NULL)
    return node;
  node = json_node_alloc ();
  json_node_init_object (node, NULL);
  json_node_take_object (node, json_object_new ());
  return node;
}

/**
 * diptych_correction_json_write:
 * @articles: (element-type DiptychArticle): the articles of the story
 * @undone: whether it was undone
 *
 * Returns: (transfer full): @correction, with every member that it was read with
 */
JsonNode *
diptych_correction_json_write (const DiptychCorrection *correction,
                               GPtrArray               *articles,
                               gboolean                 undone)
{
  JsonNode *node = dup_raw (correction);
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return node;
  object = json_node_get_object (node);
  json_object_remove_member (object, "undone");
  if (undone)
    json_object_set_boolean_member (object, "undone", TRUE);
  if (correction->kind == DIPTYCH_CORRECTION_UNKNOWN)
    return node;
  json_object_set_string_member (object, "kind", diptych_correction_kind_to_string (correction->kind));
  write_anchors (object, "at", correction->at, articles);
  if (correction->with->len > 0)
    write_anchors (object, "with", correction->with, articles);
  if (correction->value != NULL)
    json_object_set_string_member (object, "value", correction->value);
  return node;
}

static gboolean
read_int (JsonObject *object,
          const char *member,
          gint64      maximum,
          gint64     *value)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *value = json_node_get_int (node);
  return *value >= 0 && *value <= maximum;
}

static gboolean
read_string (JsonObject  *object,
             const char  *member,
             const char **value)
{
  JsonNode *node = json_object_get_member (object, member);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *value = json_node_get_string (node);
  return TRUE;
}

static gboolean
read_anchor (JsonNode  *node,
             GPtrArray *articles,
             GArray    *anchors)
{
  DiptychAnchor anchor = { 0, };
  JsonObject *object;
  DiptychText *text;
  const char *words;
  gint64 article, start, end;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  if (!read_int (object, "article", articles->len - 1, &article) || !read_string (object, "text", &words))
    return FALSE;
  text = diptych_article_get_text (articles->pdata[article]);
  anchor.article = article;
  if (words != NULL)
    {
      if (!read_int (object, "start", diptych_text_get_n_code_points (text), &start)
          || !read_int (object, "end", diptych_text_get_n_code_points (text), &end) || end < start)
        return FALSE;
      anchor.span.start = diptych_text_offset_from_code_point (text, start);
      anchor.span.end = diptych_text_offset_from_code_point (text, end);
    }
  anchor.text = g_utf8_normalize (words != NULL ? words : "", -1, G_NORMALIZE_NFC);
  g_array_append_val (anchors, anchor);
  return TRUE;
}

static gboolean
read_anchors (JsonObject *object,
              const char *member,
              GPtrArray  *articles,
              GArray     *anchors)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_anchor (json_array_get_element (array, i), articles, anchors))
      return FALSE;
  return TRUE;
}

/* Returns: the correction, or %NULL if it is not one that this version knows. */
static DiptychCorrection *
read_known (JsonObject *object,
            GPtrArray  *articles)
{
  g_autoptr (DiptychCorrection) correction = NULL;
  DiptychCorrectionKind kind;
  const char *name, *value;

  if (!read_string (object, "kind", &name) || !diptych_correction_kind_from_string (name, &kind)
      || !read_string (object, "value", &value))
    return NULL;
  correction = diptych_correction_new (kind, value);
  if (!read_anchors (object, "at", articles, correction->at) || correction->at->len == 0
      || !read_anchors (object, "with", articles, correction->with))
    return NULL;
  return g_steal_pointer (&correction);
}

/**
 * diptych_correction_json_read:
 * @node: an element of "corrections"
 * @articles: (element-type DiptychArticle): the articles of the story
 * @undone: (out): whether it was undone
 *
 * Returns: (transfer full): the correction; what this version does not understand is
 *   kept as it is
 */
DiptychCorrection *
diptych_correction_json_read (JsonNode  *node,
                              GPtrArray *articles,
                              gboolean  *undone)
{
  DiptychCorrection *correction = NULL;
  JsonNode *mark = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      mark = json_object_get_member (json_node_get_object (node), "undone");
      correction = read_known (json_node_get_object (node), articles);
    }
  *undone = mark != NULL && JSON_NODE_HOLDS_VALUE (mark) && json_node_get_value_type (mark) == G_TYPE_BOOLEAN
            && json_node_get_boolean (mark);
  if (correction == NULL)
    correction = diptych_correction_new (DIPTYCH_CORRECTION_UNKNOWN, NULL);
  correction->raw = json_to_string (node, FALSE);
  return correction;
}
