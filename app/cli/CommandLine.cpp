// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include "app/cli/ActivityCommand.h"
#include "app/cli/AdministratorScriptCommand.h"
#include "app/cli/AdoptCommand.h"
#include "app/cli/AttemptCommand.h"
#include "app/cli/CompareCommand.h"
#include "app/cli/HistoryCommand.h"
#include "app/cli/JobsCommand.h"
#include "app/cli/LogCommand.h"
#include "app/cli/NotesCommand.h"
#include "app/cli/PracticeCommand.h"
#include "app/cli/RestoreScriptCommand.h"
#include "app/cli/ResumeCommand.h"
#include "app/cli/RetireCommand.h"
#include "app/cli/RunScriptCommand.h"
#include "app/cli/ServerAddCommand.h"
#include "app/cli/ServerListCommand.h"
#include "app/cli/ServerRemoveCommand.h"
#include "app/cli/ServerTestCommand.h"
#include "app/cli/ServerTrustCommand.h"
#include "app/cli/SetUpCommand.h"
#include "app/cli/StatusCommand.h"
#include "app/cli/StopCommand.h"
#include "app/cli/SyncCommand.h"
#include "app/cli/UndoCommand.h"
#include "core/base/InertText.h"

#include <QCoreApplication>

#include <sstream>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static QString program()
    {
        return tr("Hands production from one Lino site to the next, and back.\nThe window is lino-baton; both see the "
                  "same servers and jobs.");
    }
    static QString footer()
    {
        return tr("Exit status: 0 done, 1 failed, 2 command line not right, 3 refused by a guardrail, 4 not connected "
                  "or not authenticated, "
                  "5 finished, but what was loaded differs, 130 detached with Ctrl+C.");
    }
    static QString unwritten(const QString &why)
    {
        return tr("The result could not be written whole to standard output: %1").arg(why);
    }
    static QString unknown(const QString &word) { return tr("There is no command or option \"%1\".").arg(word); }
    static QString server() { return tr("Servers that Baton looks after"); }
};

void addCommands(CLI::App &app, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto *server = app.add_subcommand("server", words(Words::server()));
    server->require_subcommand(1);
    ServerAddCommand::addTo(*server, terminal, chosen);
    ServerListCommand::addTo(*server, terminal, chosen);
    ServerTestCommand::addTo(*server, terminal, chosen);
    ServerTrustCommand::addTo(*server, terminal, chosen);
    ServerRemoveCommand::addTo(*server, terminal, chosen);
    StatusCommand::addTo(app, terminal, chosen);
    SyncCommand::addTo(app, terminal, chosen);
    RestoreScriptCommand::addTo(app, terminal, chosen);
    HistoryCommand::addTo(app, terminal, chosen);
    SetUpCommand::addTo(app, terminal, chosen);
    AdoptCommand::addTo(app, terminal, chosen);
    NotesCommand::addTo(app, terminal, chosen);
    CompareCommand::addTo(app, terminal, chosen);
    AttemptCommand::addAllTo(app, terminal, chosen);
    ActivityCommand::addTo(app, terminal, chosen);
    RetireCommand::addTo(app, terminal, chosen);
    RunScriptCommand::addTo(app, terminal, chosen);
    JobsCommand::addTo(app, terminal, chosen);
    LogCommand::addTo(app, terminal, chosen);
    StopCommand::addTo(app, terminal, chosen);
    ResumeCommand::addTo(app, terminal, chosen);
    UndoCommand::addTo(app, terminal, chosen);
    AdministratorScriptCommand::addTo(app, terminal, chosen);
    PracticeCommand::addTo(app, terminal, chosen);
}
} // namespace

CommandLine CommandLine::read(int argc, char **argv, Terminal &terminal)
{
    CommandLine line;
    CLI::App app(words(Words::program()), "baton");
    app.footer(words(Words::footer()));
    app.set_version_flag("--version", "baton " BATON_VERSION);
    app.require_subcommand(1);
    addCommands(app, terminal, line.command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        std::ostringstream out;
        std::ostringstream err;
        const bool wrong = app.exit(error, out, err) != 0;
        if (wrong && !app.remaining(true).empty()) // otherwise it only says that a command is missing
            terminal.say(Words::unknown(inertText(textOf(app.remaining(true).front()))));
        if (!out.str().empty())
            terminal.print(textOf(out.str()).trimmed());
        if (!err.str().empty())
            terminal.say(textOf(err.str()).trimmed());
        line.status = int(wrong ? ExitStatus::Usage : ExitStatus::Done);
        line.command.reset();
    }
    return line;
}

int CommandLine::ended(int status, Terminal &terminal)
{
    if (terminal.failure().isEmpty())
        return status;
    terminal.say(Words::unwritten(terminal.failure()));
    return status == int(ExitStatus::Done) ? int(ExitStatus::Failed) : status;
}
