// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AttemptStatus.h"
#include "core/hosting/Series.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

/// What a site's users are told about an upgrade attempt, made from its plan in their own language. The words are
/// templates in resources/announcement/<kind>.<language>.txt; a template of the provider's own may take their place.
/// A template's first line is the subject. A name in braces is filled in: {title} {address} {preview} {notes}; {date}
/// {start} {end} {zone} or, all in one, {starts} {ends}; {minutes} {freezeMinutes} {lostRows}. A line that names
/// something that is not known is left out, one that begins with {!name} is there only where it is not known.
namespace Announcement
{
enum class Kind {
    Plan,      ///< What happens when, that users sign in again, what may be lost, where the release notes are.
    Withdrawn, ///< It does not take place.
    Frozen,    ///< The page while nobody can work.
    Cancelled, ///< The former version is back.
    Kept       ///< The new version stays.
};

struct Facts {
    QString title;    ///< Of the site: what its users call it.
    QUrl address;     ///< Of production.
    QUrl preview;     ///< Where users can try it before; may be empty.
    QUrl notes;       ///< Release notes; may be empty.
    QDateTime starts; ///< UTC.
    int minutes = 60;
    int freezeMinutes = 0; ///< Expected; 0: not known.
    QString zone;          ///< The server's: "CET".
    int utcOffset = 0;     ///< Of the server at that time, in seconds.
    int lostRows = 0;      ///< Of a cancelled one.
};

/// What a series, its attempt and that one's readiness tell; not the server's zone.
Facts factsOf(const Series &series, const std::optional<AttemptReadiness> &readiness = {});
/// What stands in braces in a template, without them.
QStringList names();
/// "en", "de", "fr", "nl", "et".
QStringList languages();
/// The one in which the series' last attempt was announced, else this computer's, else English.
QString usualLanguage(const Series &series);
/// The built-in template, to be edited; English for a language that has none.
QString builtInTemplate(Kind kind, const QString &language);
/// Plain text that ends with a newline. \a ownTemplate in place of the built-in one where it is not empty; unknown
/// names stay as they are and are listed in \a unknown.
QString text(Kind kind, const Facts &facts, const QString &language, const QString &ownTemplate = {},
             QStringList *unknown = nullptr);
/// A whole HTML page of a text, escaped; its first line is the heading. It needs nothing from elsewhere.
/// \a reloadSeconds: how often the browser asks again whether users can work; 0: never.
QString page(const QString &text, const QString &language, int reloadSeconds = 0);
/// The page that production shows while it is frozen; it asks again by itself.
QString frozenPage(const Facts &facts, const QString &language);
/// Minutes before.
constexpr int usualAlarm = 30;
/// What a calendar entry that was made then has as its sequence: a later one replaces it.
int edition(const QDateTime &said);
/// An iCalendar object (RFC 5545) with an alarm \a reminderMinutes before. \a id: the attempt's, so that an edit
/// replaces it; \a sequence grows with each edit. Empty where it is not known when the attempt starts.
QByteArray calendar(const Facts &facts, const QString &text, const QString &id, int sequence, int reminderMinutes);
/// The same, of one that does not take place: it takes the entry out of the calendars (METHOD:CANCEL).
QByteArray withdrawal(const Facts &facts, const QString &text, const QString &id, int sequence);
/// mailto: with subject and body (RFC 6068), no recipient. What is too long for the programs that it is handed to is
/// cut, with words in \a language that say so.
QUrl mail(const QString &subject, const QString &text, const QString &language = QStringLiteral("en"));
/// The same of a text whose first line is the subject.
QUrl mailOf(const QString &text, const QString &language);
} // namespace Announcement
