// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// A failure in words: what failed, how production stands, what to do next. The details are the server's own and stay
/// plain text.
struct ErrorText {
    QString what;
    QString production;
    QString next;
    QString details; ///< Inert; shown collapsed, never alone.

    /// The three parts as one paragraph.
    QString paragraph() const;
};

/// \a server is the name shown for where it happened.
ErrorText errorText(const Error &error, const QString &server);
