/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include "model/diptych-correction.h"

G_BEGIN_DECLS

/**
 * DiptychCorrectionLog:
 *
 * The corrections of a story in the order in which they were made, and how many of
 * them hold: undoing and redoing are moves in the log.
 *
 * Emits "changed" after every move. Main thread only.
 */
#define DIPTYCH_TYPE_CORRECTION_LOG (diptych_correction_log_get_type ())

G_DECLARE_FINAL_TYPE (DiptychCorrectionLog, diptych_correction_log, DIPTYCH, CORRECTION_LOG, GObject)

DiptychCorrectionLog *diptych_correction_log_new          (void);
void                  diptych_correction_log_set          (DiptychCorrectionLog *self,
                                                           GPtrArray            *corrections,
                                                           guint                 n_done);
void                  diptych_correction_log_append       (DiptychCorrectionLog *self,
                                                           DiptychCorrection    *correction);
gboolean              diptych_correction_log_undo         (DiptychCorrectionLog *self);
gboolean              diptych_correction_log_redo         (DiptychCorrectionLog *self);
DiptychCorrection    *diptych_correction_log_get_undoable (DiptychCorrectionLog *self);
DiptychCorrection    *diptych_correction_log_get_redoable (DiptychCorrectionLog *self);
guint                 diptych_correction_log_get_n_done   (DiptychCorrectionLog *self);
GPtrArray            *diptych_correction_log_dup_all      (DiptychCorrectionLog *self);
GPtrArray            *diptych_correction_log_dup_done     (DiptychCorrectionLog *self);

G_END_DECLS
