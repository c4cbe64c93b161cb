// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/AnnouncementWords.h"

#include "core/base/InertText.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace
{
struct LanguageForms {
    const char16_t *code;
    const char16_t *date; ///< For QLocale::toString().
    bool smallDays;       ///< Days and months have no capitals.
    const char16_t *time;
    const char16_t *dateTime; ///< %1: date, %2: time.
    const char16_t *cut;
};

constexpr std::array<LanguageForms, 5> languageForms{{
    {u"en", u"dddd, d MMMM yyyy", false, u"HH:mm", u"%1, %2",
     u"[Cut here. The whole text can be copied or saved in Lino Baton.]"},
    {u"de", u"dddd, d. MMMM yyyy", false, u"HH:mm 'Uhr'", u"%1, %2",
     u"[Hier abgeschnitten. Der ganze Text lässt sich in Lino Baton kopieren oder speichern.]"},
    {u"fr", u"dddd d MMMM yyyy", true, u"HH'h'mm", u"%1 à %2",
     u"[Coupé ici. Le texte entier peut être copié ou enregistré dans Lino Baton.]"},
    {u"nl", u"dddd d MMMM yyyy", true, u"HH.mm 'uur'", u"%1, %2",
     u"[Hier afgebroken. De hele tekst kan in Lino Baton worden gekopieerd of opgeslagen.]"},
    {u"et", u"dddd, d. MMMM yyyy", true, u"HH.mm", u"%1 kell %2",
     u"[Siit on tekst ära lõigatud. Kogu teksti saab Lino Batonis kopeerida või salvestada.]"},
}};

const LanguageForms &formsOf(const QString &language)
{
    const auto *const found = std::ranges::find_if(
        languageForms, [&language](const LanguageForms &forms) { return QStringView(forms.code) == language; });
    return found == languageForms.end() ? languageForms.front() : *found;
}

QString fromForm(const char16_t *text)
{
    return QStringView(text).toString();
}

/// A zone that a server may name, as people of the languages say it.
struct ZoneForms {
    const char16_t *name;
    int utcOffset;
    std::array<const char16_t *, 5> words; ///< In the order of languageForms.
};

constexpr std::array<ZoneForms, 8> zoneForms{{
    {u"CET",
     3600,
     {u"Central European Time", u"mitteleuropäische Zeit", u"heure d’Europe centrale", u"Midden-Europese tijd",
      u"Kesk-Euroopa aeg"}},
    {u"CEST",
     7200,
     {u"Central European Summer Time", u"mitteleuropäische Sommerzeit", u"heure d’été d’Europe centrale",
      u"Midden-Europese zomertijd", u"Kesk-Euroopa suveaeg"}},
    {u"EET",
     7200,
     {u"Eastern European Time", u"osteuropäische Zeit", u"heure d’Europe de l’Est", u"Oost-Europese tijd",
      u"Ida-Euroopa aeg"}},
    {u"EEST",
     10800,
     {u"Eastern European Summer Time", u"osteuropäische Sommerzeit", u"heure d’été d’Europe de l’Est",
      u"Oost-Europese zomertijd", u"Ida-Euroopa suveaeg"}},
    {u"WET",
     0,
     {u"Western European Time", u"westeuropäische Zeit", u"heure d’Europe de l’Ouest", u"West-Europese tijd",
      u"Lääne-Euroopa aeg"}},
    {u"WEST",
     3600,
     {u"Western European Summer Time", u"westeuropäische Sommerzeit", u"heure d’été d’Europe de l’Ouest",
      u"West-Europese zomertijd", u"Lääne-Euroopa suveaeg"}},
    {u"GMT",
     0,
     {u"Greenwich Mean Time", u"mittlere Greenwich-Zeit", u"heure moyenne de Greenwich", u"Greenwichtijd",
      u"Greenwichi aeg"}},
    {u"BST",
     3600,
     {u"British Summer Time", u"britische Sommerzeit", u"heure d’été britannique", u"Britse zomertijd",
      u"Briti suveaeg"}},
}};

/// The zone's own words where it is one of those, else its name.
QString zoneName(const QString &zone, int utcOffset, const LanguageForms &forms)
{
    const auto *const found = std::ranges::find_if(zoneForms, [&](const ZoneForms &known) {
        return known.utcOffset == utcOffset && QStringView(known.name) == zone;
    });
    return found == zoneForms.end() ? inertLine(zone, 40).trimmed()
                                    : fromForm(found->words.at(size_t(&forms - languageForms.data())));
}

/// "Central European Time, UTC+1"; "UTC+5:30" where the zone has no name of its own.
QString zoneWords(const QString &zone, int utcOffset, const LanguageForms &forms)
{
    const int minutes = std::abs(utcOffset) / 60;
    QString offset = u"UTC"_s;
    if (minutes > 0)
        offset += (utcOffset < 0 ? u"\u2212"_s : u"+"_s) + QString::number(minutes / 60);
    if (minutes % 60 > 0)
        offset += u":%1"_s.arg(minutes % 60, 2, 10, '0'_L1);
    static const QRegularExpression number(u"^([+-][0-9]+)?$"_s); // the zones that have no letters
    const QString name = zoneName(zone, utcOffset, forms);
    return number.match(name).hasMatch() || name == offset ? offset : name + u", " + offset;
}

QString numberWords(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

/// What users call the site, at the least by its address.
QString siteTitle(const Announcement::Facts &facts)
{
    const QString title = inertLine(facts.title).trimmed();
    if (!title.isEmpty())
        return title;
    return facts.address.host().isEmpty() ? u"Lino"_s : facts.address.host();
}

/// Date, times and zone of the attempt as the clocks at the server's place show them.
void insertTimes(QHash<QString, QString> &values, const Announcement::Facts &facts, const LanguageForms &forms)
{
    const QLocale locale(fromForm(forms.code));
    const QString zone = zoneWords(facts.zone, facts.utcOffset, forms);
    const QDateTime start = facts.starts.isValid() ? facts.starts.toOffsetFromUtc(facts.utcOffset) : QDateTime();
    const QDateTime end = start.addSecs(60 * qint64(facts.minutes));
    const auto date = [&](const QDateTime &at) {
        const QString words = locale.toString(at.date(), fromForm(forms.date));
        return forms.smallDays ? words.toLower() : words; // Qt's Estonian days have a capital, as in a calendar's head
    };
    const auto time = [&](const QDateTime &at) { return locale.toString(at.time(), fromForm(forms.time)); };
    const auto whole = [&](const QDateTime &at) {
        return start.isValid() ? fromForm(forms.dateTime).arg(date(at), time(at)) : QString();
    };
    const auto withZone = [&zone](const QString &words) {
        return words.isEmpty() ? QString() : u"%1 (%2)"_s.arg(words, zone);
    };
    values.insert(u"date"_s, start.isValid() ? date(start) : QString());
    values.insert(u"start"_s, start.isValid() ? time(start) : QString());
    values.insert(u"end"_s, !start.isValid() || start.date() != end.date() ? whole(end) : time(end));
    values.insert(u"starts"_s, withZone(whole(start)));
    values.insert(u"ends"_s, withZone(whole(end)));
    values.insert(u"zone"_s, zone);
}
} // namespace

QString AnnouncementWords::known(const QString &language)
{
    return fromForm(formsOf(language).code);
}

/// Of a freeze users are told two minutes at least: nobody can promise one, and the words are those of several.
QHash<QString, QString> AnnouncementWords::values(const Announcement::Facts &facts, const QString &language)
{
    QHash<QString, QString> values{
        {u"title"_s, siteTitle(facts)},
        {u"address"_s, webAddress(facts.address)},
        {u"preview"_s, webAddress(facts.preview)},
        {u"notes"_s, webAddress(facts.notes)},
        {u"minutes"_s, numberWords(facts.minutes)},
        {u"freezeMinutes"_s, numberWords(facts.freezeMinutes == 1 ? 2 : facts.freezeMinutes)},
        {u"lostRows"_s, numberWords(facts.lostRows)}};
    insertTimes(values, facts, formsOf(language));
    return values;
}

QString AnnouncementWords::webAddress(const QUrl &url)
{
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return web && url.isValid() ? url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo) : QString();
}

QString AnnouncementWords::cutHere(const QString &language)
{
    return fromForm(formsOf(language).cut);
}
