#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Compare the real stories of a folder beside the checkout and score the findings.

usage: test-stories.py CLI SHARED

Each folder of SHARED/stories with a gold.json is compared and scored with
SHARED/eval/score_story.py, which also names what falls short. Without the
folder the test is skipped.
"""

import json
import os
import subprocess
import sys
import tempfile

# What a comparison must reach before anything lands.
NEED = {
    "people_recall": 100, "people_precision": 90, "grouping_f1": 95, "quotes_recall": 85, "speaker": 85,
    "quotes_precision": 85, "terms_kept_apart": 80, "facts_recall": 90, "fact_relations": 75,
    "aligned_recall": 60, "only_kept_free": 75,
}


def check(cli, shared, story):
    folder = os.path.join(shared, "stories", story)
    with open(os.path.join(folder, "gold.json"), encoding="utf-8") as file:
        articles = json.load(file)["articles"]
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([cli, "compare", "--format=json"] + [os.path.join(folder, articles[k]) for k in "AB"],
                       stdout=out, check=True)
        return subprocess.run([sys.executable, os.path.join(shared, "eval", "score_story.py"), "-v",
                               "--gold", os.path.join(folder, "gold.json"), "--sys", out.name,
                               "--need", ",".join("%s=%d" % item for item in NEED.items())],
                              capture_output=True, text=True, check=False)


def main():
    cli, shared = sys.argv[1:]
    stories = os.path.join(shared, "stories")
    if not shared or not os.path.isdir(stories):
        print("1..0 # SKIP no folder with real stories")
        return 0
    names = sorted(n for n in os.listdir(stories) if os.path.exists(os.path.join(stories, n, "gold.json")))
    print("1..%d" % len(names))
    failed = 0
    for number, name in enumerate(names, 1):
        result = check(cli, shared, name)
        for line in (result.stdout + result.stderr).splitlines():
            print("#", line)
        print("ok" if result.returncode == 0 else "not ok", number, "-", name, flush=True)
        failed += result.returncode != 0
    return 1 if failed else 0


sys.exit(main())
