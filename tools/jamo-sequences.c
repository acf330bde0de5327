/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "jamo-sequences.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "jamo-pairs.h"

#define BASE DIPTYCH_N_LATIN_LETTERS

/* What is taken from every count and given to what was not seen. */
#define DISCOUNT 0.6

#define PIECE(key) ((guint) ((key) & 0xffff))
#define CONTEXT(key) ((key) >> 16)

typedef struct
{
  guint64 key;                  /* three pieces of 16 bits each */
  double  count;
  double  p;
} Sequence;

typedef struct
{
  guint   n_pieces;
  GArray *threes;               /* of Sequence, by key */
  GArray *twos;
  double *cost;                 /* of a piece by itself */
  double *back;                 /* of a step back after one piece */
  GArray *backs;                /* of Sequence: of a step back after two */
} Counts;

static int
compare_sequences (gconstpointer a,
                   gconstpointer b)
{
  guint64 x = ((const Sequence *) a)->key, y = ((const Sequence *) b)->key;

  return x < y ? -1 : x > y;
}

static void
merge (GArray *sequences)
{
  guint kept = 0;

  g_array_sort (sequences, compare_sequences);
  for (guint i = 0; i < sequences->len; i++)
    {
      Sequence sequence = g_array_index (sequences, Sequence, i);

      if (kept > 0 && g_array_index (sequences, Sequence, kept - 1).key == sequence.key)
        g_array_index (sequences, Sequence, kept - 1).count += sequence.count;
      else
        g_array_index (sequences, Sequence, kept++) = sequence;
    }
  g_array_set_size (sequences, kept);
}

static GArray *
count_threes (GPtrArray *paths)
{
  GArray *threes = g_array_new (FALSE, TRUE, sizeof (Sequence));

  for (guint i = 0; i < paths->len; i++)
    {
      const GArray *path = g_ptr_array_index (paths, i);
      guint64 context = (guint64) DIPTYCH_JAMO_START << 16 | DIPTYCH_JAMO_START;

      for (guint j = 0; j <= path->len; j++)
        {
          guint16 piece = j < path->len ? g_array_index (path, guint16, j) : DIPTYCH_JAMO_END;
          Sequence sequence = { context << 16 | piece, 1, 0 };

          g_array_append_val (threes, sequence);
          context = sequence.key & 0xffffffff;
        }
    }
  merge (threes);
  return threes;
}

/* In how many contexts the shorter sequences stand (Kneser and Ney). */
static GArray *
count_twos (const GArray *threes)
{
  GArray *twos = g_array_new (FALSE, TRUE, sizeof (Sequence));

  for (guint i = 0; i < threes->len; i++)
    {
      Sequence sequence = { g_array_index (threes, Sequence, i).key & 0xffffffff, 1, 0 };

      g_array_append_val (twos, sequence);
    }
  merge (twos);
  return twos;
}

static void
weigh_ones (Counts *self)
{
  g_autofree double *counts = g_new0 (double, self->n_pieces);
  double total = 0;

  for (guint i = 0; i < self->twos->len; i++)
    counts[PIECE (g_array_index (self->twos, Sequence, i).key)]++;
  for (guint i = 0; i < self->n_pieces; i++)
    total += counts[i] + 0.1;
  self->cost = g_new (double, self->n_pieces);
  for (guint i = 0; i < self->n_pieces; i++)
    self->cost[i] = -log ((counts[i] + 0.1) / total);
}

static double
p_of_two (const Counts *self,
          guint64       key)
{
  Sequence wanted = { key & 0xffffffff, 0, 0 };
  const Sequence *found = bsearch (&wanted, self->twos->data, self->twos->len, sizeof wanted, compare_sequences);

  return found->p;
}

/* Weighs the sequences of one context, which stand from @start to @end; returns the share of what was not seen. */
static double
weigh_context (const Counts *self,
               GArray       *sequences,
               guint         start,
               guint         end)
{
  double total = 0, rest;

  for (guint i = start; i < end; i++)
    total += g_array_index (sequences, Sequence, i).count;
  rest = DISCOUNT * (end - start) / total;
  for (guint i = start; i < end; i++)
    {
      Sequence *sequence = &g_array_index (sequences, Sequence, i);
      double shorter = sequences == self->twos ? exp (-self->cost[PIECE (sequence->key)]) : p_of_two (self, sequence->key);

      sequence->p = (sequence->count - DISCOUNT) / total + rest * shorter;
    }
  return rest;
}

static void
weigh (Counts *self,
       GArray *sequences)
{
  for (guint start = 0, end; start < sequences->len; start = end)
    {
      guint64 context = CONTEXT (g_array_index (sequences, Sequence, start).key);
      Sequence back = { .key = context << 16 | DIPTYCH_JAMO_STEP_BACK };

      for (end = start + 1; end < sequences->len && CONTEXT (g_array_index (sequences, Sequence, end).key) == context;)
        end++;
      back.p = weigh_context (self, sequences, start, end);
      if (sequences == self->twos)
        self->back[context] = -log (back.p);
      else
        g_array_append_val (self->backs, back);
    }
}

static guint8
quantise (double cost)
{
  return CLAMP (floor (cost * DIPTYCH_JAMO_STEPS + 0.5), 0, 254);
}

static void
put_sequences (const GArray *sequences,
               guint8       *table,
               guint         mask)
{
  for (guint i = 0; i < sequences->len; i++)
    {
      const Sequence *sequence = &g_array_index (sequences, Sequence, i);
      guint64 hash = diptych_jamo_hash (sequence->key >> 32, sequence->key >> 16 & 0xffff, PIECE (sequence->key));
      guint check = (hash >> 40) | 1;
      guint slot = hash & mask;

      while ((table[4 * slot + 1] | table[4 * slot + 2] | table[4 * slot + 3]) != 0)
        slot = (slot + 1) & mask;
      table[4 * slot] = quantise (-log (sequence->p));
      table[4 * slot + 1] = check & 0xff;
      table[4 * slot + 2] = check >> 8 & 0xff;
      table[4 * slot + 3] = check >> 16 & 0xff;
    }
}

/* The costs of a letter after two others, with those after one and none mixed in (Witten and Bell). */
static void
put_letters (const GArray *pairs,
             guint8       *costs)
{
  g_autofree double *counts = g_new0 (double, (gsize) 3 * DIPTYCH_N_LETTER_COSTS);
  guint sizes[] = { 1, BASE, BASE * BASE };

  for (guint i = 0; i < pairs->len; i++)
    {
      const DiptychScriptUnits *latin = &g_array_index (pairs, JamoPair, i).latin;
      guint context = 0;

      for (guint j = 0; j <= latin->n; j++)
        {
          guint letter = j < latin->n ? latin->units[j] : 0;

          for (guint order = 0; order < 3; order++)
            counts[order * DIPTYCH_N_LETTER_COSTS + context % sizes[order] * BASE + letter]++;
          context = context % BASE * BASE + letter;
        }
    }
  for (guint context = 0; context < BASE * BASE; context++)
    for (guint letter = 0; letter < BASE; letter++)
      {
        double p = 1.0 / BASE;

        for (guint order = 0; order < 3; order++)
          {
            const double *row = counts + order * DIPTYCH_N_LETTER_COSTS + context % sizes[order] * BASE;
            double total = 0, types = 0;

            for (guint i = 0; i < BASE; i++)
              {
                total += row[i];
                types += row[i] > 0;
              }
            p = total > 0 ? (row[letter] + types * p) / (total + types) : p;
          }
        costs[context * BASE + letter] = quantise (-log (p));
      }
}

static GBytes *
write_model (const Counts *self,
             const GArray *pairs,
             const GArray *pieces)
{
  gsize size, n_slots = 16;
  guint bits = 4;
  guint8 *data, *p;

  for (; n_slots * 2 < 3 * (gsize) (self->threes->len + self->twos->len + self->backs->len); n_slots *= 2)
    bits++;
  size = DIPTYCH_JAMO_MODEL_HEADER_BYTES + (gsize) self->n_pieces * DIPTYCH_JAMO_PIECE_BYTES + 4 * n_slots
         + DIPTYCH_N_LETTER_COSTS;
  data = g_malloc0 (size);
  memcpy (data, DIPTYCH_JAMO_MODEL_MAGIC, 8);
  data[8] = self->n_pieces & 0xff;
  data[9] = self->n_pieces >> 8;
  data[10] = bits;
  p = data + DIPTYCH_JAMO_MODEL_HEADER_BYTES;
  for (guint i = 0; i < self->n_pieces; i++, p += DIPTYCH_JAMO_PIECE_BYTES)
    {
      if (i >= DIPTYCH_JAMO_FIRST_PIECE)
        memcpy (p, &g_array_index (pieces, JamoPiece, i - DIPTYCH_JAMO_FIRST_PIECE), 2 + DIPTYCH_MAX_JAMO_LETTERS);
      p[6] = quantise (self->cost[i]);
      p[7] = quantise (self->back[i]);
    }
  put_sequences (self->threes, p, n_slots - 1);
  put_sequences (self->twos, p, n_slots - 1);
  put_sequences (self->backs, p, n_slots - 1);
  put_letters (pairs, p + 4 * n_slots);
  return g_bytes_new_take (data, size);
}

static void
counts_clear (Counts *self)
{
  g_array_unref (self->threes);
  g_array_unref (self->twos);
  g_array_unref (self->backs);
  g_free (self->cost);
  g_free (self->back);
}

/**
 * jamo_sequences_start:
 * @pairs: (element-type JamoPair): names in both scripts
 * @pieces: (element-type JamoPiece): the pieces
 *
 * Returns: (transfer full): a model that knows how often each piece stands, and no more
 */
GBytes *
jamo_sequences_start (const GArray *pairs,
                      const GArray *pieces)
{
  Counts self = { .n_pieces = pieces->len + DIPTYCH_JAMO_FIRST_PIECE };
  double total = 0;
  GBytes *bytes;

  self.threes = g_array_new (FALSE, TRUE, sizeof (Sequence));
  self.twos = g_array_new (FALSE, TRUE, sizeof (Sequence));
  self.backs = g_array_new (FALSE, TRUE, sizeof (Sequence));
  self.cost = g_new0 (double, self.n_pieces);
  self.back = g_new0 (double, self.n_pieces);
  for (guint i = 0; i < pieces->len; i++)
    total += g_array_index (pieces, JamoPiece, i).count;
  for (guint i = 0; i < pieces->len; i++)
    self.cost[i + DIPTYCH_JAMO_FIRST_PIECE] = -log (g_array_index (pieces, JamoPiece, i).count / total);
  bytes = write_model (&self, pairs, pieces);
  counts_clear (&self);
  return bytes;
}

/**
 * jamo_sequences_write:
 * @pairs: (element-type JamoPair): names in both scripts
 * @pieces: (element-type JamoPiece): the pieces
 * @paths: (element-type GArray): the pieces of each pair
 *
 * Returns: (transfer full): the model of the sequences in @paths
 */
GBytes *
jamo_sequences_write (const GArray *pairs,
                      const GArray *pieces,
                      GPtrArray    *paths)
{
  Counts self = { .n_pieces = pieces->len + DIPTYCH_JAMO_FIRST_PIECE };
  GBytes *bytes;

  self.threes = count_threes (paths);
  self.twos = count_twos (self.threes);
  self.backs = g_array_new (FALSE, TRUE, sizeof (Sequence));
  self.back = g_new0 (double, self.n_pieces);
  weigh_ones (&self);
  weigh (&self, self.twos);
  weigh (&self, self.threes);
  bytes = write_model (&self, pairs, pieces);
  counts_clear (&self);
  return bytes;
}
