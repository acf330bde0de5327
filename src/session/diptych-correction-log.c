/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-correction-log.h"

struct _DiptychCorrectionLog
{
  GObject parent_instance;

  GPtrArray *corrections;
  guint      n_done;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiptychCorrectionLog, diptych_correction_log, G_TYPE_OBJECT)

static GPtrArray *
corrections_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) diptych_correction_unref);
}

static void
diptych_correction_log_finalize (GObject *object)
{
  g_clear_pointer (&DIPTYCH_CORRECTION_LOG (object)->corrections, g_ptr_array_unref);

  G_OBJECT_CLASS (diptych_correction_log_parent_class)->finalize (object);
}

static void
diptych_correction_log_class_init (DiptychCorrectionLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diptych_correction_log_finalize;

  signals[CHANGED] = g_signal_new ("changed", DIPTYCH_TYPE_CORRECTION_LOG, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
diptych_correction_log_init (DiptychCorrectionLog *self)
{
  self->corrections = corrections_new ();
}

/**
 * diptych_correction_log_new:
 *
 * Returns: (transfer full): a log with nothing in it
 */
DiptychCorrectionLog *
diptych_correction_log_new (void)
{
  return g_object_new (DIPTYCH_TYPE_CORRECTION_LOG, NULL);
}

static GPtrArray *
dup_first (DiptychCorrectionLog *self,
           guint                 n)
{
  GPtrArray *copy = corrections_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (copy, diptych_correction_ref (self->corrections->pdata[i]));
  return copy;
}

/**
 * diptych_correction_log_set:
 * @corrections: (nullable) (element-type DiptychCorrection): the corrections of another story
 * @n_done: how many of them hold
 */
void
diptych_correction_log_set (DiptychCorrectionLog *self,
                            GPtrArray            *corrections,
                            guint                 n_done)
{
  g_return_if_fail (DIPTYCH_IS_CORRECTION_LOG (self));

  g_ptr_array_set_size (self->corrections, 0);
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    g_ptr_array_add (self->corrections, diptych_correction_ref (corrections->pdata[i]));
  self->n_done = MIN (n_done, self->corrections->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * diptych_correction_log_append:
 * @correction: (transfer full): a new correction
 *
 * What was undone and not redone before is given up.
 */
void
diptych_correction_log_append (DiptychCorrectionLog *self,
                               DiptychCorrection    *correction)
{
  g_return_if_fail (DIPTYCH_IS_CORRECTION_LOG (self));

  g_ptr_array_set_size (self->corrections, self->n_done);
  g_ptr_array_add (self->corrections, correction);
  self->n_done++;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * diptych_correction_log_undo:
 *
 * Returns: whether there was anything to undo
 */
gboolean
diptych_correction_log_undo (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), FALSE);

  if (self->n_done == 0)
    return FALSE;
  self->n_done--;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * diptych_correction_log_redo:
 *
 * Returns: whether there was anything to redo
 */
gboolean
diptych_correction_log_redo (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), FALSE);

  if (self->n_done == self->corrections->len)
    return FALSE;
  self->n_done++;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * diptych_correction_log_get_undoable:
 *
 * Returns: (transfer none) (nullable): what undoing would undo
 */
DiptychCorrection *
diptych_correction_log_get_undoable (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), NULL);

  return self->n_done > 0 ? self->corrections->pdata[self->n_done - 1] : NULL;
}

/**
 * diptych_correction_log_get_redoable:
 *
 * Returns: (transfer none) (nullable): what redoing would do again
 */
DiptychCorrection *
diptych_correction_log_get_redoable (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), NULL);

  return self->n_done < self->corrections->len ? self->corrections->pdata[self->n_done] : NULL;
}

/**
 * diptych_correction_log_get_n_done:
 *
 * Returns: how many corrections hold
 */
guint
diptych_correction_log_get_n_done (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), 0);

  return self->n_done;
}

/**
 * diptych_correction_log_dup_all:
 *
 * Returns: (transfer full) (element-type DiptychCorrection): every correction, those that
 *   were undone last
 */
GPtrArray *
diptych_correction_log_dup_all (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), NULL);

  return dup_first (self, self->corrections->len);
}

/**
 * diptych_correction_log_dup_done:
 *
 * Returns: (transfer full) (element-type DiptychCorrection): the corrections that hold
 */
GPtrArray *
diptych_correction_log_dup_done (DiptychCorrectionLog *self)
{
  g_return_val_if_fail (DIPTYCH_IS_CORRECTION_LOG (self), NULL);

  return dup_first (self, self->n_done);
}
