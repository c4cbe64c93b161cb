// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/LiteralFilter.h"

#include <queue>

LiteralFilter::LiteralFilter()
{
    newState();
}

void LiteralFilter::add(int rule, const QByteArrayList &literals)
{
    if (literals.isEmpty())
        m_always |= std::uint64_t(1) << rule;
    else
        m_rules.emplace_back(rule, literals);
}

int LiteralFilter::newState()
{
    m_next.resize(m_next.size() + size_t(m_width), noState);
    m_found.push_back(0);
    return int(m_found.size()) - 1;
}

void LiteralFilter::collectSymbols()
{
    for (const auto &[rule, literals] : m_rules) {
        for (const QByteArray &literal : literals) {
            for (const char c : literal) {
                auto &symbol = m_symbols[size_t(c)];
                if (symbol == 0)
                    symbol = std::uint8_t(m_width++);
                if (c >= 'a' && c <= 'z')
                    m_symbols[size_t(c - 32)] = symbol;
            }
        }
    }
}

void LiteralFilter::build()
{
    collectSymbols();
    m_next.assign(size_t(m_width), noState);
    m_found.assign(1, 0);
    for (const auto &[rule, literals] : m_rules) {
        for (const QByteArray &literal : literals) {
            int state = 0;
            for (const char c : literal) {
                const int symbol = m_symbols[size_t(c)];
                if (next(state, symbol) == noState) {
                    const int added = newState();
                    next(state, symbol) = added;
                }
                state = next(state, symbol);
            }
            m_found[size_t(state)] |= std::uint64_t(1) << rule;
        }
    }

    std::vector<int> shorter(m_found.size(), 0); // the state of the longest proper suffix
    std::queue<int> waiting;
    waiting.push(0);
    while (!waiting.empty()) {
        const int state = waiting.front();
        waiting.pop();
        for (int symbol = 0; symbol < m_width; ++symbol) {
            int &target = next(state, symbol);
            const int fallback = state == 0 ? 0 : next(shorter[size_t(state)], symbol);
            if (target == noState) {
                target = fallback;
                continue;
            }
            shorter[size_t(target)] = fallback;
            m_found[size_t(target)] |= m_found[size_t(fallback)];
            waiting.push(target);
        }
    }
}

std::uint64_t LiteralFilter::candidates(QStringView line) const
{
    const int *next = m_next.data();
    const std::uint64_t *found = m_found.data();
    std::uint64_t result = m_always;
    int state = 0;
    for (const QChar character : line) {
        char16_t c = character.unicode();
        if (c >= 0x80) // a caseless pattern takes these two for k and s
            c = c == 0x212a ? u'k' : c == 0x017f ? u's' : u'\0';
        state = next[state * m_width + m_symbols[c]];
        result |= found[state];
    }
    return result;
}
