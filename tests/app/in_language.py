#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Run a program in a language: in_language.py LANGUAGE TOP PROGRAM ARGUMENT…

The language is one of the folder po, or “en_XA”, which nobody speaks: every
message of the source is put between ⟦ and ⟧, its letters get accents, and it
grows by a third, as a translation may. What shows without those marks has not
gone through gettext; what is cut would be cut in some language.
"""

import os
import re
import subprocess
import sys

PSEUDO = 'en_XA'
ACCENTS = str.maketrans('aceginosuyzACEGINOSUYZ', 'áçéğíñóšúýžÁÇÉĞÍÑÓŠÚÝŽ')
KEPT = re.compile(r"%(?:\d+\$)?[-+ #0']*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[a-zA-Z%]|\\.|<[^<>]+>|&\w+;")
STRING = re.compile(r'^(msg\w+(?:\[\d+\])? )?"(.*)"$')


def accented(text):
    """Give accents to what is no directive, escape, tag or entity."""
    pieces, end = [], 0
    for match in KEPT.finditer(text):
        pieces += [text[end:match.start()].translate(ACCENTS), match[0]]
        end = match.end()
    return ''.join(pieces) + text[end:].translate(ACCENTS)


def filler(text):
    """Words that make the text a third longer."""
    letters = sum(map(str.isalpha, KEPT.sub('', text)))
    wanted = (letters + 2) // 3
    return ''.join(' ' + 'ëxtrá'[:min(5, wanted - start)] for start in range(0, wanted, 5))


def pseudo(text):
    return f'⟦{accented(text)}{filler(text)}⟧' if text else text


def translate(lines):
    """Yield the lines of a PO file, without wrapped strings, with every translation replaced."""
    pending, keyword = None, None
    for line in [*lines, '']:
        match = STRING.match(line)
        if match and not match[1] and pending is not None:
            pending += match[2]
            continue
        if pending is not None:
            yield f'{keyword}"{pseudo(pending)}"'
            pending = None
        if match and match[1] and match[1].startswith('msgstr'):
            keyword, pending = match[1], match[2]
        else:
            yield line


def command(*arguments, text=None):
    return subprocess.run(arguments, input=text, check=True, capture_output=True, text=True).stdout


def make_pseudo_translation(top):
    """Return a PO file made from the sources."""
    template = command('xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
                       '--keyword=NC_:1c,2', '--keyword=ngettext:1,2', '-o', '-', '-D', top,
                       '-f', os.path.join(top, 'po', 'POTFILES.in'))
    template = template.replace('charset=CHARSET', 'charset=UTF-8', 1)
    template = template.replace('nplurals=INTEGER; plural=EXPRESSION', 'nplurals=2; plural=n != 1', 1)
    header, messages = command('msgen', '--no-wrap', '-', text=template).split('\n\n', 1)
    return header + '\n\n' + '\n'.join(translate(messages.splitlines())) + '\n'


def read_translation(top, language):
    with open(os.path.join(top, 'po', language + '.po'), encoding='utf-8') as file:
        return file.read()


def main():
    language, top = sys.argv[1:3]
    folder = os.path.join(os.environ['HOME'], 'locale')
    messages = os.path.join(folder, language, 'LC_MESSAGES')
    os.makedirs(messages)
    command('msgfmt', '--check-format', '-o', os.path.join(messages, 'diptych.mo'), '-',
            text=make_pseudo_translation(top) if language == PSEUDO else read_translation(top, language))
    # The system need not know the language: it is the plain locale under another name.
    os.symlink('/usr/lib/locale/C.utf8', os.path.join(folder, language + '.utf8'))
    os.environ.update(DIPTYCH_LOCALE_DIR=folder, LOCPATH=folder, LANG=language + '.UTF-8')
    os.execv(sys.argv[3], sys.argv[3:])


main()
