// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SurveyText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SurveyText)
};

struct SurveyWord {
    QLatin1StringView word;
    const char *words;
};

constexpr std::array finds{
    SurveyWord{"part"_L1, QT_TRANSLATE_NOOP("SurveyText", "Part of a longer word")},
    SurveyWord{"host"_L1, QT_TRANSLATE_NOOP("SurveyText", "Part of an address")},
    SurveyWord{"binary"_L1, QT_TRANSLATE_NOOP("SurveyText", "In a binary file")},
    SurveyWord{"unreadable"_L1, QT_TRANSLATE_NOOP("SurveyText", "The file can't be read")},
    SurveyWord{"large"_L1, QT_TRANSLATE_NOOP("SurveyText", "The file is too large to look into")},
};
constexpr std::array leftOut{
    SurveyWord{"env"_L1, QT_TRANSLATE_NOOP("SurveyText", "Python environment: made anew")},
    SurveyWord{"socket"_L1, QT_TRANSLATE_NOOP("SurveyText", "Socket of a running program")},
    SurveyWord{"pid"_L1, QT_TRANSLATE_NOOP("SurveyText", "Process number of a running program")},
    SurveyWord{"log"_L1, QT_TRANSLATE_NOOP("SurveyText", "Production's logs")},
    SurveyWord{"cache"_L1, QT_TRANSLATE_NOOP("SurveyText", "Cache: fills again by itself")},
    SurveyWord{"snapshot"_L1, QT_TRANSLATE_NOOP("SurveyText", "Snapshot: the synchronisation brings a fresh one")},
    SurveyWord{"lock"_L1, QT_TRANSLATE_NOOP("SurveyText", "Lock of a running program")},
    SurveyWord{"media"_L1, QT_TRANSLATE_NOOP("SurveyText", "Media: the synchronisation brings them")},
    SurveyWord{"database"_L1, QT_TRANSLATE_NOOP("SurveyText", "Production's database file")},
};
constexpr std::array removals{
    SurveyWord{"vhost"_L1, QT_TRANSLATE_NOOP("SurveyText", "Vhost")},
    SurveyWord{"service"_L1, QT_TRANSLATE_NOOP("SurveyText", "Job of the site")},
    SurveyWord{"cron"_L1, QT_TRANSLATE_NOOP("SurveyText", "Cron entry")},
    SurveyWord{"logrotate"_L1, QT_TRANSLATE_NOOP("SurveyText", "Log rotation")},
    SurveyWord{"database"_L1, QT_TRANSLATE_NOOP("SurveyText", "Database")},
    SurveyWord{"directory"_L1, QT_TRANSLATE_NOOP("SurveyText", "Directory")},
    SurveyWord{"log"_L1, QT_TRANSLATE_NOOP("SurveyText", "Log directory")},
    SurveyWord{"link"_L1, QT_TRANSLATE_NOOP("SurveyText", "Link")},
};
constexpr std::array ways{
    SurveyWord{"own"_L1, QT_TRANSLATE_NOOP("SurveyText", "Your account may create it.")},
    SurveyWord{"sudo"_L1, QT_TRANSLATE_NOOP("SurveyText", "It is created through sudo.")},
    SurveyWord{"password"_L1, QT_TRANSLATE_NOOP("SurveyText", "A database administrator's password is needed.")},
    SurveyWord{"production"_L1, QT_TRANSLATE_NOOP("SurveyText", "Production's own database user may create it.")},
    SurveyWord{"administrator"_L1, QT_TRANSLATE_NOOP("SurveyText", "The administrator's script creates it.")},
    SurveyWord{"none"_L1, QT_TRANSLATE_NOOP("SurveyText", "It can't be created.")},
};
constexpr std::array modes{
    SurveyWord{"frozen"_L1, QT_TRANSLATE_NOOP("SurveyText", "As in production")},
    SurveyWord{"newest"_L1, QT_TRANSLATE_NOOP("SurveyText", "The newest of the same packages")},
    SurveyWord{"repositories"_L1, QT_TRANSLATE_NOOP("SurveyText", "From the repositories")},
};
constexpr std::array parts{
    SurveyWord{"project"_L1, QT_TRANSLATE_NOOP("SurveyText", "Project")},
    SurveyWord{"env"_L1, QT_TRANSLATE_NOOP("SurveyText", "Python environment")},
    SurveyWord{"media"_L1, QT_TRANSLATE_NOOP("SurveyText", "Media")},
    SurveyWord{"database"_L1, QT_TRANSLATE_NOOP("SurveyText", "Database")},
    SurveyWord{"log"_L1, QT_TRANSLATE_NOOP("SurveyText", "Logs")},
};
constexpr std::array states{
    SurveyWord{"new"_L1, QT_TRANSLATE_NOOP("SurveyText", "Nothing of it is there yet.")},
    SurveyWord{"made"_L1,
               QT_TRANSLATE_NOOP("SurveyText", "An earlier set-up began it: what is done already is left as it is.")},
    SurveyWord{"by-hand"_L1, QT_TRANSLATE_NOOP("SurveyText", "Somebody began it by hand: what is there stays, and what "
                                                             "is missing is made.")},
};
constexpr std::array vhosts{
    SurveyWord{"exists"_L1, QT_TRANSLATE_NOOP("SurveyText", "The preview's vhost is there and fits.")},
    SurveyWord{"mends"_L1, QT_TRANSLATE_NOOP("SurveyText", "The preview's vhost is there and is completed.")},
    SurveyWord{"new"_L1, QT_TRANSLATE_NOOP("SurveyText", "The preview gets a vhost.")},
};
constexpr std::array kinds{
    SurveyWord{"nginx"_L1, "nginx"},
    SurveyWord{"apache"_L1, "Apache"},
    SurveyWord{"supervisor"_L1, "supervisor"},
    SurveyWord{"systemd"_L1, "systemd"},
    SurveyWord{"none"_L1, QT_TRANSLATE_NOOP("SurveyText", "none")},
};

template <std::size_t N>
QString wordsIn(const std::array<SurveyWord, N> &list, const QString &word)
{
    for (const SurveyWord &known : list)
        if (word == known.word)
            return Words::tr(known.words);
    return inertText(word, 80);
}
} // namespace

QString findWhyText(const QString &why)
{
    return wordsIn(finds, why);
}

QString leftOutText(const QString &why)
{
    return wordsIn(leftOut, why);
}

QString removalText(const QString &kind)
{
    return wordsIn(removals, kind);
}

QString databaseWayText(const QString &way)
{
    return wordsIn(ways, way);
}

QString packagesText(const QString &mode)
{
    return wordsIn(modes, mode);
}

QString sitePartText(const QString &part)
{
    return wordsIn(parts, part);
}

QString setUpStateText(const QString &state)
{
    return wordsIn(states, state);
}

QString webStateText(const QString &state)
{
    return wordsIn(vhosts, state);
}

QString serverKindText(const QString &kind)
{
    return wordsIn(kinds, kind);
}
