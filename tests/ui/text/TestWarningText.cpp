// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/WarningText.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWarningText : public QObject
{
    Q_OBJECT

private slots:
    /// The document is the contract: a code that it names and nobody worded would reach a user raw.
    void everyCodeOfTheProtocolHasWords()
    {
        QFile protocol(QFINDTESTDATA("../../../docs/protocol.md"));
        QVERIFY(protocol.open(QIODevice::ReadOnly));
        const auto match =
            QRegularExpression(u"Warning codes: `([^`]+)`"_s).match(QString::fromUtf8(protocol.readAll()));
        QVERIFY(match.hasMatch());
        for (const QString &code : match.captured(1).split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(warningCodesWithWords().contains(code), qPrintable(code));
    }

    void theDetailStandsInBracketsAndIsInert()
    {
        const QString text = warningText({u"no-log"_s, u"/usr/local/lino/\x1b[31mmdg2"_s});
        QVERIFY2(text.endsWith(u"(/usr/local/lino/mdg2)"_s), qPrintable(text));
    }

    void anUnknownCodeIsShownAsItIs() { QCOMPARE(warningText({u"new-thing"_s, u"x"_s}), u"new-thing: x"_s); }
};

QTEST_GUILESS_MAIN(TestWarningText)
#include "TestWarningText.moc"
