// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/NightlyText.h"

#include "core/base/InertText.h"
#include "ui/text/ProgressText.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(NightlyText)
};

struct ProblemWords {
    const char *problem;
    const char *words;
    const char *advice;
};

constexpr std::array problems{
    ProblemWords{"late", QT_TRANSLATE_NOOP("NightlyText", "late"),
                 QT_TRANSLATE_NOOP("NightlyText", "The nightly synchronisation should have begun. If it does not begin "
                                                  "within the hour, look whether cron runs on the server.")},
    ProblemWords{"missed", QT_TRANSLATE_NOOP("NightlyText", "missed"),
                 QT_TRANSLATE_NOOP("NightlyText", "The nightly synchronisation did not begin: was the server off, or "
                                                  "cron stopped? Synchronise now, or wait for the next night.")},
    ProblemWords{"longer", QT_TRANSLATE_NOOP("NightlyText", "runs longer than usual"),
                 QT_TRANSLATE_NOOP("NightlyText", "It goes on. The log shows where it is.")},
    ProblemWords{"failed", QT_TRANSLATE_NOOP("NightlyText", "failed"),
                 QT_TRANSLATE_NOOP("NightlyText", "The log says where it failed. Production was not touched.")},
    ProblemWords{"differs", QT_TRANSLATE_NOOP("NightlyText", "finished with differences"),
                 QT_TRANSLATE_NOOP("NightlyText", "Look at which tables hold other numbers of rows than were dumped.")},
    ProblemWords{"refused", QT_TRANSLATE_NOOP("NightlyText", "refused"),
                 QT_TRANSLATE_NOOP("NightlyText", "The job says what stood in the way and what to do.")},
    ProblemWords{"needs-you", QT_TRANSLATE_NOOP("NightlyText", "needs your decision"),
                 QT_TRANSLATE_NOOP("NightlyText",
                                   "Production changed where restore2preview.py was edited: decide, then "
                                   "synchronise. The preview keeps the data it had.")},
    ProblemWords{"locked", QT_TRANSLATE_NOOP("NightlyText", "another job was running"),
                 QT_TRANSLATE_NOOP("NightlyText", "The night was left out, since another job held the series. "
                                                  "Synchronise now, or wait for the next night.")},
    ProblemWords{"no-cron", QT_TRANSLATE_NOOP("NightlyText", "not in the crontab any more"),
                 QT_TRANSLATE_NOOP("NightlyText", "The maintainer's crontab has no entry for it any more: set the "
                                                  "nightly synchronisation again.")},
};

const ProblemWords *wordsOf(const QString &problem)
{
    for (const ProblemWords &known : problems)
        if (problem == QLatin1StringView(known.problem))
            return &known;
    return nullptr;
}
} // namespace

QString nightlyProblemText(const QString &problem)
{
    const ProblemWords *known = wordsOf(problem);
    return known ? Words::tr(known->words) : inertText(problem, 80);
}

QString nightlyAdvice(const QString &problem)
{
    const ProblemWords *known = wordsOf(problem);
    return known ? Words::tr(known->advice) : QString();
}

bool isHeldTonight(const Nightly &nightly, const QDateTime &now, int serverUtcOffset)
{
    return nightly.hold && nightly.hold->night >= now.toUTC().addSecs(serverUtcOffset).date();
}

QString nightlyText(const Nightly &nightly, const QDateTime &now, int serverUtcOffset, const QString &serverZone)
{
    const QString at = inertText(nightly.at, 10);
    QString text;
    if (nightly.next.isValid()) {
        // What 02:30 there is here depends on the night: both clocks may change.
        text = Words::tr("Nightly at %1 server time (%2), %3 here; next %4")
                   .arg(at, inertText(serverZone, 20), nightly.next.toLocalTime().toString(u"HH:mm"_s),
                        untilText(nightly.next, now));
    } else {
        text = Words::tr("Nightly at %1 server time (%2)").arg(at, inertText(serverZone, 20));
    }
    if (isHeldTonight(nightly, now, serverUtcOffset))
        text += Words::tr("; held tonight by %1").arg(inertText(nightly.hold->by, 100));
    return text;
}

QString lastNightText(const Nightly &nightly)
{
    if (nightly.problem.isEmpty())
        return nightly.last && nightly.last->event == u"held" ? Words::tr("Last night was left out, as was asked.")
                                                              : QString();
    QString text = Words::tr("Last night: %1.").arg(nightlyProblemText(nightly.problem));
    if (nightly.last && !nightly.last->detail.isEmpty())
        text += u' ' + inertText(nightly.last->detail, 300);
    if (const QString advice = nightlyAdvice(nightly.problem); !advice.isEmpty())
        text += u' ' + advice;
    return text;
}

QString nightlyScriptText(const QString &script)
{
    if (script == u"replaced")
        return Words::tr("initdb_from_prod.sh in the preview starts the same synchronisation.");
    if (script == u"kept")
        return Words::tr("The preview's own initdb_from_prod.sh was left as it is.");
    if (script == u"foreign")
        return Words::tr("Somebody changed the preview's initdb_from_prod.sh since.");
    if (script == u"missing")
        return Words::tr("The preview has no initdb_from_prod.sh any more.");
    return inertText(script, 80);
}
