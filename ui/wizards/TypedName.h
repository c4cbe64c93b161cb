// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class PlainLabel;
class QLineEdit;

/// A site's name that is typed to confirm what can't be taken back.
class TypedName : public QWidget
{
    Q_OBJECT
public:
    /// \a spoken: what a screen reader calls the field.
    TypedName(const QString &name, const QString &spoken, QWidget *parent = nullptr);

    /// Whether the whole name stands there.
    bool isTyped() const;
    void clear();

signals:
    void changed();

private:
    void tellWrong();

    QString m_name;
    QLineEdit *m_field;
    PlainLabel *m_mismatch;
};
