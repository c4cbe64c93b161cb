# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kernel tells of unix sockets beyond /proc/net/unix: which file each is bound to. Needs no rights."""
import os
import socket
import struct
from collections import namedtuple

# listens: bool; accepted: whether a program has it (a connection that waits in a queue has no owner); inode: of the file it was bound to, its lower 32 bits
# waiting: connections in a listening one's queue
Bound = namedtuple("Bound", "path listens accepted inode waiting")

SOCK_DIAG, BY_FAMILY, DUMP = 4, 20, 0x301
ERROR, DONE = 2, 3
NAME, VFS, QUEUE = 0, 1, 4
SHOW = 1 << NAME | 1 << VFS | 1 << QUEUE
LISTENING = 10
PATIENCE = 2.0   # seconds


def bound():
    """[Bound] of the sockets with a path; [] where this kernel does not tell."""
    request = struct.pack("=IHHII", 40, BY_FAMILY, DUMP, 1, 0) + struct.pack("=BBHIIIII", socket.AF_UNIX, 0, 0, 0xffffffff, 0, SHOW, 0xffffffff, 0xffffffff)
    found = []
    try:
        with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, SOCK_DIAG) as kernel:
            kernel.settimeout(PATIENCE)
            kernel.send(request)
            while True:
                for kind, body in messages(kernel.recv(1 << 17)):
                    if kind == DONE:
                        return found
                    if kind == ERROR:
                        return []
                    found += read(body)
    except (OSError, struct.error):
        return []


def messages(data):
    while len(data) >= 16:
        length, kind = struct.unpack_from("=IH", data)
        if length < 16:
            return
        yield kind, data[16:length]
        data = data[length + 3 & ~3:]


def read(body):
    """[Bound] of one answer; [] of a socket without a path."""
    _, _, state, _, owner = struct.unpack_from("=BBBBI", body)
    told, at = {}, 16
    while at + 4 <= len(body):
        length, kind = struct.unpack_from("=HH", body, at)
        if length < 4:
            break
        told[kind] = body[at + 4:at + length]
        at += length + 3 & ~3
    name = told.get(NAME, b"").rstrip(b"\0")
    if not name.startswith(b"/") or VFS not in told:
        return []
    listens = state == LISTENING
    return [Bound(os.fsdecode(name), listens, owner != 0, struct.unpack_from("=I", told[VFS])[0], struct.unpack_from("=I", told[QUEUE])[0] if listens and QUEUE in told else 0)]
