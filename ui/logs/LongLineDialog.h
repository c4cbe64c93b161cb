// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class LongLineModel;
class QListView;

/// Shows all of an over-long line, wrapped; what is chosen can be copied. Deletes itself when closed.
class LongLineDialog : public QDialog
{
    Q_OBJECT
public:
    LongLineDialog(const QString &title, const QByteArray &line, QWidget *parent = nullptr);

    LongLineModel *model() const { return m_model; }

private:
    void copySelection();

    LongLineModel *m_model;
    QListView *m_list;
};
