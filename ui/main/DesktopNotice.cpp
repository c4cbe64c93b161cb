// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/DesktopNotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace
{
const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

QDBusMessage notify(const QString &title, const QString &text, const QStringList &actions)
{
    QDBusMessage message = call(u"Notify"_s);
    // The body may be read as markup by the desktop: what servers say must stay text.
    message << u"Lino Baton"_s << 0u << u"lino-baton"_s << title << text.toHtmlEscaped() << actions << QVariantMap()
            << -1;
    return message;
}
} // namespace

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(uint)));
}

void DesktopNotice::show(const QString &title, const QString &text, const std::optional<Action> &action)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!action) {
        bus.send(notify(title, text, {}));
        return;
    }
    auto *asked = new QDBusPendingCallWatcher(bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, title, text, action = *action] {
        const QDBusPendingReply<QStringList> capabilities(*asked);
        showWith(action, title, text, capabilities.isError() ? QStringList() : capabilities.value());
        asked->deleteLater();
    });
}

void DesktopNotice::showWith(const Action &action, const QString &title, const QString &text,
                             const QStringList &capabilities)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!capabilities.contains(u"actions"_s)) {
        bus.send(notify(title, text, {}));
        return;
    }
    // "default" is a click on the notice itself, which many desktops show without a button.
    const QStringList actions{u"default"_s, action.text, u"action"_s, action.text};
    auto *sent = new QDBusPendingCallWatcher(bus.asyncCall(notify(title, text, actions)), this);
    connect(sent, &QDBusPendingCallWatcher::finished, this, [this, sent, run = action.run] {
        if (const QDBusPendingReply<uint> id(*sent); !id.isError())
            m_shown.insert(id.value(), run);
        sent->deleteLater();
    });
}

void DesktopNotice::invoked(uint id, const QString &)
{
    if (const auto run = m_shown.take(id))
        run();
}

void DesktopNotice::closed(uint id)
{
    m_shown.remove(id);
}
