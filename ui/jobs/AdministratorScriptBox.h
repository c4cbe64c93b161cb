// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QWidget>

class PlainLabel;
class QPlainTextEdit;
class QPushButton;

/// What only the server's administrator can do for a job, as one shell script to hand over; then the job goes on. It
/// asks nobody: its owner hears its wishes and hands it the script.
class AdministratorScriptBox : public QWidget
{
    Q_OBJECT
public:
    explicit AdministratorScriptBox(QWidget *parent = nullptr);

    /// Shows itself where \a job waits for the administrator, and wishes for its script; else hides itself.
    void showJob(const JobRecord &job);
    /// The script, byte for byte.
    void setScript(const QString &script);
    /// Why there is no script, or why the job does not go on; it can be tried again.
    void setFailed(const QString &words);
    /// Whether the server can be asked now; \a why not.
    void setReachable(bool reachable, const QString &why = {});
    /// Writes the script to \a path, for its owner to run.
    void saveScript(const QString &path);

signals:
    void scriptWanted();
    /// The administrator is said to have run it.
    void continueRequested();

private:
    void buildRest();
    void updateButtons();
    void askWhereToSave();

    JobRecord m_job;
    QString m_text; ///< What is shown of it is inert.
    QString m_whyNot;
    bool m_reachable = true, m_waiting = false;
    PlainLabel *m_words, *m_remark;
    QPlainTextEdit *m_script;
    QPushButton *m_copy, *m_save, *m_continue;
};
