#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Print the time from start to the first window on the screen.

usage: bench-first-frame.py PROGRAM STORY

Runs under tests/app/with-display. GNOME Text Editor, where it is installed,
opens the same file in the same way, to compare with.
"""

import shutil
import statistics
import subprocess
import sys
import time

RUNS = 7


def is_visible(window_class):
    """Ask once; a window that goes away meanwhile makes xdotool fail."""
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", window_class],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def time_to_window(command, window_class):
    start = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not is_visible(window_class):
        if program.poll() is not None or time.monotonic() - start > 60:
            raise SystemExit("no window of %s came up" % command[0])
    elapsed = time.monotonic() - start
    program.terminate()
    program.wait()
    while is_visible(window_class):
        time.sleep(0.01)
    return elapsed


def measure(name, command, window_class):
    times = [time_to_window(command, window_class) for _ in range(RUNS)]
    print("%-20s median %4.0f ms, best %4.0f ms" % (name, statistics.median(times) * 1e3, min(times) * 1e3), flush=True)


def main():
    program, story = sys.argv[1:]
    measure("diptych", [program, story], "diptych")
    editor = shutil.which("gnome-text-editor")
    if editor:
        measure("gnome-text-editor", [editor, "--standalone", story], "gnome-text-editor")


main()
