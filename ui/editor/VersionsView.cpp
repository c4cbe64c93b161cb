// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/VersionsView.h"

#include "core/base/InertText.h"
#include "core/base/LineDiff.h"
#include "ui/editor/CodeEdit.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

VersionsView::VersionsView(QWidget *parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_view(new QComboBox(this)),
      m_takeBack(new QPushButton(tr("Take back"), this)), m_remark(new PlainLabel({}, this)), m_text(new CodeEdit(this))
{
    m_list->setAccessibleName(tr("Earlier versions"));
    m_list->setHeaderLabels({tr("Kept"), tr("By"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->addItems({tr("Its text"), tr("What differs in the result")});
    m_view->setAccessibleName(tr("What is shown of the version"));
    m_takeBack->setToolTip(tr("Put this version's text into the result; Ctrl+Z takes that back"));
    m_takeBack->setAutoDefault(false);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the earlier version"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_view, 1);
    row->addWidget(m_takeBack);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_remark);
    layout->addWidget(m_text, 2);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsView::choose);
    connect(m_view, &QComboBox::currentIndexChanged, this, &VersionsView::showText);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { emit takeBackRequested(m_loaded); });
    setVersions({}, 0, {});
}

void VersionsView::setVersions(const QList<RestoreScript::Version> &versions, int utcOffset, const QString &zone)
{
    m_list->clear();
    for (const RestoreScript::Version &version : versions) {
        auto *item = new QTreeWidgetItem(
            m_list, {bothClocksText(version.at, utcOffset, zone), inertLine(version.by, 80), sizeText(version.bytes)});
        item->setData(0, Qt::UserRole, version.name);
    }
    for (QWidget *part : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_view),
                          static_cast<QWidget *>(m_takeBack), static_cast<QWidget *>(m_text)})
        part->setVisible(!versions.isEmpty());
    m_remark->setText(versions.isEmpty()
                          ? tr("No earlier versions yet. Each change of the script keeps the text before it here.")
                          : QString());
    m_remark->setVisible(versions.isEmpty());
    m_loadedName.clear();
    choose();
}

QString VersionsView::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void VersionsView::choose()
{
    m_takeBack->setEnabled(false);
    m_text->setPlainText({});
    m_loadedName.clear();
    if (const QString name = chosen(); !name.isEmpty()) {
        m_remark->setText(tr("Asking the server..."));
        m_remark->show();
        emit textWanted(name);
    }
}

void VersionsView::setText(const QString &name, const QString &text)
{
    if (name != chosen())
        return;
    m_loadedName = name;
    m_loaded = text;
    m_takeBack->setEnabled(true);
    m_remark->hide();
    showText();
}

void VersionsView::setFailed(const QString &name, const QString &words)
{
    if (name != chosen())
        return;
    m_remark->setText(words);
    m_remark->show();
}

void VersionsView::setEdited(const QString &text)
{
    m_edited = text;
    if (m_view->currentIndex() == 1)
        showText();
}

void VersionsView::showText()
{
    if (m_loadedName.isEmpty())
        return;
    if (m_view->currentIndex() == 0) {
        m_text->setCode(m_loaded);
        return;
    }
    const QStringList difference = lineDiff(m_loaded, m_edited);
    m_text->setDifference(difference.isEmpty() ? tr("Nothing differs.") : difference.join(u'\n'));
}
