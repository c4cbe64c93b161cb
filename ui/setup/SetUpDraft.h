// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SetUpSurvey.h"
#include "core/plans/SetUp.h"
#include "ui/setup/SurveyDraft.h"

#include <QHash>

/// What the pages of the set-up put together: one new preview site of one series.
struct SetUpDraft : SurveyDraft {
    SetUpDraft(ServerSession *session, const Series &series, const QList<JobRecord> &earlier);

    SetUpOptions options;
    std::optional<SetUpSurvey> survey;
    QHash<QString, bool> decisions; ///< Finds that the user decided, by id: whether the name is replaced.

    Result<Plan> plan() const override;
    QString siteName() const override;
    QString workTitle() const override;
    std::optional<QList<SurveyCheck>> checks() const override;
    RootRights rights() const override { return survey ? survey->rights : RootRights{}; }

    QString previewName() const; ///< Of the series' present preview, inert; empty: none.
    QString sitePath() const;    ///< Of the new site.
    /// Why \a name can't be the new site's, in words, as far as it is known here; empty where it can.
    QString nameProblem(const QString &name) const;
    /// The database that is made; nothing before the survey.
    std::optional<SetUpSurvey::Database> database() const;
    /// Path of the Python that is taken; empty before the survey, or where none can be.
    QString python() const;
    bool isReplaced(const SetUpSurvey::Find &find) const;
    void decide(const SetUpSurvey::Find &find, bool replaced);

private:
    void take(const SetUpSurvey &found);
    void updateReplaced();
};

/// Whether only the maintainer's word is missing: of other finds nothing can be replaced.
bool canBeReplaced(const SetUpSurvey::Find &find);
