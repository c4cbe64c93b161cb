// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LineDiff.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
/// What patch makes of \a from and our diff.
QString patched(const QString &from, const QString &to)
{
    const QTemporaryDir directory;
    const auto write = [&directory](const QString &name, const QString &text) {
        QFile file(directory.filePath(name));
        if (file.open(QFile::WriteOnly))
            file.write(text.toUtf8());
    };
    write(u"from"_s, from);
    write(u"diff"_s, (QStringList{u"--- from"_s, u"+++ from"_s} + lineDiff(from, to)).join(u'\n') + u'\n');
    QProcess patch;
    patch.setWorkingDirectory(directory.path());
    patch.start(u"patch"_s, {u"-s"_s, u"-i"_s, u"diff"_s, u"from"_s});
    if (!patch.waitForFinished())
        return {};
    QFile file(directory.filePath(u"from"_s));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private slots:
    void theSameTextsHaveNone() { QVERIFY(lineDiff(u"a\n"_s, u"a\n"_s).isEmpty()); }

    void aChangedLineHasThreeLinesAround()
    {
        QCOMPARE(lineDiff(u"1\n2\n3\n4\n5\n6\n7\n8\n9\n"_s, u"1\n2\n3\n4\nfive\n6\n7\n8\n9\n"_s),
                 (QStringList{u"@@ -2,7 +2,7 @@"_s, u" 2"_s, u" 3"_s, u" 4"_s, u"-5"_s, u"+five"_s, u" 6"_s, u" 7"_s,
                              u" 8"_s}));
    }

    void changesFarApartAreTwoHunks()
    {
        QString from;
        for (int i = 1; i <= 30; ++i)
            from += QString::number(i) + u'\n';
        QString to = from;
        to.replace(u"\n5\n"_s, u"\nfive\n"_s).replace(u"\n25\n"_s, u"\n"_s);
        const auto lines = lineDiff(from, to);
        QCOMPARE(lines.filter(u"@@ "_s), (QStringList{u"@@ -2,7 +2,7 @@"_s, u"@@ -22,7 +22,6 @@"_s}));
    }

    void patchMakesTheOtherTextOfIt_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("add at the end") << u"a\nb\n"_s << u"a\nb\nc\n"_s;
        QTest::newRow("add at the begin") << u"a\nb\n"_s << u"0\na\nb\n"_s;
        QTest::newRow("to nothing but a line") << u"a\nb\nc\n"_s << u"b\n"_s;
        QTest::newRow("no line end") << u"a\nb"_s << u"a\nc"_s;
        QTest::newRow("from nothing") << u""_s << u"a\nb\n"_s;
        QTest::newRow("to nothing") << u"a\nb\n"_s << u""_s;
        QTest::newRow("swap") << u"a\nb\nc\n"_s << u"c\nb\na\n"_s;
        QTest::newRow("repeats") << u"a\na\nb\na\n"_s << u"a\nb\nb\na\na\n"_s;
        QTest::newRow("a line end more") << u"a\nb"_s << u"a\nb\n"_s;
        QRandomGenerator random(7);
        for (int i = 0; i < 20; ++i) {
            QString from;
            QString to;
            for (int line = 0; line < 60; ++line) {
                const QString text = QString::number(random.bounded(8)) + u'\n';
                if (random.bounded(6) > 0)
                    from += text;
                if (random.bounded(6) > 0)
                    to += text;
            }
            QTest::addRow("random %d", i) << from << to;
        }
    }
    void patchMakesTheOtherTextOfIt()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        if (QStandardPaths::findExecutable(u"patch"_s).isEmpty())
            QSKIP("patch is not installed");
        QCOMPARE(patched(from, to), to);
    }

    void longTextsThatDifferEverywhereAreOneChange()
    {
        QString from;
        QString to;
        for (int i = 0; i < 6000; ++i) {
            from += u"a%1\n"_s.arg(i);
            to += u"b%1\n"_s.arg(i);
        }
        QCOMPARE(lineDiff(from, to).filter(u"@@ "_s), QStringList{u"@@ -1,6000 +1,6000 @@"_s});
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "TestLineDiff.moc"
