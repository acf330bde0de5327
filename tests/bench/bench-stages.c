/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <gio/gio.h>
#include <time.h>

#include "analysis/alignment/diptych-aligner.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/diptych-comparer.h"
#include "analysis/people/diptych-coreference.h"
#include "analysis/people/diptych-entity-linker.h"
#include "analysis/facts/diptych-fact-comparer.h"
#include "analysis/facts/diptych-fact-finder.h"
#include "analysis/names/diptych-name-tagger.h"
#include "analysis/quotations/diptych-quotation-attributor.h"
#include "analysis/quotations/diptych-quotation-finder.h"
#include "analysis/quotations/diptych-quotation-pairer.h"
#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"

/* A text long enough that what is done once does not count. */
#define LONG_BYTES (512 * 1024)

#define N_RUNS 5

typedef gboolean (*FindStage) (DiptychArticle   *article,
                               DiptychFindings  *findings,
                               GCancellable     *cancellable,
                               GError          **error);

typedef gboolean (*LinkStage) (DiptychAnalysis  *left,
                               DiptychAnalysis  *right,
                               DiptychLinks     *links,
                               GCancellable     *cancellable,
                               GError          **error);

static const struct { const char *name; FindStage run; } find_stages[] = {
  { "segmenter", diptych_segmenter_segment },
  { "name tagger", diptych_name_tagger_tag },
  { "coreference", diptych_coreference_resolve },
  { "quotation finder", diptych_quotation_finder_find },
  { "quotation attributor", diptych_quotation_attributor_attribute },
  { "fact finder", diptych_fact_finder_find },
};

static const struct { const char *name; LinkStage run; } link_stages[] = {
  { "entity linker", diptych_entity_linker_link },
  { "aligner", diptych_aligner_align },
  { "quotation pairer", diptych_quotation_pairer_pair },
  { "fact comparer", diptych_fact_comparer_compare },
};

/* Processor time of this thread in milliseconds: other work on the machine does not count. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
report (const char *name,
        double      milliseconds,
        gsize       bytes)
{
  g_print ("%-22s %9.2f ms", name, milliseconds);
  if (bytes > 0)
    g_print (" %9.1f MB/s", bytes / 1e3 / milliseconds);
  g_print ("\n");
}

static GPtrArray *
load_articles (int    argc,
               char **argv)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GPtrArray) loaded = diptych_importer_import_file (file, NULL, &error);

      if (loaded == NULL)
        g_error ("%s", error->message);
      for (guint j = 0; j < loaded->len; j++)
        g_ptr_array_add (articles, g_object_ref (loaded->pdata[j]));
    }
  return g_steal_pointer (&articles);
}

static DiptychArticle *
repeat (DiptychArticle *article)
{
  DiptychText *text = diptych_article_get_text (article);
  g_autoptr (GString) string = g_string_new (NULL);

  while (string->len < LONG_BYTES)
    g_string_append_printf (string, "%s\n\n", diptych_text_get_string (text));
  return diptych_importer_import_text (string->str, string->len, "benchmark", NULL);
}

static void
measure_find_stages (DiptychArticle *article)
{
  gsize bytes = diptych_text_get_length (diptych_article_get_text (article));
  double best[G_N_ELEMENTS (find_stages)];
  double total = 0;
  guint n_tokens = 0;

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (DiptychFindings) findings = diptych_findings_new ();

      for (guint i = 0; i < G_N_ELEMENTS (find_stages); i++)
        {
          double start = now ();

          find_stages[i].run (article, findings, NULL, NULL);
          best[i] = run == 0 ? now () - start : MIN (best[i], now () - start);
        }
      n_tokens = findings->tokens->len;
    }
  g_print ("One article of %.0f kB, %u tokens:\n", bytes / 1e3, n_tokens);
  for (guint i = 0; i < G_N_ELEMENTS (find_stages); i++)
    {
      report (find_stages[i].name, best[i], bytes);
      total += best[i];
    }
  report ("everything", total, bytes);
  g_print ("%-22s %9.2f million tokens/s\n\n", "name tagger", n_tokens / best[1] / 1e3);
}

static void
measure_link_stages (DiptychArticle *left,
                     DiptychArticle *right)
{
  g_autoptr (DiptychAnalysis) left_analysis = diptych_analyzer_analyze (left, NULL, NULL);
  g_autoptr (DiptychAnalysis) right_analysis = diptych_analyzer_analyze (right, NULL, NULL);
  double best[G_N_ELEMENTS (link_stages)];
  guint n[2];

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (DiptychLinks) links = diptych_links_new ();

      for (guint i = 0; i < G_N_ELEMENTS (link_stages); i++)
        {
          double start = now ();

          link_stages[i].run (left_analysis, right_analysis, links, NULL, NULL);
          best[i] = run == 0 ? now () - start : MIN (best[i], now () - start);
        }
    }
  diptych_analysis_get_sentences (left_analysis, &n[0]);
  diptych_analysis_get_sentences (right_analysis, &n[1]);
  g_print ("Two articles of %u and %u sentences:\n", n[0], n[1]);
  for (guint i = 0; i < G_N_ELEMENTS (link_stages); i++)
    report (link_stages[i].name, best[i], 0);
  g_print ("\n");
}

static void
measure_whole (int    argc,
               char **argv)
{
  double first = 0, best = 0;

  for (guint run = 0; run <= N_RUNS; run++)
    {
      double start = now ();
      g_autoptr (GPtrArray) articles = load_articles (argc, argv);
      g_autoptr (DiptychComparison) comparison = diptych_comparer_compare (articles->pdata[0], articles->pdata[1], NULL, NULL);
      double time = now () - start;

      g_assert_true (diptych_comparison_validate (comparison, NULL));
      if (run == 0)
        first = best = time;
      best = MIN (best, time);
    }
  g_print ("Both files to a finished comparison:\n");
  report ("first, models loaded", first, 0);
  report ("again", best, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (DiptychArticle) article = NULL;

  if (argc < 2)
    g_error ("Name the articles to measure with");
  measure_whole (argc, argv);
  g_print ("\n");
  articles = load_articles (argc, argv);
  article = repeat (articles->pdata[0]);
  measure_find_stages (article);
  measure_link_stages (articles->pdata[0], articles->pdata[1]);
  return 0;
}
