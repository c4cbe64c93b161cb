// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/PlanSteps.h"

#include "core/base/InertText.h"
#include "core/plans/ShellWords.h"
#include "ui/text/StepText.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
QString valueText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString exactCommand(const StepCommand &command)
{
    if (command.action.isEmpty())
        return inertLine(shellWords(command.argv), 1000);
    QStringList words{command.action};
    for (auto it = command.with.begin(); it != command.with.end(); ++it)
        words += u"%1=%2"_s.arg(it.key(), valueText(*it));
    return inertLine(words.join(u' '), 1000);
}

QString wordsOf(const Step &step, const QString &operation)
{
    JobRecord::Step shown;
    shown.id = step.id;
    shown.title = step.title;
    return stepText(shown, operation);
}
} // namespace

QFont fixedFont(const QFont &like)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(like.pointSizeF());
    return fixed;
}

PlanSteps::PlanSteps(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Steps and their commands"));
    setHeaderLabels({tr("Step"), tr("Command")});
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void PlanSteps::showPlan(const Plan &plan)
{
    clear();
    const QFont fixed = fixedFont(font());
    for (const Step &step : plan.steps) {
        auto *item = new QTreeWidgetItem(this, {wordsOf(step, plan.operation), exactCommand(step.run)});
        item->setFont(1, fixed);
        item->setToolTip(1, item->text(1).toHtmlEscaped());
        const auto detail = [&](const QString &name, const QString &text) {
            auto *child = new QTreeWidgetItem(item, {name, text});
            child->setFont(1, fixed);
            child->setToolTip(1, text.toHtmlEscaped());
        };
        detail(tr("in"), inertLine(step.run.cwd, 300));
        if (!step.check.isEmpty())
            detail(tr("left out if this succeeds"), exactCommand(step.check));
        if (!step.undo.isEmpty())
            detail(tr("undone by"), exactCommand(step.undo));
    }
}
