#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import layers

TABLE = layers.read_table(open(layers.TABLE, encoding="utf-8").read())
HEADERS = layers.qt_headers(layers.qt_directories())


def found(path, line):
    return layers.violations({path: "// one\n" + line + "\n"}, TABLE, HEADERS)


class TestLayers(unittest.TestCase):
    def test_what_points_up_or_sideways_is_found_with_its_line(self):
        for path, line in (
            ("core/base/A.cpp", '#include "ui/text/ErrorText.h"'),
            ("core/base/A.cpp", '#include "core/ssh/SshConnection.h"'),
            ("core/hosting/A.h", '#include "core/remote/ServerHelper.h"'),
            ("core/ssh/A.cpp", '#include "core/fleet/Fleet.h"'),
            ("core/remote/A.cpp", "#include <libssh/libssh.h>"),
            ("ui/main/A.cpp", "#include <libssh/libssh.h>"),
            ("core/fleet/A.cpp", "#include <QtWidgets/QWidget>"),
            ("core/fleet/A.cpp", "#include <QWidget>"),
            ("core/fleet/A.cpp", "#include <QColor>"),
            ("core/fleet/A.cpp", "  #  include <QtGui/QColor>"),
            ("core/hosting/A.cpp", "#include <QNetworkAccessManager>"),
            ("core/fleet/A.cpp", "#include <QSqlDatabase>"),
            ("core/fleet/A.cpp", "#include <qt6keychain/keychain.h>"),
            ("ui/text/A.cpp", "#include <QLabel>"),
            ("ui/sites/A.cpp", '#include "app/gui/Main.h"'),
            ("app/cli/A.cpp", '#include "ui/main/MainWindow.h"'),
            ("core/fleet/A.cpp", "#include <CLI/CLI.hpp>"),
            ("core/newfolder/A.cpp", "#include <QString>"),
        ):
            with self.subTest(path=path, line=line):
                self.assertEqual(len(found(path, line)), 1, found(path, line))

    def test_what_points_down_is_allowed(self):
        for path, line in (
            ("core/ssh/A.cpp", "#include <libssh/libssh.h>"),
            ("core/fleet/A.cpp", '#include "core/ssh/SshConnection.h"'),
            ("core/fleet/A.cpp", "#include <vector>"),
            ("core/fleet/A.cpp", "#include <sys/socket.h>"),
            ("ui/sites/A.cpp", "#include <QTableView>"),
            ("ui/sites/A.cpp", "#include <QtWidgets/QTableView>"),
            ("app/cli/A.cpp", "#include <CLI/CLI.hpp>"),
            ("core/base/A.cpp", '#include "core/base/Error.h"'),
        ):
            with self.subTest(path=path, line=line):
                self.assertEqual(found(path, line), [])

    def test_a_table_whose_arrows_run_in_a_circle_or_up_is_found(self):
        self.assertEqual(len(layers.cycles(layers.read_table("core/a: core/b\ncore/b: core/a"))), 2)
        self.assertEqual(len(layers.cycles(layers.read_table("core/a: ui/b\nui/b: "))), 1)
        self.assertEqual(layers.cycles(TABLE), [])


if __name__ == "__main__":
    unittest.main()
