/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-currency-country.h"

#include <string.h>

#include "model/diptych-fact.h"

/* Names of currencies that several countries have: how the words for each country or for a
 * city of it begin, in English and Korean. The first row of a name is that of the country
 * for which it is taken where nothing tells. */
static const struct
{
  const char *name;
  const char *korean;
  const char *code;
  const char *country;
  const char *korean_country;
} countries[] = {
  { "peso", "페소", "MXN", "Mexic", "멕시코" },
  { "peso", "페소", "PHP", "Philippin", "필리핀" },
  { "peso", "페소", "PHP", "Manila", "마닐라" },
  { "peso", "페소", "ARS", "Argentin", "아르헨티나" },
  { "peso", "페소", "ARS", "Buenos Aires", "부에노스아이레스" },
  { "peso", "페소", "CLP", "Chile", "칠레" },
  { "peso", "페소", "COP", "Colombia", "콜롬비아" },
  { "peso", "페소", "COP", "Bogot", "보고타" },
  { "peso", "페소", "CUP", "Cuba", "쿠바" },
  { "peso", "페소", "DOP", "Dominican", "도미니카" },
  { "peso", "페소", "UYU", "Urugua", "우루과이" },
  { "rupee", "루피", "INR", "India", "인도" },
  { "rupee", "루피", "INR", "Delhi", "델리" },
  { "rupee", "루피", "INR", "Mumbai", "뭄바이" },
  { "rupee", "루피", "PKR", "Pakistan", "파키스탄" },
  { "rupee", "루피", "PKR", "Islamabad", "이슬라마바드" },
  { "rupee", "루피", "PKR", "Karachi", "카라치" },
  { "rupee", "루피", "LKR", "Sri Lanka", "스리랑카" },
  { "rupee", "루피", "LKR", "Colombo", "콜롬보" },
  { "rupee", "루피", "NPR", "Nepal", "네팔" },
  { "rupee", "루피", "NPR", "Kathmandu", "카트만두" },
  { "dinar", "디나르", "IQD", "Iraq", "이라크" },
  { "dinar", "디나르", "IQD", "Baghdad", "바그다드" },
  { "dinar", "디나르", "KWD", "Kuwait", "쿠웨이트" },
  { "dinar", "디나르", "JOD", "Jordanian", "요르단" },
  { "dinar", "디나르", "DZD", "Algeria", "알제리" },
  { "dinar", "디나르", "TND", "Tunisia", "튀니지" },
  { "dinar", "디나르", "LYD", "Libya", "리비아" },
  { "dinar", "디나르", "RSD", "Serbia", "세르비아" },
  { "dinar", "디나르", "BHD", "Bahrain", "바레인" },
  { "rial", "리알", "IRR", "Iran", "이란" },
  { "rial", "리알", "IRR", "Tehran", "테헤란" },
  { "rial", "리알", "YER", "Yemen", "예멘" },
  { "rial", "리알", "OMR", "Oman", "오만" },
  { "shilling", "실링", "KES", "Kenya", "케냐" },
  { "shilling", "실링", "KES", "Nairobi", "나이로비" },
  { "shilling", "실링", "UGX", "Uganda", "우간다" },
  { "shilling", "실링", "TZS", "Tanzania", "탄자니아" },
  { "crown", "크로나", "SEK", "Swed", "스웨덴" },
  { "crown", "크로나", "CZK", "Czech", "체코" },
  { "crown", "크로나", "CZK", "Prague", "프라하" },
  { "crown", "크로나", "NOK", "Norw", "노르웨이" },
  { "crown", "크로나", "NOK", "Oslo", "오슬로" },
  { "crown", "크로나", "DKK", "Danish", "덴마크" },
  { "crown", "크로나", "DKK", "Copenhagen", "코펜하겐" },
};

static guint
count_word (const char *text,
            const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

static gboolean
is_named_in (const char        *text,
             const DiptychFact *fact,
             const char        *word)
{
  return g_strstr_len (text + fact->span.start, diptych_span_length (fact->span), word) != NULL;
}

/* Whether @fact is an amount of what row @row is the first of, and nothing more. */
static gboolean
is_open (const char        *text,
         const DiptychFact *fact,
         guint              row)
{
  return (row == 0 || !g_str_equal (countries[row].name, countries[row - 1].name))
         && g_str_equal (fact->unit, countries[row].code)
         && (is_named_in (text, fact, countries[row].name) || is_named_in (text, fact, countries[row].korean))
         && !is_named_in (text, fact, countries[row].country) && !is_named_in (text, fact, countries[row].korean_country);
}

/* The code of the country that @text names most often of those whose currency has the
 * name of row @first. */
static const char *
find_code (const char *text,
           guint       first)
{
  guint most = 0, best = first;

  for (guint i = first; i < G_N_ELEMENTS (countries) && g_str_equal (countries[i].name, countries[first].name); i++)
    {
      guint n = count_word (text, countries[i].country) + count_word (text, countries[i].korean_country);

      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  return countries[best].code;
}

/**
 * diptych_currency_country_settle:
 * @text: the text of an article
 * @facts: (element-type DiptychFact): the facts in it
 *
 * Gives amounts of pesos, rupees and the like, whose country is not said with them, the
 * currency of the country that the article names most.
 */
void
diptych_currency_country_settle (const char *text,
                                 GArray     *facts)
{
  const char *codes[G_N_ELEMENTS (countries)] = { NULL, };

  for (guint i = 0; i < facts->len; i++)
    {
      DiptychFact *fact = &g_array_index (facts, DiptychFact, i);

      for (guint row = 0; fact->kind == DIPTYCH_FACT_MONEY && row < G_N_ELEMENTS (countries); row++)
        if (is_open (text, fact, row))
          {
            if (codes[row] == NULL)
              codes[row] = find_code (text, row);
            g_free (fact->unit);
            fact->unit = g_strdup (codes[row]);
            break;
          }
    }
}
