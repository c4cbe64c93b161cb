// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/HeldSecrets.h"

#include <QTimer>

HeldSecrets::HeldSecrets(std::chrono::milliseconds time) : m_time(new QTimer(this))
{
    m_time->setSingleShot(true);
    m_time->setInterval(time);
    connect(m_time, &QTimer::timeout, this, &HeldSecrets::forget);
}

void HeldSecrets::holdSudo(const Secret &secret)
{
    m_secrets.sudo = secret;
    m_time->start();
}

void HeldSecrets::holdDatabase(const QString &user, const Secret &secret)
{
    m_secrets.databaseUser = user;
    m_secrets.database = secret;
    m_time->start();
}

void HeldSecrets::forget()
{
    m_time->stop();
    m_secrets = {};
    emit forgotten();
}
