// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptBook.h"

#include "core/fleet/Attempts.h"
#include "core/fleet/Fleet.h"
#include "ui/text/AttemptResult.h"
#include "ui/text/ErrorText.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostClosed = 100;
} // namespace

AttemptBook::AttemptBook(Fleet *fleet, AttemptClock::Source clock, QObject *parent)
    : QObject(parent), m_fleet(fleet),
      m_source(clock ? std::move(clock) : AttemptClock::Source(&AttemptClock::sinceBoot))
{
}

void AttemptBook::setServer(ServerSession *session)
{
    const QString name = session->record().name;
    if (!session->status())
        return;
    const ServerStatus &status = *session->status();
    m_probed.insert(name, m_source());
    QStringList seen;
    for (const Series &series : status.series) {
        if (!series.attempt)
            continue;
        const QString key = keyOf(name, series.id);
        seen += key;
        auto entry = m_entries.find(key);
        if (entry == m_entries.end())
            entry = m_entries.insert(key, Entry(m_source));
        if (entry->probed == session->checked())
            continue;
        if (entry->series.attempt && entry->series.attempt->id != series.attempt->id)
            entry->status.reset();
        entry->probed = session->checked();
        std::optional<int> counted = entry->status ? entry->status->rows : std::nullopt;
        // What was edited, or synchronised since, is looked at again.
        const auto madeOf = [](const Series &one) {
            const Site *preview = one.siteIn(SiteState::Preview);
            return std::pair(one.attempt ? one.attempt->plannedAt : QDateTime(),
                             preview && preview->lastSync ? preview->lastSync->ended : QDateTime());
        };
        if (madeOf(entry->series) != madeOf(series))
            entry->readinessAsked = m_source() - readinessPause;
        entry->series = series;
        if (!series.attempt->changedRows && counted)
            entry->series.attempt->changedRows = counted;
        entry->clock.set(status.checked, series.attempt->left,
                         session->checked().msecsTo(QDateTime::currentDateTimeUtc()));
    }
    const QString prefix = keyOf(name, {});
    m_entries.removeIf([&](const QHash<QString, Entry>::iterator &entry) {
        return entry.key().startsWith(prefix) && !seen.contains(entry.key());
    });
    emit changed();
}

void AttemptBook::removeServer(const QString &name)
{
    const QString prefix = keyOf(name, {});
    m_entries.removeIf(
        [&prefix](const QHash<QString, Entry>::iterator &entry) { return entry.key().startsWith(prefix); });
    emit changed();
}

void AttemptBook::take(const QString &server, const QString &series, const Attempt &attempt)
{
    const auto entry = m_entries.find(keyOf(server, series));
    if (entry == m_entries.end())
        return;
    entry->series.attempt = attempt;
    if (attempt.left)
        entry->clock.set(entry->clock.serverNow(), attempt.left);
    emit changed();
}

void AttemptBook::take(const QString &server, const QString &series, const AttemptStatus &status)
{
    const auto entry = m_entries.find(keyOf(server, series));
    if (entry == m_entries.end())
        return;
    const bool another = !status.attempt || !entry->series.attempt || status.attempt->id != entry->series.attempt->id ||
                         status.attempt->state != entry->series.attempt->state;
    entry->status = status;
    if (status.attempt) {
        entry->series.attempt = status.attempt;
        if (status.rows)
            entry->series.attempt->changedRows = status.rows;
        entry->clock.set(status.now, status.attempt->left);
    }
    emit changed();
    // Then links and states of sites are others too.
    if (ServerSession *session = another ? this->session(server) : nullptr)
        session->refresh();
}

void AttemptBook::takeJob(const QString &server, const JobRecord &job)
{
    const auto entry = m_entries.find(keyOf(server, job.series));
    if (entry == m_entries.end() || !isAttemptOperation(job))
        return;
    if (job.isRunning())
        entry->series.job = job;
    else if (entry->series.job && entry->series.job->id == job.id)
        entry->series.job.reset();
    emit changed();
}

void AttemptBook::ask()
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        ServerSession *session = this->session(entry.key().section(u'\n', 0, 0));
        if (!m_watched || !session || session->state() != ServerSession::State::Online)
            continue;
        const Attempt &attempt = *entry->series.attempt;
        const qint64 since = m_source() - entry->asked;
        if (attempt.state == Attempt::State::Running && !entry->waits && since >= statusPause) {
            askStatus(session, entry.key(), *entry);
        } else if (attempt.state == Attempt::State::Planned && !sightOf({}, *entry).isAboutToStart() &&
                   m_source() - entry->readinessAsked >= readinessPause) {
            askReadiness(session, entry.key(), *entry);
        }
    }
    for (ServerSession *session : m_watched ? m_fleet->servers() : QList<ServerSession *>()) {
        const QString name = session->record().name;
        const qint64 pause = probePauseOf(*session);
        if (pause > 0 && session->state() == ServerSession::State::Online &&
            m_source() - m_probed.value(name, m_source() - pause) >= pause) {
            m_probed.insert(name, m_source());
            session->refresh();
        }
    }
}

/// What another maintainer plans, starts or ends is seen within seconds, not at the next look at the whole fleet. 0:
/// that is soon enough.
qint64 AttemptBook::probePauseOf(const ServerSession &session) const
{
    qint64 pause = 0;
    if (!session.status())
        return pause;
    for (const Series &series : session.status()->series) {
        const auto entry = m_entries.constFind(keyOf(session.record().name, series.id));
        const Attempt *attempt = entry == m_entries.cend() ? nullptr : &*entry->series.attempt;
        if (attempt && (attempt->isUnderWay() || attempt->state == Attempt::State::Planned))
            return probePause;
        if (m_asksIdle && series.siteIn(SiteState::Production) && series.siteIn(SiteState::Preview))
            pause = idlePause;
    }
    return pause;
}

void AttemptBook::askReadiness(ServerSession *session, const QString &key, Entry &entry)
{
    entry.readinessAsked = m_source();
    const Attempt &attempt = *entry.series.attempt;
    Attempts::readiness(*session, entry.series, attempt.minutes, attempt.maxSyncAge, attempt.startsBySelf, this,
                        [this, key, id = attempt.id](const Result<AttemptReadiness> &answer) {
                            const auto asked = m_entries.find(key);
                            if (asked == m_entries.end() || !asked->series.attempt || asked->series.attempt->id != id)
                                return;
                            asked->readiness = answer ? std::optional(*answer) : std::nullopt;
                            emit changed();
                        });
}

void AttemptBook::askStatus(ServerSession *session, const QString &key, Entry &entry)
{
    entry.asked = m_source();
    entry.waits = true;
    const QString server = session->record().name, series = entry.series.id;
    Attempts::status(*session, entry.series, true, this,
                     [this, key, server, series](const Result<AttemptStatus> &answer) {
                         if (const auto asked = m_entries.find(key); asked != m_entries.end())
                             asked->waits = false;
                         // A question that failed is asked again; the probe tells what is wrong with the server.
                         if (answer)
                             take(server, series, *answer);
                     });
}

ServerSession *AttemptBook::session(const QString &server) const
{
    return m_fleet->server(server);
}

bool AttemptBook::isShown(const Entry &entry) const
{
    const Attempt &attempt = *entry.series.attempt;
    if (attempt.isOpen())
        return true;
    // A plan that was withdrawn has users to be told, where they were told when it was to begin.
    if (m_closed.contains(attempt.id) || (attempt.isWithdrawn() && !attempt.starts.isValid()))
        return false;
    const QDateTime ended = attempt.ended.isValid() ? attempt.ended : attempt.begun;
    return ended.isValid() && ended.secsTo(entry.clock.serverNow()) < endedHours * 3600;
}

AttemptSight AttemptBook::sightOf(const QString &server, const Entry &entry) const
{
    AttemptSight sight{.server = server, .series = entry.series};
    const bool runs = entry.series.attempt->state == Attempt::State::Running;
    const ServerSession *session = this->session(server);
    sight.moment = serverMoment(session ? session->status() : std::nullopt, entry.clock.serverNow());
    sight.moment.left = runs ? entry.clock.left() : std::nullopt;
    sight.status = runs ? entry.status : std::nullopt;
    if (entry.series.attempt->state == Attempt::State::Planned)
        sight.readiness = entry.readiness;
    if (session) {
        sight.online = session->state() == ServerSession::State::Online;
        sight.seen = session->checked();
        if (const auto error = session->error())
            sight.problem = errorText(*error, server).paragraph();
    }
    return sight;
}

QList<AttemptSight> AttemptBook::sights() const
{
    QList<AttemptSight> sights;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (isShown(*entry))
            sights += sightOf(entry.key().section(u'\n', 0, 0), *entry);
    }
    return sights;
}

std::optional<AttemptSight> AttemptBook::sight(const QString &server, const QString &series) const
{
    const auto entry = m_entries.constFind(keyOf(server, series));
    return entry == m_entries.cend() ? std::nullopt : std::optional(sightOf(server, *entry));
}

void AttemptBook::close(const QString &attempt)
{
    if (m_closed.contains(attempt))
        return;
    m_closed += attempt;
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
    emit changed();
}
