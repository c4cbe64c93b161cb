// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/SynchroniseDraft.h"

#include <QSet>
#include <QWizardPage>

class MessageBar;
class QCheckBox;
class SiteSide;

/// What is read and what is overwritten, each with the database that Django itself reports. Where both are the same
/// there is no way on.
class DirectionPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DirectionPage(SynchroniseDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

private:
    void buildSides(class QVBoxLayout *layout);
    void askDjango(const QString &path);
    void factsArrived(const QString &path, const Result<DjangoFacts> &facts);
    void update();
    QString problem() const;

    SynchroniseDraft *m_draft;
    MessageBar *m_message;
    SiteSide *m_production = nullptr;
    SiteSide *m_preview = nullptr;
    QCheckBox *m_page;
    QSet<QString> m_asked; ///< Sites whose Django is asked just now.
};
