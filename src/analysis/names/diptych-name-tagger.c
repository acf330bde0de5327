/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-tagger.h"

#include <string.h>

#include "analysis/names/diptych-korean-tagger.h"
#include "analysis/names/diptych-tagger-consensus.h"
#include "analysis/names/diptych-tagger-features.h"
#include "lexicon/diptych-lexicon.h"

#define REACH DIPTYCH_TAGGER_REACH
#define N_PLACES (2 * REACH + 1)

/* What is taken from the score of a person who is called "which". */
#define DOUBT 144

/* The score of a tag that an atom cannot have. */
#define NEVER (-20000)

/* A cancellable is looked at after so many sentences. */
#define SENTENCES_PER_LOOK 64

typedef struct
{
  DiptychTaggerDocument    *document;
  const DiptychTaggerModel *model;
  gint16                  (*of_words)[N_PLACES][DIPTYCH_TAGGER_WIDTH];
  DiptychTaggerScores      *scores;     /* of all atoms */
  guint8                   *tags;
  DiptychTaggerConsensus   *consensus;
} Tagger;

typedef void (*SentenceFunc) (Tagger                      *self,
                              const DiptychTaggerSentence *sentence);

/* What each distinct word adds to the scores of the atoms around it. */
static void
score_word (Tagger *self,
            guint   word)
{
  guint64 features[N_PLACES * DIPTYCH_TAGGER_MAX_FEATURES];
  const gint8 *rows[N_PLACES * DIPTYCH_TAGGER_MAX_FEATURES];
  guint ends[N_PLACES];
  guint n = 0;

  for (guint i = 0; i < N_PLACES; i++)
    ends[i] = n += diptych_tagger_features_of_word (self->document, word, (int) i - REACH, features + n);
  diptych_tagger_model_find (self->model, features, n, rows);
  for (guint i = 0, begin = 0; i < N_PLACES; begin = ends[i++])
    diptych_tagger_model_sum (rows + begin, ends[i] - begin, self->of_words[word][i]);
}

static void
score_words (Tagger *self)
{
  guint n = self->document->words->len;

  self->of_words = g_malloc ((n + 1) * sizeof *self->of_words);
  for (guint i = 0; i < n; i++)
    score_word (self, i);
}

static void
score_atom (const Tagger                *self,
            const DiptychTaggerSentence *sentence,
            guint                        i,
            gint32                      *scores)
{
  guint64 features[DIPTYCH_TAGGER_MAX_FEATURES];
  const gint8 *rows[DIPTYCH_TAGGER_MAX_FEATURES];
  gint16 own[DIPTYCH_TAGGER_WIDTH];
  gint16 sums[DIPTYCH_TAGGER_WIDTH];
  guint n = diptych_tagger_features_of_atom (self->document, sentence, i, features);

  diptych_tagger_model_find (self->model, features, n, rows);
  diptych_tagger_model_sum (rows, n, own);
  memcpy (sums, own, sizeof sums);
  for (int place = -REACH; place <= REACH; place++)
    {
      gint64 j = (gint64) i + place;
      const gint16 *of_word;

      if (j < sentence->start || j >= sentence->end)
        continue;
      of_word = self->of_words[diptych_tagger_document_atom (self->document, j)->word][place + REACH];
      for (guint tag = 0; tag < DIPTYCH_TAGGER_WIDTH; tag++)
        sums[tag] += of_word[tag];
    }
  for (guint tag = 0; tag < DIPTYCH_TAGGER_WIDTH; tag++)
    scores[tag] = sums[tag];
}

static void
set_outside (gint32 *scores)
{
  scores[DIPTYCH_TAGGER_OUTSIDE] = 0;
  for (guint tag = DIPTYCH_TAGGER_OUTSIDE + 1; tag < DIPTYCH_TAGGER_WIDTH; tag++)
    scores[tag] = NEVER;
}

static gboolean
is_word (const Tagger *self,
         guint         i,
         const char   *word)
{
  return diptych_tagger_document_word (self->document, i)->lower == diptych_tagger_hash (word, strlen (word));
}

/* "Hydra, which was founded": no person is a "which". */
static void
doubt_people (Tagger                      *self,
              const DiptychTaggerSentence *sentence)
{
  for (guint i = sentence->start; i + 2 < sentence->end; i++)
    {
      const DiptychTaggerAtom *atom = diptych_tagger_document_atom (self->document, i);

      if (atom->run == DIPTYCH_TAGGER_NO_RUN || !is_word (self, i + 1, ",") || !is_word (self, i + 2, "which"))
        continue;
      for (guint step = 0; step < 4; step++)
        self->scores[i][diptych_tagger_tag (DIPTYCH_ENTITY_PERSON, step)] -= DOUBT;
    }
}

static void
score_sentence (Tagger                      *self,
                const DiptychTaggerSentence *sentence)
{
  for (guint i = sentence->start; i < sentence->end; i++)
    if (diptych_tagger_document_may_be_named (self->document, sentence, i))
      score_atom (self, sentence, i, self->scores[i]);
    else
      set_outside (self->scores[i]);
  doubt_people (self, sentence);
}

static void
decode_sentence (Tagger                      *self,
                 const DiptychTaggerSentence *sentence)
{
  diptych_tagger_decode ((const DiptychTaggerScores *) self->scores + sentence->start,
                         sentence->end - sentence->start, self->model->transitions,
                         self->tags + sentence->start);
}

/* "Ms." and the like. */
static gboolean
is_short_title (const DiptychTaggerWord *word)
{
  const char *value;

  if (word->length < 3 || word->text[word->length - 1] != '.')
    return FALSE;
  value = diptych_lexicon_lookup_folded (diptych_lexicon_get ("names"), word->text, word->length - 1);
  return (diptych_tagger_parse_classes (value) & DIPTYCH_TAGGER_CLASS ('t')) != 0;
}

/* "Hanna Berg He said", "Hanna Berg Monday said": what follows is no part of the name. */
static gboolean
is_no_last_word (const DiptychTaggerWord *word,
                 guint                    n_before)
{
  if ((word->classes & DIPTYCH_TAGGER_CLASS ('u')) != 0)
    return n_before >= 2;
  return (word->classes & DIPTYCH_TAGGER_CLASS ('m')) != 0 && word->length > 3
         && memcmp (word->text + word->length - 3, "day", 3) == 0;
}

/* What districts, towns and provinces in Korea end with. */
static gboolean
is_district (const DiptychTaggerWord *word)
{
  static const char * const districts[] = { "gu", "si", "do", "gun", "dong", "eup", "myeon", "ri" };

  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    if (word->length == strlen (districts[i]) && memcmp (word->text, districts[i], word->length) == 0)
      return TRUE;
  return FALSE;
}

/* "Kim Min-a", "Yuseong-gu": a Korean name does not end before its hyphen.
 * Returns: the last atom of the name that ends with @last */
static guint
finish_name (const DiptychTaggerDocument *document,
             const DiptychTaggerSentence *sentence,
             const guint8                *tags,
             DiptychEntityKind            kind,
             guint                        last)
{
  const DiptychTaggerAtom *atoms = (const DiptychTaggerAtom *) document->atoms->data + last;
  const DiptychTaggerWord *rest;

  if (last + 2 >= sentence->end || tags[last + 1] != DIPTYCH_TAGGER_OUTSIDE
      || tags[last + 2] != DIPTYCH_TAGGER_OUTSIDE || atoms[0].span.end != atoms[1].span.start
      || document->text[atoms[1].span.start] != '-' || atoms[1].span.end != atoms[2].span.start)
    return last;
  rest = diptych_tagger_document_word (document, last + 2);
  if (rest->spelling != DIPTYCH_TAGGER_CASE_LOWER)
    return last;
  if (kind == DIPTYCH_ENTITY_PERSON
      && (rest->length == 1 || (rest->classes & DIPTYCH_TAGGER_CLASS ('j')) != 0))
    return last + 2;
  return kind != DIPTYCH_ENTITY_PERSON && is_district (rest) ? last + 2 : last;
}

static DiptychSpan
trim_name (const DiptychTaggerDocument *document,
           DiptychEntityKind            kind,
           guint                        begin,
           guint                        last)
{
  if (kind == DIPTYCH_ENTITY_PERSON && last > begin
      && is_short_title (diptych_tagger_document_word (document, begin)))
    begin++;
  if (last > begin && is_no_last_word (diptych_tagger_document_word (document, last), last - begin))
    last--;
  if (last > begin
      && diptych_tagger_document_word (document, begin)->spelling == DIPTYCH_TAGGER_CASE_NONE
      && g_ascii_ispunct (*diptych_tagger_document_word (document, begin)->text))
    begin++;
  return diptych_span (diptych_tagger_document_atom (document, begin)->span.start,
                       diptych_tagger_document_atom (document, last)->span.end);
}

static void
add_mentions (const DiptychTaggerDocument *document,
              const DiptychTaggerSentence *sentence,
              const guint8                *tags,
              GArray                      *mentions)
{
  guint begin = sentence->start;

  for (guint i = sentence->start; i < sentence->end; i++)
    {
      guint tag = tags[i], last;
      DiptychMention mention = { .form = DIPTYCH_MENTION_NAME, .entity = DIPTYCH_NO_ENTITY,
                                 .sentence = sentence->index };

      if (!diptych_tagger_is_name (tag))
        continue;
      if (diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_BEGIN
          || diptych_tagger_tag_get_step (tag) == DIPTYCH_TAGGER_UNIT)
        begin = i;
      if (!diptych_tagger_may_end (tag))
        continue;
      mention.kind = diptych_tagger_tag_get_kind (tag);
      last = finish_name (document, sentence, tags, mention.kind, i);
      if (last > i && mention.kind == DIPTYCH_ENTITY_ORGANISATION)
        mention.kind = DIPTYCH_ENTITY_PLACE;
      mention.span = trim_name (document, mention.kind, begin, last);
      g_array_append_val (mentions, mention);
    }
}

/* Decodes again what the rest of the article tells more of. */
static void
revise_sentence (Tagger                      *self,
                 const DiptychTaggerSentence *sentence)
{
  if (diptych_tagger_consensus_apply (self->consensus, sentence, self->tags, self->scores))
    decode_sentence (self, sentence);
}

/* Calls @visit for each sentence. */
static gboolean
visit_sentences (Tagger        *self,
                 SentenceFunc   visit,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GArray *sentences = self->document->sentences;

  for (guint i = 0; i < sentences->len; i++)
    {
      if (i % SENTENCES_PER_LOOK == 0
          && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      visit (self, &g_array_index (sentences, DiptychTaggerSentence, i));
    }
  return TRUE;
}

static gboolean
tag_document (Tagger        *self,
              GCancellable  *cancellable,
              GError       **error)
{
  score_words (self);
  if (!visit_sentences (self, score_sentence, cancellable, error)
      || !visit_sentences (self, decode_sentence, cancellable, error))
    return FALSE;
  self->consensus = diptych_tagger_consensus_new (self->document, self->tags);
  return visit_sentences (self, revise_sentence, cancellable, error);
}

/**
 * diptych_name_tagger_find_tags:
 * @document: an article as the tagger sees it
 * @model: what was learned
 * @tags: (out): room for the tag of each atom of @document
 * @cancellable: (nullable): a cancellable
 *
 * Finds the best tags of @document, first sentence by sentence, then with what was
 * found for the same words elsewhere in it.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_name_tagger_find_tags (DiptychTaggerDocument     *document,
                               const DiptychTaggerModel  *model,
                               guint8                    *tags,
                               GCancellable              *cancellable,
                               GError                   **error)
{
  Tagger self = { .document = document, .model = model, .tags = tags };
  gboolean done;

  self.scores = g_malloc ((document->atoms->len + 1) * sizeof *self.scores);
  done = tag_document (&self, cancellable, error);
  g_clear_pointer (&self.consensus, diptych_tagger_consensus_free);
  g_free (self.of_words);
  g_free (self.scores);
  return done;
}

/**
 * diptych_name_tagger_tag:
 * @article: the article
 * @findings: what the stages before found; its mentions are filled with names
 * @cancellable: (nullable): a cancellable
 *
 * Finds the names of people, organisations and places. For English it is a linear
 * model over hashed features, decoded sentence by sentence; its weights come from
 * `tools/train-names.c`. Korean has a tagger of its own.
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
  g_autofree guint8 *tags = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (language != NULL && g_str_has_prefix (language, "ko"))
    return diptych_korean_tagger_tag (article, findings, cancellable, error);
  document = diptych_tagger_document_new (diptych_text_get_string (diptych_article_get_text (article)),
                                          findings->sentences, findings->tokens);
  tags = g_malloc (document->atoms->len + 1);
  if (!diptych_name_tagger_find_tags (document, diptych_tagger_model_get (), tags, cancellable, error))
    return FALSE;
  for (guint i = 0; i < document->sentences->len; i++)
    add_mentions (document, &g_array_index (document->sentences, DiptychTaggerSentence, i), tags,
                  findings->mentions);
  return TRUE;
}
