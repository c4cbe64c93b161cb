// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/NotesMaterialView.h"

#include "core/base/InertText.h"
#include "ui/text/NotesMaterial.h"
#include "ui/widgets/PlainLabel.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
QTreeWidgetItem *materialItem(const QStringList &columns, const QString &markdown)
{
    auto *item = new QTreeWidgetItem(columns);
    item->setData(0, Qt::UserRole, markdown);
    return item;
}
} // namespace

NotesMaterialView::NotesMaterialView(QWidget *parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_text(new QPlainTextEdit(this)),
      m_insert(new QPushButton(tr("Insert"), this)), m_remark(new PlainLabel({}, this))
{
    m_list->setAccessibleName(tr("Versions and change logs"));
    m_list->setHeaderLabels({tr("What"), tr("Before"), tr("After")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What would be inserted"));
    m_insert->setToolTip(tr("Put it into the notes where the cursor is; Ctrl+Z takes that back"));
    m_insert->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_remark);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_insert, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &NotesMaterialView::choose);
    connect(m_insert, &QPushButton::clicked, this, [this] { emit insertRequested(m_text->toPlainText()); });
    showMaterial({});
}

void NotesMaterialView::showMaterial(const ReleaseNotes &notes)
{
    m_list->clear();
    if (!notes.packages.isEmpty()) {
        QTreeWidgetItem *versions = materialItem({tr("All versions")}, versionsMarkdown(notes.packages));
        for (const ReleaseNotes::Package &package : notes.packages)
            versions->addChild(materialItem(
                {inertLine(package.name, 200), inertLine(package.before, 100), inertLine(package.after, 100)},
                versionsMarkdown({package})));
        m_list->addTopLevelItem(versions);
    }
    if (!notes.changes.isEmpty()) {
        QString all;
        QTreeWidgetItem *changes = materialItem({tr("All change logs")}, {});
        for (const ReleaseNotes::Change &change : notes.changes) {
            const QString text = changeMarkdown(change);
            all += all.isEmpty() ? text : QString(u'\n' + text);
            changes->addChild(materialItem(
                {tr("%1: %2", "package, heading").arg(inertLine(change.package, 200), inertLine(change.title, 200))},
                text));
        }
        changes->setData(0, Qt::UserRole, all);
        m_list->addTopLevelItem(changes);
    }
    m_list->expandAll();
    const bool any = m_list->topLevelItemCount() > 0;
    for (QWidget *part :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_insert)})
        part->setVisible(any);
    const QString from = inertLine(notes.from, 80), to = inertLine(notes.to, 80);
    m_remark->setText(!any                             ? tr("Nothing is known of what changes: no version differs.")
                      : from.isEmpty() || to.isEmpty() ? QString()
                                                       : tr("From %1 to %2").arg(from, to));
    m_remark->setVisible(!m_remark->text().isEmpty());
    if (any)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    choose();
}

void NotesMaterialView::setInsertable(bool on)
{
    m_insertable = on;
    choose();
}

void NotesMaterialView::choose()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_text->setPlainText(item ? item->data(0, Qt::UserRole).toString() : QString());
    m_insert->setEnabled(m_insertable && item);
}
