// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SiteRefusals.h"

#include <QCoreApplication>

namespace
{
class SiteRefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(SiteRefusals)
};
} // namespace

QString notesRefusal(const ServerSession *session, const Series &series)
{
    if (!series.linked)
        return SiteRefusalWords::tr("This series has no links yet: adopt its production site first.");
    if (!session || session->state() != ServerSession::State::Online)
        return SiteRefusalWords::tr("The server is not connected.");
    return {};
}

QString comparisonRefusal(const Series &series)
{
    return series.sites.size() < 2 ? SiteRefusalWords::tr("This series has no second site to compare with.")
                                   : QString();
}
