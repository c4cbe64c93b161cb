// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The server's side of the protocol, embedded by the build from resources/server.
namespace HelperBundle
{
/// The command that starts the helper; the same for every server, and it holds no value.
QByteArray execString();
/// What is sent to a server that does not have this version yet.
QByteArray bundle();
/// Its SHA-256 in hexadecimal digits.
QByteArray hash();
} // namespace HelperBundle
