/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "diptych-story-view-private.h"

/* Prints how long frames take while two long articles are scrolled in step, how long they
 * took to compare, and how much memory that needed. Runs under tests/app/with-display. */

#define N_WORDS 100000
#define N_FRAMES 600
#define STEP 60
#define WARM_UP_US (5 * G_USEC_PER_SEC)
#define FRAME_MS (1000. / 60)

typedef struct
{
  GMainLoop       *loop;
  GtkWindow       *window;
  DiptychStory    *story;
  DiptychStoryView *view;
  GArray          *costs;       /* of double: milliseconds of a frame, as the clock goes */
  GArray          *efforts;     /* of double: those that the thread was at work */
  gint64           opened;
  gint64           begun;
  gint64           worked;
  gint64           first;
  gint64           last;
} Bench;

static const char * const syllables[] = {
  "ba", "ton", "ri", "mel", "so", "kar", "ne", "vid", "lo", "pan", "tu", "ser", "gi", "hom", "da", "wen",
};

static void
append_word (GString *text,
             GRand   *random,
             gboolean upper)
{
  gsize start = text->len;
  int n = g_rand_int_range (random, 1, 4);

  for (int i = 0; i < n; i++)
    g_string_append (text, syllables[g_rand_int_range (random, 0, G_N_ELEMENTS (syllables))]);
  if (upper)
    text->str[start] = g_ascii_toupper (text->str[start]);
}

static char *
create_sentence (GRand *random)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 8, 30);

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      if (g_rand_int_range (random, 0, 30) == 0)
        g_string_append_printf (text, "%d 명", g_rand_int_range (random, 2, 5000));
      else
        append_word (text, random, i == 0 || g_rand_int_range (random, 0, 12) == 0);
    }
  return g_string_free (g_string_append_c (text, '.'), FALSE);
}

/* Two texts of which each has three of four sentences from the same stock. */
static void
create_texts (char **texts)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  GString *strings[] = { g_string_new (NULL), g_string_new (NULL) };
  guint words[] = { 0, 0 };

  while (words[0] < N_WORDS || words[1] < N_WORDS)
    {
      g_autofree char *sentence = create_sentence (random);
      guint n = 1;

      for (const char *p = sentence; *p != '\0'; p++)
        n += *p == ' ';
      for (guint side = 0; side < 2; side++)
        if (words[side] < N_WORDS && g_rand_int_range (random, 0, 4) > 0)
          {
            g_string_append (strings[side], sentence);
            g_string_append (strings[side], g_rand_int_range (random, 0, 4) == 0 ? "\n\n" : " ");
            words[side] += n;
          }
    }
  for (guint side = 0; side < 2; side++)
    texts[side] = g_string_free (strings[side], FALSE);
}

/* Of this thread, in microseconds: others work on the machine, too. */
static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare_costs (gconstpointer a,
               gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static void
print_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) && (line = strstr (status, "VmHWM:")) != NULL)
    g_print ("memory at its highest: %ld MB\n", strtol (line + strlen ("VmHWM:"), NULL, 10) / 1024);
}

static void
print_times (const char *name,
             GArray     *times)
{
  guint in_time = 0;

  for (guint i = 0; i < times->len; i++)
    in_time += g_array_index (times, double, i) <= FRAME_MS;
  g_array_sort (times, compare_costs);
  g_print ("%s: median %.1f ms, 95 of 100 within %.1f ms, longest %.1f ms; %.1f%% within %.1f ms\n", name,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1),
           100. * in_time / times->len, FRAME_MS);
}

static void
print_result (Bench *bench)
{
  g_print ("%u frames, %.1f in a second\n", bench->costs->len,
           (bench->costs->len - 1) * (double) G_USEC_PER_SEC / (bench->last - bench->first));
  print_times ("by the clock", bench->costs);
  print_times ("at work", bench->efforts);
  print_memory ();
  g_main_loop_quit (bench->loop);
}

static void
before_paint_cb (Bench *bench)
{
  bench->begun = g_get_monotonic_time ();
  bench->worked = get_work ();
}

static void
after_paint_cb (Bench *bench)
{
  double cost = (g_get_monotonic_time () - bench->begun) / 1000.;
  double effort = (get_work () - bench->worked) / 1000.;

  bench->last = bench->begun;
  if (bench->first == 0)
    bench->first = bench->begun;
  g_array_append_val (bench->costs, cost);
  g_array_append_val (bench->efforts, effort);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Bench *bench = user_data;
  GtkAdjustment *adjustment = diptych_reading_pane_get_adjustment (bench->view->panes[DIPTYCH_SIDE_LEFT]);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
  if (bench->costs->len < N_FRAMES)
    return G_SOURCE_CONTINUE;
  g_signal_handlers_disconnect_by_data (clock, bench);
  print_result (bench);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_cb (gpointer user_data)
{
  Bench *bench = user_data;
  GtkWidget *view = GTK_WIDGET (bench->view);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);

  diptych_reading_pane_touch (bench->view->panes[DIPTYCH_SIDE_LEFT]);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  gtk_widget_add_tick_callback (view, scroll_cb, bench, NULL);
  return G_SOURCE_REMOVE;
}

static void
compared_cb (Bench *bench)
{
  gint64 compared = g_get_monotonic_time ();

  g_print ("2 × %d words: compared after %.1f s\n", N_WORDS, (compared - bench->opened) / (double) G_USEC_PER_SEC);
  diptych_story_view_set_story (bench->view, bench->story);
  g_print ("shown after another %.1f s\n", (g_get_monotonic_time () - compared) / (double) G_USEC_PER_SEC);
  gtk_window_present (bench->window);
  g_timeout_add (WARM_UP_US / 1000, begin_cb, bench);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *texts[2] = { NULL, NULL };
  Bench bench = { 0 };

  adw_init ();
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.costs = g_array_new (FALSE, FALSE, sizeof (double));
  bench.efforts = g_array_new (FALSE, FALSE, sizeof (double));
  bench.story = diptych_story_new ();
  bench.view = g_object_new (DIPTYCH_TYPE_STORY_VIEW, NULL);
  bench.window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1200, "default-height", 800, "content", bench.view, NULL);
  create_texts (texts);
  g_signal_connect_swapped (bench.story, "notify::comparison", G_CALLBACK (compared_cb), &bench);
  bench.opened = g_get_monotonic_time ();
  diptych_story_open_texts (bench.story, texts[0], "Left", texts[1], "Right");
  g_main_loop_run (bench.loop);
  gtk_window_destroy (bench.window);
  g_object_unref (bench.story);
  g_array_unref (bench.costs);
  g_array_unref (bench.efforts);
  g_main_loop_unref (bench.loop);
  return 0;
}
