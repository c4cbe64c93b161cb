// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptSight.h"

#include <QHash>

/// What is told of attempts to who does not look: that one is to begin and begins, or did not, that 10, 5, 1 and no
/// minutes are left, how it ended, that it went back by itself, or could not. Each once. Knows no window: the caller
/// shows and says it, or not.
class AttemptNotices
{
public:
    struct Notice {
        QString key; ///< What it is about: not told again.
        QString title;
        QString text;
        bool desktop = true; ///< Also for the desktop's notifications; else for the screen reader only.
        QString server = {};
        QString series = {}; ///< Id.
        QString site = {};   ///< Path.
        QString job = {};    ///< Whose log explains it; may be empty.

        /// As a screen reader says it.
        QString spoken() const { return text.isEmpty() ? title : QString(title + u". " + text); }
        bool operator==(const Notice &) const = default;
    };

    static constexpr qint64 minutesBefore[]{0, 10}; ///< Before a planned one begins.
    static constexpr qint64 minutesTold[]{0, 1, 5, 10};
    static constexpr int freshSeconds = 120; ///< What began earlier than the window is no news.
    static constexpr int lateSeconds = 150;  ///< Cron looks each minute: then it should have begun by itself.
    static constexpr int mostTold = 300;

    /// \a told: keys of earlier starts.
    explicit AttemptNotices(QStringList told = {}) : m_told(std::move(told)) {}
    const QStringList &told() const { return m_told; }

    /// What is to be told now.
    QList<Notice> of(const AttemptSight &sight);

private:
    struct Seen {
        Attempt::State state = Attempt::State::Planned;
        bool interrupted = false;
        QString reason = {};
    };
    using News = std::optional<Notice>;

    News ofChange(const AttemptSight &sight, const std::optional<Seen> &before) const;
    /// That a start or an end by itself was tried and did not come.
    static News ofReason(const AttemptSight &sight);
    News ofPlan(const AttemptSight &sight);
    News ofTime(const AttemptSight &sight);
    bool once(const QString &key);

    QStringList m_told;
    QHash<QString, Seen> m_seen; ///< By the attempt's id.
};
