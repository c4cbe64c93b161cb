// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/RestoreScript.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

namespace
{
std::optional<RestoreScript::State> restoreScriptStateFromName(const QString &name)
{
    using enum RestoreScript::State;
    for (const RestoreScript::State state : {None, New, Current, Merge, Conflict}) {
        if (restoreScriptStateName(state) == name)
            return state;
    }
    return {};
}

/// Source text is kept as it is: it is saved again, and whoever shows it makes it inert.
std::optional<QString> sourceText(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}
} // namespace

QString restoreScriptStateName(RestoreScript::State state)
{
    switch (state) {
    case RestoreScript::State::None:
        return u"none"_s;
    case RestoreScript::State::New:
        return u"new"_s;
    case RestoreScript::State::Current:
        return u"current"_s;
    case RestoreScript::State::Merge:
        return u"merge"_s;
    case RestoreScript::State::Conflict:
        return u"conflict"_s;
    }
    return u"none"_s;
}

Result<RestoreScript::Conflict> RestoreScript::Conflict::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Conflict conflict{.line = fields.number("line"_L1),
                      .ours = object.value("ours"_L1).toString(),
                      .base = object.value("base"_L1).toString(),
                      .fresh = object.value("fresh"_L1).toString()};
    if (fields.error())
        return std::unexpected(*fields.error());
    return conflict;
}

Result<RestoreScript::Finding> RestoreScript::Finding::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Finding finding{.kind = fields.requiredText("kind"_L1),
                    .name = fields.text("name"_L1),
                    .detail = fields.text("detail"_L1),
                    .decided = fields.flag("decided"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return finding;
}

Result<RestoreScript::Version> RestoreScript::Version::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Version version{.name = fields.requiredText("name"_L1),
                    .at = fields.time("at"_L1),
                    .by = fields.text("by"_L1),
                    .bytes = fields.number("bytes"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return version;
}

Result<RestoreScript> RestoreScript::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    RestoreScript script;
    script.directory = fields.text("directory"_L1);
    if (const auto state = restoreScriptStateFromName(fields.requiredText("state"_L1)))
        script.state = *state;
    else
        fields.fail("state"_L1, u"unknown"_s);
    script.base = sourceText(object, "base"_L1);
    script.kept = sourceText(object, "kept"_L1);
    script.fresh = sourceText(object, "fresh"_L1);
    script.merged = sourceText(object, "merged"_L1);
    script.keptHash = fields.text("keptHash"_L1);
    script.freshHash = fields.text("freshHash"_L1);
    script.freshFrom = fields.time("freshFrom"_L1);
    script.conflicts = fields.values<Conflict>("conflicts"_L1);
    script.findings = fields.values<Finding>("findings"_L1);
    script.versions = fields.values<Version>("versions"_L1);
    if (const auto syntax = fields.object("syntax"_L1)) {
        JsonFields inner(*syntax);
        script.syntaxLine = inner.number("line"_L1);
        script.syntaxError = inner.text("message"_L1);
        if (inner.error())
            fields.fail("syntax"_L1, inner.error()->detail);
    }
    if (fields.error())
        return std::unexpected(*fields.error());
    return script;
}
