// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "core/fleet/Attempts.h"
#include "ui/attempt/AttemptDesk.h"
#include "ui/attempt/CancelAttemptDialog.h"
#include "ui/attempt/DecisionDialog.h"
#include "ui/text/AttemptResult.h"
#include "ui/text/ErrorText.h"
#include "ui/text/OperationResult.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
/// Once its record was changed, the server puts into it why it went back, and the banner tells that.
bool isToldByRecord(const JobRecord &job)
{
    return job.undoes.isEmpty() && job.state != JobRecord::State::Differs &&
           (job.operation == u"attempt" || job.operation == u"cancel") &&
           std::ranges::any_of(job.steps, [](const JobRecord::Step &step) {
               return step.id == u"begin" && step.state == JobRecord::Step::State::Done;
           });
}
} // namespace

/// Waits for what is decided in \a dialog; \a decided takes what was typed.
void AttemptDesk::decide(Flow &flow, QDialog *dialog, const std::function<void(Flow &)> &decided)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    flow.dialog = dialog;
    flow.words = tr("Waiting for your decision...");
    show(flow);
    const QString key = keyOf(flow.server, flow.series);
    connect(dialog, &QDialog::finished, this, [this, key, decided, number = flow.number](int result) {
        Flow *asked = flowFor(key, number);
        if (!asked)
            return;
        if (result != QDialog::Accepted)
            return end(*asked);
        if (decided)
            decided(*asked);
        asked->checked = true;
        learnRights(*asked, asked->kind == Kind::Keep);
    });
    dialog->open();
}

void AttemptDesk::cancel(const AttemptSight &sight, bool surely)
{
    Flow &flow = begin(sight, Kind::Cancel);
    flow.words = tr("Counting what would be lost...");
    show(flow);
    Attempts::status(*m_attempts->session(sight.server), sight.series, true, this,
                     [this, key = keyOf(flow.server, flow.series), number = flow.number,
                      surely](const Result<AttemptStatus> &answer) {
                         if (Flow *asked = flowFor(key, number))
                             countedLoss(*asked, answer, surely);
                     });
}

/// \a surely: the server said already that something is lost.
void AttemptDesk::countedLoss(Flow &flow, const Result<AttemptStatus> &answer, bool surely)
{
    if (answer)
        m_attempts->take(flow.server, flow.series, *answer);
    const auto sight = m_attempts->sight(flow.server, flow.series);
    if (!sight || sight->attempt().state != Attempt::State::Running)
        return fail(flow, tr("Nothing was begun: the attempt does not run any more."));
    if (answer && answer->rows == 0 && !surely) {
        flow.checked = true;
        flow.begins = m_attempts->now() + countdown * 1000;
        show(flow);
        return learnRights(flow, false);
    }
    auto *dialog =
        new CancelAttemptDialog(sight->attempt(), answer ? std::optional(*answer) : std::nullopt,
                                answer ? QString() : errorText(answer.error(), flow.server).paragraph(), m_window);
    decide(flow, dialog, [dialog](Flow &asked) { asked.cancel.confirm = dialog->confirmed(); });
}

void AttemptDesk::keep(const AttemptSight &sight, bool writtenForSure)
{
    Flow &flow = begin(sight, Kind::Keep);
    const Attempt &attempt = sight.attempt();
    const QString to = inertLine(attempt.to, 80), from = inertLine(attempt.from, 80);
    const bool written = writtenForSure || (sight.status && sight.status->formerWasWritten.value_or(false));
    auto *dialog = new DecisionDialog(
        {.title = tr("Keep %1").arg(to),
         .question = tr("Shall %1 stay production?").arg(to),
         .found = written ? tr("The data of %1 is not that of the freeze any more: something was written into it "
                               "meanwhile, and is not in %2.")
                                .arg(from, to)
                          : QString(),
         .meaning = keepMeaning(attempt),
         .yes = tr("Keep %1").arg(to),
         .no = tr("Not yet"),
         .name = written ? from : QString()},
        m_window);
    decide(flow, dialog, [dialog](Flow &asked) { asked.confirmKeep = dialog->confirmed(); });
}

void AttemptDesk::decideChanged(const AttemptSight &sight, const JobRecord &job, const CancelOptions &asked)
{
    Flow &flow = begin(sight, Kind::Cancel);
    flow.cancel = asked;
    flow.cancel.acceptChanged = true;
    const QString to = inertLine(sight.attempt().to, 80), from = inertLine(sight.attempt().from, 80);
    auto *dialog = new DecisionDialog(
        {.title = tr("Go back to %1").arg(from),
         .question = tr("%1 is not as it was when it was frozen. Shall it become production all the same?").arg(from),
         .found = inertText(job.refusal->found.isEmpty() ? job.refusal->message : job.refusal->found, 2000),
         .meaning = tr("Something wrote into its data or its media since then, though no user could reach it. %2 "
                       "serves the users now, and the attempt goes on. Going back makes %1 production with what is in "
                       "it now.")
                        .arg(from, to),
         .yes = tr("Go back to %1 as it is").arg(from),
         .no = tr("Leave the attempt running")},
        m_window);
    decide(flow, dialog);
}

void AttemptDesk::jobEnded(const QString &server, const JobRecord &job)
{
    const auto begun = m_begun.find(keyOf(server, job.id));
    if (begun == m_begun.end() || job.isRunning())
        return;
    const CancelOptions asked = *begun;
    m_begun.erase(begun);
    const auto sight = m_attempts->sight(server, job.series);
    if (!sight || m_flows.contains(keyOf(server, job.series)))
        return;
    const bool good = job.state == JobRecord::State::Succeeded && job.undoes.isEmpty();
    if (good && job.operation == u"cancel")
        return emit lostChangesWanted(server, job.series, sight->attempt().id);
    if (good || job.state == JobRecord::State::Succeeded)
        return;
    const QString code = job.state == JobRecord::State::Refused && job.refusal ? job.refusal->code : QString();
    if (job.operation == u"cancel" && code == u"confirm")
        return cancel(*sight, true);
    if (job.operation == u"cancel" && code == u"changed")
        return decideChanged(*sight, job, asked);
    if (job.operation == u"keep" && code == u"confirm")
        return keep(*sight, true);
    if (!isToldByRecord(job))
        emit problemChanged(server, job.series, jobResultText(job).paragraph());
}
