// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptDraft.h"

#include "core/base/InertText.h"
#include "core/plans/StartAttempt.h"
#include "ui/attempt/AnnouncementTemplates.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{
class AttemptDraftWords
{
    Q_DECLARE_TR_FUNCTIONS(AttemptDraft)
};

constexpr int proposedDays = 2, proposedHour = 18;
} // namespace

AttemptDraft::AttemptDraft(ServerSession *session, const Series &series, const QList<JobRecord> &earlier)
    : SurveyDraft(
          session, series, earlier,
          [this](QObject *context, const std::function<void(Result<void>)> &answer) { askReadiness(context, answer); }),
      clock(std::make_unique<Inquiry>(
          [this](QObject *context, const std::function<void(Result<void>)> &answer) { askTime(context, answer); })),
      words(std::make_unique<Inquiry>(
          [this](QObject *context, const std::function<void(Result<void>)> &answer) { askWords(context, answer); }))
{
    const QDateTime there = moment().now.toOffsetFromUtc(utcOffset());
    local = QDateTime(there.date().addDays(proposedDays), QTime(proposedHour, 0));
    planned.language = Announcement::usualLanguage(series);
    // One that did not start is planned again with the same choices, at another time.
    if (const auto &known = series.attempt;
        known && (known->state == Attempt::State::Planned || known->state == Attempt::State::Failed)) {
        planned.minutes = known->minutes;
        planned.atEnd = known->atEnd;
        planned.startsBySelf = known->startsBySelf;
        planned.maxSyncAge = known->maxSyncAge;
        if (known->state == Attempt::State::Planned && known->starts.isValid()) {
            const QDateTime day = known->starts.toOffsetFromUtc(known->utcOffset.value_or(utcOffset()));
            local = QDateTime(day.date(), day.time());
        }
    }
    readTemplate();
}

void AttemptDraft::readTemplate()
{
    const Result<QString> own = AnnouncementTemplates::own(planned.language);
    ownTemplate = own.value_or(QString());
    templateProblem = own ? std::nullopt : std::optional(own.error());
}

QString AttemptDraft::seen() const
{
    return series.attempt && series.attempt->state == Attempt::State::Planned ? series.attempt->id : QString();
}

void AttemptDraft::askTime(QObject *context, const std::function<void(Result<void>)> &answer)
{
    time.reset();
    if (!session)
        return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
    Attempts::serverTime(*session, local, context, [this, answer](const Result<Attempts::ServerTime> &found) {
        if (!found)
            return answer(std::unexpected(found.error()));
        time = *found;
        planned.starts = found->utc;
        answer({});
    });
}

void AttemptDraft::askWords(QObject *context, const std::function<void(Result<void>)> &answer)
{
    if (seen().isEmpty())
        return answer({});
    if (!session)
        return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
    Attempts::announced(*session, series, context, [this, answer](const Result<Attempts::Announced> &found) {
        if (!found)
            return answer(std::unexpected(found.error()));
        takeWords(*found);
        answer({});
    });
}

void AttemptDraft::takeWords(const Attempts::Announced &kept)
{
    if (Announcement::languages().contains(kept.language))
        planned.language = kept.language;
    wordsAreEdited = !kept.madeOf && !kept.text.isEmpty();
    if (wordsAreEdited)
        planned.announcement = kept.text;
    else if (kept.madeOf)
        ownTemplate = *kept.madeOf;
}

void AttemptDraft::askReadiness(QObject *context, const std::function<void(Result<void>)> &answer)
{
    if (!session)
        return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
    Attempts::readiness(*session, series, planned.minutes, planned.maxSyncAge, planned.startsBySelf, context,
                        [this, answer](const Result<AttemptReadiness> &found) {
                            if (!found)
                                return answer(std::unexpected(found.error()));
                            readiness = *found;
                            answer({});
                        });
}

AttemptMoment AttemptDraft::moment() const
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    if (session && session->status() && session->checked().isValid())
        now = session->status()->checked.addSecs(session->checked().secsTo(now));
    return {.now = now,
            .zone = time ? inertLine(time->zone, 40) : zone(),
            .utcOffset = time ? time->utcOffset : utcOffset()};
}

bool AttemptDraft::isLate() const
{
    return time && time->utc <= moment().now;
}

QDateTime AttemptDraft::announcedEnd() const
{
    return time ? time->utc.addSecs(qint64(planned.minutes) * 60) : QDateTime();
}

Announcement::Facts AttemptDraft::facts() const
{
    Announcement::Facts facts = Announcement::factsOf(series, readiness);
    facts.starts = time ? time->utc : QDateTime();
    facts.minutes = planned.minutes;
    facts.zone = moment().zone;
    facts.utcOffset = moment().utcOffset;
    return facts;
}

void AttemptDraft::fillIn(QStringList *unknown)
{
    const Announcement::Facts known = facts();
    if (!wordsAreEdited)
        planned.announcement =
            Announcement::text(Announcement::Kind::Plan, known, planned.language, ownTemplate, unknown);
    planned.madeOf = wordsAreEdited ? std::nullopt : std::optional(ownTemplate);
    planned.page = Announcement::frozenPage(known, planned.language);
}

QString AttemptDraft::languageName(const QString &code)
{
    return code == u"en" ? u"English"_s : QLocale(code).nativeLanguageName(); // Qt says "American English"
}

Result<Plan> AttemptDraft::plan() const
{
    return startAttemptPlan(series,
                            {.minutes = planned.minutes,
                             .atEnd = planned.atEnd,
                             .maxSyncAge = planned.maxSyncAge,
                             .planned = seen(),
                             .freezeSeconds = readiness ? readiness->freezeSeconds.value_or(0) : 0},
                            session ? session->record().vhosts : QStringList());
}

QString AttemptDraft::siteName() const
{
    const Site *preview = series.siteIn(SiteState::Preview);
    return inertLine(preview ? preview->name : series.name, 80);
}

QString AttemptDraft::workTitle() const
{
    return AttemptDraftWords::tr("Upgrade attempt on %1").arg(siteName());
}

std::optional<QList<SurveyCheck>> AttemptDraft::checks() const
{
    return readiness ? std::optional(readinessChecks(*readiness)) : std::nullopt;
}
