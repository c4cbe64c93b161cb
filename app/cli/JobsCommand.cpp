// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JobsCommand.h"

#include "app/cli/StatusJson.h"
#include "app/cli/TextTable.h"
#include "ui/text/JobResultText.h"
#include "ui/text/StateText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
QString whatText(const JobRecord &job)
{
    const auto operation = operationText(job.operation);
    if (job.rehearsal)
        return JobsCommand::tr("%1, rehearsal").arg(operation);
    if (!job.undoes.isEmpty())
        return JobsCommand::tr("%1, undone").arg(operation);
    return job.resumes.isEmpty() ? operation : JobsCommand::tr("%1, resumed").arg(operation);
}

QString stateText(const JobRecord &job)
{
    if (job.isRunning())
        return JobsCommand::tr("%1, %2 %").arg(jobStateText(job.state)).arg(job.percent);
    QStringList can;
    if (job.canResume)
        can += JobsCommand::tr("can be resumed");
    if (job.canUndo)
        can += JobsCommand::tr("can be undone");
    const auto state = needsDecision(job) ? outcomeText(job) : jobStateText(job.state);
    return can.isEmpty() ? state : u"%1 (%2)"_s.arg(state, can.join(u", "_s));
}
} // namespace

void JobsCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("jobs", words(tr("List the jobs, newest first")));
    command->add_option("SERVER", options->server, words(tr("Only this server's")));
    command->add_flag("--json", options->json, words(tr("As JSON (docs/json.md)")));
    command->add_option("--limit", options->limit, words(tr("At most this many of each server")))
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
    command->callback([options, &terminal, &chosen] { chosen = std::make_unique<JobsCommand>(*options, terminal); });
}

void JobsCommand::begin()
{
    auto sessions = fleet().servers();
    if (!m_options.server.empty()) {
        auto *one = serverNamed(textOf(m_options.server));
        if (!one)
            return;
        sessions = {one};
    }
    m_unanswered = sessions.size();
    if (sessions.isEmpty())
        return show();
    visit(sessions, ServerVisit::Goal::Connected, [this](ServerSession *session, const Result<void> &result) {
        const auto name = session->record().name;
        if (!result)
            return answered(name, std::unexpected(result.error()));
        session->jobs(
            this, [this, name](const Result<QList<JobRecord>> &jobs) { answered(name, jobs); }, m_options.limit);
    });
}

void JobsCommand::answered(const QString &server, const Result<QList<JobRecord>> &jobs)
{
    if (jobs) {
        for (const auto &job : *jobs)
            m_jobs += std::pair(server, job);
    } else {
        say(jobs.error(), server);
        m_status = exitStatusOf(jobs.error().code);
    }
    if (--m_unanswered == 0)
        show();
}

void JobsCommand::show()
{
    std::ranges::stable_sort(m_jobs, [](const auto &a, const auto &b) { return a.second.started > b.second.started; });
    QJsonArray array;
    TextTable table({tr("Job"), tr("Server"), tr("Series"), tr("Operation"), tr("State"), tr("Phase"), tr("By"),
                     tr("Started (UTC)")});
    for (const auto &[server, job] : std::as_const(m_jobs)) {
        array += StatusJson::job(job, server);
        table.add({job.id, server, job.seriesName, whatText(job), stateText(job), phaseText(job.phase), job.by,
                   job.started.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s)});
    }
    if (m_options.json)
        terminal().print(
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"jobs"_s, array}}).toJson(QJsonDocument::Compact)));
    else if (table.isEmpty() && m_status == ExitStatus::Done) // else it is not known
        terminal().say(tr("No jobs yet."));
    else
        for (const auto &line : table.lines())
            terminal().print(line);
    end(m_status);
}
