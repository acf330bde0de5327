#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Open reports with the programs that people open them with, and read back what is in them.

usage: test-readers.py CLI SAMPLE
"""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

CLI, SAMPLE = sys.argv[1:]
# A word of a heading, one of a sentence on each side, and one that was marked.
WORDS = ("Quotations", "There is no free alternative", "local time", "40 billion euros")
TIMEOUT = 240
# What the browser asks for by itself, and what it reads from the disk.
OWN = re.compile(r"file:|data:|chrome|https?://[^/]*\.(?:google|googleapis|gvt1)\.com[/:]")

tests = []


def needs(program):
    def add(function):
        tests.append((program, function))
        return function
    return add


def report(kind, folder, suffix):
    path = os.path.join(folder, "보고서" + suffix)
    subprocess.run([CLI, "compare", "--format=" + kind, "--output=" + path, SAMPLE], check=True)
    return path


def run(folder, *command):
    # Each program gets a home of its own, so that none finds another running.
    return subprocess.run(command, check=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, env=os.environ | {"HOME": folder, "LC_ALL": "C.UTF-8"}).stdout


def missing(text):
    text = " ".join(text.split())
    return [word for word in WORDS if word not in text]


@needs("soffice")
def an_office_program_reads_the_odt(folder):
    run(folder, "soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder,
        report("odt", folder, ".odt"))
    with open(os.path.join(folder, "보고서.txt"), encoding="utf-8-sig") as file:
        return missing(file.read())


def browse(folder, page):
    """Return the words of the page, and the addresses asked for that are not the browser's own."""
    log = os.path.join(folder, "net.json")
    shown = run(folder, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + os.path.join(folder, "profile"), "--log-net-log=" + log,
                "--virtual-time-budget=2000", "--dump-dom", "file://" + page).decode()
    with open(log, encoding="utf-8") as file:
        asked = set(re.findall(r'"url":"(\w+:[^"]+)"', file.read()))
    return re.sub("<[^>]+>", " ", shown), sorted(url for url in asked if not OWN.match(url))


@needs("chromium")
def a_browser_shows_the_html_and_asks_no_network(folder):
    page = report("html", folder, ".html")
    shown, asked = browse(folder, page)
    return missing(shown) + asked


@needs("chromium")
def a_page_that_asks_the_network_would_be_found_out(folder):
    page = os.path.join(folder, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        file.write('<img src="http://diptych.invalid/picture.png">')
    _, asked = browse(folder, page)
    return [] if asked == ["http://diptych.invalid/picture.png"] else ["found %s" % asked]


@needs("python3")
def the_tables_have_as_many_cells_in_every_row(folder):
    wrong = []
    for kind in ("csv-facts", "csv-quotations"):
        with open(report(kind, folder, ".csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(io.StringIO(file.read())))
        if len(rows) < 5 or len({len(row) for row in rows}) != 1:
            wrong.append("%s: %s" % (kind, sorted({len(row) for row in rows})))
    return wrong


@needs("python3")
def the_json_is_one_object(folder):
    with open(report("json", folder, ".json"), encoding="utf-8") as file:
        return [] if "fact_relations" in json.load(file) else ["no fact_relations"]


print("1..%d" % len(tests))
good = True
for number, (program, test) in enumerate(tests, 1):
    name = test.__name__.replace("_", "-")
    if not shutil.which(program):
        print("ok %d - %s # SKIP %s is not there" % (number, name, program), flush=True)
        continue
    with tempfile.TemporaryDirectory() as folder:
        wrong = test(folder)
    for line in wrong:
        print("#", line)
    good = good and not wrong
    print("not ok" if wrong else "ok", number, "-", name, flush=True)
sys.exit(not good)
