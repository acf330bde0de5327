# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The same window under a Wayland compositor, used as a screen reader uses it."""

import os
import re
import subprocess

from harness import DATA, run, wait_for


def the_articles_are_there(application):
    assert 'DISPLAY' not in os.environ, 'nothing but Wayland'
    application.start(os.path.join(DATA, 'left.txt'), os.path.join(DATA, 'right.txt'))
    left = application.find('text', re.compile('^Left article'))
    right = application.find('text', re.compile('^Right article'))
    wait_for(lambda: left.text.startswith('Harbor tunnel') and right.text.startswith('Port Ellis'), 'both texts')


def what_is_looked_for_is_counted(application):
    application.press('button', 'Find in both articles')
    application.find('entry', 'Find in both articles').set_text('tunnel')
    application.find('label', '3 matches in the left article')
    application.find('label', '2 matches in the right article')


def differences_and_people_are_gone_to(application):
    left = application.find('text', re.compile('^Left article'))
    application.press('button', 'Next difference')
    application.find('label', re.compile(r' · 1/\d+$'))
    application.find('list item', 'Helen Carter').select()
    wait_for(lambda: 'double' in left.marks_of('Helen Carter', 'underline'), 'a mark on the name')


def the_ways_of_scrolling_are_switched(application):
    for name in ('Scroll Freely', 'Scroll Together', 'Keep Passages Aligned'):
        toggle = application.press('radio button', name)
        wait_for(lambda: toggle.has('checked'), name)
    subprocess.run(['gapplication', 'action', 'io.github.diptych.Diptych', 'quit'], check=True)
    application.wait_end()


run(the_articles_are_there,
    what_is_looked_for_is_counted,
    differences_and_people_are_gone_to,
    the_ways_of_scrolling_are_switched)
