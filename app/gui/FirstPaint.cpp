// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/FirstPaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

using namespace std::chrono_literals;

FirstPaint::FirstPaint(QWidget *window, std::function<void()> then) : QObject(window), m_then(std::move(then))
{
    window->installEventFilter(this);
    QTimer::singleShot(1s, this, &FirstPaint::done);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &FirstPaint::done); // when the event's pixels are on their way to the screen
    }
    return false;
}

void FirstPaint::done()
{
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}
