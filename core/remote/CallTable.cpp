// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/CallTable.h"

#include <algorithm>

void OpenCall::finish(const Result<QJsonObject> &result) const
{
    if (stream)
        emit stream->finished(result);
    else if (answer && (!bound || context))
        answer(result);
}

qint64 CallTable::add(OpenCall call)
{
    m_calls.insert(++m_lastId, std::move(call));
    return m_lastId;
}

std::optional<OpenCall> CallTable::take(qint64 id)
{
    const auto it = m_calls.find(id);
    if (it == m_calls.end())
        return std::nullopt;
    OpenCall call = std::move(*it);
    m_calls.erase(it);
    return call;
}

OpenCall *CallTable::find(qint64 id)
{
    const auto it = m_calls.find(id);
    return it == m_calls.end() ? nullptr : &*it;
}

QList<qint64> CallTable::overdue(qint64 now) const
{
    QList<qint64> ids;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        if (it->deadline > 0 && it->deadline <= now)
            ids.append(it.key());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

qint64 CallTable::nextDeadline() const
{
    qint64 next = 0;
    for (const OpenCall &call : m_calls) {
        if (call.deadline > 0 && (next == 0 || call.deadline < next))
            next = call.deadline;
    }
    return next;
}

QList<OpenCall> CallTable::takeAll()
{
    QList<qint64> ids = m_calls.keys();
    std::sort(ids.begin(), ids.end());
    QList<OpenCall> calls;
    for (const qint64 id : ids)
        calls.append(m_calls.take(id));
    return calls;
}
