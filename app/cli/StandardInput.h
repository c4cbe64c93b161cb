// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QObject>

#include <functional>

class QSocketNotifier;

/// All of standard input, read as it comes.
class StandardInput : public QObject
{
    Q_OBJECT
public:
    explicit StandardInput(QObject *parent = nullptr);
    ~StandardInput() override;

    /// \a done gets everything up to its end; InvalidInput beyond \a largest bytes. Its bytes are overwritten here
    /// after that: a password may have been among them.
    void read(qsizetype largest, const std::function<void(Result<QByteArray>)> &done);

private:
    void readMore();
    void finish(const Result<QByteArray> &result);

    QSocketNotifier *m_notifier = nullptr;
    std::function<void(Result<QByteArray>)> m_done;
    QByteArray m_bytes;
    qsizetype m_largest = 0;
};
