// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class DiffView;
class PlainLabel;
class QCheckBox;
class QListWidget;

/// Files that an operation writes, each with what changes in it.
class ChangesView : public QWidget
{
    Q_OBJECT
public:
    struct Change {
        QString path;
        QString remark = {}; ///< "3 replaced, latin-1": in words.
        QString diff = {};
        QString text = {}; ///< The whole new file, where it is known.
        bool operator==(const Change &) const = default;
    };

    /// \a nothing: what is said where there are none.
    ChangesView(const QString &name, const QString &nothing, QWidget *parent = nullptr);

    void showChanges(const QList<Change> &changes);

private:
    void showChosen();

    QList<Change> m_changes;
    QListWidget *m_list;
    PlainLabel *m_remark;
    QCheckBox *m_whole;
    DiffView *m_diff;
    PlainLabel *m_nothing;
    QWidget *m_splitter;
};
