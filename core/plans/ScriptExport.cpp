// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/ScriptExport.h"

#include "core/base/InertText.h"
#include "core/plans/ShellWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
QString comment(const QString &text)
{
    return u"# "_s + inertLine(text);
}

bool mentions(const QStringList &lines, const QString &text)
{
    return std::ranges::any_of(lines, [&text](const QString &line) { return line.contains(text); });
}

/// Whether a word that is quoted holds what shellcheck takes for a forgotten expansion.
bool looksLikeExpansion(const Plan &plan)
{
    QStringList words{plan.source, plan.site, plan.links};
    for (const Step &step : plan.steps)
        words += QStringList{step.title, step.run.cwd} + step.run.argv;
    return mentions(words, u"$"_s) || mentions(words, u"`"_s);
}

struct ScriptWords {
    QString subject; ///< %1: the series, %2: the plan's title.
    QStringList remarks;
};

/// What is said at the top of a script of that operation.
ScriptWords wordsFor(const Plan &plan)
{
    const QString sudo = u"# It uses sudo for what belongs to root: read those lines first."_s;
    if (plan.operation == "setup"_L1)
        return {
            u"%1: a new preview site (%2)"_s,
            {u"# It holds no lock: make sure that nobody else works on this series, and that no upgrade attempt runs."_s,
             u"# It does not check: free space and inodes, whether another site, database, vhost or job of this server"_s,
             u"# has the new name, and whether the files are still those that the changes were made for."_s, sudo}};
    if (plan.operation == "adopt"_L1)
        return {u"%1: links for a site that has none (%2)"_s,
                {u"# It holds no lock: make sure that nobody else works on this site."_s,
                 u"# It does not check whether the vhosts are still those that the changes were made for."_s, sudo}};
    if (plan.operation == "attempt"_L1)
        return {
            u"%1: preview takes production's place for a while (%2)"_s,
            {u"# It holds no lock: make sure that nobody else works on this series, and that no synchronisation runs."_s,
             u"# It does not check: rights, free space, the vhosts, and whether really nothing writes any more. Once it"_s,
             u"# has switched, only you go back. It asks you to stop and start the sites' programs."_s}};
    if (plan.operation == "cancel"_L1)
        return {u"%1: the former production becomes production again (%2)"_s,
                {u"# It holds no lock: make sure that nobody else works on this series."_s,
                 u"# It does not check whether the former production's data is that of the switch, and lists no lost"_s,
                 u"# changes. It asks you to stop and start the sites' programs."_s}};
    if (plan.operation == "keep"_L1)
        return {u"%1: the new site stays production (%2)"_s,
                {u"# It holds no lock: make sure that nobody else works on this series."_s,
                 u"# It says what is to be done with programs and cron jobs, and does none of it."_s}};
    if (plan.source.isEmpty())
        return {u"%1: %2"_s, {}};
    return {u"%1: production's data into the preview (%2)"_s, {}};
}

const QStringList remarksOfSync{
    u"# It holds no lock: make sure that nobody else synchronises this series, and that no upgrade attempt runs."_s,
    u"# It does not check: free space and inodes, the marker that Baton leaves in the preview's database, other"_s,
    u"# names of one database server, databases other than \"default\", and the rows of each table."_s};

QStringList header(const Plan &plan, const QString &by, const QDateTime &at)
{
    QStringList lines{u"#!/bin/bash"_s};
    const ScriptWords words = wordsFor(plan);
    lines += comment(words.subject.arg(plan.seriesName, plan.title));
    lines += comment(u"Written by Lino Baton on %1%2. It does by hand what Baton's plan \"%3\" does."_s.arg(
        at.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s), by.isEmpty() ? QString() : u" for "_s + by, plan.operation));
    lines += u"#"_s;
    lines += words.remarks.isEmpty() ? remarksOfSync : words.remarks;
    lines += {u"# It can't be resumed or undone, and Baton's history does not know of it."_s,
              u"# Ends with 0: done, 3: refused, 5: done, but what was loaded differs; anything else: failed."_s,
              u"set -euo pipefail"_s, u"umask 002"_s};
    if (looksLikeExpansion(plan))
        lines.insert(lines.size() - 2,
                     u"# shellcheck disable=SC2016 # names with a dollar sign are meant as they are"_s);
    return lines;
}

/// Only what is used: shellcheck names a variable that is not.
QStringList definitions(const Plan &plan, const QStringList &body)
{
    QStringList lines;
    const auto define = [&](const QString &name, const QString &value) {
        if (mentions(body, u'$' + name))
            lines += name + u'=' + shellWord(value);
    };
    define(u"production"_s, plan.source);
    define(u"preview"_s, plan.site);
    define(u"former"_s, plan.source);
    define(u"site"_s, plan.site);
    define(u"links"_s, plan.links);
    if (mentions(body, u"status="_s))
        lines += u"status=0"_s;
    if (mentions(body, u"refuse "_s))
        lines += {u"refuse() {"_s, u"    echo \"Refused: $*\" >&2"_s, u"    exit 3"_s, u"}"_s};
    return lines;
}

QStringList commandLines(const Step &step)
{
    if (!step.byHand.isEmpty())
        return step.byHand;
    if (!step.run.argv.isEmpty())
        return {u"(cd "_s + shellWord(step.run.cwd) + u" && "_s + shellWords(step.run.argv) + u')'};
    return {u"echo "_s + shellWord(u"Not done by this script: "_s + step.title) + u" >&2"_s};
}
} // namespace

QString shellScript(const Plan &plan, const QString &by, const QDateTime &at)
{
    QStringList body;
    for (const Step &step : plan.steps) {
        const QString title = inertLine(step.title.isEmpty() ? step.id : step.title);
        body += {QString(), comment(title), u"echo "_s + shellWord(u"== "_s + title)};
        body += commandLines(step);
    }
    QStringList lines = header(plan, by, at);
    lines += QString();
    lines += definitions(plan, body);
    lines += body;
    if (mentions(body, u"status="_s))
        lines += {QString(), u"exit \"$status\""_s};
    return lines.join(u'\n') + u'\n';
}
