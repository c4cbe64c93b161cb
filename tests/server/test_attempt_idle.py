# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections at a site's sockets that a freeze waits for, and those that nobody will ever take."""
import os
import shutil
import socket
import tempfile
import unittest

import support  # noqa: F401
from baton_server import attempt_idle, unixdiag


class Idle(unittest.TestCase):
    def setUp(self):
        self.site = os.path.realpath(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.site)
        self.path = os.path.join(self.site, "nginx.sock")

    def listening(self):
        made = socket.socket(socket.AF_UNIX)
        self.addCleanup(made.close)
        made.bind(self.path)
        made.listen(5)
        return made

    def connected(self):
        made = socket.socket(socket.AF_UNIX)
        self.addCleanup(made.close)
        made.connect(self.path)
        return made

    def anew(self):
        """The site's program is started anew, and an earlier one was left behind."""
        os.unlink(self.path)
        made = self.listening()
        if not any(one.inode == attempt_idle.inode(self.path) for one in unixdiag.bound()):
            self.skipTest("this kernel, or the file system of temporary files, does not tell which socket is a file's")
        return made

    def test_a_request_that_waits_for_the_site_is_one_under_way_even_where_its_client_is_gone(self):
        self.listening()
        self.connected().close()
        self.assertEqual(attempt_idle.requests(self.site), [(self.path, 1)])

    def test_what_waits_at_a_socket_that_was_replaced_and_is_taken_by_nobody_is_not_waited_for(self):
        self.listening()
        self.connected()
        self.connected().close()
        self.assertEqual(attempt_idle.requests(self.site), [(self.path, 2)])
        self.anew()
        self.assertEqual(attempt_idle.requests(self.site), [])
        self.connected()
        self.assertEqual(attempt_idle.requests(self.site), [(self.path, 1)])

    def test_a_program_that_was_left_behind_and_still_works_is_waited_for_with_all_that_waits_there(self):
        left = self.listening()
        self.connected()
        self.connected()
        taken, _ = left.accept()
        self.addCleanup(taken.close)
        self.anew()
        self.assertEqual(attempt_idle.requests(self.site), [(self.path, 2)])

    def test_behind_a_shut_gate_the_sites_own_socket_is_still_its_own(self):
        self.listening()
        self.connected()
        self.assertEqual(attempt_idle.shut(self.site), [self.path])
        self.assertEqual(attempt_idle.requests(self.site), [(self.path, 1)])


if __name__ == "__main__":
    unittest.main()
