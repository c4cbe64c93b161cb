// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/SiteCells.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

/// The fleet as a tree: a row per series (or per server that has none to show), below it its sites. New values are
/// compared with the old ones and only rows that differ change, so selection, scrolling and sorting stay.
class SitesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< What a column is sorted by.
        SearchRole,              ///< All words of a row, lower-case.
        StateRole,               ///< int(SiteState); invalid for a series.
        StaleRole,               ///< bool: to be dimmed.
        UrlRole,                 ///< QUrl of the site's address.
        KeyRole,                 ///< Identifies the row over restarts.
        TrendRole,               ///< SyncTrend of a site.
    };

    /// A row's site, all three pointers valid until the model changes next; null for what the row is not.
    struct Entry {
        const ServerView *server = nullptr;
        const Series *series = nullptr;
        const Site *site = nullptr;
    };

    explicit SitesModel(QObject *parent = nullptr);
    ~SitesModel() override;

    void setServer(const ServerView &server);
    void removeServer(const QString &name);
    void setHealth(const QUrl &address, const SiteHealth &health);
    /// All jobs of that server, for how long its synchronisations took.
    void setJobs(const QString &server, const QList<JobRecord> &jobs);
    /// The server's clock now, for what is left of a series' attempt; between two probes.
    void setAttemptMoment(const QString &server, const QString &series, const AttemptMoment &moment);
    /// The clock that ages are counted from; changes the columns that show ages.
    void setNow(const QDateTime &now);

    Entry entry(const QModelIndex &index) const;
    const SiteHealth *health(const QUrl &address) const;
    QModelIndex indexOfSite(const QString &server, const QString &sitePath) const;
    bool isEmpty() const { return m_groups.empty(); }
    int siteCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Server;
    struct Group;

    Server *serverNamed(const QString &name) const;
    void updateGroups(Server *server);
    void updateSites(Group *group, const Series &series, bool serverChanged);
    void removeGroup(int row);
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant siteData(const Group &group, int row, SiteColumn column, int role) const;
    SiteCells cells(const Group &group, int row) const;
    void changeColumn(SiteColumn column, const std::function<bool(const QString &server, const Site &site)> &of);

    std::vector<std::unique_ptr<Server>> m_servers;
    std::vector<std::unique_ptr<Group>> m_groups;
    QHash<QUrl, SiteHealth> m_health;
    QHash<QString, QHash<QString, SyncTrend>> m_trends; ///< By server and site's path.
    QHash<QString, AttemptMoment> m_moments;            ///< By server and series.
    QDateTime m_now;
};
