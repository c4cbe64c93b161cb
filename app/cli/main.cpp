// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/cli/Interrupts.h"
#include "core/base/ProcessHardening.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    hardenProcess();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lino-baton"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BATON_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"lino-baton"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);

    Terminal terminal;
    const auto line = CommandLine::read(argc, argv, terminal);
    if (!line.command)
        return line.status;

    Interrupts interrupts;
    auto *command = line.command.get();
    QObject::connect(command, &Command::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&interrupts, &Interrupts::received, command, &Command::interrupt);
    QTimer::singleShot(0, command, &Command::start);
    return QCoreApplication::exec();
}
