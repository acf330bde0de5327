/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fuzz-target.h"

/* Runs a fuzz target over its seeds, and over a few changed copies of each, as
 * an ordinary test: the same ones on every machine. */

#define N_CHANGED_COPIES 12

static const char * const splinters[] = {
  "\"", "“", "”", "‘", "’", "'", "``", "(", ")", "…", ".", "\n", "\n\n", " said ", " according to ", "1,", "%", "억", "\xff", "\xea",
  "{\"diptych\":1,", "[[[[[[[[", "\0", "́", "ᄒ", "🇰🇷", "$", "Mr. ", "said Kim Kim Kim", "on the 31st of February",
};

static void
change (GByteArray *bytes,
        GRand      *random)
{
  guint position = bytes->len > 0 ? g_rand_int_range (random, 0, bytes->len) : 0;
  const char *splinter = splinters[g_rand_int_range (random, 0, G_N_ELEMENTS (splinters))];
  guint wanted = g_rand_int_range (random, 1, 40);
  guint n = MIN (bytes->len - position, wanted);
  g_autoptr (GByteArray) tail = g_byte_array_new ();

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      g_byte_array_remove_range (bytes, position, n);
      break;
    case 1:
      bytes->data[position] ^= 1 << g_rand_int_range (random, 0, 8);
      break;
    default:
      g_byte_array_append (tail, bytes->data + position, bytes->len - position);
      g_byte_array_set_size (bytes, position);
      g_byte_array_append (bytes, (const guint8 *) splinter, MAX (1, strlen (splinter)));
      g_byte_array_append (bytes, tail->data, tail->len);
    }
}

static void
test_seed (gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autofree char *name = g_path_get_basename (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (name));
  gsize length;

  g_assert_true (g_file_get_contents (data, &contents, &length, NULL));
  LLVMFuzzerTestOneInput ((const uint8_t *) contents, length);
  for (guint i = 0; i < N_CHANGED_COPIES; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) contents, length);
      for (guint j = 0; j <= i && bytes->len > 0; j++)
        change (bytes, random);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func_full (path, g_strdup (argv[i]), test_seed, g_free);
    }
  return g_test_run ();
}
