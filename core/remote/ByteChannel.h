// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QObject>

/// A command's standard streams, wherever it runs: what ServerHelper needs of an SSH channel, and no more.
class ByteChannel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts \a command; opened() or closed() follows.
    virtual void open(const QByteArray &command) = 0;
    virtual void write(const QByteArray &bytes) = 0;
    /// Ends it; closed() need not follow.
    virtual void close() = 0;

signals:
    void opened();
    void received(const QByteArray &bytes);   ///< Standard output.
    void complained(const QByteArray &bytes); ///< Standard error.
    /// The end, told once. \a error is ConnectionLost where the way was cut, HelperUnavailable with "exit status N"
    /// where the command ended.
    void closed(const Error &error);
};
