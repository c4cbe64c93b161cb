// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/SiteFacts.h"

#include <QScrollArea>

class PlainLabel;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// What is known of the chosen site: its role, links, versions, what differs from production, and what should be
/// mended.
class OverviewPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);

    /// Rebuilds only what changed, so that a selected text stays selected while the values stay.
    void showSite(const ServerView &server, const Series &series, const Site &site, const SiteHealth *health);
    /// A series' or server's own row.
    void showServer(const ServerView &server);
    void showNothing();

signals:
    void openAddressRequested(const QUrl &address);

private:
    struct Content {
        QString heading = {};
        QString icon = {};
        QColor color = {};
        bool production = false;
        QUrl address = {};
        QList<SiteFacts::Row> rows = {};
        QString differencesTitle = {};
        QList<SiteFacts::Row> differences = {};
        QStringList checks = {};
        bool operator==(const Content &) const = default;
    };

    void show(const Content &content);
    void addRows(QVBoxLayout *layout, const QList<SiteFacts::Row> &rows);
    void addHeading(QVBoxLayout *layout, const QString &text);

    Content m_content;
};
