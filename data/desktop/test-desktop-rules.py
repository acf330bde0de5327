#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Check what the desktop is told about the application against the rules it keeps to.

usage: test-desktop-rules.py TOP DESKTOP METAINFO

TOP is the source; DESKTOP and METAINFO are the translated files that get installed.
The rules are those of Flathub's quality guidelines, of its linter, and Diptych's own
promise: no file system, no bus, the network only for links that the user gives.
"""

import configparser
import json
import os
import re
import sys
import xml.etree.ElementTree as xml

ID = "io.github.diptych.Diptych"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

PERMISSIONS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri", "--share=network"}

# What the GNOME runtime has is no module; only these buildsystems are read.
MODULES = {"diptych"}

# The main categories of the menu specification, and those that say only what it is made with.
MAIN_CATEGORIES = {"AudioVideo", "Development", "Education", "Game", "Graphics", "Network", "Office", "Science",
                   "Settings", "System", "Utility"}
TOOLKIT_CATEGORIES = {"GNOME", "GTK"}

TOP, DESKTOP, METAINFO = sys.argv[1:]
results = []


def rule(name):
    """Run the function under it, which yields what is wrong."""
    def add(function):
        results.append((name, list(function())))
        return function
    return add


def source(*path):
    return os.path.join(TOP, *path)


def words(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


with open(source("flatpak", ID + ".json"), encoding="utf-8") as file:
    manifest = json.load(file)
entry = configparser.ConfigParser(interpolation=None, delimiters="=", comment_prefixes="#")
entry.optionxform = str
entry.read(DESKTOP, encoding="utf-8")
desktop = entry["Desktop Entry"]
component = xml.parse(METAINFO).getroot()
schemas = xml.parse(source("data", ID + ".gschema.xml")).getroot()


@rule("manifest: names, runtime and command")
def _():
    if manifest.get("id") != ID:
        yield "the id is not " + ID
    if (manifest.get("runtime"), manifest.get("sdk")) != ("org.gnome.Platform", "org.gnome.Sdk"):
        yield "runtime and SDK are not GNOME’s"
    if not re.fullmatch(r"\d+", manifest.get("runtime-version", "")):
        yield "the version of the runtime is no stable one"
    if manifest.get("command") != "diptych":
        yield "the command is not diptych"


@rule("manifest: permissions are those promised and no more")
def _():
    given = manifest.get("finish-args", [])
    for permission in set(given) - PERMISSIONS:
        yield permission + " is more than was promised"
    for permission in PERMISSIONS - set(given):
        yield permission + " is missing"
    if len(given) != len(set(given)):
        yield "a permission stands there twice"


@rule("manifest: modules are only what the runtime lacks, and are tested")
def _():
    for module in manifest.get("modules", []):
        if module.get("name") not in MODULES:
            yield "%s is in the runtime or has no reason" % module.get("name")
        for origin in module.get("sources", []):
            if origin["type"] in ("archive", "file") and "sha256" not in origin:
                yield "a source of %s has no checksum" % module["name"]
    if not manifest["modules"][-1].get("run-tests"):
        yield "the tests do not run in the build"


@rule("desktop entry: activation, files and words")
def _():
    wanted = {"DBusActivatable": "true", "Exec": "diptych %U", "Icon": ID, "Type": "Application", "Terminal": "false"}
    for key, value in wanted.items():
        if desktop.get(key) != value:
            yield "%s is not %s" % (key, value)
    if "application/vnd.diptych+json" not in desktop.get("MimeType", "").split(";"):
        yield "stories are not among the media types"
    categories = set(filter(None, desktop.get("Categories", "").split(";")))
    if len(categories - TOOLKIT_CATEGORIES) != 1 or not categories & MAIN_CATEGORIES:
        yield "there is not one real category"
    if len(list(filter(None, desktop.get("Keywords", "").split(";")))) < 3:
        yield "there are fewer than three keywords"
    for key in ("Comment", "Keywords"):
        if key + "[ko]" not in desktop:
            yield key + " is not in Korean"


@rule("desktop entry: actions are described and in Korean")
def _():
    names = list(filter(None, desktop.get("Actions", "").split(";")))
    if not names:
        yield "there are none"
    for name in names:
        action = entry["Desktop Action " + name] if entry.has_section("Desktop Action " + name) else {}
        for key in ("Name", "Name[ko]", "Exec"):
            if key not in action:
                yield "%s has no %s" % (name, key)


@rule("service: its name is that of the entry")
def _():
    with open(source("data", "desktop", ID + ".service.in"), encoding="utf-8") as file:
        text = file.read()
    if "Name=%s\n" % ID not in text or "--gapplication-service" not in text:
        yield "the service does not start " + ID


@rule("metainfo: name and summary are short")
def _():
    name, summary = words(component.find("name")), words(component.find("summary"))
    if not 0 < len(name) < 15:
        yield "the name has %d letters" % len(name)
    if not 10 <= len(summary) <= 25:
        yield "the summary has %d letters" % len(summary)
    if summary.endswith("."):
        yield "the summary ends with a full stop"


@rule("metainfo: description, in 3 to 6 paragraphs and points, all in Korean")
def _():
    description = component.find("description")
    lines = [line for line in description.iter() if line.tag in ("p", "li")]
    plain = [line for line in lines if LANG not in line.attrib and words(line)]
    korean = [line for line in lines if line.get(LANG) == "ko"]
    if not 3 <= len(plain) <= 7:
        yield "there are %d" % len(plain)
    if len(korean) < len(plain):
        yield "%d of %d are in Korean" % (len(korean), len(plain))


@rule("metainfo: 3 to 6 screenshots with captions, of files that are there")
def _():
    screenshots = component.findall("screenshots/screenshot")
    if not 3 <= len(screenshots) <= 6:
        yield "there are %d" % len(screenshots)
    if [s.get("type") for s in screenshots].count("default") != 1:
        yield "one has to be the default"
    for screenshot in screenshots:
        caption, image = words(screenshot.find("caption")), words(screenshot.find("image"))
        if not caption or caption.endswith("."):
            yield "the caption “%s” is missing or ends with a full stop" % caption
        if not os.path.exists(source("data", "screenshots", os.path.basename(image))):
            yield os.path.basename(image) + " is not in data/screenshots"


@rule("metainfo: developer, brand colours, rating, sizes and links")
def _():
    developer = component.find("developer")
    if developer is None or not developer.get("id") or not words(developer.find("name")):
        yield "the developer has no id or no name"
    schemes = {c.get("scheme_preference") for c in component.findall("branding/color") if c.get("type") == "primary"}
    if schemes != {"light", "dark"}:
        yield "there is no brand colour for light and for dark"
    rating = component.find("content_rating")
    if rating is None or rating.get("type") != "oars-1.1":
        yield "the rating is not of OARS 1.1"
    if component.find("requires/display_length") is None:
        yield "it is not said how small the screen may be"
    if component.find("url[@type='homepage']") is None or component.find("url[@type='bugtracker']") is None:
        yield "homepage or bug tracker is missing"
    if words(component.find("launchable")) != ID + ".desktop":
        yield "it launches another entry"


@rule("metainfo: every release has a date and notes, newest first")
def _():
    releases = component.findall("releases/release")
    dates = [release.get("date", "") for release in releases]
    if not releases:
        yield "there is none"
    if dates != sorted(dates, reverse=True) or not all(re.fullmatch(r"\d{4}-\d\d-\d\d", date) for date in dates):
        yield "the dates are missing or out of order"
    for release in releases:
        if not words(release.find("description")):
            yield release.get("version") + " has no notes"


@rule("icons: scalable and symbolic, named after the application")
def _():
    for path in ("scalable/apps/%s.svg", "symbolic/apps/%s-symbolic.svg"):
        path = source("data", "desktop", "icons", "hicolor", path % ID)
        if not os.path.exists(path):
            yield path + " is not there"
            continue
        root = xml.parse(path).getroot()
        if not root.tag.endswith("svg") or root.get("width") != root.get("height"):
            yield path + " is not square"


@rule("settings: every key has summary, description and a range where it needs one")
def _():
    for key in schemas.iter("key"):
        for part in ("summary", "description"):
            if not words(key.find(part)):
                yield "%s has no %s" % (key.get("name"), part)
        if key.get("type") in ("i", "u", "d") and key.find("range") is None:
            yield key.get("name") + " has no range"
        if key.get("type") == "s" and key.find("choices") is None:
            yield key.get("name") + " has no choices"


print("1..%d" % len(results))
for number, (name, wrong) in enumerate(results, 1):
    for line in wrong:
        print("#", line)
    print("not ok" if wrong else "ok", number, "-", name)
sys.exit(any(wrong for _, wrong in results))
