// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AddressRound.h"
#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton status [SERVER[/SERIES]]`: every site with its state, as a table or as the JSON contract (docs/json.md).
class StatusCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        bool json = false;
        bool noHealth = false;
    };

    StatusCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void arrived(ServerSession *session, const Result<void> &result);
    void askAddresses();
    void show(const QHash<QUrl, AddressHealth> &health);
    QJsonObject serverJson(const ServerSession *session, const QHash<QUrl, AddressHealth> &health) const;
    /// The worst of how the synchronisations stand.
    ExitStatus syncStatus() const;
    void printNights(const Series &series, const ServerStatus &status);
    void printRoots(const ServerStatus &status);
    void printServer(const ServerSession *session, const QHash<QUrl, AddressHealth> &health);
    /// The series that were asked for.
    QList<Series> wanted(const ServerSession *session) const;

    Options m_options;
    QString m_series;
    QList<ServerSession *> m_sessions;
    QHash<QString, Error> m_errors; ///< Of servers that did not answer.
    qsizetype m_unanswered = 0;
};
