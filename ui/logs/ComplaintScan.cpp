// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/ComplaintScan.h"

#include "ui/logs/LogModel.h"

#include <QElapsedTimer>

#include <algorithm>

namespace
{
constexpr qint64 scanMilliseconds = 2;
constexpr int betweenSlices = 5, whileBusy = 100;
} // namespace

ComplaintScan::ComplaintScan(const LogModel *model, QObject *parent) : QObject(parent), m_model(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ComplaintScan::readSlice);
    connect(model, &LogModel::announced, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(whileBusy);
    });
    connect(model, &LogModel::modelReset, this, [this] {
        if (m_model->store().endLine() < m_next || m_model->store().endLine() == 0)
            restart();
    });
}

void ComplaintScan::restart()
{
    m_timer.stop();
    m_next = 0;
    m_unsaid = false;
    m_lines.clear();
    m_kinds.clear();
    emit changed();
}

bool ComplaintScan::isDone() const
{
    return m_next >= m_model->store().endLine();
}

qint64 ComplaintScan::lineAfter(qint64 line) const
{
    const qint64 first = m_model->store().firstLine();
    auto next = std::ranges::upper_bound(m_lines, std::max(line, first - 1));
    if (next == m_lines.end())
        next = std::ranges::lower_bound(m_lines, first);
    return next == m_lines.end() ? -1 : *next;
}

bool ComplaintScan::readLine(qint64 line)
{
    const auto complaint = m_model->complaint(line);
    if (!complaint)
        return false;
    if (m_lines.size() < MostLines)
        m_lines.push_back(line);
    auto kind = std::ranges::find(m_kinds, complaint->entry, &Kind::entry);
    if (kind == m_kinds.end())
        kind = m_kinds.insert(kind, {complaint->entry, *complaint, line});
    ++kind->lines;
    return true;
}

void ComplaintScan::readSlice()
{
    if (!m_model->isIdle()) {
        m_timer.start(whileBusy);
        return;
    }
    QElapsedTimer elapsed;
    elapsed.start();
    const size_t before = m_kinds.size();
    const qint64 end = m_model->store().endLine();
    m_next = std::max(m_next, m_model->store().firstLine());
    for (int read = 0; m_next < end && (read % 16 != 0 || elapsed.elapsed() < scanMilliseconds); ++read)
        m_unsaid |= readLine(m_next++);
    if (m_next < end)
        m_timer.start(betweenSlices);
    if (m_unsaid && (m_kinds.size() > before || m_next >= end)) {
        m_unsaid = false;
        emit changed();
    }
}
