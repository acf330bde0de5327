/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-jamo-aligner.h"

#include <string.h>

#define N_LENGTHS (DIPTYCH_MAX_JAMO_LETTERS + 1)

/* More than all jamo of a name cost, and little enough to be added to %DIPTYCH_JAMO_NO_COST. */
#define TOO_LONG (DIPTYCH_JAMO_NO_COST / 2)

/* The lengths of the last two pieces. */
#define N_STATES (N_LENGTHS * N_LENGTHS)
#define N_PLACES (DIPTYCH_MAX_SCRIPT_UNITS + 1)

typedef int Row[N_PLACES][N_STATES];

/* What each piece of a jamo costs after each of the jamo before, or -1 if not known yet. */
typedef int Pairs[N_LENGTHS][N_LENGTHS];
typedef guint16 Pieces[N_PLACES][N_LENGTHS];

typedef struct
{
  const DiptychJamoModel   *model;
  const DiptychScriptUnits *hangul;
  const DiptychLatinPieces *latin;
  Pieces                    pieces[3];          /* of this jamo and the two before, by number of the jamo */
  guint8                  (*lengths)[N_PLACES][N_STATES];       /* of the piece before the last two, or NULL */
} Aligner;

/**
 * diptych_latin_pieces_init:
 * @self: (out caller-allocates): the name, ready to be compared
 * @model: the model that it will be compared with
 * @name: a name in Latin letters
 * @length: its length in bytes
 */
void
diptych_latin_pieces_init (DiptychLatinPieces     *self,
                           const DiptychJamoModel *model,
                           const char             *name,
                           gsize                   length)
{
  memset (self, 0, sizeof *self);
  diptych_script_units_read_latin (&self->latin, name, length);
  for (guint i = 0; i <= self->latin.n; i++)
    for (guint n = 0; n < N_LENGTHS && i + n <= self->latin.n; n++)
      self->letters[i][n] = diptych_jamo_model_find_letters (model, self->latin.units + i, n);
  self->letter_cost = diptych_jamo_model_get_letter_cost (model, &self->latin);
}

/**
 * diptych_hangul_costs_init:
 * @self: (out caller-allocates): the name, ready to be compared
 * @model: the model that it will be compared with
 * @hangul: a name in Hangul
 */
void
diptych_hangul_costs_init (DiptychHangulCosts       *self,
                           const DiptychJamoModel   *model,
                           const DiptychScriptUnits *hangul)
{
  self->n = hangul->n;
  for (guint n = 0; n < N_PLACES; n++)
    self->rest[hangul->n][n] = n == 0 ? 0 : TOO_LONG;
  for (guint i = hangul->n; i-- > 0;)
    {
      const guint8 *least;

      self->costs[i] = diptych_jamo_model_get_plain_costs (model, hangul->units[i], &least);
      for (guint n = 0; n < N_PLACES; n++)
        {
          self->rest[i][n] = TOO_LONG;
          for (guint k = 0; k < MIN (N_LENGTHS, n + 1); k++)
            self->rest[i][n] = MIN (self->rest[i][n], self->rest[i + 1][n - k] + least[k]);
        }
    }
}

/* A row of an estimate: what the letters up to each place cost. */
typedef struct
{
  int   costs[N_PLACES + DIPTYCH_MAX_JAMO_LETTERS];
  guint first;                  /* of the places that can be reached */
  guint last;
} EstimateRow;

/* Writes the jamo @costs after what @from cost, where that and the least that @rest
 * says of the letters that are left are within @limit. */
static gboolean
estimate_jamo (const guint8             *costs,
               const DiptychLatinPieces *latin,
               const int                *rest,
               int                       limit,
               const EstimateRow        *from,
               EstimateRow              *to)
{
  guint n = latin->latin.n;
  gboolean reaches = FALSE;

  for (guint j = from->first; j <= MIN (n, from->last + DIPTYCH_MAX_JAMO_LETTERS); j++)
    to->costs[j] = DIPTYCH_JAMO_NO_COST;
  for (guint j = from->first; j <= from->last; j++)
    {
      const guint16 *letters = latin->letters[j];
      int *reached = to->costs + j;
      guint n_lengths = MIN (N_LENGTHS, n - j + 1);

      if (from->costs[j] + rest[n - j] > limit)
        continue;
      if (!reaches)
        to->first = j;
      to->last = j + n_lengths - 1;
      reaches = TRUE;
      for (guint k = 0; k < n_lengths; k++)
        {
          guint plain = costs[letters[k]];
          int cost = from->costs[j] + (int) (plain == DIPTYCH_JAMO_NO_PLAIN_COST ? diptych_jamo_unknown_cost (k) : plain);

          reached[k] = MIN (reached[k], cost);
        }
    }
  return reaches;
}

/**
 * diptych_jamo_aligner_estimate:
 * @hangul: a name in Hangul
 * @latin: one in Latin letters
 * @limit: what it may cost
 *
 * Aligns two names without regard to what stands before a piece, and stops when it
 * costs too much.
 *
 * Returns: the least cost, or %DIPTYCH_JAMO_NO_COST if that is more than @limit
 */
int
diptych_jamo_aligner_estimate (const DiptychHangulCosts *hangul,
                               const DiptychLatinPieces *latin,
                               int                       limit)
{
  EstimateRow rows[2];
  const EstimateRow *end = &rows[hangul->n % 2];
  guint n = latin->latin.n;

  if (hangul->rest[0][n] > limit)
    return DIPTYCH_JAMO_NO_COST;
  rows[0].costs[0] = 0;
  rows[0].first = rows[0].last = 0;
  for (guint i = 0; i < hangul->n; i++)
    if (!estimate_jamo (hangul->costs[i], latin, hangul->rest[i], limit, &rows[i % 2], &rows[1 - i % 2]))
      return DIPTYCH_JAMO_NO_COST;
  return end->last == n && end->costs[n] <= limit ? end->costs[n] : DIPTYCH_JAMO_NO_COST;
}

static void
find_pieces (Aligner *self,
             guint    jamo)
{
  const DiptychScriptUnits *latin = &self->latin->latin;
  guint16 (*pieces)[N_LENGTHS] = self->pieces[jamo % 3];

  for (guint j = 0; j <= latin->n; j++)
    for (guint k = 0; k < N_LENGTHS && j + k <= latin->n; k++)
      {
        guint piece = diptych_jamo_model_find_piece (self->model, self->hangul->units[jamo], self->latin->letters[j][k]);

        pieces[j][k] = piece != 0 ? piece : DIPTYCH_JAMO_UNKNOWN;
      }
}

/* The piece of the jamo @back before @jamo, whose letters end before @place. */
static guint
piece_before (const Aligner *self,
              guint          jamo,
              guint          back,
              guint          place,
              guint          length)
{
  return jamo < back ? DIPTYCH_JAMO_START : self->pieces[(jamo - back) % 3][place - length][length];
}

static void
extend (Aligner *self,
        guint    jamo,
        guint    place,
        guint    state,
        int      cost,
        Pairs    pairs,
        Row      to)
{
  guint last_length = state % N_LENGTHS, before_length = state / N_LENGTHS;
  guint last = piece_before (self, jamo, 1, place, last_length);
  guint before = piece_before (self, jamo, 2, place - last_length, before_length);
  DiptychJamoContext context = { before, last, -1 };

  for (guint k = 0; k < N_LENGTHS && place + k <= self->latin->latin.n; k++)
    {
      guint piece = self->pieces[jamo % 3][place][k];
      guint next = last_length * N_LENGTHS + k;
      int total = cost + (int) (piece == DIPTYCH_JAMO_UNKNOWN ? diptych_jamo_unknown_cost (k)
                                : diptych_jamo_model_get_next_cost (self->model, &context, piece, &pairs[last_length][k]));

      if (total >= to[place + k][next])
        continue;
      to[place + k][next] = total;
      if (self->lengths != NULL)
        self->lengths[jamo][place + k][next] = before_length;
    }
}

static void
clear (Row   row,
       guint n)
{
  for (guint j = 0; j <= n; j++)
    for (guint state = 0; state < N_STATES; state++)
      row[j][state] = DIPTYCH_JAMO_NO_COST;
}

static void
trace (const Aligner *self,
       guint          state,
       guint16       *path)
{
  guint place = self->latin->latin.n;

  for (guint i = self->hangul->n; i > 0; i--)
    {
      guint length = state % N_LENGTHS;
      guint before = self->lengths[i - 1][place][state];
      guint piece;

      place -= length;
      piece = diptych_jamo_model_find_piece (self->model, self->hangul->units[i - 1], self->latin->letters[place][length]);
      path[i - 1] = piece != 0 ? piece : DIPTYCH_JAMO_UNKNOWN;
      state = before * N_LENGTHS + state / N_LENGTHS;
    }
}

static int
finish (const Aligner *self,
        Row            row,
        guint         *best_state)
{
  guint n = self->latin->latin.n;
  int best = DIPTYCH_JAMO_NO_COST;

  for (guint state = 0; state < N_STATES; state++)
    if (row[n][state] < best)
      {
        guint length = state % N_LENGTHS;
        guint last = piece_before (self, self->hangul->n, 1, n, length);
        guint before = piece_before (self, self->hangul->n, 2, n - length, state / N_LENGTHS);
        int cost = row[n][state] + (int) diptych_jamo_model_get_cost (self->model, before, last, DIPTYCH_JAMO_END);

        if (cost < best)
          {
            best = cost;
            *best_state = state;
          }
      }
  return best;
}

static void
extend_place (Aligner   *self,
              guint      jamo,
              guint      place,
              int        limit,
              const int *from,
              Row        to)
{
  Pairs pairs;

  memset (pairs, 0xff, sizeof pairs);
  for (guint state = 0; state < N_STATES; state++)
    if (from[state] <= limit)
      extend (self, jamo, place, state, from[state], pairs, to);
}

static int
align (const DiptychJamoModel   *model,
       const DiptychScriptUnits *hangul,
       const DiptychLatinPieces *latin,
       int                       limit,
       guint16                  *path)
{
  Aligner self = { .model = model, .hangul = hangul, .latin = latin };
  Row rows[2];
  guint n = latin->latin.n, best_state = 0;
  int cost;

  if (n > hangul->n * DIPTYCH_MAX_JAMO_LETTERS)
    return DIPTYCH_JAMO_NO_COST;
  if (path != NULL)
    self.lengths = g_malloc0 (sizeof *self.lengths * MAX (hangul->n, 1));
  clear (rows[0], n);
  rows[0][0][0] = 0;
  for (guint i = 0; i < hangul->n; i++)
    {
      find_pieces (&self, i);
      clear (rows[1 - i % 2], n);
      for (guint j = 0; j <= MIN (n, i * DIPTYCH_MAX_JAMO_LETTERS); j++)
        extend_place (&self, i, j, limit, rows[i % 2][j], rows[1 - i % 2]);
    }
  cost = finish (&self, rows[hangul->n % 2], &best_state);
  if (path != NULL && cost < DIPTYCH_JAMO_NO_COST)
    trace (&self, best_state, path);
  g_free (self.lengths);
  return cost;
}

/**
 * diptych_jamo_aligner_align:
 * @hangul: a name in Hangul
 * @latin: one in Latin letters
 * @path: (out caller-allocates) (optional): room for the piece of each jamo
 *
 * Aligns two names: a search for the least cost over all ways to cut the letters into
 * pieces (Viterbi 1967), in time linear in the product of their lengths.
 *
 * Returns: the least cost, or %DIPTYCH_JAMO_NO_COST if one name is too long for the other
 */
int
diptych_jamo_aligner_align (const DiptychJamoModel   *model,
                            const DiptychScriptUnits *hangul,
                            const DiptychLatinPieces *latin,
                            guint16                  *path)
{
  return align (model, hangul, latin, DIPTYCH_JAMO_NO_COST - 1, path);
}

/**
 * diptych_jamo_aligner_align_within:
 * @hangul: a name in Hangul
 * @latin: one in Latin letters
 * @limit: what it may cost
 *
 * Does the same, but follows no way that costs more than @limit.
 *
 * Returns: the least cost; if that is more than @limit, it or anything above it
 */
int
diptych_jamo_aligner_align_within (const DiptychJamoModel   *model,
                                   const DiptychScriptUnits *hangul,
                                   const DiptychLatinPieces *latin,
                                   int                       limit)
{
  return align (model, hangul, latin, MIN (limit, DIPTYCH_JAMO_NO_COST - 1), NULL);
}
