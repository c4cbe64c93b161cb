// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KeyFile.h"

#include "core/ssh/WireReader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cctype>

namespace
{
constexpr size_t longestKeyFile = 256 * 1024;

std::string readFile(const std::string &file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    struct stat status {
    };
    std::string content;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        char buffer[8192];
        for (ssize_t count; content.size() < longestKeyFile && (count = read(descriptor, buffer, sizeof buffer)) > 0;)
            content.append(buffer, size_t(count));
    }
    close(descriptor);
    return content;
}

int valueOf(char letter)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto position = alphabet.find(letter);
    return position == std::string_view::npos ? -1 : int(position);
}

/// Number of public-key fields in certificates of this type (PROTOCOL.certkeys of OpenSSH).
int publicFields(std::string_view type)
{
    if (type.starts_with("ssh-rsa-cert") || type.starts_with("ecdsa-sha2-"))
        return 2;
    if (type.starts_with("sk-ecdsa-"))
        return 3;
    if (type.starts_with("sk-ssh-ed25519"))
        return 2;
    return type.starts_with("ssh-ed25519-cert") ? 1 : 0;
}
} // namespace

std::string KeyFile::decodeBase64(std::string_view text)
{
    std::string bytes;
    uint32_t bits = 0;
    int count = 0;
    for (const char letter : text) {
        if (std::isspace(static_cast<unsigned char>(letter)))
            continue;
        if (letter == '=')
            break;
        const int value = valueOf(letter);
        if (value < 0)
            return {};
        bits = bits << 6 | uint32_t(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += char(bits >> count & 0xff);
        }
    }
    return bytes;
}

std::string KeyFile::publicBlob(const std::string &file)
{
    const std::string content = readFile(file);
    const auto typeEnd = content.find_first_of(" \t");
    if (typeEnd == std::string::npos || content.starts_with("-----"))
        return {};
    const auto begin = content.find_first_not_of(" \t", typeEnd);
    if (begin == std::string::npos)
        return {};
    const auto blob =
        decodeBase64(std::string_view(content).substr(begin, content.find_first_of(" \t\r\n", begin) - begin));
    return typeOf(blob) == content.substr(0, typeEnd) ? blob : std::string();
}

std::string KeyFile::blobInPrivateKey(const std::string &file)
{
    static constexpr std::string_view head = "-----BEGIN OPENSSH PRIVATE KEY-----";
    static constexpr std::string_view magic("openssh-key-v1\0", 15);
    const std::string content = readFile(file);
    if (!content.starts_with(head))
        return {};
    const auto end = content.find("-----END", head.size());
    if (end == std::string::npos)
        return {};
    const std::string bytes = decodeBase64(std::string_view(content).substr(head.size(), end - head.size()));
    if (!bytes.starts_with(magic))
        return {};
    WireReader reader(std::string_view(bytes).substr(magic.size()));
    if (!reader.string() || !reader.string() || !reader.string() || reader.integer(4).value_or(0) != 1)
        return {};
    return std::string(reader.string().value_or(std::string_view()));
}

std::string KeyFile::typeOf(const std::string &blob)
{
    return std::string(WireReader(blob).string().value_or(std::string_view()));
}

KeyFile::Certificate KeyFile::certificate(const std::string &blob)
{
    Certificate result;
    WireReader reader(blob);
    const auto type = reader.string();
    const int fields = publicFields(type.value_or(std::string_view()));
    const auto suffix = type ? type->find("-cert-v01@openssh.com") : std::string_view::npos;
    if (fields == 0 || suffix == std::string_view::npos || !reader.string()) // the nonce
        return result;
    const std::string plainType =
        std::string(type->substr(0, suffix)) + (type->starts_with("sk-") ? "@openssh.com" : "");
    WireReader::append(result.publicKey, plainType);
    for (int i = 0; i < fields; ++i) {
        const auto field = reader.string();
        if (!field)
            return {};
        WireReader::append(result.publicKey, *field);
    }
    const auto serial = reader.integer(8);
    const auto kind = reader.integer(4);
    const auto keyId = reader.string();
    const auto principals = reader.string();
    const auto after = reader.integer(8);
    const auto before = reader.integer(8);
    if (!serial || kind != 1u || !keyId || !principals || !after || !before)
        return {};
    result.isCertificate = true;
    result.keyId = *keyId;
    result.validAfter = *after;
    result.validBefore = *before;
    return result;
}
