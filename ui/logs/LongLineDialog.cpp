// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LongLineDialog.h"

#include "core/base/InertText.h"
#include "ui/logs/LongLineModel.h"
#include "ui/text/QuantityText.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

LongLineDialog::LongLineDialog(const QString &title, const QByteArray &line, QWidget *parent)
    : QDialog(parent), m_model(new LongLineModel(line, this)), m_list(new QListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    m_list->setFont(font);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("The whole line"));

    auto *size = new QLabel(tr("%1, shown in pieces").arg(sizeText(line.size())));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this,
            &LongLineDialog::copySelection);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &LongLineDialog::copySelection);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(size);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 30);
}

void LongLineDialog::copySelection()
{
    constexpr qsizetype mostCopied = 16 << 20;
    QList<int> rows;
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : chosen)
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QByteArray bytes;
    const int count = rows.isEmpty() ? m_model->rowCount() : int(rows.size());
    for (int i = 0; i < count && bytes.size() < mostCopied; ++i)
        bytes += m_model->piece(rows.isEmpty() ? i : rows[i]);
    QApplication::clipboard()->setText(inertText(bytes, bytes.size()));
}
