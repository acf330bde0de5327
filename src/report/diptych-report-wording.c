/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-report-wording.h"

#include <glib/gi18n-lib.h>

/**
 * diptych_report_translation_name:
 *
 * Returns: (transfer none): what is said of an article's text, in the user's language
 */
const char *
diptych_report_translation_name (DiptychTranslation translation)
{
  switch (translation)
    {
    case DIPTYCH_TRANSLATION_ORIGINAL:
      /* Translators: an article in the language it was written in */
      return _("original");
    case DIPTYCH_TRANSLATION_HUMAN:
      return _("translated");
    case DIPTYCH_TRANSLATION_MACHINE:
      return _("machine-translated");
    case DIPTYCH_TRANSLATION_UNKNOWN:
    default:
      return _("not known");
    }
}

/**
 * diptych_report_language_name:
 * @tag: a language tag
 *
 * Returns: (transfer none): the name of the language, or @tag where it is not known
 */
const char *
diptych_report_language_name (const char *tag)
{
  if (g_str_equal (tag, "en"))
    return _("English");
  if (g_str_equal (tag, "ko"))
    return _("Korean");
  return tag;
}

/**
 * diptych_report_quotation_type_name:
 *
 * Returns: (transfer none): how words are quoted, in the user's language
 */
const char *
diptych_report_quotation_type_name (DiptychQuotationType type)
{
  switch (type)
    {
    case DIPTYCH_QUOTATION_DIRECT:
      /* Translators: an utterance between quotation marks */
      return _("direct");
    case DIPTYCH_QUOTATION_MIXED:
      /* Translators: an utterance in part between quotation marks */
      return _("mixed");
    case DIPTYCH_QUOTATION_INDIRECT:
      /* Translators: an utterance without quotation marks */
      return _("indirect");
    case DIPTYCH_QUOTATION_TERM:
    default:
      /* Translators: words in quotation marks that nobody is quoted with */
      return _("term");
    }
}

/**
 * diptych_report_quotation_relation_name:
 *
 * Returns: (transfer none): how the two sides give one utterance, in the user's language
 */
const char *
diptych_report_quotation_relation_name (DiptychQuotationRelation relation)
{
  switch (relation)
    {
    case DIPTYCH_QUOTATION_SAME:
      return _("quoted on both sides");
    case DIPTYCH_QUOTATION_SHORTENED:
      return _("shortened on one side");
    case DIPTYCH_QUOTATION_REPORTED:
    default:
      return _("quoted on one side, reported on the other");
    }
}

/**
 * diptych_report_fact_relation_name:
 *
 * Returns: (transfer none): how the two values of a fact relate, in the user's language
 */
const char *
diptych_report_fact_relation_name (const DiptychFactRelation *relation)
{
  switch (relation->kind)
    {
    case DIPTYCH_FACT_AGREE:
      return _("agree");
    case DIPTYCH_FACT_ROUNDED:
      return _("agree after rounding");
    case DIPTYCH_FACT_DIFFER:
    default:
      return relation->perhaps_translation ? _("differ, perhaps translation") : _("differ");
    }
}

/**
 * diptych_report_fact_kind_name:
 *
 * Returns: (transfer none): the kind of a fact, in the user's language
 */
const char *
diptych_report_fact_kind_name (DiptychFactKind kind)
{
  static const char * const names[DIPTYCH_N_FACT_KINDS] = {
    [DIPTYCH_FACT_NUMBER] = NC_("fact", "number"),
    [DIPTYCH_FACT_ORDINAL] = NC_("fact", "rank"),
    [DIPTYCH_FACT_MONEY] = NC_("fact", "money"),
    [DIPTYCH_FACT_PERCENT] = NC_("fact", "percentage"),
    [DIPTYCH_FACT_DATE] = NC_("fact", "date"),
    [DIPTYCH_FACT_DURATION] = NC_("fact", "duration"),
    [DIPTYCH_FACT_AGE] = NC_("fact", "age"),
    [DIPTYCH_FACT_QUANTITY] = NC_("fact", "quantity"),
  };

  return g_dpgettext2 (NULL, "fact", names[kind]);
}

/**
 * diptych_report_label:
 *
 * Returns: (transfer none): the outlet of the article on @side, or the name of the side
 */
const char *
diptych_report_label (DiptychComparison *comparison,
                      DiptychSide        side)
{
  DiptychArticle *article = diptych_analysis_get_article (diptych_comparison_get_analysis (comparison, side));
  const char *outlet = diptych_article_get_outlet (article);

  if (outlet != NULL)
    return outlet;
  return side == DIPTYCH_SIDE_LEFT ? _("Left Article") : _("Right Article");
}

/**
 * diptych_report_speaker_name:
 *
 * Returns: (transfer none): whom the comparison takes for the speaker of @quotation
 */
const char *
diptych_report_speaker_name (DiptychComparison      *comparison,
                             DiptychSide             side,
                             const DiptychQuotation *quotation)
{
  if (quotation->speaker_entity == DIPTYCH_NO_ENTITY)
    return _("Speaker not known");
  return diptych_comparison_get_entity_name (comparison,
                                             diptych_comparison_find_entity (comparison, side, quotation->speaker_entity));
}

/**
 * diptych_report_dup_sentences:
 * @span: (inout): in bytes of the article's text; then of what is returned
 *
 * Returns: (transfer full): the whole sentences around @span
 */
char *
diptych_report_dup_sentences (DiptychAnalysis *analysis,
                              DiptychSpan     *span)
{
  guint n;
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n);
  int first = MAX (0, diptych_analysis_find_sentence (analysis, span->start));
  int last = MAX (0, diptych_analysis_find_sentence (analysis, span->end > span->start ? span->end - 1 : span->end));
  DiptychSpan hull = diptych_span_hull (*span, diptych_span_hull (sentences[first].span, sentences[last].span));

  *span = diptych_span (span->start - hull.start, span->end - hull.start);
  return diptych_text_dup_substring (diptych_analysis_get_text (analysis), hull);
}
