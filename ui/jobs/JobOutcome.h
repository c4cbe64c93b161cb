// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QWidget>

class AdministratorScriptBox;
class FittedTable;
class QLabel;
class QPushButton;
class TablesModel;

/// What an ended job means: result, refusal, the preview's state, tables that differ, sizes, warnings, and what can be
/// done about it. Shown in the job pane and in the wizard.
class JobOutcome : public QWidget
{
    Q_OBJECT
public:
    explicit JobOutcome(QWidget *parent = nullptr);

    /// Hides itself while the job runs.
    void showJob(const JobRecord &job);
    /// What "job.report" answered to tablesRequested(): all tables.
    void showReport(const QJsonObject &report);
    /// Why what was asked for was not done; the buttons can be used again.
    void setFailed(const QString &words);
    /// Whether the server can be asked now; \a why not.
    void setReachable(bool reachable, const QString &why = {});
    /// What the administrator has to run, or why that is not known.
    void setAdministratorScript(const Result<QString> &script, const QString &failure = {});

signals:
    void resumeRequested();
    /// The user was told what undoing reverts, and wants it.
    void undoRequested();
    /// The restore script has to be decided.
    void decideRequested();
    void tablesRequested();
    /// What the administrator has to run is to be shown.
    void administratorScriptWanted();

private:
    void buildButtons();
    void showTables();
    void askToUndo(bool ask);
    void waitForAnswer(const QString &words);
    void updateButtons();

    JobRecord m_job;
    bool m_reachable = true, m_waiting = false, m_allTables = false;
    QString m_whyNot;
    TablesModel *m_tables;
    FittedTable *m_tablesView;
    AdministratorScriptBox *m_administrator;
    QLabel *m_result, *m_counts, *m_sizes, *m_warnings, *m_answer, *m_questionText = nullptr;
    QPushButton *m_all = nullptr, *m_resume = nullptr, *m_undo = nullptr, *m_decide = nullptr, *m_keep = nullptr,
                *m_confirm = nullptr;
    QWidget *m_question = nullptr;
};
