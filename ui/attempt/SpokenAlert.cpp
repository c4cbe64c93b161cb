// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/SpokenAlert.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace
{
QAccessibleInterface *alertInterface(const QString &key, QObject *object)
{
    auto *alert =
        key == QLatin1String(SpokenAlert::staticMetaObject.className()) ? qobject_cast<SpokenAlert *>(object) : nullptr;
    return alert ? new QAccessibleWidget(alert, QAccessible::Notification) : nullptr;
}
} // namespace

SpokenAlert::SpokenAlert(QWidget *parent) : QWidget(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(alertInterface);
        return true;
    }();
    Q_UNUSED(installed)
    setFixedSize(1, 1);
    setFocusPolicy(Qt::NoFocus);
}

void SpokenAlert::say(const QString &text)
{
    setAccessibleName(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(this, text);
    announcement.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&announcement);
#else
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
#endif
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}
