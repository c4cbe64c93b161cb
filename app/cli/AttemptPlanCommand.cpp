// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptPlanCommand.h"

#include "app/cli/AttemptOptionTexts.h"
#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"
#include "core/plans/StartAttempt.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestAnnouncement = 64 * 1024;
} // namespace

void AttemptPlanCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("plan", words(tr("Plan and announce one, or edit what is planned")));
    addTarget(*command, o->target);
    command
        ->add_option("--at", o->at,
                     words(tr("When users have to stop: \"2026-12-05 18:00\" on the server's clock, or with its zone; "
                              "without it a planned one keeps its time")))
        ->check(AttemptOptionTexts::momentProblem, words(tr("TIME")));
    command
        ->add_option("--for", o->length,
                     words(tr("How long it lasts, with the minutes in which nobody can work: 60m, 1h30m; by default as "
                              "planned, else 60m")))
        ->check(AttemptOptionTexts::minutesProblem, words(tr("LENGTH")));
    command
        ->add_option("--at-end", o->atEnd,
                     words(tr("At the end: remind maintainers, or cancel (what users changed is lost then); by default "
                              "as planned, else remind")))
        ->check(CLI::IsMember({"remind", "cancel"}));
    auto *bySelf = command->add_flag("--start-by-itself", o->startsBySelf,
                                     words(tr("It starts at that time without anybody, if every guardrail holds")));
    command
        ->add_flag("--start-by-hand", o->startsByHand,
                   words(tr("Somebody has to start it, as without a plan that says otherwise")))
        ->excludes(bySelf);
    command
        ->add_option(
            "--max-sync-age", o->maxSyncAge,
            words(tr("Hours that the last good synchronisation may be old at the start; by default as planned, "
                     "else 26")))
        ->check(CLI::Range(1, 24 * 14));
    command
        ->add_option("--language", o->language,
                     words(tr("Of the announcement: en, de, fr, nl or et; by default that of the last attempt, else "
                              "this computer's")))
        ->check(AttemptOptionTexts::languageProblem, words(tr("LANGUAGE")));
    command->add_option("--template", o->templateFile,
                        words(tr("Your own text of the announcement in place of Baton's; -: standard input")));
    addJson(*command, o->json);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptPlanCommand>(*o, terminal); });
}

const Attempt *AttemptPlanCommand::known() const
{
    const auto &attempt = series().attempt;
    return attempt && attempt->state == Attempt::State::Planned ? &*attempt : nullptr;
}

void AttemptPlanCommand::choose()
{
    const Attempt before = known() ? *known() : Attempt();
    m_planned.minutes = AttemptOptionTexts::minutes(textOf(m_options.length)).value_or(before.minutes);
    m_planned.atEnd = m_options.atEnd.empty()       ? before.atEnd
                      : m_options.atEnd == "cancel" ? Attempt::AtEnd::Cancel
                                                    : Attempt::AtEnd::Remind;
    m_planned.startsBySelf = m_options.startsBySelf || (before.startsBySelf && !m_options.startsByHand);
    m_planned.maxSyncAge = m_options.maxSyncAge > 0 ? m_options.maxSyncAge : before.maxSyncAge;
    m_planned.language =
        m_options.language.empty() ? Announcement::usualLanguage(series()) : textOf(m_options.language);
}

void AttemptPlanCommand::act()
{
    choose();
    const auto learned = [this](const Result<Attempts::ServerTime> &time) {
        if (!time && time.error().code == Error::Code::InvalidInput)
            return endUsage(tr("That day the server's clock leaps over this time. Nothing was planned."));
        if (!time)
            return fail(time.error());
        m_starts = *time;
        learnReadiness();
    };
    if (m_options.at.empty()) {
        if (!known() || !known()->starts.isValid())
            return endUsage(tr("No time is planned yet. Say when users have to stop: --at \"2026-12-05 18:00\""));
        return Attempts::serverTimeAt(session(), known()->starts, this, learned);
    }
    const auto wanted = AttemptOptionTexts::moment(textOf(m_options.at));
    if (wanted->hasZone)
        Attempts::serverTimeAt(session(), wanted->local, this, learned);
    else
        Attempts::serverTime(session(), wanted->local, this, learned);
}

void AttemptPlanCommand::learnReadiness()
{
    m_planned.starts = m_starts.utc;
    Attempts::readiness(session(), series(), m_planned.minutes, m_planned.maxSyncAge, m_planned.startsBySelf, this,
                        [this](const Result<AttemptReadiness> &readiness) {
                            if (!readiness)
                                return fail(readiness.error());
                            m_readiness = *readiness;
                            learnWords();
                        });
}

void AttemptPlanCommand::learnWords()
{
    if (!m_options.templateFile.empty() || seen().isEmpty())
        return readText(m_options.templateFile, [this](const QString &text) { fillIn(text); });
    Attempts::announced(session(), series(), this, [this](const Result<Attempts::Announced> &kept) {
        if (kept)
            takeWords(*kept);
        else
            fail(kept.error());
    });
}

void AttemptPlanCommand::takeWords(const Attempts::Announced &kept)
{
    const bool known = Announcement::languages().contains(kept.language);
    const bool another = known && !m_options.language.empty() && m_planned.language != kept.language;
    if (known && !another)
        m_planned.language = kept.language;
    if (kept.text.isEmpty() || (kept.madeOf && (!another || kept.madeOf->isEmpty())))
        return fillIn(kept.madeOf.value_or(QString()));
    if (another)
        return endUsage(tr("The announcement was written by hand, in another language. Give the new one with "
                           "--template. Nothing was planned."));
    m_planned.announcement = kept.text;
    m_planned.madeOf.reset();
    plan();
}

void AttemptPlanCommand::fillIn(const QString &ownTemplate)
{
    m_planned.madeOf = ownTemplate;
    QStringList unknown;
    m_planned.announcement =
        Announcement::text(Announcement::Kind::Plan, facts(), m_planned.language, ownTemplate, &unknown);
    if (!unknown.isEmpty())
        return endUsage(
            tr("The template names what there is not: %1. Nothing was planned.").arg(inertLine(unknown.join(u", "_s))));
    plan();
}

Announcement::Facts AttemptPlanCommand::facts() const
{
    Announcement::Facts facts = Announcement::factsOf(series(), m_readiness);
    facts.starts = m_planned.starts;
    facts.minutes = m_planned.minutes;
    facts.zone = m_starts.zone;
    facts.utcOffset = m_starts.utcOffset;
    return facts;
}

void AttemptPlanCommand::plan()
{
    m_planned.page = Announcement::frozenPage(facts(), m_planned.language);
    const auto start = startAttemptPlan(series(),
                                        {.minutes = m_planned.minutes,
                                         .atEnd = m_planned.atEnd,
                                         .maxSyncAge = m_planned.maxSyncAge,
                                         .planned = seen(),
                                         .freezeSeconds = m_readiness.freezeSeconds.value_or(0)},
                                        session().record().vhosts);
    if (!start)
        return fail(start.error());
    Attempts::plan(session(), series(), m_planned, *start, seen(), this, [this](const Result<Attempt> &attempt) {
        if (attempt && !m_options.json)
            tellReadiness();
        tell(attempt, m_options.json);
    });
}

void AttemptPlanCommand::tellReadiness()
{
    // what is kept came from the server
    terminal().printRaw((inertText(m_planned.announcement, longestAnnouncement) + u'\n').toUtf8());
    if (!m_planned.madeOf)
        terminal().say(tr("This announcement was written by hand, and is kept as it is: look whether its times hold. "
                          "--template fills in another one."));
    for (const QString &line : AttemptLines::readiness(m_readiness, m_planned.minutes))
        terminal().say(line);
    if (m_readiness.isRefused())
        terminal().say(tr("As things are now it would not start."));
    terminal().say(tr("For a mail or a calendar: baton attempt announcement %1 --mail, --ics").arg(seriesTarget()));
}
