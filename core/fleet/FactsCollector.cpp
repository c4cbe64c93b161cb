// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/FactsCollector.h"

#include <QPointer>

FactsCollector::FactsCollector(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FactsCollector::next);
}

void FactsCollector::consider(const ServerStatus &status)
{
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
    if (!m_queue.isEmpty() && m_current.isEmpty())
        m_pause.start(m_delay);
}

void FactsCollector::stop()
{
    ++m_round;
    m_pause.stop();
    m_queue.clear();
    m_asked.remove(m_current);
    m_current.clear();
}

void FactsCollector::next()
{
    if (m_queue.isEmpty() || !m_current.isEmpty())
        return;
    m_current = m_queue.takeFirst();
    m_asked.insert(m_current);
    m_ask(m_current, [self = QPointer(this), round = m_round](const Result<DjangoFacts> &facts) {
        if (!self || self->m_round != round)
            return;
        const QString site = std::exchange(self->m_current, QString());
        self->m_pause.start(self->m_delay / 10);
        if (facts)
            emit self->collected(site, *facts);
    });
}
