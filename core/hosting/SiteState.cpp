// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/SiteState.h"

#include "core/base/InertText.h"

using namespace Qt::StringLiterals;

QString siteStateName(SiteState state)
{
    switch (state) {
    case SiteState::Production:
        return u"production"_s;
    case SiteState::Preview:
        return u"preview"_s;
    case SiteState::InAttempt:
        return u"in-attempt"_s;
    case SiteState::StandingBy:
        return u"standing-by"_s;
    case SiteState::Old:
        return u"old"_s;
    case SiteState::NotLinked:
        return u"not-linked"_s;
    case SiteState::Broken:
        return u"broken"_s;
    }
    return u"not-linked"_s;
}

Result<SiteState> siteStateFromName(const QString &name)
{
    for (const SiteState state : {SiteState::Production, SiteState::Preview, SiteState::InAttempt,
                                  SiteState::StandingBy, SiteState::Old, SiteState::NotLinked, SiteState::Broken}) {
        if (siteStateName(state) == name)
            return state;
    }
    return std::unexpected(Error{Error::Code::ProtocolError, u"unknown state of a site: "_s + inertText(name, 64)});
}
