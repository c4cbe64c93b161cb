// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitStatus.h"

#include <QObject>

/// One invocation of `baton`: started once, ends with one exit status.
class Command : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Ctrl+C, TERM or HUP: by default the end.
    virtual void interrupt(int signal) { emit finished(int(ExitStatus::Interrupted) + signal); }

signals:
    void finished(int status);

protected:
    void end(ExitStatus status) { emit finished(int(status)); }
};
