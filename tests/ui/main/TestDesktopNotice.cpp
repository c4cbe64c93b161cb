// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/DesktopNotice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

/// A desktop's notification service that records what it was asked.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList capabilities{u"body"_s, u"actions"_s};
    QStringList titles, bodies;
    QList<QStringList> actions;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body,
                const QStringList &offered, const QVariantMap &, int)
    {
        titles += title;
        bodies += body;
        actions += offered;
        return uint(titles.size());
    }

signals:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);
};

/// On a session bus of its own: real D-Bus, and no notice on the developer's desktop.
class TestDesktopNotice : public QObject
{
    Q_OBJECT

    QDBusConnection m_bus{QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s)};
    FakeDesktop m_desktop;
    QStringList m_run;

    DesktopNotice::Action showLog(const QString &job)
    {
        return {u"Show log"_s, [this, job] { m_run += job; }};
    }
    /// What the desktop answered has been read: later messages of the same two ends have come through.
    static void settle() { QTest::qWait(100); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s));
    }

    void init()
    {
        m_desktop.capabilities = QStringList{u"body"_s, u"actions"_s};
        m_desktop.titles.clear();
        m_desktop.bodies.clear();
        m_desktop.actions.clear();
        m_run.clear();
    }

    void aClickOnTheNoticeOrItsButtonDoesWhatBelongsToThisNotice_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("notice") << u"default"_s;
        QTest::newRow("button") << u"action"_s;
    }

    void aClickOnTheNoticeOrItsButtonDoesWhatBelongsToThisNotice()
    {
        QFETCH(QString, key);
        DesktopNotice notice;
        notice.show(u"first"_s, u"a"_s, showLog(u"one"_s));
        notice.show(u"second"_s, u"b"_s, showLog(u"two"_s));
        QTRY_COMPARE(m_desktop.titles, (QStringList{u"first"_s, u"second"_s}));
        QCOMPARE(m_desktop.actions.last(), (QStringList{u"default"_s, u"Show log"_s, u"action"_s, u"Show log"_s}));
        settle();
        emit m_desktop.ActionInvoked(2, key);
        QTRY_COMPARE(m_run, QStringList{u"two"_s});
        emit m_desktop.ActionInvoked(2, key); // it is gone after the first click
        emit m_desktop.ActionInvoked(77, key);
        settle();
        QCOMPARE(m_run, QStringList{u"two"_s});
    }

    void aClosedNoticeDoesNothingMore()
    {
        DesktopNotice notice;
        notice.show(u"first"_s, u"a"_s, showLog(u"one"_s));
        QTRY_COMPARE(m_desktop.titles.size(), 1);
        settle();
        emit m_desktop.NotificationClosed(1, 1);
        emit m_desktop.ActionInvoked(1, u"default"_s);
        settle();
        QCOMPARE(m_run, QStringList());
    }

    void aDesktopWithoutActionsGetsTheWordsOnly()
    {
        m_desktop.capabilities = QStringList{u"body"_s};
        DesktopNotice notice;
        notice.show(u"first"_s, u"a <b>"_s, showLog(u"one"_s));
        QTRY_COMPARE(m_desktop.titles, QStringList{u"first"_s});
        QCOMPARE(m_desktop.actions.first(), QStringList());
        QCOMPARE(m_desktop.bodies, QStringList{u"a &lt;b&gt;"_s});
    }

    void aProgramsLastWordIsSentAtOnce()
    {
        {
            DesktopNotice notice;
            notice.show(u"2 jobs continue"_s, u"a"_s);
        }
        QTRY_COMPARE(m_desktop.titles, QStringList{u"2 jobs continue"_s});
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto own = u"BATON_OWN_BUS"_s;
    if (qEnvironmentVariableIsSet(qPrintable(own))) {
        TestDesktopNotice test;
        return QTest::qExec(&test, argc, argv);
    }
    if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty()) {
        qWarning("no dbus-run-session");
        return 77;
    }
    qputenv(qPrintable(own), "1");
    return QProcess::execute(u"dbus-run-session"_s, QStringList{u"--"_s, QCoreApplication::applicationFilePath()} +
                                                        application.arguments().mid(1));
}

#include "TestDesktopNotice.moc"
