// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/JobSecrets.h"

namespace
{
constexpr char hexDigits[] = "0123456789abcdef";

/// \a text as JSON; as bytes, since Qt's JSON keeps copies that nobody can overwrite.
void appendJsonText(QByteArray &json, const std::string &text)
{
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += hexDigits[byte >> 4];
            json += hexDigits[byte & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}
} // namespace

Secret JobSecrets::json() const
{
    if (isEmpty())
        return {};
    const QByteArray user = databaseUser.toUtf8();
    QByteArray json;
    json.reserve(6 * (sudo.size() + database.size() + user.size()) + 64); // never moved: no copy stays behind
    json += '{';
    if (!sudo.isEmpty()) {
        json += "\"sudo\":";
        appendJsonText(json, sudo.reveal());
    }
    if (!database.isEmpty()) {
        json += sudo.isEmpty() ? "\"database\":{\"user\":" : ",\"database\":{\"user\":";
        appendJsonText(json, user.toStdString());
        json += ",\"password\":";
        appendJsonText(json, database.reveal());
        json += '}';
    }
    json += '}';
    return Secret(std::move(json));
}
