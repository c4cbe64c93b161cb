// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OperationDraft.h"

#include <QWizardPage>

class MessageBar;
class RehearsalPane;

/// The last page before the work, whose button says what it does. The order is given without waiting: the page is left
/// only once the server has taken it.
class OrderPage : public QWizardPage
{
    Q_OBJECT
public:
    OrderPage(OperationDraft *draft, QWidget *parent);

    bool isComplete() const override;
    /// True only after the server has taken the order; until then it is given, and next() follows.
    bool validatePage() override;
    void initializePage() override;
    /// "Overwrite mdg4"
    virtual QString commitText() const = 0;
    /// Writes the plan as a shell script to \a path, for its owner to run.
    void saveScript(const QString &path);

signals:
    void started(const JobRecord &job);
    /// The order was taken: on to the next page.
    void ordered();

protected:
    /// Whether there is something to order.
    virtual bool hasOrder() const;
    /// Gives the order; orderTaken() or orderFailed() follows. \a plan is empty where there is none.
    virtual void giveOrder(const Plan &plan);
    virtual QString orderingText() const;
    void startJob(const Plan &plan);
    void orderTaken();
    virtual void orderFailed(const Error &error);
    MessageBar *message() const { return m_message; }
    RehearsalPane *rehearsal() const { return m_rehearsal; }

private:
    OperationDraft *m_draft;
    MessageBar *m_message;
    RehearsalPane *m_rehearsal;
    bool m_isOrdering = false;
    bool m_isOrdered = false;
};
