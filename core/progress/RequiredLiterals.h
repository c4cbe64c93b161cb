// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

/// Lower-case ASCII texts of which every match of \a pattern contains at least one, whatever their case; empty where
/// none is certain. Understands the subset of regular expressions that rules are written in, and gives nothing for what
/// it does not understand.
QByteArrayList requiredLiterals(const QString &pattern);
