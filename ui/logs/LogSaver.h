// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

class LogStore;

/// Writes a log's lines, raw as the server wrote them, into a file, a slice at a time; the file appears when all is
/// written.
class LogSaver : public QObject
{
    Q_OBJECT
public:
    LogSaver(const LogStore &store, const QString &path, QObject *parent);

    /// finished() follows.
    void start();

signals:
    /// FileUnwritable tells why.
    void finished(const Result<qint64> &bytes);

private:
    void slice();
    void end(const Result<qint64> &bytes);

    const LogStore &m_store;
    QSaveFile m_file;
    QTimer m_timer;
    qint64 m_at = 0;
    qint64 m_end = 0;
    qint64 m_written = 0;
};
