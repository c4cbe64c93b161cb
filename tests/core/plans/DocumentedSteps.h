// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/Plan.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

/// The tables of steps in docs/attempt.md, to hold the plans against.
namespace DocumentedSteps
{
struct Command {
    QString action;
    QStringList names; ///< Of the values in "with".
    QString site;      ///< "V" or "P"; empty where the table does not say.
};

struct Row {
    QString id; ///< Empty: the steps of a synchronisation.
    QString phase;
    QStringList after;
    Command run;
    Command undo;
    bool undoFirst = false;
};

/// Of "`attempt-warm` {address}, V: each worker...".
inline Command command(const QString &cell)
{
    static const QRegularExpression action(QStringLiteral("^`([a-z-]+)`(?: \\{([^}]*)\\})?(?:, ([VP])\\b)?"));
    const auto match = action.match(cell);
    Command result{.action = match.captured(1), .names = {}, .site = match.captured(3)};
    for (const QString &part : match.captured(2).split(QStringLiteral(", "), Qt::SkipEmptyParts))
        result.names += part.section(QLatin1Char(':'), 0, 0);
    result.names.sort();
    return result;
}

inline Row row(const QStringList &cells)
{
    const QString after = cells.value(2);
    const QString undo = cells.value(4);
    return {.id = cells.value(0).startsWith(QLatin1Char('`')) ? QString(cells.value(0)).remove(QLatin1Char('`'))
                                                              : QString(),
            .phase = cells.value(1),
            .after = after.isEmpty() ? QStringList() : after.split(QStringLiteral(", ")),
            .run = command(cells.value(3)),
            .undo = command(undo),
            .undoFirst = undo.contains(QRegularExpression(QStringLiteral("^`[^:]*, first\\b")))};
}

/// The rows of the table below the heading \a section in \a document.
inline QList<Row> rows(const QString &document, const QString &section)
{
    QFile file(document);
    if (!file.open(QFile::ReadOnly | QFile::Text))
        qFatal("%s", qPrintable(document));
    const QString text = QString::fromUtf8(file.readAll());
    QList<Row> found;
    bool within = false;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1Char('#')))
            within = line == QStringLiteral("### ") + section;
        if (!within || !line.startsWith(QLatin1Char('|')) || line.contains(QStringLiteral("---")) ||
            line.startsWith(QStringLiteral("| id ")))
            continue;
        QStringList cells = line.split(QLatin1Char('|')).mid(1);
        for (QString &cell : cells)
            cell = cell.trimmed();
        found.append(row(cells));
    }
    return found;
}

inline QStringList ids(const Plan &plan)
{
    QStringList result;
    for (const Step &step : plan.steps)
        result += step.id;
    return result;
}

inline Step stepOf(const Plan &plan, const QString &id)
{
    const auto found = std::ranges::find(plan.steps, id, &Step::id);
    return found == plan.steps.end() ? Step{} : *found;
}

/// Where \a made is another command than the table says; empty where it is the same.
inline QString difference(const StepCommand &made, const Command &documented, const Plan &plan)
{
    QStringList names = made.with.keys();
    names.sort();
    if (made.action != documented.action)
        return QStringLiteral("action %1, documented %2").arg(made.action, documented.action);
    if (!documented.site.isEmpty() && made.cwd != (documented.site == QStringLiteral("V") ? plan.site : plan.source))
        return QStringLiteral("%1 in %2, documented %3").arg(made.action, made.cwd, documented.site);
    if (documented.action != QStringLiteral("mirror") && names != documented.names)
        return QStringLiteral("%1 {%2}, documented {%3}")
            .arg(made.action, names.join(QLatin1Char(' ')), documented.names.join(QLatin1Char(' ')));
    return {};
}

/// Each line says where \a plan is another than the table.
inline QStringList differences(const Plan &plan, const QList<Row> &documented)
{
    QStringList found;
    QString before;
    for (const Row &row : documented) {
        const Step step = stepOf(plan, row.id);
        if (row.id.isEmpty())
            continue;
        if (step.id.isEmpty()) {
            found += row.id + QStringLiteral(": missing");
            continue;
        }
        const QStringList after = row.after.isEmpty() && !before.isEmpty() ? QStringList{before} : row.after;
        if (!step.after || *step.after != after)
            found += row.id + QStringLiteral(": after ") + step.after.value_or(QStringList()).join(QLatin1Char(' '));
        if (step.phase != row.phase)
            found += row.id + QStringLiteral(": phase ") + step.phase;
        for (const auto &[made, table] : {std::pair(step.run, row.run), std::pair(step.undo, row.undo)}) {
            if (const QString other = difference(made, table, plan); !other.isEmpty())
                found += row.id + QStringLiteral(": ") + other;
        }
        if (step.undoFirst != row.undoFirst)
            found += row.id + QStringLiteral(": undoFirst");
        before = row.id;
    }
    return found;
}
} // namespace DocumentedSteps
