// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RetireCommand.h"

#include "app/cli/SurveyLines.h"
#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/Retire.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
/// Empty where it is a date.
std::string dateProblem(const std::string &text)
{
    return QDate::fromString(textOf(text), Qt::ISODate).isValid()
               ? std::string()
               : words(RetireCommand::tr("\"%1\" is no date: write it as YYYY-MM-DD, for example 2026-12-31.")
                           .arg(inertLine(textOf(text), 40)));
}
} // namespace

void RetireCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("retire", words(tr("Keep an old site's last snapshot and remove all else of "
                                                             "it")));
    command
        ->add_option("SERVER/SITE", o->target, words(tr("The site; SERVER/SERIES/SITE where the name is not unique")))
        ->required();
    auto *confirm = command->add_option("--confirm", o->confirm,
                                        words(tr("The site's name once more; without it nothing is removed")));
    auto *keep = command->add_option("--keep-until", o->keepUntil,
                                     words(tr("Only note the day until which it was promised to stay, YYYY-MM-DD")));
    keep->check(dateProblem, words(tr("YYYY-MM-DD")));
    auto *review = command->add_flag("--review", o->review,
                                     words(tr("Print what would be removed, kept and freed; nothing is changed")));
    auto *rehearse = command->add_flag("--rehearse", o->rehearse,
                                       words(tr("Only check and measure, and show it; nothing is changed")));
    auto *follow = command->add_flag("--follow", o->follow,
                                     words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    addPasswordOptions(*command, o->passwords);
    for (auto *other : {review, rehearse, follow})
        keep->excludes(other);
    keep->excludes(confirm);
    review->excludes(rehearse)->excludes(follow)->excludes(confirm);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<RetireCommand>(*o, terminal); });
}

void RetireCommand::begin()
{
    visitSite(textOf(m_options.target), [this](ServerSession *session, const Series &series, const Site &site) {
        m_session = session;
        m_series = series;
        m_site = site;
        if (m_options.keepUntil.empty())
            return survey();
        const QDate day = QDate::fromString(textOf(m_options.keepUntil), Qt::ISODate);
        SiteSurveys::keepUntil(*session, series, site, day, this, [this](const Result<void> &kept) {
            if (kept)
                survey();
            else
                endWith(kept.error(), m_session->record().name);
        });
    });
}

void RetireCommand::survey()
{
    SiteSurveys::retire(*m_session, m_series, m_site, this, [this](const Result<RetireSurvey> &survey) {
        if (survey)
            act(*survey);
        else
            endWith(survey.error(), m_session->record().name);
    });
}

void RetireCommand::act(const RetireSurvey &survey)
{
    if (!m_options.keepUntil.empty()) {
        show(survey);
        return end(ExitStatus::Done);
    }
    if (m_options.review) {
        show(survey);
        return end(anyFailed(survey.checks) ? ExitStatus::Refused : ExitStatus::Done);
    }
    if (m_options.confirm.empty() && !m_options.rehearse) {
        show(survey);
        terminal().say(tr("Nothing was removed. To do it: baton retire %1 --confirm %2")
                           .arg(inertLine(textOf(m_options.target)), inertLine(m_site.name)));
        return end(ExitStatus::Refused);
    }
    // a rehearsal removes nothing, and so needs no name typed
    const QString confirm = m_options.confirm.empty() ? m_site.name : textOf(m_options.confirm);
    const auto plan = retirePlan(m_series, survey, confirm, m_session->record().vhosts);
    if (!plan) {
        if (anyFailed(survey.checks))
            terminal().say(SurveyLines::checks(survey.checks, true).join(u'\n'));
        return endWith(plan.error(), m_session->record().name);
    }
    start(survey, *plan);
}

void RetireCommand::show(const RetireSurvey &survey)
{
    if (m_options.json)
        return terminal().print(QString::fromUtf8(QJsonDocument(survey.toJson()).toJson(QJsonDocument::Compact)));
    for (const QString &line : SurveyLines::retire(survey))
        terminal().print(line);
}

void RetireCommand::start(const RetireSurvey &survey, const Plan &plan)
{
    orderWithSudo(m_session, plan, {.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json},
                  m_options.passwords, survey.rights.asks());
}
