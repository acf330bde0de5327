/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "line-story.h"

#include <string.h>

/* Each line is a block, a sentence and a token; "# " begins a credit. Beads are
 * written as "0=0 1,2=2", in the order of their first line on the left; "3~3" is tied by hand. */

static DiptychAnalysis *
create_analysis (const char *string)
{
  g_autoptr (DiptychText) text = diptych_text_new (string, -1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  g_autoptr (DiptychArticle) article = NULL;
  DiptychFindings *findings = diptych_findings_new ();
  g_auto (GStrv) lines = g_strsplit (string, "\n", -1);
  gsize start = 0;

  for (guint i = 0; lines[i] != NULL; start += strlen (lines[i]) + 1, i++)
    {
      DiptychBlock block = { diptych_span (start, start + strlen (lines[i])),
                             g_str_has_prefix (lines[i], "# ") ? DIPTYCH_BLOCK_CREDIT : DIPTYCH_BLOCK_BODY };
      DiptychToken token = { block.span, DIPTYCH_TOKEN_WORD, i };
      DiptychSentence sentence = { block.span, i, i, 1 };

      g_array_append_val (blocks, block);
      g_array_append_val (findings->tokens, token);
      g_array_append_val (findings->sentences, sentence);
    }
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, NULL);
  return diptych_analysis_new (article, findings);
}

static GArray *
parse_lines (const char *list)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) numbers = g_strsplit (list, ",", -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint line = g_ascii_strtoull (numbers[i], NULL, 10);

      g_array_append_val (lines, line);
    }
  return lines;
}

/**
 * line_story_new:
 *
 * Returns: (transfer full): a comparison of two texts whose lines are their sentences
 */
DiptychComparison *
line_story_new (const char *left,
                const char *right,
                const char *beads)
{
  g_autoptr (DiptychAnalysis) left_analysis = create_analysis (left);
  g_autoptr (DiptychAnalysis) right_analysis = create_analysis (right);
  DiptychLinks *links = diptych_links_new ();
  g_auto (GStrv) words = g_strsplit (beads, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      gboolean by_hand = strchr (words[i], '~') != NULL;
      g_auto (GStrv) sides = g_strsplit (words[i], by_hand ? "~" : "=", 2);
      DiptychBead bead = { { parse_lines (sides[0]), parse_lines (sides[1]) }, 1, by_hand };

      g_array_append_val (links->beads, bead);
    }
  return diptych_comparison_new (left_analysis, right_analysis, links);
}

DiptychSpan
line_story_get_line (DiptychComparison *comparison,
                     DiptychSide        side,
                     guint              line)
{
  guint n;

  return diptych_analysis_get_sentences (diptych_comparison_get_analysis (comparison, side), &n)[line].span;
}
