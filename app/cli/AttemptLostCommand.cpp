// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptLostCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/ServerFiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr int rowsAtOnce = 1000;
}

void AttemptLostCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command =
        parent.add_subcommand("lost", words(tr("After a cancel: what users had changed in the new version")));
    addTarget(*command, o->target);
    command->add_option("--attempt", o->attempt, words(tr("Its id; by default the last one that was cancelled")));
    auto *table = command->add_option("--table", o->table, words(tr("The rows of this table")));
    auto *save = command->add_option(
        "--save", o->directory,
        words(tr("Copy the tables (CSV) and the fixture for Lino into this new directory, for you only")));
    table->excludes(save);
    addJson(*command, o->json);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptLostCommand>(*o, terminal); });
}

void AttemptLostCommand::act()
{
    Attempts::lost(session(), series(), textOf(m_options.attempt), this, [this](const Result<LostChanges> &report) {
        if (report)
            show(*report);
        else
            fail(report.error());
    });
}

void AttemptLostCommand::show(const LostChanges &report)
{
    m_report = report;
    if (!m_options.table.empty()) {
        if (std::ranges::count(report.tables, textOf(m_options.table), &LostChanges::Table::table) == 0)
            return endUsage(
                tr("No change was lost in a table %1: baton attempt lost %2 names those in which there are.")
                    .arg(inertLine(textOf(m_options.table)), seriesTarget()));
        return showRows(0);
    }
    if (m_options.json)
        terminal().print(AttemptJson::line(report.toJson()));
    else
        for (const QString &line : AttemptLines::lost(report))
            terminal().print(line);
    if (m_options.directory.empty())
        return end(ExitStatus::Done);
    const QString directory = textOf(m_options.directory);
    if (!QDir().mkpath(QFileInfo(directory).absolutePath()) || !QDir().mkdir(directory))
        return fail({Error::Code::FileUnwritable, directory + u": "_s + tr("it can't be made, or is there already")});
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    save(directory);
}

void AttemptLostCommand::showRows(int offset)
{
    Attempts::lostRows(session(), series(), m_report.attempt, textOf(m_options.table), offset, rowsAtOnce, this,
                       [this, offset](const Result<QList<LostChanges::Row>> &rows, int total) {
                           if (!rows)
                               return fail(rows.error());
                           m_rows += *rows;
                           if (!rows->isEmpty() && offset + int(rows->size()) < total)
                               return showRows(offset + int(rows->size()));
                           if (m_options.json) {
                               QJsonArray list;
                               for (const auto &row : m_rows)
                                   list.append(row.toJson());
                               terminal().print(AttemptJson::line({{u"rows"_s, list}}));
                           } else {
                               for (const QString &line : AttemptLines::lostRows(m_rows))
                                   terminal().print(line);
                           }
                           end(ExitStatus::Done);
                       });
}

void AttemptLostCommand::save(const QString &directory)
{
    QList<ServerFiles::Copy> copies;
    for (const LostChanges::File &one : m_report.files) {
        if (one.kind == "csv"_L1 || one.kind == "fixture"_L1)
            copies += {one.path, QDir(directory).filePath(QFileInfo(one.name).fileName())};
    }
    auto *files = new ServerFiles(&session(), copies, this);
    connect(files, &ServerFiles::finished, this, [this, directory](const Result<void> &saved) {
        if (!saved)
            return fail(saved.error());
        terminal().say(tr("Saved in %1.").arg(inertLine(directory)));
        end(ExitStatus::Done);
    });
    files->start();
}
