// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/ProgressRules.h"

#include "BuiltInRules.h"
#include "core/base/InertText.h"
#include "core/progress/RequiredLiterals.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <bit>

using namespace Qt::StringLiterals;

namespace
{
std::unexpected<Error> damaged(const QString &what)
{
    return std::unexpected(Error{Error::Code::FileDamaged, u"progress rules: "_s + inertText(what, 512)});
}

/// A group's number: 0 where there is none, -1 where it is no group of the pattern.
int group(const QJsonObject &object, QLatin1StringView key, const QRegularExpression &match)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        return 0;
    const qint64 number = value.toInteger(-1);
    return number > 0 && number <= match.captureCount() ? int(number) : -1;
}

Result<ProgressRules::Rule> readRule(const QJsonObject &object)
{
    const QString pattern = object.value("match"_L1).toString();
    ProgressRules::Rule rule{.match = QRegularExpression(pattern),
                             .phase = object.value("phase"_L1).toString(),
                             .level = object.value("level"_L1).toString()};
    if (pattern.isEmpty() || !rule.match.isValid())
        return damaged(u"%1: %2"_s.arg(pattern, rule.match.errorString()));
    if (!rule.level.isEmpty() && rule.level != "warning"_L1 && rule.level != "error"_L1)
        return damaged(u"%1: level %2"_s.arg(pattern, rule.level));
    rule.total = group(object, "total"_L1, rule.match);
    rule.done = group(object, "done"_L1, rule.match);
    rule.loading = group(object, "loading"_L1, rule.match);
    rule.table = group(object, "table"_L1, rule.match);
    rule.label = group(object, "label"_L1, rule.match);
    rule.percent = group(object, "percent"_L1, rule.match);
    rule.left = group(object, "left"_L1, rule.match);
    rule.part = group(object, "part"_L1, rule.match);
    rule.parts = group(object, "parts"_L1, rule.match);
    const QJsonObject expected = object.value("expect"_L1).toObject();
    rule.expectedPhase = expected.value("phase"_L1).toString();
    rule.expectedTotal = group(expected, "total"_L1, rule.match);
    for (const int number : {rule.total, rule.done, rule.loading, rule.table, rule.label, rule.percent, rule.left,
                             rule.part, rule.parts, rule.expectedTotal}) {
        if (number < 0)
            return damaged(pattern + u": no such group"_s);
    }
    rule.match.optimize();
    return rule;
}
} // namespace

const ProgressRules &ProgressRules::builtIn()
{
    static const ProgressRules rules = parse(QByteArray::fromRawData(builtInRules, sizeof builtInRules - 1)).value();
    return rules;
}

Result<ProgressRules> ProgressRules::parse(const QByteArray &json)
{
    QJsonParseError parsing;
    ProgressRules result;
    result.m_json = QJsonDocument::fromJson(json, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return damaged(parsing.errorString());
    if (result.m_json.value("format"_L1).toInt() != 1)
        return damaged(u"format"_s);
    for (const QJsonValue &entry : result.m_json.value("phases"_L1).toArray()) {
        const Phase phase{entry["id"_L1].toString(), entry["weight"_L1].toDouble(-1)};
        if (phase.id.isEmpty() || phase.weight < 0)
            return damaged(u"phase "_s + phase.id);
        result.m_phases.push_back(phase);
    }
    const QJsonArray rules = result.m_json.value("rules"_L1).toArray();
    if (rules.size() > LiteralFilter::mostRules)
        return damaged(u"more than %1 rules"_s.arg(LiteralFilter::mostRules));
    for (const QJsonValue &entry : rules) {
        auto rule = readRule(entry.toObject());
        if (!rule)
            return std::unexpected(rule.error());
        result.m_filter.add(int(result.m_rules.size()), requiredLiterals(rule->match.pattern()));
        result.m_rules.push_back(std::move(*rule));
    }
    result.m_filter.build();
    return result;
}

const ProgressRules::Rule *ProgressRules::firstMatch(const QString &line, QRegularExpressionMatch *match) const
{
    for (std::uint64_t left = m_filter.candidates(line); left != 0; left &= left - 1) {
        const Rule &rule = m_rules[size_t(std::countr_zero(left))];
        *match = rule.match.match(line);
        if (match->hasMatch())
            return &rule;
    }
    return nullptr;
}
