// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/SynchroniseDraft.h"

#include <QWizardPage>

class PlainLabel;
class QCheckBox;
class QRadioButton;
class QTimeEdit;

/// Now, every night, or both; and what becomes of the site's own script.
class WhenPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit WhenPage(SynchroniseDraft *draft, QWidget *parent = nullptr);

    bool isComplete() const override;
    /// Every night instead of now.
    void proposeNightly();

private:
    void buildNightly(class QVBoxLayout *layout);
    void update();
    QString howItStands() const;
    QString scriptNow() const;

    SynchroniseDraft *m_draft;
    QCheckBox *m_now;
    QCheckBox *m_nightly;
    QTimeEdit *m_time;
    PlainLabel *m_next;
    QCheckBox *m_hold;
    QWidget *m_script;
    QRadioButton *m_replace;
    QRadioButton *m_keep;
    PlainLabel *m_effect;
};
