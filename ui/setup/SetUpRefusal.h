// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

/// Why \a series can't get a new preview site now, in words; empty where it can.
QString setUpRefusal(const ServerSession *session, const Series &series);
/// Why \a site can't be adopted now, in words; empty where it can.
QString adoptRefusal(const ServerSession *session, const Series &series, const Site &site);
/// Why \a site can't be retired now, in words; empty where it can.
QString retireRefusal(const ServerSession *session, const Series &series, const Site &site);
/// Why \a site can't be made the preview again now, in words; empty where it can: a former production.
QString recallRefusal(const ServerSession *session, const Series &series, const Site &site);
