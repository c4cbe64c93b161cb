// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "core/hosting/ReleaseNotes.h"

#include <QDialog>
#include <QPointer>

class MessageBar;
class NotesMaterialView;
class NotesPreview;
class NotesVersionsView;
class PlainLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTimer;
class QuestionBar;

/// The release notes of one site: Markdown at the left, the page at the right. Saving keeps the text on the server and
/// publishes it as a page. The text is never lost: not with the connection, not because somebody else saved meanwhile,
/// and not by closing without an answer.
class ReleaseNotesEditor : public QDialog
{
    Q_OBJECT
public:
    ReleaseNotesEditor(ServerSession *session, const Series &series, const Site &site, QWidget *parent = nullptr);

    bool isModified() const;
    QString text() const;
    QString sitePath() const { return m_site.path; }

public slots:
    /// Asks first where something is not saved.
    void reject() override;
    void save();

signals:
    void openAddressRequested(const QUrl &address);
    void saved(const ReleaseNotes &notes);

private:
    // ReleaseNotesEditorLayout.cpp: what the dialog is made of
    void build();
    QWidget *buildText();
    QWidget *buildTabs();
    void buildButtons();

    void ask();
    void take(const ReleaseNotes &notes, bool replacesText);
    void savedAs(const QString &text, const ReleaseNotes &notes);
    void saveFailed(const Error &error);
    void askWhatIsThere();
    void showTheirs();
    void showPage();
    void update();
    void followLink(const QUrl &address);
    void loadVersion(const QString &name);
    void insert(const QString &markdown);
    void replaceText(const QString &markdown);
    void showFailure(const Error &error);
    void setBusy(const QString &words);
    bool sessionIsThere();
    QString serverName() const;
    QString stateText() const;
    QString pageTitle() const;

    QPointer<ServerSession> m_session;
    Series m_series;
    Site m_site;
    ReleaseNotes m_notes; ///< As they were shown last: what the text goes over.
    QString m_saved;      ///< The text that the server keeps, as far as is known.
    bool m_isBusy = false, m_isLoaded = false, m_closesThen = false;

    MessageBar *m_message = nullptr;
    QuestionBar *m_question = nullptr;
    PlainLabel *m_state = nullptr, *m_progress = nullptr;
    QSplitter *m_columns = nullptr;
    QPlainTextEdit *m_text = nullptr, *m_theirs = nullptr;
    QTabWidget *m_tabs = nullptr;
    NotesPreview *m_preview = nullptr;
    NotesMaterialView *m_material = nullptr;
    NotesVersionsView *m_versions = nullptr;
    QPushButton *m_save = nullptr, *m_openPage = nullptr;
    QTimer *m_later = nullptr;
};
