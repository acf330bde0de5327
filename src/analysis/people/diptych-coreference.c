/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-coreference.h"

#include "analysis/people/diptych-body-grouper.h"
#include "analysis/people/diptych-coreference-context.h"
#include "analysis/people/diptych-description-finder.h"
#include "analysis/people/diptych-entity-builder.h"
#include "analysis/people/diptych-kind-repairer.h"
#include "analysis/people/diptych-mention-mender.h"
#include "analysis/people/diptych-nickname-finder.h"
#include "analysis/people/diptych-person-grouper.h"
#include "analysis/people/diptych-reference-resolver.h"
#include "analysis/people/diptych-title-finder.h"

typedef void (*Part) (DiptychCoreferenceContext *context);

static const Part parts[] = {
  diptych_mention_mender_mend,
  diptych_nickname_finder_find,
  diptych_kind_repairer_repair,
  diptych_title_finder_find,
  diptych_body_grouper_group,
  diptych_person_grouper_group,
  diptych_nickname_finder_join,
  diptych_entity_builder_build,
  diptych_description_finder_find_beside,
  diptych_reference_resolver_resolve,
  diptych_description_finder_find_said,
  diptych_entity_builder_finish,
};

/**
 * diptych_coreference_resolve:
 * @article: the article
 * @findings: what the stages before found; its entities are filled, and the nominal and pronoun mentions added
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_coreference_resolve (DiptychArticle   *article,
                             DiptychFindings  *findings,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_autoptr (DiptychCoreferenceContext) context = diptych_coreference_context_new (article, findings, cancellable);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      parts[i] (context);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
