# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Finding in both articles at once, and copying what was found with where it is from."""

import os
import re
import unicodedata

from harness import DATA, run, wait_for


SAMPLE = os.path.join(DATA, '..', '..', '..', 'data', 'sample', 'nato-handover.diptych')


def panes(application):
    return (application.find('text', re.compile('^Left article')),
            application.find('text', re.compile('^Right article')))


def find(application, text):
    application.find('entry', 'Find in both articles').set_text(text)


def wait_counts(application, left, right):
    def wording(count, side):
        return f'{count} match in the {side} article' if count == 1 else f'{count} matches in the {side} article'
    application.find('label', wording(left, 'left'))
    application.find('label', wording(right, 'right'))


def wait_current(text, words):
    """Wait until the words are marked as the match at hand: a line above and one below."""
    wait_for(lambda: 'single' in text.marks_of(words, 'underline'), f'{words!r} to be the match at hand')


def matches_are_counted_on_both_sides(application):
    application.start(os.path.join(DATA, 'left.txt'), os.path.join(DATA, 'right.txt'))
    left, _ = panes(application)
    application.listen()
    application.key('ctrl+f')
    wait_for(lambda: application.find('entry', 'Find in both articles').has('focused'), 'the entry to have the keyboard')
    application.type('TUNNEL')
    wait_counts(application, 3, 2)
    application.wait_announced('^Matches on the left: 3, on the right: 2$')
    wait_current(left, 'tunnel opens')
    application.screenshot('found')


def each_is_gone_to(application):
    left, right = panes(application)
    application.key('ctrl+g')
    application.wait_announced('^Mayor Helen Carter opened the new tunnel')
    application.key('ctrl+g')
    application.wait_announced('^The tunnel cost')
    application.key('ctrl+g')
    wait_for(lambda: right.after_caret.startswith('tunnel opened'), 'the first match on the right')
    application.key('ctrl+shift+g')
    wait_for(lambda: left.after_caret.startswith('tunnel cost'), 'the last match on the left')
    application.press('button', 'Next match')
    wait_for(lambda: right.after_caret.startswith('tunnel opened'), 'the first match on the right again')


def korean_is_found_as_it_is_typed(application):
    find(application, '1조')
    wait_counts(application, 0, 1)
    find(application, unicodedata.normalize('NFD', '약 1조 워'))
    wait_counts(application, 0, 1)
    find(application, 'ㅇ 1ㅈ ㅇ')
    wait_counts(application, 0, 1)
    find(application, unicodedata.normalize('NFD', 'café'))
    wait_counts(application, 1, 0)
    find(application, 'bridge')
    wait_counts(application, 0, 0)


def escape_leaves_the_caret_there(application):
    left, _ = panes(application)
    find(application, 'café')
    wait_counts(application, 1, 0)
    application.key_until('Escape', lambda: not application.all('entry', 'Find in both articles'))
    wait_for(lambda: left.has('focused'), 'the left article to have the keyboard')
    assert left.after_caret.startswith('café'), left.after_caret[:20]


def clipboard(application):
    """Return the text that was copied, by pasting it where texts are pasted."""
    application.key('ctrl+shift+v')
    dialog = application.find('dialog', 'Paste Two Texts')
    text = application.find('text', 'Left text', within=dialog)
    wait_for(lambda: text.has('focused') or application.key('Tab'), 'the text to have the keyboard')
    application.key('ctrl+v')
    wait_for(lambda: text.text, 'what was copied')
    copied = text.text
    application.escape('dialog', 'Paste Two Texts')
    return copied


def the_inspector_says_why_it_is_empty(application):
    application.key('ctrl+shift+f')
    entry = application.find('entry', 'Search the list')
    entry.set_text('시청')
    application.find('label', re.compile('^Nothing in the list has these words'))
    entry.set_text('')
    application.find('list item', 'Helen Carter')
    application.press('radio button', 'Differ')
    application.find('label', re.compile('matches this filter'))
    application.press('radio button', 'All')
    application.find('list item', 'Helen Carter')
    application.key('F6')


def the_sentence_is_copied_with_its_origin(application):
    application.key('ctrl+shift+c')
    application.find('label', 'Copied with Citation')
    copied = clipboard(application)
    assert copied.startswith('“The café at the north entrance stays closed until spring.”'), copied
    assert 'Harbor tunnel opens after nine years of work' in copied, copied
    application.quit()


def what_the_site_adds_is_folded(application):
    application.start(SAMPLE)
    _, right = panes(application)
    wait_for(lambda: 'Refer Report' in right.text, 'a line of the site')
    application.press('toggle button', re.compile('^Hide [0-9]+ Lines? That the Site Adds'))
    wait_for(lambda: 'Refer Report' not in right.text, 'that line to go')
    application.screenshot('folded')


def and_unfolded_where_it_is_found(application):
    _, right = panes(application)
    application.key('ctrl+f')
    find(application, 'refer report')
    application.find('label', '1 match in the right article')
    wait_for(lambda: 'Refer Report' in right.text, 'that line to come back')
    application.quit()


run(matches_are_counted_on_both_sides,
    each_is_gone_to,
    korean_is_found_as_it_is_typed,
    escape_leaves_the_caret_there,
    the_inspector_says_why_it_is_empty,
    the_sentence_is_copied_with_its_origin,
    what_the_site_adds_is_folded,
    and_unfolded_where_it_is_found)
