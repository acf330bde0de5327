/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "session/diptych-text-search.h"

#define MAX_MATCHES 4

static const struct
{
  const char *name;
  const char *text;
  const char *query;
  const char *matches[MAX_MATCHES];
} rows[] = {
  { "case", "The Harbor and the harbor", "THE ha", { "The Ha", "the ha" } },
  { "accent-in-two-forms", "Two cafés and a CAFÉ", "cafe\xcc\x81", { "café", "CAFÉ" } },
  { "marks", "She said: “It’s done.”", "\"it's", { "“It’s" } },
  { "space", "a new\n\n tunnel", "new tunnel", { "new\n\n tunnel" } },
  { "outer-space", "a new tunnel", "  new ", { "new" } },
  { "overlap", "aaaaa", "aa", { "aa", "aa" } },
  { "cyrillic", "Москва и МОСКВА", "москва", { "Москва", "МОСКВА" } },
  { "nothing", "a new tunnel", "", { NULL } },
  { "only-space", "a new tunnel", "  ", { NULL } },
  { "absent", "a new tunnel", "bridge", { NULL } },
  { "longer-than-the-text", "터널", "터널이 열렸다", { NULL } },
  { "hangul", "삼성전자와 삼성물산", "삼성", { "삼성", "삼성" } },
  { "hangul-in-jamo", "삼성전자", "\xe1\x84\x89\xe1\x85\xa1\xe1\x86\xb7\xe1\x84\x89\xe1\x85\xa5\xe1\x86\xbc", { "삼성" } },
  { "initials", "삼성과 서울시", "ㅅㅅ", { "삼성" } },
  { "initials-across-a-space", "새 시장", "ㅅ ㅅㅈ", { "새 시장" } },
  { "initials-mixed", "삼성전자", "삼ㅅ전", { "삼성전" } },
  { "initials-joined-by-the-keyboard", "검사가 갔다", "ㄳ", { "검사" } },
  { "initials-in-jamo", "검사가", "\xe1\x84\x80\xe1\x84\x89", { "검사" } },
  { "lone-consonants", "ㅋㅋ", "ㅋㅋ", { "ㅋㅋ" } },
  { "half-typed", "삼성전자", "삼서", { "삼성" } },
  { "half-typed-vowel", "과학자", "고", { "과" } },
  { "half-typed-final", "닭이 울었다", "달", { "닭" } },
  { "half-typed-next-syllable", "가방을 들었다", "갑", { "가방" } },
  { "half-typed-after-a-cluster", "달걀을 샀다", "닭", { "달걀" } },
  { "only-the-last-is-half-typed", "삼성전자", "사성", { NULL } },
  { "other-vowel", "세월호", "서", { NULL } },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychText) text = diptych_text_new (rows[row].text, -1);
  g_autoptr (GArray) spans = diptych_text_search (text, rows[row].query);
  gsize end = 0;
  guint n = 0;

  while (n < MAX_MATCHES && rows[row].matches[n] != NULL)
    n++;
  g_assert_cmpuint (spans->len, ==, n);
  for (guint i = 0; i < spans->len; i++)
    {
      DiptychSpan span = g_array_index (spans, DiptychSpan, i);
      g_autofree char *match = diptych_text_dup_substring (text, span);

      g_assert_cmpstr (match, ==, rows[row].matches[i]);
      g_assert_cmpuint (span.start, >=, end);
      end = span.end;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autofree char *path = g_strdup_printf ("/text-search/%s", rows[row].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (row), test_row);
    }
  return g_test_run ();
}
