// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/AdoptDraft.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/Adopt.h"

#include <QCoreApplication>

namespace
{
class AdoptWords
{
    Q_DECLARE_TR_FUNCTIONS(AdoptDraft)
};
} // namespace

AdoptDraft::AdoptDraft(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier)
    : SurveyDraft(session, series, earlier,
                  [this](QObject *context, const std::function<void(Result<void>)> &answer) {
                      if (!this->session)
                          return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
                      SiteSurveys::adopt(*this->session, this->series, this->site, directory, context,
                                         [this, answer](const Result<AdoptSurvey> &found) {
                                             if (!found)
                                                 return answer(std::unexpected(found.error()));
                                             survey = *found;
                                             answer({});
                                         });
                  }),
      site(site)
{
}

Result<Plan> AdoptDraft::plan() const
{
    if (!survey)
        return std::unexpected(Error{Error::Code::Refused, {}});
    return adoptPlan(series, *survey, session ? session->record().vhosts : QStringList());
}

QString AdoptDraft::siteName() const
{
    return inertLine(site.name, 80);
}

QString AdoptDraft::workTitle() const
{
    return AdoptWords::tr("Adopt %1").arg(siteName());
}

std::optional<QList<SurveyCheck>> AdoptDraft::checks() const
{
    return survey ? std::optional(survey->checks) : std::nullopt;
}
