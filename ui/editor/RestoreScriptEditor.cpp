// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/RestoreScriptEditor.h"

#include "core/base/InertText.h"
#include "core/base/LineDiff.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/ConflictBar.h"
#include "ui/editor/QuestionBar.h"
#include "ui/editor/VersionsView.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBlock>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
enum Comparison { YourChanges, DumpChanges, Unsaved, AgainstFresh };

/// Lines with characters that are not seen and change the order in which a line is read.
QList<CodeEdit::Mark> suspiciousLines(const QString &text)
{
    static const QRegularExpression hidden(u"[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{200b}-\\x{200f}\\x{feff}]"_s);
    QList<CodeEdit::Mark> marks;
    qsizetype counted = 0;
    int line = 0;
    for (auto match = hidden.globalMatch(text); match.hasNext() && marks.size() < 100;) {
        const qsizetype at = match.next().capturedStart();
        line += int(QStringView(text).mid(counted, at - counted).count(u'\n'));
        counted = at;
        marks += {line, line, CodeEdit::MarkKind::Suspicious};
    }
    return marks;
}
} // namespace

RestoreScriptEditor::RestoreScriptEditor(ServerSession *session, const Series &series,
                                         const std::optional<RestoreScript> &script, QWidget *parent)
    : QDialog(parent), m_session(session), m_series(series)
{
    setWindowTitle(session ? tr("Restore script of %1 - %2").arg(previewName(), inertLine(session->record().name))
                           : tr("Restore script of %1").arg(previewName()));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    if (script)
        take(*script, true);
    else
        ask();
    m_result->setFocus();
}

QString RestoreScriptEditor::previewName() const
{
    const Site *preview = m_series.siteIn(SiteState::Preview);
    return inertLine(preview ? preview->name : m_series.name, 80);
}

QString RestoreScriptEditor::text() const
{
    return m_result->code();
}

bool RestoreScriptEditor::isModified() const
{
    return !m_isTooLarge && text() != m_saved;
}

bool RestoreScriptEditor::sessionIsThere()
{
    if (m_session)
        return true;
    m_message->showMessage(MessageBar::Kind::Warning,
                           tr("This server is not in the list any more. Your text is still here: copy it."));
    return false;
}

void RestoreScriptEditor::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    m_progress->setText(words);
    update();
}

void RestoreScriptEditor::ask()
{
    m_result->setReadOnly(true);
    if (!sessionIsThere())
        return;
    setBusy(tr("Asking the server..."));
    m_session->restoreScript(m_series, this, [this](const Result<RestoreScript> &script) {
        setBusy({});
        if (script)
            take(*script, true);
        else
            showFailure(script.error());
    });
}

void RestoreScriptEditor::take(const RestoreScript &script, bool replacesText)
{
    m_script = script;
    m_state->setText(restoreScriptStateText(script.state));
    if (replacesText) {
        m_result->setReadOnly(false);
        const QString start = script.merged  ? *script.merged
                              : script.kept  ? *script.kept
                              : script.fresh ? *script.fresh
                                             : QString();
        m_isTooLarge = !m_result->setCode(start);
        m_saved = m_result->code();
        if (m_isTooLarge)
            m_message->showMessage(MessageBar::Kind::Warning,
                                   tr("This script is too large to be edited here (%1). Its beginning is shown; edit "
                                      "restore2preview.py on the server.")
                                       .arg(sizeText(start.size())));
        else if (script.syntaxLine > 0 && start == script.kept)
            m_errorLine = int(script.syntaxLine) - 1;
    }
    showReferences();
    update();
    if (!replacesText)
        return;
    if (!m_conflicts.isEmpty())
        m_result->goToLine(m_conflicts.first().first);
    else if (script.state == RestoreScript::State::Conflict && !m_isTooLarge)
        m_message->showMessage(MessageBar::Kind::Information, openDecision());
}

QString RestoreScriptEditor::openDecision() const
{
    if (m_script.kept && !m_script.base)
        return tr("It is not known what your script was made from. Compare it with the fresh one, change what must be "
                  "changed, and save it.");
    constexpr qsizetype most = 3;
    QStringList open;
    for (const RestoreScript::Finding &finding : m_script.findings) {
        if (!finding.decided && open.size() < most)
            open += findingText(finding);
    }
    return tr("The merge has no conflict, but something is to be decided: %1").arg(open.join(u"; "_s));
}

void RestoreScriptEditor::showReferences()
{
    m_yours->setCode(m_script.kept ? *m_script.kept : tr("There is no restore script of your own yet."));
    m_base->setCode(m_script.base ? *m_script.base : tr("It is not known what your script was made from."));
    m_fresh->setCode(m_script.fresh ? *m_script.fresh : tr("Production was not dumped yet."));
    const bool clock = m_session && m_session->status();
    m_versions->setVersions(m_script.versions, clock ? m_session->status()->utcOffset : 0,
                            clock ? inertLine(m_session->status()->zone) : QString());
    const QSignalBlocker quiet(m_compared);
    m_compared->clear();
    if (m_script.base && m_script.kept)
        m_compared->addItem(tr("Your changes: made from, against yours"), YourChanges);
    if (m_script.base && m_script.fresh)
        m_compared->addItem(tr("Changes of the dump: made from, against fresh"), DumpChanges);
    m_compared->addItem(tr("Not saved yet: yours, against the result"), Unsaved);
    if (m_script.fresh)
        m_compared->addItem(tr("Fresh, against the result"), AgainstFresh);
    showDifference();
}

void RestoreScriptEditor::showDifference()
{
    m_versions->setEdited(text());
    if (m_right->currentIndex() != 1)
        return;
    const QString base = m_script.base.value_or(QString()), kept = m_script.kept.value_or(QString()),
                  fresh = m_script.fresh.value_or(QString());
    QStringList difference;
    switch (Comparison(m_compared->currentData().toInt())) {
    case YourChanges:
        difference = lineDiff(base, kept);
        break;
    case DumpChanges:
        difference = lineDiff(base, fresh);
        break;
    case Unsaved:
        difference = lineDiff(kept, text());
        break;
    case AgainstFresh:
        difference = lineDiff(fresh, text());
        break;
    }
    m_difference->setDifference(difference.isEmpty() ? tr("Nothing differs.") : difference.join(u'\n'));
}

void RestoreScriptEditor::update()
{
    m_later->stop();
    const QString now = text();
    m_conflicts = m_isTooLarge ? QList<ConflictText::Conflict>() : ConflictText::conflicts(now);
    QList<CodeEdit::Mark> marks = suspiciousLines(now);
    const QString hiddenIn = marks.isEmpty() ? QString() : QString::number(marks.first().first + 1);
    for (const ConflictText::Conflict &conflict : std::as_const(m_conflicts))
        marks += {conflict.first, conflict.last, CodeEdit::MarkKind::Conflict};
    if (m_errorLine >= 0)
        marks.prepend({m_errorLine, m_errorLine, CodeEdit::MarkKind::Error});
    m_result->setMarks(marks);
    m_conflictBar->show(int(m_conflicts.size()), currentConflict());
    const bool editable = !m_isBusy && !m_isTooLarge && !m_result->isReadOnly();
    // An unchanged text may be the decision: that it goes with the fresh dump.
    m_save->setEnabled(editable &&
                       (now != m_script.kept.value_or(QString()) || m_script.state == RestoreScript::State::Conflict));
    m_check->setEnabled(editable);
    if (!hiddenIn.isEmpty() && !m_message->isVisibleTo(this))
        m_message->showMessage(
            MessageBar::Kind::Warning,
            tr("Line %1 holds characters that are not seen and change how it is read. Look at it closely.")
                .arg(hiddenIn));
    showDifference();
}

int RestoreScriptEditor::currentConflict() const
{
    const int line = m_result->textCursor().blockNumber();
    for (int i = 0; i < int(m_conflicts.size()); ++i) {
        if (m_conflicts[i].first <= line && line <= m_conflicts[i].last)
            return i;
    }
    return -1;
}

void RestoreScriptEditor::goToConflict(bool backward)
{
    update();
    if (m_conflicts.isEmpty())
        return;
    const int line = m_result->textCursor().blockNumber();
    const ConflictText::Conflict *goal = nullptr;
    for (const ConflictText::Conflict &conflict : std::as_const(m_conflicts)) {
        if (backward && conflict.last < line)
            goal = &conflict;
        if (!backward && conflict.first > line && !goal)
            goal = &conflict;
    }
    if (!goal)
        goal = backward ? &m_conflicts.last() : &m_conflicts.first();
    m_result->goToLine(goal->first);
    m_result->setFocus();
}

void RestoreScriptEditor::decide(ConflictText::Take take)
{
    update(); // the lines may have moved since the last look
    const int at = currentConflict();
    if (at < 0)
        return;
    const ConflictText::Conflict conflict = m_conflicts[at];
    m_result->replaceLines(conflict.first, conflict.last, ConflictText::resolved(conflict, take));
    update();
    if (!m_conflicts.isEmpty())
        m_result->goToLine(m_conflicts[std::min<qsizetype>(at, m_conflicts.size() - 1)].first);
    m_result->setFocus();
}

void RestoreScriptEditor::check()
{
    if (m_isBusy || !m_check->isEnabled() || !sessionIsThere())
        return;
    setBusy(tr("Asking the preview's Python..."));
    const QString asked = text();
    m_session->checkRestoreScript(m_series, asked, this, [this, asked](const Result<QString> &problem) {
        setBusy({});
        if (problem)
            checked(asked, *problem, false);
        else
            showFailure(problem.error());
    });
}

void RestoreScriptEditor::save()
{
    if (m_isBusy || !sessionIsThere())
        return;
    update();
    if (!m_save->isEnabled())
        return;
    m_question->hide();
    if (!m_conflicts.isEmpty()) {
        m_closesThen = false;
        m_message->showMessage(MessageBar::Kind::Warning,
                               m_conflicts.size() == 1
                                   ? tr("Not saved: one conflict is still to be decided.")
                                   : tr("Not saved: %1 conflicts are still to be decided.").arg(m_conflicts.size()));
        m_result->goToLine(m_conflicts.first().first);
        return;
    }
    setBusy(tr("Asking the preview's Python..."));
    const QString asked = text();
    m_session->checkRestoreScript(m_series, asked, this, [this, asked](const Result<QString> &problem) {
        setBusy({});
        if (problem)
            checked(asked, *problem, true);
        else
            keepFailed(problem.error());
    });
}

void RestoreScriptEditor::checked(const QString &text, const QString &problem, bool savesThen)
{
    if (problem.isEmpty()) {
        if (savesThen)
            return keep(text);
        m_message->showMessage(MessageBar::Kind::Information, tr("%1's Python can read it.").arg(previewName()));
        return;
    }
    static const QRegularExpression place(u"^line (\\d+): (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = place.match(problem);
    const QString words = match.hasMatch() ? tr("Line %1: %2").arg(match.captured(1), inertLine(match.captured(2), 300))
                                           : inertLine(problem, 300);
    if (match.hasMatch() && this->text() == text) {
        m_errorLine = match.captured(1).toInt() - 1;
        update();
        m_result->goToLine(m_errorLine);
    }
    if (!savesThen) {
        m_message->showMessage(MessageBar::Kind::Warning,
                               tr("%1's Python can't read it. %2").arg(previewName(), words));
        return;
    }
    m_message->hide();
    m_question->ask(
        tr("Not saved: %1's Python can't read it, so a synchronisation would stop there. %2").arg(previewName(), words),
        {{tr("Go on editing"),
          [this] {
              m_closesThen = false;
              m_result->setFocus();
          }},
         {tr("Save all the same"), [this, text] { keep(text); }}});
}

void RestoreScriptEditor::keep(const QString &text)
{
    if (!sessionIsThere())
        return;
    setBusy(tr("Saving on the server..."));
    m_session->saveRestoreScript(m_series, text, m_script, this, [this, text](const Result<RestoreScript> &script) {
        setBusy({});
        if (!script)
            return keepFailed(script.error());
        m_saved = text;
        take(*script, false);
        m_message->showMessage(MessageBar::Kind::Information,
                               tr("Saved. The text before it is kept among the earlier versions."));
        emit saved(*script);
        if (m_closesThen && !isModified())
            accept();
    });
}

void RestoreScriptEditor::keepFailed(const Error &error)
{
    m_closesThen = false;
    if (error.code != Error::Code::Refused) {
        showFailure(error);
        return;
    }
    m_message->hide();
    m_question->ask(
        tr("Not saved: meanwhile somebody else changed the script, or production was dumped again. Your text is still "
           "here. Look at what is there now, under \"Yours\", \"Fresh\" and \"Differences\", before you save over it; "
           "a "
           "changed script is kept as an earlier version then."),
        {{tr("Load it beside your text"), [this] {
              if (!sessionIsThere())
                  return;
              setBusy(tr("Asking the server..."));
              m_session->restoreScript(m_series, this, [this](const Result<RestoreScript> &script) {
                  setBusy({});
                  if (!script)
                      return showFailure(script.error());
                  take(*script, false);
                  m_right->setCurrentIndex(1);
                  m_compared->setCurrentIndex(m_compared->findData(Unsaved));
              });
          }}});
}

void RestoreScriptEditor::showFailure(const Error &error)
{
    ErrorText words = errorText(error, m_session ? inertLine(m_session->record().name) : QString());
    if (isModified())
        words.next = tr("Your text is still here. %1").arg(words.next);
    m_message->showError(words);
}

void RestoreScriptEditor::loadVersion(const QString &name)
{
    if (!sessionIsThere())
        return;
    m_session->restoreScriptVersion(m_series, name, this, [this, name](const Result<QString> &text) {
        if (text)
            m_versions->setText(name, *text);
        else
            m_versions->setFailed(
                name, errorText(text.error(), m_session ? inertLine(m_session->record().name) : QString()).paragraph());
    });
}

void RestoreScriptEditor::find(bool backward)
{
    const bool found = m_result->findWords(m_find->text(), backward);
    m_findRemark->setText(found || m_find->text().isEmpty() ? QString() : tr("Not found"));
}

void RestoreScriptEditor::reject()
{
    if (m_findBar->isVisible() && m_findBar->isAncestorOf(focusWidget())) {
        m_findBar->hide();
        m_result->setFocus();
        return;
    }
    if (!isModified()) {
        QDialog::reject();
        return;
    }
    m_question->ask(tr("Your text is not saved."), {{tr("Go on editing"), [this] { m_result->setFocus(); }},
                                                    {tr("Save and close"),
                                                     [this] {
                                                         m_closesThen = true;
                                                         save();
                                                     }},
                                                    {tr("Throw it away"), [this] { QDialog::reject(); }}});
}
