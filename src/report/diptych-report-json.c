/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-json.h"

#include <json-glib/json-glib.h>

/* One article or two; every offset is a code point of its own article's text. */
typedef struct
{
  JsonBuilder       *builder;
  DiptychAnalysis   *analyses[DIPTYCH_N_SIDES];
  guint              n_sides;
  DiptychComparison *comparison;
  /* For each side, from a quotation of its analysis to its place in "quotations", or in "terms". */
  int               *quotation_places[DIPTYCH_N_SIDES];
} Writer;

static gsize
code_point (Writer *self,
            guint   side,
            gsize   offset)
{
  return diptych_text_offset_to_code_point (diptych_analysis_get_text (self->analyses[side]), offset);
}

static void
add_string (Writer     *self,
            const char *name,
            const char *value)
{
  json_builder_set_member_name (self->builder, name);
  if (value != NULL)
    json_builder_add_string_value (self->builder, value);
  else
    json_builder_add_null_value (self->builder);
}

static void
add_int (Writer     *self,
         const char *name,
         gint64      value)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_int_value (self->builder, value);
}

static void
add_index (Writer     *self,
           const char *name,
           int         index)
{
  json_builder_set_member_name (self->builder, name);
  if (index >= 0)
    json_builder_add_int_value (self->builder, index);
  else
    json_builder_add_null_value (self->builder);
}

static void
add_similarity (Writer *self,
                double  similarity)
{
  json_builder_set_member_name (self->builder, "similarity");
  json_builder_add_double_value (self->builder, (int) (similarity * 1000 + 0.5) / 1000.0);
}

static void
begin_array (Writer     *self,
             const char *name)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_array (self->builder);
}

static void
add_pair (Writer      *self,
          guint        side,
          DiptychSpan  span)
{
  json_builder_begin_array (self->builder);
  json_builder_add_int_value (self->builder, code_point (self, side, span.start));
  json_builder_add_int_value (self->builder, code_point (self, side, span.end));
  json_builder_end_array (self->builder);
}

static void
add_span_or_null (Writer      *self,
                  const char  *name,
                  guint        side,
                  DiptychSpan  span)
{
  json_builder_set_member_name (self->builder, name);
  if (diptych_span_is_empty (span))
    json_builder_add_null_value (self->builder);
  else
    add_pair (self, side, span);
}

/* The members by which every span is given: where, and in which words. */
static void
add_place (Writer      *self,
           guint        side,
           DiptychSpan  span)
{
  g_autofree char *text = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]), span);

  add_int (self, "article", side);
  add_int (self, "start", code_point (self, side, span.start));
  add_int (self, "end", code_point (self, side, span.end));
  add_string (self, "text", text);
}

static void
add_article (Writer *self,
             guint   side)
{
  DiptychArticle *article = diptych_analysis_get_article (self->analyses[side]);
  guint n_blocks, n_sentences;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self->analyses[side], &n_sentences);

  json_builder_begin_object (self->builder);
  add_string (self, "title", diptych_article_get_title (article));
  add_string (self, "outlet", diptych_article_get_outlet (article));
  add_string (self, "date", diptych_article_get_date (article));
  add_string (self, "language", diptych_article_get_language (article));
  add_string (self, "translation", diptych_translation_to_string (diptych_article_get_translation (article)));
  add_string (self, "url", diptych_article_get_url (article));
  add_string (self, "text", diptych_text_get_string (diptych_article_get_text (article)));
  begin_array (self, "blocks");
  for (guint i = 0; i < n_blocks; i++)
    {
      json_builder_begin_object (self->builder);
      add_string (self, "kind", diptych_block_kind_to_string (blocks[i].kind));
      add_int (self, "start", code_point (self, side, blocks[i].span.start));
      add_int (self, "end", code_point (self, side, blocks[i].span.end));
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
  begin_array (self, "sentences");
  for (guint i = 0; i < n_sentences; i++)
    add_pair (self, side, sentences[i].span);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

static void
add_mentions (Writer              *self,
              guint                side,
              const DiptychEntity *entity)
{
  guint n;
  const DiptychMention *mentions = diptych_analysis_get_mentions (self->analyses[side], &n);

  for (guint i = 0; i < entity->mentions->len; i++)
    {
      const DiptychMention *mention = &mentions[g_array_index (entity->mentions, guint, i)];

      json_builder_begin_object (self->builder);
      add_place (self, side, mention->span);
      add_string (self, "form", diptych_mention_form_to_string (mention->form));
      json_builder_end_object (self->builder);
    }
}

static void
add_variants (Writer              *self,
              guint                side,
              const DiptychEntity *entity)
{
  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);

      json_builder_begin_object (self->builder);
      add_int (self, "article", side);
      add_string (self, "form", variant->form);
      add_int (self, "mentions", variant->n_mentions);
      add_string (self, "reason", diptych_variant_reason_to_string (variant->reason));
      if (variant->distance > 0)
        add_int (self, "distance", variant->distance);
      if (variant->evidence != NULL)
        add_string (self, "evidence", variant->evidence);
      json_builder_end_object (self->builder);
    }
}

static void
add_descriptions (Writer              *self,
                  guint                side,
                  const DiptychEntity *entity)
{
  for (guint i = 0; i < entity->descriptions->len; i++)
    {
      const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, i);

      json_builder_begin_object (self->builder);
      add_string (self, "kind", diptych_description_kind_to_string (description->kind));
      add_place (self, side, description->span);
      json_builder_end_object (self->builder);
    }
}

typedef void (*EntityPart) (Writer              *self,
                            guint                side,
                            const DiptychEntity *entity);

static void
add_entity (Writer                  *self,
            const char              *name,
            const DiptychEntityPair *pair)
{
  static const struct { const char *name; EntityPart part; } parts[] = {
    { "mentions", add_mentions },
    { "variants", add_variants },
    { "descriptions", add_descriptions },
  };
  const DiptychEntity *entities[DIPTYCH_N_SIDES] = { NULL, };
  DiptychEntityKind kind = DIPTYCH_ENTITY_PERSON;

  for (guint side = self->n_sides; side-- > 0;)
    if (pair->index[side] != DIPTYCH_NONE)
      {
        entities[side] = diptych_analysis_get_entity (self->analyses[side], pair->index[side]);
        kind = entities[side]->kind;
      }
  json_builder_begin_object (self->builder);
  add_string (self, "kind", diptych_entity_kind_to_string (kind));
  add_string (self, "name", name);
  if (entities[0] != NULL && entities[1] != NULL)
    add_string (self, "joined", diptych_variant_reason_to_string (pair->reason));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      begin_array (self, parts[i].name);
      for (guint side = 0; side < self->n_sides; side++)
        if (entities[side] != NULL)
          parts[i].part (self, side, entities[side]);
      json_builder_end_array (self->builder);
    }
  json_builder_end_object (self->builder);
}

static void
add_entities (Writer *self)
{
  begin_array (self, "entities");
  if (self->comparison != NULL)
    {
      guint n;
      const DiptychEntityPair *pairs = diptych_comparison_get_entities (self->comparison, &n);

      for (guint i = 0; i < n; i++)
        add_entity (self, diptych_comparison_get_entity_name (self->comparison, i), &pairs[i]);
    }
  else
    for (guint i = 0; i < diptych_analysis_get_n_entities (self->analyses[0]); i++)
      {
        DiptychEntityPair pair = { { i, DIPTYCH_NONE }, DIPTYCH_VARIANT_FULL, 0 };

        add_entity (self, diptych_analysis_get_entity (self->analyses[0], i)->name, &pair);
      }
  json_builder_end_array (self->builder);
}

/* The place of an entity of one side in "entities". */
static int
entity_place (Writer *self,
              guint   side,
              int     entity)
{
  if (entity == DIPTYCH_NO_ENTITY || self->comparison == NULL)
    return entity;
  return diptych_comparison_find_entity (self->comparison, side, entity);
}

static void
number_quotations (Writer *self)
{
  int n_quotations = 0;
  int n_terms = 0;

  for (guint side = 0; side < self->n_sides; side++)
    {
      guint n = diptych_analysis_get_n_quotations (self->analyses[side]);

      self->quotation_places[side] = g_new (int, n + 1);
      for (guint i = 0; i < n; i++)
        {
          const DiptychQuotation *quotation = diptych_analysis_get_quotation (self->analyses[side], i);

          self->quotation_places[side][i] = quotation->type == DIPTYCH_QUOTATION_TERM ? n_terms++ : n_quotations++;
        }
    }
}

static void
add_partner (Writer *self,
             guint   side,
             guint   quotation)
{
  const DiptychQuotationPair *pairs;
  guint n;
  int pair;

  if (self->comparison == NULL)
    return;
  pair = diptych_comparison_find_quotation (self->comparison, side, quotation);
  pairs = diptych_comparison_get_quotations (self->comparison, &n);
  add_index (self, "partner", pair == DIPTYCH_NONE
                              ? DIPTYCH_NONE
                              : self->quotation_places[1 - side][pairs[pair].index[1 - side]]);
  if (pair != DIPTYCH_NONE)
    add_string (self, "relation", diptych_quotation_relation_to_string (pairs[pair].relation));
}

static void
add_quotation (Writer *self,
               guint   side,
               guint   index)
{
  const DiptychQuotation *quotation = diptych_analysis_get_quotation (self->analyses[side], index);
  g_autofree char *text = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]),
                                                      diptych_quotation_get_hull (quotation));

  json_builder_begin_object (self->builder);
  add_int (self, "article", side);
  add_string (self, "type", diptych_quotation_type_to_string (quotation->type));
  begin_array (self, "content");
  for (guint i = 0; i < quotation->content->len; i++)
    add_pair (self, side, g_array_index (quotation->content, DiptychSpan, i));
  json_builder_end_array (self->builder);
  add_string (self, "text", text);
  json_builder_set_member_name (self->builder, "open");
  json_builder_add_boolean_value (self->builder, quotation->open);
  add_span_or_null (self, "cue", side, quotation->cue);
  json_builder_set_member_name (self->builder, "speaker");
  json_builder_begin_object (self->builder);
  add_index (self, "entity", entity_place (self, side, quotation->speaker_entity));
  add_span_or_null (self, "span", side, quotation->speaker);
  json_builder_end_object (self->builder);
  add_partner (self, side, index);
  json_builder_end_object (self->builder);
}

static void
add_quotations (Writer     *self,
                const char *name,
                gboolean    terms)
{
  begin_array (self, name);
  for (guint side = 0; side < self->n_sides; side++)
    for (guint i = 0; i < diptych_analysis_get_n_quotations (self->analyses[side]); i++)
      if ((diptych_analysis_get_quotation (self->analyses[side], i)->type == DIPTYCH_QUOTATION_TERM) == terms)
        add_quotation (self, side, i);
  json_builder_end_array (self->builder);
}

static void
add_facts (Writer *self)
{
  begin_array (self, "facts");
  for (guint side = 0; side < self->n_sides; side++)
    {
      guint n;
      const DiptychFact *facts = diptych_analysis_get_facts (self->analyses[side], &n);

      for (guint i = 0; i < n; i++)
        {
          json_builder_begin_object (self->builder);
          add_string (self, "kind", diptych_fact_kind_to_string (facts[i].kind));
          add_place (self, side, facts[i].span);
          add_string (self, "value", facts[i].value);
          add_string (self, "unit", facts[i].unit);
          add_string (self, "precision", diptych_precision_to_string (facts[i].precision));
          add_span_or_null (self, "noun", side, facts[i].noun);
          add_int (self, "sentence", facts[i].sentence);
          json_builder_end_object (self->builder);
        }
    }
  json_builder_end_array (self->builder);
}

static void
add_fact_relations (Writer *self)
{
  guint n, n_left;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (self->comparison, &n);

  diptych_analysis_get_facts (self->analyses[DIPTYCH_SIDE_LEFT], &n_left);
  begin_array (self, "fact_relations");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (self->builder);
      add_int (self, "a", relations[i].index[DIPTYCH_SIDE_LEFT]);
      add_int (self, "b", n_left + relations[i].index[DIPTYCH_SIDE_RIGHT]);
      add_string (self, "relation", diptych_fact_relation_kind_to_string (relations[i].kind));
      json_builder_set_member_name (self->builder, "perhaps_translation");
      json_builder_add_boolean_value (self->builder, relations[i].perhaps_translation);
      json_builder_set_member_name (self->builder, "repeated");
      json_builder_add_boolean_value (self->builder, relations[i].repeated);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_beads (Writer *self)
{
  static const char * const names[DIPTYCH_N_SIDES] = { "a", "b" };
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (self->comparison, &n);

  begin_array (self, "beads");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (self->builder);
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        {
          begin_array (self, names[side]);
          for (guint j = 0; j < beads[i].sentences[side]->len; j++)
            json_builder_add_int_value (self->builder, g_array_index (beads[i].sentences[side], guint, j));
          json_builder_end_array (self->builder);
        }
      add_similarity (self, beads[i].similarity);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static char *
write_all (Writer     *self,
           const char *id,
           gboolean    pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  self->builder = builder;
  number_quotations (self);
  json_builder_begin_object (builder);
  if (id != NULL)
    add_string (self, "id", id);
  begin_array (self, "articles");
  for (guint side = 0; side < self->n_sides; side++)
    add_article (self, side);
  json_builder_end_array (builder);
  add_entities (self);
  add_quotations (self, "quotations", FALSE);
  add_quotations (self, "terms", TRUE);
  add_facts (self);
  if (self->comparison != NULL)
    {
      add_fact_relations (self);
      add_beads (self);
    }
  json_builder_end_object (builder);
  for (guint side = 0; side < self->n_sides; side++)
    g_free (self->quotation_places[side]);
  root = json_builder_get_root (builder);
  return json_to_string (root, pretty);
}

/**
 * diptych_report_json_from_analysis:
 * @id: (nullable): what the caller calls the article, given as "id"
 * @pretty: whether to put every value on a line of its own
 *
 * Prints what was found in one article, in the form of
 * diptych_report_json_from_comparison() with one article and no links.
 *
 * Returns: (transfer full): a JSON object
 */
char *
diptych_report_json_from_analysis (DiptychAnalysis *analysis,
                                   const char      *id,
                                   gboolean         pretty)
{
  Writer self = { .analyses = { analysis, NULL }, .n_sides = 1 };

  return write_all (&self, id, pretty);
}

/**
 * diptych_report_json_from_comparison:
 * @pretty: whether to put every value on a line of its own
 *
 * Prints the whole comparison. Offsets are code points into the "text" of the
 * article that the member "article" names (0 or 1), sentences are counted in
 * each article, everything else over both.
 *
 * Returns: (transfer full): a JSON object
 */
char *
diptych_report_json_from_comparison (DiptychComparison *comparison,
                                     gboolean           pretty)
{
  Writer self = {
    .analyses = { diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_LEFT),
                  diptych_comparison_get_analysis (comparison, DIPTYCH_SIDE_RIGHT) },
    .n_sides = DIPTYCH_N_SIDES,
    .comparison = comparison,
  };

  return write_all (&self, NULL, pretty);
}
