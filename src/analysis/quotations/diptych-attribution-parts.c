/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-attribution-parts.h"

/* How many parts away something can be linked, so that a sentence without end
 * takes no time without end. */
#define MAX_STEPS 8

typedef struct
{
  GArray             *parts;
  const GArray       *rows;
  const DiptychToken *tokens;
} Linking;

static DiptychAttributionPart *
part_at (const Linking *self,
         int            index)
{
  return &g_array_index (self->parts, DiptychAttributionPart, index);
}

static guint
sentence_of (const Linking *self,
             guint          token)
{
  return self->tokens[token].sentence;
}

static void
collect (GArray       *parts,
         const guint8 *labels,
         guint         n)
{
  for (guint i = 0; i < n;)
    {
      DiptychAttributionPart part = { labels[i], i, i + 1, DIPTYCH_NO_PART, DIPTYCH_NO_PART };

      if (labels[i] % 2 == 0)
        {
          i++;
          continue;
        }
      while (part.last < n && labels[part.last] == part.label + 1)
        part.last++;
      g_array_append_val (parts, part);
      i = part.last;
    }
}

static gboolean
is_preposition (const Linking                *self,
                const DiptychAttributionPart *cue)
{
  return g_array_index (self->rows, DiptychAttributionRow, cue->first).cue.kinds & DIPTYCH_CUE_PREPOSITION;
}

/* The nearest speaker on one side of a cue, in the same sentence and not beyond
 * a content. */
static int
find_speaker (const Linking *self,
              int            cue,
              int            step,
              guint         *distance)
{
  const DiptychAttributionPart *own = part_at (self, cue);
  guint sentence = sentence_of (self, own->first);

  for (int i = cue + step; i >= 0 && i < (int) self->parts->len && ABS (i - cue) <= MAX_STEPS; i += step)
    {
      const DiptychAttributionPart *part = part_at (self, i);

      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT
          || sentence_of (self, step < 0 ? part->last - 1 : part->first) != sentence)
        break;
      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_CUE && step > 0)
        break;
      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER)
        {
          *distance = step < 0 ? own->first - part->last : part->first - own->last;
          return i;
        }
    }
  return DIPTYCH_NO_PART;
}

/* "He said A and added B": the speaker of the cue before. */
static int
inherit_speaker (const Linking *self,
                 int            cue)
{
  guint sentence = sentence_of (self, part_at (self, cue)->first);

  for (int i = cue - 1; i >= 0 && i >= cue - 4; i--)
    {
      const DiptychAttributionPart *part = part_at (self, i);

      if (sentence_of (self, part->first) != sentence)
        break;
      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_CUE && part->speaker != DIPTYCH_NO_PART)
        return part->speaker;
      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER)
        return i;
    }
  return DIPTYCH_NO_PART;
}

/* "described by Berg as …": who follows speaks, or nobody that was tagged. */
static gboolean
is_passive (const Linking                *self,
            const DiptychAttributionPart *cue)
{
  for (guint i = cue->last - 1; i < self->rows->len && i <= cue->last; i++)
    if (g_array_index (self->rows, DiptychAttributionRow, i).function == DIPTYCH_FUNCTION_BY)
      return TRUE;
  return FALSE;
}

static void
link_cue (const Linking *self,
          int            cue)
{
  guint left_distance = G_MAXUINT, right_distance = G_MAXUINT;
  int left = find_speaker (self, cue, -1, &left_distance);
  int right = find_speaker (self, cue, 1, &right_distance);
  DiptychAttributionPart *part = part_at (self, cue);

  if (is_passive (self, part))
    part->speaker = right;
  else if (right != DIPTYCH_NO_PART
           && (left == DIPTYCH_NO_PART || is_preposition (self, part) || right_distance + 3 < left_distance))
    part->speaker = right;
  else if (left != DIPTYCH_NO_PART)
    part->speaker = left;
  else
    part->speaker = inherit_speaker (self, cue);
}

/* The nearest cue on one side of a content, in the sentence that its end on
 * that side stands in. */
static int
find_cue (const Linking *self,
          int            content,
          int            step,
          guint         *distance)
{
  const DiptychAttributionPart *own = part_at (self, content);
  guint sentence = sentence_of (self, step < 0 ? own->first : own->last - 1);

  for (int i = content + step; i >= 0 && i < (int) self->parts->len && ABS (i - content) <= MAX_STEPS; i += step)
    {
      const DiptychAttributionPart *part = part_at (self, i);
      guint theirs = sentence_of (self, step < 0 ? part->last - 1 : part->first);

      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT || theirs != sentence)
        break;
      if (part->label == DIPTYCH_ATTRIBUTION_BEGIN_CUE)
        {
          *distance = step < 0 ? own->first - part->last : part->first - own->last;
          return i;
        }
    }
  return DIPTYCH_NO_PART;
}

/* A content without a cue, but with a speaker beside it: "X: …", "X on …". */
static int
find_bare_speaker (const Linking *self,
                   int            content)
{
  guint sentence = sentence_of (self, part_at (self, content)->first);

  for (int step = -1; step <= 1; step += 2)
    {
      int i = content + step;

      if (i >= 0 && i < (int) self->parts->len
          && part_at (self, i)->label == DIPTYCH_ATTRIBUTION_BEGIN_SPEAKER
          && sentence_of (self, part_at (self, i)->first) == sentence)
        return i;
    }
  return DIPTYCH_NO_PART;
}

/* Two contents joined by "and" share what reports the first. */
static int
find_sibling (const Linking *self,
              int            content)
{
  const DiptychAttributionPart *own = part_at (self, content);
  const DiptychAttributionPart *before = content > 0 ? part_at (self, content - 1) : NULL;

  if (before == NULL || before->label != DIPTYCH_ATTRIBUTION_BEGIN_CONTENT
      || sentence_of (self, before->last - 1) != sentence_of (self, own->first))
    return DIPTYCH_NO_PART;
  return content - 1;
}

/* "Said on Monday that … and warned": what comes before reports it, however far. */
static gboolean
begins_with_that (const Linking                *self,
                  const DiptychAttributionPart *content)
{
  return g_array_index (self->rows, DiptychAttributionRow, content->first).function == DIPTYCH_FUNCTION_THAT;
}

static void
link_content (const Linking *self,
              int            content)
{
  guint left_distance = G_MAXUINT, right_distance = G_MAXUINT;
  int left = find_cue (self, content, -1, &left_distance);
  int right = find_cue (self, content, 1, &right_distance);
  DiptychAttributionPart *part = part_at (self, content);
  int sibling;

  part->cue = left_distance <= right_distance || (left != DIPTYCH_NO_PART && begins_with_that (self, part)) ? left : right;
  if (part->cue != DIPTYCH_NO_PART)
    {
      part->speaker = part_at (self, part->cue)->speaker;
      return;
    }
  sibling = find_sibling (self, content);
  if (sibling != DIPTYCH_NO_PART)
    {
      part->cue = part_at (self, sibling)->cue;
      part->speaker = part_at (self, sibling)->speaker;
    }
  if (part->speaker == DIPTYCH_NO_PART)
    part->speaker = find_bare_speaker (self, content);
}

/**
 * diptych_attribution_parts_new:
 * @labels: a #DiptychAttributionLabel for each token
 * @rows: (element-type DiptychAttributionRow): the tokens
 * @findings: the sentences and tokens
 *
 * Joins the labels to parts and links each content with the nearest cue of its
 * sentence and each cue with its speaker. Nothing links over the end of a
 * sentence. Takes time linear in the number of tokens.
 *
 * Returns: (transfer full) (element-type DiptychAttributionPart): in the order
 *   of the text
 */
GArray *
diptych_attribution_parts_new (const guint8          *labels,
                               const GArray          *rows,
                               const DiptychFindings *findings)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (DiptychAttributionPart));
  Linking self = { parts, rows, (const DiptychToken *) (gconstpointer) findings->tokens->data };

  collect (parts, labels, rows->len);
  for (guint i = 0; i < parts->len; i++)
    if (part_at (&self, i)->label == DIPTYCH_ATTRIBUTION_BEGIN_CUE)
      link_cue (&self, i);
  for (guint i = 0; i < parts->len; i++)
    if (part_at (&self, i)->label == DIPTYCH_ATTRIBUTION_BEGIN_CONTENT)
      link_content (&self, i);
  return parts;
}
