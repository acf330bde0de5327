# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The walk through what differs, the summary above it, and sentences tied by hand."""

import os
import re

from harness import DATA, run, wait_for

KINDS = {'left': r'(\d+) passages? (?:is|are) only in the left article',
         'right': r'(\d+) passages? (?:is|are) only in the right article',
         'conflict': r'(\d+) values? (?:is|are) in conflict'}
NAMES = {'left': 'Only in the left article', 'right': 'Only in the right article', 'conflict': 'The articles differ'}


def panes(application):
    return (application.find('text', re.compile('^Left article')),
            application.find('text', re.compile('^Right article')))


def counts(application):
    """Return what the summary says."""
    found = {}
    for kind, pattern in KINDS.items():
        button = application.find('button', re.compile(pattern))
        found[kind] = int(re.search(pattern, button.name)[1])
    return found


def wait_chip(application, name, index, total):
    return application.find('label', f'{name} · {index}/{total}')


def the_walk_tells_what_the_summary_counts(application):
    application.start(os.path.join(DATA, 'conflict-left.txt'), os.path.join(DATA, 'conflict-right.txt'))
    left, right = panes(application)
    wait_for(lambda: 'Astrid' in left.text and 'Astrid' in right.text, 'the articles')
    application.listen()
    summary = counts(application)
    total = sum(summary.values())
    assert all(summary.values()), summary
    met = dict.fromkeys(KINDS, 0)
    for index in range(1, total + 1):
        application.key('alt+Down')
        chip = application.find('label', re.compile(f'· {index}/{total}$'))
        name = chip.name.split(' · ')[0]
        met[next(kind for kind, wanted in NAMES.items() if wanted == name)] += 1
        application.wait_announced('^' + name)
    assert met == summary, (met, summary)
    application.key('alt+Up')
    application.find('label', re.compile(f'· {total - 1}/{total}$'))


def a_number_leads_to_its_passages(application):
    left, right = panes(application)
    total = sum(counts(application).values())
    application.press('button', re.compile(KINDS['conflict']))
    application.find('label', re.compile(f'^{NAMES["conflict"]} · .*/{total}$'))
    said = application.wait_announced('^' + NAMES['conflict'])
    passages = said.split(': ')[1:]
    assert len(passages) == 2 and passages[0] in left.text and passages[1] in right.text, said
    application.screenshot('conflict')
    application.quit()


def two_sentences_are_tied(application):
    application.start(os.path.join(DATA, 'left.txt'), os.path.join(DATA, 'right.txt'))
    left, right = panes(application)
    application.key_until('F6', lambda: right.has('focused'))
    application.key('ctrl+End')
    wait_for(lambda: len(right.after_caret) < 3, 'the caret at the end')
    application.key_until('Up', lambda: 'by a year' in right.after_caret)
    application.key_until('F6', lambda: left.has('focused'))
    application.key('ctrl+End')
    wait_for(lambda: len(left.after_caret) < 3, 'the caret at the end')
    application.key_until('Up', lambda: 'until spring' in left.after_caret)
    application.key('ctrl+t')
    application.find('label', 'The Sentences Were Tied')
    application.listen()
    wait_partner(application, '^Partner sentence: Brooks, head')
    application.screenshot('tied')


def wait_partner(application, wanted):
    """Ask for the partner of the sentence at the caret until it is the one wanted."""
    def asked():
        application.key('Return')
        return re.search(wanted, application.wait_announced('artner'))
    wait_for(asked, f'the partner {wanted!r}')


def and_untied(application):
    application.key('ctrl+t')
    application.find('label', 'The Sentences Were Untied')
    wait_partner(application, 'no partner')
    application.quit()


run(the_walk_tells_what_the_summary_counts,
    a_number_leads_to_its_passages,
    two_sentences_are_tied,
    and_untied)
