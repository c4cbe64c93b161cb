// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobsModel.h"

#include <QFrame>

class JobOutcome;
class JobProgress;
class QLabel;
class QPushButton;

/// One job in full: state, how far it is, what its end means, who started it and where, its log, and stopping it.
class JobDetails : public QFrame
{
    Q_OBJECT
public:
    explicit JobDetails(const JobsModel *model, QWidget *parent = nullptr);

    /// The row of the model to show; -1: none.
    void showRow(int row);
    /// Elapsed and quiet times are counted on.
    void tick();
    /// Why stopping, resuming, undoing or its tables were refused.
    void setFailed(const QString &words);
    JobOutcome *outcome() const { return m_outcome; }

signals:
    void openLogClicked();
    void stopConfirmed();

private:
    void buildButtons();
    void update(const ShownJob &shown);
    QString remark(const ShownJob &shown) const;
    void askToStop(bool ask);

    const JobsModel *m_model;
    int m_row = -1;
    QString m_key;           ///< Server and id of the job that is shown.
    bool m_stopping = false; ///< The stop was asked for, and the job runs still.
    QLabel *m_icon, *m_title, *m_state, *m_origin, *m_remark;
    JobProgress *m_progress;
    JobOutcome *m_outcome;
    QPushButton *m_openLog = nullptr, *m_stop = nullptr, *m_keep = nullptr, *m_confirm = nullptr;
    QWidget *m_question = nullptr;
    QLabel *m_questionText = nullptr;
};
