// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SurveyLines.h"

#include "app/cli/TextTable.h"
#include "core/base/InertText.h"
#include "ui/text/CheckText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/SurveyText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class SurveyWords
{
    Q_DECLARE_TR_FUNCTIONS(SurveyLines)
};

void addSection(QStringList &lines, const QString &heading, const QStringList &section)
{
    if (!section.isEmpty())
        lines += QStringList{QString(), heading} + section;
}

QStringList diffLines(const QString &diff)
{
    QStringList lines;
    for (const QString &line : diff.split(u'\n', Qt::SkipEmptyParts))
        lines += inertText(line);
    return lines;
}

QStringList copyLines(const SetUpSurvey &survey)
{
    QStringList lines{
        SurveyWords::tr("  %1 in %Ln file(s)", nullptr, int(survey.copyFiles)).arg(sizeText(survey.copyBytes))};
    for (const auto &left : survey.leftOut)
        lines += SurveyWords::tr("  not: %1 (%2, %3)")
                     .arg(inertLine(left.path), leftOutText(left.why), sizeText(left.bytes));
    for (const auto &space : survey.space)
        lines += SurveyWords::tr("  needs %1 on %2, of %3 free")
                     .arg(sizeText(space.needed), inertLine(space.path), sizeText(space.free));
    return lines;
}

QStringList databaseLines(const SetUpSurvey &survey)
{
    QStringList lines;
    for (const auto &one : survey.databases) {
        lines += u"  %1 %2: %3"_s.arg(inertLine(one.engine), inertLine(one.name), databaseWayText(one.way));
        if (!one.detail.isEmpty())
            lines += u"    "_s + inertLine(one.detail);
    }
    return lines;
}

QStringList packageLines(const SetUpSurvey &survey)
{
    TextTable table({SurveyWords::tr("Package"), SurveyWords::tr("Version")});
    for (const auto &package : survey.installed)
        table.add({package.name, package.version});
    QStringList lines = table.isEmpty() ? QStringList() : table.lines();
    for (const auto &clone : survey.clones)
        lines += u"%1: %2 %3"_s.arg(inertLine(clone.path), inertLine(clone.url), inertLine(clone.commit, 12));
    return lines;
}

QStringList fileLines(const SetUpSurvey &survey)
{
    QStringList lines;
    for (const auto &file : survey.files) {
        lines += u"%1 (%2, %3)"_s.arg(inertLine(file.path), inertLine(file.encoding), inertLine(file.lineEnds));
        lines += diffLines(file.diff);
    }
    return lines;
}

QStringList findLines(const SetUpSurvey &survey)
{
    TextTable table(
        {SurveyWords::tr("Id"), SurveyWords::tr("Why"), SurveyWords::tr("By default"), SurveyWords::tr("Text")});
    for (const auto &find : survey.finds)
        table.add({find.id, findWhyText(find.why),
                   find.replaceByDefault ? SurveyWords::tr("replaced") : SurveyWords::tr("kept"), find.text});
    return table.isEmpty() ? QStringList() : table.lines();
}

QStringList webLines(const SetUpSurvey &survey)
{
    QStringList lines;
    if (!survey.webState.isEmpty())
        lines += u"  "_s + webStateText(survey.webState);
    if (!survey.certificate.isEmpty())
        lines += SurveyWords::tr("  certificate: %1").arg(inertLine(survey.certificate));
    if (!survey.certbot.isEmpty())
        lines += SurveyWords::tr("  for a certificate: %1").arg(inertLine(survey.certbot));
    for (const auto &change : survey.webChanges)
        lines += QStringList{inertLine(change.path)} + diffLines(change.diff);
    return lines;
}
} // namespace

QStringList SurveyLines::checks(const QList<SurveyCheck> &checks, bool failedOnly)
{
    QStringList lines;
    for (const SurveyCheck &check : checks) {
        if (failedOnly && check.state != SurveyCheck::State::Failed)
            continue;
        lines += SurveyWords::tr("%1: %2. %3", "what was checked, how it is, what was found")
                     .arg(checkTitle(check.code), checkStateText(check.state), inertText(check.detail))
                     .trimmed();
        if (!check.todo.isEmpty() && check.state != SurveyCheck::State::Passed)
            lines += SurveyWords::tr("  What to do: %1").arg(inertText(check.todo));
    }
    return lines;
}

QStringList SurveyLines::changes(const QString &heading, const QList<FileChange> &changes)
{
    QStringList section;
    for (const FileChange &change : changes)
        section += QStringList{inertLine(change.path)} + diffLines(change.diff);
    QStringList lines;
    addSection(lines, heading, section);
    return lines;
}

QStringList SurveyLines::setUp(const SetUpSurvey &survey)
{
    QStringList lines{SurveyWords::tr("%1, a copy of %2: %3")
                          .arg(inertLine(survey.site), inertLine(survey.productionName), setUpStateText(survey.state)),
                      SurveyWords::tr("Address: %1").arg(inertLine(survey.address)), rightsText(survey.rights)};
    addSection(lines, SurveyWords::tr("Checks"), checks(survey.checks));
    addSection(lines, SurveyWords::tr("Copied"), copyLines(survey));
    addSection(lines, SurveyWords::tr("Packages of production"), packageLines(survey));
    addSection(lines, SurveyWords::tr("Database"), databaseLines(survey));
    addSection(lines, SurveyWords::tr("Files in which the name is replaced"), fileLines(survey));
    addSection(lines, SurveyWords::tr("Other places with the name (--replace ID, --keep ID)"), findLines(survey));
    addSection(lines, SurveyWords::tr("Web server: %1").arg(serverKindText(survey.webKind)), webLines(survey));
    lines += changes(SurveyWords::tr("Jobs: %1").arg(serverKindText(survey.servicesKind)), survey.serviceChanges);
    return lines;
}

QStringList SurveyLines::adopt(const AdoptSurvey &survey)
{
    QStringList lines{SurveyWords::tr("%1 gets its links in %2").arg(inertLine(survey.site), inertLine(survey.links)),
                      SurveyWords::tr("Address: %1").arg(inertLine(survey.address)), rightsText(survey.rights)};
    addSection(lines, SurveyWords::tr("Checks"), checks(survey.checks));
    lines += changes(SurveyWords::tr("Web server: %1").arg(serverKindText(survey.webKind)), survey.webChanges);
    return lines;
}

QStringList SurveyLines::retire(const RetireSurvey &survey)
{
    QStringList lines{survey.since.isValid()
                          ? SurveyWords::tr("%1 ceased to be production on %2")
                                .arg(inertLine(survey.site), survey.since.toUTC().date().toString(Qt::ISODate))
                          : inertLine(survey.site)};
    if (survey.keepUntil.isValid())
        lines += SurveyWords::tr("To be kept until %1").arg(survey.keepUntil.toString(Qt::ISODate));
    addSection(lines, SurveyWords::tr("Checks"), checks(survey.checks));
    TextTable table({SurveyWords::tr("Removed"), SurveyWords::tr("Size"), SurveyWords::tr("Path or name")});
    for (const auto &one : survey.removes)
        table.add({removalText(one.kind), one.bytes ? sizeText(*one.bytes) : QString(), one.path});
    if (!table.isEmpty())
        lines += QStringList{QString()} + table.lines();
    lines += {QString(),
              SurveyWords::tr("Kept: %1, about %2").arg(inertLine(survey.keepDirectory), sizeText(survey.keepBytes)),
              SurveyWords::tr("Freed: %1").arg(sizeText(survey.frees))};
    return lines;
}
