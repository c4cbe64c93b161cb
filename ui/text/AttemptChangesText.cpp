// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "ui/text/AttemptText.h"
#include "ui/text/OperationResult.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AttemptText)
};

struct ActivityWords {
    QLatin1StringView what;
    const char *words;
};

constexpr std::array activities{
    ActivityWords{"planned"_L1, QT_TRANSLATE_NOOP("AttemptText", "planned")},
    ActivityWords{"edited"_L1, QT_TRANSLATE_NOOP("AttemptText", "plan changed")},
    ActivityWords{"withdrawn"_L1, QT_TRANSLATE_NOOP("AttemptText", "plan withdrawn")},
    ActivityWords{"started"_L1, QT_TRANSLATE_NOOP("AttemptText", "started")},
    ActivityWords{"switched"_L1, QT_TRANSLATE_NOOP("AttemptText", "the new version became production")},
    ActivityWords{"extended"_L1, QT_TRANSLATE_NOOP("AttemptText", "extended")},
    ActivityWords{"cancelled"_L1, QT_TRANSLATE_NOOP("AttemptText", "cancelled: the former version is back")},
    ActivityWords{"kept"_L1, QT_TRANSLATE_NOOP("AttemptText", "kept: the new version stays")},
    ActivityWords{"failed"_L1, QT_TRANSLATE_NOOP("AttemptText", "did not start")},
    ActivityWords{"went-back"_L1, QT_TRANSLATE_NOOP("AttemptText", "went back by itself")},
    ActivityWords{"not-started"_L1, QT_TRANSLATE_NOOP("AttemptText", "not started by itself")},
    ActivityWords{"reminded"_L1, QT_TRANSLATE_NOOP("AttemptText", "maintainers reminded")},
    ActivityWords{"overdue"_L1, QT_TRANSLATE_NOOP("AttemptText", "overdue")},
    ActivityWords{"recovered"_L1, QT_TRANSLATE_NOOP("AttemptText", "taken up by itself after an interruption")},
    ActivityWords{"keep-until"_L1, QT_TRANSLATE_NOOP("AttemptText", "day of retirement set")},
    ActivityWords{"recalled"_L1, QT_TRANSLATE_NOOP("AttemptText", "former production made the preview again")},
};
} // namespace

QString changesSinceText(int rows)
{
    return rows == 0   ? Words::tr("no changes since")
           : rows == 1 ? Words::tr("1 change since")
                       : Words::tr("%L1 changes since").arg(rows);
}

QString lossText(int rows, qsizetype users)
{
    if (rows == 1)
        return Words::tr("1 change will be lost");
    if (users == 0)
        return Words::tr("%L1 changes will be lost").arg(rows);
    return users == 1 ? Words::tr("%L1 changes by 1 user will be lost").arg(rows)
                      : Words::tr("%L1 changes by %L2 users will be lost").arg(rows).arg(users);
}

QString changesText(const AttemptStatus::Changes &changes)
{
    QStringList parts;
    if (changes.added > 0)
        parts += Words::tr("%L1 added").arg(changes.added);
    if (changes.changed > 0)
        parts += Words::tr("%L1 changed").arg(changes.changed);
    if (changes.removed > 0)
        parts += Words::tr("%L1 removed").arg(changes.removed);
    const QString text = parts.join(u", "_s);
    return changes.exact || text.isEmpty() ? text : Words::tr("about %1", "rows added, changed, removed").arg(text);
}

QString attemptHealthText(const AttemptStatus &status)
{
    QStringList parts;
    if (status.showsPage)
        parts += Words::tr("Production shows its maintenance page");
    else if (!status.problem.isEmpty())
        parts += Words::tr("Production does not answer: %1").arg(inertLine(status.problem, 200));
    else if (status.httpStatus && *status.httpStatus >= 500)
        parts += Words::tr("Production answers with status %1").arg(*status.httpStatus);
    else if (status.httpStatus)
        parts += status.milliseconds ? Words::tr("Production answers in %1 ms").arg(*status.milliseconds)
                                     : Words::tr("Production answers");
    QStringList still;
    for (const AttemptStatus::Program &program : status.programs) {
        if (!program.runs)
            still += inertLine(program.name, 80);
    }
    if (still.size() > 1)
        parts += Words::tr("%1 do not run", "names of programs").arg(still.join(u", "_s));
    else if (!still.isEmpty())
        parts += Words::tr("%1 does not run", "names of programs").arg(still.join(u", "_s));
    else if (status.programs.size() == 1)
        parts += Words::tr("its program runs");
    else if (status.programs.size() == 2)
        parts += Words::tr("both programs run");
    else if (!status.programs.isEmpty())
        parts += Words::tr("all %1 programs run").arg(status.programs.size());
    if (status.formerWasWritten.value_or(false))
        parts += Words::tr("the former production's data was changed meanwhile");
    return parts.join(u"; "_s);
}

QString attemptErrorsText(const AttemptStatus &status)
{
    const AttemptStatus::LogError *told = status.firstToTell();
    if (!told)
        return {};
    const QString text = inertLine(told->text, 160), log = inertLine(told->log, 80);
    if (AttemptStatus::isOfDatabase(*told))
        return Words::tr("What changed since the switch can't be counted: %1").arg(text);
    if (!AttemptStatus::standsInLog(*told))
        return text;
    return status.errors.size() == 1
               ? Words::tr("1 error since the switch in %1: %2").arg(log, text)
               : Words::tr("%1 errors since the switch; the last in %2: %3").arg(status.errors.size()).arg(log, text);
}

QString unlistedText(const LostChanges &lost)
{
    if (!lost.fromSql)
        return {};
    const QString to = inertLine(lost.to, 80);
    QStringList sentences{lost.problem.isEmpty()
                              ? Words::tr("What users did in %1 can't be listed row by row.").arg(to)
                              : asSentence(Words::tr("What users did in %1 can't be listed row by row: %2", "site, why")
                                               .arg(to, inertLine(lost.problem, 500)))};
    sentences += lost.tables.isEmpty() ? Words::tr("It is not known either how many rows that is.")
                                       : Words::tr("Only how many rows of each table is known.");
    if (const LostChanges::File *dump = lost.dump())
        sentences += Words::tr("All data as it was then is kept on the server, in %1.").arg(inertLine(dump->path, 300));
    return sentences.join(u' ');
}

QString activityText(const QString &what)
{
    for (const ActivityWords &known : activities) {
        if (what == known.what)
            return Words::tr(known.words);
    }
    return inertLine(what, 80);
}

QString activitySentence(const ActivityEntry &entry)
{
    QString text = activityText(entry.what);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    if (!entry.by.isEmpty())
        text = Words::tr("%1, by %2", "what, who").arg(text, inertLine(entry.by, 80));
    return entry.detail.isEmpty()
               ? text
               : Words::tr("%1: %2", "what was done, detail").arg(text, inertLine(entry.detail, 500));
}

QStringList activityWords()
{
    QStringList words;
    for (const ActivityWords &known : activities)
        words += known.what;
    return words;
}
