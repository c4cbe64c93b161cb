// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logs/ComplaintScan.h"

#include <QFrame>

class PlainLabel;
class QLabel;
class QMenu;
class QToolButton;

/// Below a log: what the chosen line's complaint means and what to do, and which others this log holds.
class ComplaintBar : public QFrame
{
    Q_OBJECT
public:
    explicit ComplaintBar(QWidget *parent = nullptr);

    /// The chosen line's; nothing where it has none.
    void showComplaint(const std::optional<Complaints::Match> &complaint);
    void setKinds(const std::vector<ComplaintScan::Kind> &kinds);

signals:
    void lineRequested(qint64 line);
    void nextRequested();

private:
    void refresh();
    void fillMenu();
    void changeEvent(QEvent *event) override;

    std::optional<Complaints::Match> m_complaint;
    QLabel *m_icon;
    PlainLabel *m_what;
    PlainLabel *m_todo;
    QToolButton *m_kindsButton;
    QToolButton *m_nextButton;
    QMenu *m_menu;
    std::vector<ComplaintScan::Kind> m_kinds;
};
