// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LineJudge.h"

#include <algorithm>
#include <string_view>

namespace
{
using Level = ProgressReader::Level;

/// nginx and Apache write "2026/11/22 18:00:00 [error] ..." and "[Sun Nov 22 ...] [core:error] ...".
Level webServerLevel(std::string_view line)
{
    static constexpr size_t levelStandsWithin = 64;
    std::string_view head = line.substr(0, levelStandsWithin);
    for (size_t end = head.find(']'); end != std::string_view::npos; end = head.find(']', end + 1)) {
        const size_t begin = head.find_last_of("[:", end);
        if (begin == std::string_view::npos)
            continue;
        const std::string_view word = head.substr(begin + 1, end - begin - 1);
        if (word == "error" || word == "crit" || word == "alert" || word == "emerg")
            return Level::Error;
        if (word == "warn")
            return Level::Warning;
    }
    return Level::Plain;
}
} // namespace

LineJudge::Verdict LineJudge::judge(std::span<const char> line)
{
    const auto meaning = m_reader.read(QString::fromUtf8(line.data(), qsizetype(line.size())));
    return {std::max(meaning.level, webServerLevel({line.data(), line.size()})), meaning.beginsPhase};
}
