/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiptychCueKind:
 * @DIPTYCH_CUE_SPEECH: reports speech, direct or with a clause ("said")
 * @DIPTYCH_CUE_ATTITUDE: a belief or a wish, with a clause ("hopes")
 * @DIPTYCH_CUE_OBJECT: a speech act with an object ("criticised")
 * @DIPTYCH_CUE_NOUN: a noun with a clause ("the claim that")
 * @DIPTYCH_CUE_PREPOSITION: "according to"
 * @DIPTYCH_CUE_ADJECTIVE: an adjective or adverb ("reportedly", "confident")
 *
 * How a word reports what somebody says. A word may have several kinds.
 */
typedef enum
{
  DIPTYCH_CUE_SPEECH      = 1 << 0,
  DIPTYCH_CUE_ATTITUDE    = 1 << 1,
  DIPTYCH_CUE_OBJECT      = 1 << 2,
  DIPTYCH_CUE_NOUN        = 1 << 3,
  DIPTYCH_CUE_PREPOSITION = 1 << 4,
  DIPTYCH_CUE_ADJECTIVE   = 1 << 5,
} DiptychCueKind;

/**
 * DiptychFunction:
 *
 * What a small word does in a clause; other words are sorted by how they are
 * written and end.
 */
typedef enum
{
  DIPTYCH_FUNCTION_NONE,
  DIPTYCH_FUNCTION_DETERMINER,
  DIPTYCH_FUNCTION_SUBJECT,
  DIPTYCH_FUNCTION_OBJECT,
  DIPTYCH_FUNCTION_POSSESSIVE,
  DIPTYCH_FUNCTION_THAT,
  DIPTYCH_FUNCTION_TO,
  DIPTYCH_FUNCTION_MODAL,
  DIPTYCH_FUNCTION_BE,
  DIPTYCH_FUNCTION_HAVE,
  DIPTYCH_FUNCTION_DO,
  DIPTYCH_FUNCTION_NOT,
  DIPTYCH_FUNCTION_AND,
  DIPTYCH_FUNCTION_CLAUSE,
  DIPTYCH_FUNCTION_WHICH,
  DIPTYCH_FUNCTION_BY,
  DIPTYCH_FUNCTION_OF,
  DIPTYCH_FUNCTION_IN,
  DIPTYCH_FUNCTION_TIME,
  DIPTYCH_FUNCTION_ADVERB,
  DIPTYCH_FUNCTION_PERSON,
  DIPTYCH_FUNCTION_NUMBER,
  DIPTYCH_FUNCTION_QUOTE,
  DIPTYCH_FUNCTION_COMMA,
  DIPTYCH_FUNCTION_STOP,
  DIPTYCH_FUNCTION_COLON,
  DIPTYCH_FUNCTION_DASH,
  DIPTYCH_FUNCTION_PUNCTUATION,
  DIPTYCH_FUNCTION_NAME,
  DIPTYCH_FUNCTION_PAST,
  DIPTYCH_FUNCTION_PARTICIPLE,
  DIPTYCH_FUNCTION_PLURAL,
} DiptychFunction;

#define DIPTYCH_N_FUNCTIONS (DIPTYCH_FUNCTION_PLURAL + 1)

/**
 * DiptychCue:
 * @base: hash of the base form, 0 if the word is no cue
 * @kinds: a set of #DiptychCueKind
 * @form: first letter of the form's name: base, third, past, gerund, noun, …
 */
typedef struct
{
  guint32 base;
  guint8  kinds;
  guint8  form;
} DiptychCue;

guint32         diptych_cue_lexicon_hash     (const char *bytes,
                                              gsize       length);
DiptychCue      diptych_cue_lexicon_look_up  (const char *word,
                                              gsize       length,
                                              guint32     hash);
DiptychFunction diptych_cue_lexicon_function (const char *word,
                                              gsize       length,
                                              guint32     hash);
guint16         diptych_cue_lexicon_classes  (const char *word,
                                              gsize       length,
                                              guint32     hash);

G_END_DECLS
