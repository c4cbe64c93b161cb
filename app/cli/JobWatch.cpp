// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JobWatch.h"

#include "app/cli/EstimateText.h"
#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr int barWidth = 24;

QString countText(const JobRecord &job)
{
    if (job.total > 0)
        return JobWatch::tr("%1 of %2").arg(job.done).arg(job.total);
    return job.done > 0 ? QString::number(job.done) : QString();
}

QString phaseLine(const JobRecord &job)
{
    QStringList parts{u"%1 %"_s.arg(job.percent), phaseText(inertText(job.phase)), countText(job)};
    parts.removeAll(QString());
    return parts.join(u"  "_s);
}

QString bar(int percent)
{
    const int full = percent * barWidth / 100;
    return u'[' + QString(full, u'#') + QString(barWidth - full, u'.') + u']';
}
} // namespace

JobWatch::JobWatch(ServerSession *session, QString job, Terminal &terminal, QObject *parent)
    : QObject(parent), m_session(session), m_job(std::move(job)), m_terminal(terminal)
{
}

void JobWatch::start(qint64 offset, bool follow)
{
    // from here on a lost connection is an episode: the job goes on and the log is taken up where it was left
    m_session->setReconnecting(follow);
    m_follower = m_session->followJob(m_job, offset, follow, this);
    connect(m_follower, &LogFollower::appended, this, [this](qint64, const QByteArray &bytes, const QList<TimeMark> &) {
        m_terminal.printRaw(bytes);
        m_heard.hear(bytes);
        if (!m_terminal.isOpen())
            emit finished(m_record); // nobody reads any more; the job goes on
        else if (m_record && m_record->isRunning())
            m_terminal.showStatus(bar(m_record->percent) + u' ' + line(*m_record));
    });
    connect(m_follower, &LogFollower::jobChanged, this, [this, follow](const JobRecord &job) {
        m_record = job;
        if (follow)
            show(job);
    });
    connect(m_follower, &LogFollower::connectedChanged, this, &JobWatch::tellConnection);
    connect(m_follower, &LogFollower::finished, this, [this](const Result<void> &result) {
        m_terminal.clearStatus();
        explain();
        if (result)
            emit finished(m_record);
        else
            emit finished(std::unexpected(result.error()));
    });
}

void JobWatch::show(const JobRecord &job)
{
    if (m_terminal.errorIsTerminal() && job.isRunning())
        m_terminal.showStatus(bar(job.percent) + u' ' + line(job));
    else
        showLine(job);
}

void JobWatch::showLine(const JobRecord &job)
{
    const int tenth = job.percent / 10;
    if (!job.isRunning() || (job.phase == m_phaseShown && tenth == m_tenthShown))
        return;
    m_phaseShown = job.phase;
    m_tenthShown = tenth;
    m_terminal.say(line(job));
}

QString JobWatch::line(const JobRecord &job) const
{
    const auto estimate = EstimateText::of(job, m_earlier, m_session);
    return estimate.isEmpty() ? phaseLine(job) : QString(phaseLine(job) + u"  "_s + estimate);
}

void JobWatch::tellConnection(bool connected)
{
    if (!connected && !m_lost)
        m_terminal.say(tr("The connection to %1 was lost; the job goes on there. Connecting again...")
                           .arg(inertText(m_session->record().name)));
    if (connected && m_lost)
        m_terminal.say(tr("Connected again."));
    m_lost = !connected;
}

void JobWatch::explain()
{
    if (!m_record || m_record->isRunning() || m_record->state == JobRecord::State::Succeeded)
        return;
    const auto lines = m_heard.explanations();
    for (const QString &line : lines)
        m_terminal.say(line);
}

QString JobWatch::detachText() const
{
    const auto name = inertText(m_session->record().name);
    return tr("The job continues on %1. To see it again: baton log %1/%2 -f").arg(name, inertText(m_job));
}
