// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/HealthWatch.h"

#include "core/store/FleetCache.h"
#include "ui/sites/SitesModel.h"

namespace
{
constexpr int secondsBetween = 300;
}

HealthWatch::HealthWatch(SitesModel *model, FleetCache *cache, QObject *parent)
    : QObject(parent), m_model(model), m_cache(cache), m_probe(new AddressProbe(this))
{
    showCached();
    connect(m_probe, &AddressProbe::checked, this, [this](const QUrl &address, const AddressHealth &health) {
        m_cache->storeHealth(address.toString(QUrl::FullyEncoded), health.toJson());
        m_model->setHealth(address, shown(health));
        emit checked(address);
    });
}

void HealthWatch::showCached()
{
    const auto cached = m_cache->loadHealth();
    for (auto entry = cached.cbegin(); entry != cached.cend(); ++entry) {
        const auto health = AddressHealth::fromJson(entry.value());
        if (!health)
            continue;
        SiteHealth old = shown(*health);
        old.fresh = false;
        m_model->setHealth(QUrl(entry.key()), old);
    }
}

void HealthWatch::watch(const ServerView &server)
{
    if (!server.status)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Series &series : server.status->series) {
        const bool moved = hasMoved(series);
        for (const Site &site : series.sites) {
            const QDateTime asked = m_asked.value(site.address);
            if (!site.address.isEmpty() && (moved || !asked.isValid() || asked.secsTo(now) >= secondsBetween))
                ask(site.address);
        }
    }
}

bool HealthWatch::hasMoved(const Series &series)
{
    if (!series.attempt)
        return false;
    const auto seen = m_attempts.constFind(series.attempt->id);
    const bool moved = seen != m_attempts.cend() && *seen != series.attempt->state;
    m_attempts.insert(series.attempt->id, series.attempt->state);
    return moved;
}

void HealthWatch::askAgain()
{
    const QList<QUrl> addresses = m_asked.keys();
    for (const QUrl &address : addresses)
        ask(address);
}

void HealthWatch::askAgain(const ServerStatus &server)
{
    for (const Series &series : server.series) {
        for (const Site &site : series.sites) {
            if (!site.address.isEmpty())
                ask(site.address);
        }
    }
}

void HealthWatch::ask(const QUrl &address)
{
    m_asked.insert(address, QDateTime::currentDateTimeUtc());
    m_probe->check(address);
}

SiteHealth HealthWatch::shown(const AddressHealth &health)
{
    const bool answered = health.problem == AddressHealth::Problem::None;
    return {.http = answered ? health.http : 0,
            .milliseconds = health.ms,
            .certificateDays = health.certificateDays,
            .problem = problemText(health.problem),
            .fresh = true,
            .checked = health.checked};
}

QString HealthWatch::problemText(AddressHealth::Problem problem)
{
    switch (problem) {
    case AddressHealth::Problem::None:
        return {};
    case AddressHealth::Problem::NameNotFound:
        return tr("Name not found");
    case AddressHealth::Problem::Refused:
        return tr("Connection refused");
    case AddressHealth::Problem::Timeout:
        return tr("No answer in time");
    case AddressHealth::Problem::ConnectionLost:
        return tr("Connection cut");
    case AddressHealth::Problem::CertificateExpired:
        return tr("Certificate expired");
    case AddressHealth::Problem::CertificateNotYetValid:
        return tr("Certificate not valid yet");
    case AddressHealth::Problem::CertificateSelfSigned:
        return tr("Certificate signed by itself");
    case AddressHealth::Problem::CertificateWrongName:
        return tr("Certificate of another name");
    case AddressHealth::Problem::CertificateUntrusted:
        return tr("Certificate not trusted");
    case AddressHealth::Problem::TlsFailed:
        return tr("Encryption failed");
    case AddressHealth::Problem::TooManyRedirects:
        return tr("Redirected without end");
    case AddressHealth::Problem::InvalidAddress:
        return tr("Not an address");
    case AddressHealth::Problem::Other:
        return tr("No answer");
    }
    return {};
}
