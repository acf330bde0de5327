/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "model/diptych-text.h"

static const struct
{
  const char *name;
  const char *input;
  const char *expected;
  gsize       n_code_points;
  guint       n_lines;
} rows[] = {
  { "empty", "", "", 0, 1 },
  { "ascii", "One\nTwo", "One\nTwo", 7, 2 },
  { "line-ends", "a\r\nb\rc\xe2\x80\xa8" "d", "a\nb\nc\nd", 7, 4 },
  { "decomposed-hangul", "\xe1\x84\x82\xe1\x85\xa1\xe1\x84\x90\xe1\x85\xa9", "나토", 2, 1 },
  { "decomposed-latin", "Ru\xcc\x88ns", "Rüns", 4, 1 },
  { "object-character", "\xef\xbb\xbf" "a\xef\xbf\xbc" "b", "ab", 2, 1 },
  { "invalid", "a\xff" "b", "a\xef\xbf\xbd" "b", 3, 1 },
  { "astral", "🇰🇷 “나토”", "🇰🇷 “나토”", 7, 1 },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychText) text = diptych_text_new (rows[row].input, -1);
  gsize length = diptych_text_get_length (text);

  g_assert_cmpstr (diptych_text_get_string (text), ==, rows[row].expected);
  g_assert_cmpuint (diptych_text_get_n_code_points (text), ==, rows[row].n_code_points);
  g_assert_cmpuint (diptych_text_get_n_lines (text), ==, rows[row].n_lines);
  for (gsize i = 0; i <= length; i++)
    if (diptych_text_is_border (text, i))
      {
        guint line;
        gsize byte;

        g_assert_cmpuint (diptych_text_offset_from_code_point (text, diptych_text_offset_to_code_point (text, i)), ==, i);
        diptych_text_offset_to_line (text, i, &line, &byte);
        g_assert_cmpuint (diptych_text_offset_from_line (text, line, byte), ==, i);
      }
}

/* Both bridges across many checkpoints, where these fall inside characters. */
static void
test_long (void)
{
  g_autoptr (GString) string = g_string_new ("x");
  g_autoptr (DiptychText) text = NULL;
  gsize offset = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append (string, i % 7 == 0 ? "가\n" : "a뷁");
  text = diptych_text_new (string->str, string->len);
  for (gsize i = 0; i <= diptych_text_get_n_code_points (text); i++)
    {
      g_assert_cmpuint (diptych_text_offset_from_code_point (text, i), ==, offset);
      g_assert_cmpuint (diptych_text_offset_to_code_point (text, offset), ==, i);
      offset += g_utf8_skip[(guchar) diptych_text_get_string (text)[offset]];
    }
}

/* Long runs without a blank come out in NFC, whole and decomposed alike. */
static void
test_long_korean (void)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autoptr (GString) decomposed = g_string_new (NULL);
  g_autoptr (DiptychText) a = NULL;
  g_autoptr (DiptychText) b = NULL;

  for (guint i = 0; i < 200000; i++)
    {
      g_string_append (whole, "각e\u0301");
      g_string_append (decomposed, "\u1100\u1161\u11a8e\u0301");
    }
  a = diptych_text_new (whole->str, -1);
  b = diptych_text_new (decomposed->str, -1);
  g_assert_cmpuint (diptych_text_get_n_code_points (a), ==, 400000);
  g_assert_true (g_str_equal (diptych_text_get_string (a), diptych_text_get_string (b)));
}

/* Every character, alone and before a mark or a jamo that may compose with it. */
static void
test_characters (void)
{
  static const char * const after[] = { "", "\u0301", "\u11a8", "\u0300\u0323", "가", "z" };

  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (gunichar c = 0x20; c < 0x11000; c++)
        {
          g_autoptr (DiptychText) text = NULL;
          g_autofree char *expected = NULL;

          if (g_unichar_validate (c) && c != 0x85 && c != 0x2028 && c != 0x2029 && c != 0xfeff && c != 0xfffc)
            {
              g_string_append_unichar (line, c);
              g_string_append (line, after[i]);
            }
          if (c % 64 > 0)
            continue;
          expected = g_utf8_normalize (line->str, -1, G_NORMALIZE_NFC);
          text = diptych_text_new (line->str, -1);
          g_assert_cmpstr (diptych_text_get_string (text), ==, expected);
          g_string_truncate (line, 0);
        }
    }
}

static void
test_trim (void)
{
  g_autoptr (DiptychText) text = diptych_text_new (" \u00a0가 나\u3000\n", -1);
  g_autofree char *trimmed = diptych_text_dup_substring (text, diptych_text_trim (text, diptych_span (0, diptych_text_get_length (text))));

  g_assert_cmpstr (trimmed, ==, "가 나");
  g_assert_true (diptych_span_is_empty (diptych_text_trim (text, diptych_span (0, 3))));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/text/normalise/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/text/bridge", test_long);
  g_test_add_func ("/text/long-korean", test_long_korean);
  g_test_add_func ("/text/characters", test_characters);
  g_test_add_func ("/text/trim", test_trim);
  return g_test_run ();
}
