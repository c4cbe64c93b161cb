// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AdoptSurvey.h"
#include "ui/setup/SurveyDraft.h"

/// What the pages of an adoption put together: links, and vhosts through them, for one site that has none.
struct AdoptDraft : SurveyDraft {
    AdoptDraft(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier);

    Site site;
    QString directory; ///< Where the links will stand; empty: as the server proposes.
    std::optional<AdoptSurvey> survey;

    Result<Plan> plan() const override;
    QString siteName() const override;
    QString workTitle() const override;
    std::optional<QList<SurveyCheck>> checks() const override;
    RootRights rights() const override { return survey ? survey->rights : RootRights{}; }
};
