/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/diptych-analyzer.h"
#include "analysis/diptych-comparer.h"
#include "import/diptych-importer.h"

/* Texts of about so many bytes are read, and texts of twice as many. */
#ifndef BYTES
#define BYTES 4000
#endif

/* What twice the text may take more than twice the work. */
#define MOST_GROWTH 2.5

/* Work that is done once does not count, nor what is little at any length. */
#define SLACK 60000

/* The library that this is linked with was compiled to call it at every branch:
 * how often is a measure of work that is the same on every run and every machine. */
void __sanitizer_cov_trace_pc (void);

static guint64 work;

void
__sanitizer_cov_trace_pc (void)
{
  work++;
}

/* Adds the @i-th piece of a text. */
typedef void (*AppendFunc) (GString *text,
                            guint    i);

/* A name of its own for every number: syllables of a consonant and a vowel. */
static void
append_name (GString *text,
             guint    i)
{
  static const char consonants[] = "bdfgklmnprstvz";
  static const char vowels[] = "aeiou";
  guint start = text->len;

  for (guint n = 0; n < 3 || i > 0; n++)
    {
      g_string_append_c (text, consonants[i % 14]);
      g_string_append_c (text, vowels[i / 14 % 5]);
      i /= 70;
    }
  text->str[start] = g_ascii_toupper (text->str[start]);
}

/* Few surnames begin alike in a short text and many in a long one: these all do. */
static void
append_person (GString *text,
               guint    i)
{
  append_name (text, i * 7 + 3);
  g_string_append (text, " Kara");
  append_name (text, i);
  g_string_append (text, " met the press. ");
}

static void
append_namesake (GString *text,
                 guint    i)
{
  append_name (text, i);
  g_string_append (text, " Holm said so. ");
}

/* Surnames that differ by a letter or two. */
static void
append_similar (GString *text,
                guint    i)
{
  g_string_append (text, "Anna Lind");
  g_string_append_c (text, 'a' + i % 26);
  g_string_append_c (text, 'a' + i / 26 % 26);
  g_string_append_c (text, 'a' + i / 676 % 26);
  g_string_append (text, "n spoke. ");
}

static void
append_nicknamed (GString *text,
                  guint    i)
{
  append_name (text, i);
  g_string_append (text, " Holm, nicknamed “the ");
  append_name (text, i * 7 + 3);
  g_string_append (text, " Bébé”, spoke. ");
}

static void
append_korean_person (GString *text,
                      guint    i)
{
  g_string_append (text, "김");
  g_string_append_unichar (text, 0xac00 + i * 28 % 11172);
  g_string_append_unichar (text, 0xb098 + i * 588 % 8000);
  g_string_append (text, " 장관은 “회의를 연다”고 말했다. ");
}

static void
append_body (GString *text,
             guint    i)
{
  g_string_append (text, "The ");
  append_name (text, i);
  g_string_append (text, " Institute of ");
  append_name (text, i + 1);
  g_string_append (text, " opened. ");
}

static void
append_number (GString *text,
               guint    i)
{
  g_string_append_printf (text, "%u ", i * 37);
}

static void
append_counted (GString *text,
                guint    i)
{
  g_string_append_printf (text, "The town has %u houses and €%u million. ", i * 7 + 20, i + 2);
}

static void
append_korean_counted (GString *text,
                       guint    i)
{
  g_string_append_printf (text, "시는 %u월 %u일 집 %u채에 %u억 유로를 썼다. ", i % 12 + 1, i % 28 + 1, i + 30, i + 2);
}

static void
append_quotation (GString *text,
                  guint    i)
{
  g_string_append (text, "“The plan of ");
  append_name (text, i);
  g_string_append (text, " will fail,” she said. ");
}

static void
append_story (GString *text,
              guint    i)
{
  append_person (text, i % 50);
  append_counted (text, i);
  append_quotation (text, i);
  if (i % 4 == 3)
    g_string_append (text, "\n\n");
}

/* With words of its own, each of which may be a name that the other side has; one of them is, before a title. */
static void
append_korean_story (GString *text,
                     guint    i)
{
  for (guint n = 0; n < 4; n++)
    {
      g_string_append_unichar (text, 0xac00 + (i * 131 + n * 977) % 11172);
      g_string_append_unichar (text, 0xac00 + (i * 613 + n * 89) % 11172);
      g_string_append_unichar (text, 0xac00 + (i * 17 + n * 3301) % 11172);
      g_string_append (text, n == 0 ? " 대통령은 " : n % 2 == 0 ? "는 " : "를 ");
    }
  g_string_append (text, "열었다고 말했다. ");
  append_korean_counted (text, i);
}

static const struct
{
  const char *name;
  const char *unit;             /* is repeated, or */
  AppendFunc  append;           /* makes the pieces */
  guint       scale;            /* so many times as long as others, or 0 */
  AppendFunc  other;            /* makes the pieces of the other article, or NULL for the same */
} rows[] = {
  { "straight-marks", "\"" },
  { "straight-marks-apart", "\" " },
  { "opening-marks", "“" },
  { "closing-marks", "”" },
  { "single-marks", "‘" },
  { "apostrophes", "’" },
  { "straight-apostrophes", "' " },
  { "nested-marks", "“‘" },
  { "nested-marks-and-words", "“so ‘no " },
  { "corner-brackets", "「나" },
  { "pairs-of-marks", "“a” " },
  { "marks-in-turn", "said “a b” ‘c’ \"d\" " },
  { "round-brackets", "(" },
  { "brackets-around", "(a" },
  { "square-brackets", "[A / B: c " },
  { "one-sentence", "the town and its harbour were quiet " },
  { "one-capital-sentence", "Anna Holm Berg " },
  { "one-upper-sentence", "THE HARBOUR WAS " },
  { "one-word", "a" },
  { "one-korean-word", "나" },
  { "one-korean-sentence", "항구는 조용하고 " },
  { "one-hyphenated-word", "well-" },
  { "one-dotted-word", "a.b" },
  { "one-address", "a@b." },
  { "one-letter-with-marks", "e\u0301\u0323" },
  { "marks-alone", "\u0301" },
  { "jamo", "\u1112\u1161\u11ab" },
  { "full-stops", "." },
  { "full-stops-apart", ". " },
  { "commas", ", " },
  { "dashes", "–" },
  { "colons", "Anna: " },
  { "questions", "?!" },
  { "abbreviations", "U.S. " },
  { "titles", "Dr. President " },
  { "title-words", "former deputy prime minister " },
  { "the-titles", "the president " },
  { "verbs-of-speech", "said " },
  { "he-said-she-said", "he said she said, " },
  { "according-to", "according to " },
  { "that", "said that " },
  { "pronouns", "he him his " },
  { "people-and-pronouns", "Anna Holm said he met Bela Berg and she left. " },
  { "acronyms", "European Union (EU) " },
  { "small-words", "of the " },
  { "linked-names", "Bank of the " },
  { "digits", "1" },
  { "digit-groups", "1,000," },
  { "decimals", "1.1." },
  { "number-words", "one hundred " },
  { "scales", "million " },
  { "fractions", "a half of " },
  { "minus", "- " },
  { "percent", "% " },
  { "currencies", "$" },
  { "dates", "1 October 2024 " },
  { "date-parts", "2024-10-" },
  { "ranges", "from 1 to " },
  { "betweens", "between 3 and " },
  { "weekdays", "Tuesday, " },
  { "durations", "3 years 2 months " },
  { "ages", "57-year-old " },
  { "clocks", "10:41 " },
  { "korean-numbers", "삼백이십일" },
  { "korean-large-numbers", "만억조" },
  { "korean-dates", "2024년 10월 1일 " },
  { "korean-marks", "“나”고 말했다. " },
  { "korean-particles", "에서는 " },
  { "new-lines", "\n" },
  { "short-lines", "Anna Holm\n" },
  { "blank-lines", "a\n\n" },
  { "credit-lines", "Photo: Anna Holm / Agency\n" },
  { "headlines", "Harbour closed\n\n" },
  { "script-lines", "[Anna Holm / Mayor: we build]\n" },
  { "unclosed-lines", "“We build\n\n" },
  { "tabs", "\t" },
  { "control-characters", "\x01" },
  { "symbols", "🇰🇷" },
  { "people", NULL, append_person },
  { "namesakes", NULL, append_namesake },
  { "similar-surnames", NULL, append_similar },
  { "nicknames", NULL, append_nicknamed, 25 },
  { "korean-people", NULL, append_korean_person },
  { "bodies", NULL, append_body },
  { "numbers", NULL, append_number },
  { "facts", NULL, append_counted },
  { "korean-facts", NULL, append_korean_counted },
  { "quotations", NULL, append_quotation },
  { "story", NULL, append_story },
  { "korean-beside-english", NULL, append_korean_story, 2, append_story },
  { "long-korean-beside-english", NULL, append_korean_story, 20, append_story },
  { "long-story", NULL, append_story, 25 },
  { "long-sentence", "the town and its harbour were quiet ", NULL, 25 },
  { "long-marks", "“a” ", NULL, 25 },
  /* What begins with a tag makes a web page. */
  { "page/blocks", "<div>" },
  { "page/inline", "<b>a" },
  { "page/paragraphs", "<p>The harbour of the town was quiet that morning, Anna Holm said to us." },
  { "page/nested-paragraphs", "<div><p>The harbour of the town was quiet that morning, Anna Holm said to us." },
  { "page/headings", "<h1>Harbour closed</h1>" },
  { "page/links", "<a href=x>항구</a>" },
  { "page/line-breaks", "<br> " },
  { "page/comments", "<!--" },
  { "page/titles", "<title> - a" },
  { "page/data", "<meta name=date content=a><script type='application/ld+json'>\"datePublished\"  " },
};

static DiptychArticle *
make_article (guint      row,
              gsize      bytes,
              AppendFunc append)
{
  /* An account to begin with, so that the rest need not be one. */
  gboolean is_page = rows[row].unit != NULL && *rows[row].unit == '<';
  g_autoptr (GString) text = g_string_new (is_page ? "<html><p>" : NULL);
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GBytes) bytes_of_page = NULL;

  g_string_append (text, "The harbour opened on 1 October 2024, Anna Holm said.\n\n");
  if (is_page)
    g_string_append (text, "</p>");
  for (guint i = 0; text->len < bytes; i++)
    if (append != NULL)
      append (text, i);
    else
      g_string_append (text, rows[row].unit);
  if (!is_page)
    return diptych_importer_import_text (text->str, text->len, "pathological", NULL);
  bytes_of_page = g_bytes_new (text->str, text->len);
  articles = diptych_importer_import_bytes (bytes_of_page, "pathological", NULL);
  return articles != NULL ? g_object_ref (articles->pdata[0]) : NULL;
}

static void
add_work (GArray *works)
{
  g_array_append_val (works, work);
  work = 0;
}

/* What each stage does, from the importer to the last one of the comparer. */
static GArray *
measure (guint row,
         gsize bytes)
{
  GArray *works = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (DiptychArticle) article = NULL;
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (DiptychAnalysis) other = NULL;
  DiptychFindings *findings = diptych_findings_new ();
  guint n;

  if (rows[row].other != NULL)
    {
      g_autoptr (DiptychArticle) partner = make_article (row, bytes, rows[row].other);

      other = diptych_analyzer_analyze (partner, NULL, NULL);
    }
  work = 0;
  article = make_article (row, bytes, rows[row].append);
  g_assert_nonnull (article);
  add_work (works);
  for (guint i = 0; i < (diptych_analyzer_get_stages (&n), n); i++)
    {
      g_assert_true (diptych_analyzer_get_stages (&n)[i].run (article, findings, NULL, NULL));
      add_work (works);
    }
  analysis = diptych_analysis_new (article, findings);
  for (guint i = 0; i < (diptych_comparer_get_stages (&n), n); i++)
    {
      g_assert_true (diptych_comparer_get_stages (&n)[i].run (analysis, other != NULL ? other : analysis, links, NULL, NULL));
      add_work (works);
    }
  return works;
}

static const char *
get_stage_name (guint i)
{
  guint n_analyzer, n_comparer;
  const DiptychAnalyzerStage *analyzer = diptych_analyzer_get_stages (&n_analyzer);
  const DiptychComparerStage *comparer = diptych_comparer_get_stages (&n_comparer);

  if (i == 0)
    return "importer";
  return i <= n_analyzer ? analyzer[i - 1].name : comparer[i - 1 - n_analyzer].name;
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  gsize bytes = BYTES * MAX (rows[row].scale, 1);
  g_autoptr (GArray) once = measure (row, bytes);
  g_autoptr (GArray) twice = measure (row, 2 * bytes);

  for (guint i = 0; i < once->len; i++)
    {
      guint64 less = g_array_index (once, guint64, i), more = g_array_index (twice, guint64, i);

      g_test_message ("%s: %" G_GUINT64_FORMAT " and %" G_GUINT64_FORMAT " branches", get_stage_name (i), less, more);
      if (more > less * MOST_GROWTH + SLACK)
        g_test_fail_printf ("The %s does %.2f times the work for twice the text", get_stage_name (i), (double) more / less);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) warm = NULL;

  g_test_init (&argc, &argv, NULL);

  /* What is loaded once is loaded before anything is counted. */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/pathological/", rows[i].name, NULL);

      g_clear_pointer (&warm, g_array_unref);
      warm = measure (i, 400);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
