/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/text/diptych-tokenizer.h"

/* The tokens are written with "|" between them; a letter for each says its kind. */
static const struct
{
  const char *name;
  const char *input;
  const char *tokens;
  const char *kinds;
} rows[] = {
  { "empty", "", "", "" },
  { "blank", " \n\t\u00a0\u3000", "", "" },
  { "plain", "The ship sailed.", "The|ship|sailed|.", "wwwp" },
  { "possessive", "Norway’s fleet and Chile's", "Norway|’s|fleet|and|Chile|'s", "wwwwww" },
  { "possessive-plural", "the sailors’ pay, the miners' union.", "the|sailors|’|pay|,|the|miners|'|union|.", "wwwwpwwwwp" },
  { "possessive-acronym", "NASA’s and BBC'S", "NASA|’s|and|BBC|'S", "wwwww" },
  { "possessive-quoted", "‘Norway’s choice’", "‘|Norway|’s|choice|’", "qwwwq" },
  { "possessive-in-quotation", "‘Chiles’ longest bridge.’", "‘|Chiles|’|longest|bridge|.|’", "qwwwwpq" },
  { "closing-after-s", "the ‘wild cards’ and ‘old hands’ stayed", "the|‘|wild|cards|’|and|‘|old|hands|’|stayed", "wqwwqwqwwqw" },
  { "closing-straight", "the 'wild cards' stayed", "the|'|wild|cards|'|stayed", "wqwwqw" },
  { "contraction", "We don’t; it's, let’s, I'm, o’clock", "We|don’t|;|it's|,|let’s|,|I'm|,|o’clock", "wwpwpwpwpw" },
  { "irish", "O’Leary's boat", "O’Leary|'s|boat", "www" },
  { "elision", "the ’90s, '80s, ’em, ’tis", "the|’90s|,|'80s|,|’em|,|’tis", "wnpnpwpw" },
  { "abbreviation", "Mr. Vik met Lt. Gen. Oh, e.g. in Jan. 3", "Mr.|Vik|met|Lt.|Gen.|Oh|,|e.g.|in|Jan.|3", "wwwwwwpwwwn" },
  { "dotted", "the U.S. and the U.K.’s Ph.D. at 5 p.m. sharp", "the|U.S.|and|the|U.K.|’s|Ph.D.|at|5|p.m.|sharp", "wwwwwwwwnww" },
  { "dotted-hyphen", "U.S.-led, Vice-Adm. Ruiz", "U.S.-led|,|Vice-Adm.|Ruiz", "wpww" },
  { "dotted-open", "a U.S court", "a|U.S|court", "www" },
  { "initial", "J. Vik and C. S. Vik, J.K. Vik", "J.|Vik|and|C.|S.|Vik|,|J.K.|Vik", "wwwwwwpww" },
  { "pronoun-stop", "so did I. He left", "so|did|I|.|He|left", "wwwpww" },
  { "number-word", "No. 10 and no. They", "No.|10|and|no|.|They", "wnwwpw" },
  { "hyphen", "secretary-general Hyun-tak, twenty‑two", "secretary-general|Hyun-tak|,|twenty‑two", "wwpw" },
  { "hyphen-number", "19-year-old 32-nation 2024-10-01", "19-year-old|32-nation|2024-10-01", "nnn" },
  { "numbers", "1,000.5 2.5 .5 1st 2030s 40bn 10:30 1/2 3½", "1,000.5|2.5|.5|1st|2030s|40bn|10:30|1/2|3½", "nnnnnnnnn" },
  { "number-list", "in 2014,2015 and 1,2,3.", "in|2014|,|2015|and|1|,|2|,|3|.", "wnpnwnpnpnp" },
  { "money", "$40bn, €2.5 million, 5%", "$|40bn|,|€|2.5|million|,|5|%", "pnppnwpnp" },
  { "dashes", "no – yes — so--and 2017–2021", "no|–|yes|—|so|--|and|2017|–|2021", "wpwpwpwnpn" },
  { "ellipses", "so… and... then……", "so|…|and|...|then|……", "wpwpwp" },
  { "double-marks", "“Yes,” \"no\" ``so'' „ja“ «oui»", "“|Yes|,|”|\"|no|\"|``|so|''|„|ja|“|«|oui|»", "qwpqqwqqwqqwqqwq" },
  { "korean-marks", "「배」 『섬』 《책》 〈글〉", "「|배|」|『|섬|』|《|책|》|〈|글|〉", "qwqqwqqwqqwq" },
  { "missing-space", "work.Superconductors ended.”NATO fell", "work|.|Superconductors|ended|.|”|NATO|fell", "wpwwpqww" },
  { "title-missing-space", "Mr.Vik met J.Ruiz", "Mr.|Vik|met|J.|Ruiz", "wwwww" },
  { "korean", "나토의 사무총장이 1일(현지시각) 말했다.", "나토의|사무총장이|1일|(|현지시각|)|말했다|.", "wwnpwpwp" },
  { "korean-mixed", "NATO의 10년, 40억유로", "NATO의|10년|,|40억유로", "wnpn" },
  { "korean-quoted", "‘큰 배’의 “문”이라고", "‘|큰|배|’|의|“|문|”|이라고", "qwwqwqwqw" },
  { "korean-number", "1만5,000명 3.5%", "1만5,000명|3.5|%", "nnp" },
  { "link", "see https://example.org/a?b=c. Or www.example.net, ok", "see|https://example.org/a?b=c|.|Or|www.example.net|,|ok", "wwpwwpw" },
  { "domain", "on example.com. Next", "on|example.com|.|Next", "wwpw" },
  { "address", "(first.last@example.co.kr)", "(|first.last@example.co.kr|)", "pwp" },
  { "address-korean", "기자 hong@example.com", "기자|hong@example.com", "ww" },
  { "no-address", "a@ b and c@d e", "a|@|b|and|c|@|d|e", "wpwwwpww" },
  { "account", "@someone and #topic, #1", "@someone|and|#topic|,|#|1", "wwwppn" },
  { "ampersand", "R&D by AT&T, a & b", "R&D|by|AT&T|,|a|&|b", "wwwpwpw" },
  { "brackets", "the (old) [new]", "the|(|old|)|[|new|]", "wpwppwp" },
  { "accents", "Ñuñoa Øresund Rüns’s", "Ñuñoa|Øresund|Rüns|’s", "wwww" },
  { "astral", "🇰🇷 ok 𝒜b", "🇰|🇷|ok|𝒜b", "ppww" },
  { "han", "美 대선, 日本の", "美|대선|,|日本の", "wwpw" },
};

static const char kind_letters[] = {
  [DIPTYCH_TOKEN_WORD] = 'w',
  [DIPTYCH_TOKEN_NUMBER] = 'n',
  [DIPTYCH_TOKEN_QUOTE] = 'q',
  [DIPTYCH_TOKEN_PUNCTUATION] = 'p',
};

static GArray *
tokenize (DiptychText *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (DiptychToken));

  diptych_tokenizer_tokenize (text, diptych_span (0, diptych_text_get_length (text)), tokens);
  return tokens;
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychText) text = diptych_text_new (rows[row].input, -1);
  g_autoptr (GArray) tokens = tokenize (text);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const DiptychToken *token = &g_array_index (tokens, DiptychToken, i);

      g_assert_true (diptych_text_is_valid_span (text, token->span));
      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, diptych_text_get_string (text) + token->span.start,
                           diptych_span_length (token->span));
      g_string_append_c (kinds, kind_letters[token->kind]);
    }
  g_assert_cmpstr (joined->str, ==, rows[row].tokens);
  g_assert_cmpstr (kinds->str, ==, rows[row].kinds);
}

/* Every character but white space is in exactly one token, whatever the input. */
static void
assert_covers (const char *input)
{
  g_autoptr (DiptychText) text = diptych_text_new (input, -1);
  g_autoptr (GArray) tokens = tokenize (text);
  gsize end = 0;

  for (guint i = 0; i <= tokens->len; i++)
    {
      DiptychSpan gap = diptych_span (end, i < tokens->len
                                           ? g_array_index (tokens, DiptychToken, i).span.start
                                           : diptych_text_get_length (text));

      g_assert_cmpuint (gap.start, <=, gap.end);
      g_assert_true (diptych_text_is_valid_span (text, gap));
      g_assert_true (diptych_span_is_empty (diptych_text_trim (text, gap)));
      if (i < tokens->len)
        end = g_array_index (tokens, DiptychToken, i).span.end;
    }
}

static void
test_random (void)
{
  static const char * const parts[] = {
    "a", "s", "I", "Mr", ".", ".", "’", "'", "‘", "“", "”", "\"", "`", " ", " ", "\n", "-", "—", "…", ",", "1", "000",
    "5", ":", "/", "@", "x.co", "#", "&", "http://", "www.", "의", "美", "é", "\u0301", "\u200b", "🙂", "?", "!", "(", ")",
    "\x01", "U.S.", "Ph.D", "½", "%",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241001);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      guint n = g_rand_int_range (rand, 0, 14);

      for (guint j = 0; j < n; j++)
        g_string_append (input, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      assert_covers (input->str);
    }
}

/* Inputs on which a tokenizer that looks back or ahead without a limit would not come to its end. */
static void
test_long (gconstpointer data)
{
  const char *part = data;
  g_autoptr (GString) input = g_string_new (NULL);

  for (guint i = 0; i < 500000; i++)
    g_string_append (input, part);
  assert_covers (input->str);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const parts[] = {
    "a", "s’ ", "‘s’ ", "'", "“", "`", ".", "a.", "A.", "A. ", "a-", "1,", "1,000", "a@", "a.a@", "@", "I. ", "www.", "가", "…", "?!", "&A", "_",
  };

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/tokenizer/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/tokenizer/random", test_random);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tokenizer/long/%u", i);

      g_test_add_data_func (path, parts[i], test_long);
    }
  return g_test_run ();
}
