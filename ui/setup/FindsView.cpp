// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/FindsView.h"

#include "core/base/InertText.h"
#include "ui/text/SurveyText.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

FindsView::FindsView(SetUpDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_words(new PlainLabel({}, this)), m_list(new QTreeWidget(this))
{
    m_list->setAccessibleName(tr("Places to decide"));
    m_list->setHeaderLabels({tr("Replace"), tr("Place"), tr("Line"), tr("Why you decide")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    connect(m_list, &QTreeWidget::itemChanged, this, &FindsView::decide);
}

void FindsView::refresh()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<SetUpSurvey::Find> finds = m_draft->survey ? m_draft->survey->finds : QList<SetUpSurvey::Find>();
    m_list->setVisible(!finds.isEmpty());
    m_words->setText(
        finds.isEmpty()
            ? tr("Nothing: everywhere else the old name stands for itself and is replaced.")
            : tr("Here %1 may mean something else. What is ticked is replaced by %2; what is not stays as it is.")
                  .arg(inertLine(m_draft->survey->productionName, 80), m_draft->siteName()));
    const QFont fixed = fixedFont(font());
    for (const SetUpSurvey::Find &find : finds) {
        const QString place =
            find.line > 0 ? tr("%1, line %2").arg(inertLine(find.path, 300)).arg(find.line) : inertLine(find.path, 300);
        auto *item = new QTreeWidgetItem(m_list, {QString(), place, inertLine(find.text, 300), findWhyText(find.why)});
        item->setFont(2, fixed);
        item->setToolTip(2, item->text(2).toHtmlEscaped());
        if (canBeReplaced(find))
            item->setCheckState(0, m_draft->isReplaced(find) ? Qt::Checked : Qt::Unchecked);
        sayDecision(item, m_draft->isReplaced(find));
    }
}

/// In words too: neither a tick alone nor its absence has to be seen.
void FindsView::sayDecision(QTreeWidgetItem *item, bool replaced)
{
    item->setText(0, replaced ? tr("is replaced") : tr("stays"));
}

void FindsView::decide(QTreeWidgetItem *item)
{
    const int row = m_list->indexOfTopLevelItem(item);
    if (!m_draft->survey || row < 0 || row >= m_draft->survey->finds.size())
        return;
    const bool replaced = item->checkState(0) == Qt::Checked;
    m_draft->decide(m_draft->survey->finds[row], replaced);
    const QSignalBlocker quiet(m_list);
    sayDecision(item, replaced);
    emit decided();
}
