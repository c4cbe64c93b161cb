// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/Seen.h"
#include "ui/attempt/ActivityView.h"
#include "ui/attempt/PlannedServer.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_view).contains(words), qPrintable(readable(*m_view)))

/// Who did what when is looked through and saved.
class TestActivityView : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlannedServer> m_server;
    std::unique_ptr<ActivityView> m_view;

    static QJsonObject entry(const QString &what, const QString &by, const QString &detail)
    {
        QJsonObject one = SampleAttempts::activity();
        one.insert(u"what"_s, what);
        one.insert(u"by"_s, by);
        one.insert(u"detail"_s, detail);
        return one;
    }
    bool open()
    {
        if (!m_server->goOnline())
            return false;
        m_view = std::make_unique<ActivityView>(m_server->session.get(), m_server->series);
        m_view->open();
        return QTest::qWaitForWindowExposed(m_view.get());
    }
    int rows() const { return m_view->findChild<QTableView *>()->model()->rowCount(); }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_server = std::make_unique<PlannedServer>();
        m_server->answers.insert(
            u"activity"_s, {{u"activity"_s, QJsonArray{entry(u"switched"_s, u"robin@desk"_s, u"mdg1 -> mdg2"_s),
                                                       entry(u"planned"_s, u"luc@laptop"_s, u"=HYPERLINK(\"x\")"_s)}}});
    }
    void cleanup()
    {
        m_view.reset();
        m_server.reset();
    }

    void itSaysWhoDidWhatWhenOnTheServersClock()
    {
        QVERIFY(open());
        TRY_SAYS(u"Sat 5 Dec 2026 18:11:00"_s);
        TRY_SAYS(u"robin@desk"_s);
        TRY_SAYS(u"2 entries"_s);
        QCOMPARE(m_view->findChild<QTableView *>()->model()->headerData(0, Qt::Horizontal).toString(),
                 u"Server time (CET)"_s);
    }

    void theFilterFindsPeopleAndDeeds()
    {
        QVERIFY(open());
        QTRY_COMPARE(rows(), 2);
        QTest::keyClicks(m_view->findChild<QLineEdit *>(), u"LUC@"_s);
        QCOMPARE(rows(), 1);
        TRY_SAYS(u"1 of 2 entries"_s);
    }

    void whatIsShownIsSavedAndIsNoFormula()
    {
        QTemporaryDir home;
        QVERIFY(open());
        QTRY_COMPARE(rows(), 2);
        QTest::keyClicks(m_view->findChild<QLineEdit *>(), u"luc"_s);
        m_view->save(home.filePath(u"a.csv"_s));
        QFile file(home.filePath(u"a.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(
            file.readAll(),
            QByteArray("at,by,what,attempt,job,detail\r\n\"2026-12-05T17:11:00Z\",\"luc@laptop\",\"planned\",\"a1\","
                       "\"j1\",\"'=HYPERLINK(\"\"x\"\")\"\r\n"));
        TRY_SAYS(u"Saved to"_s);
    }

    void nothingDoneAndAServerThatIsGoneAreSaid()
    {
        m_server->answers.insert(u"activity"_s, {{u"activity"_s, QJsonArray()}});
        QVERIFY(open());
        TRY_SAYS(u"Nothing was done yet"_s);
        m_server->session->close();
        QTest::mouseClick(button(*m_view, u"Refresh"_s), Qt::LeftButton);
        TRY_SAYS(u"vps12"_s);
        QVERIFY(button(*m_view, u"Refresh"_s)->isEnabled());
    }

    void everythingHasANameForAScreenReader()
    {
        QVERIFY(open());
        QTRY_COMPARE(rows(), 2);
        const QStringList nameless = namelessWidgets(m_view.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    }
};

QTEST_MAIN(TestActivityView)
#include "TestActivityView.moc"
