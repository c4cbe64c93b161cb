// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What a guardrail's code means, and what helps where the server does not say it.
struct RefusalText {
    QString what; ///< A sentence; empty for a code without words.
    QString todo; ///< A sentence; may be empty.
    bool operator==(const RefusalText &) const = default;
};

/// \a code: of JobRecord::Refusal, or of an error's details. \a operation: of its plan, since one code may mean another
/// thing in another's.
RefusalText refusalText(const QString &code, const QString &operation = {});
QStringList refusalCodesWithWords();
