# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Diptych developers
"""Drives the built application as a person with a screen reader would.

A test is a list of functions that take an Application. It runs under
with-display, finds widgets by role and name through AT-SPI, presses them by
their actions, sends real keys, and waits for what should come of it; nothing
waits for a fixed time. GTK 4 reports wrong screen positions, takes no focus by
AT-SPI and names no menu items: use actions and keys.
"""

import os
import re
import signal
import subprocess
import sys
import time
import traceback

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP no accessibility tools: {error}')
    sys.exit(0)

TIMEOUT = 30
PROGRAM = os.environ.get('DIPTYCH_PROGRAM', 'diptych')
OUTPUT = os.environ.get('DIPTYCH_TEST_OUTPUT', os.environ['HOME'])

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'data')

# What the bare screen of a test lacks, and no fault of the application.
EXPECTED_WARNINGS = re.compile('portal|Vulkan|libEGL|dconf|GVfs|Unable to acquire session bus')


class Node:
    """One accessible object; comparisons are by object."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __repr__(self):
        return f'{self.role} “{self.name}”'

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    def __hash__(self):
        return hash(self.accessible)

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    def has(self, state):
        return state in self.states

    @property
    def children(self):
        count = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(count))
        return [Node(child) for child in found if child is not None]

    @property
    def parent(self):
        return Node(self.accessible.get_parent())

    def walk(self, hidden=False):
        """Yield this node and those below it that show, in reading order."""
        stack = [self]
        while stack:
            node = stack.pop()
            try:
                if not hidden and node.role not in ('application', 'desktop frame') and not node.has('showing'):
                    continue
                children = node.children
            except GLib.Error:
                continue
            yield node
            stack.extend(reversed(children))

    # Text

    @property
    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, -1)

    @property
    def after_caret(self):
        caret = Atspi.Text.get_caret_offset(self.accessible)
        return Atspi.Text.get_text(self.accessible, caret, -1)

    @property
    def selected_text(self):
        if Atspi.Text.get_n_selections(self.accessible) == 0:
            return ''
        selection = Atspi.Text.get_selection(self.accessible, 0)
        return self.text[selection.start_offset:selection.end_offset]

    def offsets(self, start=0, end=None):
        """Return the offset of each character of the text.

        Hidden characters are not in the text, but the offsets count them.
        """
        if end is None:
            end = Atspi.Text.get_character_count(self.accessible)
        shown = len(Atspi.Text.get_text(self.accessible, start, end))
        if shown in (0, end - start):
            return list(range(start, start + shown))
        middle = (start + end) // 2
        return self.offsets(start, middle) + self.offsets(middle, end)

    def marks_of(self, words, attribute):
        """Return what the attribute is at each place of the words in the text, or None."""
        offsets = self.offsets()
        runs = [Atspi.Text.get_attribute_run(self.accessible, offsets[match.start()], False)
                for match in re.finditer(re.escape(words), self.text)]
        return [run[0].get(attribute) for run in runs]

    def set_text(self, text):
        Atspi.EditableText.set_text_contents(self.accessible, text)

    # Actions

    def press(self):
        Atspi.Action.do_action(self.accessible, 0)

    @property
    def value(self):
        return Atspi.Value.get_current_value(self.accessible)

    @value.setter
    def value(self, value):
        Atspi.Value.set_current_value(self.accessible, value)

    def select(self):
        """Select this item of a list that is scrolled to its start."""
        items = [node for node in self.parent.children if node.role == self.role]
        Atspi.Selection.select_child(self.parent.accessible, items.index(self))


def wait_for(condition, what, timeout=TIMEOUT):
    """Return the first true value that condition() gives; what() may say what is missing."""
    end = time.monotonic() + timeout
    pause = 0.01
    while True:
        try:
            value = condition()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'in vain: {what() if callable(what) else what}')
        time.sleep(pause)
        pause = min(pause * 1.5, 0.2)


class Application:
    """The application as started; several starts share the test's home folder."""

    def __init__(self):
        self.process = None
        self.starts = 0

    def start(self, *arguments, environment=None):
        """Start it and wait for its window, which is returned."""
        self.starts += 1
        self.log_path = os.path.join(os.environ['HOME'], f'stderr-{self.starts}.log')
        with open(self.log_path, 'wb') as log:
            self.process = subprocess.Popen(
                [PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stderr=log,
                env=os.environ | {'G_DEBUG': 'fatal-criticals'} | (environment or {}))
        return wait_for(lambda: self.windows() and self.windows()[0], 'a window')

    @property
    def log(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as log:
            return log.read()

    def root(self):
        """Return the application's own accessible object, or None before it is there."""
        if self.process.poll() is not None:
            raise AssertionError(f'the application ended with {self.process.returncode}:\n{self.log}')
        desktop = Node(Atspi.get_desktop(0))
        for node in desktop.children:
            if node.accessible.get_process_id() == self.process.pid:
                return node
        return None

    def windows(self):
        root = self.root()
        return [node for node in root.children if node.has('showing')] if root else []

    # Finding

    def all(self, role=None, name=None, within=None, hidden=False):
        """Return the nodes of that role whose name is (or matches, if compiled) the one given."""
        start = within or self.root()
        return [node for node in (start.walk(hidden) if start else [])
                if (role is None or node.role == role) and matches(name, node.name)]

    def find(self, role=None, name=None, within=None, timeout=TIMEOUT, hidden=False):
        """Wait for the first such node and return it."""
        found = wait_for(lambda: self.all(role, name, within, hidden),
                         f'a {role or "node"} named {name!r}', timeout)
        return found[0]

    def press(self, role, name, within=None):
        """Wait for such a node that can be pressed, and press it."""
        def ready():
            return [node for node in self.all(role, name, within)
                    if node.has('sensitive') and Atspi.Action.get_n_actions(node.accessible) > 0]
        node = wait_for(ready, f'a {role} named {name!r} that can be pressed')[0]
        node.press()
        return node

    def wait_gone(self, role, name):
        wait_for(lambda: not self.all(role, name), f'{role} {name!r} to go')

    # What a screen reader would say

    def listen(self):
        """Collect in self.announcements what is announced from now on."""
        self.announcements = []
        self.listener = Atspi.EventListener.new(lambda event: self.announcements.append(event.any_data))
        self.listener.register('object:announcement')

    def wait_announced(self, pattern):
        """Return the first announcement that matches; the ones up to it are forgotten."""
        def heard():
            while GLib.MainContext.default().iteration(False):
                pass
            for number, text in enumerate(self.announcements):
                if re.search(pattern, text):
                    del self.announcements[:number + 1]
                    return text
            return None
        return wait_for(heard, f'{pattern!r} to be announced')

    # Keyboard

    def key(self, *keys):
        """Send key presses such as "ctrl+o" to the active window."""
        wait_for(lambda: any(window.has('active') for window in self.windows()), 'an active window')
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def key_until(self, keys, condition):
        """Send the keys as often as it takes for the condition to hold."""
        def done():
            if not condition():
                self.key(keys)
            return condition()
        wait_for(done, f'what {keys} should bring about')

    def escape(self, role, name):
        """Close a popover or dialog, which may not have taken the keyboard yet."""
        self.key_until('Escape', lambda: not self.all(role, name))

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--', text], check=True)

    # Pointer

    def wheel(self, x, y, clicks):
        """Turn the wheel at a place of the active window; up if the number of clicks is negative."""
        window = subprocess.run(['xdotool', 'getactivewindow'], check=True, capture_output=True, text=True).stdout.strip()
        subprocess.run(['xdotool', 'mousemove', '--window', window, str(x), str(y), 'click', '--delay', '15',
                        '--repeat', str(abs(clicks)), '5' if clicks > 0 else '4'], check=True)

    # Ending

    def wait_end(self):
        """Wait for the process to end well, and look at what it complained about."""
        status = self.process.wait(TIMEOUT)
        assert status == 0, f'the application ended with {status}:\n{self.log}'
        complaints = [line for line in self.log.splitlines()
                      if re.search('-(WARNING|CRITICAL|ERROR) \\*\\*|: (WARNING|CRITICAL) ', line)
                      and not EXPECTED_WARNINGS.search(line)]
        assert not complaints, '\n'.join(complaints)

    def quit(self):
        self.key('ctrl+q')
        self.wait_end()

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    # Looking

    def resize(self, width, height):
        """Ask the window manager for another size of the active window."""
        subprocess.run(['xdotool', 'getactivewindow', 'windowsize', '--sync', str(width), str(height)],
                       check=True, timeout=TIMEOUT)

    def size(self):
        shell = subprocess.run(['xdotool', 'getactivewindow', 'getwindowgeometry', '--shell'],
                               check=True, capture_output=True, text=True).stdout
        return tuple(int(re.search(f'^{key}=(\\d+)', shell, re.M)[1]) for key in ('WIDTH', 'HEIGHT'))

    def screenshot(self, name):
        os.makedirs(OUTPUT, exist_ok=True)
        path = os.path.join(OUTPUT, name + '.png')
        subprocess.run(['import', '-window', 'root', path], check=False)
        return path

    def tree(self):
        """Return what shows as indented text, for reading after a failure."""
        lines = []

        def add(node, depth):
            if node.name or node.role not in ('panel', 'grouping'):
                lines.append('  ' * depth + repr(node))
                depth += 1
            for child in node.children:
                if child.has('showing'):
                    add(child, depth)

        for window in self.windows():
            add(window, 0)
        return '\n'.join(lines)


def matches(wanted, name):
    if wanted is None:
        return True
    return bool(wanted.search(name)) if isinstance(wanted, re.Pattern) else wanted == name


def describe_failure(application, name):
    try:
        print(f'Screen: {application.screenshot("failed-" + name)}', file=sys.stderr)
        print(application.tree(), file=sys.stderr)
    except (AssertionError, GLib.Error, OSError) as error:
        print(error, file=sys.stderr)
    print(f'{name}:\n{traceback.format_exc()}', file=sys.stderr, flush=True)


def run(*tests):
    """Run the tests in order and print TAP; the first failure ends them."""
    application = Application()
    print(f'1..{len(tests)}', flush=True)
    try:
        for number, test in enumerate(tests, 1):
            name = test.__name__.replace('_', '-')
            try:
                test(application)
            except Exception:
                describe_failure(application, name)
                print(f'not ok {number} {name}', flush=True)
                return
            print(f'ok {number} {name}', flush=True)
    finally:
        application.kill()
