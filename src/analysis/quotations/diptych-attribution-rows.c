/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-rows.h"

#include <string.h>

#include "analysis/quotations/diptych-quote-marks.h"
#include "analysis/text/diptych-character.h"
#include "lexicon/diptych-hash.h"

/* Longer words are hashed by their beginning. */
#define MAX_WORD_BYTES 64

/* How far a comma looks ahead for the verb of a reporting clause, in tokens. */
#define MAX_TAIL_TOKENS 14

enum
{
  SHAPE_LOWER,
  SHAPE_CAPITAL,
  SHAPE_CAPITALS,
  SHAPE_DIGIT,
  SHAPE_MARK,
  SHAPE_OTHER,
};

enum
{
  QUOTE_OUTSIDE,
  QUOTE_FIRST,
  QUOTE_INSIDE,
  QUOTE_LAST,
  QUOTE_SINGLE,
};

static guint8
distance_step (guint distance)
{
  if (distance <= 3)
    return distance;
  return distance <= 5 ? 4 : distance <= 8 ? 5 : distance <= 14 ? 6 : distance <= 24 ? 7 : 8;
}

static gsize
fold_word (const char *word,
           gsize       length,
           char        folded[MAX_WORD_BYTES])
{
  gsize n = 0;

  for (gsize i = 0; i < length && n < MAX_WORD_BYTES; i++)
    if ((guchar) word[i] == 0xe2 && i + 2 < length && (guchar) word[i + 1] == 0x80 && (guchar) word[i + 2] == 0x99)
      {
        folded[n++] = '\'';
        i += 2;
      }
    else
      folded[n++] = diptych_character_fold (word[i]);
  return n;
}

static DiptychFunction
function_of_mark (const char *mark,
                  gsize       length)
{
  switch (*mark)
    {
    case ',': return DIPTYCH_FUNCTION_COMMA;
    case '.': case '?': case '!': return DIPTYCH_FUNCTION_STOP;
    case ':': case ';': return DIPTYCH_FUNCTION_COLON;
    case '-': return DIPTYCH_FUNCTION_DASH;
    default: break;
    }
  if (length == 3 && (guchar) mark[0] == 0xe2 && (guchar) mark[1] == 0x80)
    return (guchar) mark[2] == 0x93 || (guchar) mark[2] == 0x94 ? DIPTYCH_FUNCTION_DASH
           : (guchar) mark[2] == 0xa6 ? DIPTYCH_FUNCTION_STOP : DIPTYCH_FUNCTION_PUNCTUATION;
  return DIPTYCH_FUNCTION_PUNCTUATION;
}

static DiptychFunction
function_of_word (const char *folded,
                  gsize       n,
                  guint32     hash,
                  guint8      shape)
{
  DiptychFunction function = diptych_cue_lexicon_function (folded, n, hash);

  if (function != DIPTYCH_FUNCTION_NONE)
    return function;
  if (shape == SHAPE_CAPITAL || shape == SHAPE_CAPITALS)
    return DIPTYCH_FUNCTION_NAME;
  if (n > 4 && memcmp (folded + n - 3, "ing", 3) == 0)
    return DIPTYCH_FUNCTION_PARTICIPLE;
  if (n > 3 && memcmp (folded + n - 2, "ed", 2) == 0)
    return DIPTYCH_FUNCTION_PAST;
  if (n > 3 && memcmp (folded + n - 2, "ly", 2) == 0)
    return DIPTYCH_FUNCTION_ADVERB;
  return n > 2 && folded[n - 1] == 's' ? DIPTYCH_FUNCTION_PLURAL : DIPTYCH_FUNCTION_NONE;
}

static guint8
shape_of_word (const char *word,
               gsize       length)
{
  gunichar first = g_utf8_get_char (word);
  const char *second = g_utf8_next_char (word);

  if (g_unichar_isupper (first))
    return second < word + length && g_unichar_isupper (g_utf8_get_char (second)) ? SHAPE_CAPITALS : SHAPE_CAPITAL;
  return g_unichar_islower (first) ? SHAPE_LOWER : SHAPE_OTHER;
}

static void
fill_own (DiptychAttributionRow *row,
          const char            *word,
          const DiptychToken    *token)
{
  gsize length = diptych_span_length (token->span);
  char folded[MAX_WORD_BYTES];
  gsize n = fold_word (word, length, folded);

  row->word = diptych_cue_lexicon_hash (folded, n);
  row->suffix = diptych_cue_lexicon_hash (folded + (n > 3 ? n - 3 : 0), MIN (n, 3));
  switch (token->kind)
    {
    case DIPTYCH_TOKEN_NUMBER:
      row->shape = SHAPE_DIGIT;
      row->function = DIPTYCH_FUNCTION_NUMBER;
      break;
    case DIPTYCH_TOKEN_QUOTE:
      row->shape = SHAPE_MARK;
      row->function = DIPTYCH_FUNCTION_QUOTE;
      row->word = row->suffix = 1;
      break;
    case DIPTYCH_TOKEN_PUNCTUATION:
      row->shape = SHAPE_MARK;
      row->function = function_of_mark (word, length);
      break;
    case DIPTYCH_TOKEN_WORD:
    default:
      row->shape = shape_of_word (word, length);
      row->function = function_of_word (folded, n, row->word, row->shape);
      row->cue = diptych_cue_lexicon_look_up (folded, n, row->word);
      row->classes = diptych_cue_lexicon_classes (folded, n, row->word);
      break;
    }
}

static gboolean
is_mark (const DiptychAttributionRow *row)
{
  return row->shape == SHAPE_MARK;
}

static gboolean
is_strong (const DiptychAttributionRow *row)
{
  return row->cue.kinds & (DIPTYCH_CUE_SPEECH | DIPTYCH_CUE_PREPOSITION);
}

static gboolean
is_class (const DiptychAttributionRow *row,
          char                         letter)
{
  return (row->classes & 0xff) == letter || row->classes >> 8 == letter;
}

#define SET(function) (1u << DIPTYCH_FUNCTION_##function)

/* After these stands no finite verb but themselves. */
static const guint32 leads = SET (TO) | SET (MODAL) | SET (BE) | SET (HAVE) | SET (DO) | SET (DETERMINER) | SET (POSSESSIVE)
                             | SET (OF) | SET (IN) | SET (BY) | SET (NOT);

static gboolean
is_finite (const DiptychAttributionRow *row,
           guint                        before)
{
  switch (row->function)
    {
    case DIPTYCH_FUNCTION_MODAL: case DIPTYCH_FUNCTION_BE: case DIPTYCH_FUNCTION_HAVE:
    case DIPTYCH_FUNCTION_DO: case DIPTYCH_FUNCTION_PAST:
      return TRUE;
    case DIPTYCH_FUNCTION_NONE: case DIPTYCH_FUNCTION_PLURAL:
      break;
    default:
      return row->cue.form == 'p' || row->cue.form == 't';
    }
  if (row->cue.form == 'p' || row->cue.form == 't')
    return TRUE;
  if (leads >> before & 1)
    return FALSE;
  if (before == DIPTYCH_FUNCTION_SUBJECT || before == DIPTYCH_FUNCTION_WHICH)
    return is_class (row, 'v') || is_class (row, 'z') || is_class (row, 'd');
  return (row->classes & 0xff) == 'z' || (row->classes & 0xff) == 'd'
         || (before == DIPTYCH_FUNCTION_NAME && is_class (row, 'z'));
}

static void
look_left (DiptychAttributionRow *rows,
           guint                  n)
{
  guint32 cue = 0, strong = 0, comma = 0;
  guint cue_at = 0;
  guint8 verbs = 0;

  for (guint i = 0; i < n; i++)
    {
      rows[i].finite = is_finite (&rows[i], i > 0 ? rows[i - 1].function : DIPTYCH_FUNCTION_STOP);
      rows[i].sentence_start = i == 0;
      rows[i].start_distance = distance_step (i);
      rows[i].end_distance = distance_step (n - 1 - i);
      rows[i].left_cue = cue;
      rows[i].left_strong = strong;
      rows[i].left_distance = cue != 0 ? distance_step (i - cue_at) : 9;
      rows[i].after_comma = comma;
      rows[i].verbs_left = verbs;
      verbs = MIN (verbs + rows[i].finite, 2);
      if (rows[i].cue.base != 0)
        {
          verbs = 0;
          cue = rows[i].cue.base + rows[i].cue.form;
          cue_at = i;
          if (is_strong (&rows[i]))
            strong = cue;
        }
      if (rows[i].function == DIPTYCH_FUNCTION_COMMA && i + 1 < n)
        comma = rows[i + 1].function + 64u * (rows[i + 1].cue.kinds != 0);
    }
}

/* 0: no reporting clause follows the mark at @i; 1: "said …"; 2: "… said" and
 * another mark; 3: "… said …". */
static guint8
tail_after (const DiptychAttributionRow *rows,
            guint                        n,
            guint                        i)
{
  guint first = i + 1;

  if (first < n && rows[first].function == DIPTYCH_FUNCTION_QUOTE)
    first++;
  for (guint j = first; j < n && j < first + MAX_TAIL_TOKENS; j++)
    {
      if (is_mark (&rows[j]))
        return 0;
      if (is_strong (&rows[j]) && rows[j].function != DIPTYCH_FUNCTION_NAME && rows[j].cue.form != 'g')
        return j == first ? 1 : j + 1 == n || is_mark (&rows[j + 1]) ? 2 : 3;
    }
  return 0;
}

static void
look_right (DiptychAttributionRow *rows,
            guint                  n)
{
  guint32 cue = 0;
  guint cue_at = 0, mark_at = n;
  guint8 tail = 0;
  gboolean verb = FALSE;

  for (guint i = n; i-- > 0;)
    {
      rows[i].verb_right = verb;
      verb = !is_mark (&rows[i]) && (verb || rows[i].finite);
      rows[i].right_cue = cue;
      rows[i].right_distance = cue != 0 ? distance_step (cue_at - i) : 9;
      rows[i].next_mark = mark_at < n ? rows[mark_at].function : 0;
      rows[i].next_mark_distance = distance_step (mark_at - i);
      rows[i].next_tail = tail;
      if (rows[i].function == DIPTYCH_FUNCTION_COMMA || rows[i].function == DIPTYCH_FUNCTION_DASH)
        {
          guint8 own = tail_after (rows, n, i);

          tail = own != 0 ? own : tail;
          for (guint j = i + 1; own != 0 && j < n && (j == i + 1 || !is_mark (&rows[j])); j++)
            rows[j].in_tail = own;
        }
      if (rows[i].cue.base != 0)
        {
          cue = rows[i].cue.base + rows[i].cue.form;
          cue_at = i;
        }
      if (is_mark (&rows[i]))
        mark_at = i;
    }
}

static guint
first_token_from (const GArray *tokens,
                  guint         from,
                  gsize         offset)
{
  while (from < tokens->len && g_array_index (tokens, DiptychToken, from).span.start < offset)
    from++;
  return from;
}

/* What stands around a marked span, and how long it is. */
static guint32
context_of_span (const DiptychAttributionRow *rows,
                 guint                        n,
                 guint                        first,
                 guint                        last)
{
  guint words = last - first;
  guint32 length = words <= 2 ? 0 : words <= 4 ? 1 : words <= 7 ? 2 : words <= 12 ? 3 : 4;
  guint32 before = first > 0 && !rows[first].sentence_start ? rows[first - 1].function : 40;
  guint32 after = last < n && !rows[last].sentence_start ? rows[last].function : 40;
  guint32 ends = last >= first + 2 ? rows[last - 2].function : 0;
  guint32 begins = first + 1 < n ? rows[first + 1].shape : 0;

  return 1 + length + 8 * (before + 64 * (after + 64 * (ends + 64 * begins)));
}

static void
fill_quotes (DiptychAttributionRow *rows,
             const GArray          *tokens,
             const GArray          *marked)
{
  guint at = 0;

  for (guint i = 0; i < marked->len; i++)
    {
      const DiptychMarkedSpan *span = &g_array_index (marked, DiptychMarkedSpan, i);
      guint first, last;
      guint32 context;

      if (span->depth > 0)
        continue;
      first = at = first_token_from (tokens, at, span->span.start);
      last = at = first_token_from (tokens, at, span->span.end);
      if (last == first)
        continue;
      context = context_of_span (rows, tokens->len, first, last);
      for (guint j = first; j < last; j++)
        {
          rows[j].quote = span->single ? QUOTE_SINGLE : j == first ? QUOTE_FIRST : j + 1 == last ? QUOTE_LAST : QUOTE_INSIDE;
          rows[j].quote_context = context;
        }
    }
}

static void
mark_sentence (DiptychAttributionRow *rows,
               guint                  n)
{
  guint8 quotes = 0;

  for (guint i = 0; i < n; i++)
    quotes |= rows[i].quote == QUOTE_OUTSIDE ? 1 : rows[i].quote == QUOTE_SINGLE ? 2 : 4;
  for (guint i = 0; i < n; i++)
    rows[i].sentence_quote = quotes;
}

/**
 * diptych_attribution_rows_new:
 * @text: the text
 * @findings: its sentences and tokens
 * @marked: (element-type DiptychMarkedSpan): its marked spans
 *
 * Returns: (transfer full) (element-type DiptychAttributionRow): one row for each token
 */
GArray *
diptych_attribution_rows_new (DiptychText           *text,
                              const DiptychFindings *findings,
                              GArray                *marked)
{
  const char *string = diptych_text_get_string (text);
  guint n = findings->tokens->len;
  GArray *result = g_array_sized_new (FALSE, TRUE, sizeof (DiptychAttributionRow), n);
  DiptychAttributionRow *rows;

  g_array_set_size (result, n);
  rows = (DiptychAttributionRow *) (gpointer) result->data;
  for (guint i = 0; i < n; i++)
    {
      const DiptychToken *token = &g_array_index (findings->tokens, DiptychToken, i);

      fill_own (&rows[i], string + token->span.start, token);
    }
  for (guint i = 0; i < findings->sentences->len; i++)
    {
      const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, i);

      look_left (rows + sentence->first_token, sentence->n_tokens);
      look_right (rows + sentence->first_token, sentence->n_tokens);
    }
  fill_quotes (rows, findings->tokens, marked);
  for (guint i = 0; i < findings->sentences->len; i++)
    {
      const DiptychSentence *sentence = &g_array_index (findings->sentences, DiptychSentence, i);

      mark_sentence (rows + sentence->first_token, sentence->n_tokens);
    }
  return result;
}

/* What stands beyond the ends of a block. */
static const DiptychAttributionRow beyond = { .word = 7, .function = 50, .shape = 7 };

static inline guint32
cue_key (const DiptychAttributionRow *row)
{
  return row->cue.kinds + 256u * row->cue.form;
}

static inline guint32
class_key (const DiptychAttributionRow *row)
{
  return row->classes + 65536u * row->function;
}

/**
 * diptych_attribution_rows_features:
 * @rows: the rows of one block
 * @n_rows: their number
 * @index: one of them
 * @features: (out): hashes of what can be seen there
 *
 * Returns: the number of features
 */
guint
diptych_attribution_rows_features (const DiptychAttributionRow *rows,
                                   guint                        n_rows,
                                   guint                        index,
                                   guint32                      features[DIPTYCH_N_ATTRIBUTION_FEATURES])
{
  const DiptychAttributionRow *r = &rows[index];
  const DiptychAttributionRow *p = index > 0 ? r - 1 : &beyond;
  const DiptychAttributionRow *pp = index > 1 ? r - 2 : &beyond;
  const DiptychAttributionRow *s = index + 1 < n_rows ? r + 1 : &beyond;
  const DiptychAttributionRow *ss = index + 2 < n_rows ? r + 2 : &beyond;
  const DiptychAttributionRow *sss = index + 3 < n_rows ? r + 3 : &beyond;
  guint32 functions = r->function + 64 * (p->function + 64 * s->function);
  guint32 clause = r->verbs_left + 4 * r->verb_right;
  guint n = 0;

#define ADD(a, b) features[n] = diptych_hash_mix (n, (a), (b)), n++
  ADD (0, 0);
  ADD (r->word, 0);
  ADD (p->word, 0);
  ADD (s->word, 0);
  ADD (pp->word, 0);
  ADD (ss->word, 0);
  ADD (r->word, p->word);
  ADD (r->word, s->word);
  ADD (p->word, s->word);
  ADD (r->suffix, r->shape);
  ADD (r->suffix, p->function);
  ADD (cue_key (r), cue_key (p) + 65536 * (cue_key (s) & 0xff));
  ADD (r->cue.base, r->cue.form);
  ADD (r->cue.base, functions);
  ADD (functions, 0);
  ADD (functions, pp->function);
  ADD (functions, ss->function);
  ADD (r->function + 64 * s->function, ss->function + 64 * sss->function);
  ADD (r->function, pp->function + 64 * p->function);
  ADD (r->quote + 8 * (p->quote + 8 * s->quote), r->quote_context);
  ADD (r->quote + 8 * (p->quote + 8 * s->quote), r->function);
  ADD (r->quote + 8 * p->quote, r->left_cue);
  ADD (r->quote_context, 0);
  ADD (r->word, r->quote);
  ADD (r->left_cue, r->left_distance);
  ADD (r->left_cue, r->function);
  ADD (r->left_cue, r->word);
  ADD (r->left_strong, r->left_distance + 16 * r->in_tail);
  ADD (r->left_cue, p->function + 64 * r->left_distance);
  ADD (r->left_cue, r->after_comma + 256 * r->quote);
  ADD (r->right_cue, r->right_distance);
  ADD (r->right_cue, r->function + 64 * (r->right_distance < 4));
  ADD (r->right_cue, r->next_tail + 8 * (r->left_cue != 0));
  ADD (r->left_cue, r->right_cue);
  ADD (r->next_tail + 8 * r->in_tail, (r->left_cue != 0) + 2 * (r->left_strong != 0) + 4 * r->quote);
  ADD (r->next_tail + 8 * r->in_tail, r->function);
  ADD (r->next_tail + 8 * r->in_tail, r->start_distance + 16 * r->end_distance);
  ADD (r->in_tail, r->left_cue);
  ADD (r->start_distance, r->function + 64 * r->sentence_quote);
  ADD (r->end_distance, r->function + 64 * r->sentence_quote);
  ADD (r->sentence_quote + 8 * r->quote, (r->left_cue != 0) + 2 * (r->right_cue != 0) + 4 * r->next_tail + 32 * r->in_tail);
  ADD (r->next_mark + 64 * r->next_mark_distance, r->left_cue);
  ADD (r->next_mark + 64 * r->next_mark_distance, r->function);
  ADD (r->after_comma, p->function + 64 * r->left_distance);
  ADD (r->shape + 8 * (p->shape + 8 * s->shape), r->sentence_start);
  ADD (r->shape + 8 * (p->shape + 8 * s->shape), cue_key (s));
  ADD (s->cue.base, r->function + 64 * p->function);
  ADD (p->cue.base, r->function + 64 * s->function);
  ADD (ss->cue.base, r->function + 64 * s->function);
  ADD (pp->cue.base, p->function + 64 * r->function);
  ADD (r->left_cue, clause + 8 * functions);
  ADD (clause + 8 * r->left_distance, functions);
  ADD (clause + 8 * r->next_mark, (r->left_cue != 0) + 2 * r->in_tail + 8 * r->function);
  ADD (clause + 8 * (s->verbs_left + 4 * s->verb_right), r->function + 64 * s->function);
  ADD (clause + 8 * r->after_comma, p->function + 64 * r->function);
  ADD (r->classes, 0);
  ADD (r->classes, class_key (p));
  ADD (r->classes, class_key (s));
  ADD (class_key (p), class_key (s));
  ADD (class_key (r), diptych_hash_mix (0, class_key (p), class_key (pp)));
  ADD (class_key (r), diptych_hash_mix (0, class_key (s), class_key (ss)));
  ADD (r->left_cue, diptych_hash_mix (0, class_key (r), class_key (p)));
  ADD (r->left_cue, diptych_hash_mix (0, class_key (r), class_key (s)));
  ADD (r->left_distance + 16 * clause, diptych_hash_mix (0, class_key (r), class_key (s)));
  ADD (r->next_tail + 8 * r->in_tail, diptych_hash_mix (0, class_key (r), class_key (s)));
#undef ADD
  return n;
}
