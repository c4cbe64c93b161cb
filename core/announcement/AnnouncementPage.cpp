// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/Announcement.h"
#include "core/announcement/AnnouncementWords.h"
#include "core/base/InertText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestPage = 100'000;

// The colors hold 4.5:1 in both modes.
const QString pageHead = uR"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
%2<title>%3</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 2rem 1rem; background: #f7f7f5; color: #1f2328; font: 1.05rem/1.55 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { color: #0b57d0; }
@media (prefers-color-scheme: dark) {
body { background: #17191c; color: #e6e7e9; }
a { color: #9cc2ff; }
}
</style>
</head>
<body>
<main>
)"_s;

/// Escaped, and with its web addresses as links.
QString lineToHtml(const QString &line)
{
    static const QRegularExpression address(u"https?://[^\\s<>\"'{}|\\\\^`]*[^\\s<>\"'{}|\\\\^`.,;:!?()\\[\\]]"_s);
    QString html;
    qsizetype at = 0;
    for (auto found = address.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        const QString escaped = match.captured().toHtmlEscaped();
        html += line.sliced(at, match.capturedStart() - at).toHtmlEscaped() +
                u"<a href=\"%1\" rel=\"noreferrer\">%1</a>"_s.arg(escaped);
        at = match.capturedEnd();
    }
    return html + line.sliced(at).toHtmlEscaped();
}

QString paragraphToHtml(const QString &paragraph)
{
    QStringList lines;
    for (const QString &line : paragraph.split(u'\n', Qt::SkipEmptyParts))
        lines.append(lineToHtml(line));
    return lines.isEmpty() ? QString() : u"<p>%1</p>\n"_s.arg(lines.join("<br>\n"_L1));
}
} // namespace

QString Announcement::page(const QString &text, const QString &language, int reloadSeconds)
{
    static const QRegularExpression gap(u"\\n\\s*\\n"_s);
    const QString plain = inertText(text, longestPage).trimmed();
    const QString title = plain.section(u'\n', 0, 0).toHtmlEscaped();
    const QString reload =
        reloadSeconds > 0 ? u"<meta http-equiv=\"refresh\" content=\"%1\">\n"_s.arg(reloadSeconds) : QString();
    QString html = pageHead.arg(AnnouncementWords::known(language), reload, title) + u"<h1>" + title + u"</h1>\n";
    for (const QString &paragraph : plain.section(u'\n', 1).split(gap, Qt::SkipEmptyParts))
        html += paragraphToHtml(paragraph);
    return html + u"</main>\n</body>\n</html>\n";
}
