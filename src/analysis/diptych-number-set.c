/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-number-set.h"

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/**
 * diptych_number_set_sort:
 * @numbers: (element-type guint): numbers in any order
 *
 * Makes a set of @numbers: puts them in order and drops what is repeated.
 */
void
diptych_number_set_sort (GArray *numbers)
{
  guint kept = 0;

  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      if (kept == 0 || g_array_index (numbers, guint, kept - 1) != number)
        g_array_index (numbers, guint, kept++) = number;
    }
  g_array_set_size (numbers, kept);
}

/**
 * diptych_number_set_contains:
 * @self: (element-type guint): a set
 * @number: a number
 *
 * Returns: whether @number is in the set
 */
gboolean
diptych_number_set_contains (const GArray *self,
                             guint         number)
{
  const guint *numbers = (const guint *) self->data;
  guint first = 0, end = self->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (numbers[middle] < number)
        first = middle + 1;
      else
        end = middle;
    }
  return first < self->len && numbers[first] == number;
}

/**
 * diptych_number_set_count_shared:
 * @a: (element-type guint): a set
 * @b: (element-type guint): another
 *
 * Takes time linear in the smaller of the sets, but for a logarithm of the other.
 *
 * Returns: how many numbers are in both
 */
guint
diptych_number_set_count_shared (const GArray *a,
                                 const GArray *b)
{
  const GArray *few = a->len <= b->len ? a : b;
  const GArray *many = few == a ? b : a;
  guint n = 0;

  for (guint i = 0; i < few->len; i++)
    n += diptych_number_set_contains (many, g_array_index (few, guint, i));
  return n;
}
