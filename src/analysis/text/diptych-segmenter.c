/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-segmenter.h"

#include <string.h>

#include "analysis/text/diptych-abbreviations.h"
#include "analysis/text/diptych-character.h"
#include "analysis/text/diptych-tokenizer.h"

/* An ordinary word in lower case, too long to be an abbreviation that no lexicon knows. */
#define ORDINARY_WORD_BYTES 6

#define TOKENS_PER_LOOK 8192

typedef struct
{
  const char         *string;
  const DiptychToken *tokens;
  guint               first;          /* of the block */
  guint               end;            /* after the last of the block */
  gboolean            is_headline;
  gboolean            straight_open;  /* inside " … " */
} Segmenter;

static DiptychSpan
span_of (const Segmenter *self,
         guint            i)
{
  return self->tokens[i].span;
}

static gunichar
first_character (const Segmenter *self,
                 guint            i)
{
  return g_utf8_get_char (self->string + span_of (self, i).start);
}

static gboolean
follows_directly (const Segmenter *self,
                  guint            i)
{
  return i < self->end && span_of (self, i).start == span_of (self, i - 1).end;
}

static gboolean
ends_with_stop (const Segmenter *self,
                guint            i)
{
  return self->string[span_of (self, i).end - 1] == '.';
}

static DiptychCharacter
character_of (const Segmenter *self,
              guint            i)
{
  return diptych_character_at (self->string + span_of (self, i).start);
}

static gboolean
has_capital (const Segmenter *self,
             guint            i)
{
  const char *end = self->string + span_of (self, i).end;
  const char *limit = MIN (end, self->string + span_of (self, i).start + 16);

  for (const char *p = self->string + span_of (self, i).start; p < limit; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_lower_case_word (const Segmenter *self,
                    guint            i)
{
  return g_unichar_islower (first_character (self, i)) && !has_capital (self, i);
}

/* A mark that only closes, or a straight one where one is open or where nothing follows it. */
static gboolean
is_closing (const Segmenter *self,
            guint            i)
{
  gunichar c = first_character (self, i);

  if (character_of (self, i) == DIPTYCH_CHARACTER_CLOSE)
    return TRUE;
  if (self->tokens[i].kind != DIPTYCH_TOKEN_QUOTE)
    return FALSE;
  switch (c)
    {
    case 0x201d: case 0x2019: case 0xbb: case 0x203a: case 0x300b: case 0x3009:
    case 0x300d: case 0x300f: case 0x301e:
      return TRUE;
    case '"':
      return self->straight_open
             || (i > self->first && follows_directly (self, i) && !follows_directly (self, i + 1));
    case '\'':
      return follows_directly (self, i);
    default:
      return FALSE;
    }
}

static gboolean
is_opening (const Segmenter *self,
            guint            i)
{
  return (self->tokens[i].kind == DIPTYCH_TOKEN_QUOTE && !is_closing (self, i))
         || character_of (self, i) == DIPTYCH_CHARACTER_OPEN;
}

/* "1." and "a." before what they number. */
static gboolean
is_enumerator (const Segmenter *self,
               guint            sentence,
               guint            stop)
{
  return stop == sentence + 1
         && self->tokens[sentence].kind == DIPTYCH_TOKEN_NUMBER
         && diptych_span_length (span_of (self, sentence)) <= 3
         && !follows_directly (self, stop + 1);
}

/* Whether token @i may be the first of a sentence after a plain end mark at @stop. */
static gboolean
may_begin (const Segmenter *self,
           guint            stop,
           guint            i)
{
  guint first = i;
  gboolean closed = i > stop + 1;

  while (first < self->end && is_opening (self, first))
    first++;
  if (first >= self->end)
    return TRUE;
  if (self->tokens[first].kind == DIPTYCH_TOKEN_NUMBER)
    return !follows_directly (self, first) || first > i || closed;
  if (self->tokens[first].kind != DIPTYCH_TOKEN_WORD)
    return character_of (self, first) == DIPTYCH_CHARACTER_OTHER
           && !follows_directly (self, first)
           && strchr (",;:", self->string[span_of (self, first).start]) == NULL;
  if (diptych_character_is_korean (first_character (self, first)))
    return !closed || (!follows_directly (self, i)
                       && !diptych_abbreviations_resumes (self->string + span_of (self, first).start,
                                                          diptych_span_length (span_of (self, first))));
  if (!is_lower_case_word (self, first))
    return TRUE;
  return first == i && !closed && !follows_directly (self, i)
         && stop > self->first && self->string[span_of (self, stop).start] == '.'
         && is_lower_case_word (self, stop - 1)
         && diptych_span_length (span_of (self, stop - 1)) >= ORDINARY_WORD_BYTES;
}

/* Whether token @i may be the first of a sentence after an abbreviation at @stop. */
static gboolean
may_begin_after_abbreviation (const Segmenter *self,
                              guint            stop,
                              guint            i)
{
  DiptychSpan word = span_of (self, stop);
  gsize start = word.end;
  DiptychAbbreviation kind;

  while (start > word.start && self->string[start - 1] != '-')
    start--;
  kind = diptych_abbreviations_get (self->string + start, word.end - start);
  if (i < self->end && is_opening (self, i) && i + 1 < self->end)
    return kind != DIPTYCH_ABBREVIATION_TITLE && character_of (self, i) != DIPTYCH_CHARACTER_OPEN
           && g_unichar_isupper (first_character (self, i + 1));
  if (i >= self->end || self->tokens[i].kind != DIPTYCH_TOKEN_WORD || is_lower_case_word (self, i))
    return FALSE;
  switch (kind)
    {
    case DIPTYCH_ABBREVIATION_TITLE:
    case DIPTYCH_ABBREVIATION_NUMBER:
    case DIPTYCH_ABBREVIATION_DAY:
      return FALSE;
    case DIPTYCH_ABBREVIATION_FINAL:
      return g_unichar_isupper (first_character (self, i))
             && (i + 1 >= self->end || !g_unichar_isupper (self->string[span_of (self, i).end - 1]));
    case DIPTYCH_ABBREVIATION_INNER:
    case DIPTYCH_ABBREVIATION_NONE:
    default:
      return i > stop + 1
             || (diptych_span_length (span_of (self, i)) > 0
                 && diptych_abbreviations_starts_sentence (self->string + span_of (self, i).start,
                                                           diptych_span_length (span_of (self, i))));
    }
}

/* The first token after @stop that is not a mark closing what came before. */
static guint
skip_closing (Segmenter *self,
              guint      stop)
{
  guint i = stop + 1;

  while (i < self->end && is_closing (self, i)
         && (follows_directly (self, i) || first_character (self, i) == 0x201d))
    {
      if (self->string[span_of (self, i).start] == '"')
        self->straight_open = FALSE;
      i++;
    }
  return i;
}

/* The first token after the sentence that token @i ends, or 0 if it ends none. */
static guint
end_sentence (Segmenter *self,
              guint      sentence,
              guint      i)
{
  DiptychCharacter character = character_of (self, i);
  gboolean begins;
  guint after;

  if (self->tokens[i].kind == DIPTYCH_TOKEN_WORD)
    {
      if (!ends_with_stop (self, i))
        return 0;
      after = skip_closing (self, i);
      return may_begin_after_abbreviation (self, i, after) ? after : 0;
    }
  if (self->tokens[i].kind != DIPTYCH_TOKEN_PUNCTUATION)
    return 0;
  if (character == DIPTYCH_CHARACTER_STOP && diptych_span_length (span_of (self, i)) == 1)
    begins = !is_enumerator (self, sentence, i);
  else if (character == DIPTYCH_CHARACTER_STOP || character == DIPTYCH_CHARACTER_ELLIPSIS)
    begins = !self->is_headline && !follows_directly (self, i + 1);
  else
    begins = character == DIPTYCH_CHARACTER_TERMINAL;
  if (!begins)
    return 0;
  if (follows_directly (self, i + 1)
      && character_of (self, i + 1) == DIPTYCH_CHARACTER_TERMINAL)
    return 0;
  after = skip_closing (self, i);
  return may_begin (self, i, after) ? after : 0;
}

static void
add_sentence (GArray *sentences,
              GArray *tokens,
              guint   block,
              guint   first,
              guint   end)
{
  DiptychSentence sentence = {
    diptych_span_hull (g_array_index (tokens, DiptychToken, first).span,
                       g_array_index (tokens, DiptychToken, end - 1).span),
    block, first, end - first
  };

  for (guint i = first; i < end; i++)
    g_array_index (tokens, DiptychToken, i).sentence = sentences->len;
  g_array_append_val (sentences, sentence);
}

static gboolean
segment_block (Segmenter        *self,
               DiptychFindings  *findings,
               guint             block,
               GCancellable     *cancellable,
               GError          **error)
{
  guint sentence = self->first;

  for (guint i = self->first; i < self->end; i++)
    {
      gboolean straight_open = self->straight_open;
      guint after = end_sentence (self, sentence, i);

      if (i % TOKENS_PER_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (after == 0)
        {
          self->straight_open = straight_open ^ (self->string[span_of (self, i).start] == '"');
          continue;
        }
      add_sentence (findings->sentences, findings->tokens, block, sentence, after);
      sentence = after;
      i = after - 1;
    }
  if (sentence < self->end)
    add_sentence (findings->sentences, findings->tokens, block, sentence, self->end);
  return TRUE;
}

/**
 * diptych_segmenter_segment:
 * @article: the article
 * @findings: what the stages before found; its sentences and tokens are filled
 * @cancellable: (nullable): a cancellable
 *
 * Takes the blocks of @article apart into tokens and these together into
 * sentences. A block without an end mark, a headline for instance, is a
 * sentence. Inside a quotation of several sentences each is one; the marks that
 * close it stay with the last. A sentence that has no space before the next one
 * ends all the same; a Korean quotation is not torn from the particle and the
 * verb that report it.
 *
 * The ends are found among the tokens and not by the rules of UAX 29: what a
 * full stop means is known when the tokens are, and ICU would have to be
 * corrected at most abbreviations and at every missing space.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_segmenter_segment (DiptychArticle   *article,
                           DiptychFindings  *findings,
                           GCancellable     *cancellable,
                           GError          **error)
{
  DiptychText *text = diptych_article_get_text (article);
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  for (guint i = 0; i < n_blocks; i++)
    {
      Segmenter self = { diptych_text_get_string (text), NULL, findings->tokens->len };

      diptych_tokenizer_tokenize (text, blocks[i].span, findings->tokens);
      self.tokens = (const DiptychToken *) findings->tokens->data;
      self.end = findings->tokens->len;
      self.is_headline = blocks[i].kind == DIPTYCH_BLOCK_HEADLINE;
      if (!segment_block (&self, findings, i, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
