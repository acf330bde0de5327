/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-content.h"

#include <glib/gi18n-lib.h>

#include "report/diptych-report-wording.h"

typedef struct
{
  DiptychComparison           *comparison;
  DiptychAnalysis             *analyses[DIPTYCH_N_SIDES];
  const char                  *labels[DIPTYCH_N_SIDES];
  const DiptychReportRenderer *renderer;
  GString                     *out;
} Content;

static DiptychEvidence
quote_sentences (Content     *self,
                 DiptychSide  side,
                 DiptychSpan  span)
{
  DiptychEvidence evidence = { self->labels[side], NULL, span };

  evidence.text = diptych_report_dup_sentences (self->analyses[side], &evidence.mark);
  return evidence;
}

static DiptychEvidence
quote_sentence (Content     *self,
                DiptychSide  side,
                guint        sentence)
{
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self->analyses[side], &n);

  return (DiptychEvidence) {
    self->labels[side],
    diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]), sentences[sentence].span),
    DIPTYCH_SPAN_NONE,
  };
}

static void
write_finding (Content         *self,
               const char      *title,
               const char      *remark,
               DiptychEvidence  left,
               DiptychEvidence  right)
{
  DiptychEvidence evidence[DIPTYCH_N_SIDES] = { left, right };

  self->renderer->finding (self->out, title, remark, evidence);
  g_free (left.text);
  g_free (right.text);
}

static void
write_one_sided (Content         *self,
                 DiptychSide      side,
                 const char      *title,
                 const char      *remark,
                 DiptychEvidence  evidence)
{
  DiptychEvidence none = { self->labels[DIPTYCH_OTHER_SIDE (side)], NULL, DIPTYCH_SPAN_NONE };

  if (side == DIPTYCH_SIDE_LEFT)
    write_finding (self, title, remark, evidence, none);
  else
    write_finding (self, title, remark, none, evidence);
}

static const char *
or_dash (const char *string)
{
  return string != NULL && *string != '\0' ? string : "–";
}

static void
write_articles (Content *self)
{
  const char *cells[5][1 + DIPTYCH_N_SIDES] = {
    { "", self->labels[0], self->labels[1] },
    { _("Headline") }, { _("Date") }, { _("Language") },
    /* Translators: whether the text of an article is original or translated */
    { C_("report", "Text") },
  };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      DiptychArticle *article = diptych_analysis_get_article (self->analyses[side]);

      cells[1][1 + side] = or_dash (diptych_article_get_title (article));
      cells[2][1 + side] = or_dash (diptych_article_get_date (article));
      cells[3][1 + side] = diptych_report_language_name (diptych_article_get_language (article));
      cells[4][1 + side] = diptych_report_translation_name (diptych_article_get_translation (article));
    }
  self->renderer->table (self->out, &cells[0][0], 1 + DIPTYCH_N_SIDES, G_N_ELEMENTS (cells));
}

/* "Rutte (12), Mark Rutte (3), Mark Roux (1)" */
static char *
list_variants (Content     *self,
               DiptychSide  side,
               int          index)
{
  GString *list = g_string_new (NULL);
  const DiptychEntity *entity;

  if (index == DIPTYCH_NONE)
    return g_string_free (g_string_append (list, "–"), FALSE);
  entity = diptych_analysis_get_entity (self->analyses[side], index);
  for (guint i = 0; i < entity->variants->len; i++)
    {
      const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, i);

      g_string_append_printf (list, "%s%s (%u)", i > 0 ? ", " : "", variant->form, variant->n_mentions);
    }
  return g_string_free (list, FALSE);
}

static char *
list_descriptions (Content     *self,
                   DiptychSide  side,
                   int          index)
{
  GString *list = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const DiptychEntity *entity = index != DIPTYCH_NONE ? diptych_analysis_get_entity (self->analyses[side], index) : NULL;

  for (guint i = 0; entity != NULL && i < entity->descriptions->len; i++)
    {
      DiptychSpan span = g_array_index (entity->descriptions, DiptychDescription, i).span;
      char *words = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]), span);

      if (!g_hash_table_contains (seen, words))
        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", words);
      g_hash_table_add (seen, words);
    }
  if (list->len == 0)
    g_string_append (list, "–");
  return g_string_free (list, FALSE);
}

static DiptychEntityKind
pair_kind (Content                 *self,
           const DiptychEntityPair *pair)
{
  DiptychSide side = pair->index[DIPTYCH_SIDE_LEFT] == DIPTYCH_NONE;

  return diptych_analysis_get_entity (self->analyses[side], pair->index[side])->kind;
}

/* Both calls give a column for each side; descriptions only help for people. */
static void
write_entities (Content           *self,
                const char        *heading,
                DiptychEntityKind  kind)
{
  guint n, n_columns = kind == DIPTYCH_ENTITY_PERSON ? 5 : 3;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (self->comparison, &n);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (_("Name")));
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    g_ptr_array_add (cells, g_strdup (self->labels[side]));
  for (guint side = 0; n_columns == 5 && side < DIPTYCH_N_SIDES; side++)
    /* Translators: the head of a column; %s is an outlet */
    g_ptr_array_add (cells, g_strdup_printf (_("Described by %s as"), self->labels[side]));
  for (guint i = 0; i < n; i++)
    if (pair_kind (self, &pairs[i]) == kind)
      {
        g_ptr_array_add (cells, g_strdup (diptych_comparison_get_entity_name (self->comparison, i)));
        for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
          g_ptr_array_add (cells, list_variants (self, side, pairs[i].index[side]));
        for (guint side = 0; n_columns == 5 && side < DIPTYCH_N_SIDES; side++)
          g_ptr_array_add (cells, list_descriptions (self, side, pairs[i].index[side]));
      }
  if (cells->len == n_columns)
    return;
  self->renderer->heading (self->out, heading);
  self->renderer->table (self->out, (const char * const *) cells->pdata, n_columns, cells->len / n_columns);
}

static void
write_quotation_pairs (Content *self)
{
  guint n;
  const DiptychQuotationPair *pairs = diptych_comparison_get_quotations (self->comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      const DiptychQuotation *left = diptych_analysis_get_quotation (self->analyses[0], pairs[i].index[0]);
      const DiptychQuotation *right = diptych_analysis_get_quotation (self->analyses[1], pairs[i].index[1]);

      write_finding (self, diptych_report_speaker_name (self->comparison, DIPTYCH_SIDE_LEFT, left), diptych_report_quotation_relation_name (pairs[i].relation),
                     quote_sentences (self, DIPTYCH_SIDE_LEFT, diptych_quotation_get_hull (left)),
                     quote_sentences (self, DIPTYCH_SIDE_RIGHT, diptych_quotation_get_hull (right)));
    }
}

static void
write_single_quotations (Content     *self,
                         DiptychSide  side)
{
  for (guint i = 0; i < diptych_analysis_get_n_quotations (self->analyses[side]); i++)
    {
      const DiptychQuotation *quotation = diptych_analysis_get_quotation (self->analyses[side], i);

      if (quotation->type != DIPTYCH_QUOTATION_TERM
          && diptych_comparison_find_quotation (self->comparison, side, i) == DIPTYCH_NONE)
        write_one_sided (self, side, diptych_report_speaker_name (self->comparison, side, quotation), diptych_report_quotation_type_name (quotation->type),
                         quote_sentences (self, side, diptych_quotation_get_hull (quotation)));
    }
}

static void
write_fact_relations (Content *self)
{
  guint n, n_left, n_right;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (self->comparison, &n);
  const DiptychFact *left = diptych_analysis_get_facts (self->analyses[0], &n_left);
  const DiptychFact *right = diptych_analysis_get_facts (self->analyses[1], &n_right);

  for (guint i = 0; i < n; i++)
    {
      DiptychSpan spans[DIPTYCH_N_SIDES] = { left[relations[i].index[0]].span, right[relations[i].index[1]].span };
      g_autofree char *a = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[0]), spans[0]);
      g_autofree char *b = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[1]), spans[1]);
      g_autofree char *title = g_strdup_printf ("%s – %s", a, b);

      if (relations[i].repeated)
        continue;
      write_finding (self, title, diptych_report_fact_relation_name (&relations[i]),
                     quote_sentences (self, DIPTYCH_SIDE_LEFT, spans[0]),
                     quote_sentences (self, DIPTYCH_SIDE_RIGHT, spans[1]));
    }
}

static void
write_single_facts (Content     *self,
                    DiptychSide  side)
{
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (self->analyses[side], &n);
  /* Translators: %s is an outlet */
  g_autofree char *remark = g_strdup_printf (C_("fact", "only in %s"), self->labels[side]);

  for (guint i = 0; i < n; i++)
    if (diptych_comparison_find_fact (self->comparison, side, i) == DIPTYCH_NONE)
      {
        g_autofree char *words = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]), facts[i].span);

        write_one_sided (self, side, words, remark, quote_sentences (self, side, facts[i].span));
      }
}

/* The sentences of a bead; those that follow one another stay together. */
static DiptychEvidence
quote_bead (Content           *self,
            const DiptychBead *bead,
            DiptychSide        side)
{
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (self->analyses[side], &n);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < bead->sentences[side]->len; i++)
    {
      guint sentence = g_array_index (bead->sentences[side], guint, i);
      g_autofree char *text = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]),
                                                          sentences[sentence].span);

      if (i > 0)
        g_string_append (words, sentence == g_array_index (bead->sentences[side], guint, i - 1) + 1 ? " " : " … ");
      g_string_append (words, text);
    }
  return (DiptychEvidence) { self->labels[side], g_string_free (words, FALSE), DIPTYCH_SPAN_NONE };
}

static void
write_beads (Content *self)
{
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (self->comparison, &n);

  if (n > 0)
    self->renderer->heading (self->out, _("Passages That Report the Same"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf (_("Passage %u"), i + 1);

      write_finding (self, title, NULL, quote_bead (self, &beads[i], DIPTYCH_SIDE_LEFT),
                     quote_bead (self, &beads[i], DIPTYCH_SIDE_RIGHT));
    }
}

static void
write_unshared (Content     *self,
                DiptychSide  side)
{
  guint n;
  gboolean begun = FALSE;

  diptych_analysis_get_sentences (self->analyses[side], &n);
  for (guint i = 0; i < n; i++)
    if (diptych_comparison_find_bead (self->comparison, side, i) == DIPTYCH_NONE
        && diptych_analysis_get_block_kind (self->analyses[side], i) == DIPTYCH_BLOCK_BODY)
      {
        DiptychEvidence evidence = quote_sentence (self, side, i);

        if (!begun)
          {
            /* Translators: %s is an outlet */
            g_autofree char *heading = g_strdup_printf (C_("heading", "Only in %s"), self->labels[side]);

            self->renderer->heading (self->out, heading);
            begun = TRUE;
          }
        self->renderer->paragraph (self->out, evidence.text);
        g_free (evidence.text);
      }
}

static guint
count_pairs (Content           *self,
             DiptychEntityKind  kind,
             gboolean           on_left,
             gboolean           on_right)
{
  guint n, count = 0;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (self->comparison, &n);

  for (guint i = 0; i < n; i++)
    count += pair_kind (self, &pairs[i]) == kind
             && (pairs[i].index[DIPTYCH_SIDE_LEFT] != DIPTYCH_NONE) == on_left
             && (pairs[i].index[DIPTYCH_SIDE_RIGHT] != DIPTYCH_NONE) == on_right;
  return count;
}

static void
write_summary (Content *self)
{
  guint n_beads, n_facts, n_stated = 0, n_differ = 0, n_quotations;
  guint n_both = count_pairs (self, DIPTYCH_ENTITY_PERSON, TRUE, TRUE);
  const DiptychFactRelation *relations = diptych_comparison_get_facts (self->comparison, &n_facts);
  g_autoptr (GString) text = g_string_new (NULL);

  diptych_comparison_get_beads (self->comparison, &n_beads);
  diptych_comparison_get_quotations (self->comparison, &n_quotations);
  for (guint i = 0; i < n_facts; i++)
    {
      n_stated += !relations[i].repeated;
      n_differ += relations[i].kind == DIPTYCH_FACT_DIFFER;
    }
  g_string_append_printf (text, ngettext ("%u person is named on both sides.", "%u people are named on both sides.", n_both), n_both);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%u passage is reported on both sides.", "%u passages are reported on both sides.", n_beads), n_beads);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%u utterance is given on both sides.", "%u utterances are given on both sides.", n_quotations), n_quotations);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%u fact is stated on both sides.", "%u facts are stated on both sides.", n_stated), n_stated);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%u value differs.", "%u values differ.", n_differ), n_differ);
  self->renderer->paragraph (self->out, text->str);
}

static void
write_content (Content *self)
{
  guint n_facts[DIPTYCH_N_SIDES];

  write_articles (self);
  write_summary (self);
  write_entities (self, _("People"), DIPTYCH_ENTITY_PERSON);
  write_entities (self, _("Organizations"), DIPTYCH_ENTITY_ORGANISATION);
  write_entities (self, _("Places"), DIPTYCH_ENTITY_PLACE);
  if (diptych_analysis_get_n_quotations (self->analyses[0]) + diptych_analysis_get_n_quotations (self->analyses[1]) > 0)
    self->renderer->heading (self->out, _("Quotations"));
  write_quotation_pairs (self);
  write_single_quotations (self, DIPTYCH_SIDE_LEFT);
  write_single_quotations (self, DIPTYCH_SIDE_RIGHT);
  diptych_analysis_get_facts (self->analyses[0], &n_facts[0]);
  diptych_analysis_get_facts (self->analyses[1], &n_facts[1]);
  if (n_facts[0] + n_facts[1] > 0)
    self->renderer->heading (self->out, _("Facts"));
  write_fact_relations (self);
  write_single_facts (self, DIPTYCH_SIDE_LEFT);
  write_single_facts (self, DIPTYCH_SIDE_RIGHT);
  write_beads (self);
  write_unshared (self, DIPTYCH_SIDE_LEFT);
  write_unshared (self, DIPTYCH_SIDE_RIGHT);
}

/**
 * diptych_report_content_write:
 * @renderer: how to put it into a format
 *
 * Writes the report of a comparison: the articles, the people, organisations
 * and places, the quotations, the facts, the passages that both sides report,
 * and what one side alone has; each finding with the sentences of both sides.
 *
 * Returns: (transfer full): the report
 */
char *
diptych_report_content_write (DiptychComparison           *comparison,
                              const DiptychReportRenderer *renderer)
{
  Content self = { .comparison = comparison, .renderer = renderer, .out = g_string_new (NULL) };
  const char *title = NULL;

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      DiptychArticle *article;

      self.analyses[side] = diptych_comparison_get_analysis (comparison, side);
      article = diptych_analysis_get_article (self.analyses[side]);
      self.labels[side] = diptych_report_label (comparison, side);
      if (title == NULL)
        title = diptych_article_get_title (article);
    }
  renderer->begin (self.out, title != NULL ? title : _("Comparison of Two Accounts"),
                   diptych_article_get_language (diptych_analysis_get_article (self.analyses[0])));
  write_content (&self);
  renderer->end (self.out);
  return g_string_free (self.out, FALSE);
}
