// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/cli/Interrupts.h"
#include "core/base/ProcessHardening.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace
{
void install(QTranslator &translator, const QString &name)
{
    if (translator.load(QLocale(), name, u"_"_s, u":/translations"_s))
        QCoreApplication::installTranslator(&translator);
}
} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lino-baton"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BATON_VERSION));
    QTranslator ownWords;
    QTranslator sharedWords;
    install(ownWords, u"baton"_s);
    install(sharedWords, u"lino-baton"_s);

    Terminal terminal;
    const auto line = CommandLine::read(argc, argv, terminal);
    if (!line.command)
        return CommandLine::ended(line.status, terminal);

    Interrupts interrupts;
    auto *command = line.command.get();
    QObject::connect(command, &Command::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&interrupts, &Interrupts::received, command, &Command::interrupt);
    QTimer::singleShot(0, command, &Command::start);
    return CommandLine::ended(QCoreApplication::exec(), terminal);
}
