// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    struct Pair {
        QString what;
        QString next;
    };
    static Pair of(Error::Code code, const QString &server);
    static QString production(Error::Code code, const QString &server);
};

/// One case per code and no default: a code without words does not compile.
Words::Pair Words::of(Error::Code code, const QString &server)
{
    switch (code) {
    case Error::Code::NameNotResolved:
        return {tr("The name of %1 is not known to this computer's network.").arg(server),
                tr("Look for a typing error in the server's address, and whether this computer is online.")};
    case Error::Code::ConnectionRefused:
        return {tr("%1 refused the connection.").arg(server),
                tr("Check the port, and whether the SSH service runs on the server.")};
    case Error::Code::ConnectionLost:
        return {tr("The connection to %1 was lost.").arg(server),
                tr("The connection is made again by itself. Jobs and upgrade attempts on the server go on meanwhile.")};
    case Error::Code::Timeout:
        return {tr("%1 did not answer in time.").arg(server),
                tr("Check the network, a firewall, or the server's load, and try again.")};
    case Error::Code::ProtocolError:
        return {tr("%1 answered something that is not understood.").arg(server),
                tr("Try again. Should it come back, report it together with the details.")};
    case Error::Code::JumpHostFailed:
        return {tr("The jump host on the way to %1 could not be passed.").arg(server),
                tr("Try the same with ssh in a terminal, and look at ProxyJump in your SSH configuration.")};
    case Error::Code::HostKeyUnknown:
        return {tr("The key of %1 is not known yet, so nothing was sent to it.").arg(server),
                tr("Connect again and compare the fingerprint with the one that the server shows.")};
    case Error::Code::HostKeyChanged:
        return {tr("%1 shows another key than the one it is known by. Nothing was sent to it.").arg(server),
                tr("Ask the server's administrator whether the key was replaced before you connect again.")};
    case Error::Code::HostKeyRevoked:
        return {tr("The key of %1 is marked as revoked. Nothing was sent to it.").arg(server),
                tr("Ask the server's administrator for its new key.")};
    case Error::Code::HostKeyUncertain:
        return {tr("It is not certain that the key of %1 is the right one, since a list of known keys can't be read "
                   "without doubt.")
                    .arg(server),
                tr("Look at the line of known_hosts that the details name.")};
    case Error::Code::AuthenticationFailed:
        return {tr("%1 did not let you in.").arg(server),
                tr("Check the user name and the key: what \"ssh\" accepts in a terminal works here too.")};
    case Error::Code::CertificateExpired:
        return {tr("Your certificate for %1 is expired or not valid yet.").arg(server),
                tr("Get a new certificate from whoever signs them.")};
    case Error::Code::AgentUnavailable:
        return {tr("The SSH agent did not answer."),
                tr("Unlock or restart the agent, or name a key file for %1.").arg(server)};
    case Error::Code::KeyUnreadable:
        return {tr("A private key for %1 can't be read.").arg(server),
                tr("Check the file's path, its permissions and its passphrase.")};
    case Error::Code::HelperUnavailable:
        return {tr("Baton's helper can't run on %1.").arg(server),
                tr("The server needs Python 3.7 or newer and a home directory that you may write to.")};
    case Error::Code::CommandFailed:
        return {tr("A command on %1 failed.").arg(server), tr("The details say what it printed last.")};
    case Error::Code::NotPermitted:
        return {tr("%1 did not permit it.").arg(server),
                tr("Check that your account is a member of the group that owns the sites.")};
    case Error::Code::NotFound:
        return {tr("It is not there any more on %1.").arg(server), tr("Refresh to see what is there now.")};
    case Error::Code::Locked:
        return {tr("Another job or maintainer works on this series on %1.").arg(server),
                tr("Wait until it has ended, or ask who holds it; the details name the holder.")};
    case Error::Code::Refused:
        return {tr("It was refused before anything began on %1.").arg(server),
                tr("Mend what the details name and try again.")};
    case Error::Code::Busy:
        return {tr("%1 has too much to do at the moment.").arg(server), tr("Try again in a minute.")};
    case Error::Code::InvalidInput:
        return {tr("One of the values is not allowed."), tr("Correct it and try again.")};
    case Error::Code::InvalidSiteName:
        return {tr("This can't be the name of a site."),
                tr("Use small letters and digits, beginning with a letter, for example mdg4.")};
    case Error::Code::ReservedSiteName:
        return {tr("This name says what a site is used for, which changes later."),
                tr("Choose a neutral name, for example mdg4.")};
    case Error::Code::FileUnreadable:
        return {tr("A file can't be read."), tr("Check the permissions of the file that the details name.")};
    case Error::Code::FileUnwritable:
        return {tr("A file can't be written. What it held before is still there."),
                tr("Check the free space and the permissions of the place that the details name.")};
    case Error::Code::FileDamaged:
        return {tr("A file is damaged and was set aside."), tr("The details name the copy that was kept.")};
    case Error::Code::Duplicate:
        return {tr("There is already one of that name."), tr("Choose another name.")};
    case Error::Code::KeyringUnavailable:
        return {tr("This desktop has no keyring that answers."),
                tr("You will be asked each time; nothing is written to a file.")};
    case Error::Code::KeyringLocked:
        return {tr("The keyring is locked."), tr("Unlock it, or type the password each time.")};
    case Error::Code::Cancelled:
        return {tr("It was cancelled."), tr("Start it again whenever you like.")};
    case Error::Code::Unexpected:
        return {tr("Something unexpected happened with %1.").arg(server),
                tr("Try again. Should it come back, report it together with the details.")};
    }
    return {};
}

/// None of these failures changes production: what differs is whether anything at all may still be going on.
QString Words::production(Error::Code code, const QString &server)
{
    switch (code) {
    case Error::Code::KeyringUnavailable:
    case Error::Code::KeyringLocked:
    case Error::Code::InvalidInput:
    case Error::Code::InvalidSiteName:
    case Error::Code::ReservedSiteName:
    case Error::Code::Duplicate:
        return tr("Nothing was changed.");
    case Error::Code::ConnectionLost:
    case Error::Code::Timeout:
    case Error::Code::ProtocolError:
    case Error::Code::Unexpected:
        return tr("What had begun on %1 goes on there; how production stands is shown when it answers again.")
            .arg(server.isEmpty() ? tr("the server", "What had begun on ...") : server);
    case Error::Code::CommandFailed:
    case Error::Code::NotPermitted:
    case Error::Code::Locked:
    case Error::Code::Refused:
    case Error::Code::Busy:
    case Error::Code::NotFound:
    case Error::Code::Cancelled:
        return tr("Production was not touched.");
    case Error::Code::NameNotResolved:
    case Error::Code::ConnectionRefused:
    case Error::Code::JumpHostFailed:
    case Error::Code::HostKeyUnknown:
    case Error::Code::HostKeyChanged:
    case Error::Code::HostKeyRevoked:
    case Error::Code::HostKeyUncertain:
    case Error::Code::AuthenticationFailed:
    case Error::Code::CertificateExpired:
    case Error::Code::AgentUnavailable:
    case Error::Code::KeyUnreadable:
    case Error::Code::HelperUnavailable:
    case Error::Code::FileUnreadable:
    case Error::Code::FileUnwritable:
    case Error::Code::FileDamaged:
        return tr("This changed nothing on the server: production was not touched, and what runs there goes on.");
    }
    return {};
}
} // namespace

QString ErrorText::paragraph() const
{
    return QStringList{what, production, next}.join(u' ');
}

ErrorText errorText(const Error &error, const QString &server)
{
    const Words::Pair words = Words::of(error.code, server);
    return {words.what, Words::production(error.code, server), words.next, inertText(error.detail)};
}
