// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OperationDraft.h"

#include <QWizardPage>

class JobProgress;
class LogFollower;
class MessageBar;
class PlainLabel;
class QLabel;
class QTimer;

/// The job as it runs on the server: it only watches, and leaving it ends nothing.
class ProgressPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ProgressPage(OperationDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    /// Watches the draft's job from now on: also one that goes on where another ended.
    void watch();

signals:
    void ended();

private:
    void take(const JobRecord &job);
    void update();
    QString timeText(const QDateTime &now) const;

    OperationDraft *m_draft;
    QLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_time;
    PlainLabel *m_quiet;
    MessageBar *m_message;
    JobProgress *m_progress;
    QTimer *m_clock;
    LogFollower *m_follower = nullptr;
    QMetaObject::Connection m_watching;
    bool m_hasTold = false;
};
