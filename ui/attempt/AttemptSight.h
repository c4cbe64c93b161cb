// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AttemptStatus.h"
#include "core/hosting/Series.h"
#include "ui/text/AttemptText.h"

/// What the user may do about an attempt.
enum class AttemptAction {
    Start,
    Edit,
    Withdraw,
    Keep,
    Cancel,
    Extend,
    Stop,
    GoOn,
    PlanAgain,
    Log,
    LostChanges,
    Announce,
    TakeOut, ///< Of users' calendars.
    Close
};

/// What is known of one series' attempt at one moment: values only, so that its banner is tested without a server.
struct AttemptSight {
    QString server;
    Series series; ///< Its attempt is there.
    bool online = false;
    QString problem = {}; ///< Why the server is not reached, in words.
    QDateTime seen = {};  ///< Of its last answer, on this computer's clock.
    AttemptMoment moment = {};
    std::optional<AttemptStatus> status = {};       ///< As last asked while it runs.
    std::optional<AttemptReadiness> readiness = {}; ///< As last asked while it is planned.

    const Attempt &attempt() const { return *series.attempt; }
    /// The job that starts, cancels or keeps it and runs now, or nullptr.
    const JobRecord *job() const;
    /// Whether its start looks and mirrors what it can beforehand: the server still calls it planned.
    bool isAboutToStart() const;
    /// Whether its cancel or keep looks first: the server still calls it running.
    bool isAboutToEnd() const;
    /// Whether less than ten minutes are left.
    bool isUrgent() const;
    bool isOverdue() const;
};

/// Those that go with the attempt's state, in the order in which they are offered.
QList<AttemptAction> attemptActions(const AttemptSight &sight);
/// Why \a action can't be done now, in words; empty where it can.
QString attemptRefusal(const AttemptSight &sight, AttemptAction action);
/// Why no attempt can be planned or started in that series now, in words; empty where it can.
QString newAttemptRefusal(const Series &series, bool online);
QString attemptActionText(AttemptAction action);
/// What it does, for a tool tip.
QString attemptActionTip(AttemptAction action, const Attempt &attempt);
