// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"

#include <QWidget>

class PlainLabel;
class QTreeWidget;
class QTreeWidgetItem;

/// Places with the old site's name that only the maintainer can decide about: replaced where it is ticked.
class FindsView : public QWidget
{
    Q_OBJECT
public:
    explicit FindsView(SetUpDraft *draft, QWidget *parent = nullptr);

    void refresh();

signals:
    void decided();

private:
    void decide(QTreeWidgetItem *item);
    static void sayDecision(QTreeWidgetItem *item, bool replaced);

    SetUpDraft *m_draft;
    PlainLabel *m_words;
    QTreeWidget *m_list;
};
