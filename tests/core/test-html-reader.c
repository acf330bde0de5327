/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "import/diptych-html-reader.h"

#define ONE "The ferry Solveig left the pier of Almvik at dawn with forty passengers and a cargo of timber on board."
#define TWO "“Nobody had told us about the ice,” said its captain, Marit Haug, who has sailed the fjord for thirty years."
#define THREE "The harbor office wants to hear all members of the crew before the end of the week, a clerk wrote."
#define EINS "연락선 솔베이호는 새벽에 승객 마흔 명과 목재를 싣고 알름비크 부두를 떠났다고 항만청이 밝혔다."
#define ZWEI "선장 마리트 하우그는 “얼음이 있다는 말을 아무도 해 주지 않았다”고 말했다고 이 신문은 전했다."
#define LINKS "<ul><li><a href='/a'>Ten cabins that you can rent for next to nothing before the summer is over</a>" \
              "<li><a href='/b'>A recipe for fish soup that the grandmother of our editor never gave away</a></ul>"

static const struct
{
  const char *name;
  const char *page;
  const char *text;
} rows[] = {
  { "paragraphs", "<html><body><h1>Ferry stuck in the ice</h1><p>" ONE "<p>" TWO "</body>",
    "Ferry stuck in the ice\n\n" ONE "\n\n" TWO },
  { "korean", "<!DOCTYPE html><html lang=ko><head><meta charset='euc-kr'></head><body><h2>연락선 얼음에 갇혀</h2><div>" EINS "</div><div>" ZWEI "</div>",
    "연락선 얼음에 갇혀\n\n" EINS "\n\n" ZWEI },
  { "line-breaks", "<html><body><div id=articleBody>" EINS "<br><br>" ZWEI "<br/>\n " ONE "</div>",
    EINS "\n\n" ZWEI "\n" ONE },
  { "inline", "<html><p>The <b>fer</b>ry&nbsp;&ldquo;Solv<i>eig</i>&rdquo; <a href=x>left</a>\n   the pier with\tforty passengers &amp; a cargo of timber on board.</p>",
    "The ferry “Solveig” left the pier with forty passengers & a cargo of timber on board." },
  { "menus", "<html><body><nav><p>" THREE "</nav>" LINKS "<main><h1>Ferry stuck in the ice</h1><p>" ONE "<p>" TWO LINKS "</main><aside><p>" THREE "</aside><footer>" THREE "</footer>",
    "Ferry stuck in the ice\n\n" ONE "\n\n" TWO },
  { "hidden", "<html><p>" ONE "<p hidden>" THREE "<div style='color:red; DISPLAY : none'>" THREE "</div><script>var a = '" THREE "';</script><p>" TWO,
    ONE "\n\n" TWO },
  { "headline-outside", "<html><header><h1>Ferry stuck in the ice</h1></header><div><div><p>" ONE "<p>" TWO "</div><div>" LINKS "</div></div>",
    "Ferry stuck in the ice\n\n" ONE "\n\n" TWO },
  { "headline-of-the-title", "<html><title>Ferry stuck in the ice | Almvik Post</title><h1>Almvik Post, the newspaper of the fjord</h1><div><h1>Ferry stuck in the ice</h1><p>" ONE "<p>" TWO "</div>",
    "Ferry stuck in the ice\n\n" ONE "\n\n" TWO },
  { "headline-from-the-title", "<html><head><title>연락선 얼음에 갇혀 - 알름비크 신문</title></head><body><p>" EINS "<p>" ZWEI,
    "연락선 얼음에 갇혀\n\n" EINS "\n\n" ZWEI },
  { "headline-of-second-rank", "<html><head><meta property='og:title' content='연락선 얼음에 갇혀 : 알름비크 신문'></head><h1>알름비크 신문</h1><h2>연락선 얼음에 갇혀</h2><p>" EINS "<p>" ZWEI,
    "연락선 얼음에 갇혀\n\n" EINS "\n\n" ZWEI },
  { "around-the-prose", "<html><h1>Ferry stuck in the ice</h1><div>2 min read</div><p>Almvik</p><p>" ONE "<h3>No warning</h3><p>" TWO "<h3>Share this</h3>",
    "Ferry stuck in the ice\n\nAlmvik\n\n" ONE "\n\nNo warning\n\n" TWO },
  { "before-the-headline", "<html><article><span>Home / News</span><h1>Ferry stuck in the ice</h1><p>By Ida Berg</p><p>" ONE "<p>" TWO "</article>",
    "Ferry stuck in the ice\n\nBy Ida Berg\n\n" ONE "\n\n" TWO },
  { "marked-as-body", "<html><article><h1>Ferry stuck in the ice</h1><div itemprop=articleBody><p>" ONE "<p>" TWO "</div><div><p>" THREE "</div></article>",
    "Ferry stuck in the ice\n\n" ONE "\n\n" TWO },
  { "twice", "<html><h1>Ferry stuck in the ice</h1><div>Ferry stuck in the ice</div><figure><figcaption>" THREE "</figcaption></figure><p>" ONE "<figcaption>" THREE "</figcaption><p>" TWO,
    "Ferry stuck in the ice\n\n" THREE "\n\n" ONE "\n\n" TWO },
  { "behind-the-end", "<html><p>" ONE "<p>" TWO "<p>She paid nothing.</p><div>Share</div><span>1 / 9</span>",
    ONE "\n\n" TWO "\n\nShe paid nothing." },
  { "short", "<html><p>Ferry stuck.<p>얼음.", "Ferry stuck.\n\n얼음." },
  { "nothing", "<html><script>1</script>", "" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_auto (DiptychHtmlClues) clues = { NULL, NULL, NULL };
  g_autofree char *text = diptych_html_reader_read (rows[row].page, &clues);

  g_assert_true (diptych_html_reader_is_page (rows[row].page));
  g_assert_cmpstr (text, ==, rows[row].text);
}

static const struct
{
  const char *head;
  const char *title, *outlet, *date;
} clue_rows[] = {
  { "<meta property='og:site_name' content=' 알름비크 신문 '><meta property='og:title' content='연락선'>"
    "<meta property='article:published_time' content='2024-05-31T08:00:00+09:00'>", "연락선", "알름비크 신문", "2024-05-31" },
  { "<title>The ferry – Almvik Post</title><meta name='DC.date.issued' content='2024-02-29'>", "The ferry", NULL, "2024-02-29" },
  { "<title>얼음 - 연락선 - 알름비크 신문</title>", "얼음 - 연락선", NULL, NULL },
  { "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", \"datePublished\" : \"2023-12-01T00:00:00Z\"}</script>", NULL, NULL, "2023-12-01" },
  { "</head><time datetime='2022-01-02'>2 January</time><time datetime='2022-01-05'>5 January</time>", NULL, NULL, "2022-01-02" },
  { "<meta name=date content='2024-13-40'><meta name=date content='5월 31일입니다'><meta name=date>", NULL, NULL, NULL },
};

static void
test_clues (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autofree char *page = g_strconcat ("<html><head>", clue_rows[row].head, "<body><p>" ONE, NULL);
  g_auto (DiptychHtmlClues) clues = { NULL, NULL, NULL };
  g_autofree char *text = diptych_html_reader_read (page, &clues);

  g_assert_nonnull (strstr (text, ONE));
  g_assert_cmpstr (clues.title, ==, clue_rows[row].title);
  g_assert_cmpstr (clues.outlet, ==, clue_rows[row].outlet);
  g_assert_cmpstr (clues.date, ==, clue_rows[row].date);
}

static void
test_is_page (void)
{
  g_assert_true (diptych_html_reader_is_page ("\n<!-- 저장한 쪽 --> <!doctype HTML PUBLIC \"-//W3C//DTD\">"));
  g_assert_true (diptych_html_reader_is_page ("<?xml version='1.0'?>\n<HTML>"));
  g_assert_false (diptych_html_reader_is_page ("<!-- 끝이 없다"));
  g_assert_false (diptych_html_reader_is_page ("<?xml version='1.0'"));
  g_assert_false (diptych_html_reader_is_page ("<htmlish>"));
  g_assert_false (diptych_html_reader_is_page ("He wrote <html> on the board."));
  g_assert_false (diptych_html_reader_is_page (""));
}

/* Nothing may be nested so deep that the stack does not bear it. */
static void
test_deep (void)
{
  static const char * const tags[] = { "<div>", "<b>", "<a href=x>", "<ul><li>" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      GString *page = g_string_new ("<html><p>" ONE);
      g_auto (DiptychHtmlClues) clues = { NULL, NULL, NULL };
      g_autofree char *text = NULL;

      for (guint n = 0; n < 100000; n++)
        g_string_append (page, tags[i]);
      g_string_append (page, "얼음");
      text = diptych_html_reader_read (page->str, &clues);
      g_assert_nonnull (strstr (text, ONE));
      g_string_free (page, TRUE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/html-reader/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (clue_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/html-reader/clues/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_clues);
    }
  g_test_add_func ("/html-reader/is-page", test_is_page);
  g_test_add_func ("/html-reader/deep", test_deep);
  return g_test_run ();
}
