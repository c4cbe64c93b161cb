// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshEndpoint.h"

using namespace Qt::StringLiterals;

QString SshEndpoint::knownHostsName() const
{
    if (!hostKeyAlias.isEmpty())
        return hostKeyAlias;
    return port == 22 ? host : u"[%1]:%2"_s.arg(host, QString::number(port));
}

QString SshEndpoint::address() const
{
    const QString text = user.isEmpty() ? host : user + u'@' + host;
    return port == 22 ? text : text + u':' + QString::number(port);
}
