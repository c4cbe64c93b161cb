// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "core/hosting/SiteComparison.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class ComparisonFilter;
class ComparisonModel;
class MessageBar;
class PlainLabel;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

/// What differs between any two sites of the chosen series: versions, settings, tables, sizes. The server is asked by
/// the button alone, since it has to start both sites' Django; what it answered stays while the window is open.
class ComparisonPage : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonPage(QWidget *parent = nullptr);

    /// \a series nullptr: none is chosen. \a site: path of the chosen one.
    void showSeries(ServerSession *session, const Series *series, const QString &site);
    void compare();
    /// What is shown, as text; empty where nothing is.
    QString text() const;

private:
    struct Answer {
        SiteComparison comparison;
        QDateTime at;
    };

    void build();
    QWidget *buildBar();
    void propose(const QString &site);
    void pairChosen();
    void take(const QString &key, const Result<SiteComparison> &comparison);
    void update();
    void setRemark(const QString &words);
    void expand();
    QString key() const;
    QString heading() const;
    const Site *siteOf(const QComboBox *box) const;
    QString refusal() const;

    QPointer<ServerSession> m_session;
    QString m_server;
    Series m_series;
    QString m_site; ///< The pair was proposed for this one.
    QHash<QString, Answer> m_answers;
    QSet<QString> m_asking;
    ComparisonModel *m_model;
    ComparisonFilter *m_filter;
    QComboBox *m_left, *m_right;
    QPushButton *m_compare, *m_copy;
    QCheckBox *m_only;
    QLineEdit *m_search;
    MessageBar *m_message;
    PlainLabel *m_remark, *m_empty;
    QStackedWidget *m_pages;
    QTreeView *m_tree;
};
