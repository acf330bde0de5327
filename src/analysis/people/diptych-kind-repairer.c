/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-kind-repairer.h"

#include <string.h>

#include "analysis/people/diptych-name-matcher.h"
#include "analysis/people/diptych-title-finder.h"
#include "analysis/people/diptych-word-evidence.h"
#include "lexicon/diptych-lexicon.h"

typedef struct
{
  guint counts[DIPTYCH_N_ENTITY_KINDS];
} Votes;

typedef struct
{
  GHashTable *votes;            /* key of a form -> Votes */
  GHashTable *surnames;         /* last words of full names of people */
  GHashTable *companies;        /* keys of what is a company whatever the tagger took it for */
  GHashTable *company_words;    /* their first words */
  GHashTable *strange_words;    /* those of other bodies that are known from nothing else */
  GHashTable *titled;           /* single words behind a title */
  GPtrArray  *keys;             /* by mention */
} Census;

/* A title that the tagger took for a part of the name is none. */
static void
trim_title (DiptychCoreferenceContext *context,
            guint                      mention)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  DiptychMention *self = diptych_coreference_context_get_mention (context, mention);
  guint n;

  while (naming->end_token - naming->first_token > 1)
    {
      const char *letters = diptych_title_finder_match_at (context, naming->first_token, naming->end_token - 1, &n);

      if (letters == NULL || strpbrk (letters, "ht") == NULL
          || context->mention_of_token[naming->first_token + n] != (int) mention)
        return;
      for (guint i = 0; i < n; i++)
        context->mention_of_token[naming->first_token++] = -1;
      self->span.start = diptych_coreference_context_get_token (context, naming->first_token)->span.start;
    }
}

/* "Norvik Marine CEO Anna Lindqvist": who has an officer of its own is a company. */
static gboolean
has_officer (DiptychCoreferenceContext *context,
             guint                      token,
             guint                      limit)
{
  static const char * const officers[] = {
    "ceo", "cfo", "coo", "cto", "chairman", "chairwoman", "chairperson", "president", "chief", "executive", "vice",
  };
  int mention;

  if (token >= limit || !diptych_coreference_context_token_is_one_of (context, token, officers, G_N_ELEMENTS (officers)))
    return FALSE;
  for (guint i = token + 1; i < MIN (limit, token + 4); i++)
    if ((mention = context->mention_of_token[i]) >= 0)
      return diptych_coreference_context_get_mention (context, mention)->kind == DIPTYCH_ENTITY_PERSON;
  return FALSE;
}

/* "Norvik Marine, a supplier to the shipyards" */
static gboolean
is_called_company (DiptychCoreferenceContext *context,
                   guint                      token,
                   guint                      limit)
{
  static const char * const articles[] = { "a", "an", "the" };
  static const char * const small_words[] = { "at", "of", "for", "in", "with", "who", "by", "from", "to", "and" };
  static const char * const companies[] = {
    "company", "firm", "maker", "supplier", "manufacturer", "startup", "start-up", "conglomerate", "subsidiary",
    "retailer", "carmaker", "chipmaker", "brokerage", "shipbuilder", "lender", "automaker", "affiliate",
  };
  static const char * const owners[] = { "’s", "'s", "’", "'" };

  if (token + 2 >= limit || !diptych_coreference_context_token_is (context, token, ",")
      || !diptych_coreference_context_token_is_one_of (context, token + 1, articles, G_N_ELEMENTS (articles)))
    return FALSE;
  for (guint i = token + 2; i < MIN (limit, token + 7); i++)
    {
      if (diptych_coreference_context_get_token (context, i)->kind != DIPTYCH_TOKEN_WORD
          || context->mention_of_token[i] >= 0
          || diptych_coreference_context_token_is_one_of (context, i, small_words, G_N_ELEMENTS (small_words)))
        return FALSE;
      /* "Lindqvist, the company’s lead counsel" */
      if (diptych_coreference_context_token_is_one_of (context, i, companies, G_N_ELEMENTS (companies)))
        return i + 1 >= limit || !diptych_coreference_context_token_is_one_of (context, i + 1, owners, G_N_ELEMENTS (owners));
    }
  return FALSE;
}

/* "the Swiss drugmaker Norvik" */
static gboolean
follows_company_noun (DiptychCoreferenceContext *context,
                      guint                      token,
                      guint                      start)
{
  static const char * const companies[] = {
    "company", "firm", "startup", "start-up", "conglomerate", "carmaker", "drugmaker", "chipmaker", "brokerage", "automaker",
    "insurer", "airline", "newspaper", "agency", "club",
  };

  return token > start && !diptych_coreference_context_token_is_capital (context, token - 1)
         && diptych_coreference_context_token_is_one_of (context, token - 1, companies, G_N_ELEMENTS (companies));
}

/* "Norvik PwG": no name of a person ends so. */
static gboolean
ends_in_capital (DiptychCoreferenceContext *context,
                 guint                      token)
{
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (context, token, &length);

  return length > 2 && g_ascii_isupper (word[0]) && g_ascii_isupper (word[length - 1]) && g_ascii_islower (word[length - 2]);
}

/* "Norvik Bioscience", "Norvik Agritech": the science that a company is named after */
static gboolean
ends_as_science (DiptychCoreferenceContext *context,
                 guint                      token)
{
  static const char * const endings[] = {
    "science", "sciences", "tech", "tronics", "therapeutics", "pharm", "pharma", "chem", "chemie", "soft", "ware", "genomics", "cosmetics",
  };
  gsize length;
  const char *word = diptych_coreference_context_get_token_string (context, token, &length);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (length >= n && g_ascii_strncasecmp (word + length - n, endings[i], n) == 0)
        return !diptych_word_evidence_is_name (context, token);
    }
  return FALSE;
}

/* "Norvik Electronics": a word that no surname is. */
static gboolean
ends_as_company (DiptychCoreferenceContext *context,
                 const DiptychNaming       *naming)
{
  static const char * const endings[] = {
    "semiconductor", "semiconductors", "semicon", "electronics", "chemical", "chemicals", "motors", "motor", "holdings",
    "pharmaceutical", "pharmaceuticals", "pharma", "airlines", "airways", "telecom", "entertainment", "industries",
    "securities", "insurance", "shipbuilding", "biologics", "energy", "technologies", "technology", "systems",
    "solutions", "solution", "networks", "logistics", "capital", "ventures", "partners", "bank", "group", "corp",
    "corporation", "inc", "ltd", "union", "university", "hospital", "institute", "association", "foundation",
    "ministry", "agency", "committee", "steel", "construction", "engineering", "heavy", "display", "battery",
    "foods", "marine", "images", "pictures", "records", "stores", "brands", "studios", "aerospace", "dynamics",
    "aviation", "railways", "shipyard", "shipyards", "petroleum", "mining", "media", "broadcasting", "organization",
    "organisation", "optics", "photonics", "robotics", "software", "biotech", "laboratories", "labs", "films", "sports",
    "games", "fisheries", "shipping", "trading", "textiles", "patrol", "police", "news", "mobility", "materials", "automotive", "rovers", "wanderers", "newspaper", "magazine", "times",
    "tribune", "herald", "gazette", "firm", "llc", "plc", "co", "nv", "gmbh", "spa", "co.", "corp.", "inc.", "ltd.",
  };
  guint last = naming->end_token - 1;

  if (last > naming->first_token && diptych_coreference_context_token_is (context, last, "."))
    last--;
  return last > naming->first_token
         && (diptych_coreference_context_token_is_one_of (context, last, endings, G_N_ELEMENTS (endings)) || ends_as_science (context, last));
}

/* "Norvik Steel": a body whose first word is known from nothing else, so that it may stand alone. */
static gboolean
begins_strangely (DiptychCoreferenceContext *context,
                  const DiptychNaming       *naming)
{
  return naming->end_token > naming->first_token + 1 && !diptych_word_evidence_is_name (context, naming->first_token)
         && !diptych_word_evidence_is_place (context, naming->first_token)
         && *diptych_word_evidence_get_classes (context, naming->first_token) == '\0';
}

/* "the Norvik", whoever it is named after: nobody has an article. */
static gboolean
has_article (DiptychCoreferenceContext *context,
             guint                      mention)
{
  static const char * const words[] = {
    ".", "in", "at", "on", "to", "from", "near", "was", "is", "has", "had", "will", "would", "where", "which", "said", "says", "holds",
    "houses", "opened", "reopened",
  };
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  guint sentence = diptych_coreference_context_get_mention (context, mention)->sentence;
  const DiptychSentence *self = &g_array_index (context->findings->sentences, DiptychSentence, sentence);
  guint end = naming->end_token, limit = self->first_token + self->n_tokens;
  gsize length;
  const char *word;

  if (end != naming->first_token + 1 || naming->first_token <= self->first_token
      || !diptych_coreference_context_token_is (context, naming->first_token - 1, "the"))
    return FALSE;
  word = diptych_coreference_context_get_token_string (context, naming->first_token, &length);
  return word[length - 1] != 's'
         && (end >= limit || diptych_coreference_context_token_is_one_of (context, end, words, G_N_ELEMENTS (words)));
}

static gboolean
is_company (DiptychCoreferenceContext *context,
            guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  guint sentence = diptych_coreference_context_get_mention (context, mention)->sentence;
  const DiptychSentence *self = &g_array_index (context->findings->sentences, DiptychSentence, sentence);
  guint limit = self->first_token + self->n_tokens;

  if (naming->first_token < naming->end_token
      && (follows_company_noun (context, naming->first_token, self->first_token) || ends_in_capital (context, naming->end_token - 1)))
    return TRUE;
  return ends_as_company (context, naming) || has_officer (context, naming->end_token, limit)
         || is_called_company (context, naming->end_token, limit);
}

static gboolean
is_place_behind_preposition (DiptychCoreferenceContext *context,
                             guint                      mention)
{
  static const char * const prepositions[] = { "in", "at", "of", "from", "near", "outside", "across" };
  guint first = diptych_coreference_context_get_naming (context, mention)->first_token;

  return first > 0 && diptych_coreference_context_token_is_one_of (context, first - 1, prepositions, G_N_ELEMENTS (prepositions));
}

/* "Żak, 64, who": only people have an age. In "Norvik, 55, Tolle, 38," the numbers are
 * no ages. */
static gboolean
has_age (DiptychCoreferenceContext *context,
         guint                      mention)
{
  guint token = diptych_coreference_context_get_naming (context, mention)->end_token;
  guint sentence = diptych_coreference_context_get_mention (context, mention)->sentence;
  const DiptychSentence *self = &g_array_index (context->findings->sentences, DiptychSentence, sentence);
  const DiptychToken *number;

  if (token + 3 >= self->first_token + self->n_tokens || !diptych_coreference_context_token_is (context, token, ",")
      || !diptych_coreference_context_token_is (context, token + 2, ","))
    return FALSE;
  /* "In Norvik, 20, mostly children, were hurt" counts people. */
  if (is_place_behind_preposition (context, mention))
    return FALSE;
  number = diptych_coreference_context_get_token (context, token + 1);
  return number->kind == DIPTYCH_TOKEN_NUMBER && diptych_span_length (number->span) == 2
         && context->text[number->span.start] >= '2'
         && diptych_coreference_context_get_token (context, token + 3)->kind == DIPTYCH_TOKEN_WORD
         && !diptych_coreference_context_token_is_capital (context, token + 3)
         && !diptych_coreference_context_token_is (context, token + 3, "and")
         && !diptych_coreference_context_token_is (context, token + 3, "or");
}

/* Whether what was taken for a body is a company whatever else it is called. */
static gboolean
is_company_by_itself (DiptychCoreferenceContext *context,
                      guint                      mention)
{
  const DiptychNaming *naming = diptych_coreference_context_get_naming (context, mention);
  guint sentence = diptych_coreference_context_get_mention (context, mention)->sentence;

  return ends_as_company (context, naming)
         || follows_company_noun (context, naming->first_token,
                                  g_array_index (context->findings->sentences, DiptychSentence, sentence).first_token);
}

/* What shows the kind of one mention holds for all of the same form, and for the first
 * word of it alone. */
static void
note_company (Census     *census,
              const char *form)
{
  g_autofree char *key = diptych_name_matcher_dup_body_key (form);

  g_hash_table_add (census->companies, g_strdup (key));
  g_hash_table_add (census->company_words, g_strndup (key, strcspn (key, " ")));
}

static void
note_strange_word (Census     *census,
                   const char *form)
{
  g_autofree char *key = diptych_name_matcher_dup_body_key (form);
  gsize length = strcspn (key, " ");

  if (diptych_lexicon_lookup (diptych_lexicon_get ("well-known-surnames"), key, length) == NULL)
    g_hash_table_add (census->strange_words, g_strndup (key, length));
}

static void
note_person (Census                    *census,
             DiptychCoreferenceContext *context,
             guint                      mention)
{
  g_autofree char *form = diptych_coreference_context_dup_form (context, mention);

  diptych_coreference_context_get_mention (context, mention)->kind = DIPTYCH_ENTITY_PERSON;
  g_hash_table_add (census->surnames, diptych_name_matcher_dup_body_key (form));
}

/* "President Norvik" */
static gboolean
has_title (DiptychCoreferenceContext *context,
           guint                      mention)
{
  guint first = diptych_coreference_context_get_naming (context, mention)->first_token;
  gsize length;
  const char *word, *letters;

  if (first > 1 && diptych_coreference_context_token_is (context, first - 1, "."))
    first--;
  if (first == 0)
    return FALSE;
  word = diptych_coreference_context_get_token_string (context, first - 1, &length);
  letters = diptych_lexicon_lookup_folded (diptych_lexicon_get ("titles"), word, length);
  return letters != NULL && strpbrk (letters, "ht") != NULL;
}

static void
count_form (Census            *census,
            const char        *form,
            DiptychEntityKind  kind,
            gboolean           has_surname,
            gboolean           is_titled)
{
  char *key = diptych_name_matcher_dup_body_key (form);
  Votes *votes = g_hash_table_lookup (census->votes, key);

  g_ptr_array_add (census->keys, key);
  if (kind == DIPTYCH_ENTITY_PERSON && is_titled)
    g_hash_table_add (census->titled, g_strdup (key));
  if (votes == NULL)
    {
      votes = g_new0 (Votes, 1);
      g_hash_table_insert (census->votes, g_strdup (key), votes);
    }
  votes->counts[kind]++;
  if (kind == DIPTYCH_ENTITY_PERSON && has_surname)
    {
      g_autoptr (DiptychPersonName) name = diptych_person_name_new (form, -1);

      if (name->n_words > 1)
        {
          guint last = name->surname + name->n_surname - 1;

          g_hash_table_add (census->surnames, g_strndup (name->words[last], name->lengths[last]));
        }
    }
}

static gboolean
is_alias (DiptychCoreferenceContext *context,
          guint                      mention)
{
  static const DiptychLexicon *aliases;
  g_autofree char *form = diptych_coreference_context_dup_form (context, mention);
  g_autofree char *folded = diptych_name_fold (form, -1);

  if (g_once_init_enter_pointer (&aliases))
    g_once_init_leave_pointer (&aliases, diptych_lexicon_get ("name-aliases"));
  return diptych_lexicon_lookup (aliases, folded, strlen (folded)) != NULL;
}

/* "Arion" and "Arion Energy Sol" beside "Arion Energy Solution" */
static gboolean
is_short_company (Census     *census,
                  const char *key,
                  const char *first_word)
{
  return g_hash_table_contains (census->company_words, first_word)
         && (g_str_equal (key, first_word)
             || diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), first_word, strlen (first_word)) == NULL);
}

/* Whether a form is a person even if it is called so only half of the time. */
static gboolean
is_sure_person (Census     *census,
                const char *key)
{
  gsize length = strcspn (key, " ");

  return key[length] != '\0' || g_hash_table_contains (census->titled, key) || g_hash_table_contains (census->surnames, key)
         || diptych_lexicon_lookup_folded (diptych_lexicon_get ("given-names"), key, length) != NULL
         || diptych_lexicon_lookup_folded (diptych_lexicon_get ("well-known-surnames"), key, strlen (key)) != NULL;
}

static DiptychEntityKind
choose_kind (Census                    *census,
             DiptychCoreferenceContext *context,
             guint                      mention)
{
  const char *key = g_ptr_array_index (census->keys, mention);
  DiptychEntityKind kind = diptych_coreference_context_get_mention (context, mention)->kind;
  const Votes *votes = g_hash_table_lookup (census->votes, key);
  DiptychEntityKind best = kind;
  g_autofree char *first_word = g_strndup (key, strcspn (key, " "));

  gboolean is_known_company = !g_hash_table_contains (census->surnames, first_word)
                              && (g_hash_table_contains (census->companies, key)
                                  || is_short_company (census, key, first_word)
                                  || (g_hash_table_contains (census->strange_words, key)
                                      && !g_hash_table_contains (census->titled, key)));

  if (kind == DIPTYCH_ENTITY_PERSON && is_known_company)
    return DIPTYCH_ENTITY_ORGANISATION;
  if (strchr (key, ' ') == NULL && g_hash_table_contains (census->surnames, key) && has_article (context, mention))
    return DIPTYCH_ENTITY_ORGANISATION;
  if (strchr (key, ' ') == NULL && g_hash_table_contains (census->surnames, key)
      && (!is_alias (context, mention) || votes->counts[DIPTYCH_ENTITY_PERSON] > 0))
    return DIPTYCH_ENTITY_PERSON;
  for (guint i = 0; i < DIPTYCH_N_ENTITY_KINDS; i++)
    if (votes->counts[i] >= votes->counts[best] + (best != DIPTYCH_ENTITY_PERSON || is_sure_person (census, key))
        && !(i == DIPTYCH_ENTITY_PERSON && is_known_company))
      best = i;
  return best;
}

/**
 * diptych_kind_repairer_repair:
 *
 * Gives all names of one form one kind: a surname is a person even where it was
 * taken for an organisation, a company is none, and else the kind that was given
 * most often. Cuts
 * titles off the names of people.
 */
void
diptych_kind_repairer_repair (DiptychCoreferenceContext *context)
{
  Census census = {
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_ptr_array_new_with_free_func (g_free),
  };

  for (guint i = 0; i < context->namings->len
                    && !diptych_coreference_context_is_cancelled (context, i); i++)
    {
      g_autofree char *form = NULL;
      DiptychEntityKind kind = diptych_coreference_context_get_mention (context, i)->kind;

      gboolean is_nickname = diptych_coreference_context_get_naming (context, i)->referent >= 0;

      if (kind != DIPTYCH_ENTITY_PERSON && has_age (context, i))
        {
          note_person (&census, context, i);
          kind = DIPTYCH_ENTITY_PERSON;
        }
      if (kind == DIPTYCH_ENTITY_PERSON && !is_nickname)
        trim_title (context, i);
      form = diptych_coreference_context_dup_form (context, i);
      if ((kind == DIPTYCH_ENTITY_PERSON && is_company (context, i))
          || (kind == DIPTYCH_ENTITY_ORGANISATION
              && is_company_by_itself (context, i)))
        {
          note_company (&census, form);
          is_nickname = TRUE;
        }
      else if (kind == DIPTYCH_ENTITY_ORGANISATION && begins_strangely (context, diptych_coreference_context_get_naming (context, i)))
        note_strange_word (&census, form);
      count_form (&census, form, kind, !is_nickname, has_title (context, i));
    }
  for (guint i = 0; i < census.keys->len; i++)
    diptych_coreference_context_get_mention (context, i)->kind = choose_kind (&census, context, i);
  g_hash_table_unref (census.votes);
  g_hash_table_unref (census.surnames);
  g_hash_table_unref (census.companies);
  g_hash_table_unref (census.company_words);
  g_hash_table_unref (census.strange_words);
  g_hash_table_unref (census.titled);
  g_ptr_array_unref (census.keys);
}
