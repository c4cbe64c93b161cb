// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Arguments.h"
#include "app/gui/FirstPaint.h"
#include "app/gui/MissingDisplay.h"
#include "core/base/ProcessHardening.h"
#include "core/fleet/Fleet.h"
#include "core/store/Settings.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SingleInstance.h"
#include "ui/widgets/Appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
void translate(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &directory) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, u"_"_s, directory))
            QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"lino-baton"_s, u":/translations"_s);
}

Appearance::Choice appearanceOf(Settings::Theme theme)
{
    switch (theme) {
    case Settings::Theme::System:
        return Appearance::Choice::System;
    case Settings::Theme::Light:
        return Appearance::Choice::Light;
    case Settings::Theme::Dark:
        return Appearance::Choice::Dark;
    }
    return Appearance::Choice::System;
}

std::unique_ptr<QApplication> applicationOnDisplay(int &argc, char **argv)
{
    const MissingDisplay display;
    return std::make_unique<QApplication>(argc, argv);
}

int answer(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    translate(application, Settings::load().language);
    return Arguments().read(QCoreApplication::arguments()).value_or(0);
}
} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QCoreApplication::setApplicationName(u"lino-baton"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BATON_VERSION));
    QGuiApplication::setDesktopFileName(u"org.lino_framework.Baton"_s);
    if (Arguments::areAQuestion(argc, argv))
        return answer(argc, argv);
    const auto application = applicationOnDisplay(argc, argv);
    const Settings settings = Settings::load();
    translate(*application, settings.language);
    Arguments asked;
    if (const auto status = asked.read(QCoreApplication::arguments()))
        return *status;

    SingleInstance instance;
    if (!instance.isFirst()) {
        QObject::connect(&instance, &SingleInstance::finished, application.get(), &QCoreApplication::quit);
        instance.activateOther();
        return QApplication::exec();
    }
    Appearance appearance;
    appearance.apply(appearanceOf(settings.theme));
    Fleet fleet;
    const Result<void> loaded = fleet.load();
    MainWindow window(&fleet, settings, &appearance);
    if (!loaded)
        window.showFailure(loaded.error(), {});
    QObject::connect(&instance, &SingleInstance::activationRequested, &window, &MainWindow::raiseWindow);
    new FirstPaint(&window, [&window, &asked] {
        window.start();
        if (asked.practice())
            window.startPractice();
    });
    window.show();
    return QApplication::exec();
}
