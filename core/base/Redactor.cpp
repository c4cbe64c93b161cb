// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redactor.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{
constexpr size_t shortestRedacted = 4;

struct Living {
    std::string secret;
    int copies;
};

std::mutex mutex;

std::vector<Living> &living()
{
    static auto *list = new std::vector<Living>; // outlives static Secrets of other files
    return *list;
}
} // namespace

void Redactor::remember(const std::string &secret)
{
    if (secret.size() < shortestRedacted)
        return;
    const std::lock_guard lock(mutex);
    for (auto &entry : living()) {
        if (entry.secret == secret) {
            ++entry.copies;
            return;
        }
    }
    living().push_back({secret, 1});
}

void Redactor::forget(const std::string &secret)
{
    const std::lock_guard lock(mutex);
    auto &list = living();
    const auto found = std::ranges::find(list, secret, &Living::secret);
    if (found == list.end() || --found->copies > 0)
        return;
    explicit_bzero(found->secret.data(), found->secret.size());
    list.erase(found);
}

QString Redactor::redact(QString text)
{
    const std::lock_guard lock(mutex);
    for (const auto &entry : living())
        text.replace(QString::fromStdString(entry.secret), u"[hidden]"_s);
    return text;
}
