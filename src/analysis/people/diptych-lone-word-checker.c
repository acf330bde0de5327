/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-lone-word-checker.h"

#include <string.h>

#include "analysis/people/diptych-name-slip.h"
#include "analysis/people/diptych-word-evidence.h"
#include "lexicon/diptych-lexicon.h"

/* A dateline, "NORVIK, Westmark —", ends within so many tokens. */
#define MAX_DATELINE_TOKENS 7

/* "McHolm", "MacHolm", "FitzHolm": so many letters may stand before a capital within a name. */
#define MAX_PREFIX_LETTERS 3

/* Longer words are the name of nobody. */
#define MAX_WORD_BYTES 63

typedef struct
{
  DiptychCoreferenceContext *context;
  GHashTable                *surnames;  /* last words of full names of people, in lower case */
  GHashTable                *places;    /* words that the text uses as those of places, in lower case */
  GHashTable                *sure;      /* those of them that no body has, either */
  GHashTable                *small;     /* words of strange names that the text writes with a small letter, too */
} Checker;

static gboolean
is_surname (Checker *self,
            guint    token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);
  g_autofree char *folded = g_ascii_strdown (word, length);

  return g_hash_table_contains (self->surnames, folded)
         || diptych_lexicon_lookup (diptych_lexicon_get ("well-known-surnames"), folded, length) != NULL;
}

static gboolean
is_all_capitals (const char *word,
                 gsize       length)
{
  guint n = 0;

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      n += g_unichar_isupper (g_utf8_get_char (p));
    }
  return n > 2;
}

/* "NORVIK, Westmark —" at the beginning of a sentence */
static gboolean
is_dateline (Checker *self,
             guint    index)
{
  static const char * const dashes[] = { "—", "–", "--", "-" };
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  const DiptychMention *mention = diptych_coreference_context_get_mention (self->context, index);
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint limit = MIN (sentence->first_token + sentence->n_tokens, naming->end_token + MAX_DATELINE_TOKENS);

  if (naming->first_token != sentence->first_token
      || !is_all_capitals (self->context->text + mention->span.start, diptych_span_length (mention->span)))
    return FALSE;
  for (guint i = naming->end_token; i < limit; i++)
    {
      if (diptych_coreference_context_token_is_one_of (self->context, i, dashes, G_N_ELEMENTS (dashes)))
        return TRUE;
      if (i == naming->end_token && !diptych_coreference_context_token_is (self->context, i, ",")
          && !diptych_coreference_context_token_is (self->context, i, "("))
        return FALSE;
    }
  return FALSE;
}

/* "the village of Norvik" */
static gboolean
is_called_place (Checker *self,
                 guint    token)
{
  static const char * const words[] = {
    "village", "town", "city", "district", "province", "island", "county", "port", "region", "suburb", "hamlet",
    "municipality", "prefecture", "peninsula", "neighborhood", "neighbourhood", "capital", "township", "borough",
  };

  return token > 1 && diptych_coreference_context_token_is (self->context, token - 1, "of")
         && diptych_coreference_context_token_is_one_of (self->context, token - 2, words, G_N_ELEMENTS (words));
}

/* "in Norvik", where a gazetteer knows the place */
static gboolean
is_in_place (Checker *self,
             guint    token)
{
  static const char * const words[] = { "in", "near", "outside", "inside" };

  return token > 0 && diptych_coreference_context_token_is_one_of (self->context, token - 1, words, G_N_ELEMENTS (words))
         && diptych_word_evidence_has_letter (self->context, token, "cr");
}

static void
collect_places (Checker *self)
{
  for (guint i = 0; i < self->context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, i);

      gboolean is_word = naming->end_token == naming->first_token + 1;

      if (naming->first_token >= naming->end_token || (is_word && is_surname (self, naming->first_token)))
        continue;
      if (is_called_place (self, naming->first_token)
          || (is_dateline (self, i) && diptych_coreference_context_token_is (self->context, naming->end_token, ",")))
        g_hash_table_add (self->sure, diptych_coreference_context_dup_folded (self->context, i));
      else if (is_dateline (self, i) || (is_word && is_in_place (self, naming->first_token)))
        g_hash_table_add (self->places, diptych_coreference_context_dup_folded (self->context, i));
    }
}

/* The word of a name that is one word and no name that is known, in lower case, or %NULL. */
static char *
dup_strange_word (Checker *self,
                  guint    index)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);

  if (diptych_coreference_context_get_mention (self->context, index)->kind != DIPTYCH_ENTITY_PERSON
      || naming->end_token != naming->first_token + 1 || is_surname (self, naming->first_token)
      || diptych_word_evidence_is_name (self->context, naming->first_token))
    return NULL;
  return diptych_coreference_context_dup_folded (self->context, index);
}

static void
collect_small_words (Checker *self)
{
  g_autoptr (GHashTable) strange = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->context->namings->len; i++)
    {
      char *word = dup_strange_word (self, i);

      if (word != NULL)
        g_hash_table_add (strange, word);
    }
  for (guint i = 0; g_hash_table_size (strange) > 0 && i < self->context->findings->tokens->len; i++)
    {
      gsize length;
      const char *word = diptych_coreference_context_get_token_string (self->context, i, &length);
      char copy[MAX_WORD_BYTES + 1];

      if (length > MAX_WORD_BYTES || !g_unichar_islower (g_utf8_get_char (word)))
        continue;
      memcpy (copy, word, length);
      copy[length] = '\0';
      if (g_hash_table_contains (strange, copy))
        g_hash_table_add (self->small, g_strdup (copy));
    }
}

/* "Ransomware" at the head of a line, and "ransomware" below; but "Captain Tide" */
static gboolean
is_common_word (Checker *self,
                guint    index)
{
  guint first = diptych_coreference_context_get_naming (self->context, index)->first_token;
  g_autofree char *word = dup_strange_word (self, index);
  gsize length;
  const char *before;

  if (word == NULL || !g_hash_table_contains (self->small, word))
    return FALSE;
  before = diptych_coreference_context_get_token_string (self->context, first > 0 ? first - 1 : first, &length);
  return first == 0 || diptych_lexicon_lookup_folded (diptych_lexicon_get ("titles"), before, length) == NULL;
}

/* "Wedensday" */
static gboolean
is_misspelt_day (const char *word,
                 gsize       length)
{
  static const char * const days[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "september", "october", "november", "december",
  };
  g_autofree char *folded = g_ascii_strdown (word, length);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (diptych_name_slip_is (days[i], strlen (days[i]), folded, length))
      return TRUE;
  return FALSE;
}

/* "NewsPost", but not "McHolm" */
static gboolean
has_capital_inside (const char *word,
                    gsize       length)
{
  for (gsize i = MAX_PREFIX_LETTERS + 1; i < length; i++)
    if (g_ascii_isupper (word[i]) && g_ascii_islower (word[i - 1]))
      return g_ascii_strncasecmp (word, "fitz", 4) != 0;
  return FALSE;
}

/* "d**n": a word that is not written out */
static gboolean
is_cut_off (Checker     *self,
            DiptychSpan  span)
{
  return self->context->text[span.end] == '*' || (span.start > 0 && self->context->text[span.start - 1] == '*');
}

/* "Nuri M-1", "Nuri-M1": a craft or a machine, by the number of its type */
static gboolean
has_type_number (Checker     *self,
                 DiptychSpan  span)
{
  const char *p = self->context->text + span.end;
  guint n = 0;

  if (*p != ' ' && *p != '-')
    return FALSE;
  p++;
  while (g_ascii_isupper (*p) && n++ < MAX_PREFIX_LETTERS)
    p++;
  return n > 0 && g_ascii_isdigit (p[*p == '-']);
}

/* "the Kremlin": a body, or the seat of one, that no people are called after */
static gboolean
is_known_body (Checker *self,
               guint    token)
{
  return diptych_word_evidence_has_letter (self->context, token, "ao") && !diptych_word_evidence_is_name (self->context, token);
}

/* Returns: whether the mention names anything */
static gboolean
check_word (Checker        *self,
            guint           token,
            DiptychMention *mention)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);

  if (is_cut_off (self, mention->span))
    return FALSE;
  if (is_surname (self, token))
    return TRUE;
  if (is_misspelt_day (word, length) || has_type_number (self, mention->span))
    return FALSE;
  if (has_capital_inside (word, length) || is_known_body (self, token))
    mention->kind = DIPTYCH_ENTITY_ORGANISATION;
  else if (diptych_word_evidence_has_letter (self->context, token, "rn") && diptych_word_evidence_is_place (self->context, token))
    mention->kind = DIPTYCH_ENTITY_PLACE;
  return TRUE;
}

static gboolean
check (Checker *self,
       guint    index)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  DiptychMention *mention = diptych_coreference_context_get_mention (self->context, index);
  g_autofree char *folded = NULL;

  if (mention->kind == DIPTYCH_ENTITY_PLACE || naming->first_token >= naming->end_token)
    return TRUE;
  folded = diptych_coreference_context_dup_folded (self->context, index);
  if (g_hash_table_contains (self->sure, folded))
    mention->kind = DIPTYCH_ENTITY_PLACE;
  else if (mention->kind != DIPTYCH_ENTITY_PERSON)
    return TRUE;
  else if (g_hash_table_contains (self->places, folded))
    mention->kind = DIPTYCH_ENTITY_PLACE;
  else if (is_common_word (self, index))
    return FALSE;
  else if (naming->end_token == naming->first_token + 1)
    return check_word (self, naming->first_token, mention);
  return TRUE;
}

/**
 * diptych_lone_word_checker_check:
 *
 * Looks at single words that the tagger took for people and that are the surname of
 * nobody in the text: gives places and outlets their kind, and drops misspelt days, machines,
 * words that are not written out and those that the text has with a small letter, too.
 */
void
diptych_lone_word_checker_check (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) surnames = diptych_word_evidence_get_surnames (context);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) sure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) small = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Checker self = { context, surnames, places, sure, small };
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (DiptychMention));

  collect_places (&self);
  collect_small_words (&self);
  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    if (check (&self, i))
      g_array_append_val (kept, *diptych_coreference_context_get_mention (context, i));
  g_array_unref (context->findings->mentions);
  context->findings->mentions = kept;
  diptych_coreference_context_index (context);
}
