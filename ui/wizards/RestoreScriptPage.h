// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/SynchroniseDraft.h"

#include <QWizardPage>

class MessageBar;
class PlainLabel;
class QLabel;
class QPushButton;
class QTreeWidget;

/// How the kept restore script stands to the dump, and what was found. A conflict must be decided before it goes on.
class RestoreScriptPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit RestoreScriptPage(SynchroniseDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

private:
    void ask();
    void take(const RestoreScript &script);
    void showFindings(const RestoreScript &script);
    void openEditor();
    /// What it was compared with, how old that is, and that it is compared again; \a dumped is invalid without a dump.
    void showDump(const QDateTime &dumped);

    SynchroniseDraft *m_draft;
    MessageBar *m_message;
    QLabel *m_icon;
    PlainLabel *m_state;
    QTreeWidget *m_findings;
    PlainLabel *m_nothing;
    PlainLabel *m_compared;
    QPushButton *m_edit;
    QPushButton *m_again;
};
