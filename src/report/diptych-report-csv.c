/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/diptych-report-wording.h"

/* Spreadsheets take a text for UTF-8 only if it begins with this. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct
{
  DiptychComparison *comparison;
  DiptychAnalysis   *analyses[DIPTYCH_N_SIDES];
  GString           *out;
  gboolean           begun;    /* whether the row has a cell */
} Table;

static void
table_init (Table             *self,
            DiptychComparison *comparison)
{
  self->comparison = comparison;
  self->out = g_string_new (BYTE_ORDER_MARK);
  self->begun = FALSE;
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    self->analyses[side] = diptych_comparison_get_analysis (comparison, side);
}

/* What a spreadsheet would compute is text here: the words come from strangers. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
add_cell (Table      *self,
          const char *text)
{
  if (self->begun)
    g_string_append_c (self->out, ',');
  self->begun = TRUE;
  g_string_append_c (self->out, '"');
  if (is_formula (text))
    g_string_append_c (self->out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->out, '"');
      g_string_append_c (self->out, *p);
    }
  g_string_append_c (self->out, '"');
}

static void
end_row (Table *self)
{
  g_string_append (self->out, "\r\n");
  self->begun = FALSE;
}

/* A column for each side; @format has the outlet at its %s. */
static void
add_heads (Table      *self,
           const char *format)
{
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      const char *label = diptych_report_label (self->comparison, side);
      g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
      g_autofree char *head = g_strconcat (parts[0], label, parts[0] != NULL ? parts[1] : NULL, NULL);

      add_cell (self, head);
    }
}

static void
add_sentences (Table       *self,
               DiptychSide  side,
               DiptychSpan  span)
{
  g_autofree char *sentences = diptych_report_dup_sentences (self->analyses[side], &span);

  add_cell (self, sentences);
}

static void
add_words (Table       *self,
           DiptychSide  side,
           DiptychSpan  span)
{
  g_autofree char *words = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]), span);

  add_cell (self, words);
}

/* --- Facts */

static const DiptychFact *
get_fact (Table       *self,
          DiptychSide  side,
          int          index)
{
  guint n;
  const DiptychFact *facts = diptych_analysis_get_facts (self->analyses[side], &n);

  return index != DIPTYCH_NONE ? &facts[index] : NULL;
}

static void
add_fact (Table      *self,
          const int   index[DIPTYCH_N_SIDES],
          const char *relation)
{
  const DiptychFact *facts[DIPTYCH_N_SIDES] = { get_fact (self, 0, index[0]), get_fact (self, 1, index[1]) };

  add_cell (self, diptych_report_fact_kind_name ((facts[0] != NULL ? facts[0] : facts[1])->kind));
  add_cell (self, relation);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_words (self, side, facts[side] != NULL ? facts[side]->span : DIPTYCH_SPAN_NONE);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_cell (self, facts[side] != NULL ? facts[side]->value : "");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_cell (self, facts[side] != NULL && facts[side]->unit != NULL ? facts[side]->unit : "");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (facts[side] != NULL)
      add_sentences (self, side, facts[side]->span);
    else
      add_cell (self, "");
  end_row (self);
}

static void
add_single_facts (Table       *self,
                  DiptychSide  side)
{
  guint n;
  /* Translators: %s is an outlet */
  g_autofree char *relation = g_strdup_printf (C_("fact", "only in %s"), diptych_report_label (self->comparison, side));

  diptych_analysis_get_facts (self->analyses[side], &n);
  for (guint i = 0; i < n; i++)
    if (diptych_comparison_find_fact (self->comparison, side, i) == DIPTYCH_NONE)
      {
        int index[DIPTYCH_N_SIDES] = { DIPTYCH_NONE, DIPTYCH_NONE };

        index[side] = i;
        add_fact (self, index, relation);
      }
}

/**
 * diptych_report_csv_from_facts:
 *
 * Writes the facts of both sides as a table (RFC 4180, in UTF-8 with a byte order mark):
 * what kind they are of and how they relate, the words, values, units and sentences.
 *
 * Returns: (transfer full): the table
 */
char *
diptych_report_csv_from_facts (DiptychComparison *comparison)
{
  Table self;
  guint n;
  const DiptychFactRelation *relations = diptych_comparison_get_facts (comparison, &n);

  table_init (&self, comparison);
  add_cell (&self, _("Kind"));
  add_cell (&self, _("Relation"));
  /* Translators: the head of a column with the words of a fact; %s is an outlet */
  add_heads (&self, _("Words in %s"));
  /* Translators: the head of a column with the value of a fact; %s is an outlet */
  add_heads (&self, _("Value in %s"));
  /* Translators: the head of a column with the unit of a fact; %s is an outlet */
  add_heads (&self, _("Unit in %s"));
  /* Translators: the head of a column with the sentence of a finding; %s is an outlet */
  add_heads (&self, _("Sentence in %s"));
  end_row (&self);
  for (guint i = 0; i < n; i++)
    {
      int index[DIPTYCH_N_SIDES] = { relations[i].index[0], relations[i].index[1] };

      add_fact (&self, index, diptych_report_fact_relation_name (&relations[i]));
    }
  add_single_facts (&self, DIPTYCH_SIDE_LEFT);
  add_single_facts (&self, DIPTYCH_SIDE_RIGHT);
  return g_string_free (self.out, FALSE);
}

/* --- Quotations */

static void
add_content (Table                  *self,
             DiptychSide             side,
             const DiptychQuotation *quotation)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < quotation->content->len; i++)
    {
      DiptychSpan span = g_array_index (quotation->content, DiptychSpan, i);
      g_autofree char *part = diptych_text_dup_substring (diptych_analysis_get_text (self->analyses[side]), span);

      g_string_append_printf (words, "%s%s", i > 0 ? " … " : "", part);
    }
  add_cell (self, words->str);
}

static void
add_quotation (Table      *self,
               const int   index[DIPTYCH_N_SIDES],
               const char *relation)
{
  const DiptychQuotation *quotations[DIPTYCH_N_SIDES] = { NULL, NULL };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (index[side] != DIPTYCH_NONE)
      quotations[side] = diptych_analysis_get_quotation (self->analyses[side], index[side]);
  add_cell (self, relation);
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_cell (self, quotations[side] != NULL ? diptych_report_speaker_name (self->comparison, side, quotations[side]) : "");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    add_cell (self, quotations[side] != NULL ? diptych_report_quotation_type_name (quotations[side]->type) : "");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (quotations[side] != NULL)
      add_content (self, side, quotations[side]);
    else
      add_cell (self, "");
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (quotations[side] != NULL)
      add_sentences (self, side, diptych_quotation_get_hull (quotations[side]));
    else
      add_cell (self, "");
  end_row (self);
}

static void
add_single_quotations (Table       *self,
                       DiptychSide  side)
{
  /* Translators: %s is an outlet */
  g_autofree char *relation = g_strdup_printf (C_("quotation", "only in %s"), diptych_report_label (self->comparison, side));

  for (guint i = 0; i < diptych_analysis_get_n_quotations (self->analyses[side]); i++)
    if (diptych_analysis_get_quotation (self->analyses[side], i)->type != DIPTYCH_QUOTATION_TERM
        && diptych_comparison_find_quotation (self->comparison, side, i) == DIPTYCH_NONE)
      {
        int index[DIPTYCH_N_SIDES] = { DIPTYCH_NONE, DIPTYCH_NONE };

        index[side] = i;
        add_quotation (self, index, relation);
      }
}

/**
 * diptych_report_csv_from_quotations:
 *
 * Writes the quotations of both sides in the same way: how they relate, who is quoted,
 * how, with what words, and in which sentences.
 *
 * Returns: (transfer full): the table
 */
char *
diptych_report_csv_from_quotations (DiptychComparison *comparison)
{
  Table self;
  guint n;
  const DiptychQuotationPair *pairs = diptych_comparison_get_quotations (comparison, &n);

  table_init (&self, comparison);
  add_cell (&self, _("Relation"));
  /* Translators: the head of a column with who is quoted; %s is an outlet */
  add_heads (&self, _("Speaker in %s"));
  /* Translators: the head of a column with how words are quoted, say directly; %s is an outlet */
  add_heads (&self, _("Form in %s"));
  add_heads (&self, _("Words in %s"));
  add_heads (&self, _("Sentence in %s"));
  end_row (&self);
  for (guint i = 0; i < n; i++)
    {
      int index[DIPTYCH_N_SIDES] = { pairs[i].index[0], pairs[i].index[1] };

      add_quotation (&self, index, diptych_report_quotation_relation_name (pairs[i].relation));
    }
  add_single_quotations (&self, DIPTYCH_SIDE_LEFT);
  add_single_quotations (&self, DIPTYCH_SIDE_RIGHT);
  return g_string_free (self.out, FALSE);
}
