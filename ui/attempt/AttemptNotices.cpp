// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptNotices.h"

#include "core/base/InertText.h"
#include "ui/text/OperationResult.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(AttemptNotices)
};

AttemptNotices::Notice noticeOf(const AttemptSight &sight, const QString &key, const QString &title,
                                const QString &text)
{
    const Attempt &attempt = sight.attempt();
    AttemptNotices::Notice notice;
    notice.key = u"attempt/"_s + sight.server + u'/' + attempt.id + u'/' + key;
    notice.title = title;
    notice.text = text;
    notice.server = sight.server;
    notice.series = sight.series.id;
    notice.site = attempt.site;
    notice.job = attempt.job;
    return notice;
}

/// What comes after the headline's own sentence.
QString resultWithoutWhat(const Attempt &attempt)
{
    JobResultText result = attemptResultText(attempt);
    result.what.clear();
    return result.paragraph();
}
} // namespace

bool AttemptNotices::once(const QString &key)
{
    if (m_told.contains(key))
        return false;
    m_told.append(key);
    if (m_told.size() > mostTold)
        m_told.remove(0, m_told.size() - mostTold);
    return true;
}

QList<AttemptNotices::Notice> AttemptNotices::of(const AttemptSight &sight)
{
    const Attempt &attempt = sight.attempt();
    const auto known = m_seen.constFind(attempt.id);
    const std::optional<Seen> before = known == m_seen.cend() ? std::nullopt : std::optional(*known);
    m_seen.insert(attempt.id, {attempt.state, attempt.interrupted, attempt.reason});
    QList<Notice> news;
    if (const News change = ofChange(sight, before); change && once(change->key))
        news += *change;
    if (const News time = attempt.state == Attempt::State::Planned ? ofPlan(sight) : ofTime(sight))
        news += *time;
    return news;
}

AttemptNotices::News AttemptNotices::ofChange(const AttemptSight &sight, const std::optional<Seen> &before) const
{
    using State = Attempt::State;
    const Attempt &attempt = sight.attempt();
    const QString to = inertLine(attempt.to, 80), from = inertLine(attempt.from, 80);
    const QString headline = attemptHeadline(attempt, sight.moment);
    if (attempt.interrupted && before && !before->interrupted)
        return noticeOf(sight, u"interrupted/"_s + attempt.job, headline, attemptDetail(attempt, sight.moment));
    if (before && before->reason != attempt.reason && !attempt.reason.isEmpty() &&
        (attempt.state == State::Planned || (attempt.state == State::Running && before->state == State::Running)))
        return ofReason(sight);
    if (before && before->state == attempt.state)
        return {};
    const bool isFresh = attempt.begun.isValid() && attempt.begun.secsTo(sight.moment.now) < freshSeconds;
    const bool wasUnderWay = before && before->state != State::Planned;
    switch (attempt.state) {
    case State::Planned:
        return {};
    case State::Starting:
        return before || isFresh
                   ? News(noticeOf(sight, u"begins"_s, NoticeWords::tr("The attempt on %1 begins").arg(to),
                                   NoticeWords::tr("%1 is frozen until %2 has taken its place.").arg(from, to)))
                   : News();
    case State::Running:
        if (before && (before->state == State::Cancelling || before->state == State::Keeping))
            return noticeOf(sight, u"went-on/"_s + attempt.job, NoticeWords::tr("The attempt on %1 goes on").arg(to),
                            attemptDetail(attempt, sight.moment));
        return before ? News(noticeOf(sight, u"runs"_s, NoticeWords::tr("The attempt on %1 runs").arg(to),
                                      NoticeWords::tr("%1 is production for %2.")
                                          .arg(to, spanText(sight.moment.left.value_or(attempt.minutes * 60)))))
                      : News();
    case State::Cancelling:
    case State::Keeping:
        return wasUnderWay ? News(noticeOf(sight, u"ends/"_s + attempt.job, headline,
                                           attempt.endedBy.isEmpty()
                                               ? QString()
                                               : NoticeWords::tr("Asked by %1.").arg(inertLine(attempt.endedBy, 80))))
                           : News();
    case State::Cancelled:
        if (!attempt.begun.isValid())
            return {};
        [[fallthrough]];
    case State::Kept:
    case State::Failed:
        return before ? News(noticeOf(sight, u"ended/"_s + attemptStateName(attempt.state), headline,
                                      resultWithoutWhat(attempt)))
                      : News();
    }
    return {};
}

AttemptNotices::News AttemptNotices::ofReason(const AttemptSight &sight)
{
    const Attempt &attempt = sight.attempt();
    const QString to = inertLine(attempt.to, 80), why = asSentence(inertText(attempt.reason, 300));
    const QString key = u"reason/%1/%2"_s.arg(attemptStateName(attempt.state)).arg(attempt.reason.left(80));
    return attempt.state == Attempt::State::Planned
               ? noticeOf(sight, key, NoticeWords::tr("The attempt on %1 did not start").arg(to),
                          NoticeWords::tr("%1 is production as before. %2").arg(inertLine(attempt.from, 80), why))
               : noticeOf(sight, key, NoticeWords::tr("The attempt on %1 did not end").arg(to),
                          NoticeWords::tr("%1 is still production. %2").arg(to, why));
}

/// That its moment comes: one that is started by hand waits for somebody.
AttemptNotices::News AttemptNotices::ofPlan(const AttemptSight &sight)
{
    const Attempt &attempt = sight.attempt();
    const qint64 until = sight.moment.now.secsTo(attempt.starts);
    if (!attempt.starts.isValid() || !sight.moment.now.isValid())
        return {};
    if (attempt.startsBySelf && until <= -lateSeconds && attempt.reason.isEmpty() && sight.online &&
        !sight.isAboutToStart()) {
        const Notice notice =
            noticeOf(sight, u"late/"_s + attempt.starts.toString(Qt::ISODate),
                     NoticeWords::tr("The attempt on %1 has not begun").arg(inertLine(attempt.to, 80)),
                     NoticeWords::tr("The server was to start it by itself, and nothing is seen of that: start it by "
                                     "hand, or see whether cron runs."));
        return once(notice.key) ? News(notice) : News();
    }
    if (until < -freshSeconds)
        return {};
    for (const qint64 minutes : minutesBefore) {
        if (until > minutes * 60 || (minutes == 0 && attempt.startsBySelf))
            continue;
        const QString to = inertLine(attempt.to, 80);
        const QString title = until <= 0 ? NoticeWords::tr("The attempt on %1 is to begin now").arg(to)
                                         : NoticeWords::tr("The attempt on %1 is to begin in %2")
                                               .arg(to, spokenSpanText(std::max<qint64>((until + 30) / 60, 1) * 60));
        const Notice notice =
            noticeOf(sight, u"before/%1/%2"_s.arg(attempt.starts.toString(Qt::ISODate)).arg(minutes), title,
                     attempt.startsBySelf ? NoticeWords::tr("The server starts it by itself, if every guardrail holds.")
                                          : NoticeWords::tr("Somebody has to start it: one click in its banner."));
        return once(notice.key) ? News(notice) : News();
    }
    return {};
}

AttemptNotices::News AttemptNotices::ofTime(const AttemptSight &sight)
{
    const Attempt &attempt = sight.attempt();
    if (attempt.state != Attempt::State::Running || !sight.moment.left)
        return {};
    const qint64 left = *sight.moment.left;
    News news;
    for (const qint64 minutes : minutesTold) {
        if (left > minutes * 60)
            continue;
        const QString key = u"left/%1/%2"_s.arg(attempt.ends.toString(Qt::ISODate)).arg(minutes);
        const QString to = inertLine(attempt.to, 80);
        Notice notice =
            left <= 0
                ? noticeOf(
                      sight, key, NoticeWords::tr("The time of the attempt on %1 is over").arg(to),
                      attempt.atEnd == Attempt::AtEnd::Cancel
                          ? NoticeWords::tr("The server goes back to %1 by itself.").arg(inertLine(attempt.from, 80))
                          : NoticeWords::tr("It still serves %1: keep the new version, or cancel the attempt.").arg(to))
                : noticeOf(sight, key,
                           NoticeWords::tr("%1 left of the attempt on %2")
                               .arg(spokenSpanText(std::max<qint64>((left + 30) / 60, 1) * 60), to),
                           attempt.changedRows ? asSentence(changesSinceText(*attempt.changedRows)) : QString());
        notice.desktop = minutes == 0 || minutes == 10;
        // Of those that are due only the nearest is told; the others are not told later.
        if (once(notice.key) && !news)
            news = notice;
        else if (!news)
            return {};
    }
    return news;
}
