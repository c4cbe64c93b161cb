// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
QString withoutEscapeSequences(QString text)
{
    // CSI, OSC up to its terminator, and two-character escapes: ECMA-48.
    static const QRegularExpression escapes(
        u"\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|\\x1b[@-Z\\\\-_]|\\x9b[0-?]*[ -/]*[@-~]"_s);
    return text.remove(escapes);
}

bool isBidirectionalControl(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
}

bool isHarmless(QChar character)
{
    const char16_t c = character.unicode();
    const bool printed = c >= 0x20 && c != 0x7f && (c < 0x80 || c > 0x9f);
    return c == u'\n' || c == u'\t' || (printed && !isBidirectionalControl(c));
}
} // namespace

QString inertText(const QString &text, qsizetype longest)
{
    if (text.size() <= longest && std::ranges::all_of(text, isHarmless))
        return text;
    const QString source = withoutEscapeSequences(text.left(longest * 4));
    QString result;
    result.reserve(std::min(source.size(), longest));
    for (const QChar character : source) {
        const char16_t c = character.unicode();
        if (result.size() >= longest) {
            result += u"..."_s;
            break;
        }
        if (isBidirectionalControl(c))
            result += u"<U+%1>"_s.arg(int(c), 4, 16, QLatin1Char('0')).toUpper();
        else if (isHarmless(character))
            result += character;
    }
    return result;
}

QString inertText(const QByteArray &bytes, qsizetype longest)
{
    return inertText(QString::fromUtf8(bytes.left(longest * 4)), longest);
}

QString inertLine(const QString &text, qsizetype longest)
{
    return inertText(text, longest).simplified();
}

QString inertTip(const QString &text, qsizetype longest)
{
    return inertText(text, longest).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}
