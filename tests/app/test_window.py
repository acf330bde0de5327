# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""From the first start to the second: read, choose, jump, set, quit, come back."""

import os
import re

from harness import DATA, run, wait_for

LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')


def panes(application):
    """Return the two texts, once they are there."""
    return (application.find('text', re.compile('^Left article')),
            application.find('text', re.compile('^Right article')))


def wait_marked(text, words):
    """Wait until the words are underlined twice somewhere, as the passage at hand is."""
    wait_for(lambda: 'double' in text.marks_of(words, 'underline'), f'a mark on {words!r} in {text}')


def the_first_start_shows_the_sample_story(application):
    application.start()
    left, right = panes(application)
    assert len(left.text) > 500 and len(right.text) > 500
    people = application.find('list', 'People')
    assert application.find('list item', re.compile('Rutte'), within=people)


def a_list_stays_at_its_top_when_the_window_changes(application):
    """The heading above the first row is seen, however wide the rows become."""
    for width in (1000, 1240):
        application.resize(width, 700)
        wait_for(lambda: application.size() == (width, 700), 'the new size')
        wait_for(lambda: len(application.all('scroll bar')) == 3, 'the list')
        wait_for(lambda: application.all('list item', 'Mark Rutte'), 'the first row')
        assert [bar.value for bar in application.all('scroll bar')] == [0, 0, 0]
    application.quit()


def two_files_open_side_by_side(application):
    application.start(LEFT, RIGHT)
    left, right = panes(application)
    assert left.text.startswith('Harbor tunnel') and 'café' in left.text
    assert right.text.startswith('Port Ellis') and '1조 원' in right.text


def a_person_is_marked_in_both(application):
    left, right = panes(application)
    person = application.find('list item', 'Helen Carter')
    assert left.marks_of('Carter told', 'underline') == ['single']
    person.select()
    wait_marked(left, 'Helen Carter')
    wait_marked(right, 'Helen Carter')
    application.screenshot('person')


def its_passages_are_gone_through(application):
    left, _ = panes(application)
    application.press('button', 'Next passage')
    wait_marked(left, 'Carter told')
    wait_for(lambda: 'double' not in left.marks_of('Helen Carter', 'underline'), 'the mark to move on')
    application.key('ctrl+shift+g')
    wait_marked(left, 'Helen Carter')


def the_partner_sentence_is_found(application):
    left, right = panes(application)
    application.key('ctrl+Home')
    wait_for(lambda: left.has('focused'), 'the left article to have the keyboard')
    application.key_until('Right', lambda: 'Mayor' not in left.after_caret)
    assert 'digging began' in left.after_caret, left.after_caret[:40]
    application.key('ctrl+j')
    wait_for(lambda: right.has('focused'), 'the right article to have the keyboard')
    wait_for(lambda: right.after_caret.startswith('On the 4th'), 'the caret in the partner sentence')
    application.key('F6')
    wait_for(lambda: left.has('focused'), 'the left article to have the keyboard again')


def the_divider_moves_with_keys(application):
    left, _ = panes(application)
    divider = application.find('slider', 'Width of the left article')
    application.key('ctrl+Home')
    application.key_until('Tab', lambda: divider.has('focused'))
    application.key('Right', 'Right')
    wait_for(lambda: round(divider.value) == 54, 'the left article to be wider')
    application.key('Home')
    wait_for(lambda: round(divider.value) == 25, 'it to be as narrow as can be')
    application.key('Return')
    wait_for(lambda: round(divider.value) == 50, 'both to be equal')
    divider.value = 60
    wait_for(lambda: round(divider.value) == 60, 'what a screen reader sets')
    divider.value = 50
    application.key('F6')
    wait_for(lambda: not divider.has('focused'), 'the keyboard in an article again')


def preferences_are_live(application):
    left, _ = panes(application)
    application.key('Escape')
    wait_for(lambda: 'double' not in left.marks_of('Helen Carter', 'underline'), 'the marks to go')
    application.key('ctrl+comma')
    dialog = application.find('dialog', 'Preferences')
    application.press('check box', 'People', within=dialog)
    wait_for(lambda: left.marks_of('Helen Carter', 'underline')[0] in (None, 'none'),
             'people to be marked no more')
    application.screenshot('preferences')
    application.escape('dialog', 'Preferences')


def the_window_keeps_its_state(application):
    application.press('page tab', 'Facts')
    application.find('list', 'Facts')
    application.resize(1040, 700)
    wait_for(lambda: application.size() == (1040, 700), 'the new size')
    application.quit()


def the_second_start_restores_it(application):
    application.start()
    left, _ = panes(application)
    assert left.text.startswith('Harbor tunnel')
    application.find('list', 'Facts')
    assert left.marks_of('Helen Carter', 'underline')[0] in (None, 'none')
    wait_for(lambda: application.size() == (1040, 700), lambda: f'the old size; it is {application.size()}')
    application.screenshot('restored')
    application.quit()


run(the_first_start_shows_the_sample_story,
    a_list_stays_at_its_top_when_the_window_changes,
    two_files_open_side_by_side,
    a_person_is_marked_in_both,
    its_passages_are_gone_through,
    the_partner_sentence_is_found,
    the_divider_moves_with_keys,
    preferences_are_live,
    the_window_keeps_its_state,
    the_second_start_restores_it)
