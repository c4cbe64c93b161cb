// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "ui/attempt/AttemptClock.h"
#include "ui/attempt/AttemptSight.h"

#include <QHash>
#include <QPointer>

class Fleet;

/// The attempts of all servers as far as this window knows them: what the probes tell, and what is asked in between
/// while they are under way. Their clocks go on without an answer.
class AttemptBook : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 statusPause = 15000;     ///< Milliseconds between two questions for a running one.
    static constexpr qint64 probePause = 5000;       ///< The same while one is planned, started or ended.
    static constexpr qint64 idlePause = 15000;       ///< The same where somebody could plan or start one.
    static constexpr qint64 readinessPause = 600000; ///< Of a planned one's readiness, which costs the server more.
    static constexpr int endedHours = 12;            ///< So long an ended one is shown, unless it is closed.

    explicit AttemptBook(Fleet *fleet, AttemptClock::Source clock = {}, QObject *parent = nullptr);

    /// Takes what \a session knows now.
    void setServer(ServerSession *session);
    void removeServer(const QString &name);
    /// Newer than the last probe.
    void take(const QString &server, const QString &series, const Attempt &attempt);
    /// The same, with the server's clock.
    void take(const QString &server, const QString &series, const AttemptStatus &status);
    /// A job's newest record, between two probes.
    void takeJob(const QString &server, const JobRecord &job);
    /// Whether anybody looks: else nothing is asked.
    void setWatched(bool watched) { m_watched = watched; }
    /// Whether servers without an attempt are asked for one by itself.
    void setAsksIdle(bool asks) { m_asksIdle = asks; }
    /// Asks the servers whatever it is time for.
    void ask();

    /// What has a banner: open ones, and those that ended lately and were not closed.
    QList<AttemptSight> sights() const;
    std::optional<AttemptSight> sight(const QString &server, const QString &series) const;
    ServerSession *session(const QString &server) const;
    /// Not shown any more; ids, oldest first, for the next start of the window.
    void close(const QString &attempt);
    QStringList closed() const { return m_closed; }
    void setClosed(const QStringList &ids) { m_closed = ids; }
    qint64 now() const { return m_source(); }

signals:
    void changed();

private:
    struct Entry {
        Entry(AttemptClock::Source source) : clock(std::move(source)) {}

        AttemptClock clock;
        Series series;
        QDateTime probed; ///< When the probe that was taken last was answered, on this computer's clock.
        std::optional<AttemptStatus> status;
        qint64 asked = -statusPause;
        bool waits = false;
        std::optional<AttemptReadiness> readiness;
        qint64 readinessAsked = -readinessPause;
    };

    static QString keyOf(const QString &server, const QString &series) { return server + u'\n' + series; }
    AttemptSight sightOf(const QString &server, const Entry &entry) const;
    bool isShown(const Entry &entry) const;
    qint64 probePauseOf(const ServerSession &session) const;
    void askReadiness(ServerSession *session, const QString &key, Entry &entry);
    void askStatus(ServerSession *session, const QString &key, Entry &entry);

    Fleet *m_fleet;
    AttemptClock::Source m_source;
    QHash<QString, Entry> m_entries; ///< By server and series.
    QStringList m_closed;
    QHash<QString, qint64> m_probed; ///< When a server was last asked for everything, or answered.
    bool m_watched = true;
    bool m_asksIdle = true;
};
