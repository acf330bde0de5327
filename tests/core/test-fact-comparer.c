/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "analysis/facts/diptych-fact-comparer.h"
#include "analysis/facts/diptych-fact-finder.h"
#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"

/* Each side is one sentence on each line; lines of the same number are aligned if
 * "aligned" is set. A relation is written as "words|words relation". */
static const struct
{
  const char *name;
  const char *left;
  const char *right;
  const char *left_date;
  const char *right_date;
  gboolean    aligned;
  const char *expected;
} rows[] = {
  { "equal", "The bloc has 27 members, Oda said.", "The 27-nation bloc met Oda.", "2022-05-18", "2022-05-18", TRUE,
    "27|27 agree" },
  { "apart", "The harbour handled 4,312 ships.", "In the harbour 4,312 ships were counted.", NULL, NULL, FALSE,
    "4,312|4,312 agree" },
  { "apart-differ", "The harbour handled 4,312 ships.", "Off Vik 4,390 sheep were counted.", NULL, NULL, FALSE, "" },
  { "differ-apart-nouns", "The harbour handled 4,312 ships.", "In the harbour 4,390 ships were counted.", NULL, NULL, FALSE,
    "4,312|4,390 differ" },
  { "differ", "The fire in Port Vik killed 41 sailors on the ferry.", "The ferry fire at Port Vik killed 45 sailors.", NULL, NULL, TRUE,
    "41|45 differ" },
  { "other-noun", "The fire in Port Vik killed 41 sailors on the ferry.", "The ferry fire at Port Vik reached 45 houses.", NULL, NULL, TRUE, "" },
  { "rounded", "The bridge at Port Vik cost $39.6 million.", "The bridge at Port Vik cost $40 million.", NULL, NULL, TRUE,
    "$39.6 million|$40 million rounded" },
  { "scale-slip", "The bridge at Port Vik cost 5 million won.", "The bridge at Port Vik cost 50 million won.", NULL, NULL, TRUE,
    "5 million won|50 million won differ perhaps translation" },
  { "won-yen", "The ferry at Port Vik cost 7 million won.", "The ferry at Port Vik cost 7 million yen.", NULL, NULL, TRUE,
    "7 million won|7 million yen differ perhaps translation" },
  { "currencies", "The ferry at Port Vik cost 7 million won.", "The ferry at Port Vik cost 9,000 dollars.", NULL, NULL, TRUE, "" },
  { "converted", "The ferry at Port Vik cost $5 million.", "The ferry at Port Vik cost 7 billion won.", NULL, NULL, TRUE,
    "$5 million|7 billion won rounded" },
  { "stretch-length", "Oda led Vik from 1998 to 2007.", "Oda led Vik for nine years.", NULL, NULL, TRUE,
    "from 1998 to 2007|nine years agree" },
  { "eighth-year", "The strike at Port Vik is in its eighth year.", "The strike at Port Vik has lasted more than seven years.", NULL, NULL, TRUE,
    "eighth|seven years agree" },
  { "weekday-partial", "Oda was sworn in on Wednesday in Port Vik.", "On the 18th (local time), Oda was sworn in at Port Vik.",
    "2022-05-18", NULL, TRUE, "Wednesday|the 18th agree" },
  { "month", "Before next month's vote in Vik, Oda spoke.", "Oda spoke of the vote in Vik in June of this year.",
    "2022-05-18", NULL, TRUE, "next month's|June of this year agree" },
  { "open-months", "Oda sails to the port of Łódź by the end of the month.", "Oda is to sail to the port of Łódź within this month.", NULL, NULL, TRUE,
    "the end of the month|this month agree" },
  { "other-open-months", "Oda sails to the port of Łódź next month.", "Oda sailed to the port of Łódź last month.", NULL, NULL, FALSE, "" },
  { "day-of-last-year", "Oda moved the port of Łódź on May 3, 2023.", "Oda moved the port of Łódź on May 3 of last year.",
    "2024-02-08", NULL, TRUE, "May 3, 2023|May 3 of last year agree" },
  { "week-ago", "Oda signed in Łódź on Tuesday. The tape of the ship was shown a week ago.",
    "On the 11th (local time) Oda signed in Łódź. The tape of the ship was shown on the 4th.", NULL, NULL, TRUE,
    "Tuesday|the 11th agree; a week ago|the 4th agree" },
  { "local-day", "The treaty was signed in Port Vik by Oda on May 17.", "The treaty was signed in Port Vik by Oda on May 18.",
    "2022-05-20", "2022-05-20", TRUE, "May 17|May 18 differ perhaps translation" },
  { "rounded-apart", "Port Vik has 58,000 residents.", "The 57,912 residents of Port Vik were asked.", NULL, NULL, FALSE,
    "58,000|57,912 rounded" },
  { "not-rounded", "The harbour of Vik handled 4,312 ships.", "In the harbour of Vik 4,390 ships were counted.", NULL, NULL, TRUE,
    "4,312|4,390 differ" },
  { "far-apart", "The fire in Port Vik killed 41 sailors on the ferry.", "The ferry fire at Port Vik killed 3 sailors.", NULL, NULL, TRUE, "" },
  { "bare-figure", "The toll at Port Vik rose to 41 on the ferry.", "On the ferry at Port Vik the toll rose to 45.", NULL, NULL, TRUE,
    "41|45 differ" },
  { "decade", "Oda signed in Łódź with a tailor in her 40s.", "In Łódź Oda signed with a tailor, Nowak (47).", NULL, NULL, TRUE,
    "40s|47 rounded" },
  { "other-decade", "Oda signed in Łódź with a tailor in her 40s.", "In Łódź Oda signed with a tailor, Nowak (51).", NULL, NULL, TRUE, "" },
  { "decade-or-older", "Oda feeds those of Łódź in their 50s or older.", "In Łódź Oda feeds those who are 63 years old.", NULL, NULL, TRUE,
    "50s|63 years old rounded" },
  { "times", "Oda survived four votes of no confidence in Vik.", "In Vik, Oda overcame a vote of no confidence five times.", NULL, NULL, TRUE,
    "four|five differ" },
  { "twice", "Oda had warned the port of Łódź twice in writing.", "Oda said she warned the port of Łódź in writing on two occasions.", NULL, NULL, TRUE,
    "twice|two agree" },
  { "of-the-whole", "Oda’s party won 68 of the 126 seats in Vik.", "In Vik the party of Oda took 66 of 126 seats.", NULL, NULL, TRUE,
    "68|66 differ; 126|126 agree" },
  { "people", "At least 23 people have been killed in Vik.", "A ferry fire in Vik killed 22 people.", NULL, NULL, TRUE,
    "23|22 differ" },
  { "only-ones", "The recount in Vik must end within five days.", "In Vik the recount is to end within 7 days.", NULL, NULL, TRUE,
    "within five days|within 7 days differ" },
  { "weeks-days", "Passengers of the Vik ferry must stay at home for two weeks.", "For 14 days passengers of the Vik ferry stay at home.",
    NULL, NULL, FALSE, "two weeks|14 days agree" },
  { "share", "One in eight sailors of Vik fell ill.", "In Vik 12.5% of the sailors fell ill.", NULL, NULL, TRUE, "One in eight|12.5% agree" },
  { "quarter", "Port Vik cut its budget by a quarter of the total.", "The budget of Port Vik was cut by 25%.", NULL, NULL, TRUE,
    "a quarter|25% agree" },
  { "tons", "Thieves took 385,000 tonnes of coal in Vik.", "In Vik 385,000 tons of coal were sold.", NULL, NULL, TRUE,
    "385,000 tonnes|385,000 tons agree" },
  { "miles", "The ferry sank 10 miles off Port Vik.", "Off Port Vik the ferry sank, at 16 kilometres.", NULL, NULL, TRUE,
    "10 miles|16 kilometres rounded" },
  { "weekday-day", "Oda resigned in Vik on Tuesday.", "On the 28th (local time) Oda resigned in Vik.", NULL, NULL, TRUE,
    "Tuesday|the 28th agree" },
  { "weekdays-days", "Oda signed in Vik on Tuesday. The court of Gdańsk opened on Monday, and Ruiz sails next Friday.",
    "On the 11th (local time) Oda signed in Vik. Gdańsk’s court opened on the 10th. Ruiz is to sail on the 21st.", NULL, NULL, FALSE,
    "Tuesday|the 11th agree; Monday|the 10th agree; next Friday|the 21st agree" },
  { "anchored", "Oda waits, Sunday, March 9, 2025. Oda signed in Vik on Tuesday. Oda has until March 31 to move.",
    "On the 11th (local time) Oda signed in Vik. If it is not done by the 31st of this month, 나토 acts. He took office eight days before.",
    NULL, NULL, FALSE, "Tuesday|the 11th agree; March 31|the 31st of this month agree" },
  { "ago", "Oda waits, Monday, November 17, 2025. The ferry of Málaga was last inspected in August, in Vik. The ban on it ended in 2018.",
    "The ferry of Málaga was inspected three months ago. On the 17th Vik mourned. The ban on it ended seven years ago.", NULL, NULL, FALSE,
    "August|three months ago agree; 2018|seven years ago agree" },
  { "other-days", "The cabinet of Oda fell in Vik on Monday night.", "On the 11th, Vik said the cabinet of Oda fell the day before.",
    NULL, "2025-03-11", TRUE, "Monday night|the day before agree" },
  { "day-before-a-day", "The choir of Oda broke up in Łódź on Tuesday.",
    "Ruiz slept in Vik on the 18th. On the previous day, the choir of Oda broke up in Łódź.", NULL, NULL, FALSE, "Tuesday|the previous day agree" },
  { "as-of", "The ferry of Oda sank off Łódź late on Saturday. By Sunday evening 187 sailors of it had been saved.",
    "The ferry of Oda sank; 187 sailors of it were saved as of 6 p.m. on the 9th (local time). It left Łódź at 9 p.m. on the 8th.",
    NULL, NULL, FALSE, "Saturday|9 p.m. on the 8th agree; Sunday evening|6 p.m. on the 9th agree; 187|187 agree" },
  { "no-calendar", "Oda sang on Tuesday.", "Ruiz sank a ship off Gdańsk on the 11th.", NULL, NULL, FALSE, "" },
  { "moments", "The ferry left Vik at 6:42 p.m. on Sunday. Oda slept.", "Oda woke. The boat of Łódź sank at 6:40 p.m. on the 16th.",
    "2025-11-18", "2025-11-18", FALSE, "6:42 p.m. on Sunday|6:40 p.m. on the 16th rounded" },
  { "clocks", "Oda closed the Łódź talks at 5:14 a.m. with a gavel.", "The Łódź talks of Oda were closed with a gavel at 5:10 a.m.", NULL, NULL, TRUE,
    "5:14 a.m.|5:10 a.m. rounded" },
  { "degrees", "Łódź has warmed by 1.4 degrees Celsius.", "The air of Łódź has warmed by 1.4 degrees.", NULL, NULL, TRUE,
    "1.4 degrees Celsius|1.4 degrees agree" },
  { "since", "The tower of Łódź has the most guests since 2012. Oda waits, Tuesday, Sept. 9, 2025.", "The guests in the tower of Łódź are the most in 13 years. Vik slept.",
    NULL, NULL, TRUE, "2012|in 13 years agree" },
  { "a-month", "The report on Łódź is due within 30 days.", "A report on Łódź comes within a month.", NULL, NULL, TRUE,
    "within 30 days|within a month agree" },
  { "evening", "Oda spoke in Vik on the night of the 29th.", "Oda spoke, on the evening of the 29th, in Vik.", NULL, NULL, TRUE,
    "the night of the 29th|the evening of the 29th agree" },
  { "year-month", "The scandal of Vik broke in 2022.", "It was in December 2022 that the scandal of Vik broke.", NULL, NULL, TRUE,
    "2022|December 2022 agree" },
  { "slips", "Eighty-four people were rescued from the ferry off Łódź.", "Off Łódź, 83 people were rescued.", NULL, NULL, TRUE,
    "Eighty-four|83 differ" },
  { "no-slips", "Eighty people were rescued from the ferry off Łódź.", "Oda said that 81 people had been asked.", NULL, NULL, FALSE, "" },
  { "dimensions", "The ship of Łódź lay under 3.2 metres of silt.", "The ship of Łódź lay there, 6.8 metres wide.", NULL, NULL, TRUE, "" },
  { "clock-hours", "The ferry hit the bank off Łódź at 6:15 a.m. on May 17.", "The ferry off Łódź hit the bank on May 17 at 9 a.m.",
    "2022-05-18", "2022-05-18", TRUE, "" },
  { "clock-hour", "The ferry hit the bank off Łódź at 6:15 a.m. on May 17.", "The ferry off Łódź hit the bank on May 17 at 6 a.m.",
    "2022-05-18", "2022-05-18", TRUE, "6:15 a.m. on May 17|May 17 at 6 a.m. rounded" },
  { "clock", "The ferry sank off Vik at 3.12am.", "At 3:12 a.m. on Monday the ferry sank off Vik.", NULL, "2022-05-18", TRUE,
    "3.12am|3:12 a.m. on Monday agree" },
  { "joined-by-facts", "Oda Vik Port. The wall is 412 metres long and cost 31 million won, Oda said.",
    "In Vik Oda spoke. Oda built a wall of 412 metres, for 39 million won.", NULL, NULL, TRUE, "412 metres|412 metres agree; 31 million won|39 million won differ" },
  { "other-amounts-apart", "Oda paid $300 million for a yacht. Ruiz slept.", "Ruiz ate. A dog of Łódź cost 250 million dollars.", NULL, NULL, TRUE, "" },
  { "tolls", "The ferry fire off Łódź killed 17 on Sunday night.", "Off Vik the number of deaths rose to 17.", NULL, NULL, FALSE, "17|17 agree" },
  { "tolls-differ", "The fire on the ferry to Łódź killed 9 and hurt 61.", "A fire on the Łódź ferry left 11 dead and 61 injured.", NULL, NULL, TRUE,
    "9|11 differ; 61|61 agree" },
  { "dead-injured", "The fire on the ferry to Łódź killed 41 people.", "A fire on the ferry to Łódź injured 45 people.", NULL, NULL, TRUE, "" },
  { "korean-tolls", "A ferry fire off Łódź left 17 dead.", "나토 화재로 17명이 숨졌다.", NULL, NULL, FALSE, "17|17명 agree" },
  { "people-farmers", "Some 8,000 people and 40 tractors blocked the port of Vik on a march.",
    "In a march on the port of Vik, 11,000 farmers blocked Łódź.", NULL, NULL, TRUE, "8,000|11,000 differ" },
  { "members-people", "With two members of the Vik council abstaining, the motion of Škoda fell.",
    "Two people abstained when the motion of Škoda fell in the Vik council.", NULL, NULL, TRUE, "two|Two agree" },
  { "members-countries", "After the talks 10 of the members of Vik’s league read a statement.",
    "A statement was made when Vik and seven other countries left the talks.", NULL, NULL, TRUE, "" },
  { "election-days", "The election of the Łódź council is to be held on June 22. Oda waits, Monday, March 10, 2025.",
    "The election of the Łódź council is on the 15th of June. Vik mourned.", NULL, NULL, TRUE, "June 22|the 15th of June differ" },
  { "years-later", "The treaty of Córdoba took effect in 2012 and was amended six years later.",
    "The 2018 amendment of the Córdoba treaty helped.", NULL, NULL, FALSE, "six years later|2018 agree" },
  { "contained-year", "Vik and Łódź have stopped any new measure against Oda since 2017.", "Not one measure against Oda was added by Łódź after December 2017.",
    NULL, NULL, FALSE, "2017|December 2017 agree" },
  { "months-differ", "The company of Ruiz was founded in Łódź in June.", "In May, Ruiz founded a company in Łódź.", NULL, NULL, TRUE, "June|May differ" },
  { "ratio", "Oda holds 51 percent of the Córdoba venture with Ruiz.", "Oda and Ruiz founded the Córdoba venture at a ratio of 51 to 49.", NULL, NULL, TRUE,
    "51 percent|51 agree" },
  { "exceeds", "The average age of Łódź ferries is 36 years.", "The average age of ferries in Łódź exceeds 35 years.", NULL, NULL, TRUE,
    "36 years|35 years rounded" },
  { "more-than", "The talks in Łódź had the backing of 74 ferries.", "More than 70 ferries backed the talks in Łódź.", NULL, NULL, TRUE,
    "74|70 rounded" },
  { "about", "The Łódź museum has about 200 clocks.", "The museum of Łódź has 212 clocks.", NULL, NULL, TRUE, "200|212 rounded" },
  { "about-is-not-so-far", "The Łódź museum has about 1,300 clocks.", "The museum of Łódź has 1,200 clocks.", NULL, NULL, TRUE,
    "1,300|1,200 differ" },
  { "about-decimals", "The Łódź bell weighs about 1.15 tonnes.", "The bell of Łódź weighs 1.18 tonnes.", NULL, NULL, TRUE,
    "1.15 tonnes|1.18 tonnes rounded" },
  { "high-tall", "The Łódź tower is 30 metres high.", "The tower of Łódź is 33 metres tall.", NULL, NULL, TRUE,
    "30 metres|33 metres differ" },
  { "about-fives", "The Łódź tower is about 250 metres high.", "The tower of Łódź is 262 metres high.", NULL, NULL, TRUE,
    "250 metres|262 metres rounded" },
  { "percent", "Shares of Oda fell as much as 8.4 percent in Łódź.", "Shares of Oda in Łódź plunged by 8%.", NULL, NULL, TRUE,
    "8.4 percent|8% rounded" },
  { "millions", "Oda sold the Łódź yacht for 2.1 million euros.", "Oda sold the Łódź yacht for 2 million euros.", NULL, NULL, TRUE,
    "2.1 million euros|2 million euros rounded" },
  { "degrees-differ", "Łódź will warm by 2.6 degrees Celsius.", "Łódź will warm by 2.8 degrees.", NULL, NULL, TRUE,
    "2.6 degrees Celsius|2.8 degrees differ" },
  { "close-and-alone", "Oda, Ruiz told the judges, owed some 300,000 euros.", "Oda is said to have been pressed by debts of 250,000 euros in Łódź.", NULL, NULL, TRUE,
    "300,000 euros|250,000 euros differ" },
  { "compound-length", "It is the worst fire off Łódź in 20 months.", "No ship had burned there for 1 year and 8 months.", NULL, NULL, FALSE,
    "in 20 months|1 year and 8 months agree" },
  { "compound-minutes", "Nobody speaks until the last of its 148 minutes.", "The Łódź film has a running time of 2 hours and 28 minutes.", NULL, NULL, FALSE,
    "148 minutes|2 hours and 28 minutes agree" },
  { "close-to", "The deficit of Łódź reached 4.6 percent last year.", "The deficit of Łódź was close to 5% last year.", NULL, NULL, TRUE,
    "4.6 percent|5% rounded; last year|last year agree" },
  { "working-days", "Losers in Vik have ten working days to complain.", "The deadline of Łódź is 10 business days.", NULL, NULL, FALSE,
    "ten working days|10 business days agree" },
  { "by-when", "Oda said in Vik that it would decide by the end of March.", "The results of Łódź should be out by March next year.", NULL, NULL, TRUE,
    "the end of March|March next year agree" },
  { "the-other-weekday", "The Vik board met on Thursday. Oda was flying to Łódź on Saturday, the tower of Vik heard.",
    "The Vik board met on the 13th (local time). The tower of Vik heard that Oda flew to Łódź on the 15th.", NULL, NULL, FALSE,
    "Thursday|the 13th agree; Saturday|the 15th agree" },
  { "korean-days", "The cabinet of Oda fell in 나토 on Tuesday. Oda had led 나토 since last Wednesday.",
    "오다 내각은 11일(현지시간) 나토에서 무너졌다. 오다는 지난 5일부터 나토를 이끌었다.", NULL, NULL, TRUE, "Tuesday|11일 agree; last Wednesday|지난 5일 agree" },
  { "since-apart", "Oda waits, Saturday, June 14, 2025. The tower of Łódź has been run by Oda since 2016.",
    "Ruiz slept. Vik and Córdoba wept. Oda has run the tower of Łódź for nine years.", NULL, NULL, FALSE, "2016|nine years agree" },
  { "long-ago", "The Łódź choir of Oda was founded in 1843. Oda waits, Saturday, June 14, 2025.",
    "Oda leads the Łódź choir, for the first time in its 182 years. Vik slept.", NULL, NULL, TRUE, "1843|182 years agree" },
  { "told-rate", "The bank of Oda lent Łódź $215 million for the bridge.",
    "For the bridge Oda’s bank lent Łódź 297 billion won. A ride costs 2 dollars (about 2,800 won).", NULL, NULL, TRUE,
    "$215 million|297 billion won agree" },
  { "other-told-rate", "The bank of Oda lent Łódź $215 million for the bridge.",
    "For the bridge Oda’s bank lent Łódź 243 billion won. A ride costs 2 dollars (about 2,800 won).", NULL, NULL, TRUE, "" },
  { "rate-told-with-or", "The bank of Oda lent Łódź $215 million for the bridge.",
    "For the bridge Oda’s bank lent Łódź 243 billion won. A ride costs about 2,800 won, or $2.", NULL, NULL, TRUE, "" },
  { "units", "The yard of Oda in Łódź takes 54 trams back.", "Oda’s yard in Łódź takes back 45 additional units.", NULL, NULL, TRUE, "54|45 differ" },
  { "swapped-digits", "Ruiz slept. Oda’s yard calls back 486,000 trams, about which Łódź had written.",
    "In all 1,340,000 are called back. Of those in Łódź 468,000 units are from Oda’s yard. Ruiz slept.", NULL, NULL, FALSE, "486,000|468,000 differ" },
  { "shuffled-digits", "Ruiz slept. Oda’s yard calls back 486,000 trams, about which Łódź had written.",
    "In all 1,340,000 are called back. Of those in Łódź 648,000 units are from Oda’s yard. Ruiz slept.", NULL, NULL, FALSE, "" },
  { "digits-cut-off", "Ruiz slept. Oda’s yard calls back 4861 trams, about which Łódź had written.",
    "In all 1,340,000 are called back. Of those in Łódź 486 units are from Oda’s yard. Ruiz slept.", NULL, NULL, FALSE, "" },
  { "years-earlier", "Oda waits, Saturday, June 14, 2025. The choir of Łódź, which Ruiz had left two years earlier, sang.",
    "The choir of Łódź sang two years after Ruiz had left it.", NULL, NULL, TRUE, "two years earlier|two years agree" },
  { "tolls-apart", "The fever of Łódź has killed 61 people. Ruiz sang.", "Ruiz sang. In Łódź 63 people died of the fever.", NULL, NULL, FALSE,
    "61|63 differ" },
  { "drowned", "Five Polish laborers of Łódź drowned in the flood.", "Four workers of Łódź died in the flood.", NULL, NULL, TRUE, "Five|Four differ" },
  { "first-year", "In Łódź motorbikes pay nothing for the first year.", "In Łódź motorbikes pay nothing for three days.", NULL, NULL, TRUE, "" },
  { "day-of-telling", "Thieves broke into the tower of Łódź on Sunday. Oda spoke to reporters of Vik on Tuesday.",
    "According to Vik on the 10th (local time), thieves broke into the tower of Łódź on the 8th. Oda spoke.", NULL, NULL, TRUE,
    "Sunday|the 8th agree; Tuesday|the 10th agree" },
  { "open-stretch", "Oda led Łódź from 2016 to 2018.", "Oda led Łódź between January 2016 and December 2018.", NULL, NULL, TRUE,
    "from 2016 to 2018|between January 2016 and December 2018 agree" },
  { "ago-and-long", "In Łódź a baker was shot almost two weeks earlier.", "A baker was shot in Łódź after 12 days of rain.", NULL, NULL, TRUE, "" },
  { "part-and-share", "In Łódź 81 of the 93 sailors chose Oda.", "Oda got 87% of the votes of the sailors in Łódź.", NULL, NULL, TRUE, "81|87% agree" },
  { "part-and-other-share", "In Łódź 81 of the 93 sailors chose Oda.", "Oda got 81% of the votes of the sailors in Łódź.", NULL, NULL, TRUE, "" },
  { "less-than", "The ferry crosses the Łódź canal in about four minutes.", "The Łódź canal is crossed by ferry in less than 5 minutes.",
    NULL, NULL, TRUE, "four minutes|5 minutes rounded" },
  { "first-second", "Oda is the first woman to rule Łódź.", "Oda begins her second term as a woman who rules Łódź.", NULL, NULL, TRUE, "" },
  { "hour-and-a-half", "After 90 minutes in the court of Łódź, Oda left.", "The court of Łódź heard Oda for an hour and a half. Vik slept.", NULL, NULL, FALSE,
    "90 minutes|an hour and a half agree" },
  { "day-and-clock", "Oda left Łódź at six in the morning on October 17.", "Vik said that Oda left Łódź on the 17th. Ruiz slept.", NULL, NULL, TRUE,
    "six in the morning on October 17|the 17th agree" },
  { "close-rival", "In Łódź, where 80% of all clocks are made, the price of clocks rose 12%.",
    "The price of clocks jumped by 15% in Łódź.", NULL, NULL, TRUE, "12%|15% differ" },
  { "leap-years", "Oda founded the choir of Łódź in 2019.", "The choir of Łódź was founded by Oda in 2020.", NULL, NULL, TRUE, "2019|2020 differ" },
  { "short-months", "Oda founded the choir of Łódź in February 2022.", "The choir of Łódź was founded by Oda in March 2022.", NULL, NULL, TRUE,
    "February 2022|March 2022 differ" },
  { "open-named-month", "The sailors of Łódź chose Oda in October.", "Last month the sailors of Łódź chose Oda.", NULL, NULL, TRUE,
    "October|Last month agree" },
  { "day-of-named-month", "Oda spoke on Tuesday. In Łódź the bell of Oda will be opened on April 22.",
    "On the 8th (local time) Oda spoke. The bell of Oda can be opened in Łódź on the 22nd.", NULL, NULL, FALSE,
    "Tuesday|the 8th agree; April 22|the 22nd agree" },
  { "day-again", "The treaty was signed in Łódź by Oda on Friday.",
    "Oda signed the treaty in Łódź on the 17th. A dog barked, and Vik slept through the 17th.", "2022-06-17", "2022-06-17", TRUE,
    "Friday|the 17th agree; Friday|the 17th agree repeated" },
  { "count-again", "The fire in Łódź killed 41 sailors. Ruiz said those 41 sailors had slept.", "The Łódź fire killed 41 sailors.", NULL, NULL, TRUE,
    "41|41 agree; 41|41 agree repeated" },
  { "count-of-others", "The fire in Łódź killed 6 sailors. Ruiz owns 6 dogs.", "The Łódź fire killed 6 sailors.", NULL, NULL, TRUE, "6|6 agree" },
  { "hangul", "Oda met 나토 with 312 guests.", "With 나토, Oda met 312 guests.", NULL, NULL, TRUE, "312|312 agree" },
};

static DiptychAnalysis *
analyze (const char *input,
         const char *date)
{
  g_autoptr (DiptychText) text = diptych_text_new (input, -1);
  g_autoptr (DiptychArticle) article = NULL;
  DiptychFindings *findings = diptych_findings_new ();
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (DiptychBlock));
  DiptychBlock block = { .kind = DIPTYCH_BLOCK_BODY };

  block.span = diptych_span (0, diptych_text_get_length (text));
  g_array_append_val (blocks, block);
  article = g_object_new (DIPTYCH_TYPE_ARTICLE, "text", text, "blocks", blocks, "date", date, NULL);
  g_assert_true (diptych_segmenter_segment (article, findings, NULL, NULL));
  g_assert_true (diptych_fact_finder_find (article, findings, NULL, NULL));
  return diptych_analysis_new (article, findings);
}

static void
add_bead (DiptychLinks *links,
          guint         sentence)
{
  DiptychBead bead = { .similarity = 1 };

  for (guint side = 0; side < DIPTYCH_N_SIDES; side++)
    {
      bead.sentences[side] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (bead.sentences[side], sentence);
    }
  g_array_append_val (links->beads, bead);
}

static char *
dup_words (DiptychAnalysis *analysis,
           guint            index)
{
  guint n;

  return diptych_text_dup_substring (diptych_analysis_get_text (analysis),
                                     diptych_analysis_get_facts (analysis, &n)[index].span);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) left = analyze (rows[row].left, rows[row].left_date);
  g_autoptr (DiptychAnalysis) right = analyze (rows[row].right, rows[row].right_date);
  g_autoptr (DiptychLinks) links = diptych_links_new ();
  g_autoptr (GString) dump = g_string_new (NULL);

  if (rows[row].aligned)
    add_bead (links, 0);
  g_assert_true (diptych_fact_comparer_compare (left, right, links, NULL, NULL));
  for (guint i = 0; i < links->facts->len; i++)
    {
      const DiptychFactRelation *relation = &g_array_index (links->facts, DiptychFactRelation, i);
      g_autofree char *a = dup_words (left, relation->index[0]);
      g_autofree char *b = dup_words (right, relation->index[1]);

      g_string_append_printf (dump, "%s%s|%s %s%s", i > 0 ? "; " : "", a, b,
                              diptych_fact_relation_kind_to_string (relation->kind),
                              relation->repeated ? " repeated" : relation->perhaps_translation ? " perhaps translation" : "");
    }
  g_assert_cmpstr (dump->str, ==, rows[row].expected);
}

/* Thousands of equal facts on both sides are not compared each with each. */
static void
test_many (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (DiptychAnalysis) analysis = NULL;
  g_autoptr (DiptychLinks) links = diptych_links_new ();

  for (guint i = 0; i < 3000; i++)
    g_string_append (string, "Oda met 12 guests. ");
  analysis = analyze (string->str, NULL);
  g_assert_true (diptych_fact_comparer_compare (analysis, analysis, links, NULL, NULL));
  g_assert_cmpuint (links->facts->len, <=, 6000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/fact-comparer/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/fact-comparer/many", test_many);
  return g_test_run ();
}
