// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JobEnd.h"

#include "app/cli/TextTable.h"
#include "core/base/InertText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class JobEndWords
{
    Q_DECLARE_TR_FUNCTIONS(JobEnd)
};

QString stateLine(const JobRecord &job)
{
    auto line = JobEndWords::tr("%1: %2").arg(inertText(job.id), jobStateText(job.state));
    if (job.state == JobRecord::State::Failed && job.exitStatus)
        line += JobEndWords::tr(" (exit status %1)").arg(*job.exitStatus);
    if (!job.signal.isEmpty())
        line += JobEndWords::tr(" (signal %1)").arg(inertText(job.signal));
    return line;
}

void sayRefusal(const JobRecord::Refusal &refusal, Terminal &terminal)
{
    const auto say = [&terminal](const QString &heading, const QString &text) {
        if (!text.isEmpty())
            terminal.say(heading.arg(inertText(text)));
    };
    if (refusal.found.isEmpty())
        say(JobEndWords::tr("Found: %1"), refusal.message);
    say(JobEndWords::tr("Found: %1"), refusal.found);
    say(JobEndWords::tr("Production: %1"), refusal.production);
    say(JobEndWords::tr("What to do: %1"), refusal.todo);
}
} // namespace

bool JobEnd::isCounted(const JobRecord &job)
{
    return job.tables && !job.isRunning() && job.undoes.isEmpty() &&
           (job.tables->loaded > 0 || !job.tables->differences.isEmpty());
}

QStringList JobEnd::differences(const JobRecord &job)
{
    if (!job.tables || job.tables->differences.isEmpty())
        return {};
    TextTable table({JobEndWords::tr("Table"), JobEndWords::tr("Dumped"), JobEndWords::tr("Loaded"),
                     JobEndWords::tr("Difference")});
    for (const auto &one : job.tables->differences)
        table.add({one.table, QString::number(one.dumped), QString::number(one.loaded),
                   differenceText(one.dumped, one.loaded)});
    return table.lines();
}

ExitStatus JobEnd::tell(const JobRecord &job, Terminal &terminal)
{
    terminal.say(stateLine(job));
    const auto text = jobResultText(job);
    if (job.refusal && job.state == JobRecord::State::Refused) {
        sayRefusal(*job.refusal, terminal);
        if (!text.preview.isEmpty())
            terminal.say(text.preview);
    } else if (const auto paragraph = text.paragraph(); !paragraph.isEmpty()) {
        terminal.say(paragraph);
    }
    for (const auto &line : differences(job))
        terminal.print(line);
    for (const auto &part : {isCounted(job) ? tablesText(job) : QString(), sizesText(job)})
        if (!part.isEmpty())
            terminal.say(part);
    for (const auto &warning : job.warnings)
        terminal.say(JobEndWords::tr("Note: %1").arg(inertText(warning)));
    if (!job.error.isEmpty())
        terminal.say(JobEndWords::tr("Details: %1").arg(inertText(job.error)));
    if (job.refusal && job.state == JobRecord::State::Refused && job.refusal->code == "administrator"_L1)
        terminal.say(JobEndWords::tr("The script for the administrator: baton administrator-script %1\n"
                                     "Once it has been run there: baton resume %1")
                         .arg(inertText(job.id)));
    return exitStatusOf(job.state);
}
