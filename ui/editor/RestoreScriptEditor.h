// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "ui/editor/ConflictText.h"

#include <QDialog>
#include <QPointer>

class CodeEdit;
class ConflictBar;
class MessageBar;
class PlainLabel;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTimer;
class QuestionBar;
class VersionsView;

/// The preview's restore script between the restore.py it was made from and the fresh one: what is saved here is what
/// the next synchronisation runs. Its text is never lost: not with the connection, not because somebody else saved
/// meanwhile, and not by closing without an answer.
class RestoreScriptEditor : public QDialog
{
    Q_OBJECT
public:
    /// Asks the server by itself where \a script is not known yet.
    RestoreScriptEditor(ServerSession *session, const Series &series, const std::optional<RestoreScript> &script,
                        QWidget *parent = nullptr);

    bool isModified() const;
    QString text() const;

public slots:
    void reject() override;
    void save();
    void check();

signals:
    /// The server keeps the text now; \a script is how things stand with it.
    void saved(const RestoreScript &script);

private:
    // RestoreScriptEditorLayout.cpp: what the dialog is made of
    void build();
    QWidget *buildResult();
    QWidget *buildTabs();
    QWidget *buildFind();
    void buildButtons();
    void buildShortcuts();

    void ask();
    void take(const RestoreScript &script, bool replacesText);
    void showReferences();
    void showDifference();
    void update();
    void goToConflict(bool backward);
    void decide(ConflictText::Take take);
    void keep(const QString &text);
    void keepFailed(const Error &error);
    void checked(const QString &text, const QString &problem, bool savesThen);
    void loadVersion(const QString &name);
    void find(bool backward);
    void showFailure(const Error &error);
    void setBusy(const QString &words);
    bool sessionIsThere();
    int currentConflict() const;
    QString previewName() const;
    /// What is to be decided where the text has no conflict marks.
    QString openDecision() const;

    QPointer<ServerSession> m_session;
    Series m_series;
    RestoreScript m_script; ///< As it was shown last: what the text goes over.
    QString m_saved;        ///< What the text was when it was loaded or saved.
    QList<ConflictText::Conflict> m_conflicts;
    int m_errorLine = -1;
    bool m_isBusy = false, m_isTooLarge = false, m_closesThen = false;

    MessageBar *m_message = nullptr;
    QuestionBar *m_question = nullptr;
    PlainLabel *m_state = nullptr, *m_progress = nullptr;
    ConflictBar *m_conflictBar = nullptr;
    CodeEdit *m_yours = nullptr, *m_base = nullptr, *m_fresh = nullptr, *m_result = nullptr, *m_difference = nullptr;
    QTabWidget *m_left = nullptr, *m_right = nullptr;
    QSplitter *m_columns = nullptr;
    QComboBox *m_compared = nullptr;
    VersionsView *m_versions = nullptr;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_find = nullptr;
    PlainLabel *m_findRemark = nullptr;
    QPushButton *m_save = nullptr, *m_check = nullptr;
    QTimer *m_later = nullptr;
};
