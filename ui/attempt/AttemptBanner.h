// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptSight.h"

#include <QFrame>
#include <QHash>
#include <QPointer>

class ElidedButton;
class PlainLabel;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

/// One attempt above the table: how it stands by the server's clock, and what can be done about it now. Shows values
/// that it is given; asks nobody. Nothing in it blinks.
class AttemptBanner : public QFrame
{
    Q_OBJECT
public:
    explicit AttemptBanner(QWidget *parent = nullptr);

    /// \a here: this computer's clock, for the age of what was seen.
    void setSight(const AttemptSight &sight, const QDateTime &here);
    /// What begins in a moment and may be stopped until then, "Starting in 10 s"; empty: nothing.
    void setPending(const QString &text, bool stoppable);
    /// What did not go and what to do, until it is closed; empty: nothing.
    void setProblem(const QString &text);

    bool isPending() const { return m_pending; }
    const AttemptSight &sight() const { return m_sight; }
    QString headline() const;
    QSize minimumSizeHint() const override;

signals:
    void wanted(AttemptAction action);
    void pendingStopped();
    void problemClosed();
    /// The log of the latest error.
    void errorsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTexts(QWidget *texts);
    void buildButtons();
    void showTexts(const QDateTime &here);
    void showProgress();
    void showButtons();
    void colour();
    QColor stateColor() const;
    /// Beside each other where there is room, else below each other.
    void arrange();

    AttemptSight m_sight;
    bool m_pending = false;
    QPointer<QPushButton> m_pressed; ///< Where the focus was when something began.
    QString m_iconKey;               ///< Name and colour of what is painted.

    QBoxLayout *m_layout;
    QLabel *m_icon;
    PlainLabel *m_headline;
    PlainLabel *m_remark;
    QWidget *m_running;
    QProgressBar *m_progress;
    PlainLabel *m_progressText;
    PlainLabel *m_detail;
    ElidedButton *m_errors;
    QFrame *m_problemBox;
    PlainLabel *m_problem;
    QWidget *m_buttonRow;
    QPushButton *m_stopPending;
    QHash<AttemptAction, QPushButton *> m_buttons;
};
