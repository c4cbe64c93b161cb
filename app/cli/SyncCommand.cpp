// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SyncCommand.h"

#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"
#include "core/plans/ScriptExport.h"
#include "core/plans/Synchronise.h"
#include "ui/text/NightlyText.h"

#include <QJsonDocument>
#include <QTime>

using namespace Qt::StringLiterals;

namespace
{
/// Empty where it is a time of the day; CLI11 shows what it returns.
std::string timeProblem(const std::string &text)
{
    const auto time = textOf(text);
    return time.size() == 5 && QTime::fromString(time, u"HH:mm"_s).isValid()
               ? std::string()
               : words(SyncCommand::tr("\"%1\" is no time of the day: write it as HH:MM, for example 02:30.")
                           .arg(inertText(time, 40)));
}

void exclude(const std::vector<CLI::Option *> &options)
{
    for (auto *one : options)
        for (auto *other : options)
            if (one != other)
                one->excludes(other);
}
} // namespace

void SyncCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("sync", words(tr("Bring production's data into the preview, verified")));
    command
        ->add_option("SERVER/SERIES", o->target,
                     words(tr("The series; its preview is overwritten with production's data")))
        ->required();
    auto *follow = command->add_flag("--follow", o->follow,
                                     words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    auto *json = command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    auto *rehearse = command->add_flag("--rehearse", o->rehearse,
                                       words(tr("Only check and measure, and show it; nothing is changed")));
    auto *script = command->add_flag("--script", o->script,
                                     words(tr("Print a shell script that does the same by hand; nothing is changed")));
    auto *nightly = command->add_option("--nightly", o->nightly,
                                        words(tr("Synchronise every night at HH:MM, the server's time, from now on")));
    nightly->check(timeProblem, words(tr("HH:MM")));
    auto *noNightly = command->add_flag("--no-nightly", o->noNightly, words(tr("No more nightly synchronisation")));
    auto *hold = command->add_flag("--hold-tonight", o->hold, words(tr("Leave out the next night")));
    auto *noHold = command->add_flag("--no-hold", o->noHold, words(tr("Do not leave it out after all")));
    auto *keep = command->add_flag("--keep-script", o->keepScript,
                                   words(tr("With --nightly: leave the preview's own initdb_from_prod.sh as it is")));
    auto *noPage =
        command->add_flag("--no-page", o->noPage, words(tr("Show no maintenance page in the preview meanwhile")));
    exclude({rehearse, script, nightly, noNightly, hold, noHold});
    keep->needs(nightly);
    for (auto *other : {noNightly, hold, noHold})
        noPage->excludes(other);
    for (auto *other : {script, nightly, noNightly, hold, noHold})
        follow->excludes(other);
    json->excludes(script);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<SyncCommand>(*o, terminal); });
}

void SyncCommand::begin()
{
    visitSeries(textOf(m_options.target),
                [this](ServerSession *session, const Series &series) { act(session, series); });
}

void SyncCommand::act(ServerSession *session, const Series &series)
{
    const auto told = [this, session, id = series.id](const Result<void> &result) { tellNights(session, id, result); };
    if (m_options.noNightly)
        return session->clearNightly(series, this, told);
    if (m_options.hold || m_options.noHold)
        return session->holdTonight(series, m_options.hold, this, told);

    const auto plan = synchronisePlan(series, {.maintenancePage = !m_options.noPage});
    if (!plan)
        return endWith(plan.error(), session->record().name);
    if (m_options.script) {
        terminal().printRaw(shellScript(*plan, maintainerHere()).toUtf8());
        return end(ExitStatus::Done);
    }
    if (!m_options.nightly.empty())
        return session->setNightly(series, textOf(m_options.nightly), *plan, !m_options.keepScript, this, told);
    order(session, *plan, {.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json});
}

void SyncCommand::tellNights(ServerSession *session, const QString &series, const Result<void> &result)
{
    if (!result)
        return endWith(result.error(), session->record().name);
    connect(
        session, &ServerSession::statusChanged, this, [this, session, series] { printNights(session, series); },
        Qt::SingleShotConnection);
    connect(session, &ServerSession::probeFailed, this,
            [this, session](const Error &error) { endWith(error, session->record().name); });
    session->refresh();
}

void SyncCommand::printNights(const ServerSession *session, const QString &series)
{
    const auto &status = *session->status();
    const auto *found = status.seriesWithId(series);
    const auto nightly = found ? found->nightly : std::nullopt;
    if (m_options.json)
        terminal().print(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"nightly"_s, StatusJson::nightly(nightly)}}).toJson(QJsonDocument::Compact)));
    else if (nightly)
        terminal().print(nightlyText(*nightly, status.checked, status.utcOffset, status.zone));
    else
        terminal().print(tr("There is no nightly synchronisation."));
    if (nightly && !m_options.json && !m_options.nightly.empty())
        terminal().say(nightlyScriptText(nightly->script));
    end(ExitStatus::Done);
}
