// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/RetireDraft.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/Retire.h"

#include <QCoreApplication>

namespace
{
class RetireWords
{
    Q_DECLARE_TR_FUNCTIONS(RetireDraft)
};
} // namespace

RetireDraft::RetireDraft(ServerSession *session, const Series &series, const Site &site,
                         const QList<JobRecord> &earlier)
    : SurveyDraft(session, series, earlier,
                  [this](QObject *context, const std::function<void(Result<void>)> &answer) {
                      if (!this->session)
                          return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
                      SiteSurveys::retire(*this->session, this->series, this->site, context,
                                          [this, answer](const Result<RetireSurvey> &found) {
                                              if (!found)
                                                  return answer(std::unexpected(found.error()));
                                              survey = *found;
                                              answer({});
                                          });
                  }),
      site(site)
{
}

Result<Plan> RetireDraft::plan() const
{
    if (!survey)
        return std::unexpected(Error{Error::Code::Refused, {}});
    return retirePlan(series, *survey, site.name, session ? session->record().vhosts : QStringList());
}

QString RetireDraft::siteName() const
{
    return inertLine(site.name, 80);
}

QString RetireDraft::workTitle() const
{
    return RetireWords::tr("Retire %1").arg(siteName());
}

std::optional<QList<SurveyCheck>> RetireDraft::checks() const
{
    return survey ? std::optional(survey->checks) : std::nullopt;
}
