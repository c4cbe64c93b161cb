// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "ui/SampleAttempt.h"
#include "ui/attempt/AttemptDesk.h"

#include <QTemporaryDir>
#include <QTest>

/// A desk on a server with one series and its attempt, which answers as the test says; the clock is the test's.
class DeskCase : public QObject
{
protected:
    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
    Series m_series;
    int m_probes = 0;
    qint64 m_now = 1000000;
    QHash<QString, QJsonObject> m_answers;  ///< Results by method; what is missing waits.
    QHash<QString, QJsonObject> m_failures; ///< Errors by method.
    std::unique_ptr<Fleet> m_fleet;
    ServerSession *m_session = nullptr;
    std::unique_ptr<AttemptBook> m_book;
    std::unique_ptr<QWidget> m_window;
    AttemptDesk *m_desk = nullptr;
    int m_secretsAsked = 0;
    bool m_secretsCanceled = false;
    QString m_pending, m_problem;
    QList<JobRecord> m_started;
    QStringList m_lost;

    const QString server = QStringLiteral("vps12");

    std::optional<QJsonObject> respond(const QJsonObject &request)
    {
        const QString method = request.value(QLatin1String("method")).toString();
        if (method == QLatin1String("probe")) {
            ServerStatus status = SampleFleet::status({m_series});
            ++m_probes;
            return QJsonObject{{QStringLiteral("result"), status.toJson()}};
        }
        if (const auto failure = m_failures.constFind(method); failure != m_failures.constEnd())
            return QJsonObject{{QStringLiteral("error"), *failure}};
        if (const auto answer = m_answers.constFind(method); answer != m_answers.constEnd())
            return QJsonObject{{QStringLiteral("result"), *answer}};
        return std::nullopt;
    }
    /// What the server says of root's rights for the end of the attempt.
    void needsRoot(bool back, bool keep, const QString &kind = QStringLiteral("password"))
    {
        m_answers.insert(QStringLiteral("attempt.rights"), {{QStringLiteral("kind"), kind},
                                                            {QStringLiteral("user"), QStringLiteral("maintainer")},
                                                            {QStringLiteral("needed"), back},
                                                            {QStringLiteral("keep"), keep}});
    }
    /// So many rows changed since the switch.
    void counts(int rows)
    {
        AttemptStatus status = SampleAttempt::status(SampleAttempt::running());
        status.rows = rows;
        if (rows == 0) {
            status.changes = QMap<QString, AttemptStatus::Changes>();
            status.users.clear();
        }
        m_answers.insert(QStringLiteral("attempt.status"), status.toJson());
    }
    void fail(const QString &method, const QString &code, const QString &message)
    {
        m_failures.insert(method, {{QStringLiteral("code"), code},
                                   {QStringLiteral("message"), message},
                                   {QStringLiteral("details"), QJsonObject()}});
    }
    bool open(const Attempt &attempt)
    {
        m_series = SampleAttempt::series(attempt);
        ServerRecord record;
        record.name = record.host = server;
        m_session = m_fleet->add(record).value();
        m_session->open();
        if (!QTest::qWaitFor(
                [this] { return m_session->state() == ServerSession::State::Online && m_session->isFresh(); }))
            return false;
        m_book->setServer(m_session);
        return m_book->sight(server, m_series.id).has_value();
    }
    /// The attempt changed on the server, and a probe saw it.
    bool becomes(const Attempt &attempt)
    {
        m_series = SampleAttempt::series(attempt);
        const QDateTime before = m_session->checked();
        m_session->refresh();
        return QTest::qWaitFor([this, before] { return m_session->checked() != before; });
    }
    FakeChannel *channel() { return m_server.last()->channel; }
    QJsonObject asked(const QString &method)
    {
        return channel()->lastRequest(method)[QLatin1String("params")].toObject();
    }
    int count(const QString &method) { return channel()->countOf(method); }
    void act(AttemptAction action) { m_desk->act(server, m_series.id, action); }
    void pass(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            m_now += 1000;
            m_desk->tick();
        }
    }
    template <typename Dialog>
    Dialog *dialog() const
    {
        for (Dialog *one : m_window->findChildren<Dialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    static QJsonObject readiness(const QString &failing = {}, const QString &rights = QStringLiteral("sudo"))
    {
        AttemptReadiness readiness;
        const auto add = [&](const QString &code) {
            SurveyCheck check;
            check.code = code;
            check.state = code == failing ? SurveyCheck::State::Failed : SurveyCheck::State::Passed;
            check.detail = code == failing ? QStringLiteral("3.1 GB needed, 0.2 GB free") : QStringLiteral("fine");
            readiness.checks += {check, {}};
        };
        for (const char *code : {"links", "sync", "disk"})
            add(QString::fromLatin1(code));
        readiness.rights = {rights, QStringLiteral("maintainer"), true};
        readiness.canStartBySelf = true;
        readiness.restart = QStringLiteral("supervisor");
        readiness.freezeSeconds = 660;
        readiness.now = SampleFleet::evening();
        readiness.zone = QStringLiteral("CET");
        readiness.utcOffset = 3600;
        return readiness.toJson();
    }
    JobRecord job(const QString &operation, JobRecord::State state = JobRecord::State::Running) const
    {
        JobRecord job = SampleFleet::job(m_series, state);
        job.id = QStringLiteral("20261122T180000Z-%1-ab12cd").arg(operation);
        job.operation = operation;
        job.site = QStringLiteral("/usr/local/lino/mdg/mdg2");
        job.source = QStringLiteral("/usr/local/lino/mdg/mdg1");
        return job;
    }
    void answerJob(const QString &method, const JobRecord &job)
    {
        m_answers.insert(method, {{QStringLiteral("job"), job.toJson()}});
    }
    JobRecord refused(const QString &operation, const QString &code) const
    {
        JobRecord one = job(operation, JobRecord::State::Refused);
        one.refusal = JobRecord::Refusal{code, {}, QStringLiteral("tickets_ticket: 3 rows differ"), {}, {}};
        return one;
    }

    void prepare()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config")).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(QStringLiteral("cache")).toUtf8());
        m_answers.clear();
        m_failures.clear();
        needsRoot(true, true);
        m_started.clear();
        m_lost.clear();
        m_pending.clear();
        m_problem.clear();
        m_secretsAsked = 0;
        m_secretsCanceled = false;
        m_server = {};
        m_server.responder = [this](const QJsonObject &request) { return respond(request); };
        m_fleet = std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
        m_book = std::make_unique<AttemptBook>(m_fleet.get(), [this] { return m_now; });
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_desk = new AttemptDesk(
            m_book.get(),
            [this](const QString &, const AttemptDesk::SecretsCollected &collected,
                   const std::function<void()> &canceled) {
                ++m_secretsAsked;
                if (m_secretsCanceled)
                    return canceled();
                JobSecrets secrets;
                secrets.sudo = Secret(QByteArray("sesame"));
                collected(secrets);
            },
            m_window.get());
        connect(m_fleet.get(), &Fleet::changed, m_book.get(), &AttemptBook::setServer);
        connect(m_desk, &AttemptDesk::pendingChanged, this,
                [this](const QString &, const QString &, const QString &text) { m_pending = text; });
        connect(m_desk, &AttemptDesk::problemChanged, this,
                [this](const QString &, const QString &, const QString &text) { m_problem = text; });
        connect(m_desk, &AttemptDesk::jobStarted, this,
                [this](const QString &, const JobRecord &job) { m_started += job; });
        connect(m_desk, &AttemptDesk::lostChangesWanted, this,
                [this](const QString &, const QString &, const QString &attempt) { m_lost += attempt; });
    }
    void finish()
    {
        m_window.reset();
        m_book.reset();
        m_fleet.reset();
    }
};
