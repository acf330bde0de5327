/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-jamo-model.h"

#include <gio/gio.h>
#include <string.h>

#include "core-resources.h"
#include "lexicon/diptych-bytes.h"

#define MODEL_PATH "/io/github/diptych/Diptych/models/hangul-latin.bin"

#define NO_COST 0xff

struct _DiptychJamoModel
{
  GBytes       *bytes;
  const guint8 *pieces;
  const guint8 *table;          /* four bytes a slot: cost and check */
  const guint8 *letter_costs;
  guint         n_pieces;
  guint         mask;
  guint        *letters;        /* the keys of letters that stand for some jamo, ascending; the first is 0 */
  guint         n_letters;
  guint16      *piece_of;       /* by unit and letters */
  guint8       *plain_cost;     /* by unit and letters, the first for letters that are in no piece */
  guint8        least_costs[DIPTYCH_N_HANGUL_UNITS][DIPTYCH_MAX_JAMO_LETTERS + 1];
};

static guint
key_of_letters (const guint8 *letters,
                guint         n)
{
  guint key = 0;

  for (guint i = 0; i < n; i++)
    key = key * DIPTYCH_N_LATIN_LETTERS + letters[i];
  return key;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static const guint8 *
get_piece (const DiptychJamoModel *self,
           guint                   piece)
{
  return self->pieces + piece * DIPTYCH_JAMO_PIECE_BYTES;
}

static void
collect_letters (DiptychJamoModel *self)
{
  self->letters = g_new0 (guint, self->n_pieces + 1);
  self->n_letters = 1;
  for (guint i = DIPTYCH_JAMO_FIRST_PIECE; i < self->n_pieces; i++)
    self->letters[self->n_letters++] = key_of_letters (get_piece (self, i) + 2, get_piece (self, i)[1]);
  qsort (self->letters, self->n_letters, sizeof *self->letters, compare_keys);
  for (guint i = 1, n = self->n_letters, kept = 1; i < n; i++)
    {
      if (self->letters[i] != self->letters[kept - 1])
        self->letters[kept++] = self->letters[i];
      self->n_letters = kept;
    }
}

static void
index_pieces (DiptychJamoModel *self)
{
  gsize size;

  collect_letters (self);
  size = (gsize) DIPTYCH_N_HANGUL_UNITS * (self->n_letters + 1);
  self->piece_of = g_new0 (guint16, size);
  self->plain_cost = g_malloc (size);
  memset (self->plain_cost, DIPTYCH_JAMO_NO_PLAIN_COST, size);
  for (guint i = 0; i < DIPTYCH_N_HANGUL_UNITS; i++)
    for (guint n = 0; n <= DIPTYCH_MAX_JAMO_LETTERS; n++)
      self->least_costs[i][n] = MIN (diptych_jamo_unknown_cost (n), G_MAXUINT8);
  for (guint i = DIPTYCH_JAMO_FIRST_PIECE; i < self->n_pieces; i++)
    {
      const guint8 *piece = get_piece (self, i);
      gsize at = (gsize) piece[0] * (self->n_letters + 1) + diptych_jamo_model_find_letters (self, piece + 2, piece[1]);

      self->piece_of[at] = i;
      self->plain_cost[at] = MIN (piece[6], DIPTYCH_JAMO_NO_PLAIN_COST - 1);
      self->least_costs[piece[0]][piece[1]] = MIN (self->least_costs[piece[0]][piece[1]], piece[6]);
    }
}

static gboolean
is_valid (const guint8 *data,
          gsize         size)
{
  guint n_pieces;
  gsize table;

  if (size < DIPTYCH_JAMO_MODEL_HEADER_BYTES || memcmp (data, DIPTYCH_JAMO_MODEL_MAGIC, 8) != 0 || data[10] > 24)
    return FALSE;
  n_pieces = diptych_bytes_read_16 (data + 8);
  table = (gsize) 4 << data[10];
  if (n_pieces < DIPTYCH_JAMO_FIRST_PIECE
      || size != DIPTYCH_JAMO_MODEL_HEADER_BYTES + (gsize) n_pieces * DIPTYCH_JAMO_PIECE_BYTES + table + DIPTYCH_N_LETTER_COSTS)
    return FALSE;
  for (guint i = DIPTYCH_JAMO_FIRST_PIECE; i < n_pieces; i++)
    {
      const guint8 *piece = data + DIPTYCH_JAMO_MODEL_HEADER_BYTES + i * DIPTYCH_JAMO_PIECE_BYTES;

      if (piece[0] >= DIPTYCH_N_HANGUL_UNITS || piece[1] > DIPTYCH_MAX_JAMO_LETTERS)
        return FALSE;
      for (guint j = 0; j < piece[1]; j++)
        if (piece[2 + j] == 0 || piece[2 + j] >= DIPTYCH_N_LATIN_LETTERS)
          return FALSE;
    }
  return TRUE;
}

/**
 * diptych_jamo_model_new:
 * @bytes: a model as the trainer writes it
 *
 * Returns: (transfer full) (nullable): the model; %NULL if @bytes holds none
 */
DiptychJamoModel *
diptych_jamo_model_new (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  DiptychJamoModel *self;

  if (!is_valid (data, size))
    return NULL;
  self = g_new0 (DiptychJamoModel, 1);
  self->bytes = g_bytes_ref (bytes);
  self->n_pieces = diptych_bytes_read_16 (data + 8);
  self->mask = (1u << data[10]) - 1;
  self->pieces = data + DIPTYCH_JAMO_MODEL_HEADER_BYTES;
  self->table = self->pieces + (gsize) self->n_pieces * DIPTYCH_JAMO_PIECE_BYTES;
  self->letter_costs = self->table + 4 * ((gsize) self->mask + 1);
  index_pieces (self);
  return self;
}

void
diptych_jamo_model_free (DiptychJamoModel *self)
{
  g_bytes_unref (self->bytes);
  g_free (self->letters);
  g_free (self->piece_of);
  g_free (self->plain_cost);
  g_free (self);
}

/**
 * diptych_jamo_model_get:
 *
 * Returns: (transfer none): the model that is compiled in
 */
const DiptychJamoModel *
diptych_jamo_model_get (void)
{
  static const DiptychJamoModel *model;

  if (g_once_init_enter_pointer (&model))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (core_get_resource (), MODEL_PATH,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      DiptychJamoModel *loaded = bytes != NULL ? diptych_jamo_model_new (bytes) : NULL;

      if (loaded == NULL)
        g_error ("The model of Hangul and Latin letters is not compiled in");
      g_once_init_leave_pointer (&model, loaded);
    }
  return model;
}

/**
 * diptych_jamo_model_get_n_pieces:
 *
 * Returns: the number of pieces; their indexes are smaller
 */
guint
diptych_jamo_model_get_n_pieces (const DiptychJamoModel *self)
{
  return self->n_pieces;
}

/**
 * diptych_jamo_model_find_letters:
 * @letters: letters that follow each other
 * @n: their number, at most four
 *
 * Returns: a number for @letters from 1; 0 if they stand for no jamo
 */
guint
diptych_jamo_model_find_letters (const DiptychJamoModel *self,
                                 const guint8           *letters,
                                 guint                   n)
{
  guint key = key_of_letters (letters, n);
  guint low = 0, high = self->n_letters;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->letters[middle] < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n_letters && self->letters[low] == key ? low + 1 : 0;
}

/**
 * diptych_jamo_model_find_piece:
 * @unit: a jamo
 * @letters: what diptych_jamo_model_find_letters() gives
 *
 * Returns: the piece of both; 0 if there is none
 */
guint
diptych_jamo_model_find_piece (const DiptychJamoModel *self,
                               guint                   unit,
                               guint                   letters)
{
  return self->piece_of[unit * (self->n_letters + 1) + letters];
}

/**
 * diptych_jamo_model_get_plain_costs:
 * @unit: a jamo
 * @least: (out) (transfer none): of no letter to four, the least that so many cost
 *
 * Returns: (transfer none): the costs of writing letters for @unit, whatever stands
 *   before, by the number that diptych_jamo_model_find_letters() gives;
 *   %DIPTYCH_JAMO_NO_PLAIN_COST where they never stand for it
 */
const guint8 *
diptych_jamo_model_get_plain_costs (const DiptychJamoModel *self,
                                    guint                   unit,
                                    const guint8           **least)
{
  *least = self->least_costs[unit];
  return self->plain_cost + (gsize) unit * (self->n_letters + 1);
}

static guint
look_up (const DiptychJamoModel *self,
         guint                   before,
         guint                   last,
         guint                   piece)
{
  guint64 hash = diptych_jamo_hash (before, last, piece);
  guint check = (hash >> 40) | 1;

  for (guint i = hash & self->mask;; i = (i + 1) & self->mask)
    {
      const guint8 *slot = self->table + 4 * (gsize) i;
      guint there = slot[1] | slot[2] << 8 | slot[3] << 16;

      if (there == check)
        return slot[0];
      if (there == 0)
        return NO_COST;
    }
}

/**
 * diptych_jamo_model_get_cost:
 * @before: the piece before the last one
 * @last: the last piece
 * @piece: the next one
 *
 * Returns: the cost of @piece after the two others
 */
guint
diptych_jamo_model_get_cost (const DiptychJamoModel *self,
                             guint                   before,
                             guint                   last,
                             guint                   piece)
{
  DiptychJamoContext context = { before, last, -1 };

  int after_last = -1;

  return diptych_jamo_model_get_next_cost (self, &context, piece, &after_last);
}

/**
 * diptych_jamo_model_get_next_cost:
 * @context: the two pieces before; what was looked up of them is kept in it
 * @piece: the next one
 * @after_last: (inout): the cost of @piece after the last one alone, or -1 if it was not
 *   looked up yet
 *
 * Returns: as diptych_jamo_model_get_cost()
 */
guint
diptych_jamo_model_get_next_cost (const DiptychJamoModel *self,
                                  DiptychJamoContext     *context,
                                  guint                   piece,
                                  int                    *after_last)
{
  guint cost = look_up (self, context->before, context->last, piece);

  if (cost != NO_COST)
    return cost;
  if (context->back < 0)
    {
      context->back = look_up (self, context->before, context->last, DIPTYCH_JAMO_STEP_BACK);
      context->back = context->back == NO_COST ? 0 : context->back;
    }
  if (*after_last < 0)
    {
      *after_last = look_up (self, 0, context->last, piece);
      if (*after_last == NO_COST)
        *after_last = get_piece (self, context->last)[7] + get_piece (self, piece)[6];
    }
  return context->back + *after_last;
}

/**
 * diptych_jamo_model_get_letter_cost:
 * @latin: a name in Latin letters
 *
 * Returns: how unlikely its letters are among those of names
 */
guint
diptych_jamo_model_get_letter_cost (const DiptychJamoModel   *self,
                                    const DiptychScriptUnits *latin)
{
  guint context = 0, cost = 0;

  for (guint i = 0; i <= latin->n; i++)
    {
      guint letter = i < latin->n ? latin->units[i] : 0;

      cost += self->letter_costs[context * DIPTYCH_N_LATIN_LETTERS + letter];
      context = context % DIPTYCH_N_LATIN_LETTERS * DIPTYCH_N_LATIN_LETTERS + letter;
    }
  return cost;
}
