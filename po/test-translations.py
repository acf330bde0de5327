#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Check that POTFILES.in names every file with strings, and that each language is complete."""

import os
import re
import subprocess
import sys
import tempfile

TOP = sys.argv[1]
PO = os.path.join(TOP, "po")
FOLDERS = ("src", "data")
MARKED = re.compile(r'\b(?:N?C?_|ngettext)\s*\(\s*"|translatable="(?:yes|true)"')
HEADER = re.compile(r'^msgid ""\nmsgstr', re.MULTILINE)
UNTYPOGRAPHIC = re.compile(r"""\.\.\.|'|\\"| - """)
ALWAYS = (".desktop.in", ".metainfo.xml.in", ".gschema.xml")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def files_with_strings():
    for folder in FOLDERS:
        for parent, _, names in os.walk(os.path.join(TOP, folder)):
            for name in names:
                path = os.path.join(parent, name)
                if name.endswith(ALWAYS) or (name.endswith((".c", ".h", ".ui")) and MARKED.search(read(path))):
                    yield os.path.relpath(path, TOP)


def listed(name):
    return [line for line in read(os.path.join(PO, name)).splitlines() if line and not line.startswith("#")]


def template(folder):
    path = os.path.join(folder, "diptych.pot")
    subprocess.run(["xgettext", "--from-code=UTF-8", "--add-comments=Translators", "--keyword=_", "--keyword=N_",
                    "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2",
                    "-o", path, "-D", TOP, "-f", os.path.join(PO, "POTFILES.in")], check=True)
    return path


def messages(po, *options):
    """The messages of a file as text, without its header."""
    shown = subprocess.run(["msgattrib", "--no-obsolete", "--no-wrap", *options, po],
                           check=True, capture_output=True, text=True).stdout
    return [block for block in shown.strip().split("\n\n") if not HEADER.search(block)]


def identifiers(blocks):
    return [line for block in blocks for line in block.splitlines() if line.startswith(("msgid", '"'))]


def untypographic(pot):
    return [line for line in identifiers(messages(pot)) if UNTYPOGRAPHIC.search(line.partition('"')[2][:-1])]


def missing_messages(language, pot):
    po = os.path.join(PO, language + ".po")
    subprocess.run(["msgfmt", "--check", "-o", os.devnull, po], check=True)
    with tempfile.TemporaryDirectory() as folder:
        merged = os.path.join(folder, "merged.po")
        subprocess.run(["msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, po, pot], check=True)
        return identifiers(messages(merged, "--untranslated") + messages(merged, "--only-fuzzy"))


def main():
    number = 0

    def report(good, name, details):
        nonlocal number
        number += 1
        for detail in details:
            print("#", detail)
        print("ok" if good else "not ok", number, "-", name, flush=True)
        return good

    languages = " ".join(listed("LINGUAS")).split()
    wanted, given = set(files_with_strings()), listed("POTFILES.in")
    good = report(wanted <= set(given), "POTFILES.in names every file with strings", sorted(wanted - set(given)))
    good &= report(all(os.path.exists(os.path.join(TOP, f)) for f in given) and given == sorted(given),
                   "POTFILES.in is sorted and names only files that exist", [])
    with tempfile.TemporaryDirectory() as folder:
        pot = template(folder)
        wrong = untypographic(pot)
        good &= report(not wrong, "strings have the marks “ ” ’ … –", wrong)
        for language in languages:
            missing = missing_messages(language, pot)
            good &= report(not missing, language + " is complete", missing[:40])
    print("1..%d" % number)
    return 0 if good else 1


sys.exit(main())
