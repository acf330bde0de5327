/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-analysis-dump.h"

static char *
dup_line (DiptychText *text,
          DiptychSpan  span)
{
  char *line = diptych_text_dup_substring (text, span);

  return g_strdelimit (line, "\n", ' ');
}

static void
dump_words (GString     *out,
            const char  *label,
            DiptychText *text,
            DiptychSpan  span)
{
  g_autofree char *words = NULL;

  if (diptych_span_is_empty (span))
    return;
  words = dup_line (text, span);
  g_string_append_printf (out, "%s⟨%s⟩", label, words);
}

static void
dump_mention (GString              *out,
              DiptychAnalysis      *analysis,
              const DiptychMention *mention)
{
  dump_words (out, "    mention ", diptych_analysis_get_text (analysis), mention->span);
  g_string_append_printf (out, " %s %s", diptych_entity_kind_to_string (mention->kind),
                          diptych_mention_form_to_string (mention->form));
  if (mention->entity != DIPTYCH_NO_ENTITY)
    g_string_append_printf (out, " of %s", diptych_analysis_get_entity (analysis, mention->entity)->name);
  g_string_append_c (out, '\n');
}

static void
dump_quotation (GString                *out,
                DiptychAnalysis        *analysis,
                const DiptychQuotation *quotation)
{
  DiptychText *text = diptych_analysis_get_text (analysis);

  g_string_append_printf (out, "    %s%s", quotation->open ? "open " : "",
                          diptych_quotation_type_to_string (quotation->type));
  for (guint i = 0; i < quotation->content->len; i++)
    dump_words (out, " ", text, g_array_index (quotation->content, DiptychSpan, i));
  dump_words (out, " cue ", text, quotation->cue);
  dump_words (out, " speaker ", text, quotation->speaker);
  if (quotation->speaker_entity != DIPTYCH_NO_ENTITY)
    g_string_append_printf (out, " by %s", diptych_analysis_get_entity (analysis, quotation->speaker_entity)->name);
  g_string_append_c (out, '\n');
}

static void
dump_fact (GString           *out,
           DiptychAnalysis   *analysis,
           const DiptychFact *fact)
{
  DiptychText *text = diptych_analysis_get_text (analysis);

  g_string_append_printf (out, "    %s", diptych_fact_kind_to_string (fact->kind));
  dump_words (out, " ", text, fact->span);
  g_string_append_printf (out, " = %s", fact->value);
  if (fact->unit != NULL)
    g_string_append_printf (out, " %s", fact->unit);
  if (fact->precision != DIPTYCH_PRECISION_EXACT)
    g_string_append_printf (out, " (%s)", diptych_precision_to_string (fact->precision));
  dump_words (out, " of ", text, fact->noun);
  g_string_append_c (out, '\n');
}

static void
dump_entity (GString             *out,
             DiptychText         *text,
             const DiptychEntity *entity)
{
  g_string_append_printf (out, "%s %s:", diptych_entity_kind_to_string (entity->kind), entity->name);
  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);

      g_string_append_printf (out, "%s %s × %u (%s", i > 0 ? "," : "", variant->form, variant->n_mentions,
                              diptych_variant_reason_to_string (variant->reason));
      if (variant->distance > 0)
        g_string_append_printf (out, " %u", variant->distance);
      if (variant->evidence != NULL)
        g_string_append_printf (out, ", %s", variant->evidence);
      g_string_append_c (out, ')');
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < entity->descriptions->len; i++)
    {
      const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, i);

      g_string_append_printf (out, "    %s", diptych_description_kind_to_string (description->kind));
      dump_words (out, " ", text, description->span);
      g_string_append_c (out, '\n');
    }
}

/**
 * diptych_analysis_dump:
 *
 * Prints @analysis for a person to read and for tests to compare: each sentence
 * with its block, and below it the mentions, quotations and facts that begin in
 * it; then the entities. Words of the text stand in ⟨ ⟩.
 *
 * Returns: (transfer full): lines of text
 */
char *
diptych_analysis_dump (DiptychAnalysis *analysis)
{
  DiptychText *text = diptych_analysis_get_text (analysis);
  guint n_sentences, n_mentions, n_facts;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n_sentences);
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n_facts);
  guint mention = 0, quotation = 0, fact = 0;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      g_autofree char *line = dup_line (text, sentences[i].span);

      g_string_append_printf (out, "%s | %s\n",
                              diptych_block_kind_to_string (diptych_analysis_get_block_kind (analysis, i)), line);
      for (; mention < n_mentions && mentions[mention].sentence == i; mention++)
        dump_mention (out, analysis, &mentions[mention]);
      for (; quotation < diptych_analysis_get_n_quotations (analysis); quotation++)
        {
          const DiptychQuotation *next = diptych_analysis_get_quotation (analysis, quotation);

          if (diptych_quotation_get_hull (next).start >= sentences[i].span.end)
            break;
          dump_quotation (out, analysis, next);
        }
      for (; fact < n_facts && facts[fact].sentence == i; fact++)
        dump_fact (out, analysis, &facts[fact]);
    }
  if (diptych_analysis_get_n_entities (analysis) > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < diptych_analysis_get_n_entities (analysis); i++)
    dump_entity (out, text, diptych_analysis_get_entity (analysis, i));
  return g_string_free (out, FALSE);
}
