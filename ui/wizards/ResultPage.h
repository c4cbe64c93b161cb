// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OperationDraft.h"

#include <QWizardPage>

class JobOutcome;
class MessageBar;
class PlainLabel;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// How it ended: in words, per table, and what can be done about it. A wizard of its own adds what follows from it.
class ResultPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ResultPage(OperationDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;

signals:
    void openLogRequested(const JobRecord &job);
    /// Another job was started, which goes on with this one or reverts it; the draft holds it.
    void started(const JobRecord &job);

protected:
    /// Where nothing was started.
    virtual void showWithoutJob();
    virtual void showJob(const JobRecord &job);
    void showWords(const QString &heading, const QString &words);
    QString heading() const;
    /// Before the server is asked to go on or to undo: what was typed for it is taken.
    virtual void takeSecrets() {}
    /// Below how it ended, above the times.
    void addBelow(QWidget *widget);

private:
    void askReport(const JobRecord &job);
    void askScript();
    void openEditor();
    void resume();
    void undo();
    void take(const Result<JobRecord> &job);
    QString timesText(const JobRecord &job) const;

    OperationDraft *m_draft;
    MessageBar *m_message;
    QLabel *m_icon;
    PlainLabel *m_heading;
    PlainLabel *m_words;
    JobOutcome *m_outcome;
    PlainLabel *m_times;
    QPushButton *m_log;
    QVBoxLayout *m_below;
};
