// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/announcement/Announcement.h"
#include "core/fleet/Attempts.h"
#include "ui/setup/SurveyDraft.h"
#include "ui/text/AttemptText.h"

/// What the wizard's pages put together: one planned attempt of one series. Its inquiry asks for the readiness.
struct AttemptDraft : SurveyDraft {
    AttemptDraft(ServerSession *session, const Series &series, const QList<JobRecord> &earlier);

    Attempts::Planned planned;      ///< `starts` is that of the server's answer.
    QDateTime local;                ///< What was typed: date and time on the server's clock.
    std::unique_ptr<Inquiry> clock; ///< Asks when that is.
    std::unique_ptr<Inquiry> words; ///< Asks for the announcement of the one that is edited, and what it is made of.
    std::optional<Attempts::ServerTime> time;
    std::optional<AttemptReadiness> readiness;
    QString ownTemplate;                  ///< Of planned.language; empty: the built-in one.
    std::optional<Error> templateProblem; ///< Why it could not be read.
    bool wordsAreEdited = false;          ///< The announcement is not what the template makes any more.
    bool templateIsEdited = false;        ///< By whom sits here: kept for the next attempt.
    std::optional<Attempt> done;          ///< As the server keeps it.

    /// Id of the planned attempt that is edited; empty: a new one.
    QString seen() const;
    bool isLate() const; ///< The chosen moment has passed.
    /// The announcement and the page while users wait, anew from the template and what is chosen.
    void fillIn(QStringList *unknown = nullptr);
    Announcement::Facts facts() const;
    /// The server's clock now, with the zone of the planned day where that is known.
    AttemptMoment moment() const;
    QDateTime announcedEnd() const;

    /// "Deutsch"
    static QString languageName(const QString &code);

    Result<Plan> plan() const override;
    QString siteName() const override;
    QString workTitle() const override;
    std::optional<QList<SurveyCheck>> checks() const override;
    RootRights rights() const override { return readiness ? readiness->rights : RootRights{}; }

    /// The maintainer's own one in this language, else Baton's words.
    void readTemplate();

private:
    void askTime(QObject *context, const std::function<void(Result<void>)> &answer);
    void askWords(QObject *context, const std::function<void(Result<void>)> &answer);
    void takeWords(const Attempts::Announced &kept);
    void askReadiness(QObject *context, const std::function<void(Result<void>)> &answer);
};
