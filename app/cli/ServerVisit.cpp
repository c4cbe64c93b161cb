// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerVisit.h"

namespace
{
constexpr auto longestStep = std::chrono::seconds(60);
}

ServerVisit::ServerVisit(ServerSession *session, Goal goal, QObject *parent)
    : QObject(parent), m_session(session), m_goal(goal)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end(std::unexpected(m_session->error().value_or(Error{Error::Code::Timeout, {}})));
    });
    connect(session, &ServerSession::stateChanged, this, &ServerVisit::look);
    connect(session, &ServerSession::statusChanged, this, &ServerVisit::look);
    connect(session, &ServerSession::probeFailed, this, [this](const Error &error) { end(std::unexpected(error)); });
}

void ServerVisit::start()
{
    m_limit.start(longestStep);
    m_session->setReconnecting(false);
    m_session->open();
    look();
}

void ServerVisit::look()
{
    if (m_ended)
        return;
    switch (m_session->state()) {
    case ServerSession::State::Online:
        if (m_goal == Goal::Connected || m_session->isFresh())
            return end({});
        if (!m_limit.isActive())
            m_limit.start(longestStep); // the session probes by itself as soon as it is connected
        return;
    case ServerSession::State::NeedsAnswer:
        return m_limit.stop();
    case ServerSession::State::Failed:
    case ServerSession::State::Waiting:
        return end(std::unexpected(m_session->error().value_or(Error{Error::Code::Unexpected, {}})));
    case ServerSession::State::Connecting:
        if (!m_limit.isActive())
            m_limit.start(longestStep);
        return;
    case ServerSession::State::Offline:
        return;
    }
}

void ServerVisit::end(const Result<void> &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    // the receiver may delete this, and the session is still in the middle of telling
    QTimer::singleShot(0, this, [this, result] { emit finished(result); });
}
