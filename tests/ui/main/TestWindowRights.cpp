// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/Seen.h"
#include "ui/jobs/JobPane.h"
#include "ui/jobs/JobSecretsDialog.h"
#include "ui/main/WindowCase.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

/// What the jobs of the window need root's rights for: the administrator's script, and sudo's password.
class TestWindowRights : public WindowCase
{
    Q_OBJECT

    JobRecord m_job;

    QPushButton *named(const QString &name) const { return m_window->findChild<QPushButton *>(name); }
    FakeChannel *channel() { return m_server.last()->channel; }
    QJsonObject asked(const QString &method) { return channel()->lastRequest(method)["params"_L1].toObject(); }
    void refusedFor(const QString &code)
    {
        m_job.state = Refused;
        m_job.refusal = JobRecord::Refusal{code, {}, u"joe has no root's rights"_s, {}, {}};
    }
    void sudoWants(bool password)
    {
        m_answers.insert(u"hello"_s, {{u"uid"_s, 1000}});
        m_answers.insert(u"sudo"_s, {{u"passwordless"_s, !password}, {u"detail"_s, QString()}});
    }
    bool openAtJob()
    {
        m_answers.insert(u"jobs"_s, {{u"jobs"_s, QJsonArray{m_job.toJson()}}});
        if (!open())
            return false;
        auto *pane = m_window->findChild<JobPane *>();
        return QTest::qWaitFor([this, pane] { return pane->select(u"vps12"_s, m_job.id); });
    }
    bool resume()
    {
        if (!openAtJob() || !QTest::qWaitFor([this] { return named(u"resume"_s)->isEnabled(); }))
            return false;
        QTest::mouseClick(named(u"resume"_s), Qt::LeftButton);
        return true;
    }
    JobSecretsDialog *dialog() const { return opened<JobSecretsDialog>(); }

private slots:
    void init()
    {
        prepare();
        m_job = {};
        m_job.id = u"20261122T180000Z-setup-ab12cd"_s;
        m_job.site = u"/usr/local/lino/mdg/mdg3"_s;
        m_job.operation = u"setup"_s;
        m_job.state = Failed;
        m_job.canResume = m_job.canUndo = true;
        m_job.started = QDateTime::currentDateTimeUtc().addSecs(-60);
        m_job.ended = m_job.started.addSecs(30);
    }
    void cleanup() { finish(); }

    void theAdministratorsScriptIsAskedOfTheServerAndShown()
    {
        refusedFor(u"administrator"_s);
        m_answers.insert(u"job.report"_s,
                         {{u"administrator"_s, QJsonObject{{u"script"_s, u"#!/bin/sh\nnginx -t\n"_s}}}});
        QVERIFY(openAtJob());
        QTRY_VERIFY(named(u"copyScript"_s)->isEnabled());
        QCOMPARE(asked(u"job.report"_s)["job"_L1].toString(), m_job.id);
        bool shown = false;
        for (const QPlainTextEdit *text : m_window->findChildren<QPlainTextEdit *>())
            shown = shown || (text->isVisible() && text->toPlainText().contains(u"nginx -t"));
        QVERIFY(shown);
    }

    void aScriptThatCanNotBeReadIsSaid()
    {
        refusedFor(u"administrator"_s);
        m_answers.insert(u"job.report"_s, {{u"administrator"_s, 7}});
        QVERIFY(openAtJob());
        const auto *remark = m_window->findChild<QLabel *>(u"administratorRemark"_s);
        QTRY_COMPARE(channel()->countOf(u"job.report"_s), 1);
        QTRY_VERIFY(!remark->text().isEmpty() && !remark->text().startsWith(u"Asking"));
        QVERIFY(!named(u"copyScript"_s)->isEnabled());
    }

    void continuingAfterTheScriptAsksForNoPassword()
    {
        refusedFor(u"administrator"_s);
        sudoWants(true);
        QVERIFY(openAtJob());
        QTRY_VERIFY(named(u"continueJob"_s)->isEnabled());
        QTest::mouseClick(named(u"continueJob"_s), Qt::LeftButton);
        QTRY_COMPARE(channel()->countOf(u"job.resume"_s), 1);
        QVERIFY(!asked(u"job.resume"_s).contains("secrets"_L1));
        QCOMPARE(channel()->countOf(u"sudo"_s), 0);
    }

    void thePasswordGoesWithTheResume()
    {
        sudoWants(true);
        QVERIFY(resume());
        QTRY_VERIFY(dialog());
        QCOMPARE(channel()->countOf(u"job.resume"_s), 0);
        QCOMPARE(namelessWidgets(dialog()), QStringList());
        auto *field = dialog()->findChild<QLineEdit *>();
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(!named(u"goOn"_s)->isEnabled());
        QTest::keyClicks(field, u"open \"sesame\""_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(channel()->countOf(u"job.resume"_s), 1);
        QCOMPARE(asked(u"job.resume"_s)["job"_L1].toString(), m_job.id);
        QCOMPARE(asked(u"job.resume"_s)["secrets"_L1].toObject(), (QJsonObject{{u"sudo"_s, u"open \"sesame\""_s}}));
        QTRY_VERIFY(!m_window->findChild<JobSecretsDialog *>());
    }

    void goingOnWithoutSendsNone()
    {
        sudoWants(true);
        QVERIFY(resume());
        QTRY_VERIFY(dialog());
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(), u"half a pass"_s);
        QTest::mouseClick(named(u"goOnWithout"_s), Qt::LeftButton);
        QTRY_COMPARE(channel()->countOf(u"job.resume"_s), 1);
        QVERIFY(!asked(u"job.resume"_s).contains("secrets"_L1));
    }

    void cancelingLeavesTheJobAsItIs()
    {
        sudoWants(true);
        QVERIFY(resume());
        QTRY_VERIFY(dialog());
        QVERIFY(!named(u"resume"_s)->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(named(u"resume"_s)->isEnabled());
        QCOMPARE(channel()->countOf(u"job.resume"_s), 0);
    }

    void thePasswordGoesWithTheUndo()
    {
        sudoWants(true);
        QVERIFY(openAtJob());
        QTRY_VERIFY(named(u"undo"_s)->isEnabled());
        QTest::mouseClick(named(u"undo"_s), Qt::LeftButton);
        QTest::mouseClick(named(u"confirmUndo"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog());
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(), u"sesame"_s);
        QTest::mouseClick(named(u"goOn"_s), Qt::LeftButton);
        QTRY_COMPARE(channel()->countOf(u"job.undo"_s), 1);
        QCOMPARE(asked(u"job.undo"_s)["secrets"_L1]["sudo"_L1].toString(), u"sesame"_s);
    }

    void whoNeedsNoPasswordIsNotAsked()
    {
        sudoWants(false);
        QVERIFY(resume());
        QTRY_COMPARE(channel()->countOf(u"job.resume"_s), 1);
        QCOMPARE(channel()->countOf(u"sudo"_s), 1);
        QVERIFY(!dialog());
    }

    void rootIsNotAsked()
    {
        sudoWants(true);
        m_answers.insert(u"hello"_s, {{u"uid"_s, 0}});
        QVERIFY(resume());
        QTRY_COMPARE(channel()->countOf(u"job.resume"_s), 1);
        QCOMPARE(channel()->countOf(u"sudo"_s), 0);
        QVERIFY(!dialog());
    }

    void aSynchronisationNeedsNoRights()
    {
        m_job.operation = u"sync"_s;
        sudoWants(true);
        QVERIFY(resume());
        QTRY_COMPARE(channel()->countOf(u"job.resume"_s), 1);
        QCOMPARE(channel()->countOf(u"sudo"_s), 0);
        QVERIFY(!dialog());
    }
};

QTEST_MAIN(TestWindowRights)
#include "TestWindowRights.moc"
