// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retire/RetireDraft.h"
#include "ui/setup/SurveyPage.h"

class KeepUntilBox;
class PlainLabel;
class QTreeView;
class RemovalsModel;

/// What goes with an old site, what is kept of it and where, what that frees, and until when it was promised to stay.
class RemovalPage : public SurveyPage
{
    Q_OBJECT
public:
    explicit RemovalPage(RetireDraft *draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    QString problem() const override;

private:
    RetireDraft *m_draft;
    RemovalsModel *m_removals;
    QTreeView *m_list;
    PlainLabel *m_kept;
    PlainLabel *m_stays;
    KeepUntilBox *m_until;
};
