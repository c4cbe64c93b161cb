// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QObject>

#include <chrono>
#include <functional>

/// Asks the session bus, without waiting, whether anybody offers to keep secrets.
class KeyringProbe : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<void>)>;

    KeyringProbe(std::chrono::milliseconds limit, Answer answer, QObject *parent = nullptr);
    void start();

private:
    void ask(const QString &method, const QList<QVariant> &arguments, std::function<void(const QVariant &)> then);
    void askOwners();
    void askActivatable();
    void finish(const Result<void> &result);

    std::chrono::milliseconds m_limit;
    Answer m_answer;
};
