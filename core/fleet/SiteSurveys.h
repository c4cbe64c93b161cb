// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AdoptSurvey.h"
#include "core/hosting/RecallSurvey.h"
#include "core/hosting/ReleaseNotes.h"
#include "core/hosting/RetireSurvey.h"
#include "core/hosting/Series.h"
#include "core/hosting/SetUpSurvey.h"
#include "core/hosting/SiteComparison.h"

#include <functional>

class QObject;
class ServerSession;

/// What one server is asked before and around a set-up, an adoption and a retirement (docs/setup.md, "Methods"). The
/// answer comes on \a context's thread, or not at all once that is gone.
namespace SiteSurveys
{
template <typename T>
using Answer = std::function<void(Result<T>)>;

void setUp(ServerSession &session, const Series &series, const SetUpOptions &options, QObject *context,
           Answer<SetUpSurvey> answer);
/// \a directory: of the new links; empty: proposed.
void adopt(ServerSession &session, const Series &series, const Site &site, const QString &directory, QObject *context,
           Answer<AdoptSurvey> answer);
void retire(ServerSession &session, const Series &series, const Site &site, QObject *context,
            Answer<RetireSurvey> answer);
/// Which former production is asked about.
struct Recalled {
    QString site = {}; ///< Its name; empty: the one that was production last.
    bool setAside = false;
};
void recall(ServerSession &session, const Series &series, const Recalled &recalled, QObject *context,
            Answer<RecallSurvey> answer);
/// Notes the day until which an old site was promised to stay.
void keepUntil(ServerSession &session, const Series &series, const Site &site, const QDate &day, QObject *context,
               Answer<void> answer);
void compare(ServerSession &session, const Series &series, const Site &site, const Site &other, QObject *context,
             Answer<SiteComparison> answer);
void notes(ServerSession &session, const Series &series, const Site &site, QObject *context,
           Answer<ReleaseNotes> answer);
/// Where users read the release notes of what is production; empty where there are none, or nobody says.
void publishedNotes(ServerSession &session, const Series &series, QObject *context,
                    const std::function<void(const QUrl &)> &answer);
/// Keeps \a markdown and publishes \a html. Refused where the notes are others by now than those that were \a seen.
void saveNotes(ServerSession &session, const Series &series, const Site &site, const QString &markdown,
               const QString &html, const ReleaseNotes &seen, QObject *context, Answer<ReleaseNotes> answer);
void notesVersion(ServerSession &session, const Series &series, const Site &site, const QString &name, QObject *context,
                  Answer<QString> answer);
/// The shell script for the administrator that a refused job left; empty where it left none.
void administratorScript(ServerSession &session, const QString &job, QObject *context, Answer<QString> answer);
} // namespace SiteSurveys
