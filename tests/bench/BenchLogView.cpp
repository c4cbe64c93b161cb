// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one JSON line per figure: event-loop stalls while 200,000 lines a second arrive and 500 sites change, memory
// for a million lines, jumps, search.
#include "tests/bench/SampleFleet.h"
#include "ui/logs/LogModel.h"
#include "ui/logs/LogSearch.h"
#include "ui/logs/LogTable.h"
#include "ui/sites/SitesModel.h"
#include "ui/sites/SitesView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimer>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{
void print(const QString &bench, QJsonObject figures)
{
    figures.insert(u"bench"_s, bench);
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(figures).toJson(QJsonDocument::Compact)) << Qt::endl;
}

/// Resident bytes of this process.
qint64 resident()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

/// Lines of 112 bytes as a sync script writes them, some of them of interest to the rules.
QByteArray lines(qint64 first, int count)
{
    QByteArray result;
    result.reserve(count * 112);
    for (qint64 line = first; line < first + count; ++line) {
        QByteArray text = line % 1000 == 0 ? QByteArray("Loading 17 objects to table contacts_person (part 1 of 2)...")
                                           : "2026-11-22 18:00:00 INFO [lino.core] row " + QByteArray::number(line) +
                                                 " of the restore";
        result += text.leftJustified(111, '.', true) + '\n';
    }
    return result;
}

double percentile(std::vector<double> &values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

/// How long the event loop is held: what comes between one turn and the next, beyond nothing to do.
class StallMeter : public QObject
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - 1));
            m_since.start();
        });
        m_since.start();
        m_timer.start(1);
    }
    std::vector<double> &gaps() { return m_gaps; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

void runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The table of 25 servers with 500 sites, each of which says something new twice a second.
class ChangingFleet : public QObject
{
public:
    static constexpr int servers = 25;

    ChangingFleet()
    {
        for (int i = 0; i < servers; ++i)
            change();
        m_view.setModel(&m_model);
        m_view.expandAll();
        m_view.resize(1200, 700);
        m_view.show();
        connect(&m_timer, &QTimer::timeout, this, &ChangingFleet::change);
        m_timer.start(500 / servers);
    }
    int sites() const { return m_model.siteCount(); }
    int changes() const { return m_changes; }

private:
    void change()
    {
        const int number = m_changes++ % servers;
        const QString name = u"vps%1"_s.arg(number);
        ServerView view{.name = name, .reach = ServerView::Reach::Online, .fresh = true};
        view.checked = QDateTime::currentDateTimeUtc();
        view.status = sampleServer(name);
        for (Series &series : view.status->series) {
            for (Site &site : series.sites)
                site.diskUse = qint64(1 << 20) * m_changes;
        }
        m_model.setServer(view);
    }

    SitesModel m_model;
    SitesView m_view;
    QTimer m_timer;
    int m_changes = 0;
};

void benchStalls(LogModel &model)
{
    constexpr int linesPerSecond = 200'000, tick = 10, seconds = 10;
    // Made before, so that only receiving is measured.
    std::vector<QByteArray> parts;
    for (int i = 0; i < 50; ++i)
        parts.push_back(lines(i * linesPerSecond * tick / 1000, linesPerSecond * tick / 1000));
    qint64 offset = 0, sent = 0;
    QElapsedTimer clock;
    clock.start();
    QTimer source;
    source.setTimerType(Qt::PreciseTimer);
    QObject::connect(&source, &QTimer::timeout, &model, [&] {
        const qint64 due = std::min<qint64>(clock.elapsed(), seconds * 1000) / tick;
        for (; sent < due; ++sent) {
            const QByteArray &part = parts[size_t(sent) % parts.size()];
            model.append(offset, part, {{offset, 1'795'000'000'000 + sent * tick}});
            offset += part.size();
        }
    });
    ChangingFleet fleet;
    runFor(500);
    clock.restart();
    const int before = fleet.changes();
    StallMeter meter;
    source.start(tick);
    runFor(seconds * 1000);
    source.stop();
    QElapsedTimer late;
    late.start();
    while (!model.isIdle())
        runFor(1);
    print(u"event-loop-stall"_s, {{u"lines_per_second"_s, linesPerSecond},
                                  {u"sites"_s, fleet.sites()},
                                  {u"server_changes_per_second"_s, (fleet.changes() - before) / seconds},
                                  {u"seconds"_s, seconds},
                                  {u"lines"_s, model.rowCount()},
                                  {u"median_ms"_s, percentile(meter.gaps(), 0.5)},
                                  {u"p99_ms"_s, percentile(meter.gaps(), 0.99)},
                                  {u"max_ms"_s, percentile(meter.gaps(), 1)},
                                  {u"behind_ms"_s, late.elapsed()}});
}

void benchJumps(LogModel &model, LogTable &table)
{
    std::vector<double> jumps;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer clock;
        clock.start();
        table.goToLine(qint64(i) * 7919 * 997 % model.rowCount());
        table.viewport()->repaint();
        jumps.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    print(u"jump"_s, {{u"lines"_s, model.rowCount()},
                      {u"median_ms"_s, percentile(jumps, 0.5)},
                      {u"max_ms"_s, percentile(jumps, 1)}});
}

void benchSearch(LogModel &model, const QString &name, const LogQuery &query)
{
    LogSearch search(model.store());
    StallMeter meter;
    QElapsedTimer clock;
    QEventLoop loop;
    QObject::connect(&search, &LogSearch::notFound, &loop, &QEventLoop::quit);
    QObject::connect(&search, &LogSearch::found, &loop, &QEventLoop::quit);
    clock.start();
    search.start(query, -1, false);
    loop.exec();
    print(u"search"_s, {{u"kind"_s, name},
                        {u"lines"_s, model.rowCount()},
                        {u"ms"_s, clock.elapsed()},
                        {u"stall_max_ms"_s, percentile(meter.gaps(), 1)}});
}

void benchMemory()
{
    constexpr int count = 1'000'000, part = 10'000;
    LogModel model;
    LogTable table(&model);
    table.resize(1200, 700);
    table.show();
    runFor(100);
    const qint64 before = resident();
    qint64 offset = 0;
    for (int first = 0; first < count; first += part) {
        const QByteArray bytes = lines(first, part);
        model.append(offset, bytes, {{offset, 1'795'000'000'000 + first}});
        offset += bytes.size();
        while (!model.isIdle())
            runFor(1);
    }
    print(u"memory"_s, {{u"lines"_s, model.rowCount()},
                        {u"bytes"_s, offset},
                        {u"store_ratio"_s, double(model.store().allocated()) / double(offset)},
                        {u"resident_ratio"_s, double(resident() - before) / double(offset)}});
}
} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    benchMemory();
    LogModel model;
    model.setMemoryLimit(qint64(2) << 30);
    LogTable table(&model);
    table.resize(1200, 700);
    table.show();
    runFor(200);
    benchStalls(model);
    benchJumps(model, table);
    benchSearch(model, u"literal"_s, {u"not in this log"_s, true, false});
    benchSearch(model, u"literal, any case"_s, {u"not in this log"_s, false, false});
    benchSearch(model, u"expression with a literal"_s, {u"restore failed [0-9]+"_s, true, true});
    benchSearch(model, u"expression"_s, {u"[A-Z]{3}x[0-9]"_s, true, true});
    return 0;
}
