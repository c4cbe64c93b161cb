// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/SynchroniseRefusal.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SynchroniseRefusal)
};
} // namespace

QString synchroniseRefusal(const ServerSession *session, const Series &series)
{
    if (!series.siteIn(SiteState::Preview))
        return Words::tr("This series has no preview: no link named preview leads to a site.");
    if (!series.siteIn(SiteState::Production))
        return Words::tr("This series has no production to read from.");
    if (!session || session->state() != ServerSession::State::Online)
        return Words::tr("The server is not connected.");
    if (series.job && series.job->isRunning())
        return Words::tr("A job of %1 runs in this series.").arg(inertLine(series.job->by));
    return {};
}
