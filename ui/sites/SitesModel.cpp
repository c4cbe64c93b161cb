// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SitesModel.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"

#include <QFont>
#include <QSet>

using namespace Qt::StringLiterals;

struct SitesModel::Server {
    ServerView view;
};

/// A top row: one series, or a server without any (series.id is empty then).
struct SitesModel::Group {
    Server *server;
    Series series;
    int row = 0;

    QString key() const { return server->view.name + u'/' + series.id; }
};

namespace
{
QString siteKey(const Site &site)
{
    return site.path.isEmpty() ? site.name : site.path + u'\n' + site.name;
}

/// A series' own values without its sites: what its row shows.
Series withoutSites(const Series &series)
{
    Series copy = series;
    copy.sites.clear();
    return copy;
}
} // namespace

SitesModel::SitesModel(QObject *parent) : QAbstractItemModel(parent), m_now(QDateTime::currentDateTimeUtc()) {}

SitesModel::~SitesModel() = default;

SitesModel::Server *SitesModel::serverNamed(const QString &name) const
{
    for (const auto &server : m_servers) {
        if (server->view.name == name)
            return server.get();
    }
    return nullptr;
}

void SitesModel::setServer(const ServerView &view)
{
    Server *server = serverNamed(view.name);
    if (server && server->view == view)
        return;
    if (!server)
        server = m_servers.emplace_back(std::make_unique<Server>()).get();
    const bool onlySites = server->view.reach == view.reach && server->view.fresh == view.fresh &&
                           server->view.problem == view.problem && server->view.checked == view.checked;
    server->view = view;
    updateGroups(server);
    for (const auto &group : m_groups) {
        if (group->server != server)
            continue;
        const Series *series = view.status ? view.status->seriesWithId(group->series.id) : nullptr;
        updateSites(group.get(), series ? *series : Series{}, !onlySites);
    }
}

/// Makes the server's top rows those of its series, or one row that stands for the server alone.
void SitesModel::updateGroups(Server *server)
{
    QStringList wanted;
    if (server->view.status) {
        for (const Series &series : server->view.status->series)
            wanted += series.id;
    }
    if (wanted.isEmpty())
        wanted += QString();
    for (int row = int(m_groups.size()) - 1; row >= 0; --row) {
        if (m_groups[size_t(row)]->server == server && !wanted.removeOne(m_groups[size_t(row)]->series.id))
            removeGroup(row);
    }
    for (const QString &id : std::as_const(wanted)) {
        const int row = int(m_groups.size());
        beginInsertRows({}, row, row);
        auto group = std::make_unique<Group>();
        group->server = server;
        group->series.id = id;
        group->row = row;
        m_groups.push_back(std::move(group));
        endInsertRows();
    }
}

void SitesModel::updateSites(Group *group, const Series &series, bool serverChanged)
{
    const QModelIndex top = createIndex(group->row, 0);
    QSet<QString> wanted;
    for (const Site &site : series.sites)
        wanted += siteKey(site);
    QList<Site> &sites = group->series.sites;
    for (int row = int(sites.size()) - 1; row >= 0; --row) {
        if (wanted.contains(siteKey(sites[row])))
            continue;
        beginRemoveRows(top, row, row);
        sites.removeAt(row);
        endRemoveRows();
    }
    const bool seriesChanged = serverChanged || withoutSites(group->series) != withoutSites(series);
    QList<Site> kept = std::move(sites);
    group->series = withoutSites(series);
    group->series.sites = std::move(kept);
    for (int row = 0; row < series.sites.size(); ++row) {
        const Site &site = series.sites[row];
        int from = row;
        while (from < sites.size() && siteKey(sites[from]) != siteKey(site))
            ++from;
        if (from == sites.size()) {
            beginInsertRows(top, row, row);
            sites.insert(row, site);
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows(top, from, from, top, row);
            sites.move(from, row);
            endMoveRows();
        }
        if (seriesChanged || sites[row] != site) {
            sites[row] = site;
            emit dataChanged(index(row, 0, top), index(row, siteColumnCount - 1, top));
        }
    }
    if (seriesChanged)
        emit dataChanged(top, createIndex(top.row(), siteColumnCount - 1));
}

void SitesModel::removeGroup(int row)
{
    beginRemoveRows({}, row, row);
    m_groups.erase(m_groups.begin() + row);
    for (size_t later = size_t(row); later < m_groups.size(); ++later)
        m_groups[later]->row = int(later);
    endRemoveRows();
}

void SitesModel::removeServer(const QString &name)
{
    Server *server = serverNamed(name);
    for (int row = int(m_groups.size()) - 1; server && row >= 0; --row) {
        if (m_groups[size_t(row)]->server == server)
            removeGroup(row);
    }
    m_trends.remove(name);
    m_moments.removeIf([prefix = QString(name + u'\n')](const QHash<QString, AttemptMoment>::iterator &moment) {
        return moment.key().startsWith(prefix);
    });
    std::erase_if(m_servers, [server](const auto &other) { return other.get() == server; });
}

void SitesModel::setHealth(const QUrl &address, const SiteHealth &health)
{
    const auto known = m_health.constFind(address);
    if (known != m_health.constEnd() && *known == health)
        return;
    m_health.insert(address, health);
    changeColumn(SiteColumn::Health, [&address](const QString &, const Site &site) { return site.address == address; });
}

void SitesModel::setAttemptMoment(const QString &server, const QString &series, const AttemptMoment &moment)
{
    AttemptMoment &known = m_moments[server + u'\n' + series];
    const bool same = known.left == moment.left && known.utcOffset == moment.utcOffset;
    known = moment;
    if (same)
        return;
    for (const auto &group : m_groups) {
        if (group->server->view.name != server || group->series.id != series || group->series.sites.isEmpty())
            continue;
        const QModelIndex top = createIndex(group->row, 0);
        emit dataChanged(index(0, int(SiteColumn::Attempt), top),
                         index(int(group->series.sites.size()) - 1, int(SiteColumn::Attempt), top),
                         {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::DecorationRole});
    }
}

void SitesModel::setJobs(const QString &server, const QList<JobRecord> &jobs)
{
    QHash<QString, SyncTrend> trends;
    for (const JobRecord &job : jobs)
        if (!trends.contains(job.site))
            trends.insert(job.site, SyncTrend::of(jobs, job.site));
    const QHash<QString, SyncTrend> before = m_trends.value(server);
    if (before == trends)
        return;
    m_trends.insert(server, trends);
    changeColumn(SiteColumn::Trend, [&](const QString &name, const Site &site) {
        return name == server && before.value(site.path) != trends.value(site.path);
    });
}

void SitesModel::changeColumn(SiteColumn column, const std::function<bool(const QString &server, const Site &site)> &of)
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const QList<Site> &sites = m_groups[group]->series.sites;
        for (int row = 0; row < sites.size(); ++row) {
            if (of(m_groups[group]->server->view.name, sites[row])) {
                const QModelIndex cell = index(row, int(column), createIndex(int(group), 0));
                emit dataChanged(cell, cell);
            }
        }
    }
}

void SitesModel::setNow(const QDateTime &now)
{
    m_now = now;
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const QModelIndex top = createIndex(int(group), 0);
        emit dataChanged(top, top);
        if (const int last = int(m_groups[group]->series.sites.size()) - 1; last >= 0)
            emit dataChanged(index(0, 0, top), index(last, siteColumnCount - 1, top),
                             {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

SitesModel::Entry SitesModel::entry(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (const auto *group = static_cast<const Group *>(index.internalPointer()))
        return {&group->server->view, &group->series, &group->series.sites[index.row()]};
    const Group &group = *m_groups[size_t(index.row())];
    return {&group.server->view, group.series.id.isEmpty() ? nullptr : &group.series, nullptr};
}

const SiteHealth *SitesModel::health(const QUrl &address) const
{
    const auto found = m_health.constFind(address);
    return found == m_health.constEnd() ? nullptr : &*found;
}

QModelIndex SitesModel::indexOfSite(const QString &server, const QString &sitePath) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const QList<Site> &sites = m_groups[group]->series.sites;
        for (int row = 0; row < sites.size(); ++row) {
            if (m_groups[group]->server->view.name == server && sites[row].path == sitePath)
                return index(row, 0, createIndex(int(group), 0));
        }
    }
    return {};
}

int SitesModel::siteCount() const
{
    int count = 0;
    for (const auto &group : m_groups)
        count += int(group->series.sites.size());
    return count;
}

QModelIndex SitesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_groups[size_t(parent.row())].get()) : createIndex(row, column);
}

QModelIndex SitesModel::parent(const QModelIndex &child) const
{
    const auto *group = static_cast<const Group *>(child.internalPointer());
    return group ? createIndex(group->row, 0) : QModelIndex();
}

int SitesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.column() != 0 || parent.internalPointer())
        return 0;
    return int(m_groups[size_t(parent.row())]->series.sites.size());
}

int SitesModel::columnCount(const QModelIndex &) const
{
    return siteColumnCount;
}

SiteCells SitesModel::cells(const Group &group, int row) const
{
    const Site &site = group.series.sites[row];
    const auto trends = m_trends.constFind(group.server->view.name);
    const auto trend =
        trends == m_trends.cend() ? QHash<QString, SyncTrend>::const_iterator() : trends->constFind(site.path);
    const bool known = trends != m_trends.cend() && trend != trends->cend();
    const auto moment = m_moments.constFind(group.server->view.name + u'\n' + group.series.id);
    return {group.server->view,
            group.series,
            site,
            health(site.address),
            m_now,
            known ? &*trend : nullptr,
            moment == m_moments.cend() ? nullptr : &*moment};
}

QVariant SitesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto *group = static_cast<const Group *>(index.internalPointer()))
        return siteData(*group, index.row(), SiteColumn(index.column()), role);
    return groupData(*m_groups[size_t(index.row())], index.column(), role);
}

QVariant SitesModel::siteData(const Group &group, int row, SiteColumn column, int role) const
{
    const SiteCells cell = cells(group, row);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text(column);
    case Qt::ToolTipRole:
        return cell.toolTip(column);
    case Qt::AccessibleTextRole:
        return cell.spoken(column);
    case Qt::DecorationRole: {
        const QString name = cell.iconName(column);
        return name.isEmpty() ? QVariant() : QVariant(Icons::icon(name, cell.iconColor(column)));
    }
    case Qt::TextAlignmentRole:
        return column == SiteColumn::DiskFree ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return cell.sortKey(column);
    case SearchRole:
        return QStringList{cell.stateText(),
                           cell.site.name,
                           cell.site.title,
                           cell.site.application,
                           cell.series.name,
                           cell.server.name,
                           cell.site.address.toString(),
                           cell.site.lino,
                           cell.text(SiteColumn::Database),
                           cell.attempt() ? attemptStateText(cell.attempt()->state) : QString()}
            .join(u' ')
            .toLower();
    case StateRole:
        return int(cell.site.state);
    case StaleRole:
        return cell.isStale(column);
    case UrlRole:
        return cell.site.address;
    case TrendRole:
        return cell.trend && column == SiteColumn::Trend ? QVariant::fromValue(*cell.trend) : QVariant();
    case KeyRole:
        return QString(group.key() + u'/' + cell.site.name);
    default:
        return {};
    }
}

QVariant SitesModel::groupData(const Group &group, int column, int role) const
{
    const ServerView &server = group.server->view;
    const auto reachText = [&server] {
        switch (server.reach) {
        case ServerView::Reach::Offline:
            return tr("not connected");
        case ServerView::Reach::Connecting:
            return tr("connecting...");
        case ServerView::Reach::NeedsAnswer:
            return tr("waits for your answer");
        case ServerView::Reach::Online:
            return QString();
        case ServerView::Reach::Waiting:
            return tr("not reached, tried again by itself");
        case ServerView::Reach::Failed:
            return tr("not reached");
        }
        return QString();
    };
    const auto text = [&] {
        const QString name = inertLine(server.name, 100);
        const QString title =
            group.series.id.isEmpty() ? name : tr("%1 on %2").arg(inertLine(group.series.name, 100), name);
        QStringList parts{title};
        if (group.series.id.isEmpty() && server.reach == ServerView::Reach::Online)
            parts += server.status ? tr("no Lino site found") : tr("asking...");
        if (const QString reach = reachText(); !reach.isEmpty())
            parts += reach;
        if (!server.fresh && server.checked.isValid())
            parts += tr("seen %1").arg(ageText(server.checked, m_now));
        if (group.series.lock && !group.series.job)
            parts += tr("held by %1").arg(inertLine(group.series.lock->who, 100));
        return parts.join(u" \u2013 "_s);
    };
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? text() : QString();
    case Qt::AccessibleTextRole:
        return text();
    case Qt::ToolTipRole:
        return server.problem;
    case Qt::DecorationRole:
        return column == 0 ? QVariant(Icons::icon(server.reach == ServerView::Reach::Waiting ||
                                                          server.reach == ServerView::Reach::Failed
                                                      ? u"unreachable"_s
                                                      : u"server"_s))
                           : QVariant();
    case SortRole:
        return QString(server.name + u'\n' + group.series.name);
    case SearchRole:
        return QString(server.name + u' ' + group.series.name).toLower();
    case StaleRole:
        return !server.fresh || server.reach != ServerView::Reach::Online;
    case KeyRole:
        return group.key();
    default:
        return {};
    }
}

QVariant SitesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= siteColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return SiteCells::headerText(SiteColumn(section));
    if (role == Qt::ToolTipRole)
        return SiteCells::headerToolTip(SiteColumn(section));
    return {};
}
