// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptEndCommand.h"

#include "core/plans/EndAttempt.h"

using namespace Qt::StringLiterals;

namespace
{
bool isCounted(const Result<AttemptStatus> &found)
{
    return found && found->rows && found->changes &&
           std::ranges::all_of(*found->changes, [](const AttemptStatus::Changes &one) { return one.exact; });
}
} // namespace

CLI::App *AttemptEndCommand::addOne(CLI::App &parent, const char *name, const QString &what,
                                    std::shared_ptr<Options> options)
{
    auto *command = parent.add_subcommand(name, words(what));
    addTarget(*command, options->target);
    auto *rehearse =
        command->add_flag("--rehearse", options->rehearse, words(tr("Only check, and show it; nothing is changed")));
    command
        ->add_flag("--follow", options->follow,
                   words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")))
        ->excludes(rehearse);
    addJson(*command, options->json);
    addSudoOptions(*command, options->passwords);
    return command;
}

void AttemptEndCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto kept = std::make_shared<Options>();
    kept->keeps = true;
    auto *keep = addOne(
        parent, "keep",
        tr("Keep the new version: it stays production. This is the last safe return; --rehearse tells what it means"),
        kept);
    keep->add_option("--confirm", kept->confirm,
                     words(tr("The former production's name, where it was written to since the freeze")));
    keep->callback([kept, &terminal, &chosen] { chosen = std::make_unique<AttemptEndCommand>(*kept, terminal); });

    auto cancelled = std::make_shared<Options>();
    auto *cancel =
        addOne(parent, "cancel",
               tr("Go back: the former version is production again; of a planned one, take back the plan"), cancelled);
    cancel->add_option("--confirm", cancelled->confirm,
                       words(tr("The new site's name, where changes of its users will be lost")));
    cancel->add_flag("--accept-changed", cancelled->acceptChanged,
                     words(tr("Go back even where the former production was written to since the freeze")));
    cancel->callback(
        [cancelled, &terminal, &chosen] { chosen = std::make_unique<AttemptEndCommand>(*cancelled, terminal); });
}

void AttemptEndCommand::act()
{
    const auto &attempt = series().attempt;
    if (!m_options.keeps && attempt && attempt->state == Attempt::State::Planned)
        return Attempts::withdraw(session(), series(), this,
                                  [this](const Result<Attempt> &now) { tell(now, m_options.json); });
    if (m_options.keeps || !m_options.confirm.empty() || m_options.rehearse)
        return order();
    // Counted here, it is refused before a job begins; what can't be counted cheaply the job's check reads, and tells.
    Attempts::status(session(), series(), true, this, [this](const Result<AttemptStatus> &found) {
        m_options.follow = m_options.follow || !isCounted(found);
        order();
    });
}

void AttemptEndCommand::order()
{
    const QString confirm = textOf(m_options.confirm);
    const auto &vhosts = session().record().vhosts;
    const auto plan =
        m_options.keeps
            ? keepAttemptPlan(series(), confirm)
            : cancelAttemptPlan(series(), {.confirm = confirm, .acceptChanged = m_options.acceptChanged}, vhosts);
    if (!plan)
        return fail(plan.error());
    const Asked asked{.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json};
    if (m_options.keeps && series().attempt)
        terminal().say(keepMeaning(*series().attempt));
    if (asked.rehearse)
        return PrivilegedCommand::order(&session(), *plan, asked);
    learnRights([this, plan = *plan, asked](const JobSecrets &secrets) {
        PrivilegedCommand::order(&session(), plan, asked, secrets);
    });
}

void AttemptEndCommand::learnRights(const Collected &collected)
{
    const Passwords &passwords = m_options.passwords;
    if (passwords.sudoFromInput || passwords.withoutSudo || !TerminalQuestion::canAsk())
        return collectSudo(&session(), passwords, collected);
    Attempts::endRights(session(), series(), this, [this, collected](const Result<Attempts::EndRights> &rights) {
        if (!rights || (m_options.keeps ? rights->keep : rights->back).asks())
            collectSudo(&session(), m_options.passwords, collected);
        else
            collect(&session(), m_options.passwords, {}, collected);
    });
}
