// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/Complaints.h"

/// A known complaint in words. Names and paths in it are the server's, inert.
struct ComplaintText {
    QString what; ///< What the message means, in a sentence or two.
    QString todo; ///< What to do.
};

ComplaintText complaintText(const Complaints::Match &complaint);
