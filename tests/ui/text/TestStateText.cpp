// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"
#include "ui/text/StateText.h"
#include "ui/text/StepText.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
JobRecord::Step step(const QString &id, const QString &title = {})
{
    JobRecord::Step step;
    step.id = id;
    step.title = title;
    return step;
}

RestoreScript::Finding finding(const QString &kind, const QString &name, const QString &detail = {})
{
    RestoreScript::Finding finding;
    finding.kind = kind;
    finding.name = name;
    finding.detail = detail;
    return finding;
}
} // namespace

class TestStateText : public QObject
{
    Q_OBJECT
private slots:
    void everyPhaseOfTheContractHasWords_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &id : {u"check"_s, u"freeze"_s, u"dump"_s, u"mirror"_s, u"compare"_s, u"restore"_s, u"static"_s,
                               u"verify"_s, u"switch"_s, u"copy"_s, u"env"_s, u"names"_s, u"database"_s, u"serve"_s})
            QTest::newRow(qPrintable(id)) << id;
    }

    void everyPhaseOfTheContractHasWords()
    {
        QFETCH(QString, id);
        QVERIFY2(phaseText(id) != id, qPrintable(phaseText(id)));
    }

    void everyOperationHasWordsAndAnUnknownOneIsShownAsItIs()
    {
        QCOMPARE(operationText(u"sync"_s), u"Synchronise"_s);
        QCOMPARE(operationText(u"run-script"_s), u"Site's own script"_s);
        QCOMPARE(operationText(u"setup"_s), u"Set up"_s);
        QCOMPARE(operationText(u"adopt"_s), u"Adopt"_s);
        QCOMPARE(operationText(u"retire"_s), u"Retire"_s);
        QCOMPARE(operationText(u"undo"_s), u"Undo"_s);
        QCOMPARE(operationText(u"switch-over"_s), u"switch-over"_s);
        QCOMPARE(phaseText(u"polish"_s), u"polish"_s);
    }

    void everyStepOfThePlanHasWords_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &id :
             {u"guard"_s, u"clear-dump"_s, u"dump"_s, u"media"_s, u"check-dump"_s, u"compare"_s, u"snapshot"_s,
              u"page"_s, u"restore"_s, u"static"_s, u"verify"_s, u"page-off"_s, u"answers"_s, u"run-script"_s})
            QTest::newRow(qPrintable(id)) << id;
    }

    void everyStepOfThePlanHasWords()
    {
        QFETCH(QString, id);
        const QString words = stepText(step(id, u"the title"_s));
        QVERIFY2(words != id && words != u"the title", qPrintable(words));
    }

    void everyStepOfASiteOperationHasWordsOfItsOwn_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("setup") << u"setup"_s
                               << QStringList{u"check"_s, u"directory"_s, u"copy"_s,    u"env"_s,      u"packages"_s,
                                              u"names"_s, u"settings"_s,  u"log"_s,     u"database"_s, u"neutral"_s,
                                              u"link"_s,  u"guard"_s,     u"dump"_s,    u"verify"_s,   u"services"_s,
                                              u"vhost"_s, u"page-off"_s,  u"answers"_s, u"notes"_s};
        QTest::newRow("adopt") << u"adopt"_s << QStringList{u"check"_s, u"links"_s, u"vhost"_s, u"answers"_s};
        QTest::newRow("retire") << u"retire"_s << QStringList{u"check"_s, u"stop"_s,     u"snapshot"_s, u"verify"_s,
                                                              u"vhost"_s, u"services"_s, u"database"_s, u"directory"_s};
    }

    void everyStepOfASiteOperationHasWordsOfItsOwn()
    {
        QFETCH(QString, operation);
        QFETCH(QStringList, ids);
        QSet<QString> words;
        for (const QString &id : ids) {
            const QString text = stepText(step(id, u"the title"_s), operation);
            QVERIFY2(text != id && text != u"the title", qPrintable(id));
            words += text;
        }
        QCOMPARE(words.size(), ids.size());
    }

    void oneIdMayDoAnotherThingInAnotherPlan()
    {
        QVERIFY(stepText(step(u"snapshot"_s), u"retire"_s) != stepText(step(u"snapshot"_s), u"sync"_s));
        QCOMPARE(stepText(step(u"snapshot"_s), u"setup"_s), stepText(step(u"snapshot"_s)));
    }

    void anUnknownStepIsShownByItsTitleElseItsIdInert()
    {
        QCOMPARE(stepText(step(u"x"_s, u"Do \x1b[31mthat"_s)), u"Do that"_s);
        QCOMPARE(stepText(step(u"x"_s)), u"x"_s);
    }

    void everyStateOfAStepHasAWordOfItsOwn()
    {
        using enum JobRecord::Step::State;
        QSet<QString> words;
        for (const auto state : {Waiting, Running, Done, Skipped, Failed, Refused, Differs, Stopped})
            words += stepStateText(state);
        QCOMPARE(words.size(), 8);
        QVERIFY(!words.contains(QString()));
    }

    void everyFindingHasASentenceThatNamesIt_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto &kind : {u"new-table"_s, u"split"_s, u"joined"_s, u"stale-file"_s, u"gone-table"_s,
                                 u"left-out"_s, u"field-added"_s, u"field-removed"_s, u"edit"_s})
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void everyFindingHasASentenceThatNamesIt()
    {
        QFETCH(QString, kind);
        const QString sentence = findingText(finding(kind, u"products_price"_s));
        QVERIFY(sentence.contains(u"products_price") && !sentence.contains(u"%1"));
        QVERIFY(findingKindText(kind) != kind && !sentence.contains(kind + u':'));
    }

    void anUnknownFindingIsShownAsItIs()
    {
        QCOMPARE(findingKindText(u"moved"_s), u"moved"_s);
        QCOMPARE(findingText(finding(u"moved"_s, u"%1"_s, u"%2"_s)), u"moved: %1 (%2)"_s);
    }

    void everyStateOfTheRestoreScriptSaysWhatTheNextRunDoes()
    {
        using enum RestoreScript::State;
        QSet<QString> words;
        for (const auto state : {None, New, Current, Merge, Conflict})
            words += restoreScriptStateText(state);
        QCOMPARE(words.size(), 5);
        QVERIFY(restoreScriptStateText(Conflict).contains(u"your decision"));
    }
};

QTEST_GUILESS_MAIN(TestStateText)
#include "TestStateText.moc"
