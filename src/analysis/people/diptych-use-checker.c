/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-use-checker.h"

#include "analysis/people/diptych-called-kind.h"
#include "analysis/people/diptych-word-evidence.h"
#include "lexicon/diptych-lexicon.h"

/* Behind a name the word that shows it to be a body's is one of so many. */
#define MAX_BODY_WORDS 4

/* A place that is called "Prince Oda" is used so often as places are. */
#define MIN_TITLED_USES 2

typedef enum
{
  IS_PLACE = 1 << 0,            /* "in Norvik", where no name of people is in it */
  IS_PERSON = 1 << 1,           /* "Norvik said" */
  IS_DISEASE = 1 << 2,          /* "Norvik fever" */
  IS_BODY = 1 << 3,             /* "Norvik of Portugal" */
  IS_THING = 1 << 4,            /* "Norvik, the Korean launch vehicle" */
  IS_CALLED_PLACE = 1 << 5,     /* "Norvik, a town", where no name of people is in it */
  IS_CALLED_BODY = 1 << 6,      /* "a band called Norvik" */
  IS_STORM = 1 << 7,            /* "Typhoon Norvik" */
} Use;

typedef struct
{
  guint uses;
  guint n_places;               /* uses of a form behind "Prince" as a place */
  guint n_mentions;
  guint n_in_body;              /* mentions of it in the name of a body */
} Form;

typedef struct
{
  DiptychCoreferenceContext *context;
  GHashTable                *surnames;  /* last words of full names of people, in lower case */
  GHashTable                *forms;     /* what the tagger took for people, in lower case -> Form */
} Checker;

static const char * const places_of[] = {
  "mayor", "port", "city", "town", "village", "district", "province", "region", "capital", "residents", "outskirts", "streets",
  "mayors", "ports", "cities", "towns", "villages", "districts", "provinces", "regions", "island", "islands", "shores", "coast",
};

static gboolean
is_one_of (Checker            *self,
           guint               token,
           guint               limit,
           const char * const *words,
           guint               n)
{
  return token < limit && diptych_coreference_context_token_is_one_of (self->context, token, words, n);
}

static const DiptychSentence *
get_sentence (Checker *self,
              guint    mention)
{
  guint index = diptych_coreference_context_get_mention (self->context, mention)->sentence;

  return &g_array_index (self->context->findings->sentences, DiptychSentence, index);
}

static gboolean
is_surname_here (Checker *self,
                 guint    token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);
  g_autofree char *folded = g_ascii_strdown (word, length);

  return g_hash_table_contains (self->surnames, folded);
}

static gboolean
is_surname (Checker *self,
            guint    token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);

  return is_surname_here (self, token)
         || diptych_lexicon_lookup_folded (diptych_lexicon_get ("well-known-surnames"), word, length) != NULL;
}

static gboolean
is_common_given_name (Checker *self,
                      guint    token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, token, &length);

  return diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), word, length) != NULL;
}

/* Whether nothing in a name is known from people: in one word, or at the ends of several. */
static gboolean
is_strange (Checker             *self,
            const DiptychNaming *naming)
{
  guint first = naming->first_token, last = naming->end_token - 1;

  if (first == last)
    return !diptych_word_evidence_is_name (self->context, first) && !is_surname (self, first);
  return !is_common_given_name (self, first) && !diptych_word_evidence_is_name (self->context, last);
}

static gboolean
is_owner (Checker *self,
          guint    token,
          guint    limit)
{
  static const char * const endings[] = { "’s", "'s", "’", "'" };

  return is_one_of (self, token, limit, endings, G_N_ELEMENTS (endings));
}

/* "the mayor of Norvik" */
static gboolean
is_behind_kind_of_place (Checker *self,
                         guint    token,
                         guint    start)
{
  return token > start + 1 && diptych_coreference_context_token_is (self->context, token - 1, "of")
         && is_one_of (self, token - 2, token, places_of, G_N_ELEMENTS (places_of));
}

/* "in Norvik" and "the mayor of Norvik" */
static gboolean
is_behind_preposition (Checker *self,
                       guint    first_token,
                       guint    end_token,
                       guint    start,
                       guint    limit)
{
  static const char * const prepositions[] = { "in", "near", "outside", "inside" };

  if (first_token <= start || is_owner (self, end_token, limit))
    return FALSE;
  return is_one_of (self, first_token - 1, limit, prepositions, G_N_ELEMENTS (prepositions))
         || is_behind_kind_of_place (self, first_token, start);
}

/* "in Oslo and Norvik": what is listed behind a place that somebody is in; with a comma, where
 * the list goes on, and not behind "In Oslo," which may open a sentence. */
static gboolean
is_behind_place (Checker *self,
                 guint    first_token,
                 guint    end_token,
                 guint    start,
                 guint    limit)
{
  static const char * const links[] = { "and", "or" };
  static const char * const prepositions[] = { "in", "near", "at", "from", "between", "outside", "through", "via" };
  gboolean is_list = FALSE;
  int mention;
  guint other;

  if (first_token < start + 3)
    return FALSE;
  if (diptych_coreference_context_token_is (self->context, first_token - 1, ","))
    is_list = is_one_of (self, end_token, limit, links, G_N_ELEMENTS (links));
  if (!is_list && !is_one_of (self, first_token - 1, first_token, links, G_N_ELEMENTS (links)))
    return FALSE;
  mention = self->context->mention_of_token[first_token - 2];
  if (mention < 0 || diptych_coreference_context_get_mention (self->context, mention)->kind != DIPTYCH_ENTITY_PLACE)
    return FALSE;
  other = diptych_coreference_context_get_naming (self->context, mention)->first_token;
  return other > start + is_list
         && (is_one_of (self, other - 1, first_token, prepositions, G_N_ELEMENTS (prepositions)) || is_behind_kind_of_place (self, other, start));
}

/* "El Norvik in the Tolle region": an article of names of places, and where it is */
static gboolean
is_placed (Checker *self,
           guint    first_token,
           guint    end_token,
           guint    limit)
{
  static const char * const articles[] = { "el", "al", "los", "las", "san", "santa", "são", "la", "le", "les", "saint", "port", "puerto" };

  if (end_token < first_token + 2 || end_token + 1 >= limit || !is_one_of (self, first_token, limit, articles, G_N_ELEMENTS (articles))
      || !diptych_coreference_context_token_is (self->context, end_token, "in"))
    return FALSE;
  for (guint i = end_token + 1; i < MIN (limit, end_token + 4); i++)
    {
      int mention = self->context->mention_of_token[i];

      if (mention >= 0)
        return diptych_coreference_context_get_mention (self->context, mention)->kind == DIPTYCH_ENTITY_PLACE;
    }
  return FALSE;
}

static gboolean
is_where (Checker *self,
          guint    end_token,
          guint    limit)
{
  return end_token + 1 < limit && diptych_coreference_context_token_is (self->context, end_token, ",")
         && diptych_coreference_context_token_is (self->context, end_token + 1, "where");
}

/* "Mr. Norvik", "Norvik said": who is spoken of as people are */
static gboolean
is_person (Checker *self,
           guint    first_token,
           guint    end_token,
           guint    start,
           guint    limit)
{
  static const char * const verbs[] = {
    "said", "says", "told", "added", "asked", "wrote", "argued", "insisted", "recalled", "thinks", "believes", "who", "whose",
  };
  static const char * const pronouns[] = { "he", "she", "who", "whose" };
  gsize length;
  const char *word;

  if (is_one_of (self, end_token, limit, verbs, G_N_ELEMENTS (verbs))
      || (end_token < limit && diptych_coreference_context_token_is (self->context, end_token, ",")
          && is_one_of (self, end_token + 1, limit, pronouns, G_N_ELEMENTS (pronouns))))
    return TRUE;
  if (first_token <= start)
    return FALSE;
  word = diptych_coreference_context_get_token_string (self->context, first_token - 1, &length);
  return diptych_lexicon_lookup_folded (diptych_lexicon_get ("titles"), word, length) != NULL;
}

static gboolean
is_disease (Checker *self,
            guint    end_token,
            guint    limit)
{
  static const char * const diseases[] = { "fever", "virus", "disease", "syndrome", "flu", "outbreak", "strain", "variant" };

  return is_one_of (self, end_token, limit, diseases, G_N_ELEMENTS (diseases));
}

/* "Norvik of Portugal": what has a country behind it, as Korean puts it before a company */
static gboolean
is_of_country (Checker *self,
               guint    end_token,
               guint    limit)
{
  return end_token + 1 < limit && diptych_coreference_context_token_is (self->context, end_token, "of")
         && diptych_word_evidence_has_letter (self->context, end_token + 1, "n")
         && diptych_word_evidence_is_place (self->context, end_token + 1);
}

/* What the nouns beside a name call it: "Norvik, a town", "the ferry Norvik" */
static Use
find_called (Checker             *self,
             guint                mention,
             const DiptychNaming *naming)
{
  guint first = naming->first_token;
  gboolean is_word = naming->end_token == first + 1;

  if (is_word ? is_surname_here (self, first) : is_common_given_name (self, first))
    return 0;
  switch (diptych_called_kind_find (self->context, mention))
    {
    case 0:
      return 0;
    case 'p':
      return is_strange (self, naming) ? IS_CALLED_PLACE : IS_PLACE;
    case 'o':
      return is_strange (self, naming) ? IS_CALLED_BODY : IS_BODY;
    case 'w':
      return IS_THING | IS_STORM;
    default:
      return IS_THING;
    }
}

/* "the Oda Norvik National Institute": a name that goes on to a word of bodies */
static gboolean
is_in_body (Checker *self,
            guint    index,
            guint    limit)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, index);

  /* "the Norvik-run State Council" */
  if (self->context->text[diptych_coreference_context_get_mention (self->context, index)->span.end] != ' ')
    return FALSE;
  for (guint i = naming->end_token; i < MIN (limit, naming->end_token + MAX_BODY_WORDS); i++)
    {
      int mention = self->context->mention_of_token[i];

      if (diptych_coreference_context_get_token (self->context, i)->kind != DIPTYCH_TOKEN_WORD
          || !diptych_coreference_context_token_is_capital (self->context, i)
          || (mention >= 0 && diptych_coreference_context_get_mention (self->context, mention)->kind == DIPTYCH_ENTITY_PERSON))
        return FALSE;
      if (diptych_word_evidence_has_letter (self->context, i, "x") && !diptych_word_evidence_is_name (self->context, i))
        return TRUE;
    }
  return FALSE;
}

static Use
find_use (Checker *self,
          guint    mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  const DiptychSentence *sentence = get_sentence (self, mention);
  guint first = naming->first_token, end = naming->end_token;
  guint start = sentence->first_token, limit = start + sentence->n_tokens;
  Use use = 0;

  if (is_person (self, first, end, start, limit))
    use |= IS_PERSON;
  if (is_strange (self, naming)
      && (is_behind_preposition (self, first, end, start, limit) || is_behind_place (self, first, end, start, limit)
          || is_where (self, end, limit) || is_placed (self, first, end, limit)))
    use |= IS_PLACE;
  if (end == first + 1 && !is_surname (self, first) && is_disease (self, end, limit))
    use |= IS_DISEASE;
  if (end == first + 1 && is_strange (self, naming) && is_of_country (self, end, limit))
    use |= IS_BODY;
  return use | find_called (self, mention, naming);
}

/* "Prince Norvik", where the title belongs to the name of a place */
static gboolean
has_royal_title (Checker             *self,
                 const DiptychNaming *naming,
                 guint                start)
{
  static const char * const titles[] = { "prince", "king", "queen", "lord" };

  return naming->first_token > start && naming->end_token == naming->first_token + 1
         && diptych_coreference_context_token_is_capital (self->context, naming->first_token - 1)
         && is_one_of (self, naming->first_token - 1, naming->end_token, titles, G_N_ELEMENTS (titles));
}

static gboolean
is_titled_place (Checker *self,
                 guint    mention)
{
  static const char * const prepositions[] = { "in", "near", "outside", "inside", "at", "from", "to", "around", "left", "reached" };
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  const DiptychSentence *sentence = get_sentence (self, mention);
  guint start = sentence->first_token, limit = start + sentence->n_tokens;

  return naming->first_token > start + 1 && !is_owner (self, naming->end_token, limit)
         && (is_behind_preposition (self, naming->first_token - 1, naming->end_token, start, limit)
             || is_one_of (self, naming->first_token - 2, limit, prepositions, G_N_ELEMENTS (prepositions)));
}

/* "through Oslo, Prince Norvik and", where no verb follows */
static gboolean
is_titled_in_list (Checker *self,
                   guint    mention)
{
  static const char * const borders[] = { ",", ".", "and", "or" };
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  const DiptychSentence *sentence = get_sentence (self, mention);
  guint limit = sentence->first_token + sentence->n_tokens;

  return (naming->end_token >= limit || is_one_of (self, naming->end_token, limit, borders, G_N_ELEMENTS (borders)))
         && is_behind_place (self, naming->first_token - 1, naming->end_token, sentence->first_token, limit);
}

static gboolean
is_looked_at (Checker *self,
              guint    mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);

  return diptych_coreference_context_get_mention (self->context, mention)->kind == DIPTYCH_ENTITY_PERSON
         && naming->first_token < naming->end_token;
}

static Form *
get_form (Checker    *self,
          const char *folded)
{
  Form *form = g_hash_table_lookup (self->forms, folded);

  if (form == NULL)
    g_hash_table_insert (self->forms, g_strdup (folded), form = g_new0 (Form, 1));
  return form;
}

/* "Typhoon Norvik" is "Norvik" elsewhere. */
static void
add_last_word (Checker *self,
               guint    mention,
               Use      use)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, naming->end_token - 1, &length);
  g_autofree char *folded = g_utf8_strdown (word, length);

  if ((use & IS_STORM) != 0 && naming->end_token == naming->first_token + 2)
    get_form (self, folded)->uses |= IS_THING;
}

static void
collect (Checker *self)
{
  for (guint i = 0; i < self->context->namings->len && !diptych_coreference_context_is_cancelled (self->context, i); i++)
    if (is_looked_at (self, i))
      {
        g_autofree char *folded = diptych_coreference_context_dup_folded (self->context, i);
        Form *form = get_form (self, folded);
        const DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, i);
        const DiptychSentence *sentence = get_sentence (self, i);

        form->n_mentions++;
        form->n_in_body += is_in_body (self, i, sentence->first_token + sentence->n_tokens);
        if (has_royal_title (self, naming, sentence->first_token))
          {
            form->n_places += is_titled_place (self, i);
            if (is_titled_in_list (self, i))
              form->n_places += MIN_TITLED_USES;
            if (is_person (self, naming->first_token, naming->end_token, naming->first_token, sentence->first_token + sentence->n_tokens))
              form->uses |= IS_PERSON;
          }
        else
          {
            form->uses |= find_use (self, i);
            add_last_word (self, i, form->uses);
          }
      }
}

/* Whether a name stands in the names of bodies only: nobody of the text bears it. */
static gboolean
is_of_bodies (Checker             *self,
              const DiptychNaming *naming,
              const Form          *form)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (self->context, naming->end_token - 1, &length);
  g_autofree char *folded = g_utf8_strdown (word, length);

  if (form->n_in_body < form->n_mentions || form->n_in_body == 0)
    return FALSE;
  return naming->end_token == naming->first_token + 1 ? !is_surname_here (self, naming->first_token)
                                                      : !g_hash_table_contains (self->forms, folded);
}

/* "the Norvik of the north", "the next Norvik": somebody who is like him */
static gboolean
is_likeness (Checker             *self,
             const DiptychNaming *naming,
             guint                start,
             guint                limit)
{
  static const char * const articles[] = { "the", "a", "an", "another" };
  static const char * const others[] = { "next", "new", "second", "another" };
  guint first = naming->first_token;

  if (first <= start || (naming->end_token == first + 1 && is_surname_here (self, first)))
    return FALSE;
  if (is_one_of (self, first - 1, limit, articles, G_N_ELEMENTS (articles)))
    return naming->end_token < limit && diptych_coreference_context_token_is (self->context, naming->end_token, "of");
  return first > start + 1 && is_one_of (self, first - 1, limit, others, G_N_ELEMENTS (others))
         && is_one_of (self, first - 2, limit, articles, G_N_ELEMENTS (articles))
         && (naming->end_token >= limit
             || diptych_coreference_context_get_token (self->context, naming->end_token)->kind != DIPTYCH_TOKEN_WORD);
}

static void
make_place (Checker *self,
            guint    mention,
            gboolean has_title)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (self->context, mention);
  DiptychMention *place = diptych_coreference_context_get_mention (self->context, mention);

  place->kind = DIPTYCH_ENTITY_PLACE;
  if (has_title)
    place->span.start = diptych_coreference_context_get_token (self->context, --naming->first_token)->span.start;
}

/* Returns: whether the mention names anything */
static gboolean
check (Checker *self,
       guint    mention)
{
  g_autofree char *folded = NULL;
  const DiptychSentence *sentence;
  const DiptychNaming *naming;
  const Form *form;

  if (!is_looked_at (self, mention))
    return TRUE;
  naming = diptych_coreference_context_get_naming (self->context, mention);
  sentence = get_sentence (self, mention);
  folded = diptych_coreference_context_dup_folded (self->context, mention);
  form = g_hash_table_lookup (self->forms, folded);
  if (form == NULL)
    return TRUE;
  if (form->uses & IS_CALLED_PLACE)
    make_place (self, mention, FALSE);
  else if ((form->uses & IS_CALLED_BODY) || is_of_bodies (self, naming, form))
    diptych_coreference_context_get_mention (self->context, mention)->kind = DIPTYCH_ENTITY_ORGANISATION;
  else if (form->uses & IS_PERSON)
    return TRUE;
  else if (form->n_places >= MIN_TITLED_USES)
    make_place (self, mention, has_royal_title (self, naming, sentence->first_token));
  else if (form->uses & IS_PLACE)
    make_place (self, mention, FALSE);
  else if (form->uses & IS_BODY)
    diptych_coreference_context_get_mention (self->context, mention)->kind = DIPTYCH_ENTITY_ORGANISATION;
  else
    return (form->uses & (IS_DISEASE | IS_THING)) == 0
           && !is_likeness (self, naming, sentence->first_token, sentence->first_token + sentence->n_tokens);
  return TRUE;
}

/**
 * diptych_use_checker_check:
 *
 * Looks at how the names that the tagger took for people are used all over the text: what
 * people are in, and what says nothing, is a place; the name of a disease, that of a thing and that
 * of whom somebody is like, "the Mozart of the port", are nobody.
 */
void
diptych_use_checker_check (DiptychCoreferenceContext *context)
{
  g_autoptr (GHashTable) surnames = diptych_word_evidence_get_surnames (context);
  g_autoptr (GHashTable) forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Checker self = { context, surnames, forms };
  GArray *kept;

  collect (&self);
  if (g_hash_table_size (forms) == 0)
    return;
  kept = g_array_new (FALSE, FALSE, sizeof (DiptychMention));
  for (guint i = 0; i < context->namings->len && !diptych_coreference_context_is_cancelled (context, i); i++)
    if (check (&self, i))
      g_array_append_val (kept, *diptych_coreference_context_get_mention (context, i));
  g_array_unref (context->findings->mentions);
  context->findings->mentions = kept;
  diptych_coreference_context_index (context);
}
