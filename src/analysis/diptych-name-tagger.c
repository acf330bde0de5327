/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-tagger.h"

#include <string.h>

#include "analysis/diptych-tagger-features.h"
#include "analysis/diptych-tagger-model.h"

#define REACH DIPTYCH_TAGGER_REACH
#define N_PLACES (2 * REACH + 1)

/* A cancellable is looked at after so many sentences. */
#define SENTENCES_PER_LOOK 64

typedef struct
{
  DiptychTaggerDocument    *document;
  const DiptychTaggerModel *model;
  gint16                  (*of_words)[N_PLACES][DIPTYCH_TAGGER_WIDTH];
  GArray                   *scores;     /* DiptychTaggerScores */
  GByteArray               *tags;
} Tagger;

/* What each distinct word adds to the scores of the atoms around it. */
static void
score_words (Tagger *self)
{
  guint n = self->document->words->len;
  guint64 features[DIPTYCH_TAGGER_MAX_FEATURES];

  self->of_words = g_malloc (MAX (n, 1) * sizeof *self->of_words);
  for (guint i = 0; i < n; i++)
    for (int place = -REACH; place <= REACH; place++)
      {
        DiptychTaggerScores sum = { 0 };
        guint n_features = diptych_tagger_features_of_word (self->document, i, place, features);

        diptych_tagger_model_add (self->model, features, n_features, sum);
        for (guint tag = 0; tag < DIPTYCH_TAGGER_WIDTH; tag++)
          self->of_words[i][place + REACH][tag] = sum[tag];
      }
}

static void
score_atom (const Tagger                *self,
            const DiptychTaggerSentence *sentence,
            guint                        i,
            gint32                      *scores)
{
  guint64 features[DIPTYCH_TAGGER_MAX_FEATURES];
  guint n = diptych_tagger_features_of_atom (self->document, sentence, i, features);

  memset (scores, 0, sizeof (DiptychTaggerScores));
  diptych_tagger_model_add (self->model, features, n, scores);
  for (int place = -REACH; place <= REACH; place++)
    {
      gint64 j = (gint64) i + place;
      const gint16 *of_word;

      if (j < sentence->start || j >= sentence->end)
        continue;
      of_word = self->of_words[diptych_tagger_document_atom (self->document, j)->word][place + REACH];
      for (guint tag = 0; tag < DIPTYCH_TAGGER_WIDTH; tag++)
        scores[tag] += of_word[tag];
    }
}

static void
tag_sentence (Tagger                      *self,
              const DiptychTaggerSentence *sentence)
{
  guint n = sentence->end - sentence->start;

  g_array_set_size (self->scores, n);
  g_byte_array_set_size (self->tags, n);
  for (guint i = 0; i < n; i++)
    score_atom (self, sentence, sentence->start + i,
                g_array_index (self->scores, DiptychTaggerScores, i));
  diptych_tagger_decode ((const DiptychTaggerScores *) self->scores->data, n,
                         self->model->transitions, self->tags->data);
}

static void
add_mentions (const Tagger                *self,
              const DiptychTaggerSentence *sentence,
              guint                        index,
              GArray                      *mentions)
{
  guint begin = 0;

  for (guint i = 0; i < self->tags->len; i++)
    {
      guint tag = self->tags->data[i];
      DiptychMention mention = { .form = DIPTYCH_MENTION_NAME, .entity = DIPTYCH_NO_ENTITY,
                                 .sentence = index };

      if (tag == DIPTYCH_TAGGER_OUTSIDE)
        continue;
      if (diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_BEGIN
          || diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_UNIT)
        begin = i;
      if (!diptych_tagger_may_end (tag))
        continue;
      mention.kind = diptych_tagger_tag_get_kind (tag);
      mention.span = diptych_span (diptych_tagger_document_atom (self->document, sentence->start + begin)->span.start,
                                   diptych_tagger_document_atom (self->document, sentence->start + i)->span.end);
      g_array_append_val (mentions, mention);
    }
}

static gboolean
tag_document (Tagger           *self,
              DiptychFindings  *findings,
              GCancellable     *cancellable,
              GError          **error)
{
  GArray *sentences = self->document->sentences;

  for (guint i = 0; i < sentences->len; i++)
    {
      const DiptychTaggerSentence *sentence = &g_array_index (sentences, DiptychTaggerSentence, i);

      if (i % SENTENCES_PER_LOOK == 0
          && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      tag_sentence (self, sentence);
      add_mentions (self, sentence, sentence->index, findings->mentions);
    }
  return TRUE;
}

/**
 * diptych_name_tagger_tag:
 * @article: the article
 * @findings: what the stages before found; its mentions are filled with names
 * @cancellable: (nullable): a cancellable
 *
 * Finds the names of people, organisations and places in an English article. It is a
 * linear model over hashed features, decoded sentence by sentence; its weights come
 * from `tools/train-names.c`.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_name_tagger_tag (DiptychArticle   *article,
                         DiptychFindings  *findings,
                         GCancellable     *cancellable,
                         GError          **error)
{
  const char *language = diptych_article_get_language (article);
  g_autoptr (DiptychTaggerDocument) document = NULL;
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (DiptychTaggerScores));
  g_autoptr (GByteArray) tags = g_byte_array_new ();
  Tagger self = { .scores = scores, .tags = tags };
  gboolean done;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (language != NULL && g_str_has_prefix (language, "ko"))
    return TRUE;
  document = diptych_tagger_document_new (diptych_text_get_string (diptych_article_get_text (article)),
                                          findings->sentences, findings->tokens);
  self.document = document;
  self.model = diptych_tagger_model_get ();
  score_words (&self);
  done = tag_document (&self, findings, cancellable, error);
  g_free (self.of_words);
  return done;
}
