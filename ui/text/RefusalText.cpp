// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RefusalText.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

struct RefusalWords {
    QLatin1StringView code;
    const char *what;
    const char *todo; ///< Null where only what was found says it.
};

/// What a code means in one operation.
struct OwnRefusal {
    QLatin1StringView operation;
    RefusalWords words;
};

constexpr std::array ownRefusals{
    OwnRefusal{"cancel"_L1,
               {"confirm"_L1, QT_TRANSLATE_NOOP("RefusalText", "Users changed something since the switch."),
                QT_TRANSLATE_NOOP("RefusalText", "Look at what would be lost, and type the new site's name if it is "
                                                 "to be cancelled all the same.")}},
    OwnRefusal{"keep"_L1,
               {"confirm"_L1,
                QT_TRANSLATE_NOOP("RefusalText", "The former production's data is not that of the freeze any more."),
                QT_TRANSLATE_NOOP("RefusalText",
                                  "Find out who wrote into it, and type its name if the new version is to stay.")}},
    OwnRefusal{"recall"_L1,
               {"state"_L1, QT_TRANSLATE_NOOP("RefusalText", "The site is none that can be the preview again."),
                QT_TRANSLATE_NOOP("RefusalText", "Look at the sites and the links again.")}},
    OwnRefusal{"recall"_L1,
               {"confirm"_L1, QT_TRANSLATE_NOOP("RefusalText", "The typed name is not the site's."),
                QT_TRANSLATE_NOOP("RefusalText", "Read what it means, and type the name of the site.")}},
    OwnRefusal{"attempt"_L1,
               {"database"_L1,
                QT_TRANSLATE_NOOP("RefusalText", "The two sites must have databases of their own, and both be read."),
                nullptr}},
};

constexpr std::array refusals{
    RefusalWords{
        "administrator"_L1, QT_TRANSLATE_NOOP("RefusalText", "A step needs root's rights, which you have not."),
        QT_TRANSLATE_NOOP("RefusalText", "Let the administrator look through the script and run it, then continue.")},
    RefusalWords{"sudo"_L1, QT_TRANSLATE_NOOP("RefusalText", "sudo did not take the password."),
                 QT_TRANSLATE_NOOP("RefusalText", "Type the password of your account on the server again.")},
    RefusalWords{"name"_L1, QT_TRANSLATE_NOOP("RefusalText", "The name can't be used."),
                 QT_TRANSLATE_NOOP("RefusalText", "Choose another neutral name, for example mdg4.")},
    RefusalWords{"space"_L1, QT_TRANSLATE_NOOP("RefusalText", "There is not enough room on the disk."),
                 QT_TRANSLATE_NOOP("RefusalText", "Free some space, or retire an old site, and try again.")},
    RefusalWords{"age"_L1, QT_TRANSLATE_NOOP("RefusalText", "The site was promised to stay longer."),
                 QT_TRANSLATE_NOOP("RefusalText", "Wait for the agreed day, or agree on another one and set it.")},
    RefusalWords{"confirm"_L1, QT_TRANSLATE_NOOP("RefusalText", "The typed name is not the site's."),
                 QT_TRANSLATE_NOOP("RefusalText", "Type the name of the site that is to go.")},
    RefusalWords{"review"_L1, QT_TRANSLATE_NOOP("RefusalText", "Files changed since you looked them through."),
                 QT_TRANSLATE_NOOP("RefusalText", "Look through the changes again.")},
    RefusalWords{"python"_L1, QT_TRANSLATE_NOOP("RefusalText", "That Python can't make an environment."),
                 QT_TRANSLATE_NOOP("RefusalText", "Choose another Python, or install its venv package.")},
    RefusalWords{"preview"_L1, QT_TRANSLATE_NOOP("RefusalText", "The series has a preview already."),
                 QT_TRANSLATE_NOOP("RefusalText", "Set the earlier preview aside, or retire it first.")},
    RefusalWords{
        "rights"_L1, QT_TRANSLATE_NOOP("RefusalText", "Your account may not do this on the server."),
        QT_TRANSLATE_NOOP("RefusalText", "Ask the administrator for the group that owns the sites, or for sudo.")},
    RefusalWords{"state"_L1, QT_TRANSLATE_NOOP("RefusalText", "The site is still in use."),
                 QT_TRANSLATE_NOOP("RefusalText", "Only a site that no link leads to can be retired.")},
    RefusalWords{"database"_L1, QT_TRANSLATE_NOOP("RefusalText", "The database is not as it must be."), nullptr},
    RefusalWords{"attempt"_L1, QT_TRANSLATE_NOOP("RefusalText", "The series' upgrade attempt stands in the way."),
                 QT_TRANSLATE_NOOP("RefusalText", "Look at its banner: wait until it has ended, or end it.")},
    RefusalWords{"changed"_L1,
                 QT_TRANSLATE_NOOP("RefusalText", "The former production is not as it was when it was frozen."),
                 QT_TRANSLATE_NOOP("RefusalText", "Find out who wrote into it, then decide whether it is to become "
                                                  "production all the same.")},
    RefusalWords{"sync"_L1, QT_TRANSLATE_NOOP("RefusalText", "The last good synchronisation is too old, or failed."),
                 QT_TRANSLATE_NOOP("RefusalText", "Synchronise now, and start again.")},
    RefusalWords{"rows"_L1, QT_TRANSLATE_NOOP("RefusalText", "Rows of production did not arrive in the preview."),
                 QT_TRANSLATE_NOOP("RefusalText", "Change restore2preview.py, synchronise, and start again.")},
    RefusalWords{"restore-script"_L1, QT_TRANSLATE_NOOP("RefusalText", "The restore script needs your decision."),
                 QT_TRANSLATE_NOOP("RefusalText", "Decide it, synchronise, and start again.")},
    RefusalWords{"script"_L1, QT_TRANSLATE_NOOP("RefusalText", "The restore script needs your decision."),
                 QT_TRANSLATE_NOOP("RefusalText", "Decide it, synchronise, and start again.")},
    RefusalWords{"links"_L1, QT_TRANSLATE_NOOP("RefusalText", "The links do not lead where they must."),
                 QT_TRANSLATE_NOOP("RefusalText",
                                   "Look where prod and preview lead; the warnings of the series say what is wrong.")},
    RefusalWords{
        "neutral"_L1, QT_TRANSLATE_NOOP("RefusalText", "The preview is not neutral as it must be."),
        QT_TRANSLATE_NOOP("RefusalText", "Put the marker file PREVIEW back and restart its programs, or synchronise.")},
    RefusalWords{"names"_L1, QT_TRANSLATE_NOOP("RefusalText", "The new site does not answer under production's name."),
                 QT_TRANSLATE_NOOP("RefusalText", "Add the name of production to ALLOWED_HOSTS of the new site.")},
    RefusalWords{"vhost"_L1,
                 QT_TRANSLATE_NOOP("RefusalText", "The vhosts do not go through the links, or can't be frozen."),
                 QT_TRANSLATE_NOOP("RefusalText", "Adopt the series: baton adopt, or Adopt... in the window.")},
    RefusalWords{
        "restart"_L1, QT_TRANSLATE_NOOP("RefusalText", "The new site's programs can't be restarted."),
        QT_TRANSLATE_NOOP("RefusalText",
                          "Tell how its programs are started: supervisor, systemd or a file that is touched.")},
    RefusalWords{"programs"_L1, QT_TRANSLATE_NOOP("RefusalText", "Not all programs of the sites are as they must be."),
                 QT_TRANSLATE_NOOP("RefusalText", "Look at them on the server, and start what does not run.")},
    RefusalWords{"disk"_L1, QT_TRANSLATE_NOOP("RefusalText", "There is not enough room on the disk."),
                 QT_TRANSLATE_NOOP("RefusalText", "Free some space, or retire an old site, and try again.")},
    RefusalWords{"lock"_L1, QT_TRANSLATE_NOOP("RefusalText", "Another job works on this series."),
                 QT_TRANSLATE_NOOP("RefusalText", "Wait until it has ended.")},
    RefusalWords{"cron"_L1, QT_TRANSLATE_NOOP("RefusalText", "The server has no crontab for what happens by itself."),
                 QT_TRANSLATE_NOOP("RefusalText", "Start it by hand, and let it remind you at the end.")},
    RefusalWords{"clock"_L1, QT_TRANSLATE_NOOP("RefusalText", "The server's clock was set meanwhile."),
                 QT_TRANSLATE_NOOP("RefusalText", "Look at its time, and plan the attempt anew.")},
    RefusalWords{"locked"_L1, QT_TRANSLATE_NOOP("RefusalText", "Another job works on this series."),
                 QT_TRANSLATE_NOOP("RefusalText", "Wait until it has ended.")},
    RefusalWords{"guard"_L1, QT_TRANSLATE_NOOP("RefusalText", "The site or its links are not as they must be."),
                 nullptr},
    RefusalWords{"web"_L1, QT_TRANSLATE_NOOP("RefusalText", "The web server does not take the configuration."),
                 QT_TRANSLATE_NOOP("RefusalText", "The log has its answer; what was there before was put back.")},
    RefusalWords{"answers"_L1, QT_TRANSLATE_NOOP("RefusalText", "The site does not answer through its vhost."),
                 QT_TRANSLATE_NOOP("RefusalText", "The log has its answer; what was there before was put back.")},
};
} // namespace

RefusalText refusalText(const QString &code, const QString &operation)
{
    for (const OwnRefusal &own : ownRefusals)
        if (operation == own.operation && code == own.words.code)
            return {Words::tr(own.words.what), own.words.todo ? Words::tr(own.words.todo) : QString()};
    for (const RefusalWords &known : refusals)
        if (code == known.code)
            return {Words::tr(known.what), known.todo ? Words::tr(known.todo) : QString()};
    return {};
}

QStringList refusalCodesWithWords()
{
    QStringList codes;
    for (const RefusalWords &known : refusals)
        codes += known.code;
    return codes;
}
