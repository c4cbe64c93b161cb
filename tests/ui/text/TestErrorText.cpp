// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every failure says three things, and no two failures say the same.
class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeSaysWhatFailedHowProductionStandsAndWhatToDo()
    {
        QSet<QString> seen;
        for (int code = 0; code <= int(Error::Code::Unexpected); ++code) {
            const ErrorText text = errorText({Error::Code(code), {}}, u"vps12"_s);
            QVERIFY2(!text.what.isEmpty() && !text.production.isEmpty() && !text.next.isEmpty(),
                     qPrintable(errorCodeName(Error::Code(code))));
            QVERIFY2(!seen.contains(text.what), qPrintable(text.what));
            seen.insert(text.what);
            QVERIFY2(!text.paragraph().contains(u"%1"_s), qPrintable(text.paragraph()));
        }
    }

    void aFailureOfTheConnectionNamesItsServer()
    {
        const ErrorText text = errorText({Error::Code::ConnectionRefused, u"127.0.0.1:22"_s}, u"vps12"_s);
        QVERIFY(text.what.contains(u"vps12"_s));
        QCOMPARE(text.details, u"127.0.0.1:22"_s);
    }

    void aLostConnectionSaysThatJobsGoOn()
    {
        QVERIFY(errorText({Error::Code::ConnectionLost, {}}, u"vps12"_s).next.contains(u"go on"_s));
    }

    /// A start may have frozen production before its answer was lost: nobody knows it here.
    void whereNoAnswerCameNothingIsSaidOfProduction()
    {
        for (const auto code : {Error::Code::ConnectionLost, Error::Code::Timeout, Error::Code::ProtocolError}) {
            QCOMPARE(errorText({code, {}}, u"vps12"_s).production,
                     u"What had begun on vps12 goes on there; how production stands is shown when it answers again."_s);
            QVERIFY(errorText({code, {}}, {}).production.startsWith(u"What had begun on the server goes on there"));
        }
    }

    void escapesInTheServersWordsAreHarmless()
    {
        const ErrorText text = errorText({Error::Code::CommandFailed, u"\x1b[31mred\x1b[0m \u202Eevil"_s}, u"vps12"_s);
        QCOMPARE(text.details, u"red <U+202E>evil"_s);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "TestErrorText.moc"
