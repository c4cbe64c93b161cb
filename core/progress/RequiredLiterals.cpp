// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/RequiredLiterals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
qsizetype shortest(const QByteArrayList &literals)
{
    qsizetype length = literals.isEmpty() ? 0 : literals.first().size();
    for (const QByteArray &literal : literals)
        length = std::min(length, literal.size());
    return length;
}

/// Walks a pattern once; `certain` falls when something is met that it does not know.
class Walk
{
public:
    explicit Walk(const QString &pattern) : m_pattern(pattern) {}

    /// Up to the end or the closing parenthesis: the texts of which each alternative needs one.
    QByteArrayList alternatives()
    {
        QByteArrayList all;
        bool each = true;
        for (bool more = true; more && certain;) {
            const QByteArrayList one = sequence();
            each = each && !one.isEmpty();
            all += one;
            more = at() == u'|';
            if (more)
                ++m_position;
        }
        return each ? all : QByteArrayList();
    }

    bool certain = true;

private:
    char16_t at(qsizetype ahead = 0) const
    {
        return m_position + ahead < m_pattern.size() ? m_pattern.at(m_position + ahead).unicode() : u'\0';
    }

    QByteArrayList sequence()
    {
        QByteArrayList best;
        QByteArray run;
        const auto offer = [&best](const QByteArrayList &literals) {
            if (shortest(literals) > shortest(best))
                best = literals;
        };
        const auto endRun = [&run, &offer] {
            if (!run.isEmpty())
                offer({run});
            run.clear();
        };
        while (certain && m_position < m_pattern.size() && at() != u'|' && at() != u')') {
            QByteArrayList atom;
            const char literal = readAtom(&atom);
            const bool optional = at() == u'?' || at() == u'*' || at() == u'{';
            const bool repeated = optional || at() == u'+';
            if (literal != 0 && !optional)
                run += literal;
            if (literal == 0 || repeated)
                endRun();
            if (literal == 0 && !optional)
                offer(atom);
            skipQuantifier();
        }
        endRun();
        return best;
    }

    /// Reads one atom: its character in lower case, or 0 with the texts that a group needs.
    char readAtom(QByteArrayList *group)
    {
        const char16_t c = at();
        ++m_position;
        if (c == u'(')
            *group = readGroup();
        else if (c == u'[')
            skipClass();
        else if (c == u'\\')
            return readEscape();
        else if (c != u'^' && c != u'$' && c != u'.')
            return asLiteral(c);
        return 0;
    }

    QByteArrayList readGroup()
    {
        if (at() == u'?') {
            certain = at(1) == u':'; // names, flags and looking around are not needed here
            m_position += 2;
        }
        const QByteArrayList inner = alternatives();
        certain = certain && at() == u')';
        ++m_position;
        return inner;
    }

    void skipClass()
    {
        if (at() == u'^')
            ++m_position;
        if (at() == u']')
            ++m_position;
        while (m_position < m_pattern.size() && at() != u']')
            m_position += at() == u'\\' ? 2 : 1;
        certain = certain && at() == u']';
        ++m_position;
    }

    char readEscape()
    {
        const char16_t c = at();
        ++m_position;
        if (!QChar(c).isLetterOrNumber())
            return asLiteral(c);
        certain = certain && u"dDwWsSbBtAZ"_s.contains(QChar(c));
        return 0;
    }

    void skipQuantifier()
    {
        if (at() == u'{') {
            while (m_position < m_pattern.size() && at() != u'}')
                ++m_position;
            ++m_position;
        } else if (at() == u'?' || at() == u'*' || at() == u'+') {
            ++m_position;
        }
        if (at() == u'?' || at() == u'+') // lazy or possessive
            ++m_position;
    }

    static char asLiteral(char16_t c) { return c < 0x80 ? char(c >= u'A' && c <= u'Z' ? c + 32 : c) : 0; }

    const QString &m_pattern;
    qsizetype m_position = 0;
};
} // namespace

QByteArrayList requiredLiterals(const QString &pattern)
{
    Walk walk(pattern);
    const QByteArrayList literals = walk.alternatives();
    return walk.certain ? literals : QByteArrayList();
}
