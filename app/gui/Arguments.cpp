// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Arguments.h"

#include "core/base/InertText.h"

#include <QCommandLineParser>

#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;

namespace
{
constexpr int usageStatus = 2; // as baton's

void put(std::FILE *file, const QString &text)
{
    std::fputs(qUtf8Printable(text), file);
    std::fputc('\n', file);
}
} // namespace

bool Arguments::areAQuestion(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h" || word == "--version" || word == "-v")
            return true;
    }
    return false;
}

std::optional<int> Arguments::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("The window with the Lino sites of all servers. \"baton\" is its command line."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Print this and exit."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, tr("Print the version and exit."));
    const QCommandLineOption practice(u"practice"_s, tr("Start the practice server, and show it."));
    parser.addOptions({help, version, practice});
    const bool right = parser.parse(arguments);
    if (parser.isSet(help)) {
        put(stdout, parser.helpText().trimmed());
        return 0;
    }
    if (parser.isSet(version)) {
        put(stdout, u"lino-baton "_s + QCoreApplication::applicationVersion());
        return 0;
    }
    if (!right || !parser.positionalArguments().isEmpty()) {
        put(stderr, right ? tr("\"%1\" is not understood.").arg(inertText(parser.positionalArguments().constFirst()))
                          : inertText(parser.errorText()));
        put(stderr, tr("\"lino-baton --help\" shows what there is."));
        return usageStatus;
    }
    m_practice = parser.isSet(practice);
    return {};
}
