// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/FactsCollector.h"

#include "core/fleet/Turnstile.h"

#include <QPointer>

FactsCollector::FactsCollector(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FactsCollector::next);
}

void FactsCollector::consider(const ServerStatus &status)
{
    m_host = status.hostname;
    m_queue.clear();
    for (const Series &series : status.series) {
        for (const Site &site : series.sites) {
            if (site.path.isEmpty() || site.state == SiteState::Broken)
                continue;
            if (!site.factsStale)
                m_asked.remove(site.path);
            else if (!m_asked.contains(site.path) && !m_queue.contains(site.path))
                m_queue.append(site.path);
        }
    }
    // a probe every second must not put it off for ever
    if (!m_queue.isEmpty() && m_current.isEmpty() && !m_pause.isActive())
        m_pause.start(m_delay);
}

void FactsCollector::stop()
{
    ++m_round;
    m_pause.stop();
    Turnstile::forDjango().leave(this);
    m_queue.clear();
    m_asked.remove(m_current);
    m_current.clear();
}

void FactsCollector::next()
{
    if (!m_queue.isEmpty() && m_current.isEmpty())
        Turnstile::forDjango().enter(m_host, this, [this] { ask(); });
}

void FactsCollector::ask()
{
    if (m_queue.isEmpty())
        return Turnstile::forDjango().leave(this);
    m_current = m_queue.takeFirst();
    m_asked.insert(m_current);
    m_ask(m_current, [self = QPointer(this), round = m_round](const Result<DjangoFacts> &facts) {
        if (self && self->m_round == round)
            self->take(std::exchange(self->m_current, QString()), facts);
    });
}

void FactsCollector::take(const QString &site, const Result<DjangoFacts> &facts)
{
    Turnstile::forDjango().leave(this);
    m_pause.start(m_delay / 10);
    if (facts)
        emit collected(site, *facts);
}
