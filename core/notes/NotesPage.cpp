// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/NotesPage.h"

#include <QRegularExpression>

#include <md4c-html.h>

using namespace Qt::StringLiterals;

namespace
{
constexpr unsigned dialect = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;

/// Nothing is loaded from anywhere else: the page must look right where the server has no way out.
const auto pageStyle = uR"css(:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; color: #1b1f24; background: #fff; }
h1, h2, h3 { line-height: 1.25; }
a { color: #0b57d0; }
table { border-collapse: collapse; }
th, td { border: 1px solid #c9ced6; padding: .3rem .7rem; text-align: left; }
code, pre { font-family: ui-monospace, monospace; background: #f1f3f5; }
pre { padding: .7rem; overflow-x: auto; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: .25rem solid #c9ced6; }
@media (prefers-color-scheme: dark) {
body { color: #e3e6ea; background: #16191d; }
a { color: #8ab4f8; }
th, td { border-color: #454b54; }
code, pre { background: #23272d; }
blockquote { border-color: #454b54; }
})css"_s;

void appendChunk(const MD_CHAR *text, MD_SIZE size, void *body)
{
    static_cast<QByteArray *>(body)->append(text, qsizetype(size));
}

/// What a browser drops from an address before it reads the scheme, and what HTML's own writing hides of it.
QString asBrowserReads(QString address)
{
    static const QRegularExpression dropped(u"[\\x00-\\x20\\x7f]"_s);
    address.replace("&amp;"_L1, "&"_L1);
    return address.remove(dropped);
}

bool isAllowed(const QString &address)
{
    static const QRegularExpression allowed(u"^(https?://|mailto:)"_s, QRegularExpression::CaseInsensitiveOption);
    return allowed.match(asBrowserReads(address)).hasMatch();
}

/// md4c writes the address of a link or picture as the tag's first attribute and escapes every quotation mark in it. An
/// address that may not be there becomes empty, and its tag harmless.
QString withoutOtherAddresses(const QString &html)
{
    static const QRegularExpression tag(uR"re(<(a href|img src)="([^"]*)")re"_s);
    QString result;
    qsizetype end = 0;
    for (auto match = tag.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        result += html.mid(end, found.capturedStart() - end);
        if (isAllowed(found.captured(2)))
            result += found.captured();
        else
            result += found.captured(1) == "a href"_L1 ? u"<a"_s : u"<img"_s;
        end = found.capturedEnd();
    }
    return result + html.mid(end);
}

QString bodyOf(const QString &markdown)
{
    QByteArray body;
    const QByteArray source = markdown.toUtf8();
    if (md_html(source.constData(), MD_SIZE(source.size()), appendChunk, &body, dialect, MD_HTML_FLAG_SKIP_UTF8_BOM) !=
        0)
        return u"<pre>"_s + markdown.toHtmlEscaped() + u"</pre>\n"_s; // out of memory: the text at least
    return withoutOtherAddresses(QString::fromUtf8(body));
}

QString languageTag(const QString &language)
{
    static const QRegularExpression tag(QRegularExpression::anchoredPattern(u"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"_s));
    return tag.match(language).hasMatch() ? language : u"en"_s;
}
} // namespace

QString NotesPage::html(const QString &markdown, const QString &title, const QString &language)
{
    return u"<!DOCTYPE html>\n<html lang=\""_s + languageTag(language) +
           u"\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s +
           title.toHtmlEscaped() + u"</title>\n<style>\n"_s + pageStyle + u"\n</style>\n</head>\n<body>\n"_s +
           bodyOf(markdown) + u"</body>\n</html>\n"_s;
}
