/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "analysis/diptych-comparer.h"
#include "import/diptych-correction-json.h"
#include "import/diptych-importer.h"
#include "session/diptych-correction-maker.h"
#include "session/diptych-corrector.h"

#define LEFT "Harbour opens again\n\n" \
  "Captain Anna Varga opened the harbour on Monday. “The ships may sail again,” Varga said. " \
  "Admiral Tom Okafor was not there. Minister Okafor sent a letter, which named the pier “Iron Gate”. " \
  "The weather was calm.\n"
#define RIGHT "항구 – harbour reopens\n\n" \
  "Captain Anna Barga (안나 바르가) reopened the harbour on Monday. “The 배 may sail again,” Barga said. " \
  "Mayor Kim Cheol-su (김철수) did not attend. The weather over the 항구 was calm.\n"

static DiptychArticle *
import (const char *text)
{
  return diptych_importer_import_text (text, -1, "배", NULL);
}

static void
add_people (DiptychComparison *comparison,
            GString           *dump)
{
  guint n;
  const DiptychEntityPair *pairs = diptych_comparison_get_entities (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        {
          const DiptychEntity *entity;

          g_string_append (dump, side == 0 ? "<" : " | ");
          if (pairs[i].index[side] == DIPTYCH_NONE)
            continue;
          entity = diptych_analysis_get_entity (diptych_comparison_get_analysis (comparison, side), pairs[i].index[side]);
          g_string_append_printf (dump, "%s: %s", diptych_entity_kind_to_string (entity->kind), entity->name);
          for (guint j = 0; j < entity->variants->len; j++)
            g_string_append_printf (dump, "/%s", g_array_index (entity->variants, DiptychVariant, j).form);
        }
      g_string_append (dump, ">\n");
    }
}

static void
add_passages (DiptychComparison *comparison,
              GString           *dump)
{
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (dump, "bead");
      for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
        for (guint j = 0; j < beads[i].sentences[side]->len; j++)
          g_string_append_printf (dump, " %c%u", "LR"[side], g_array_index (beads[i].sentences[side], guint, j));
      g_string_append (dump, "\n");
    }
  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      DiptychAnalysis *analysis = diptych_comparison_get_analysis (comparison, side);

      for (guint i = 0; i < diptych_analysis_get_n_quotations (analysis); i++)
        {
          const DiptychQuotation *quotation = diptych_analysis_get_quotation (analysis, i);
          g_autofree char *words = diptych_text_dup_substring (diptych_analysis_get_text (analysis),
                                                               diptych_quotation_get_hull (quotation));
          const char *speaker = quotation->speaker_entity == DIPTYCH_NO_ENTITY ? "nobody"
                                : diptych_analysis_get_entity (analysis, quotation->speaker_entity)->name;

          g_string_append_printf (dump, "%s %s by %s\n", diptych_quotation_type_to_string (quotation->type), words, speaker);
        }
    }
}

static char *
dup_dump (DiptychComparison *comparison)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  add_people (comparison, dump);
  add_passages (comparison, dump);
  return g_string_free_and_steal (g_steal_pointer (&dump));
}

/* Anchors as they are written; the offsets are wrong on purpose in most, and the words find the place. */
#define AT(article, words) "{\"article\": " article ", \"start\": 0, \"end\": 1, \"text\": \"" words "\"}"

/* What one correction brings about: lines that are there afterwards, and a text that is not. */
static const struct
{
  const char     *name;
  const char     *json;
  DiptychOutcome  outcome;
  const char     *there;
  const char     *gone;
} rows[] = {
  { "join-within", "{\"kind\": \"join\", \"at\": [" AT ("0", "Tom Okafor") "], \"with\": [" AT ("0", "Anna Varga") "]}",
    DIPTYCH_OUTCOME_APPLIED, "person: Tom Okafor/", "<person: Anna Varga/" },
  { "join-across", "{\"kind\": \"join\", \"at\": [" AT ("0", "Tom Okafor") "], \"with\": [" AT ("1", "Kim Cheol-su") "]}",
    DIPTYCH_OUTCOME_APPLIED, "| person: Kim Cheol-su/Kim Cheol-su>", "< | person: Kim Cheol-su" },
  { "join-lost", "{\"kind\": \"join\", \"at\": [" AT ("0", "Tom Okafor") "], \"with\": [" AT ("1", "박영희") "]}",
    DIPTYCH_OUTCOME_LOST, "< | person: Kim Cheol-su", "박영희" },
  { "join-elsewhere", "{\"kind\": \"join\", \"at\": [" AT ("0", "Tom Okafor") "], \"with\": [" AT ("2", "박영희") "]}",
    DIPTYCH_OUTCOME_ELSEWHERE, "< | person: Kim Cheol-su", "박영희" },
  { "split-form", "{\"kind\": \"split\", \"at\": [" AT ("0", "Varga") "], \"value\": \"Varga\"}",
    DIPTYCH_OUTCOME_APPLIED, "<person: Varga/Varga | >", "Anna Varga/Varga" },
  { "split-mention", "{\"kind\": \"split\", \"at\": [{\"article\": 1, \"start\": 99, \"end\": 104, \"text\": \"Barga\"}]}",
    DIPTYCH_OUTCOME_APPLIED, "< | person: Barga/Barga>", "Anna Barga/Barga" },
  { "split-sides", "{\"kind\": \"split\", \"at\": [" AT ("0", "Anna Varga") "], \"with\": [" AT ("1", "Anna Barga") "]}",
    DIPTYCH_OUTCOME_APPLIED, "< | person: Anna Barga", "Varga | person: Anna" },
  { "rename", "{\"kind\": \"rename\", \"at\": [" AT ("1", "Kim Cheol-su") "], \"value\": \"김 시장\"}",
    DIPTYCH_OUTCOME_APPLIED, "< | person: 김 시장/Kim Cheol-su>", "person: Kim Cheol-su" },
  { "rename-empty", "{\"kind\": \"rename\", \"at\": [" AT ("1", "Kim Cheol-su") "], \"value\": \"\"}",
    DIPTYCH_OUTCOME_LOST, "person: Kim Cheol-su", "person: /" },
  { "retype", "{\"kind\": \"retype\", \"at\": [" AT ("1", "Kim Cheol-su") "], \"value\": \"place\"}",
    DIPTYCH_OUTCOME_APPLIED, "< | place: Kim Cheol-su/Kim Cheol-su>", "person: Kim Cheol-su" },
  { "retype-unknown", "{\"kind\": \"retype\", \"at\": [" AT ("1", "Kim Cheol-su") "], \"value\": \"배\"}",
    DIPTYCH_OUTCOME_LOST, "person: Kim Cheol-su", "place: Kim Cheol-su" },
  { "drop", "{\"kind\": \"drop\", \"at\": [" AT ("1", "Kim Cheol-su") "]}",
    DIPTYCH_OUTCOME_APPLIED, "Anna Barga", "Kim Cheol-su/" },
  { "drop-speaker", "{\"kind\": \"drop\", \"at\": [" AT ("1", "Anna Barga") "]}",
    DIPTYCH_OUTCOME_APPLIED, "“The 배 may sail again,” by nobody", "Anna Barga/" },
  { "speaker", "{\"kind\": \"speaker\", \"at\": [" AT ("1", "“The 배 may sail again,”") "], \"with\": [" AT ("1", "Kim Cheol-su") "]}",
    DIPTYCH_OUTCOME_APPLIED, "“The 배 may sail again,” by Kim Cheol-su", "sail again,” by Anna B" },
  { "speaker-nobody", "{\"kind\": \"speaker\", \"at\": [" AT ("0", "“The ships may sail again,”") "]}",
    DIPTYCH_OUTCOME_APPLIED, "again,” by nobody", "ships may sail again,” by Anna Varga" },
  { "speaker-across", "{\"kind\": \"speaker\", \"at\": [" AT ("0", "“The ships may sail again,”") "], \"with\": [" AT ("1", "Kim Cheol-su") "]}",
    DIPTYCH_OUTCOME_LOST, "again,” by Anna Varga", "again,” by nobody" },
  { "term", "{\"kind\": \"term\", \"at\": [" AT ("1", "“The 배 may sail again,”") "]}",
    DIPTYCH_OUTCOME_APPLIED, "term “The 배 may sail again,” by nobody", "direct “The 배" },
  { "speech", "{\"kind\": \"speech\", \"at\": [" AT ("0", "“Iron Gate”") "]}",
    DIPTYCH_OUTCOME_APPLIED, "direct “Iron Gate” by nobody", "term “Iron Gate”" },
  { "tie", "{\"kind\": \"tie\", \"at\": [" AT ("0", "The weather was calm.") "], \"with\": [" AT ("1", "Mayor Kim Cheol-su (김철수) did not attend.") "]}",
    DIPTYCH_OUTCOME_APPLIED, "bead L5 R3\n", "bead L5 R4" },
  { "tie-parts", "{\"kind\": \"tie\", \"at\": [" AT ("0", "The weather was") "], \"with\": [" AT ("1", "(김철수) did not attend. The weather over the 항구 was calm.") "]}",
    DIPTYCH_OUTCOME_APPLIED, "bead L5 R3 R4\n", "bead L5 R4\n" },
  { "untie", "{\"kind\": \"untie\", \"at\": [" AT ("0", "Captain Anna Varga opened the harbour on Monday.") "],"
             " \"with\": [" AT ("1", "Captain Anna Barga (안나 바르가) reopened the harbour on Monday.") "]}",
    DIPTYCH_OUTCOME_APPLIED, "Anna Barga", "bead L1 R1\n" },
  { "unknown-kind", "{\"kind\": \"fold\", \"at\": []}", DIPTYCH_OUTCOME_LOST, "person: Kim Cheol-su", "fold" },
  { "no-object", "\"배\"", DIPTYCH_OUTCOME_LOST, "person: Kim Cheol-su", "배\n" },
};

static DiptychCorrection *
parse (const char *json,
       GPtrArray  *articles)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  gboolean undone;

  return diptych_correction_json_read (node, articles, &undone);
}

static GPtrArray *
import_story (void)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (articles, import (LEFT));
  g_ptr_array_add (articles, import (RIGHT));
  g_ptr_array_add (articles, import ("박영희 씨가 떠났다."));
  return articles;
}

static const guint indexes[] = { 0, 1 };

static DiptychCorrected *
correct (GPtrArray         *articles,
         DiptychComparison *base,
         GPtrArray         *corrections)
{
  g_autoptr (GError) error = NULL;
  DiptychCorrected *corrected = diptych_corrector_correct ((DiptychArticle **) articles->pdata, indexes, base,
                                                           corrections, NULL, &error);

  g_assert_no_error (error);
  diptych_comparison_validate (corrected->comparison, &error);
  g_assert_no_error (error);
  return corrected;
}

static GPtrArray *
corrections_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_correction_unref);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autoptr (DiptychCorrected) plain = correct (articles, NULL, corrections);
  g_autofree char *before = dup_dump (plain->comparison);
  g_autofree char *untouched = NULL;
  g_autofree char *after = NULL;
  g_autoptr (DiptychCorrected) corrected = NULL;

  g_assert_true (plain->base == plain->comparison);
  g_ptr_array_add (corrections, parse (rows[row].json, articles));
  corrected = correct (articles, plain->base, corrections);
  g_assert_true (corrected->base == plain->base);
  after = dup_dump (corrected->comparison);
  g_test_message ("before:\n%s\nafter:\n%s", before, after);
  g_assert_cmpint (g_array_index (corrected->outcomes, DiptychOutcome, 0), ==, rows[row].outcome);
  g_assert_nonnull (strstr (after, rows[row].there));
  g_assert_null (strstr (after, rows[row].gone));
  untouched = dup_dump (plain->base);
  g_assert_cmpstr (untouched, ==, before);
  if (rows[row].outcome != DIPTYCH_OUTCOME_APPLIED)
    g_assert_cmpstr (after, ==, before);
}

/* Beside another article nothing stays of what rested on the one before. */
static void
test_other_article (void)
{
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) none = corrections_new ();
  g_autoptr (DiptychCorrected) before = correct (articles, NULL, none);
  g_autoptr (DiptychCorrected) again = NULL;
  g_autoptr (DiptychCorrected) anew = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *expected = NULL;

  g_object_unref (articles->pdata[1]);
  articles->pdata[1] = import ("Anna Varga 선장이 월요일에 항구를 열었다.");
  again = correct (articles, before->base, none);
  anew = correct (articles, NULL, none);
  dump = dup_dump (again->comparison);
  expected = dup_dump (anew->comparison);
  g_assert_cmpstr (dump, ==, expected);
  g_assert_true (again->base != before->base);
  g_assert_true (diptych_comparison_get_analysis (again->base, DIPTYCH_SIDE_LEFT)
                 != diptych_comparison_get_analysis (before->base, DIPTYCH_SIDE_LEFT));
}

/* What the maker makes is found again where it was made, also after it was written and read. */
static void
test_makers (void)
{
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) none = corrections_new ();
  g_autoptr (DiptychCorrected) plain = correct (articles, NULL, none);
  DiptychShown shown = { plain->comparison, { 0, 1 } };
  guint n;
  const DiptychBead *beads = diptych_comparison_get_beads (plain->comparison, &n);
  DiptychCorrection *made[] = {
    diptych_correction_maker_join (&shown, 0, 1),
    diptych_correction_maker_split (&shown, DIPTYCH_SIDE_LEFT, 0, "Varga"),
    diptych_correction_maker_split_sides (&shown, 0),
    diptych_correction_maker_take_out (&shown, DIPTYCH_SIDE_RIGHT, 1),
    diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_RENAME, 0, "안나"),
    diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_RETYPE, 0, "organisation"),
    diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_DROP, 0, NULL),
    diptych_correction_maker_speaker (&shown, (const int[]) { 0, 0 }, DIPTYCH_NONE),
    diptych_correction_maker_type (&shown, DIPTYCH_CORRECTION_TERM, (const int[]) { DIPTYCH_NONE, 0 }),
    diptych_correction_maker_tie (&shown, DIPTYCH_CORRECTION_UNTIE, beads[0].sentences[0], beads[0].sentences[1]),
    diptych_correction_maker_article (&shown, DIPTYCH_CORRECTION_OUTLET, DIPTYCH_SIDE_RIGHT, "항구 신문"),
    diptych_correction_maker_article (&shown, DIPTYCH_CORRECTION_DATE, DIPTYCH_SIDE_LEFT, "2024-10-01"),
    diptych_correction_maker_article (&shown, DIPTYCH_CORRECTION_TRANSLATION, DIPTYCH_SIDE_LEFT, "original"),
  };
  g_autofree char *before = dup_dump (plain->comparison);

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autoptr (DiptychCorrection) correction = made[i];
      g_autoptr (JsonNode) node = diptych_correction_json_write (correction, articles, i % 2 == 1);
      g_autofree char *json = json_to_string (node, FALSE);
      g_autoptr (GPtrArray) corrections = corrections_new ();
      g_autoptr (DiptychCorrected) corrected = NULL;
      g_autofree char *after = NULL;
      gboolean undone;

      g_ptr_array_add (corrections, diptych_correction_json_read (node, articles, &undone));
      g_assert_cmpint (undone, ==, i % 2 == 1);
      corrected = correct (articles, plain->base, corrections);
      g_test_message ("%s", json);
      g_assert_cmpint (g_array_index (corrected->outcomes, DiptychOutcome, 0), ==, DIPTYCH_OUTCOME_APPLIED);
      after = dup_dump (corrected->comparison);
      if (!diptych_correction_is_about_article (correction))
        g_assert_cmpstr (after, !=, before);
    }
}

static void
check (GPtrArray         *articles,
       DiptychComparison *base,
       DiptychCorrection *first,
       DiptychCorrection *second)
{
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autoptr (DiptychCorrected) corrected = NULL;

  g_ptr_array_add (corrections, first);
  g_ptr_array_add (corrections, second);
  corrected = correct (articles, base, corrections);
  g_assert_cmpint (g_array_index (corrected->outcomes, DiptychOutcome, 0), ==, DIPTYCH_OUTCOME_APPLIED);
}

/* Whoever is joined with whomever and then taken apart or removed: the comparison holds. */
static void
test_every_pair (void)
{
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) none = corrections_new ();
  g_autoptr (DiptychCorrected) plain = correct (articles, NULL, none);
  DiptychShown shown = { plain->comparison, { 0, 1 } };
  guint n;

  diptych_comparison_get_entities (plain->comparison, &n);
  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        check (articles, plain->base, diptych_correction_maker_join (&shown, i, j),
               diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_DROP, j, NULL));
        check (articles, plain->base, diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_RETYPE, i, "place"),
               diptych_correction_maker_join (&shown, j, i));
        check (articles, plain->base, diptych_correction_maker_join (&shown, i, j),
               diptych_correction_maker_split (&shown, DIPTYCH_SIDE_LEFT, 0, "Varga"));
        check (articles, plain->base, diptych_correction_maker_change (&shown, DIPTYCH_CORRECTION_DROP, i, NULL),
               diptych_correction_maker_join (&shown, i, j));
      }
}

/* Corrections build on one another, and the places may be a little off by then. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autoptr (DiptychCorrected) corrected = NULL;
  g_autofree char *dump = NULL;

  g_ptr_array_add (corrections, parse ("{\"kind\": \"split\", \"at\": [" AT ("0", "Varga") "], \"value\": \"Varga\"}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"join\", \"at\": [" AT ("1", "Kim Cheol-su") "], \"with\": ["
                                      "{\"article\": 0, \"start\": 97, \"end\": 102, \"text\": \"Varga\"}]}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"rename\", \"at\": [" AT ("1", "Kim Cheol-su") "], \"value\": \"김 시장\"}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"drop\", \"at\": [" AT ("0", "Tom Okafor") "]}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"rename\", \"at\": [" AT ("0", "Tom Okafor") "], \"value\": \"Tom\"}", articles));
  corrected = correct (articles, NULL, corrections);
  dump = dup_dump (corrected->comparison);
  g_test_message ("%s", dump);
  g_assert_nonnull (strstr (dump, "<person: 김 시장/Varga | person: 김 시장/Kim Cheol-su>"));
  g_assert_nonnull (strstr (dump, "again,” by 김 시장"));
  g_assert_null (strstr (dump, "Tom Okafor/Tom Okafor"));
  g_assert_cmpuint (diptych_corrected_count (corrected, DIPTYCH_OUTCOME_APPLIED), ==, 4);
  g_assert_cmpuint (diptych_corrected_count (corrected, DIPTYCH_OUTCOME_LOST), ==, 1);
}

/* A new date moves “Monday”, and what was corrected stays so. */
static void
test_date (void)
{
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autoptr (DiptychCorrected) corrected = NULL;
  const DiptychFact *facts;
  guint n;

  g_ptr_array_add (corrections, parse ("{\"kind\": \"rename\", \"at\": [" AT ("0", "Anna Varga") "], \"value\": \"안나\"}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"date\", \"at\": [{\"article\": 0}], \"value\": \"2024-10-01\"}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"translation\", \"at\": [{\"article\": 1}], \"value\": \"machine-translated\"}", articles));
  corrected = correct (articles, NULL, corrections);
  facts = diptych_analysis_get_facts (diptych_comparison_get_analysis (corrected->comparison, DIPTYCH_SIDE_LEFT), &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (facts[0].value, ==, "2024-09-30");
  g_assert_cmpstr (diptych_comparison_get_entity_name (corrected->comparison, 0), ==, "안나");
  g_assert_cmpint (diptych_article_get_translation (diptych_analysis_get_article (diptych_comparison_get_analysis (corrected->comparison, DIPTYCH_SIDE_RIGHT))),
                   ==, DIPTYCH_TRANSLATION_MACHINE);
  g_assert_cmpuint (diptych_corrected_count (corrected, DIPTYCH_OUTCOME_APPLIED), ==, 3);
}

/* The same corrections on a text that was edited since: those whose words are gone are lost. */
static void
test_edited (void)
{
  g_autoptr (GPtrArray) articles = import_story ();
  g_autoptr (GPtrArray) edited = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autoptr (DiptychCorrected) corrected = NULL;
  g_autofree char *dump = NULL;

  g_ptr_array_add (edited, import (LEFT));
  g_ptr_array_add (edited, import ("항구가 다시 열렸다\n\nIt was 어제. Mayor Kim Cheol-su (김철수) did not attend.\n"));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"rename\", \"at\": [{\"article\": 1, \"start\": 61, \"end\": 64, \"text\": \"Kim Cheol-su\"}],"
                                      " \"value\": \"김 시장\"}", articles));
  g_ptr_array_add (corrections, parse ("{\"kind\": \"rename\", \"at\": [" AT ("1", "Anna Barga") "], \"value\": \"안나\"}", articles));
  corrected = correct (edited, NULL, corrections);
  dump = dup_dump (corrected->comparison);
  g_test_message ("%s", dump);
  g_assert_nonnull (strstr (dump, "< | person: 김 시장/Kim Cheol-su>"));
  g_assert_cmpint (g_array_index (corrected->outcomes, DiptychOutcome, 0), ==, DIPTYCH_OUTCOME_APPLIED);
  g_assert_cmpint (g_array_index (corrected->outcomes, DiptychOutcome, 1), ==, DIPTYCH_OUTCOME_LOST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/corrector/rows/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/corrector/makers", test_makers);
  g_test_add_func ("/corrector/other-article", test_other_article);
  g_test_add_func ("/corrector/every-pair", test_every_pair);
  g_test_add_func ("/corrector/order", test_order);
  g_test_add_func ("/corrector/date", test_date);
  g_test_add_func ("/corrector/edited", test_edited);
  return g_test_run ();
}
