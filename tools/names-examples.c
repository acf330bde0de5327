/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "names-examples.h"

#include <string.h>

#include "analysis/names/diptych-tagger-features.h"

#define NO_FEATURE G_MAXUINT32

/* How often each feature stands in the texts, by open addressing. */
typedef struct
{
  guint64 *keys;
  guint32 *counts;              /* then the number of the feature */
  gsize    mask;
  gsize    n;
} Counts;

static void
counts_init (Counts *self,
             gsize   mask)
{
  *self = (Counts) { g_new0 (guint64, mask + 1), g_new0 (guint32, mask + 1), mask, 0 };
}

static void
counts_clear (Counts *self)
{
  g_free (self->keys);
  g_free (self->counts);
}

static gsize
counts_find (const Counts *self,
             guint64       key)
{
  gsize i = (key ^ (key >> 29)) & self->mask;

  while (self->keys[i] != 0 && self->keys[i] != key)
    i = (i + 1) & self->mask;
  return i;
}

static void
counts_grow (Counts *self)
{
  Counts bigger;

  counts_init (&bigger, 2 * self->mask + 1);
  bigger.n = self->n;
  for (gsize i = 0; i <= self->mask; i++)
    if (self->keys[i] != 0)
      {
        gsize j = counts_find (&bigger, self->keys[i]);

        bigger.keys[j] = self->keys[i];
        bigger.counts[j] = self->counts[i];
      }
  counts_clear (self);
  *self = bigger;
}

static void
counts_add (Counts  *self,
            guint64  key)
{
  gsize i = counts_find (self, key);

  if (self->keys[i] == 0)
    {
      if (2 * ++self->n > self->mask)
        {
          counts_grow (self);
          i = counts_find (self, key);
        }
      self->keys[i] = key;
    }
  self->counts[i]++;
}

/**
 * names_examples_get_features:
 * @features: (out): room for eight times %DIPTYCH_TAGGER_MAX_FEATURES
 *
 * Returns: how many features @atom has
 */
guint
names_examples_get_features (const DiptychTaggerDocument *document,
                             const DiptychTaggerSentence *sentence,
                             guint                        atom,
                             guint64                     *features)
{
  guint n;

  if (!diptych_tagger_document_may_be_named (document, sentence, atom))
    return 0;
  n = diptych_tagger_features_of_atom (document, sentence, atom, features);
  for (int place = -DIPTYCH_TAGGER_REACH; place <= DIPTYCH_TAGGER_REACH; place++)
    {
      gint64 i = (gint64) atom + place;

      if (i >= sentence->start && i < sentence->end)
        n += diptych_tagger_features_of_word (document, diptych_tagger_document_atom (document, i)->word,
                                              place, features + n);
    }
  return n;
}

static void
count_document (Counts              *counts,
                const NamesDocument *document)
{
  const GArray *sentences = document->document->sentences;
  guint64 features[DIPTYCH_TAGGER_MAX_FEATURES * 8];

  for (guint i = 0; i < sentences->len; i++)
    {
      const DiptychTaggerSentence *sentence = &g_array_index (sentences, DiptychTaggerSentence, i);

      for (guint atom = sentence->start; atom < sentence->end; atom++)
        {
          guint n = names_examples_get_features (document->document, sentence, atom, features);

          for (guint j = 0; j < n; j++)
            counts_add (counts, features[j]);
        }
    }
}

/* From here on a count is the number of the feature. */
static void
number_features (Counts *counts,
                 guint   min_count,
                 GArray *hashes)
{
  for (gsize i = 0; i <= counts->mask; i++)
    {
      gboolean often = counts->keys[i] != 0 && counts->counts[i] >= min_count;

      counts->counts[i] = often ? hashes->len : NO_FEATURE;
      if (often)
        g_array_append_val (hashes, counts->keys[i]);
    }
}

static void
add_document (NamesExamples       *self,
              const Counts        *counts,
              const NamesDocument *document)
{
  const GArray *sentences = document->document->sentences;
  guint64 features[DIPTYCH_TAGGER_MAX_FEATURES * 8];

  for (guint i = 0; i < sentences->len; i++)
    {
      const DiptychTaggerSentence *sentence = &g_array_index (sentences, DiptychTaggerSentence, i);
      NamesSentence example = { self->tags->len, sentence->end - sentence->start };

      g_array_append_val (self->sentences, example);
      g_byte_array_append (self->tags, document->tags + sentence->start, example.n);
      for (guint atom = sentence->start; atom < sentence->end; atom++)
        {
          guint n = names_examples_get_features (document->document, sentence, atom, features);
          gsize start = self->features->len;

          g_array_append_val (self->starts, start);
          for (guint j = 0; j < n; j++)
            {
              guint32 number = counts->counts[counts_find (counts, features[j])];

              if (number != NO_FEATURE)
                g_array_append_val (self->features, number);
            }
        }
    }
}

/**
 * names_examples_new:
 * @documents: (element-type NamesDocument): texts
 * @min_count: how often a feature must stand in them to be learned
 *
 * Returns: (transfer full): what is learned from
 */
NamesExamples *
names_examples_new (GPtrArray *documents,
                    guint      min_count)
{
  NamesExamples *self = g_new0 (NamesExamples, 1);
  Counts counts;
  gsize end;

  self->sentences = g_array_new (FALSE, FALSE, sizeof (NamesSentence));
  self->tags = g_byte_array_new ();
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->features = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  counts_init (&counts, (1 << 20) - 1);
  for (guint i = 0; i < documents->len; i++)
    count_document (&counts, g_ptr_array_index (documents, i));
  number_features (&counts, min_count, self->hashes);
  for (guint i = 0; i < documents->len; i++)
    add_document (self, &counts, g_ptr_array_index (documents, i));
  end = self->features->len;
  g_array_append_val (self->starts, end);
  g_array_set_size (self->features, end + NAMES_AHEAD);
  memset (&g_array_index (self->features, guint32, end), 0, NAMES_AHEAD * sizeof (guint32));
  counts_clear (&counts);
  return self;
}

void
names_examples_free (NamesExamples *self)
{
  g_array_unref (self->sentences);
  g_byte_array_unref (self->tags);
  g_array_unref (self->starts);
  g_array_unref (self->features);
  g_array_unref (self->hashes);
  g_free (self);
}
