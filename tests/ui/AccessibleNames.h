// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QSpinBox>
#include <QWidget>

/// What a screen reader could not name: every widget below \a window that can have the focus and says nothing of
/// itself.
inline QStringList namelessWidgets(const QWidget *window)
{
    QStringList nameless;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const QString name = widget->objectName();
        // Parts of Qt's own widgets speak for their owner.
        const bool inner = name.startsWith(QLatin1String("qt_")) || qobject_cast<QComboBox *>(widget->parentWidget()) ||
                           widget->inherits("QComboBoxListView") ||
                           qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
        if (inner || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            nameless += QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + name;
    }
    return nameless;
}
