// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerStatus.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

/// Asks Django's facts of sites whose files changed: one site at a time, a while after the probe, once per change.
class FactsCollector : public QObject
{
    Q_OBJECT
public:
    using Ask = std::function<void(const QString &sitePath, std::function<void(Result<DjangoFacts>)> answer)>;

    explicit FactsCollector(Ask ask, QObject *parent = nullptr);

    void setDelay(int milliseconds) { m_delay = milliseconds; }
    /// Takes the sites whose facts are stale; broken ones are left alone.
    void consider(const ServerStatus &status);
    /// The connection is gone: what was asked has no answer, and may be asked again.
    void stop();

signals:
    void collected(const QString &sitePath, const DjangoFacts &facts);

private:
    void next();
    void ask();
    void take(const QString &site, const Result<DjangoFacts> &facts);

    Ask m_ask;
    int m_delay = 4000; // not beside the first probes of a whole fleet
    QStringList m_queue;
    QSet<QString> m_asked; ///< Until the probe says that they are no longer stale.
    QString m_current;
    QString m_host;
    int m_round = 0; ///< An answer of an earlier connection is not taken.
    QTimer m_pause;
};
