// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/progress/LiteralFilter.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <vector>

/// The rules of resources/progress/rules.json: how a line of output counts (docs/protocol.md, "Progress rules").
class ProgressRules
{
public:
    /// The rules this program was built with.
    static const ProgressRules &builtIn();
    /// FileDamaged names the rule that can't be read.
    static Result<ProgressRules> parse(const QByteArray &json);

    struct Rule {
        QRegularExpression match;
        QString phase;
        QString level; ///< "warning", "error" or empty.
        int total = 0, done = 0, loading = 0, table = 0, label = 0, percent = 0, left = 0; ///< Groups; 0: none.
        int part = 0, parts = 0;    ///< Groups: which part of a split table is loaded, of how many.
        QString expectedPhase = {}; ///< The phase whose total this line tells in advance.
        int expectedTotal = 0;      ///< Group.
    };
    struct Phase {
        QString id;
        double weight;
    };

    const std::vector<Rule> &rules() const { return m_rules; }
    const std::vector<Phase> &phases() const { return m_phases; }
    const QJsonObject &json() const { return m_json; }
    /// The first rule that matches, or nullptr; \a match is its match then.
    const Rule *firstMatch(const QString &line, QRegularExpressionMatch *match) const;

private:
    std::vector<Rule> m_rules;
    std::vector<Phase> m_phases;
    QJsonObject m_json;
    LiteralFilter m_filter;
};
