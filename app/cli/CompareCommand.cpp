// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CompareCommand.h"

#include "app/cli/TextTable.h"
#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "ui/text/QuantityText.h"
#include "ui/text/SurveyText.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestValue = 60;

bool anyDiffers(const auto &list)
{
    return std::ranges::any_of(list, [](const auto &one) { return one.left != one.right; });
}

QString shown(const std::optional<QString> &version)
{
    return version ? *version : u"-"_s;
}

QString shown(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : u"-"_s;
}

QString bytesShown(const std::optional<qint64> &bytes)
{
    return bytes ? sizeText(*bytes) : u"-"_s;
}

QString valueShown(const SiteComparison::Setting &setting, const QString &value)
{
    if (setting.masked)
        return setting.left == setting.right ? CompareCommand::tr("(secret)") : CompareCommand::tr("(secret, another)");
    return inertLine(value, longestValue);
}

/// The rows of what differs, or with \a all of everything.
QList<QStringList> rowsOf(const auto &list, bool all, const auto &row)
{
    QList<QStringList> rows;
    for (const auto &one : list) {
        if (all || one.left != one.right)
            rows += row(one);
    }
    return rows;
}
} // namespace

void CompareCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("compare", words(tr("Show what differs between two sites of a series")));
    command
        ->add_option("SERVER/SITE", o->target, words(tr("One site; SERVER/SERIES/SITE where the name is not unique")))
        ->required();
    command->add_option("SITE", o->other, words(tr("The other one, of the same series")))->required();
    command->add_flag("--all", o->all, words(tr("What is the same in both, too")));
    command->add_flag("--exit-code", o->exitCode, words(tr("End with 5 where packages, plugins or rows differ")));
    command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<CompareCommand>(*o, terminal); });
}

void CompareCommand::begin()
{
    visitSite(textOf(m_options.target), [this](ServerSession *session, const Series &series, const Site &site) {
        const auto *other = series.siteNamed(textOf(m_options.other));
        if (!other)
            return endUsage(tr("The series %1 has no site \"%2\".")
                                .arg(inertText(series.name), inertLine(textOf(m_options.other))));
        SiteSurveys::compare(*session, series, site, *other, this,
                             [this, session](const Result<SiteComparison> &found) {
                                 if (!found)
                                     return endWith(found.error(), session->record().name);
                                 show(*found);
                                 endBy(*found);
                             });
    });
}

void CompareCommand::show(const SiteComparison &comparison)
{
    if (m_options.json)
        return terminal().print(QString::fromUtf8(QJsonDocument(comparison.toJson()).toJson(QJsonDocument::Compact)));
    const auto versions = [](const SiteComparison::Version &one) {
        return QStringList{one.name, shown(one.left), shown(one.right)};
    };
    const bool all = m_options.all;
    printRows(tr("Package"), comparison, rowsOf(comparison.packages, all, versions));
    printRows(tr("Plugin"), comparison, rowsOf(comparison.plugins, all, versions));
    printRows(tr("Setting"), comparison, rowsOf(comparison.settings, all, [](const SiteComparison::Setting &one) {
                  return QStringList{one.name, valueShown(one, one.left), valueShown(one, one.right)};
              }));
    printRows(tr("Table"), comparison, rowsOf(comparison.tables, all, [](const SiteComparison::Number &one) {
                  return QStringList{one.name, shown(one.left), shown(one.right)};
              }));
    printRows(tr("Size"), comparison, rowsOf(comparison.sizes, all, [](const SiteComparison::Number &one) {
                  return QStringList{sitePartText(one.name), bytesShown(one.left), bytesShown(one.right)};
              }));
    for (const QString &problem : comparison.problems)
        terminal().say(tr("Not found out: %1").arg(inertText(problem)));
}

void CompareCommand::printRows(const QString &what, const SiteComparison &comparison, const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return;
    TextTable table({what, comparison.left.name, comparison.right.name});
    for (const QStringList &row : rows)
        table.add(row);
    for (const QString &line : table.lines())
        terminal().print(line);
    terminal().print({});
}

void CompareCommand::endBy(const SiteComparison &comparison)
{
    const bool differs =
        anyDiffers(comparison.packages) || anyDiffers(comparison.plugins) || anyDiffers(comparison.tables);
    if (!differs && !m_options.json)
        terminal().say(tr("Packages, plugins and rows are the same."));
    end(m_options.exitCode && differs ? ExitStatus::Differs : ExitStatus::Done);
}
