// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Looks into key and certificate files as far as it goes without a passphrase.
namespace KeyFile
{
/// Removes what is not base64 and decodes; empty where it isn't base64.
std::string decodeBase64(std::string_view text);

/// The blob of a "type base64 comment" file (.pub, -cert.pub); empty where it can't be read.
std::string publicBlob(const std::string &file);
/// The public key's blob that stands in the clear in a private key file of OpenSSH's format; empty for other formats.
std::string blobInPrivateKey(const std::string &file);
/// The type a blob names itself.
std::string typeOf(const std::string &blob);

/// Validity of a user certificate, seconds since 1970.
struct Certificate {
    bool isCertificate = false;
    uint64_t validAfter = 0;
    uint64_t validBefore = 0;
    std::string keyId;
    std::string publicKey; ///< Blob of the plain key it certifies.
};
Certificate certificate(const std::string &blob);
} // namespace KeyFile
