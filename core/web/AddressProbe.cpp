// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/AddressProbe.h"

#include "core/base/InertText.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
using Problem = AddressHealth::Problem;

bool isWebAddress(const QUrl &address)
{
    return address.isValid() && !address.host().isEmpty() &&
           (address.scheme() == "http"_L1 || address.scheme() == "https"_L1);
}

Problem certificateProblem(const QList<QSslError> &errors)
{
    Problem worst = Problem::TlsFailed;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
            return Problem::CertificateExpired;
        case QSslError::CertificateNotYetValid:
            return Problem::CertificateNotYetValid;
        case QSslError::HostNameMismatch:
            return Problem::CertificateWrongName;
        case QSslError::SelfSignedCertificate:
            worst = Problem::CertificateSelfSigned;
            break;
        case QSslError::NoError:
            break;
        default:
            if (worst == Problem::TlsFailed)
                worst = Problem::CertificateUntrusted;
        }
    }
    return worst;
}

Problem networkProblem(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return Problem::None;
    case QNetworkReply::HostNotFoundError:
        return Problem::NameNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Problem::Refused;
    case QNetworkReply::TimeoutError:
        return Problem::Timeout;
    case QNetworkReply::RemoteHostClosedError:
        return Problem::ConnectionLost;
    case QNetworkReply::SslHandshakeFailedError:
        return Problem::TlsFailed;
    case QNetworkReply::TooManyRedirectsError:
        return Problem::TooManyRedirects;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolUnknownError:
        return Problem::InvalidAddress;
    default:
        return Problem::Other;
    }
}

std::optional<int> daysLeft(const QSslCertificate &certificate)
{
    if (certificate.isNull() || !certificate.expiryDate().isValid())
        return {};
    return int(QDateTime::currentDateTimeUtc().daysTo(certificate.expiryDate().toUTC()));
}
} // namespace

/// One address that is being asked.
struct AddressProbe::Question {
    QUrl address;
    QElapsedTimer clock;
    AddressHealth health;
    bool timedOut = false;
    qint64 received = 0;
};

AddressProbe::AddressProbe(QObject *parent, int mostAtOnce, std::chrono::milliseconds limit)
    : QObject(parent), m_mostAtOnce(mostAtOnce), m_limit(limit)
{
}

AddressProbe::~AddressProbe() = default;

void AddressProbe::check(const QUrl &address)
{
    if (m_asking.contains(address) || m_waiting.contains(address))
        return;
    m_waiting.enqueue(address);
    QTimer::singleShot(0, this, &AddressProbe::startNext);
}

/// Made when first needed, since Qt Network looks for its TLS library then, and that keeps no window waiting.
QNetworkAccessManager &AddressProbe::network()
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
        m_network->setAutoDeleteReplies(true);
    }
    return *m_network;
}

void AddressProbe::startNext()
{
    while (m_asking.size() < m_mostAtOnce && !m_waiting.isEmpty()) {
        const QUrl address = m_waiting.dequeue();
        if (isWebAddress(address)) {
            m_asking.insert(address);
            ask(address);
        } else {
            AddressHealth health;
            health.problem = Problem::InvalidAddress;
            health.checked = QDateTime::currentDateTimeUtc();
            emit checked(address, health);
        }
    }
}

void AddressProbe::ask(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setMaximumRedirectsAllowed(mostRedirects);
    request.setSslConfiguration(m_tls.value_or(QSslConfiguration::defaultConfiguration()));
    request.setHeader(QNetworkRequest::UserAgentHeader, u"lino-baton/" BATON_VERSION ""_s);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);

    const auto question = std::make_shared<Question>();
    question->address = address;
    question->clock.start();
    QNetworkReply *reply = network().get(request);
    reply->setReadBufferSize(mostBytes);
    auto *limit = new QTimer(reply); // QNetworkRequest's own time-out begins again with each byte
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, reply, [question, reply] {
        question->timedOut = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::sslErrors, this, [question](const QList<QSslError> &errors) {
        question->health.problem = certificateProblem(errors);
        question->health.detail = inertText(errors.first().errorString(), 512);
        question->health.certificateDays = daysLeft(errors.first().certificate());
    });
    connect(reply, &QNetworkReply::encrypted, this, [question, reply] {
        question->health.certificateDays = daysLeft(reply->sslConfiguration().peerCertificate());
    });
    connect(reply, &QNetworkReply::metaDataChanged, this,
            [question] { question->health.ms = int(question->clock.elapsed()); });
    connect(reply, &QNetworkReply::readyRead, this, [question, reply] {
        question->received += reply->readAll().size();
        if (question->received >= mostBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, question, reply] { finish(question.get(), reply); });
    limit->start(m_limit);
}

void AddressProbe::finish(Question *question, QNetworkReply *reply)
{
    AddressHealth health = question->health;
    health.http = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    health.checked = QDateTime::currentDateTimeUtc();
    // a redirect that could not be followed is no answer
    const bool redirected = health.http >= 300 && health.http < 400 && reply->error() != QNetworkReply::NoError;
    const bool answered = health.http != 0 && !redirected;
    if (question->timedOut)
        health.problem = Problem::Timeout;
    else if (!answered && health.problem == Problem::None)
        health.problem = reply->error() == QNetworkReply::NoError
                             ? Problem::ConnectionLost // ended without a status line
                             : networkProblem(reply->error());
    if (health.problem != Problem::None) {
        health.http = 0;
        if (health.detail.isEmpty())
            health.detail = question->timedOut ? QString() : inertText(reply->errorString(), 512);
    }
    if (health.ms == 0)
        health.ms = int(question->clock.elapsed());
    m_asking.remove(question->address);
    QTimer::singleShot(0, this, &AddressProbe::startNext);
    emit checked(question->address, health);
}
