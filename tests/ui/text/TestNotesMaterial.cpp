// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/NotesPage.h"
#include "ui/SampleNotes.h"
#include "ui/text/NotesMaterial.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNotesMaterial : public QObject
{
    Q_OBJECT
private slots:
    void versionsBecomeATable()
    {
        QCOMPARE(versionsMarkdown({{u"lino"_s, u"26.9.2"_s, u"26.10.8"_s}, {u"weasyprint"_s, {}, u"61.2"_s}}),
                 u"| Package | Before | After |\n|---|---|---|\n| lino | 26.9.2 | 26.10.8 |\n"
                 "| weasyprint | \u2013 | 61.2 |\n"_s);
        QCOMPARE(versionsMarkdown({}), QString());
    }

    void namesStayTextWhateverMarksTheyHold()
    {
        const QString table = versionsMarkdown({{u"lino_noi|<b>*"_s, u"1`0"_s, u"[x](y)"_s}});
        QVERIFY2(table.contains(u"| lino\\_noi\\|\\<b\\>\\* | 1\\`0 | \\[x\\](y) |"), qPrintable(table));
        const QString page = NotesPage::html(table, u"t"_s, u"en"_s);
        QVERIFY2(page.contains(u"<td>lino_noi|&lt;b&gt;*</td><td>1`0</td><td>[x](y)</td>") ||
                     page.contains(u"<td>lino_noi|&lt;b&gt;*</td>\n<td>1`0</td>\n<td>[x](y)</td>"),
                 qPrintable(page));
    }

    void theBeginningHoldsVersionsAndChangeLogs()
    {
        const ReleaseNotes notes = ReleaseNotes::fromJson(sampleNotesUnwritten()).value();
        const QString text = beginningMarkdown(notes, u"mdg"_s);
        QVERIFY2(
            text.startsWith(u"# Release notes for mdg\n\nWhat changes from mdg1 to mdg2.\n\n## Versions\n\n| Pack"),
            qPrintable(text));
        QVERIFY(text.contains(u"## Changes\n\n### lino: 26.10.8\n\n- The grid remembers its columns."));
        QVERIFY(text.contains(u"### lino\\_noi: 26.10.1\n\n- Mentions in tickets."));
        QCOMPARE(beginningMarkdown({}, u"mdg"_s), u"# Release notes for mdg\n\n"_s);
    }

    void theFirstHeadingIsThePagesTitle_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("title");
        QTest::newRow("first line") << u"# Upgrade of *mdg*\n\ntext"_s << u"Upgrade of mdg"_s;
        QTest::newRow("later") << u"text\n\n## What is new ##\n"_s << u"What is new"_s;
        QTest::newRow("none") << u"#notaheading\ntext"_s << QString();
    }

    void theFirstHeadingIsThePagesTitle()
    {
        QFETCH(QString, markdown);
        QTEST(firstHeading(markdown), "title");
    }

    void aChangeLogStaysInert()
    {
        QCOMPARE(changeMarkdown({u"x"_s, {}, u"\x1b[31m- red\x1b[0m\n"_s}), u"### x\n\n- red\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestNotesMaterial)
#include "TestNotesMaterial.moc"
