#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Measure the beads of real articles on one event.

usage: measure-beads.py CLI SHARED

Compares two articles of each event of SHARED/eval/same-event-basil, whose sentences
were linked by reading (same-event-links.tsv beside this file), and prints which share
of the links is in the beads (of those graded 2 and 3), and which share of the
sentences that have no counterpart is in none.
"""

import collections
import json
import os
import subprocess
import sys
import tempfile

LINKS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "same-event-links.tsv")
PARTING = "\n\n"


def read_links():
    links = collections.defaultdict(dict)
    with open(LINKS, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            event, *numbers = line.split("\t")
            left, right, a, b, grade = map(int, numbers)
            links[event, left, right][a, b] = grade
    return links


def find_starts(sentences):
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + len(PARTING))
    return starts


def map_sentences(article, sentences):
    """Tell in which given sentence each sentence of the program begins."""
    starts = find_starts(sentences)
    found = []
    for start, _ in article["sentences"]:
        found.append(max(i for i in range(len(sentences)) if starts[i] <= start))
    return found


def compare(cli, folder, articles):
    paths = []
    for name, article in zip("ab", articles):
        paths.append(os.path.join(folder, name + ".txt"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(PARTING.join(article["sentences"]))
    result = json.loads(subprocess.run([cli, "compare", "--format=json"] + paths, stdout=subprocess.PIPE, check=True).stdout)
    maps = [map_sentences(found, given["sentences"]) for found, given in zip(result["articles"], articles)]
    return {(maps[0][a], maps[1][b]) for bead in result["beads"] for a in bead["a"] for b in bead["b"]}


def main():
    cli, shared = sys.argv[1:]
    found = wanted = free = alone = 0
    with open(os.path.join(shared, "eval", "same-event-basil", "gold.jsonl"), encoding="utf-8") as file:
        events = {event["id"]: event["articles"] for event in map(json.loads, file)}
    with tempfile.TemporaryDirectory() as folder:
        for (event, left, right), grades in read_links().items():
            articles = [events[event][left], events[event][right]]
            pairs = compare(cli, folder, articles)
            sure = {pair for pair, grade in grades.items() if grade >= 2}
            found += len(sure & pairs)
            wanted += len(sure)
            for side in range(2):
                lone = set(range(len(articles[side]["sentences"]))) - {pair[side] for pair in grades}
                free += len(lone - {pair[side] for pair in pairs})
                alone += len(lone)
    print("links in beads %.1f of %d, sentences kept free %.1f of %d"
          % (100 * found / wanted, wanted, 100 * free / alone, alone))


main()
