/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/alignment/diptych-aligner.h"
#include "analysis/alignment/diptych-given-sentences.h"
#include "analysis/alignment/diptych-link-strength.h"
#include "analysis/diptych-analyzer.h"
#include "analysis/people/diptych-entity-linker.h"
#include "model-rows.h"

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

/* How rare the names are that two sentences share, with so many others that share none. */
static const struct
{
  const char *name;
  const char *left[2];
  const char *right[2];
  guint       n_others;
  float       expected;
} names[] = {
  { "once-on-each-side", { "Agnieszka Nowak built the dam.", "It held." }, { "Bread was dear.", "Agnieszka Nowak was thanked." }, 18, 1 },
  { "everywhere", { "Agnieszka Nowak built the dam.", "Nowak sang." },
    { "In spring Agnieszka Nowak left.", "Agnieszka Nowak was thanked." }, 18, 0.5f },
  { "in-few-sentences", { "Agnieszka Nowak built the dam.", "It held." }, { "Bread was dear.", "Agnieszka Nowak was thanked." }, 0, 0.1f },
  { "by-a-pronoun-only", { "Agnieszka Nowak built the dam.", "She sang." }, { "Bread was dear.", "She was thanked." }, 18, 0 },
  { "others", { "Agnieszka Nowak built the dam.", "It held." }, { "Bread was dear.", "José Iglesias was thanked." }, 18, 0 },
};

static void
test_names (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  const char *left[20] = { names[row].left[0], names[row].left[1] };
  const char *right[20] = { names[row].right[0], names[row].right[1] };
  guint n = 2 + names[row].n_others;
  g_autoptr (GArray) links = NULL;
  float found = 0;

  for (guint i = 2; i < n; i++)
    {
      left[i] = "The mill of the old town sings.";
      right[i] = "Snow lay in the mountains.";
    }
  links = find_links (left, n, right, n);

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      if (link->left == 0 && link->right == 1)
        found = link->rare_name;
    }
  g_assert_cmpfloat_with_epsilon (found, names[row].expected, 1e-6);
}

/* Which of two sentences of the right is higher in a feature, if either is. */
static const struct
{
  const char *name;
  guint       feature;
  const char *left;
  const char *right[2];
  int         expected;
} stretches[] = {
  { "dense", DIPTYCH_LINK_STRETCH, "The mayor of Łódź must encourage each village to increase spending on dikes, an old demand of the farmers there.",
    { "He wants to encourage all villages to increase spending on dikes, and to keep the school in Łódź.",
      "Spending was high in the year of the flood, and two of the villages were left with nothing at all; to encourage "
      "them was hard, since an increase was not to be had, and when rain came in March one of the dikes broke." }, 0 },
  { "names-say-little", DIPTYCH_LINK_STRETCH, "The mayor met Anna Żak and Karl Öst in the burnt mill.",
    { "For years Anna Żak and Karl Öst have lived in Norvik.", "Nobody was in the burnt mill." }, 1 },
  { "meaning", DIPTYCH_LINK_MEANING, "The night guard was locked in a cloakroom by the thieves.",
    { "Farmers in Łódź expect a rich harvest of wheat and barley.",
      "A security officer was found tied in a storage room after the robbery." }, 1 },
  { "meaning-without-names", DIPTYCH_LINK_MEANING, "Doctors at the Seoul hospital treated the patients.",
    { "Seoul is a city on a river, and Seoul has many bridges.", "Physicians cared for the sick in a clinic." }, 1 },
};

static void
test_feature (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) links = find_links (&stretches[row].left, 1, stretches[row].right, 2);
  float values[2] = { 0, 0 };

  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      values[link->right] = link->features[stretches[row].feature];
      g_assert_cmpfloat (ABS (link->features[stretches[row].feature]), <=, 1.0001);
    }
  g_assert_cmpfloat (values[stretches[row].expected], >, values[1 - stretches[row].expected]);
}

/* Sentences whose words nobody knows are about nothing, not about the same. */
static void
test_unknown_words (void)
{
  const char * const left[] = { "Łódź, Kraków, Gdańsk.", "The doctors at the hospital treated the patients." };
  const char * const right[] = { "Łódź, Tarnów, Norvik.", "Bread was dear in winter." };
  g_autoptr (GArray) links = find_links (left, 2, right, 2);

  g_assert_cmpuint (links->len, >, 0);
  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      if (link->left == 0 || link->right == 0)
        g_assert_cmpfloat (link->features[DIPTYCH_LINK_MEANING], ==, 0);
    }
}

/* What the facts of two sentences are worth: the same in other words or units, or nearly
 * the same of one thing. */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
  gboolean    same;
  gboolean    near;
} facts[] = {
  { "near", "They were inside for 11 minutes, and left in the rain.", "The crime in Łódź took only 12 minutes.", FALSE, TRUE },
  { "near-in-another-unit", "The furnace of Łódź was cold for six weeks.", "For about 40 days nobody lit the furnace.", FALSE, TRUE },
  { "one-length-in-two-units", "The mill of Łódź stood for two decades.", "For 20 years the mill stood there.", TRUE, FALSE },
  { "a-share-and-a-percentage", "A quarter of the mill of Łódź burnt.", "Of the mill 25 per cent burnt down.", TRUE, FALSE },
  { "near-of-a-share", "A third of the mill of Łódź burnt.", "Of the mill 30 per cent burnt down.", FALSE, TRUE },
  { "exchanged", "The dyke near Łódź cost $50 million.", "About 68 billion won was paid for the dyke.", FALSE, TRUE },
  { "no-such-rate", "The dyke near Łódź cost $50 million.", "About 9 billion won was paid for the dyke.", FALSE, FALSE },
  { "another-kind", "The ship sank in 3 hours off Łeba.", "The ship cost 90 złoty.", FALSE, FALSE },
  { "far-apart", "The ship sank in 3 hours off Łeba.", "The ship sank in 9 days.", FALSE, FALSE },
};

static void
test_facts (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) links = find_links (&facts[row].left, 1, &facts[row].right, 1);
  const DiptychScoredLink *link;

  g_assert_cmpuint (links->len, ==, 1);
  link = &g_array_index (links, DiptychScoredLink, 0);
  g_assert_cmpint (link->facts > 0, ==, facts[row].same);
  g_assert_cmpint (link->near_facts > 0.2f, ==, facts[row].near);
}

/* First sentences are nearest to the beginnings, and last ones furthest away. */
static void
test_leads (void)
{
  const char * const left[] = { "The mill of Łódź closed in spring.", "The weavers of the mill sang in spring." };
  const char * const right[] = { "In spring the mill of Łódź was closed.", "In spring weavers sang in the mill." };
  g_autoptr (GArray) links = find_links (left, 2, right, 2);

  g_assert_cmpuint (links->len, ==, 4);
  for (guint i = 0; i < links->len; i++)
    {
      const DiptychScoredLink *link = &g_array_index (links, DiptychScoredLink, i);

      g_assert_cmpfloat_with_epsilon (link->lead, 1.0f / (1 + link->left + link->right), 1e-6);
    }
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

/* What else the same two paragraphs share speaks for a link. */
static void
test_paragraphs (void)
{
  const DiptychLinearModel *first = &diptych_link_strength_get_models ()->first;

  for (guint block = 0; block < 2; block++)
    {
      g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (DiptychScoredLink));
      g_autofree float *features = NULL;

      g_array_set_size (links, 2);
      for (guint i = 0; i < links->len; i++)
        g_array_index (links, DiptychScoredLink, i) = (DiptychScoredLink) { .left = i, .right = i, .facts = 1, .block = { 0, i * block } };
      features = diptych_link_strength_fill_again (links, 2, 2, first);
      g_assert_cmpint (features[DIPTYCH_STRENGTH_AGAIN_PARAGRAPH] > 0, ==, block == 0);
      g_assert_cmpfloat (features[DIPTYCH_STRENGTH_AGAIN_DIAGONAL], >, 0);
    }
}

static void
test_models (void)
{
  const DiptychStrengthModels *models = diptych_link_strength_get_models ();

  assert_model_in_table ("strength", diptych_strength_feature_names (), DIPTYCH_N_STRENGTH_FEATURES, &models->first);
  assert_model_in_table ("strength-again", diptych_strength_again_names (), DIPTYCH_N_STRENGTH_AGAIN_FEATURES, &models->again);
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
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/link-strength/names/", names[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_names);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autofree char *path = g_strconcat ("/link-strength/features/", stretches[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_feature);
    }
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *path = g_strconcat ("/link-strength/facts/", facts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_facts);
    }
  g_test_add_func ("/link-strength/unknown-words", test_unknown_words);
  g_test_add_func ("/link-strength/surroundings", test_surroundings);
  g_test_add_func ("/link-strength/leads", test_leads);
  g_test_add_func ("/link-strength/paragraphs", test_paragraphs);
  g_test_add_func ("/link-strength/models", test_models);
  return g_test_run ();
}
