// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RetireSurvey.h"
#include "ui/setup/SurveyDraft.h"

/// What the pages of a retirement put together: what goes of one old site, what is kept, and the name typed for it.
struct RetireDraft : SurveyDraft {
    RetireDraft(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier);

    Site site;
    QString confirm; ///< The site's name, as it was typed.
    std::optional<RetireSurvey> survey;

    bool isConfirmed() const { return confirm == site.name; }
    /// With the site's name in place of one that was not typed yet: a rehearsal removes nothing.
    Result<Plan> plan() const override;
    QString siteName() const override;
    QString workTitle() const override;
    std::optional<QList<SurveyCheck>> checks() const override;
    RootRights rights() const override { return survey ? survey->rights : RootRights{}; }
};
