# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""What a person can use has a name that a screen reader can say."""

import os

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


def everything_in_the_preferences_has_a_name(application):
    application.key('ctrl+comma')
    application.find('dialog', 'Preferences')
    assert not unnamed(application), unnamed(application)
    application.escape('dialog', 'Preferences')
    application.quit()


run(everything_in_the_window_has_a_name,
    everything_in_the_preferences_has_a_name)
