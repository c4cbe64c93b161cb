// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/Seen.h"
#include "ui/attempt/LostChangesView.h"
#include "ui/attempt/LostRowsModel.h"
#include "ui/attempt/PlannedServer.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_view).contains(words), qPrintable(readable(*m_view)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_view).contains(words), qPrintable(readable(*m_view)))

/// What was lost is looked at, and taken home.
class TestLostChangesView : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlannedServer> m_server;
    std::unique_ptr<LostChangesView> m_view;

    bool open(const QString &attempt = {})
    {
        if (!m_server->goOnline())
            return false;
        m_view = std::make_unique<LostChangesView>(m_server->session.get(), m_server->series, attempt);
        m_view->open();
        return QTest::qWaitForWindowExposed(m_view.get());
    }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }
    int count(const QString &method) const { return m_server->channel()->countOf(method); }
    QTableView *rows() const { return m_view->findChild<QTableView *>(u"lostRows"_s); }
    QTreeWidget *tables() const { return m_view->findChild<QTreeWidget *>(u"lostTables"_s); }
    void chooseTable(int row)
    {
        QTest::mouseClick(tables()->viewport(), Qt::LeftButton, {},
                          tables()->visualItemRect(tables()->topLevelItem(row)).center());
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_server = std::make_unique<PlannedServer>();
        m_server->answers.insert(u"attempt.lost"_s, SampleAttempts::lost());
        m_server->lostRows = 3;
    }
    void cleanup()
    {
        m_view.reset();
        m_server.reset();
    }

    void tablesSayWhatChangedAndByWhom()
    {
        QVERIFY(open());
        TRY_SAYS(u"tickets_ticket | 1 | 2 |  | robin (3)"_s);
        VERIFY_SAYS(u"37 changes made in mdg2 are not in mdg1."_s);
        VERIFY_SAYS(u"Kept until 5 Mar 2027"_s);
        VERIFY_SAYS(u"Uploaded files | 1 |  | 1"_s);
        QCOMPARE(asked(u"attempt.lost"_s)["attempt"_L1].toString(), QString());
    }

    void aChangedRowShowsItsFieldBeforeAndAfter()
    {
        QVERIFY(open());
        TRY_SAYS(u"changed | #0 printer | robin"_s);
        VERIFY_SAYS(u"state | new | done"_s);
        VERIFY_SAYS(u"3 rows."_s);
        const QJsonObject said = asked(u"attempt.lost-rows"_s);
        QCOMPARE(said["attempt"_L1].toString(), u"20261205T170000Z-ab12cd"_s); // of the report
        QCOMPARE(said["table"_L1].toString(), u"tickets_ticket"_s);
    }

    void whatUsersWroteIsNoHtmlInATip()
    {
        m_server->lostLabel = u"<b>#%1</b>"_s;
        QVERIFY(open());
        TRY_SAYS(u"changed | <b>#0</b> | robin"_s);
        const QModelIndex label = rows()->model()->index(0, LostRowsModel::Label);
        QCOMPARE(label.data(Qt::ToolTipRole).toString(), u"&lt;b&gt;#0&lt;/b&gt;"_s);
    }

    void rowsAreFetchedAsTheyAreScrolledTo()
    {
        m_server->lostRows = 1000;
        QVERIFY(open());
        QTRY_VERIFY(rows()->model()->rowCount() >= 150);
        QVERIFY(rows()->model()->rowCount() < 1000);
        TRY_SAYS(u"of 1,000 rows"_s);
        for (int i = 0; i < 20 && rows()->model()->rowCount() < 1000; ++i) {
            const int before = rows()->model()->rowCount();
            rows()->verticalScrollBar()->setValue(rows()->verticalScrollBar()->maximum());
            QTRY_VERIFY(rows()->model()->rowCount() > before);
        }
        QCOMPARE(rows()->model()->rowCount(), 1000);
        QCOMPARE(rows()->model()->index(999, 1).data().toString(), u"#999 printer"_s);
        const int calls = count(u"attempt.lost-rows"_s);
        rows()->verticalScrollBar()->setValue(0);
        rows()->verticalScrollBar()->setValue(rows()->verticalScrollBar()->maximum());
        QTest::qWait(50);
        QCOMPARE(count(u"attempt.lost-rows"_s), calls);
    }

    void whatIsSoughtIsFoundInAllRowsAndCopied()
    {
        m_server->lostRows = 1000;
        QVERIFY(open());
        TRY_SAYS(u"of 1,000 rows"_s);
        auto *filter = m_view->findChild<QLineEdit *>(u"lostFilter"_s);
        QVERIFY(filter);
        QTest::keyClicks(filter, u"#99"_s);
        QTRY_COMPARE(rows()->model()->rowCount(), 11); // 99 and 990 to 999
        TRY_SAYS(u"11 of 1,000 rows have it."_s);
        rows()->selectRow(10);
        TRY_SAYS(u"state | new | done"_s);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().contains(u"#999 printer"_s),
                 qPrintable(QGuiApplication::clipboard()->text()));
        filter->clear();
        QCOMPARE(rows()->model()->rowCount(), 1000);
    }

    void allRowsAreSortedByAClickOnTheHeader()
    {
        m_server->lostRows = 1000;
        QVERIFY(open());
        TRY_SAYS(u"of 1,000 rows"_s);
        QCOMPARE(rows()->model()->index(0, 1).data().toString(), u"#0 printer"_s); // as the server lists them
        rows()->sortByColumn(1, Qt::DescendingOrder);
        QTRY_COMPARE(rows()->model()->rowCount(), 1000);
        QCOMPARE(rows()->model()->index(0, 1).data().toString(), u"#999 printer"_s);
    }

    void anAnswerForAnotherTableIsNotShown()
    {
        m_server->lostRows = 0; // waits
        QVERIFY(open());
        QTRY_COMPARE(count(u"attempt.lost-rows"_s), 1);
        const qint64 first = m_server->channel()->lastRequest(u"attempt.lost-rows"_s)["id"_L1].toInteger();
        chooseTable(1);
        QTRY_COMPARE(count(u"attempt.lost-rows"_s), 2);
        m_server->channel()->answer(first, {{u"rows"_s, QJsonArray{SampleAttempts::changedRow()}}, {u"total"_s, 1}});
        QTest::qWait(50);
        QCOMPARE(rows()->model()->rowCount(), 0);
    }

    void uploadedFilesAreListed()
    {
        QVERIFY(open());
        TRY_SAYS(u"Uploaded files"_s);
        chooseTable(2);
        VERIFY_SAYS(u"added | a/b.pdf | 12.3"_s);
        VERIFY_SAYS(u"removed | c | "_s);
    }

    void aTableIsSavedByteForByte()
    {
        QTemporaryDir home;
        QVERIFY(open());
        TRY_SAYS(u"robin"_s);
        auto *save = button<QPushButton>(*m_view, u"Save table..."_s);
        QVERIFY(save->isEnabled());
        const QString path = home.filePath(u"t.csv"_s);
        m_view->saveTable(path);
        QTRY_COMPARE(count(u"file.read"_s), 1);
        QCOMPARE(asked(u"file.read"_s)["path"_L1].toString(), u"/lost/tickets_ticket.csv"_s);
        m_server->sayFile(0, "change,key\r\nadded");
        QVERIFY(!QFile::exists(path));
        m_server->sayFile(17, ",1\r\n");
        m_server->endFile(21);
        TRY_SAYS(u"Saved to"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("change,key\r\nadded,1\r\n"));
        chooseTable(1);
        QVERIFY(!save->isEnabled()); // that has no list
    }

    void theFixtureIsSavedWithAllItsFilesUnderTheirOwnNames()
    {
        QTemporaryDir home;
        QJsonObject lost = SampleAttempts::lost();
        lost.insert(u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"../lost_changes.py"_s},
                                                       {u"path"_s, u"/lost/lost_changes.py"_s},
                                                       {u"bytes"_s, 3},
                                                       {u"kind"_s, u"fixture"_s}},
                                           QJsonObject{{u"name"_s, u"lost_changes.rows"_s},
                                                       {u"path"_s, u"/lost/lost_changes.rows"_s},
                                                       {u"bytes"_s, 3},
                                                       {u"kind"_s, u"fixture"_s}}});
        m_server->answers.insert(u"attempt.lost"_s, lost);
        QVERIFY(open());
        TRY_SAYS(u"robin"_s);
        QVERIFY(button<QPushButton>(*m_view, u"Save for Lino..."_s)->isEnabled());
        QVERIFY(!button<QPushButton>(*m_view, u"Save all..."_s)->isEnabled());
        m_view->saveFixture(home.path());
        for (int file = 1; file <= 2; ++file) {
            QTRY_COMPARE(count(u"file.read"_s), file);
            m_server->sayFile(0, "abc");
            m_server->endFile(3);
        }
        TRY_SAYS(u"Saved to"_s);
        const QDir own(home.filePath(u"lost-changes-mdg2-2026-12-05"_s));
        QCOMPARE(own.entryList(QDir::Files), (QStringList{u"lost_changes.py"_s, u"lost_changes.rows"_s}));
        QCOMPARE(QDir(home.path()).entryList(QDir::Files), QStringList());
    }

    void aFileThatCantBeReadLeavesNothingBehind()
    {
        QTemporaryDir home;
        QVERIFY(open());
        TRY_SAYS(u"robin"_s);
        m_view->saveTable(home.filePath(u"t.csv"_s));
        QTRY_COMPARE(count(u"file.read"_s), 1);
        m_server->sayFile(0, "half");
        m_server->channel()->say({{u"id"_s, m_server->channel()->lastRequest(u"file.read"_s)["id"_L1]},
                                  {u"error"_s, QJsonObject{{u"code"_s, u"not-found"_s}, {u"message"_s, u"gone"_s}}}});
        QTest::qWait(50);
        QCOMPARE(QDir(home.path()).entryList(QDir::Files), QStringList());
        QVERIFY(!readable(*m_view).contains(u"Saved to"_s));
    }

    void theChosenRowsAreCopied()
    {
        QVERIFY(open());
        TRY_SAYS(u"#0 printer"_s);
        QTest::mouseClick(button(*m_view, u"Copy"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"state: new -> done"_s));
    }

    void whereOnlyTheDatabaseCouldBeDumpedNoRowsAreAskedFor()
    {
        QJsonObject lost = SampleAttempts::lost();
        lost.insert(u"from_sql"_s, true);
        lost.insert(u"problem"_s, u"dump2py failed"_s);
        QJsonArray dumps;
        for (const QString &name : {u"switch"_s, u"cancel.sql"_s})
            dumps += QJsonObject{
                {u"name"_s, name}, {u"path"_s, QString(u"/lost/"_s + name)}, {u"bytes"_s, 3}, {u"kind"_s, u"dump"_s}};
        lost.insert(u"files"_s, dumps);
        m_server->answers.insert(u"attempt.lost"_s, lost);
        QVERIFY(open());
        TRY_SAYS(u"can't be listed row by row: dump2py failed."_s);
        VERIFY_SAYS(u"kept on the server, in /lost/cancel.sql."_s);
        VERIFY_SAYS(u"37 changes made in mdg2"_s);
        QCOMPARE(count(u"attempt.lost-rows"_s), 0);
    }

    void whatIsNotKnownIsNotCalledNothing()
    {
        QJsonObject lost = SampleAttempts::lost();
        lost.insert(u"from_sql"_s, true);
        lost.insert(u"tables"_s, QJsonArray());
        lost.insert(u"rows"_s, 0);
        lost.insert(u"media"_s, QJsonObject());
        m_server->answers.insert(u"attempt.lost"_s, lost);
        QVERIFY(open());
        TRY_SAYS(u"It is not known either how many rows that is."_s);
        VERIFY_SAYS(u"What was changed in mdg2 is not in mdg1."_s);
        QVERIFY(!readable(*m_view).contains(u"Nothing was lost"));
    }

    void withoutAReportItSaysSo()
    {
        m_server->fail(u"attempt.lost"_s, u"not-found"_s, u"there is no report of lost changes"_s);
        QVERIFY(open(u"x"_s));
        TRY_SAYS(u"No lost changes"_s);
        QCOMPARE(asked(u"attempt.lost"_s)["attempt"_L1].toString(), u"x"_s);
    }

    void everythingHasANameForAScreenReader()
    {
        QVERIFY(open());
        TRY_SAYS(u"#0 printer"_s);
        const QStringList nameless = namelessWidgets(m_view.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    }
};

QTEST_MAIN(TestLostChangesView)
#include "TestLostChangesView.moc"
