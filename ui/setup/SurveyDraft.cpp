// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SurveyDraft.h"

SurveyDraft::SurveyDraft(ServerSession *session, Series series, QList<JobRecord> earlier, Inquiry::Ask ask)
    : OperationDraft(session, std::move(series), std::move(earlier)),
      inquiry(std::make_unique<Inquiry>(std::move(ask))), held(std::make_unique<HeldSecrets>())
{
}

bool SurveyDraft::mayGoOn() const
{
    const std::optional<QList<SurveyCheck>> found = checks();
    return inquiry->isAnswered() && found && !anyFailed(*found);
}

std::optional<SurveyCheck> SurveyDraft::failed(const QString &code) const
{
    const std::optional<QList<SurveyCheck>> found = checks();
    if (!found || !inquiry->isAnswered())
        return {};
    for (const SurveyCheck &check : *found) {
        if (check.code == code && check.state == SurveyCheck::State::Failed)
            return check;
    }
    return {};
}

bool SurveyDraft::wantsPassword() const
{
    return rights().asks() && held->secrets().sudo.isEmpty();
}
