// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// The neutral name of a site's directory: one that cannot say what the site is at the moment, since a virtualenv
/// cannot be renamed.
class SiteName
{
public:
    /// ReservedSiteName for a word of the life cycle ("preview", "prod"...), InvalidSiteName for what is no lower-case
    /// letter with at most 30 more letters or digits.
    static Result<SiteName> parse(const QString &text);

    const QString &text() const { return m_text; }
    bool operator==(const SiteName &) const = default;

private:
    explicit SiteName(QString text) : m_text(std::move(text)) {}

    QString m_text;
};
