/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "quoted-text.h"

#include <string.h>

#include "analysis/quotations/diptych-quotation-attributor.h"
#include "analysis/quotations/diptych-quotation-finder.h"
#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"

static void
add_mentions (DiptychFindings *findings,
              const char      *string,
              const char      *form,
              int              entity)
{
  for (const char *p = strstr (string, form); p != NULL; p = strstr (p + strlen (form), form))
    {
      DiptychMention mention = {
        diptych_span (p - string, p - string + strlen (form)), DIPTYCH_ENTITY_PERSON,
        g_ascii_islower (*form) ? DIPTYCH_MENTION_PRONOUN : DIPTYCH_MENTION_NAME, entity, 0,
      };

      for (guint i = 0; i < findings->sentences->len; i++)
        if (g_array_index (findings->sentences, DiptychSentence, i).span.start <= mention.span.start)
          mention.sentence = i;
      g_array_append_val (findings->mentions, mention);
    }
}

static int
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  return diptych_span_compare (((const DiptychMention *) a)->span, ((const DiptychMention *) b)->span);
}

/* The quotations of @text, in which @people are named: "Berg,she|Moon" are two
 * people, the first with two forms. */
DiptychAnalysis *
quoted_text_analyze (const char *text,
                     const char *people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (text, -1, "test", &error);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_auto (GStrv) names = g_strsplit (people, "|", -1);
  const char *string = diptych_text_get_string (diptych_article_get_text (article));
  DiptychAnalysis *analysis;

  g_assert_no_error (error);
  g_assert_true (diptych_segmenter_segment (article, findings, NULL, &error));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) forms = g_strsplit (names[i], ",", -1);

      g_ptr_array_add (findings->entities, diptych_entity_new (DIPTYCH_ENTITY_PERSON, forms[0]));
      for (guint j = 0; forms[j] != NULL; j++)
        add_mentions (findings, string, forms[j], i);
    }
  g_array_sort (findings->mentions, compare_mentions);
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      DiptychEntity *entity = g_ptr_array_index (findings->entities, g_array_index (findings->mentions, DiptychMention, i).entity);

      g_array_append_val (entity->mentions, i);
    }
  g_assert_true (diptych_quotation_finder_find (article, findings, NULL, &error));
  g_assert_true (diptych_quotation_attributor_attribute (article, findings, NULL, &error));
  analysis = diptych_analysis_new (article, g_steal_pointer (&findings));
  g_assert_true (diptych_analysis_validate (analysis, &error));
  g_assert_no_error (error);
  return analysis;
}
