#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import words

PLANTED = [
    ("core/fleet/A.cpp", "QEventLoop loop;"),
    ("ui/main/A.cpp", "QCoreApplication::processEvents();"),
    ("core/practice/A.cpp", "process.waitForFinished(-1);"),
    ("ui/main/A.cpp", "dialog.exec();"),
    ("ui/logs/A.cpp", "view->setHtml(text);"),
    ("ui/logs/A.cpp", "label->setTextFormat(Qt::RichText);"),
    ("core/fleet/A.cpp", 'return tr("words");'),
    ("core/ssh/A.cpp", "ssh_session_is_known_server(session);"),
    ("core/ssh/A.cpp", "ssh_options_parse_config(session, path);"),
    ("core/ssh/A.cpp", "ssh_userauth_agent(session, user);"),
    ("core/secrets/A.cpp", "job->setInsecureFallback(true);"),
    ("core/web/A.cpp", "reply->ignoreSslErrors();"),
    ("app/cli/A.cpp", 'popen("ls", "r");'),
    ("app/cli/A.cpp", 'qputenv("A", "b");'),
    ("core/fleet/A.cpp", "std::this_thread::sleep_for(1s);"),
    ("ui/main/A.cpp", "std::thread worker;"),
]


class TestWords(unittest.TestCase):
    def test_each_rule_finds_what_was_planted(self):
        for path, line in PLANTED:
            with self.subTest(line=line):
                self.assertEqual(len(words.violations({path: "\n" + line})), 1)

    def test_no_rule_is_without_a_planted_case(self):
        for pattern, *_ in words.RULES:
            self.assertTrue(any(words.re.search(pattern, line) for _, line in PLANTED), pattern)

    def test_comments_and_texts_are_no_calls(self):
        for line in ("// QEventLoop is not used", "/* process.waitForFinished() */", 'log("QEventLoop");', "job->setInsecureFallback(false);"):
            self.assertEqual(words.violations({"core/fleet/A.cpp": line}), [], line)


if __name__ == "__main__":
    unittest.main()
