# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Take the pictures of data/screenshots again.

usage: LANG=ko_KR.UTF-8 build-aux/enter with-display python3 take_screenshots.py FOLDER

The environment is that of the window tests: DIPTYCH_PROGRAM, GSETTINGS_SCHEMA_DIR, and
DIPTYCH_LOCALE_DIR for the picture in Korean. No test: each picture is to be looked at.
"""

import os
import subprocess
import sys

from harness import Application, wait_for

FOLDER = sys.argv[1]
KOREAN = {'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'ko'}

# name, page of the inspector, colors, size, environment
PICTURES = [
    ('sample-light', 'people', 'light', (1200, 800), {}),
    ('sample-quotations', 'quotations', 'light', (1200, 800), {}),
    ('sample-facts', 'facts', 'light', (1200, 800), {}),
    ('sample-dark', 'people', 'dark', (1200, 800), {}),
    ('sample-korean', 'facts', 'light', (1200, 800), KOREAN),
    ('sample-narrow', 'people', 'light', (360, 720), {}),
]


def write_settings(page, colors):
    path = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(path, exist_ok=True)
    with open(os.path.join(path, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write(f"[io/github/diptych/Diptych]\ncolor-scheme='{colors}'\ninspector-page='{page}'\n"
                   'tour-offered=false\n')


def select_first(application):
    """Select the first row, so that its passages are marked on both sides."""
    wait_for(lambda: application.all('list item'), 'a row')[0].select()


def take(name, page, colors, size, environment):
    write_settings(page, colors)
    application = Application()
    try:
        application.start(environment=environment)
        texts = wait_for(lambda: application.all('text'), 'the articles')
        wait_for(lambda: len(texts[0].text) > 100, 'the words')
        wait_for(lambda: any(window.has('active') for window in application.windows()), 'an active window')
        application.resize(*size)
        wait_for(lambda: application.size() == size, f'the size {size}')
        if size[0] > 700:
            select_first(application)
        # Let what fades and slides come to rest.
        subprocess.run(['sleep', '1.5'], check=True)
        window = subprocess.run(['xdotool', 'getactivewindow'], check=True, capture_output=True, text=True).stdout.strip()
        subprocess.run(['import', '-window', window, os.path.join(FOLDER, name + '.png')], check=True)
    finally:
        application.kill()


os.makedirs(FOLDER, exist_ok=True)
for picture in PICTURES:
    take(*picture)
    print(picture[0], flush=True)
