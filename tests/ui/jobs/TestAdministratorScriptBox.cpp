// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/jobs/AdministratorScriptBox.h"
#include "ui/jobs/JobOutcome.h"
#include "ui/jobs/JobPane.h"
#include "ui/jobs/JobText.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const QString script =
    u"#!/bin/sh\nset -e\ncat > /etc/nginx/sites-available/mdg-preview.conf <<'END'\nserver {}\nEND\n"_s;

JobRecord waiting()
{
    JobRecord job;
    job.id = u"20261122T180000Z-setup-ab12cd"_s;
    job.site = u"/usr/local/lino/mdg/mdg3"_s;
    job.operation = u"setup"_s;
    job.state = JobRecord::State::Refused;
    job.refusal = JobRecord::Refusal{u"administrator"_s, {}, u"joe has no root's rights"_s, {}, {}};
    job.canResume = job.canUndo = true;
    job.started = QDateTime::currentDateTimeUtc().addSecs(-60);
    job.ended = job.started.addSecs(30);
    return job;
}

QPushButton *button(const QWidget &in, const QString &name)
{
    return in.findChild<QPushButton *>(name);
}
} // namespace

class TestAdministratorScriptBox : public QObject
{
    Q_OBJECT
private slots:
    void theScriptIsAskedForOncePerJobAndShown()
    {
        AdministratorScriptBox box;
        QSignalSpy wanted(&box, &AdministratorScriptBox::scriptWanted);
        box.showJob(waiting());
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!box.isHidden());
        QVERIFY(!button(box, u"copyScript"_s)->isEnabled());
        box.setScript(script);
        box.showJob(waiting());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(box.findChild<QPlainTextEdit *>()->toPlainText(), script);
        QVERIFY(button(box, u"copyScript"_s)->isEnabled());
        JobRecord other = waiting();
        other.id += u'2';
        box.showJob(other);
        QCOMPARE(wanted.count(), 2);
        QVERIFY(box.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        other.state = JobRecord::State::Failed;
        box.showJob(other);
        QVERIFY(box.isHidden());
    }

    void itIsCopiedAndSavedByteForByteForItsOwnerAlone()
    {
        QTemporaryDir directory;
        AdministratorScriptBox box;
        box.showJob(waiting());
        box.setScript(script + u"# \u202ehidden\n"_s);
        QVERIFY(box.findChild<QLabel *>(u"administratorRemark"_s)->text().contains(u"not shown"));
        box.show();
        QTest::mouseClick(button(box, u"copyScript"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString(script + u"# \u202ehidden\n"_s));
        const QString path = directory.filePath(u"script.sh"_s);
        box.saveScript(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QString(script + u"# \u202ehidden\n"_s));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(file.permissions() & QFile::ExeOwner);
    }

    void aPlaceThatCantBeWrittenIsSaidInWords()
    {
        AdministratorScriptBox box;
        box.showJob(waiting());
        box.setScript(script);
        box.saveScript(u"/proc/nowhere/script.sh"_s);
        QVERIFY(box.findChild<QLabel *>(u"administratorRemark"_s)->text().contains(u"can't be written"));
    }

    void continuingIsAskedOnceAndCanBeTriedAgainAfterAFailure()
    {
        AdministratorScriptBox box;
        box.showJob(waiting());
        box.setScript(script);
        box.show();
        QSignalSpy on(&box, &AdministratorScriptBox::continueRequested);
        QTest::mouseClick(button(box, u"continueJob"_s), Qt::LeftButton);
        QTest::mouseClick(button(box, u"continueJob"_s), Qt::LeftButton);
        QCOMPARE(on.count(), 1);
        box.setFailed(u"The server is busy."_s);
        QTest::mouseClick(button(box, u"continueJob"_s), Qt::LeftButton);
        QCOMPARE(on.count(), 2);
    }

    void whereTheServerCantBeReachedItWaitsAndAsksWhenItIsBack()
    {
        AdministratorScriptBox box;
        box.setReachable(false, u"The server can't be reached now"_s);
        box.showJob(waiting());
        QVERIFY(!button(box, u"continueJob"_s)->isEnabled());
        QCOMPARE(button(box, u"continueJob"_s)->toolTip(), u"The server can't be reached now"_s);
        QSignalSpy wanted(&box, &AdministratorScriptBox::scriptWanted);
        box.setReachable(true);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(button(box, u"continueJob"_s)->isEnabled());
    }

    void theJobPaneShowsItAndResumesByContinue()
    {
        JobPane pane;
        pane.resize(1100, 500);
        QSignalSpy wanted(&pane, &JobPane::administratorScriptWanted), resumed(&pane, &JobPane::resumeRequested);
        pane.setServerReachable(u"vps12"_s, true);
        pane.setJobs(u"vps12"_s, {waiting()});
        pane.show();
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), u"vps12"_s);
        pane.setAdministratorScript(u"vps12"_s, waiting().id, script);
        QCOMPARE(pane.findChild<AdministratorScriptBox *>()->findChild<QPlainTextEdit *>()->toPlainText(), script);
        QVERIFY(button(pane, u"resume"_s)->isHidden());
        QVERIFY(!button(pane, u"undo"_s)->isHidden());
        QTest::mouseClick(button(pane, u"continueJob"_s), Qt::LeftButton);
        QCOMPARE(resumed.count(), 1);
        pane.setFailed(u"vps12"_s, waiting().id, u"Another job works on this series."_s);
        QVERIFY(button(pane, u"continueJob"_s)->isEnabled());
        QCOMPARE(JobText::state(waiting()), u"Needs the administrator"_s);
        QCOMPARE(JobText::title(waiting()), u"Set up mdg3"_s);
        JobRecord undoing = waiting();
        undoing.undoes = waiting().id;
        QCOMPARE(JobText::title(undoing), u"Undo: Set up mdg3"_s);
    }

    void aScreenReaderCanNameEverything()
    {
        AdministratorScriptBox box;
        box.showJob(waiting());
        box.setScript(script);
        QCOMPARE(namelessWidgets(&box), QStringList());
    }
};

QTEST_MAIN(TestAdministratorScriptBox)
#include "TestAdministratorScriptBox.moc"
