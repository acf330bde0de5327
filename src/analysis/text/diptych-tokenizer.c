/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tokenizer.h"

#include <string.h>

#include "analysis/text/diptych-character.h"
#include "analysis/text/diptych-token-joiner.h"

/* How far a bare apostrophe looks for the mark that closes a quotation. */
#define CLOSING_BYTES 160

/* RFC 5321: the part of an address before "@". */
#define LOCAL_PART_BYTES 64

typedef struct
{
  DiptychSlice  slice;
  GArray       *tokens;
  gboolean      single_open;    /* inside ‘ … ’ */
} Scanner;

static gsize
emit (Scanner          *self,
      gsize             start,
      gsize             end,
      DiptychTokenKind  kind)
{
  DiptychToken token = { diptych_span (start, end), kind, 0 };

  g_array_append_val (self->tokens, token);
  return end;
}

static inline DiptychCharacter
at (Scanner *self,
    gsize    i)
{
  return diptych_slice_at (&self->slice, i);
}

static inline DiptychCharacter
before (Scanner *self,
        gsize    i)
{
  return diptych_slice_before (&self->slice, i);
}

static inline gsize
next (Scanner *self,
      gsize    i)
{
  return i + g_utf8_skip[(guchar) self->slice.string[i]];
}

/* The first byte after the run of the character at @i. */
static gsize
run_end (Scanner *self,
         gsize    i)
{
  gunichar c = g_utf8_get_char (self->slice.string + i);

  while (i < self->slice.end && g_utf8_get_char (self->slice.string + i) == c)
    i = next (self, i);
  return i;
}

static gsize
scan_word (Scanner *self,
           gsize    start)
{
  gsize end = diptych_token_joiner_link_end (&self->slice, start);
  DiptychTokenKind kind = at (self, start) == DIPTYCH_CHARACTER_DIGIT ? DIPTYCH_TOKEN_NUMBER
                                                                      : DIPTYCH_TOKEN_WORD;

  if (end == start)
    end = diptych_token_joiner_word_end (&self->slice, start);
  return emit (self, start, end, kind);
}

/* Whether a word or a number ends at @i, with its full stop if it has one. */
static gboolean
is_after_word (Scanner *self,
               gsize    i)
{
  const DiptychToken *last;

  if (self->tokens->len == 0)
    return FALSE;
  last = &g_array_index (self->tokens, DiptychToken, self->tokens->len - 1);
  return last->span.end == i && i > self->slice.start
         && (last->kind == DIPTYCH_TOKEN_WORD || last->kind == DIPTYCH_TOKEN_NUMBER);
}

/* Whether a mark that closes a quotation comes soon, and none that opens one before it. */
static gboolean
closes_later (Scanner *self,
              gsize    i)
{
  gsize limit = MIN (self->slice.end, i + CLOSING_BYTES);

  for (; i < limit; i = next (self, i))
    {
      gunichar c = g_utf8_get_char (self->slice.string + i);
      gboolean spaced = before (self, i) == DIPTYCH_CHARACTER_SPACE;

      if (c == '\n' || c == 0x2018 || (c == '\'' && spaced))
        return FALSE;
      if (at (self, i) == DIPTYCH_CHARACTER_APOSTROPHE && !spaced
          && !diptych_character_is_word (at (self, next (self, i))))
        return TRUE;
    }
  return FALSE;
}

/* Whether the apostrophe after a word at @i, no letter following, is the plural's possessive
 * ("allies’ troops") or a dropped letter ("nothin’") rather than a closing mark. */
static gboolean
is_bare_possessive (Scanner *self,
                    gsize    i)
{
  char last = self->slice.string[i - 1];

  if (last != 's' && last != 'S' && last != 'z' && last != 'x')
    return FALSE;
  if (!self->single_open)
    return TRUE;
  return at (self, next (self, i)) == DIPTYCH_CHARACTER_SPACE && closes_later (self, next (self, i));
}

static gsize
scan_apostrophe (Scanner *self,
                 gsize    start)
{
  gsize end = next (self, start);
  gboolean after_word = is_after_word (self, start);

  if (after_word && diptych_token_joiner_is_possessive (&self->slice, start))
    return emit (self, start, end + 1, DIPTYCH_TOKEN_WORD);
  if (after_word && !diptych_character_is_word (at (self, end)) && is_bare_possessive (self, start))
    return emit (self, start, end, DIPTYCH_TOKEN_WORD);
  if (!after_word && diptych_token_joiner_is_elision (&self->slice, start))
    {
      gboolean year = at (self, end) == DIPTYCH_CHARACTER_DIGIT;

      end = diptych_token_joiner_word_end (&self->slice, end);
      return emit (self, start, end, year ? DIPTYCH_TOKEN_NUMBER : DIPTYCH_TOKEN_WORD);
    }
  if (self->slice.string[start] == '\'' && end < self->slice.end && self->slice.string[end] == '\'')
    return emit (self, start, end + 1, DIPTYCH_TOKEN_QUOTE);
  self->single_open = self->slice.string[start] == '\'' && !after_word && !self->single_open
                      && at (self, end) != DIPTYCH_CHARACTER_SPACE;
  return emit (self, start, end, DIPTYCH_TOKEN_QUOTE);
}

static gsize
scan_quote (Scanner *self,
            gsize    start)
{
  gsize end = next (self, start);

  if (self->slice.string[start] == '`' && end < self->slice.end && self->slice.string[end] == '`')
    end++;
  if (g_utf8_get_char (self->slice.string + start) == 0x2018)
    self->single_open = TRUE;
  return emit (self, start, end, DIPTYCH_TOKEN_QUOTE);
}

static gsize
scan_stop (Scanner *self,
           gsize    start)
{
  gsize end = run_end (self, start);

  if (end - start == 1 && at (self, end) == DIPTYCH_CHARACTER_DIGIT
      && !diptych_character_is_word (before (self, start)))
    return emit (self, start, diptych_token_joiner_word_end (&self->slice, end), DIPTYCH_TOKEN_NUMBER);
  return emit (self, start, end, DIPTYCH_TOKEN_PUNCTUATION);
}

/* The address whose "@" stands at @i takes back the tokens before it. */
static gsize
scan_address (Scanner *self,
              gsize    i)
{
  gsize domain_end = diptych_token_joiner_domain_end (&self->slice, i + 1);
  gsize floor = i > self->slice.start + LOCAL_PART_BYTES ? i - LOCAL_PART_BYTES : self->slice.start;
  gsize start = i;

  if (domain_end == 0)
    return emit (self, i, i + 1, DIPTYCH_TOKEN_PUNCTUATION);
  while (start > floor && diptych_token_joiner_is_local_part (self->slice.string[start - 1]))
    start--;
  while (self->tokens->len > 0)
    {
      DiptychToken *last = &g_array_index (self->tokens, DiptychToken, self->tokens->len - 1);

      if (last->span.start < start)
        {
          last->span.end = MIN (last->span.end, start);
          break;
        }
      g_array_set_size (self->tokens, self->tokens->len - 1);
    }
  return emit (self, start, domain_end, DIPTYCH_TOKEN_WORD);
}

static gsize
scan_other (Scanner *self,
            gsize    start)
{
  char c = self->slice.string[start];
  gboolean after_word = diptych_character_is_word (before (self, start));

  if (c == '@' && after_word)
    return scan_address (self, start);
  if ((c == '@' || c == '#') && !after_word && at (self, start + 1) == DIPTYCH_CHARACTER_LETTER)
    return emit (self, start, diptych_token_joiner_word_end (&self->slice, start + 1), DIPTYCH_TOKEN_WORD);
  return emit (self, start, next (self, start), DIPTYCH_TOKEN_PUNCTUATION);
}

static gsize
scan (Scanner *self,
      gsize    i)
{
  switch (at (self, i))
    {
    case DIPTYCH_CHARACTER_SPACE:
      return next (self, i);
    case DIPTYCH_CHARACTER_LETTER:
    case DIPTYCH_CHARACTER_DIGIT:
      return scan_word (self, i);
    case DIPTYCH_CHARACTER_APOSTROPHE:
      return scan_apostrophe (self, i);
    case DIPTYCH_CHARACTER_QUOTE:
      return scan_quote (self, i);
    case DIPTYCH_CHARACTER_STOP:
      return scan_stop (self, i);
    case DIPTYCH_CHARACTER_ELLIPSIS:
    case DIPTYCH_CHARACTER_HYPHEN:
    case DIPTYCH_CHARACTER_DASH:
      return emit (self, i, run_end (self, i), DIPTYCH_TOKEN_PUNCTUATION);
    case DIPTYCH_CHARACTER_OTHER:
      return scan_other (self, i);
    case DIPTYCH_CHARACTER_TERMINAL:
    case DIPTYCH_CHARACTER_OPEN:
    case DIPTYCH_CHARACTER_CLOSE:
    default:
      return emit (self, i, next (self, i), DIPTYCH_TOKEN_PUNCTUATION);
    }
}

/**
 * diptych_tokenizer_tokenize:
 * @text: a text
 * @span: the part of it to take apart
 * @tokens: (element-type DiptychToken): an array that the tokens are added to
 *
 * Takes a block apart into words, numbers, quotation marks and punctuation.
 * Every character but white space is in a token.
 *
 * What stays one token: a hyphenated word ("secretary-general", "19-year-old",
 * "2024-10-01"), a contraction ("don’t", "it’s"), an abbreviation with its full
 * stop ("Mr.", "U.S.", "J."), a number with separators ("1,000.5", "10:30",
 * "1/2") and the letters behind it ("1st", "40bn"), a link, an e-mail address,
 * an @account, a #tag, a run of full stops, of dashes or of ellipses, a Korean
 * word with its particles, also behind Latin letters or digits ("NATO의",
 * "10년"). What comes apart: an English possessive from its noun, a full stop
 * from the word that it ends, words with a full stop but no space between them.
 *
 * Whether a full stop belongs to a word is decided with the lexicon
 * "abbreviations". Takes time linear in the length of @span.
 */
void
diptych_tokenizer_tokenize (DiptychText *text,
                            DiptychSpan  span,
                            GArray      *tokens)
{
  Scanner self = { { diptych_text_get_string (text), span.start, span.end }, tokens, FALSE };

  for (gsize i = span.start; i < span.end;)
    i = scan (&self, i);
}
