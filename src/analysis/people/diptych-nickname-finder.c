/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-nickname-finder.h"

#include <string.h>

#include "analysis/people/diptych-quoted-words.h"

/* The person that is nicknamed stands at most so many tokens before the cue, and before the
 * cue of a name without marks if an apposition stands between. */
#define MAX_GAP 8
#define MAX_APPOSITION 12

/* A nickname that stands again has at most so many words. */
#define MAX_NICKNAME_TOKENS 4

/* So many people of one given name are looked at. */
#define MAX_NAMESAKES 8

typedef struct
{
  DiptychSpan span;
  gsize       referent;         /* where the name of the person begins */
  guint       sentence;
} Nickname;

/* So many sentences back a pronoun beside a cue may reach. */
#define MAX_SENTENCES_BACK 4

/* The first person of the nearest sentence before that names one: the subject,
 * most often, and with that whom a pronoun means (Lappin and Leass 1994). */
static int
find_antecedent (DiptychCoreferenceContext *context,
                 guint                      sentence)
{
  for (guint back = 1; back <= MAX_SENTENCES_BACK && back <= sentence; back++)
    {
      const DiptychSentence *earlier = &g_array_index (context->findings->sentences, DiptychSentence, sentence - back);

      for (guint i = earlier->first_token; i < earlier->first_token + earlier->n_tokens; i++)
        {
          int mention = context->mention_of_token[i];

          if (mention >= 0
              && diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON)
            return mention;
        }
    }
  return -1;
}

static gboolean
is_pronoun (DiptychCoreferenceContext *context,
            guint                      token)
{
  static const char * const pronouns[] = { "he", "she", "him", "her" };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (diptych_coreference_context_token_is (context, token, pronouns[i]))
      return TRUE;
  return FALSE;
}

/* "Lindqvist, whose rivals call her": whom "whose" belongs to, or -1. */
static int
find_owner (DiptychCoreferenceContext *context,
            guint                      cue,
            guint                      sentence)
{
  guint start = g_array_index (context->findings->sentences, DiptychSentence, sentence).first_token;
  gboolean is_owned = FALSE;

  for (guint i = cue; i > start; i--)
    {
      int mention = context->mention_of_token[i - 1];

      is_owned |= cue - i < MAX_GAP && diptych_coreference_context_token_is (context, i - 1, "whose");
      if (is_owned && mention >= 0
          && diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON)
        return mention;
    }
  return -1;
}

/* "Lindqvist, who sailed alone for a year, earning the nickname", "Lindqvist sailed for years
 * under the nickname": who opens the sentence, where the cue goes on with what he or she did, or -1. */
static int
find_subject (DiptychCoreferenceContext *context,
              guint                      cue,
              guint                      sentence)
{
  static const char * const verbs[] = { "earning", "earned", "winning", "won", "acquiring", "acquired", "gaining", "gained", "getting", "got",
                                        "under", "using", "used" };
  guint start = g_array_index (context->findings->sentences, DiptychSentence, sentence).first_token;
  gboolean goes_on = FALSE;

  for (guint i = cue; i > start && cue - i < 3; i--)
    goes_on |= diptych_coreference_context_token_is_one_of (context, i - 1, verbs, G_N_ELEMENTS (verbs));
  goes_on |= diptych_coreference_context_token_is_one_of (context, cue, verbs, G_N_ELEMENTS (verbs));
  for (guint i = start; goes_on && i < MIN (cue, start + MAX_GAP); i++)
    {
      int mention = context->mention_of_token[i];

      if (mention >= 0)
        return diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON ? mention : -1;
    }
  return -1;
}

/* Whom the words at @quote nickname: named before the cue, or by a pronoun there
 * or between the cue and the words. */
static int
find_referent (DiptychCoreferenceContext *context,
               guint                      cue,
               guint                      quote)
{
  guint sentence = diptych_coreference_context_get_token (context, cue)->sentence;

  for (guint i = cue; i < quote; i++)
    {
      int mention = context->mention_of_token[i];

      if (is_pronoun (context, i))
        {
          int owner = find_owner (context, cue, sentence);

          return owner >= 0 ? owner : find_antecedent (context, sentence);
        }
      if (mention >= 0 && diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON)
        return mention;
    }
  for (guint i = cue; i > 0 && cue - i < MAX_APPOSITION; i--)
    {
      int mention = context->mention_of_token[i - 1];

      if (diptych_coreference_context_get_token (context, i - 1)->sentence != sentence)
        break;
      if (cue - i >= MAX_GAP && !diptych_coreference_context_token_is (context, i, ","))
        continue;
      if (is_pronoun (context, i - 1))
        return find_antecedent (context, sentence);
      if (mention >= 0)
        return diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON ? mention : -1;
    }
  return find_subject (context, cue, sentence);
}

/* "Oda unni": what the tagger took for a person whole, small words and all */
static gboolean
is_person (DiptychCoreferenceContext *context,
           const DiptychQuotedWords  *words)
{
  int mention = context->mention_of_token[words->first_token];
  const DiptychNaming *naming = mention >= 0 ? diptych_coreference_context_get_naming (context, mention) : NULL;

  return naming != NULL && words->n_tokens > 1 && naming->first_token == words->first_token
         && naming->end_token == words->first_token + words->n_tokens
         && diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON;
}

/* A nickname that is a name: words with capitals, and no other person among them. */
static gboolean
is_name (DiptychCoreferenceContext *context,
         const DiptychQuotedWords  *words,
         guint                      referent)
{
  static const char * const honorifics[] = { "mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr." };
  g_autofree char *form = diptych_coreference_context_dup_form (context, referent);

  if (is_person (context, words))
    return TRUE;
  for (guint i = words->first_token; i < words->first_token + words->n_tokens; i++)
    {
      int mention = context->mention_of_token[i];
      gsize length;
      const char *word = diptych_coreference_context_get_token_string (context, i, &length);
      g_autofree char *part = g_strndup (word, length);

      if (i == words->first_token && words->n_tokens > 1 && diptych_coreference_context_token_is (context, i, "the"))
        continue;
      if (i == words->first_token + 1 && diptych_coreference_context_token_is (context, i, ".")
          && diptych_coreference_context_token_is_one_of (context, i - 1, honorifics, G_N_ELEMENTS (honorifics)))
        continue;
      if (diptych_coreference_context_get_token (context, i)->kind != DIPTYCH_TOKEN_WORD
          || !diptych_coreference_context_token_is_capital (context, i))
        return FALSE;
      /* "Mr. Clean" is no Clean. */
      if (i > words->first_token && i <= words->first_token + 2
          && diptych_coreference_context_token_is_one_of (context, words->first_token, honorifics, G_N_ELEMENTS (honorifics)))
        continue;
      if (mention >= 0 && strstr (form, part) == NULL
          && diptych_coreference_context_get_naming (context, mention)->end_token - diptych_coreference_context_get_naming (context, mention)->first_token < words->n_tokens)
        return FALSE;
    }
  return words->n_tokens <= 4;
}

static gboolean
is_same_word (DiptychCoreferenceContext *context,
              guint                      a,
              guint                      b)
{
  gsize n, m;
  const char *x = diptych_coreference_context_get_token_string (context, a, &n);
  const char *y = diptych_coreference_context_get_token_string (context, b, &m);

  return n == m && strncmp (x, y, n) == 0;
}

static char *
dup_words (DiptychCoreferenceContext *context,
           guint                      first_token,
           guint                      n_tokens)
{
  return g_strdup (diptych_coreference_context_get_phrase (context, first_token, n_tokens)->str);
}

/* The full names of people by their first words, of each word the first few. */
static GHashTable *
index_full_names (DiptychCoreferenceContext *context)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < context->namings->len; i++)
    {
      const DiptychNaming *naming = diptych_coreference_context_get_naming (context, i);
      g_autofree char *word = NULL;
      GArray *same;

      if (naming->end_token < naming->first_token + 2
          || diptych_coreference_context_get_mention (context, i)->kind != DIPTYCH_ENTITY_PERSON)
        continue;
      word = dup_words (context, naming->first_token, 1);
      same = g_hash_table_lookup (names, word);
      if (same == NULL)
        {
          same = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (names, g_steal_pointer (&word), same);
        }
      if (same->len < MAX_NAMESAKES)
        g_array_append_val (same, i);
    }
  return names;
}

/* "Iron Anna", where a name of several words begins with "Anna": whose the nickname is rather
 * than @referent’s, if that has another surname. */
static int
find_namesake (DiptychCoreferenceContext *context,
               GHashTable                *names,
               const DiptychQuotedWords  *words,
               int                        referent)
{
  const DiptychNaming *other = referent >= 0 ? diptych_coreference_context_get_naming (context, referent) : NULL;
  guint end = words->first_token + words->n_tokens;
  int found = referent;

  for (guint j = words->first_token; words->n_tokens > 1 && j < end; j++)
    {
      g_autofree char *word = dup_words (context, j, 1);
      const GArray *same = g_hash_table_lookup (names, word);

      for (guint i = 0; same != NULL && i < same->len; i++)
        {
          const DiptychNaming *naming = diptych_coreference_context_get_naming (context, g_array_index (same, guint, i));

          if (naming->first_token >= words->first_token && naming->first_token < end)
            continue;
          if (other != NULL && is_same_word (context, naming->end_token - 1, other->end_token - 1))
            return referent;
          if (found == referent)
            found = g_array_index (same, guint, i);
        }
    }
  return found;
}

static Nickname
make_nickname (DiptychCoreferenceContext *context,
               const DiptychQuotedWords  *words,
               gsize                      referent)
{
  guint last = words->first_token + words->n_tokens - 1;

  return (Nickname) {
    diptych_span (diptych_coreference_context_get_token (context, words->first_token)->span.start,
                  diptych_coreference_context_get_token (context, last)->span.end),
    referent,
    diptych_coreference_context_get_token (context, last)->sentence,
  };
}

static int
compare_nicknames (gconstpointer a,
                   gconstpointer b)
{
  const Nickname *x = a, *y = b;

  return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* The words of a nickname alone between marks mean its bearer wherever they stand, in the
 * headline before all. */
static void
collect_again (DiptychCoreferenceContext *context,
               GArray                    *nicknames,
               GHashTable                *known)
{
  g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < nicknames->len; i++)
    g_hash_table_add (starts, GSIZE_TO_POINTER (g_array_index (nicknames, Nickname, i).span.start));
  for (guint i = 0; i + 2 < context->findings->tokens->len; i++)
    {
      DiptychQuotedWords words = { i, i + 1, 0 };
      guint end = i + 1;
      g_autofree char *form = NULL;
      Nickname again;
      gpointer index;

      if (diptych_coreference_context_get_token (context, i)->kind != DIPTYCH_TOKEN_QUOTE)
        continue;
      while (end < context->findings->tokens->len && end - i <= MAX_NICKNAME_TOKENS
             && diptych_coreference_context_get_token (context, end)->kind == DIPTYCH_TOKEN_WORD)
        end++;
      words.n_tokens = end - i - 1;
      if (words.n_tokens == 0 || end >= context->findings->tokens->len
          || diptych_coreference_context_get_token (context, end)->kind != DIPTYCH_TOKEN_QUOTE)
        continue;
      form = dup_words (context, words.first_token, words.n_tokens);
      if (!g_hash_table_lookup_extended (known, form, NULL, &index))
        continue;
      again = make_nickname (context, &words, g_array_index (nicknames, Nickname, GPOINTER_TO_UINT (index)).referent);
      if (!g_hash_table_contains (starts, GSIZE_TO_POINTER (again.span.start)))
        g_array_append_val (nicknames, again);
    }
  g_array_sort (nicknames, compare_nicknames);
}

static void
collect (DiptychCoreferenceContext *context,
         GArray                    *nicknames)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) names = index_full_names (context);

  for (guint i = 0; i < context->findings->tokens->len; i++)
    {
      DiptychQuotedWords words;
      int referent;

      if (!diptych_quoted_words_find (context, i, &words))
        continue;
      referent = find_namesake (context, names, &words, find_referent (context, words.cue, i));
      if (referent >= 0 && is_name (context, &words, referent))
        {
          Nickname nickname = make_nickname (context, &words, diptych_coreference_context_get_mention (context, referent)->span.start);

          g_hash_table_insert (known, dup_words (context, words.first_token, words.n_tokens), GUINT_TO_POINTER (nicknames->len));
          g_array_append_val (nicknames, nickname);
        }
    }
  if (nicknames->len > 0)
    collect_again (context, nicknames, known);
}

/* Puts the nicknames among the mentions, in the place of what overlaps them. */
static void
insert (DiptychCoreferenceContext *context,
        GArray                    *nicknames)
{
  GArray *old = context->findings->mentions;
  GArray *mentions = g_array_sized_new (FALSE, FALSE, sizeof (DiptychMention), old->len + nicknames->len);
  guint next = 0;

  for (guint i = 0; i <= nicknames->len; i++)
    {
      const Nickname *nickname = i < nicknames->len ? &g_array_index (nicknames, Nickname, i) : NULL;
      DiptychMention added = { .kind = DIPTYCH_ENTITY_PERSON, .form = DIPTYCH_MENTION_NAME, .entity = DIPTYCH_NO_ENTITY };

      for (; next < old->len; next++)
        {
          const DiptychMention *mention = &g_array_index (old, DiptychMention, next);

          if (nickname != NULL && mention->span.start >= nickname->span.end)
            break;
          if (nickname == NULL || !diptych_span_overlaps (mention->span, nickname->span))
            g_array_append_vals (mentions, mention, 1);
        }
      if (nickname == NULL)
        break;
      added.span = nickname->span;
      added.sentence = nickname->sentence;
      g_array_append_val (mentions, added);
    }
  g_array_unref (old);
  context->findings->mentions = mentions;
}

static int
find_mention (DiptychCoreferenceContext *context,
              gsize                      start)
{
  guint low = 0, high = context->findings->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (diptych_coreference_context_get_mention (context, middle)->span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < context->findings->mentions->len
         && diptych_coreference_context_get_mention (context, low)->span.start == start ? (int) low : -1;
}

/* Where the words begin that give another name without marks: "better known as", "(alias". */
static guint
find_alias_cue (DiptychCoreferenceContext *context,
                guint                      end_token,
                guint                      start)
{
  static const char * const aliases[] = { "alias", "aka", "a.k.a", "a.k.a.", "born", "née" };
  static const char * const adverbs[] = { "better", "also", "best", "otherwise", "formerly", "widely", "commonly", "originally" };
  guint cue = end_token;

  if (cue > start && diptych_coreference_context_token_is_one_of (context, cue - 1, aliases, G_N_ELEMENTS (aliases)))
    cue--;
  else if (cue > start + 1 && diptych_coreference_context_token_is (context, cue - 1, "as")
           && diptych_coreference_context_token_is (context, cue - 2, "known"))
    cue -= 2;
  else
    return end_token;
  while (cue > start && diptych_coreference_context_token_is_one_of (context, cue - 1, adverbs, G_N_ELEMENTS (adverbs)))
    cue--;
  return cue;
}

/* The person whose name stands before @cue, with nothing but an apposition between, or -1. */
static int
find_bearer (DiptychCoreferenceContext *context,
             guint                      cue,
             guint                      start)
{
  static const char * const words[] = { ",", "(", "is", "was", "who", "–", "—", "also", "better" };
  static const char * const others[] = { "that", "he", "she", "they", "it", "said" };

  for (guint i = cue; i > start && cue - i < MAX_APPOSITION; i--)
    {
      int mention = context->mention_of_token[i - 1];

      if (diptych_coreference_context_token_is_one_of (context, i - 1, others, G_N_ELEMENTS (others)))
        return -1;
      if (mention < 0 || diptych_coreference_context_get_mention (context, mention)->kind != DIPTYCH_ENTITY_PERSON)
        continue;
      return diptych_coreference_context_token_is_one_of (context, i, words, G_N_ELEMENTS (words)) ? mention : -1;
    }
  return -1;
}

/* A name that stands for another without marks: "Anna Lindqvist, a pilot better known as Oda Vik". */
static void
note_alias (DiptychCoreferenceContext *context,
            guint                      mention)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  const DiptychMention *self = diptych_coreference_context_get_mention (context, mention);
  guint start = g_array_index (context->findings->sentences, DiptychSentence, self->sentence).first_token;
  guint cue;
  int bearer;

  if (self->kind != DIPTYCH_ENTITY_PERSON || naming->referent >= 0 || naming->first_token >= naming->end_token)
    return;
  cue = find_alias_cue (context, naming->first_token, start);
  bearer = cue < naming->first_token ? find_bearer (context, cue, start) : -1;
  if (bearer >= 0 && diptych_coreference_context_get_naming (context, bearer)->referent < 0)
    naming->referent = bearer;
}

static char *
dup_folded_form (DiptychCoreferenceContext *context,
                 guint                      mention)
{
  g_autofree char *form = diptych_coreference_context_dup_form (context, mention);

  return g_utf8_strdown (form, -1);
}

/* A nickname of several words means the same person wherever it stands. */
static void
spread (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) referents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < context->namings->len; i++)
    if (diptych_coreference_context_get_naming (context, i)->referent >= 0)
      g_hash_table_insert (referents, dup_folded_form (context, i),
                           GINT_TO_POINTER (diptych_coreference_context_get_naming (context, i)->referent));
  for (guint i = 0; g_hash_table_size (referents) > 0 && i < context->namings->len; i++)
    {
      DiptychNaming *naming = diptych_coreference_context_get_naming (context, i);
      g_autofree char *form = NULL;
      gpointer referent;

      if (diptych_coreference_context_get_mention (context, i)->kind != DIPTYCH_ENTITY_PERSON || naming->referent >= 0
          || naming->end_token < naming->first_token + 2)
        continue;
      form = dup_folded_form (context, i);
      if (g_hash_table_lookup_extended (referents, form, NULL, &referent) && GPOINTER_TO_INT (referent) != (int) i)
        naming->referent = GPOINTER_TO_INT (referent);
    }
}

static void
note_aliases (DiptychCoreferenceContext *context)
{
  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    note_alias (context, i);
  spread (context);
}

/**
 * diptych_nickname_finder_find:
 *
 * Makes a name mention of each nickname that a person is given between quotation
 * marks, "Anna Lindqvist, nicknamed “Iron Anna”", and notes whose are the names behind
 * "better known as".
 */
void
diptych_nickname_finder_find (DiptychCoreferenceContext *context)
{
  g_autoptr (GArray) nicknames = g_array_new (FALSE, FALSE, sizeof (Nickname));

  collect (context, nicknames);
  if (nicknames->len == 0)
    {
      note_aliases (context);
      return;
    }
  insert (context, nicknames);
  diptych_coreference_context_index (context);
  for (guint i = 0; i < nicknames->len; i++)
    {
      const Nickname *nickname = &g_array_index (nicknames, Nickname, i);
      int mention = find_mention (context, nickname->span.start);

      diptych_coreference_context_get_naming (context, mention)->referent = find_mention (context, nickname->referent);
    }
  note_aliases (context);
}

/**
 * diptych_nickname_finder_join:
 *
 * Joins the nicknames with the people that they were given to.
 */
void
diptych_nickname_finder_join (DiptychCoreferenceContext *context)
{
  for (guint i = 0; i < context->namings->len; i++)
    {
      int referent = diptych_coreference_context_get_naming (context, i)->referent;

      if (referent >= 0)
        diptych_coreference_context_join (context, i,
                                          diptych_coreference_context_get_naming (context, referent)->group,
                                          DIPTYCH_VARIANT_NICKNAME, 0, NULL);
    }
}
