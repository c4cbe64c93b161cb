// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptAnnouncementCommand.h"

#include "app/cli/AttemptOptionTexts.h"
#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"

using namespace Qt::StringLiterals;

void AttemptAnnouncementCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("announcement", words(tr("What users are told, in their language")));
    addTarget(*command, o->target);
    command
        ->add_option("--kind", o->kind,
                     words(tr("plan: before; withdrawn: it does not take place; frozen: while they wait; cancelled, "
                              "kept: how it ended")))
        ->check(CLI::IsMember({"plan", "withdrawn", "frozen", "cancelled", "kept"}))
        ->capture_default_str();
    command->add_option("--language", o->language, words(tr("en, de, fr, nl or et; by default that of the plan")))
        ->check(AttemptOptionTexts::languageProblem, words(tr("LANGUAGE")));
    auto *own = command->add_option("--template", o->templateFile,
                                    words(tr("Your own text in place of Baton's; -: standard input")));
    auto *mail = command->add_flag("--mail", o->mail, words(tr("As an address that opens a mail program (mailto:)")));
    auto *calendar = command->add_flag("--ics", o->calendar, words(tr("As a calendar file (.ics)")));
    auto *page = command->add_flag("--page", o->page, words(tr("As an HTML page")));
    auto *builtIn = command->add_flag("--print-template", o->builtIn, words(tr("Baton's own text, to be edited")));
    for (auto *one : {mail, calendar, page, builtIn})
        for (auto *other : {mail, calendar, page, builtIn})
            if (one != other)
                one->excludes(other);
    builtIn->excludes(own);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptAnnouncementCommand>(*o, terminal); });
}

Announcement::Kind AttemptAnnouncementCommand::kind() const
{
    return m_options.kind == "withdrawn"   ? Announcement::Kind::Withdrawn
           : m_options.kind == "frozen"    ? Announcement::Kind::Frozen
           : m_options.kind == "cancelled" ? Announcement::Kind::Cancelled
           : m_options.kind == "kept"      ? Announcement::Kind::Kept
                                           : Announcement::Kind::Plan;
}

/// Whether users may be told this of the attempt as it stands: how it may end can be told before it has.
bool AttemptAnnouncementCommand::fitsState() const
{
    using Kind = Announcement::Kind;
    const Attempt &attempt = *series().attempt;
    if (attempt.state == Attempt::State::Kept)
        return kind() == Kind::Kept || kind() == Kind::Plan;
    if (attempt.state == Attempt::State::Cancelled && attempt.begun.isValid())
        return kind() == Kind::Cancelled || kind() == Kind::Plan;
    if (attempt.state == Attempt::State::Cancelled || attempt.state == Attempt::State::Failed)
        return kind() == Kind::Withdrawn || kind() == Kind::Plan;
    return attempt.state == Attempt::State::Planned || kind() != Kind::Withdrawn;
}

QString AttemptAnnouncementCommand::language() const
{
    if (!m_options.language.empty())
        return textOf(m_options.language);
    return series().attempt && !series().attempt->language.isEmpty() ? series().attempt->language : u"en"_s;
}

void AttemptAnnouncementCommand::act()
{
    if (m_options.builtIn) {
        terminal().printRaw(Announcement::builtInTemplate(kind(), language()).toUtf8());
        return end(ExitStatus::Done);
    }
    if (!series().attempt)
        return endUsage(tr("No attempt is planned: baton attempt plan %1 --at TIME").arg(seriesTarget()));
    if (!fitsState())
        return endUsage(tr("%1 An announcement of the kind \"%2\" would not be true.")
                            .arg(attemptHeadline(*series().attempt, moment(series().attempt)), textOf(m_options.kind)));
    if (series().attempt->state == Attempt::State::Kept)
        return SiteSurveys::publishedNotes(session(), series(), this,
                                           [this](const QUrl &notes) { announce({}, notes); });
    if (series().attempt->state != Attempt::State::Planned)
        return announce({});
    Attempts::readiness(session(), series(), series().attempt->minutes, series().attempt->maxSyncAge, false, this,
                        [this](const Result<AttemptReadiness> &readiness) {
                            if (readiness)
                                announce(*readiness);
                            else
                                fail(readiness.error());
                        });
}

void AttemptAnnouncementCommand::announce(const std::optional<AttemptReadiness> &readiness, const QUrl &notes)
{
    const AttemptMoment now = onItsDay(*series().attempt, moment(series().attempt));
    Announcement::Facts facts = Announcement::factsOf(series(), readiness);
    if (!readiness)
        facts.notes = notes;
    facts.zone = now.zone;
    facts.utcOffset = now.utcOffset;
    if (m_options.templateFile.empty() && kind() == Announcement::Kind::Plan &&
        series().attempt->state == Attempt::State::Planned)
        return planned(facts);
    readText(m_options.templateFile, [this, facts](const QString &own) { fillIn(facts, own); });
}

/// What was planned is what users are told, be it Baton's words or not.
void AttemptAnnouncementCommand::planned(const Announcement::Facts &facts)
{
    Attempts::announced(session(), series(), this, [this, facts](const Result<Attempts::Announced> &kept) {
        if (!kept)
            return fail(kept.error());
        if (!kept->text.isEmpty() && (m_options.language.empty() || kept->language == language()))
            return print(facts, kept->text);
        if (kept->text.isEmpty() || kept->madeOf == QString())
            return fillIn(facts, {});
        endUsage(tr("The announcement was written by hand, in another language (%1). Give the one in this language "
                    "with --template.")
                     .arg(inertLine(kept->language)));
    });
}

void AttemptAnnouncementCommand::fillIn(const Announcement::Facts &facts, const QString &ownTemplate)
{
    QStringList unknown;
    const QString text = Announcement::text(kind(), facts, language(), ownTemplate, &unknown);
    if (!unknown.isEmpty())
        return endUsage(tr("The template names what there is not: %1.").arg(inertLine(unknown.join(u", "_s))));
    print(facts, text);
}

void AttemptAnnouncementCommand::print(const Announcement::Facts &facts, const QString &text)
{
    if (m_options.mail)
        terminal().print(Announcement::mailOf(text, language()).toString(QUrl::FullyEncoded));
    else if (m_options.calendar && kind() == Announcement::Kind::Withdrawn)
        terminal().printRaw(Announcement::withdrawal(facts, text, series().attempt->id,
                                                     Announcement::edition(series().attempt->ended.isValid()
                                                                               ? series().attempt->ended
                                                                               : QDateTime::currentDateTimeUtc())));
    else if (m_options.calendar)
        terminal().printRaw(Announcement::calendar(facts, text, series().attempt->id,
                                                   Announcement::edition(series().attempt->plannedAt),
                                                   Announcement::usualAlarm));
    else if (m_options.page)
        terminal().printRaw(Announcement::page(text, language()).toUtf8());
    else
        terminal().printRaw(text.toUtf8());
    end(ExitStatus::Done);
}
