// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_fleet settle | probe REPEATS | first SERVER REPEATS | call SERVER REPEATS | stream SERVER PATH | seed SITES
// Prints one JSON object with times in milliseconds. Servers are those of XDG_CONFIG_HOME; run.py writes them.
#include "core/base/ProcessHardening.h"
#include "core/fleet/Fleet.h"
#include "core/fleet/LogFollower.h"
#include "core/store/FleetCache.h"
#include "tests/bench/SampleFleet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace
{
double sinceStart(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

[[noreturn]] void fail(const QString &what)
{
    std::fprintf(stderr, "bench_fleet: %s\n", qPrintable(what));
    std::exit(1);
}

double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

void finish(QJsonObject result)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    result[u"maxrss_kb"_s] = double(usage.ru_maxrss);
    result[u"cpu_ms"_s] = processorMilliseconds();
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    QCoreApplication::exit(0);
}
} // namespace

/// Drives one measurement over the fleet and prints what it took.
class Bench : public QObject
{
    Q_OBJECT
public:
    explicit Bench(Fleet *fleet) : m_fleet(fleet) {}

    void probe(int repeats)
    {
        m_repeats = repeats;
        connectSessions();
        m_clock.start();
        m_fleet->openAll();
    }

    /// Until Django was asked for the facts of every site, as it is once after each change of a site's files.
    void settle()
    {
        connectSessions();
        connect(&m_look, &QTimer::timeout, this, [this] {
            if (std::ranges::all_of(m_fleet->servers(), hasFacts))
                return finish({});
            m_fleet->refreshAll();
        });
        m_look.start(3000);
        m_fleet->openAll();
    }

    void first(const QString &server, int repeats)
    {
        m_repeats = repeats;
        m_session = find(server);
        connect(m_session, &ServerSession::stateChanged, this, [this] {
            if (m_session->state() == ServerSession::State::Failed)
                fail(m_session->error()->detail);
            if (m_session->state() == ServerSession::State::Online)
                m_session->jobs(
                    this, [this](const Result<QList<JobRecord>> &jobs) { answeredFirst(jobs); }, 1);
        });
        openAgain();
    }

    void call(const QString &server, int repeats)
    {
        m_repeats = repeats;
        m_session = find(server);
        connect(m_session, &ServerSession::statusChanged, this, [this] {
            if (m_session->isFresh() && !std::exchange(m_begun, true))
                QTimer::singleShot(2000, this, &Bench::callAgain); // what else follows a connection is over by then
        });
        m_session->open();
    }

    void stream(const QString &server, const QString &path)
    {
        m_session = find(server);
        connect(m_session, &ServerSession::statusChanged, this, [this, path] {
            if (m_session->isFresh() && !std::exchange(m_begun, true))
                read(path);
        });
        m_session->open();
    }

private:
    ServerSession *find(const QString &name)
    {
        auto *session = m_fleet->server(name);
        if (!session)
            fail(u"no server "_s + name);
        session->setReconnecting(false);
        return session;
    }

    void connectSessions()
    {
        const auto sessions = m_fleet->servers();
        m_expected = sessions.size();
        for (auto *session : sessions) {
            connect(session, &ServerSession::statusChanged, this, [this, session] {
                if (session->isFresh())
                    answered(session);
            });
            connect(session, &ServerSession::probeFailed, this,
                    [](const Error &error) { fail(errorCodeName(error.code) + u' ' + error.detail); });
        }
    }

    static bool hasFacts(const ServerSession *session)
    {
        return session->isFresh() && std::ranges::all_of(session->status()->series, [](const Series &series) {
                   return std::ranges::none_of(series.sites, &Site::factsStale);
               });
    }

    void answered(ServerSession *session)
    {
        if (m_look.isActive())
            return;
        m_answered.insert(session);
        if (m_answered.size() < m_expected)
            return;
        m_answered.clear();
        m_times += sinceStart(m_clock);
        if (m_times.size() > m_repeats)
            return finish({{u"cold_ms"_s, m_times[0]}, {u"warm_ms"_s, list(1)}});
        // disk use is measured in the background after a first connection
        QTimer::singleShot(m_times.size() == 1 ? 5000 : 200, this, [this] {
            m_clock.start();
            m_fleet->refreshAll();
        });
    }

    void openAgain()
    {
        m_clock.start();
        m_session->open();
    }

    void answeredFirst(const Result<QList<JobRecord>> &jobs)
    {
        if (!jobs)
            fail(jobs.error().detail);
        m_times += sinceStart(m_clock);
        m_session->close();
        if (m_times.size() >= m_repeats)
            return finish({{u"first_ms"_s, list(0)}});
        QTimer::singleShot(200, this, &Bench::openAgain);
    }

    void callAgain()
    {
        m_clock.start();
        m_session->jobs(
            this,
            [this](const Result<QList<JobRecord>> &jobs) {
                if (!jobs)
                    fail(jobs.error().detail);
                m_times += sinceStart(m_clock);
                if (m_times.size() >= m_repeats)
                    return finish({{u"call_ms"_s, list(0)}});
                QTimer::singleShot(50, this, &Bench::callAgain);
            },
            1);
    }

    void read(const QString &path)
    {
        m_clock.start();
        auto *follower = m_session->followFile(path, 0, false, this);
        connect(follower, &LogFollower::appended, this,
                [this](qint64, const QByteArray &bytes, const QList<TimeMark> &) { m_bytes += bytes.size(); });
        connect(follower, &LogFollower::finished, this, [this](const Result<void> &result) {
            if (!result)
                fail(result.error().detail);
            finish({{u"stream_ms"_s, sinceStart(m_clock)}, {u"bytes"_s, double(m_bytes)}});
        });
    }

    QJsonArray list(qsizetype from) const
    {
        QJsonArray array;
        for (qsizetype i = from; i < m_times.size(); ++i)
            array += m_times[i];
        return array;
    }

    Fleet *m_fleet;
    ServerSession *m_session = nullptr;
    QElapsedTimer m_clock;
    QTimer m_look;
    QList<double> m_times;
    QSet<ServerSession *> m_answered;
    qsizetype m_expected = 0;
    qsizetype m_repeats = 1;
    qint64 m_bytes = 0;
    bool m_begun = false;
};

namespace
{
/// A cached fleet of \a sites sites, two in each series, ten series on each server.
void seed(Fleet &fleet, int sites)
{
    CacheDatabase database;
    FleetCache cache(&database);
    for (int server = 0; server * 20 < sites; ++server) {
        ServerRecord record;
        record.name = u"vps%1"_s.arg(server);
        record.host = u"127.0.0.1"_s;
        record.port = 9;
        if (const auto added = fleet.add(record); !added)
            fail(added.error().detail);
        cache.store(record.name, sampleServer(record.name), QDateTime::currentDateTimeUtc());
    }
    std::puts("{}");
}
} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    Fleet fleet;
    if (const auto loaded = fleet.load(); !loaded)
        fail(loaded.error().detail);
    Bench bench(&fleet);
    const auto what = arguments.value(1);
    if (what == u"seed"_s)
        return seed(fleet, arguments.value(2).toInt()), 0;
    if (what == u"settle"_s)
        bench.settle();
    else if (what == u"probe"_s)
        bench.probe(arguments.value(2).toInt());
    else if (what == u"first"_s)
        bench.first(arguments.value(2), arguments.value(3).toInt());
    else if (what == u"call"_s)
        bench.call(arguments.value(2), arguments.value(3).toInt());
    else if (what == u"stream"_s)
        bench.stream(arguments.value(2), arguments.value(3));
    else
        fail(u"unknown measurement"_s);
    QTimer::singleShot(std::chrono::minutes(5), [] { fail(u"five minutes are over"_s); });
    return QCoreApplication::exec();
}

#include "BenchFleet.moc"
