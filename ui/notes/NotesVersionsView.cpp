// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/NotesVersionsView.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/PlainLabel.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

NotesVersionsView::NotesVersionsView(QWidget *parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_remark(new PlainLabel({}, this)),
      m_text(new QPlainTextEdit(this)), m_takeBack(new QPushButton(tr("Take back"), this))
{
    m_list->setAccessibleName(tr("Earlier versions"));
    m_list->setHeaderLabels({tr("Kept"), tr("By"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the earlier version"));
    m_takeBack->setToolTip(tr("Put this version's text into the notes; Ctrl+Z takes that back"));
    m_takeBack->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_takeBack, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &NotesVersionsView::choose);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { emit takeBackRequested(m_text->toPlainText()); });
    setVersions({}, 0, {});
}

void NotesVersionsView::say(const QString &words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void NotesVersionsView::setVersions(const QList<ReleaseNotes::Version> &versions, int utcOffset, const QString &zone)
{
    m_list->clear();
    for (const ReleaseNotes::Version &version : versions) {
        auto *item = new QTreeWidgetItem(
            m_list, {bothClocksText(version.at, utcOffset, zone), inertLine(version.by, 80), sizeText(version.bytes)});
        item->setData(0, Qt::UserRole, version.name);
    }
    for (QWidget *part :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_takeBack)})
        part->setVisible(!versions.isEmpty());
    choose();
    say(versions.isEmpty() ? tr("No earlier versions yet. Each save keeps the text before it here.") : QString());
}

QString NotesVersionsView::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void NotesVersionsView::choose()
{
    m_takeBack->setEnabled(false);
    m_text->clear();
    if (const QString name = chosen(); !name.isEmpty()) {
        say(tr("Asking the server..."));
        emit textWanted(name);
    }
}

void NotesVersionsView::setText(const QString &name, const QString &text)
{
    if (name != chosen())
        return;
    m_text->setPlainText(text);
    m_takeBack->setEnabled(true);
    say({});
}

void NotesVersionsView::setFailed(const QString &name, const QString &words)
{
    if (name == chosen())
        say(words);
}
