/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include <string.h>

#include "analysis/names/diptych-name-tagger.h"
#include "analysis/people/diptych-coreference.h"
#include "analysis/text/diptych-segmenter.h"
#include "import/diptych-importer.h"
#include "marked-text.h"

static const struct
{
  const char *name;
  const char *marked;
  const char *dump;             /* lines that the dump must hold, each whole up to its end or its " | " */
} rows[] = {
  { "surname",
    "P[Anna Lindqvist] spoke.\nP[Lindqvist] left. General P[Lindqvist] slept.",
    "person Anna Lindqvist | Anna Lindqvist=full:1 | General Lindqvist=title:1 | Lindqvist=surname:1" },
  { "surname-of-two-words",
    "P[Hansen Holm] spoke. P[Karin Hansen Holm] left. P[Hansen Holm] slept.",
    "person Karin Hansen Holm | Hansen Holm=surname:2 | Karin Hansen Holm=full:1\n" },
  { "surname-before-full-name",
    "P[Lindqvist] leaves\nP[Anna Lindqvist] left.",
    "person Anna Lindqvist | Anna Lindqvist=full:1 | Lindqvist=surname:1" },
  { "title-inside-the-name",
    "P[President Anna Lindqvist] spoke. P[Mr. Tolle] and P[Mark Tolle] slept.",
    "person Anna Lindqvist | Anna Lindqvist=full:1\nperson Mark Tolle | Mark Tolle=full:1 | Mr. Tolle=title:1" },
  { "initials",
    "P[Anna B. Lindqvist] spoke. P[Anna Lindqvist] slept. P[A. Lindqvist] left.",
    "person Anna B. Lindqvist" },
  { "short-given-name",
    "P[William Carver] spoke. P[Bill Carver] slept.",
    "person William Carver | Bill Carver=nickname:1 | William Carver=full:1" },
  { "misspelt-surname",
    "Defence Minister P[Karin Holder] spoke. P[Karin Holder] slept. Defence Minister P[Karin Holdes] left.",
    "person Karin Holder | Karin Holder=full:2 | Karin Holdes=spelling:1(Defence Minister)" },
  { "surname-of-the-first-of-a-family",
    "P[Oskar Lindqvist] spoke. P[Maja Lindqvist] slept. P[Maja Lindqvist] left. P[Lindqvist] wept. Minister P[Lindqvist] sang.",
    "person Oskar Lindqvist | Lindqvist=surname:1 | Minister Lindqvist=title:1 | Oskar Lindqvist=full:1" },
  { "title-of-the-second-of-a-family",
    "P[Oskar Lindqvist] spoke. Minister P[Maja Lindqvist] slept. P[Lindqvist] wept. He said that Minister P[Lindqvist] sang.",
    "person Oskar Lindqvist | Lindqvist=surname:1 | Oskar Lindqvist=full:1\n"
    "person Maja Lindqvist | Maja Lindqvist=full:1 | Minister Lindqvist=title:1" },
  { "misheard-in-both-words",
    "P[Janosz Wiernöcki] spoke. P[Wiernöcki] left. P[Wiernöcki] slept. P[Janos Wirnocky] wept.",
    "person Janosz Wiernöcki | Wiernöcki=surname:2 | Janos Wirnocky=spelling:1 | Janosz Wiernöcki=full:1" },
  { "misheard-in-one-word",
    "P[Janosz Wiernöcki] spoke. P[Wiernöcki] left. P[Wiernöcki] slept. P[Janos Wiernöcki] wept.",
    "person Janos Wiernöcki | Janos Wiernöcki=full:1" },
  { "slip-taken-for-a-place",
    "P[Oda Aarvström] spoke. P[Anna Öldberg] slept. L[Arvström], tired by the trip, left. They saw O[Öldbrg]. O[Öldbrg] fell.",
    "person Oda Aarvström | Arvström=spelling:1 | Oda Aarvström=full:1\nperson Anna Öldberg | Anna Öldberg=full:1\norganisation Öldbrg | Öldbrg=full:2" },
  { "slip-of-the-pen",
    "P[Oda Lindqvist] spoke. P[Lindqvist] left. P[Lindqvist] slept. P[Lindvist] wept.",
    "person Oda Lindqvist | Lindqvist=surname:2 | Lindvist=spelling:1 | Oda Lindqvist=full:1" },
  { "slip-of-a-lone-surname",
    "P[Krökel] spoke. P[Krökel] left. P[Krökel] slept. P[Kröekl] wept.",
    "person Krökel | Krökel=full:3 | Kröekl=spelling:1" },
  { "slip-right-behind-the-full-name",
    "P[Tobias Ölquist] spoke.\nP[Ölqvist] left.",
    "person Tobias Ölquist | Tobias Ölquist=full:1 | Ölqvist=spelling:1" },
  { "slip-far-behind-of-a-known-name",
    "P[Tobias Johnston] spoke.\nA.\nB.\nC.\nD.\nE.\nP[Johnson] left.",
    "person Tobias Johnston | Tobias Johnston=full:1\nperson Johnson | Johnson=full:1" },
  { "one-letter-off-beside-the-given-name",
    "P[Henna Wirøwan] spoke. P[Henna Virowan] left. P[Mark Tole] and P[Mark Bole] slept.",
    "person Henna Wirøwan | Henna Virowan=spelling:1 | Henna Wirøwan=full:1\n"
    "person Mark Tole | Mark Tole=full:1\nperson Mark Bole | Mark Bole=full:1" },
  { "surname-that-is-a-word-behind-a-title",
    "P[Öle Lock] spoke. It seemed that Secretary Lock would leave, and Captain Tide, too. Lock the door.",
    "person Öle Lock | Secretary Lock=title:1 | Öle Lock=full:1\n" },
  { "role-before-a-korean-surname",
    "P[Ku Min-ho] and P[Anna Röst] left. Chief P[Engineer Ku] slept. P[Major Röst] spoke.",
    "person Ku Min-ho | Ku=surname:1 | Ku Min-ho=full:1 | title: Chief Engineer\n" },
  { "slip-in-the-full-name",
    "P[Öda Wilmenn] waves.\nP[Öda Wilmen] spoke. P[Wilmen] left. P[Wilmen] slept. P[Karl Röst] met P[Mark Röst].",
    "person Öda Wilmen | Wilmen=surname:2 | Öda Wilmen=full:1 | Öda Wilmenn=spelling:1\n"
    "person Karl Röst | Karl Röst=full:1\nperson Mark Röst | Mark Röst=full:1" },
  { "another-vowel-right-behind-the-full-name",
    "P[Tomas Gerhïty] spoke. P[Tomas Lorety], the envoy, spoke.\nEnvoy P[Loraty] slept.",
    "person Tomas Lorety | Loraty=spelling:1 | Tomas Lorety=full:1" },
  { "slip-that-is-a-place",
    "P[Pål Odesa] spoke. P[Odesa] left. P[Odesa] slept. P[Odesa] ate. P[Odesa] wept.\nP[Odessa] came.",
    "person Pål Odesa | Odesa=surname:4 | Odessa=spelling:1 | Pål Odesa=full:1" },
  { "surname-that-was-not-tagged",
    "P[Henrike Vösslund] spoke.\nVösslund left. Vöslund, for her part, slept. The Vösslunds met at Vösslund Hall.",
    "person Henrike Vösslund | Henrike Vösslund=full:1 | Vöslund=spelling:1 | Vösslund=surname:1" },
  { "two-slips-are-another",
    "P[Sören Trøwn] spoke. There was P[Tarron], too.",
    "person Sören Trøwn | Sören Trøwn=full:1\nperson Tarron | Tarron=full:1" },
  { "misspelt-surname-same-organisation",
    "P[Oana Lupescu] of the O[Royal Sea Institute] spoke.\nO[RSI]’s P[Lopescu] agreed.",
    "person Oana Lupescu | Lopescu=spelling:1(RSI) | Oana Lupescu=full:1" },
  { "two-of-one-surname",
    "P[Sarah Bole] and P[Thomas Bole] came.\nMrs. P[Bole] spoke. Mr. P[Bole] slept.",
    "person Sarah Bole | Mrs. Bole=title:1 | Sarah Bole=full:1\nperson Thomas Bole | Mr. Bole=title:1 | Thomas Bole=full:1" },
  { "brothers-one-letter-apart",
    "P[Wade Bole], P[Wayde Bole] and P[Wayne Bole] came.",
    "person Wade Bole | Wade Bole=full:1\nperson Wayde Bole | Wayde Bole=full:1\nperson Wayne Bole | Wayne Bole=full:1" },
  { "korean-order",
    "P[Kim Hyun-tak] met P[Lee Min-ji]. P[Hyun-Tak Kim] left. P[Lee] stayed. P[Hyun-tak] slept.",
    "person Kim Hyun-tak | Hyun-Tak Kim=order:1 | Hyun-tak=given-name:1 | Kim Hyun-tak=full:1\n"
    "person Lee Min-ji | Lee=surname:1 | Lee Min-ji=full:1" },
  { "hangul",
    "P[김현탁] met P[이민지]. P[김현탁] left.",
    "person 김현탁 | 김현탁=full:2\nperson 이민지" },
  { "age-of-what-was-taken-for-a-place",
    "P[Anna Lindqvist] met P[Kenji Tsukåhara].\nL[Tsukuhåra], 64, who had been the favourite, slept. L[Norvik], 55, L[Oslo], 38, and others came. "
    "In L[Kyjïv], 20, mostly children, slept.",
    "person Kenji Tsukåhara | Kenji Tsukåhara=full:1 | Tsukuhåra=spelling:1\nplace Norvik | Norvik=full:1\nplace Oslo | Oslo=full:1\nplace Kyjïv | Kyjïv=full:1" },
  { "acronym",
    "The O[United Harbour Authority] (O[UHA]) met. The O[UHA] closed.",
    "organisation United Harbour Authority | UHA=initials:2 | United Harbour Authority=full:1" },
  { "addressed",
    "P[Tomas Lindqvist] spoke. Dr. Lindquist, for his part, left for Österby. Mr. Speaker slept.",
    "person Tomas Lindqvist" },
  { "body-with-place",
    "The L[Westmark] O[University] and the O[Bank of] L[Norvik] met the L[U.S.] O[Treasury] in L[Westmark].",
    "organisation Westmark University\norganisation Bank of Norvik\norganisation Treasury\nplace Westmark" },
  { "company-taken-for-a-person",
    "P[Norvik Marine] CEO P[Anna Lindqvist] spoke. P[Norvik] shares fell. P[Norvik Marine] rose.",
    "person Anna Lindqvist\norganisation Norvik Marine\norganisation Norvik" },
  { "company-by-its-name",
    "P[Üle Electronics] grew. P[Dola Cell], a supplier to shipyards, met P[Karin Holm], a pilot of a big firm. P[Dola Cell] fell.",
    "person Karin Holm\norganisation Dola Cell\norganisation Üle Electronics" },
  { "company-by-its-chief-executive",
    "P[Dola] Chief Executive P[Karin Holm] spoke. O[Dola] grew. P[Dölner Foods] fell. P[Dola] rose.",
    "person Karin Holm | Karin Holm=full:1\norganisation Dola | Dola=full:3\norganisation Dölner Foods" },
  { "explained",
    "Sarangoo, a teacher of 33, wept. Inflation, a teacher said, is high. Meanwhile, a nurse spoke in Östrån.",
    "person Sarangoo" },
  { "title-within",
    "P[Norvik Sheriff Joe Tolle] came. P[Controversial Governor Anna Lindqvist] and P[Mark Holm memorabilia] left.",
    "person Anna Lindqvist | Anna Lindqvist=full:1\nperson Joe Tolle | Joe Tolle=full:1\nperson Mark Holm | Mark Holm=full:1\n" },
  { "places-taken-for-people",
    "P[ÖSTRÅN], Westmark — It rained. Nobody left P[Östrån].\nThey met in the village of P[Batu Röst], at P[Joint Base Holm], "
    "near P[Mount Oda], in Prince P[Rüpert Port] and in P[Punggye-ri].\nP[Nebraska] voted. P[Hye-ri] slept.",
    "place Rüpert Port\nplace ÖSTRÅN | ÖSTRÅN=full:1 | Östrån=same:1\nplace Batu Röst\nplace Joint Base Holm\nplace Mount Oda\nplace Punggye-ri\n"
    "place Nebraska\nperson Hye-ri" },
  { "places-by-what-is-there",
    "They slept in P[Öl Vashïr]. P[Öl Vashïr] fell. It rained in L[Oslo] and P[Grönvak] and in P[Batu Lönd], where P[Anna Röst] sang in P[Röst]’s house. "
    "P[Kröd] said so in P[Kröd].",
    "place Öl Vashïr | Öl Vashïr=full:2\nplace Grönvak\nplace Batu Lönd\nperson Anna Röst | Anna Röst=full:1 | Röst=surname:1\n"
    "person Kröd | Kröd=full:2" },
  { "called-a-place-or-a-body",
    "They rowed around P[Øsk], a county of lakes. P[Øsk] said that it had paid. The ore of the flooded P[Äk-Holm] mine "
      "was gone. A band called P[Wörtex] sang. Her club, P[Ül Kelt], won. P[Dvína] (P[Dwina]) is a village near O[Vïv]. "
      "P[Anna Röst], a village teacher, and P[Karin Holm], a friend of the county, wept.",
    "place Øsk | Øsk=full:2\nplace Äk-Holm\nplace Dvína\norganisation Wörtex\norganisation Ül Kelt\nperson Anna Röst\nperson Karin Holm" },
  { "within-bodies-only",
    "They met at the P[Róza Vexler] National Research Institute. P[Anna Röst] came. The P[Anna Röst] National Research Institute paid. "
      "P[Karin Älv] National Bank heads met P[Älv]. The P[Ola Bräu]-run National Council slept.",
    "organisation Róza Vexler\nperson Anna Röst | Anna Röst=full:2\nperson Karin Älv\nperson Ola Bräu" },
  { "known-bodies",
    "P[Kremlin] aides met P[Anna Gärdner].",
    "organisation Kremlin | Kremlin=full:1\nperson Anna Gärdner" },
  { "kinds-in-balance",
    "P[Øxvil] fell. They left L[Øxvil]. P[Rüdiger Vän] left. They met L[Rüdiger Vän]. Mayor P[Vöx] met L[Vöx].",
    "place Øxvil | Øxvil=full:2\nperson Rüdiger Vän | Rüdiger Vän=full:1\nperson Vöx" },
  { "places-in-lists",
    "Grain goes through L[Oslo], Prince P[Rüdolf] and smaller ports. P[El Vashïr] in the L[Tollegg] region fell.\n"
    "In L[Oslo], Prince P[Ödvald] and others slept. She lived in L[Oslo] and King P[Äke] ruled.",
    "place Prince Rüdolf\nplace El Vashïr\nperson Ödvald\nperson Äke" },
  { "places-with-titles",
    "They live in Prince P[Rüdolf]. The mayor of Prince P[Rüdolf] slept. P[Rüdolf] is far. In L[Oslo], Prince P[Ödvald] said that he left.",
    "place Prince Rüdolf | Prince Rüdolf=full:2\nplace Rüdolf\nperson Ödvald" },
  { "nobody-of-that-name",
    "P[Tölvu] fever spreads. The P[Tölvu] patients slept.\nP[Anna Holm] is the P[Mozärt] of the port and the next P[Käruso]. The P[Holm] of old slept.",
    "person Anna Holm | Anna Holm=full:1 | Holm=surname:1\n" },
  { "bodies-by-their-use",
    "P[Atlãntik] of Portugal paid. P[Atlãntik] left. P[Anna Gärdner] gave her house away. The P[Gärdner] was shut. P[Gärdner] slept.\n"
    "O[Dävhal Steel Corp.] grew. P[Dävhal] fell. P[Vëxel Bioscience] rose. O[Wörthing Trust] and Mr. P[Wörthing] met in the P[Karl C. Röst] Building.",
    "organisation Atlãntik | Atlãntik=full:2\nperson Anna Gärdner | Anna Gärdner=full:1 | Gärdner=surname:1\norganisation Gärdner\n"
    "organisation Dävhal\norganisation Vëxel Bioscience\nperson Wörthing\nplace Karl C. Röst Building" },
  { "bodies-taken-for-people",
    "P[Öster Foods], P[Dölner NV] and P[Norway Rising] asked P[NewsPost], P[Reuters] and P[Tolle] O[University].\nP[Anna McHolm] left. P[McHolm] slept.",
    "organisation Öster Foods\norganisation Dölner NV\norganisation Norway Rising\norganisation NewsPost\norganisation Reuters\n"
    "organisation Tolle University\nperson Anna McHolm | Anna McHolm=full:1 | McHolm=surname:1" },
  { "roles-at-places",
    "P[Oklahoma Sheriff] P[Joe Tolle] met a P[Oregon Democrat], said P[Oda Röst].",
    "person Joe Tolle | Joe Tolle=full:1\nperson Oda Röst | Oda Röst=full:1\nplace Oklahoma | Oklahoma=full:1\nplace Oregon | Oregon=full:1" },
  { "nobody",
    "P[Hello], said P[Oda Röst] on P[Wedensday] and read “P[Dawn Vanished]”. P[Bast]*r. The P[Nuri] M-1 fell.",
    "person Oda Röst | Oda Röst=full:1\n" },
  { "leader-taken-for-a-place",
    "L[Röst], head of the harbour, spoke.",
    "person Röst | Röst=full:1" },
  { "verb-in-a-headline",
    "P[Anna Holm Urges Röst] to Leave, P[Mark Tolle Says]\nP[Anna Holm] spoke. P[Karla Waters] left.",
    "person Anna Holm | Anna Holm=full:2\nperson Röst | Röst=full:1\nperson Mark Tolle | Mark Tolle=full:1\n"
    "person Karla Waters | Karla Waters=full:1\n" },
  { "opening-of-a-sentence",
    "P[Plus Röst] slept.\nP[Meanwhile Anna Holm] left.\nP[Will Tolle] came.",
    "person Röst | Röst=full:1\nperson Anna Holm | Anna Holm=full:1\nperson Will Tolle | Will Tolle=full:1" },
  { "bracket-in-a-name",
    "It is like (the head of the isle Óscar P[Oda) al-Röst].\nP[Ann (Annie) Tolle] slept.",
    "person Oda al-Röst | Oda al-Röst=full:1\nperson Ann (Annie) Tolle | Ann (Annie) Tolle=full:1" },
  { "members-and-districts",
    "P[Anna Lindqvist] met P[Democrats] in P[Yuseong-gu] on P[Ramadan]. P[Mark Tolle] came.\nThe P[Lindqvist-Tolle] plan and the P[Tolles] won.",
    "organisation Democrats\nperson Anna Lindqvist | Anna Lindqvist=full:1\nperson Mark Tolle | Mark Tolle=full:1\nplace Yuseong-gu" },
  { "company-by-its-first-word",
    "O[Tolle Motors] grew, said P[Karin Holm] of P[Tolle]. O[Norvik Energy Solution] fell. P[Norvik Energy Sol] rose.",
    "organisation Norvik Energy Sol\norganisation Norvik Energy Solution\norganisation Tolle\norganisation Tolle Motors\nperson Karin Holm" },
  { "reporters",
    "By P[Mark Tolle], science correspondent\nP[Anna Lindqvist] spoke.\nCredit...P[Karin Holm] for The Röst\n[Seoul = Reporter P[Tak Jin-woo]] It rained.",
    "person Anna Lindqvist" },
  { "one-syllable-in-two-places",
    "P[Yoo Dong-ryul] spoke. P[Yu Dong-yul] slept.",
    "person Yoo Dong-ryul" },
  { "country",
    "The L[U.S.] and the L[United States] met L[Türkiye] and L[Turkey].",
    "place United States\nplace Turkey" },
  { "surname-taken-for-an-organisation",
    "P[Mark Tolle] spoke. O[Tolle] slept.",
    "person Mark Tolle | Mark Tolle=full:1 | Tolle=surname:1" },
  { "nickname",
    "P[Anna Lindqvist] came.\nP[Lindqvist], nicknamed “Iron Anna,” left. She is no P[Anna Holm].",
    "person Anna Lindqvist | Anna Lindqvist=full:1 | Iron Anna=nickname:1 | Lindqvist=surname:1 | nickname: Iron Anna" },
  { "speaker-named-in-the-last-clause",
    "P[Änna Holm] slept.\nIt is known that she has passed the test, and her coach P[Brönnen Röst] stressed, “I told her.”",
    "person Änna Holm | Änna Holm=full:1 | <she> | <her> | <her>\nperson Brönnen Röst | Brönnen Röst=full:1 |" },
  { "name-that-stands-with-a-small-letter",
    "Judge P[Störmo] slept. The störmo came. P[Min-ho] left. P[Anna Hölmi] wept: a hölmi. P[Hölmi] left.",
    "person Störmo | Störmo=full:1\nperson Min-ho | Min-ho=full:1\nperson Anna Hölmi | Anna Hölmi=full:1 | Hölmi=surname:1\n" },
  { "company-of-fisheries-and-patrol", "P[Norvik Fisheries] met P[Kélben Patrol] in Üle.",
    "organisation Norvik Fisheries | Norvik Fisheries=full:1\norganisation Kélben Patrol | Kélben Patrol=full:1\n" },
  { "korean-names-in-the-order-of-the-west", "Hae-rin P[Yoon] spoke in Üle. P[Hae-rin] Yoon left.",
    "person Hae-rin Yoon | Hae-rin Yoon=full:2" },
  { "role-before-a-korean-surname-that-is-a-word", "P[Do Yeong-min] slept in Üle. Researcher Do left. Do not wake him.",
    "person Do Yeong-min | Do Yeong-min=full:1 | Researcher Do=title:1 |" },
  { "surname-without-its-accent", "P[Öda Holmérkel] spoke. In March, Holmerkel left.",
    "person Öda Holmérkel | Holmerkel=surname:1 | Öda Holmérkel=full:1" },
  { "counsel-of-a-company", "P[Rupert Hölm], the company’s lead counsel, spoke. P[Hölmex], the company of that name, fell.",
    "person Rupert Hölm | Rupert Hölm=full:1" },
  { "nickname-of-a-namesake",
    "P[Anna Hölm] came. P[Sandra Pen] met P[Anna Vik].\nThe mob in Üle called her “Mad Anna”. P[Anna Vik], nicknamed “Sad Anna”, wept.",
    "person Anna Hölm | Anna Hölm=full:1 | Mad Anna=nickname:1\nperson Sandra Pen | Sandra Pen=full:1\nperson Anna Vik | Anna Vik=full:2 | Sad Anna=nickname:1" },
  { "minister-behind-a-ministry",
    "P[Öda Banner] cut the tape in Üle. The Minister of O[Public Works and Transport Öda Banner] left. O[Bank of Oda Banner] fell.",
    "person Öda Banner | Öda Banner=full:2\norganisation Public Works and Transport |\norganisation Bank of Oda Banner |" },
  { "name-of-an-administration",
    "P[Karl Tölle] met the crew, and P[Tölle] slept.\nThe town drew a contrast with the P[Obama] administration, which he blamed for it.",
    "person Karl Tölle | Karl Tölle=full:1 | Tölle=surname:1 | <he>\nperson Obama | Obama=full:1\n" },
  { "apposition-with-a-ship-in-it",
    "P[Tölle], the ship’s captain, met P[Vïk], the ferry operator. P[Anna Rösk], the horse, and P[Rösk], a horse, slept.",
    "person Tölle | Tölle=full:1\nperson Vïk | Vïk=full:1\nperson Anna Rösk |" },
  { "nickname-and-initial",
    "P[Jim Röst] spoke. P[James E. Röst] slept.",
    "person Jim Röst | James E. Röst=nickname:1 | Jim Röst=full:1" },
  { "ruler",
    "P[Anna Lindqvist] met Queen P[Anna II]. Queen P[Anna] slept. P[Anna] left.",
    "person Anna Lindqvist | Anna=given-name:1 | Anna Lindqvist=full:1\nperson Anna II | " },
  { "junior",
    "P[Karl Röst], Jr, came.\nP[Karl Röst] spoke. P[Röst] slept.",
    "person Karl Röst, Jr | Karl Röst=same:1 | Karl Röst, Jr=full:1 | Röst=surname:1" },
  { "father-and-son",
    "P[Karl Röst] Jr came.\nHis father, the Rev. P[Karl Röst], spoke. P[Röst] slept.",
    "person Karl Röst Jr | Karl Röst Jr=full:1 | Röst=surname:1\nperson Karl Röst | Karl Röst=full:1" },
  { "father-and-son-side-by-side",
    "P[Karl Röst] and P[Karl Jr.] came. P[Karl Röst III] slept.",
    "person Karl Röst | Karl Röst=full:1\nperson Karl Jr. | Karl Jr.=full:1" },
  { "son-of-a-head-of-state",
    "P[Vladimir Putin] slept.\nP[Vladimir Putin] Jr came. P[Putin] left.",
    "person Vladimir Putin | Putin=surname:1 | Vladimir Putin=full:1\nperson Vladimir Putin Jr | Vladimir Putin Jr=full:1" },
  { "surname-is-not-of-the-relative",
    "P[Mark Röst] came.\nNobody spoke.\nHis wife, P[Sandra Röst], slept. P[Röst] left.",
    "person Mark Röst | Mark Röst=full:1 | Röst=surname:1\nperson Sandra Röst | Sandra Röst=full:1" },
  { "nickname-of-an-object",
    "P[Anna Lindqvist] came.\nThe press nicknamed her “Iron Anna,” since P[Mark Tolle] slept.",
    "person Anna Lindqvist | Anna Lindqvist=full:1 | Iron Anna=nickname:1" },
  { "nickname-behind-the-name",
    "Colleagues call P[Öda Holm] “the Quiet Man,” and he slept. Rivals call P[Karl Vik] “a bad man” often.",
    "person Öda Holm | the Quiet Man=nickname:1 | Öda Holm=full:1\nperson Karl Vik | Karl Vik=full:1\n" },
  { "nickname-of-whose",
    "P[Anna Holm] came.\nP[Karl Vik], whose rivals call him “the Barometer,” left.",
    "person Anna Holm | Anna Holm=full:1\nperson Karl Vik | Karl Vik=full:1 | the Barometer=nickname:1" },
  { "known-somewhere-as",
    "P[Karl Röst], known in the trade as “the Undertaker,” left.",
    "person Karl Röst | Karl Röst=full:1 | the Undertaker=nickname:1" },
  { "alias-without-marks",
    "P[Karl Röst], a former pilot better known as P[Abu Vïk], left. P[Abu Vïk] slept. P[Anna Holm] (alias P[Oda]) met P[Mark Tolle], "
    "who said that she was known as P[Eve Lind].",
    "person Karl Röst | Abu Vïk=nickname:2 | Karl Röst=full:1\nperson Anna Holm | Anna Holm=full:1 | Oda=nickname:1\n"
    "person Mark Tolle | Mark Tolle=full:1\nperson Eve Lind" },
  { "nickname-behind-an-apposition",
    "P[Karl Röst], a former harbour master nicknamed the “Velvet Äxe” by all, met P[Anna Holm], a pilot whom rivals mock as “the Tea Lady”.",
    "person Karl Röst | Karl Röst=full:1 | Velvet Äxe=nickname:1\nperson Anna Holm | Anna Holm=full:1 | the Tea Lady=nickname:1\n" },
  { "nickname-with-an-honorific",
    "P[Karl Röst], who sailed alone for a year and slept in harbours, earned the nickname ‘Mr. Cläre’.",
    "person Karl Röst | Karl Röst=full:1 | Mr. Cläre=nickname:1" },
  { "nickname-in-the-headline",
    "‘Störk’ is held in Oslo\nP[Karl Röst], who is said to have used the name “Störk” online, slept. He used the name “Störk” for years.",
    "person Karl Röst | Störk=nickname:3 | Karl Röst=full:1" },
  { "nickname-known-to-some",
    "P[Karl Röst], who figures in the files as “the Brökker,” slept. P[Anna Holm], a former pilot known to friends on both sides of the coast as “the Kéy”, "
    "left. P[Oda Vik], who likes to be called “the Bös,” wept.",
    "person Karl Röst | Karl Röst=full:1 | the Brökker=nickname:1\nperson Anna Holm | Anna Holm=full:1 | the Kéy=nickname:1\n"
    "person Oda Vik | Oda Vik=full:1 | the Bös=nickname:1" },
  { "nickname-under-which-somebody-works",
    "P[Karl Röst] took his share for years while leading the whole crew of the harbour under the nickname ‘Störk’.",
    "person Karl Röst | Karl Röst=full:1 | Störk=nickname:1" },
  { "nickname-with-a-small-word",
    "P[Anna Hölm] came.\nShe won and received the nickname ‘P[Oda unni]’ there.",
    "person Anna Hölm | Anna Hölm=full:1 | Oda unni=nickname:1" },
  { "no-nickname-of-a-plan",
    "P[Karl Röst], who described the plan in Parliament as “the Big Röll,” slept.",
    "person Karl Röst | Karl Röst=full:1\n" },
  { "nickname-of-a-pronoun",
    "P[박민수] came.\nNobody slept. He was called ‘Little Min’ then.",
    "person 박민수 | Little Min=nickname:1 | 박민수=full:1" },
  { "epithet-with-another-name",
    "P[Mark Tolle] came.\nLike P[Anna Holm], P[Tolle] is known as the ‘P[Holm] whisperer’.",
    "person Mark Tolle | Mark Tolle=full:1 | Tolle=surname:1 | nickname: Holm whisperer" },
  { "titles",
    "Former Norwegian Prime Minister P[Anna Lindqvist] met incoming O[UHA] secretary-general P[Mark Tolle] and Mr. P[박민수].",
    "| title: Former Norwegian Prime Minister\nperson Mark Tolle | Mark Tolle=full:1 | title: incoming UHA secretary-general\n"
    "person 박민수 | 박민수=full:1\n" },
  { "appositions",
    "P[Anna Lindqvist], a senior fellow at the O[Sea Institute], spoke. The head of the harbour, P[Mark Tolle], left.",
    "| apposition: senior fellow at the Sea Institute\n| apposition: head of the harbour\n" },
  { "list-is-no-apposition",
    "P[Anna Lindqvist], President P[Mark Tolle] and others came.",
    "person Anna Lindqvist | Anna Lindqvist=full:1\nperson Mark Tolle | Mark Tolle=full:1 | title: President\n" },
  { "roles",
    "P[Anna Lindqvist] (57) took office as head of the O[Sea Institute] and will serve as chairman of the board.",
    "| role: head of the Sea Institute | role: chairman\n" },
  { "pronouns",
    "P[Mark Tolle] met P[Anna Lindqvist]. He told her the news.\nShe left.",
    "person Mark Tolle | Mark Tolle=full:1 | <He>\n"
    "person Anna Lindqvist | Anna Lindqvist=full:1 | <her> | <She>\n" },
  { "object-is-not-the-subject",
    "P[Peter Holm] slept.\nP[Mark Tolle] liked him.",
    "person Peter Holm | Peter Holm=full:1 | <him>\nperson Mark Tolle | Mark Tolle=full:1\n" },
  { "apposition-is-not-its-owner",
    "P[Anna Holm] slept.\nP[Chris Röst], her lawyer, left. He spoke.",
    "person Anna Holm | Anna Holm=full:1 | <her>\nperson Chris Röst | Chris Röst=full:1 | <He>\n" },
  { "object-is-not-who-does-it",
    "P[Karl Holm] slept.\nHis wife, P[Oda], who brought him a pillow, spoke. She left.",
    "person Karl Holm | Karl Holm=full:1 | <His> | <him>\nperson Oda | Oda=full:1 | <She>\n" },
  { "the-later-is-likelier",
    "P[Peter Holm] came.\nP[Mark Tolle] came.\n# P[Dan Holm]\nNobody slept.\nHe left.",
    "person Peter Holm | Peter Holm=full:1\n" },
  { "speaker-is-not-meant",
    "P[Peter Holm] spoke: “I know P[Mark Tolle]. He’s good.”",
    "person Mark Tolle | Mark Tolle=full:1 | <He>\n" },
  { "noun-phrases",
    "Prime Minister P[Anna Lindqvist] met P[Mark Tolle]. The prime minister left. The captain slept.",
    "| title: Prime Minister | <The prime minister>\nperson Mark Tolle | Mark Tolle=full:1\n" },
  { "noun-phrases-of-appositions",
    "P[Anna Żak], a senior judge of the O[High Court], spoke. The judge left. The O[Sea Institute] judge slept.",
    "| apposition: senior judge of the High Court | <The judge>\n" },
  { "apposition-at-the-end", "It was written by P[Anna Żak], a senior judge", "| apposition: senior judge\n" },
  { "noun-phrases-of-other-bodies",
    "P[Anna Żak], a spokeswoman for the port, spoke. The spokeswoman for the harbour left.",
    "| apposition: spokeswoman for the port\n" },
  { "noun-phrases-by-another-word",
    "Justice P[Anna Żak] spoke. The judge left.",
    "| title: Justice | <The judge>\n" },
  { "role-of-a-pronoun",
    "P[Mark Tolle] came. He earned the nickname ‘Iron Mark’ and became chairman of the O[Sea Institute].",
    "| nickname: Iron Mark | role: chairman of the Sea Institute | <He>\n" },
  { "part-of-a-body",
    "The European O[Union] met the United Harbour O[Authority] (O[UHA]). The O[EU] left.",
    "organisation European Union | EU=initials:1 | European Union=full:1\n"
    "organisation United Harbour Authority | UHA=initials:1 | United Harbour Authority=full:1\n" },
  { "missing-full-stop",
    "P[Anna Lindqvist] met P[Karin Holm He] left. L[Oslo, Norway] slept.",
    "person Karin Holm | Karin Holm=full:1\nplace Oslo | Oslo=full:1\nplace Norway | Norway=full:1\n" },
  { "head-of-state-and-relative",
    "P[Merkel] came with P[Joachim Merkel]. P[Merkel] slept.",
    "person Merkel | Merkel=full:2\nperson Joachim Merkel | Joachim Merkel=full:1\n" },
  { "label-of-a-party",
    "Rep. Earl P[Holm], P[R-Texas], slept.",
    "person Earl Holm | Earl Holm=full:1 | title: Rep" },
  { "who-calls-is-not-called",
    "P[Anna Lindqvist] called the “phony plan” wrong.",
    "person Anna Lindqvist | Anna Lindqvist=full:1\n" },
  { "credit",
    "P[Mark Tolle] spoke.\n# P[Dan Holm] | Photo",
    "person Mark Tolle | Mark Tolle=full:1" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (DiptychAnalysis) analysis = marked_text_analyze (rows[row].marked);
  g_autofree char *dump = marked_text_dump (analysis);
  g_auto (GStrv) lines = g_strsplit (rows[row].dump, "\n", -1);

  g_test_message ("%s", dump);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (dump, lines[i]));
}

/* What is no name of anything leaves nothing. */
static void
test_nobody (void)
{
  g_autoptr (DiptychAnalysis) analysis
    = marked_text_analyze ("P[Hello] on P[Wedensday]: read “P[Dawn Vanished]”. P[Bast]*r. The P[Nuri] M-1 fell. P[Öri]-M1 rose. "
                             "P[Mälware] chief held. The mälware spread. The P[Haedong-ho] sank. "
                             "Because P[Nörra], the Norwegian launch vehicle, has flown, P[Nörra] rose. They sold P[Öxlan], a heart drug. "
                             "The ferry P[Mörva Luz] sank. The P[Sörvol] ferry sank. P[Typhoon Örna] came, and P[Örna] left. Storm P[Ülva] slept.");

  g_assert_cmpuint (diptych_analysis_get_n_entities (analysis), ==, 0);
}

static void
test_credit (void)
{
  g_autoptr (DiptychAnalysis) analysis = marked_text_analyze ("P[Mark Tolle] spoke.\n# P[Dan Holm] | Photo");

  g_assert_cmpuint (diptych_analysis_get_n_entities (analysis), ==, 1);
}

/* Many names of one surname, often repeated: the work for each name is bounded. */
static void
test_many_names (void)
{
  g_autoptr (GString) marked = g_string_new (NULL);
  g_autoptr (DiptychAnalysis) analysis = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      guint name = i % 10000;

      g_string_append_printf (marked, "P[Xa%c%c%c%c %s] ", 'a' + name % 26, 'a' + name / 26 % 26, 'b' + name / 676 % 20,
                              'a' + name / 13520, name % 2 == 0 ? "Bole" : "Tolle");
    }
  analysis = marked_text_analyze (marked->str);
  g_assert_cmpuint (diptych_analysis_get_n_entities (analysis), >, 0);
}

static void
test_cancelled (void)
{
  const char *text = "Anna Lindqvist spoke. She left.";
  g_autoptr (DiptychArticle) article = diptych_importer_import_text (text, -1, "test", NULL);
  g_autoptr (DiptychFindings) findings = diptych_findings_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (diptych_segmenter_segment (article, findings, NULL, NULL));
  g_assert_true (diptych_name_tagger_tag (article, findings, NULL, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (diptych_coreference_resolve (article, findings, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/coreference/", rows[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/coreference/nobody-at-all", test_nobody);
  g_test_add_func ("/coreference/credit-founds-no-entity", test_credit);
  g_test_add_func ("/coreference/many-names", test_many_names);
  g_test_add_func ("/coreference/cancelled", test_cancelled);
  return g_test_run ();
}
