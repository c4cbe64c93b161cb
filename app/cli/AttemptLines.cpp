// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptLines.h"

#include "app/cli/StatusJson.h"
#include "app/cli/SurveyLines.h"
#include "app/cli/TextTable.h"
#include "core/base/InertText.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
class AttemptLineWords
{
    Q_DECLARE_TR_FUNCTIONS(AttemptLines)
};

/// The changed tables, most first.
QStringList changeLines(const AttemptStatus &status)
{
    if (!status.changes || status.changes->isEmpty())
        return {};
    TextTable table({AttemptLineWords::tr("Table"), AttemptLineWords::tr("Added"), AttemptLineWords::tr("Changed"),
                     AttemptLineWords::tr("Removed"), QString()});
    for (auto it = status.changes->cbegin(); it != status.changes->cend(); ++it)
        table.add({it.key(), QString::number(it->added), QString::number(it->changed), QString::number(it->removed),
                   it->exact ? QString() : AttemptLineWords::tr("about")});
    return table.lines();
}
} // namespace

QStringList AttemptLines::status(const AttemptStatus &status, const AttemptMoment &moment)
{
    if (!status.attempt)
        return {AttemptLineWords::tr("There is no upgrade attempt, and none is planned.")};
    const Attempt &attempt = *status.attempt;
    QStringList lines{attemptHeadline(attempt, moment)};
    if (const QString detail = attemptDetail(attempt, moment); !detail.isEmpty())
        lines += detail;
    if (!attempt.isUnderWay())
        return lines;
    lines += attemptHealthText(status);
    if (attempt.state == Attempt::State::Running) {
        // the headline says it already, but for one that is overdue
        if (status.rows && !lines.first().contains(changesSinceText(*status.rows)))
            lines += changesSinceText(*status.rows);
        lines += changeLines(status);
        for (const auto &user : status.users)
            lines += AttemptLineWords::tr("  %1: %Ln row(s)", nullptr, user.rows).arg(inertLine(user.name));
    }
    if (status.formerWasWritten.value_or(false))
        lines += AttemptLineWords::tr("%1 was written to since the freeze, though nobody should: baton attempt cancel "
                                      "says what.")
                     .arg(inertLine(attempt.from));
    for (const auto &error : status.errors)
        lines += u"  %1: %2"_s.arg(inertLine(error.log), inertLine(error.text, 200));
    return lines;
}

QStringList AttemptLines::readiness(const AttemptReadiness &readiness, int minutes)
{
    return SurveyLines::checks(readinessChecks(readiness)) + QStringList{freezeText(readiness, minutes)};
}

QStringList AttemptLines::activity(const QList<ActivityEntry> &entries, const AttemptMoment &moment)
{
    QStringList lines;
    for (const ActivityEntry &entry : entries)
        lines += u"%1  %2"_s.arg(serverTimeText(entry.at, moment), activitySentence(entry));
    return lines;
}

QStringList AttemptLines::lost(const LostChanges &report)
{
    if (report.isNothing())
        return {AttemptLineWords::tr("Nothing was lost: nobody changed anything in %1.").arg(inertLine(report.to))};
    QStringList lines;
    if (!report.tables.isEmpty() || !report.fromSql)
        lines += AttemptLineWords::tr("Since the switch %1 got changes that %2 does not have: %Ln row(s).", nullptr,
                                      report.rows)
                     .arg(inertLine(report.to), inertLine(report.from));
    if (report.fromSql)
        lines += unlistedText(report);
    else if (!report.problem.isEmpty())
        lines += inertLine(report.problem, 500);
    TextTable table({AttemptLineWords::tr("Table"), AttemptLineWords::tr("Added"), AttemptLineWords::tr("Changed"),
                     AttemptLineWords::tr("Removed"), AttemptLineWords::tr("By")});
    for (const auto &one : report.tables) {
        QStringList users;
        for (const auto &user : one.users)
            users += u"%1 (%2)"_s.arg(user.name, QString::number(user.rows));
        table.add({one.table, QString::number(one.added), QString::number(one.changed), QString::number(one.removed),
                   users.join(u", "_s)});
    }
    if (!table.isEmpty())
        lines += table.lines();
    for (const auto &file : report.media)
        lines += u"  %1 %2"_s.arg(file.change, inertLine(file.path));
    for (const auto &file : report.files)
        lines += u"  %1"_s.arg(inertLine(file.path));
    if (!report.mediaKept.isEmpty())
        lines += AttemptLineWords::tr("Copies of these files: %1").arg(inertLine(report.mediaKept));
    if (report.keptUntil.isValid())
        lines += AttemptLineWords::tr("Kept on the server until %1.").arg(report.keptUntil.toString(Qt::ISODate));
    return lines;
}

QStringList AttemptLines::lostRows(const QList<LostChanges::Row> &rows)
{
    TextTable table({AttemptLineWords::tr("Row"), AttemptLineWords::tr("Change"), AttemptLineWords::tr("By"),
                     AttemptLineWords::tr("What"), AttemptLineWords::tr("Fields")});
    for (const auto &row : rows)
        table.add({row.key, row.change, row.by, row.label, row.fields.join(u", "_s)});
    return table.isEmpty() ? QStringList() : table.lines();
}

QJsonObject AttemptJson::status(const AttemptStatus &status)
{
    QJsonObject object = status.toJson();
    object.remove(u"attempt"_s);
    object[u"standingBy"_s] = object.take(u"former"_s); // the attempt's own "former" is a path
    QJsonObject own = StatusJson::attempt(status.attempt).toObject();
    if (!status.attempt) {
        const QStringList keys = StatusJson::attempt(Attempt()).toObject().keys();
        for (const QString &key : keys)
            own[key] = QJsonValue();
    }
    for (auto it = own.constBegin(); it != own.constEnd(); ++it)
        object[it.key()] = it.value();
    return object;
}

QString AttemptJson::line(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
