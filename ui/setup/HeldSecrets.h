// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/JobSecrets.h"

#include <QObject>

#include <chrono>

class QTimer;

/// What was typed for one operation's privileged steps: in memory only, and only for a quarter of an hour.
class HeldSecrets : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes longest{15};

    explicit HeldSecrets(std::chrono::milliseconds time = longest);

    void holdSudo(const Secret &secret);
    void holdDatabase(const QString &user, const Secret &secret);
    void forget();
    const JobSecrets &secrets() const { return m_secrets; }

signals:
    void forgotten();

private:
    JobSecrets m_secrets;
    QTimer *m_time;
};
