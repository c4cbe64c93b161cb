// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptStartCommand.h"

#include "app/cli/AttemptOptionTexts.h"
#include "core/announcement/Announcement.h"
#include "core/plans/ScriptExport.h"
#include "core/plans/StartAttempt.h"

using namespace Qt::StringLiterals;

void AttemptStartCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command =
        parent.add_subcommand("start", words(tr("Start it now: as planned, or with --for without a plan made before")));
    addTarget(*command, o->target);
    command
        ->add_option("--for", o->length,
                     words(tr("How long it lasts, with the minutes in which nobody can work: 60m, 1h30m")))
        ->check(AttemptOptionTexts::minutesProblem, words(tr("LENGTH")));
    command->add_option("--at-end", o->atEnd, words(tr("At the end: remind maintainers, or cancel")))
        ->check(CLI::IsMember({"remind", "cancel"}));
    command
        ->add_option("--max-sync-age", o->maxSyncAge,
                     words(tr("Hours that the last good synchronisation may be old; 26 where nothing was planned")))
        ->check(CLI::Range(1, 24 * 14));
    auto *follow = command->add_flag("--follow", o->follow,
                                     words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    auto *rehearse = command->add_flag("--rehearse", o->rehearse,
                                       words(tr("Only check and measure, and show it; nothing is changed")));
    auto *script = command->add_flag("--script", o->script,
                                     words(tr("Print a shell script that does the same by hand; nothing is changed")));
    script->excludes(rehearse)->excludes(follow);
    addJson(*command, o->json);
    addSudoOptions(*command, o->passwords);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptStartCommand>(*o, terminal); });
}

void AttemptStartCommand::act()
{
    const auto &attempt = series().attempt;
    if (attempt && attempt->state == Attempt::State::Planned) {
        m_planned = attempt->id;
        m_minutes = attempt->minutes;
        m_atEnd = attempt->atEnd;
        m_maxSyncAge = attempt->maxSyncAge;
    }
    if (!m_options.length.empty())
        m_minutes = AttemptOptionTexts::minutes(textOf(m_options.length)).value_or(0);
    if (!m_options.atEnd.empty())
        m_atEnd = m_options.atEnd == "cancel" ? Attempt::AtEnd::Cancel : Attempt::AtEnd::Remind;
    if (m_options.maxSyncAge > 0)
        m_maxSyncAge = m_options.maxSyncAge;
    if (m_minutes == 0 && !(attempt && attempt->isUnderWay()))
        return endUsage(tr("No attempt is planned. Say how long users try it: baton attempt start %1 --for 60m")
                            .arg(seriesTarget()));
    if (attempt && attempt->isUnderWay()) // the refusal says in words what is under way
        return start({});
    Attempts::readiness(session(), series(), m_minutes, m_maxSyncAge, false, this,
                        [this](const Result<AttemptReadiness> &readiness) {
                            if (!readiness)
                                return fail(readiness.error());
                            if (!m_options.json)
                                for (const QString &line : AttemptLines::readiness(*readiness, m_minutes))
                                    terminal().say(line);
                            start(*readiness);
                        });
}

void AttemptStartCommand::start(const AttemptReadiness &readiness)
{
    // a planned one has its page
    const QString language = Announcement::usualLanguage(series());
    Announcement::Facts facts = Announcement::factsOf(series(), readiness);
    const AttemptMoment now = moment(std::nullopt);
    facts.starts = now.now;
    facts.minutes = m_minutes;
    facts.zone = now.zone;
    facts.utcOffset = now.utcOffset;
    const auto plan = startAttemptPlan(series(),
                                       {.minutes = m_minutes,
                                        .atEnd = m_atEnd,
                                        .maxSyncAge = m_maxSyncAge,
                                        .planned = m_planned,
                                        .freezeSeconds = readiness.freezeSeconds.value_or(0),
                                        .language = language,
                                        .page = Announcement::frozenPage(facts, language)},
                                       session().record().vhosts);
    if (!plan)
        return fail(plan.error());
    if (m_options.script) {
        terminal().printRaw(shellScript(*plan, maintainerHere()).toUtf8());
        return end(ExitStatus::Done);
    }
    orderWithSudo(&session(), *plan,
                  {.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json},
                  m_options.passwords, readiness.rights.asks());
}
