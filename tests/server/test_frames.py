# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import socket
import time

import support
from support import Case


class Frames(Case):
    def test_bad_lines_are_refused_and_the_next_call_is_answered(self):
        helper = self.helper()
        for line in (b"{", b"[1]", b"5", b'"x"', b"\xff\xfe", b'{"id":1}', b'{"id":"1","method":"ping"}', b'{"id":-4,"method":"ping"}', b'{"id":true,"method":"ping"}',
                     b'{"id":3,"method":"ping","params":[]}', b'{"id":4,"method":"no such","params":{}}', b'{"id":5,"method":["ping"]}', b"[" * 200000):
            helper.raw(line + b"\n")
            error = helper.frame()["error"]
            self.assertIn(error["code"], ("bad-request", "unsupported"), line[:40])
        self.assertIn("now", helper.call("ping"))

    def test_a_line_in_single_bytes_and_many_lines_in_one_write_both_work(self):
        helper = self.helper()
        for byte in b'{"id":50,"method":"ping"}\n':
            helper.raw(bytes([byte]))
        self.assertEqual(helper.frame()["id"], 50)
        helper.raw(b"".join(b'{"id":%d,"method":"ping"}\n' % i for i in range(100, 600)))
        self.assertEqual([helper.frame()["id"] for _ in range(500)], list(range(100, 600)))

    def test_a_line_beyond_the_limit_is_dropped_whole(self):
        helper = self.helper()
        for _ in range(10):
            helper.raw(b"x" * 600000)
        helper.raw(b'{"id":7,"method":"ping"}\n')
        self.assertEqual(helper.frame()["error"]["code"], "too-large")
        self.assertIn("now", helper.call("ping"))

    def test_a_server_without_threads_to_spare_answers_busy_and_goes_on(self):
        from unittest import mock
        from baton_server import frames
        reader, writer = os.pipe()
        loop = frames.Loop("n", b'{"id":1,"method":"logs"}\n', reader, writer)
        with mock.patch.object(frames._thread, "start_new_thread", side_effect=RuntimeError("can't start new thread")):
            loop.take_lines()
        self.assertIn(b'"busy"', loop.control[0])
        self.assertEqual((loop.workers, loop.calls), (0, {}))

    def test_a_truncated_last_line_does_no_harm(self):
        helper = self.helper()
        helper.raw(b'{"id":1,"method":"ping"')
        self.assertEqual(helper.close(), 0)

    def test_a_stream_ends_at_its_credit_until_more_is_given(self):
        path = self.write(self.directory + "/big", os.urandom(3000000))
        helper = self.helper()
        number = helper.send("file.read", path=path, credit=1000000)
        got = b""
        while len(got) < 1000000:
            got += helper.frame()["raw"]
        self.assertEqual(len(got), 1000000)
        self.assertIn("now", helper.call("ping"))
        time.sleep(0.3)
        helper.raw(json.dumps({"method": "credit", "params": {"call": number, "bytes": 5000000}}).encode() + b"\n")
        frame, events = helper.end_of(number)
        got += b"".join(e.get("raw", b"") for e in events)
        with open(path, "rb") as source:
            self.assertEqual(got, source.read())
        self.assertEqual(frame["result"], {"offset": 3000000})

    def test_two_streams_and_a_call_share_the_line(self):
        one, two = (self.write(self.directory + "/" + n, os.urandom(6000000)) for n in "ab")
        helper = self.helper()
        first, second = helper.send("file.read", path=one), helper.send("file.read", path=two)
        ping = helper.send("ping")
        order, bytes_before_ping = [], 0
        while order.count("end") < 3:
            frame = helper.frame()
            if "event" not in frame:
                order.append("end")
                if frame["id"] == ping:
                    ping_at = bytes_before_ping
            else:
                bytes_before_ping += frame.get("bytes", 0)
                if "raw" in frame:
                    order.append(frame["id"])
        data = [entry for entry in order if entry in (first, second)]
        self.assertLess(ping_at, 4000000)
        middle = data[5:35]
        self.assertTrue(10 <= middle.count(first) <= 20, data)

    def test_a_client_that_reads_slowly_loses_nothing_and_blocks_nobody(self):
        path = self.write(self.directory + "/big", os.urandom(8000000))
        helper = self.helper()
        number = helper.send("file.read", path=path)
        time.sleep(0.5)
        helper.raw(b'{"id":999,"method":"ping"}\n')
        digest, answered = hashlib.sha256(), False
        while True:
            frame = helper.frame()
            answered = answered or frame["id"] == 999
            if frame.get("id") == number and "result" in frame:
                break
            digest.update(frame.get("raw", b""))
            time.sleep(0.005)
        self.assertTrue(answered)
        with open(path, "rb") as source:
            self.assertEqual(digest.digest(), hashlib.sha256(source.read()).digest())

    def test_cancel_ends_a_following_stream(self):
        path = self.write(self.directory + "/log", "one\n")
        helper = self.helper()
        number = helper.send("file.read", path=path, follow=True)
        self.assertEqual(helper.frame()["raw"], b"one\n")
        helper.raw(b'{"method":"cancel","params":{"call":%d}}\n' % number)
        frame, _ = helper.end_of(number)
        self.assertEqual(frame["result"], {"cancelled": True})
        helper.raw(b'{"method":"cancel","params":{"call":%d}}\n{"method":"cancel","params":{"call":[]}}\n' % number)
        self.assertIn("now", helper.call("ping"))

    def test_following_sees_growth_rotation_and_truncation(self):
        path = self.write(self.directory + "/log", "one\n")
        helper = self.helper()
        helper.send("file.read", path=path, follow=True, offset=-2)
        self.assertEqual(helper.frame()["raw"], b"e\n")
        self.assertEqual(helper.frame()["event"], {"kind": "caught-up", "size": 4})
        with open(path, "a") as out:
            out.write("two\n")
        self.assertEqual(helper.frame()["raw"], b"two\n")
        os.rename(path, path + ".1")
        with open(path + ".1", "a") as out:
            out.write("late\n")
        self.write(path, "new\n")
        self.assertEqual(helper.frame()["raw"], b"late\n")
        self.assertEqual(helper.frame()["event"]["kind"], "replaced")
        frame = helper.frame()
        self.assertEqual((frame["raw"], frame["event"]["offset"]), (b"new\n", 0))
        self.assertEqual(helper.frame()["event"]["kind"], "caught-up")
        with open(path, "w") as out:
            out.write("x\n")
        self.assertEqual(helper.frame()["event"]["kind"], "replaced")
        self.assertEqual(helper.frame()["raw"], b"x\n")

    def test_what_is_no_regular_file_is_refused_without_waiting(self):
        helper = self.helper()
        os.mkfifo(self.directory + "/fifo")
        server = socket.socket(socket.AF_UNIX)
        self.addCleanup(server.close)
        server.bind(self.directory + "/socket")
        for path, code in (("/fifo", "bad-request"), ("/socket", "failed"), ("", "bad-request"), ("/none", "not-found")):
            self.assertEqual(helper.error("file.read", path=self.directory + path)["code"], code)
        self.assertEqual(helper.error("file.read", path="/dev/zero")["code"], "bad-request")
        self.assertEqual(helper.error("file.read", path="relative")["code"], "bad-request")

    def test_site_files_are_named_within_the_site_only(self):
        links = self.pair()
        self.write(links + "/mdg1/log/lino.log", "hello")
        helper = self.helper()
        _, events = helper.end_of(helper.send("file.read", site=links + "/mdg1", name="lino.log"))
        self.assertEqual(events[0]["raw"], b"hello")
        for name in ("../../../../etc/passwd", "../mdg2/settings.py", "/etc/passwd", "", "none"):
            self.assertIn(helper.error("file.read", site=links + "/mdg1", name=name)["code"], ("not-found", "bad-request"), name)

    def test_many_calls_at_once_are_all_answered(self):
        self.pair()
        helper = self.helper()
        for number in range(1, 201):
            helper.raw(b'{"id":%d,"method":"%s","params":{"roots":["%s"]}}\n' % (number, (b"probe", b"ping")[number % 2], self.root.encode()))
        answers = [helper.frame() for _ in range(200)]
        self.assertEqual(sorted(a["id"] for a in answers), list(range(1, 201)))
        self.assertTrue(all(a.get("result") or a["error"]["code"] == "busy" for a in answers))

    def test_streaming_costs_little_processor_time(self):
        path = self.directory + "/big"
        with open(path, "wb") as out:
            out.truncate(400 << 20)
        helper = self.helper()
        before = self.seconds(helper.process.pid)
        helper.send("file.read", path=path, credit=1 << 30)
        count = 0
        while count < 400 << 20:
            count += len(os.read(helper.output, 1 << 20))
        self.assertLess(self.seconds(helper.process.pid) - before, 4, "seconds for 400 MiB; 0.13 on an idle machine")

    def seconds(self, pid):
        with open("/proc/%d/stat" % pid) as source:
            fields = source.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    support.main()
