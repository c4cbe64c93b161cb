// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

/// A part of a run whose time is measured: a step of its plan or, where it has none, a phase.
struct RunUnit {
    QString
        key; ///< Of one run, and the same in all runs: the step's id; a phase's with its number where it came again.
    QString phase;
    QDateTime started;    ///< Invalid while it waits.
    QDateTime ended;      ///< Invalid while it waits or runs.
    bool measured = true; ///< False where it was skipped: its time says nothing.

    bool isWaiting() const { return measured && !started.isValid(); }
    bool isRunning() const { return started.isValid() && !ended.isValid(); }
    double seconds() const { return double(started.msecsTo(ended)) / 1000; }
};

/// In the order of the record.
QList<RunUnit> unitsOf(const JobRecord &job);

/// The middle of \a values; of an even number the mean of the two in the middle; 0 of none.
double medianOf(QList<double> values);
/// How far \a values usually lie from their middle, relative to it: robust against single outliers. 0 of less than
/// three.
double spreadOf(const QList<double> &values);
