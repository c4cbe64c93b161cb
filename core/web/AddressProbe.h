// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/AddressHealth.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkReply;

/// Asks sites' public addresses as a browser would: certificates are checked for real, redirects followed, nothing ever
/// waits.
class AddressProbe : public QObject
{
    Q_OBJECT
public:
    explicit AddressProbe(QObject *parent = nullptr, int mostAtOnce = 8,
                          std::chrono::milliseconds limit = std::chrono::seconds(15));
    ~AddressProbe() override;

    /// checked() follows, once for each address that waits or is being asked already.
    void check(const QUrl &address);
    /// Certificates besides the system's: a practice server's.
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }

    static constexpr int mostRedirects = 5;
    static constexpr qint64 mostBytes = 65536;

signals:
    void checked(const QUrl &address, const AddressHealth &health);

private:
    struct Question;

    QNetworkAccessManager &network();
    void startNext();
    void ask(const QUrl &address);
    void finish(Question *question, QNetworkReply *reply);

    std::unique_ptr<QNetworkAccessManager> m_network;
    std::optional<QSslConfiguration> m_tls;
    QQueue<QUrl> m_waiting;
    QSet<QUrl> m_asking;
    int m_mostAtOnce;
    std::chrono::milliseconds m_limit;
};
