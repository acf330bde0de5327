# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The ways in: files that are there and files that are not, another start, pasted texts."""

import os
import re
import subprocess

from harness import DATA, PROGRAM, run, wait_for

LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')


def a_missing_file_is_named(application):
    application.start('no such account.txt', RIGHT)
    application.find('label', re.compile('no such account.txt'))


def another_start_hands_its_files_over(application):
    subprocess.run([PROGRAM, LEFT, RIGHT], check=True, timeout=30)
    left = application.find('text', re.compile('^Left article'))
    assert left.text.startswith('Harbor tunnel')


def two_texts_can_be_pasted(application):
    application.key('ctrl+shift+v')
    dialog = application.find('dialog', 'Paste Two Texts')
    application.find('text', 'Left text', within=dialog).set_text('Mayor Helen Carter resigned on Friday.')
    application.find('text', 'Right text', within=dialog).set_text('Mayor Helen Carter stepped down.')
    application.press('button', 'Compare', within=dialog)
    application.wait_gone('dialog', 'Paste Two Texts')
    left = application.find('text', re.compile('^Left article'))
    wait_for(lambda: left.text.startswith('Mayor Helen Carter resigned'), 'the pasted text')
    application.quit()


run(a_missing_file_is_named,
    another_start_hands_its_files_over,
    two_texts_can_be_pasted)
