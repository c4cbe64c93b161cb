// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/Inquiry.h"

#include <QTimer>

Inquiry::Inquiry(Ask ask, std::chrono::milliseconds pause) : m_ask(std::move(ask)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &Inquiry::ask);
}

Inquiry::~Inquiry() = default;

void Inquiry::dismiss()
{
    m_pause->stop();
    m_context.reset();
    m_error.reset();
    m_isAsking = m_isAnswered = false;
    emit changed();
}

void Inquiry::askSoon()
{
    m_context.reset();
    m_error.reset();
    m_isAsking = true;
    m_isAnswered = false;
    m_pause->start();
    emit changed();
}

void Inquiry::ask()
{
    m_pause->stop();
    m_error.reset();
    m_isAsking = true;
    m_isAnswered = false;
    m_context = std::make_unique<QObject>();
    emit changed();
    m_ask(m_context.get(), [this](const Result<void> &answer) {
        // Not deleted at once: what follows may ask again, from within the call that is answered here.
        if (m_context)
            m_context.release()->deleteLater();
        m_isAsking = false;
        m_isAnswered = answer.has_value();
        m_error = answer ? std::nullopt : std::optional(answer.error());
        emit changed();
    });
}
