#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Run diptych-cli over the evaluation corpora and print a Markdown table of figures.

usage: measure-corpora.py CLI SHARED [WORD…]

CLI is the built diptych-cli, SHARED the folder with eval/; with WORDs only the
rows whose name contains one of them.
"""

import json
import os
import subprocess
import sys
import tempfile

VALUES = "score_values.py --gold {folder} --split dev --where lang=%s,model=%s"
PAIRS = "score_pairs.py --gold {gold}"

# name, task, what is read, scorer, keep(line) for a part of the corpus, figures
ROWS = [
    ("ner-worldwide PER / ORG / LOC F1", "names", "ner-worldwide", "score_ner.py --gold {folder} --split dev --json", None,
     ["PER.F1", "ORG.F1", "LOC.F1"]),
    ("ner-klue news PER / ORG / LOC F1", "names", "ner-klue",
     "score_ner.py --gold {folder} --split dev --where source=wikitree --json", None, ["PER.F1", "ORG.F1", "LOC.F1"]),
    ("quotes-polnear content exact / characters / span + speaker F1", "quotes", "quotes-polnear",
     "score_quotes.py --gold {folder} --split dev --json", None, ["spans_exact.F1", "chars.F1", "end2end.F1"]),
    ("quotes-polnear direct exact recall / speaker", "quotes", "quotes-polnear",
     "score_quotes.py --gold {folder} --split dev --json", None, ["by_type.direct.recall_exact", "by_type.direct.attr_acc_overlap"]),
    ("names-variants F1 / average precision", "variants", "names-variants/pairs-dev.jsonl", PAIRS, None, ["best.f1", "AP"]),
    ("names-koen acc@1 / acc@5", "match", "names-koen", "score_names.py --gold {folder} --split dev", None, ["acc@1", "acc@5"]),
    ("align-ecb-mix link F1 / acc@1", "align", "align-ecb-mix", "score_align.py --gold {folder} --split dev", None,
     ["F1", "acc@1"]),
    ("align-koen acc@1", "align", "align-koen", "score_align.py --gold {folder} --split dev", None, ["acc@1"]),
    ("align-msrp F1 / average precision", "similarity", "align-msrp", PAIRS, None, ["best.f1", "AP"]),
] + [
    ("align-sts news Pearson " + lang, "similarity", "align-sts", PAIRS + " --graded --label score",
     lambda line, lang=lang: line["lang"] == lang and line["genre"] == "main-news", ["pearson"])
    for lang in ("en", "ko")
] + [
    ("numbers-recognizers %s %s value F1" % (lang, model), "values", "numbers-recognizers", VALUES % (lang, model), None,
     ["value.F1"])
    for lang in ("en", "ko") for model in ("Number", "Percent", "Ordinal", "Currency", "Dimension", "DateTime")
] + [
    ("dates-tempeval3 strict / relaxed / value F1", "values", "dates-tempeval3", "score_values.py --gold {folder} --split dev",
     None, ["strict.F1", "relaxed.F1", "value.F1"]),
    ("html-scrapinghub F1 / exact pages", "html", "html-scrapinghub",
     "score_html.py --gold {folder} --split dev --bootstrap 2", None, ["F1", "accuracy"]),
    ("html-trafilatura F1", "html", "html-trafilatura", "score_snippets.py --gold {folder} --split dev", None, ["F1"]),
]


class Answers:
    """Runs each task over each corpus once."""

    def __init__(self, cli, folder):
        self.cli, self.folder, self.known = cli, folder, {}

    def get(self, task, path):
        if (task, path) not in self.known:
            out = os.path.join(self.folder, "%d.jsonl" % len(self.known))
            with open(out, "w", encoding="utf-8") as file:
                subprocess.run([self.cli, "eval", task, path], stdout=file, check=True)
            self.known[task, path] = out
        return self.known[task, path]


def select(gold, keep, folder):
    path = os.path.join(folder, "part.jsonl")
    with open(gold, encoding="utf-8") as source, open(path, "w", encoding="utf-8") as target:
        target.writelines(line for line in source if keep(json.loads(line)))
    return path


def find(answer, figure):
    for word in figure.split("."):
        answer = answer[word]
    return answer


def main():
    cli, shared, words = sys.argv[1], sys.argv[2], sys.argv[3:]
    with tempfile.TemporaryDirectory() as folder:
        answers = Answers(cli, folder)
        print("| measure | figure |\n| --- | --- |")
        for name, task, path, scorer, keep, figures in ROWS:
            if words and not any(word in name for word in words):
                continue
            full = os.path.join(shared, "eval", path)
            gold = os.path.join(full, "gold.jsonl") if os.path.isdir(full) else full
            out = answers.get(task, full)
            if keep:
                gold = select(gold, keep, folder)
            command = scorer.format(folder=full, gold=gold).split()
            command[0] = os.path.join(shared, "eval", command[0])
            answer = subprocess.run([sys.executable] + command + ["--sys", out], check=True, capture_output=True, text=True)
            answer = json.loads(answer.stdout)
            print("| %s | %s |" % (name, " / ".join(str(find(answer, f)) for f in figures)), flush=True)


main()
