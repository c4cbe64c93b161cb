// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ActivityCommand.h"

#include "app/cli/StatusJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

void ActivityCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("activity", words(tr("Who did what when with a series, newest first")));
    addTarget(*command, o->target);
    command->add_option("--limit", o->limit, words(tr("How many")))
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    auto *csv = command->add_flag("--csv", o->csv, words(tr("As CSV")));
    addJson(*command, o->json);
    csv->excludes("--json");
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<ActivityCommand>(*o, terminal); });
}

void ActivityCommand::act()
{
    Attempts::activity(session(), series(), m_options.limit, this, [this](const Result<QList<ActivityEntry>> &entries) {
        if (entries)
            show(*entries);
        else
            fail(entries.error());
    });
}

void ActivityCommand::show(const QList<ActivityEntry> &entries)
{
    if (m_options.json) {
        QJsonArray list;
        for (const ActivityEntry &entry : entries) {
            QJsonObject object = entry.toJson();
            object[u"at"_s] = StatusJson::time(entry.at);
            list.append(object);
        }
        terminal().print(AttemptJson::line({{u"activity"_s, list}}));
    } else if (m_options.csv) {
        terminal().printRaw(activityCsv(entries).toUtf8());
    } else {
        for (const QString &line : AttemptLines::activity(entries, moment({})))
            terminal().print(line);
    }
    end(ExitStatus::Done);
}
