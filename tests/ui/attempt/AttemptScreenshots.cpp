// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// attempt_screenshots DIRECTORY [--dark] [--points N] [--width N] [--language FILE.qm]: the banners of every state, the
// dialogs, and the window with a running attempt, to look at.
#include "ui/PictureLook.h"
#include "ui/SampleAttempt.h"
#include "ui/attempt/AttemptBanners.h"
#include "ui/attempt/CancelAttemptDialog.h"
#include "ui/attempt/DecisionDialog.h"
#include "ui/main/WindowCase.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using State = Attempt::State;

namespace
{
AttemptSight sightOf(const QString &series, const Attempt &attempt, std::optional<qint64> left = {})
{
    AttemptSight sight;
    sight.server = u"vps12"_s;
    sight.series = SampleAttempt::series(attempt);
    sight.series.id = series;
    sight.online = true;
    sight.seen = SampleFleet::evening();
    sight.moment = {SampleFleet::evening(), left ? left : attempt.left, u"CET"_s, 3600};
    return sight;
}

QList<AttemptSight> everyState()
{
    QList<AttemptSight> sights{sightOf(u"planned"_s, SampleAttempt::planned())};
    AttemptSight running = sightOf(u"running"_s, SampleAttempt::running());
    running.status = SampleAttempt::status(running.attempt());
    running.status->errors = {
        {u"lino.log"_s, {}, u"ERROR tickets.Ticket: 'NoneType' object has no attribute 'state', while saving a row"_s}};
    AttemptSight urgent = sightOf(u"urgent"_s, SampleAttempt::running(), 431);
    AttemptSight overdue = sightOf(u"overdue"_s, SampleAttempt::running(), -192);
    AttemptSight away = sightOf(u"away"_s, SampleAttempt::running(), 1800);
    away.online = false;
    AttemptSight starting = sightOf(u"starting"_s, SampleAttempt::under(State::Starting));
    starting.series.job = SampleFleet::job(starting.series, JobRecord::State::Running);
    starting.series.job->operation = u"attempt"_s;
    starting.series.job->phase = u"freeze"_s;
    Attempt interrupted = SampleAttempt::under(State::Cancelling);
    interrupted.interrupted = true;
    Attempt failed = SampleAttempt::ended(State::Failed);
    failed.reason = u"2 transactions were still open after 60 s"_s;
    sights += {running,
               urgent,
               overdue,
               away,
               starting,
               sightOf(u"interrupted"_s, interrupted),
               sightOf(u"failed"_s, failed),
               sightOf(u"cancelled"_s, SampleAttempt::ended(State::Cancelled)),
               sightOf(u"kept"_s, SampleAttempt::ended(State::Kept))};
    return sights;
}
/// The real window on a server with a running and a planned attempt.
class WindowPicture : public WindowCase
{
public:
    bool save(const QString &file, int width)
    {
        prepare();
        AttemptStatus status = SampleAttempt::status(SampleAttempt::running());
        status.errors = {{u"lino.log"_s, {}, u"ERROR tickets.Ticket: no such state"_s}};
        m_answers.insert(u"attempt.status"_s, status.toJson());
        m_answers.insert(u"jobs"_s, {{u"jobs"_s, QJsonArray()}});
        m_series = SampleAttempt::series(SampleAttempt::running());
        Series planned = SampleFleet::pair(u"abc"_s);
        planned.attempt = SampleAttempt::planned();
        planned.attempt->id = u"other"_s;
        planned.attempt->from = u"abc1"_s;
        planned.attempt->to = u"abc2"_s;
        planned.attempt->former = planned.sites[0].path;
        planned.attempt->site = planned.sites[1].path;
        m_server.responder = [this, planned](const QJsonObject &request) -> std::optional<QJsonObject> {
            if (request[u"method"_s] == u"probe"_s)
                return QJsonObject{{u"result"_s, SampleFleet::status({m_series, planned}).toJson()}};
            return answer(request);
        };
        if (!open())
            return false;
        m_window->resize(width, 820);
        QTest::qWait(1800);
        const bool saved = m_window->grab().save(file);
        finish();
        return saved;
    }
};

bool saveDialog(QDialog &dialog, const QString &file)
{
    dialog.open();
    QTest::qWait(200);
    return dialog.grab().save(file);
}

bool saveDialogs(const QString &directory)
{
    const Attempt attempt = SampleAttempt::running();
    CancelAttemptDialog cancel(attempt, SampleAttempt::status(attempt), {});
    DecisionDialog keep({.title = u"Keep mdg2"_s,
                         .question = u"Shall mdg2 stay production?"_s,
                         .found = {},
                         .meaning = keepMeaning(attempt),
                         .yes = u"Keep mdg2"_s,
                         .no = u"Not yet"_s});
    return saveDialog(cancel, directory + u"/cancel.png"_s) && saveDialog(keep, directory + u"/keep.png"_s);
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2)
        return 2;
    const PictureLook look;
    const int width = std::max(PictureLook::after(u"--width"_s).toInt(), 0);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *banners = new AttemptBanners(&window);
    layout->addWidget(banners);
    layout->addStretch(1);
    banners->setSights(everyState(), SampleFleet::evening().addSecs(120));
    banners->setProblem(u"vps12"_s, u"planned"_s,
                        u"The attempt was not started. Free space: 3.1 GB needed, 0.2 GB free. mdg1 is production as "
                        "before. Free some space, or retire an old site, and try again."_s);
    banners->setPending(u"vps12"_s, u"urgent"_s, u"Going back to mdg1 in 7 s: no changes since the switch"_s, true);
    banners->setSights(everyState(), SampleFleet::evening().addSecs(120));
    window.resize(width ? width : 1280, 200);
    window.show();
    QTest::qWait(200);
    window.resize(window.width(), layout->heightForWidth(window.width()));
    QTest::qWait(200);
    QDir().mkpath(words[1]);
    const bool saved = window.grab().save(words[1] + u"/banners.png"_s) && saveDialogs(words[1]) &&
                       WindowPicture().save(words[1] + u"/window.png"_s, width ? width : 1360);
    return saved ? 0 : 1;
}
