// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerStatus.h"

/// What a server with ten series of two sites says, for benches.
inline ServerStatus sampleServer(const QString &name)
{
    using namespace Qt::StringLiterals;
    ServerStatus status;
    status.hostname = name;
    for (int number = 0; number < 10; ++number) {
        Series series;
        series.name = u"op%1"_s.arg(number);
        series.id = series.name + u"-00000000"_s;
        series.links = u"/usr/local/lino/"_s + series.name;
        series.linked = true;
        for (const auto state : {SiteState::Production, SiteState::Preview}) {
            Site site;
            site.name = series.name + (state == SiteState::Production ? u"1"_s : u"2"_s);
            site.path = series.links + u'/' + site.name;
            site.state = state;
            site.application = u"lino_noi"_s;
            site.version = u"26.9.2"_s;
            site.lino = u"26.10.8"_s;
            site.database = {.engine = u"postgresql"_s, .name = site.name, .host = {}, .port = {}};
            site.address = QUrl(u"https://%1.example.invalid/"_s.arg(site.name));
            series.sites += site;
        }
        status.series += series;
    }
    return status;
}
