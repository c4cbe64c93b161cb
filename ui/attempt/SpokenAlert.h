// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Says something to who uses a screen reader, without taking the focus: an element of the role notification whose name
/// is what is said, and which is told to be shown anew. Qt has announcements of its own only since 6.8; before that its
/// bridge on Linux passes on this, and no alerts. Nothing of it is seen.
class SpokenAlert : public QWidget
{
    Q_OBJECT
public:
    explicit SpokenAlert(QWidget *parent = nullptr);

    void say(const QString &text);
};
