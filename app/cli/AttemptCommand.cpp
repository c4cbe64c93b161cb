// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptCommand.h"

#include "app/cli/AttemptAnnouncementCommand.h"
#include "app/cli/AttemptEndCommand.h"
#include "app/cli/AttemptExtendCommand.h"
#include "app/cli/AttemptLostCommand.h"
#include "app/cli/AttemptPlanCommand.h"
#include "app/cli/AttemptRecallCommand.h"
#include "app/cli/AttemptStartCommand.h"
#include "app/cli/AttemptStatusCommand.h"
#include "app/cli/JobEnd.h"
#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestText = 64 * 1024;
} // namespace

void AttemptCommand::addAllTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto *attempt = parent.add_subcommand(
        "attempt", words(tr("The upgrade attempt: preview is production for an agreed time, then kept or not")));
    attempt->require_subcommand(1);
    AttemptPlanCommand::addTo(*attempt, terminal, chosen);
    AttemptStartCommand::addTo(*attempt, terminal, chosen);
    AttemptStatusCommand::addTo(*attempt, terminal, chosen);
    AttemptExtendCommand::addTo(*attempt, terminal, chosen);
    AttemptEndCommand::addTo(*attempt, terminal, chosen);
    AttemptAnnouncementCommand::addTo(*attempt, terminal, chosen);
    AttemptLostCommand::addTo(*attempt, terminal, chosen);
    AttemptRecallCommand::addTo(*attempt, terminal, chosen);
}

void AttemptCommand::addTarget(CLI::App &command, std::string &target)
{
    command.add_option("SERVER/SERIES", target, words(tr("The series")))->required();
}

void AttemptCommand::addJson(CLI::App &command, bool &json)
{
    command.add_flag("--json", json, words(tr("As JSON (docs/json.md), on one line")));
}

void AttemptCommand::begin()
{
    visitSeries(target(), [this](ServerSession *session, const Series &series) {
        m_session = session;
        m_series = series;
        act();
    });
}

AttemptMoment AttemptCommand::moment(const std::optional<Attempt> &attempt) const
{
    const auto &status = m_session->status();
    AttemptMoment moment = serverMoment(status, status ? status->checked : QDateTime::currentDateTimeUtc());
    if (attempt)
        moment.left = attempt->left;
    return moment;
}

void AttemptCommand::fail(const Error &error)
{
    endWith(error, m_session->record().name);
}

QString AttemptCommand::seriesTarget() const
{
    return inertLine(m_session->record().name) + u'/' + inertLine(m_series.name);
}

void AttemptCommand::tell(const Result<Attempt> &attempt, bool json)
{
    if (!attempt)
        return fail(attempt.error());
    if (json)
        terminal().print(AttemptJson::line(StatusJson::attempt(*attempt).toObject()));
    else
        for (const QString &line :
             {attemptHeadline(*attempt, moment(*attempt)), attemptDetail(*attempt, moment(*attempt))})
            if (!line.isEmpty())
                terminal().print(line);
    end(ExitStatus::Done);
}

void AttemptCommand::readText(const std::string &name, const std::function<void(const QString &)> &done)
{
    const auto take = [this, done](const Result<QByteArray> &bytes) {
        if (!bytes)
            return fail(bytes.error());
        if (bytes->size() > longestText || !bytes->isValidUtf8())
            return endUsage(tr("The text is not UTF-8 of at most 64 kB. Nothing was changed."));
        done(QString::fromUtf8(*bytes));
    };
    if (name.empty())
        return done({});
    if (name == "-")
        return m_textInput.read(longestText, take);
    QFile file(textOf(name));
    if (!file.exists())
        return endUsage(tr("There is no file %1. Nothing was changed.").arg(inertLine(textOf(name))));
    if (!file.open(QFile::ReadOnly))
        return fail({Error::Code::FileUnreadable, textOf(name) + u": "_s + file.errorString()});
    take(file.read(longestText + 1));
}

QString AttemptCommand::announcementOf(const JobRecord &job) const
{
    if (job.rehearsal || !job.undoes.isEmpty() || (job.operation != u"keep" && job.operation != u"cancel"))
        return {};
    return u"baton attempt announcement %1 --kind %2"_s.arg(seriesTarget(),
                                                            job.operation == u"keep" ? u"kept"_s : u"cancelled"_s);
}

void AttemptCommand::leftAlone(const JobRecord &job)
{
    if (const QString announcement = announcementOf(job); !announcement.isEmpty())
        terminal().say(tr("Once it has ended well, tell the users: %1").arg(announcement));
}

void AttemptCommand::ended(ServerSession *session, const JobRecord &job, ExitStatus status)
{
    Q_UNUSED(session)
    if (job.rehearsal || status == ExitStatus::Done || status == ExitStatus::Differs) {
        if (const QString announcement = announcementOf(job); !announcement.isEmpty())
            terminal().say(tr("Tell the users: %1").arg(announcement));
        return end(status);
    }
    Attempts::status(*m_session, m_series, false, this, [this, job, status](const Result<AttemptStatus> &found) {
        // ids grow: what is not newer than this job is no way back of it
        if (!found || !found->attempt || found->attempt->job <= job.id) {
            if (found && found->attempt)
                terminal().say(attemptHeadline(*found->attempt, moment(found->attempt)));
            return end(status);
        }
        JobRecord back = job;
        back.id = found->attempt->job;
        waitForReturn(back, status);
    });
}

void AttemptCommand::waitForReturn(const JobRecord &job, ExitStatus status)
{
    terminal().say(tr("It goes back by itself: %1").arg(inertText(job.id)));
    m_return = new JobWatch(m_session, job.id, terminal(), this);
    connect(m_return, &JobWatch::finished, this, [this, status](const Result<std::optional<JobRecord>> &result) {
        if (result && *result)
            (void)JobEnd::tell(**result, terminal());
        Attempts::status(*m_session, m_series, false, this, [this, status](const Result<AttemptStatus> &found) {
            if (found && found->attempt)
                terminal().say(attemptHeadline(*found->attempt, moment(found->attempt)));
            end(status);
        });
    });
    m_return->start(0, true);
}
