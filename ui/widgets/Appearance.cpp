// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto group = "org.freedesktop.appearance"_L1;
constexpr auto key = "color-scheme"_L1;
constexpr uint prefersDark = 1;

QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) // "Read" wraps its answer twice
        value = value.value<QDBusVariant>().variant();
    return value;
}

QPalette paletteOf(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb faint, QRgb button, QRgb highlight,
                   QRgb link)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}
} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(service, path, interface, u"SettingChanged"_s, this,
                    SLOT(portalChanged(QString, QString, QDBusVariant)));
}

QPalette Appearance::lightPalette()
{
    QPalette palette =
        paletteOf(0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xff1b1d21, 0xff6a6f78, 0xffeceef1, 0xff1f6fb2, 0xff005a9c);
    palette.setColor(QPalette::Light, 0xffffffff);
    palette.setColor(QPalette::Midlight, 0xffe6e8eb);
    palette.setColor(QPalette::Mid, 0xffb9bec6);
    palette.setColor(QPalette::Dark, 0xff8d939d);
    palette.setColor(QPalette::Shadow, 0xff5a5f66);
    return palette;
}

QPalette Appearance::darkPalette()
{
    QPalette palette =
        paletteOf(0xff25282d, 0xff1c1e22, 0xff212428, 0xffe6e8eb, 0xff9aa0a9, 0xff33373e, 0xff2b6ea8, 0xff7fbdf0);
    // Fusion draws the outlines of boxes from these: as dark as by default they vanish on a dark window.
    palette.setColor(QPalette::Light, 0xff4b515b);
    palette.setColor(QPalette::Midlight, 0xff3d424a);
    palette.setColor(QPalette::Mid, 0xff5b626d);
    palette.setColor(QPalette::Dark, 0xff6b727e);
    palette.setColor(QPalette::Shadow, 0xff0e0f11);
    return palette;
}

void Appearance::apply(Choice choice)
{
    m_choice = choice;
    if (QStyle *fusion = QStyleFactory::create(u"Fusion"_s))
        QApplication::setStyle(fusion);
    show(choice == Choice::Dark || (choice == Choice::System && m_dark));
    if (choice == Choice::System)
        askPortal();
}

void Appearance::askPortal()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(group) << QString(key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError() && m_choice == Choice::System)
            show(unwrapped(reply.value().variant()).toUInt() == prefersDark);
        watcher->deleteLater();
    });
}

void Appearance::portalChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (m_choice == Choice::System && changedGroup == group && changedKey == key)
        show(unwrapped(value.variant()).toUInt() == prefersDark);
}

void Appearance::show(bool dark)
{
    m_dark = dark;
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}
