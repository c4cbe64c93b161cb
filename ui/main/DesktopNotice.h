// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QDBusMessage;

/// Notifications of the desktop (org.freedesktop.Notifications), sent without waiting; nothing happens where there are
/// none.
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    /// What the user may do with a notification, by clicking on it or on its button.
    struct Action {
        QString text;
        std::function<void()> run;
    };

    explicit DesktopNotice(QObject *parent = nullptr);

    /// \a action is offered where the desktop has actions in its notifications. Without one the notice is sent at once,
    /// so that it may be a program's last word.
    void show(const QString &title, const QString &text, const std::optional<Action> &action = {});

private slots:
    void invoked(uint id, const QString &key);
    void closed(uint id);

private:
    void showWith(const Action &action, const QString &title, const QString &text, const QStringList &capabilities);

    QHash<uint, std::function<void()>> m_shown; ///< By the desktop's number.
};
