// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RecallSurvey.h"
#include "ui/setup/SurveyDraft.h"

/// What the pages of a recall put together: one former production that becomes the preview again, and what that means.
struct RecallDraft : SurveyDraft {
    RecallDraft(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier);

    Site site;
    bool setAside = false; ///< The preview that the series has gives up its link.
    std::optional<RecallSurvey> survey;

    /// Of the preview that the series has; inert, empty where it has none.
    QString previewName() const;
    /// With the site's name, typed or not: a rehearsal changes nothing, and an order is given only where it was typed.
    Result<Plan> plan() const override;
    QString siteName() const override;
    QString workTitle() const override;
    std::optional<QList<SurveyCheck>> checks() const override;
    RootRights rights() const override { return survey ? survey->rights : RootRights{}; }
};
