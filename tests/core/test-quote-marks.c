/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/quotations/diptych-quote-marks.h"

/* Expected: every span, with what is wrong with it: "<" no opening mark, ">" no
 * closing mark; "+" for each span around it. */
static const struct
{
  const char *name;
  const char *input;
  const char *expected;
} rows[] = {
  { "none", "Nobody spoke.", "" },
  { "curly", "He said “yes” twice.", "[“yes”]" },
  { "straight", "\"A,\" he said. \"B.\"", "[\"A,\"][\"B.\"]" },
  { "tex", "``A,'' he said.", "[``A,'']" },
  { "single", "She called it ‘a gift’ to all.", "[‘a gift’]" },
  { "straight-single", "She called it 'a gift' to all.", "['a gift']" },
  { "apostrophes", "It’s the ’90s dogs’ home, isn't it? Rock 'n' roll.", "" },
  { "plural-possessive", "the ‘Rivers’ oldest bridge’ is closed", "[‘Rivers’ oldest bridge’]" },
  { "nested", "“He is the ‘fox’ here,” she said.", "[“He is the ‘fox’ here,”]+[‘fox’]" },
  { "nested-thrice", "“A ‘b “c” b’ a”", "[“A ‘b “c” b’ a”]+[‘b “c” b’]++[“c”]" },
  { "unclosed", "“It is late, he said.", ">[“It is late, he said.]" },
  { "unclosed-then-next", "“One. “Two.”", ">[“One.][“Two.”]" },
  { "unopened", "It is late,” he said.", "<[It is late,”]" },
  { "two-closing", "“One” and two.” Three,” he said.", "[“One”]<[and two.” Three,”]" },
  { "blank-inside", "“ One ” he said.", "[“ One ”]" },
  { "turned-round", "”One” and “two“.", "[”One”][“two“]" },
  { "paragraphs", "“One.\n\n“Two.”", ">[“One.][“Two.”]" },
  { "inches", "a 6\" pipe", "<[a 6\"]" },
  { "hangul-particle", "그는 “평화가 온다”고 말했다. ‘나토’는 답했다.", "[“평화가 온다”][‘나토’]" },
  { "hangul-straight", "그는 \"평화가 온다\"고 했다", "[\"평화가 온다\"]" },
  { "corners", "『책』과 「글」 《신문》", "[『책』][「글」][《신문》]" },
  { "accents", "Das „né“ und «été»", "[„né“][«été»]" },
};

static char *
dump (DiptychText *text)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (GArray) marked = NULL;
  g_auto (GStrv) lines = g_strsplit (diptych_text_get_string (text), "\n", -1);
  gsize start = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      DiptychBlock block = { diptych_span (start, start + strlen (lines[i])), DIPTYCH_BLOCK_BODY };

      if (*lines[i] != '\0')
        g_array_append_val (blocks, block);
      start = block.span.end + 1;
    }
  marked = diptych_quote_marks_find (text, (const DiptychBlock *) (gpointer) blocks->data, blocks->len);
  for (guint i = 0; i < marked->len; i++)
    {
      const DiptychMarkedSpan *span = &g_array_index (marked, DiptychMarkedSpan, i);
      g_autofree char *words = diptych_text_dup_substring (text, span->span);

      for (guint j = 0; j < span->depth; j++)
        g_string_append_c (result, '+');
      g_string_append_printf (result, "%s%s[%s]", span->unopened ? "<" : "", span->unclosed ? ">" : "", words);
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychText) text = diptych_text_new (rows[row].input, -1);
  g_autofree char *found = dump (text);

  g_assert_cmpstr (found, ==, rows[row].expected);
}

static void
test_inner (void)
{
  g_autoptr (DiptychText) text = diptych_text_new ("“ 예 ”", -1);
  DiptychBlock block = { diptych_span (0, diptych_text_get_length (text)), DIPTYCH_BLOCK_BODY };
  g_autoptr (GArray) marked = diptych_quote_marks_find (text, &block, 1);
  g_autofree char *inner = diptych_text_dup_substring (text, diptych_quote_marks_inner (text, &g_array_index (marked, DiptychMarkedSpan, 0)));

  g_assert_cmpstr (inner, ==, "예");
}

static void
test_many (gconstpointer data)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (DiptychText) text = NULL;
  g_autoptr (GArray) marked = NULL;
  DiptychBlock block = { .kind = DIPTYCH_BLOCK_BODY };

  for (guint i = 0; i < 1000000; i++)
    g_string_append (string, data);
  text = diptych_text_new (string->str, string->len);
  block.span.end = diptych_text_get_length (text);
  marked = diptych_quote_marks_find (text, &block, 1);
  for (guint i = 0; i < marked->len; i++)
    g_assert_true (diptych_text_is_valid_span (text, g_array_index (marked, DiptychMarkedSpan, i).span));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/quote-marks/pair/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/quote-marks/inner", test_inner);
  g_test_add_data_func ("/quote-marks/many/opening", "“", test_many);
  g_test_add_data_func ("/quote-marks/many/closing", "a”", test_many);
  g_test_add_data_func ("/quote-marks/many/straight", "\"", test_many);
  g_test_add_data_func ("/quote-marks/many/nested", "“‘", test_many);
  g_test_add_data_func ("/quote-marks/many/possessive", "s’ ", test_many);
  return g_test_run ();
}
