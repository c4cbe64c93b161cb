// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CheckText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

struct TitleWords {
    QLatin1StringView code;
    const char *words;
};

constexpr std::array titles{
    TitleWords{"space"_L1, QT_TRANSLATE_NOOP("CheckText", "Free space")},
    TitleWords{"inodes"_L1, QT_TRANSLATE_NOOP("CheckText", "Room for more files")},
    TitleWords{"name"_L1, QT_TRANSLATE_NOOP("CheckText", "The site's name")},
    TitleWords{"database"_L1, QT_TRANSLATE_NOOP("CheckText", "Database rights")},
    TitleWords{"rights"_L1, QT_TRANSLATE_NOOP("CheckText", "Rights on the server")},
    TitleWords{"sudo"_L1, QT_TRANSLATE_NOOP("CheckText", "Root's rights (sudo)")},
    TitleWords{"administrator"_L1, QT_TRANSLATE_NOOP("CheckText", "Root's rights")},
    TitleWords{"group"_L1, QT_TRANSLATE_NOOP("CheckText", "Group of the files")},
    TitleWords{"setgid"_L1, QT_TRANSLATE_NOOP("CheckText", "New files keep the group")},
    TitleWords{"umask"_L1, QT_TRANSLATE_NOOP("CheckText", "Permissions of new files")},
    TitleWords{"python"_L1, QT_TRANSLATE_NOOP("CheckText", "Python")},
    TitleWords{"env"_L1, QT_TRANSLATE_NOOP("CheckText", "Python environment")},
    TitleWords{"packages"_L1, QT_TRANSLATE_NOOP("CheckText", "Packages")},
    TitleWords{"preview"_L1, QT_TRANSLATE_NOOP("CheckText", "The series' present preview")},
    TitleWords{"attempt"_L1, QT_TRANSLATE_NOOP("CheckText", "Upgrade attempt")},
    TitleWords{"locked"_L1, QT_TRANSLATE_NOOP("CheckText", "Other jobs")},
    TitleWords{"lock"_L1, QT_TRANSLATE_NOOP("CheckText", "Other jobs")},
    TitleWords{"guard"_L1, QT_TRANSLATE_NOOP("CheckText", "What must not be touched")},
    TitleWords{"links"_L1, QT_TRANSLATE_NOOP("CheckText", "Links")},
    TitleWords{"production"_L1, QT_TRANSLATE_NOOP("CheckText", "Production")},
    TitleWords{"review"_L1, QT_TRANSLATE_NOOP("CheckText", "What you looked through")},
    TitleWords{"finds"_L1, QT_TRANSLATE_NOOP("CheckText", "The old name in files")},
    TitleWords{"names"_L1, QT_TRANSLATE_NOOP("CheckText", "Production's host name")},
    TitleWords{"copy"_L1, QT_TRANSLATE_NOOP("CheckText", "What is copied")},
    TitleWords{"unreadable"_L1, QT_TRANSLATE_NOOP("CheckText", "Files that can't be read")},
    TitleWords{"settings"_L1, QT_TRANSLATE_NOOP("CheckText", "Settings")},
    TitleWords{"address"_L1, QT_TRANSLATE_NOOP("CheckText", "Address")},
    TitleWords{"certificate"_L1, QT_TRANSLATE_NOOP("CheckText", "Certificate")},
    TitleWords{"web"_L1, QT_TRANSLATE_NOOP("CheckText", "Web server")},
    TitleWords{"vhost"_L1, QT_TRANSLATE_NOOP("CheckText", "Vhosts")},
    TitleWords{"services"_L1, QT_TRANSLATE_NOOP("CheckText", "Jobs of the site")},
    TitleWords{"log"_L1, QT_TRANSLATE_NOOP("CheckText", "Log directory")},
    TitleWords{"cron"_L1, QT_TRANSLATE_NOOP("CheckText", "Cron entries")},
    TitleWords{"state"_L1, QT_TRANSLATE_NOOP("CheckText", "State of the site")},
    TitleWords{"age"_L1, QT_TRANSLATE_NOOP("CheckText", "The agreed time")},
    TitleWords{"confirm"_L1, QT_TRANSLATE_NOOP("CheckText", "The typed name")},
    TitleWords{"version"_L1, QT_TRANSLATE_NOOP("CheckText", "The version")},
    TitleWords{"model"_L1, QT_TRANSLATE_NOOP("CheckText", "The data model")},
    TitleWords{"data"_L1, QT_TRANSLATE_NOOP("CheckText", "Data that goes")},
    TitleWords{"direction"_L1, QT_TRANSLATE_NOOP("CheckText", "Back to a former production")},
    TitleWords{"snapshot"_L1, QT_TRANSLATE_NOOP("CheckText", "Last snapshot")},
    TitleWords{"sync"_L1, QT_TRANSLATE_NOOP("CheckText", "Last synchronisation")},
    TitleWords{"script"_L1, QT_TRANSLATE_NOOP("CheckText", "Restore script")},
    TitleWords{"neutral"_L1, QT_TRANSLATE_NOOP("CheckText", "The preview is neutral")},
    TitleWords{"restart"_L1, QT_TRANSLATE_NOOP("CheckText", "How the new site is restarted")},
    TitleWords{"programs"_L1, QT_TRANSLATE_NOOP("CheckText", "Programs of both sites")},
    TitleWords{"disk"_L1, QT_TRANSLATE_NOOP("CheckText", "Free space")},
    TitleWords{"shared"_L1, QT_TRANSLATE_NOOP("CheckText", "What other maintainers see")},
    TitleWords{"notes"_L1, QT_TRANSLATE_NOOP("CheckText", "Release notes")},
    TitleWords{"answers"_L1, QT_TRANSLATE_NOOP("CheckText", "Both sites answer")},
    TitleWords{"clock"_L1, QT_TRANSLATE_NOOP("CheckText", "The server's clock")},
    TitleWords{"jobs"_L1, QT_TRANSLATE_NOOP("CheckText", "Cron jobs of production")},
    TitleWords{"alone"_L1, QT_TRANSLATE_NOOP("CheckText", "Other sites beside it")},
};
} // namespace

QString checkTitle(const QString &code)
{
    for (const TitleWords &known : titles)
        if (code == known.code)
            return Words::tr(known.words);
    return inertText(code, 60);
}

QStringList checkCodesWithWords()
{
    QStringList codes;
    for (const TitleWords &known : titles)
        codes += known.code;
    return codes;
}

QString checkStateText(SurveyCheck::State state)
{
    switch (state) {
    case SurveyCheck::State::Passed:
        return Words::tr("passed");
    case SurveyCheck::State::Warning:
        return Words::tr("warning");
    case SurveyCheck::State::Failed:
        return Words::tr("failed");
    case SurveyCheck::State::Administrator:
        return Words::tr("needs the administrator");
    }
    return {};
}

QString rightsText(const RootRights &rights)
{
    const QString user = inertText(rights.user, 80);
    if (!rights.needed)
        return Words::tr("Your own rights there suffice for all of it.");
    if (rights.kind == u"root")
        return Words::tr("You work as root there.");
    if (rights.kind == u"sudo")
        return Words::tr("%1 may use sudo without a password.").arg(user);
    if (rights.kind == u"password")
        return Words::tr("sudo asks %1 for a password.").arg(user);
    return Words::tr("%1 has no root's rights: a script is written for the administrator, and the job goes on once it "
                     "was run.")
        .arg(user.isEmpty() ? Words::tr("Your account") : user);
}
