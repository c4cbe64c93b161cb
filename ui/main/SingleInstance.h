// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

/// One window per desktop session: a second start brings the first one to the front. Without a session bus each start
/// has its window.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    explicit SingleInstance(QObject *parent = nullptr);

    /// Whether this is the first one (or can't know).
    bool isFirst() const { return m_first; }
    /// Asks the first one to show itself; finished() follows.
    void activateOther();

public slots:
    Q_SCRIPTABLE void Activate(const QVariantMap &platformData);

signals:
    void activationRequested();
    void finished();

private:
    bool m_first = true;
};
