# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""The sandboxed application as a person meets it: started from what the desktop sees, clicked, fed through the portal.

usage: test_flatpak.py STORY, under with-display, with FLATPAK_USER_DIR naming the installation
"""

import configparser
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'app'))
import harness  # noqa: E402
from harness import Atspi, Node, run, wait_for  # noqa: E402

ID = 'io.github.diptych.Diptych'
STORY = sys.argv[1]
EXPORTS = os.path.join(os.environ['FLATPAK_USER_DIR'], 'exports', 'share')
SETTINGS = os.path.join(os.environ['HOME'], '.var', 'app', ID, 'config', 'glib-2.0', 'settings', 'keyfile')


class Sandboxed(harness.Application):
    """Its process is one of the sandbox, so that the accessible object is known by its name."""

    def root(self):
        desktop = Node(Atspi.get_desktop(0))
        return next((node for node in desktop.children if node.name in (ID, 'diptych', 'Diptych')), None)


def exported(*path):
    return os.path.join(EXPORTS, *path)


def the_exported_files_are_valid(_):
    subprocess.run(['desktop-file-validate', exported('applications', ID + '.desktop')], check=True)
    subprocess.run(['appstreamcli', 'validate', '--no-net', exported('metainfo', ID + '.metainfo.xml')],
                   check=True, stdout=sys.stderr)
    for icon in (f'scalable/apps/{ID}.svg', f'symbolic/apps/{ID}-symbolic.svg'):
        assert xml.parse(exported('icons', 'hicolor', icon)).getroot().tag.endswith('svg')
    assert 'application/vnd.diptych+json' in open(exported('mime', 'packages', ID + '.xml'), encoding='utf-8').read()
    service = configparser.ConfigParser(interpolation=None)
    service.read(exported('dbus-1', 'services', ID + '.service'))
    assert service['D-BUS Service']['Name'] == ID


def the_permissions_are_those_promised(_):
    shown = subprocess.run(['flatpak', 'info', '--user', '--show-permissions', ID],
                           check=True, capture_output=True, text=True).stdout
    permissions = configparser.ConfigParser(interpolation=None)
    permissions.read_string(shown)
    assert set(permissions.sections()) == {'Context'}, shown
    context = {key: set(filter(None, value.split(';'))) for key, value in permissions['Context'].items()}
    # Flatpak writes down the older name of fallback-x11 beside it.
    assert context == {'shared': {'network', 'ipc'}, 'sockets': {'wayland', 'fallback-x11', 'x11'},
                       'devices': {'dri'}}, shown


def the_sandboxed_window_can_be_clicked(application):
    application.start()
    application.find('text', re.compile('^Left article'))
    tab = application.press('page tab', 'Facts')
    wait_for(lambda: tab.has('checked'), 'the page of the facts')
    application.find('list', 'Facts')
    application.screenshot('sandboxed')


def write_story(path, outlet):
    """Write the sample story with another outlet on the left, by which it is known."""
    with open(STORY, encoding='utf-8') as file:
        story = json.load(file)
    story['articles'][0]['outlet'] = outlet
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(story, file, ensure_ascii=False)


def a_story_opens_through_the_portal(application):
    path = os.path.join(os.environ['HOME'], '이야기.diptych')
    write_story(path, '먼바다 Courier')
    application.key('ctrl+o')
    chooser = wait_for(lambda: [node for node in Node(Atspi.get_desktop(0)).children
                                if 'portal' in node.name and node.children], 'the file chooser')[0]
    wait_for(lambda: any(window.has('active') for window in chooser.children), 'the file chooser to be active')

    # A slash opens the entry for a path.
    subprocess.run(['xdotool', 'key', 'slash'], check=True)
    entry = wait_for(lambda: [node for node in chooser.walk() if node.role == 'text' and node.has('focused')],
                     'the entry for a path')[0]
    entry.set_text(path)
    subprocess.run(['xdotool', 'key', 'Return'], check=True)
    application.find('label', '먼바다 Courier')


def the_settings_are_kept(application):
    application.quit()
    kept = open(SETTINGS, encoding='utf-8').read()
    assert "inspector-page='facts'" in kept, kept
    application.start()
    tab = application.find('page tab', 'Facts')
    wait_for(lambda: tab.has('checked'), 'the page that was shown last')
    application.quit()


# Seen in the sandbox alone, after the file chooser of the portal has closed; what brings it about is not known.
harness.EXPECTED_WARNINGS = re.compile(harness.EXPECTED_WARNINGS.pattern + '|Trying to snapshot GtkGizmo')
harness.Application = Sandboxed
harness.PROGRAM = os.path.join(os.environ['FLATPAK_USER_DIR'], 'exports', 'bin', ID)
run(the_exported_files_are_valid,
    the_permissions_are_those_promised,
    the_sandboxed_window_can_be_clicked,
    a_story_opens_through_the_portal,
    the_settings_are_kept)
