// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/PracticeServerInfo.h"

#include <QList>
#include <QObject>

#include <memory>

/// Starts, stops and asks for the practice server: runs resources/practice/practice.py and reads its progress. Never
/// blocks.
class PracticeServer : public QObject
{
    Q_OBJECT
public:
    enum class Action { Start, Status, Stop, Reset };

    struct Options {
        QString directory;   ///< Empty: practice.py's own default. Practice servers in different directories don't know
                             ///< each other.
        QString database;    ///< "sqlite3", "postgresql" or "mariadb"; empty: as before, at first sqlite3.
        int servers = 0;     ///< 0: as many as before, at first one.
        QString script = {}; ///< Another script that speaks the same lines; empty: the embedded practice.py.
    };

    explicit PracticeServer(QObject *parent = nullptr);
    /// Ends the script if it still runs; servers that it has started stay.
    ~PracticeServer() override;

    /// Begins \a action (a reset brings the sites back to their first state and starts them); finished() follows in any
    /// case. One at a time: Busy is answered to a second one.
    void run(Action action, const Options &options);
    /// Begins \a action with practice.py's defaults.
    void run(Action action);
    bool isRunning() const;
    /// Ends the script (TERM, then KILL after 5 s); finished() follows with Cancelled. A half-built server is mended by
    /// the next start.
    void cancel();

signals:
    /// \a percent 0 to 100, or -1 where it is not known; \a text is practice.py's, inert, not translated.
    void progress(int percent, const QString &text);
    /// The servers, running or not; none where none was ever made. The error's detail holds what
    /// to do, after a newline.
    void finished(const Result<QList<PracticeServerInfo>> &servers);

private:
    class Private;
    std::unique_ptr<Private> d;
};
