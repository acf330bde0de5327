# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The first minutes: the tour, the help, what was opened last, and preferences that can be put back."""

import os
import re

from harness import DATA, run, wait_for

LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')
CARDS = ('Two Accounts, One Story', 'People, Quotations, Facts', 'Where They Part', 'Put Things Right')


def the_first_start_offers_a_tour(application):
    application.start()
    application.find('text', re.compile('^Left article'))
    application.find('button', 'Take the Tour')
    application.screenshot('tour-offered')


def the_tour_goes_from_card_to_card(application):
    application.press('button', 'Take the Tour')
    dialog = application.find('dialog', 'Tour')
    for card in CARDS:
        application.find('label', card, within=dialog)
        if card == CARDS[0]:
            application.screenshot('tour')
        application.press('button', 'Start Reading' if card == CARDS[-1] else 'Next', within=dialog)
    application.wait_gone('dialog', 'Tour')


def it_is_not_offered_again(application):
    application.wait_gone('button', 'Take the Tour')
    application.quit()
    application.start(LEFT, RIGHT)
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Harbor tunnel'), 'the articles')
    assert not application.all('button', 'Take the Tour')


def the_help_has_pages(application):
    application.key('F1')
    dialog = application.find('dialog', 'Help')
    pages = [node for node in application.all('list item', within=dialog)]
    assert len(pages) == 5, pages
    application.screenshot('help')
    wait_for(lambda: pages[0].has('focused'), 'the first page to have the keyboard')
    application.key('Return')
    application.find('label', 'Opening articles', within=dialog)
    application.screenshot('help-page')
    application.escape('dialog', 'Help')


def what_was_opened_last_can_be_opened_again(application):
    application.quit()
    application.start(RIGHT, LEFT)
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Port Ellis'), 'the articles')
    application.press('toggle button', 'Other Ways to Open')
    wait_for(lambda: [node for node in application.all('menu item') if node.has('focused')], 'the menu')
    application.screenshot('recent')
    # Menu items have no names here: pasting, the sample, what is open, what was open before.
    application.key('Down', 'Down', 'Down', 'Return')
    wait_for(lambda: left.text.startswith('Harbor tunnel'), 'the articles opened before')


def a_crash_loses_nothing_that_was_open(application):
    application.kill()
    application.start()
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Harbor tunnel'), 'what was open')


def preferences_can_be_put_back(application):
    application.key('ctrl+comma')
    dialog = application.find('dialog', 'Preferences')
    people = application.press('check box', 'People', within=dialog)
    wait_for(lambda: not people.has('checked'), 'people to be marked no more')
    button = application.find('button', 'Reset Preferences', within=dialog)
    application.key_until('Tab', lambda: button.has('focused'))
    application.key('Return')
    wait_for(lambda: people.has('checked'), 'people to be marked again')
    application.screenshot('preferences-reset')
    application.escape('dialog', 'Preferences')
    application.quit()


run(the_first_start_offers_a_tour,
    the_tour_goes_from_card_to_card,
    it_is_not_offered_again,
    the_help_has_pages,
    what_was_opened_last_can_be_opened_again,
    a_crash_loses_nothing_that_was_open,
    preferences_can_be_put_back)
