// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QPointer>

/// What the pages of every wizard share: the server, the series, and the job once it was started.
struct OperationDraft {
    OperationDraft(ServerSession *session, Series series, QList<JobRecord> earlier);
    virtual ~OperationDraft() = default;

    QPointer<ServerSession> session;
    Series series;
    QList<JobRecord> earlier;     ///< The series' jobs, for what is usual.
    std::optional<JobRecord> job; ///< Once it was started.

    virtual Result<Plan> plan() const = 0;
    virtual QString siteName() const = 0;  ///< Of the site that is changed; inert.
    virtual QString workTitle() const = 0; ///< "Synchronise mdg2".
    /// What its privileged steps need; empty where they need nothing.
    virtual JobSecrets secrets() const { return {}; }

    QString serverName() const;     ///< Inert; empty where the server went from the list.
    QString productionName() const; ///< Inert.
    int utcOffset() const;          ///< Of the server, in seconds.
    QString zone() const;           ///< Inert.
    /// Both clocks, both labelled.
    QString clockText(const QDateTime &instant) const;
    /// "02:13" on the server's clock.
    QString serverTimeText(const QDateTime &instant) const;
    /// Whether the server can be asked now.
    bool isOnline() const;
};
