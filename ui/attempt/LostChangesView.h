// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "core/hosting/LostChanges.h"
#include "ui/text/AttemptText.h"

#include <QDialog>
#include <QPointer>

class EmptyState;
class LostRowsModel;
class LostRowView;
class MessageBar;
class PlainLabel;
class ServerFiles;
class QHBoxLayout;
class QPushButton;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

/// What users did in a new version that did not stay: per table and row, with what it was before, and the uploaded
/// files. All of it can be copied and saved, also as a fixture that Lino loads.
class LostChangesView : public QDialog
{
    Q_OBJECT
public:
    /// \a attempt: its id; empty: the last one with a report.
    LostChangesView(ServerSession *session, const Series &series, const QString &attempt, QWidget *parent = nullptr);

    /// The chosen table's list.
    void saveTable(const QString &path);
    /// The lists of all tables, into a directory of their own in \a directory.
    void saveAll(const QString &directory);
    /// The fixture, into a directory of its own in \a directory: it may consist of several files.
    void saveFixture(const QString &directory);

private:
    // LostChangesLayout.cpp: what the dialog is made of
    void build();
    QWidget *buildReport();
    QWidget *buildRows();
    void buildButtons(QHBoxLayout *row);
    void fillTables();
    void fillMedia();

    void ask();
    void show(const LostChanges &lost);
    void showFailure(const Error &error);
    void chooseTable();
    void chooseRow();
    void showCount();
    void filterRows();
    const LostChanges::Row &rowAt(const QModelIndex &shown) const;
    void copy();
    void askForFile();
    void askForDirectory(const QString &title, void (LostChangesView::*save)(const QString &));
    void saveKind(const QString &kind, const QString &directory);
    void fetch(const QList<LostChanges::File> &files, const QStringList &paths, const QString &place);
    QString table() const;
    std::optional<LostChanges::File> listOf(const QString &table) const;
    AttemptMoment moment() const;
    QString headline() const;

    QPointer<ServerSession> m_session;
    Series m_series;
    QString m_attempt;
    std::optional<LostChanges> m_lost;
    MessageBar *m_message;
    PlainLabel *m_headline;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTreeWidget *m_tables;
    QStackedWidget *m_right;
    QTableView *m_rows;
    LostRowsModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    PlainLabel *m_count;
    LostRowView *m_row;
    QTreeWidget *m_media;
    QPushButton *m_copy = nullptr, *m_saveTable = nullptr, *m_saveAll = nullptr, *m_saveFixture = nullptr;
    QPointer<ServerFiles> m_files;
};
