// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Words of surveys (docs/setup.md); an unknown word is shown as it is, inert.

/// Why the maintainer decides about a find: "part", "host", "binary", "unreadable", "large".
QString findWhyText(const QString &why);
/// Why something is left out of the copy: "env", "socket", "pid"...
QString leftOutText(const QString &why);
/// Kind of what a retirement removes: "vhost", "service", "cron"...
QString removalText(const QString &kind);
/// How a database can be made: "own", "sudo", "password", "production", "administrator", "none"; a sentence.
QString databaseWayText(const QString &way);
/// What packages are installed: "frozen", "newest", "repositories".
QString packagesText(const QString &mode);
/// A part of a site that is measured: "project", "env", "media", "database", "log".
QString sitePartText(const QString &part);
/// What is there of a new site: "new", "made", "by-hand"; a sentence.
QString setUpStateText(const QString &state);
/// How the preview's vhost stands: "exists", "mends", "new"; a sentence.
QString webStateText(const QString &state);
/// "nginx", "Apache", "supervisor", "systemd", "none".
QString serverKindText(const QString &kind);
