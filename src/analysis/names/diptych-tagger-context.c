/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-tagger-context.h"

#include <string.h>

#include "analysis/names/diptych-tagger-expansion.h"
#include "lexicon/diptych-lexicon.h"

#define CLASS DIPTYCH_TAGGER_CLASS

/* Longer runs are tables and headlines rather than names. */
#define MAX_RUN 6
#define MAX_LINKS 2
#define MAX_ENTRY_ATOMS 6
#define MAX_ACRONYM 8
#define OFTEN 3

typedef struct
{
  DiptychTaggerDocument       *document;
  const DiptychTaggerSentence *sentence;
} Scope;

static const DiptychTaggerWord *
word_at (const Scope *scope,
         guint        i)
{
  return diptych_tagger_document_word (scope->document, i);
}

/* The classes of the atom at @i, none outside the sentence. */
static guint32
classes_at (const Scope *scope,
            gint64       i)
{
  if (i < scope->sentence->start || i >= scope->sentence->end)
    return 0;
  return word_at (scope, i)->classes;
}

static guint
find_style (const Scope *scope)
{
  guint n_words = 0, n_lower = 0, n_upper = 0, n_capital = 0;

  for (guint i = scope->sentence->start; i < scope->sentence->end; i++)
    {
      const DiptychTaggerWord *word = word_at (scope, i);
      gboolean is_upper = word->spelling == DIPTYCH_TAGGER_CASE_UPPER;

      if (word->spelling < DIPTYCH_TAGGER_CASE_LOWER || (word->classes & CLASS ('l')) != 0)
        continue;
      n_words++;
      n_upper += is_upper;
      n_capital += diptych_tagger_word_is_capitalised (word);
      n_lower += word->spelling == DIPTYCH_TAGGER_CASE_LOWER;
    }
  if (n_words >= 3 && n_lower == 0 && 2 * n_upper > n_words)
    return 1;
  if (n_words >= 4 && 5 * n_capital >= 4 * n_words)
    return 2;
  return n_words >= 4 && n_capital == 0 ? 3 : 0;
}

/* The classes of an entry, but for that of the words that longer entries begin with. */
static guint32
parse_entry (const char *value)
{
  return diptych_tagger_parse_classes (value) & ~CLASS ('z');
}

static gboolean
has_classes (const char *value)
{
  return parse_entry (value) != 0;
}

/* The longest entry of more than one atom that begins at @i. */
static void
match_entry (const Scope          *scope,
             const DiptychLexicon *names,
             guint                 i)
{
  DiptychTaggerAtom *atoms = (DiptychTaggerAtom *) scope->document->atoms->data;
  guint n = MIN (i + MAX_ENTRY_ATOMS, scope->sentence->end) - i - 1;
  gsize start = atoms[i].span.start;
  gsize ends[MAX_ENTRY_ATOMS];
  guint index;
  guint32 classes;

  for (guint j = 0; j < n; j++)
    ends[j] = atoms[i + 1 + j].span.end - start;
  classes = parse_entry (diptych_lexicon_lookup_longest (names, scope->document->text + start, ends, n,
                                                         has_classes, &index));
  if (classes == 0)
    return;
  atoms[i].begins |= classes;
  for (guint j = 0; j <= index; j++)
    atoms[i + 1 + j].continues |= classes;
}

static void
match_entries (const Scope *scope)
{
  static const DiptychLexicon *names;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, diptych_lexicon_get ("names"));
  for (guint i = scope->sentence->start; i + 1 < scope->sentence->end; i++)
    if ((word_at (scope, i)->classes & CLASS ('z')) != 0)
      match_entry (scope, names, i);
}

static void
find_runs (const Scope *scope)
{
  DiptychTaggerDocument *document = scope->document;

  for (guint i = scope->sentence->start; i < scope->sentence->end; i++)
    {
      DiptychTaggerRun run = { i, i, i, i, i };

      while (run.end < scope->sentence->end
             && diptych_tagger_word_is_capitalised (word_at (scope, run.end)))
        g_array_index (document->atoms, DiptychTaggerAtom, run.end++).run = document->runs->len;
      if (run.end == run.start)
        continue;
      i = run.end - 1;
      run.long_start = run.start;
      run.long_end = run.end;
      g_array_append_val (document->runs, run);
    }
}

static gboolean
are_linked (const Scope            *scope,
            const DiptychTaggerRun *a,
            const DiptychTaggerRun *b)
{
  if (b->start - a->end > MAX_LINKS)
    return FALSE;
  for (guint i = a->end; i < b->start; i++)
    if ((word_at (scope, i)->classes & CLASS ('l')) == 0)
      return FALSE;
  return TRUE;
}

/* Joins the runs from @first on over the words that link them. */
static void
join_runs (const Scope *scope,
           guint        first)
{
  GArray *runs = scope->document->runs;

  for (guint i = first, j; i < runs->len; i = j)
    {
      DiptychTaggerRun *run = &g_array_index (runs, DiptychTaggerRun, i);

      for (j = i + 1; j < runs->len; j++)
        if (!are_linked (scope, &g_array_index (runs, DiptychTaggerRun, j - 1),
                         &g_array_index (runs, DiptychTaggerRun, j)))
          break;
      for (guint k = i; k < j; k++)
        {
          g_array_index (runs, DiptychTaggerRun, k).long_start = run->start;
          g_array_index (runs, DiptychTaggerRun, k).head = run->end - 1;
          g_array_index (runs, DiptychTaggerRun, k).long_end = g_array_index (runs, DiptychTaggerRun, j - 1).end;
        }
    }
}

static guint32
judge_neighbours (const Scope *scope,
                  guint        i)
{
  guint32 before = classes_at (scope, (gint64) i - 1);
  guint32 after = classes_at (scope, (gint64) i + 1);
  guint32 evidence = 0;

  if ((before & CLASS ('t')) != 0)
    evidence |= DIPTYCH_TAGGER_AFTER_TITLE;
  if ((before & CLASS ('f')) != 0)
    evidence |= DIPTYCH_TAGGER_AFTER_FIRST_NAME;
  if ((before & CLASS ('i')) != 0)
    evidence |= DIPTYCH_TAGGER_AFTER_PLACE_WORD;
  if ((before & CLASS ('y')) != 0)
    evidence |= DIPTYCH_TAGGER_AFTER_THE;
  if ((after & CLASS ('x')) != 0)
    evidence |= DIPTYCH_TAGGER_BEFORE_ORG_WORD;
  if (((before | after) & CLASS ('v')) != 0)
    evidence |= DIPTYCH_TAGGER_NEAR_SPEECH;
  return evidence;
}

static guint32
judge_run (const Scope             *scope,
           const DiptychTaggerAtom *atom,
           guint                    i)
{
  const DiptychTaggerRun *run = &g_array_index (scope->document->runs, DiptychTaggerRun, atom->run);
  guint length = run->end - run->start;

  if (length == 1)
    return DIPTYCH_TAGGER_ALONE;
  if (length > MAX_RUN)
    return 0;
  if (i == run->start)
    return DIPTYCH_TAGGER_FIRST_OF_RUN;
  return i + 1 == run->end ? DIPTYCH_TAGGER_LAST_OF_RUN : 0;
}

static void
remember_run (DiptychTaggerDocument   *document,
              DiptychTaggerFold       *fold,
              const DiptychTaggerAtom *atom,
              guint                    i)
{
  const DiptychTaggerRun *runs = (const DiptychTaggerRun *) document->runs->data;
  guint length = runs[atom->run].end - runs[atom->run].start;

  if (length > MAX_RUN)
    return;
  if (fold->run == DIPTYCH_TAGGER_NO_RUN
      || runs[fold->run].end - runs[fold->run].start < length)
    {
      fold->run = atom->run;
      fold->place = i;
    }
}

static void
collect_evidence (const Scope *scope,
                  guint16     *counts)
{
  DiptychTaggerDocument *document = scope->document;
  gboolean is_first = TRUE;

  for (guint i = scope->sentence->start; i < scope->sentence->end; i++)
    {
      const DiptychTaggerAtom *atom = diptych_tagger_document_atom (document, i);
      const DiptychTaggerWord *word = word_at (scope, i);
      DiptychTaggerFold *fold = &g_array_index (document->folds, DiptychTaggerFold, word->fold);

      if (word->spelling == DIPTYCH_TAGGER_CASE_LOWER)
        fold->evidence |= DIPTYCH_TAGGER_SEEN_LOWER;
      else if (atom->run != DIPTYCH_TAGGER_NO_RUN)
        {
          if (!is_first)
            fold->evidence |= DIPTYCH_TAGGER_SEEN_CAPITAL;
          fold->evidence |= judge_neighbours (scope, i) | judge_run (scope, atom, i);
          if (counts[word->fold] < OFTEN && ++counts[word->fold] == OFTEN)
            fold->evidence |= DIPTYCH_TAGGER_OFTEN;
          remember_run (document, fold, atom, i);
          if (fold->n_contexts < DIPTYCH_TAGGER_MAX_CONTEXTS)
            fold->contexts[fold->n_contexts++] = i;
        }
      if (word->spelling != DIPTYCH_TAGGER_CASE_NONE)
        is_first = FALSE;
    }
}

/* "European Union" and "EU": the initials of a long run point to it. */
static void
add_acronym (DiptychTaggerDocument *document,
             guint                  index)
{
  const DiptychTaggerRun *run = &g_array_index (document->runs, DiptychTaggerRun, index);
  char initials[MAX_ACRONYM];
  guint n = 0;

  if (run->start != run->long_start)
    return;
  for (guint i = run->long_start; i < run->long_end; i++)
    {
      const DiptychTaggerWord *word = diptych_tagger_document_word (document, i);

      if (word->spelling != DIPTYCH_TAGGER_CASE_CAPITAL || !g_ascii_isupper (*word->text))
        continue;
      if (n == MAX_ACRONYM)
        return;
      initials[n++] = *word->text;
    }
  if (n >= 2)
    g_hash_table_insert (document->acronyms,
                         GUINT_TO_POINTER ((guint32) diptych_tagger_hash (initials, n)),
                         GUINT_TO_POINTER (index + 1));
}

/**
 * diptych_tagger_context_collect:
 * @document: a document whose atoms and words are known
 *
 * Finds the style of each sentence, the entries of the lexicon of more than one word,
 * the runs of capitalised words, and what all occurrences of a word tell of it. The
 * last is the global information of Chieu and Ng, “Named Entity Recognition: A Maximum
 * Entropy Approach Using Global Information” (COLING 2002).
 */
void
diptych_tagger_context_collect (DiptychTaggerDocument *document)
{
  g_autofree guint16 *counts = g_new0 (guint16, document->folds->len + 1);

  document->acronyms = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < document->sentences->len; i++)
    {
      DiptychTaggerSentence *sentence = &g_array_index (document->sentences, DiptychTaggerSentence, i);
      Scope scope = { document, sentence };
      guint first_run = document->runs->len;

      sentence->style = find_style (&scope);
      match_entries (&scope);
      diptych_tagger_expansion_mark (document, sentence);
      find_runs (&scope);
      join_runs (&scope, first_run);
      if (sentence->style == 0)
        collect_evidence (&scope, counts);
      if (sentence->style != 1)
        for (guint run = first_run; run < document->runs->len; run++)
          add_acronym (document, run);
    }
}
