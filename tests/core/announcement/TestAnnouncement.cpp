// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/SampleFacts.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using Announcement::Facts;
using Announcement::Kind;

namespace
{
const QList<Kind> everyKind{Kind::Plan, Kind::Withdrawn, Kind::Frozen, Kind::Cancelled, Kind::Kept};

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0);
}
} // namespace

class TestAnnouncement : public QObject
{
    Q_OBJECT

private slots:
    void dateTimeAndZoneAreWrittenOutInTheLanguage_data()
    {
        QTest::addColumn<QString>("starts");
        QTest::addColumn<QString>("ends");
        const auto row = [](const char *language, const QString &starts, const QString &ends) {
            QTest::newRow(language) << starts << ends;
        };
        row("en", u"Saturday, 5 December 2026, 18:00 (Central European Time, UTC+1)"_s,
            u"Saturday, 5 December 2026, 19:00 (Central European Time, UTC+1)"_s);
        row("de", u"Samstag, 5. Dezember 2026, 18:00 Uhr (mitteleuropäische Zeit, UTC+1)"_s,
            u"Samstag, 5. Dezember 2026, 19:00 Uhr (mitteleuropäische Zeit, UTC+1)"_s);
        row("fr", u"samedi 5 décembre 2026 à 18h00 (heure d’Europe centrale, UTC+1)"_s,
            u"samedi 5 décembre 2026 à 19h00 (heure d’Europe centrale, UTC+1)"_s);
        row("nl", u"zaterdag 5 december 2026, 18.00 uur (Midden-Europese tijd, UTC+1)"_s,
            u"zaterdag 5 december 2026, 19.00 uur (Midden-Europese tijd, UTC+1)"_s);
        row("et", u"laupäev, 5. detsember 2026 kell 18.00 (Kesk-Euroopa aeg, UTC+1)"_s,
            u"laupäev, 5. detsember 2026 kell 19.00 (Kesk-Euroopa aeg, UTC+1)"_s);
    }
    void dateTimeAndZoneAreWrittenOutInTheLanguage()
    {
        QFETCH(QString, starts);
        QFETCH(QString, ends);
        const QString text =
            Announcement::text(Kind::Plan, SampleFacts::usual(), QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(text.contains(starts), qPrintable(text));
        QVERIFY2(text.contains(ends), qPrintable(text));
    }

    void everyZoneHasItsWords_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("words");
        QTest::newRow("summer") << u"CEST"_s << 7200 << u"Central European Summer Time, UTC+2"_s;
        QTest::newRow("not at that time") << u"CEST"_s << 3600 << u"CEST, UTC+1"_s;
        QTest::newRow("half an hour") << u"IST"_s << 19'800 << u"IST, UTC+5:30"_s;
        QTest::newRow("west") << u"NST"_s << -12'600 << u"NST, UTC\u22123:30"_s;
        QTest::newRow("no letters") << u"-03"_s << -10'800 << u"UTC\u22123"_s;
        QTest::newRow("none") << QString() << 0 << u"UTC"_s;
        QTest::newRow("universal") << u"UTC"_s << 0 << u"UTC"_s;
        QTest::newRow("hostile") << u"X\n\x1b[31mY\u202e"_s << 0 << u"X Y<U+202E>, UTC"_s;
    }
    void everyZoneHasItsWords()
    {
        QFETCH(QString, zone);
        QFETCH(int, offset);
        QFETCH(QString, words);
        Facts facts = SampleFacts::usual();
        facts.zone = zone;
        facts.utcOffset = offset;
        QCOMPARE(Announcement::text(Kind::Plan, facts, u"en"_s, u"{zone}"_s), QString(words + u'\n'));
    }

    void aPlanSaysEverythingThatUsersMustKnow()
    {
        for (const QString &language : Announcement::languages()) {
            const QString text = Announcement::text(Kind::Plan, SampleFacts::usual(), language);
            for (const QString &said :
                 {u"Lino Hauptplatz"_s, u"https://lino.example.com/"_s, u"https://preview.example.com/"_s,
                  u"https://lino.example.com/media/notes/index.html"_s, u" 11 "_s})
                QVERIFY2(text.contains(said), qPrintable(language + u": "_s + said));
            QVERIFY(firstLine(text).contains(u"2026"_s));
        }
        const QString english = Announcement::text(Kind::Plan, SampleFacts::usual(), u"en"_s);
        QVERIFY(english.contains(u"Your changes during this time might get lost in case we decide to cancel the "
                                 "attempt, and they will remain if the attempt succeeds."_s));
        QVERIFY(english.contains(u"Everybody has to sign in again"_s));
    }

    void everyLanguageHasEveryTextOfItsOwnAndAllNamesInItAreKnown()
    {
        QCOMPARE(Announcement::languages(), (QStringList{u"en"_s, u"de"_s, u"fr"_s, u"nl"_s, u"et"_s}));
        for (const Kind kind : everyKind) {
            QSet<QString> different;
            for (const QString &language : Announcement::languages()) {
                QStringList unknown;
                const QString text = Announcement::text(kind, SampleFacts::usual(), language, {}, &unknown);
                QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u' ')));
                QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
                QVERIFY(text.size() > 100 && text.endsWith(u'\n') && !text.contains(u"\n\n\n"_s));
                different.insert(text);
            }
            QCOMPARE(different.size(), Announcement::languages().size());
        }
    }

    void allLanguagesNameTheSameFacts()
    {
        static const QRegularExpression name(u"\\{!?[A-Za-z]+\\}"_s);
        const auto names = [](Kind kind, const QString &language) {
            QSet<QString> found;
            for (auto match = name.globalMatch(Announcement::builtInTemplate(kind, language)); match.hasNext();)
                found.insert(match.next().captured());
            return found;
        };
        for (const Kind kind : everyKind) {
            for (const QString &language : Announcement::languages())
                QCOMPARE(names(kind, language), names(kind, u"en"_s));
        }
    }

    void whatIsNotKnownLeavesOutItsLineAndNoGap()
    {
        for (const QString &language : Announcement::languages()) {
            for (const Kind kind : everyKind) {
                const QString text = Announcement::text(kind, {}, language);
                QVERIFY2(!text.contains(u'{') && !text.contains(u"\n\n\n"_s), qPrintable(text));
                QVERIFY2(!text.startsWith(u'\n') && firstLine(text).contains(u"Lino"_s), qPrintable(text));
            }
        }
        Facts facts = SampleFacts::usual();
        facts.freezeMinutes = 1;
        QVERIFY(Announcement::text(Kind::Plan, facts, u"en"_s).contains(u"for about 2 minutes nobody can use"_s));
        facts.freezeMinutes = 0;
        facts.preview = {};
        const QString text = Announcement::text(Kind::Plan, facts, u"en"_s);
        QVERIFY(text.contains(u"for some minutes nobody can use"_s) && !text.contains(u"about"_s));
        QVERIFY(!text.contains(u"try the new version before"_s));
    }

    void whoDoesNotKnowHowMuchIsLostDoesNotSayThatNothingIs()
    {
        Facts facts = SampleFacts::usual();
        QVERIFY(Announcement::text(Kind::Cancelled, facts, u"en"_s).contains(u"(37 in all)"_s));
        facts.lostRows = 0;
        const QString text = Announcement::text(Kind::Cancelled, facts, u"en"_s);
        QVERIFY(!text.contains(u"in all"_s) && text.contains(u"Please ask us if you miss something."_s));
    }

    void anEndOnAnotherDaySaysWhich()
    {
        Facts facts = SampleFacts::usual();
        facts.starts = facts.starts.addSecs(5 * 3600);
        facts.minutes = 90;
        QCOMPARE(Announcement::text(Kind::Plan, facts, u"en"_s, u"{start} to {end}"_s),
                 u"23:00 to Sunday, 6 December 2026, 00:30\n"_s);
    }

    void anOwnTemplateTakesTheBuiltInOnesPlaceAndItsUnknownNamesAreListed()
    {
        QStringList unknown;
        const QString text =
            Announcement::text(Kind::Plan, SampleFacts::usual(), u"de"_s,
                               u"Hallo {title}\n{hour} {Title} {hour}\n{} {{minutes}} {a b}\n"_s, &unknown);
        QCOMPARE(text, u"Hallo Lino Hauptplatz\n{hour} {Title} {hour}\n{} {60} {a b}\n"_s);
        QCOMPARE(unknown, (QStringList{u"hour"_s, u"Title"_s}));
        QCOMPARE(Announcement::text(Kind::Plan, SampleFacts::usual(), u"de"_s, u"\n\nHallo {title}\nx"_s),
                 u"Hallo Lino Hauptplatz\nx\n"_s);
    }

    void aBuiltInTemplateCanBeEditedAndGivesTheSameText()
    {
        for (const Kind kind : everyKind) {
            const QString own = Announcement::builtInTemplate(kind, u"fr"_s);
            QCOMPARE(Announcement::text(kind, SampleFacts::usual(), u"fr"_s, own),
                     Announcement::text(kind, SampleFacts::usual(), u"fr"_s));
        }
    }

    void aLanguageWithoutWordsIsEnglish()
    {
        QCOMPARE(Announcement::text(Kind::Kept, SampleFacts::usual(), u"xx"_s),
                 Announcement::text(Kind::Kept, SampleFacts::usual(), u"en"_s));
        QCOMPARE(Announcement::builtInTemplate(Kind::Kept, u"../kept"_s),
                 Announcement::builtInTemplate(Kind::Kept, u"en"_s));
    }

    void whatAServerSaysIsPlainTextOnOneLine()
    {
        Facts facts = SampleFacts::usual();
        facts.title = u"A\nB\x1b[31m {minutes} \u202eC"_s;
        QCOMPARE(Announcement::text(Kind::Plan, facts, u"en"_s, u"{title}!"_s), u"A B {minutes} <U+202E>C!\n"_s);
        facts.title.clear();
        QCOMPARE(Announcement::text(Kind::Plan, facts, u"en"_s, u"{title}"_s), u"lino.example.com\n"_s);
    }

    void onlyWebAddressesAreTold_data()
    {
        QTest::addColumn<QUrl>("address");
        QTest::addColumn<QString>("told");
        QTest::newRow("script") << QUrl(u"javascript:alert(1)"_s) << u"none\n"_s;
        QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s) << u"none\n"_s;
        QTest::newRow("password") << QUrl(u"https://joe:secret@example.com/a b"_s) << u"https://example.com/a%20b\n"_s;
        QTest::newRow("umlaut") << QUrl(u"https://exämple.com/ü"_s) << u"https://xn--exmple-cua.com/%C3%BC\n"_s;
    }
    void onlyWebAddressesAreTold()
    {
        QFETCH(QUrl, address);
        QFETCH(QString, told);
        Facts facts = SampleFacts::usual();
        facts.notes = address;
        QCOMPARE(Announcement::text(Kind::Plan, facts, u"en"_s, u"{notes}\n{!notes}none"_s), told);
    }
};

QTEST_GUILESS_MAIN(TestAnnouncement)
#include "TestAnnouncement.moc"
