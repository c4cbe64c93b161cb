// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class PlainLabel;
class QPushButton;
class QVBoxLayout;
class QHBoxLayout;
class QLabel;

/// What stands where a list is empty: what is missing, and the buttons that mend it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setText(const QString &title, const QString &explanation);
    QPushButton *addButton(const QString &text, const QString &iconName);
    /// Something below the buttons; belongs to this from then on.
    void addExtra(QWidget *extra);

private:
    QLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_explanation;
    QHBoxLayout *m_buttons;
    QVBoxLayout *m_layout;
};
