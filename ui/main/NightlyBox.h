// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Nightly.h"

#include <QFrame>

class QLabel;
class QPushButton;

/// What happens every night with a series, and two wishes about it: to leave out the next night, and to end the nights
/// (asked for in place). The caller asks the server.
class NightlyBox : public QFrame
{
    Q_OBJECT
public:
    explicit NightlyBox(QWidget *parent = nullptr);

    /// \a series: another one closes the question. \a refusal: why the server can't be asked now; empty where it can.
    void showNightly(const QString &series, const std::optional<Nightly> &nightly, const QDateTime &now,
                     int serverUtcOffset, const QString &serverZone, const QString &refusal);
    /// Opens the question whether the nights should end.
    void askToClear();
    /// Why the wish was refused.
    void setFailed(const QString &words);

signals:
    void holdRequested(bool hold);
    void clearRequested();

private:
    void ask(bool ask);
    void wish(const QString &words);

    QString m_series;
    std::optional<Nightly> m_nightly;
    bool m_held = false, m_reachable = false, m_waiting = false;
    QLabel *m_line, *m_problem, *m_answer, *m_questionText;
    QPushButton *m_hold, *m_clear, *m_keep, *m_confirm;
    QWidget *m_buttons, *m_question;
};
