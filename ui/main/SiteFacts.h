// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/ServerView.h"
#include "ui/sites/SiteHealth.h"

#include <QList>
#include <QStringList>

/// What the overview says of a site, as words: no widgets, so that each line can be tested.
namespace SiteFacts
{
struct Row {
    QString label;
    QString value;
    bool operator==(const Row &) const = default;
};

QList<Row> rows(const ServerView &server, const Site &site, const SiteHealth *health);
/// What differs between a series' production and its preview: versions, Python, database engine, plugins. Empty where
/// nothing does.
QList<Row> differences(const Site &production, const Site &preview);
/// The site's warnings and those of the directory that holds it, in words.
QStringList checks(const ServerView &server, const Site &site);
/// The database as Django itself says it, else as the files say it, and which of both.
QString database(const Site &site);
} // namespace SiteFacts
