# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""One article alone, at its place; the whole screen; larger text; the colors of old paper."""

import os
import re
import subprocess

from harness import DATA, run, wait_for

SAMPLE = os.path.join(DATA, '..', '..', '..', 'data', 'sample', 'nato-handover.diptych')
SETTINGS = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')


def setting(key):
    """Return what the application has written."""
    with open(SETTINGS, encoding='utf-8') as file:
        found = re.search(f'^{key}=(.*)$', file.read(), re.M)
    return found and found[1]


def showing(application, side):
    return bool(application.all('text', re.compile(f'^{side} article')))


def one_article_is_read_alone(application):
    application.start(SAMPLE)
    wait_for(lambda: showing(application, 'Left') and showing(application, 'Right'), 'both articles')
    application.key_until('ctrl+1', lambda: not showing(application, 'Right'))
    strip = application.find('slider', 'Overview of the left article')
    strip.value = 60
    wait_for(lambda: strip.value > 50, 'the left article to be scrolled')
    application.screenshot('alone')


def the_other_appears_at_the_same_place(application):
    application.key_until('ctrl+3', lambda: showing(application, 'Right') and not showing(application, 'Left'))
    strip = application.find('slider', 'Overview of the right article')
    wait_for(lambda: 5 < strip.value < 95, 'the right article at the place that was read')
    application.key_until('ctrl+2', lambda: showing(application, 'Left') and showing(application, 'Right'))


def the_window_fills_the_screen(application):
    before = application.size()
    application.key('F11')
    wait_for(lambda: application.size() == (1280, 900), 'the whole screen')
    application.key('F11')
    wait_for(lambda: application.size() == before, 'the window as it was')


def the_text_grows(application):
    application.key('ctrl+plus')
    wait_for(lambda: setting('text-size') == '110', 'larger text')
    application.key('ctrl+0')
    wait_for(lambda: setting('text-size') == '100', 'text as it was')
    application.quit()


def the_paper_is_sepia(application):
    with open(SETTINGS, 'a', encoding='utf-8') as file:
        file.write("color-scheme='sepia'\n")
    application.start(SAMPLE)
    application.find('text', re.compile('^Left article'))

    def has_paper():
        path = application.screenshot('sepia')
        colors = subprocess.run(['convert', path, '-format', '%c', 'histogram:info:-'],
                                check=True, capture_output=True, text=True).stdout
        return re.search('#F8F0DE', colors)
    wait_for(has_paper, 'the color of old paper')
    application.quit()


run(one_article_is_read_alone,
    the_other_appears_at_the_same_place,
    the_window_fills_the_screen,
    the_text_grows,
    the_paper_is_sepia)
