/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-document.h"

#include <string.h>

#include "analysis/names/diptych-tagger-context.h"
#include "lexicon/diptych-lexicon.h"

/* The shortest parts that "UkraineRussia" is cut into. */
#define MIN_BEFORE 2
#define MIN_AFTER 4

/* The shortest town that is looked for in such a word. */
#define MIN_TOWN 5

/* How far from a capitalised word an atom of a name may stand. */
#define NEAR 2

typedef struct
{
  DiptychTaggerDocument *document;
  guint32               *slots;         /* index of a word + 1, open addressing */
  guint32               *fold_slots;
  guint                  mask;
} Builder;

static guint32
intern_fold (Builder *builder,
             guint64  lower)
{
  GArray *folds = builder->document->folds;
  DiptychTaggerFold fold = { .lower = lower, .run = DIPTYCH_TAGGER_NO_RUN };
  guint i = lower & builder->mask;

  for (; builder->fold_slots[i] != 0; i = (i + 1) & builder->mask)
    if (g_array_index (folds, DiptychTaggerFold, builder->fold_slots[i] - 1).lower == lower)
      return builder->fold_slots[i] - 1;
  g_array_append_val (folds, fold);
  builder->fold_slots[i] = folds->len;
  return folds->len - 1;
}

static guint32
intern_word (Builder    *builder,
             const char *text,
             gsize       length)
{
  GArray *words = builder->document->words;
  guint64 form = diptych_tagger_hash (text, length);
  guint i = form & builder->mask;
  DiptychTaggerWord word;

  for (; builder->slots[i] != 0; i = (i + 1) & builder->mask)
    if (g_array_index (words, DiptychTaggerWord, builder->slots[i] - 1).form == form)
      return builder->slots[i] - 1;
  diptych_tagger_word_init (&word, text, length);
  word.fold = intern_fold (builder, word.lower);
  g_array_append_val (words, word);
  builder->slots[i] = words->len;
  return words->len - 1;
}

static void
add_atom (GArray *atoms,
          gsize   start,
          gsize   end)
{
  DiptychTaggerAtom atom = { diptych_span (start, end), 0, DIPTYCH_TAGGER_NO_RUN, 0, 0 };

  if (start < end)
    g_array_append_val (atoms, atom);
}

/* How many bytes of a separator of parts stand at @p: "-", "–", "—", "/". */
static guint
separator_at (const char *p)
{
  if (*p == '-' || *p == '/')
    return 1;
  if ((guchar) p[0] == 0xe2 && (guchar) p[1] == 0x80
      && (guchar) p[2] >= 0x90 && (guchar) p[2] <= 0x94)
    return 3;
  return 0;
}

/* A full stop with words on both sides: "work.Superconductors", not "U.S.A". */
static gboolean
is_glued_stop (const char *text,
               gsize       start,
               gsize       i,
               gsize       end)
{
  return text[i] == '.' && i >= start + 2 && i + 2 < end
         && g_ascii_islower (text[i - 1]) && g_ascii_islower (text[i - 2])
         && g_ascii_isupper (text[i + 1]);
}

static guint32
get_classes (const char *text,
             gsize       length)
{
  static const DiptychLexicon *names;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("names"));
  return diptych_tagger_parse_classes (diptych_lexicon_lookup_folded (names, text, length));
}

/* A country, a body known by its letters, a town that is no short word. */
static gboolean
is_known_name (const char *text,
               gsize       length)
{
  guint32 classes = get_classes (text, length);

  return (classes & (DIPTYCH_TAGGER_CLASS ('n') | DIPTYCH_TAGGER_CLASS ('a'))) != 0
         || (length >= MIN_TOWN && (classes & DIPTYCH_TAGGER_CLASS ('c')) != 0);
}

/* Two words without a space between them: "RussiaUkraine", "theBalkans". */
static gboolean
is_glued_word (const char *text,
               gsize       start,
               gsize       i,
               gsize       end)
{
  const guint32 small = DIPTYCH_TAGGER_CLASS ('i') | DIPTYCH_TAGGER_CLASS ('y');

  if (!g_ascii_isupper (text[i]) || !g_ascii_islower (text[i - 1])
      || i - start < MIN_BEFORE || end - i < MIN_AFTER)
    return FALSE;
  if (g_ascii_islower (text[start]))
    return (get_classes (text + start, i - start) & small) != 0;
  return is_known_name (text + start, i - start) && is_known_name (text + i, end - i);
}

/* Whether a word has a byte that can stand at a border of parts. */
static gboolean
may_split (const char *text,
           gsize       start,
           gsize       end)
{
  for (gsize i = start; i < end; i++)
    if (text[i] == '-' || text[i] == '/' || text[i] == '.' || (guchar) text[i] == 0xe2
        || (i > start && g_ascii_isupper (text[i])))
      return TRUE;
  return FALSE;
}

static void
split_word (GArray     *atoms,
            const char *text,
            gsize       start,
            gsize       end)
{
  gsize from = start;

  if (!may_split (text, start, end))
    {
      add_atom (atoms, start, end);
      return;
    }
  for (gsize i = start; i < end; i++)
    {
      guint n = separator_at (text + i);

      if (n == 0 && is_glued_stop (text, from, i, end))
        n = 1;
      if (n > 0)
        {
          add_atom (atoms, from, i);
          add_atom (atoms, i, i + n);
          from = i + n;
          i += n - 1;
        }
      else if (i > from && is_glued_word (text, from, i, end))
        {
          add_atom (atoms, from, i);
          from = i;
        }
    }
  add_atom (atoms, from, end);
}

/* "Netherlands'" has its apostrophe apart. */
static gsize
trim_apostrophe (const char *text,
                 gsize       start,
                 gsize       end)
{
  if (end - start > 1 && text[end - 1] == '\'')
    return end - 1;
  if (end - start > 3 && memcmp (text + end - 3, "’", 3) == 0)
    return end - 3;
  return end;
}

/* "T?rkiye": a letter that an encoding could not hold. */
static gboolean
is_lost_letter (const char         *text,
                const DiptychToken *token,
                const DiptychToken *end)
{
  return token + 2 < end && token[0].kind == DIPTYCH_TOKEN_WORD
         && token[2].kind == DIPTYCH_TOKEN_WORD && text[token[1].span.start] == '?'
         && token[0].span.end == token[1].span.start && token[1].span.end == token[2].span.start
         && g_ascii_islower (text[token[2].span.start]);
}

/* "?stanbul": the same at the beginning of a word. */
static gboolean
is_lost_first_letter (const char         *text,
                      const DiptychToken *token,
                      const DiptychToken *end)
{
  gsize start = token->span.start;

  return token + 1 < end && text[start] == '?' && (start == 0 || text[start - 1] == ' ')
         && token[1].kind == DIPTYCH_TOKEN_WORD && token[0].span.end == token[1].span.start
         && g_ascii_islower (text[token[1].span.start]);
}

static void
add_sentence (DiptychTaggerDocument *self,
              guint                  index,
              const DiptychToken    *token,
              guint                  n)
{
  const DiptychToken *end = token + n;
  DiptychTaggerSentence sentence = { self->atoms->len, 0, index, 0 };

  for (; token < end; token++)
    {
      gsize start = token->span.start;
      gsize stop = token->span.end;

      if (is_lost_letter (self->text, token, end))
        {
          add_atom (self->atoms, start, token[2].span.end);
          token += 2;
        }
      else if (is_lost_first_letter (self->text, token, end))
        add_atom (self->atoms, start, (++token)->span.end);
      else if (token->kind == DIPTYCH_TOKEN_WORD || token->kind == DIPTYCH_TOKEN_NUMBER)
        {
          gsize trimmed = trim_apostrophe (self->text, start, stop);

          split_word (self->atoms, self->text, start, trimmed);
          add_atom (self->atoms, trimmed, stop);
        }
      else
        add_atom (self->atoms, start, stop);
    }
  sentence.end = self->atoms->len;
  if (sentence.end > sentence.start)
    g_array_append_val (self->sentences, sentence);
}

static void
intern_words (DiptychTaggerDocument *self)
{
  Builder builder = { self, NULL, NULL, 15 };

  while (builder.mask < 2 * self->atoms->len)
    builder.mask = 2 * builder.mask + 1;
  builder.slots = g_new0 (guint32, builder.mask + 1);
  builder.fold_slots = g_new0 (guint32, builder.mask + 1);
  for (guint i = 0; i < self->atoms->len; i++)
    {
      DiptychTaggerAtom *atom = &g_array_index (self->atoms, DiptychTaggerAtom, i);

      atom->word = intern_word (&builder, self->text + atom->span.start,
                                diptych_span_length (atom->span));
    }
  g_free (builder.slots);
  g_free (builder.fold_slots);
}

/**
 * diptych_tagger_document_new:
 * @text: the text of an article; must outlive the result
 * @sentences: (element-type DiptychSentence): its sentences
 * @tokens: (element-type DiptychToken): its tokens
 *
 * Returns: (transfer full): the article as the name tagger sees it
 */
DiptychTaggerDocument *
diptych_tagger_document_new (const char   *text,
                             const GArray *sentences,
                             const GArray *tokens)
{
  DiptychTaggerDocument *self = g_new0 (DiptychTaggerDocument, 1);

  self->text = text;
  self->atoms = g_array_sized_new (FALSE, FALSE, sizeof (DiptychTaggerAtom), tokens->len);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (DiptychTaggerSentence));
  self->words = g_array_new (FALSE, FALSE, sizeof (DiptychTaggerWord));
  self->folds = g_array_new (FALSE, FALSE, sizeof (DiptychTaggerFold));
  self->runs = g_array_new (FALSE, FALSE, sizeof (DiptychTaggerRun));
  for (guint i = 0; i < sentences->len; i++)
    {
      const DiptychSentence *sentence = &g_array_index (sentences, DiptychSentence, i);

      add_sentence (self, i, &g_array_index (tokens, DiptychToken, sentence->first_token),
                    sentence->n_tokens);
    }
  intern_words (self);
  diptych_tagger_context_collect (self);
  return self;
}

void
diptych_tagger_document_free (DiptychTaggerDocument *self)
{
  g_array_unref (self->atoms);
  g_array_unref (self->sentences);
  g_array_unref (self->words);
  g_array_unref (self->folds);
  g_array_unref (self->runs);
  g_clear_pointer (&self->acronyms, g_hash_table_unref);
  g_free (self);
}

/* Whether a capitalised word stands no more than two atoms before or after @i. */
static gboolean
is_near_run (const DiptychTaggerDocument *self,
             const DiptychTaggerSentence *sentence,
             guint                        i)
{
  const DiptychTaggerAtom *atoms = (const DiptychTaggerAtom *) self->atoms->data;
  guint begin = MAX (i, sentence->start + NEAR) - NEAR;
  guint end = MIN (i + NEAR + 1, sentence->end);

  for (guint j = begin; j < end; j++)
    if (atoms[j].run != DIPTYCH_TAGGER_NO_RUN)
      return TRUE;
  return FALSE;
}

/**
 * diptych_tagger_document_may_be_named:
 * @sentence: the sentence that the atom stands in
 * @atom: index of an atom
 *
 * Outside of headlines without capitals, only what is near a capitalised word stands in
 * a name: "Jung-hwan".
 *
 * Returns: whether @atom may be part of a name at all
 */
gboolean
diptych_tagger_document_may_be_named (const DiptychTaggerDocument *self,
                                      const DiptychTaggerSentence *sentence,
                                      guint                        atom)
{
  const DiptychTaggerWord *word = diptych_tagger_document_word (self, atom);

  return sentence->style != 0
         || word->spelling == DIPTYCH_TAGGER_CASE_NUMBER
         || (word->classes & DIPTYCH_TAGGER_CLASS ('n')) != 0
         || is_near_run (self, sentence, atom);
}
