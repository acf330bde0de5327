#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Install into a folder and look whether all is there, and nothing beside the prefix.

usage: test-install.py BUILD PREFIX LANGUAGES
"""

import glob
import os
import subprocess
import sys
import tempfile

ID = "io.github.diptych.Diptych"
BUILD, PREFIX = sys.argv[1:3]
LANGUAGES = sys.argv[3].split()

# Where the program looks for them, below the prefix.
WANTED = [
    "bin/diptych",
    "bin/diptych-cli",
    "share/applications/%s.desktop" % ID,
    "share/dbus-1/services/%s.service" % ID,
    "share/diptych/sample/nato-handover.diptych",
    "share/glib-2.0/schemas/%s.gschema.xml" % ID,
    "share/icons/hicolor/scalable/apps/%s.svg" % ID,
    "share/icons/hicolor/symbolic/apps/%s-symbolic.svg" % ID,
    "share/man/man1/diptych.1",
    "share/man/man1/diptych-cli.1",
    "share/metainfo/%s.metainfo.xml" % ID,
    "share/mime/packages/%s.xml" % ID,
] + ["share/locale/%s/LC_MESSAGES/diptych.mo" % language for language in LANGUAGES]

number = 0


def report(good, name, details=()):
    global number
    number += 1
    for line in [] if good else "\n".join(details).splitlines():
        print("#", line)
    print("ok" if good else "not ok", number, "-", name)


with tempfile.TemporaryDirectory() as folder:
    subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", folder],
                   check=True, stdout=sys.stderr)
    top = folder + PREFIX
    files = [path for path in glob.glob(folder + "/**", recursive=True) if os.path.isfile(path)]
    missing = [path for path in WANTED if not os.path.isfile(os.path.join(top, path))]
    report(not missing, "everything is installed", missing)
    others = [path for path in files if os.path.relpath(path, top) not in WANTED]
    report(not others, "nothing else is installed", others)
    with open(os.path.join(top, "share/dbus-1/services", ID + ".service"), encoding="utf-8") as file:
        text = file.read()
    report("Exec=%s/bin/diptych " % PREFIX in text, "the service starts what is installed", [text])
    shown = subprocess.run([os.path.join(top, "bin/diptych-cli"), "compare",
                            os.path.join(top, "share/diptych/sample/nato-handover.diptych")],
                           check=True, capture_output=True, text=True).stdout
    report("Rutte" in shown, "the installed tool compares the installed sample", [shown[:200]])
print("1..%d" % number)
