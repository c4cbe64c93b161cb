// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeyringProbe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
const QStringList &providers()
{
    static const QStringList names{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s};
    return names;
}

/// Without this look, connecting would start a stray bus of its own on a display.
bool hasSessionBus()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return !address.startsWith("disabled:"_L1);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}
} // namespace

KeyringProbe::KeyringProbe(std::chrono::milliseconds limit, Answer answer, QObject *parent)
    : QObject(parent), m_limit(limit), m_answer(std::move(answer))
{
}

void KeyringProbe::start()
{
    const auto unavailable = [this](const QString &why) {
        QTimer::singleShot(0, this, [this, why] {
            finish(std::unexpected(Error{Error::Code::KeyringUnavailable, why}));
        });
    };
    if (!hasSessionBus())
        return unavailable(u"no session bus"_s);
    if (!QDBusConnection::sessionBus().isConnected())
        return unavailable(u"session bus: "_s + QDBusConnection::sessionBus().lastError().message());
    QTimer::singleShot(m_limit, this, [this] {
        finish(std::unexpected(Error{Error::Code::Timeout, u"session bus"_s}));
    });
    askOwners();
}

void KeyringProbe::ask(const QString &method, const QList<QVariant> &arguments,
                       std::function<void(const QVariant &)> then)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                          u"org.freedesktop.DBus"_s, method);
    message.setArguments(arguments);
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, int(m_limit.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then = std::move(then)] {
        const QDBusMessage reply = watcher->reply();
        watcher->deleteLater();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
            then(reply.arguments().first());
        else
            finish(std::unexpected(Error{Error::Code::KeyringUnavailable, reply.errorMessage()}));
    });
}

void KeyringProbe::askOwners()
{
    ask(u"ListNames"_s, {}, [this](const QVariant &names) {
        if (std::ranges::any_of(names.toStringList(), [](const QString &name) { return providers().contains(name); }))
            finish({});
        else
            askActivatable();
    });
}

void KeyringProbe::askActivatable()
{
    ask(u"ListActivatableNames"_s, {}, [this](const QVariant &names) {
        if (std::ranges::any_of(names.toStringList(), [](const QString &name) { return providers().contains(name); }))
            finish({});
        else
            finish(std::unexpected(Error{Error::Code::KeyringUnavailable, u"nobody offers org.freedesktop.secrets"_s}));
    });
}

void KeyringProbe::finish(const Result<void> &result)
{
    const Answer answer = std::exchange(m_answer, nullptr);
    if (!answer)
        return;
    deleteLater();
    answer(result);
}
