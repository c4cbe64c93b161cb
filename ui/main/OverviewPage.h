// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/SiteFacts.h"

#include <QScrollArea>

class NightlyBox;
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

    /// Why something can't be done with the site just now, in words; empty where it can.
    struct Refusals {
        QString notes = {};
        QString retire = {};
        QString recall = {};
        bool operator==(const Refusals &) const = default;
    };

    /// Rebuilds only what changed, so that a selected text stays selected while the values stay.
    void showSite(const ServerView &server, const Series &series, const Site &site, const SiteHealth *health,
                  const Refusals &refusals);
    /// A series' or server's own row.
    void showServer(const ServerView &server);
    void showNothing();
    NightlyBox *nightly() const { return m_nightly; }

signals:
    void openAddressRequested(const QUrl &address);
    /// The site has no links and is to get some.
    void adoptRequested();
    void notesRequested();
    /// What differs between the series' sites, in full.
    void comparisonRequested();
    void retireRequested();
    void recallRequested();

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
        bool isLinked = false; ///< The site's series has links.
        bool isOld = false;    ///< No link leads to the site any more.
        bool wasProduction = false;
        bool canBeAdopted = false;
        QString whyNotNow = {}; ///< Why it can't be adopted just now.
        Refusals refusals = {};
        bool operator==(const Content &) const = default;
    };

    void show(const Content &content);
    QWidget *headOf(const Content &content);
    QWidget *bodyOf(const Content &content);
    void addRows(QVBoxLayout *layout, const QList<SiteFacts::Row> &rows);
    void addButtons(QVBoxLayout *layout, const Content &content);
    void addAdoption(QVBoxLayout *layout, const QString &whyNotNow);
    void addRetirement(QVBoxLayout *layout, const QString &whyNotNow);
    void addRecall(QVBoxLayout *layout, const QString &whyNotNow);
    void addHeading(QVBoxLayout *layout, const QString &text);

    Content m_content;
    QVBoxLayout *m_parts = nullptr; ///< Head, nightly, body: the nightly stays, since it may hold a question.
    NightlyBox *m_nightly = nullptr;
    QWidget *m_head = nullptr, *m_body = nullptr;
};
