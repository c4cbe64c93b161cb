// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/WarningText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace
{
struct CodeWords {
    QLatin1StringView code;
    const char *words;
};

constexpr std::array codeWords{
    CodeWords{"name-of-other-site"_L1,
              QT_TRANSLATE_NOOP("WarningText", "Another site's name stands in its files. Change it before "
                                               "this site is used: a restore could reach the wrong site.")},
    CodeWords{"stale-restore-script"_L1,
              QT_TRANSLATE_NOOP("WarningText",
                                "restore2preview.py is older than the tables of the dump: tables that were added or "
                                "split since would not be restored. Compare it with restore.py.")},
    CodeWords{
        "no-log"_L1,
        QT_TRANSLATE_NOOP("WarningText", "It has no log directory, so Lino's messages go to the system's journal.")},
    CodeWords{"web-server-writable"_L1,
              QT_TRANSLATE_NOOP("WarningText",
                                "The web server's user may write here, so a compromised site could change the links. "
                                "Take that permission away.")},
    CodeWords{"unreadable"_L1,
              QT_TRANSLATE_NOOP("WarningText", "Your account may not read it, so what is shown is incomplete.")},
    CodeWords{"shared-env"_L1,
              QT_TRANSLATE_NOOP("WarningText", "It shares its Python environment with another site: an upgrade of one "
                                               "changes the other.")},
    CodeWords{"loop"_L1, QT_TRANSLATE_NOOP("WarningText", "A link leads back to itself. Make it lead to the site.")},
    CodeWords{"dangling"_L1,
              QT_TRANSLATE_NOOP("WarningText", "A link leads to nothing. Make it lead to a site, or remove it.")},
    CodeWords{"not-a-link"_L1,
              QT_TRANSLATE_NOOP("WarningText", "What should be a link is a file or directory, so production can't be "
                                               "handed over.")},
    CodeWords{"half-switched"_L1,
              QT_TRANSLATE_NOOP("WarningText", "Both links lead to the same site: a switch stopped half-way.")},
    CodeWords{"outside-root"_L1, QT_TRANSLATE_NOOP("WarningText", "A link leads out of the sites' directory.")},
    CodeWords{"disk-low"_L1,
              QT_TRANSLATE_NOOP("WarningText", "The disk is nearly full. Make room before the next synchronisation.")},
};
} // namespace

QString warningText(const HostingWarning &warning)
{
    const QString detail = inertLine(warning.detail, 300);
    for (const CodeWords &known : codeWords) {
        if (warning.code == known.code) {
            const QString words = QCoreApplication::translate("WarningText", known.words);
            return detail.isEmpty() ? words : QCoreApplication::translate("WarningText", "%1 (%2)").arg(words, detail);
        }
    }
    const QString code = inertText(warning.code, 60);
    return detail.isEmpty() ? code : QCoreApplication::translate("WarningText", "%1: %2").arg(code, detail);
}

QStringList warningCodesWithWords()
{
    QStringList codes;
    for (const CodeWords &known : codeWords)
        codes += known.code;
    return codes;
}
