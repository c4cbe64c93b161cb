// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/FleetCommand.h"

/// A command about one job, named JOB or SERVER/JOB: finds the server that has it.
class JobCommand : public FleetCommand
{
    Q_OBJECT
public:
    using FleetCommand::FleetCommand;

protected:
    /// Connects and calls \a found; where no server has the job it says so and ends with Usage.
    void findJob(const QString &target, const std::function<void(ServerSession *, const QString &job)> &found);

private:
    void askAll(const QString &job, const std::function<void(ServerSession *, const QString &job)> &found);

    qsizetype m_unanswered = 0;
    bool m_found = false;
    std::optional<std::pair<Error, QString>> m_error;
};
