// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An empty window of the main window's size: what Qt itself needs to the first paint.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("empty"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
