// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "ui/SampleFleet.h"

#include <QTest>

/// A server with one series that answers what the synchronisation's windows ask, as the test says.
class SyncServer
{
public:
    SyncServer() : series(SampleFleet::pair())
    {
        for (Site &site : series.sites) {
            site.facts = DjangoFacts{};
            site.facts->database = site.database;
            site.factsStale = false;
        }
        server.responder = [this](const QJsonObject &request) { return respond(request); };
        ServerRecord record;
        record.name = QStringLiteral("vps12");
        record.host = QStringLiteral("vps12.example.com");
        session = std::make_unique<ServerSession>(record, &secrets, server.factory());
        answers.insert(QStringLiteral("restore-script"), script(QStringLiteral("current")));
    }

    bool goOnline()
    {
        session->open();
        return QTest::qWaitFor(
            [this] { return session->state() == ServerSession::State::Online && session->isFresh(); }, 5000);
    }
    FakeChannel *channel() const { return server.last()->channel; }
    void fail(const QString &method, const QString &code, const QString &message = {})
    {
        failures.insert(method, {{QStringLiteral("code"), code},
                                 {QStringLiteral("message"), message},
                                 {QStringLiteral("details"), QJsonObject()}});
    }
    /// Says it on the newest stream that watches a job.
    void sayJob(const JobRecord &job)
    {
        channel()->say(
            {{QStringLiteral("id"), channel()->lastRequest(QStringLiteral("job.watch"))[QLatin1String("id")]},
             {QStringLiteral("event"),
              QJsonObject{{QStringLiteral("kind"), QStringLiteral("job")}, {QStringLiteral("job"), job.toJson()}}}});
    }
    void sayLog(qint64 offset, const QByteArray &bytes)
    {
        channel()->say(
            {{QStringLiteral("id"), channel()->lastRequest(QStringLiteral("job.watch"))[QLatin1String("id")]},
             {QStringLiteral("event"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("data")},
                                                   {QStringLiteral("offset"), offset},
                                                   {QStringLiteral("times"), QJsonArray()}}}},
            bytes);
    }

    /// A restore script's document (docs/protocol.md, "restore2preview.py").
    static QJsonObject script(const QString &state)
    {
        const QString base =
            QStringLiteral("# restore.py\nexecute_file('contacts_person.py')\nexecute_file('users_user.py')\n");
        return {{QStringLiteral("directory"), QStringLiteral("/usr/local/lino/mdg/mdg1/snapshot2preview")},
                {QStringLiteral("state"), state},
                {QStringLiteral("base"), base},
                {QStringLiteral("kept"), base},
                {QStringLiteral("fresh"), base},
                {QStringLiteral("merged"), QJsonValue()},
                {QStringLiteral("keptHash"), QStringLiteral("hash-1")},
                {QStringLiteral("freshHash"), QStringLiteral("fresh-1")},
                {QStringLiteral("freshFrom"), QStringLiteral("2026-11-20T09:12:00Z")},
                {QStringLiteral("conflicts"), QJsonArray()},
                {QStringLiteral("findings"), QJsonArray()},
                {QStringLiteral("versions"), QJsonArray()},
                {QStringLiteral("syntax"), QJsonValue()}};
    }
    /// One place that needs a decision.
    static QJsonObject conflict()
    {
        QJsonObject document = script(QStringLiteral("conflict"));
        document.insert(QStringLiteral("kept"),
                        QStringLiteral("# restore.py\nexecute_file('contacts_person.py')  # adapted\n"));
        document.insert(QStringLiteral("fresh"), QStringLiteral("# restore.py\nexecute_file('contacts_person_1.py')\n"
                                                                "execute_file('contacts_person_2.py')\n"));
        document.insert(QStringLiteral("merged"),
                        QStringLiteral("# restore.py\n<<<<<<< restore2preview.py\n"
                                       "execute_file('contacts_person.py')  # adapted\n||||||| made from\n"
                                       "execute_file('contacts_person.py')\n=======\n"
                                       "execute_file('contacts_person_1.py')\nexecute_file('contacts_person_2.py')\n"
                                       ">>>>>>> restore.py\nlogger.info('done')\n"));
        document.insert(QStringLiteral("conflicts"),
                        QJsonArray{QJsonObject{{QStringLiteral("line"), 2},
                                               {QStringLiteral("ours"), QStringLiteral("a")},
                                               {QStringLiteral("base"), QStringLiteral("b")},
                                               {QStringLiteral("fresh"), QStringLiteral("c")}}});
        const auto finding = [](const char *kind, const char *name, const char *detail, bool decided) {
            return QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(kind)},
                               {QStringLiteral("name"), QString::fromLatin1(name)},
                               {QStringLiteral("detail"), QString::fromLatin1(detail)},
                               {QStringLiteral("decided"), decided}};
        };
        document.insert(QStringLiteral("findings"),
                        QJsonArray{finding("edit", "line 2", "execute_file('contacts_person.py')  # adapted", true),
                                   finding("split", "contacts_person", "2 files: contacts_person_1.py, _2.py", false),
                                   finding("new-table", "memo_mention", "25 objects", true),
                                   finding("field-removed", "create_tickets_ticket", "fixed_since", true)});
        document.insert(QStringLiteral("versions"),
                        QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("v1.py")},
                                               {QStringLiteral("at"), QStringLiteral("2026-11-20T09:12:00Z")},
                                               {QStringLiteral("by"), QStringLiteral("maintainer@laptop")},
                                               {QStringLiteral("bytes"), 4096}}});
        return document;
    }
    JobRecord job(JobRecord::State state = JobRecord::State::Running) const
    {
        JobRecord job = SampleFleet::job(series, state);
        job.id = QStringLiteral("20261122T180000Z-sync-ab12cd");
        job.run = job.id;
        job.operation = QStringLiteral("sync");
        job.started = QDateTime::currentDateTimeUtc().addSecs(-95);
        job.quietSince = QDateTime::currentDateTimeUtc();
        job.alive = true;
        job.table = QStringLiteral("tickets_ticket");
        const auto step = [&](const char *id, const char *phase, JobRecord::Step::State state, int from, int to) {
            return JobRecord::Step{QString::fromLatin1(id),
                                   {},
                                   QString::fromLatin1(phase),
                                   state,
                                   from < 0 ? QDateTime() : job.started.addSecs(from),
                                   to < 0 ? QDateTime() : job.started.addSecs(to)};
        };
        using enum JobRecord::Step::State;
        job.steps = {step("guard", "check", Done, 0, 3),          step("clear-dump", "dump", Done, 3, 3),
                     step("dump", "dump", Done, 3, 13),           step("media", "mirror", Done, 3, 9),
                     step("check-dump", "dump", Done, 13, 14),    step("compare", "compare", Done, 14, 15),
                     step("snapshot", "mirror", Done, 15, 17),    step("page", "", Done, 17, 17),
                     step("restore", "restore", Running, 17, -1), step("static", "static", Running, 17, -1),
                     step("verify", "verify", Waiting, -1, -1),   step("page-off", "", Waiting, -1, -1),
                     step("answers", "verify", Waiting, -1, -1)};
        const auto phase = [&](const char *id, int from, int to) {
            return JobRecord::Phase{QString::fromLatin1(id), job.started.addSecs(from),
                                    to < 0 ? QDateTime() : job.started.addSecs(to)};
        };
        job.phases = {phase("check", 0, 3),     phase("dump", 3, 14),     phase("mirror", 3, 17),
                      phase("compare", 14, 15), phase("restore", 17, -1), phase("static", 17, -1)};
        if (!job.isRunning())
            end(job);
        return job;
    }
    /// What the runner writes when it is over.
    static void end(JobRecord &job)
    {
        job.ended = job.started.addSecs(84);
        for (JobRecord::Phase &phase : job.phases) {
            if (!phase.ended.isValid())
                phase.ended = job.ended;
        }
        const bool good = job.state == JobRecord::State::Succeeded || job.state == JobRecord::State::Differs;
        if (good) {
            job.percent = 100;
            job.preview = QStringLiteral("restored");
        }
        for (JobRecord::Step &step : job.steps) {
            if (good)
                step.state = JobRecord::Step::State::Done;
            else if (step.id == QStringLiteral("restore"))
                step.state = JobRecord::Step::State::Failed;
        }
    }
    /// \a count good runs of the last nights.
    QList<JobRecord> history(int count) const
    {
        QList<JobRecord> jobs;
        for (int night = 1; night <= count; ++night) {
            JobRecord one = job(JobRecord::State::Succeeded);
            const qint64 back = -86400LL * night;
            one.id += QString::number(night);
            one.started = one.started.addSecs(back);
            one.ended = one.ended.addSecs(back);
            for (JobRecord::Phase &phase : one.phases) {
                phase.started = phase.started.addSecs(back);
                phase.ended = phase.ended.addSecs(back);
            }
            jobs += one;
        }
        return jobs;
    }

    FakeServer server;
    MemorySecretStore secrets;
    Series series;
    QHash<QString, QJsonObject> answers;  ///< Results by method; what is missing waits.
    QHash<QString, QJsonObject> failures; ///< Errors by method.
    std::unique_ptr<ServerSession> session;

private:
    std::optional<QJsonObject> respond(const QJsonObject &request)
    {
        const QString method = request.value(QLatin1String("method")).toString();
        if (method == QLatin1String("probe"))
            return QJsonObject{{QStringLiteral("result"), SampleFleet::status({series}).toJson()}};
        if (method == QLatin1String("ping"))
            return QJsonObject{{QStringLiteral("result"), QJsonObject()}};
        if (const auto failure = failures.constFind(method); failure != failures.constEnd())
            return QJsonObject{{QStringLiteral("error"), *failure}};
        if (const auto answer = answers.constFind(method); answer != answers.constEnd())
            return QJsonObject{{QStringLiteral("result"), *answer}};
        return std::nullopt;
    }
};
