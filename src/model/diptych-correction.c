/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-correction.h"

#include <string.h>

static const char * const kind_names[DIPTYCH_N_CORRECTION_KINDS] = {
  [DIPTYCH_CORRECTION_JOIN] = "join",
  [DIPTYCH_CORRECTION_SPLIT] = "split",
  [DIPTYCH_CORRECTION_RENAME] = "rename",
  [DIPTYCH_CORRECTION_RETYPE] = "retype",
  [DIPTYCH_CORRECTION_DROP] = "drop",
  [DIPTYCH_CORRECTION_SPEAKER] = "speaker",
  [DIPTYCH_CORRECTION_TERM] = "term",
  [DIPTYCH_CORRECTION_SPEECH] = "speech",
  [DIPTYCH_CORRECTION_TIE] = "tie",
  [DIPTYCH_CORRECTION_UNTIE] = "untie",
  [DIPTYCH_CORRECTION_OUTLET] = "outlet",
  [DIPTYCH_CORRECTION_DATE] = "date",
  [DIPTYCH_CORRECTION_LANGUAGE] = "language",
  [DIPTYCH_CORRECTION_TRANSLATION] = "translation",
  [DIPTYCH_CORRECTION_UNKNOWN] = "unknown",
};

G_DEFINE_BOXED_TYPE (DiptychCorrection, diptych_correction, diptych_correction_ref, diptych_correction_unref)

static void
anchor_clear (gpointer data)
{
  g_free (((DiptychAnchor *) data)->text);
}

static GArray *
anchors_new (void)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (DiptychAnchor));

  g_array_set_clear_func (anchors, anchor_clear);
  return anchors;
}

/**
 * diptych_correction_new:
 * @value: (nullable): what it is now
 *
 * Returns: (transfer full): a correction that is about nothing yet
 */
DiptychCorrection *
diptych_correction_new (DiptychCorrectionKind  kind,
                        const char            *value)
{
  DiptychCorrection *self = g_atomic_rc_box_new0 (DiptychCorrection);

  self->kind = kind;
  self->at = anchors_new ();
  self->with = anchors_new ();
  self->value = g_strdup (value);
  return self;
}

DiptychCorrection *
diptych_correction_ref (DiptychCorrection *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
correction_clear (gpointer data)
{
  DiptychCorrection *self = data;

  g_array_unref (self->at);
  g_array_unref (self->with);
  g_free (self->value);
  g_free (self->raw);
}

void
diptych_correction_unref (DiptychCorrection *self)
{
  g_atomic_rc_box_release_full (self, correction_clear);
}

/**
 * diptych_correction_add:
 * @anchors: (element-type DiptychAnchor): one of the two arrays of a correction
 * @article: index of the article among those of its story
 * @span: a place in @text; empty for the article itself
 *
 * Adds a place to what a correction is about.
 */
void
diptych_correction_add (GArray      *anchors,
                        guint        article,
                        DiptychText *text,
                        DiptychSpan  span)
{
  DiptychAnchor anchor = { article, span, diptych_text_dup_substring (text, span) };

  g_array_append_val (anchors, anchor);
}

/**
 * diptych_correction_is_about_article:
 *
 * Returns: whether it sets right what is known of an article, so that the article is to be
 *   analysed anew
 */
gboolean
diptych_correction_is_about_article (const DiptychCorrection *self)
{
  return self->kind >= DIPTYCH_CORRECTION_OUTLET && self->kind <= DIPTYCH_CORRECTION_TRANSLATION;
}

/**
 * diptych_correction_kind_to_string:
 *
 * Returns: the name of @kind in JSON, not for the user
 */
const char *
diptych_correction_kind_to_string (DiptychCorrectionKind kind)
{
  g_return_val_if_fail (kind < DIPTYCH_N_CORRECTION_KINDS, NULL);

  return kind_names[kind];
}

/**
 * diptych_correction_kind_from_string:
 * @kind: (out): the kind that @string names
 *
 * Returns: whether @string names a kind that is known
 */
gboolean
diptych_correction_kind_from_string (const char            *string,
                                     DiptychCorrectionKind *kind)
{
  for (guint i = 0; i < DIPTYCH_CORRECTION_UNKNOWN; i++)
    if (g_strcmp0 (string, kind_names[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * diptych_anchor_find:
 * @text: the text of the article, perhaps another version of it
 * @span: (out): where the anchor is in @text
 *
 * Returns: whether the words of @anchor stand in @text; where they do so more than once,
 *   the place next to the one that was noted is taken
 */
gboolean
diptych_anchor_find (const DiptychAnchor *anchor,
                     DiptychText         *text,
                     DiptychSpan         *span)
{
  const char *string = diptych_text_get_string (text);
  gsize length = strlen (anchor->text);
  gsize best = G_MAXSIZE;

  *span = anchor->span;
  if (length == 0)
    return FALSE;
  if (anchor->span.end <= diptych_text_get_length (text) && diptych_span_length (anchor->span) == length
      && memcmp (string + anchor->span.start, anchor->text, length) == 0)
    return TRUE;
  for (const char *p = strstr (string, anchor->text); p != NULL; p = strstr (p + length, anchor->text))
    {
      gsize start = p - string;
      gsize distance = start > anchor->span.start ? start - anchor->span.start : anchor->span.start - start;

      if (distance < best)
        {
          best = distance;
          *span = diptych_span (start, start + length);
        }
    }
  return best != G_MAXSIZE;
}
