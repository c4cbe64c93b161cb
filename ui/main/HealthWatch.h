// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/AddressProbe.h"
#include "ui/sites/ServerView.h"
#include "ui/sites/SiteHealth.h"

#include <QHash>

class SitesModel;

/// Asks the addresses of the sites that the table shows, now and then, and tells the table how they answered.
class HealthWatch : public QObject
{
    Q_OBJECT
public:
    explicit HealthWatch(SitesModel *model, QObject *parent = nullptr);

    /// Asks the addresses of \a server that were not asked for five minutes.
    void watch(const ServerView &server);
    /// Asks all that are known again.
    void askAgain();

    static SiteHealth shown(const AddressHealth &health);
    /// Why an address does not answer, in words; empty for None.
    static QString problemText(AddressHealth::Problem problem);

signals:
    void checked(const QUrl &address);

private:
    void ask(const QUrl &address);

    SitesModel *m_model;
    AddressProbe *m_probe;
    QHash<QUrl, QDateTime> m_asked;
};
