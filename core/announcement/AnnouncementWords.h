// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/announcement/Announcement.h"

#include <QHash>

/// What the names in an announcement's template stand for, in the words of one language.
namespace AnnouncementWords
{
/// \a language where there are words of it, else English.
QString known(const QString &language);
/// Every name that a template may use; empty values are those that are not known.
QHash<QString, QString> values(const Announcement::Facts &facts, const QString &language);
/// An http or https address without a password, as users can open it; empty for any other.
QString webAddress(const QUrl &url);
/// What stands at the end of a text that was cut.
QString cutHere(const QString &language);
} // namespace AnnouncementWords
