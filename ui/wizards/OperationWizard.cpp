// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/OperationWizard.h"

#include "ui/wizards/OrderPage.h"
#include "ui/wizards/ProgressPage.h"
#include "ui/wizards/ResultPage.h"

#include <QPushButton>
#include <QTimer>

OperationWizard::OperationWizard(OperationDraft *draft, QWidget *parent) : QWizard(parent), m_draft(draft)
{
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::NoDefaultButton | QWizard::NoBackButtonOnStartPage | QWizard::NoCancelButtonOnLastPage);
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(124 * unit, 1200), std::min(40 * fontMetrics().lineSpacing(), 860));
}

void OperationWizard::setTitle(const QString &title)
{
    setWindowTitle(m_draft->session ? tr("%1 - %2", "what, server").arg(title, m_draft->serverName()) : title);
}

void OperationWizard::finish(OrderPage *order, ProgressPage *progress, ResultPage *result)
{
    m_order = order;
    m_progress = progress;
    m_result = result;
    const auto tellStarted = [this](const JobRecord &job) { emit started(m_draft->serverName(), job); };
    connect(order, &OrderPage::started, this, tellStarted);
    connect(order, &OrderPage::ordered, this, &QWizard::next);
    if (progress) {
        connect(progress, &ProgressPage::ended, this, [this] {
            // Not from within the page's own change.
            QTimer::singleShot(0, this, [this] {
                if (currentPage() == m_progress)
                    next();
            });
        });
    }
    connect(result, &ResultPage::openLogRequested, this,
            [this](const JobRecord &job) { emit openLogRequested(m_draft->serverName(), job); });
    connect(result, &ResultPage::started, this, [this, tellStarted](const JobRecord &job) {
        tellStarted(job);
        back();
        m_progress->watch();
    });
    connect(this, &QWizard::currentIdChanged, this, &OperationWizard::pageChanged);
    // QWizard takes the default away whenever a page becomes complete.
    for (const int id : pageIds())
        connect(page(id), &QWizardPage::completeChanged, this, &OperationWizard::keepDefault);
}

void OperationWizard::pageChanged(int)
{
    const QWizardPage *now = currentPage();
    if (now == m_progress) {
        setButtonText(QWizard::CancelButton, tr("Close"));
        setButtonLayout({QWizard::Stretch, QWizard::CancelButton});
    } else if (now == m_result) {
        setButtonText(QWizard::FinishButton, tr("Close"));
        setButtonLayout({QWizard::Stretch, QWizard::FinishButton});
    } else {
        setButtonLayout(
            {QWizard::Stretch, QWizard::BackButton, QWizard::NextButton, QWizard::CommitButton, QWizard::CancelButton});
    }
    keepDefault();
    if (now == m_order || now == m_progress || now == m_result)
        button(safeButton())->setFocus();
}

/// Where the next button begins the work, Enter means no.
QWizard::WizardButton OperationWizard::safeButton() const
{
    const QWizardPage *now = currentPage();
    if (now == m_order || now == m_progress)
        return CancelButton;
    return now == m_result ? FinishButton : NextButton;
}

void OperationWizard::keepDefault()
{
    const WizardButton safe = safeButton();
    for (const WizardButton one : {BackButton, NextButton, CommitButton, FinishButton, CancelButton}) {
        if (auto *push = qobject_cast<QPushButton *>(button(one))) {
            push->setAutoDefault(false);
            push->setDefault(one == safe);
        }
    }
}

void OperationWizard::done(int result)
{
    if (m_draft->job && m_draft->job->isRunning())
        emit leftRunning(*m_draft->job);
    QWizard::done(result);
}
