/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-tagger.h"

#include <gio/gio.h>
#include <string.h>

#include "analysis/names/diptych-korean-consensus.h"
#include "core-resources.h"
#include "lexicon/diptych-bytes.h"

#define MODEL_PATH "/io/github/diptych/Diptych/models/names-ko.bin"
#define N_TAGS DIPTYCH_KOREAN_N_TAGS
#define SENTENCES_PER_LOOK 64
#define NEVER (G_MININT / 2)

/* Syllables of a name before a title. */
#define MIN_NAME 2
#define MAX_NAME 6

/* Longer sentences are tables. */
#define MAX_CHARACTERS 4000

/**
 * diptych_korean_model_parse:
 * @self: (out): a model that reads from @data
 * @data: (array length=size): a model as the trainer writes it; must outlive @self
 * @size: the bytes of @data
 *
 * Returns: whether @data holds a model
 */
gboolean
diptych_korean_model_parse (DiptychKoreanModel *self,
                            const guint8       *data,
                            gsize               size)
{
  const guint8 *p = data + 8;

  if (size != DIPTYCH_KOREAN_MODEL_HEADER_BYTES + (gsize) DIPTYCH_KOREAN_N_BUCKETS * N_TAGS
      || memcmp (data, DIPTYCH_KOREAN_MODEL_MAGIC, 8) != 0)
    return FALSE;
  for (guint i = 0; i < N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++, p += 2)
      self->transitions[i][j] = (gint16) diptych_bytes_read_16 (p);
  self->weights = (const gint8 *) p;
  return TRUE;
}

static const DiptychKoreanModel *
get_model (void)
{
  static DiptychKoreanModel korean;
  static gsize loaded;
  static GBytes *bytes;         /* kept as long as the program runs */

  if (g_once_init_enter (&loaded))
    {
      bytes = g_resource_lookup_data (core_get_resource (), MODEL_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (bytes == NULL
          || !diptych_korean_model_parse (&korean, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
        g_error ("The model of Korean names is not compiled in");
      g_once_init_leave (&loaded, 1);
    }
  return &korean;
}

static void
score_character (const DiptychKoreanModel    *model,
                 const DiptychKoreanSentence *sentence,
                 guint                        at,
                 int                         *scores)
{
  guint64 features[DIPTYCH_KOREAN_N_FEATURES];
  guint n = diptych_korean_features_get (sentence, at, features);

  memset (scores, 0, N_TAGS * sizeof *scores);
  for (guint i = 0; i < n; i++)
    {
      const gint8 *row = model->weights + (gsize) diptych_korean_bucket_of (features[i]) * N_TAGS;

      for (guint tag = 0; tag < N_TAGS; tag++)
        scores[tag] += row[tag];
    }
}

/* Whether @tag may follow @before: a further character follows one of its kind. */
static inline gboolean
may_follow (guint before,
            guint tag)
{
  return tag == 0 || tag % 2 == 1 || before == tag || before + 1 == tag;
}

/**
 * diptych_korean_tagger_decode:
 * @tags: (out caller-allocates): room for a tag for each character
 *
 * Finds the best sequence of tags (Viterbi 1967).
 */
void
diptych_korean_tagger_decode (const DiptychKoreanModel    *model,
                              const DiptychKoreanSentence *sentence,
                              guint8                      *tags)
{
  g_autofree guint8 (*back)[N_TAGS] = g_malloc0 (sizeof *back * MAX (sentence->n, 1));
  int best[N_TAGS], next[N_TAGS], scores[N_TAGS];
  guint last = 0;

  for (guint i = 0; i < sentence->n; i++)
    {
      score_character (model, sentence, i, scores);
      for (guint tag = 0; tag < N_TAGS; tag++)
        {
          next[tag] = NEVER;
          for (guint before = 0; before < (i > 0 ? N_TAGS : 1); before++)
            if (may_follow (before, tag)
                && (i == 0 ? 0 : best[before]) + model->transitions[before][tag] > next[tag])
              {
                next[tag] = (i == 0 ? 0 : best[before]) + model->transitions[before][tag];
                back[i][tag] = before;
              }
          next[tag] = MAX (next[tag], NEVER / 2) + scores[tag];
        }
      memcpy (best, next, sizeof best);
    }
  for (guint tag = 1; tag < N_TAGS && sentence->n > 0; tag++)
    if (best[tag] > best[last])
      last = tag;
  for (guint i = sentence->n; i-- > 0;)
    {
      tags[i] = last;
      last = back[i][last];
    }
}

/* Titles that stand after a name more often than after what the person heads. */
static gboolean
is_title_of_state (const DiptychKoreanSentence *sentence,
                   guint                        at)
{
  static const char * const titles[] = { "총리", "대통령", "국왕", "여왕", "외무장관", "외교장관", "국방장관" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const char *p = titles[i];
      guint j = at;

      for (; *p != '\0' && j < sentence->word_end[at] && sentence->characters[j] == g_utf8_get_char (p); j++)
        p = g_utf8_next_char (p);
      if (*p == '\0')
        return TRUE;
    }
  return FALSE;
}

/* A word that nobody knows, before a title, is a name: 뤼터 총리. */
static void
tag_before_titles (const DiptychKoreanSentence *sentence,
                   guint8                      *tags)
{
  for (guint start = 0, end; start < sentence->n; start = end)
    {
      gboolean is_free = TRUE;

      end = sentence->word_end[start];
      if (end + 1 >= sentence->n || end - start < MIN_NAME || end - start > MAX_NAME || sentence->characters[end] != ' '
          || !diptych_korean_sentence_is_title (sentence, end + 1) || !is_title_of_state (sentence, end + 1)
          || !diptych_korean_sentence_is_unknown (sentence, start))
        continue;
      for (guint i = start; i < sentence->word_end[end + 1]; i++)
        is_free &= tags[i] == 0;
      for (guint i = start; i < end && is_free; i++)
        tags[i] = 1 + 2 * DIPTYCH_ENTITY_PERSON + (i > start);
    }
}

/* Where a name ends that was taken together with the title after it. */
static guint
trim_title (const DiptychKoreanSentence *sentence,
            guint                        start,
            guint                        end)
{
  guint word = sentence->word_start[end - 1];

  if (word > start + 1 && sentence->characters[word - 1] == ' ' && diptych_korean_sentence_is_title (sentence, word))
    return word - 1;
  return end;
}

/* Whether it is in capital letters, as NATO is. */
static gboolean
is_acronym (const DiptychKoreanSentence *sentence,
            guint                        start,
            guint                        end)
{
  for (guint i = start; i < end; i++)
    if (sentence->characters[i] < 'A' || sentence->characters[i] > 'Z')
      return FALSE;
  return end - start > 1;
}

static void
add_mentions (const char                  *string,
              const DiptychTaggedSentence *tagged,
              guint                        index,
              GArray                      *mentions)
{
  const DiptychKoreanSentence *sentence = tagged->sentence;
  const guint8 *tags = tagged->tags;

  for (guint i = 0, end; i < sentence->n; i = end)
    {
      DiptychMention mention = { .form = DIPTYCH_MENTION_NAME, .entity = DIPTYCH_NO_ENTITY, .sentence = index };

      end = i + 1;
      if (tags[i] == 0)
        continue;
      while (end < sentence->n && tags[end] != 0 && tags[end] % 2 == 0)
        end++;
      mention.kind = (tags[i] - 1) / 2;
      mention.span = diptych_span (sentence->offsets[i], sentence->offsets[mention.kind == DIPTYCH_ENTITY_PERSON
                                                                            ? trim_title (sentence, i, end) : end]);
      if (diptych_korean_features_is_place (string + mention.span.start, diptych_span_length (mention.span)))
        mention.kind = DIPTYCH_ENTITY_PLACE;
      if (mention.kind == DIPTYCH_ENTITY_PERSON && is_acronym (sentence, i, end))
        mention.kind = DIPTYCH_ENTITY_ORGANISATION;
      g_array_append_val (mentions, mention);
    }
}

static void
tag_sentence (const char            *string,
              DiptychSpan            span,
              DiptychTaggedSentence *tagged)
{
  g_autoptr (DiptychKoreanSentence) sentence = diptych_korean_sentence_new (string, span.start, span.end);

  if (sentence->n > MAX_CHARACTERS)
    return;
  tagged->tags = g_malloc0 (sentence->n + 1);
  diptych_korean_tagger_decode (get_model (), sentence, tagged->tags);
  tag_before_titles (sentence, tagged->tags);
  tagged->sentence = g_steal_pointer (&sentence);
}

/**
 * diptych_korean_tagger_tag:
 * @article: a Korean article
 * @findings: what the stages before found; its mentions are filled with names
 * @cancellable: (nullable): a cancellable
 *
 * Finds the names of people, organisations and places, without the particles that
 * follow them. It is a linear model over hashed features of characters; its weights
 * come from `tools/train-korean-names.c`.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_korean_tagger_tag (DiptychArticle   *article,
                           DiptychFindings  *findings,
                           GCancellable     *cancellable,
                           GError          **error)
{
  const char *string = diptych_text_get_string (diptych_article_get_text (article));
  g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (DiptychTaggedSentence));

  g_array_set_clear_func (sentences, (GDestroyNotify) diptych_tagged_sentence_clear);
  for (guint i = 0; i < findings->sentences->len; i++)
    {
      DiptychTaggedSentence tagged = { NULL, NULL };

      if (i % SENTENCES_PER_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      tag_sentence (string, g_array_index (findings->sentences, DiptychSentence, i).span, &tagged);
      g_array_append_val (sentences, tagged);
    }
  diptych_korean_consensus_spread (string, sentences);
  for (guint i = 0; i < sentences->len; i++)
    if (g_array_index (sentences, DiptychTaggedSentence, i).sentence != NULL)
      add_mentions (string, &g_array_index (sentences, DiptychTaggedSentence, i), i, findings->mentions);
  return TRUE;
}
