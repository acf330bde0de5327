/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/alignment/diptych-aligner.h"
#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-link-strength.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/people/diptych-entity-linker.h"

/* What is marked of the link between two sentences. */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
  const char *marks;
} people[] = {
  { "same-speaker", "“The dam at Łódź will hold,” said Agnieszka Nowak.",
    "Agnieszka Nowak said that the dam would hold.", "same-speaker" },
  { "other-speaker", "“The dam will hold,” said Agnieszka Nowak.",
    "“The dam will hold,” said José Iglesias.", "other-speaker" },
  { "one-side-silent", "“The dam will hold,” said Agnieszka Nowak.", "The dam near Agnieszka Nowak’s house held.", "" },
  { "terms-are-no-speech", "“The dam will hold,” said Agnieszka Nowak.", "The dam is called the “Great Wall”.", "" },
  { "nickname", "Agnieszka Nowak, nicknamed “the Beaver,” has built nine dams.",
    "Her workers gave Agnieszka Nowak the nickname “the Beaver”.", "nickname" },
  { "nickname-on-one-side", "Agnieszka Nowak, nicknamed “the Beaver,” has built nine dams.",
    "Agnieszka Nowak has built nine dams.", "" },
};

static DiptychAnalysis *
analyze (const char * const *sentences,
         guint               n)
{
  g_autoptr (DiptychArticle) article = diptych_given_sentences_new_article (sentences, n, "en");

  return diptych_analyzer_analyze_given (article, NULL, NULL);
}

static GArray *
find_links (const char * const *left,
            guint               n_left,
            const char * const *right,
            guint               n_right)
{
  g_autoptr (DiptychAnalysis) a = analyze (left, n_left);
  g_autoptr (DiptychAnalysis) b = analyze (right, n_right);
  g_autoptr (DiptychLinks) links = diptych_links_new ();

  g_assert_true (diptych_entity_linker_link (a, b, links, NULL, NULL));
  return diptych_aligner_find_links (a, b, links, NULL, NULL);
}

static void
append_mark (GString    *marks,
             gboolean    is_set,
             const char *mark)
{
  if (is_set)
    g_string_append_printf (marks, "%s%s", marks->len > 0 ? " " : "", mark);
}

static void
test_people (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) links = find_links (&people[row].left, 1, &people[row].right, 1);
  g_autoptr (GString) marks = g_string_new (NULL);
  const DiptychScoredLink *link;

  g_assert_cmpuint (links->len, ==, 1);
  link = &g_array_index (links, DiptychScoredLink, 0);
  append_mark (marks, link->same_speaker, "same-speaker");
  append_mark (marks, link->other_speaker, "other-speaker");
  append_mark (marks, link->nickname, "nickname");
  g_assert_cmpstr (marks->str, ==, people[row].marks);
}

/* The strength of the first link of the first sentences. */
static float
measure_first (const char * const *left,
               guint               n_left,
               const char * const *right,
               guint               n_right)
{
  g_autoptr (GArray) links = find_links (left, n_left, right, n_right);
  const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, 0);

  diptych_link_strength_measure (links, n_left, n_right, diptych_link_strength_get_models ());
  g_assert_cmpuint (link->left, ==, 0);
  g_assert_cmpuint (link->right, ==, 0);
  return link->strength;
}

/* Beads beside a link speak for it, and a better partner of its sentences against it. */
static void
test_surroundings (void)
{
  const char * const left[] = {
    "The mill of Łódź will be closed in spring.",
    "Its nine hundred weavers were told by letter on Friday.",
  };
  const char * const right[] = {
    "In spring the weavers of the mill lose their work.",
    "A letter told the nine hundred weavers of the mill on Friday.",
  };
  const char * const rival[] = {
    "In spring the weavers of the mill lose their work.",
    "The mill of Łódź will be closed in spring.",
  };
  float alone = measure_first (left, 1, right, 1);

  g_assert_cmpfloat (measure_first (left, 2, right, 2), >, alone);
  g_assert_cmpfloat (measure_first (left, 1, rival, 2), <, alone);
}

/* Every weight of the models is in the table. */
static void
test_models (void)
{
  const DiptychStrengthModels *models = diptych_link_strength_get_models ();

  g_assert_cmpuint (models->first.n, ==, DIPTYCH_N_STRENGTH_FEATURES);
  g_assert_cmpuint (models->again.n, ==, DIPTYCH_N_STRENGTH_AGAIN_FEATURES);
  for (guint i = 0; i < models->again.n; i++)
    g_assert_cmpfloat (models->again.weights[i], !=, 0);
  g_assert_cmpfloat (models->first.weights[DIPTYCH_STRENGTH_FACTS], >, 0);
  g_assert_cmpfloat (models->first.weights[DIPTYCH_STRENGTH_DISTANCE], <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = g_strconcat ("/link-strength/people/", people[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_people);
    }
  g_test_add_func ("/link-strength/surroundings", test_surroundings);
  g_test_add_func ("/link-strength/models", test_models);
  return g_test_run ();
}
