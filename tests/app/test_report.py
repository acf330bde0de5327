# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""A report is saved where the person says, in the form that the person chose."""

import os
import re

from harness import DATA, run, wait_for

LEFT = os.path.join(DATA, 'left.txt')
RIGHT = os.path.join(DATA, 'right.txt')


def every_format_is_offered(application):
    application.start(LEFT, RIGHT)
    application.find('text', re.compile('^Left article'))
    application.key('ctrl+shift+s')
    dialog = application.find('dialog', 'Save Report')
    names = [node.name for node in application.all('list item', within=dialog)]
    assert names == ['Web Page', 'OpenDocument Text', 'Markdown', 'Plain Text', 'Table of Facts',
                     'Table of Quotations', 'JSON'], names
    application.screenshot('report-formats')


def the_first_is_saved(application):
    path = os.path.join(os.environ['HOME'], '보고서.html')
    first = application.find('list item', 'Web Page')
    wait_for(lambda: first.has('focused'), 'the first format to have the keyboard')
    application.key('Return')
    chooser = wait_for(lambda: [window for window in application.windows() if window.name == 'Save Report'],
                       'the file chooser')[0]
    entry = wait_for(lambda: [node for node in chooser.walk() if node.role == 'text' and node.name == 'Name'
                              or node.role == 'text' and node.has('focused')], 'the entry for the name')[0]
    entry.set_text(path)
    application.press('button', 'Save', within=chooser)
    wait_for(lambda: os.path.exists(path), 'the report')
    application.find('label', '“보고서.html” was saved')
    with open(path, encoding='utf-8') as file:
        text = file.read()
    assert text.startswith('<!DOCTYPE html>') and 'Helen Carter' in text and '1조 원' in text, text[:200]


def printing_asks_for_a_printer(application):
    application.key('ctrl+p')
    wait_for(lambda: [window for window in application.windows() if window.name == 'Print'], 'the print dialog')
    application.screenshot('print')
    application.key_until('Escape', lambda: not [window for window in application.windows() if window.name == 'Print'])
    application.quit()


run(every_format_is_offered,
    the_first_is_saved,
    printing_asks_for_a_printer)
