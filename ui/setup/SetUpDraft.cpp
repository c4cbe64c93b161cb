// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SetUpDraft.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/hosting/SiteName.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
class SetUpWords
{
    Q_DECLARE_TR_FUNCTIONS(SetUpDraft)
};
} // namespace

SetUpDraft::SetUpDraft(ServerSession *session, const Series &series, const QList<JobRecord> &earlier)
    : SurveyDraft(session, series, earlier, [this](QObject *context, const std::function<void(Result<void>)> &answer) {
          if (!this->session)
              return answer(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
          SiteSurveys::setUp(*this->session, this->series, options, context,
                             [this, answer](const Result<SetUpSurvey> &found) {
                                 if (!found)
                                     return answer(std::unexpected(found.error()));
                                 take(*found);
                                 answer({});
                             });
      })
{
}

void SetUpDraft::take(const SetUpSurvey &found)
{
    survey = found;
    if (options.name.isEmpty())
        options.name = found.name;
    updateReplaced();
}

Result<Plan> SetUpDraft::plan() const
{
    if (!survey)
        return std::unexpected(Error{Error::Code::Refused, {}});
    return setUpPlan(series, *survey, options, session ? session->record().vhosts : QStringList());
}

QString SetUpDraft::siteName() const
{
    return inertLine(options.name, 80);
}

QString SetUpDraft::workTitle() const
{
    return SetUpWords::tr("Create %1").arg(siteName());
}

std::optional<QList<SurveyCheck>> SetUpDraft::checks() const
{
    return survey ? std::optional(survey->checks) : std::nullopt;
}

QString SetUpDraft::previewName() const
{
    const Site *preview = series.siteIn(SiteState::Preview);
    return preview ? inertLine(preview->name, 80) : QString();
}

QString SetUpDraft::sitePath() const
{
    return survey ? survey->site : QString();
}

QString SetUpDraft::nameProblem(const QString &name) const
{
    if (const Result<SiteName> parsed = SiteName::parse(name); !parsed) {
        const ErrorText words = errorText(parsed.error(), serverName());
        return words.what + u' ' + words.next;
    }
    if (!session || !session->status())
        return {};
    for (const Series &other : session->status()->series) {
        const Site *taken = other.siteNamed(name);
        // What a set-up began may be finished.
        if (taken && !(survey && survey->site == taken->path && survey->state != u"new"))
            return SetUpWords::tr("There is a site %1 already: %2.").arg(name, inertLine(taken->path, 300));
    }
    return {};
}

std::optional<SetUpSurvey::Database> SetUpDraft::database() const
{
    if (!survey)
        return {};
    for (const SetUpSurvey::Database &database : survey->databases) {
        if (database.engine == options.databaseEngine)
            return database;
    }
    return survey->databases.isEmpty() ? std::nullopt : std::optional(survey->databases.first());
}

QString SetUpDraft::python() const
{
    if (!options.python.isEmpty() || !survey)
        return options.python;
    const auto usable = std::ranges::find_if(survey->pythons, &SetUpSurvey::Python::usable);
    return usable == survey->pythons.end() ? QString() : usable->path;
}

bool SetUpDraft::isReplaced(const SetUpSurvey::Find &find) const
{
    return canBeReplaced(find) && decisions.value(find.id, find.replaceByDefault);
}

void SetUpDraft::decide(const SetUpSurvey::Find &find, bool replaced)
{
    decisions.insert(find.id, replaced);
    updateReplaced();
}

void SetUpDraft::updateReplaced()
{
    options.replace.clear();
    for (const SetUpSurvey::Find &find : survey->finds) {
        if (isReplaced(find))
            options.replace += find.id;
    }
}

bool canBeReplaced(const SetUpSurvey::Find &find)
{
    return find.why == u"part" || find.why == u"host";
}
