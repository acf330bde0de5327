/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Diptych developers */

#include "config.h"

#include "diptych-help-pages.h"

#include <glib/gi18n.h>

static const char * const first_paragraphs[] = {
  N_("Diptych reads two accounts of one story: one from an English-language outlet, one from a Korean outlet, in Korean or put into English."),
  N_("# Opening articles"),
  N_("Choose Open and select two files, or drop them on the window. If you open one, Diptych asks for the other. Plain texts, web pages saved by a browser, and stories of Diptych can be opened."),
  N_("If you have no files, choose Paste Texts beside Open, and paste each article into its field. Nothing is sent anywhere: Diptych works without a network."),
  N_("# The window"),
  N_("Each article has its own pane, under the name of its outlet, its date and its language. Between them, bands join the passages that report the same. The strips at the edges show the whole articles; click into one to go there."),
  N_("The inspector at the end lists people, quotations and facts of both articles. Select a row, and its passages are marked in both."),
  NULL
};

static const char * const findings_paragraphs[] = {
  N_("# Marks in the text"),
  N_("Names of people are underlined, quotations and facts have a color of their own, and sentences that both articles report are tinted. Each kind can be turned off in the preferences."),
  N_("# People"),
  N_("The many spellings of one name are joined. Open a person to see every spelling and why it was joined, how each article describes the person, and what the person says on each side."),
  N_("# Quotations"),
  N_("The same utterance may be quoted on one side and only reported on the other, or shortened. Words between quotation marks that nobody says, such as nicknames, are not counted as speech."),
  N_("# Facts"),
  N_("Numbers, sums, dates and durations are compared where both articles speak of the same thing. Values agree, agree after rounding, or differ. “Perhaps translation” means that a translation may have made the difference."),
  N_("# Differences"),
  N_("Press Alt+Down to go through everything that differs or stands on one side only. Diptych gives evidence and no verdicts: each finding leads to the sentences that it comes from."),
  NULL
};

static const char * const corrections_paragraphs[] = {
  N_("Diptych errs at times. Whatever it found can be put right, and what you put right is kept with the story, even when it is analyzed anew."),
  N_("# People"),
  N_("The menu of a person joins two people that are one, splits off a spelling that is someone else, changes the name or the kind, or drops what is no name."),
  N_("# Quotations"),
  N_("The menu of a quotation changes its speaker, and says that quoted words are a mere term or that a term was said."),
  N_("# Passages and articles"),
  N_("Tie two passages together that belong together, or untie them. Outlet, date, language and translation of an article can be set, too; dates such as “on Tuesday” are then read anew."),
  N_("Every correction can be undone with Ctrl+Z, without limit."),
  NULL
};

static const char * const reports_paragraphs[] = {
  N_("Choose Save Report in the main menu. A report holds every finding with the sentences of both articles."),
  N_("A web page is one file that any browser shows. An OpenDocument text goes on living in an office program. Markdown and plain text fit notes and mail. The tables of facts and of quotations open in a spreadsheet, and JSON is for other programs."),
  N_("Choose Print to put the report on paper or into a PDF."),
  N_("To quote one sentence, place the cursor in it and press Ctrl+Shift+C: it is copied with outlet, title and date."),
  NULL
};

static const char * const keyboard_paragraphs[] = {
  N_("Everything can be done with the keyboard. Press Ctrl+? for the list of all shortcuts; these are the ones to begin with."),
  N_("# Going through the articles"),
  N_("F6 goes to the other article. Enter shows the partner of the sentence at the cursor, Ctrl+J goes there. Alt+Down and Alt+Up go to the next and the previous difference."),
  N_("# Finding"),
  N_("Ctrl+F finds words in both articles. Korean words are found by their initial consonants, too."),
  N_("# The window"),
  N_("F9 shows and hides the inspector, F11 fills the screen, and Ctrl with plus, minus or zero sizes the text. Escape closes what was opened last."),
  NULL
};

static const DiptychHelpPage pages[] = {
  { "first", "diptych-both-symbolic", N_("Your First Comparison"), N_("Opening two articles, and what is what in the window"), first_paragraphs },
  { "findings", "diptych-agree-symbolic", N_("Reading the Findings"), N_("What the marks, bands and symbols say"), findings_paragraphs },
  { "corrections", "document-edit-symbolic", N_("Putting Things Right"), N_("Joining people, changing speakers, tying passages"), corrections_paragraphs },
  { "reports", "document-save-symbolic", N_("Reports and Printing"), N_("Taking the comparison along"), reports_paragraphs },
  { "keyboard", "input-keyboard-symbolic", N_("Using the Keyboard"), N_("The keys that are worth knowing"), keyboard_paragraphs },
};

/**
 * diptych_help_get_pages:
 * @n_pages: (out): their number
 *
 * Returns: (transfer none) (array length=n_pages): the pages of the help, in their order
 */
const DiptychHelpPage *
diptych_help_get_pages (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}
