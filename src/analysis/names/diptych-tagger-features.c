/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-features.h"

/* What stands beyond the borders of a sentence. */
#define BORDER G_GUINT64_CONSTANT (0x5bd1e995a7c3f1d7)

/* Longer runs are tables and headlines. */
#define MAX_RUN 8

/* The classes that tell of a whole run: organisation, place, title, country, first name … */
#define RUN_CLASSES (DIPTYCH_TAGGER_CLASS ('x') | DIPTYCH_TAGGER_CLASS ('g') \
                     | DIPTYCH_TAGGER_CLASS ('t') | DIPTYCH_TAGGER_CLASS ('n') \
                     | DIPTYCH_TAGGER_CLASS ('f') | DIPTYCH_TAGGER_CLASS ('d') \
                     | DIPTYCH_TAGGER_CLASS ('q') | DIPTYCH_TAGGER_CLASS ('p'))

/* The clusters that pairs of words are looked at with. */
#define MIDDLE 1

/* How many atoms join two runs at most. */
#define MAX_LINK 2

/* Where an atom stands that joins two runs; those in runs have smaller numbers. */
#define IN_LINK 7

/* Room for the kinds of features of the words at one place. */
#define FEATURES_OF_PLACE 128

/* One for each kind of feature; the numbers are part of the model. */
enum
{
  FEATURE_BIAS = 1,
  FEATURE_FORM,
  FEATURE_LOWER,
  FEATURE_LETTERS,
  FEATURE_SHAPE = FEATURE_LETTERS + 8,
  FEATURE_OUTLINE,
  FEATURE_OUTLINE_ENDING,
  FEATURE_CLASSES,
  FEATURE_CLASSES_OUTLINE,
  FEATURE_CLASS,
  FEATURE_EVIDENCE,
  FEATURE_EVIDENCES,
  FEATURE_KNOWN_CASE,
  FEATURE_LONGEST_FIRST,
  FEATURE_LONGEST_LAST,
  FEATURE_LONGEST_BEFORE,
  FEATURE_LONGEST_CLASSES,
  FEATURE_LOWER_BEFORE,
  FEATURE_LOWER_AFTER,
  FEATURE_LOWERS_BEFORE,
  FEATURE_LOWERS_AFTER,
  FEATURE_LOWERS_AROUND,
  FEATURE_OUTLINES,
  FEATURE_OUTLINES_WIDE,
  FEATURE_CLASSES_BEFORE,
  FEATURE_CLASSES_AFTER,
  FEATURE_CLASSES_AROUND,
  FEATURE_BEFORE_OUTLINE,
  FEATURE_AFTER_OUTLINE,
  FEATURE_ENTRY_BEGINS,
  FEATURE_ENTRY_CONTINUES,
  FEATURE_SENTENCE_START,
  FEATURE_STYLE,
  FEATURE_RUN_FIRST,
  FEATURE_RUN_LAST,
  FEATURE_RUN_BEFORE,
  FEATURE_RUN_AFTER,
  FEATURE_RUN_PLACE,
  FEATURE_RUN_CLASSES,
  FEATURE_RUN_ALL_CLASSES,
  FEATURE_RUN_CLASSES_BEFORE,
  FEATURE_RUN_CLASSES_AFTER,
  FEATURE_LONG_RUN_FIRST,
  FEATURE_LONG_RUN_LAST,
  FEATURE_ACRONYM,
  FEATURE_CLUSTER,
  FEATURE_CLUSTER_OUTLINE = FEATURE_CLUSTER + DIPTYCH_WORD_CLUSTERS_GRAINS,
  FEATURE_CLUSTERS_BEFORE,
  FEATURE_CLUSTERS_AFTER,
  FEATURE_RUN_CLUSTER_FIRST,
  FEATURE_RUN_CLUSTER_LAST,
  FEATURE_RUN_CLUSTER_BEFORE,
  FEATURE_RUN_CLUSTER_AFTER,
  FEATURE_CONTEXT_BEFORE,
  FEATURE_CONTEXT_AFTER,
  FEATURE_CONTEXT_CLUSTER_BEFORE,
  FEATURE_CONTEXT_CLUSTER_AFTER,
  FEATURE_CONTEXT_FIRST,
  FEATURE_CONTEXT_LAST,
  FEATURE_LINK_FIRST,
  FEATURE_LINK_LAST,
  FEATURE_LINK_BEFORE_FIRST,
  FEATURE_LINK_BEFORE_LAST,
  FEATURE_LINK_AFTER_FIRST,
  FEATURE_LINK_AFTER_LAST,
  FEATURE_LINK_CLUSTERS,
  FEATURE_LINK_CLUSTERS_OUTER,
  FEATURE_LINK_LENGTHS,
  FEATURE_BEFORE_LINK_FIRST,
  FEATURE_BEFORE_LINK_LAST,
  FEATURE_BEFORE_LINK_CLUSTER,
  FEATURE_AFTER_LINK_FIRST,
  FEATURE_AFTER_LINK_LAST,
  FEATURE_AFTER_LINK_CLUSTER,
  FEATURE_RUN_BEFORE_TWO,
  FEATURE_RUN_AFTER_TWO,
  FEATURE_RUN_AROUND,
  FEATURE_RUN_CLUSTERS_AROUND,
  FEATURE_RUN_CLUSTERS_AFTER_TWO,
  FEATURE_RUN_CLUSTERS_BEFORE_TWO,
  FEATURE_OWN_BEFORE,
  FEATURE_OWN_AFTER,
  FEATURE_OWN_BEFORE_WORD,
  FEATURE_OWN_AFTER_WORD,
  FEATURE_FIRST_LETTERS,
  FEATURE_LAST_LETTERS,
  FEATURE_FIRST_FINE,
  FEATURE_LAST_FINE,
  FEATURE_FIRST_COARSE,
  FEATURE_LAST_COARSE,
  FEATURE_ENDS_COARSE,
  FEATURE_HEAD,
  FEATURE_HEAD_CLUSTER,
  FEATURE_HEAD_ENDING,
  FEATURE_HEAD_BEFORE,
  N_FEATURES,
};

G_STATIC_ASSERT (N_FEATURES <= FEATURES_OF_PLACE);

typedef struct
{
  guint64 *features;
  guint    n;
} Sink;

static inline guint64
mix (guint64 a,
     guint64 b)
{
  guint64 hash = (a ^ (b * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);

  return hash ^ (hash >> 32);
}

static inline void
add (Sink    *sink,
     guint    kind,
     guint64  value)
{
  sink->features[sink->n++] = mix (value, kind);
}

/* The word of atom @i, or %NULL beyond the borders of the sentence. */
static const DiptychTaggerWord *
word_at (const DiptychTaggerDocument *document,
         const DiptychTaggerSentence *sentence,
         gint64                       i)
{
  return i >= sentence->start && i < sentence->end ? diptych_tagger_document_word (document, i) : NULL;
}

static guint64
lower_at (const DiptychTaggerDocument *document,
          const DiptychTaggerSentence *sentence,
          gint64                       i)
{
  const DiptychTaggerWord *word = word_at (document, sentence, i);

  return word != NULL ? word->lower : BORDER;
}

static guint64
outline_at (const DiptychTaggerDocument *document,
            const DiptychTaggerSentence *sentence,
            gint64                       i)
{
  const DiptychTaggerWord *word = word_at (document, sentence, i);

  return word != NULL ? word->outline : BORDER;
}

static guint64
classes_at (const DiptychTaggerDocument *document,
            const DiptychTaggerSentence *sentence,
            gint64                       i)
{
  const DiptychTaggerWord *word = word_at (document, sentence, i);

  return word != NULL ? word->classes : BORDER;
}

static guint64
cluster_at (const DiptychTaggerDocument *document,
            const DiptychTaggerSentence *sentence,
            gint64                       i)
{
  const DiptychTaggerWord *word = word_at (document, sentence, i);

  return word != NULL ? word->clusters[MIDDLE] : BORDER;
}

static void
add_classes (Sink    *sink,
             guint    kind,
             guint32  classes)
{
  for (guint32 rest = classes; rest != 0; rest &= rest - 1)
    add (sink, kind, (guint) g_bit_nth_lsf (rest, -1));
}

static void
add_letters (Sink                    *sink,
             const DiptychTaggerWord *word)
{
  for (guint i = 0; i < 8; i++)
    if (word->letters[i] != 0)
      add (sink, FEATURE_LETTERS + i, word->letters[i]);
}

/* Where an atom stands in a run: it is all of it, its first, its last or another. */
static guint64
get_place (const DiptychTaggerRun *run,
           guint                   atom)
{
  if (run->end - run->start == 1)
    return 0;
  return atom == run->start ? 1 : atom + 1 == run->end ? 2 : 3;
}

static void
add_longest_run (Sink                        *sink,
                 const DiptychTaggerDocument *document,
                 const DiptychTaggerFold     *fold)
{
  const DiptychTaggerRun *run;
  guint64 place;

  if (fold->run == DIPTYCH_TAGGER_NO_RUN)
    return;
  run = &g_array_index (document->runs, DiptychTaggerRun, fold->run);
  if (run->end - run->start < 2)
    return;
  place = get_place (run, fold->place);
  add (sink, FEATURE_LONGEST_FIRST, mix (diptych_tagger_document_word (document, run->start)->lower, place));
  add (sink, FEATURE_LONGEST_LAST, mix (diptych_tagger_document_word (document, run->end - 1)->lower, place));
  add (sink, FEATURE_LONGEST_CLASSES,
       mix (diptych_tagger_document_word (document, run->start)->classes,
            mix (diptych_tagger_document_word (document, run->end - 1)->classes, place)));
  if (run->start > 0)
    add (sink, FEATURE_LONGEST_BEFORE,
         mix (diptych_tagger_document_word (document, run->start - 1)->lower, place));
}

/* Adds a feature that may be there from @begin on. */
static void
add_once (Sink    *sink,
          guint    begin,
          guint    kind,
          guint64  value)
{
  guint64 feature = mix (value, kind);

  for (guint i = begin; i < sink->n; i++)
    if (sink->features[i] == feature)
      return;
  sink->features[sink->n++] = feature;
}

/* What stands around the word at one place of the article, whose features begin at
 * @begin in @sink. */
static void
add_context (Sink                        *sink,
             guint                        begin,
             const DiptychTaggerDocument *document,
             guint                        atom)
{
  const DiptychTaggerRun *run = &g_array_index (document->runs, DiptychTaggerRun,
                                                diptych_tagger_document_atom (document, atom)->run);
  guint64 place = get_place (run, atom);

  if (run->start > 0)
    {
      const DiptychTaggerWord *before = diptych_tagger_document_word (document, run->start - 1);

      add_once (sink, begin, FEATURE_CONTEXT_BEFORE, mix (before->lower, place));
      add_once (sink, begin, FEATURE_CONTEXT_CLUSTER_BEFORE, mix (before->clusters[MIDDLE], place));
    }
  if (run->end < document->atoms->len)
    {
      const DiptychTaggerWord *after = diptych_tagger_document_word (document, run->end);

      add_once (sink, begin, FEATURE_CONTEXT_AFTER, mix (after->lower, place));
      add_once (sink, begin, FEATURE_CONTEXT_CLUSTER_AFTER, mix (after->clusters[MIDDLE], place));
    }
  if (place == 0)
    return;
  add_once (sink, begin, FEATURE_CONTEXT_FIRST,
            mix (diptych_tagger_document_word (document, run->start)->lower, place));
  add_once (sink, begin, FEATURE_CONTEXT_LAST,
            mix (diptych_tagger_document_word (document, run->end - 1)->lower, place));
}

/* What stands around the word wherever the article uses it: the aggregation of contexts
 * of Ratinov and Roth, “Design Challenges and Misconceptions in Named Entity
 * Recognition” (CoNLL 2009). */
static void
add_contexts (Sink                        *sink,
              const DiptychTaggerDocument *document,
              const DiptychTaggerFold     *fold)
{
  guint begin = sink->n;

  for (guint i = 0; i < fold->n_contexts; i++)
    add_context (sink, begin, document, fold->contexts[i]);
}

/* What the whole article tells of @word. */
static void
add_evidence (Sink                        *sink,
              const DiptychTaggerDocument *document,
              const DiptychTaggerWord     *word)
{
  const DiptychTaggerFold *fold = &g_array_index (document->folds, DiptychTaggerFold, word->fold);
  guint64 known = fold->evidence & (DIPTYCH_TAGGER_SEEN_LOWER | DIPTYCH_TAGGER_SEEN_CAPITAL);

  if (word->spelling < DIPTYCH_TAGGER_CASE_LOWER)
    return;
  add (sink, FEATURE_KNOWN_CASE, mix (known, word->spelling));
  if ((fold->evidence & ~DIPTYCH_TAGGER_SEEN_LOWER) == 0)
    return;
  for (guint i = 2; i < DIPTYCH_TAGGER_N_EVIDENCE; i++)
    if ((fold->evidence & (1 << i)) != 0)
      add (sink, FEATURE_EVIDENCE, i);
  add (sink, FEATURE_EVIDENCES, fold->evidence);
  add_longest_run (sink, document, fold);
  add_contexts (sink, document, fold);
}

static void
add_clusters (Sink                    *sink,
              guint                    kind,
              const DiptychTaggerWord *word)
{
  for (guint i = 0; i < DIPTYCH_WORD_CLUSTERS_GRAINS; i++)
    if (word->clusters[i] != 0)
      add (sink, kind + FEATURE_CLUSTER + i, word->clusters[i]);
}

static guint
add_own (Sink                        *sink,
         const DiptychTaggerDocument *document,
         const DiptychTaggerWord     *word)
{
  add (sink, FEATURE_BIAS, 0);
  add (sink, FEATURE_FORM, word->form);
  add (sink, FEATURE_LOWER, word->lower);
  add_letters (sink, word);
  add (sink, FEATURE_SHAPE, word->shape);
  add (sink, FEATURE_OUTLINE, word->outline);
  add (sink, FEATURE_OUTLINE_ENDING, mix (word->outline, word->letters[6]));
  add (sink, FEATURE_CLASSES, word->classes);
  add (sink, FEATURE_CLASSES_OUTLINE, mix (word->classes, word->outline));
  add_classes (sink, FEATURE_CLASS, word->classes);
  add_clusters (sink, 0, word);
  add (sink, FEATURE_CLUSTER_OUTLINE, mix (word->clusters[MIDDLE], word->outline));
  add_evidence (sink, document, word);
  return sink->n;
}

/**
 * diptych_tagger_features_of_word:
 * @index: index of a word of @document
 * @place: where it stands relative to the atom to be tagged, from
 *   -%DIPTYCH_TAGGER_REACH to %DIPTYCH_TAGGER_REACH
 * @features: (out): room for %DIPTYCH_TAGGER_MAX_FEATURES
 *
 * Gives the features that depend on nothing but the word and its place, so that they
 * are looked up once for each distinct word of an article.
 *
 * Returns: how many there are
 */
guint
diptych_tagger_features_of_word (const DiptychTaggerDocument *document,
                                 guint                        index,
                                 int                          place,
                                 guint64                     *features)
{
  const DiptychTaggerWord *word = &g_array_index (document->words, DiptychTaggerWord, index);
  guint kind = FEATURES_OF_PLACE * (place + DIPTYCH_TAGGER_REACH + 1);
  Sink sink = { features, 0 };

  if (place == 0)
    return add_own (&sink, document, word);
  add (&sink, kind + FEATURE_LOWER, word->lower);
  add (&sink, kind + FEATURE_CLASSES, word->classes);
  if (place == -3 || place == 3)
    return sink.n;
  add_clusters (&sink, kind, word);
  add (&sink, kind + FEATURE_OUTLINE, word->outline);
  if (place == -1 || place == 1)
    {
      add (&sink, kind + FEATURE_LETTERS + 2, word->letters[2]);
      add (&sink, kind + FEATURE_LETTERS + 6, word->letters[6]);
      add (&sink, kind + FEATURE_FORM, word->form);
      add_classes (&sink, kind + FEATURE_CLASS, word->classes);
    }
  return sink.n;
}

static void
add_neighbours (Sink                        *sink,
                const DiptychTaggerDocument *document,
                const DiptychTaggerSentence *sentence,
                gint64                       i)
{
  guint64 lowers[5], outlines[5], classes[5];

  for (int j = -2; j <= 2; j++)
    {
      lowers[j + 2] = lower_at (document, sentence, i + j);
      outlines[j + 2] = outline_at (document, sentence, i + j);
      classes[j + 2] = classes_at (document, sentence, i + j);
    }
  add (sink, FEATURE_LOWER_BEFORE, mix (lowers[1], lowers[2]));
  add (sink, FEATURE_LOWER_AFTER, mix (lowers[2], lowers[3]));
  add (sink, FEATURE_LOWERS_BEFORE, mix (lowers[0], mix (lowers[1], outlines[2])));
  add (sink, FEATURE_LOWERS_AFTER, mix (lowers[4], mix (lowers[3], outlines[2])));
  add (sink, FEATURE_LOWERS_AROUND, mix (lowers[1], mix (lowers[3], outlines[2])));
  add (sink, FEATURE_OUTLINES, mix (outlines[1], mix (outlines[2], outlines[3])));
  add (sink, FEATURE_OUTLINES_WIDE,
       mix (mix (outlines[0], outlines[1]), mix (outlines[2], mix (outlines[3], outlines[4]))));
  add (sink, FEATURE_CLASSES_BEFORE, mix (classes[1], mix (classes[2], outlines[2])));
  add (sink, FEATURE_CLASSES_AFTER, mix (classes[3], mix (classes[2], outlines[2])));
  add (sink, FEATURE_CLASSES_AROUND, mix (classes[1], mix (classes[2], classes[3])));
  add (sink, FEATURE_CLUSTERS_BEFORE, mix (cluster_at (document, sentence, i - 1), cluster_at (document, sentence, i)));
  add (sink, FEATURE_CLUSTERS_AFTER, mix (cluster_at (document, sentence, i), cluster_at (document, sentence, i + 1)));
  add (sink, FEATURE_BEFORE_OUTLINE, mix (lowers[1], outlines[2]));
  add (sink, FEATURE_AFTER_OUTLINE, mix (lowers[3], outlines[2]));
}

/* Whether a word of an organisation, a place, a title … stands anywhere in the run. */
static void
add_classes_of_run (Sink                        *sink,
                    const DiptychTaggerDocument *document,
                    const DiptychTaggerRun      *run,
                    guint64                      place)
{
  guint32 classes = 0;

  if (run->end - run->start > MAX_RUN)
    return;
  for (guint i = run->start; i < run->end; i++)
    classes |= diptych_tagger_document_word (document, i)->classes;
  for (guint32 rest = classes & RUN_CLASSES; rest != 0; rest &= rest - 1)
    add (sink, FEATURE_RUN_ALL_CLASSES, mix ((guint) g_bit_nth_lsf (rest, -1), place));
}

static void
add_clusters_of_run (Sink                        *sink,
                     const DiptychTaggerDocument *document,
                     const DiptychTaggerSentence *sentence,
                     const DiptychTaggerRun      *run,
                     guint64                      place)
{
  if (run->end - run->start > 1)
    {
      add (sink, FEATURE_RUN_CLUSTER_FIRST, mix (cluster_at (document, sentence, run->start), place));
      add (sink, FEATURE_RUN_CLUSTER_LAST, mix (cluster_at (document, sentence, (gint64) run->end - 1), place));
    }
  add (sink, FEATURE_RUN_CLUSTER_BEFORE, mix (cluster_at (document, sentence, (gint64) run->start - 1), place));
  add (sink, FEATURE_RUN_CLUSTER_AFTER, mix (cluster_at (document, sentence, run->end), place));
}

/* The words that join two runs, as one number. */
static guint64
hash_link (const DiptychTaggerDocument *document,
           guint                        begin,
           guint                        end)
{
  guint64 hash = 1;

  for (guint i = begin; i < end; i++)
    hash = mix (hash, diptych_tagger_document_word (document, i)->lower);
  return hash;
}

/* Whether the run is the first, the last or another of those that are joined. */
static guint64
get_part (const DiptychTaggerRun *run)
{
  return run->start == run->long_start ? 1 : run->end == run->long_end ? 2 : 3;
}

/* The head of a long run: "University" in "Open University of Kenya". */
static void
add_head (Sink                        *sink,
          const DiptychTaggerDocument *document,
          const DiptychTaggerSentence *sentence,
          const DiptychTaggerRun      *run,
          guint64                      where)
{
  const DiptychTaggerWord *head = diptych_tagger_document_word (document, run->head);

  add (sink, FEATURE_HEAD, mix (head->lower, where));
  add (sink, FEATURE_HEAD_CLUSTER, mix (head->clusters[2], where));
  add (sink, FEATURE_HEAD_ENDING,
       mix (mix (head->clusters[MIDDLE], cluster_at (document, sentence, (gint64) run->long_end - 1)), where));
  add (sink, FEATURE_HEAD_BEFORE,
       mix (mix (head->clusters[MIDDLE], lower_at (document, sentence, (gint64) run->long_start - 1)), where));
}

/* "of" in "Ministry of Foreign Affairs": what it joins. */
static void
add_link (Sink                        *sink,
          const DiptychTaggerDocument *document,
          const DiptychTaggerSentence *sentence,
          guint                        i)
{
  const DiptychTaggerRun *before = NULL, *after;
  guint64 link;

  for (guint j = i; before == NULL && j-- > sentence->start && i - j <= MAX_LINK;)
    {
      guint32 run = diptych_tagger_document_atom (document, j)->run;

      if (run != DIPTYCH_TAGGER_NO_RUN)
        before = &g_array_index (document->runs, DiptychTaggerRun, run);
    }
  if (before == NULL || before->long_end <= i)
    return;
  after = before + 1;
  add_head (sink, document, sentence, before, IN_LINK);
  link = mix (hash_link (document, before->end, after->start), i - before->end);
  add (sink, FEATURE_LINK_FIRST, mix (link, lower_at (document, sentence, before->long_start)));
  add (sink, FEATURE_LINK_LAST, mix (link, lower_at (document, sentence, (gint64) before->long_end - 1)));
  add (sink, FEATURE_LINK_BEFORE_FIRST, mix (link, lower_at (document, sentence, before->start)));
  add (sink, FEATURE_LINK_BEFORE_LAST, mix (link, lower_at (document, sentence, (gint64) before->end - 1)));
  add (sink, FEATURE_LINK_AFTER_FIRST, mix (link, lower_at (document, sentence, after->start)));
  add (sink, FEATURE_LINK_AFTER_LAST, mix (link, lower_at (document, sentence, (gint64) after->end - 1)));
  add (sink, FEATURE_LINK_CLUSTERS,
       mix (mix (link, cluster_at (document, sentence, (gint64) before->end - 1)),
            cluster_at (document, sentence, after->start)));
  add (sink, FEATURE_LINK_CLUSTERS_OUTER,
       mix (mix (link, cluster_at (document, sentence, before->start)),
            cluster_at (document, sentence, (gint64) after->end - 1)));
  add (sink, FEATURE_LINK_LENGTHS,
       mix (mix (link, MIN (before->end - before->start, 4)), MIN (after->end - after->start, 4)));
}

/* The run on the other side of a link, and the cluster of its word at @near, which is
 * next to the link; @kind is the first of three. */
static void
add_linked_run (Sink                        *sink,
                const DiptychTaggerDocument *document,
                const DiptychTaggerSentence *sentence,
                guint                        kind,
                guint64                      link,
                const DiptychTaggerRun      *other,
                gint64                       near)
{
  add (sink, kind, mix (link, lower_at (document, sentence, other->start)));
  add (sink, kind + 1, mix (link, lower_at (document, sentence, (gint64) other->end - 1)));
  add (sink, kind + 2, mix (link, cluster_at (document, sentence, near)));
}

/* What the run is joined to. */
static void
add_linked_runs (Sink                        *sink,
                 const DiptychTaggerDocument *document,
                 const DiptychTaggerSentence *sentence,
                 const DiptychTaggerRun      *run,
                 guint64                      place)
{
  if (run->long_start < run->start)
    {
      const DiptychTaggerRun *before = run - 1;
      guint64 link = mix (place, hash_link (document, before->end, run->start));

      add_linked_run (sink, document, sentence, FEATURE_AFTER_LINK_FIRST, link, before, (gint64) before->end - 1);
    }
  if (run->long_end > run->end)
    {
      const DiptychTaggerRun *after = run + 1;
      guint64 link = mix (place, hash_link (document, run->end, after->start));

      add_linked_run (sink, document, sentence, FEATURE_BEFORE_LINK_FIRST, link, after, after->start);
    }
}

/* What the run stands between, with the word itself. */
static void
add_own_context (Sink                        *sink,
                 const DiptychTaggerDocument *document,
                 const DiptychTaggerSentence *sentence,
                 const DiptychTaggerRun      *run,
                 const DiptychTaggerWord     *word,
                 guint64                      place)
{
  guint64 own = mix (mix (place, word->clusters[0]), word->clusters[0] == 0 ? word->outline : 0);

  add (sink, FEATURE_OWN_BEFORE, mix (own, cluster_at (document, sentence, (gint64) run->start - 1)));
  add (sink, FEATURE_OWN_AFTER, mix (own, cluster_at (document, sentence, run->end)));
  add (sink, FEATURE_OWN_BEFORE_WORD, mix (own, lower_at (document, sentence, (gint64) run->start - 1)));
  add (sink, FEATURE_OWN_AFTER_WORD, mix (own, lower_at (document, sentence, run->end)));
}

/* The first and the last word of a run, seen finer and coarser. */
static void
add_ends (Sink                        *sink,
          const DiptychTaggerDocument *document,
          const DiptychTaggerRun      *run,
          guint64                      place)
{
  const DiptychTaggerWord *first = diptych_tagger_document_word (document, run->start);
  const DiptychTaggerWord *last = diptych_tagger_document_word (document, run->end - 1);

  add (sink, FEATURE_FIRST_LETTERS, mix (first->letters[3], place));
  add (sink, FEATURE_LAST_LETTERS, mix (last->letters[6], place));
  add (sink, FEATURE_FIRST_FINE, mix (first->clusters[2], place));
  add (sink, FEATURE_LAST_FINE, mix (last->clusters[2], place));
  add (sink, FEATURE_FIRST_COARSE, mix (first->clusters[0], place));
  add (sink, FEATURE_LAST_COARSE, mix (last->clusters[0], place));
  add (sink, FEATURE_ENDS_COARSE, mix (mix (first->clusters[0], last->clusters[0]), place));
}

/* Two words on either side of the run, and one on both. */
static void
add_wide_context (Sink                        *sink,
                  const DiptychTaggerDocument *document,
                  const DiptychTaggerSentence *sentence,
                  const DiptychTaggerRun      *run,
                  guint64                      place)
{
  guint64 before = lower_at (document, sentence, (gint64) run->start - 1);
  guint64 after = lower_at (document, sentence, run->end);
  guint64 cluster_before = cluster_at (document, sentence, (gint64) run->start - 1);
  guint64 cluster_after = cluster_at (document, sentence, run->end);

  add (sink, FEATURE_RUN_BEFORE_TWO,
       mix (mix (place, before), lower_at (document, sentence, (gint64) run->start - 2)));
  add (sink, FEATURE_RUN_AFTER_TWO,
       mix (mix (place, after), lower_at (document, sentence, run->end + 1)));
  add (sink, FEATURE_RUN_AROUND,
       mix (mix (place, before), after));
  add (sink, FEATURE_RUN_CLUSTERS_AROUND,
       mix (mix (place, cluster_before), cluster_after));
  add (sink, FEATURE_RUN_CLUSTERS_AFTER_TWO,
       mix (mix (place, cluster_after), cluster_at (document, sentence, run->end + 1)));
  add (sink, FEATURE_RUN_CLUSTERS_BEFORE_TWO,
       mix (mix (place, cluster_before), cluster_at (document, sentence, (gint64) run->start - 2)));
}

static void
add_run (Sink                        *sink,
         const DiptychTaggerDocument *document,
         const DiptychTaggerSentence *sentence,
         guint                        i,
         const DiptychTaggerRun      *run)
{
  guint length = run->end - run->start;
  guint64 place = get_place (run, i) | sentence->style << 2;

  add (sink, FEATURE_RUN_PLACE, mix (place, MIN (length, 5)));
  if (length > 1)
    {
      add (sink, FEATURE_RUN_FIRST, mix (lower_at (document, sentence, run->start), place));
      add (sink, FEATURE_RUN_LAST, mix (lower_at (document, sentence, (gint64) run->end - 1), place));
      add (sink, FEATURE_RUN_CLASSES,
           mix (classes_at (document, sentence, run->start),
                mix (classes_at (document, sentence, (gint64) run->end - 1), place)));
      add_ends (sink, document, run, place);
    }
  add_classes_of_run (sink, document, run, place);
  add_clusters_of_run (sink, document, sentence, run, place);
  add (sink, FEATURE_RUN_CLASSES_BEFORE, mix (classes_at (document, sentence, (gint64) run->start - 1), place));
  add (sink, FEATURE_RUN_CLASSES_AFTER, mix (classes_at (document, sentence, run->end), place));
  add (sink, FEATURE_RUN_BEFORE, mix (lower_at (document, sentence, (gint64) run->start - 1), place));
  add (sink, FEATURE_RUN_AFTER, mix (lower_at (document, sentence, run->end), place));
  add_linked_runs (sink, document, sentence, run, place);
  add_wide_context (sink, document, sentence, run, place);
  add_own_context (sink, document, sentence, run, diptych_tagger_document_word (document, i), place);
  if (run->long_end - run->long_start > length)
    {
      add (sink, FEATURE_LONG_RUN_FIRST, mix (lower_at (document, sentence, run->long_start), place));
      add (sink, FEATURE_LONG_RUN_LAST, mix (lower_at (document, sentence, (gint64) run->long_end - 1), place));
      add_head (sink, document, sentence, run, mix (place, get_part (run)));
    }
}

static void
add_acronym (Sink                        *sink,
             const DiptychTaggerDocument *document,
             const DiptychTaggerWord     *word)
{
  gpointer found = NULL;

  if (word->spelling == DIPTYCH_TAGGER_CASE_UPPER)
    found = g_hash_table_lookup (document->acronyms, GUINT_TO_POINTER ((guint32) word->form));
  if (found != NULL)
    {
      const DiptychTaggerRun *run = &g_array_index (document->runs, DiptychTaggerRun,
                                                    GPOINTER_TO_UINT (found) - 1);

      add (sink, FEATURE_ACRONYM, 0);
      add (sink, FEATURE_ACRONYM, diptych_tagger_document_word (document, run->start)->lower);
      add (sink, FEATURE_ACRONYM, diptych_tagger_document_word (document, run->long_end - 1)->lower);
    }
}

/**
 * diptych_tagger_features_of_atom:
 * @sentence: the sentence that it stands in
 * @i: index of an atom of @document
 * @features: (out): room for %DIPTYCH_TAGGER_MAX_FEATURES
 *
 * Gives the features that depend on where an atom stands.
 *
 * Returns: how many there are
 */
guint
diptych_tagger_features_of_atom (const DiptychTaggerDocument *document,
                                 const DiptychTaggerSentence *sentence,
                                 guint                        i,
                                 guint64                     *features)
{
  const DiptychTaggerAtom *atom = diptych_tagger_document_atom (document, i);
  const DiptychTaggerWord *word = diptych_tagger_document_word (document, i);
  Sink sink = { features, 0 };

  add_neighbours (&sink, document, sentence, i);
  add_classes (&sink, FEATURE_ENTRY_BEGINS, atom->begins);
  add_classes (&sink, FEATURE_ENTRY_CONTINUES, atom->continues);
  add (&sink, FEATURE_STYLE, mix (sentence->style, word->outline));
  if (i == sentence->start)
    add (&sink, FEATURE_SENTENCE_START, word->outline);
  if (atom->run != DIPTYCH_TAGGER_NO_RUN)
    add_run (&sink, document, sentence, i,
             &g_array_index (document->runs, DiptychTaggerRun, atom->run));
  else
    add_link (&sink, document, sentence, i);
  add_acronym (&sink, document, word);
  return sink.n;
}
