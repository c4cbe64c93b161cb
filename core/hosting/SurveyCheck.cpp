// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/SurveyCheck.h"

#include "core/hosting/JsonFields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
QString checkStateName(SurveyCheck::State state)
{
    switch (state) {
    case SurveyCheck::State::Passed:
        return u"passed"_s;
    case SurveyCheck::State::Warning:
        return u"warning"_s;
    case SurveyCheck::State::Failed:
        return u"failed"_s;
    case SurveyCheck::State::Administrator:
        return u"administrator"_s;
    }
    return u"failed"_s;
}

Result<SurveyCheck> checkFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    SurveyCheck check{
        .code = fields.requiredText("code"_L1), .detail = fields.text("detail"_L1), .todo = fields.text("todo"_L1)};
    const QString state = fields.requiredText("state"_L1);
    using enum SurveyCheck::State;
    const auto states = {Passed, Warning, Failed, Administrator};
    const auto *found = std::ranges::find(states, state, checkStateName);
    if (found == states.end())
        fields.fail("state"_L1, u"unknown"_s);
    else
        check.state = *found;
    if (fields.error())
        return std::unexpected(*fields.error());
    return check;
}

/// A file's text is kept as it is; whoever shows it makes it inert.
Result<FileChange> changeFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    FileChange change{.path = fields.requiredText("path"_L1),
                      .diff = fields.sourceText("diff"_L1),
                      .text = fields.sourceText("text"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return change;
}

template <typename T>
Result<QList<T>> listOf(const QJsonArray &array, Result<T> (*read)(const QJsonObject &))
{
    QList<T> list;
    for (const QJsonValue &value : array) {
        auto entry = read(value.toObject());
        if (!entry)
            return std::unexpected(entry.error());
        list.append(*std::move(entry));
    }
    return list;
}
} // namespace

Result<QList<SurveyCheck>> SurveyCheck::listFromJson(const QJsonArray &array)
{
    return listOf(array, checkFromJson);
}

QJsonObject SurveyCheck::toJson() const
{
    return {{u"code"_s, code}, {u"state"_s, checkStateName(state)}, {u"detail"_s, detail}, {u"todo"_s, todo}};
}

bool anyFailed(const QList<SurveyCheck> &checks)
{
    return std::ranges::find(checks, SurveyCheck::State::Failed, &SurveyCheck::state) != checks.end();
}

Result<QList<FileChange>> FileChange::listFromJson(const QJsonArray &array)
{
    return listOf(array, changeFromJson);
}

QJsonObject FileChange::toJson() const
{
    return {{u"path"_s, path}, {u"diff"_s, diff}, {u"text"_s, text}};
}

bool RootRights::asks() const
{
    return needed && kind == "password"_L1;
}

Result<RootRights> RootRights::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    RootRights rights{.kind = fields.requiredText("kind"_L1),
                      .user = fields.text("user"_L1),
                      .needed = object.value("needed"_L1).toBool(true)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return rights;
}

QJsonObject RootRights::toJson() const
{
    return {{u"kind"_s, kind}, {u"user"_s, user}, {u"needed"_s, needed}};
}
