// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Series.h"

#include <QStringList>

#include <optional>

/// What the desktop should be told of jobs and nights, each once: a job that failed, differs or needs a decision, a
/// night that did not happen, a long job that is done, a site that is set up, adopted or retired. Knows no window: the
/// caller shows it, or not.
class SyncNotices
{
public:
    struct Notice {
        QString key; ///< What it is about: not told again.
        QString title;
        QString text;
        QString server;
        QString job;    ///< Whose log explains it; empty: none does.
        QString series; ///< Id.
        QString site;   ///< Path.
        bool operator==(const Notice &) const = default;
    };

    static constexpr int longSeconds = 120; ///< What took as long is told of when it is done.
    static constexpr int mostTold = 300;
    static constexpr int oldHours = 24; ///< What ended earlier is no news.

    /// \a told: keys of earlier starts.
    explicit SyncNotices(QStringList told = {}) : m_told(std::move(told)) {}
    const QStringList &told() const { return m_told; }

    /// Of a job that has ended. \a seenRunning: good ends are told only of jobs that this window saw running.
    std::optional<Notice> ofJob(const QString &server, const JobRecord &job, bool seenRunning, const QDateTime &now);
    /// Of the last night, where no job tells of it.
    std::optional<Notice> ofNight(const QString &server, const Series &series);

private:
    std::optional<Notice> once(Notice notice);

    QStringList m_told;
};
