/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/facts/diptych-fact-finder.h"
#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"

#define DATE "2022-05-18"

/* A fact is written as "kind words=value [unit] [precision] [(noun)]", "; " between two. */
static const struct
{
  const char *name;
  const char *input;
  const char *expected;
} rows[] = {
  { "none", "The ship sailed at dawn and nobody saw it.", "" },
  { "count", "He met 26 ministers from four coalition governments.",
    "number 26=26 (ministers); number four=4 (coalition governments)" },
  { "before-measures", "Łódź has six 1,200-ton ferries, nine 900-tonne-class tugs, four 5,000 litre tanks; two 9-year-old girls left.",
    "number six=6 (ferries); quantity 1,200-ton=1200 ton; number nine=9 (class tugs); quantity 900-tonne=900 metric ton; number four=4 (tanks); "
    "quantity 5,000 litre=5000 litre; number two=2 (girls); age 9-year-old=9" },
  { "not-before-measures", "On pier 6 2,300 tons of rice lay, and route 3 5 km from Łódź.", "quantity 2,300 tons=2300 ton; quantity 5 km=5 kilometre" },
  { "compound", "The 15-nation bloc agreed.", "number 15=15 (nation bloc)" },
  { "count-said", "Of the crew, 20 were foreigners and 12 were arrested.", "number 20=20 (foreigners); number 12=12" },
  { "pronoun", "One of them left, and no one saw the other one.", "" },
  { "ordinal", "It is the third summit of her second term.", "ordinal third=3 (summit); ordinal second=2 (term)" },
  { "money", "It costs about 6 billion euros, or $6.5 billion.",
    "money 6 billion euros=6000000000 EUR about; money $6.5 billion=6500000000 USD" },
  { "pesos", "The Philippines, or Filipinos at Philippine ports, paid 3m pesos and 2 million Mexican pesos.",
    "money 3m pesos=3000000 PHP; money 2 million Mexican pesos=2000000 MXN" },
  { "rupees", "India lent Nepal 20 million rupees, and Nepal paid 5 million rupees; Łódź paid 10 crowns.",
    "money 20 million rupees=20000000 NPR; money 5 million rupees=5000000 NPR; money 10 crowns=10 SEK" },
  { "korean-pesos", "아르헨티나 정부는 5억 페소를 썼다.", "money 5억 페소=500000000 ARS" },
  { "cents", "The price rose 40 cents.", "money 40 cents=0.4 USD" },
  { "percent", "More than 7.5% agreed; it rose three percentage points.",
    "percent 7.5%=7.5 more; percent three percentage points=3 percentage point" },
  { "date", "She came on Monday and left on May 17.", "date Monday=2022-05-16; date May 17=2022-05-17" },
  { "range", "He served from 2009 to 2017.", "date from 2009 to 2017=2009/2017" },
  { "duration", "After nearly two years and three months, the war ended.",
    "duration two years and three months=P2Y3M year about" },
  { "eighth-year", "The war is in its eighth year.", "ordinal eighth=8 (year)" },
  { "ages", "Vik (61) and Ruiz, 44, met a 12-year-old boy and Oh, aged 70.",
    "age 61=61; age 44=44; age 12-year-old=12; age aged 70=70" },
  { "ages-said", "The captain, 51, had slept; Vik is 29 and limps. A cook who was 33, Jiří (age 40), left.",
    "age 51=51; age 29=29; age 33=33; age age 40=40" },
  { "ages-with-particulars", "Škoda (29, UK), Vik (31, New Zealand), Oda (44, male) and Żak (12, May) ran.",
    "age 29=29; age 31=31; age 44=44" },
  { "ages-now", "The same tailor of Łódź, now 38 and tired, met a cook (now 61). It is now 40, he said.", "age 38=38; age 61=61" },
  { "figures-said", "In Łódź the number of injured is 58. The toll is now 17, Żak said; the gate is 4.", "number 58=58; number 17=17" },
  { "parts-of-counts", "Out of 27 ferries, 11 were ‘Łódź-built’. Of the 93 sailors, at least 81 had a knife; in Vik, 5 were as old.",
    "number 27=27 (ferries); number 11=11; number 93=93 (sailors); number 81=81 more" },
  { "multiples", "Fares to Łódź tripled and more than doubled again; calls rose twentyfold, and Oda halved her price. Tea is twice as dear, or more than "
    "double the price of 1990.",
    "number tripled=3; number doubled=2 more; number twentyfold=20; number halved=0.5; number twice=2; number double=2 more; date 1990=1990" },
  { "no-multiples", "Škoda doubled down on it in a double room that doubled as a bar, and the doubles final of Łódź went on.", "" },
  { "scores-with-a-dash", "The court of Łódź voted 7-2, in a 5–4 ruling the board was split 12-10.",
    "number 7=7; number 2=2; number 5=5; number 4=4 (ruling); number 12=12; number 10=10" },
  { "no-scores", "The vote on bill 7-2-1 of Łódź won 2-3-1; call 12-10.", "" },
  { "more-of-them", "Łódź takes 54 more trams and 300 or so seats. Two more were hurt, and 12 more than before sat.",
    "number 54=54 (trams); number 300=300 about (seats); number Two=2" },
  { "without-a-noun", "Of one of 212 that came to Łódź there were 41 of us. The hall seats 800. The whereabouts of 2 are unknown.",
    "number 212=212; number 41=41; number 800=800; number 2=2" },
  { "told-long-before", "The number of people on the list that the line handed in at Łódź is 214, but a workforce of about 600 is due.",
    "number 214=214; number 600=600 about" },
  { "other-group", "In Łódź 38 people fell ill in one house and 61 in the other, more than 70 in the control group; 12 in the hall sat.",
    "number 38=38 (people); number one=1 (house); number 61=61; number 70=70 more" },
  { "a-third-less", "Attacks in Łódź were about a third less frequent, and a third more serious fire came.", "number a third=0.333333333 about; ordinal third=3 (serious fire)" },
  { "since", "The gap in Łódź will last, as it has since June, and Oda is due in June.", "date June=2021-06; date June=2022-06" },
  { "years-earlier", "The choir of Łódź was born two years earlier, sang three years ago and fell a year earlier.",
    "duration two years earlier=P2Y year; date three years ago=2019; date a year earlier=2021" },
  { "owned", "Oda won 370 seats in Łódź, Ruiz has 129 and Vik leads with 568, compared to Oda’s 844. He has 12, and won in Oda’s 1998.",
    "number 370=370 (seats); number 129=129; number 568=568; number 844=844; date 1998=1998" },
  { "one-job-in-five", "One job in five in Łódź goes; one man in black, one ship in 2019 and one tram in three weeks came.",
    "number One job in five=0.2; number one=1 (man); number one=1 (ship); date 2019=2019; number one=1 (tram); duration in three weeks=P3W week" },
  { "cut-to-half", "The fund of Łódź was cut to half, and fell by half last year, not in half. She led to half a street.",
    "number half=0.5; number half=0.5; date last year=2021; number half=0.5" },
  { "ranks", "Łódź finished sixth last season, Vik ranked 6th in the league and Oda came first. He came first to Vik.",
    "ordinal sixth=6; ordinal 6th=6; ordinal first=1" },
  { "those-who", "In Łódź 81 of the 93 who voted chose Oda.", "number 81=81; number 93=93" },
  { "a-single-day", "All of Łódź was painted in a single day.", "duration in a single day=P1D day" },
  { "no-ages", "Of the crews, 14, were saved; the limit is 29 and the page, 12, was lost in Ōsaka.", "" },
  { "ages-roles", "The former Dutch prime minister, 57, follows the head of the fund, 71, in Łódź; Ida’s deputy, 48, and her driver (33) left.",
    "age 57=57; age 71=71; age 48=48; age 33=33" },
  { "ages-roles-end", "“Nie,” said the captain, 51.", "age 51=51" },
  { "quarters", "For a quarter of an hour a quarter of the ships waited off Łódź.", "duration a quarter of an hour=PT0.25H hour; number a quarter=0.25 (ships)" },
  { "ages-of-children", "Her daughter (4) and his son, 9, are in Łódź; the minister (4) and the port (4) are not.", "age 4=4; age 9=9" },
  { "ages-of", "A driver of 63, who slept, a teacher of 41; a captain of 20 men, the mother of 3 and the port of 19, Łódź.", "age 63=63; number 20=20 (men)" },
  { "ages-titled-roles", "The “Łódź by Train” star, 44, met the ‘Żubr’ singer (27) and the \"Škoda\" fans, 19, of Brno.",
    "age 44=44; age 27=27" },
  { "ages-decades", "A Pole in his 40s, two women in their early 30s, a boy in his mid-teens and Łukasz, in his fifties, left.",
    "age 40s=40s; number two=2 (women); age 30s=30s; age teens=10s; age fifties=50s" },
  { "ages-decades-two", "Men in their 20s and 30s, and women in their 60s or older, of Gdańsk.", "age 20s=20s; age 30s=30s; age 60s=60s more" },
  { "no-ages-decades", "It was in the 1950s in Łódź, and he hit his 30s and hummed the songs of his teens.", "date the 1950s=195X; age teens=10s" },
  { "korean-ages-decades", "40대 남성과 60대 이상이 왔고 버스 40대가 왔다.", "age 40대=40s; age 60대=60s more; number 40대=40 (대)" },
  { "ages-no-roles", "The answer, 42, was wrong; in the port by Łódź’s bay, 19, not the ministers, 12, were asked.", "" },
  { "ages-sex", "Kim Min-su (57, male) and the nurse (31, female) were heard.", "age 57=57; age 31=31" },
  { "ages-hyphen", "Hong Gil-dong (52) met Kim Sun-hee (41), a pilot.", "age 52=52; age 41=41" },
  { "syllables", "Cho Sun-ho and Park Mar-a met Jan-di.", "" },
  { "the-day-verb", "The fire of 7:30 a.m. on the 24th was put out on the 25th.",
    "date 7:30 a.m. on the 24th=2022-04-24T07:30; date the 25th=2022-04-25" },
  { "the-day-of-month", "It sailed on the 30th of last month and returns on the 3rd of next month.",
    "date the 30th of last month=2022-04-30; date the 3rd of next month=2022-06-03" },
  { "the-day-of-this-month", "The deadline is the 31st of this month, Łódź said, and if it passes, the 15th of June.",
    "date the 31st of this month=2022-05-31; date the 15th of June=2022-06-15" },
  { "days-announced", "The deadline of Łódź is the 20th, the vote is set for the 23rd and Oda, who is the 21st and was due for the 4th time, leaves as early as the 29th.",
    "date the 20th=2022-05-20; date the 23rd=2022-05-23; ordinal 4th=4 (time); date the 29th=2022-05-29" },
  { "hours-of-day", "Łódź woke just before five in the morning on May 3 and slept by 10 in the evening; after six in the queue left, it fell.",
    "date five in the morning on May 3=2022-05-03T05; date 10 in the evening=2022-05-18T22" },
  { "days-from", "Łódź strikes for three days from the 20th; it struck from Monday for two days. Two days from Monday he left.",
    "duration three days=P3D day; date the 20th=2022-04-20; date Monday=2022-05-16; duration two days=P2D day; date Two days from Monday=2022-05-25" },
  { "other-days", "Vik won on May 3. He had wept the day before, ate pho with Nguyễn the next day and sang the same day as she.",
    "date May 3=2022-05-03; date the day before=2022-05-02; date the next day=2022-05-03; date the same day=2022-05-03" },
  { "other-years", "Škoda came in 2015 and left the following year. He won the year before and in the same year. The next year Łódź fell.",
    "date 2015=2015; date the following year=2016; date the year before=2015; date the same year=2015; date The next year=2016" },
  { "years-from-now", "In 2019 sales rose 3% from the previous year. The police of Łódź hope for peace in the next year.",
    "date 2019=2019; percent 3%=3; date the previous year=2021; date the next year=2023" },
  { "no-other-day", "The day before the vote Vik slept, in Málaga. On May 3 shares rose 3% from the previous day.",
    "date May 3=2022-05-03; percent 3%=3" },
  { "next-match", "The match with Škoda is on 25 July; the last one was on 25 December.", "date 25 July=2022-07-25; date 25 December=2021-12-25" },
  { "quantity", "The wall is 15 kilometres long and weighs 40 tons.",
    "quantity 15 kilometres=15 kilometre; quantity 40 tons=40 ton" },
  { "year-not-count", "In 2014 the party won 2014 seats.", "date 2014=2014; number 2014=2014 (seats)" },
  { "at-least", "At least 300 people and up to 20 ships were there.",
    "number 300=300 more (people); number 20=20 less (ships)" },
  { "precision", "The deficit of Łódź was close to 5%, its debt exceeds 40 million euros and 300 ships are just under 8 years old.",
    "percent 5%=5 about; money 40 million euros=40000000 EUR more; number 300=300 (ships); age 8 years old=8 about" },
  { "labels", "No. 5 shot an F-16 on Route 9-7.", "" },
  { "vague", "Now, every day, for several years, recently.", "" },
  { "korean-counts", "그는 장관 26명을 만났고 네 번째 회의에 32개국이 왔다.",
    "number 26명=26 (명); ordinal 네 번째=4; number 32개국=32 (개국)" },
  { "korean-money", "약 6조 2천억 원, 40억 달러, 이백만 원이 들었다.",
    "money 6조 2천억 원=6200000000000 KRW about; money 40억 달러=4000000000 USD; money 이백만 원=2000000 KRW" },
  { "korean-percent", "찬성은 7.5%로 3%포인트 올랐다.",
    "percent 7.5%=7.5; percent 3%포인트=3 percentage point" },
  { "korean-dates", "2021년 5월 3일에 왔고 지난 7월에 떠나 17일(현지시간) 다시 왔다.",
    "date 2021년 5월 3일=2021-05-03; date 지난 7월=2021-07; date 17일=2022-05-17" },
  { "korean-durations", "2년 9개월 동안, 사흘간, 10년 이상 일했다.",
    "duration 2년 9개월 동안=P2Y9M year; duration 사흘간=P3D day; duration 10년=P10Y year more" },
  { "korean-range", "2009년부터 2017년까지 총리였다.", "date 2009년부터 2017년까지=2009/2017" },
  { "korean-age", "오다(61)와 마흔두 살의 루이스, 57세의 빅.", "age 61=61; age 마흔두 살=42; age 57세=57" },
  { "korean-words", "이 회사의 일은 한 사람의 만남에서 사실상 시작했다.", "number 한 사람=1 (사람)" },
  { "korean-quantity", "장벽은 15킬로미터이고 시속 90마일이다.",
    "quantity 15킬로미터=15 kilometre; quantity 시속 90마일=90 mile per hour" },
  { "figures", "Seoul’s toll rose to 17 and the number of cases was 421; 17 of them, a team of six, 29 on Monday.",
    "number 17=17; number 421=421; number 17=17; number six=6; date Monday=2022-05-16" },
  { "bare-counts", "Off Łódź, 31 were rescued; five have since died and at least nine are still missing. By noon there were fewer than 70.",
    "number 31=31; number five=5; number nine=9 more; date noon=2022-05-18T12; number 70=70 less" },
  { "bare-counts-places", "The sick were counted as 14 in Łódź, 3 in Brno and 7 in Győr, a record 240.",
    "number 14=14; number 3=3; number 7=7; number 240=240" },
  { "bare-counts-groups", "The first nine, who are ill, and the remaining 12 will leave Łódź.", "number nine=9; number 12=12" },
  { "no-bare-counts", "One was from Łódź. Articles 4 and 5 were read, the two were asked, the four had met and at 8 were told.", "" },
  { "halves", "Fewer than half said so in Łódź, nearly half the sailors left, sales rose by half, and it was cut in half.",
    "number half=0.5 less; number half=0.5 about (sailors); number half=0.5" },
  { "of-the-whole", "Oda won 68 of the 126 seats, and half a dozen aides wept.",
    "number 68=68 (seats); number 126=126 (seats); number half a dozen=6 (aides)" },
  { "shares", "One in eight sailors and nine in 10 cooks left; sales fell by a quarter in May, by a third, not by a third party.",
    "number One in eight=0.125 (sailors); number nine in 10=0.9 (cooks); number a quarter=0.25; date May=2022-05; number a third=0.333333333; ordinal third=3 (party)" },
  { "times", "Łukasz was fined twice this year, lost thrice, paid only once and wept once.",
    "number twice=2; date this year=2022; number thrice=3; number once=1; number once=1" },
  { "no-times", "Łódź is twice his size; once a port, it left at once. Think twice, or call once or twice a week, once again.",
    "" },
  { "shares-not-hours", "The odds in Łódź are put at one in ten, a one-in-four chance, at two in every five or three out of every 20, not at one in the afternoon.",
    "number one in ten=0.1; number one-in-four=0.25 (chance); number two in every five=0.4; number three out of every 20=0.15; "
    "date one in the afternoon=2022-05-18T13" },
  { "scores", "The court of Łódź voted 5 to 2; the house rejected it by 84 votes to 66.",
    "number 5=5; number 2=2; number 84=84 (votes); number 66=66" },
  { "in-favor", "The board of Łódź decided with 7 in favor and 4 against, or 7 votes out of 11.",
    "number 7=7; number 4=4 (against); number 7=7 (votes); number 11=11" },
  { "meetings", "Jiří was paid at 23 meetings in Łódź and found guilty by 7 votes to 1 at 9.",
    "number 23=23 (meetings); number 7=7 (votes); number 1=1; date 9=2022-05-18T09" },
  { "korean-francs", "이번 상금은 7만5000스위스프랑이다.", "money 7만5000스위스프랑=75000 CHF" },
  { "korean-meeting", "그는 요원을 만나 나토를 팔았다.", "" },
  { "scores-and-days", "The board of Łódź voted 7 to 4 on Friday.", "number 7=7; number 4=4; date Friday=2022-05-13" },
  { "korean-other-words", "사장은 공장 사건의 영장 공개를 사회에 알렸고 이층 건물 공장 3곳과 두 명이 남았다.",
    "number 이층=2 (층); number 3곳=3 (곳); number 두 명=2 (명)" },
  { "numbers-in-names", "Star One of Łódź and World War Two; “Úlf’s Summer” was shown last summer.", "date last summer=2021-SU" },
  { "tolls", "The toll could pass 50, and may reach 70 in Łódź.", "number 50=50; number 70=70" },
  { "indices", "The Nikkei 225 and the S&P 500 rose in Łódź, and the yen weakened to 148.9 to the dollar.", "number 148.9=148.9" },
  { "dozens", "She signed two-dozen orders in Łódź.", "number two-dozen=24 (orders)" },
  { "inches", "The 15\" screen of 부산 was whole. He said, \"There were 15\", and an AR-15\" too.", "quantity 15\"=15 inch; number 15=15" },
  { "korean-scores", "구조대는 7대 4로 이겼고 버스 7대가 왔다.", "number 7=7; number 4=4; number 7대=7 (대)" },
  { "ratio", "The venture of Škoda was split 51 to 49.", "percent 51=51; percent 49=49" },
  { "changes", "The age rises to 68 from 66 by 2035, or from the current 60 to 63 in Córdoba.",
    "number 68=68; number 66=66; date 2035=2035; number 60=60; number 63=63" },
  { "estimates", "The police of Busán put the crowd at about 700. Jiří said that 212 had done so in about two.",
    "number 700=700 about; number 212=212" },
  { "out-of", "Seven out of ten, 240 out of 640 branches and two out of the nine members of Škoda agreed.",
    "number Seven out of ten=0.7; number 240=240 (branches); number 640=640 (branches); number two=2 (members); number nine=9 (members)" },
  { "points", "It fell a quarter of a percentage point, or by a quarter-point, in Mexíco, and 11 basis points in Łódź, not a quarter of the points.",
    "percent a quarter of a percentage point=0.25 percentage point; percent a quarter-point=0.25 percentage point; "
    "percent 11 basis points=0.11 percentage point; number a quarter=0.25 (points)" },
  { "points-part", "The margin in Łódź was less than half a percentage point, then half-a-percentage-point; a half-point cut is half a percent.",
    "percent half a percentage point=0.5 percentage point less; percent half-a-percentage-point=0.5 percentage point; "
    "percent a half-point=0.5 percentage point; percent half a percent=0.5" },
  { "points-of-votes", "In the polls of Łódź she led by 3.5 points. With 71% counted he was 2 points ahead.",
    "percent 3.5 points=3.5 percentage point; percent 71%=71; percent 2 points=2 percentage point" },
  { "points-of-games", "Łódź led the league by 4 points; the index fell 30 points, or 1.2 percent.",
    "number 4=4 (points); number 30=30 (points); percent 1.2 percent=1.2" },
  { "points-of-contests", "In the vote of Łódź she won 412 points (51%), ahead by 9 points.",
    "number 412=412 (points); percent 51%=51; number 9=9 (points)" },
  { "elided", "Škoda keeps the name for three years and all jobs for two. Winds were 14 knots, against a limit of 10 in Çeşme.",
    "duration three years=P3Y year; duration two=P2Y year; quantity 14 knots=14 knot; quantity 10=10 knot" },
  { "elided-money", "The loss of Škoda tripled to 412 million euros, from 137 million a year ago, and 2 million people of Łódź paid.",
    "number tripled=3; money 412 million euros=412000000 EUR; money 137 million=137000000 EUR; date a year ago=2021; number 2 million=2000000 (people)" },
  { "elided-quantity", "Škoda wanted 3.5 million tons of coal and was offered 2 million, then 1.2 million; Łódź, a city of 2 million, got 40 million.",
    "quantity 3.5 million tons=3500000 ton; quantity 2 million=2000000 ton; number 1.2 million=1200000; number 2 million=2000000; "
    "number 40 million=40000000" },
  { "elided-percent", "The rate of Łódź rose to 2.25 percent from 2.5 in May.", "percent 2.25 percent=2.25; percent 2.5=2.5; date May=2022-05" },
  { "quarter-point", "The bank of Łódź cut it by a quarter point to 2 percent.", "percent a quarter point=0.25 percentage point; percent 2 percent=2" },
  { "two-days", "A strike in Łódź is on the 17th and 18th.", "date the 17th=2022-05-17; date 18th=2022-05-18" },
  { "months-of-age", "Cattle over 30 months of age, from Łódź, and a man of 40 years of age.",
    "duration 30 months=P30M month more; age 40 years of age=40" },
  { "again", "It doubles every 4.5 days, not every day, at 16 kilometres from 부산.",
    "duration every 4.5 days=P4.5D day; quantity 16 kilometres=16 kilometre" },
  { "accents", "Café Rüns sold 30 éclairs to 나토 on May 5.", "number 30=30 (éclairs); date May 5=2022-05-05" },
};

static DiptychFindings *
find (const char *input,
      const char *date)
{
  g_autoptr (DiptychArticle) plain = diptych_importer_import_text (input, -1, "test", NULL);
  DiptychFindings *findings = diptych_findings_new ();
  g_autoptr (DiptychArticle) article = NULL;
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  DiptychBlock block = { .kind = DIPTYCH_BLOCK_BODY };

  g_assert_nonnull (plain);
  block.span = diptych_span (0, diptych_text_get_length (diptych_article_get_text (plain)));
  g_array_append_val (blocks, block);
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", diptych_article_get_text (plain),
                          "blocks", blocks, "date", date, NULL);
  g_assert_true (diptych_segmenter_segment (article, findings, NULL, NULL));
  g_assert_true (diptych_fact_finder_find (article, findings, NULL, NULL));
  return findings;
}

static void
append_fact (GString           *dump,
             const char        *text,
             const DiptychFact *fact)
{
  g_string_append_printf (dump, "%s%s %.*s=%s", dump->len > 0 ? "; " : "",
                          diptych_fact_kind_to_string (fact->kind),
                          (int) diptych_span_length (fact->span), text + fact->span.start, fact->value);
  if (fact->unit != NULL)
    g_string_append_printf (dump, " %s", fact->unit);
  if (fact->precision != DIPTYCH_PRECISION_EXACT)
    g_string_append_printf (dump, " %s", diptych_precision_to_string (fact->precision));
  if (!diptych_span_is_empty (fact->noun))
    g_string_append_printf (dump, " (%.*s)", (int) diptych_span_length (fact->noun), text + fact->noun.start);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychFindings) findings = find (rows[row].input, DATE);
  g_autoptr (GString) dump = g_string_new (NULL);
  gsize end = 0;

  for (guint i = 0; i < findings->facts->len; i++)
    {
      const DiptychFact *fact = &g_array_index (findings->facts, DiptychFact, i);

      g_assert_cmpuint (fact->span.start, >=, end);
      end = fact->span.end;
      append_fact (dump, rows[row].input, fact);
    }
  g_assert_cmpstr (dump->str, ==, rows[row].expected);
}

static void
assert_facts (const char *input,
              const char *date,
              const char *expected)
{
  g_autoptr (DiptychFindings) findings = find (input, date);
  g_autoptr (GString) dump = g_string_new (NULL);

  for (guint i = 0; i < findings->facts->len; i++)
    append_fact (dump, input, &g_array_index (findings->facts, DiptychFact, i));
  g_assert_cmpstr (dump->str, ==, expected);
}

/* Without a date of publication, months and years that are counted from it stay open. */
static void
test_open (void)
{
  assert_facts ("Łódź votes within this month, by the end of next year, in the last week of this month or early next week.", NULL,
                "date this month=XXXX-XX; date the end of next year=XXXX; date the last week of this month=XXXX-XX; "
                "date early next week=XXXX-WXX");
  assert_facts ("On Tuesday next week, in May of last year or on 3 May this year Łódź votes.", NULL,
                "date Tuesday next week=XXXX-WXX-2; date May of last year=XXXX-05; date 3 May this year=XXXX-05-03");
  assert_facts ("In the last year, on “This Week”, the strike of Łódź will end next month’s talks.", NULL,
                "date next month’s=XXXX-XX");
  assert_facts ("It opened in Łódź in 2018 and closed the following year, said Kim last year.", NULL,
                "date 2018=2018; date the following year=2019; date last year=XXXX");
}

/* Without a date of publication the first full date in the text serves. */
static void
test_reference (void)
{
  static const char text[] = "Vik signs the book, Friday, March 4, 2016. He left on Thursday.";
  g_autoptr (DiptychFindings) findings = find (text, NULL);

  g_assert_cmpuint (findings->facts->len, ==, 2);
  g_assert_cmpstr (g_array_index (findings->facts, DiptychFact, 1).value, ==, "2016-03-03");
}

/* A photograph is older than the account: Tuesday is the one after its day. */
static void
test_photograph (void)
{
  static const char text[] = "The new envoy of Łódź, Jiří Škoda, arrives with his whole family at the airport of Vik, Sunday, March 9, 2025. "
                             "He met Oda on Tuesday and on Saturday he had slept.";
  g_autoptr (DiptychFindings) findings = find (text, NULL);

  g_assert_cmpuint (findings->facts->len, ==, 3);
  g_assert_cmpstr (g_array_index (findings->facts, DiptychFact, 1).value, ==, "2025-03-11");
  g_assert_cmpstr (g_array_index (findings->facts, DiptychFact, 2).value, ==, "2025-03-08");
}

/* Inputs that would blow up a parser that looks ahead without a bound. */
static void
test_pathological (void)
{
  static const char *const parts[] = { "1", "one ", "1 ", "1,", "- ", "1-", "the ", "from 1 ", "a half and ", "twenty-", "(1) ",
                                       "second ", "May ", "일", "이천", "$", "1/", "hundred thousand ",
                                       "end of ", "week of ", "third quarter of second week of ", "one hundred and " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) string = g_string_new (NULL);
      g_autoptr (DiptychFindings) findings = NULL;

      while (string->len < 6000)
        g_string_append (string, parts[i]);
      findings = find (string->str, DATE);
      g_assert_nonnull (findings->facts);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/fact-finder/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/fact-finder/open", test_open);
  g_test_add_func ("/fact-finder/reference", test_reference);
  g_test_add_func ("/fact-finder/photograph", test_photograph);
  g_test_add_func ("/fact-finder/pathological", test_pathological);
  return g_test_run ();
}
