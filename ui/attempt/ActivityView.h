// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QDialog>
#include <QPointer>

class ActivityModel;
class EmptyState;
class MessageBar;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

/// Who did what when with a series' attempts, as its server noted it: filtered, copied, saved.
class ActivityView : public QDialog
{
    Q_OBJECT
public:
    ActivityView(ServerSession *session, const Series &series, QWidget *parent = nullptr);

    /// What is shown, as a CSV file with times in UTC.
    void save(const QString &path);

private:
    void build();
    void ask();
    void showCount();
    void askWhereToSave();
    QString csv() const;

    QPointer<ServerSession> m_session;
    Series m_series;
    MessageBar *m_message;
    QLineEdit *m_filter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    ActivityModel *m_model;
    QSortFilterProxyModel *m_shown;
    PlainLabel *m_count;
    QPushButton *m_again;
    QPushButton *m_save;
};
