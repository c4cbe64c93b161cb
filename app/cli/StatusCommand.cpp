// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StatusCommand.h"

#include "app/cli/SeriesProblem.h"
#include "app/cli/StatusJson.h"
#include "app/cli/TextTable.h"
#include "core/base/InertText.h"
#include "ui/text/NightlyText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/text/WarningText.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
QString healthText(const QHash<QUrl, AddressHealth> &all, const QUrl &address)
{
    if (!all.contains(address))
        return {};
    const auto &health = all[address];
    const auto answer = health.http > 0 ? StatusCommand::tr("%1, %2 ms").arg(health.http).arg(health.ms)
                                        : StatusCommand::tr("no answer");
    const auto problem = addressProblemName(health.problem);
    return problem.isEmpty() ? answer : StatusCommand::tr("%1: %2").arg(answer, problem);
}

QString syncText(const std::optional<SyncRecord> &sync)
{
    if (!sync)
        return {};
    const auto when = sync->ended.isValid() ? sync->ended : sync->started;
    return StatusCommand::tr("%1, %2").arg(syncOutcomeText(sync->state),
                                           ageText(when, QDateTime::currentDateTimeUtc()));
}
} // namespace

void StatusCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("status", words(tr("Show every site with its state")));
    command->add_option("SERVER[/SERIES]", options->target, words(tr("Only this server or series")));
    command->add_flag("--json", options->json, words(tr("As JSON (docs/json.md)")));
    command->add_flag("--no-health", options->noHealth, words(tr("Do not ask the sites' addresses")));
    command->callback([options, &terminal, &chosen] { chosen = std::make_unique<StatusCommand>(*options, terminal); });
}

void StatusCommand::begin()
{
    const auto target = textOf(m_options.target);
    const auto slash = target.indexOf(u'/');
    m_series = slash < 0 ? QString() : target.mid(slash + 1);
    m_sessions = fleet().servers();
    if (!target.isEmpty()) {
        auto *one = serverNamed(slash < 0 ? target : target.left(slash));
        if (!one)
            return;
        m_sessions = {one};
    }
    m_unanswered = m_sessions.size();
    if (m_sessions.isEmpty())
        return show({});
    visit(m_sessions, ServerVisit::Goal::Probed,
          [this](ServerSession *session, const Result<void> &result) { arrived(session, result); });
}

void StatusCommand::arrived(ServerSession *session, const Result<void> &result)
{
    if (!result)
        m_errors.insert(session->record().name, result.error());
    if (--m_unanswered > 0)
        return;
    if (!m_series.isEmpty() && m_errors.isEmpty() && !seriesNamed(session, m_series))
        return;
    if (m_options.noHealth)
        show({});
    else
        askAddresses();
}

QList<Series> StatusCommand::wanted(const ServerSession *session) const
{
    if (!session->status())
        return {};
    if (m_series.isEmpty())
        return session->status()->series;
    const auto *series = session->status()->seriesNamed(m_series);
    return series ? QList{*series} : QList<Series>{};
}

void StatusCommand::askAddresses()
{
    QList<QUrl> addresses;
    for (const auto *session : std::as_const(m_sessions))
        if (!m_errors.contains(session->record().name))
            for (const auto &series : wanted(session))
                for (const auto &site : series.sites)
                    if (!site.address.isEmpty() && !addresses.contains(site.address))
                        addresses += site.address;
    auto *round = new AddressRound(this);
    connect(round, &AddressRound::finished, this, &StatusCommand::show);
    round->start(addresses);
}

void StatusCommand::show(const QHash<QUrl, AddressHealth> &health)
{
    QJsonArray servers;
    for (const auto *session : std::as_const(m_sessions)) {
        if (m_options.json)
            servers += serverJson(session, health);
        else
            printServer(session, health);
    }
    if (m_options.json)
        terminal().print(
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"servers"_s, servers}}).toJson(QJsonDocument::Compact)));
    else if (m_sessions.isEmpty())
        terminal().say(
            tr("No servers yet. \"baton server add NAME\" adds one, \"baton practice start\" makes one to try."));
    auto status = ExitStatus::Done;
    for (auto it = m_errors.cbegin(); it != m_errors.cend(); ++it) {
        say(it.value(), it.key());
        status = exitStatusOf(it.value().code);
    }
    end(m_errors.isEmpty() ? syncStatus() : status);
}

ExitStatus StatusCommand::syncStatus() const
{
    auto status = ExitStatus::Done;
    for (const auto *session : m_sessions)
        for (const auto &series : wanted(session))
            if (const auto problem = SeriesProblem::of(series); problem && status != ExitStatus::Failed)
                status = problem->status;
    return status;
}

void StatusCommand::printNights(const Series &series, const ServerStatus &status)
{
    if (series.nightly)
        terminal().print(u"    "_s + nightlyText(*series.nightly, status.checked, status.utcOffset, status.zone));
    if (const auto problem = SeriesProblem::of(series))
        terminal().print(u"    ! "_s + inertLine(problem->words, 4096));
    else if (series.nightly)
        if (const auto night = lastNightText(*series.nightly); !night.isEmpty())
            terminal().print(u"    "_s + inertLine(night, 4096));
}

QJsonObject StatusCommand::serverJson(const ServerSession *session, const QHash<QUrl, AddressHealth> &health) const
{
    const auto name = session->record().name;
    QJsonArray series;
    for (const auto &one : wanted(session))
        series += StatusJson::series(one, name, health);
    QJsonValue error;
    if (m_errors.contains(name))
        error = StatusJson::error(m_errors[name]);
    return {{u"name"_s, name},
            {u"reachable"_s, !m_errors.contains(name)},
            {u"error"_s, error},
            {u"checked"_s, StatusJson::time(session->checked())},
            {u"cached"_s, !session->isFresh()},
            {u"series"_s, series}};
}

void StatusCommand::printRoots(const ServerStatus &status)
{
    for (const auto &root : status.roots) {
        if (!root.error.isEmpty())
            terminal().print(u"  ! "_s + inertLine(root.error, 4096));
        for (const auto &warning : root.warnings)
            terminal().print(u"  ! "_s + inertLine(warningText(warning), 4096));
    }
}

void StatusCommand::printServer(const ServerSession *session, const QHash<QUrl, AddressHealth> &health)
{
    const auto name = session->record().name;
    const auto age = ageText(session->checked(), QDateTime::currentDateTimeUtc());
    if (m_errors.contains(name))
        terminal().print(session->checked().isValid() ? tr("%1: not reached; seen %2").arg(inertLine(name), age)
                                                      : tr("%1: not reached").arg(inertLine(name)));
    else
        terminal().print(inertLine(name));
    if (const auto &status = session->status())
        printRoots(*status);
    for (const auto &series : wanted(session)) {
        terminal().print(u"  %1  %2"_s.arg(inertLine(series.name), inertLine(series.links)));
        printNights(series, *session->status());
        if (series.job)
            terminal().print(
                u"    %1 %2, %3 %"_s.arg(operationText(series.job->operation), jobStateText(series.job->state))
                    .arg(series.job->percent));
        TextTable table({tr("State"), tr("Site"), tr("Address"), tr("Application"), tr("Lino"), tr("Database"),
                         tr("Last sync"), tr("Health")});
        QStringList warnings;
        for (const auto &site : series.sites) {
            table.add({siteStateText(site.state), site.name, site.address.toString(),
                       u"%1 %2"_s.arg(site.application, site.version), site.lino,
                       u"%1 %2"_s.arg(site.database.engine, site.database.name), syncText(site.lastSync),
                       healthText(health, site.address)});
            for (const auto &warning : site.warnings)
                warnings += tr("%1: %2").arg(site.name, warningText(warning));
        }
        for (const auto &line : table.lines())
            terminal().print(u"    "_s + line);
        for (const auto &warning : std::as_const(warnings))
            terminal().print(u"    ! "_s + inertLine(warning, 4096));
    }
}
