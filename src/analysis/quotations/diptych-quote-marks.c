/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quote-marks.h"

#include <string.h>

/* Over how many blocks an utterance may go on to its closing mark. */
#define MAX_LINES 6

typedef enum
{
  FAMILY_DOUBLE,
  FAMILY_SINGLE,
  FAMILY_GUILLEMET,
  FAMILY_CORNER,
  FAMILY_WHITE_CORNER,
  N_FAMILIES,
} Family;

typedef struct
{
  gsize    at;
  guint8   length;
  guint8   family;
  gboolean can_open;
  gboolean can_close;
  gboolean possessive;          /* may be the apostrophe of a plural's possessive */
} Mark;

typedef struct
{
  DiptychText *text;
  const char  *string;
  DiptychSpan  block;
  guint        block_index;
  GArray      *marks;           /* Mark, of the block at hand */
  GArray      *open;            /* guint, marks that are open, the innermost last */
  guint        n_open[N_FAMILIES];
  GArray      *found;           /* DiptychMarkedSpan */
  gsize        covered;         /* where the last double span of the block ended */
} Pairing;

static gunichar
char_before (const Pairing *self,
             gsize          at)
{
  if (at <= self->block.start)
    return 0;
  return g_utf8_get_char (g_utf8_prev_char (self->string + at));
}

static gunichar
char_after (const Pairing *self,
            gsize          at)
{
  return at < self->block.end ? g_utf8_get_char (self->string + at) : 0;
}

static gboolean
is_blank (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

/* Dashes stand here and not below: “A” — “B” opens after one. */
static gboolean
opens_after (gunichar c)
{
  return is_blank (c) || c == '(' || c == '[' || c == '{' || c == '/' || c == '='
         || c == 0x2013 || c == 0x2014 || c == 0x2026 || c == 0x201c || c == 0x2018 || c == '>';
}

static gboolean
is_latin_alnum (gunichar c)
{
  return c < 0x250 && g_unichar_isalnum (c);
}

static gboolean
is_elision (const Pairing *self,
            gsize          after)
{
  static const char * const elisions[] = { "em ", "til ", "tis ", "twas ", "cause ", "n’", "n'", "bout " };
  const char *p = self->string + after;
  gsize left = self->block.end - after;

  if (left >= 3 && g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && p[2] == 's')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (elisions); i++)
    if (left >= strlen (elisions[i]) && g_ascii_strncasecmp (p, elisions[i], strlen (elisions[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
add_mark (Pairing  *self,
          gsize     at,
          guint     length,
          Family    family,
          gboolean  can_open,
          gboolean  can_close,
          gboolean  possessive)
{
  Mark mark = { at, length, family, can_open, can_close, possessive };

  if (can_open || can_close)
    g_array_append_val (self->marks, mark);
}

static void
add_straight_double (Pairing *self,
                     gsize    at,
                     guint    length)
{
  gunichar before = char_before (self, at);
  gunichar after = char_after (self, at + length);
  gboolean can_open = !is_blank (after) && (opens_after (before) || !g_unichar_isalnum (before));
  gboolean can_close = !is_blank (before) && !(opens_after (before) && g_unichar_isalnum (after));

  if (is_blank (before) && is_blank (after))
    can_open = can_close = TRUE;
  else if (opens_after (before) && !is_blank (after))
    can_close = before != 0 && !is_blank (before) && !g_unichar_isalnum (after);
  else if (is_blank (after) || !g_unichar_isalnum (after))
    can_open = FALSE;
  add_mark (self, at, length, FAMILY_DOUBLE, can_open, can_close || !can_open, FALSE);
}

static void
add_single (Pairing *self,
            gsize    at,
            guint    length,
            gboolean left,
            gboolean right)
{
  gunichar before = char_before (self, at);
  gunichar after = char_after (self, at + length);
  gboolean can_open = left && opens_after (before) && !is_blank (after) && !is_elision (self, at + length);
  gboolean can_close = right && !is_blank (before) && !is_latin_alnum (after) && !can_open;
  gboolean possessive = can_close && (before == 's' || before == 'S') && is_blank (after);

  if (left && !right && !can_open)
    can_open = !is_latin_alnum (before) && !is_blank (after) && !is_elision (self, at + length);
  add_mark (self, at, length, FAMILY_SINGLE, can_open, can_close, possessive);
}

static void
add_curly_double (Pairing *self,
                  gsize    at,
                  guint    length,
                  gboolean left)
{
  gunichar before = char_before (self, at);
  gunichar after = char_after (self, at + length);

  /* Marks that were turned round in typing or in translation. */
  if (left)
    add_mark (self, at, length, FAMILY_DOUBLE, TRUE,
              !opens_after (before) && (is_blank (after) || g_unichar_ispunct (after)), FALSE);
  else
    add_mark (self, at, length, FAMILY_DOUBLE, is_blank (before) && g_unichar_isalnum (after), TRUE, FALSE);
}

/* Returns the length of the mark at @at, 0 if there is none. */
static guint
collect_wide (Pairing *self,
              gsize    at)
{
  gunichar c = g_utf8_get_char (self->string + at);
  guint length = g_utf8_skip[(guchar) self->string[at]];

  switch (c)
    {
    case 0x201c: case 0x201e: case 0x201f: case 0xff02:
      add_curly_double (self, at, length, TRUE);
      break;
    case 0x201d: case 0x2033:
      add_curly_double (self, at, length, FALSE);
      break;
    case 0x2018: case 0x201a: case 0x201b:
      add_single (self, at, length, TRUE, FALSE);
      break;
    case 0x2019: case 0xff07:
      add_single (self, at, length, FALSE, TRUE);
      break;
    case 0xab: case 0x300a:
      add_mark (self, at, length, FAMILY_GUILLEMET, TRUE, FALSE, FALSE);
      break;
    case 0xbb: case 0x300b:
      add_mark (self, at, length, FAMILY_GUILLEMET, FALSE, TRUE, FALSE);
      break;
    case 0x300c:
      add_mark (self, at, length, FAMILY_CORNER, TRUE, FALSE, FALSE);
      break;
    case 0x300d:
      add_mark (self, at, length, FAMILY_CORNER, FALSE, TRUE, FALSE);
      break;
    case 0x300e:
      add_mark (self, at, length, FAMILY_WHITE_CORNER, TRUE, FALSE, FALSE);
      break;
    case 0x300f:
      add_mark (self, at, length, FAMILY_WHITE_CORNER, FALSE, TRUE, FALSE);
      break;
    default:
      break;
    }
  return length;
}

static void
collect_marks (Pairing *self)
{
  const char *s = self->string;
  gsize i = self->block.start;

  g_array_set_size (self->marks, 0);
  while (i < self->block.end)
    {
      gboolean twice = i + 1 < self->block.end && s[i + 1] == s[i];

      if (s[i] == '"')
        add_straight_double (self, i++, 1);
      else if (s[i] == '`' && twice)
        add_mark (self, i, 2, FAMILY_DOUBLE, TRUE, FALSE, FALSE), i += 2;
      else if (s[i] == '\'' && twice)
        add_straight_double (self, i, 2), i += 2;
      else if (s[i] == '\'' || s[i] == '`')
        add_single (self, i, 1, TRUE, s[i] == '\''), i++;
      else if ((guchar) s[i] >= 0xc2)
        i += collect_wide (self, i);
      else
        i++;
    }
}

/* Looks back from the end of the block: an apostrophe after a plural closes
 * nothing if a better closing mark follows before the next opening one. */
static void
drop_possessives (Pairing *self)
{
  gboolean closer_follows = FALSE;

  for (guint i = self->marks->len; i-- > 0;)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->family != FAMILY_SINGLE)
        continue;
      if (mark->can_open)
        closer_follows = FALSE;
      else if (mark->possessive && closer_follows)
        mark->can_close = FALSE;
      else
        closer_follows |= !mark->possessive;
    }
}

static void
add_span (Pairing  *self,
          gsize     start,
          gsize     end,
          Family    family,
          gboolean  unclosed,
          gboolean  unopened)
{
  DiptychSpan span = diptych_text_trim (self->text, diptych_span (start, end));
  DiptychMarkedSpan marked = {
    .span = span, .block = self->block_index, .single = family == FAMILY_SINGLE,
    .unclosed = unclosed, .unopened = unopened,
  };

  if (diptych_span_is_empty (span))
    return;
  g_array_append_val (self->found, marked);
  if (family == FAMILY_DOUBLE)
    self->covered = MAX (self->covered, span.end);
}

/* A single mark that nothing closes is an apostrophe, unless the block begins with it. */
static void
abandon (Pairing *self,
         guint    index,
         gsize    end)
{
  const Mark *mark = &g_array_index (self->marks, Mark, index);

  self->n_open[mark->family]--;
  if (mark->family != FAMILY_SINGLE || mark->at == self->block.start)
    add_span (self, mark->at, end, mark->family, TRUE, FALSE);
}

static void
close_mark (Pairing    *self,
            const Mark *closing)
{
  while (self->open->len > 0)
    {
      guint index = g_array_index (self->open, guint, self->open->len - 1);
      const Mark *mark = &g_array_index (self->marks, Mark, index);

      g_array_set_size (self->open, self->open->len - 1);
      if (mark->family == closing->family)
        {
          self->n_open[mark->family]--;
          if (closing->at > mark->at + mark->length)
            add_span (self, mark->at, closing->at + closing->length, mark->family, FALSE, FALSE);
          return;
        }
      abandon (self, index, closing->at);
    }
}

static void
open_mark (Pairing *self,
           guint    index)
{
  const Mark *mark = &g_array_index (self->marks, Mark, index);

  if (self->open->len > 0)
    {
      guint top = g_array_index (self->open, guint, self->open->len - 1);

      if (g_array_index (self->marks, Mark, top).family == mark->family)
        {
          g_array_set_size (self->open, self->open->len - 1);
          abandon (self, top, mark->at);
        }
    }
  g_array_append_val (self->open, index);
  self->n_open[mark->family]++;
}

static void
add_unopened (Pairing    *self,
              const Mark *mark)
{
  gsize start = MAX (self->covered, self->block.start);
  DiptychMarkedSpan *last = self->found->len > 0
                            ? &g_array_index (self->found, DiptychMarkedSpan, self->found->len - 1) : NULL;

  if (mark->family != FAMILY_DOUBLE)
    return;
  /* Two closing marks on end: what stands between them was quoted as well. */
  if (last != NULL && last->unopened && last->block == self->block_index && last->span.end == self->covered)
    {
      last->span.end = self->covered = mark->at + mark->length;
      return;
    }
  add_span (self, start, mark->at + mark->length, mark->family, FALSE, TRUE);
}

static void
pair_marks (Pairing *self)
{
  g_array_set_size (self->open, 0);
  memset (self->n_open, 0, sizeof self->n_open);
  self->covered = self->block.start;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->can_close && self->n_open[mark->family] > 0)
        close_mark (self, mark);
      else if (mark->can_open)
        open_mark (self, i);
      else if (mark->can_close)
        add_unopened (self, mark);
    }
  for (guint i = 0; i < self->open->len; i++)
    abandon (self, g_array_index (self->open, guint, i), self->block.end);
}

static DiptychMarkedSpan *
found_at (const Pairing *self,
          guint          index)
{
  return &g_array_index (self->found, DiptychMarkedSpan, index);
}

/* Speech that goes on over lines without marks to a closing mark: the lines
 * between are quoted as well. @open and @close are indices of found spans. */
static void
join_lines (Pairing            *self,
            const DiptychBlock *blocks,
            guint               open,
            guint               close)
{
  guint first = found_at (self, open)->block, last = found_at (self, close)->block;

  for (guint i = first + 1; i < last; i++)
    {
      DiptychMarkedSpan line = { .span = blocks[i].span, .block = i, .unclosed = TRUE, .unopened = TRUE, .joined = TRUE };

      g_array_append_val (self->found, line);
    }
  found_at (self, open)->joined = TRUE;
  found_at (self, close)->joined = TRUE;
  found_at (self, close)->span.start = blocks[last].span.start;
}

static gboolean
is_open_to_end (const Pairing      *self,
                const DiptychBlock *blocks,
                guint               index)
{
  const DiptychMarkedSpan *marked = found_at (self, index);

  return marked->unclosed && !marked->single && marked->span.end == blocks[marked->block].span.end;
}

/* Every line of some texts is a block, and an utterance of several sentences then
 * has its marks in different blocks. */
static gboolean
join_over_lines (Pairing            *self,
                 const DiptychBlock *blocks)
{
  guint n = self->found->len;

  for (guint i = 0; i + 1 < n; i++)
    {
      const DiptychMarkedSpan *next = found_at (self, i + 1);
      guint own = found_at (self, i)->block;
      gboolean body = TRUE;

      if (!is_open_to_end (self, blocks, i) || !next->unopened || next->block == own || next->block > own + MAX_LINES)
        continue;
      for (guint j = own; j <= next->block; j++)
        body = body && blocks[j].kind == DIPTYCH_BLOCK_BODY;
      if (body)
        join_lines (self, blocks, i, i + 1);
    }
  return self->found->len > n;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  return diptych_span_compare (((const DiptychMarkedSpan *) a)->span, ((const DiptychMarkedSpan *) b)->span);
}

static void
set_depths (GArray *found)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0; i < found->len; i++)
    {
      DiptychMarkedSpan *marked = &g_array_index (found, DiptychMarkedSpan, i);

      while (ends->len > 0 && g_array_index (ends, gsize, ends->len - 1) <= marked->span.start)
        g_array_set_size (ends, ends->len - 1);
      marked->depth = ends->len;
      g_array_append_val (ends, marked->span.end);
    }
}

/**
 * diptych_quote_marks_find:
 * @text: a text
 * @blocks: its blocks; no pair of marks reaches over the end of one
 *
 * Pairs the quotation marks of @text: straight and curly, double and single,
 * `` and '', guillemets and corner brackets. Apostrophes are told from single
 * marks by the letters around them and by what follows in the block. Takes time
 * linear in the length of the text, but for the sorting of the spans.
 *
 * Returns: (transfer full) (element-type DiptychMarkedSpan): the marked spans,
 *   by their start, the longer first
 */
GArray *
diptych_quote_marks_find (DiptychText        *text,
                          const DiptychBlock *blocks,
                          guint               n_blocks)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Pairing self = {
    .text = text, .string = diptych_text_get_string (text), .marks = marks, .open = open,
    .found = g_array_new (FALSE, FALSE, sizeof (DiptychMarkedSpan)),
  };

  for (guint i = 0; i < n_blocks; i++)
    {
      self.block = blocks[i].span;
      self.block_index = i;
      collect_marks (&self);
      drop_possessives (&self);
      pair_marks (&self);
    }
  g_array_sort (self.found, compare_spans);
  if (join_over_lines (&self, blocks))
    g_array_sort (self.found, compare_spans);
  set_depths (self.found);
  return self.found;
}

/**
 * diptych_quote_marks_inner:
 *
 * Returns: the span of @marked without its marks and the white space inside them
 */
DiptychSpan
diptych_quote_marks_inner (DiptychText             *text,
                           const DiptychMarkedSpan *marked)
{
  const char *string = diptych_text_get_string (text);
  DiptychSpan inner = marked->span;

  if (!marked->unopened)
    inner.start += string[inner.start] == string[inner.start + 1] && (string[inner.start] == '`' || string[inner.start] == '\'')
                   ? 2 : g_utf8_skip[(guchar) string[inner.start]];
  if (!marked->unclosed && inner.end > inner.start)
    {
      inner.end = g_utf8_prev_char (string + inner.end) - string;
      if (inner.end > inner.start && string[inner.end] == '\'' && string[inner.end - 1] == '\'')
        inner.end--;
    }
  return diptych_text_trim (text, diptych_span (inner.start, MAX (inner.start, inner.end)));
}
