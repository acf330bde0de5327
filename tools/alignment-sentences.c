/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "alignment-sentences.h"

#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/diptych-analyzer.h"

DiptychAnalysis *
analyze_sentences (const char * const *sentences,
                   guint               n,
                   const char         *language)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (sentences, n, language);

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}
