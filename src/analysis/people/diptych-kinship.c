/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-kinship.h"

#include "analysis/people/diptych-well-known.h"
#include "lexicon/diptych-lexicon.h"

/* So many mentions of a name are asked for kinship, and so many tokens before each. */
#define MAX_MENTIONS 6
#define REACH 5

typedef gboolean (*WordFilter) (DiptychCoreferenceContext *context,
                                guint                      token);

/* Whether a word that @filter takes stands within a few tokens before one of the first mentions. */
static gboolean
has_before (DiptychCoreferenceContext *context,
            GArray                    *mentions,
            guint                      n_mentions,
            WordFilter                 filter)
{
  for (guint i = 0; i < MIN (mentions->len, n_mentions); i++)
    {
      guint mention = g_array_index (mentions, guint, i);
      guint first = diptych_coreference_context_get_naming (context, mention)->first_token;
      guint sentence = diptych_coreference_context_get_mention (context, mention)->sentence;
      guint start = g_array_index (context->findings->sentences, DiptychSentence, sentence).first_token;

      for (guint j = first; j > start && first - j < REACH; j--)
        if (filter (context, j - 1))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_kin (DiptychCoreferenceContext *context,
        guint                      token)
{
  static const char * const words[] = { "father", "brother", "sister" };
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (context, token, &length);
  const char *letters = diptych_lexicon_lookup_folded (diptych_lexicon_get ("titles"), word, length);

  return (letters != NULL && *letters == 'k')
         || diptych_coreference_context_token_is_one_of (context, token, words, G_N_ELEMENTS (words));
}

static gboolean
is_father (DiptychCoreferenceContext *context,
           guint                      token)
{
  static const char * const words[] = { "father", "dad", "elder" };

  return diptych_coreference_context_token_is_one_of (context, token, words, G_N_ELEMENTS (words));
}

static gboolean
is_son (DiptychCoreferenceContext *context,
        guint                      token)
{
  static const char * const words[] = { "son", "sons", "children", "namesake" };

  return diptych_coreference_context_token_is_one_of (context, token, words, G_N_ELEMENTS (words));
}

static gboolean
share_sentence (DiptychCoreferenceContext *context,
                GArray                    *a,
                GArray                    *b)
{
  for (guint i = 0; i < MIN (a->len, MAX_MENTIONS); i++)
    for (guint j = 0; j < MIN (b->len, MAX_MENTIONS); j++)
      if (diptych_coreference_context_get_mention (context, g_array_index (a, guint, i))->sentence
          == diptych_coreference_context_get_mention (context, g_array_index (b, guint, j))->sentence)
        return TRUE;
  return FALSE;
}

/**
 * diptych_kinship_is_introduced:
 * @mentions: (element-type guint): the mentions of a name
 *
 * Returns: whether the first of them names a relative of somebody: "his wife, Oda Vik"
 */
gboolean
diptych_kinship_is_introduced (DiptychCoreferenceContext *context,
                               GArray                    *mentions)
{
  return has_before (context, mentions, 1, is_kin);
}

/**
 * diptych_kinship_are_father_and_son:
 * @a_mentions: (element-type guint): the mentions of @a
 * @b_mentions: (element-type guint): the mentions of @b
 *
 * A name with "Jr." and the same without are mostly one man’s.
 *
 * Returns: whether they are father and son, since the text says so or names both in one
 *   sentence, or the father is known to everybody
 */
gboolean
diptych_kinship_are_father_and_son (DiptychCoreferenceContext *context,
                                    const DiptychPersonName   *a,
                                    GArray                    *a_mentions,
                                    const DiptychPersonName   *b,
                                    GArray                    *b_mentions)
{
  gboolean is_a = a->generation != DIPTYCH_GENERATION_NONE;
  const DiptychPersonName *son = is_a ? a : b, *father = is_a ? b : a;

  if (a->generation == b->generation || father->generation != DIPTYCH_GENERATION_NONE)
    return FALSE;
  return diptych_well_known_is_father (father, son)
         || has_before (context, is_a ? b_mentions : a_mentions, MAX_MENTIONS, is_father)
         || has_before (context, is_a ? a_mentions : b_mentions, MAX_MENTIONS, is_son)
         || share_sentence (context, a_mentions, b_mentions);
}
