/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-judge.h"

#include "lexicon/diptych-hash.h"

/* How far a rival of a span is looked for, in spans. */
#define MAX_RIVALS 64

/* Cues and speakers are looked for so many tokens from a span. */
#define NEAR 4

/* Stands for the function of what belongs to another sentence. */
#define BEYOND_SENTENCE 51

enum
{
  CONTENT,
  CUE,
  SPEAKER,
  N_KINDS,
};

/* What was seen in a block up to a token. */
typedef struct
{
  guint32 verbs;
  guint32 commas;
  guint32 cues;
  guint32 sentences;
  guint32 marks;
  float   begin[N_KINDS];           /* how likely a part of each kind begins here */
  float   end[N_KINDS];              /* and ends here */
} Sum;

struct _DiptychAttributionJudge
{
  const DiptychAttributionRow *rows;
  guint                        n;
  GArray                      *spans;
  Sum                         *sums;
};

static const DiptychAttributionRow beyond = { .word = 7, .function = 50, .shape = 7 };

static const DiptychAttributionSpan *
span_at (const DiptychAttributionJudge *self,
         guint                          index)
{
  return &g_array_index (self->spans, DiptychAttributionSpan, index);
}

static void
sum_up (DiptychAttributionJudge *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      const DiptychAttributionRow *row = &self->rows[i];
      const Sum *before = &self->sums[i];
      Sum *sum = &self->sums[i + 1];

      sum->verbs = before->verbs + row->finite;
      sum->commas = before->commas + (row->function == DIPTYCH_FUNCTION_COMMA);
      sum->cues = before->cues + ((row->cue.kinds & DIPTYCH_CUE_SPEECH) != 0);
      sum->sentences = before->sentences + row->sentence_start;
      sum->marks = before->marks + (row->function == DIPTYCH_FUNCTION_QUOTE);
    }
  for (guint i = 0; i < self->spans->len; i++)
    {
      const DiptychAttributionSpan *span = span_at (self, i);

      self->sums[span->first].begin[span->label / 2] += span->likely;
      self->sums[span->last].end[span->label / 2] += span->likely;
    }
}

/**
 * diptych_attribution_judge_new:
 * @rows: the tokens of one block
 * @n_rows: their number
 * @spans: (element-type DiptychAttributionSpan): the parts that may be in it
 *
 * Returns: (transfer full): a judge of these parts, which keeps pointers to all it was given
 */
DiptychAttributionJudge *
diptych_attribution_judge_new (const DiptychAttributionRow *rows,
                               guint                        n_rows,
                               GArray                      *spans)
{
  DiptychAttributionJudge *self = g_new (DiptychAttributionJudge, 1);

  *self = (DiptychAttributionJudge) { rows, n_rows, spans, g_new0 (Sum, n_rows + 1) };
  sum_up (self);
  return self;
}

void
diptych_attribution_judge_free (DiptychAttributionJudge *self)
{
  g_free (self->sums);
  g_free (self);
}

static guint
grade (float likely)
{
  static const float borders[] = { 0.03f, 0.045f, 0.07f, 0.1f, 0.15f, 0.2f, 0.27f, 0.35f, 0.45f, 0.55f, 0.65f, 0.75f, 0.85f, 0.93f, 0.97f };
  guint i = 0;

  while (i < G_N_ELEMENTS (borders) && likely > borders[i])
    i++;
  return i;
}

static guint
length_grade (guint length)
{
  return length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : length <= 14 ? 7 : length <= 20 ? 8 : length <= 30 ? 9 : length <= 45 ? 10 : 11;
}

/* How likely the likeliest other content is that overlaps. */
static float
find_rival (const DiptychAttributionJudge *self,
            guint                          index,
            guint                         *kind)
{
  const DiptychAttributionSpan *own = span_at (self, index);
  float most = 0;

  *kind = 0;
  for (int step = -1; step <= 1; step += 2)
    for (guint n = 1; n < MAX_RIVALS; n++)
      {
        gint64 i = (gint64) index + step * (gint64) n;
        const DiptychAttributionSpan *other;

        if (i < 0 || i >= self->spans->len)
          break;
        other = span_at (self, i);
        if (other->label != own->label)
          continue;
        if (other->first >= own->last)
          break;
        if (other->last > own->first && other->likely > most)
          {
            most = other->likely;
            *kind = 1 + (other->first < own->first) + 3 * (other->first > own->first)
                    + 9 * (other->last < own->last) + 18 * (other->last > own->last);
          }
      }
  return most;
}

/* What is looked at in one span and around it. */
typedef struct
{
  const DiptychAttributionRow *pp, *p;          /* the two tokens before it */
  const DiptychAttributionRow *b, *bb;          /* its first two */
  const DiptychAttributionRow *e;               /* its last */
  const DiptychAttributionRow *a, *aa;          /* the two after it */
  guint32                      likely;          /* grades of how likely it is, and its best rival, */
  guint32                      rival;
  guint32                      kind;            /* and how that lies to it */
  guint32                      share;           /* its share of what begins and ends where it does */
  guint32                      begins;
  guint32                      ends_here;
  guint32                      covered;
  guint32                      verbs;           /* how many of each are in it, up to 3 */
  guint32                      commas;
  guint32                      cues;
  guint32                      marks;
  guint32                      breaks;          /* ends of sentences */
  guint32                      length;
  gboolean                     ends;            /* whether it ends with its sentence */
  guint32                      whole;           /* whether it begins and ends with one */
  guint32                      after;
  guint32                      next;
  guint32                      begin;
  guint32                      quotes;
  guint32                      before;          /* cues and speakers near its begin */
  guint32                      behind;          /* and near its end */
} View;

static const DiptychAttributionRow *
row_at (const DiptychAttributionJudge *self,
        gint64                         index)
{
  return index >= 0 && index < self->n ? &self->rows[index] : &beyond;
}

static guint32
function_after (const DiptychAttributionRow *row)
{
  return row->sentence_start ? BEYOND_SENTENCE : row->function;
}

static gboolean
is_stop (const DiptychAttributionRow *row)
{
  return row == &beyond || row->sentence_start || row->function == DIPTYCH_FUNCTION_STOP;
}

static void
view_tokens (const DiptychAttributionJudge *self,
             const DiptychAttributionSpan  *span,
             View                          *v)
{
  v->pp = row_at (self, (gint64) span->first - 2);
  v->p = row_at (self, (gint64) span->first - 1);
  v->b = row_at (self, span->first);
  v->bb = row_at (self, span->first + 1);
  v->e = row_at (self, span->last - 1);
  v->a = row_at (self, span->last);
  v->aa = row_at (self, span->last + 1);
  v->ends = is_stop (v->a) || (v->a->function == DIPTYCH_FUNCTION_QUOTE && is_stop (v->aa));
  v->whole = v->b->sentence_start + 2 * v->ends;
  v->after = function_after (v->a);
  v->next = v->after + 64 * (v->a->sentence_start ? BEYOND_SENTENCE : function_after (v->aa));
  v->begin = v->p->function + 64 * v->b->function;
  v->quotes = v->p->quote + 8 * (v->b->quote + 8 * (v->e->quote + 8 * v->a->quote));
  v->quotes += 4096 * (v->b->quote_context == v->e->quote_context)
               + 8192 * (v->e->quote_context == v->a->quote_context && !v->a->sentence_start);
}

static void
view_sums (const DiptychAttributionJudge *self,
           const DiptychAttributionSpan  *span,
           View                          *v)
{
  const Sum *from = &self->sums[span->first], *to = &self->sums[span->last];

  v->verbs = MIN (to->verbs - from->verbs, 3);
  v->commas = MIN (to->commas - from->commas, 3);
  v->cues = MIN (to->cues - from->cues, 3);
  v->marks = MIN (to->marks - from->marks, 3);
  v->breaks = MIN (to->sentences - self->sums[span->first + 1].sentences, 2);
  v->length = length_grade (span->last - span->first);
  v->likely = grade (span->likely);
  v->covered = grade (span->covered);
  v->begins = grade (from->begin[CONTENT]);
  v->ends_here = grade (to->end[CONTENT]);
  v->share = grade (span->likely / MAX (from->begin[CONTENT], 0.01f)) + 16 * grade (span->likely / MAX (to->end[CONTENT], 0.01f));
}

/* How likely a cue and a speaker stand a few tokens before and after. */
static void
view_reports (const DiptychAttributionJudge *self,
              const DiptychAttributionSpan  *span,
              View                          *v)
{
  float cue = 0, speaker = 0, next_cue = 0, next_speaker = 0;

  for (guint i = span->first; i > 0 && i + NEAR > span->first; i--)
    {
      cue = MAX (cue, self->sums[i - 1].end[CUE]);
      speaker = MAX (speaker, self->sums[i - 1].end[SPEAKER]);
    }
  for (guint i = span->last + 1; i <= self->n && i <= span->last + NEAR; i++)
    {
      next_cue = MAX (next_cue, self->sums[i].begin[CUE]);
      next_speaker = MAX (next_speaker, self->sums[i].begin[SPEAKER]);
    }
  v->before = grade (self->sums[span->first].end[CUE]) / 2 + 8 * (grade (cue) / 3) + 64 * (grade (speaker) / 3);
  v->behind = grade (self->sums[span->last].begin[CUE]) / 2 + 8 * (grade (next_cue) / 3) + 64 * (grade (next_speaker) / 3);
}

/**
 * diptych_attribution_judge_features:
 * @self: a judge
 * @index: of one of its spans
 * @features: (out): hashes of what can be seen of that span as a whole
 *
 * Returns: the number of features
 */
guint
diptych_attribution_judge_features (const DiptychAttributionJudge *self,
                                    guint                          index,
                                    guint32                        features[DIPTYCH_N_JUDGE_FEATURES])
{
  const DiptychAttributionSpan *span = span_at (self, index);
  View view, *v = &view;
  guint n = 0;

  view_tokens (self, span, v);
  view_sums (self, span, v);
  view_reports (self, span, v);
  v->rival = grade (find_rival (self, index, &v->kind));

#define ADD(x, y) features[n] = diptych_hash_mix (n + 100, (x), (y)), n++
  ADD (0, 0);
  ADD (v->likely, 0);
  ADD (v->likely, v->rival + 32 * v->kind);
  ADD (v->kind, v->rival);
  ADD (v->b->word, 0);
  ADD (v->p->word, v->b->word);
  ADD (v->e->word, 0);
  ADD (v->a->word, v->after);
  ADD (v->begin, v->pp->function);
  ADD (v->begin, v->bb->function);
  ADD (v->e->function, v->next);
  ADD (v->next, v->e->function + 64 * v->verbs);
  ADD (v->aa->word, v->after);
  ADD (v->b->left_cue, v->b->left_distance);
  ADD (v->b->left_cue, v->b->function + 64 * v->b->left_distance);
  ADD (v->b->left_cue, v->length);
  ADD (v->b->left_cue, v->verbs + 4 * v->ends);
  ADD (v->b->left_cue, v->next);
  ADD (v->b->left_cue, v->b->word);
  ADD (v->e->right_cue, v->e->right_distance + 16 * v->e->next_tail);
  ADD (v->e->right_cue, v->after + 64 * v->b->sentence_start);
  ADD (v->length, v->likely);
  ADD (v->length, v->whole + 4 * v->verbs);
  ADD (v->verbs, v->begin);
  ADD (v->verbs, v->next);
  ADD (v->verbs + 4 * v->commas, v->after + 64 * v->e->verb_right);
  ADD (v->whole, (v->b->left_cue != 0) + 2 * v->e->next_tail + 8 * v->e->in_tail + 32 * v->b->in_tail);
  ADD (v->quotes, 0);
  ADD (v->quotes, v->marks + 4 * v->whole);
  ADD (v->quotes, v->after);
  ADD (v->e->next_tail + 8 * v->a->in_tail, v->next);
  ADD (v->e->verb_right + 2 * v->a->verb_right + 4 * v->verbs, v->next);
  ADD (v->cues + 4 * v->verbs, v->begin);
  ADD (v->cues + 4 * v->breaks, v->likely);
  ADD (v->breaks, v->quotes);
  ADD (v->e->end_distance + 16 * v->b->start_distance, v->whole);
  ADD (v->e->end_distance, v->next);
  ADD (v->b->start_distance, v->begin);
  ADD (v->b->left_distance + 16 * v->verbs + 64 * v->ends, v->b->function);
  ADD (v->p->cue.kinds + 256 * v->p->cue.form, v->b->function + 64 * v->ends + 128 * v->verbs);
  ADD (v->p->cue.base, v->whole);
  ADD (v->pp->cue.base, v->begin);
  ADD (v->b->sentence_quote, v->quotes);
  ADD (v->e->verbs_left + 4 * v->b->verbs_left, v->next);
  ADD (v->e->left_cue == v->b->left_cue, v->verbs + 4 * v->cues);
  ADD (v->after, v->likely);
  ADD (v->b->function, v->likely);
  ADD (v->e->suffix, v->after);
  ADD (v->share, 0);
  ADD (v->share, v->likely);
  ADD (v->before, 0);
  ADD (v->behind, 0);
  ADD (v->before + 512 * (v->behind % 64), v->whole);
  ADD (v->begins, v->likely);
  ADD (v->ends_here, v->likely);
  ADD (v->ends_here, v->next);
  ADD (v->begins, v->begin);
  ADD (v->e->word, v->a->word);
  ADD (v->a->word, v->aa->word);
  ADD (v->pp->word, v->p->word);
  ADD (v->likely, v->whole + 4 * v->verbs);
  ADD (v->b->cue.kinds + 256 * v->b->cue.form, v->begin);
  ADD (v->covered, v->likely);
  ADD (v->covered, v->whole + 4 * v->verbs);
  ADD (v->covered, v->ends_here);
#undef ADD
  return n;
}

/**
 * diptych_attribution_judge_apply:
 * @chain: knows the powers
 * @weights: of each feature, in steps
 *
 * Judges each content once more, by what can be seen of it as a whole: sets how
 * likely it is by a logistic model.
 */
void
diptych_attribution_judge_apply (DiptychAttributionJudge       *self,
                                 const DiptychAttributionChain *chain,
                                 const gint8                   *weights)
{
  g_autofree float *likely = g_new (float, self->spans->len + 1);

  for (guint i = 0; i < self->spans->len; i++)
    {
      guint32 features[DIPTYCH_N_JUDGE_FEATURES];
      int sum = 0;
      float power;

      likely[i] = span_at (self, i)->likely;
      if (span_at (self, i)->label != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
        continue;
      diptych_attribution_judge_features (self, i, features);
      for (guint k = 0; k < DIPTYCH_N_JUDGE_FEATURES; k++)
        sum += weights[features[k] >> (32 - DIPTYCH_JUDGE_BITS)];
      power = diptych_attribution_chain_power (chain, ABS (sum));
      likely[i] = sum < 0 ? power / (1 + power) : 1 / (1 + power);
    }
  for (guint i = 0; i < self->spans->len; i++)
    g_array_index (self->spans, DiptychAttributionSpan, i).likely = likely[i];
}
