/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/people/diptych-entity-linker.h"
#include "marked-text.h"

static const struct
{
  const char *name;
  const char *left;
  const char *right;
  const char *pairs;
} rows[] = {
  { "same", "P[Anna Lindqvist] came.", "P[Anna Lindqvist] left.", "Anna Lindqvist = Anna Lindqvist (same)\n" },
  { "surname", "P[Anna Lindqvist] came.", "P[Lindqvist] left.", "Anna Lindqvist = Lindqvist (surname)\n" },
  { "spelling", "P[Joseph Luhn] came.", "P[Joseph Rühn] left.", "Joseph Luhn = Joseph Rühn (spelling)\n" },
  { "nickname-and-initial", "P[Jim Röst] came.", "P[James E. Röst] left.", "Jim Röst = James E. Röst (nickname)\n" },
  { "junior", "P[Karl Röst Jr.] came.", "P[Karl Röst] left.", "Karl Röst Jr. = Karl Röst (same)\n" },
  { "father-and-son", "P[Karl Röst Jr.] came with his father, P[Karl Röst].", "P[Karl Röst] left.",
    "Karl Röst = Karl Röst (same)\nKarl Röst Jr. = -\n" },
  { "son-of-a-head-of-state", "P[Vladimir Putin Jr.] came.", "P[Vladimir Putin] left.",
    "Vladimir Putin Jr. = -\n- = Vladimir Putin\n" },
  { "ruler", "Queen P[Elizabeth II] came.", "P[Elizabeth Röst] left.", "Elizabeth II = -\n- = Elizabeth Röst\n" },
  { "order", "P[Kim Hyun-tak] came.", "P[Hyun-Tak Kim] left.", "Kim Hyun-tak = Hyun-Tak Kim (order)\n" },
  { "namesakes", "P[Sarah Bole] and P[Thomas Bole] came.", "P[Bole] left.",
    "Sarah Bole = -\nThomas Bole = -\n- = Bole\n" },
  { "strangers", "P[Sarah Bole] came.", "P[Thomas Bole] left.", "Sarah Bole = -\n- = Thomas Bole\n" },
  { "spelling-in-hangul", "P[Henrike Vosslünd] came.", "P[Henrike Poslund] left.", "Henrike Vosslünd = Henrike Poslund (spelling)\n" },
  { "spelling-and-last-word-of-a-title", "P[Karla Whitsomb], Norvik’s deputy ambassador to Österby, spoke.",
    "Ambassador P[Karla Vitsomb] slept.", "Karla Whitsomb = Karla Vitsomb (spelling)\n" },
  { "spelling-and-another-title", "P[Karla Whitsomb], Norvik’s deputy ambassador to Österby, spoke.",
    "Sergeant P[Karla Vitsomb] slept.", "Karla Whitsomb = Karla Vitsomb (spelling)\n" },
  { "misspelt-at-one-body", "P[Chloé Marden] of the O[Sea Institute] spoke.", "P[Chloé Modren], at the O[Sea Institute], spoke.",
    "Chloé Marden = Chloé Modren (spelling)\nSea Institute = Sea Institute (same)\n" },
  { "misspelt-at-none", "P[Chloé Marden] of the O[Sea Institute] spoke.", "P[Chloé Modren] slept.",
    "Chloé Marden = -\n- = Chloé Modren\nSea Institute = -\n" },
  { "spelling-behind-a-rare-given-name", "P[Emomåli Rahmon] spoke.", "P[Emomåli Rakhmon] slept.", "Emomåli Rahmon = Emomåli Rakhmon (spelling)\n" },
  { "one-letter-off-behind-a-rare-given-name", "P[Lisandro Köjanda] came.", "P[Lisandro Köhanda] left.", "Lisandro Köjanda = Lisandro Köhanda (spelling)\n" },
  { "one-letter-off-in-a-short-surname", "P[Lisandro Öja] came.", "P[Lisandro Öha] left.", "Lisandro Öja = -\n- = Lisandro Öha\n" },
  { "given-names-alike-before-a-rare-surname", "P[Tobias Nöy] came.", "P[Dovias Nöy] left.", "Tobias Nöy = Dovias Nöy (spelling)\n" },
  { "given-names-alike-before-a-surname-of-two", "P[Tobias Nöy] met P[Anna Nöy].", "P[Dovias Nöy] left.",
    "Tobias Nöy = -\nAnna Nöy = -\n- = Dovias Nöy\n" },
  { "spelling-and-a-title-that-is-translated", "P[Darcé Kowalchuk], the union’s president, spoke.", "Chairman P[Darcé Kovalchuk] slept.",
    "Darcé Kowalchuk = Darcé Kovalchuk (spelling)\n" },
  { "surname-cut-behind-a-rare-given-name", "P[Élanor Hathersage] spoke.", "P[Élanor Hathersey] slept.",
    "Élanor Hathersage = Élanor Hathersey (spelling)\n" },
  { "spelling-behind-a-given-name-of-two", "P[Peter Halden] spoke to P[Peter Österby].", "P[Peter Hallen] slept.",
    "Peter Halden = -\nPeter Österby = -\n- = Peter Hallen\n" },
  { "heard-otherwise", "P[Katryn Zöllmer] met P[Lorent Aachtermund].", "P[Lorenz Ahtermund] met P[Katrin Selmer].",
    "Katryn Zöllmer = Katrin Selmer (spelling)\nLorent Aachtermund = Lorenz Ahtermund (spelling)\n" },
  { "heard-nearly-alike", "P[Pavöl Wrzesinsky] came.", "P[Pavlo Bzeshinski] left.",
    "Pavöl Wrzesinsky = -\n- = Pavlo Bzeshinski\n" },
  { "heard-nearly-alike-and-named-most",
    "P[Pavöl Wrzesinsky] came. P[Wrzesinsky] sat. P[Wrzesinsky] spoke. P[Wrzesinsky] left.",
    "P[Pavlo Bzeshinski] came. P[Bzeshinski] sat. P[Bzeshinski] spoke. P[Bzeshinski] left.",
    "Pavöl Wrzesinsky = Pavlo Bzeshinski (spelling)\n" },
  { "heard-in-the-other-order", "P[Kenta Morishöri] came.", "P[Moriseori Genta] left.", "Kenta Morishöri = Moriseori Genta (spelling)\n" },
  { "heard-of-two", "P[Piotr Wolinsök] met P[Pieter Wolensuk].", "P[Pitor Bolinsek] left.",
    "Piotr Wolinsök = -\nPieter Wolensuk = -\n- = Pitor Bolinsek\n" },
  { "heard-but-of-other-genders", "P[Mario Töllvik] came. He slept.", "P[Maria Tölvik] left. She slept.",
    "Mario Töllvik = -\n- = Maria Tölvik\n" },
  { "order-of-pairs", "L[Oslo] met O[Norvik]. P[Anna Lindqvist] met P[Mark Tolle].",
    "P[Mark Tolle] met O[Norvik Inc.] in L[Bergen] with P[박민수].",
    "Mark Tolle = Mark Tolle (same)\nAnna Lindqvist = -\n- = 박민수\nNorvik = Norvik Inc. (same)\nOslo = -\n- = Bergen\n" },
  { "acronym", "The O[United Harbour Authority] (O[UHA]) met.", "The O[UHA] left.",
    "United Harbour Authority = UHA (initials)\n" },
  { "country", "The L[U.S.] left.", "The L[United States] left.", "U.S. = United States (initials)\n" },
  { "scripts", "P[Kim Yong-hyun] met P[Anna Lindqvist] and P[Kim Jong Un] in L[Germany].",
    "P[김용현] met P[안나 린드크비스트] in L[독일].",
    "Kim Yong-hyun = 김용현 (script)\nAnna Lindqvist = 안나 린드크비스트 (script)\nKim Jong Un = -\nGermany = 독일 (script)\n" },
  { "scripts-surname", "P[린드크비스트] came.", "P[Anna Lindqvist] met P[Karl Berger].",
    "린드크비스트 = Anna Lindqvist (script)\n- = Karl Berger\n" },
  { "scripts-two-people", "P[Kim Jung-hoon] came.", "P[김정훈] met P[김중훈].",
    "Kim Jung-hoon = -\n- = 김정훈\n- = 김중훈\n" },
  { "scripts-strangers", "P[Karl Berger] came.", "P[박민수] left.", "Karl Berger = -\n- = 박민수\n" },
  { "nothing", "", "P[Anna Lindqvist] left.", "- = Anna Lindqvist\n" },
};

static void
append_pair (GString                 *dump,
             DiptychAnalysis         *analyses[DIPTYCH_N_SIDES],
             const DiptychEntityPair *pair)
{
  const char *names[DIPTYCH_N_SIDES] = { "-", "-" };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    if (pair->index[side] != DIPTYCH_NONE)
      names[side] = diptych_analysis_get_entity (analyses[side], pair->index[side])->name;
  g_string_append_printf (dump, "%s = %s", names[0], names[1]);
  if (pair->index[0] != DIPTYCH_NONE && pair->index[1] != DIPTYCH_NONE)
    g_string_append_printf (dump, " (%s)", diptych_variant_reason_to_string (pair->reason));
  g_string_append_c (dump, '\n');
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) left = marked_text_analyze (rows[row].left);
  g_autoptr (DiptychAnalysis) right = marked_text_analyze (rows[row].right);
  DiptychAnalysis *analyses[DIPTYCH_N_SIDES] = { left, right };
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (DiptychComparison) comparison = NULL;
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (diptych_entity_linker_link (left, right, links, NULL, &error));
  for (guint i = 0; i < links->entities->len; i++)
    append_pair (dump, analyses, &g_array_index (links->entities, DiptychEntityPair, i));
  g_assert_cmpstr (dump->str, ==, rows[row].pairs);
  comparison = diptych_comparison_new (left, right, g_steal_pointer (&links));
  diptych_comparison_validate (comparison, &error);
  g_assert_no_error (error);
}

static void
test_many_names (void)
{
  g_autoptr (GString) marked = g_string_new (NULL);
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (DiptychLinks) links = diptych_links_new ();

  for (guint i = 0; i < 100000; i++)
    {
      guint name = i % 10000;

      g_string_append_printf (marked, "P[Xa%c%c%c%c Bole] ", 'a' + name % 26, 'a' + name / 26 % 26,
                              'b' + name / 676 % 20, 'a' + name / 13520);
    }
  analysis = marked_text_analyze (marked->str);
  g_assert_true (diptych_entity_linker_link (analysis, analysis, links, NULL, NULL));
  g_assert_cmpuint (links->entities->len, >=, diptych_analysis_get_n_entities (analysis));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/entity-linker/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/entity-linker/many-names", test_many_names);
  return g_test_run ();
}
