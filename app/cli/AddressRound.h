// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/StatusJson.h"

#include <QHash>
#include <QObject>
#include <QUrl>

/// Asks many addresses at once and answers once, when all have answered or their time is over.
class AddressRound : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void start(const QList<QUrl> &addresses);

signals:
    void finished(const QHash<QUrl, AddressHealth> &health);
};
