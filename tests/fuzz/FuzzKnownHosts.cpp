// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHosts.h"
#include "core/ssh/KnownHostsCases.h"

#include <cstdio>
#include <cstdlib>
#include <random>

namespace
{
CaseKeys caseKeys()
{
    const auto key = [](char fill) {
        return HostKey::fromBlob(QByteArray::fromHex("0000000b") + "ssh-ed25519" + QByteArray::fromHex("00000020") +
                                 QByteArray(32, fill));
    };
    return {key('r'), key('w'), key('o')};
}
} // namespace

/// For libFuzzer (clang++ -fsanitize=fuzzer -DBATON_LIBFUZZER): whatever a file holds, a key that is in none of its
/// lines never matches, and reading neither crashes nor hangs.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const HostKey absent =
        HostKey::fromBlob(QByteArray::fromHex("0000000b") + "ssh-ed25519" + QByteArray::fromHex("00000020") +
                          QByteArray::fromHex("5a0f").repeated(16));
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    KnownHosts hosts;
    hosts.addContent(content, QStringLiteral("fuzz"));
    if (hosts.check("[127.0.0.1]:2201", "127.0.0.1", absent).verdict == HostKeyVerdict::Match &&
        !content.contains(absent.blob.toBase64()))
        std::abort();
    hosts.knownTypes("[127.0.0.1]:2201");
    const auto verdict = hosts.check("[127.0.0.1]:2201", "127.0.0.1", caseKeys().right);
    if (verdict.verdict == HostKeyVerdict::Match && verdict.known.value(0).key != caseKeys().right)
        std::abort();
    return 0;
}

#ifndef BATON_LIBFUZZER
/// Without libFuzzer: mutations of the table's cases; the arguments are how many and the seed.
int main(int count, char **arguments)
{
    const long rounds = count > 1 ? std::atol(arguments[1]) : 20'000;
    const unsigned seed = count > 2 ? unsigned(std::atol(arguments[2])) : std::random_device{}();
    std::mt19937 random(seed);
    std::printf("%ld rounds, seed %u\n", rounds, seed);
    QList<QByteArray> corpus;
    for (const KnownHostsCase &row : knownHostsCases(caseKeys(), 2201)) {
        if (row.content.size() < 4096)
            corpus << row.content;
    }
    static const QByteArray pieces[] = {"|1|", "@revoked ", "@cert-authority ", "*", "!",     ",", "\n", "\r\n", "\t",
                                        " ",   "=",         "ssh-rsa ",         "[", "]:2201"};
    for (long round = 0; round < rounds; ++round) {
        QByteArray text = corpus[qsizetype(random() % size_t(corpus.size()))];
        for (int i = int(random() % 6); i >= 0; --i) {
            const qsizetype at = qsizetype(random() % (size_t(text.size()) + 1));
            switch (random() % 5) {
            case 0:
                text.insert(at, pieces[random() % std::size(pieces)]);
                break;
            case 1:
                text.remove(at, qsizetype(random() % 8));
                break;
            case 2:
                text.insert(at, char(random() % 256));
                break;
            case 3:
                text.truncate(at);
                break;
            default:
                text += corpus[qsizetype(random() % size_t(corpus.size()))];
            }
        }
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()));
    }
    return 0;
}
#endif
