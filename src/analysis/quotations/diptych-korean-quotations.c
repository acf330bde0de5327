/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-korean-quotations.h"

#include <string.h>

#include "analysis/quotations/diptych-quote-marks.h"
#include "lexicon/diptych-lexicon.h"
#include "model/diptych-hangul.h"

/* How many words may stand between what is said and the verb that reports it. */
#define MAX_CUE_WORDS 8

/* How many words a speaker's name and titles have. */
#define MAX_SPEAKER_WORDS 6

/* How much of a sentence is looked at, in words. */
#define MAX_WORDS 200

/* And in bytes, for what has no blanks. */
#define MAX_BYTES 2048

/* How many letters at the beginning of a verb tell it. */
#define MAX_CUE_LETTERS 4

typedef struct
{
  DiptychText     *text;
  const char      *string;
  DiptychFindings *findings;
  const GArray    *marked;
  guint            sentence;    /* the sentence at hand */
  guint            block;       /* its block */
  DiptychSpan      speaker;     /* who spoke last in the block */
} Korean;

static gboolean
ends_with (const Korean *self,
           DiptychSpan   word,
           const char   *ending)
{
  gsize n = strlen (ending);

  return diptych_span_length (word) > n && memcmp (self->string + word.end - n, ending, n) == 0;
}

static gboolean
ends_with_any (const Korean       *self,
               DiptychSpan         word,
               const char * const *endings)
{
  for (; *endings != NULL; endings++)
    if (ends_with (self, word, *endings))
      return TRUE;
  return FALSE;
}

static gboolean
is_any (const Korean       *self,
        DiptychSpan         word,
        const char * const *words)
{
  for (; *words != NULL; words++)
    if (diptych_span_length (word) == strlen (*words)
        && memcmp (self->string + word.start, *words, strlen (*words)) == 0)
      return TRUE;
  return FALSE;
}

/* The words between white space in @span, without the marks at their ends. */
static GArray *
words_new (const Korean *self,
           DiptychSpan   span)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (DiptychSpan));
  gsize i = span.start;

  if (diptych_span_length (span) > MAX_BYTES)
    for (span.end = span.start + MAX_BYTES; !diptych_text_is_border (self->text, span.end);)
      span.end--;
  while (i < span.end && words->len < MAX_WORDS)
    {
      DiptychSpan word;

      while (i < span.end && g_ascii_isspace (self->string[i]))
        i++;
      word.start = i;
      while (i < span.end && !g_ascii_isspace (self->string[i]))
        i++;
      word.end = i;
      while (word.end > word.start && strchr (".!?", self->string[word.end - 1]) != NULL)
        word.end--;
      if (!diptych_span_is_empty (word))
        g_array_append_val (words, word);
    }
  return words;
}

static DiptychSpan
word_at (const GArray *words,
         guint         index)
{
  return g_array_index (words, DiptychSpan, index);
}

static gboolean
is_cue (const Korean *self,
        DiptychSpan   word)
{
  static const DiptychLexicon *lexicon;
  const char *start = self->string + word.start, *end = start;

  if (g_once_init_enter_pointer (&lexicon))
    g_once_init_leave_pointer (&lexicon, diptych_lexicon_get ("cues-ko"));
  for (guint n = 0; n < MAX_CUE_LETTERS && end < self->string + word.end; n++)
    {
      end = g_utf8_next_char (end);
      if (diptych_lexicon_lookup (lexicon, start, end - start) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The first verb that reports among the words from @from on. */
static DiptychSpan
find_cue (const Korean *self,
          const GArray *words,
          guint         from,
          guint         reach)
{
  for (guint i = from; i < words->len && i < from + reach; i++)
    if (is_cue (self, word_at (words, i)))
      return word_at (words, i);
  return DIPTYCH_SPAN_NONE;
}

/* How long the particle is that makes @word the topic or the subject, in bytes. */
static gsize
particle_of_subject (const Korean *self,
                     DiptychSpan   word)
{
  static const char * const particles[] = { "께서는", "에서는", "께서", "측은", "은", "는", "이", "가", NULL };
  static const char * const others[] = { "있는", "하는", "되는", "없는", "라는", "다는", "했는", "이는", "많은", "같은", "높은", "이번", NULL };

  if (ends_with_any (self, word, others))
    return 0;
  for (guint i = 0; particles[i] != NULL; i++)
    if (ends_with (self, word, particles[i]))
      return strcmp (particles[i], "측은") == 0 ? strlen ("은") : strlen (particles[i]);
  return 0;
}

/* Words that stand before the topic of a sentence. */
static gboolean
is_connective (const Korean *self,
               DiptychSpan   word)
{
  static const char * const words[] = {
    "또", "또한", "이어", "다만", "그러나", "하지만", "한편", "특히", "앞서", "이에", "그러면서", "이날", "전날", "오늘", "최근", NULL,
  };
  static const char * const endings[] = { ",", "일", "월", "시각)", "시간)", NULL };

  return is_any (self, word, words) || ends_with_any (self, word, endings);
}

/* Whether the name that a subject ends with cannot reach back over @word. */
static gboolean
bounds_subject (const Korean *self,
                DiptychSpan   word)
{
  static const char * const endings[] = {
    ",", "에서", "에게", "에", "로", "까지", "부터", "은", "는", "을", "를", "며", "고", "면서", "지만", "다", "해", "한", "된", "인",
    NULL,
  };

  return is_connective (self, word) || ends_with_any (self, word, endings);
}

/* Who speaks: the first topic or subject of @words. @first is its first word and
 * @after the one behind it. */
static DiptychSpan
find_speaker (const Korean *self,
              const GArray *words,
              guint        *first,
              guint        *after)
{
  for (guint i = 0; i < words->len; i++)
    {
      gsize particle = particle_of_subject (self, word_at (words, i));

      if (particle == 0)
        continue;
      *first = i;
      while (*first > 0 && i - *first < MAX_SPEAKER_WORDS && !bounds_subject (self, word_at (words, *first - 1)))
        --*first;
      *after = i + 1;
      return diptych_span (word_at (words, *first).start, word_at (words, i).end - particle);
    }
  *first = *after = 0;
  return DIPTYCH_SPAN_NONE;
}

static void
add (Korean           *self,
     DiptychQuotation *quotation,
     DiptychSpan       cue,
     DiptychSpan       speaker)
{
  if (!diptych_span_is_empty (speaker))
    self->speaker = speaker;
  quotation->cue = cue;
  quotation->speaker = self->speaker;
  g_ptr_array_add (self->findings->quotations, quotation);
}

/* “…”라고, “…”며: what follows the closing mark of speech. */
static gboolean
has_particle (const Korean *self,
              gsize         offset)
{
  static const char * const particles[] = { "라고", "이라고", "라며", "이라며", "라면서", "이라면서", "라는", "이라는", "고 ", "며 ", "면서", "고도", "는 " };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_has_prefix (self->string + offset, particles[i]))
      return TRUE;
  return FALSE;
}

static const DiptychMarkedSpan *
marked_at (const Korean *self,
           guint         index)
{
  return &g_array_index (self->marked, DiptychMarkedSpan, index);
}

static const DiptychSentence *
sentence_at (const Korean *self,
             guint         index)
{
  return &g_array_index (self->findings->sentences, DiptychSentence, index);
}

static void
go_to (Korean *self,
       gsize   offset)
{
  while (self->sentence + 1 < self->findings->sentences->len && sentence_at (self, self->sentence)->span.end <= offset)
    self->sentence++;
  if (self->sentence < self->findings->sentences->len && sentence_at (self, self->sentence)->block != self->block)
    {
      self->block = sentence_at (self, self->sentence)->block;
      self->speaker = DIPTYCH_SPAN_NONE;
    }
}

/* “A”며 “B”고 말했다: all pieces of one sentence that are joined. Returns the index
 * of the first marked span after them. */
static guint
add_pieces (const Korean     *self,
            DiptychQuotation *quotation,
            guint             index,
            gsize            *end)
{
  guint last = index;

  for (guint i = index + 1; i < self->marked->len && !marked_at (self, last)->unclosed; i++)
    {
      const DiptychMarkedSpan *next = marked_at (self, i);

      if (next->depth > 0 || next->single)
        continue;
      if (next->block != marked_at (self, index)->block || next->span.start > marked_at (self, last)->span.end + 60
          || memchr (self->string + marked_at (self, last)->span.end, '.', next->span.start - marked_at (self, last)->span.end) != NULL
          || !has_particle (self, next->span.end))
        break;
      g_array_append_val (quotation->content, next->span);
      last = i;
    }
  *end = marked_at (self, last)->span.end;
  return last + 1;
}

static guint
add_direct (Korean *self,
            guint   index)
{
  const DiptychMarkedSpan *marked = marked_at (self, index);
  DiptychQuotation *quotation = diptych_quotation_new (DIPTYCH_QUOTATION_DIRECT, marked->span);
  gsize start, end;
  guint next = add_pieces (self, quotation, index, &end), first, after;
  g_autoptr (GArray) before = NULL, behind = NULL;
  DiptychSpan speaker;

  go_to (self, marked->span.start);
  start = MIN (sentence_at (self, self->sentence)->span.start, marked->span.start);
  before = words_new (self, diptych_span (start, marked->span.start));
  speaker = find_speaker (self, before, &first, &after);
  go_to (self, end);
  behind = words_new (self, diptych_span (end, MAX (end, sentence_at (self, self->sentence)->span.end)));
  quotation->open = marked->unclosed || marked->unopened;
  add (self, quotation, find_cue (self, behind, 0, MAX_CUE_WORDS), speaker);
  return next;
}

/* 다리를 열었다고 밝혔다: a clause that ends in a particle of quotation, and the verb. */
static void
find_indirect (Korean     *self,
               DiptychSpan span)
{
  static const char * const endings[] = { "다고", "라고", "자고", "냐고", "다며", "라며", "다면서", "라면서", NULL };
  g_autoptr (GArray) words = words_new (self, span);
  guint first, after, lead = 0;
  DiptychSpan speaker = find_speaker (self, words, &first, &after);

  while (lead < words->len && is_connective (self, word_at (words, lead)))
    lead++;
  /* A subject in the middle is that of what is said. */
  if (first > lead && !diptych_span_is_empty (self->speaker))
    {
      speaker = DIPTYCH_SPAN_NONE;
      after = lead;
    }
  for (guint i = after; i < words->len; i++)
    {
      DiptychSpan word = word_at (words, i), cue;

      if (!ends_with_any (self, word, endings))
        continue;
      cue = find_cue (self, words, i + 1, 3);
      if (diptych_span_is_empty (cue))
        continue;
      word.end -= ends_with (self, word, "면서") ? strlen ("면서") : strlen ("고");
      add (self, diptych_quotation_new (DIPTYCH_QUOTATION_INDIRECT, diptych_span (word_at (words, after).start, word.end)),
           cue, speaker);
      return;
    }
}

/* The sentences that hold no quoted speech, up to @end. */
static void
find_indirect_until (Korean *self,
                     guint  *at,
                     gsize   end)
{
  for (; *at < self->findings->sentences->len && sentence_at (self, *at)->span.end <= end; ++*at)
    {
      go_to (self, sentence_at (self, *at)->span.start);
      find_indirect (self, sentence_at (self, *at)->span);
    }
}

/**
 * diptych_korean_quotations_apply:
 *
 * Returns: whether @article is to be read as Korean
 */
gboolean
diptych_korean_quotations_apply (DiptychArticle *article)
{
  const char *language = diptych_article_get_language (article);
  const char *p = diptych_text_get_string (diptych_article_get_text (article));
  guint hangul = 0, letters = 0;

  if (language != NULL && g_str_has_prefix (language, "ko"))
    return TRUE;
  for (; *p != '\0' && letters < 2000; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      hangul += diptych_hangul_is_syllable (c);
      letters += g_unichar_isalpha (c);
    }
  return hangul > 0 && 2 * hangul >= letters;
}

/**
 * diptych_korean_quotations_find:
 * @article: an article in Korean
 * @findings: its sentences; its quotations are filled
 * @marked: (element-type DiptychMarkedSpan): its marked spans
 *
 * Finds “…”라고 말했다 and …다고 밝혔다 with the verb, and with the topic or the subject
 * of the sentence as the speaker; where there is none, the speaker of the paragraph
 * goes on. What no particle of quotation follows is a term.
 */
void
diptych_korean_quotations_find (DiptychArticle  *article,
                                DiptychFindings *findings,
                                const GArray    *marked)
{
  DiptychText *text = diptych_article_get_text (article);
  Korean self = { text, diptych_text_get_string (text), findings, marked, 0, G_MAXUINT, DIPTYCH_SPAN_NONE };
  guint at = 0;

  for (guint i = 0; findings->sentences->len > 0 && i < marked->len;)
    {
      const DiptychMarkedSpan *span = marked_at (&self, i);

      if (!span->single && span->depth == 0 && (span->unclosed || has_particle (&self, span->span.end)))
        {
          find_indirect_until (&self, &at, span->span.start);
          i = add_direct (&self, i);
          at = MAX (at, self.sentence + 1);
          continue;
        }
      if (!span->unopened && !span->unclosed)
        g_ptr_array_add (findings->quotations, diptych_quotation_new (DIPTYCH_QUOTATION_TERM, span->span));
      i++;
    }
  find_indirect_until (&self, &at, G_MAXSIZE);
}
