// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandRun.h"
#include "support/AttemptPair.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

/// Whoever ends an attempt at a terminal is asked for sudo's password only where the server says that it is needed.
class TestAttemptPasswords : public QObject
{
    Q_OBJECT

    int m_master = -1;

    static QJsonObject answered(const QJsonObject &result) { return {{u"result"_s, result}}; }
    /// What was written on the terminal since the last time.
    QString seen() const
    {
        QByteArray text(4096, Qt::Uninitialized);
        const auto count = read(m_master, text.data(), size_t(text.size()));
        return count > 0 ? QString::fromUtf8(text.first(count)) : QString();
    }

private slots:
    /// A terminal of our own, whatever this was started from.
    void initTestCase()
    {
        int slave = -1;
        QVERIFY(setsid() >= 0);
        QCOMPARE(openpty(&m_master, &slave, nullptr, nullptr, nullptr), 0);
        QCOMPARE(ioctl(slave, TIOCSCTTY, 0), 0);
        QVERIFY(fcntl(m_master, F_SETFL, O_NONBLOCK) == 0);
        QVERIFY(TerminalQuestion::canAsk());
    }

    void itIsAskedOnlyWhereItIsNeeded_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QJsonObject>("rights");
        QTest::addColumn<bool>("asks");
        const auto rights = [](const QString &kind, bool back, bool keep) {
            return QJsonObject{{u"kind"_s, kind}, {u"user"_s, u"ann"_s}, {u"needed"_s, back}, {u"keep"_s, keep}};
        };
        QTest::newRow("cancel") << u"cancel"_s << rights(u"password"_s, false, false) << false;
        QTest::newRow("cancel, keep needs it") << u"cancel"_s << rights(u"password"_s, false, true) << false;
        QTest::newRow("cancel, needed") << u"cancel"_s << rights(u"password"_s, true, true) << true;
        QTest::newRow("cancel, no sudo") << u"cancel"_s << rights(u"none"_s, true, true) << false;
        QTest::newRow("cancel, not told") << u"cancel"_s << QJsonObject() << true;
        QTest::newRow("keep") << u"keep"_s << rights(u"password"_s, false, false) << false;
        QTest::newRow("keep, needed") << u"keep"_s << rights(u"password"_s, false, true) << true;
    }

    void itIsAskedOnlyWhereItIsNeeded()
    {
        QFETCH(QString, verb);
        QFETCH(QJsonObject, rights);
        QFETCH(bool, asks);
        CommandRun baton;
        baton.status = SampleStatus::status({AttemptPair::underWay()});
        QJsonObject counted = SampleAttempts::status();
        counted[u"changes"_s] = QJsonObject();
        baton.answers[u"attempt.status"_s] = answered(counted);
        baton.answers[u"attempt.rights"_s] = answered(rights);
        baton.answers[u"sudo"_s] = answered({{u"passwordless"_s, false}});
        baton.answers[u"hello"_s] = answered({{u"uid"_s, 1000}});
        JobRecord job = SampleStatus::job(SampleStatus::pair(), JobRecord::State::Running);
        job.operation = verb;
        baton.answers[u"job.start"_s] = answered({{u"job"_s, job.toJson()}});
        QString asked;
        QTimer typing; // types as soon as there is a question
        QObject::connect(&typing, &QTimer::timeout, &typing, [this, &asked] {
            const QString now = seen();
            asked += now;
            if (now.contains(u"Password for sudo"))
                (void)!write(m_master, "sesame\n", 7);
        });
        typing.start(20);
        QCOMPARE(baton({u"attempt"_s, verb, u"p/mdg"_s}), 0);
        QVERIFY2(asked.contains(u"Password for sudo"_s) == asks, qPrintable(asked));
        QCOMPARE(baton.params(u"job.start"_s)[u"secrets"_s][u"sudo"_s].toString(), asks ? u"sesame"_s : QString());
    }
};

/// Who leads a group can begin no session, and so have no new terminal.
int main(int argc, char **argv)
{
    if (getpgrp() == getpid()) {
        const pid_t child = fork();
        int status = 0;
        if (child > 0)
            return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    QCoreApplication application(argc, argv);
    TestAttemptPasswords test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestAttemptPasswords.moc"
