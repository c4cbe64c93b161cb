// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/ServerFiles.h"

#include "core/fleet/LogFollower.h"
#include "core/fleet/ServerSession.h"

#include <QFile>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

ServerFiles::ServerFiles(ServerSession *session, QList<Copy> copies, QObject *parent)
    : QObject(parent), m_session(session), m_copies(std::move(copies))
{
}

void ServerFiles::start()
{
    QTimer::singleShot(0, this, &ServerFiles::next);
}

void ServerFiles::next()
{
    if (m_copies.isEmpty())
        return end({});
    if (!m_session)
        return end(std::unexpected(Error{Error::Code::ConnectionLost, {}}));
    const Copy copy = m_copies.takeFirst();
    m_file = std::make_unique<QSaveFile>(copy.to);
    if (!m_file->open(QIODevice::WriteOnly) || !m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return end(
            std::unexpected(Error{Error::Code::FileUnwritable, u"%1: %2"_s.arg(copy.to, m_file->errorString())}));
    m_follower = m_session->followFile(copy.from, 0, false, this);
    connect(m_follower, &LogFollower::appended, this, &ServerFiles::take);
    connect(m_follower, &LogFollower::replaced, this, [this, copy] {
        end(std::unexpected(Error{Error::Code::FileUnreadable, copy.from}));
    });
    connect(m_follower, &LogFollower::finished, this, &ServerFiles::ended);
}

void ServerFiles::take(qint64, const QByteArray &bytes)
{
    if (!m_file)
        return;
    if (m_file->write(bytes) != bytes.size())
        return end(std::unexpected(
            Error{Error::Code::FileUnwritable, u"%1: %2"_s.arg(m_file->fileName(), m_file->errorString())}));
    m_bytes += bytes.size();
    emit progressed(m_bytes);
}

void ServerFiles::ended(const Result<void> &result)
{
    if (!m_file)
        return;
    if (!result)
        return end(result);
    if (!m_file->commit())
        return end(std::unexpected(
            Error{Error::Code::FileUnwritable, u"%1: %2"_s.arg(m_file->fileName(), m_file->errorString())}));
    m_file.reset();
    std::exchange(m_follower, nullptr)->deleteLater();
    start();
}

void ServerFiles::end(const Result<void> &result)
{
    m_copies.clear();
    m_file.reset();
    if (m_follower)
        std::exchange(m_follower, nullptr)->deleteLater();
    emit finished(result);
}
