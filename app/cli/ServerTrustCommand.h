// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton server trust NAME --fingerprint SHA256:...`: takes a server's new host key in place of the known one, if it
/// is the one that the administrator named. Goes no further than the key: nothing is run on the server.
class ServerTrustCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string name, fingerprint;
    };

    ServerTrustCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void judge(const HostKeyQuestion &question);
    void answer();
    void look(const QList<ServerSession::TestStep> &steps, bool finished);
    void reached(const QString &shown);
    void replace();
    void tellReplaced();
    void refuse();
    QString name() const { return textOf(m_options.name); }

    Options m_options;
    QString m_fingerprint;
    ServerSession *m_session = nullptr;
    std::optional<HostKeyQuestion> m_question; ///< What was asked last.
    bool m_ended = false;
};
