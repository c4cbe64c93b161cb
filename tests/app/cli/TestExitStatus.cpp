// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExitStatus.h"

#include <QTest>

using Code = Error::Code;

class TestExitStatus : public QObject
{
    Q_OBJECT

private slots:
    void failureEndsWithTheStatusOfItsKind_data()
    {
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("host key unknown") << Code::HostKeyUnknown << 3;
        QTest::newRow("host key changed") << Code::HostKeyChanged << 3;
        QTest::newRow("locked") << Code::Locked << 3;
        QTest::newRow("refused") << Code::Refused << 3;
        QTest::newRow("connection refused") << Code::ConnectionRefused << 4;
        QTest::newRow("not authenticated") << Code::AuthenticationFailed << 4;
        QTest::newRow("name") << Code::NameNotResolved << 4;
        QTest::newRow("invalid input") << Code::InvalidInput << 2;
        QTest::newRow("duplicate") << Code::Duplicate << 2;
        QTest::newRow("not found") << Code::NotFound << 2;
        QTest::newRow("helper") << Code::HelperUnavailable << 1;
        QTest::newRow("disk") << Code::FileUnwritable << 1;
    }

    void failureEndsWithTheStatusOfItsKind()
    {
        QFETCH(Error::Code, code);
        QFETCH(int, status);
        QCOMPARE(int(exitStatusOf(code)), status);
    }

    void onlyAJobThatSucceededOrRunsEndsWithZero_data()
    {
        QTest::addColumn<JobRecord::State>("state");
        QTest::addColumn<int>("status");
        QTest::newRow("running") << JobRecord::State::Running << 0;
        QTest::newRow("succeeded") << JobRecord::State::Succeeded << 0;
        QTest::newRow("failed") << JobRecord::State::Failed << 1;
        QTest::newRow("stopped") << JobRecord::State::Stopped << 1;
        QTest::newRow("differs") << JobRecord::State::Differs << 5;
        QTest::newRow("lost") << JobRecord::State::Lost << 1;
        QTest::newRow("refused") << JobRecord::State::Refused << 3;
    }

    void onlyAJobThatSucceededOrRunsEndsWithZero()
    {
        QFETCH(JobRecord::State, state);
        QFETCH(int, status);
        QCOMPARE(int(exitStatusOf(state)), status);
    }
};

QTEST_GUILESS_MAIN(TestExitStatus)
#include "TestExitStatus.moc"
