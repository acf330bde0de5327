/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-attributor.h"

#include <string.h>

#include "analysis/quotations/diptych-clause-speaker.h"

/* How many mentions of one speaker's words are looked at: an apposition can
 * name many ("Kim, a friend of Lee and Park"). */
#define MAX_SPEAKER_MENTIONS 16

/* How far back a reporting clause may look for its subject, in quotations. */
#define MAX_LOOK_BACK 6

typedef struct
{
  DiptychSpokenText  spoken;
  GHashTable        *surnames;  /* last word of a person's name → index of the entity + 1 */
} Attribution;

static const DiptychMention *
mention_at (const Attribution *self,
            guint              index)
{
  return diptych_spoken_text_get_mention (&self->spoken, index);
}

static guint
block_at (const Attribution *self,
          gsize              offset)
{
  return diptych_spoken_text_find_block (&self->spoken, offset);
}

static gboolean
is_word (const Attribution *self,
         DiptychSpan        words,
         const char        *word)
{
  return diptych_spoken_text_is_word (&self->spoken, words, word);
}

static DiptychQuotation *
quotation_at (const Attribution *self,
              guint              index)
{
  return g_ptr_array_index (self->spoken.findings->quotations, index);
}

static void
add_name (GHashTable *surnames,
          const char *name,
          guint       entity)
{
  const char *last = strrchr (name, ' ');
  g_autofree char *word = g_strdup (last != NULL ? last + 1 : name);
  gpointer known = g_hash_table_lookup (surnames, word);

  /* What two people are called tells neither. */
  if (known != NULL && GPOINTER_TO_UINT (known) != entity + 1)
    g_hash_table_insert (surnames, g_steal_pointer (&word), GUINT_TO_POINTER (G_MAXUINT));
  else
    g_hash_table_insert (surnames, g_steal_pointer (&word), GUINT_TO_POINTER (entity + 1));
}

static GHashTable *
surnames_new (const DiptychFindings *findings)
{
  GHashTable *surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->entities->len; i++)
    {
      const DiptychEntity *entity = g_ptr_array_index (findings->entities, i);

      if (entity->kind != DIPTYCH_ENTITY_PERSON)
        continue;
      add_name (surnames, entity->name, i);
      for (guint j = 0; j < entity->variants->len; j++)
        add_name (surnames, g_array_index (entity->variants, DiptychVariant, j).form, i);
    }
  return surnames;
}

/* A name in the speaker's words that no mention was found for, but that a
 * person bears elsewhere in the article: "the institute’s Berg". */
static int
entity_of_surname (const Attribution *self,
                   DiptychSpan        words)
{
  g_autofree char *string = diptych_text_dup_substring (self->spoken.text, words);
  g_auto (GStrv) parts = g_strsplit_set (string, " ,\n", 24);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->surnames, parts[i]));

      if (found != 0 && found != G_MAXUINT)
        return found - 1;
    }
  return DIPTYCH_NO_ENTITY;
}

/* What one speaks through: "her statement" and "her office" say what she does. */
static gboolean
is_outlet_of_words (const Attribution *self,
                    DiptychSpan        words)
{
  static const char * const outlets[] = {
    "account", "blog", "book", "camp", "column", "diary", "letter", "memo", "memoir", "message", "office", "page", "post", "side",
    "speech", "statement", "testimony", "tweet", "website",
  };
  g_autofree char *string = diptych_text_dup_substring (self->spoken.text, words);
  g_auto (GStrv) parts = g_strsplit_set (string, " ,:\n", 24);

  for (guint i = 0; i < G_N_ELEMENTS (outlets); i++)
    if (g_strv_contains ((const char * const *) parts, outlets[i]))
      return TRUE;
  return FALSE;
}

/* Whether a pronoun only says whose the speaker is: "her lawyer". */
static gboolean
is_owner (const Attribution    *self,
          const DiptychMention *mention,
          DiptychSpan           words)
{
  return mention->form == DIPTYCH_MENTION_PRONOUN && mention->span.start == words.start && mention->span.end < words.end
         && !is_outlet_of_words (self, words);
}

/* What speaks for a mention as the one who speaks: people before organisations,
 * organisations before places, the first before the rest, and what is named before
 * what is only described; below 0 if it does not speak at all. */
static int
rate_mention (const Attribution    *self,
              const DiptychMention *mention,
              DiptychSpan           words)
{
  const char *string = diptych_text_get_string (self->spoken.text);
  gboolean possessor = string[mention->span.end] == '\''
                       || strncmp (string + mention->span.end, "’s", strlen ("’s")) == 0;
  int rate = mention->kind == DIPTYCH_ENTITY_PERSON ? 60 : mention->kind == DIPTYCH_ENTITY_ORGANISATION ? 30 : 10;
  gboolean apart = FALSE;

  for (gsize i = words.start; i < mention->span.start; i++)
    apart |= string[i] == ',';
  if (apart)
    rate -= 45;
  if (possessor)
    rate -= 35;
  /* "the spokesman at the time, Anna Berg": whoever else was one before is not meant. */
  if (mention->form == DIPTYCH_MENTION_NOMINAL && mention->span.end < words.end)
    rate -= 50;
  if (diptych_span_equal (mention->span, words))
    rate += 40;
  /* "Officials in Paris" are not Paris; "Paris" may well say something. */
  else if (mention->kind == DIPTYCH_ENTITY_PLACE && !g_str_has_prefix (string + words.start, "the ")
           && !g_str_has_prefix (string + words.start, "The "))
    return -1;
  return rate + (mention->form == DIPTYCH_MENTION_NAME);
}

static int
entity_of_words (const Attribution *self,
                 DiptychSpan        words)
{
  int best = DIPTYCH_NO_ENTITY, best_rate = G_MININT;
  guint first = diptych_spoken_text_find_mention (&self->spoken, words.start);

  if (diptych_span_is_empty (words))
    return DIPTYCH_NO_ENTITY;
  for (guint i = first; i < self->spoken.findings->mentions->len && i < first + MAX_SPEAKER_MENTIONS; i++)
    {
      const DiptychMention *mention = mention_at (self, i);
      int rate;

      if (mention->span.start >= words.end)
        break;
      if (mention->entity == DIPTYCH_NO_ENTITY || !diptych_span_overlaps (mention->span, words))
        continue;
      rate = is_owner (self, mention, words) ? -1 : rate_mention (self, mention, words);
      if (rate > best_rate)
        {
          best_rate = rate;
          best = mention->entity;
        }
    }
  if (best_rate < 50)
    {
      int named = entity_of_surname (self, words);

      if (named != DIPTYCH_NO_ENTITY)
        return named;
    }
  return best_rate > 0 ? best : DIPTYCH_NO_ENTITY;
}

static void
copy_speaker (DiptychQuotation       *quotation,
              const DiptychQuotation *from)
{
  quotation->speaker_entity = from->speaker_entity;
  if (diptych_span_is_empty (quotation->speaker))
    quotation->speaker = from->speaker;
}

static gboolean
is_speech (const DiptychQuotation *quotation)
{
  return quotation->type == DIPTYCH_QUOTATION_DIRECT || quotation->type == DIPTYCH_QUOTATION_MIXED;
}

static gboolean
has_speaker (const DiptychQuotation *quotation)
{
  return !diptych_span_is_empty (quotation->speaker) || quotation->speaker_entity != DIPTYCH_NO_ENTITY;
}

/* The quotation before in the same paragraph or, for speech that begins its
 * paragraph, in the last paragraph of the account. */
static const DiptychQuotation *
find_previous (const Attribution *self,
               guint              index)
{
  gsize start = diptych_quotation_get_hull (quotation_at (self, index)).start;
  guint block = block_at (self, start), before = block;
  gboolean leads = block < self->spoken.n_blocks && self->spoken.blocks[block].span.start == start;

  while (leads && before > 0)
    {
      before--;
      if (self->spoken.blocks[before].kind == DIPTYCH_BLOCK_BODY)
        break;
    }
  for (guint i = index; i-- > 0 && i + MAX_LOOK_BACK >= index;)
    {
      const DiptychQuotation *other = quotation_at (self, i);
      guint theirs = block_at (self, diptych_quotation_get_hull (other).end - 1);

      if (theirs != block && (!leads || theirs < before))
        return NULL;
      if (other->type != DIPTYCH_QUOTATION_TERM && has_speaker (other))
        return other;
    }
  return NULL;
}

static const DiptychQuotation *
previous_speech (const Attribution *self,
                 guint              index)
{
  for (guint i = index; i-- > 0 && i + MAX_LOOK_BACK >= index;)
    if (quotation_at (self, i)->type != DIPTYCH_QUOTATION_TERM)
      return quotation_at (self, i);
  return NULL;
}

/* Speech that an earlier clause of the same sentence reports: "Rutte – described
 * by Berg as “…”": the person named right before the marks with "by". */
static int
find_agent (const Attribution *self,
            DiptychSpan        words)
{
  const char *string = diptych_text_get_string (self->spoken.text);
  guint first = diptych_spoken_text_find_mention (&self->spoken, words.start);

  for (guint i = first; i-- > 0 && i + MAX_SPEAKER_MENTIONS >= first;)
    {
      const DiptychMention *mention = mention_at (self, i);
      gsize start = mention->span.start;

      if (mention->span.end + 120 < words.start)
        break;
      if (mention->entity == DIPTYCH_NO_ENTITY || mention->form == DIPTYCH_MENTION_PRONOUN)
        continue;
      while (start > 0 && string[start] != '\n' && mention->span.start - start < 40)
        {
          if (strncmp (string + start, " by ", strlen (" by ")) == 0)
            return mention->entity;
          start--;
        }
    }
  return DIPTYCH_NO_ENTITY;
}

/* Whether a paragraph names @entity before @offset, but for what stands in @reported. */
static gboolean
is_named_in_block (const Attribution *self,
                   int                entity,
                   gsize              offset,
                   DiptychSpan        reported)
{
  guint block = block_at (self, offset);
  guint first = diptych_spoken_text_find_mention (&self->spoken, offset);
  gsize start = block < self->spoken.n_blocks ? self->spoken.blocks[block].span.start : offset;

  for (guint i = first; i-- > 0 && i + 4 * MAX_SPEAKER_MENTIONS >= first && mention_at (self, i)->span.start >= start;)
    if (mention_at (self, i)->entity == entity && mention_at (self, i)->form == DIPTYCH_MENTION_NAME
        && !diptych_span_overlaps (mention_at (self, i)->span, reported))
      return TRUE;
  return FALSE;
}

static gboolean
may_be_called (const Attribution *self,
               int                entity,
               DiptychSpan        pronoun)
{
  const DiptychEntity *named = g_ptr_array_index (self->spoken.findings->entities, entity);
  DiptychGender gender = is_word (self, pronoun, "she") ? DIPTYCH_GENDER_FEMALE : DIPTYCH_GENDER_MALE;

  return named->kind == DIPTYCH_ENTITY_PERSON && (named->gender == DIPTYCH_GENDER_UNKNOWN || named->gender == gender);
}

/* Who spoke last in the paragraph before, where a pronoun that means nobody else opens one. */
static int
entity_of_speech_before (const Attribution      *self,
                         const DiptychQuotation *previous,
                         DiptychSpan             pronoun)
{
  guint block = block_at (self, pronoun.start);

  if (previous == NULL || previous->speaker_entity == DIPTYCH_NO_ENTITY || block >= self->spoken.n_blocks || block == 0
      || self->spoken.blocks[block].span.start != pronoun.start
      || block_at (self, diptych_quotation_get_hull (previous).end - 1) != block - 1)
    return DIPTYCH_NO_ENTITY;
  return may_be_called (self, previous->speaker_entity, pronoun) ? previous->speaker_entity : DIPTYCH_NO_ENTITY;
}

/* Who the sentence before, of the same paragraph, begins with. */
static int
entity_of_subject_before (const Attribution *self,
                          gsize              offset)
{
  const DiptychSentence *own = diptych_spoken_text_find_sentence (&self->spoken, offset), *before;
  const DiptychMention *mention;
  guint first;

  if (own == NULL || own == (const DiptychSentence *) (gconstpointer) self->spoken.findings->sentences->data)
    return DIPTYCH_NO_ENTITY;
  before = own - 1;
  first = diptych_spoken_text_find_mention (&self->spoken, before->span.start);
  if (before->block != own->block || first >= self->spoken.findings->mentions->len)
    return DIPTYCH_NO_ENTITY;
  mention = mention_at (self, first);
  return mention->kind == DIPTYCH_ENTITY_PERSON && mention->form == DIPTYCH_MENTION_NAME
         && mention->span.start < before->span.start + 5 ? mention->entity : DIPTYCH_NO_ENTITY;
}

/* "He" goes on with who spoke before in the paragraph, or with the subject of the
 * sentence before, rather than with somebody of another paragraph. */
static int
entity_of_pronoun (const Attribution      *self,
                   const DiptychQuotation *quotation,
                   const DiptychQuotation *previous)
{
  DiptychSpan words = quotation->speaker, reported = DIPTYCH_SPAN_NONE;
  int subject;

  if (!is_word (self, words, "he") && !is_word (self, words, "she"))
    return quotation->speaker_entity;
  subject = quotation->speaker_entity == DIPTYCH_NO_ENTITY ? entity_of_speech_before (self, previous, words) : DIPTYCH_NO_ENTITY;
  if (subject != DIPTYCH_NO_ENTITY)
    return subject;
  if (previous != NULL && (previous->speaker_entity == DIPTYCH_NO_ENTITY
                           || block_at (self, diptych_quotation_get_hull (previous).start) != block_at (self, words.start)))
    previous = NULL;
  if (previous != NULL && is_word (self, quotation->cue, "added"))
    return previous->speaker_entity;
  subject = previous != NULL ? previous->speaker_entity : entity_of_subject_before (self, words.start);
  /* "Berg warned that Moon would lose. He said": whom Berg spoke of is not who speaks. */
  if (previous != NULL && previous->type == DIPTYCH_QUOTATION_INDIRECT && subject != DIPTYCH_NO_ENTITY && may_be_called (self, subject, words))
    reported = diptych_quotation_get_hull (previous);
  if (subject != DIPTYCH_NO_ENTITY
      && (quotation->speaker_entity == DIPTYCH_NO_ENTITY || !is_named_in_block (self, quotation->speaker_entity, words.start, reported)))
    return subject;
  return quotation->speaker_entity;
}

/* What stands between marks in one reported clause has one speaker. */
static void
attribute (const Attribution *self,
           guint              index)
{
  DiptychQuotation *quotation = quotation_at (self, index);
  const DiptychQuotation *previous;

  if (is_word (self, quotation->speaker, "who") || is_word (self, quotation->speaker, "which"))
    quotation->speaker_entity = diptych_clause_speaker_find_relative (&self->spoken, quotation->speaker,
                                                                      is_word (self, quotation->speaker, "which"));
  else
    quotation->speaker_entity = entity_of_words (self, quotation->speaker);
  quotation->speaker_entity = diptych_clause_speaker_find (&self->spoken, quotation, quotation->speaker_entity);
  quotation->speaker_entity = entity_of_pronoun (self, quotation, previous_speech (self, index));
  if (has_speaker (quotation) || !is_speech (quotation))
    return;
  if (quotation->type == DIPTYCH_QUOTATION_MIXED)
    quotation->speaker_entity = find_agent (self, diptych_quotation_get_hull (quotation));
  if (quotation->speaker_entity != DIPTYCH_NO_ENTITY
      || (quotation->type == DIPTYCH_QUOTATION_MIXED && !diptych_span_is_empty (quotation->cue)))
    return;
  previous = find_previous (self, index);
  if (previous != NULL)
    copy_speaker (quotation, previous);
}

/**
 * diptych_quotation_attributor_attribute:
 * @article: the article
 * @findings: what the stages before found; the speakers of its quotations are set
 * @cancellable: (nullable): a cancellable
 *
 * Finds the entity that the words for the speaker name: of the mentions in
 * them the first person, else the first organisation. Speech without a
 * reporting clause goes on with the speaker of the speech before it, in the same
 * paragraph or, where it opens a paragraph, in the one before.
 *
 * Returns: whether it ran to its end
 */
gboolean
diptych_quotation_attributor_attribute (DiptychArticle   *article,
                                        DiptychFindings  *findings,
                                        GCancellable     *cancellable,
                                        GError          **error)
{
  g_autoptr (GHashTable) surnames = surnames_new (findings);
  Attribution self = { { .text = diptych_article_get_text (article), .findings = findings }, surnames };

  self.spoken.blocks = diptych_article_get_blocks (article, &self.spoken.n_blocks);
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      attribute (&self, i);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
