// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ServerHelper.h"

#include <QHash>
#include <QPointer>

/// A call that has no answer yet.
struct OpenCall {
    ServerHelper::Answer answer; ///< Empty for a stream.
    bool bound = false;          ///< It has a context that must be alive.
    QPointer<QObject> context;
    QPointer<HelperStream> stream;
    qint64 deadline = 0; ///< Milliseconds on the helper's own clock; 0: none.
    qint64 consumed = 0; ///< Raw bytes since credit was last granted.

    void finish(const Result<QJsonObject> &result) const;
};

/// The calls that are open on one helper, by id; ids are positive and never used twice.
class CallTable
{
public:
    qint64 add(OpenCall call);
    /// Takes the call out; nothing where it is not (or no more) open.
    std::optional<OpenCall> take(qint64 id);
    /// Valid until the table changes; nullptr where there is none.
    OpenCall *find(qint64 id);
    /// The calls whose time is over at \a now, oldest first.
    QList<qint64> overdue(qint64 now) const;
    /// The earliest deadline; 0 where no open call has one.
    qint64 nextDeadline() const;
    /// All of them, oldest first; the table is empty then.
    QList<OpenCall> takeAll();

private:
    QHash<qint64, OpenCall> m_calls;
    qint64 m_lastId = 0;
};
