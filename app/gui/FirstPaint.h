// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

/// Calls back once, when a window has been painted for the first time: what comes earlier keeps the user waiting for
/// what he sees. A window that is not painted within a second (minimised, on another desktop) keeps nothing waiting.
class FirstPaint : public QObject
{
    Q_OBJECT
public:
    FirstPaint(QWidget *window, std::function<void()> then);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void done();

    std::function<void()> m_then;
};
