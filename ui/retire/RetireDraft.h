// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RetireSurvey.h"
#include "ui/setup/SurveyDraft.h"

/// What the pages of a retirement put together: what goes of one old site, and what is kept.
struct RetireDraft : SurveyDraft {
    RetireDraft(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier);

    Site site;
    std::optional<RetireSurvey> survey;

    /// With the site's name, typed or not: a rehearsal removes nothing, and an order is given only where it was typed.
    Result<Plan> plan() const override;
    QString siteName() const override;
    QString workTitle() const override;
    std::optional<QList<SurveyCheck>> checks() const override;
    RootRights rights() const override { return survey ? survey->rights : RootRights{}; }
};
