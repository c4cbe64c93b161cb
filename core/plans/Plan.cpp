// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Plan.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{
QJsonObject stepToJson(const Step &step)
{
    QJsonObject object{{u"id"_s, step.id},
                       {u"title"_s, step.title},
                       {u"run"_s, step.run.toJson()},
                       {u"timeout"_s, qint64(step.timeout.count())}};
    if (!step.phase.isEmpty())
        object.insert(u"phase"_s, step.phase);
    if (step.after)
        object.insert(u"after"_s, QJsonArray::fromStringList(*step.after));
    if (!step.check.isEmpty())
        object.insert(u"check"_s, step.check.toJson());
    if (!step.undo.isEmpty())
        object.insert(u"undo"_s, step.undo.toJson());
    if (!step.undoneBy.isEmpty())
        object.insert(u"undoneBy"_s, step.undoneBy);
    if (!step.accept.isEmpty()) {
        QJsonArray statuses;
        for (const int status : step.accept)
            statuses.append(status);
        object.insert(u"accept"_s, statuses);
    }
    if (!step.byHand.isEmpty())
        object.insert(u"byHand"_s, QJsonArray::fromStringList(step.byHand));
    if (step.again)
        object.insert(u"again"_s, true);
    if (step.rehearse)
        object.insert(u"rehearse"_s, true);
    if (step.undoFirst)
        object.insert(u"undoFirst"_s, true);
    return object;
}
} // namespace

StepCommand StepCommand::program(const QStringList &argv, const QString &cwd)
{
    return {.argv = argv, .action = {}, .with = {}, .cwd = cwd};
}

StepCommand StepCommand::named(const QString &action, const QJsonObject &with, const QString &cwd)
{
    return {.argv = {}, .action = action, .with = with, .cwd = cwd};
}

QJsonObject StepCommand::toJson() const
{
    if (action.isEmpty())
        return {{u"argv"_s, QJsonArray::fromStringList(argv)}, {u"cwd"_s, cwd}};
    return {{u"action"_s, action}, {u"with"_s, with}, {u"cwd"_s, cwd}};
}

QJsonObject Plan::toJson() const
{
    QJsonArray list;
    for (const Step &step : steps)
        list.append(stepToJson(step));
    QJsonObject object{{u"format"_s, 2},         {u"operation"_s, operation},   {u"title"_s, title},
                       {u"series"_s, series},    {u"seriesName"_s, seriesName}, {u"links"_s, links},
                       {u"site"_s, site},        {u"source"_s, source},         {u"steps"_s, list},
                       {u"progress"_s, progress}};
    if (!turn.isEmpty())
        object.insert(u"turn"_s, turn);
    if (!revertUntil.isEmpty())
        object.insert(u"revertUntil"_s, revertUntil);
    if (grace.count() > 0)
        object.insert(u"grace"_s, qint64(grace.count()));
    return object;
}
