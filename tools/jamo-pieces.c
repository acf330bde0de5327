/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "jamo-pieces.h"

#include <math.h>
#include <string.h>

#include "jamo-pairs.h"

#define N_ROUNDS 12
#define N_PLACES (DIPTYCH_MAX_SCRIPT_UNITS + 1)
#define BASE DIPTYCH_N_LATIN_LETTERS
#define N_KEYS (BASE * BASE * BASE * BASE)

/* A piece that is expected less often than this is given up. */
#define MIN_COUNT 0.5

typedef struct
{
  const GArray *pairs;
  int          *number_of;      /* of the letters, by their key, or -1 */
  GArray       *keys;           /* of guint, by number */
  double       *p;              /* by unit and number of the letters */
  double       *expected;
} Learner;

static guint
key_of (const guint8 *letters,
        guint         n)
{
  guint key = 0;

  for (guint i = 0; i < n; i++)
    key = key * BASE + letters[i];
  return key;
}

static void
number_letters (Learner *self)
{
  g_autofree guint *counts = g_new0 (guint, N_KEYS);

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const DiptychScriptUnits *latin = &g_array_index (self->pairs, JamoPair, i).latin;

      for (guint j = 0; j < latin->n; j++)
        for (guint n = 1; n <= DIPTYCH_MAX_JAMO_LETTERS && j + n <= latin->n; n++)
          counts[key_of (latin->units + j, n)]++;
    }
  self->number_of = g_new (int, N_KEYS);
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint key = 0; key < N_KEYS; key++)
    {
      self->number_of[key] = key < BASE || counts[key] >= 2 ? (int) self->keys->len : -1;
      if (self->number_of[key] >= 0)
        g_array_append_val (self->keys, key);
    }
}

static gboolean
is_vowel (guint letter)
{
  return letter == 1 || letter == 5 || letter == 9 || letter == 15 || letter == 21 || letter == 25;
}

/* Vowels are written with vowels, consonants with consonants, both with few letters. */
static double
guess (guint unit,
       guint key)
{
  gboolean vowel = unit >= 20 && unit <= 40;
  guint n = 0, n_vowels = 0, last = key;

  for (; key > 0; key /= BASE, n++)
    n_vowels += is_vowel (key % BASE);
  if (unit >= 70)
    return n == 1 && last == MIN (unit - 69, BASE - 1) ? 1 : 0.001;
  if (n == 0)
    return unit == 38 ? 1 : 0.1;
  if (n_vowels == (vowel ? n : 0))
    return pow (0.3, n);
  return pow (0.3, n) * (n_vowels > 0 && n_vowels < n ? 0.2 : 0.02);
}

static void
start (Learner *self)
{
  gsize size = (gsize) DIPTYCH_N_HANGUL_UNITS * self->keys->len;

  self->p = g_new (double, size);
  self->expected = g_new0 (double, size);
  for (guint unit = 0; unit < DIPTYCH_N_HANGUL_UNITS; unit++)
    for (guint i = 0; i < self->keys->len; i++)
      self->p[(gsize) unit * self->keys->len + i] = 0.01 * guess (unit, g_array_index (self->keys, guint, i));
}

/* Where the piece of @unit and the letters stands in the tables, or -1. */
static gssize
find (const Learner            *self,
      const DiptychScriptUnits *latin,
      guint                     unit,
      guint                     start_letter,
      guint                     n)
{
  int number = self->number_of[key_of (latin->units + start_letter, n)];

  return number < 0 ? -1 : (gssize) unit * self->keys->len + number;
}

static void
expect_pair (Learner        *self,
             const JamoPair *pair)
{
  static double forward[N_PLACES][N_PLACES], backward[N_PLACES][N_PLACES];
  const DiptychScriptUnits *latin = &pair->latin;
  guint n = pair->hangul.n, m = latin->n;

  memset (forward, 0, sizeof forward);
  memset (backward, 0, sizeof backward);
  forward[0][0] = 1;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j <= m; j++)
      for (guint k = 0; k <= DIPTYCH_MAX_JAMO_LETTERS && j + k <= m && forward[i][j] > 0; k++)
        {
          gssize at = find (self, latin, pair->hangul.units[i], j, k);

          forward[i + 1][j + k] += at < 0 ? 0 : forward[i][j] * self->p[at];
        }
  if (forward[n][m] <= 0)
    return;
  backward[n][m] = 1;
  for (guint i = n; i-- > 0;)
    for (guint j = 0; j <= m; j++)
      for (guint k = 0; k <= DIPTYCH_MAX_JAMO_LETTERS && j + k <= m; k++)
        {
          gssize at = find (self, latin, pair->hangul.units[i], j, k);
          double rest = at < 0 ? 0 : self->p[at] * backward[i + 1][j + k];

          backward[i][j] += rest;
          if (rest > 0)
            self->expected[at] += forward[i][j] * rest / forward[n][m];
        }
}

/* Expectation and maximisation; what is rare is made rarer. */
static void
run_round (Learner *self)
{
  gsize size = (gsize) DIPTYCH_N_HANGUL_UNITS * self->keys->len;
  double total = 0;

  memset (self->expected, 0, size * sizeof *self->expected);
  for (guint i = 0; i < self->pairs->len; i++)
    expect_pair (self, &g_array_index (self->pairs, JamoPair, i));
  for (gsize i = 0; i < size; i++)
    total += self->expected[i];
  for (gsize i = 0; i < size; i++)
    self->p[i] = self->expected[i] * MIN (1, 20 * self->expected[i]) / total;
}

static GArray *
collect (const Learner *self)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (JamoPiece));

  for (guint unit = 0; unit < DIPTYCH_N_HANGUL_UNITS; unit++)
    for (guint i = 0; i < self->keys->len; i++)
      {
        JamoPiece piece = { .unit = unit, .count = self->expected[(gsize) unit * self->keys->len + i] };
        guint key = g_array_index (self->keys, guint, i);

        if (piece.count < MIN_COUNT)
          continue;
        for (guint rest = key; rest > 0; rest /= BASE)
          piece.n++;
        for (guint j = piece.n; j-- > 0; key /= BASE)
          piece.letters[j] = key % BASE;
        g_array_append_val (pieces, piece);
      }
  return pieces;
}

/**
 * jamo_pieces_learn:
 * @pairs: (element-type JamoPair): names in both scripts
 *
 * Learns which letters are written for each jamo (Dempster, Laird and Rubin 1977).
 *
 * Returns: (transfer full) (element-type JamoPiece): the pieces, by unit and letters
 */
GArray *
jamo_pieces_learn (const GArray *pairs)
{
  Learner self = { .pairs = pairs };
  GArray *pieces;

  number_letters (&self);
  start (&self);
  for (guint i = 0; i < N_ROUNDS; i++)
    run_round (&self);
  pieces = collect (&self);
  g_free (self.number_of);
  g_free (self.p);
  g_free (self.expected);
  g_array_unref (self.keys);
  return pieces;
}
