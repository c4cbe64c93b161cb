// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptStatusCommand.h"

using namespace Qt::StringLiterals;

void AttemptStatusCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand(
        "status",
        words(tr("How it stands: time left, changes since the switch, health; of a planned one its readiness")));
    addTarget(*command, o->target);
    command->add_flag("--no-changes", o->noChanges, words(tr("Do not ask the database what changed")));
    addJson(*command, o->json);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptStatusCommand>(*o, terminal); });
}

void AttemptStatusCommand::act()
{
    Attempts::status(session(), series(), !m_options.noChanges, this, [this](const Result<AttemptStatus> &status) {
        if (status)
            show(*status);
        else
            fail(status.error());
    });
}

void AttemptStatusCommand::show(const AttemptStatus &status)
{
    if (!status.attempt || status.attempt->state != Attempt::State::Planned)
        return print(status, {});
    const Attempt &attempt = *status.attempt;
    Attempts::readiness(session(), series(), attempt.minutes, attempt.maxSyncAge, attempt.startsBySelf, this,
                        [this, status](const Result<AttemptReadiness> &readiness) {
                            if (readiness)
                                print(status, *readiness);
                            else
                                fail(readiness.error());
                        });
}

void AttemptStatusCommand::print(const AttemptStatus &status, const std::optional<AttemptReadiness> &readiness)
{
    AttemptMoment now = moment(status.attempt);
    if (status.now.isValid())
        now.now = status.now;
    if (m_options.json) {
        QJsonObject object = AttemptJson::status(status);
        object[u"readiness"_s] = readiness ? QJsonValue(readiness->toJson()) : QJsonValue();
        terminal().print(AttemptJson::line(object));
        return end(ExitStatus::Done);
    }
    for (const QString &line : AttemptLines::status(status, now))
        terminal().print(line);
    if (readiness)
        for (const QString &line : AttemptLines::readiness(*readiness, status.attempt->minutes))
            terminal().print(line);
    end(ExitStatus::Done);
}
