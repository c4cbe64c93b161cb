// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/ProgressReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
/// The number that a group says, without what groups its digits: "1,234" is 1234.
std::optional<qint64> number(const QRegularExpressionMatch &match, int group)
{
    constexpr qsizetype mostDigits = 15;
    if (group == 0 || !match.hasCaptured(group))
        return {};
    QString digits;
    for (const QChar c : match.capturedView(group)) {
        if (c >= u'0' && c <= u'9' && digits.size() < mostDigits)
            digits += c;
    }
    return digits.isEmpty() ? std::nullopt : std::optional(digits.toLongLong());
}

constexpr qint64 mostDone = 1'000'000'000'000'000'000; // a hostile log must not make the sum overflow

/// Objects in one part of a table that dump2py split: each part states the number of the whole table.
qint64 share(qint64 whole, qint64 part, qint64 parts)
{
    constexpr qint64 usualRows = 50'000; // per part, unless dump2py was told otherwise
    if (part < 1 || part > parts)
        return whole;
    const qint64 rows = whole / usualRows == parts - 1 ? usualRows : whole / parts;
    return part < parts ? rows : whole - rows * (parts - 1);
}

/// The beginning of a long line, cut where the server's reader cuts it: it counts code points.
QString beginning(const QString &line)
{
    qsizetype units = 0;
    for (qsizetype points = 0; points < ProgressReader::longestLine && units < line.size(); ++points)
        units +=
            line.at(units).isHighSurrogate() && units + 1 < line.size() && line.at(units + 1).isLowSurrogate() ? 2 : 1;
    return line.left(units);
}
} // namespace

ProgressReader::ProgressReader(const ProgressRules &rules) : m_rules(&rules) {}

ProgressReader::LineMeaning ProgressReader::read(const QString &line)
{
    static const QRegularExpression escapes(u"\\x1b\\[[0-9;?]*[A-Za-z]"_s);

    QString text = line.size() > longestLine ? beginning(line) : line;
    if (text.contains(u'\x1b'))
        text.remove(escapes);
    QRegularExpressionMatch match;
    const ProgressRules::Rule *rule = m_rules->firstMatch(text, &match);
    if (!rule)
        return {.phase = m_phase};
    const QString before = m_phase;
    apply(*rule, match);
    const Level level = rule->level.isEmpty()       ? Level::Plain
                        : rule->level == "error"_L1 ? Level::Error
                                                    : Level::Warning;
    return {.level = level, .beginsPhase = m_phase != before, .phase = m_phase};
}

void ProgressReader::apply(const ProgressRules::Rule &rule, const QRegularExpressionMatch &match)
{
    if (!rule.phase.isEmpty() && rule.phase != m_phase)
        enter(rule.phase);
    if (const auto begun = number(match, rule.loading)) {
        const auto part = number(match, rule.part), parts = number(match, rule.parts);
        m_done = std::min(done() + m_begun, mostDone);
        m_begun = part && parts ? share(*begun, *part, *parts) : *begun;
    }
    if (const auto total = number(match, rule.total))
        m_total = total;
    if (const auto done = number(match, rule.done)) {
        m_done = done;
        m_begun = 0;
    }
    if (const auto left = number(match, rule.left); left && m_total) {
        m_done = std::max<qint64>(0, *m_total - *left);
        m_begun = 0;
    }
    if (const auto percent = number(match, rule.percent))
        m_phasePercent = int(std::min<qint64>(*percent, 100));
    if (const auto expected = number(match, rule.expectedTotal))
        m_expected.insert(rule.expectedPhase, *expected);
    if (rule.table != 0)
        m_table = match.captured(rule.table);
    if (rule.label != 0)
        m_label = match.captured(rule.label);
    m_percent = std::max(m_percent, overall());
}

void ProgressReader::enter(const QString &phase)
{
    m_phase = phase;
    m_done.reset();
    m_phasePercent.reset();
    m_table.clear();
    m_label.clear();
    m_total = m_expected.contains(phase) ? std::optional(m_expected.value(phase)) : std::nullopt;
    m_begun = 0;
}

int ProgressReader::overall() const
{
    const auto &phases = m_rules->phases();
    const auto here = std::ranges::find(phases, m_phase, &ProgressRules::Phase::id);
    if (here == phases.end())
        return m_percent;
    double before = 0, whole = 0;
    for (auto phase = phases.begin(); phase != phases.end(); ++phase) {
        whole += phase->weight;
        before += phase < here ? phase->weight : 0;
    }
    qint64 thousandths = 0;
    if (m_total.value_or(0) > 0 && m_done)
        thousandths = std::min(*m_done, *m_total) * 1000 / *m_total;
    else if (m_phasePercent)
        thousandths = *m_phasePercent * 10;
    return std::min(99,
                    int((before * 1000 + here->weight * double(thousandths)) * 100 / ((whole > 0 ? whole : 1) * 1000)));
}
