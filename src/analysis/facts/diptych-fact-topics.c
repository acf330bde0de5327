/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-fact-topics.h"

#include <string.h>

/* How many tokens before and after a number are looked at. */
#define WINDOW 8

/* Words in lower case; those in Korean letters are how a word begins. */
static const struct
{
  const char      *word;
  DiptychFactTopic topic;
} words[] = {
  { "killed", DIPTYCH_FACT_TOPIC_DEATH }, { "killing", DIPTYCH_FACT_TOPIC_DEATH }, { "kills", DIPTYCH_FACT_TOPIC_DEATH },
  { "dead", DIPTYCH_FACT_TOPIC_DEATH }, { "deaths", DIPTYCH_FACT_TOPIC_DEATH }, { "died", DIPTYCH_FACT_TOPIC_DEATH },
  { "die", DIPTYCH_FACT_TOPIC_DEATH }, { "fatalities", DIPTYCH_FACT_TOPIC_DEATH }, { "drowned", DIPTYCH_FACT_TOPIC_DEATH },
  { "perished", DIPTYCH_FACT_TOPIC_DEATH }, { "사망", DIPTYCH_FACT_TOPIC_DEATH },
  { "숨지", DIPTYCH_FACT_TOPIC_DEATH }, { "숨졌", DIPTYCH_FACT_TOPIC_DEATH }, { "숨진", DIPTYCH_FACT_TOPIC_DEATH },
  { "injured", DIPTYCH_FACT_TOPIC_INJURY }, { "injuring", DIPTYCH_FACT_TOPIC_INJURY }, { "injuries", DIPTYCH_FACT_TOPIC_INJURY },
  { "wounded", DIPTYCH_FACT_TOPIC_INJURY }, { "wounding", DIPTYCH_FACT_TOPIC_INJURY }, { "hurt", DIPTYCH_FACT_TOPIC_INJURY },
  { "부상", DIPTYCH_FACT_TOPIC_INJURY }, { "다쳤", DIPTYCH_FACT_TOPIC_INJURY }, { "다친", DIPTYCH_FACT_TOPIC_INJURY },
  { "infected", DIPTYCH_FACT_TOPIC_INFECTION }, { "infections", DIPTYCH_FACT_TOPIC_INFECTION },
  { "confirmed", DIPTYCH_FACT_TOPIC_INFECTION }, { "확진", DIPTYCH_FACT_TOPIC_INFECTION }, { "감염", DIPTYCH_FACT_TOPIC_INFECTION },
  { "arrested", DIPTYCH_FACT_TOPIC_ARREST }, { "detained", DIPTYCH_FACT_TOPIC_ARREST }, { "체포", DIPTYCH_FACT_TOPIC_ARREST },
  { "missing", DIPTYCH_FACT_TOPIC_MISSING }, { "실종", DIPTYCH_FACT_TOPIC_MISSING },
};

static DiptychFactTopic
find_topic (const char *text,
            DiptychSpan span)
{
  gsize length = diptych_span_length (span);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i].word);

      if ((guchar) words[i].word[0] >= 0x80 ? n <= length && memcmp (text + span.start, words[i].word, n) == 0
                                            : n == length && g_ascii_strncasecmp (text + span.start, words[i].word, n) == 0)
        return words[i].topic;
    }
  return DIPTYCH_FACT_TOPIC_NONE;
}

static gboolean
ends_clause (const char         *text,
             const DiptychToken *token)
{
  return diptych_span_length (token->span) == 1 && strchr (",;:.()", text[token->span.start]) != NULL;
}

/* The topic of the nearest word from token @from in steps of @step, and how far it is. */
static DiptychFactTopic
search (const char         *text,
        const DiptychToken *tokens,
        int                 from,
        int                 step,
        int                 first,
        int                 end,
        int                *distance)
{
  int at = from;

  for (*distance = 1; *distance <= WINDOW && at >= first && at < end && !ends_clause (text, &tokens[at]); at += step, ++*distance)
    {
      DiptychFactTopic topic = find_topic (text, tokens[at].span);

      if (topic != DIPTYCH_FACT_TOPIC_NONE)
        return topic;
    }
  return DIPTYCH_FACT_TOPIC_NONE;
}

/**
 * diptych_fact_topics_find:
 *
 * Finds what became of those whom numbers count: in "killing nine people and injuring
 * 61", the nearest word of the clause says it. Takes time linear in the facts.
 *
 * Returns: (transfer full) (array): for each fact its topic
 */
DiptychFactTopic *
diptych_fact_topics_find (DiptychAnalysis *analysis)
{
  const char *text = diptych_text_get_string (diptych_analysis_get_text (analysis));
  guint n, n_sentences, n_tokens;
  const DiptychFact *facts = diptych_analysis_get_facts (analysis, &n);
  const DiptychSentence *sentences = diptych_analysis_get_sentences (analysis, &n_sentences);
  const DiptychToken *tokens = diptych_analysis_get_tokens (analysis, &n_tokens);
  DiptychFactTopic *topics = g_new0 (DiptychFactTopic, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const DiptychSentence *sentence = &sentences[facts[i].sentence];
      int first = (int) sentence->first_token, end = first + (int) sentence->n_tokens, before, after;
      DiptychFactTopic left, right;

      if (facts[i].kind != DIPTYCH_FACT_NUMBER)
        continue;
      left = search (text, tokens, (int) diptych_sentence_find_token (sentence, tokens, facts[i].span.start) - 1, -1, first, end, &before);
      right = search (text, tokens, (int) diptych_sentence_find_token (sentence, tokens, facts[i].span.end), 1, first, end, &after);
      topics[i] = left != DIPTYCH_FACT_TOPIC_NONE && (right == DIPTYCH_FACT_TOPIC_NONE || before <= after) ? left : right;
    }
  return topics;
}
