/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <gio/gio.h>
#include <string.h>
#include <time.h>

#include "analysis/diptych-analyzer.h"
#include "analysis/diptych-comparer.h"
#include "analysis/people/diptych-coreference.h"
#include "analysis/people/diptych-script-matcher.h"
#include "import/diptych-importer.h"

/* A text long enough that what is done once does not count. */
#define LONG_BYTES (512 * 1024)

#define N_RUNS 5

/* Sentences of each article of the pair that is made here. */
#define N_SENTENCES 60

/* Names in Latin letters among which names in Hangul are looked for. */
#define N_NAMES 2000
#define N_QUERIES 200

/* The best time of each thing that is measured, in milliseconds. */
typedef struct
{
  const char *name;
  double      best;
} Time;

/* Processor time of this thread in milliseconds: other work on the machine does not count. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
keep_best (GArray     *times,
           guint       i,
           const char *name,
           double      milliseconds)
{
  Time first = { name, milliseconds };

  if (i == times->len)
    g_array_append_val (times, first);
  else
    g_array_index (times, Time, i).best = MIN (g_array_index (times, Time, i).best, milliseconds);
}

static void
report (const char *name,
        double      milliseconds,
        double      total,
        gsize       bytes)
{
  g_print ("%-25s %9.2f ms %6.1f %%", name, milliseconds, 100 * milliseconds / total);
  if (bytes > 0)
    g_print (" %9.1f MB/s", bytes / 1e3 / milliseconds);
  g_print ("\n");
}

/* Each with its share of them all. */
static void
report_all (GArray *times,
            gsize   bytes)
{
  double total = 0;

  for (guint i = 0; i < times->len; i++)
    total += g_array_index (times, Time, i).best;
  for (guint i = 0; i < times->len; i++)
    report (g_array_index (times, Time, i).name, g_array_index (times, Time, i).best, total, bytes);
  report ("everything", total, total, bytes);
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

/* All articles one after the other, again and again. */
static GString *
repeat (GPtrArray *articles)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; string->len < LONG_BYTES; i = (i + 1) % articles->len)
    {
      DiptychText *text = diptych_article_get_text (articles->pdata[i]);

      g_string_append_printf (string, "%s\n\n", diptych_text_get_string (text));
    }
  return string;
}

static void
run_stages (const GString *text,
            GArray        *times,
            guint         *n_tokens)
{
  guint n_stages;
  const DiptychAnalyzerStage *stages = diptych_analyzer_get_stages (&n_stages);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_autoptr (DiptychArticle) article = NULL;
  double start = now ();

  article = diptych_importer_import_text (text->str, text->len, "benchmark", NULL);
  keep_best (times, 0, "importer", now () - start);
  for (guint i = 0; i < n_stages; i++)
    {
      start = now ();
      stages[i].run (article, findings, NULL, NULL);
      keep_best (times, i + 1, stages[i].name, now () - start);
    }
  *n_tokens = findings->tokens->len;
}

static void
measure_stages (const GString *text)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Time));
  guint n_tokens = 0;

  for (guint run = 0; run < N_RUNS; run++)
    run_stages (text, times, &n_tokens);
  g_print ("From one text of %.0f kB, %u tokens, to findings:\n", text->len / 1e3, n_tokens);
  report_all (times, text->len);
  for (guint i = 0; i < times->len; i++)
    if (strcmp (g_array_index (times, Time, i).name, "name tagger") == 0)
      g_print ("Names: %.2f million tokens/s\n\n", n_tokens / g_array_index (times, Time, i).best / 1e3);
}

/* The stages before coreference, and then each part of it by itself. */
static void
run_parts (DiptychArticle *article,
           GArray         *times)
{
  guint n_stages, n_parts;
  const DiptychAnalyzerStage *stages = diptych_analyzer_get_stages (&n_stages);
  const DiptychCoreferencePart *parts = diptych_coreference_get_parts (&n_parts);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_autoptr (DiptychCoreferenceContext) context = NULL;
  double start;

  for (guint i = 0; stages[i].run != diptych_coreference_resolve; i++)
    stages[i].run (article, findings, NULL, NULL);
  start = now ();
  context = diptych_coreference_context_new (article, findings, NULL);
  keep_best (times, 0, "context", now () - start);
  for (guint i = 0; i < n_parts; i++)
    {
      start = now ();
      parts[i].run (context);
      keep_best (times, i + 1, parts[i].name, now () - start);
    }
}

static void
measure_parts (const GString *text)
{
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (text->str, text->len, "benchmark", NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Time));

  for (guint run = 0; run < N_RUNS; run++)
    run_parts (article, times);
  g_print ("The parts of coreference:\n");
  report_all (times, text->len);
}

static void
run_links (DiptychAnalysis *left,
           DiptychAnalysis *right,
           GArray          *times)
{
  guint n_stages;
  const DiptychComparerStage *stages = diptych_comparer_get_stages (&n_stages);
  g_autoptr (DiptychLinks) links = diptych_links_new ();

  for (guint i = 0; i < n_stages; i++)
    {
      double start = now ();

      stages[i].run (left, right, links, NULL, NULL);
      keep_best (times, i, stages[i].name, now () - start);
    }
}

static void
measure_links (DiptychArticle *left,
               DiptychArticle *right)
{
  g_autoptr (DiptychAnalysis) left_analysis = diptych_analyzer_analyze (left, NULL, NULL);
  g_autoptr (DiptychAnalysis) right_analysis = diptych_analyzer_analyze (right, NULL, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Time));
  gsize bytes = diptych_text_get_length (diptych_article_get_text (left))
                + diptych_text_get_length (diptych_article_get_text (right));
  guint n[2];

  for (guint run = 0; run < N_RUNS; run++)
    run_links (left_analysis, right_analysis, times);
  diptych_analysis_get_sentences (left_analysis, &n[0]);
  diptych_analysis_get_sentences (right_analysis, &n[1]);
  g_print ("From two analyses of %u and %u sentences to a comparison:\n", n[0], n[1]);
  report_all (times, bytes);
}

/* What happened, as two outlets tell it. */
static const struct
{
  const char *ours;
  const char *theirs;
} told[] = {
  { "Harbour master PERSON closed the port of PLACE on Monday after NUMBER containers fell into the water.",
    "The port of PLACE was shut on Monday by its harbour master, PERSON, when NUMBER containers went overboard." },
  { "“Nobody was hurt, and that is a wonder,” PERSON told reporters at the quay of PLACE.",
    "“No one was hurt, which is a wonder,” said PERSON, speaking to the press in PLACE." },
  { "The insurers put the loss of the carrier at NUMBER million euros.",
    "Insurance companies estimate that the carrier lost NUMBER million euros." },
  { "Divers from PLACE will search the sea bed for NUMBER days, the coast guard said.",
    "For NUMBER days divers from PLACE are to search the bottom of the sea, according to the coast guard." },
  { "PERSON, a former captain, called the chains of the ship “rusty beyond belief”.",
    "The chains were “rusty beyond belief”, former captain PERSON said." },
  { "Fishermen in PLACE complained that their nets had been torn.",
    "Torn nets were reported by the fishermen of PLACE." },
  { "The ministry of transport wants a report within NUMBER weeks.",
    "Within NUMBER weeks, the transport ministry expects a report." },
  { "Some NUMBER lorries had to wait outside PLACE through the night.",
    "Through the night about NUMBER trucks queued outside of PLACE." },
  { "A union leader, PERSON, asked why the crew of the freighter had been cut to NUMBER.",
    "Why was the crew of the freighter reduced to NUMBER, asked PERSON of the union." },
  { "The shares of the carrier fell by NUMBER percent in early trading.",
    "In early trading the carrier’s shares lost NUMBER%." },
  { "The weather service had warned of waves of NUMBER metres near PLACE.",
    "Near PLACE, the weather service had expected waves as high as NUMBER metres." },
  { "Only one side told this: PERSON had been to PLACE before.",
    "The owner of the ship, a fund from abroad, did not answer questions." },
};

static const char * const people[] = { "Anna Lindqvist", "Pavel Horak", "Mina Cho", "Tomas Berg", "Ruth Adeyemi" };
static const char * const places[] = { "Norvik", "Westmark", "Port Elian", "Sandholm", "Incheon" };

static void
append_filled (GString    *text,
               const char *form,
               const char *person,
               const char *place,
               guint       number)
{
  g_autoptr (GString) sentence = g_string_new (form);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  g_string_replace (sentence, "PERSON", person, 0);
  g_string_replace (sentence, "PLACE", place, 0);
  g_string_replace (sentence, "NUMBER", digits, 0);
  g_string_append (text, sentence->str);
}

static DiptychArticle *
make_account (gboolean theirs)
{
  g_autoptr (GString) text = g_string_new (theirs ? "Port shut after containers fall\n\n" : "Containers close harbour\n\n");

  for (guint i = 0; i < N_SENTENCES; i++)
    {
      guint round = i / G_N_ELEMENTS (told);
      /* The other side tells some things in another order. */
      guint row = (theirs ? i / 4 * 4 + (i + 1) % 4 : i) % G_N_ELEMENTS (told);

      append_filled (text, theirs ? told[row].theirs : told[row].ours, people[(row + round) % 5],
                     places[(row + 2 * round) % 5], 3 + 7 * round + row);
      g_string_append (text, i % 3 == 2 ? "\n\n" : " ");
    }
  return diptych_importer_import_text (text->str, text->len, "benchmark", NULL);
}

static void
measure_pair (void)
{
  g_autoptr (DiptychArticle) ours = make_account (FALSE);
  g_autoptr (DiptychArticle) theirs = make_account (TRUE);

  measure_links (ours, theirs);
}

/* A name of syllables that Hangul and Latin letters write alike. */
static void
append_name (GString  *string,
             guint     number,
             gboolean  hangul)
{
  static const char * const syllables[] = {
    "가", "ga", "노", "no", "다", "da", "리", "ri", "모", "mo", "부", "bu", "사", "sa", "오", "o", "주", "ju", "치", "chi",
    "카", "ka", "토", "to", "파", "pa", "한", "han", "벨", "bel", "진", "jin",
  };
  const guint n = G_N_ELEMENTS (syllables) / 2;

  for (guint i = 0; i < 3; i++)
    {
      g_string_append (string, syllables[2 * (number % n) + !hangul]);
      number = number / n + 5 * i;
    }
}

static void
measure_names (void)
{
  g_autoptr (DiptychScriptMatcher) matcher = diptych_script_matcher_new ();
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);

      append_name (name, i * 7, FALSE);
      diptych_script_matcher_add (matcher, name->str);
    }
  for (guint run = 0; run < N_RUNS; run++)
    {
      double start = now ();

      for (guint i = 0; i < N_QUERIES; i++)
        {
          g_autoptr (GString) name = g_string_new (NULL);
          g_autoptr (GArray) matches = NULL;

          append_name (name, i * 70, TRUE);
          matches = diptych_script_matcher_search (matcher, name->str, 10);
          g_assert_cmpuint (matches->len, >, 0);
        }
      best = MIN (best, now () - start);
    }
  g_print ("%u names in Hangul among %u in Latin letters: %.2f ms, %.1f million comparisons/s\n\n",
           N_QUERIES, N_NAMES, best, N_QUERIES * (double) N_NAMES / best / 1e3);
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
  report ("first, models loaded", first, first, 0);
  report ("again", best, first, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GString) text = NULL;

  if (argc < 2)
    g_error ("Name the articles to measure with");
  measure_whole (argc, argv);
  g_print ("\n");
  articles = load_articles (argc, argv);
  text = repeat (articles);
  measure_stages (text);
  measure_parts (text);
  measure_links (articles->pdata[0], articles->pdata[1]);
  measure_pair ();
  measure_names ();
  return 0;
}
