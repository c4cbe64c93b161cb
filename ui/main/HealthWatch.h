// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/AddressProbe.h"
#include "ui/sites/ServerView.h"
#include "ui/sites/SiteHealth.h"

#include <QHash>

class FleetCache;
class SitesModel;

/// Asks the addresses of the sites that the table shows, now and then, tells the table how they answered, and remembers
/// it.
class HealthWatch : public QObject
{
    Q_OBJECT
public:
    /// Shows what \a cache has of earlier starts, and keeps there what is answered.
    HealthWatch(SitesModel *model, FleetCache *cache, QObject *parent = nullptr);

    /// Asks the addresses of \a server that were not asked for five minutes, or behind which an attempt has frozen or
    /// switched something since.
    void watch(const ServerView &server);
    /// Asks all that are known again.
    void askAgain();
    /// Asks those of \a server again, where something changed.
    void askAgain(const ServerStatus &server);

    static SiteHealth shown(const AddressHealth &health);
    /// Why an address does not answer, in words; empty for None.
    static QString problemText(AddressHealth::Problem problem);

signals:
    void checked(const QUrl &address);

private:
    void ask(const QUrl &address);
    /// Whether its attempt is in another state than when it was last looked at.
    bool hasMoved(const Series &series);

    void showCached();

    SitesModel *m_model;
    FleetCache *m_cache;
    AddressProbe *m_probe;
    QHash<QUrl, QDateTime> m_asked;
    QHash<QString, Attempt::State> m_attempts; ///< As last seen, by id.
};
