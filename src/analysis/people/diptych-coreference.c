/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-coreference.h"

#include "analysis/people/diptych-body-grouper.h"
#include "analysis/people/diptych-coreference-context.h"
#include "analysis/people/diptych-description-finder.h"
#include "analysis/people/diptych-entity-builder.h"
#include "analysis/people/diptych-kind-repairer.h"
#include "analysis/people/diptych-lone-word-checker.h"
#include "analysis/people/diptych-mention-mender.h"
#include "analysis/people/diptych-name-cutter.h"
#include "analysis/people/diptych-nickname-finder.h"
#include "analysis/people/diptych-person-checker.h"
#include "analysis/people/diptych-person-grouper.h"
#include "analysis/people/diptych-reference-resolver.h"
#include "analysis/people/diptych-surname-finder.h"
#include "analysis/people/diptych-title-finder.h"
#include "analysis/people/diptych-use-checker.h"

static const DiptychCoreferencePart parts[] = {
  { "mention mender", diptych_mention_mender_mend },
  { "name cutter", diptych_name_cutter_cut },
  { "person checker", diptych_person_checker_check },
  { "lone word checker", diptych_lone_word_checker_check },
  { "use checker", diptych_use_checker_check },
  { "surname finder", diptych_surname_finder_find },
  { "nickname finder", diptych_nickname_finder_find },
  { "kind repairer", diptych_kind_repairer_repair },
  { "title finder", diptych_title_finder_find },
  { "body grouper", diptych_body_grouper_group },
  { "person grouper", diptych_person_grouper_group },
  { "nickname finder, joining", diptych_nickname_finder_join },
  { "entity builder", diptych_entity_builder_build },
  { "descriptions beside names", diptych_description_finder_find_beside },
  { "reference resolver", diptych_reference_resolver_resolve },
  { "descriptions said", diptych_description_finder_find_said },
  { "entity builder, finishing", diptych_entity_builder_finish },
};

/**
 * diptych_coreference_get_parts:
 * @n_parts: (out): their number
 *
 * Returns: (transfer none) (array length=n_parts): the parts in the order in which they run
 */
const DiptychCoreferencePart *
diptych_coreference_get_parts (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

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
      parts[i].run (context);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
