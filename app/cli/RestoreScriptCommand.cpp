// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RestoreScriptCommand.h"

#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"
#include "core/base/LineDiff.h"
#include "ui/text/FindingText.h"

#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
const QString keptName = u"restore2preview.py"_s;
const QString baseName = u"restore2preview.base"_s;
const QString freshName = u"restore.py"_s;

/// As patch takes it.
QStringList namedDiff(const QString &from, const QString &to, const QString &fromName, const QString &toName)
{
    const QStringList lines = lineDiff(from, to);
    return lines.isEmpty() ? lines : QStringList{u"--- "_s + fromName, u"+++ "_s + toName} + lines;
}

bool hasTerminal()
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && TerminalQuestion::canAsk();
}
} // namespace

void RestoreScriptCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand(
        "restore-script", words(tr("Look after restore2preview.py, the edited script that restores into the preview")));
    command->add_option("SERVER/SERIES", o->target, words(tr("The series")))->required();
    auto *show = command->add_flag("--show", o->show, words(tr("Print the script that is kept")));
    auto *diff =
        command->add_flag("--diff", o->diff,
                          words(tr("Print what you changed in it, and what changed in production's restore.py since")));
    auto *merge = command->add_flag("--merge", o->merge, words(tr("Take the merge of both, where it has no conflict")));
    auto *edit =
        command->add_flag("--edit", o->edit, words(tr("Open the merge in $VISUAL or $EDITOR, check it and keep it")));
    auto *json = command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    for (auto *one : {show, diff, merge, edit})
        for (auto *other : {show, diff, merge, edit})
            if (one != other)
                one->excludes(other);
    json->excludes(show)->excludes(diff)->excludes(edit);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<RestoreScriptCommand>(*o, terminal); });
}

void RestoreScriptCommand::begin()
{
    if (m_options.edit && !hasTerminal()) {
        terminal().say(tr("--edit needs a terminal for the editor. Nothing was changed."));
        return end(ExitStatus::Refused);
    }
    visitSeries(textOf(m_options.target), [this](ServerSession *session, const Series &series) {
        m_session = session;
        m_series = series;
        session->restoreScript(series, this, [this](const Result<RestoreScript> &script) {
            if (script)
                act(*script);
            else
                endWith(script.error(), m_session->record().name);
        });
    });
}

void RestoreScriptCommand::act(const RestoreScript &script)
{
    if (m_options.merge)
        return merge(script);
    if (m_options.edit)
        return edit(script);
    if (m_options.diff)
        return diff(script);
    if (m_options.show)
        return show(script);
    tell(script);
    end(ExitStatus::Done);
}

void RestoreScriptCommand::show(const RestoreScript &script)
{
    if (!script.kept) {
        terminal().say(restoreScriptStateText(script.state));
        return end(ExitStatus::Failed);
    }
    terminal().printRaw(script.kept->toUtf8());
    end(ExitStatus::Done);
}

void RestoreScriptCommand::diff(const RestoreScript &script)
{
    const auto print = [this](const QString &heading, const QStringList &lines) {
        terminal().say(lines.isEmpty() ? tr("%1: nothing.").arg(heading) : tr("%1:").arg(heading));
        for (const auto &line : lines)
            terminal().print(inertText(line));
    };
    if (script.base && script.kept)
        print(tr("What was changed in the kept script"), namedDiff(*script.base, *script.kept, baseName, keptName));
    if (script.base && script.fresh)
        print(tr("What changed in production's restore.py since"),
              namedDiff(*script.base, *script.fresh, baseName, freshName));
    if (!script.base && script.kept && script.fresh)
        print(tr("From the kept script to production's restore.py (it is not known which one it was made from)"),
              namedDiff(*script.kept, *script.fresh, keptName, freshName));
    for (const auto &finding : script.findings)
        terminal().say(findingText(finding));
    terminal().say(restoreScriptStateText(script.state));
    end(ExitStatus::Done);
}

void RestoreScriptCommand::merge(const RestoreScript &script)
{
    if (script.state == RestoreScript::State::Conflict) {
        tellConflicts(script);
        return end(ExitStatus::Refused);
    }
    if (script.state == RestoreScript::State::Merge && script.merged)
        return save(script, *script.merged);
    tell(script);
    end(ExitStatus::Done);
}

void RestoreScriptCommand::edit(const RestoreScript &script)
{
    const auto text = script.merged ? script.merged : script.kept ? script.kept : script.fresh;
    if (!text) {
        terminal().say(restoreScriptStateText(script.state));
        return end(ExitStatus::Failed);
    }
    m_editor.edit(*text, keptName, [this, script](const Result<QString> &edited) {
        if (!edited)
            return endWith(edited.error(), m_session->record().name);
        if (edited->trimmed().isEmpty() || *edited == script.kept) {
            terminal().say(tr("The script is as before: nothing was saved."));
            return end(ExitStatus::Done);
        }
        check(script, *edited);
    });
}

void RestoreScriptCommand::check(const RestoreScript &script, const QString &text)
{
    m_session->checkRestoreScript(m_series, text, this, [this, script, text](const Result<QString> &problem) {
        if (!problem) {
            terminal().say(tr("Your text is kept in %1.").arg(m_editor.keep()));
            return endWith(problem.error(), m_session->record().name);
        }
        if (!problem->isEmpty()) {
            terminal().say(tr("It does not compile: %1").arg(inertText(*problem)));
            terminal().say(tr("Nothing was saved. Your text is kept in %1.").arg(m_editor.keep()));
            return end(ExitStatus::Refused);
        }
        save(script, text);
    });
}

void RestoreScriptCommand::save(const RestoreScript &script, const QString &text)
{
    m_session->saveRestoreScript(m_series, text, script, this, [this](const Result<RestoreScript> &saved) {
        if (!saved) {
            if (m_options.edit)
                terminal().say(tr("Your text is kept in %1.").arg(m_editor.keep()));
            return endWith(saved.error(), m_session->record().name);
        }
        if (!m_options.json)
            terminal().say(tr("Saved; the earlier version is kept beside it."));
        tell(*saved);
        end(ExitStatus::Done);
    });
}

void RestoreScriptCommand::tell(const RestoreScript &script)
{
    if (m_options.json)
        return terminal().print(
            QString::fromUtf8(QJsonDocument(StatusJson::restoreScript(script)).toJson(QJsonDocument::Compact)));
    terminal().print(restoreScriptStateText(script.state));
    for (const auto &finding : script.findings)
        terminal().print(finding.decided ? u"  "_s + findingText(finding) : u"! "_s + findingText(finding));
    if (script.syntaxLine > 0)
        terminal().print(tr("! The kept script does not compile: line %1: %2")
                             .arg(script.syntaxLine)
                             .arg(inertText(script.syntaxError)));
    if (script.state == RestoreScript::State::Conflict)
        terminal().say(tr("To decide: baton restore-script %1 --edit").arg(inertText(textOf(m_options.target))));
}

void RestoreScriptCommand::tellConflicts(const RestoreScript &script)
{
    if (m_options.json)
        return tell(script);
    terminal().say(tr("Not merged: it needs your decision. Nothing was changed."));
    const auto quote = [this](const QString &heading, const QString &text) {
        terminal().say(heading);
        for (const auto &line : text.split(u'\n', Qt::SkipEmptyParts))
            terminal().say(u"    "_s + inertText(line));
    };
    for (const auto &conflict : script.conflicts) {
        terminal().say(tr("Line %1 of the merge:").arg(conflict.line));
        quote(tr("  the kept script says"), conflict.ours);
        quote(tr("  production's restore.py says"), conflict.fresh);
    }
    for (const auto &finding : script.findings)
        if (!finding.decided)
            terminal().say(u"! "_s + findingText(finding));
    terminal().say(tr("To decide: baton restore-script %1 --edit").arg(inertText(textOf(m_options.target))));
}

void RestoreScriptCommand::interrupt(int signal)
{
    if (!m_editor.isOpen()) // Ctrl+C belongs to the editor
        FleetCommand::interrupt(signal);
}
