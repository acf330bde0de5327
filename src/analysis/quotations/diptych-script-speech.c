/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-script-speech.h"

#include "analysis/quotations/diptych-attribution-tagger.h"
#include "analysis/quotations/diptych-quoted-speech.h"

/* How many tokens may name the speaker and the role before the colon. */
#define MAX_SPEAKER_TOKENS 12

/* What is said has as many words at least. */
#define MIN_SPEECH_TOKENS 3

typedef struct
{
  DiptychText           *text;
  const char            *string;
  const DiptychFindings *findings;
  const DiptychToken    *tokens;
  const GArray          *rows;
  GArray                *speech;
  guint8                *labels;
  guint                  mention;       /* the first mention of the block at hand */
  guint                  at;            /* the first piece of speech of the block at hand */
} Script;

/* Where the parts of one line are, in tokens. */
typedef struct
{
  guint    speaker;
  guint    speaker_end;         /* the colon or the slash before the role */
  guint    colon;
  guint    end;                 /* the bracket, or the end of the line */
  gboolean bracket;
} Line;

static gboolean
is_char (const Script *self,
         guint         token,
         char          c)
{
  DiptychSpan span = self->tokens[token].span;

  return diptych_span_length (span) == 1 && self->string[span.start] == c;
}

static gboolean
split_line (const Script *self,
            guint         first,
            guint         last,
            Line         *line)
{
  line->bracket = is_char (self, first, '[');
  line->speaker = first + line->bracket;
  line->end = line->bracket && is_char (self, last - 1, ']') ? last - 1 : last;
  line->speaker_end = 0;
  for (guint i = line->speaker; i < line->end && i < first + MAX_SPEAKER_TOKENS; i++)
    {
      if (is_char (self, i, '/') && line->speaker_end == 0 && line->bracket)
        line->speaker_end = i;
      else if (is_char (self, i, ':'))
        {
          line->colon = i;
          if (line->speaker_end == 0)
            line->speaker_end = i;
          return i > line->speaker && line->speaker_end > line->speaker && i + MIN_SPEECH_TOKENS <= line->end;
        }
      else if (self->tokens[i].kind == DIPTYCH_TOKEN_QUOTE)
        return FALSE;
    }
  return FALSE;
}

/* Whether what stands before the colon is the name of a person or an
 * organisation and nothing else. */
static gboolean
is_named (const Script *self,
          const Line   *line,
          gboolean      headline)
{
  GArray *mentions = self->findings->mentions;
  DiptychSpan words = diptych_span (self->tokens[line->speaker].span.start, self->tokens[line->speaker_end - 1].span.end);

  for (guint i = self->mention; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);

      if (mention->span.start > words.start)
        break;
      if (mention->form == DIPTYCH_MENTION_NAME && mention->span.end >= words.end && mention->span.start <= words.start
          && (mention->kind == DIPTYCH_ENTITY_PERSON || (headline && mention->kind == DIPTYCH_ENTITY_ORGANISATION)))
        return TRUE;
    }
  return FALSE;
}

/* A list of names after a place is no speech. */
static gboolean
holds_verb (const Script *self,
            const Line   *line)
{
  for (guint i = line->colon + 1; i < line->end; i++)
    if (g_array_index (self->rows, DiptychAttributionRow, i).finite
        || g_array_index (self->rows, DiptychAttributionRow, i).function == DIPTYCH_FUNCTION_SUBJECT)
      return TRUE;
  return FALSE;
}

static gboolean
has_role (const Line *line)
{
  return line->bracket && line->speaker_end < line->colon;
}

static void
label_line (const Script *self,
            const Line   *line)
{
  for (guint i = line->speaker; i < line->end; i++)
    self->labels[i] = DIPTYCH_ATTRIBUTION_OUTSIDE;
  for (guint i = line->speaker; i < line->speaker_end; i++)
    self->labels[i] = i == line->speaker ? DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER : DIPTYCH_ATTRIBUTION_IN_SPEAKER;
  self->labels[line->colon] = DIPTYCH_ATTRIBUTION_BEGIN_CUE;
}

/* What is said, where no marks stand around it. */
static void
add_speech (Script               *self,
            const Line           *line,
            DiptychQuotationType  type)
{
  DiptychQuotedSpeech speech = {
    .span = diptych_span (self->tokens[line->colon + 1].span.start, self->tokens[line->end - 1].span.end),
    .first = line->colon + 1, .last = line->end, .tail = line->end, .use = DIPTYCH_QUOTED_ALONE, .type = type,
  };

  g_array_insert_val (self->speech, self->at, speech);
}

static gboolean
holds_speech (const Script *self,
              const Line   *line)
{
  const DiptychQuotedSpeech *speech = self->at < self->speech->len
                                      ? &g_array_index (self->speech, DiptychQuotedSpeech, self->at) : NULL;

  return speech != NULL && speech->first < line->end;
}

static void
find_in_block (Script             *self,
               const DiptychBlock *block,
               guint               first,
               guint               last)
{
  gboolean headline = block->kind == DIPTYCH_BLOCK_HEADLINE;
  Line line;

  if (last < first + MIN_SPEECH_TOKENS + 2 || !split_line (self, first, last, &line)
      || !(has_role (&line) || (is_named (self, &line, headline) && holds_verb (self, &line))))
    return;
  label_line (self, &line);
  if (!holds_speech (self, &line))
    add_speech (self, &line, headline ? DIPTYCH_QUOTATION_INDIRECT : DIPTYCH_QUOTATION_DIRECT);
}

/**
 * diptych_script_speech_find:
 * @article: the article
 * @findings: its sentences, tokens and mentions
 * @rows: (element-type DiptychAttributionRow): its tokens
 * @speech: (inout) (element-type DiptychQuotedSpeech): the quoted speech; what is said in a
 *   line of script without marks is added
 * @labels: (inout): a #DiptychAttributionLabel for each token
 *
 * Finds lines as broadcasters write them, "[Name / Role: What was said]" and
 * "Name: What was said", and headlines "Name: What was said". The colon is the cue.
 */
void
diptych_script_speech_find (DiptychArticle        *article,
                            const DiptychFindings *findings,
                            const GArray          *rows,
                            GArray                *speech,
                            guint8                *labels)
{
  DiptychText *text = diptych_article_get_text (article);
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);
  Script self = {
    text, diptych_text_get_string (text), findings, (const DiptychToken *) (gconstpointer) findings->tokens->data,
    rows, speech, labels, 0, 0,
  };

  for (guint i = 0; i < findings->sentences->len;)
    {
      const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, i);
      guint block = sentence->block, first = sentence->first_token, last = first;

      for (; i < findings->sentences->len && g_array_index (findings->sentences, DiptychSentence, i).block == block; i++)
        last += g_array_index (findings->sentences, DiptychSentence, i).n_tokens;
      while (self.mention < findings->mentions->len
             && g_array_index (findings->mentions, DiptychMention, self.mention).span.start < blocks[block].span.start)
        self.mention++;
      while (self.at < speech->len && g_array_index (speech, DiptychQuotedSpeech, self.at).last <= first)
        self.at++;
      if (last > first)
        find_in_block (&self, &blocks[block], first, last);
    }
}
