// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/JobRecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
// docs/protocol.md, "Job"
const QByteArray documented =
    R"({"id":"20261122T180000Z-run-script-ab12cd","series":"mdg-1a2b3c4d","seriesName":"mdg","links":"/dir","site":"/dir/mdg2",
"operation":"run-script","title":"","state":"running","by":"maintainer@laptop","started":"2026-11-22T18:00:00Z","ended":null,"phase":"restore","done":1200,"total":6200,
"percent":43,"phases":[{"id":"dump","started":"2026-11-22T18:00:00.250Z","ended":"2026-11-22T18:01:00Z"}],"exitStatus":null,"signal":null,"error":null,"logSize":77,
"quietSince":"2026-11-22T18:05:00Z","alive":true,"pid":4242,"later":{"a":[1]}})";

QJsonObject job()
{
    return QJsonDocument::fromJson(documented).object();
}
} // namespace

class TestJobRecord : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedJobIsRead()
    {
        const JobRecord record = JobRecord::fromJson(job()).value();
        QCOMPARE(record.id, u"20261122T180000Z-run-script-ab12cd"_s);
        QCOMPARE(record.seriesName, u"mdg"_s);
        QVERIFY(record.isRunning());
        QCOMPARE(record.started, QDateTime({2026, 11, 22}, {18, 0}, Qt::UTC));
        QVERIFY(!record.ended.isValid());
        QCOMPARE(record.done, 1200);
        QCOMPARE(record.total, 6200);
        QCOMPARE(record.percent, 43);
        QCOMPARE(record.phases.size(), 1);
        QCOMPARE(record.phases.first().started.time().msec(), 250);
        QVERIFY(!record.exitStatus.has_value());
        QCOMPARE(record.logSize, 77);
        QVERIFY(record.alive);
    }

    void everyValueSurvivesJson()
    {
        QJsonObject object = job();
        object[u"state"_s] = u"failed"_s;
        object[u"ended"_s] = u"2026-11-22T19:00:00.001Z"_s;
        object[u"exitStatus"_s] = 3;
        object[u"signal"_s] = u"TERM"_s;
        object[u"error"_s] = u"no space left"_s;
        const JobRecord record = JobRecord::fromJson(object).value();
        QCOMPARE(record.exitStatus.value(), 3);
        QCOMPARE(JobRecord::fromJson(record.toJson()).value(), record);
        QCOMPARE(record.toJson().value("ended"_L1).toString(), u"2026-11-22T19:00:00.001Z"_s);
        QCOMPARE(record.toJson().value("started"_L1).toString(), u"2026-11-22T18:00:00Z"_s);
    }

    void everyStateHasAWordThatIsReadAgain_data()
    {
        QTest::addColumn<QString>("word");
        for (const auto *word : {"running", "succeeded", "failed", "stopped", "differs", "refused", "lost"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void everyStateHasAWordThatIsReadAgain()
    {
        QFETCH(QString, word);
        QJsonObject object = job();
        object[u"state"_s] = word;
        const JobRecord record = JobRecord::fromJson(object).value();
        QCOMPARE(jobStateName(record.state), word);
        QCOMPARE(record.isRunning(), word == "running"_L1);
    }

    void nullMeansNotKnown()
    {
        QJsonObject object = job();
        for (const QString &key : object.keys()) {
            if (key != "id"_L1 && key != "state"_L1)
                object[key] = QJsonValue::Null;
        }
        const JobRecord record = JobRecord::fromJson(object).value();
        QCOMPARE(record.phase, QString());
        QCOMPARE(record.total, 0);
        QVERIFY(!record.alive);
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("detail");
        QTest::newRow("id") << u"id"_s << QJsonValue(7) << u"id: not a text"_s;
        QTest::newRow("empty id") << u"id"_s << QJsonValue(u""_s) << u"id: missing"_s;
        QTest::newRow("state") << u"state"_s << QJsonValue(u"<b>running</b>"_s) << u"state: unknown"_s;
        QTest::newRow("no state") << u"state"_s << QJsonValue(QJsonValue::Null) << u"state: missing"_s;
        QTest::newRow("time") << u"started"_s << QJsonValue(u"yesterday"_s) << u"started: not a time in UTC"_s;
        QTest::newRow("time without zone")
            << u"started"_s << QJsonValue(u"2026-11-22T18:00:00"_s) << u"started: not a time in UTC"_s;
        QTest::newRow("fraction") << u"done"_s << QJsonValue(0.5) << u"done: not a whole number"_s;
        QTest::newRow("huge") << u"total"_s << QJsonValue(1e300) << u"total: not a whole number"_s;
        QTest::newRow("large") << u"total"_s << QJsonValue(qint64(1) << 60) << u"total: out of range"_s;
        QTest::newRow("negative") << u"logSize"_s << QJsonValue(-1) << u"logSize: out of range"_s;
        QTest::newRow("percent") << u"percent"_s << QJsonValue(101) << u"percent: out of range"_s;
        QTest::newRow("alive") << u"alive"_s << QJsonValue(1) << u"alive: neither true nor false"_s;
        QTest::newRow("phases") << u"phases"_s << QJsonValue(QJsonObject()) << u"phases: not a list"_s;
        QTest::newRow("phase") << u"phases"_s << QJsonValue(QJsonArray{1}) << u"phases: not an object"_s;
        QTest::newRow("phase without id")
            << u"phases"_s << QJsonValue(QJsonArray{QJsonObject()}) << u"phases: id: missing"_s;
        QTest::newRow("exit status") << u"exitStatus"_s << QJsonValue(u"0"_s) << u"exitStatus: not a whole number"_s;
    }
    void wrongTypesAreNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, detail);
        QJsonObject object = job();
        object[key] = value;
        const auto record = JobRecord::fromJson(object);
        QVERIFY(!record.has_value());
        QCOMPARE(record.error(), (Error{Error::Code::ProtocolError, detail}));
    }

    void whatAServerSaysIsInert()
    {
        QJsonObject object = job();
        object[u"by"_s] = u"\x1b[31mjoe\x07\u202e"_s;
        object[u"error"_s] = u"x"_s.repeated(100'000);
        const JobRecord record = JobRecord::fromJson(object).value();
        QCOMPARE(record.by, u"joe<U+202E>"_s);
        QVERIFY(record.error.size() < 5000);
        QCOMPARE(JobRecord::fromJson(record.toJson()).value(), record);
    }
};

QTEST_GUILESS_MAIN(TestJobRecord)
#include "TestJobRecord.moc"
