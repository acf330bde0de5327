/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-coreference-context.h"

#include <string.h>

#include "analysis/text/diptych-character.h"

/* How many rounds of a loop may pass between looks at the cancellable. */
#define ROUNDS_PER_LOOK 64

static void
naming_clear (gpointer data)
{
  DiptychNaming *naming = data;

  g_free (naming->evidence);
  g_free (naming->head);
}

/**
 * diptych_coreference_context_new:
 * @article: the article
 * @findings: (transfer none): its sentences, tokens and name mentions
 * @cancellable: (nullable): must outlive the context
 *
 * Returns: (transfer full): a context in which nothing is joined yet
 */
DiptychCoreferenceContext *
diptych_coreference_context_new (DiptychArticle  *article,
                                 DiptychFindings *findings,
                                 GCancellable    *cancellable)
{
  DiptychCoreferenceContext *self = g_new0 (DiptychCoreferenceContext, 1);

  self->article = g_object_ref (article);
  self->cancellable = cancellable;
  self->text = diptych_text_get_string (diptych_article_get_text (article));
  self->findings = findings;
  self->namings = g_array_new (FALSE, TRUE, sizeof (DiptychNaming));
  g_array_set_clear_func (self->namings, naming_clear);
  self->phrase = g_string_new (NULL);
  diptych_coreference_context_index (self);
  return self;
}

void
diptych_coreference_context_free (DiptychCoreferenceContext *self)
{
  g_object_unref (self->article);
  g_array_unref (self->namings);
  g_free (self->mention_of_token);
  g_string_free (self->phrase, TRUE);
  g_free (self);
}

/**
 * diptych_coreference_context_is_cancelled:
 * @i: number of rounds that the loop has run
 *
 * Returns: whether a loop shall stop, for what is found is not wanted any more
 */
gboolean
diptych_coreference_context_is_cancelled (DiptychCoreferenceContext *self,
                                          guint                      i)
{
  return i % ROUNDS_PER_LOOK == 0 && g_cancellable_is_cancelled (self->cancellable);
}

/**
 * diptych_coreference_context_is_quiet_sentence:
 * @sentence: index of a sentence
 *
 * Returns: whether it stands in a credit or in furniture
 */
gboolean
diptych_coreference_context_is_quiet_sentence (DiptychCoreferenceContext *self,
                                               guint                      sentence)
{
  guint n_blocks;
  const DiptychBlock *blocks = diptych_article_get_blocks (self->article, &n_blocks);
  guint block = g_array_index (self->findings->sentences, DiptychSentence, sentence).block;

  return block < n_blocks
         && (blocks[block].kind == DIPTYCH_BLOCK_CREDIT || blocks[block].kind == DIPTYCH_BLOCK_FURNITURE);
}

/**
 * diptych_coreference_context_index:
 *
 * Makes a fresh naming for each mention of the findings, after mentions were
 * added or changed and before any is joined.
 */
void
diptych_coreference_context_index (DiptychCoreferenceContext *self)
{
  GArray *tokens = self->findings->tokens;
  GArray *mentions = self->findings->mentions;
  guint token = 0;

  g_array_set_size (self->namings, 0);
  g_array_set_size (self->namings, mentions->len);
  g_free (self->mention_of_token);
  self->mention_of_token = g_new (int, tokens->len + 1);
  for (guint i = 0; i <= tokens->len; i++)
    self->mention_of_token[i] = -1;
  for (guint i = 0; i < mentions->len; i++)
    {
      const DiptychMention *mention = &g_array_index (mentions, DiptychMention, i);
      DiptychNaming *naming = &g_array_index (self->namings, DiptychNaming, i);

      while (token < tokens->len && g_array_index (tokens, DiptychToken, token).span.end <= mention->span.start)
        token++;
      naming->group = DIPTYCH_NO_GROUP;
      naming->referent = -1;
      naming->first_token = token;
      naming->is_quiet = diptych_coreference_context_is_quiet_sentence (self, mention->sentence);
      while (token < tokens->len && g_array_index (tokens, DiptychToken, token).span.start < mention->span.end)
        self->mention_of_token[token++] = i;
      naming->end_token = token;
    }
}

/**
 * diptych_coreference_context_get_mention:
 *
 * Returns: (transfer none): the mention at the index @mention
 */
DiptychMention *
diptych_coreference_context_get_mention (DiptychCoreferenceContext *self,
                                         guint                      mention)
{
  return &g_array_index (self->findings->mentions, DiptychMention, mention);
}

/**
 * diptych_coreference_context_get_naming:
 *
 * Returns: (transfer none): what is known of the mention at the index @mention
 */
DiptychNaming *
diptych_coreference_context_get_naming (DiptychCoreferenceContext *self,
                                        guint                      mention)
{
  return &g_array_index (self->namings, DiptychNaming, mention);
}

/**
 * diptych_coreference_context_get_token:
 *
 * Returns: (transfer none): the token at the index @token
 */
const DiptychToken *
diptych_coreference_context_get_token (DiptychCoreferenceContext *self,
                                       guint                      token)
{
  return &g_array_index (self->findings->tokens, DiptychToken, token);
}

/**
 * diptych_coreference_context_get_token_string:
 * @length: (out): length of the token in bytes
 *
 * Returns: (transfer none): where the token begins, not NUL-terminated
 */
const char *
diptych_coreference_context_get_token_string (DiptychCoreferenceContext *self,
                                              guint                      token,
                                              gsize                     *length)
{
  DiptychSpan span = diptych_coreference_context_get_token (self, token)->span;

  *length = diptych_span_length (span);
  return self->text + span.start;
}

/**
 * diptych_coreference_context_token_is:
 * @string: ASCII letters in lower case, or a mark
 *
 * Returns: whether the token is @string in any case
 */
gboolean
diptych_coreference_context_token_is (DiptychCoreferenceContext *self,
                                      guint                      token,
                                      const char                *string)
{
  const DiptychToken *tokens = (gconstpointer) self->findings->tokens->data;
  const char *word;
  gsize length;

  if (token >= self->findings->tokens->len)
    return FALSE;
  word = self->text + tokens[token].span.start;
  length = diptych_span_length (tokens[token].span);
  for (gsize i = 0; i < length; i++)
    if (diptych_character_fold (word[i]) != string[i])
      return FALSE;
  return string[length] == '\0';
}

/**
 * diptych_coreference_context_dup_folded:
 * @mention: index of a mention
 *
 * Returns: (transfer full): the words of the mention, in lower case
 */
char *
diptych_coreference_context_dup_folded (DiptychCoreferenceContext *self,
                                        guint                      mention)
{
  DiptychSpan span = diptych_coreference_context_get_mention (self, mention)->span;

  return g_utf8_strdown (self->text + span.start, diptych_span_length (span));
}

/**
 * diptych_coreference_context_token_is_one_of:
 * @strings: (array length=n_strings): as for diptych_coreference_context_token_is()
 *
 * Returns: whether the token is one of @strings in any case
 */
gboolean
diptych_coreference_context_token_is_one_of (DiptychCoreferenceContext *self,
                                             guint                      token,
                                             const char * const        *strings,
                                             guint                      n_strings)
{
  for (guint i = 0; i < n_strings; i++)
    if (diptych_coreference_context_token_is (self, token, strings[i]))
      return TRUE;
  return FALSE;
}

/**
 * diptych_coreference_context_token_is_capital:
 *
 * Returns: whether the token begins with a capital letter
 */
gboolean
diptych_coreference_context_token_is_capital (DiptychCoreferenceContext *self,
                                              guint                      token)
{
  gsize length;

  return g_unichar_isupper (g_utf8_get_char (diptych_coreference_context_get_token_string (self, token, &length)));
}

/* How many brackets of @span open and close something in it: "X (Y)" but not "Muammar) X". */
static guint
count_pairs (DiptychCoreferenceContext *self,
             DiptychSpan                span)
{
  guint n_open = 0, n_pairs = 0;

  for (gsize i = span.start; i < span.end; i++)
    if (self->text[i] == '(')
      n_open++;
    else if (self->text[i] == ')' && n_open > n_pairs)
      n_pairs++;
  return n_open == n_pairs ? n_pairs : 0;
}

/**
 * diptych_coreference_context_dup_span:
 *
 * Returns: (transfer full): the text of @span with single blanks, without brackets that
 *   enclose what an editor added or only a part of it
 */
char *
diptych_coreference_context_dup_span (DiptychCoreferenceContext *self,
                                      DiptychSpan                span)
{
  g_autoptr (GString) form = g_string_new (NULL);
  const char *end = self->text + span.end;
  gboolean has_pairs = count_pairs (self, span) > 0;

  for (const char *p = self->text + span.start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '[' || c == ']' || ((c == '(' || c == ')') && !has_pairs))
        continue;
      if (!g_unichar_isspace (c))
        g_string_append_unichar (form, c);
      else if (form->len > 0 && form->str[form->len - 1] != ' ')
        g_string_append_c (form, ' ');
    }
  return g_string_free (g_steal_pointer (&form), FALSE);
}

/**
 * diptych_coreference_context_dup_form:
 * @mention: index of a mention
 *
 * Returns: (transfer full): the mention as the text spells it, with single blanks
 */
char *
diptych_coreference_context_dup_form (DiptychCoreferenceContext *self,
                                      guint                      mention)
{
  return diptych_coreference_context_dup_span (self, diptych_coreference_context_get_mention (self, mention)->span);
}

static void
append_lower (GString    *string,
              const char *word,
              gsize       length)
{
  gsize start = string->len;

  g_string_set_size (string, start + length);
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) word[i] >= 0x80)
        {
          g_autofree char *lower = g_utf8_strdown (word, length);

          g_string_truncate (string, start);
          g_string_append (string, lower);
          return;
        }
      string->str[start + i] = diptych_character_fold (word[i]);
    }
}

/**
 * diptych_coreference_context_get_phrase:
 * @first_token: index of a token
 * @n_tokens: how many follow, itself included
 *
 * Returns: (transfer none): the words of @n_tokens tokens in lower case, set apart by
 *   one blank, without their last full stops; kept until the next call
 */
const GString *
diptych_coreference_context_get_phrase (DiptychCoreferenceContext *self,
                                        guint                      first_token,
                                        guint                      n_tokens)
{
  GString *phrase = self->phrase;

  g_string_truncate (phrase, 0);
  for (guint i = first_token; i < first_token + n_tokens && i < self->findings->tokens->len; i++)
    {
      gsize length;
      const char *word = diptych_coreference_context_get_token_string (self, i, &length);

      if (phrase->len > 0)
        g_string_append_c (phrase, ' ');
      append_lower (phrase, word, length);
      if (phrase->len > 1 && phrase->str[phrase->len - 1] == '.')
        g_string_truncate (phrase, phrase->len - 1);
    }
  return phrase;
}

/**
 * diptych_coreference_context_join:
 * @mention: index of a name mention
 * @group: the group that it belongs to
 * @reason: how its form comes from the name of the group
 * @distance: the number of letters that differ, for a misspelling
 * @evidence: (nullable): what speaks for it
 *
 * Returns: whether the mention was in no group before
 */
gboolean
diptych_coreference_context_join (DiptychCoreferenceContext *self,
                                  guint                      mention,
                                  int                        group,
                                  DiptychVariantReason       reason,
                                  guint                      distance,
                                  const char                *evidence)
{
  DiptychNaming *naming = diptych_coreference_context_get_naming (self, mention);

  if (naming->group != DIPTYCH_NO_GROUP)
    return FALSE;
  naming->group = group;
  naming->reason = reason;
  naming->distance = distance;
  g_free (naming->evidence);
  naming->evidence = g_strdup (evidence);
  return TRUE;
}
