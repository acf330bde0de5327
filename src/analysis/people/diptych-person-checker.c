/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-person-checker.h"

#include <string.h>

#include "analysis/people/diptych-title-finder.h"
#include "analysis/people/diptych-word-evidence.h"
#include "lexicon/diptych-lexicon.h"

/* How many tokens may stand between "Credit" and the name of who took a photograph. */
#define MAX_CREDIT_TOKENS 5

typedef struct
{
  DiptychCoreferenceContext *context;
  GHashTable                *surnames;  /* last words of full names of people, in lower case */
} Checker;

static const char *
get_word (Checker *self,
          guint    token,
          gsize   *length)
{
  return diptych_coreference_context_get_token_string (self->context, token, length);
}

/* "Engineer Ku": a role before a Korean surname */
static gboolean
is_role_of_surname (Checker *self,
                    guint    token)
{
  gsize length;
  const char *word = get_word (self, token, &length);

  return diptych_lexicon_lookup_folded (diptych_lexicon_get ("titles"), word, length) != NULL
         && !diptych_word_evidence_is_name (self->context, token)
         && diptych_word_evidence_has_letter (self->context, token + 1, "k");
}

/* A title inside of what was taken for a name: "Oklahoma Sheriff Joe Arpaio". Titles that are
 * surnames, too, are none of these. */
static void
trim_to_title (Checker        *self,
               DiptychNaming  *naming,
               DiptychMention *mention)
{
  static const char * const titles[] = {
    "sheriff", "senator", "sen", "governor", "gov", "representative", "rep", "president", "secretary", "minister",
    "professor", "prof", "chairman", "chairwoman", "mayor", "sergeant", "captain", "colonel", "lieutenant", "detective",
    "congressman", "congresswoman", "ambassador", "commissioner", "director", "mr", "mrs", "ms", "dr", "mr.", "mrs.",
    "ms.", "dr.", "gov.", "sen.", "rep.", "gen.",
  };
  guint first = naming->first_token;

  for (guint i = naming->first_token; i + 1 < naming->end_token; i++)
    if (diptych_coreference_context_token_is_one_of (self->context, i, titles, G_N_ELEMENTS (titles))
        || (i + 2 == naming->end_token && is_role_of_surname (self, i)))
      {
        first = i + 1;
        if (first + 1 < naming->end_token && diptych_coreference_context_token_is (self->context, first, "."))
          first++;
      }
  if (first > naming->first_token + 1 || (first > naming->first_token && naming->end_token == first + 1
                                          && is_role_of_surname (self, first - 1)))
    {
      naming->first_token = first;
      mention->span.start = diptych_coreference_context_get_token (self->context, first)->span.start;
    }
}

static gboolean
is_lower_case (const char *word,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (word[i]))
      return FALSE;
  return length > 0;
}

/* "Bruce Lee memorabilia" */
static void
trim_common_words (Checker        *self,
                   DiptychNaming  *naming,
                   DiptychMention *mention)
{
  gsize length;
  const char *word;

  while (naming->end_token > naming->first_token + 2)
    {
      word = get_word (self, naming->end_token - 1, &length);
      if (!is_lower_case (word, length))
        return;
      naming->end_token--;
      mention->span.end = diptych_coreference_context_get_token (self->context, naming->end_token - 1)->span.end;
    }
}

static gboolean
has_digit (const char  *text,
           DiptychSpan  span)
{
  for (gsize i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* Whether a word has more than one syllable before its hyphen. */
static gboolean
has_syllables (const char *word,
               gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length && word[i] != '-'; i++)
    if (strchr ("aeiouy", g_ascii_tolower (word[i])) != NULL
        && (i == 0 || strchr ("aeiouy", g_ascii_tolower (word[i - 1])) == NULL))
      n++;
  return n > 1;
}

/* "Yuseong-gu", "Icheon-si": a part of Korea, by the word for it; "Yu-ri" is a given name */
static gboolean
is_district (const char *word,
             gsize       length)
{
  static const char * const parts[] = { "-gu", "-dong", "-si", "-gun", "-eup", "-myeon" };

  if (length > 4 && strncmp (word + length - 3, "-ri", 3) == 0 && memchr (word, '-', length) == word + length - 3)
    return has_syllables (word, length);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize n = strlen (parts[i]);

      if (length > n + 2 && strncmp (word + length - n, parts[i], n) == 0)
        return memchr (word, '-', length) == word + length - n;
    }
  return FALSE;
}

/* "Haedong-ho": what Korean calls ships and rockets; the first part of a given name is one
 * syllable. */
static gboolean
is_craft (const char *word,
          gsize       length)
{
  return length > 5 && g_ascii_strncasecmp (word + length - 3, "-ho", 3) == 0
         && memchr (word, '-', length) == word + length - 3 && has_syllables (word, length);
}

static gboolean
is_surname (Checker    *self,
            const char *word,
            gsize       length)
{
  g_autofree char *folded = g_ascii_strdown (word, length);

  return g_hash_table_contains (self->surnames, folded);
}

/* "Romney-Ryan", where both are people of the text */
static gboolean
is_pair (Checker    *self,
         const char *word,
         gsize       length)
{
  const char *dash = memchr (word, '-', length);

  return dash != NULL && is_surname (self, word, dash - word) && is_surname (self, dash + 1, word + length - dash - 1);
}

/* "the Bidens" */
static gboolean
is_family (Checker    *self,
           guint       token,
           const char *word,
           gsize       length)
{
  return length > 3 && word[length - 1] == 's' && token > 0 && diptych_coreference_context_token_is (self->context, token - 1, "the")
         && is_surname (self, word, length - 1) && !is_surname (self, word, length);
}

/* "Credit...Oda Vik for The Courier", run on to the words under a photograph */
static gboolean
is_credited (Checker              *self,
             const DiptychNaming  *naming,
             const DiptychMention *mention)
{
  static const char * const credits[] = { "credit", "credits", "photograph", "photographs", "photo" };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint i = naming->first_token;

  for (guint n = 0; n < MAX_CREDIT_TOKENS && i > sentence->first_token; n++)
    {
      i--;
      if (diptych_coreference_context_get_token (self->context, i)->kind != DIPTYCH_TOKEN_PUNCTUATION)
        return i == sentence->first_token && n > 0 && diptych_coreference_context_token_is_one_of (self->context, i, credits, G_N_ELEMENTS (credits));
    }
  return FALSE;
}

static gboolean
is_reporter (Checker *self,
             guint    token)
{
  static const char * const words[] = { "reporter", "correspondent", "reporters", "columnist", "editor" };

  return diptych_coreference_context_token_is_one_of (self->context, token, words, G_N_ELEMENTS (words));
}

/* "[Seoul = Reporter Oda Vik]", "By Oda Vik, science correspondent" on a line of its own */
static gboolean
is_byline (Checker              *self,
           const DiptychNaming  *naming,
           const DiptychMention *mention)
{
  static const char * const marks[] = { "=", "[", "(" };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint first = naming->first_token, limit = sentence->first_token + sentence->n_tokens;

  if (first >= sentence->first_token + 2 && is_reporter (self, first - 1))
    return diptych_coreference_context_token_is_one_of (self->context, first - 2, marks, G_N_ELEMENTS (marks));
  return first == sentence->first_token + 1 && diptych_coreference_context_token_is (self->context, first - 1, "by")
         && limit <= naming->end_token + 4 && limit > naming->end_token && is_reporter (self, limit - 1);
}

static const char *
look_up (const char *word,
         gsize       length)
{
  return diptych_lexicon_lookup_folded (diptych_lexicon_get ("not-people"), word, length);
}

/* Gives a mention of one word the kind that the word shows. Returns: whether it names anything */
static gboolean
check_word (Checker        *self,
            guint           token,
            DiptychMention *mention)
{
  gsize length;
  const char *word = get_word (self, token, &length);
  const char *letters = look_up (word, length);

  if (letters != NULL && *letters == 'o')
    mention->kind = DIPTYCH_ENTITY_ORGANISATION;
  else if (letters != NULL)
    return is_surname (self, word, length);
  else if (is_district (word, length))
    mention->kind = DIPTYCH_ENTITY_PLACE;
  else if (is_craft (word, length))
    return FALSE;
  return !is_pair (self, word, length) && !is_family (self, token, word, length);
}

/* "Joint Base Tolle", "Mount Oda", "Rupert Port" */
static gboolean
is_named_as_place (Checker             *self,
                   const DiptychNaming *naming)
{
  static const char * const endings[] = { "port", "harbour", "harbor", "airport", "station", "terminal", "island", "islands" };
  static const char * const words[] = {
    "mount", "mt", "mt.", "lake", "fort", "camp", "cape", "gulf", "mare", "port", "isle",
  };
  guint first = naming->first_token;
  gboolean is_prince = first > 0 && diptych_coreference_context_token_is (self->context, first - 1, "prince");
  gsize length;
  const char *word;

  if (diptych_coreference_context_token_is (self->context, first, "joint")
      && diptych_coreference_context_token_is (self->context, first + 1, "base"))
    return TRUE;
  word = get_word (self, first, &length);
  if (naming->end_token - first > 1
      && (is_prince || diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), word, length) == NULL)
      && diptych_coreference_context_token_is_one_of (self->context, naming->end_token - 1, endings, G_N_ELEMENTS (endings)))
    return TRUE;
  return diptych_coreference_context_token_is_one_of (self->context, first, words, G_N_ELEMENTS (words));
}

/* "Radio Norvik", "Real Holm": what bodies are called before their names */
static gboolean
begins_as_body (Checker             *self,
                const DiptychNaming *naming)
{
  static const char * const words[] = {
    "radio", "televisión", "banco", "banque", "banca", "universidad", "université", "università", "universidade", "club",
    "fc", "afc", "cf", "fk", "sk", "real", "atlético", "athletic", "sporting", "dynamo", "dinamo", "grupo", "groupe",
  };

  return diptych_coreference_context_token_is_one_of (self->context, naming->first_token, words, G_N_ELEMENTS (words));
}

/* "the Van Holm hospital", "the Oda river": a building or a part of the land by whom or
 * what it is named after */
static gboolean
has_noun_of_place (Checker              *self,
                   const DiptychNaming  *naming,
                   const DiptychMention *mention)
{
  static const char * const nouns[] = {
    "hospital", "clinic", "airport", "stadium", "arena", "museum", "theatre", "theater", "university", "school", "hotel",
    "prison", "jail", "cemetery", "bridge", "dam", "station", "shipyard", "refinery", "hill", "river", "lake", "mountain",
    "mountains", "valley", "peninsula", "neighborhood", "neighbourhood", "district", "province", "square", "canal", "strait",
  };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint end = naming->end_token;
  gsize length;
  const char *last;

  if (naming->first_token == sentence->first_token || end >= sentence->first_token + sentence->n_tokens
      || !diptych_coreference_context_token_is (self->context, naming->first_token - 1, "the")
      || diptych_coreference_context_token_is_capital (self->context, end)
      || !diptych_coreference_context_token_is_one_of (self->context, end, nouns, G_N_ELEMENTS (nouns)))
    return FALSE;
  last = get_word (self, end - 1, &length);
  return end - naming->first_token > 1 || !is_surname (self, last, length);
}

/* "the mud of the Han": a river, one word with an article and nothing behind that it
 * could describe */
static gboolean
is_river (Checker              *self,
          const DiptychNaming  *naming,
          const DiptychMention *mention)
{
  static const char * const small_words[] = { "in", "at", "on", "to", "from", "near", "was", "is", "has", "where", "which" };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint first = naming->first_token, limit = sentence->first_token + sentence->n_tokens;
  gsize length;
  const char *word = get_word (self, first, &length);

  /* "the Holms" are a family. */
  if (naming->end_token != first + 1 || word[length - 1] == 's'
      || diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), word, length) != NULL)
    return FALSE;
  return first > sentence->first_token
         && diptych_coreference_context_token_is (self->context, first - 1, "the") && !is_surname (self, word, length)
         && (first + 1 >= limit || diptych_coreference_context_get_token (self->context, first + 1)->kind == DIPTYCH_TOKEN_PUNCTUATION
             || diptych_coreference_context_token_is_one_of (self->context, first + 1, small_words, G_N_ELEMENTS (small_words)));
}

/* "moved to Norte in the summer": nobody moves to a person */
static gboolean
is_moved_to (Checker              *self,
             const DiptychNaming  *naming,
             const DiptychMention *mention)
{
  static const char * const moves[] = { "moved", "moves", "moving", "move", "transferred", "transfer", "transferring" };
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention->sentence);
  guint first = naming->first_token;
  gsize length;
  const char *last = get_word (self, naming->end_token - 1, &length);
  g_autofree char *folded = g_ascii_strdown (last, length);

  return first >= sentence->first_token + 2 && diptych_coreference_context_token_is (self->context, first - 1, "to")
         && diptych_coreference_context_token_is_one_of (self->context, first - 2, moves, G_N_ELEMENTS (moves))
         && (naming->end_token - first == 1 ? !g_hash_table_contains (self->surnames, folded)
                                            : !diptych_word_evidence_is_name (self->context, first));
}

/* Whether all words but the last are those of a country, a region or a city. */
static gboolean
has_place_before_last (Checker             *self,
                       const DiptychNaming *naming)
{
  for (guint i = naming->first_token; i + 1 < naming->end_token; i++)
    if (!diptych_word_evidence_is_place (self->context, i))
      return FALSE;
  return TRUE;
}

/* "Norvik Sheriff", "Oregon Democrat": who has a role somewhere; the place is named. */
static gboolean
is_role_at_place (Checker             *self,
                  const DiptychNaming *naming)
{
  guint last = naming->end_token - 1, n;
  gsize length;
  const char *word = get_word (self, last, &length);
  const char *letters = diptych_title_finder_match_at (self->context, last, naming->end_token, &n);

  return has_place_before_last (self, naming)
         && ((letters != NULL && strpbrk (letters, "tr") != NULL) || look_up (word, length) != NULL);
}

/* "Norway Rising": a country and a word that is no name. */
static gboolean
is_movement (Checker             *self,
             const DiptychNaming *naming)
{
  guint first = naming->first_token, last = naming->end_token - 1;

  return last == first + 1 && diptych_word_evidence_has_letter (self->context, first, "n")
         && *diptych_word_evidence_get_classes (self->context, last) != '\0'
         && !diptych_word_evidence_is_name (self->context, last);
}

/* “Dawn Vanished”: what stands alone between quotation marks and ends in a word of the language */
static gboolean
is_work (Checker             *self,
         const DiptychNaming *naming)
{
  guint first = naming->first_token, last = naming->end_token - 1;

  return first > 0 && naming->end_token < self->context->findings->tokens->len
         && diptych_coreference_context_get_token (self->context, first - 1)->kind == DIPTYCH_TOKEN_QUOTE
         && diptych_coreference_context_get_token (self->context, last + 1)->kind == DIPTYCH_TOKEN_QUOTE
         && *diptych_word_evidence_get_classes (self->context, last) != '\0'
         && !diptych_word_evidence_is_name (self->context, last);
}

/* Gives a mention of several words the kind that they show. Returns: whether it names anything */
static gboolean
check_words (Checker        *self,
             DiptychNaming  *naming,
             DiptychMention *mention)
{
  gsize length;
  const char *word = get_word (self, naming->first_token, &length);

  if (is_pair (self, word, length) || is_work (self, naming))
    return FALSE;
  if (is_role_at_place (self, naming))
    {
      mention->kind = DIPTYCH_ENTITY_PLACE;
      mention->span.end = diptych_coreference_context_get_token (self->context, naming->end_token - 2)->span.end;
    }
  else if (is_named_as_place (self, naming))
    mention->kind = DIPTYCH_ENTITY_PLACE;
  else if (begins_as_body (self, naming))
    mention->kind = DIPTYCH_ENTITY_ORGANISATION;
  else if (is_movement (self, naming))
    mention->kind = DIPTYCH_ENTITY_ORGANISATION;
  return TRUE;
}

/* Returns: whether the mention names anything */
static gboolean
check (Checker *self,
       guint    index)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  DiptychMention *mention = diptych_coreference_context_get_mention (self->context, index);

  if (mention->kind != DIPTYCH_ENTITY_PERSON || naming->first_token >= naming->end_token)
    return TRUE;
  trim_to_title (self, naming, mention);
  trim_common_words (self, naming, mention);
  if (has_digit (self->context->text, mention->span) || is_credited (self, naming, mention)
      || is_byline (self, naming, mention))
    return FALSE;
  if (has_noun_of_place (self, naming, mention) || is_river (self, naming, mention))
    {
      mention->kind = DIPTYCH_ENTITY_PLACE;
      return TRUE;
    }
  if (is_moved_to (self, naming, mention))
    {
      mention->kind = DIPTYCH_ENTITY_ORGANISATION;
      return TRUE;
    }
  return naming->end_token - naming->first_token > 1 ? check_words (self, naming, mention)
         : check_word (self, naming->first_token, mention);
}

/**
 * diptych_person_checker_check:
 *
 * Looks at what the tagger took for people: cuts off what is no part of a name, gives
 * districts and parties their kind, and drops what names nobody: members of a party,
 * families, two people in one word, and whoever took a photograph.
 */
void
diptych_person_checker_check (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) surnames = diptych_word_evidence_get_surnames (context);
  Checker self = { context, surnames };
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (DiptychMention));

  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    if (check (&self, i))
      g_array_append_val (kept, *diptych_coreference_context_get_mention (context, i));
  g_array_unref (context->findings->mentions);
  context->findings->mentions = kept;
  diptych_coreference_context_index (context);
}
