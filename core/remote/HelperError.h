// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QJsonObject>

/// An error as the helper says it (docs/protocol.md, "Error codes") in this program's terms; its text is inert and
/// redacted. For Locked the detail is who holds it, for what: "alice@laptop, run-script".
Error errorFromHelper(const QJsonObject &error);
