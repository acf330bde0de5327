/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-mention-mender.h"

#include <string.h>

#include "analysis/people/diptych-korean-name.h"
#include "analysis/people/diptych-name-matcher.h"
#include "analysis/text/diptych-word-stems.h"
#include "lexicon/diptych-lexicon.h"

/* A name is widened by at most so many tokens to the left and to the right. */
#define MAX_LEFT 5
#define MAX_RIGHT 3

/* Words that begin a sentence whose full stop was lost: "met Kamala Holm He said". */
static const char * const beginnings[] = { "he", "she", "it", "they", "we", "i", "the", "this", "but", "and", "in" };

static const char * const small_words[] = { "of", "the", "for", "and", "on", "in" };

typedef struct
{
  DiptychCoreferenceContext *context;
  GArray *mended;
} Mender;

static const DiptychToken *
get_token (Mender *self,
           guint   token)
{
  return diptych_coreference_context_get_token (self->context, token);
}

static DiptychSpan
span_of (Mender *self,
         guint   first_token,
         guint   end_token)
{
  return diptych_span (get_token (self, first_token)->span.start, get_token (self, end_token - 1)->span.end);
}

static gboolean
is_known (Mender *self,
          guint   first_token,
          guint   end_token)
{
  static const DiptychLexicon *aliases;
  const GString *phrase = diptych_coreference_context_get_phrase (self->context, first_token, end_token - first_token);

  if (g_once_init_enter_pointer (&aliases))
    g_once_init_leave_pointer (&aliases, diptych_lexicon_get ("name-aliases"));
  return diptych_lexicon_lookup (aliases, phrase->str, phrase->len) != NULL;
}

/* The word of capitals in parentheses at @token, "" if there is none. */
static char *
dup_acronym (Mender *self,
             guint   token,
             guint   limit)
{
  gsize length;
  const char *word;

  if (token + 2 >= limit || !diptych_coreference_context_token_is (self->context, token, "(")
      || !diptych_coreference_context_token_is (self->context, token + 2, ")"))
    return g_strdup ("");
  word = diptych_coreference_context_get_token_string (self->context, token + 1, &length);
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (word[i]))
      return g_strdup ("");
  return g_strndup (word, length);
}

static gboolean
is_expansion (Mender     *self,
              const char *acronym,
              guint       first_token,
              guint       end_token)
{
  g_autofree char *name = NULL;

  if (*acronym == '\0')
    return FALSE;
  name = diptych_coreference_context_dup_span (self->context, span_of (self, first_token, end_token));
  return diptych_name_matcher_is_acronym (acronym, name);
}

static gboolean
may_belong (Mender *self,
            guint   token)
{
  return get_token (self, token)->kind == DIPTYCH_TOKEN_WORD
         && (diptych_coreference_context_token_is_capital (self->context, token)
             || diptych_coreference_context_token_is_one_of (self->context, token, small_words, G_N_ELEMENTS (small_words)));
}

/* Widens a body of which only a part was taken for its name: "European [Union]". */
static void
widen (Mender *self,
       guint  *first_token,
       guint  *end_token,
       guint   start,
       guint   limit)
{
  g_autofree char *acronym = dup_acronym (self, *end_token, limit);
  guint first = *first_token, end = *end_token;
  gboolean fits = is_expansion (self, acronym, first, end);

  for (guint s = first; s-- > start && first - s <= MAX_LEFT && may_belong (self, s);)
    if (diptych_coreference_context_token_is_capital (self->context, s)
        && ((!fits && is_expansion (self, acronym, s, end)) || is_known (self, s, end)))
      *first_token = s;
  for (guint e = end + 1; e <= limit && e - end <= MAX_RIGHT && may_belong (self, e - 1); e++)
    if (is_known (self, *first_token, e))
      *end_token = e;
}

static void
add (Mender         *self,
     DiptychMention  mention,
     guint           first_token,
     guint           end_token)
{
  mention.span = span_of (self, first_token, end_token);
  while (self->mended->len > 0
         && diptych_span_overlaps (g_array_index (self->mended, DiptychMention, self->mended->len - 1).span, mention.span))
    g_array_set_size (self->mended, self->mended->len - 1);
  g_array_append_val (self->mended, mention);
}

/* "R-Texas", "D-N.Y." after the name of a politician. */
static gboolean
is_party_label (Mender *self,
                guint   first_token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, first_token, &length);

  return length > 2 && strchr ("RDI", word[0]) != NULL && word[1] == '-' && g_ascii_isupper (word[2]);
}

static const char *
lookup_token (Mender     *self,
              const char *lexicon,
              guint       token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);

  return diptych_lexicon_lookup_folded (diptych_lexicon_get (lexicon), word, length);
}

/* A given name before a lone surname that the tagger took for a title: "Rep. Earl [Holm]". */
static guint
add_given_name (Mender *self,
                guint   first_token,
                guint   end_token,
                guint   start)
{
  if (end_token != first_token + 1 || first_token == start
      || !diptych_coreference_context_token_is_capital (self->context, first_token - 1)
      || lookup_token (self, "given-names", first_token - 1) == NULL
      || self->context->mention_of_token[first_token - 1] >= 0)
    return first_token;
  if (lookup_token (self, "titles", first_token - 1) != NULL
      && (first_token < start + 2 || !diptych_coreference_context_token_is_capital (self->context, first_token - 2)))
    return first_token;
  return first_token - 1;
}

/* "Hae-rin": a given name of two Korean syllables */
static gboolean
is_korean_given_name (Mender *self,
                      guint   token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);
  const char *dash = memchr (word, '-', length);
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;

  if (dash == NULL || dash == word || memchr (dash + 1, '-', word + length - dash - 1) != NULL
      || !diptych_coreference_context_token_is_capital (self->context, token))
    return FALSE;
  folded = g_ascii_strdown (word, length);
  key = diptych_korean_name_dup_key (folded, length);
  return key != NULL;
}

static gboolean
is_korean_surname (Mender *self,
                   guint   token)
{
  const char *family = lookup_token (self, "eastern-surnames", token);

  return family != NULL && g_str_has_prefix (family, "ko ") && diptych_coreference_context_token_is_capital (self->context, token);
}

/* "[Hae-rin] Yoon", "Hae-rin [Yoon]": Korean names in the order of the West, of which the
 * tagger knows a half. */
static void
complete_korean (Mender *self,
                 guint  *first_token,
                 guint  *end_token,
                 guint   start,
                 guint   limit)
{
  if (*end_token != *first_token + 1)
    return;
  if (*first_token > start && is_korean_surname (self, *first_token) && is_korean_given_name (self, *first_token - 1)
      && (*first_token < start + 2 || !is_korean_surname (self, *first_token - 2)))
    (*first_token)--;
  else if (*end_token < limit && is_korean_given_name (self, *first_token) && is_korean_surname (self, *end_token)
           && (*end_token + 1 >= limit || !is_korean_given_name (self, *end_token + 1)))
    (*end_token)++;
}

static guint
trim_person (Mender *self,
             guint   first_token,
             guint   end_token)
{
  for (guint i = first_token + 2; i + 1 < end_token; i++)
    if (diptych_coreference_context_token_is (self->context, i, "of"))
      end_token = i;
  while (end_token > first_token + 1 && diptych_coreference_context_token_is_one_of (self->context, end_token - 1, beginnings, G_N_ELEMENTS (beginnings)))
    end_token--;
  return end_token;
}

/* "Jr." after a name belongs to it, with or without a comma between. */
static guint
add_ending (Mender *self,
            guint   end_token,
            guint   limit)
{
  static const char * const endings[] = { "jr", "jr.", "sr", "sr." };
  static const char * const numbers[] = { "ii", "iii", "iv" };
  guint next = end_token;
  int mention;

  if (next + 1 < limit && diptych_coreference_context_token_is (self->context, next, ","))
    next++;
  mention = next < limit ? self->context->mention_of_token[next] : -1;
  if (next < limit && diptych_coreference_context_token_is_capital (self->context, next)
      && (mention < 0 || diptych_coreference_context_get_naming (self->context, mention)->end_token == next + 1)
      && (diptych_coreference_context_token_is_one_of (self->context, next, endings, G_N_ELEMENTS (endings))
          || (next == end_token
              && diptych_coreference_context_token_is_one_of (self->context, next, numbers, G_N_ELEMENTS (numbers)))))
    return next + 1;
  return end_token;
}

/* "Brussels, Belgium" names two places. */
static guint
add_first_place (Mender         *self,
                 DiptychMention  mention,
                 guint           first_token,
                 guint           end_token)
{
  for (guint i = first_token + 1; i + 1 < end_token; i++)
    if (diptych_coreference_context_token_is (self->context, i, ","))
      {
        add (self, mention, first_token, i);
        return i + 1;
      }
  return first_token;
}

/* A country of a body's own is no part of its name: "the U.S. Treasury", "US Navy". */
static gboolean
is_abbreviation (const char *name)
{
  for (; *name != '\0'; name++)
    if (g_unichar_islower (g_utf8_get_char (name)) || (guchar) *name >= 0x80)
      return FALSE;
  return TRUE;
}

/* "[Tolle] [University]" */
static gboolean
is_named_after (const char *whole,
                gsize       length)
{
  static const char * const bodies[] = {
    "university", "college", "institute", "foundation", "center", "centre", "hospital", "school", "academy", "library",
    "museum", "organization", "organisation", "institution",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_ascii_strcasecmp (whole + length + 1, bodies[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The tagger gives the place in a body's name apart: "[Westmark] [University]",
 * "[Bank of] [Norvik]", or whom it is named after, and a reader takes both for one. */
static void
join_body (Mender *self)
{
  DiptychMention *last, *before;
  g_autofree char *whole = NULL;
  g_autofree char *name = NULL;

  if (self->mended->len < 2)
    return;
  last = &g_array_index (self->mended, DiptychMention, self->mended->len - 1);
  before = last - 1;
  if (last->sentence != before->sentence || last->span.start != before->span.end + 1
      || before->form != DIPTYCH_MENTION_NAME || last->form != DIPTYCH_MENTION_NAME)
    return;
  whole = diptych_coreference_context_dup_span (self->context, diptych_span (before->span.start, last->span.end));
  name = diptych_coreference_context_dup_span (self->context, before->span);
  if (!g_str_has_prefix (whole, name) || whole[strlen (name)] != ' '
      || !((before->kind == DIPTYCH_ENTITY_PLACE && last->kind == DIPTYCH_ENTITY_ORGANISATION && !is_abbreviation (name))
           || (before->kind == DIPTYCH_ENTITY_PERSON && last->kind == DIPTYCH_ENTITY_ORGANISATION
               && is_named_after (whole, strlen (name)))
           || (before->kind == DIPTYCH_ENTITY_ORGANISATION && last->kind == DIPTYCH_ENTITY_PLACE
               && g_str_has_suffix (name, " of"))))
    return;
  before->kind = DIPTYCH_ENTITY_ORGANISATION;
  before->span.end = last->span.end;
  g_array_set_size (self->mended, self->mended->len - 1);
}

/* "Tolle, head of the harbour": no place leads anything. */
static gboolean
is_leader (Mender *self,
           guint   end_token,
           guint   limit)
{
  static const char * const roles[] = {
    "head", "director", "chief", "chairman", "chairwoman", "president", "leader", "professor", "founder", "chair",
  };

  return end_token + 2 < limit && diptych_coreference_context_token_is (self->context, end_token, ",")
         && diptych_coreference_context_token_is_one_of (self->context, end_token + 1, roles, G_N_ELEMENTS (roles))
         && diptych_coreference_context_token_is (self->context, end_token + 2, "of");
}

/* "[Federico Holm Technical] University": what is named after somebody, where the tagger
 * left out what it is. Returns: the kind, or that of a person */
static DiptychEntityKind
add_body_word (Mender *self,
               guint  *end_token,
               guint   limit)
{
  static const char * const bodies[] = {
    "university", "college", "institute", "foundation", "hospital", "academy", "library", "museum", "organization", "organisation",
  };
  static const char * const places[] = {
    "airport", "stadium", "bridge", "avenue", "boulevard", "square", "dam", "cemetery", "building", "tower", "towers", "center",
    "centre", "courthouse", "plaza", "street", "road", "highway", "expressway", "tunnel", "terminal", "auditorium", "gymnasium",
    "barracks", "pavilion",
  };
  guint next = *end_token;

  if (next >= limit || self->context->mention_of_token[next] >= 0 || !diptych_coreference_context_token_is_capital (self->context, next))
    return DIPTYCH_ENTITY_PERSON;
  if (diptych_coreference_context_token_is_one_of (self->context, next, bodies, G_N_ELEMENTS (bodies)))
    {
      (*end_token)++;
      return DIPTYCH_ENTITY_ORGANISATION;
    }
  if (diptych_coreference_context_token_is_one_of (self->context, next, places, G_N_ELEMENTS (places)))
    {
      (*end_token)++;
      return DIPTYCH_ENTITY_PLACE;
    }
  return DIPTYCH_ENTITY_PERSON;
}

/* "Secretary of [State Holm]": what the office is for is no part of the name. Returns:
 * where the name begins */
static guint
skip_office (Mender *self,
             guint   first_token,
             guint   end_token,
             guint   start)
{
  static const char * const offices[] = { "secretary", "minister" };
  static const char * const matters[] = {
    "state", "defense", "defence", "education", "energy", "commerce", "labor", "labour", "justice", "transportation", "finance",
  };

  if (first_token < start + 2 || end_token < first_token + 2
      || !diptych_coreference_context_token_is (self->context, first_token - 1, "of")
      || !diptych_coreference_context_token_is_one_of (self->context, first_token - 2, offices, G_N_ELEMENTS (offices))
      || !diptych_coreference_context_token_is_one_of (self->context, first_token, matters, G_N_ELEMENTS (matters)))
    return first_token;
  return first_token + 1;
}

static void
mend (Mender *self,
      guint   index)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);
  DiptychMention mention = *diptych_coreference_context_get_mention (self->context, index);
  const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, mention.sentence);
  guint limit = sentence->first_token + sentence->n_tokens;
  guint first = naming->first_token, end = naming->end_token;
  gboolean is_whole = first < end && diptych_span_equal (mention.span, span_of (self, first, end));

  if (self->mended->len > 0
      && g_array_index (self->mended, DiptychMention, self->mended->len - 1).span.end > mention.span.start)
    return;
  if (is_whole && is_party_label (self, first))
    return;
  if (is_whole && mention.kind == DIPTYCH_ENTITY_PLACE && is_leader (self, end, limit))
    mention.kind = DIPTYCH_ENTITY_PERSON;
  if (is_whole && skip_office (self, first, end, sentence->first_token) > first)
    {
      first++;
      mention.kind = DIPTYCH_ENTITY_PERSON;
    }
  if (is_whole && mention.kind == DIPTYCH_ENTITY_PERSON)
    {
      end = trim_person (self, first, end);
      if (end == naming->end_token)
        mention.kind = add_body_word (self, &end, limit);
    }
  if (is_whole && mention.kind == DIPTYCH_ENTITY_PERSON)
    {
      first = add_given_name (self, first, end, sentence->first_token);
      complete_korean (self, &first, &end, sentence->first_token, limit);
      end = add_ending (self, end, limit);
    }
  else if (is_whole && end == naming->end_token)
    {
      if (mention.kind == DIPTYCH_ENTITY_PLACE)
        first = add_first_place (self, mention, first, end);
      widen (self, &first, &end, sentence->first_token, limit);
      /* "Norvik Motors of the" */
      if (end > first + 2 && diptych_coreference_context_token_is (self->context, end - 1, "the"))
        end -= 1 + diptych_coreference_context_token_is_one_of (self->context, end - 2, small_words, G_N_ELEMENTS (small_words));
    }
  if (is_whole)
    add (self, mention, first, end);
  else
    g_array_append_val (self->mended, mention);
  join_body (self);
}

/* Where a capital word follows "Dr." at @token that no mention holds: its index, else 0. */
static guint
find_addressed (Mender *self,
                guint   token,
                guint   limit)
{
  static const char * const honorifics[] = { "dr", "mr", "ms", "mrs", "dr.", "mr.", "ms.", "mrs." };
  char letter = self->context->text[get_token (self, token)->span.start] | 0x20;
  guint next = token + 1;

  if ((letter != 'd' && letter != 'm') || !diptych_coreference_context_token_is_one_of (self->context, token, honorifics, G_N_ELEMENTS (honorifics)))
    return 0;
  if (next < limit && diptych_coreference_context_token_is (self->context, next, "."))
    next++;
  if (next >= limit || self->context->mention_of_token[next] >= 0
      || get_token (self, next)->kind != DIPTYCH_TOKEN_WORD
      || !diptych_coreference_context_token_is_capital (self->context, next)
      || lookup_token (self, "titles", next) != NULL)
    return 0;
  return next;
}

static gboolean
is_common_word (Mender *self,
                guint   token)
{
  char stem[DIPTYCH_WORD_STEM_MAX];
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);

  if (length >= DIPTYCH_WORD_STEM_MAX)
    return TRUE;
  length = diptych_word_stem (word, length, stem);
  return diptych_lexicon_lookup (diptych_lexicon_get ("word-weights"), stem, length) != NULL;
}

/* "Sarangoo, a teacher of 33, said": a word that is not otherwise known, with a role. */
static gboolean
is_explained (Mender *self,
                guint   token,
                guint   limit)
{
  static const char * const articles[] = { "a", "an" };

  if (token + 3 >= limit || !diptych_coreference_context_token_is (self->context, token + 1, ",")
      || !diptych_coreference_context_token_is_one_of (self->context, token + 2, articles, G_N_ELEMENTS (articles))
      || self->context->mention_of_token[token] >= 0 || get_token (self, token)->kind != DIPTYCH_TOKEN_WORD
      || !diptych_coreference_context_token_is_capital (self->context, token)
      || (token > 0 && get_token (self, token - 1)->sentence == get_token (self, token)->sentence
          && diptych_coreference_context_token_is_capital (self->context, token - 1))
      || is_common_word (self, token))
    return FALSE;
  for (guint i = token + 3; i < MIN (limit, token + 7) && get_token (self, i)->kind == DIPTYCH_TOKEN_WORD; i++)
    {
      const char *letters = lookup_token (self, "titles", i);

      if (letters != NULL)
        return *letters == 'r';
    }
  return FALSE;
}

/* A name that was widened since may hold the word. */
static void
drop_covered (GArray *mentions)
{
  guint kept = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      DiptychMention mention = g_array_index (mentions, DiptychMention, i);

      if (kept == 0 || mention.span.start >= g_array_index (mentions, DiptychMention, kept - 1).span.end)
        g_array_index (mentions, DiptychMention, kept++) = mention;
    }
  g_array_set_size (mentions, kept);
}

/* Whom a text calls Mr. or Dr., or gives a role, is a person, though the tagger did not
 * know the name. */
static void
add_addressed (Mender *self)
{
  guint n = self->mended->len;

  for (guint s = 0; s < self->context->findings->sentences->len; s++)
    {
      const DiptychSentence *sentence = &g_array_index (self->context->findings->sentences, DiptychSentence, s);
      guint limit = sentence->first_token + sentence->n_tokens;

      for (guint i = sentence->first_token; i < limit; i++)
        {
          guint addressed = find_addressed (self, i, limit);
          guint at = addressed > 0 ? addressed : i;
          DiptychMention mention = { .kind = DIPTYCH_ENTITY_PERSON, .form = DIPTYCH_MENTION_NAME,
                                     .sentence = s, .entity = DIPTYCH_NO_ENTITY };

          if (addressed == 0 && !is_explained (self, i, limit))
            continue;
          mention.span = get_token (self, at)->span;
          g_array_append_val (self->mended, mention);
        }
    }
  if (self->mended->len > n)
    {
      g_array_sort (self->mended, diptych_mention_compare);
      drop_covered (self->mended);
    }
}

/**
 * diptych_mention_mender_mend:
 *
 * Mends the borders of names by what the tagger does not look at: the expansion
 * of an acronym that follows in parentheses, the names of countries and bodies
 * that are known as a whole, and a beginning of the next sentence that clings to
 * the name of a person.
 */
void
diptych_mention_mender_mend (DiptychCoreferenceContext *context)
{
  Mender self = { context, g_array_new (FALSE, FALSE, sizeof (DiptychMention)) };

  for (guint i = 0; i < context->namings->len; i++)
    mend (&self, i);
  add_addressed (&self);
  g_array_unref (context->findings->mentions);
  context->findings->mentions = self.mended;
  diptych_coreference_context_index (context);
}
