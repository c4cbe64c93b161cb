// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ReleaseNotes.h"

#include <QWidget>

class PlainLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

/// What the server knows about the upgrade, to be put into the notes: versions before and after, and change logs.
class NotesMaterialView : public QWidget
{
    Q_OBJECT
public:
    explicit NotesMaterialView(QWidget *parent = nullptr);

    void showMaterial(const ReleaseNotes &notes);
    /// Whether there is a text that may be inserted into.
    void setInsertable(bool on);

signals:
    void insertRequested(const QString &markdown);

private:
    void choose();

    QTreeWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_insert;
    PlainLabel *m_remark;
    bool m_insertable = false;
};
