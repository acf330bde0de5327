/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-wording.h"

#include <glib/gi18n.h>

/**
 * diptych_wording_get_correction:
 *
 * Returns: (transfer none): the name of what can be undone
 */
const char *
diptych_wording_get_correction (DiptychCorrectionKind kind)
{
  switch (kind)
    {
    case DIPTYCH_CORRECTION_JOIN:
      /* Translators: from here on, names of corrections that can be undone */
      return C_("correction", "Join");
    case DIPTYCH_CORRECTION_SPLIT:
      return C_("correction", "Split");
    case DIPTYCH_CORRECTION_RENAME:
      return C_("correction", "Rename");
    case DIPTYCH_CORRECTION_RETYPE:
      return C_("correction", "Change Kind");
    case DIPTYCH_CORRECTION_DROP:
      return C_("correction", "Remove");
    case DIPTYCH_CORRECTION_SPEAKER:
      return C_("correction", "Change Speaker");
    case DIPTYCH_CORRECTION_TERM:
      return C_("correction", "Mark as Term");
    case DIPTYCH_CORRECTION_SPEECH:
      return C_("correction", "Mark as Quotation");
    case DIPTYCH_CORRECTION_TIE:
      return C_("correction", "Tie Passages");
    case DIPTYCH_CORRECTION_UNTIE:
      return C_("correction", "Untie Passages");
    case DIPTYCH_CORRECTION_OUTLET:
      return C_("correction", "Set Outlet");
    case DIPTYCH_CORRECTION_DATE:
      return C_("correction", "Set Date");
    case DIPTYCH_CORRECTION_LANGUAGE:
      return C_("correction", "Set Language");
    case DIPTYCH_CORRECTION_TRANSLATION:
      return C_("correction", "Set Translation");
    case DIPTYCH_CORRECTION_UNKNOWN:
    default:
      return C_("correction", "Correction");
    }
}

/* The words at the first place of @anchors, on one line. */
static char *
dup_words (GArray *anchors)
{
  return anchors->len > 0 ? g_strdelimit (g_strdup (g_array_index (anchors, DiptychAnchor, 0).text), "\n", ' ') : g_strdup ("");
}

/**
 * diptych_wording_dup_corrected:
 *
 * Returns: (transfer full): what was set right, to tell the user
 */
char *
diptych_wording_dup_corrected (const DiptychCorrection *correction)
{
  g_autofree char *at = dup_words (correction->at);
  g_autofree char *with = dup_words (correction->with);

  switch (correction->kind)
    {
    case DIPTYCH_CORRECTION_JOIN:
      /* Translators: two names of one person */
      return g_strdup_printf (_("“%s” and “%s” Joined"), at, with);
    case DIPTYCH_CORRECTION_SPLIT:
      return g_strdup_printf (_("“%s” Is Somebody Else"), correction->value != NULL ? correction->value : at);
    case DIPTYCH_CORRECTION_RENAME:
      return g_strdup_printf (_("Renamed to “%s”"), correction->value);
    case DIPTYCH_CORRECTION_RETYPE:
      return g_strdup_printf (_("Kind of “%s” Changed"), at);
    case DIPTYCH_CORRECTION_DROP:
      return g_strdup_printf (_("“%s” Removed"), at);
    case DIPTYCH_CORRECTION_SPEAKER:
      if (correction->with->len == 0)
        return g_strdup (_("Speaker Is Unnamed"));
      return g_strdup_printf (_("Speaker Is “%s”"), with);
    case DIPTYCH_CORRECTION_TERM:
      return g_strdup (_("Marked as a Term"));
    case DIPTYCH_CORRECTION_SPEECH:
      return g_strdup (_("Marked as a Quotation"));
    case DIPTYCH_CORRECTION_TIE:
      return g_strdup (_("The Sentences Were Tied"));
    case DIPTYCH_CORRECTION_UNTIE:
      return g_strdup (_("The Sentences Were Untied"));
    case DIPTYCH_CORRECTION_OUTLET:
      return g_strdup (_("Outlet Set"));
    case DIPTYCH_CORRECTION_DATE:
      return g_strdup (_("Date Set"));
    case DIPTYCH_CORRECTION_LANGUAGE:
      return g_strdup (_("Language Set"));
    case DIPTYCH_CORRECTION_TRANSLATION:
      return g_strdup (_("Translation Set"));
    case DIPTYCH_CORRECTION_UNKNOWN:
    default:
      return g_strdup (_("Corrected"));
    }
}
