# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The installed application, started from its menu entry and by the files that it opens."""

import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'app'))
import harness  # noqa: E402
from harness import Atspi, DATA, Node, run, wait_for  # noqa: E402

ID = 'io.github.diptych.Diptych'
LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')


class Installed(harness.Application):
    """The bus starts it, so that its process is not known."""

    def root(self):
        desktop = Node(Atspi.get_desktop(0))
        return next((node for node in desktop.children if node.name in (ID, 'diptych')), None)

    def quit(self):
        self.key('ctrl+q')
        wait_for(lambda: not self.root(), 'the application to end')


def launch(*files):
    subprocess.run(['gtk4-launch', ID, *files], check=True, timeout=harness.TIMEOUT)


def the_menu_entry_opens_the_window(application):
    launch()
    application.find('text', re.compile('^Left article'))
    application.screenshot('menu-entry')


def files_are_forwarded_to_the_one_instance(application):
    launch(LEFT, RIGHT)
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Harbor tunnel'), 'the first file')
    assert len(application.windows()) == 1


def the_actions_of_the_entry_are_there(application):
    listed = subprocess.run(['gapplication', 'list-actions', ID], check=True, capture_output=True, text=True).stdout
    assert {'new-window', 'paste-articles'} <= set(listed.split()), listed
    subprocess.run(['gapplication', 'action', ID, 'paste-articles'], check=True)
    application.find('dialog', 'Paste Two Texts')
    application.escape('dialog', 'Paste Two Texts')


def stories_belong_to_it(_):
    shown = subprocess.run(['gio', 'mime', 'application/vnd.diptych+json'],
                           check=True, capture_output=True, text=True).stdout
    assert ID + '.desktop' in shown, shown
    path = os.path.join(os.environ['HOME'], '이야기.diptych')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('{}')
    shown = subprocess.run(['gio', 'info', '-a', 'standard::content-type', path],
                           check=True, capture_output=True, text=True).stdout
    assert 'application/vnd.diptych+json' in shown, shown


def it_ends_and_starts_again(application):
    application.quit()
    launch()
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Harbor tunnel'), 'what was open last')
    application.quit()


harness.Application = Installed
run(the_menu_entry_opens_the_window,
    files_are_forwarded_to_the_one_instance,
    the_actions_of_the_entry_are_there,
    stories_belong_to_it,
    it_ends_and_starts_again)
