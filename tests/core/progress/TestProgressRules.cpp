// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/ProgressRules.h"
#include "core/progress/RequiredLiterals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
/// JSON written with single quotes: moc does not read every raw string.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray file(const QByteArray &rules)
{
    return quoted("{'format':1,'phases':[{'id':'a','weight':1}],'rules':[" + rules + "]}");
}
} // namespace

class TestProgressRules : public QObject
{
    Q_OBJECT

private slots:
    void theBuiltInRulesAreReadAndCoverEveryPhase()
    {
        const ProgressRules &rules = ProgressRules::builtIn();
        QVERIFY(rules.rules().size() > 10);
        QStringList phases;
        for (const auto &phase : rules.phases())
            phases.append(phase.id);
        QCOMPARE(phases, (QStringList{u"check"_s, u"copy"_s, u"env"_s, u"names"_s, u"database"_s, u"freeze"_s,
                                      u"dump"_s, u"mirror"_s, u"compare"_s, u"restore"_s, u"static"_s, u"verify"_s,
                                      u"switch"_s, u"serve"_s}));
        QCOMPARE(rules.json()["rules"_L1].toArray().size(), qsizetype(rules.rules().size()));
        QVERIFY(ProgressRules::parse(QJsonDocument(rules.json()).toJson()).has_value());
    }

    void everyBuiltInRuleHasALiteralToLookForFirst()
    {
        for (const auto &rule : ProgressRules::builtIn().rules())
            QVERIFY2(!requiredLiterals(rule.match.pattern()).isEmpty(), qPrintable(rule.match.pattern()));
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("not JSON") << QByteArray("{") << u"unterminated"_s;
        QTest::newRow("other format") << quoted("{'format':2}") << u"format"_s;
        QTest::newRow("pattern") << file("{'match':'(a'}") << u"(a"_s;
        QTest::newRow("no pattern") << file("{'phase':'a'}") << u"progress rules"_s;
        QTest::newRow("group") << file("{'match':'ab','total':1}") << u"ab: no such group"_s;
        QTest::newRow("group of another type") << file("{'match':'(ab)','done':'1'}") << u"(ab): no such group"_s;
        QTest::newRow("expectation") << file("{'match':'(ab)','expect':{'phase':'a','total':2}}")
                                     << u"(ab): no such group"_s;
        QTest::newRow("level") << file("{'match':'ab','level':'fatal'}") << u"ab: level fatal"_s;
        QTest::newRow("weight") << quoted("{'format':1,'phases':[{'id':'x','weight':'y'}]}") << u"phase x"_s;
        QTest::newRow("too many") << file("{'match':'a'}" + QByteArray(",{'match':'a'}").repeated(64))
                                  << u"more than 64"_s;
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto rules = ProgressRules::parse(json);
        QVERIFY(!rules.has_value());
        QCOMPARE(rules.error().code, Error::Code::FileDamaged);
        QVERIFY2(rules.error().detail.contains(named), qPrintable(rules.error().detail));
    }

    void aPatternTellsWhatItRequires_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArrayList>("literals");
        QTest::newRow("words") << u"^Loading ([0-9]+) objects to table (\\S+)"_s
                               << QByteArrayList{" objects to table "};
        QTest::newRow("alternatives") << u"^(?:ERROR|CRITICAL) "_s << QByteArrayList{"error", "critical"};
        QTest::newRow("alternatives above") << u"^copied|^linked"_s << QByteArrayList{"copied", "linked"};
        QTest::newRow("one of them open") << u"copied|[0-9]+"_s << QByteArrayList{};
        QTest::newRow("optional") << u"files? copied"_s << QByteArrayList{" copied"};
        QTest::newRow("any number") << u"ab*cd"_s << QByteArrayList{"cd"};
        QTest::newRow("counted") << u"ab{0,3}c"_s << QByteArrayList{"a"};
        QTest::newRow("at least one") << u"x +y"_s << QByteArrayList{"x "};
        QTest::newRow("escaped") << u"\\.\\.\\."_s << QByteArrayList{"..."};
        QTest::newRow("optional group") << u"(?:abcdef)?xy"_s << QByteArrayList{"xy"};
        QTest::newRow("class with bracket") << u"[]a-z]uvw"_s << QByteArrayList{"uvw"};
        QTest::newRow("hexadecimal") << u"\\x41bcd"_s << QByteArrayList{};
        QTest::newRow("looking ahead") << u"(?!abc)defg"_s << QByteArrayList{};
        QTest::newRow("not ASCII") << u"a\u00e9bc"_s << QByteArrayList{"bc"};
        QTest::newRow("anything") << u"^(.*)$"_s << QByteArrayList{};
    }
    void aPatternTellsWhatItRequires()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArrayList, literals);
        QCOMPARE(requiredLiterals(pattern), literals);
    }

    void theFirstRuleThatMatchesWins()
    {
        const auto rules =
            ProgressRules::parse(file("{'match':'ab(c)'},{'match':'b'},{'match':'(?i)XYZ'},{'match':'^[0-9]+$'}"))
                .value();
        QRegularExpressionMatch match;
        QCOMPARE(rules.firstMatch(u"zabc"_s, &match), &rules.rules().at(0));
        QCOMPARE(match.captured(1), u"c"_s);
        QCOMPARE(rules.firstMatch(u"abd"_s, &match), &rules.rules().at(1));
        QCOMPARE(rules.firstMatch(u"xYz"_s, &match), &rules.rules().at(2));
        QCOMPARE(rules.firstMatch(u"42"_s, &match), &rules.rules().at(3));
        QCOMPARE(rules.firstMatch(u"B"_s, &match), nullptr);
        QCOMPARE(rules.firstMatch(u""_s, &match), nullptr);
    }

    void theFilterNeverHidesAMatch()
    {
        const ProgressRules &rules = ProgressRules::builtIn();
        const QStringList pieces{u"PART1 : "_s,
                                 u"Loading 12 objects to table a_b"_s,
                                 u"error"_s,
                                 u"ERROR "_s,
                                 u"ValueError: x"_s,
                                 u"100%"_s,
                                 u" 12 static files copied"_s,
                                 u"rsync: "_s,
                                 u"\u212aelvin"_s,
                                 u"Traceback (most recent call last)"_s,
                                 u"Loaded 7 objects"_s,
                                 u"12"_s,
                                 u" "_s,
                                 u"Loading 9 objects (part 1 of 3) to table a_b"_s,
                                 u"== dump: Dump =="_s,
                                 u"Baton: 5 of 9 objects"_s,
                                 u": Permission denied"_s};
        for (const QString &a : pieces) {
            for (const QString &b : pieces) {
                for (const QString &line : {QString(a + b), QString(b + u' ' + a)}) {
                    const ProgressRules::Rule *expected = nullptr;
                    for (const auto &rule : rules.rules()) {
                        if (!expected && rule.match.match(line).hasMatch())
                            expected = &rule;
                    }
                    QRegularExpressionMatch match;
                    QCOMPARE(rules.firstMatch(line, &match), expected);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestProgressRules)
#include "TestProgressRules.moc"
