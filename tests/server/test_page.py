# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import http.server
import json
import os
import shutil
import ssl
import subprocess
import threading
import unittest

import support
from syncsites import SyncCase

from baton_server import sync_page


class Page(SyncCase):
    def page(self):
        return self.preview + "/.maintenance"

    def test_the_page_is_for_the_group_and_names_its_job(self):
        self.assertEqual(self.act("page-on"), 0, self.output)
        self.assertEqual((os.stat(self.page()).st_mode & 0o777, self.content(self.page()).decode()), (0o664, "Lino Baton: %s\n" % self.job))
        self.assertEqual(self.report["preview"], "page")
        self.assertEqual(self.act("page-on"), 0, "a second time as well")
        self.assertEqual(self.act("page-off"), 0)
        self.assertFalse(os.path.exists(self.page()))
        self.assertEqual(self.report["preview"], "untouched")
        self.assertEqual(self.act("page-off"), 0)

    def test_a_page_of_somebody_else_stays(self):
        self.write(self.page(), "away until Monday")
        self.assertEqual(self.act("page-on"), 0)
        self.assertEqual(self.act("page-off"), 0)
        self.assertEqual(self.content(self.page()), b"away until Monday")
        self.assertIn("still", self.report["warnings"][0])

    def test_a_page_that_cannot_be_written_leaves_nothing(self):
        """An empty page would be taken for somebody else's, and stay."""
        def fail(*_):
            raise OSError(28, "No space left on device")
        link, os.link = os.link, fail
        self.addCleanup(setattr, os, "link", link)
        self.assertEqual(self.act("page-on"), 1)
        self.assertEqual([name for name in os.listdir(self.preview) if name.startswith(".maintenance")], [])

    def test_a_link_in_its_place_is_not_followed(self):
        outside = self.write(self.directory + "/outside", "x")
        os.symlink(outside, self.page())
        self.assertEqual(self.act("page-on"), 0)
        self.assertEqual(self.content(outside), b"x")

    def test_production_never_gets_the_page(self):
        self.assertEqual(self.act("page-on", cwd=self.production), 3)
        self.refusal("switched")
        self.assertFalse(os.path.exists(self.production + "/.maintenance"))

    def test_an_undo_keeps_the_page_of_a_half_restored_preview_and_of_no_other(self):
        state = os.path.join(self.directory, "state", "series", self.series, "preview.json")
        for site, word, stays in ((self.preview, "half-restored", True), (self.preview, "restored", False), (self.links + "/mdg3", "half-restored", False)):
            self.act("page-on")
            self.write(state, json.dumps({"site": site, "state": word}))
            self.assertEqual(self.act("page-off", unless="half-restored"), 0)
            self.assertEqual(os.path.exists(self.page()), stays, (site, word))


class Answering(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        replies = self.server.replies
        self.send_response(replies.pop(0) if len(replies) > 1 else replies[0])
        self.end_headers()

    def log_message(self, *_):
        pass


class Answers(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        for name, value in (("PATIENCE", 2.0), ("PAUSE", 0.05)):
            self.addCleanup(setattr, sync_page, name, getattr(sync_page, name))
            setattr(sync_page, name, value)

    def serve(self, *replies, context=None):
        server = http.server.HTTPServer(("127.0.0.1", 0), Answering)
        server.replies = list(replies)
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return "%s://127.0.0.1:%d/" % ("https" if context else "http", server.server_port)

    def test_a_site_that_answers_is_told_with_its_time(self):
        for status in (200, 401, 403, 404):
            self.assertEqual(self.act("answers", address=self.serve(status)), 0, self.output)
            self.assertIn("answers after", self.output)

    def test_a_cold_site_gets_its_time(self):
        self.assertEqual(self.act("answers", address=self.serve(502, 503, 502, 200)), 0, self.output)

    def test_what_does_not_answer_fails_with_what_to_do(self):
        for status, words in ((502, "supervisorctl"), (503, ".maintenance"), (500, "lino.log"), (400, "ALLOWED_HOSTS")):
            self.assertEqual(self.act("answers", address=self.serve(status)), 1)
            self.assertIn("says %d" % status, self.output)
            self.assertIn(words, self.output)
        self.assertEqual(self.act("answers", address="http://127.0.0.1:1/"), 1)
        self.assertIn("does not answer", self.output)
        for address in ("nonsense", "http://[", "ftp://127.0.0.1:1/"):
            self.assertEqual(self.act("answers", address=address), 1, address)

    def test_an_unknown_address_is_told_and_no_failure(self):
        self.assertEqual(self.act("answers", address=""), 0)
        self.assertIn("not known", self.output)

    def test_a_name_that_this_server_does_not_know_yet_is_asked_of_its_own_web_server(self):
        address = self.serve(302).replace("127.0.0.1", "preview.invalid")
        self.assertEqual(self.act("answers", address=address), 0, self.output)
        self.assertIn("not known to this server's DNS", self.output)
        self.assertEqual(self.act("answers", address=self.serve(400).replace("127.0.0.1", "preview.invalid")), 1)
        sync_page.PATIENCE = 0.1
        self.assertEqual(self.act("answers", address="http://preview.invalid:1/"), 1)
        self.assertIn("not known to this server's DNS, and its own web server says", self.output)

    def test_a_proxy_of_the_maintainers_is_not_asked(self):
        self.environment = {"http_proxy": "http://127.0.0.1:1/"}
        self.assertEqual(self.act("answers", address=self.serve(200)), 0, self.output)

    @unittest.skipUnless(shutil.which("openssl"), "there is no openssl here")
    def test_a_certificate_of_any_kind_will_do(self):
        subprocess.check_call(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=other.example.com", "-days", "1", "-keyout", self.directory + "/key",
                               "-out", self.directory + "/certificate"], stderr=subprocess.DEVNULL)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.directory + "/certificate", self.directory + "/key")
        self.assertEqual(self.act("answers", address=self.serve(200, context=context)), 0, self.output)


if __name__ == "__main__":
    support.main()
