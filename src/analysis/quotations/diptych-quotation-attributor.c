/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-quotation-attributor.h"

#include <string.h>

/* How many mentions of one speaker's words are looked at: an apposition can
 * name many ("Kim, a friend of Lee and Park"). */
#define MAX_SPEAKER_MENTIONS 16

/* How far back a reporting clause may look for its subject, in quotations. */
#define MAX_LOOK_BACK 6

/* What stands before the name that opens a sentence is no longer than this: "Prof", "Prime Minister". */
#define MAX_TITLE_BYTES 40

/* An opening mark and the blank before it are no longer than this. */
#define MAX_MARK_BYTES 5

typedef struct
{
  DiptychText        *text;
  const DiptychBlock *blocks;
  guint               n_blocks;
  DiptychFindings    *findings;
  GHashTable         *surnames;  /* last word of a person's name → index of the entity + 1 */
} Attribution;

static const DiptychMention *
mention_at (const Attribution *self,
            guint              index)
{
  return &g_array_index (self->findings->mentions, DiptychMention, index);
}

static DiptychQuotation *
quotation_at (const Attribution *self,
              guint              index)
{
  return g_ptr_array_index (self->findings->quotations, index);
}

/* The first mention that ends after @offset. Mentions of one form do not
 * overlap, so a binary search by their start is off by few. */
static guint
first_mention_from (const Attribution *self,
                    gsize              offset)
{
  guint low = 0, high = self->findings->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (mention_at (self, middle)->span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = 0; i < 3 && low > 0 && mention_at (self, low - 1)->span.end > offset; i++)
    low--;
  return low;
}

static guint
block_at (const Attribution *self,
          gsize              offset)
{
  guint low = 0, high = self->n_blocks;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->blocks[middle].span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
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
  g_autofree char *string = diptych_text_dup_substring (self->text, words);
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
  g_autofree char *string = diptych_text_dup_substring (self->text, words);
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
  const char *string = diptych_text_get_string (self->text);
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
  guint first = first_mention_from (self, words.start);

  if (diptych_span_is_empty (words))
    return DIPTYCH_NO_ENTITY;
  for (guint i = first; i < self->findings->mentions->len && i < first + MAX_SPEAKER_MENTIONS; i++)
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
  gboolean leads = block < self->n_blocks && self->blocks[block].span.start == start;

  while (leads && before > 0)
    {
      before--;
      if (self->blocks[before].kind == DIPTYCH_BLOCK_BODY)
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
  const char *string = diptych_text_get_string (self->text);
  guint first = first_mention_from (self, words.start);

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

/* The name of a person, or of a body for @body, that ends last before @offset. */
static int
last_name_before (const Attribution *self,
                  gsize              offset,
                  gsize              from,
                  gboolean           body)
{
  guint first = first_mention_from (self, offset);

  for (guint i = first; i-- > 0 && i + MAX_SPEAKER_MENTIONS >= first;)
    {
      const DiptychMention *mention = mention_at (self, i);

      if (mention->span.start < from)
        break;
      if (mention->span.end <= offset && mention->entity != DIPTYCH_NO_ENTITY
          && mention->kind == (body ? DIPTYCH_ENTITY_ORGANISATION : DIPTYCH_ENTITY_PERSON)
          && mention->form == DIPTYCH_MENTION_NAME)
        return mention->entity;
    }
  return DIPTYCH_NO_ENTITY;
}

static const DiptychSentence *
sentence_at (const Attribution *self,
             gsize              offset)
{
  GArray *sentences = self->findings->sentences;
  guint low = 0, high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, DiptychSentence, middle).span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low < sentences->len ? &g_array_index (sentences, DiptychSentence, low) : NULL;
}

static gboolean
is_word (const Attribution *self,
         DiptychSpan        words,
         const char        *word)
{
  return diptych_span_length (words) == strlen (word)
         && g_ascii_strncasecmp (diptych_text_get_string (self->text) + words.start, word, strlen (word)) == 0;
}

/* "Berg, 52, who insisted", "the Bundesbank, which warned": who is named before. */
static int
entity_of_relative (const Attribution *self,
                    DiptychSpan        words,
                    gboolean           body)
{
  const DiptychSentence *sentence = sentence_at (self, words.start);

  return sentence != NULL ? last_name_before (self, words.start, sentence->span.start, body) : DIPTYCH_NO_ENTITY;
}

/* Whether a paragraph names @entity before @offset, but for what stands in @reported. */
static gboolean
is_named_in_block (const Attribution *self,
                   int                entity,
                   gsize              offset,
                   DiptychSpan        reported)
{
  guint block = block_at (self, offset);
  guint first = first_mention_from (self, offset);
  gsize start = block < self->n_blocks ? self->blocks[block].span.start : offset;

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
  const DiptychEntity *named = g_ptr_array_index (self->findings->entities, entity);
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

  if (previous == NULL || previous->speaker_entity == DIPTYCH_NO_ENTITY || block >= self->n_blocks || block == 0
      || self->blocks[block].span.start != pronoun.start
      || block_at (self, diptych_quotation_get_hull (previous).end - 1) != block - 1)
    return DIPTYCH_NO_ENTITY;
  return may_be_called (self, previous->speaker_entity, pronoun) ? previous->speaker_entity : DIPTYCH_NO_ENTITY;
}

/* Who the sentence before, of the same paragraph, begins with. */
static int
entity_of_subject_before (const Attribution *self,
                          gsize              offset)
{
  const DiptychSentence *own = sentence_at (self, offset), *before;
  const DiptychMention *mention;
  guint first;

  if (own == NULL || own == (const DiptychSentence *) (gconstpointer) self->findings->sentences->data)
    return DIPTYCH_NO_ENTITY;
  before = own - 1;
  first = first_mention_from (self, before->span.start);
  if (before->block != own->block || first >= self->findings->mentions->len)
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

static gboolean
holds_word (const char *string,
            gsize       length,
            const char *word)
{
  return g_strstr_len (string, length, word) != NULL;
}

/* "Berg, the mayor, who lost, vows", "Berg, an engineer who advises the port, said": who opens
 * the sentence, where the words for the speaker are what else is told of him or her. */
static int
entity_of_opening (const Attribution      *self,
                   const DiptychQuotation *quotation)
{
  static const char * const openings[] = { ", the ", ", a ", ", an ", ", its ", ", who ", ", whose " };
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan words = quotation->speaker;
  const DiptychSentence *sentence;
  const DiptychMention *mention;
  const char *between;
  guint first;

  if (diptych_span_is_empty (words) && quotation->cue.start > 1 && string[quotation->cue.start - 1] == ' ')
    words = diptych_span (quotation->cue.start - 1, quotation->cue.start - 1);
  sentence = words.end > 0 ? sentence_at (self, words.start) : NULL;
  if (sentence == NULL || words.end > quotation->cue.start || (string[words.end] != ',' && string[words.end - 1] != ','))
    return DIPTYCH_NO_ENTITY;
  first = first_mention_from (self, sentence->span.start);
  if (first >= self->findings->mentions->len)
    return DIPTYCH_NO_ENTITY;
  mention = mention_at (self, first);
  if (mention->kind != DIPTYCH_ENTITY_PERSON || mention->form != DIPTYCH_MENTION_NAME || mention->span.end >= words.start
      || mention->span.start > sentence->span.start + MAX_TITLE_BYTES)
    return DIPTYCH_NO_ENTITY;
  between = string + mention->span.end;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (between, openings[i]))
      {
        gsize length = words.start - mention->span.end;

        return length == strlen (", ")
               || ((holds_word (between, length, " who ") || holds_word (between, length, " whose ") || holds_word (between, length, " which "))
                   && !holds_word (between, length, "“") && !holds_word (between, length, ", and "))
               ? mention->entity : DIPTYCH_NO_ENTITY;
      }
  return DIPTYCH_NO_ENTITY;
}

/* The person whose name begins at @offset, or -1. */
static int
find_name_at (const Attribution *self,
              gsize              offset)
{
  guint i = first_mention_from (self, offset);
  const DiptychMention *mention = i < self->findings->mentions->len ? mention_at (self, i) : NULL;

  return mention != NULL && mention->span.start == offset && mention->kind == DIPTYCH_ENTITY_PERSON
         && mention->form == DIPTYCH_MENTION_NAME && mention->entity != DIPTYCH_NO_ENTITY ? (int) i : -1;
}

static gboolean
is_bare_owner (const Attribution *self,
               DiptychSpan        words)
{
  return is_word (self, words, "his") || is_word (self, words, "her") || is_word (self, words, "their");
}

/* "whose leader, Anna Berg, said", "His lawyer, Anna Berg, came and said": the name beside what
 * somebody is to another. */
static int
entity_of_apposition (const Attribution      *self,
                      const DiptychQuotation *quotation)
{
  static const char * const owners[] = { "his ", "her ", "their ", "its ", "whose " };
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan words = quotation->speaker;
  gboolean is_owned = FALSE;
  const char *end;
  int mention;

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    is_owned |= !diptych_span_is_empty (words)
                && g_ascii_strncasecmp (string + words.start, owners[i], strlen (owners[i])) == 0;
  if (!is_owned)
    return DIPTYCH_NO_ENTITY;
  end = string + words.start + strcspn (string + words.start, ",.;:\n");
  if (g_str_has_prefix (end, ", ") && end - string < (gssize) words.start + MAX_TITLE_BYTES
      && (mention = find_name_at (self, end - string + strlen (", "))) >= 0
      && string[mention_at (self, mention)->span.end] == ',')
    return mention_at (self, mention)->entity;
  return DIPTYCH_NO_ENTITY;
}

/* "Minister Berg attended the meeting and said": who did what the words for the speaker are the
 * object of. */
static int
entity_of_object (const Attribution      *self,
                  const DiptychQuotation *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan words = quotation->speaker;
  const DiptychMention *mention;
  guint i = first_mention_from (self, words.start), n_words = 0;

  if (diptych_span_is_empty (words) || quotation->cue.start != words.end + strlen (" and ")
      || strncmp (string + words.end, " and ", strlen (" and ")) != 0 || i == 0)
    return DIPTYCH_NO_ENTITY;
  mention = mention_at (self, i - 1);
  if (mention->kind != DIPTYCH_ENTITY_PERSON || mention->form == DIPTYCH_MENTION_NOMINAL || mention->span.end >= words.start)
    return DIPTYCH_NO_ENTITY;
  for (gsize j = mention->span.end; j < words.start; j++)
    {
      if (string[j] != ' ' && !g_ascii_islower (string[j]))
        return DIPTYCH_NO_ENTITY;
      n_words += string[j] == ' ' && g_ascii_islower (string[j + 1]) && j + 1 < words.start;
    }
  return n_words > 0 && n_words <= 2 ? mention->entity : DIPTYCH_NO_ENTITY;
}

/* "this time, noted Berg, the two": the name behind a verb between commas. */
static int
entity_behind_cue (const Attribution      *self,
                   const DiptychQuotation *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  gsize start = quotation->cue.start, end = quotation->cue.end;
  int mention = start > 1 && strncmp (string + start - 2, ", ", 2) == 0 && string[end] == ' ' ? find_name_at (self, end + 1) : -1;

  return mention >= 0 && string[mention_at (self, mention)->span.end] == ',' ? mention_at (self, mention)->entity
                                                                             : DIPTYCH_NO_ENTITY;
}

static gboolean
is_behind (const char *string,
           gsize       offset,
           const char *words)
{
  gsize length = strlen (words);

  return offset >= length && g_ascii_strncasecmp (string + offset - length, words, length) == 0;
}

/* Where the title begins that stands before a name at @offset: words with capitals. */
static gsize
skip_title (const Attribution *self,
            gsize              offset,
            gsize              floor)
{
  const char *string = diptych_text_get_string (self->text);
  gsize start = offset;

  while (start > floor + 1 && string[start - 1] == ' ' && offset - start < MAX_TITLE_BYTES)
    {
      gsize word = start - 1;

      while (word > floor && string[word - 1] != ' ' && string[word - 1] != '\n')
        word--;
      if (!g_ascii_isupper (string[word]) || string[start - 2] == ',')
        break;
      start = word;
    }
  return start;
}

/* "…, but she drew a line, saying", "In Oslo, Mr. Berg did not back down, saying": the nearest
 * subject of a clause before a participle. */
static int
entity_of_main_clause (const Attribution      *self,
                       const DiptychQuotation *quotation)
{
  static const char * const beginnings[] = { ", ", "but ", "and ", "however, " };
  const char *string = diptych_text_get_string (self->text);
  gsize cue = quotation->cue.start;
  const DiptychSentence *sentence = diptych_span_is_empty (quotation->cue) ? NULL : sentence_at (self, cue);
  guint limit = first_mention_from (self, cue);

  if (sentence == NULL || !is_behind (string, cue, ", ")
      || (!is_word (self, quotation->cue, "saying") && !is_word (self, quotation->cue, "adding")))
    return DIPTYCH_NO_ENTITY;
  for (guint i = limit; i-- > 0 && mention_at (self, i)->span.start >= sentence->span.start;)
    {
      const DiptychMention *mention = mention_at (self, i);
      gsize start = skip_title (self, mention->span.start, sentence->span.start);
      gboolean opens = start == sentence->span.start;

      if (mention->kind != DIPTYCH_ENTITY_PERSON || mention->entity == DIPTYCH_NO_ENTITY || string[mention->span.end] != ' '
          || (mention->form == DIPTYCH_MENTION_PRONOUN && !is_word (self, mention->span, "he") && !is_word (self, mention->span, "she")))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (beginnings); j++)
        opens |= is_behind (string, start, beginnings[j]);
      if (opens)
        return mention->entity;
    }
  return DIPTYCH_NO_ENTITY;
}

/* "… Translator Oda Berg “I was deceived”": in a headline the name before the marks speaks. */
static int
entity_in_headline (const Attribution      *self,
                    const DiptychQuotation *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan hull = diptych_quotation_get_hull (quotation);
  guint block = block_at (self, hull.start), i;

  if (block >= self->n_blocks || self->blocks[block].kind != DIPTYCH_BLOCK_HEADLINE || hull.start <= self->blocks[block].span.start)
    return DIPTYCH_NO_ENTITY;
  for (gsize end = hull.start; end > self->blocks[block].span.start && hull.start - end < MAX_MARK_BYTES; end--)
    if (string[end - 1] == ' ' && (i = first_mention_from (self, end - 1)) > 0
        && mention_at (self, i - 1)->span.end == end - 1 && mention_at (self, i - 1)->kind != DIPTYCH_ENTITY_PLACE)
      return mention_at (self, i - 1)->entity;
  return DIPTYCH_NO_ENTITY;
}

/* What stands between marks in one reported clause has one speaker. */
static void
attribute (const Attribution *self,
           guint              index)
{
  DiptychQuotation *quotation = quotation_at (self, index);
  const DiptychQuotation *previous;
  int object;

  if (is_word (self, quotation->speaker, "who") || is_word (self, quotation->speaker, "which"))
    quotation->speaker_entity = entity_of_relative (self, quotation->speaker, is_word (self, quotation->speaker, "which"));
  else
    quotation->speaker_entity = entity_of_words (self, quotation->speaker);
  if (quotation->speaker_entity == DIPTYCH_NO_ENTITY || is_bare_owner (self, quotation->speaker))
    {
      int beside = entity_of_apposition (self, quotation);

      quotation->speaker_entity = beside != DIPTYCH_NO_ENTITY ? beside : quotation->speaker_entity;
    }
  object = entity_of_object (self, quotation);
  if (object != DIPTYCH_NO_ENTITY)
    quotation->speaker_entity = object;
  if (quotation->speaker_entity == DIPTYCH_NO_ENTITY)
    quotation->speaker_entity = entity_of_opening (self, quotation);
  if (quotation->speaker_entity == DIPTYCH_NO_ENTITY)
    quotation->speaker_entity = entity_behind_cue (self, quotation);
  if (quotation->speaker_entity == DIPTYCH_NO_ENTITY)
    quotation->speaker_entity = entity_of_main_clause (self, quotation);
  if (quotation->speaker_entity == DIPTYCH_NO_ENTITY && is_speech (quotation))
    quotation->speaker_entity = entity_in_headline (self, quotation);
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
  Attribution self = { .text = diptych_article_get_text (article), .findings = findings, .surnames = surnames };

  self.blocks = diptych_article_get_blocks (article, &self.n_blocks);
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      attribute (&self, i);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
