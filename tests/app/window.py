# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a display of its own, seen and moved through AT-SPI, as a screen reader's user does."""
import os
import signal
import subprocess
import time

import pyatspi

pyatspi.setTimeout(30000, 60000)   # milliseconds; where a machine is busy, a window's answer takes a while

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def keys(*words):
    """What the user does with mouse and keyboard, in xdotool's words."""
    subprocess.run(["xdotool", *words], stdout=subprocess.DEVNULL, check=True)


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


class Desktop:
    """An X server, a session bus and an accessibility bus, ended together."""

    def __init__(self, runtime):
        os.makedirs(runtime, mode=0o700, exist_ok=True)
        self.processes = []
        read, write = os.pipe()
        self.begin(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as told:
            display = ":" + told.readline().strip()
        bus = self.begin(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, universal_newlines=True)
        self.variables = {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(), "XDG_RUNTIME_DIR": runtime,
                          "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        os.environ.update(self.variables)
        self.begin([next(p for p in LAUNCHERS if os.path.exists(p)), "--launch-immediately"])

    def begin(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    def end(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
            if process.stdout:
                process.stdout.close()


class Window:
    """One run of lino-baton."""

    def __init__(self, environment, desktop, log):
        self.process = subprocess.Popen([os.environ["LINO_BATON"]], env=dict(environment, **desktop.variables), stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def kill(self):
        """As the power that goes: no chance to say anything."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(60)

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def all(self, role, name):
        """Everything of this role with these words in its name, also in dialogs."""
        found = []

        def look(node):
            for child in node or ():
                try:
                    if child.getRoleName() == role and name in child.name:
                        found.append(child)
                    look(child)
                except (LookupError, AttributeError, RuntimeError):
                    continue   # it went away while we looked, as rows of a table do
                except Exception as error:   # GLib.Error has no common base with these
                    if type(error).__name__ not in ("GError", "Error"):
                        raise
        look(self.application())
        return found

    def wait(self, role, name, seconds=120, accept=lambda node: True):
        """What has this role and the shortest name with these words, of those that are accepted; AssertionError after the time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError("the window ended with %s" % self.process.returncode)
            asked = time.monotonic()
            found = [node for node in self.all(role, name) if accept(node)]
            if found:
                return min(found, key=lambda node: len(node.name))   # "Close" rather than "Close this message"
            time.sleep(max(0.3, 3 * (time.monotonic() - asked)))   # the window, too, has to answer each of these questions
        raise AssertionError("no %s named %r within %d s; there are %s" % (role, name, seconds, sorted({n.name for n in self.all(role, "")})[:60]))

    def press(self, role, name, seconds=60):
        node = self.wait(role, name, seconds, lambda n: n.getState().contains(pyatspi.STATE_ENABLED))
        action = node.queryAction()
        for i in range(action.nActions):
            if action.getName(i) in ("Press", "press", "click", "Toggle", "toggle"):
                action.doAction(i)
                return
        raise AssertionError("%s %r takes no press" % (role, name))

    def gone(self, role, name, seconds=60):
        """Waits until nothing visible of this role has these words in its name."""
        deadline = time.monotonic() + seconds
        while any(node.getState().contains(pyatspi.STATE_SHOWING) for node in self.all(role, name)):
            if time.monotonic() > deadline:
                raise AssertionError("%s %r is still there after %d s" % (role, name, seconds))
            time.sleep(0.2)

    def can(self, role, name):
        """Whether what is visible of this role and name takes a press."""
        return self.wait(role, name, 60, showing).getState().contains(pyatspi.STATE_ENABLED)

    def click(self, role, name, seconds=60, count=1, button=1):
        """The mouse's button upon it, once it can be pressed."""
        node = self.wait(role, name, seconds, lambda n: showing(n) and n.getState().contains(pyatspi.STATE_ENABLED))
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        inside = min(box.width // 2, 12 if role in ("check box", "radio button", "text", "spin button") else 60)
        keys("mousemove", str(box.x + inside), str(box.y + box.height // 2), "click", "--repeat", str(count), str(button))

    def type(self, name, text, role="text"):
        """Replaces what is in that field, by mouse and keyboard."""
        self.click(role, name)
        keys("key", "ctrl+a", "type", text)

    def field(self, name, seconds=60):
        """The text of the field with that accessible name."""
        return self.wait("text", name, seconds).queryText().getText(0, -1)

    def select(self, name):
        """Clicks the row of the table of sites in which a cell has these words."""
        self.click("table cell", name)
        self.wait("table cell", name, 20, lambda n: n.getState().contains(pyatspi.STATE_SELECTED))
