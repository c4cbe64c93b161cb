// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ChangesView.h"

#include "core/base/InertText.h"
#include "ui/setup/DiffView.h"
#include "ui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

ChangesView::ChangesView(const QString &name, const QString &nothing, QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_remark(new PlainLabel), m_whole(new QCheckBox(tr("Whole file"))),
      m_diff(new DiffView), m_nothing(new PlainLabel(nothing, this))
{
    m_list->setAccessibleName(name);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideLeft);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    auto *right = new QWidget;
    auto *side = new QVBoxLayout(right);
    side->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(m_remark, 1);
    top->addWidget(m_whole);
    side->addLayout(top);
    side->addWidget(m_diff, 1);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 5);
    m_splitter = splitter;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_nothing, 0, Qt::AlignTop);
    layout->addWidget(splitter, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangesView::showChosen);
    connect(m_whole, &QCheckBox::toggled, this, &ChangesView::showChosen);
    m_splitter->hide();
}

void ChangesView::showChanges(const QList<Change> &changes)
{
    if (changes == m_changes && m_list->count() == changes.size())
        return;
    m_changes = changes;
    m_list->clear();
    for (const Change &change : changes) {
        auto *item = new QListWidgetItem(inertLine(change.path, 300), m_list);
        item->setToolTip(item->text().toHtmlEscaped());
    }
    m_splitter->setVisible(!changes.isEmpty());
    m_nothing->setVisible(changes.isEmpty());
    m_list->setCurrentRow(changes.isEmpty() ? -1 : 0);
    showChosen();
}

void ChangesView::showChosen()
{
    const Change change = m_changes.value(m_list->currentRow());
    m_remark->setText(change.remark.isEmpty() ? inertLine(change.path, 300) : change.remark);
    m_whole->setVisible(!change.text.isEmpty());
    if (m_whole->isChecked() && !change.text.isEmpty())
        m_diff->showFile(change.text);
    else
        m_diff->showDiff(change.diff);
}
