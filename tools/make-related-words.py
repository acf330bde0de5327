#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Make data/lexicons/related-words.tsv and irregular-forms.tsv from WordNet 3.0.

usage: make-related-words.py WORDNET-FOLDER OUTPUT-FOLDER

WORDNET-FOLDER is /usr/share/wordnet of the Debian package wordnet-base. A line
of related-words.tsv gives a word and the meanings (synsets) that it may have:
its own ("a1"), those one step wider ("^a1") and those opposite ("!a1"). Only the
frequent meanings of words that occur in the sense-tagged texts are kept.
"""

import collections
import os
import sys

POS = ("noun", "verb", "adj", "adv")
LETTER = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
MAX_SENSES = {"noun": 2, "verb": 3, "adj": 2, "adv": 1}
MAX_CHILDREN = 40
# Words that look like forms of others.
UNCHANGED = ("news", "united", "does", "thing", "during", "paris", "texas", "mercedes", "wales", "honduras")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def lines(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("  "):
                yield line


def read_synsets(folder):
    synsets = {}
    for pos in POS:
        for line in lines(folder, "data." + pos):
            fields = line.split(" | ")[0].split()
            n = int(fields[3], 16)
            words = [w.split("(")[0] for w in fields[4:4 + 2 * n:2]]
            n_pointers = int(fields[4 + 2 * n])
            pointers = []
            for i in range(n_pointers):
                at = 5 + 2 * n + 4 * i
                symbol, target, letter, ends = fields[at:at + 4]
                pointers.append((symbol, (LETTER[letter], target), int(ends[:2], 16), int(ends[2:], 16)))
            synsets[pos, fields[0]] = (words, pointers)
    return synsets


def read_counts(folder):
    counts = collections.Counter()
    for line in lines(folder, "cntlist.rev"):
        key, _, count = line.split()
        lemma, sense = key.split("%")
        counts[lemma, POS[{"1": 0, "2": 1, "3": 2, "5": 2, "4": 3}[sense[0]]]] += int(count)
    return counts


def read_senses(folder, counts):
    senses = {}
    for pos in POS:
        for line in lines(folder, "index." + pos):
            fields = line.split()
            lemma = fields[0]
            n = int(fields[2])
            tagged = int(fields[-n - 1])
            if not lemma.replace("-", "").isalpha() or len(lemma) < 3:
                continue
            keep = max(1, min(MAX_SENSES[pos], tagged, n))
            pertains = pos == "adj" and n <= 2
            if counts[lemma, pos] < 2 and not pertains and not (pos == "noun" and n == 1 and counts[lemma, "noun"]):
                continue
            senses[lemma, pos] = [(pos, offset) for offset in fields[-n:][:keep]]
    return senses


def relate(lemma, key, synsets, own, wider, opposite):
    words, pointers = synsets[key]
    own.add(key)
    position = next((i + 1 for i, w in enumerate(words) if w.lower() == lemma), 0)
    for symbol, target, source, _ in pointers:
        if symbol == "@":
            wider.add(target)
        elif symbol == "&":
            wider.add(target)
        elif source in (0, position) and symbol in ("+", "\\"):
            own.add(target)
        elif source in (0, position) and symbol == "!":
            opposite.add(target)


def number(n):
    out = ""
    while True:
        out = DIGITS[n % 36] + out
        n //= 36
        if n == 0:
            return out


def main(folder, output):
    synsets = read_synsets(folder)
    children = collections.Counter()
    for _, pointers in synsets.values():
        for symbol, target, _, _ in pointers:
            children[target] += symbol in ("@", "&")
    counts = read_counts(folder)
    entries = collections.defaultdict(lambda: (set(), set(), set()))
    for (lemma, pos), keys in sorted(read_senses(folder, counts).items()):
        if counts[lemma, pos] * 8 < max(counts[lemma, p] for p in POS):
            continue
        for key in keys:
            relate(lemma, key, synsets, *entries[lemma])
    uses = collections.Counter()
    owners = collections.Counter()
    for own, wider, opposite in entries.values():
        wider -= own
        opposite -= own
        for key in own:
            owners[key] += 1
        for key in own | wider | opposite:
            uses[key] += 1
    names = {}

    def name(key):
        return names.setdefault(key, number(len(names)))

    out = {}
    for lemma, (own, wider, opposite) in sorted(entries.items()):
        parts = [name(k) for k in sorted(own) if uses[k] > 1]
        parts += ["^" + name(k) for k in sorted(wider) if uses[k] > 1 and children[k] <= MAX_CHILDREN]
        parts += ["!" + name(k) for k in sorted(opposite) if owners[k]]
        if parts:
            out[lemma] = parts
    with open(os.path.join(output, "related-words.tsv"), "w", encoding="utf-8") as file:
        file.write("# SPDX-License-Identifier: LicenseRef-WordNet-3.0\n"
                   "# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.\n"
                   "# Made by tools/make-related-words.py: word, meanings (^ one step wider, ! opposite).\n")
        for lemma, parts in out.items():
            file.write("%s\t%s\n" % (lemma, " ".join(parts)))
    with open(os.path.join(output, "irregular-forms.tsv"), "w", encoding="utf-8") as file:
        file.write("# SPDX-License-Identifier: LicenseRef-WordNet-3.0\n"
                   "# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.\n"
                   "# Made by tools/make-related-words.py: inflected form, word.\n")
        forms = {word: word for word in UNCHANGED}
        for pos in ("verb", "noun", "adj"):
            for line in lines(folder, pos + ".exc"):
                form, lemma = line.split()[:2]
                regular = form.startswith(lemma) and form.endswith(("ed", "ing", "s", "er", "est"))
                if counts[lemma, pos] >= 3 and form.isalpha() and not regular \
                        and 4 * counts[form, pos] <= counts[lemma, pos]:
                    forms.setdefault(form, lemma)
        for form, lemma in sorted(forms.items()):
            file.write("%s\t%s\n" % (form, lemma))


if __name__ == "__main__":
    main(*sys.argv[1:])
