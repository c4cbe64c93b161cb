// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// setup_screenshots DIRECTORY [--dark] [--points N] [--language FILE.qm]: every page of the wizards for new previews
// and for adoptions, to look at.
#include "ui/PictureLook.h"
#include "ui/SampleSurvey.h"
#include "ui/SyncServer.h"
#include "ui/setup/AdoptWizard.h"
#include "ui/setup/SetUpWizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace
{
/// Walks a wizard and saves each page.
class SetUpWalk
{
public:
    explicit SetUpWalk(const QString &directory) : m_directory(directory) {}

    void setUp()
    {
        SyncServer server;
        server.answers.insert(u"setup.survey"_s, SampleSurvey::failing());
        begin(server, std::make_unique<SetUpWizard>(server.session.get(), server.series, QList<JobRecord>()));
        save(u"1-source-preview"_s);
        m_wizard->currentPage()->findChild<QCheckBox *>()->setChecked(true);
        wait(900);
        goOn();
        save(u"2-checks-failed"_s);
        m_wizard.reset();
        server.answers.insert(u"setup.survey"_s, SampleSurvey::setUp());
        begin(server, std::make_unique<SetUpWizard>(server.session.get(), server.series, QList<JobRecord>()));
        m_wizard->currentPage()->findChild<QCheckBox *>()->setChecked(true);
        wait(900);
        for (const QString &name : {u"1-source"_s, u"2-checks"_s, u"3-contents"_s, u"4-database"_s, u"5-address"_s}) {
            save(name);
            goOn();
        }
        auto *tabs = m_wizard->currentPage()->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            save(u"6-review-%1"_s.arg(tab));
        }
        run(server, u"setup"_s, server.series.links + u"/mdg3"_s);
    }

    void adopt()
    {
        SyncServer server;
        server.series =
            SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::NotLinked, u"/usr/local/lino"_s)});
        server.series.linked = false;
        server.answers.insert(u"adopt.survey"_s, SampleSurvey::adopt());
        server.goOnline();
        begin(server, std::make_unique<AdoptWizard>(server.session.get(), server.series, server.series.sites[0],
                                                    QList<JobRecord>()));
        for (const QString &name : {u"a1-links"_s, u"a2-checks"_s}) {
            save(name);
            goOn();
        }
        save(u"a3-review"_s);
        run(server, u"adopt"_s, server.series.sites[0].path);
    }

private:
    void begin(SyncServer &server, std::unique_ptr<QWizard> wizard)
    {
        if (server.session->state() != ServerSession::State::Online)
            server.goOnline();
        m_wizard = std::move(wizard);
        m_wizard->open();
        wait(700);
    }
    void run(SyncServer &server, const QString &operation, const QString &site)
    {
        JobRecord job = server.job();
        job.operation = operation;
        job.site = site;
        job.steps = {
            {u"check"_s, {}, u"check"_s, JobRecord::Step::State::Done, job.started, job.started.addSecs(4)},
            {u"copy"_s, {}, u"copy"_s, JobRecord::Step::State::Done, job.started.addSecs(4), job.started.addSecs(30)},
            {u"packages"_s, {}, u"env"_s, JobRecord::Step::State::Running, job.started.addSecs(30), {}},
            {u"services"_s, {}, u"serve"_s, JobRecord::Step::State::Waiting, {}, {}}};
        server.answers.insert(u"job.start"_s, {{u"job"_s, job.toJson()}});
        m_wizard->button(QWizard::CommitButton)->click();
        wait(500);
        save(operation + u"-7-progress"_s);
        server.answers.insert(
            u"job.report"_s,
            {{u"administrator"_s,
              QJsonObject{{u"script"_s, u"#!/bin/sh\nset -e\nmkdir -p /var/log/lino/mdg3\nchown joe:www-data "
                                        "/var/log/lino/mdg3\nnginx -t\nsystemctl reload nginx\n"_s},
                          {u"steps"_s, QJsonArray{u"log"_s}}}}});
        JobRecord refused = job;
        refused.state = JobRecord::State::Refused;
        refused.canResume = refused.canUndo = true;
        refused.refusal = JobRecord::Refusal{u"administrator"_s, u"root's rights"_s, {}, {}, {}};
        end(server, refused, operation + u"-7-administrator"_s);
        JobRecord done = job;
        done.id += u"2"_s;
        server.answers.insert(u"job.resume"_s, {{u"job"_s, done.toJson()}});
        m_wizard->currentPage()->findChild<QPushButton *>(u"continueJob"_s)->click();
        wait(400);
        done.state = JobRecord::State::Succeeded;
        SyncServer::end(done);
        server.sayJob(done);
        wait(400);
        save(operation + u"-8-done"_s);
        m_wizard.reset();
    }
    void end(SyncServer &server, const JobRecord &job, const QString &name)
    {
        server.sayJob(job);
        wait(500);
        save(name);
    }
    void goOn()
    {
        m_wizard->next();
        wait(500);
    }
    void wait(int milliseconds) { QTest::qWait(milliseconds); }
    void save(const QString &name)
    {
        wait(50);
        m_wizard->grab().save(m_directory.filePath(name + u".png"_s));
    }

    QDir m_directory;
    std::unique_ptr<QWizard> m_wizard;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words[1]))
        return 2;
    const PictureLook look;
    SetUpWalk walk(words[1]);
    walk.setUp();
    walk.adopt();
    return 0;
}
