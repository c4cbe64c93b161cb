// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/JobSecrets.h"
#include "core/plans/EndAttempt.h"
#include "ui/attempt/AttemptBook.h"

#include <QWidget>

class QDialog;
class QTimer;

/// What the user does about attempts: it counts down what begins with one click, asks the servers meanwhile, asks the
/// user where something would be lost, and starts the jobs. Until a countdown is over nothing has begun anywhere.
class AttemptDesk : public QObject
{
    Q_OBJECT
public:
    using SecretsCollected = std::function<void(const JobSecrets &)>;
    /// Asks the user for what a job on \a server may need root's rights for; one of the two is called.
    using AskSecrets = std::function<void(const QString &server, const SecretsCollected &collected,
                                          const std::function<void()> &canceled)>;

    static constexpr int countdown = 10; ///< Seconds.
    static constexpr int extension = 15; ///< Minutes.

    AttemptDesk(AttemptBook *book, AskSecrets secrets, QWidget *window);

    void act(const QString &server, const QString &series, AttemptAction action);
    void stopPending(const QString &server, const QString &series);
    /// Writes to \a path what takes a withdrawn attempt out of users' calendars.
    void saveWithdrawal(const AttemptSight &sight, const QString &path);
    void closeProblem(const QString &server, const QString &series);
    /// A job has ended; those that were begun here are followed up.
    void jobEnded(const QString &server, const JobRecord &job);
    /// What is about to begin, "Starting in 10 s"; empty where nothing is.
    QString pending(const QString &server, const QString &series) const;

public slots:
    /// Once a second.
    void tick();

signals:
    void ticked();
    void pendingChanged(const QString &server, const QString &series, const QString &text, bool stoppable);
    void problemChanged(const QString &server, const QString &series, const QString &text);
    void jobStarted(const QString &server, const JobRecord &job);
    void editWanted(const QString &server, const QString &series);
    void logWanted(const QString &server, const QString &series);
    void lostChangesWanted(const QString &server, const QString &series, const QString &attempt);
    void closedChanged();

private:
    enum class Kind { Start, Cancel, Keep, GoOn };
    /// One wish on its way from the click to the job.
    struct Flow {
        Kind kind = Kind::Start;
        QString server;
        QString series;
        QString attempt;
        int number = 0;               ///< Answers to an earlier wish are not taken for this one's.
        std::optional<qint64> begins; ///< When the countdown is over, by the book's clock.
        bool checked = false;         ///< The guardrails hold, or nothing is lost.
        bool hasSecrets = false;
        bool sent = false;
        JobSecrets secrets = {};
        CancelOptions cancel = {};
        QString confirmKeep = {};
        QString target = {}; ///< The job that is gone on with.
        bool undoes = false; ///< It is taken back, else resumed.
        std::optional<int> freezeSeconds = {};
        QString words = {}; ///< What is said while it waits.
        QPointer<QDialog> dialog = {};
    };
    using Answered = std::function<void(Flow &)>;

    static QString keyOf(const QString &server, const QString &series) { return server + u'\n' + series; }
    Flow *flowFor(const QString &key, int number);
    Flow &begin(const AttemptSight &sight, Kind kind);
    void end(const Flow &flow);
    void fail(const Flow &flow, const QString &what);
    void show(const Flow &flow);
    QString textOf(const Flow &flow) const;
    // AttemptDesk.cpp: from the click to the job
    void start(const AttemptSight &sight);
    void readinessCame(Flow &flow, const AttemptReadiness &readiness);
    void learnRights(Flow &flow, bool keeps);
    void askSecrets(Flow &flow);
    void advance(Flow &flow);
    void send(Flow &flow);
    static Result<Plan> planOf(const Flow &flow, const Series &series, const QStringList &vhosts);
    void sent(Flow &flow, const Result<JobRecord> &answer);
    void extend(const AttemptSight &sight);
    void withdraw(const AttemptSight &sight);
    // AttemptDeskTell.cpp: what users are told
    void announceEnd(const AttemptSight &sight);
    void mailEnd(const AttemptSight &sight, const QUrl &notes);
    void askWhereToTakeOut(const AttemptSight &sight);
    void stopJob(const AttemptSight &sight);
    void goOn(const AttemptSight &sight);
    void takeUp(Flow &flow, const JobRecord &job);
    // AttemptDeskEnds.cpp: where something is decided
    void decide(Flow &flow, QDialog *dialog, const std::function<void(Flow &)> &decided = {});
    void cancel(const AttemptSight &sight, bool surely);
    void countedLoss(Flow &flow, const Result<AttemptStatus> &answer, bool surely);
    void keep(const AttemptSight &sight, bool writtenForSure);
    void decideChanged(const AttemptSight &sight, const JobRecord &job, const CancelOptions &asked);

    AttemptBook *m_attempts;
    AskSecrets m_secrets;
    QWidget *m_window;
    QTimer *m_timer;
    QHash<QString, Flow> m_flows;          ///< By server and series.
    QHash<QString, CancelOptions> m_begun; ///< Jobs that were begun here, by server and id.
    int m_numbers = 0;
};
