// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HistoryCommand.h"

#include "app/cli/JobEnd.h"
#include "app/cli/StatusJson.h"
#include "app/cli/TextTable.h"
#include "core/progress/RunEstimate.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
/// Of the newest managed run's operation and site, else of the newest run's: these have usual times.
std::optional<RunEstimate> estimateOf(const QList<JobRecord> &runs)
{
    if (runs.isEmpty())
        return {};
    const auto managed = std::ranges::find(runs, u"sync"_s, &JobRecord::operation);
    JobRecord next = managed != runs.end() ? *managed : runs.first();
    next.id.clear();
    return RunEstimate(runs, next);
}

/// In the order in which a synchronisation goes through them; unknown ones last.
QStringList phasesOf(const QList<JobRecord> &runs)
{
    const QStringList order{u"check"_s,   u"freeze"_s, u"dump"_s,   u"mirror"_s, u"compare"_s,
                            u"restore"_s, u"static"_s, u"verify"_s, u"switch"_s};
    QStringList ids;
    for (const auto &run : runs)
        for (const auto &phase : run.phases)
            if (!ids.contains(phase.id))
                ids += phase.id;
    const auto place = [&order](const QString &id) { return order.contains(id) ? order.indexOf(id) : order.size(); };
    std::ranges::stable_sort(ids, {}, place);
    return ids;
}

QJsonValue secondsOf(const JobRecord &run)
{
    return run.started.isValid() && run.ended.isValid() ? QJsonValue(run.started.secsTo(run.ended)) : QJsonValue();
}

QJsonValue seconds(const std::optional<std::chrono::seconds> &value)
{
    return value ? QJsonValue(qint64(value->count())) : QJsonValue();
}

QJsonObject runJson(const JobRecord &run)
{
    QJsonArray phases;
    for (const auto &phase : run.phases)
        phases += QJsonObject{{u"id"_s, phase.id},
                              {u"seconds"_s, phase.started.isValid() && phase.ended.isValid()
                                                 ? QJsonValue(phase.started.secsTo(phase.ended))
                                                 : QJsonValue()}};
    const auto tables = run.tables ? StatusJson::tables(*run.tables) : QJsonObject();
    return {{u"id"_s, run.id},
            {u"operation"_s, run.operation},
            {u"state"_s, jobStateName(run.state)},
            {u"started"_s, StatusJson::time(run.started)},
            {u"ended"_s, StatusJson::time(run.ended)},
            {u"by"_s, run.by},
            {u"seconds"_s, secondsOf(run)},
            {u"objects"_s, JobEnd::isCounted(run) ? QJsonValue(run.tables->loaded) : QJsonValue()},
            {u"dumped"_s, run.tables ? QJsonValue(run.tables->dumped) : QJsonValue()},
            {u"differences"_s, tables.value(u"differences"_s).toArray()},
            {u"refusal"_s, StatusJson::refusal(run.refusal)},
            {u"phases"_s, phases},
            {u"sizes"_s, StatusJson::sizes(run.sizes)}};
}
} // namespace

void HistoryCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("history", words(tr("List a series' synchronisations, newest first")));
    command->add_option("SERVER/SERIES", options->target, words(tr("The series")))->required();
    command->add_flag("--json", options->json, words(tr("As JSON (docs/json.md), on one line")));
    command->add_option("--limit", options->limit, words(tr("At most this many")))
        ->check(CLI::Range(1, jobsLookedAt))
        ->capture_default_str();
    command->callback([options, &terminal, &chosen] { chosen = std::make_unique<HistoryCommand>(*options, terminal); });
}

QList<JobRecord> HistoryCommand::runsOf(const QString &series, QList<JobRecord> jobs)
{
    jobs.removeIf([&series](const JobRecord &job) {
        return job.series != series || job.rehearsal || !job.undoes.isEmpty() ||
               (job.operation != "sync"_L1 && job.operation != "run-script"_L1);
    });
    std::ranges::stable_sort(jobs, std::ranges::greater{}, &JobRecord::started);
    return jobs;
}

QJsonObject HistoryCommand::json(const QList<JobRecord> &runs, int limit)
{
    QJsonArray list;
    for (const auto &run : runs.first(std::min<qsizetype>(runs.size(), limit)))
        list += runJson(run);
    QJsonArray phases;
    const auto estimate = estimateOf(runs);
    for (const auto &id : phasesOf(runs))
        if (const auto usual = estimate->usual(id))
            phases += QJsonObject{{u"id"_s, id}, {u"seconds"_s, qint64(usual->count())}};
    return {{u"runs"_s, list},
            {u"usual"_s, QJsonObject{{u"seconds"_s, estimate ? seconds(estimate->usual()) : QJsonValue()},
                                     {u"runs"_s, estimate ? estimate->runs() : 0},
                                     {u"phases"_s, phases}}}};
}

void HistoryCommand::begin()
{
    visitSeries(textOf(m_options.target), [this](ServerSession *session, const Series &series) {
        session->jobs(
            this,
            [this, session, id = series.id](const Result<QList<JobRecord>> &jobs) {
                if (jobs)
                    show(runsOf(id, *jobs));
                else
                    endWith(jobs.error(), session->record().name);
            },
            jobsLookedAt);
    });
}

void HistoryCommand::show(const QList<JobRecord> &runs)
{
    if (m_options.json) {
        terminal().print(QString::fromUtf8(QJsonDocument(json(runs, m_options.limit)).toJson(QJsonDocument::Compact)));
        return end(ExitStatus::Done);
    }
    if (runs.isEmpty()) {
        terminal().say(tr("No synchronisation yet."));
        return end(ExitStatus::Done);
    }
    TextTable table({tr("Started (UTC)"), tr("What"), tr("By"), tr("Duration"), tr("State"), tr("Objects"),
                     tr("Differing tables")});
    for (const auto &run : runs.first(std::min<qsizetype>(runs.size(), m_options.limit))) {
        const bool counted = JobEnd::isCounted(run);
        table.add({run.started.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), operationText(run.operation), run.by,
                   run.ended.isValid() ? durationText(run.started.secsTo(run.ended)) : QString(),
                   jobStateText(run.state), counted ? QString::number(run.tables->loaded) : QString(),
                   counted ? QString::number(run.tables->differences.size()) : QString()});
    }
    for (const auto &line : table.lines())
        terminal().print(line);
    const auto estimate = estimateOf(runs);
    if (const auto usual = estimate->usual()) {
        QStringList parts;
        for (const auto &id : phasesOf(runs))
            if (const auto phase = estimate->usual(id))
                parts += u"%1 %2"_s.arg(phaseText(id), durationText(phase->count()));
        terminal().print(tr("Usually %1 (last good runs: %2): %3")
                             .arg(durationText(usual->count()))
                             .arg(estimate->runs())
                             .arg(parts.join(u", "_s)));
    }
    end(ExitStatus::Done);
}
