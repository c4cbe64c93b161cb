// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A merged text's places that need a decision, as "diff3 -m" marks them.
namespace ConflictText
{
struct Conflict {
    int first = 0; ///< Line of the first marker, from 0.
    int last = 0;  ///< Line of the last marker.
    QString yours; ///< Whole lines.
    QString base;
    QString fresh;
    bool operator==(const Conflict &) const = default;
};
enum class Take { Yours, Fresh, Both };

/// In their order. A marker without its end is no conflict.
QList<Conflict> conflicts(const QString &text);
/// The lines that stand in its place then.
QString resolved(const Conflict &conflict, Take take);
} // namespace ConflictText
