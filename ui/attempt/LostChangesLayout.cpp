// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "ui/attempt/LostChangesView.h"
#include "ui/attempt/LostRowView.h"
#include "ui/attempt/LostRowsModel.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

void LostChangesView::build()
{
    setWindowTitle(m_session ? tr("Lost changes of %1 - %2", "series, server")
                                   .arg(inertLine(m_series.name, 80), inertLine(m_session->record().name, 80))
                             : tr("Lost changes of %1").arg(inertLine(m_series.name, 80)));
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_empty->setIconName(u"in-attempt"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildReport());
    auto *buttons = new QHBoxLayout;
    buildButtons(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_headline);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    m_message->hide();
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(150 * unit, 1480), std::min(42 * fontMetrics().lineSpacing(), 880));
}

QWidget *LostChangesView::buildReport()
{
    m_tables->setObjectName(u"lostTables"_s);
    m_tables->setAccessibleName(tr("Tables"));
    m_tables->setRootIsDecorated(false);
    m_tables->setHeaderLabels({tr("Table"), tr("Added"), tr("Changed"), tr("Removed"), tr("By")});
    m_tables->header()->setStretchLastSection(false);
    m_tables->header()->setSectionResizeMode(4, QHeaderView::Stretch);
    m_media->setObjectName(u"lostMedia"_s);
    m_media->setAccessibleName(tr("Uploaded files"));
    m_media->setRootIsDecorated(false);
    m_media->setUniformRowHeights(true);
    m_media->setHeaderLabels({tr("Change"), tr("File"), tr("Size")});
    m_media->header()->setStretchLastSection(false);
    m_media->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_media->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_right->addWidget(buildRows());
    m_right->addWidget(m_media);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tables);
    splitter->addWidget(m_right);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    const int whole = 150 * fontMetrics().averageCharWidth();
    splitter->setSizes({whole / 2, whole / 2});
    return splitter;
}

QWidget *LostChangesView::buildRows()
{
    m_rows->setObjectName(u"lostRows"_s);
    m_rows->setAccessibleName(tr("Rows of the table"));
    m_shown->setSourceModel(m_model);
    m_shown->setSortRole(LostRowsModel::SortRole);
    m_shown->setSortLocaleAware(true);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(u"lostFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_rows->setModel(m_shown);
    m_rows->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the server lists them
    m_rows->setSortingEnabled(true);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rows->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setSectionResizeMode(LostRowsModel::Label, QHeaderView::Stretch);
    auto *top = new QWidget(this);
    auto *rows = new QVBoxLayout(top);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_filter);
    rows->addWidget(m_rows, 1);
    rows->addWidget(m_count);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(top);
    splitter->addWidget(m_row);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    return splitter;
}

void LostChangesView::buildButtons(QHBoxLayout *row)
{
    const auto add = [&](const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        button->setEnabled(false);
        row->addWidget(button);
        return button;
    };
    m_copy = add(tr("Copy"), tr("Copy the chosen rows, or the list of tables"));
    m_saveTable = add(tr("Save table..."), tr("The rows of the chosen table as a CSV file"));
    m_saveAll = add(tr("Save all..."), tr("The rows of all tables, a CSV file each"));
    m_saveFixture = add(tr("Save for Lino..."), tr("A fixture that manage.py loaddata brings back into a site"));
    row->addStretch();
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, &LostChangesView::copy);
    auto *copyRows = new QShortcut(QKeySequence::Copy, m_rows, this, &LostChangesView::copy);
    copyRows->setContext(Qt::WidgetShortcut); // elsewhere it copies what is marked there
    connect(m_saveTable, &QPushButton::clicked, this, &LostChangesView::askForFile);
    connect(m_saveAll, &QPushButton::clicked, this,
            [this] { askForDirectory(tr("Save all tables into"), &LostChangesView::saveAll); });
    connect(m_saveFixture, &QPushButton::clicked, this,
            [this] { askForDirectory(tr("Save the fixture into"), &LostChangesView::saveFixture); });
}

void LostChangesView::fillTables()
{
    const QLocale locale;
    const auto number = [&](int rows) { return rows ? locale.toString(rows) : QString(); };
    m_tables->clear();
    for (const LostChanges::Table &table : m_lost->tables) {
        QStringList users;
        for (const LostChanges::User &user : table.users)
            users += tr("%1 (%2)", "user, rows").arg(inertLine(user.name, 80), locale.toString(user.rows));
        auto *item = new QTreeWidgetItem(m_tables, {inertLine(table.table, 100), number(table.added),
                                                    number(table.changed), number(table.removed), users.join(u", "_s)});
        item->setData(0, Qt::UserRole, table.table);
        item->setToolTip(0, inertTip(table.model, 100));
        item->setToolTip(4, inertTip(item->text(4)));
        item->setData(0, Qt::AccessibleTextRole,
                      tr("%1: %2", "table, changes")
                          .arg(item->text(0), changesText({table.added, table.changed, table.removed, true})));
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_lost->mediaAdded + m_lost->mediaChanged + m_lost->mediaRemoved > 0) {
        auto *item = new QTreeWidgetItem(m_tables, {tr("Uploaded files"), number(m_lost->mediaAdded),
                                                    number(m_lost->mediaChanged), number(m_lost->mediaRemoved)});
        QFont italic = font();
        italic.setItalic(true);
        item->setFont(0, italic);
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < 4; ++column)
        m_tables->resizeColumnToContents(column);
}

void LostChangesView::fillMedia()
{
    m_media->clear();
    for (const LostChanges::MediaFile &file : m_lost->media) {
        auto *item = new QTreeWidgetItem(m_media, {lostChangeText(file.change), inertLine(file.path, 300),
                                                   file.change == u"removed" ? QString() : sizeText(file.bytes)});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
}
