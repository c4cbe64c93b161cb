// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/ReleaseNotesEditor.h"

#include "core/base/InertText.h"
#include "core/base/LineDiff.h"
#include "core/fleet/SiteSurveys.h"
#include "core/notes/NotesPage.h"
#include "ui/editor/QuestionBar.h"
#include "ui/notes/NotesMaterialView.h"
#include "ui/notes/NotesPreview.h"
#include "ui/notes/NotesVersionsView.h"
#include "ui/text/ErrorText.h"
#include "ui/text/NotesMaterial.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBlock>
#include <QTimer>

using namespace Qt::StringLiterals;

ReleaseNotesEditor::ReleaseNotesEditor(ServerSession *session, const Series &series, const Site &site, QWidget *parent)
    : QDialog(parent), m_session(session), m_series(series), m_site(site)
{
    setWindowTitle(session ? tr("Release notes of %1 - %2[*]").arg(inertLine(site.name, 80), serverName())
                           : tr("Release notes of %1[*]").arg(inertLine(site.name, 80)));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    ask();
    m_text->setFocus();
}

QString ReleaseNotesEditor::serverName() const
{
    return m_session ? inertLine(m_session->record().name, 80) : QString();
}

QString ReleaseNotesEditor::text() const
{
    return m_text->toPlainText();
}

bool ReleaseNotesEditor::isModified() const
{
    return m_isLoaded && text() != m_saved;
}

bool ReleaseNotesEditor::sessionIsThere()
{
    if (m_session)
        return true;
    m_message->showMessage(MessageBar::Kind::Warning,
                           tr("This server is not in the list any more. Your text is still here: copy it."));
    return false;
}

void ReleaseNotesEditor::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    m_progress->setText(words);
    update();
}

void ReleaseNotesEditor::ask()
{
    m_text->setReadOnly(true);
    if (!sessionIsThere())
        return;
    setBusy(tr("Asking the server..."));
    SiteSurveys::notes(*m_session, m_series, m_site, this, [this](const Result<ReleaseNotes> &notes) {
        setBusy({});
        if (notes) {
            take(*notes, true);
            return;
        }
        showFailure(notes.error());
        m_question->ask(tr("The notes could not be read."), {{tr("Try again"), [this] { ask(); }}});
    });
}

void ReleaseNotesEditor::take(const ReleaseNotes &notes, bool replacesText)
{
    m_notes = notes;
    if (replacesText) {
        m_isLoaded = true;
        m_text->setReadOnly(false);
        m_saved = notes.markdown.value_or(QString());
        m_text->setPlainText(notes.markdown ? *notes.markdown : beginningMarkdown(notes, m_series.name));
        // What the field makes of line ends is no change of the user's.
        if (notes.markdown)
            m_saved = text();
    }
    m_material->showMaterial(notes);
    const bool clock = m_session && m_session->status();
    m_versions->setVersions(notes.versions, clock ? m_session->status()->utcOffset : 0,
                            clock ? inertLine(m_session->status()->zone, 40) : QString());
    showPage();
}

QString ReleaseNotesEditor::stateText() const
{
    if (!m_isLoaded)
        return {};
    if (!m_notes.markdown)
        return tr("There are no release notes yet. This is a proposal from what is known of the upgrade; it is kept "
                  "once you save it.");
    const auto onItsClock = [this](const QDateTime &time) {
        const bool known = m_session && m_session->status();
        return bothClocksText(time, known ? m_session->status()->utcOffset : 0,
                              known ? inertLine(m_session->status()->zone, 40) : QString());
    };
    QStringList sentences{tr("Saved %1 by %2.").arg(onItsClock(m_notes.at), inertLine(m_notes.by, 120))};
    if (m_notes.since.isValid())
        sentences += tr("In production since %1.").arg(onItsClock(m_notes.since));
    if (m_notes.page.isEmpty())
        sentences += tr("The page is not published yet: saving publishes it.");
    else if (m_notes.stale)
        sentences += tr("The published page is of another text: saving publishes this one.");
    else if (m_notes.url.isEmpty())
        sentences += tr("The page is there, but no vhost serves it yet.");
    else
        sentences += tr("Published at %1").arg(inertLine(m_notes.url, 300));
    return sentences.join(u' ');
}

QString ReleaseNotesEditor::pageTitle() const
{
    const QString heading = firstHeading(text());
    return heading.isEmpty() ? tr("Release notes for %1").arg(inertLine(m_series.name, 80)) : heading;
}

void ReleaseNotesEditor::showPage()
{
    m_later->stop();
    m_preview->showPage(NotesPage::html(text(), pageTitle(), QLocale().bcp47Name()));
    showTheirs();
    update();
}

void ReleaseNotesEditor::update()
{
    m_state->setText(stateText());
    const bool unpublished = m_isLoaded && m_notes.markdown && (m_notes.stale || m_notes.page.isEmpty());
    m_save->setEnabled(m_isLoaded && !m_isBusy && (isModified() || unpublished));
    m_material->setInsertable(m_isLoaded && !m_isBusy);
    m_openPage->setEnabled(!m_notes.url.isEmpty() && !m_notes.page.isEmpty());
    m_openPage->setToolTip(m_notes.url.isEmpty() ? tr("No vhost serves the notes yet") : inertLine(m_notes.url, 300));
    setWindowModified(isModified());
}

void ReleaseNotesEditor::save()
{
    if (m_isBusy || !sessionIsThere())
        return;
    update();
    if (!m_save->isEnabled())
        return;
    m_question->hide();
    const QString asked = text();
    setBusy(tr("Saving and publishing..."));
    SiteSurveys::saveNotes(*m_session, m_series, m_site, asked,
                           NotesPage::html(asked, pageTitle(), QLocale().bcp47Name()), m_notes, this,
                           [this, asked](const Result<ReleaseNotes> &notes) {
                               setBusy({});
                               if (notes)
                                   savedAs(asked, *notes);
                               else
                                   saveFailed(notes.error());
                           });
}

void ReleaseNotesEditor::savedAs(const QString &text, const ReleaseNotes &notes)
{
    m_saved = text;
    if (const int theirs = m_tabs->indexOf(m_theirs); theirs >= 0)
        m_tabs->removeTab(theirs);
    take(notes, false);
    m_message->showMessage(MessageBar::Kind::Information,
                           notes.page.isEmpty() ? tr("Saved. The page could not be published yet.")
                                                : tr("Saved and published. The text before it is kept among the "
                                                     "earlier versions."));
    emit saved(notes);
    if (m_closesThen && !isModified())
        accept();
}

void ReleaseNotesEditor::saveFailed(const Error &error)
{
    m_closesThen = false;
    if (error.code != Error::Code::Refused) {
        showFailure(error);
        return;
    }
    m_message->hide();
    QString words = tr("Not saved: meanwhile somebody else saved these notes, or they can't be kept now. Your text is "
                       "still here.");
    if (!error.detail.isEmpty())
        words += u' ' + tr("The server says: %1").arg(inertLine(error.detail, 300));
    m_question->ask(words,
                    {{tr("Show theirs beside your text"), [this] { askWhatIsThere(); }}, {tr("Go on editing"), {}}});
}

void ReleaseNotesEditor::askWhatIsThere()
{
    if (!sessionIsThere())
        return;
    setBusy(tr("Asking the server..."));
    SiteSurveys::notes(*m_session, m_series, m_site, this, [this](const Result<ReleaseNotes> &notes) {
        setBusy({});
        if (!notes)
            return showFailure(notes.error());
        m_saved = notes->markdown.value_or(QString());
        take(*notes, false);
        if (m_tabs->indexOf(m_theirs) < 0)
            m_tabs->insertTab(0, m_theirs, tr("Saved meanwhile"));
        m_tabs->setCurrentWidget(m_theirs);
        showTheirs();
        m_message->showMessage(MessageBar::Kind::Information,
                               tr("At the right is what the server keeps now, against your text. Saving keeps it as an "
                                  "earlier version."));
    });
}

void ReleaseNotesEditor::showTheirs()
{
    if (m_tabs->indexOf(m_theirs) < 0)
        return;
    const QStringList difference = lineDiff(m_notes.markdown.value_or(QString()), text());
    m_theirs->setPlainText(difference.isEmpty() ? tr("Nothing differs.") : difference.join(u'\n'));
}

void ReleaseNotesEditor::followLink(const QUrl &address)
{
    if (address.scheme() != u"http"_s && address.scheme() != u"https"_s) {
        m_message->showMessage(
            MessageBar::Kind::Information,
            tr("This link leads to %1; it is not opened from here.").arg(inertLine(address.toDisplayString(), 500)));
        return;
    }
    m_question->ask(tr("This link leads to %1").arg(inertLine(address.toDisplayString(QUrl::RemovePassword), 1000)),
                    {{tr("Stay here"), [this] { m_text->setFocus(); }},
                     {tr("Open in the browser"), [this, address] { emit openAddressRequested(address); }}});
}

void ReleaseNotesEditor::loadVersion(const QString &name)
{
    if (!sessionIsThere())
        return;
    SiteSurveys::notesVersion(*m_session, m_series, m_site, name, this, [this, name](const Result<QString> &text) {
        if (text)
            m_versions->setText(name, *text);
        else
            m_versions->setFailed(name, errorText(text.error(), serverName()).paragraph());
    });
}

void ReleaseNotesEditor::insert(const QString &markdown)
{
    if (m_text->isReadOnly())
        return;
    QTextCursor cursor = m_text->textCursor();
    QString before = cursor.block().text().isEmpty() ? QString() : u"\n\n"_s;
    cursor.clearSelection();
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertText(before + markdown);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    m_text->setFocus();
}

/// With the earlier text to be had by undo.
void ReleaseNotesEditor::replaceText(const QString &markdown)
{
    if (m_text->isReadOnly())
        return;
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(markdown);
    m_text->setFocus();
}

void ReleaseNotesEditor::showFailure(const Error &error)
{
    ErrorText words = errorText(error, serverName());
    if (isModified())
        words.next = tr("Your text is still here. %1").arg(words.next);
    m_message->showError(words);
}

void ReleaseNotesEditor::reject()
{
    // A proposal that nobody touched is made again next time.
    const bool untouched = m_isLoaded && !m_notes.markdown && !m_text->document()->isUndoAvailable();
    if (!isModified() || untouched) {
        QDialog::reject();
        return;
    }
    m_question->ask(tr("Your text is not saved."), {{tr("Go on editing"), [this] { m_text->setFocus(); }},
                                                    {tr("Save and close"),
                                                     [this] {
                                                         m_closesThen = true;
                                                         save();
                                                     }},
                                                    {tr("Throw it away"), [this] { QDialog::reject(); }}});
}
