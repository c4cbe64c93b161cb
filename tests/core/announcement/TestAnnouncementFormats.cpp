// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/SampleFacts.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using Announcement::Facts;
using Announcement::Kind;

namespace
{
/// The content lines of an iCalendar object, unfolded as RFC 5545, 3.1 says.
QStringList contentLines(QByteArray object)
{
    QStringList lines = QString::fromUtf8(object.replace("\r\n ", "")).split(u"\r\n"_s);
    lines.removeLast();
    return lines;
}

QString valueOf(const QStringList &lines, const QString &name)
{
    const QStringList found = lines.filter(QRegularExpression(u"^%1:"_s.arg(name)));
    return found.isEmpty() ? QString() : found.first().mid(name.size() + 1);
}

QByteArray usualCalendar(const QString &text = u"Subject\n\nBody\n"_s, int reminder = 60)
{
    return Announcement::calendar(SampleFacts::usual(), text, u"20261205T170000Z-ab12cd"_s, 2, reminder);
}
} // namespace

class TestAnnouncementFormats : public QObject
{
    Q_OBJECT

private slots:
    void aCalendarHoldsTheAttemptInUtc()
    {
        const QStringList lines = contentLines(usualCalendar());
        QCOMPARE(lines.first(), u"BEGIN:VCALENDAR"_s);
        QCOMPARE(lines.last(), u"END:VCALENDAR"_s);
        QCOMPARE(valueOf(lines, u"VERSION"_s), u"2.0"_s);
        QVERIFY(!valueOf(lines, u"PRODID"_s).isEmpty());
        QCOMPARE(valueOf(lines, u"DTSTART"_s), u"20261205T170000Z"_s);
        QCOMPARE(valueOf(lines, u"DTEND"_s), u"20261205T180000Z"_s);
        QCOMPARE(valueOf(lines, u"UID"_s), u"20261205T170000Z-ab12cd@lino-baton"_s);
        QCOMPARE(valueOf(lines, u"SEQUENCE"_s), u"2"_s);
        QCOMPARE(valueOf(lines, u"SUMMARY"_s), u"Subject"_s);
        QCOMPARE(valueOf(lines, u"DESCRIPTION"_s), u"Body"_s);
        QCOMPARE(valueOf(lines, u"URL"_s), u"https://lino.example.com/"_s);
        const auto stamp = QDateTime::fromString(valueOf(lines, u"DTSTAMP"_s), u"yyyyMMdd'T'HHmmss'Z'"_s);
        QVERIFY(stamp.isValid());
        QVERIFY(qAbs(QDateTime(stamp.date(), stamp.time(), Qt::UTC).secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void everyComponentIsClosedAndTheAlarmIsWithinTheEvent()
    {
        QStringList open;
        QStringList seen;
        for (const QString &line : contentLines(usualCalendar())) {
            if (line.startsWith(u"BEGIN:"_s)) {
                open.append(line.mid(6));
                seen.append(open.join(u'/'));
            } else if (line.startsWith(u"END:"_s)) {
                QVERIFY(!open.isEmpty());
                QCOMPARE(open.takeLast(), line.mid(4));
            }
        }
        QVERIFY(open.isEmpty());
        QCOMPARE(seen, (QStringList{u"VCALENDAR"_s, u"VCALENDAR/VEVENT"_s, u"VCALENDAR/VEVENT/VALARM"_s}));
    }

    void theAlarmIsAsLongBeforeAsWasAsked()
    {
        QCOMPARE(valueOf(contentLines(usualCalendar(u"S"_s, 90)), u"TRIGGER"_s), u"-PT90M"_s);
        QVERIFY(!usualCalendar(u"S"_s, -1).contains("VALARM"));
    }

    void specialCharactersAreEscapedAndNoLineCanBeSmuggledIn()
    {
        const QStringList lines =
            contentLines(usualCalendar(u"A; b, c\\n\nOne,two\r\nEND:VEVENT\r\nATTENDEE:x\x07\n"_s));
        QCOMPARE(valueOf(lines, u"SUMMARY"_s), u"A\\; b\\, c\\\\n"_s);
        QCOMPARE(valueOf(lines, u"DESCRIPTION"_s), u"One\\,two\\nEND:VEVENT\\nATTENDEE:x"_s);
        QCOMPARE(lines.count(u"END:VEVENT"_s), 1);
        const auto odd = Announcement::calendar(SampleFacts::usual(), u"S"_s, u"a\r\nX:1;b"_s, -3, 5);
        QVERIFY(valueOf(contentLines(odd), u"X"_s).isEmpty());
        QCOMPARE(valueOf(contentLines(odd), u"SEQUENCE"_s), u"0"_s);
    }

    void noLineIsLongerThan75OctetsAndNoCharacterIsCut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters") << u"x"_s.repeated(500);
        QTest::newRow("umlauts") << u"ü"_s.repeated(500);
        QTest::newRow("shifted umlauts") << u"a"_s + u"ü"_s.repeated(500);
        QTest::newRow("beyond the first plane") << u"ab"_s + QString::fromUtf8("\xF0\x9F\x98\x80").repeated(200);
        QTest::newRow("exactly one line") << u"x"_s.repeated(75 - 8);
        QTest::newRow("one more") << u"x"_s.repeated(75 - 7);
    }
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut()
    {
        QFETCH(QString, text);
        const QByteArray object = usualCalendar(text);
        QVERIFY(object.endsWith("\r\n"));
        QVERIFY(!QByteArray(object).replace("\r\n", "").contains('\n'));
        QList<QByteArray> lines = QByteArray(object).replace("\r\n", "\n").split('\n');
        for (const QByteArray &line : lines) {
            QVERIFY2(line.size() <= 75, line.constData());
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        QCOMPARE(valueOf(contentLines(object), u"SUMMARY"_s), text);
    }

    void aWithdrawalTakesTheSameEntryOutAgain()
    {
        const QStringList lines = contentLines(
            Announcement::withdrawal(SampleFacts::usual(), u"Subject\n\nBody\n"_s, u"20261205T170000Z-ab12cd"_s, 3));
        QCOMPARE(valueOf(lines, u"METHOD"_s), u"CANCEL"_s);
        QCOMPARE(valueOf(lines, u"STATUS"_s), u"CANCELLED"_s);
        for (const QString &same : {u"UID"_s, u"DTSTART"_s, u"DTEND"_s})
            QCOMPARE(valueOf(lines, same), valueOf(contentLines(usualCalendar()), same));
        QCOMPARE(valueOf(lines, u"SEQUENCE"_s), u"3"_s);
        QVERIFY(!lines.contains(u"BEGIN:VALARM"_s));
    }

    void withoutAStartThereIsNoCalendar()
    {
        Facts facts = SampleFacts::usual();
        facts.starts = {};
        QVERIFY(Announcement::calendar(facts, u"S"_s, u"id"_s, 0, 5).isEmpty());
    }

    void aMailHasSubjectAndBodyAndNoRecipient()
    {
        const QString text = u"Grüße & Küsse?\n100 % = all#1+1\n"_s;
        const QUrl mail = Announcement::mail(u"Ümlaut & more\nBcc: x@y"_s, text);
        QCOMPARE(mail.scheme(), u"mailto"_s);
        QVERIFY(mail.path().isEmpty() && !mail.hasFragment());
        const QByteArray encoded = mail.toEncoded();
        QVERIFY(encoded.contains("%0D%0A") && !encoded.contains('+') && !encoded.contains(' '));
        const QUrlQuery query(mail);
        QCOMPARE(query.queryItems().size(), 2);
        QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"Ümlaut & more Bcc: x@y"_s);
        QCOMPARE(query.queryItemValue(u"body"_s, QUrl::FullyDecoded).remove(u'\r'), text);
    }

    void aTextsFirstLineIsTheMailsSubjectAndNotSaidTwice()
    {
        const QString text = Announcement::text(Kind::Kept, SampleFacts::usual(), u"en"_s);
        const QUrlQuery query(Announcement::mailOf(text, u"en"_s));
        QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"Lino Hauptplatz: the new version stays"_s);
        const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
        QVERIFY2(body.startsWith(u"The upgrade attempt has succeeded."_s) && !body.contains(u"stays"_s),
                 qPrintable(body));
    }

    void everyBuiltInTextFitsIntoAMail()
    {
        for (const QString &language : Announcement::languages()) {
            for (const Kind kind : {Kind::Plan, Kind::Frozen, Kind::Cancelled, Kind::Kept}) {
                const QString text = Announcement::text(kind, SampleFacts::usual(), language);
                const QUrlQuery query(Announcement::mail(u"S"_s, text, language));
                QCOMPARE(query.queryItemValue(u"body"_s, QUrl::FullyDecoded).remove(u'\r'), text);
            }
        }
    }

    void aLongBodyIsCutBetweenWordsAndSaysSo()
    {
        const QString text = u"übermäßig lang "_s.repeated(2000);
        const QUrl mail = Announcement::mail(u"S"_s, text, u"de"_s);
        QVERIFY(mail.toEncoded().size() <= 8000 && mail.toEncoded().size() > 6000);
        const QString body = QUrlQuery(mail).queryItemValue(u"body"_s, QUrl::FullyDecoded).remove(u'\r');
        const QStringList parts = body.split(u"\n\n"_s);
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts.first().endsWith(u"lang"_s) || parts.first().endsWith(u"übermäßig"_s));
        QVERIFY(text.startsWith(parts.first()));
        QVERIFY2(parts.last().contains(u"abgeschnitten"_s), qPrintable(parts.last()));
    }

    void evenASingleEndlessWordIsCut()
    {
        const QString smile = QString::fromUtf8("\xF0\x9F\x98\x80");
        const QUrl mail = Announcement::mail(u"S"_s, smile.repeated(20'000));
        QVERIFY(mail.isValid() && mail.toEncoded().size() <= 8000);
        const QString body = QUrlQuery(mail).queryItemValue(u"body"_s, QUrl::FullyDecoded);
        QVERIFY(body.startsWith(smile) && !body.contains(QChar::ReplacementCharacter));
    }

    void aPageEscapesItsTextAndNeedsNothingFromElsewhere()
    {
        const QString page = Announcement::page(
            u"A <b>title</b> & \"more\"\n\n<script>alert(1)</script>\nSee https://example.com/?a=1&b=\"x\", please.\n\n"
            "javascript:alert(1) http://\n"_s,
            u"de"_s);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"de\">"_s));
        QVERIFY(!page.contains(u"<script"_s) && !page.contains(u"<b>"_s));
        QVERIFY(page.contains(u"<h1>A &lt;b&gt;title&lt;/b&gt; &amp; &quot;more&quot;</h1>"_s));
        QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;<br>"_s));
        QVERIFY2(page.contains(u"<a href=\"https://example.com/?a=1&amp;b=\" rel=\"noreferrer\">"_s), qPrintable(page));
        QCOMPARE(page.count(u"href"_s), 1);
        for (const QString &outside : {u"src="_s, u"<link"_s, u"@import"_s, u"url("_s})
            QVERIFY2(!page.contains(outside), qPrintable(outside));
        QVERIFY(page.contains(u"name=\"viewport\""_s) && page.contains(u"prefers-color-scheme: dark"_s));
    }

    void aPageReloadsOnlyWhereThatWasAsked()
    {
        QVERIFY(!Announcement::page(u"T"_s, u"en"_s).contains(u"refresh"_s));
        QVERIFY(Announcement::page(u"T"_s, u"en"_s, 30)
                    .contains(u"<meta http-equiv=\"refresh\" content=\"30\">\n<title>T</title>"_s));
    }

    void aPageOfPercentSignsIsNotFilledInAgain()
    {
        const QString page = Announcement::page(u"%1 %2 %3\n\n%1 %99\n"_s, u"en"_s);
        QVERIFY2(page.contains(u"<h1>%1 %2 %3</h1>"_s) && page.contains(u"<title>%1 %2 %3</title>"_s),
                 qPrintable(page));
        QVERIFY(page.contains(u"<p>%1 %99</p>"_s));
    }

    void everyPageIsWellFormed()
    {
        for (const QString &language : Announcement::languages()) {
            for (const Kind kind : {Kind::Plan, Kind::Frozen, Kind::Cancelled, Kind::Kept}) {
                const QString text = Announcement::text(kind, SampleFacts::usual(), language);
                QString page = Announcement::page(text, language, 30);
                page.replace(QRegularExpression(u"<(meta [^>]*|br)>"_s), u"<\\1/>"_s);
                QXmlStreamReader reader(page);
                while (!reader.atEnd())
                    reader.readNext();
                QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAnnouncementFormats)
#include "TestAnnouncementFormats.moc"
