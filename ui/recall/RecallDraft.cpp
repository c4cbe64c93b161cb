// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/RecallDraft.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/Recall.h"

#include <QCoreApplication>

namespace
{
class RecallWords
{
    Q_DECLARE_TR_FUNCTIONS(RecallDraft)
};
} // namespace

RecallDraft::RecallDraft(ServerSession *session, const Series &series, const Site &site,
                         const QList<JobRecord> &earlier)
    : SurveyDraft(session, series, earlier,
                  [this](QObject *context, const std::function<void(Result<void>)> &answer) {
                      if (!this->session)
                          return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
                      SiteSurveys::recall(*this->session, this->series, {.site = this->site.name, .setAside = setAside},
                                          context, [this, answer](const Result<RecallSurvey> &found) {
                                              if (!found)
                                                  return answer(std::unexpected(found.error()));
                                              survey = *found;
                                              answer({});
                                          });
                  }),
      site(site)
{
}

QString RecallDraft::previewName() const
{
    const Site *preview = series.siteIn(SiteState::Preview);
    return preview ? inertLine(preview->name, 80) : QString();
}

Result<Plan> RecallDraft::plan() const
{
    if (!survey)
        return std::unexpected(Error{Error::Code::Refused, {}});
    return recallPlan(series, *survey, {.confirm = site.name, .setAside = setAside},
                      session ? session->record().vhosts : QStringList());
}

QString RecallDraft::siteName() const
{
    return inertLine(site.name, 80);
}

QString RecallDraft::workTitle() const
{
    return RecallWords::tr("Make %1 the preview again").arg(siteName());
}

std::optional<QList<SurveyCheck>> RecallDraft::checks() const
{
    return survey ? std::optional(survey->checks) : std::nullopt;
}
