/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "marked-text.h"

#include <string.h>

#include "analysis/people/diptych-coreference.h"

/* Each line is a block and a sentence; "# " begins a credit. Names stand in
 * [brackets] with P, O or L before them: "P[Anna Lindqvist] of O[Norvik]". */

static const char kinds[] = "POL";

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-';
}

static const char *
skip_token (const char       *p,
            DiptychTokenKind *kind)
{
  gunichar c = g_utf8_get_char (p);

  *kind = DIPTYCH_TOKEN_WORD;
  if (strncmp (p, "’s", strlen ("’s")) == 0)
    return p + strlen ("’s");
  if (is_word (c))
    {
      if (g_unichar_isdigit (c))
        *kind = DIPTYCH_TOKEN_NUMBER;
      while (is_word (g_utf8_get_char (p)) || (*p == '.' && g_unichar_isalpha (g_utf8_get_char (p + 1))))
        p = g_utf8_next_char (p);
      return p;
    }
  *kind = c == '"' || (c >= 0x2018 && c <= 0x201d) ? DIPTYCH_TOKEN_QUOTE : DIPTYCH_TOKEN_PUNCTUATION;
  return g_utf8_next_char (p);
}

static void
add_sentence (DiptychFindings *findings,
              GArray          *blocks,
              const char      *text,
              DiptychSpan      span,
              gboolean         is_credit)
{
  DiptychBlock block = { span, is_credit ? DIPTYCH_BLOCK_CREDIT : DIPTYCH_BLOCK_BODY };
  DiptychSentence sentence = { span, blocks->len, findings->tokens->len, 0 };

  for (const char *p = text + span.start; p < text + span.end;)
    {
      DiptychToken token = { .sentence = findings->sentences->len };
      const char *next;

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      next = skip_token (p, &token.kind);
      token.span = diptych_span (p - text, next - text);
      g_array_append_val (findings->tokens, token);
      sentence.n_tokens++;
      p = next;
    }
  g_array_append_val (blocks, block);
  g_array_append_val (findings->sentences, sentence);
}

static void
add_line (DiptychFindings *findings,
          GArray          *blocks,
          GString         *text,
          const char      *line)
{
  gboolean is_credit = g_str_has_prefix (line, "# ");
  gsize start = text->len;
  DiptychMention mention = { .entity = DIPTYCH_NO_ENTITY, .sentence = findings->sentences->len };

  for (const char *p = line + (is_credit ? 2 : 0); *p != '\0'; p++)
    if (*p == ']')
      {
        mention.span.end = text->len;
        g_array_append_val (findings->mentions, mention);
      }
    else if (strchr (kinds, *p) != NULL && p[1] == '[')
      {
        mention.kind = strchr (kinds, *p++) - kinds;
        mention.span.start = text->len;
      }
    else
      g_string_append_c (text, *p);
  add_sentence (findings, blocks, text->str, diptych_span (start, text->len), is_credit);
  g_string_append_c (text, '\n');
}

/**
 * marked_text_analyze:
 *
 * Returns: (transfer full): an analysis of @marked with entities
 */
DiptychAnalysis *
marked_text_analyze (const char *marked)
{
  g_auto (GStrv) lines = g_strsplit (marked, "\n", -1);
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_autoptr (DiptychText) text = NULL;
  g_autoptr (DiptychArticle) article = NULL;
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_line (findings, blocks, string, lines[i]);
  text = diptych_text_new (string->str, string->len);
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, "language", "en", NULL);
  g_assert_true (diptych_coreference_resolve (article, findings, NULL, &error));
  analysis = diptych_analysis_new (article, g_steal_pointer (&findings));
  diptych_analysis_validate (analysis, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&analysis);
}

/**
 * marked_text_dump:
 *
 * Returns: (transfer full): a line for each entity: its kind, name, forms with reason and
 *   number, descriptions, and the words of its nominal and pronoun mentions
 */
char *
marked_text_dump (DiptychAnalysis *analysis)
{
  DiptychText *text = diptych_analysis_get_text (analysis);
  guint n_mentions;
  const DiptychMention *mentions = diptych_analysis_get_mentions (analysis, &n_mentions);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < diptych_analysis_get_n_entities (analysis); i++)
    {
      const DiptychEntity *entity = diptych_analysis_get_entity (analysis, i);

      g_string_append_printf (dump, "%s %s", diptych_entity_kind_to_string (entity->kind), entity->name);
      for (guint j = 0; j < entity->variants->len; j++)
        {
          const DiptychVariant *variant = &g_array_index (entity->variants, DiptychVariant, j);

          g_string_append_printf (dump, " | %s=%s:%u", variant->form,
                                  diptych_variant_reason_to_string (variant->reason), variant->n_mentions);
          if (variant->evidence != NULL)
            g_string_append_printf (dump, "(%s)", variant->evidence);
        }
      for (guint j = 0; j < entity->descriptions->len; j++)
        {
          const DiptychDescription *description = &g_array_index (entity->descriptions, DiptychDescription, j);
          g_autofree char *words = diptych_text_dup_substring (text, description->span);

          g_string_append_printf (dump, " | %s: %s", diptych_description_kind_to_string (description->kind), words);
        }
      for (guint j = 0; j < entity->mentions->len; j++)
        {
          const DiptychMention *mention = &mentions[g_array_index (entity->mentions, guint, j)];
          g_autofree char *words = diptych_text_dup_substring (text, mention->span);

          if (mention->form != DIPTYCH_MENTION_NAME)
            g_string_append_printf (dump, " | <%s>", words);
        }
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}
