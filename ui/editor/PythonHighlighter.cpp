// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PythonHighlighter.h"

#include "ui/widgets/StateColors.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestColoured = 2000;

/// What a line leaves open for the next one.
enum State { Code = 0, InSingle = 1, InDouble = 2, InTripleSingle = 3, InTripleDouble = 4 };

const QSet<QString> &keywords()
{
    static const QSet<QString> words{u"False"_s,  u"None"_s,     u"True"_s,  u"and"_s,    u"as"_s,       u"assert"_s,
                                     u"async"_s,  u"await"_s,    u"break"_s, u"class"_s,  u"continue"_s, u"def"_s,
                                     u"del"_s,    u"elif"_s,     u"else"_s,  u"except"_s, u"finally"_s,  u"for"_s,
                                     u"from"_s,   u"global"_s,   u"if"_s,    u"import"_s, u"in"_s,       u"is"_s,
                                     u"lambda"_s, u"nonlocal"_s, u"not"_s,   u"or"_s,     u"pass"_s,     u"raise"_s,
                                     u"return"_s, u"try"_s,      u"while"_s, u"with"_s,   u"yield"_s};
    return words;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

int openingState(const QString &text, qsizetype at)
{
    const bool isDouble = text[at] == u'"';
    const bool isTriple = QStringView(text).mid(at, 3) == (isDouble ? u"\"\"\""_s : u"'''"_s);
    return isTriple ? (isDouble ? InTripleDouble : InTripleSingle) : (isDouble ? InDouble : InSingle);
}
} // namespace

PythonHighlighter::PythonHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    m_formats[Keyword].setFontWeight(QFont::Bold);
    m_formats[Comment].setFontItalic(true);
    setBackground(Qt::white);
}

void PythonHighlighter::setBackground(const QColor &background)
{
    const std::array<QColor, KindCount> colors{QColor(StateColors::blue), QColor(StateColors::purple),
                                               QColor(StateColors::vermilion), QColor(StateColors::grey),
                                               QColor(StateColors::green)};
    for (int kind = 0; kind < KindCount; ++kind)
        m_formats[kind].setForeground(StateColors::readableOn(colors[kind], background));
    rehighlight();
}

void PythonHighlighter::mark(qsizetype from, qsizetype to, Kind kind)
{
    const qsizetype end = std::min(to, longestColoured);
    if (from < end)
        setFormat(int(from), int(end - from), m_formats[kind]);
}

/// Reads on in a string whose content begins at \a at; where it ends, or the line. \a begin: where its colour does.
qsizetype PythonHighlighter::string(const QString &text, qsizetype begin, qsizetype at, int state)
{
    const QChar quote = state == InDouble || state == InTripleDouble ? u'"' : u'\'';
    const bool isTriple = state == InTripleSingle || state == InTripleDouble;
    const qsizetype size = text.size();
    while (at < size) {
        if (text[at] == u'\\') {
            // A backslash at the line's end carries the string on.
            if (at + 1 == size)
                setCurrentBlockState(state);
            at += 2;
        } else if (text[at] == quote &&
                   (!isTriple || (at + 2 < size && text[at + 1] == quote && text[at + 2] == quote))) {
            at += isTriple ? 3 : 1;
            mark(begin, at, String);
            return at;
        } else {
            ++at;
        }
    }
    mark(begin, size, String);
    if (isTriple)
        setCurrentBlockState(state);
    return size;
}

qsizetype PythonHighlighter::word(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isWordCharacter(text[end]))
        ++end;
    // r'', b"", rb'', f"": the prefix belongs to the string.
    if (end < text.size() && end - at <= 2 && (text[end] == u'"' || text[end] == u'\'') &&
        QStringView(text)
            .mid(at, end - at)
            .toString()
            .toLower()
            .remove(u'r')
            .remove(u'b')
            .remove(u'f')
            .remove(u'u')
            .isEmpty()) {
        const int state = openingState(text, end);
        return string(text, at, end + (state >= InTripleSingle ? 3 : 1), state);
    }
    if (text[at].isDigit())
        mark(at, end, Number);
    else if (end - at <= 8 && keywords().contains(text.mid(at, end - at)))
        mark(at, end, Keyword);
    return end;
}

void PythonHighlighter::highlightBlock(const QString &text)
{
    const int before = previousBlockState();
    setCurrentBlockState(Code);
    qsizetype at = before > Code ? string(text, 0, 0, before) : 0;
    bool isFirst = before <= Code;
    while (at < text.size()) {
        const QChar character = text[at];
        if (character == u'#') {
            mark(at, text.size(), Comment);
            return;
        }
        if (character == u'"' || character == u'\'') {
            const int state = openingState(text, at);
            at = string(text, at, at + (state >= InTripleSingle ? 3 : 1), state);
        } else if (character == u'@' && isFirst) {
            qsizetype end = at + 1;
            while (end < text.size() && (isWordCharacter(text[end]) || text[end] == u'.'))
                ++end;
            mark(at, end, Decorator);
            at = end;
        } else if (isWordCharacter(character)) {
            at = word(text, at);
        } else {
            ++at;
        }
        isFirst = isFirst && character.isSpace();
    }
}
