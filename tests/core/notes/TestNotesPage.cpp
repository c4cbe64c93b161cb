// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/NotesPage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNotesPage : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsWholeAndLoadsNothingFromElsewhere()
    {
        const QString page = NotesPage::html(u"# Neu\n\n* eins"_s, u"A & <B>"_s, u"de"_s);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"de\">"_s));
        QVERIFY(page.contains(u"<title>A &amp; &lt;B&gt;</title>"_s));
        QVERIFY(page.contains(u"<h1>Neu</h1>"_s) && page.contains(u"<li>eins</li>"_s));
        QVERIFY(page.contains(u"prefers-color-scheme: dark"_s));
        QVERIFY(!page.contains(u"http"_s) && page.endsWith(u"</html>\n"_s));
    }

    void tablesAreTables() { QVERIFY(NotesPage::html(u"|a|b|\n|---|---|\n|1|2|"_s, {}, {}).contains(u"<td>1</td>"_s)); }

    void htmlOfTheAuthorStaysText()
    {
        const QString page =
            NotesPage::html(u"<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b"_s, {}, {});
        QVERIFY2(!page.contains(u"<script"_s) && !page.contains(u"<img"_s), qPrintable(page));
        QVERIFY(page.contains(u"&lt;script&gt;"_s));
    }

    void onlyWebAndMailAddressesAreLinked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("linked");
        QTest::newRow("https") << u"https://example.com/a?b=1&c=2"_s << true;
        QTest::newRow("http") << u"http://example.com"_s << true;
        QTest::newRow("mail") << u"mailto:a@example.com"_s << true;
        QTest::newRow("upper case") << u"HTTPS://example.com"_s << true;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("script, mixed case") << u"JaVaScRiPt:alert(1)"_s << false;
        QTest::newRow("script, as an entity") << u"&#106;avascript:alert(1)"_s << false;
        QTest::newRow("data") << u"data:text/html,x"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("relative") << u"other.html"_s << false;
    }
    void onlyWebAndMailAddressesAreLinked()
    {
        QFETCH(QString, address);
        QFETCH(bool, linked);
        const QString link = NotesPage::html(u"[here](%1 \"a title\")"_s.arg(address), {}, {});
        QVERIFY2(link.contains(u"href="_s) == linked, qPrintable(link));
        QVERIFY(link.contains(u">here</a>"_s));
        QCOMPARE(NotesPage::html(u"![pic](%1)"_s.arg(address), {}, {}).contains(u"src="_s), linked);
    }

    void aLanguageThatIsNoneBecomesEnglish()
    {
        QVERIFY(NotesPage::html({}, {}, u"\"><script>"_s).contains(u"<html lang=\"en\">"_s));
        QVERIFY(NotesPage::html({}, {}, u"pt-BR"_s).contains(u"<html lang=\"pt-BR\">"_s));
    }
};

QTEST_GUILESS_MAIN(TestNotesPage)
#include "TestNotesPage.moc"
