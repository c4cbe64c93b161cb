// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QObject>

#include <functional>

/// Does a change that another program's lock may refuse for a moment: at once, and while the answer is Busy again every
/// 20 ms for two seconds, without waiting in place. \a answer follows in any case, at once where nothing was busy,
/// unless \a context goes first. \a attempt must be one that may be done again.
void retryWhileBusy(QObject *context, std::function<Result<void>()> attempt,
                    std::function<void(const Result<void> &)> answer);
