// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/StateText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};
} // namespace

QString siteStateText(SiteState state)
{
    switch (state) {
    case SiteState::Production:
        return Words::tr("Production");
    case SiteState::Preview:
        return Words::tr("Preview");
    case SiteState::InAttempt:
        return Words::tr("In attempt");
    case SiteState::StandingBy:
        return Words::tr("Standing by");
    case SiteState::Old:
        return Words::tr("Old");
    case SiteState::NotLinked:
        return Words::tr("Not linked");
    case SiteState::Broken:
        return Words::tr("Broken");
    }
    return {};
}

QString jobStateText(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Running:
        return Words::tr("Running");
    case JobRecord::State::Succeeded:
        return Words::tr("Finished");
    case JobRecord::State::Failed:
        return Words::tr("Failed");
    case JobRecord::State::Stopped:
        return Words::tr("Stopped");
    case JobRecord::State::Differs:
        return Words::tr("Finished with differences");
    case JobRecord::State::Refused:
        return Words::tr("Refused");
    case JobRecord::State::Lost:
        return Words::tr("Lost: its process is gone");
    }
    return {};
}

QString phaseText(const QString &id)
{
    if (id == u"check")
        return Words::tr("Check");
    if (id == u"freeze")
        return Words::tr("Freeze");
    if (id == u"dump")
        return Words::tr("Dump");
    if (id == u"mirror")
        return Words::tr("Mirror");
    if (id == u"compare")
        return Words::tr("Compare restore script");
    if (id == u"restore")
        return Words::tr("Restore");
    if (id == u"static")
        return Words::tr("Static files");
    if (id == u"verify")
        return Words::tr("Verify");
    if (id == u"switch")
        return Words::tr("Switch");
    if (id == u"copy")
        return Words::tr("Copy");
    if (id == u"env")
        return Words::tr("Environment and packages");
    if (id == u"names")
        return Words::tr("Names and settings");
    if (id == u"database")
        return Words::tr("Database");
    if (id == u"serve")
        return Words::tr("Web server and jobs");
    return id;
}

QString operationText(const QString &operation)
{
    if (operation == u"sync")
        return Words::tr("Synchronise");
    if (operation == u"run-script")
        return Words::tr("Site's own script");
    if (operation == u"setup")
        return Words::tr("Set up");
    if (operation == u"adopt")
        return Words::tr("Adopt");
    if (operation == u"retire")
        return Words::tr("Retire");
    if (operation == u"recall")
        return Words::tr("Make preview again");
    if (operation == u"attempt")
        return Words::tr("Start attempt");
    if (operation == u"cancel")
        return Words::tr("Cancel attempt");
    if (operation == u"keep")
        return Words::tr("Keep new version");
    if (operation == u"undo")
        return Words::tr("Undo");
    return operation;
}

QString syncOutcomeText(const QString &state)
{
    if (state == u"succeeded")
        return Words::tr("ok");
    if (state == u"failed")
        return Words::tr("failed");
    if (state == u"running")
        return Words::tr("running");
    if (state == u"stopped")
        return Words::tr("stopped");
    if (state == u"differs")
        return Words::tr("finished with differences");
    if (state == u"lost")
        return Words::tr("lost");
    if (state == u"refused")
        return Words::tr("refused");
    return Words::tr("outcome not known");
}
