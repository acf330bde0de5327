/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-expansion.h"

#define MIN_LETTERS 2
#define MAX_LETTERS 10

/* Small words and commas between the words with initials. */
#define MAX_BETWEEN 3

static DiptychTaggerAtom *
atom_at (DiptychTaggerDocument *document,
         guint                  i)
{
  return &g_array_index (document->atoms, DiptychTaggerAtom, i);
}

static gboolean
is_bracket (const DiptychTaggerDocument *document,
            guint                        i,
            char                         bracket)
{
  const DiptychTaggerWord *word = diptych_tagger_document_word (document, i);

  return word->length == 1 && *word->text == bracket;
}

static gboolean
is_acronym (const DiptychTaggerWord *word)
{
  if (word->length < MIN_LETTERS || word->length > MAX_LETTERS)
    return FALSE;
  for (guint i = 0; i < word->length; i++)
    if (!g_ascii_isupper (word->text[i]))
      return FALSE;
  return TRUE;
}

/* Goes back from the atom before @bracket over one word for each letter of @acronym. */
static gboolean
find_begin (const DiptychTaggerDocument *document,
            const DiptychTaggerSentence *sentence,
            guint                        bracket,
            const DiptychTaggerWord     *acronym,
            guint                       *begin)
{
  guint left = acronym->length, n_between = 0;

  for (guint i = bracket; i-- > sentence->start && n_between <= MAX_BETWEEN;)
    {
      const DiptychTaggerWord *word = diptych_tagger_document_word (document, i);

      if (!diptych_tagger_word_is_capitalised (word))
        {
          if (i + 1 == bracket)
            return FALSE;
          n_between++;
          continue;
        }
      if (*word->text != acronym->text[--left])
        return FALSE;
      n_between = 0;
      *begin = i;
      if (left == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * diptych_tagger_expansion_mark:
 * @sentence: a sentence of @document
 *
 * Marks the words that an acronym in brackets after them stands for: “Patriotic Union
 * of Kurdistan (PUK)”. The marks go where the entries of the lexicon that begin at an
 * atom, or go on there, are kept.
 */
void
diptych_tagger_expansion_mark (DiptychTaggerDocument       *document,
                               const DiptychTaggerSentence *sentence)
{
  for (guint i = sentence->start + MIN_LETTERS; i + 2 < sentence->end; i++)
    {
      const DiptychTaggerWord *acronym;
      guint begin;

      if (!is_bracket (document, i, '(') || !is_bracket (document, i + 2, ')'))
        continue;
      acronym = diptych_tagger_document_word (document, i + 1);
      if (!is_acronym (acronym) || !find_begin (document, sentence, i, acronym, &begin))
        continue;
      atom_at (document, begin)->begins |= DIPTYCH_TAGGER_EXPANSION;
      for (guint j = begin + 1; j < i; j++)
        atom_at (document, j)->continues |= DIPTYCH_TAGGER_EXPANSION;
      atom_at (document, i - 1)->continues |= DIPTYCH_TAGGER_EXPANSION_LAST;
      atom_at (document, i + 1)->begins |= DIPTYCH_TAGGER_EXPANSION_LAST;
    }
}
