// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SingleInstance.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto service = "org.lino_framework.Baton"_L1;
constexpr auto path = "/org/lino_framework/Baton"_L1;
} // namespace

SingleInstance::SingleInstance(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    m_first = bus.registerService(service);
    if (m_first)
        bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots);
    else if (!bus.interface()->isServiceRegistered(service))
        m_first = true; // the bus refuses the name, so nobody has it
}

void SingleInstance::activateOther()
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, path, u"org.freedesktop.Application"_s, u"Activate"_s);
    message << QVariantMap();
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &SingleInstance::finished);
}

void SingleInstance::Activate(const QVariantMap &)
{
    emit activationRequested();
}
