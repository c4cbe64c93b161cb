// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RunScriptCommand.h"

#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"
#include "core/plans/RunScript.h"
#include "ui/text/StateText.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

void RunScriptCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command =
        parent.add_subcommand("run-script", words(tr("Run the preview site's own sync script as a job on the server")));
    command
        ->add_option("SERVER/SERIES", options->target,
                     words(tr("The series; its preview is overwritten with production's data")))
        ->required();
    command
        ->add_option("SCRIPT", options->script,
                     words(tr("Name of the script in the preview site, e.g. initdb_from_prod.sh")))
        ->required();
    command->add_flag("--follow", options->follow,
                      words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    command->add_flag("--json", options->json, words(tr("Print the started job as JSON, on one line, before its log")));
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<RunScriptCommand>(*options, terminal); });
}

void RunScriptCommand::begin()
{
    const auto target = textOf(m_options.target);
    const auto slash = target.indexOf(u'/');
    if (slash < 1 || slash + 1 == target.size())
        return endUsage(tr("Name the series as SERVER/SERIES, for example practice/mdg."));
    auto *session = serverNamed(target.left(slash));
    if (!session)
        return;
    visit(session, ServerVisit::Goal::Probed,
          [this, session, series = target.mid(slash + 1)] { startJob(session, series); });
}

void RunScriptCommand::startJob(ServerSession *session, const QString &series)
{
    const auto *found = seriesNamed(session, series);
    if (!found)
        return;
    const auto plan = runScriptPlan(*found, textOf(m_options.script));
    if (!plan)
        return endWith(plan.error(), session->record().name);
    session->startJob(*plan, this, [this, session](const Result<JobRecord> &job) {
        if (!job)
            return endWith(job.error(), session->record().name);
        tell(session, *job);
        if (m_options.follow)
            return follow(session, *job);
        end(exitStatusOf(job->state));
    });
}

void RunScriptCommand::tell(ServerSession *session, const JobRecord &job)
{
    const auto name = session->record().name;
    const auto line = tr("Started %1 on %2.").arg(inertText(job.id), inertText(name));
    if (m_options.json)
        terminal().print(QString::fromUtf8(QJsonDocument(StatusJson::job(job, name)).toJson(QJsonDocument::Compact)));
    else if (m_options.follow)
        terminal().say(line);
    else
        terminal().print(tr("%1 To see it: baton log %2/%3 -f").arg(line, inertText(name), inertText(job.id)));
}

void RunScriptCommand::follow(ServerSession *session, const JobRecord &job)
{
    m_watch = new JobWatch(session, job.id, terminal(), this);
    connect(m_watch, &JobWatch::finished, this, [this, session](const Result<std::optional<JobRecord>> &result) {
        if (!result)
            return endWith(result.error(), session->record().name);
        if (*result)
            return tellEnd(**result);
        endWith({Error::Code::ProtocolError, m_watch->job()}, session->record().name);
    });
    m_watch->start(0, true);
}

void RunScriptCommand::tellEnd(const JobRecord &job)
{
    if (job.isRunning()) {
        terminal().say(m_watch->detachText());
        return end(ExitStatus::Done);
    }
    auto line = tr("%1: %2").arg(inertText(job.id), jobStateText(job.state));
    if (job.state == JobRecord::State::Failed && job.exitStatus)
        line += tr(" (exit status %1)").arg(*job.exitStatus);
    if (!job.signal.isEmpty())
        line += tr(" (signal %1)").arg(inertText(job.signal));
    terminal().say(line);
    if (job.state != JobRecord::State::Succeeded)
        terminal().say(tr("Production was not touched. The preview may be incomplete: run the script again once the "
                          "cause in the log is mended."));
    if (!job.error.isEmpty())
        terminal().say(FleetCommand::tr("Details: %1").arg(inertText(job.error)));
    end(exitStatusOf(job.state));
}

void RunScriptCommand::interrupt(int signal)
{
    if (m_watch)
        terminal().say(m_watch->detachText());
    FleetCommand::interrupt(signal);
}
