// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/PracticeRecords.h"

#include "core/base/Directories.h"
#include "core/ssh/KnownHostsStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
Result<void> forgetOldKeys(const ServerRecord &record)
{
    const auto configuration = Directories::configuration();
    if (!configuration)
        return std::unexpected(configuration.error());
    const KnownHostsStore store(*configuration + u"/known_hosts"_s);
    const QString name = u"[%1]:%2"_s.arg(record.host).arg(record.port);
    const auto keys = store.keys(name);
    if (!keys)
        return std::unexpected(keys.error());
    const bool allPinned = std::ranges::all_of(
        *keys, [&record](const KnownKey &known) { return known.key.sha256() == record.fingerprint; });
    return allPinned ? Result<void>() : store.remove(name);
}

Result<void> keepOne(Fleet &fleet, const ServerRecord &record)
{
    const auto *present = fleet.server(record.name);
    if (present && !present->record().practice)
        return std::unexpected(Error{Error::Code::Duplicate, record.name});
    if (const auto forgotten = forgetOldKeys(record); !forgotten)
        return forgotten;
    if (present)
        return present->record() == record ? Result<void>() : fleet.update(record.name, record);
    if (const auto added = fleet.add(record); !added)
        return std::unexpected(added.error());
    return {};
}
} // namespace

Result<void> PracticeRecords::keep(Fleet &fleet, const QList<ServerRecord> &records)
{
    for (const ServerRecord &record : records) {
        if (const auto kept = keepOne(fleet, record); !kept)
            return kept;
    }
    const auto sessions = fleet.servers();
    for (const ServerSession *session : sessions) {
        const ServerRecord present = session->record();
        if (!present.practice || std::ranges::find(records, present.name, &ServerRecord::name) != records.end())
            continue;
        if (const auto removed = fleet.remove(present.name); !removed)
            return removed;
    }
    return {};
}
