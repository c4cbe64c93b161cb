// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>

/// "From this byte of the log on, the server's clock said this": milliseconds since 1970 UTC.
struct TimeMark {
    qint64 offset;
    qint64 milliseconds;
    bool operator==(const TimeMark &) const = default;
};

/// A call that answers in parts (job.watch, file.read). Deleting it cancels the call on the server.
class HelperStream : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void data(qint64 offset, const QByteArray &bytes, const QList<TimeMark> &times);
    void event(const QString &kind, const QJsonObject &event); ///< All but "data".
    void finished(const Result<QJsonObject> &result);
};
