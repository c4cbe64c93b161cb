// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"
#include "ui/setup/HeldSecrets.h"
#include "ui/setup/Inquiry.h"
#include "ui/wizards/OperationDraft.h"

/// An operation that is made of what the server finds: it is asked again with each choice, and there is no way on while
/// one of its checks fails.
struct SurveyDraft : OperationDraft {
    SurveyDraft(ServerSession *session, Series series, QList<JobRecord> earlier, Inquiry::Ask ask);

    std::unique_ptr<Inquiry> inquiry;
    std::unique_ptr<HeldSecrets> held;

    /// The newest answer's; nothing before the first.
    virtual std::optional<QList<SurveyCheck>> checks() const = 0;
    virtual RootRights rights() const = 0;

    JobSecrets secrets() const override { return held->secrets(); }
    /// Whether what is chosen was looked at, and nothing stands in the way.
    bool mayGoOn() const;
    /// What the newest answer's check of that code found, where it failed.
    std::optional<SurveyCheck> failed(const QString &code) const;
    /// What needs sudo's password, and it is not held (any more).
    bool wantsPassword() const;
};
