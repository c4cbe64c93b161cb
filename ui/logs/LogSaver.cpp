// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogSaver.h"

#include "ui/logs/LogStore.h"

#include <QElapsedTimer>

LogSaver::LogSaver(const LogStore &store, const QString &path, QObject *parent)
    : QObject(parent), m_store(store), m_file(path)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogSaver::slice);
}

void LogSaver::start()
{
    m_at = m_store.chunks().begin();
    m_end = m_store.chunks().end();
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(std::unexpected(Error{Error::Code::FileUnwritable, m_file.errorString()}));
        return;
    }
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_timer.start();
}

void LogSaver::slice()
{
    constexpr qint64 sliceMilliseconds = 4, pieceBytes = 256 * 1024;
    QElapsedTimer elapsed;
    elapsed.start();
    m_at = std::max(m_at, m_store.chunks().begin());
    while (m_at < m_end && elapsed.elapsed() < sliceMilliseconds) {
        const auto piece = m_store.chunks().together(m_at, std::min(m_at + pieceBytes, m_end));
        if (piece.empty() || m_file.write(piece.data(), qint64(piece.size())) != qint64(piece.size())) {
            end(std::unexpected(Error{Error::Code::FileUnwritable, m_file.errorString()}));
            return;
        }
        m_at += qint64(piece.size());
        m_written += qint64(piece.size());
    }
    if (m_at < m_end)
        return;
    if (m_file.commit())
        end(m_written);
    else
        end(std::unexpected(Error{Error::Code::FileUnwritable, m_file.errorString()}));
}

void LogSaver::end(const Result<qint64> &bytes)
{
    m_timer.stop();
    emit finished(bytes);
}
