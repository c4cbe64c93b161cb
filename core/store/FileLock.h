// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// Holds flock on a file for as long as it lives: one writer at a time among windows and command lines.
class FileLock
{
public:
    /// Never waits: Busy where another process holds it, FileUnwritable where the file can't be made.
    static Result<FileLock> acquire(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};
