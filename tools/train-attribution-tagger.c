/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

/* Trains the model of attributions: a linear-chain conditional random field, by
 * stochastic gradient descent. The same corpus gives the same model, bit for bit.
 *
 *   train-attribution-tagger GOLD.jsonl MODEL [--hold FOLD] [--epochs N] [--bits N] [--penalty X]
 *
 * --hold leaves out every fifth document, chosen by a hash of its id, and prints
 * what the model finds in these. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/quotations/diptych-attribution-tagger.h"
#include "analysis/quotations/diptych-quote-marks.h"
#include "analysis/text/diptych-segmenter.h"
#include "cli/diptych-eval-offsets.h"
#include "import/diptych-importer.h"

#define STRIDE DIPTYCH_ATTRIBUTION_STRIDE
#define N_LABELS DIPTYCH_N_ATTRIBUTION_LABELS
#define N_FOLDS 5

/* The table in which features are counted has this many bits of hash. */
#define COUNT_BITS 27

#define NO_FEATURE G_MAXUINT32

static int hold = -1;
static int epochs = 30;
static int bits = 19;
static double penalty = 8;
static double first_rate = 0.15;
static double steps = 24;

static const GOptionEntry options[] = {
  { "hold", 0, 0, G_OPTION_ARG_INT, &hold, "Leave out a fifth of the documents", "FOLD" },
  { "epochs", 0, 0, G_OPTION_ARG_INT, &epochs, "Passes over the corpus", "N" },
  { "bits", 0, 0, G_OPTION_ARG_INT, &bits, "Binary logarithm of the number of rows", "N" },
  { "penalty", 0, 0, G_OPTION_ARG_DOUBLE, &penalty, "Weight of the squared weights", "X" },
  { "rate", 0, 0, G_OPTION_ARG_DOUBLE, &first_rate, "First rate of learning", "X" },
  { "steps", 0, 0, G_OPTION_ARG_DOUBLE, &steps, "Whole numbers to a unit of weight", "X" },
  { NULL },
};

/* The tokens of one block and what they are. */
typedef struct
{
  DiptychAttributionRow *rows;
  guint8                *labels;
  guint32               *features;      /* of all tokens, DIPTYCH_N_ATTRIBUTION_FEATURES each */
  guint                  n;
  gboolean               held;
} Sequence;

/* The weights are kept divided by a scale, so that their decay is one
 * multiplication (Bottou 2010). */
typedef struct
{
  double *weights;              /* the rows, then the transitions */
  gsize   size;
  double  scale;
  double  decay;
  double  time;
  double  gain;
} Weights;

static gboolean
is_wordless (const DiptychAttributionRow *row)
{
  return row->function >= DIPTYCH_FUNCTION_QUOTE && row->function <= DIPTYCH_FUNCTION_PUNCTUATION;
}

/* Where code point @point of the corpus is in @text, in bytes. */
static gsize
offset_of_corpus (DiptychText  *text,
                  const GArray *offsets,
                  gsize         point)
{
  guint low = 0, high = offsets->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (offsets, DiptychSpan, middle).end <= point)
        low = middle + 1;
      else
        high = middle;
    }
  return diptych_text_offset_from_code_point (text, low);
}

static void
label_span (DiptychText           *text,
            const GArray          *offsets,
            GArray                *tokens,
            DiptychAttributionRow *rows,
            guint8                *labels,
            JsonArray             *span,
            guint8                 begin)
{
  gsize start = offset_of_corpus (text, offsets, json_array_get_int_element (span, 0));
  gsize end = offset_of_corpus (text, offsets, json_array_get_int_element (span, 1));
  guint first = 0, last;

  while (first < tokens->len && g_array_index (tokens, DiptychToken, first).span.end <= start)
    first++;
  last = first;
  while (last < tokens->len && g_array_index (tokens, DiptychToken, last).span.start < end)
    last++;
  if (begin == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
    {
      while (first < last && is_wordless (&rows[first]))
        first++;
      while (last > first && is_wordless (&rows[last - 1]))
        last--;
    }
  for (guint i = first; i < last; i++)
    if (labels[i] == DIPTYCH_ATTRIBUTION_OUTSIDE)
      labels[i] = i == first ? begin : begin + 1;
}

static void
label_part (DiptychText           *text,
            const GArray          *offsets,
            GArray                *tokens,
            DiptychAttributionRow *rows,
            guint8                *labels,
            JsonObject            *attribution,
            const char            *member,
            guint8                 begin)
{
  JsonArray *spans = json_object_get_array_member (attribution, member);

  for (guint i = 0; i < json_array_get_length (spans); i++)
    label_span (text, offsets, tokens, rows, labels, json_array_get_array_element (spans, i), begin);
}

/* Annotators often gave one piece for each sentence between a pair of marks.
 * What is mostly content becomes one piece. */
static void
smooth_marks (const DiptychAttributionRow *rows,
              guint8                      *labels,
              guint                        n)
{
  for (guint i = 0; i < n;)
    {
      guint context = rows[i].quote_context, first = i, content = 0, words = 0, last = i;

      for (; i < n && rows[i].quote_context == context && (i == first || rows[i].quote != rows[first].quote
                                                           || rows[i].function != DIPTYCH_FUNCTION_QUOTE); i++)
        if (!is_wordless (&rows[i]))
          {
            words++;
            content += labels[i] == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || labels[i] == DIPTYCH_ATTRIBUTION_IN_CONTENT;
            last = i;
          }
      if (context == 0 || 2 * content <= words)
        continue;
      while (is_wordless (&rows[first]))
        first++;
      for (guint j = first; j <= last; j++)
        labels[j] = j > first || labels[first] == DIPTYCH_ATTRIBUTION_IN_CONTENT
                    ? DIPTYCH_ATTRIBUTION_IN_CONTENT : DIPTYCH_ATTRIBUTION_BEGIN_CONTENT;
    }
}

static void
add_sequence (GArray                      *sequences,
              const DiptychAttributionRow *rows,
              const guint8                *labels,
              guint                        n,
              gboolean                     held)
{
  Sequence sequence = { .n = n, .held = held };

  sequence.rows = g_memdup2 (rows, n * sizeof *rows);
  sequence.labels = g_memdup2 (labels, n);
  smooth_marks (rows, sequence.labels, n);
  sequence.features = g_new (guint32, (gsize) n * DIPTYCH_N_ATTRIBUTION_FEATURES);
  for (guint i = 0; i < n; i++)
    {
      guint32 *features = sequence.features + (gsize) i * DIPTYCH_N_ATTRIBUTION_FEATURES;
      guint count = diptych_attribution_rows_features (sequence.rows, n, i, features);

      g_assert (count == DIPTYCH_N_ATTRIBUTION_FEATURES);
    }
  g_array_append_val (sequences, sequence);
}

static void
add_blocks (GArray                *sequences,
            DiptychFindings       *findings,
            DiptychAttributionRow *rows,
            guint8                *labels,
            gboolean               held)
{
  for (guint i = 0; i < findings->sentences->len;)
    {
      const DiptychSentence *first = &g_array_index (findings->sentences, DiptychSentence, i);
      guint n = 0;

      for (; i < findings->sentences->len
             && g_array_index (findings->sentences, DiptychSentence, i).block == first->block; i++)
        n += g_array_index (findings->sentences, DiptychSentence, i).n_tokens;
      add_sequence (sequences, rows + first->first_token, labels + first->first_token, n, held);
    }
}

static void
add_document (GArray     *sequences,
              JsonObject *document)
{
  const char *id = json_object_get_string_member (document, "id");
  const char *string = json_object_get_string_member (document, "text");
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (string, -1, "corpus", NULL);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  DiptychText *text = diptych_article_get_text (article);
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (article, &n_blocks);
  g_autoptr (GArray) marked = diptych_quote_marks_find (text, blocks, n_blocks);
  g_autoptr (GArray) offsets = diptych_eval_offsets_new (string, text);
  g_autoptr (GArray) rows = NULL;
  g_autofree guint8 *labels = NULL;
  JsonArray *attributions = json_object_get_array_member (document, "attributions");

  diptych_segmenter_segment (article, findings, NULL, NULL);
  rows = diptych_attribution_rows_new (text, findings, marked);
  labels = g_new0 (guint8, rows->len + 1);
  for (guint i = 0; i < json_array_get_length (attributions); i++)
    {
      JsonObject *attribution = json_array_get_object_element (attributions, i);
      DiptychAttributionRow *data = (DiptychAttributionRow *) (gpointer) rows->data;

      label_part (text, offsets, findings->tokens, data, labels, attribution, "content", DIPTYCH_ATTRIBUTION_BEGIN_CONTENT);
      label_part (text, offsets, findings->tokens, data, labels, attribution, "cue", DIPTYCH_ATTRIBUTION_BEGIN_CUE);
      label_part (text, offsets, findings->tokens, data, labels, attribution, "source", DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER);
    }
  add_blocks (sequences, findings, (DiptychAttributionRow *) (gpointer) rows->data, labels,
              (int) (diptych_cue_lexicon_hash (id, strlen (id)) % N_FOLDS) == hold);
}

/* exp() of its own, so that every machine trains the same model. */
static double
exponential (double x)
{
  static const double ln2 = 0.693147180559945309417;
  double n, r, sum = 1, term = 1;
  union { double d; guint64 bits; } power;

  if (x < -700)
    return 0;
  n = (double) (gint64) (x / ln2 + (x < 0 ? -0.5 : 0.5));
  r = x - n * ln2;
  for (int k = 1; k < 14; k++)
    {
      term *= r / k;
      sum += term;
    }
  power.bits = (guint64) ((gint64) n + 1023) << 52;
  return sum * power.d;
}

static void
score (const Sequence *sequence,
       const Weights  *weights,
       double         *emissions)
{
  for (guint i = 0; i < sequence->n; i++)
    {
      const guint32 *features = sequence->features + (gsize) i * DIPTYCH_N_ATTRIBUTION_FEATURES;
      double *sums = emissions + (gsize) i * STRIDE;

      memset (sums, 0, STRIDE * sizeof *sums);
      for (guint k = 0; k < DIPTYCH_N_ATTRIBUTION_FEATURES; k++)
        for (guint l = 0; features[k] != NO_FEATURE && l < STRIDE; l++)
          sums[l] += weights->weights[(gsize) features[k] * STRIDE + l];
      for (guint l = 0; l < STRIDE; l++)
        sums[l] *= weights->scale;
    }
}

static gboolean
is_allowed (guint from,
            guint to)
{
  return to == DIPTYCH_ATTRIBUTION_OUTSIDE || to % 2 == 1 || from == to || from == to - 1;
}

/* The factors of one token: exp of the transitions into it and of its emission. */
static void
fill_factors (const Sequence *sequence,
              const Weights  *weights,
              const double   *emissions,
              guint           i,
              double          factors[N_LABELS][N_LABELS])
{
  const double *transitions = weights->weights + ((gsize) STRIDE << bits)
                              + (gsize) sequence->rows[i].function * STRIDE * STRIDE;
  const double *emission = emissions + (gsize) i * STRIDE;

  for (guint from = 0; from < N_LABELS; from++)
    for (guint to = 0; to < N_LABELS; to++)
      factors[from][to] = is_allowed (from, to)
                          ? exponential (weights->scale * transitions[from * STRIDE + to] + emission[to]) : 0;
}

static void
normalise (double *values)
{
  double sum = 0;

  for (guint l = 0; l < N_LABELS; l++)
    sum += values[l];
  for (guint l = 0; l < N_LABELS; l++)
    values[l] /= sum;
}

static void
forward (const Sequence *sequence,
         double        (*factors)[N_LABELS][N_LABELS],
         double        (*alpha)[N_LABELS])
{
  for (guint i = 0; i < sequence->n; i++)
    {
      for (guint to = 0; to < N_LABELS; to++)
        {
          alpha[i][to] = i == 0 ? factors[0][DIPTYCH_ATTRIBUTION_OUTSIDE][to] : 0;
          for (guint from = 0; i > 0 && from < N_LABELS; from++)
            alpha[i][to] += alpha[i - 1][from] * factors[i][from][to];
        }
      normalise (alpha[i]);
    }
}

static void
step_weights (Weights        *weights,
              const Sequence *sequence,
              guint           i,
              const double   *deltas,
              double        (*pairs)[N_LABELS])
{
  const guint32 *features = sequence->features + (gsize) i * DIPTYCH_N_ATTRIBUTION_FEATURES;
  double *transitions = weights->weights + ((gsize) STRIDE << bits)
                        + (gsize) sequence->rows[i].function * STRIDE * STRIDE;
  guint before = i > 0 ? sequence->labels[i - 1] : DIPTYCH_ATTRIBUTION_OUTSIDE;

  for (guint k = 0; k < DIPTYCH_N_ATTRIBUTION_FEATURES; k++)
    for (guint l = 0; features[k] != NO_FEATURE && l < STRIDE; l++)
      weights->weights[(gsize) features[k] * STRIDE + l] += deltas[l];
  for (guint from = 0; from < N_LABELS; from++)
    for (guint to = 0; to < N_LABELS; to++)
      transitions[from * STRIDE + to] -= pairs[from][to];
  transitions[before * STRIDE + sequence->labels[i]] += weights->gain;
}

/* One step down the gradient of the likelihood (Lafferty et al. 2001); the
 * backward pass is made on the way. */
static void
descend (Weights        *weights,
         const Sequence *sequence,
         double        (*factors)[N_LABELS][N_LABELS],
         double        (*alpha)[N_LABELS])
{
  double beta[N_LABELS];

  for (guint l = 0; l < N_LABELS; l++)
    beta[l] = 1;
  for (guint i = sequence->n; i-- > 0;)
    {
      double pairs[N_LABELS][N_LABELS], deltas[STRIDE] = { 0, }, before[N_LABELS] = { 0, }, sum = 0;

      for (guint from = 0; from < N_LABELS; from++)
        for (guint to = 0; to < N_LABELS; to++)
          {
            double left = i > 0 ? alpha[i - 1][from] : from == DIPTYCH_ATTRIBUTION_OUTSIDE;

            pairs[from][to] = left * factors[i][from][to] * beta[to];
            before[from] += factors[i][from][to] * beta[to];
            sum += pairs[from][to];
          }
      for (guint from = 0; from < N_LABELS; from++)
        for (guint to = 0; to < N_LABELS; to++)
          {
            pairs[from][to] *= weights->gain / sum;
            deltas[to] -= pairs[from][to];
          }
      deltas[sequence->labels[i]] += weights->gain;
      step_weights (weights, sequence, i, deltas, pairs);
      normalise (before);
      memcpy (beta, before, sizeof beta);
    }
}

static void
train_sequence (Weights        *weights,
                const Sequence *sequence)
{
  g_autofree double *emissions = g_new (double, (gsize) sequence->n * STRIDE);
  double (*factors)[N_LABELS][N_LABELS] = g_malloc_n (sequence->n, sizeof *factors);
  double (*alpha)[N_LABELS] = g_malloc_n (sequence->n, sizeof *alpha);
  double rate = 1 / (weights->decay * weights->time++);

  score (sequence, weights, emissions);
  for (guint i = 0; i < sequence->n; i++)
    fill_factors (sequence, weights, emissions, i, factors[i]);
  forward (sequence, factors, alpha);
  weights->scale *= 1 - rate * weights->decay;
  weights->gain = rate / weights->scale;
  descend (weights, sequence, factors, alpha);
  g_free (factors);
  g_free (alpha);
}

/* Numerical Recipes' generator: the order is part of the model. */
static void
shuffle (guint *order,
         guint  n,
         guint  seed)
{
  guint32 state = seed;

  for (guint i = n; i > 1; i--)
    {
      guint j, swap;

      state = state * 1664525u + 1013904223u;
      j = (guint) (((guint64) state * i) >> 32);
      swap = order[i - 1];
      order[i - 1] = order[j];
      order[j] = swap;
    }
}

static guint
span_end (const guint8 *labels,
          guint         n,
          guint         i)
{
  guint8 begin = labels[i];

  for (i++; i < n && labels[i] == begin + 1;)
    i++;
  return i;
}

static void
count_spans (const Sequence *sequence,
             const guint8   *guess,
             guint           counts[STRIDE][3])
{
  for (guint i = 0; i < sequence->n; i++)
    {
      gboolean gold = sequence->labels[i] % 2 == 1;
      gboolean found = guess[i] % 2 == 1;

      if (gold)
        counts[sequence->labels[i]][0]++;
      if (found)
        counts[guess[i]][1]++;
      if (gold && sequence->labels[i] == guess[i]
          && span_end (sequence->labels, sequence->n, i) == span_end (guess, sequence->n, i))
        counts[guess[i]][2]++;
    }
}

static void
score_whole (const Sequence *sequence,
             const gint32   *weights,
             gint32         *emissions)
{
  for (guint i = 0; i < sequence->n; i++)
    {
      const guint32 *features = sequence->features + (gsize) i * DIPTYCH_N_ATTRIBUTION_FEATURES;
      gint32 *sums = emissions + (gsize) i * STRIDE;

      memset (sums, 0, STRIDE * sizeof *sums);
      for (guint k = 0; k < DIPTYCH_N_ATTRIBUTION_FEATURES; k++)
        for (guint l = 0; l < STRIDE; l++)
          sums[l] += weights[(gsize) features[k] * STRIDE + l];
    }
}

static void
report (GArray       *sequences,
        const gint32 *weights)
{
  guint counts[STRIDE][3] = { 0, };

  for (guint i = 0; i < sequences->len; i++)
    {
      const Sequence *sequence = &g_array_index (sequences, Sequence, i);
      g_autofree gint32 *emissions = g_new (gint32, (gsize) sequence->n * STRIDE);
      g_autofree guint8 *guess = g_new (guint8, sequence->n);

      if (!sequence->held)
        continue;
      score_whole (sequence, weights, emissions);
      diptych_attribution_tagger_decode (emissions, weights + ((gsize) STRIDE << bits),
                                         sequence->rows, sequence->n, guess);
      count_spans (sequence, guess, counts);
    }
  for (guint l = 1; l < N_LABELS; l += 2)
    g_printerr ("%s %.2f (P %.2f R %.2f)  ", l == 1 ? "content" : l == 3 ? "cue" : "speaker",
                200.0 * counts[l][2] / MAX (counts[l][0] + counts[l][1], 1),
                100.0 * counts[l][2] / MAX (counts[l][1], 1), 100.0 * counts[l][2] / MAX (counts[l][0], 1));
  g_printerr ("\n");
}

/* Weights as whole numbers, those of the rows in one byte each. Transitions are
 * few and heavy, and have two. */
static gint32 *
quantise (const Weights *weights)
{
  gsize rows = (gsize) STRIDE << bits;
  gint32 *result = g_new (gint32, weights->size);

  for (gsize i = 0; i < weights->size; i++)
    {
      double value = weights->weights[i] * weights->scale * steps;
      gint64 bound = i < rows ? G_MAXINT8 : G_MAXINT16;

      result[i] = CLAMP ((gint64) (value < 0 ? value - 0.5 : value + 0.5), -bound, bound);
    }
  return result;
}

static gboolean
save (const gint32 *weights,
      const char   *path,
      GError      **error)
{
  gsize rows = (gsize) STRIDE << bits;
  g_autoptr (GByteArray) model = g_byte_array_new ();
  guint8 header[DIPTYCH_ATTRIBUTION_HEADER] = { 'D', 'Q', 'T', '1', bits, };

  g_byte_array_append (model, header, sizeof header);
  for (gsize i = 0; i < DIPTYCH_ATTRIBUTION_TRANSITIONS; i++)
    {
      guint16 weight = (guint16) weights[rows + i];

      g_byte_array_append (model, (guint8[]) { weight & 0xff, weight >> 8 }, 2);
    }
  for (gsize i = 0; i < rows; i++)
    g_byte_array_append (model, &(guint8) { (guint8) weights[i] }, 1);
  return g_file_set_contents (path, (const char *) model->data, model->len, error);
}

static void
count_features (const GArray *sequences,
                guint8       *seen)
{
  for (guint i = 0; i < sequences->len; i++)
    {
      const Sequence *sequence = &g_array_index (sequences, Sequence, i);

      for (gsize k = 0; !sequence->held && k < (gsize) sequence->n * DIPTYCH_N_ATTRIBUTION_FEATURES; k++)
        {
          guint8 *count = &seen[sequence->features[k] >> (32 - COUNT_BITS)];

          *count = MIN (*count + 1, 2);
        }
    }
}

/* What was seen but once teaches little, and takes room from the rest. */
static void
fold_features (GArray *sequences)
{
  g_autofree guint8 *seen = g_malloc0 ((gsize) 1 << COUNT_BITS);

  count_features (sequences, seen);
  for (guint i = 0; i < sequences->len; i++)
    {
      const Sequence *sequence = &g_array_index (sequences, Sequence, i);
      guint32 *features = sequence->features;

      for (gsize k = 0; k < (gsize) sequence->n * DIPTYCH_N_ATTRIBUTION_FEATURES; k++)
        features[k] = sequence->held || seen[features[k] >> (32 - COUNT_BITS)] > 1
                      ? features[k] >> (32 - bits) : NO_FEATURE;
    }
}

static void
train (GArray  *sequences,
       Weights *weights)
{
  g_autofree guint *order = g_new (guint, sequences->len + 1);
  guint n = 0;

  for (guint i = 0; i < sequences->len; i++)
    if (!g_array_index (sequences, Sequence, i).held)
      order[n++] = i;
  weights->decay = penalty / MAX (n, 1);
  weights->time = 1 / (weights->decay * first_rate);
  for (int epoch = 0; epoch < epochs; epoch++)
    {
      shuffle (order, n, epoch + 1);
      for (guint i = 0; i < n; i++)
        train_sequence (weights, &g_array_index (sequences, Sequence, order[i]));
      if (hold >= 0 && epoch % 6 == 5)
        {
          g_autofree gint32 *averaged = quantise (weights);

          g_printerr ("epoch %d: ", epoch + 1);
          report (sequences, averaged);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("GOLD.jsonl MODEL");
  g_autoptr (GArray) sequences = g_array_new (FALSE, FALSE, sizeof (Sequence));
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree gint32 *final = NULL;
  Weights weights = { 0, };

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3 || bits < 1 || bits > 24
      || !g_file_get_contents (argv[1], &contents, NULL, &error))
    {
      g_printerr ("train-attribution-tagger: %s\n", error != NULL ? error->message : "two files are needed");
      return 2;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = *lines[i] != '\0' ? json_from_string (lines[i], NULL) : NULL;

      if (node != NULL)
        add_document (sequences, json_node_get_object (node));
    }
  fold_features (sequences);
  weights.size = ((gsize) STRIDE << bits) + DIPTYCH_ATTRIBUTION_TRANSITIONS;
  weights.weights = g_new0 (double, weights.size);
  weights.scale = 1;
  train (sequences, &weights);
  final = quantise (&weights);
  if (!save (final, argv[2], &error))
    {
      g_printerr ("train-attribution-tagger: %s\n", error->message);
      return 1;
    }
  return 0;
}
