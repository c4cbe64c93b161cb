// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// While it lives, Qt's abort for want of a display is a sentence on standard error and exit status 1.
class MissingDisplay
{
public:
    MissingDisplay();
    ~MissingDisplay();
    Q_DISABLE_COPY_MOVE(MissingDisplay)
};
