// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptBanner.h"

class ElidedButton;
class SpokenAlert;
class QVBoxLayout;

/// All banners, the most urgent first; planned ones fold into a line where there are many. Takes no room where there is
/// none.
class AttemptBanners : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostShown = 3; ///< Of those that wait; what is under way is always shown.

    explicit AttemptBanners(QWidget *parent = nullptr);

    void setSights(const QList<AttemptSight> &sights, const QDateTime &here);
    void setPending(const QString &server, const QString &series, const QString &text, bool stoppable);
    void setProblem(const QString &server, const QString &series, const QString &text);
    /// Tells who uses a screen reader.
    void say(const QString &text);

    AttemptBanner *banner(const QString &server, const QString &series) const;
    QList<AttemptBanner *> banners() const { return m_banners; }

signals:
    void wanted(const QString &server, const QString &series, AttemptAction action);
    void pendingStopped(const QString &server, const QString &series);
    void problemClosed(const QString &server, const QString &series);
    void errorsWanted(const QString &server, const QString &series);

private:
    AttemptBanner *make();
    void fold();

    QVBoxLayout *m_layout;
    ElidedButton *m_more;
    SpokenAlert *m_alert;
    QList<AttemptBanner *> m_banners; ///< In the order in which they are shown.
    bool m_unfolded = false;
};
