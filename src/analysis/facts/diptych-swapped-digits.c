/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-swapped-digits.h"

#include <stdlib.h>
#include <string.h>

/* So many digits are hardly the same by chance. */
#define LEAST 3

/* Longer amounts are not looked at. */
#define MOST 15

static int
compare_digits (gconstpointer a,
                gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

/**
 * diptych_swapped_digits_get_key:
 * @fact: a fact
 *
 * Returns: (transfer full) (nullable): what amounts share that have the same digits in
 *   another order, as 486,000 and 468,000 do; %NULL if @fact is no amount or has too few
 *   digits for that to mean anything
 */
char *
diptych_swapped_digits_get_key (const DiptychFact *fact)
{
  char digits[MOST + 1];
  gsize length = strlen (fact->value);
  guint n = 0;

  if ((fact->kind != DIPTYCH_FACT_NUMBER && fact->kind != DIPTYCH_FACT_MONEY && fact->kind != DIPTYCH_FACT_PERCENT
       && fact->kind != DIPTYCH_FACT_QUANTITY)
      || length > MOST)
    return NULL;
  strcpy (digits, fact->value);
  for (gsize i = 0; i < length; i++)
    n += g_ascii_isdigit (digits[i]) && digits[i] != '0';
  if (n < LEAST)
    return NULL;
  qsort (digits, length, 1, compare_digits);
  return g_strdup_printf ("%d %s %s", fact->kind, fact->unit != NULL ? fact->unit : "", digits);
}

/* Whether two strings differ only in that two neighbours are exchanged. */
static gboolean
is_one_swap (const char *a,
             const char *b)
{
  while (*a == *b && *a != '\0')
    {
      a++;
      b++;
    }
  return *a != '\0' && *b != '\0' && a[0] == b[1] && a[1] == b[0] && strcmp (a + 2, b + 2) == 0;
}

/**
 * diptych_fact_has_swapped_digits:
 *
 * Returns: whether @a and @b are two amounts of one kind of which one has two digits in
 *   the other order, as a slip of the pen makes them: 486,000 and 468,000
 */
gboolean
diptych_fact_has_swapped_digits (const DiptychFact *a,
                                 const DiptychFact *b)
{
  g_autofree char *x = NULL, *y = NULL;

  if (!is_one_swap (a->value, b->value))
    return FALSE;
  x = diptych_swapped_digits_get_key (a);
  y = diptych_swapped_digits_get_key (b);
  return x != NULL && g_strcmp0 (x, y) == 0;
}
