// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Appearance.h"

#include <QApplication>
#include <QFont>
#include <QTranslator>

/// How a program that saves pictures was asked to look: --points N, --language FILE.qm, --dark. Made after the
/// application, and kept as long.
class PictureLook
{
public:
    PictureLook()
    {
        if (const int points = after(QStringLiteral("--points")).toInt()) {
            QFont font = QApplication::font();
            font.setPointSize(points);
            QApplication::setFont(font);
        }
        if (m_translator.load(after(QStringLiteral("--language"))))
            QApplication::installTranslator(&m_translator);
        const bool dark = QApplication::arguments().contains(QStringLiteral("--dark"));
        m_appearance.apply(dark ? Appearance::Choice::Dark : Appearance::Choice::Light);
    }

    /// The argument that stands \a place words after \a option; empty where there is none.
    static QString after(const QString &option, int place = 1)
    {
        const QStringList words = QApplication::arguments();
        const auto at = words.indexOf(option);
        return at < 0 ? QString() : words.value(at + place);
    }

private:
    QTranslator m_translator;
    Appearance m_appearance;
};
