// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/MissingDisplay.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto sentence =
    QT_TRANSLATE_NOOP("MissingDisplay", "The window needs a display, and there is none here. Without one use "
                                        "the command line: \"baton --help\".");
QtMessageHandler before = nullptr;

void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtFatalMsg) {
        before(type, context, message);
        return;
    }
    QTranslator words; // not installed: there is no whole application yet that could be told
    const bool translated = words.load(QLocale(), u"lino-baton"_s, u"_"_s, u":/translations"_s);
    const QString own = translated ? words.translate("MissingDisplay", sentence) : QString();
    std::fprintf(stderr, "%s\n", own.isEmpty() ? sentence : qUtf8Printable(own));
    std::fflush(nullptr);
    _exit(1);
}
} // namespace

MissingDisplay::MissingDisplay()
{
    before = qInstallMessageHandler(hear);
}

MissingDisplay::~MissingDisplay()
{
    qInstallMessageHandler(before);
}
