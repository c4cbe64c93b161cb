// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/FirstPaint.h"
#include "core/base/ProcessHardening.h"
#include "core/fleet/Fleet.h"
#include "core/store/Settings.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SingleInstance.h"
#include "ui/widgets/Appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace
{
void translate(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &directory) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, u"_"_s, directory))
            QApplication::installTranslator(translator);
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
} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"lino-baton"_s);
    QApplication::setApplicationVersion(QStringLiteral(BATON_VERSION));
    QApplication::setDesktopFileName(u"org.lino_framework.Baton"_s);

    SingleInstance instance;
    if (!instance.isFirst()) {
        QObject::connect(&instance, &SingleInstance::finished, &application, &QCoreApplication::quit);
        instance.activateOther();
        return QApplication::exec();
    }
    const Settings settings = Settings::load();
    translate(application, settings.language);
    Appearance appearance;
    appearance.apply(appearanceOf(settings.theme));
    Fleet fleet;
    const Result<void> loaded = fleet.load();
    MainWindow window(&fleet, settings, &appearance);
    if (!loaded)
        window.showFailure(loaded.error(), {});
    QObject::connect(&instance, &SingleInstance::activationRequested, &window, &MainWindow::raiseWindow);
    new FirstPaint(&window, [&window, &application] {
        window.start();
        if (application.arguments().contains(u"--practice"_s))
            window.startPractice();
    });
    window.show();
    return QApplication::exec();
}
