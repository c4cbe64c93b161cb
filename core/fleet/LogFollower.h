// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"
#include "core/remote/HelperStream.h"

/// A log that is followed across disconnections: every byte once, in order, from the byte where it left off. Deleting
/// it ends the watch, never the job.
class LogFollower : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual qint64 offset() const = 0; ///< Of the next byte.
    virtual bool isConnected() const = 0;

signals:
    void appended(qint64 offset, const QByteArray &bytes, const QList<TimeMark> &times);
    void caughtUp(qint64 size);
    void replaced(); ///< The file was rotated: what follows begins at 0.
    void jobChanged(const JobRecord &job);
    void connectedChanged(bool connected);
    void finished(const Result<void> &result); ///< The job ended and all was told, or the file can't be read.
};
