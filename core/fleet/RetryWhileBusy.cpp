// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/RetryWhileBusy.h"

#include <QDeadlineTimer>
#include <QTimer>

using namespace std::chrono_literals;

namespace
{
void attemptUntil(QDeadlineTimer deadline, QObject *context, std::function<Result<void>()> attempt,
                  std::function<void(const Result<void> &)> answer)
{
    const Result<void> result = attempt();
    if (result || result.error().code != Error::Code::Busy || deadline.hasExpired()) {
        answer(result);
        return;
    }
    QTimer::singleShot(20ms, context, [=, attempt = std::move(attempt), answer = std::move(answer)] {
        attemptUntil(deadline, context, attempt, answer);
    });
}
} // namespace

void retryWhileBusy(QObject *context, std::function<Result<void>()> attempt,
                    std::function<void(const Result<void> &)> answer)
{
    attemptUntil(QDeadlineTimer(2s), context, std::move(attempt), std::move(answer));
}
