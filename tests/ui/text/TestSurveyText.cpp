// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CheckText.h"
#include "ui/text/RefusalText.h"
#include "ui/text/SurveyText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using WordsOf = QString (*)(const QString &);

class TestSurveyText : public QObject
{
    Q_OBJECT
private slots:
    void everyCodeOfTheContractIsAskedInWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto &code :
             {u"name"_s, u"space"_s, u"database"_s, u"rights"_s, u"python"_s, u"preview"_s, u"attempt"_s, u"locked"_s,
              u"guard"_s, u"sudo"_s, u"review"_s, u"state"_s, u"age"_s, u"confirm"_s, u"administrator"_s})
            QTest::newRow(qPrintable(code)) << code;
    }

    void everyCodeOfTheContractIsAskedInWords()
    {
        QFETCH(QString, code);
        QVERIFY2(checkTitle(code) != code && !checkTitle(code).isEmpty(), qPrintable(checkTitle(code)));
        const RefusalText text = refusalText(code);
        QVERIFY(text.what.endsWith(u'.'));
        QVERIFY(checkCodesWithWords().contains(code) && refusalCodesWithWords().contains(code));
    }

    void everyRefusalSaysWhatToDoUnlessOnlyTheServerCan()
    {
        for (const QString &code : refusalCodesWithWords()) {
            const RefusalText text = refusalText(code);
            QVERIFY2(!text.todo.isEmpty() || code == u"database" || code == u"guard", qPrintable(code));
            QVERIFY(text.todo.isEmpty() || text.todo.endsWith(u'.'));
        }
        QCOMPARE(refusalText(u"moonlight"_s), RefusalText{});
    }

    void everyStateOfACheckHasAWordOfItsOwn()
    {
        using enum SurveyCheck::State;
        QSet<QString> words;
        for (const auto state : {Passed, Warning, Failed, Administrator})
            words += checkStateText(state);
        QCOMPARE(words.size(), 4);
        QVERIFY(!words.contains(QString()));
    }

    void howRootsRightsAreHadIsSaid()
    {
        QVERIFY(rightsText({u"root"_s, u"root"_s}).contains(u"as root"));
        QVERIFY(rightsText({u"sudo"_s, u"joe"_s}).contains(u"joe may use sudo"));
        QVERIFY(rightsText({u"password"_s, u"joe"_s}).contains(u"asks joe for a password"));
        QVERIFY(rightsText({u"none"_s, u"joe"_s}).contains(u"script is written for the administrator"));
    }

    void everyWordOfASurveyHasWords_data()
    {
        QTest::addColumn<WordsOf>("wordsOf");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("finds") << &findWhyText
                               << QStringList{u"part"_s, u"host"_s, u"binary"_s, u"unreadable"_s, u"large"_s};
        QTest::newRow("left out") << &leftOutText << QStringList{u"env"_s,   u"socket"_s,   u"pid"_s, u"log"_s,
                                                                 u"cache"_s, u"snapshot"_s, u"lock"_s};
        QTest::newRow("removals") << &removalText
                                  << QStringList{u"vhost"_s,    u"service"_s,   u"cron"_s, u"logrotate"_s,
                                                 u"database"_s, u"directory"_s, u"log"_s,  u"link"_s};
        QTest::newRow("ways") << &databaseWayText << QStringList{u"own"_s,        u"sudo"_s,          u"password"_s,
                                                                 u"production"_s, u"administrator"_s, u"none"_s};
        QTest::newRow("packages") << &packagesText << QStringList{u"frozen"_s, u"newest"_s, u"repositories"_s};
        QTest::newRow("parts") << &sitePartText
                               << QStringList{u"project"_s, u"env"_s, u"media"_s, u"database"_s, u"log"_s};
        QTest::newRow("states") << &setUpStateText << QStringList{u"new"_s, u"made"_s, u"by-hand"_s};
        QTest::newRow("vhosts") << &webStateText << QStringList{u"exists"_s, u"mends"_s, u"new"_s};
    }

    void everyWordOfASurveyHasWords()
    {
        QFETCH(WordsOf, wordsOf);
        QFETCH(QStringList, words);
        QSet<QString> texts;
        for (const QString &word : words) {
            QVERIFY2(wordsOf(word) != word, qPrintable(word));
            texts += wordsOf(word);
        }
        QCOMPARE(texts.size(), words.size());
        QCOMPARE(wordsOf(u"x\x1b[31my"_s), u"xy"_s);
    }

    void aCodeWithoutWordsIsShownInert() { QCOMPARE(checkTitle(u"moon\x1b[1mlight"_s), u"moonlight"_s); }
};

QTEST_GUILESS_MAIN(TestSurveyText)
#include "TestSurveyText.moc"
