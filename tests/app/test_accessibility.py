# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""What a person can use has a name that a screen reader can say."""

import os
import re

from harness import DATA, run, wait_for

INTERACTIVE = {'button', 'toggle button', 'check box', 'radio button', 'combo box', 'entry', 'text',
               'spin button', 'switch', 'slider', 'link', 'list item', 'page tab', 'list box'}


def belongs_to_a_combo_box(node):
    """GTK gives no name to what a combo box shows; the box itself has one."""
    while node.role not in ('application', 'combo box'):
        node = node.parent
    return node.role == 'combo box'


def unnamed(application):
    return [node for window in application.windows() for node in window.walk()
            if node.role in INTERACTIVE and node.has('sensitive') and not node.name
            and (node.role == 'combo box' or not belongs_to_a_combo_box(node))]


def everything_in_the_window_has_a_name(application):
    application.start(os.path.join(DATA, 'left.txt'), os.path.join(DATA, 'right.txt'))
    application.find('list item', 'Helen Carter').select()
    for page in ('Quotations', 'Facts', 'People'):
        tab = application.press('page tab', page)
        wait_for(lambda: tab.has('checked'), f'the page {page}')
        wait_for(lambda: not unnamed(application), f'names on the page {page}')


def step(application, keys):
    """Send keys that move the keyboard on, and return where it is then."""
    def focused():
        return [node for window in application.windows() for node in window.walk() if node.has('focused')]
    before = focused()
    application.key(keys)
    return wait_for(lambda: focused() != before and focused(), f'{keys} to move the keyboard')[-1]


def tab_leaves_a_list_behind_its_row(application):
    """A long list is not gone through button by button."""
    people = application.find('list', 'People')
    assert len(application.all('list item', within=people)) > 1
    application.press('page tab', 'People')
    application.key('ctrl+Home')
    while step(application, 'Tab').name != 'Helen Carter':
        pass
    assert step(application, 'Tab').name == 'Correct Helen Carter'
    assert step(application, 'Tab').name == 'Details of Helen Carter'
    assert step(application, 'Tab').name == 'Open'
    assert step(application, 'shift+Tab').name == 'Details of Helen Carter'
    application.key('F6')


def check(application, where):
    wait_for(lambda: not unnamed(application), lambda: f'names {where}; there are none for {unnamed(application)}')


def check_dialog(application, keys, role, name):
    """Open a dialog with keys, look at it, and close it."""
    application.key(keys)
    application.find(role, name)
    check(application, f'in {name}')
    application.escape(role, name)


def everything_on_the_page_of_a_person_has_a_name(application):
    application.press('button', re.compile('Helen Carter$'))
    application.find('button', 'Back')
    wait_for(lambda: application.all('combo box', 'Kind'), 'the whole page')
    check(application, 'on the page of a person')
    application.press('button', 'Back')


def everything_has_a_name_while_finding(application):
    application.key('ctrl+f')
    check(application, 'in an empty find bar')
    application.type('tunnel')
    application.find('label', '3 matches in the left article')
    check(application, 'in the find bar')
    application.key('Escape')


def everything_in_a_dialog_has_a_name(application):
    check_dialog(application, 'ctrl+comma', 'dialog', 'Preferences')
    check_dialog(application, 'ctrl+shift+v', 'dialog', 'Paste Two Texts')
    check_dialog(application, 'ctrl+shift+s', 'dialog', 'Save Report')


def everything_in_the_help_has_a_name(application):
    application.key('F1')
    help_dialog = application.find('dialog', 'Help')
    pages = [item.name for item in application.all('list item', within=help_dialog)]
    assert len(pages) > 3, pages
    check(application, 'in the help')
    application.key('Return')
    application.find('button', 'Back', within=help_dialog)
    check(application, 'on a page of the help')
    application.escape('dialog', 'Help')


def open_from_menu(application, letter, name):
    """Open a dialog by the letter that the main menu underlines."""
    zoom = 'Zoom in'
    application.key_until('F10', lambda: application.all('button', zoom))
    check(application, 'in the main menu')
    application.key(letter)
    application.find('dialog', name)
    check(application, f'in {name}')


def everything_that_the_main_menu_opens_has_a_name(application):
    open_from_menu(application, 'a', 'About')
    application.escape('dialog', 'About')
    open_from_menu(application, 't', 'Tour')
    application.press('button', 'Next')
    application.find('label', re.compile('^2 of '))
    check(application, 'on the second page of the tour')
    application.escape('dialog', 'Tour')


def everything_that_corrects_has_a_name(application):
    application.press('toggle button', 'Correct Helen Carter')
    application.find('menu')
    application.key('j')
    application.find('dialog', re.compile('^Join With'))
    check(application, 'where people are joined')
    application.escape('dialog', re.compile('^Join With'))
    application.press('button', 'Correct outlet, date and language')
    dialog = application.find('dialog')
    check(application, 'where an article is described')
    application.escape('dialog', dialog.name)


def everything_in_a_narrow_window_has_a_name(application):
    application.resize(360, 640)
    wait_for(lambda: application.size()[0] == 360, 'a narrow window')
    right = application.find('radio button', 'right.txt')
    check(application, 'at 360 pixels')
    right.press()
    application.find('text', re.compile('^Right article'))
    check(application, 'on the other side')
    application.key('alt+Down')
    application.find('label', re.compile(' · 1/'))
    check(application, 'at a difference')
    application.key('F9')
    application.find('list item', 'Helen Carter')
    check(application, 'in the inspector at 360 pixels')
    application.quit()


def everything_has_a_name_before_there_is_a_story(application):
    application.start('no such account.txt')
    application.find('label', 'Could Not Be Opened')
    check(application, 'where nothing could be opened')
    application.quit()
    application.start(os.path.join(DATA, 'left.txt'))
    application.find('label', 'Now the Other Account')
    check(application, 'with one article')
    application.press('button', 'Cancel')
    application.find('label', 'Compare Two Accounts')
    check(application, 'with none')
    application.quit()


def everything_in_the_shortcuts_window_has_a_name(application):
    application.start(os.path.join(DATA, 'left.txt'), os.path.join(DATA, 'right.txt'))
    application.find('text', re.compile('^(Left|Right) article'))
    check_dialog(application, 'ctrl+question', None, 'Keyboard shortcuts')
    # Not quit(): labels in this window of GTK complain about their own width.
    application.kill()


run(everything_in_the_window_has_a_name,
    tab_leaves_a_list_behind_its_row,
    everything_on_the_page_of_a_person_has_a_name,
    everything_has_a_name_while_finding,
    everything_in_a_dialog_has_a_name,
    everything_in_the_help_has_a_name,
    everything_that_the_main_menu_opens_has_a_name,
    everything_that_corrects_has_a_name,
    everything_in_a_narrow_window_has_a_name,
    everything_has_a_name_before_there_is_a_story,
    everything_in_the_shortcuts_window_has_a_name)
