// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/StreamFollower.h"

#include "core/fleet/ServerSession.h"
#include "core/remote/ServerHelper.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
/// The way was lost, not the log: worth asking again on the next connection.
bool isOfTheWay(Error::Code code)
{
    using enum Error::Code;
    return code == ConnectionLost || code == Cancelled || code == HelperUnavailable || code == ProtocolError ||
           code == Timeout;
}
} // namespace

StreamFollower::StreamFollower(ServerSession *session, QString method, QJsonObject params, qint64 offset, bool follow,
                               QObject *parent)
    : LogFollower(parent), m_session(session), m_method(std::move(method)), m_params(std::move(params)),
      m_offset(offset), m_follow(follow)
{
    connect(session, &ServerSession::stateChanged, this, &StreamFollower::look);
    connect(session, &QObject::destroyed, this, [this] { end(std::unexpected(Error{Error::Code::Cancelled, {}})); });
    QTimer::singleShot(0, this, &StreamFollower::look); // the caller connects first
}

StreamFollower::~StreamFollower()
{
    dropStream();
}

void StreamFollower::look()
{
    if (m_over || !m_session)
        return;
    if (m_session->helper()) {
        if (!m_stream)
            ask();
        return;
    }
    dropStream();
    const QPointer<StreamFollower> alive(this); // whoever hears of it may be done with it
    setConnected(false);
    if (alive && !m_over && m_session->state() == ServerSession::State::Failed && !m_session->isReconnecting())
        end(std::unexpected(m_session->error().value_or(Error{Error::Code::ConnectionLost, {}})));
}

void StreamFollower::ask()
{
    QJsonObject params = m_params;
    params.insert(u"offset"_s, m_offset);
    params.insert(u"follow"_s, m_follow);
    m_stream = m_session->helper()->stream(m_method, params, this);
    connect(m_stream, &HelperStream::data, this, &StreamFollower::take);
    connect(m_stream, &HelperStream::event, this, &StreamFollower::takeEvent);
    connect(m_stream, &HelperStream::finished, this, &StreamFollower::streamEnded);
    setConnected(true);
}

void StreamFollower::take(qint64 offset, const QByteArray &bytes, const QList<TimeMark> &times)
{
    const qint64 known = m_offset < 0 ? offset : m_offset;
    if (offset > known) { // a byte is missing: never shown as if it weren't
        dropStream();
        QTimer::singleShot(1000, this, &StreamFollower::look);
        return;
    }
    const qint64 repeated = known - offset;
    if (repeated >= bytes.size())
        return;
    m_offset = offset + bytes.size();
    if (repeated == 0)
        emit appended(known, bytes, times);
    else
        emit appended(known, bytes.sliced(repeated), times);
}

void StreamFollower::takeEvent(const QString &kind, const QJsonObject &event)
{
    if (kind == "caught-up"_L1) {
        const qint64 size = event.value("size"_L1).toInteger();
        if (m_offset < 0)
            m_offset = size;
        emit caughtUp(size);
    } else if (kind == "replaced"_L1) {
        m_offset = 0;
        emit replaced();
    } else if (kind == "job"_L1) {
        takeJob(event.value("job"_L1).toObject());
    }
}

void StreamFollower::takeJob(const QJsonObject &object)
{
    const auto job = JobRecord::fromJson(object);
    if (!job)
        return;
    if (m_session)
        m_session->noteJob(*job);
    emit jobChanged(*job);
}

void StreamFollower::streamEnded(const Result<QJsonObject> &result)
{
    const QPointer<StreamFollower> alive(this);
    dropStream();
    if (!result && isOfTheWay(result.error().code)) {
        setConnected(false);
        if (alive && m_session && m_session->helper()) // the helper goes on: only this stream was lost
            QTimer::singleShot(1000, this, &StreamFollower::look);
        return;
    }
    if (!result)
        return end(std::unexpected(result.error()));
    if (result->contains("job"_L1))
        takeJob(result->value("job"_L1).toObject());
    if (alive)
        end({});
}

void StreamFollower::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    emit connectedChanged(connected);
}

void StreamFollower::dropStream()
{
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    m_stream->deleteLater(); // this may be its own signal
    m_stream = nullptr;
}

void StreamFollower::end(const Result<void> &result)
{
    if (m_over)
        return;
    m_over = true;
    dropStream();
    emit finished(result);
}
