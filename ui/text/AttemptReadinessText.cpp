// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "ui/text/AttemptText.h"
#include "ui/text/CheckText.h"
#include "ui/text/OperationResult.h"
#include "ui/text/QuantityText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AttemptText)
};

QString withAge(const AttemptReadiness::Check &check, const QDateTime &now)
{
    const QString detail = inertText(check.check.detail, 1000);
    if (!check.at.isValid() || !now.isValid())
        return detail;
    const QString age = Words::tr("as of %1", "age").arg(ageText(check.at, now));
    return detail.isEmpty() ? age : Words::tr("%1 (%2)", "what was found, age").arg(detail, age);
}
} // namespace

QList<SurveyCheck> readinessChecks(const AttemptReadiness &readiness)
{
    QList<SurveyCheck> found;
    for (const AttemptReadiness::Check &one : readiness.checks) {
        found += one.check;
        found.last().detail = withAge(one, readiness.now);
    }
    return found;
}

QString readinessLine(const AttemptReadiness &readiness, const QDateTime &now)
{
    QStringList failed;
    int warnings = 0;
    for (const AttemptReadiness::Check &one : readiness.checks) {
        if (one.check.state == SurveyCheck::State::Failed)
            failed += Words::tr("%1: %2", "check, what was found")
                          .arg(checkTitle(one.check.code), inertLine(one.check.detail, 200));
        warnings += one.check.state == SurveyCheck::State::Warning;
    }
    const QString age = ageText(readiness.now, now);
    if (!failed.isEmpty())
        return asSentence(failed.size() == 1
                              ? Words::tr("It would not start (%1): %2", "age, what fails").arg(age, failed.first())
                              : Words::tr("It would not start (%1): %2; and %3 more", "age, what fails")
                                    .arg(age, failed.first())
                                    .arg(failed.size() - 1));
    QStringList parts{
        warnings == 0 ? Words::tr("every guardrail holds (%1)", "age").arg(age)
        : warnings == 1
            ? Words::tr("every guardrail holds, with 1 warning (%1)", "age").arg(age)
            : Words::tr("every guardrail holds, with %2 warnings (%1)", "age, number").arg(age).arg(warnings)};
    if (const std::optional<int> minutes = readiness.freezeMinutes())
        parts += Words::tr("nobody can work for about %1 min").arg(*minutes);
    QString text = asSentence(parts.join(u"; "_s));
    text[0] = text[0].toUpper();
    return text;
}

QString readinessList(const AttemptReadiness &readiness)
{
    QStringList lines;
    for (const SurveyCheck &check : readinessChecks(readiness))
        lines += Words::tr("%1: %2. %3", "check, state, what was found")
                     .arg(checkTitle(check.code), checkStateText(check.state), inertLine(check.detail, 200));
    return lines.join(u'\n');
}

QString freezeText(const AttemptReadiness &readiness, int announced)
{
    const std::optional<int> minutes = readiness.freezeMinutes();
    if (!minutes)
        return Words::tr("How long nobody can work is not known yet: there was no good synchronisation.");
    const int low = AttemptReadiness::minutesOf(readiness.freezeLow);
    const int high = AttemptReadiness::minutesOf(readiness.freezeHigh);
    const QString expected =
        readiness.runs == 1 ? Words::tr("About %1 min, says the last synchronisation.").arg(*minutes)
        : low < high
            ? Words::tr("About %1 min, says the median of the last %2 good synchronisations; most say %3 to %4 min.")
                  .arg(*minutes)
                  .arg(readiness.runs)
                  .arg(low)
                  .arg(high)
            : Words::tr("About %1 min, says the median of the last %2 good synchronisations.")
                  .arg(*minutes)
                  .arg(readiness.runs);
    const int left = announced - *minutes;
    return expected + u' ' +
           (left > 0 ? Words::tr("Of the announced %1 min leave %2 for the users.").arg(announced).arg(left)
                     : Words::tr("That is all of the announced %1 min: plan a longer attempt.").arg(announced));
}
