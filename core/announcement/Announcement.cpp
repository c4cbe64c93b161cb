// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/Announcement.h"

#include "core/announcement/AnnouncementWords.h"
#include "core/base/InertText.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestAnnouncement = 100'000;
/// Longer ones are cut by some of the programs that hand a mailto: on.
constexpr qsizetype longestMail = 8'000;

QString kindName(Announcement::Kind kind)
{
    switch (kind) {
    case Announcement::Kind::Plan:
        return u"plan"_s;
    case Announcement::Kind::Withdrawn:
        return u"withdrawn"_s;
    case Announcement::Kind::Frozen:
        return u"frozen"_s;
    case Announcement::Kind::Cancelled:
        return u"cancelled"_s;
    case Announcement::Kind::Kept:
        return u"kept"_s;
    }
    return u"plan"_s;
}

/// Fills in the names of templates, line by line.
class TemplateReader
{
public:
    explicit TemplateReader(QHash<QString, QString> values) : m_values(std::move(values)) {}

    /// The line with its names filled in; nothing where it is to be left out.
    std::optional<QString> read(const QString &line);
    const QStringList &unknown() const { return m_unknown; }

private:
    const QHash<QString, QString> m_values;
    QStringList m_unknown;
};

std::optional<QString> TemplateReader::read(const QString &line)
{
    static const QRegularExpression unless(u"^\\{!([A-Za-z][A-Za-z0-9]*)\\}"_s);
    static const QRegularExpression name(u"\\{([A-Za-z][A-Za-z0-9]*)\\}"_s);
    const auto condition = unless.match(line);
    if (condition.hasMatch() && !m_values.value(condition.captured(1)).isEmpty())
        return {};
    QString filled;
    qsizetype at = condition.capturedLength();
    for (auto names = name.globalMatch(line, at); names.hasNext();) {
        const auto match = names.next();
        const QString key = match.captured(1);
        const auto value = m_values.constFind(key);
        if (value == m_values.constEnd() && !m_unknown.contains(key))
            m_unknown.append(key);
        if (value != m_values.constEnd() && value->isEmpty())
            return {};
        filled +=
            line.sliced(at, match.capturedStart() - at) + (value == m_values.constEnd() ? match.captured() : *value);
        at = match.capturedEnd();
    }
    return filled + line.sliced(at);
}

/// Without the empty lines that lines which were left out leave behind.
QString paragraphs(const QStringList &lines)
{
    QString text;
    bool gap = false;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            gap = !text.isEmpty();
            continue;
        }
        if (std::exchange(gap, false))
            text += u'\n';
        text += line + u'\n';
    }
    return text;
}

QByteArray mailPart(const QString &text)
{
    QString lines = text;
    return QUrl::toPercentEncoding(lines.replace(u'\n', "\r\n"_L1));
}

/// Up to the last white space before \a longest.
QString cutText(const QString &text, qsizetype longest)
{
    QString cut = text.first(std::min(longest, text.size()));
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    qsizetype space = cut.size();
    while (space > 0 && !cut.at(space - 1).isSpace())
        --space;
    return (space > 0 ? cut.first(space) : cut).trimmed();
}
} // namespace

QStringList Announcement::names()
{
    QStringList names = AnnouncementWords::values({}, u"en"_s).keys();
    names.sort();
    return names;
}

QStringList Announcement::languages()
{
    return {u"en"_s, u"de"_s, u"fr"_s, u"nl"_s, u"et"_s};
}

QString Announcement::builtInTemplate(Kind kind, const QString &language)
{
    QFile file(u":/announcement/%1.%2.txt"_s.arg(kindName(kind), AnnouncementWords::known(language)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString Announcement::text(Kind kind, const Facts &facts, const QString &language, const QString &ownTemplate,
                           QStringList *unknown)
{
    const QString source = ownTemplate.isEmpty() ? builtInTemplate(kind, language) : ownTemplate;
    TemplateReader reader(AnnouncementWords::values(facts, language));
    QStringList lines;
    for (const QString &line : inertText(source, longestAnnouncement).split(u'\n')) {
        if (const auto filled = reader.read(line))
            lines.append(*filled);
    }
    if (unknown)
        *unknown = reader.unknown();
    return paragraphs(lines);
}

QUrl Announcement::mailOf(const QString &text, const QString &language)
{
    return mail(text.section(u'\n', 0, 0), text.section(u'\n', 1).trimmed() + u'\n', language);
}

QUrl Announcement::mail(const QString &subject, const QString &text, const QString &language)
{
    const QByteArray start = "mailto:?subject=" + mailPart(inertLine(subject)) + "&body=";
    const QString whole = inertText(text, longestAnnouncement);
    QByteArray body = mailPart(whole);
    const QString words = u"\n\n"_s + AnnouncementWords::cutHere(language);
    for (qsizetype longest = whole.size(); longest > 0 && start.size() + body.size() > longestMail;) {
        // each try is shorter in proportion, and always shorter
        longest = std::min(longest - 1, longest * (longestMail - start.size()) / std::max<qsizetype>(1, body.size()));
        body = mailPart(cutText(whole, std::max<qsizetype>(0, longest)) + words);
    }
    return QUrl::fromEncoded(start + body, QUrl::StrictMode);
}
