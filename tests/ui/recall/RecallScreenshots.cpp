// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// recall_screenshots DIRECTORY [--dark] [--points N] [--language FILE.qm]: every page of a recall, to look at.
#include "ui/PictureLook.h"
#include "ui/SampleSurvey.h"
#include "ui/SyncServer.h"
#include "ui/recall/RecallWizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace
{
/// Walks the wizard and saves each page.
class RecallWalk
{
public:
    explicit RecallWalk(const QString &directory) : m_directory(directory)
    {
        m_server.series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::Old),
                                                         SampleFleet::site(u"mdg2"_s, SiteState::Production)});
    }

    void walk()
    {
        const Series alone = m_server.series;
        m_server.series.sites += SampleFleet::site(u"mdg3"_s, SiteState::Preview);
        begin(SampleSurvey::notToRecall());
        save(u"1-has-preview"_s);
        m_server.answers.insert(u"recall.survey"_s, SampleSurvey::recall());
        m_wizard->currentPage()->findChild<QCheckBox *>()->click();
        QTest::qWait(600);
        save(u"1-set-aside"_s);
        m_server.series = alone;
        begin(SampleSurvey::recall());
        save(u"1-meaning"_s);
        m_wizard->next();
        save(u"2-review"_s);
        type(u"mdg2"_s);
        save(u"2-review-wrong"_s);
        type(u"mdg1"_s);
        save(u"2-review-typed"_s);
        run();
    }

private:
    void begin(const QJsonObject &survey)
    {
        m_server.answers.insert(u"recall.survey"_s, survey);
        if (m_server.session->state() != ServerSession::State::Online)
            m_server.goOnline();
        m_wizard = std::make_unique<RecallWizard>(m_server.session.get(), m_server.series, m_server.series.sites[0],
                                                  QList<JobRecord>());
        m_wizard->open();
        QTest::qWait(600);
    }
    void type(const QString &name)
    {
        for (QLineEdit *one : m_wizard->currentPage()->findChildren<QLineEdit *>())
            one->setText(name);
    }
    void run()
    {
        JobRecord job = m_server.job();
        job.operation = u"recall"_s;
        job.site = m_server.series.sites[0].path;
        const auto step = [&job](const QString &id, const QString &phase, JobRecord::Step::State state, int from) {
            return JobRecord::Step{id, {}, phase, state, from < 0 ? QDateTime() : job.started.addSecs(from), {}};
        };
        using enum JobRecord::Step::State;
        job.steps = {step(u"check"_s, u"check"_s, Done, 0), step(u"settings"_s, u"names"_s, Done, 4),
                     step(u"neutral"_s, u"check"_s, Done, 6), step(u"link"_s, u"switch"_s, Running, 60),
                     step(u"programs"_s, u"serve"_s, Waiting, -1)};
        job.phases.clear();
        m_server.answers.insert(u"job.start"_s, {{u"job"_s, job.toJson()}});
        m_wizard->button(QWizard::CommitButton)->click();
        QTest::qWait(400);
        save(u"3-progress"_s);
        job.state = JobRecord::State::Succeeded;
        SyncServer::end(job);
        m_server.sayJob(job);
        save(u"4-done"_s);
        m_wizard.reset();
    }
    void save(const QString &name)
    {
        QTest::qWait(300);
        m_wizard->grab().save(m_directory.filePath(name + u".png"_s));
    }

    QDir m_directory;
    SyncServer m_server;
    std::unique_ptr<RecallWizard> m_wizard;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words[1]))
        return 2;
    const PictureLook look;
    RecallWalk(words[1]).walk();
    return 0;
}
