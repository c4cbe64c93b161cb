// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OperationDraft.h"

#include <QWizard>

class OrderPage;
class ProgressPage;
class ResultPage;

/// A wizard that ends with an order, its progress and its result. Before the order's own button nothing is changed;
/// there Enter and Escape mean no. Closing it ends no job.
class OperationWizard : public QWizard
{
    Q_OBJECT
public:
    /// \a draft lives as long as the wizard, which its owner sees to. \a session may be nullptr.
    OperationWizard(OperationDraft *draft, QWidget *parent);

signals:
    void started(const QString &server, const JobRecord &job);
    void openLogRequested(const QString &server, const JobRecord &job);
    /// It was closed while \a job runs on.
    void leftRunning(const JobRecord &job);

public slots:
    void done(int result) override;

protected:
    /// The last three pages, once all pages are set. \a progress is nullptr where the order is no job.
    void finish(OrderPage *order, ProgressPage *progress, ResultPage *result);
    /// "Synchronise mdg - vps12"
    void setTitle(const QString &title);

private:
    void watch(OrderPage *order, ProgressPage *progress, ResultPage *result);
    void pageChanged(int id);
    void keepDefault();
    WizardButton safeButton() const;

    OperationDraft *m_draft;
    OrderPage *m_order = nullptr;
    ProgressPage *m_progress = nullptr;
    ResultPage *m_result = nullptr;
};
