# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Set right what was found, in every way that there is; come again and find it; take it all back."""

import glob
import json
import os
import re

from harness import DATA, matches, run, wait_for

LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')

SPOKEN = re.compile('^"?This city has waited')


def panes(application):
    return (application.find('text', re.compile('^Left article')),
            application.find('text', re.compile('^Right article')))


def items(application, page):
    """Return the rows of a list, once it is shown."""
    within = application.find('list', page)
    return {node.name: node for node in application.all('list item', within=within)}


def wait_rows(application, page, there, gone=()):
    wait_for(lambda: set(there) <= set(items(application, page)) and not set(gone) & set(items(application, page)),
             f'{there} in {page}, and not {gone}')


def choose(application, button, *keys):
    """Open the menu of a row by its button, and go through it by its mnemonics."""
    application.press('toggle button', button)
    application.find('menu')
    for key in keys:
        application.key(key)


def undo(application, count=1):
    for _ in range(count):
        application.key('ctrl+z')


def kept():
    """Return the corrections that the story file of the two articles holds."""
    paths = glob.glob(os.path.join(os.environ['XDG_DATA_HOME'], 'diptych', 'stories', '*.diptych'))
    if not paths:
        return []
    with open(paths[0], encoding='utf-8') as file:
        return json.load(file)['corrections']


def wait_kept(*kinds):
    """Wait until the story file holds corrections of those kinds that were not undone."""
    wait_for(lambda: [one['kind'] for one in kept() if not one.get('undone')] == list(kinds), f'{kinds} to be kept')


def the_kind_is_changed(application):
    application.start(LEFT, RIGHT)
    panes(application)
    wait_rows(application, 'People', ['Port Ellis', 'Daniel Brooks'])
    choose(application, 'Correct Port Ellis', 'k', 'Down', 'Return')
    application.find('label', 'Kind of “Port Ellis” Changed')
    wait_kept('retype')
    application.screenshot('toast')


def people_are_joined(application):
    choose(application, 'Correct Daniel Brooks', 'j')
    application.find('dialog', 'Join With “Daniel Brooks”')
    application.type('carter')
    wait_for(lambda: len(application.all('list item', within=application.find('list', 'Join With “Daniel Brooks”'))) == 1,
             'one to be found')
    application.screenshot('join')
    application.key('Return')
    wait_rows(application, 'People', ['Daniel Brooks'], ['Helen Carter'])
    wait_kept('retype', 'join')
    application.press('button', 'Undo')
    wait_rows(application, 'People', ['Daniel Brooks', 'Helen Carter'])
    wait_kept('retype')


def a_person_is_renamed(application):
    choose(application, 'Correct Helen Carter', 'r')
    application.find('text', 'Name')
    wait_for(lambda: application.find('text', 'Name').has('focused'), 'the name to have the keyboard')
    application.key('ctrl+a')
    application.type('Helen Kim')
    application.screenshot('rename')
    application.key('Return')
    application.find('label', 'Renamed to “Helen Kim”')
    wait_kept('retype', 'rename')
    application.press('button', 'Back')
    wait_rows(application, 'People', ['Helen Kim'], ['Helen Carter'])


def a_form_names_somebody_else(application):
    application.press('button', 'Details of Daniel Brooks')
    application.press('button', '“Brooks” Is Somebody Else')
    wait_kept('retype', 'rename', 'split')
    application.screenshot('split')
    application.press('button', 'Back')
    wait_rows(application, 'People', ['Daniel Brooks', 'Brooks'])
    application.key('ctrl+z')
    wait_rows(application, 'People', ['Daniel Brooks'], ['Brooks'])
    application.key('ctrl+shift+z')
    wait_rows(application, 'People', ['Daniel Brooks', 'Brooks'])


def a_mention_is_of_somebody_else(application):
    left, _ = panes(application)
    application.key_until('F6', lambda: left.has('focused'))
    application.key('ctrl+Home')
    wait_for(lambda: left.after_caret.startswith('Harbor'), 'the caret at the start')
    application.key_until('Down', lambda: 'Mayor Helen' not in left.after_caret)
    application.key_until('Right', lambda: left.after_caret.startswith('Carter told'))
    application.key('shift+F10')
    application.find('menu')
    application.key('m')
    application.find('label', '“Carter” Is Somebody Else')
    wait_rows(application, 'People', ['Helen Kim', 'Carter'])
    undo(application)
    wait_rows(application, 'People', ['Helen Kim'], ['Carter'])


def the_two_sides_are_parted(application):
    choose(application, 'Correct Helen Kim', 'n')
    wait_kept('retype', 'rename', 'split', 'split')
    wait_for(lambda: len([name for name in items(application, 'People') if name == 'Helen Kim']) > 0
             and len(application.all('list item', 'Helen Kim')) == 2, 'Helen Kim twice')
    undo(application)
    wait_for(lambda: len(application.all('list item', 'Helen Kim')) == 1, 'Helen Kim once')
    wait_kept('retype', 'rename', 'split')


def a_place_is_removed(application):
    choose(application, 'Correct Port Ellis', 'm')
    wait_rows(application, 'People', ['Helen Kim'], ['Port Ellis'])
    wait_kept('retype', 'rename', 'split', 'drop')


def the_speaker_is_changed(application):
    application.press('page tab', 'Quotations')
    application.find('list', 'Quotations')
    choose(application, 'Correct the quotation: Helen Kim', 's')
    application.find('dialog', 'Who Says It?')
    application.type('daniel')
    application.key('Return')
    application.find('toggle button', re.compile('^Correct the quotation: Daniel Brooks'))
    application.screenshot('speaker')
    wait_kept('retype', 'rename', 'split', 'drop', 'speaker')


def a_quotation_is_a_term(application):
    before = len(application.all('toggle button', 'Correct the quotation: Term in Quotation Marks'))
    choose(application, 'Correct the quotation: Brooks', 't')
    wait_for(lambda: len(application.all('toggle button', 'Correct the quotation: Term in Quotation Marks')) == before + 1,
             'the quotation to be a term')
    wait_kept('retype', 'rename', 'split', 'drop', 'speaker', 'term')
    choose(application, 'Correct the quotation: Term in Quotation Marks', 'q')
    wait_kept('retype', 'rename', 'split', 'drop', 'speaker', 'term', 'speech')


def passages_are_untied_and_tied(application):
    left, right = panes(application)
    application.key('F6')
    application.key('ctrl+Home')
    application.key('ctrl+t')
    application.find('label', 'The Sentences Were Untied')
    application.find('button', '2 passages are only in the left article')
    application.screenshot('untied')
    application.key('ctrl+t')
    application.find('label', 'The Sentences Were Tied')
    application.find('button', '1 passage is only in the left article')
    wait_kept('retype', 'rename', 'split', 'drop', 'speaker', 'term', 'speech', 'untie', 'tie')
    assert left.text.startswith('Harbor') and right.text.startswith('Port')


def the_article_is_described(application):
    application.press('button', 'Correct outlet, date and language')
    dialog = application.find('dialog', 'Left Article')
    wait_for(lambda: application.find('text', 'Outlet').has('focused'), 'the outlet to have the keyboard')
    application.type('Harbor Post')
    application.key('Tab')
    application.type('2024-06-04')
    application.screenshot('article')
    application.press('button', 'Apply', within=dialog)
    application.find('label', 'Harbor Post')
    wait_kept('retype', 'rename', 'split', 'drop', 'speaker', 'term', 'speech', 'untie', 'tie', 'outlet', 'date')
    application.find('label', re.compile('4 Jun 2024'))
    application.quit()


def all_of_it_is_there_again(application):
    application.start(RIGHT, LEFT)
    application.find('text', 'Right article: Harbor Post')
    application.press('page tab', 'People')
    wait_rows(application, 'People', ['Helen Kim', 'Daniel Brooks', 'Brooks'], ['Port Ellis', 'Helen Carter'])
    application.press('page tab', 'Quotations')
    application.find('toggle button', re.compile('^Correct the quotation: Daniel Brooks'))


def all_of_it_is_undone(application):
    application.press('page tab', 'People')
    undo(application, 11)
    wait_rows(application, 'People', ['Helen Carter', 'Daniel Brooks', 'Port Ellis'], ['Helen Kim', 'Brooks'])
    wait_kept()
    application.find('text', 'Right article: left.txt')
    application.quit()


def focused(application):
    return next((node for node in application.all() if node.has('focused')), None)


def tab_to(application, role, name):
    """Go through the window by the Tab key until that has the keyboard."""
    def step():
        before = focused(application)
        application.key('Tab')
        wait_for(lambda: focused(application) not in (None, before), 'the keyboard to move on')
        return matches(name, focused(application).name) and focused(application).role == role
    wait_for(step, f'{role} {name!r} to have the keyboard')


def the_keyboard_is_enough(application):
    application.start(LEFT, RIGHT)
    wait_rows(application, 'People', ['Helen Carter'])
    tab_to(application, 'list item', 'Helen Carter')
    application.key('shift+F10')
    application.find('menu')
    application.key('j')
    application.find('dialog', 'Join With “Helen Carter”')
    application.escape('dialog', 'Join With “Helen Carter”')
    tab_to(application, 'button', 'Details of Helen Carter')
    application.key('Return')
    tab_to(application, 'text', 'Name')
    application.key('ctrl+a')
    application.type('Helen Park')
    application.key('Return')
    application.quit()
    assert [one['value'] for one in kept()] == ['Helen Park'], kept()


def a_narrow_window_is_enough(application):
    application.start(LEFT, RIGHT)
    panes(application)
    application.resize(360, 640)
    wait_for(lambda: application.size() == (360, 640), 'the narrow window')
    wait_for(lambda: not application.all('list', 'People'), 'the inspector to go')
    application.key('F9')
    wait_rows(application, 'People', ['Helen Park'])
    application.press('button', 'Details of Helen Park')
    application.find('button', 'Remove')
    application.screenshot('narrow-person')
    application.press('button', 'Back')
    choose(application, 'Correct Helen Park', 'm')
    application.find('label', re.compile(' Removed$'))
    wait_rows(application, 'People', ['Daniel Brooks'], ['Helen Park'])
    application.screenshot('narrow')
    application.press('button', 'Undo')
    wait_rows(application, 'People', ['Daniel Brooks', 'Helen Park'])
    undo(application)
    wait_rows(application, 'People', ['Helen Carter'], ['Helen Park'])
    wait_kept()
    application.quit()


if __name__ == '__main__':
    run(the_kind_is_changed,
        people_are_joined,
        a_person_is_renamed,
        a_form_names_somebody_else,
        a_mention_is_of_somebody_else,
        the_two_sides_are_parted,
        a_place_is_removed,
        the_speaker_is_changed,
        a_quotation_is_a_term,
        passages_are_untied_and_tied,
        the_article_is_described,
        all_of_it_is_there_again,
        all_of_it_is_undone,
        the_keyboard_is_enough,
        a_narrow_window_is_enough)
