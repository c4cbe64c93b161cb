# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the practice server's tests share."""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.join(HERE, "..", "..", "resources", "practice")
SCRIPT = os.path.join(PACKAGE, "practice.py")
sys.path.insert(0, PACKAGE)


def practice(*arguments, timeout=900):
    """Runs practice.py; gives its exit status and its events."""
    return finish(begin(*arguments), timeout)


def begin(*arguments):
    return subprocess.Popen(["/usr/bin/python3", SCRIPT, *arguments, "--json-progress"], stdout=subprocess.PIPE, universal_newlines=True)


def finish(process, timeout=900):
    try:
        out, _ = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    return process.returncode, [json.loads(line) for line in out.splitlines()]


def read_json(path):
    with open(path) as f:
        return json.load(f)


def ssh(server, command, timeout=900):
    """Runs a command on a practice server as ssh does, with the host key that the server's document names and no other."""
    known = os.path.join(os.environ.get("TMPDIR", "/tmp"), "practice-known-hosts-%d" % os.getpid())
    with open(known, "w") as f:
        f.write(server["knownHost"] + "\n")
    try:
        return subprocess.run(["ssh", "-F", "none", "-T", "-i", server["identity"], "-p", str(server["port"]), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
                               "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=" + known, "-o", "GlobalKnownHostsFile=/dev/null",
                               "%s@%s" % (server["user"], server["host"]), command],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, timeout=timeout)
    finally:
        os.unlink(known)
