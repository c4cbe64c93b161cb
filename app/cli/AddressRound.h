// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/AddressProbe.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUrl>

/// Asks many addresses at once and answers once, when all have answered or their time is over.
class AddressRound : public QObject
{
    Q_OBJECT
public:
    explicit AddressRound(QObject *parent = nullptr);

    /// \a addresses without repetitions; their time is up after 20 s.
    void start(const QList<QUrl> &addresses);

signals:
    /// The addresses that answered, or of which it is known why they did not.
    void finished(const QHash<QUrl, AddressHealth> &health);

private:
    void end();

    AddressProbe m_probe;
    QTimer m_limit;
    QHash<QUrl, AddressHealth> m_health;
    qsizetype m_expected = 0;
    bool m_ended = false;
};
