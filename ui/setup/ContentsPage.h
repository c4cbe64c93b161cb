// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/setup/SurveyPage.h"

class PlainLabel;
class QComboBox;
class QRadioButton;
class QTreeWidget;

/// What is copied and what is left out, with which Python, and which packages are installed.
class ContentsPage : public SurveyPage
{
    Q_OBJECT
public:
    explicit ContentsPage(SetUpDraft *draft, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void buildPackages(class QVBoxLayout *layout);
    void showLeftOut();
    void showPythons();
    void showVersions();
    void choose(SetUpOptions::Packages packages);

    SetUpDraft *m_draft;
    PlainLabel *m_copied;
    QTreeWidget *m_leftOut;
    QComboBox *m_python;
    QList<QRadioButton *> m_packages; ///< In the order of SetUpOptions::Packages.
    PlainLabel *m_explanation;
    QTreeWidget *m_versions;
};
