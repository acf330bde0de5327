/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-clause-speaker.h"

#include <string.h>

#include "lexicon/diptych-lexicon.h"

/* So many mentions before a relative pronoun are looked at. */
#define MAX_MENTIONS 16

/* What stands before the name that opens a sentence is no longer than this: "Prof", "Prime Minister". */
#define MAX_TITLE_BYTES 40

/* An opening mark and the blank before it are no longer than this. */
#define MAX_MARK_BYTES 5

/* The name of a person, or of a body for @body, that ends last before @offset. */
static int
last_name_before (const DiptychSpokenText *self,
                  gsize                    offset,
                  gsize                    from,
                  gboolean                 body)
{
  guint first = diptych_spoken_text_find_mention (self, offset);

  for (guint i = first; i-- > 0 && i + MAX_MENTIONS >= first;)
    {
      const DiptychMention *mention = diptych_spoken_text_get_mention (self, i);

      if (mention->span.start < from)
        break;
      if (mention->span.end <= offset && mention->entity != DIPTYCH_NO_ENTITY
          && mention->kind == (body ? DIPTYCH_ENTITY_ORGANISATION : DIPTYCH_ENTITY_PERSON)
          && mention->form == DIPTYCH_MENTION_NAME)
        return mention->entity;
    }
  return DIPTYCH_NO_ENTITY;
}

static gboolean
holds_word (const char *string,
            gsize       length,
            const char *word)
{
  return g_strstr_len (string, length, word) != NULL;
}

/* Behind "Berg (58)", the age left aside. */
static const char *
skip_age (const char *behind)
{
  const char *end = behind;

  if (strncmp (behind, " (", strlen (" (")) != 0)
    return behind;
  for (end += strlen (" ("); g_ascii_isdigit (*end);)
    end++;
  return *end == ')' && end > behind + strlen (" (") ? end + 1 : behind;
}

/* "Berg, chairman of the port", "Berg, the mayor" */
static gboolean
opens_apposition (const char *behind)
{
  static const char * const openings[] = { "the ", "a ", "an ", "its ", "who ", "whose " };
  const char *word = behind + strlen (", ");
  const char *letters;

  if (strncmp (behind, ", ", strlen (", ")) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (word, openings[i]))
      return TRUE;
  letters = g_ascii_islower (*word) ? diptych_lexicon_lookup (diptych_lexicon_get ("titles"), word, strcspn (word, " ,.\n")) : NULL;
  return letters != NULL && strpbrk (letters, "htr") != NULL;
}

/* "Berg (58), named ambassador to Oslo, said": one pair of commas, and no words for the speaker but
 * the name */
static gboolean
is_set_apart (const char *behind,
              gsize       length)
{
  return length > strlen (", ,") && strncmp (behind, ", ", strlen (", ")) == 0
         && memchr (behind + strlen (","), ',', length - strlen (",")) == behind + length - strlen (",")
         && !holds_word (behind, length, " and ");
}

/* "Berg, the mayor, who lost, vows", "Berg, an engineer who advises the port, said": who opens
 * the sentence, where the words for the speaker are what else is told of him or her. */
static int
entity_of_opening (const DiptychSpokenText *self,
                   const DiptychQuotation  *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan words = quotation->speaker;
  const DiptychSentence *sentence;
  const DiptychMention *mention;
  const char *between;
  gsize length;
  guint first;

  if (diptych_span_is_empty (words) && quotation->cue.start > 1 && string[quotation->cue.start - 1] == ' ')
    words = diptych_span (quotation->cue.start - 1, quotation->cue.start - 1);
  sentence = words.end > 0 ? diptych_spoken_text_find_sentence (self, words.start) : NULL;
  if (sentence == NULL || words.end > quotation->cue.start || (string[words.end] != ',' && string[words.end - 1] != ','))
    return DIPTYCH_NO_ENTITY;
  first = diptych_spoken_text_find_mention (self, sentence->span.start);
  if (first >= self->findings->mentions->len)
    return DIPTYCH_NO_ENTITY;
  mention = diptych_spoken_text_get_mention (self, first);
  if (mention->kind != DIPTYCH_ENTITY_PERSON || mention->form != DIPTYCH_MENTION_NAME || mention->span.end >= words.start
      || mention->span.start > sentence->span.start + MAX_TITLE_BYTES)
    return DIPTYCH_NO_ENTITY;
  between = skip_age (string + mention->span.end);
  length = words.start > (gsize) (between - string) ? words.start - (between - string) : 0;
  if (diptych_span_is_empty (words) && is_set_apart (between, length))
    return mention->entity;
  if (!opens_apposition (between))
    return DIPTYCH_NO_ENTITY;
  return length == strlen (", ")
         || ((holds_word (between, length, " who ") || holds_word (between, length, " whose ")
              || holds_word (between, length, " which "))
             && !holds_word (between, length, "“") && !holds_word (between, length, ", and "))
         ? mention->entity : DIPTYCH_NO_ENTITY;
}

/* The person whose name begins at @offset, or -1. */
static int
find_name_at (const DiptychSpokenText *self,
              gsize                    offset)
{
  guint i = diptych_spoken_text_find_mention (self, offset);
  const DiptychMention *mention = i < self->findings->mentions->len ? diptych_spoken_text_get_mention (self, i) : NULL;

  return mention != NULL && mention->span.start == offset && mention->kind == DIPTYCH_ENTITY_PERSON
         && mention->form == DIPTYCH_MENTION_NAME && mention->entity != DIPTYCH_NO_ENTITY ? (int) i : -1;
}

static gboolean
is_bare_owner (const DiptychSpokenText *self,
               DiptychSpan              words)
{
  return diptych_spoken_text_is_word (self, words, "his") || diptych_spoken_text_is_word (self, words, "her")
         || diptych_spoken_text_is_word (self, words, "their");
}

/* "whose leader, Anna Berg, said", "His lawyer, Anna Berg, came and said": the name beside what
 * somebody is to another. */
static int
entity_of_apposition (const DiptychSpokenText *self,
                      const DiptychQuotation  *quotation)
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
      && string[diptych_spoken_text_get_mention (self, mention)->span.end] == ',')
    return diptych_spoken_text_get_mention (self, mention)->entity;
  return DIPTYCH_NO_ENTITY;
}

/* "Minister Berg attended the meeting and said": who did what the words for the speaker are the
 * object of. */
static int
entity_of_object (const DiptychSpokenText *self,
                  const DiptychQuotation  *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan words = quotation->speaker;
  const DiptychMention *mention;
  guint i = diptych_spoken_text_find_mention (self, words.start), n_words = 0;

  if (diptych_span_is_empty (words) || quotation->cue.start != words.end + strlen (" and ")
      || strncmp (string + words.end, " and ", strlen (" and ")) != 0 || i == 0)
    return DIPTYCH_NO_ENTITY;
  mention = diptych_spoken_text_get_mention (self, i - 1);
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
entity_behind_cue (const DiptychSpokenText *self,
                   const DiptychQuotation  *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  gsize start = quotation->cue.start, end = quotation->cue.end;
  gboolean is_inserted = start > 1 && strncmp (string + start - 2, ", ", 2) == 0 && string[end] == ' ';
  int index = is_inserted ? find_name_at (self, end + 1) : -1;
  const DiptychMention *mention = index >= 0 ? diptych_spoken_text_get_mention (self, index) : NULL;

  return mention != NULL && string[mention->span.end] == ',' ? mention->entity : DIPTYCH_NO_ENTITY;
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
skip_title (const DiptychSpokenText *self,
            gsize                    offset,
            gsize                    floor)
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
entity_of_main_clause (const DiptychSpokenText *self,
                       const DiptychQuotation  *quotation)
{
  static const char * const beginnings[] = { ", ", "but ", "and ", "however, " };
  const char *string = diptych_text_get_string (self->text);
  gsize cue = quotation->cue.start;
  const DiptychSentence *sentence = diptych_spoken_text_find_sentence (self, cue);
  guint limit = diptych_spoken_text_find_mention (self, cue);

  if (sentence == NULL || !is_behind (string, cue, ", ")
      || (!diptych_spoken_text_is_word (self, quotation->cue, "saying")
          && !diptych_spoken_text_is_word (self, quotation->cue, "adding")))
    return DIPTYCH_NO_ENTITY;
  for (guint i = limit; i-- > 0 && diptych_spoken_text_get_mention (self, i)->span.start >= sentence->span.start;)
    {
      const DiptychMention *mention = diptych_spoken_text_get_mention (self, i);
      gsize start = skip_title (self, mention->span.start, sentence->span.start);
      gboolean opens = start == sentence->span.start;

      if (mention->kind != DIPTYCH_ENTITY_PERSON || mention->entity == DIPTYCH_NO_ENTITY || string[mention->span.end] != ' '
          || (mention->form == DIPTYCH_MENTION_PRONOUN && !diptych_spoken_text_is_word (self, mention->span, "he")
              && !diptych_spoken_text_is_word (self, mention->span, "she")))
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
entity_in_headline (const DiptychSpokenText *self,
                    const DiptychQuotation  *quotation)
{
  const char *string = diptych_text_get_string (self->text);
  DiptychSpan hull = diptych_quotation_get_hull (quotation);
  guint block = diptych_spoken_text_find_block (self, hull.start), i;

  if ((quotation->type != DIPTYCH_QUOTATION_DIRECT && quotation->type != DIPTYCH_QUOTATION_MIXED)
      || block >= self->n_blocks || self->blocks[block].kind != DIPTYCH_BLOCK_HEADLINE
      || hull.start <= self->blocks[block].span.start)
    return DIPTYCH_NO_ENTITY;
  for (gsize end = hull.start; end > self->blocks[block].span.start && hull.start - end < MAX_MARK_BYTES; end--)
    {
      const DiptychMention *mention;

      if (string[end - 1] != ' ' || (i = diptych_spoken_text_find_mention (self, end - 1)) == 0)
        continue;
      mention = diptych_spoken_text_get_mention (self, i - 1);
      if (mention->span.end == end - 1 && mention->kind != DIPTYCH_ENTITY_PLACE)
        return mention->entity;
    }
  return DIPTYCH_NO_ENTITY;
}

/**
 * diptych_clause_speaker_find_relative:
 * @words: a relative pronoun that speaks
 * @body: whether it is "which"
 *
 * Finds who is named before, in the same sentence: "Berg, 52, who insisted", "the
 * Bundesbank, which warned".
 *
 * Returns: index of the entity, or %DIPTYCH_NO_ENTITY
 */
int
diptych_clause_speaker_find_relative (const DiptychSpokenText *text,
                                      DiptychSpan              words,
                                      gboolean                 body)
{
  const DiptychSentence *sentence = diptych_spoken_text_find_sentence (text, words.start);

  return sentence != NULL ? last_name_before (text, words.start, sentence->span.start, body) : DIPTYCH_NO_ENTITY;
}

/**
 * diptych_clause_speaker_find:
 * @text: an article
 * @quotation: one of its quotations
 * @entity: whom the words for its speaker name, or %DIPTYCH_NO_ENTITY
 *
 * Finds who speaks by what stands around the clause that reports, where the words for the
 * speaker name nobody or are no subject.
 *
 * Returns: index of the entity that speaks, or %DIPTYCH_NO_ENTITY
 */
int
diptych_clause_speaker_find (const DiptychSpokenText *text,
                             const DiptychQuotation  *quotation,
                             int                      entity)
{
  static int (* const rules[]) (const DiptychSpokenText *, const DiptychQuotation *) = {
    entity_of_opening, entity_behind_cue, entity_of_main_clause, entity_in_headline,
  };
  int found = DIPTYCH_NO_ENTITY;

  if (entity == DIPTYCH_NO_ENTITY || is_bare_owner (text, quotation->speaker))
    found = entity_of_apposition (text, quotation);
  if (found != DIPTYCH_NO_ENTITY)
    entity = found;
  found = entity_of_object (text, quotation);
  if (found != DIPTYCH_NO_ENTITY)
    entity = found;
  for (guint i = 0; i < G_N_ELEMENTS (rules) && entity == DIPTYCH_NO_ENTITY; i++)
    entity = rules[i] (text, quotation);
  return entity;
}
