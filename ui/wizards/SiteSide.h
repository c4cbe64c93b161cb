// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Site.h"

#include <QFrame>

class PlainLabel;

/// One site in the frame of its state: its shield or beaker, its name, what happens to it, and its database as Django
/// itself reports it.
class SiteSide : public QFrame
{
    Q_OBJECT
public:
    SiteSide(const Site &site, const QString &role, QWidget *parent = nullptr);

    /// \a isAsking: Django is asked just now.
    void showSite(const Site &site, bool isAsking);

private:
    PlainLabel *add(const QString &text, bool bold, const QColor &color = {});

    PlainLabel *m_database;
    PlainLabel *m_remark;
};
