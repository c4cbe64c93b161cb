// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// retire_screenshots DIRECTORY [--dark] [--points N] [--language FILE.qm]: every page of a retirement, to look at.
#include "ui/PictureLook.h"
#include "ui/SampleSurvey.h"
#include "ui/SyncServer.h"
#include "ui/retire/RetireWizard.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{
/// Walks the wizard and saves each page.
class RetireWalk
{
public:
    explicit RetireWalk(const QString &directory) : m_directory(directory)
    {
        m_server.series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::Old),
                                                         SampleFleet::site(u"mdg2"_s, SiteState::Production)});
    }

    void walk()
    {
        begin(SampleSurvey::tooYoung());
        save(u"1-too-young"_s);
        m_wizard->currentPage()->findChild<QPushButton *>(u"keepUntil"_s)->click();
        save(u"1-keep-until"_s);
        begin(SampleSurvey::retire());
        save(u"1-removal"_s);
        goOn();
        save(u"2-checks"_s);
        goOn();
        save(u"3-review"_s);
        for (QLineEdit *one : m_wizard->currentPage()->findChildren<QLineEdit *>())
            one->setText(u"mdg2"_s);
        save(u"3-review-wrong"_s);
        for (QLineEdit *one : m_wizard->currentPage()->findChildren<QLineEdit *>())
            one->setText(u"mdg1"_s);
        save(u"3-review-typed"_s);
        run();
    }

private:
    void begin(const QJsonObject &survey)
    {
        m_server.answers.insert(u"retire.survey"_s, survey);
        if (m_server.session->state() != ServerSession::State::Online)
            m_server.goOnline();
        m_wizard = std::make_unique<RetireWizard>(m_server.session.get(), m_server.series, m_server.series.sites[0],
                                                  QList<JobRecord>());
        m_wizard->open();
        QTest::qWait(600);
    }
    void run()
    {
        JobRecord job = m_server.job();
        job.operation = u"retire"_s;
        job.site = m_server.series.sites[0].path;
        const auto step = [&job](const QString &id, const QString &phase, JobRecord::Step::State state, int from) {
            return JobRecord::Step{id, {}, phase, state, from < 0 ? QDateTime() : job.started.addSecs(from), {}};
        };
        using enum JobRecord::Step::State;
        job.steps = {step(u"check"_s, u"check"_s, Done, 0), step(u"stop"_s, {}, Done, 4),
                     step(u"snapshot"_s, u"dump"_s, Done, 6), step(u"verify"_s, u"verify"_s, Running, 60),
                     step(u"database"_s, u"database"_s, Waiting, -1)};
        job.phases.clear();
        m_server.answers.insert(u"job.start"_s, {{u"job"_s, job.toJson()}});
        m_wizard->button(QWizard::CommitButton)->click();
        QTest::qWait(400);
        save(u"4-progress"_s);
        m_server.answers.insert(
            u"job.report"_s, {{u"administrator"_s,
                               QJsonObject{{u"script"_s, u"#!/bin/sh\nset -e\nrm /etc/nginx/sites-enabled/mdg1.conf\n"
                                                         "nginx -t\nsystemctl reload nginx\n"_s},
                                           {u"steps"_s, QJsonArray{u"vhost"_s}}}}});
        JobRecord refused = job;
        refused.state = JobRecord::State::Refused;
        refused.canResume = true;
        refused.refusal = JobRecord::Refusal{u"administrator"_s, u"root's rights"_s, {}, {}, {}};
        m_server.sayJob(refused);
        save(u"5-administrator"_s);
        JobRecord done = job;
        done.id += u"2"_s;
        m_server.answers.insert(u"job.resume"_s, {{u"job"_s, done.toJson()}});
        m_wizard->currentPage()->findChild<QPushButton *>(u"continueJob"_s)->click();
        QTest::qWait(400);
        done.state = JobRecord::State::Succeeded;
        SyncServer::end(done);
        m_server.sayJob(done);
        save(u"5-done"_s);
        m_wizard.reset();
    }
    void goOn()
    {
        m_wizard->next();
        QTest::qWait(300);
    }
    void save(const QString &name)
    {
        QTest::qWait(300);
        m_wizard->grab().save(m_directory.filePath(name + u".png"_s));
    }

    QDir m_directory;
    SyncServer m_server;
    std::unique_ptr<RetireWizard> m_wizard;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words[1]))
        return 2;
    const PictureLook look;
    RetireWalk(words[1]).walk();
    return 0;
}
