// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

/// Finds in one pass over a line which of up to 64 rules may match it at all (Aho and Corasick's automaton over texts
/// that the rules require).
class LiteralFilter
{
public:
    static constexpr int mostRules = 64;

    LiteralFilter();

    /// The rule may match only where one of \a literals (lower-case ASCII) is found; without any it may always match.
    void add(int rule, const QByteArrayList &literals);
    /// Call once, after the last add().
    void build();
    /// Bit N: rule N may match \a line. Upper and lower case are the same here.
    std::uint64_t candidates(QStringView line) const;

private:
    static constexpr int noState = -1;
    int newState();
    int &next(int state, int symbol) { return m_next[size_t(state * m_width + symbol)]; }
    void collectSymbols();

    std::vector<std::pair<int, QByteArrayList>> m_rules;
    std::uint64_t m_always = 0;
    std::array<std::uint8_t, 128> m_symbols{}; ///< 0: in no literal.
    int m_width = 1;
    std::vector<int> m_next;            ///< State times width plus symbol; premultiplied by the width once built.
    std::vector<std::uint64_t> m_found; ///< By state.
};
