/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-name-features.h"

#include <string.h>

#define MAX_SOUNDS (2 * DIPTYCH_MAX_NAME_LETTERS)

/* What an edit costs in the alignment; how much it counts is learned. */
static const float edit_costs[DIPTYCH_N_SOUND_EDITS] = {
  [DIPTYCH_EDIT_L_R] = 0.3f,
  [DIPTYCH_EDIT_F_P] = 0.3f,
  [DIPTYCH_EDIT_B_V] = 0.3f,
  [DIPTYCH_EDIT_TH_S] = 0.3f,
  [DIPTYCH_EDIT_TH_T] = 0.4f,
  [DIPTYCH_EDIT_Z_J] = 0.3f,
  [DIPTYCH_EDIT_S_Z] = 0.3f,
  [DIPTYCH_EDIT_S_SH] = 0.3f,
  [DIPTYCH_EDIT_CH_SH] = 0.4f,
  [DIPTYCH_EDIT_CH_K] = 0.4f,
  [DIPTYCH_EDIT_K_G] = 0.6f,
  [DIPTYCH_EDIT_G_J] = 0.4f,
  [DIPTYCH_EDIT_T_D] = 0.6f,
  [DIPTYCH_EDIT_P_B] = 0.7f,
  [DIPTYCH_EDIT_V_F_W] = 0.6f,
  [DIPTYCH_EDIT_M_N] = 0.8f,
  [DIPTYCH_EDIT_GLIDE_VOWEL] = 0.4f,
  [DIPTYCH_EDIT_NEAR_VOWEL] = 0.25f,
  [DIPTYCH_EDIT_FAR_VOWEL] = 0.45f,
  [DIPTYCH_EDIT_FIRST_VOWEL] = 0.5f,
  [DIPTYCH_EDIT_CONSONANT] = 1.2f,
  [DIPTYCH_EDIT_MIXED] = 1.6f,
  [DIPTYCH_EDIT_DROP_VOWEL] = 0.5f,
  [DIPTYCH_EDIT_DROP_FINAL_VOWEL] = 0.4f,
  [DIPTYCH_EDIT_DROP_SECOND_VOWEL] = 0.25f,
  [DIPTYCH_EDIT_DROP_H] = 0.3f,
  [DIPTYCH_EDIT_DROP_R] = 0.35f,
  [DIPTYCH_EDIT_DROP_GLIDE] = 0.3f,
  [DIPTYCH_EDIT_DROP_NASAL] = 0.9f,
  [DIPTYCH_EDIT_DROP_STOP] = 0.7f,
  [DIPTYCH_EDIT_DROP_FINAL_STOP] = 0.6f,
  [DIPTYCH_EDIT_DROP_S] = 0.8f,
  [DIPTYCH_EDIT_DROP_CONSONANT] = 0.9f,
};

static const struct
{
  char             sounds[3];
  DiptychSoundEdit edit;
} pairs[] = {
  { "LR", DIPTYCH_EDIT_L_R }, { "FP", DIPTYCH_EDIT_F_P }, { "BV", DIPTYCH_EDIT_B_V },
  { "QS", DIPTYCH_EDIT_TH_S }, { "QT", DIPTYCH_EDIT_TH_T }, { "QD", DIPTYCH_EDIT_TH_T },
  { "QZ", DIPTYCH_EDIT_TH_S }, { "ZJ", DIPTYCH_EDIT_Z_J },
  { "SZ", DIPTYCH_EDIT_S_Z }, { "SX", DIPTYCH_EDIT_S_SH }, { "CX", DIPTYCH_EDIT_CH_SH },
  { "CJ", DIPTYCH_EDIT_CH_SH }, { "XJ", DIPTYCH_EDIT_CH_SH }, { "SC", DIPTYCH_EDIT_CH_SH },
  { "CK", DIPTYCH_EDIT_CH_K }, { "KG", DIPTYCH_EDIT_K_G }, { "GJ", DIPTYCH_EDIT_G_J }, { "YJ", DIPTYCH_EDIT_G_J },
  { "TD", DIPTYCH_EDIT_T_D }, { "PB", DIPTYCH_EDIT_P_B },
  { "VF", DIPTYCH_EDIT_V_F_W }, { "VW", DIPTYCH_EDIT_V_F_W }, { "BF", DIPTYCH_EDIT_V_F_W }, { "BW", DIPTYCH_EDIT_V_F_W },
  { "MN", DIPTYCH_EDIT_M_N },
  { "YI", DIPTYCH_EDIT_GLIDE_VOWEL }, { "YE", DIPTYCH_EDIT_GLIDE_VOWEL }, { "WU", DIPTYCH_EDIT_GLIDE_VOWEL },
  { "WO", DIPTYCH_EDIT_GLIDE_VOWEL },
  { "AE", DIPTYCH_EDIT_NEAR_VOWEL }, { "AO", DIPTYCH_EDIT_NEAR_VOWEL }, { "EI", DIPTYCH_EDIT_NEAR_VOWEL },
  { "OU", DIPTYCH_EDIT_NEAR_VOWEL },
};

#define N_LETTERS 26

typedef struct
{
  guchar edits[N_LETTERS][N_LETTERS];
} PairTable;

static DiptychSoundEdit
find_pair (char a,
           char b)
{
  gboolean a_vowel = diptych_is_vowel_sound (a);
  gboolean b_vowel = diptych_is_vowel_sound (b);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if ((pairs[i].sounds[0] == a && pairs[i].sounds[1] == b)
        || (pairs[i].sounds[0] == b && pairs[i].sounds[1] == a))
      return pairs[i].edit;
  if (a_vowel && b_vowel)
    return DIPTYCH_EDIT_FAR_VOWEL;
  return a_vowel == b_vowel ? DIPTYCH_EDIT_CONSONANT : DIPTYCH_EDIT_MIXED;
}

static const PairTable *
get_pair_table (void)
{
  static PairTable table;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < N_LETTERS; i++)
        for (guint j = 0; j < N_LETTERS; j++)
          table.edits[i][j] = find_pair ('A' + i, 'A' + j);
      g_once_init_leave (&ready, 1);
    }
  return &table;
}

static DiptychSoundEdit
edit_of_pair (const PairTable *table,
              char             a,
              char             b,
              gboolean         is_first)
{
  if (is_first && diptych_is_vowel_sound (a) && diptych_is_vowel_sound (b))
    return DIPTYCH_EDIT_FIRST_VOWEL;
  return table->edits[a - 'A'][b - 'A'];
}

static DiptychSoundEdit
edit_of_drop (const DiptychNameSounds *word,
              guint                    i)
{
  char sound = word->sounds[i];
  gboolean is_final = i + 1 == word->n_sounds;

  if (diptych_is_vowel_sound (sound))
    {
      if (i > 0 && diptych_is_vowel_sound (word->sounds[i - 1]))
        return DIPTYCH_EDIT_DROP_SECOND_VOWEL;
      return is_final ? DIPTYCH_EDIT_DROP_FINAL_VOWEL : DIPTYCH_EDIT_DROP_VOWEL;
    }
  switch (sound)
    {
    case 'H':
      return DIPTYCH_EDIT_DROP_H;
    case 'R':
      return diptych_is_vowel_sound (word->sounds[i + 1]) ? DIPTYCH_EDIT_DROP_CONSONANT : DIPTYCH_EDIT_DROP_R;
    case 'W':
    case 'Y':
      return DIPTYCH_EDIT_DROP_GLIDE;
    case 'M':
    case 'N':
      return DIPTYCH_EDIT_DROP_NASAL;
    case 'S':
    case 'Z':
      return DIPTYCH_EDIT_DROP_S;
    case 'T':
    case 'D':
    case 'K':
    case 'G':
    case 'P':
    case 'B':
      return is_final ? DIPTYCH_EDIT_DROP_FINAL_STOP : DIPTYCH_EDIT_DROP_STOP;
    default:
      return DIPTYCH_EDIT_DROP_CONSONANT;
    }
}

typedef struct
{
  float cost[MAX_SOUNDS + 1][MAX_SOUNDS + 1];
  char  step[MAX_SOUNDS + 1][MAX_SOUNDS + 1];   /* = same, x changed, < only in a, > only in b */
} Table;

static void
try_step (Table *table,
          guint  i,
          guint  j,
          float  cost,
          char   step)
{
  if (table->step[i][j] == '\0' || cost < table->cost[i][j])
    {
      table->cost[i][j] = cost;
      table->step[i][j] = step;
    }
}

static void
get_drop_costs (const DiptychNameSounds *word,
                float                   *costs)
{
  for (guint i = 0; i < word->n_sounds; i++)
    costs[i] = edit_costs[edit_of_drop (word, i)];
}

static void
fill_table (Table                   *table,
            const PairTable         *edits,
            const DiptychNameSounds *a,
            const DiptychNameSounds *b)
{
  float a_drops[MAX_SOUNDS], b_drops[MAX_SOUNDS];

  get_drop_costs (a, a_drops);
  get_drop_costs (b, b_drops);
  for (guint i = 0; i <= a->n_sounds; i++)
    for (guint j = 0; j <= b->n_sounds; j++)
      {
        table->step[i][j] = '\0';
        if (i == 0 && j == 0)
          table->cost[0][0] = 0;
        if (i > 0 && j > 0)
          {
            char x = a->sounds[i - 1], y = b->sounds[j - 1];

            try_step (table, i, j,
                      table->cost[i - 1][j - 1] + (x == y ? 0 : edit_costs[edit_of_pair (edits, x, y, i == 1 && j == 1)]),
                      x == y ? '=' : 'x');
          }
        if (i > 0)
          try_step (table, i, j, table->cost[i - 1][j] + a_drops[i - 1], '<');
        if (j > 0)
          try_step (table, i, j, table->cost[i][j - 1] + b_drops[j - 1], '>');
      }
}

static double
align_sounds (const DiptychNameSounds *a,
              const DiptychNameSounds *b,
              double                   counts[DIPTYCH_N_SOUND_EDITS])
{
  const PairTable *edits = get_pair_table ();
  Table table;
  guint i = a->n_sounds, j = b->n_sounds;

  fill_table (&table, edits, a, b);
  while (i > 0 || j > 0)
    switch (table.step[i][j])
      {
      case 'x':
        counts[edit_of_pair (edits, a->sounds[i - 1], b->sounds[j - 1], i == 1 && j == 1)] += 1;
        i--, j--;
        break;
      case '<':
        counts[edit_of_drop (a, --i)] += 1;
        break;
      case '>':
        counts[edit_of_drop (b, --j)] += 1;
        break;
      default:
        i--, j--;
        break;
      }
  return table.cost[a->n_sounds][b->n_sounds];
}

/* Levenshtein's distance. */
static guint
count_edits (const char *a,
             guint       n,
             const char *b,
             guint       m)
{
  guint row[MAX_SOUNDS + 1];

  for (guint j = 0; j <= m; j++)
    row[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
        }
    }
  return row[m];
}

/**
 * diptych_name_letter_distance:
 *
 * Returns: the number of letters to add, drop or change between @a and @b
 *   (Levenshtein 1966)
 */
guint
diptych_name_letter_distance (const DiptychNameSounds *a,
                              const DiptychNameSounds *b)
{
  return count_edits (a->letters, a->n_letters, b->letters, b->n_letters);
}

static guint
find_match (const DiptychNameSounds *a,
            guint                    i,
            const DiptychNameSounds *b,
            guint64                  taken)
{
  guint window = MAX (MAX (a->n_letters, b->n_letters) / 2, 1) - 1;
  guint end = MIN (b->n_letters, i + window + 1);

  for (guint j = i > window ? i - window : 0; j < end; j++)
    if ((taken >> j & 1) == 0 && a->letters[i] == b->letters[j])
      return j;
  return G_MAXUINT;
}

/* Jaro's similarity with Winkler's bonus for a common beginning (Winkler 1990). */
static double
jaro_winkler (const DiptychNameSounds *a,
              const DiptychNameSounds *b,
              guint                    prefix)
{
  guint64 in_a = 0, in_b = 0;
  double n = 0, moved = 0, jaro;

  for (guint i = 0; i < a->n_letters; i++)
    {
      guint j = find_match (a, i, b, in_b);

      if (j == G_MAXUINT)
        continue;
      in_a |= G_GUINT64_CONSTANT (1) << i;
      in_b |= G_GUINT64_CONSTANT (1) << j;
      n++;
    }
  if (n == 0)
    return 0;
  for (guint i = 0, j = 0; i < a->n_letters; i++)
    if (in_a >> i & 1)
      {
        while ((in_b >> j & 1) == 0)
          j++;
        moved += a->letters[i] != b->letters[j++];
      }
  jaro = (n / a->n_letters + n / b->n_letters + (n - moved / 2) / n) / 3;
  return jaro + MIN (prefix, 4) * 0.1 * (1 - jaro);
}

/**
 * diptych_name_features_extract:
 * @features: (out): the features of the pair
 *
 * What a logistic model weighs to tell two spellings of one name from two names.
 */
void
diptych_name_features_extract (const DiptychNameSounds *a,
                               const DiptychNameSounds *b,
                               double                   features[DIPTYCH_N_NAME_FEATURES])
{
  guint shorter = MIN (a->n_letters, b->n_letters);
  double longer = MAX (MAX (a->n_letters, b->n_letters), 1);
  guint n = strlen (a->skeleton), m = strlen (b->skeleton);
  guint prefix = 0, suffix = 0;

  while (prefix < shorter && a->letters[prefix] == b->letters[prefix])
    prefix++;
  while (suffix < shorter && a->letters[a->n_letters - 1 - suffix] == b->letters[b->n_letters - 1 - suffix])
    suffix++;
  memset (features, 0, DIPTYCH_N_NAME_FEATURES * sizeof *features);
  features[DIPTYCH_FEATURE_BIAS] = 1;
  features[DIPTYCH_FEATURE_COST] = align_sounds (a, b, features);
  features[DIPTYCH_FEATURE_RELATIVE_COST] = features[DIPTYCH_FEATURE_COST] / MAX (MAX (a->n_sounds, b->n_sounds), 1);
  features[DIPTYCH_FEATURE_JARO_WINKLER] = jaro_winkler (a, b, prefix);
  features[DIPTYCH_FEATURE_LETTERS] = 1 - diptych_name_letter_distance (a, b) / longer;
  features[DIPTYCH_FEATURE_SAME_SOUNDS] = strcmp (a->sounds, b->sounds) == 0;
  features[DIPTYCH_FEATURE_SAME_SKELETON] = strcmp (a->skeleton, b->skeleton) == 0;
  features[DIPTYCH_FEATURE_SKELETON] = 1 - count_edits (a->skeleton, n, b->skeleton, m) / (double) MAX (MAX (n, m), 1);
  features[DIPTYCH_FEATURE_PREFIX] = prefix / longer;
  features[DIPTYCH_FEATURE_SUFFIX] = suffix / longer;
  features[DIPTYCH_FEATURE_LENGTH] = (longer - shorter) / longer;
  features[DIPTYCH_FEATURE_SHORT] = 1.0 / MAX (shorter, 1);
  features[DIPTYCH_FEATURE_FIRST_SOUND] = a->skeleton[0] == b->skeleton[0];
}
