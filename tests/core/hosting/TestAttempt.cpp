// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SampleAttempts.h"
#include "support/SampleStatus.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace
{
QDateTime at(int hour, int minute, int second = 0)
{
    return QDateTime({2026, 12, 5}, {hour, minute, second}, Qt::UTC);
}

/// Why \a object can't be read; empty where it can.
template <typename T>
QString problemOf(const QJsonObject &object)
{
    const auto value = T::fromJson(object);
    if (value)
        return {};
    return value.error().code == Error::Code::ProtocolError ? value.error().detail : u"another code"_s;
}

QString problemOf(const QString &document, const QJsonObject &object)
{
    if (document == "attempt"_L1)
        return problemOf<Attempt>(object);
    if (document == "status"_L1)
        return problemOf<AttemptStatus>(object);
    if (document == "readiness"_L1)
        return problemOf<AttemptReadiness>(object);
    if (document == "lost"_L1)
        return problemOf<LostChanges>(object);
    if (document == "row"_L1)
        return problemOf<LostChanges::Row>(object);
    return problemOf<ActivityEntry>(object);
}

QJsonObject sampleOf(const QString &document)
{
    if (document == "attempt"_L1)
        return SampleAttempts::running();
    if (document == "status"_L1)
        return SampleAttempts::status();
    if (document == "readiness"_L1)
        return SampleAttempts::readiness();
    if (document == "lost"_L1)
        return SampleAttempts::lost();
    return document == "row"_L1 ? SampleAttempts::changedRow() : SampleAttempts::activity();
}

/// Without the keys of the server's document that the desktop does not keep.
QJsonObject without(QJsonObject object, const QStringList &keys)
{
    for (const QString &key : keys)
        object.remove(key);
    return object;
}

const QStringList onlyOnTheServer{u"format"_s, u"links"_s, u"frozen"_s, u"run"_s, u"switching"_s, u"stopped"_s};

/// A record of the server's as it is told in JSON: what is not known is null.
QJsonObject shown(const QJsonObject &record)
{
    QJsonObject told = without(record, onlyOnTheServer);
    for (const auto &key : {u"language"_s, u"reason"_s, u"plannedBy"_s}) {
        if (told[key].toString().isEmpty())
            told[key] = QJsonValue::Null;
    }
    return told;
}
} // namespace

class TestAttempt : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedRecordIsReadAndToldAgain()
    {
        const Attempt attempt = Attempt::fromJson(SampleAttempts::running()).value();
        QCOMPARE(attempt.state, Attempt::State::Running);
        QCOMPARE(attempt.former, u"/dir/mdg1"_s);
        QCOMPARE(attempt.site, u"/dir/mdg2"_s);
        QCOMPARE(attempt.starts, at(17, 0));
        QCOMPARE(attempt.switched, at(17, 11));
        QCOMPARE(attempt.ends, at(18, 26));
        QCOMPARE(attempt.atEnd, Attempt::AtEnd::Cancel);
        QVERIFY(attempt.startsBySelf);
        QCOMPARE(attempt.maxSyncAge, 4);
        QCOMPARE(attempt.extensions, (QList<Attempt::Extension>{{15, u"joe@laptop"_s, at(17, 50)}}));
        QCOMPARE(attempt.left, std::optional<qint64>(-192));
        QCOMPARE(attempt.changedRows, std::optional(37));
        QCOMPARE(attempt.zone, u"CET"_s);
        QCOMPARE(attempt.utcOffset, std::optional(3600));
        QCOMPARE(attempt.toJson(), shown(SampleAttempts::running()));
        QCOMPARE(Attempt::fromJson(attempt.toJson()).value(), attempt);
    }

    void aPlannedOneHasNothingButWhatWasChosen()
    {
        const Attempt attempt = Attempt::fromJson(SampleAttempts::planned()).value();
        QVERIFY(!attempt.starts.isValid() && !attempt.ends.isValid() && !attempt.left && !attempt.changedRows);
        QVERIFY(attempt.zone.isEmpty() && !attempt.utcOffset);
        QVERIFY(attempt.job.isEmpty() && attempt.startedBy.isEmpty());
        QCOMPARE(attempt.minutes, 90);
        QCOMPARE(attempt.toJson(), shown(SampleAttempts::planned()));
    }

    void aStartedOneHoldsTheSeriesAndAPlannedOneOnlyStands_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("underWay");
        QTest::addColumn<bool>("open");
        QTest::newRow("planned") << u"planned"_s << false << true;
        for (const char *state : {"starting", "running", "cancelling", "keeping"})
            QTest::newRow(state) << QString::fromUtf8(state) << true << true;
        for (const char *state : {"cancelled", "kept", "failed"})
            QTest::newRow(state) << QString::fromUtf8(state) << false << false;
    }
    void aStartedOneHoldsTheSeriesAndAPlannedOneOnlyStands()
    {
        QFETCH(QString, state);
        QJsonObject object = SampleAttempts::running();
        object[u"state"_s] = state;
        const Attempt attempt = Attempt::fromJson(object).value();
        QTEST(attempt.isUnderWay(), "underWay");
        QTEST(attempt.isOpen(), "open");
        QCOMPARE(attemptStateName(attempt.state), state);
    }

    void aSeriesKnowsItsAttempt()
    {
        QJsonObject object = SampleStatus::pair().toJson();
        QVERIFY(object["attempt"_L1].isNull());
        object[u"attempt"_s] = SampleAttempts::running();
        const Series series = Series::fromJson(object).value();
        QCOMPARE(series.attempt, std::optional(Attempt::fromJson(SampleAttempts::running()).value()));
        QCOMPARE(Series::fromJson(series.toJson()).value(), series);
        object[u"attempt"_s] = QJsonObject{{u"id"_s, u"x"_s}};
        QCOMPARE(problemOf<Series>(object), u"attempt: state: missing"_s);
    }

    void theDocumentedStatusIsReadAndToldAgain()
    {
        const AttemptStatus status = AttemptStatus::fromJson(SampleAttempts::status()).value();
        QCOMPARE(status.attempt->to, u"mdg2"_s);
        QCOMPARE(status.changes->value(u"tickets_ticket"_s), (AttemptStatus::Changes{1, 2, 0, true}));
        QVERIFY(!status.changes->value(u"big_log"_s).exact);
        QCOMPARE(status.rows, std::optional(37));
        QCOMPARE(status.users.first().name, u"robin"_s);
        QCOMPARE(status.httpStatus, std::optional(200));
        QCOMPARE(status.milliseconds, std::optional(31));
        QVERIFY(status.programs.at(0).runs && !status.programs.at(1).runs);
        QVERIFY(!status.errors.at(1).at.isValid());
        QVERIFY(status.formerIsFrozen);
        QCOMPARE(status.formerWasWritten, std::optional(false));
        QCOMPARE(AttemptStatus::fromJson(status.toJson()).value(), status);
    }

    void whatStandsInNoLogIsToldBeforeTheLatestError()
    {
        AttemptStatus status = AttemptStatus::fromJson(SampleAttempts::status()).value();
        QCOMPARE(status.firstToTell()->text, u"y"_s);
        QVERIFY(!AttemptStatus::isOfDatabase(*status.firstToTell()));
        status.errors.prepend({u"database"_s, {}, u"it does not answer"_s});
        QCOMPARE(status.firstToTell()->text, u"it does not answer"_s);
        QVERIFY(AttemptStatus::isOfDatabase(*status.firstToTell()));
        status.errors.prepend({u"supervisor"_s, {}, u"supervisord does not run"_s});
        QCOMPARE(status.firstToTell()->text, u"supervisord does not run"_s);
        QVERIFY(!AttemptStatus::standsInLog(*status.firstToTell()));
        status.errors.clear();
        QVERIFY(!status.firstToTell());
    }

    void whatWasNotAskedIsNotThere()
    {
        QJsonObject object{{u"now"_s, u"2026-12-05T18:29:12Z"_s}, {u"attempt"_s, QJsonValue::Null}};
        for (const QString &key : {u"changes"_s, u"rows"_s, u"asked"_s})
            object[key] = QJsonValue::Null;
        object[u"health"_s] =
            QJsonObject{{u"http"_s, QJsonValue::Null}, {u"page"_s, true}, {u"problem"_s, u"refused"_s}};
        object[u"former"_s] = QJsonObject{{u"frozen"_s, false}, {u"written"_s, QJsonValue::Null}};
        const AttemptStatus status = AttemptStatus::fromJson(object).value();
        QVERIFY(!status.attempt && !status.changes && !status.rows && !status.httpStatus && !status.formerWasWritten);
        QCOMPARE(status.problem, u"refused"_s);
        QVERIFY(status.showsPage);
        QCOMPARE(AttemptStatus::fromJson(status.toJson()).value(), status);
        object[u"changes"_s] = QJsonObject(); // asked, and nothing changed
        QVERIFY(AttemptStatus::fromJson(object)->changes->isEmpty());
    }

    void theDocumentedReadinessIsReadAndToldAgain()
    {
        const AttemptReadiness readiness = AttemptReadiness::fromJson(SampleAttempts::readiness()).value();
        QCOMPARE(readiness.checks.at(0).check.state, SurveyCheck::State::Passed);
        QCOMPARE(readiness.checks.at(0).at, at(2, 41));
        QVERIFY(!readiness.checks.at(1).at.isValid());
        QVERIFY(readiness.isRefused());
        QCOMPARE(readiness.freezeSeconds, std::optional(660));
        QCOMPARE(readiness.freezeMinutes(), std::optional(11));
        QCOMPARE(AttemptReadiness::minutesOf(661), 12);
        QCOMPARE(readiness.freezeHigh, 900);
        QCOMPARE(readiness.production.address, QUrl(u"https://lino.example.com"_s));
        QCOMPARE(readiness.notes, QUrl(u"https://lino.example.com/notes"_s));
        QCOMPARE(readiness.whyNotBySelf, u"no crontab"_s);
        QCOMPARE(readiness.utcOffset, 3600);
        QCOMPARE(AttemptReadiness::fromJson(readiness.toJson()).value(), readiness);
    }

    void aWarningDoesNotStandInTheWayAndNoHistoryGivesNoForecast()
    {
        QJsonObject object = SampleAttempts::readiness();
        object[u"checks"_s] = QJsonArray{object["checks"_L1][0], object["checks"_L1][2]};
        object[u"freeze"_s] = QJsonObject{{u"seconds"_s, QJsonValue::Null}, {u"runs"_s, 0}};
        object[u"notes"_s] = QJsonValue::Null;
        const AttemptReadiness readiness = AttemptReadiness::fromJson(object).value();
        QVERIFY(!readiness.isRefused() && !readiness.freezeMinutes() && readiness.notes.isEmpty());
        QVERIFY(readiness.toJson()["notes"_L1].isNull());
        QCOMPARE(AttemptReadiness::fromJson(readiness.toJson()).value(), readiness);
    }

    void theDocumentedLostChangesAreReadAndToldAgain()
    {
        const LostChanges lost = LostChanges::fromJson(SampleAttempts::lost()).value();
        QCOMPARE(lost.tables.first().model, u"tickets.Ticket"_s);
        QCOMPARE(lost.tables.first().users.first().rows, 3);
        QCOMPARE(lost.rows, 37);
        QCOMPARE(lost.media.first().bytes, 12345678901);
        QCOMPARE(lost.mediaKept, u"/lost/media"_s);
        QCOMPARE(lost.files.first().kind, u"csv"_s);
        QCOMPARE(lost.keptUntil, QDate(2027, 3, 5));
        QCOMPARE(lost.toJson(), SampleAttempts::lost());
        QCOMPARE(LostChanges::fromJson(lost.toJson()).value(), lost);
    }

    void whatCouldNotBeListedIsNotNothing()
    {
        LostChanges lost = LostChanges::fromJson(SampleAttempts::lost()).value();
        QVERIFY(!lost.isNothing() && !lost.dump());
        lost.tables.clear();
        QVERIFY(!lost.isNothing()); // uploads
        lost.media.clear();
        QVERIFY(lost.isNothing());
        QJsonObject object = lost.toJson();
        object[u"from_sql"_s] = true;
        object[u"problem"_s] = u"the database does not answer"_s;
        const auto file = [](const QString &name, const QString &kind) {
            return QJsonObject{
                {u"name"_s, name}, {u"path"_s, QString(u'/' + name)}, {u"bytes"_s, 1}, {u"kind"_s, kind}};
        };
        object[u"files"_s] =
            QJsonArray{file(u"switch"_s, u"dump"_s), file(u"cancel.csv"_s, u"csv"_s), file(u"cancel.sql"_s, u"dump"_s)};
        const LostChanges unknown = LostChanges::fromJson(object).value();
        QVERIFY(!unknown.isNothing());
        QCOMPARE(unknown.problem, u"the database does not answer"_s);
        QCOMPARE(unknown.dump()->path, u"/cancel.sql"_s);
    }

    void aRowKnowsWhatItWasAndWhatItBecame()
    {
        const auto row = LostChanges::Row::fromJson(SampleAttempts::changedRow()).value();
        QCOMPARE(row.before->value(u"state"_s), u"new"_s);
        QCOMPARE(row.after->value(u"state"_s), u"done"_s);
        QCOMPARE(row.fields, QStringList{u"state"_s});
        QCOMPARE(LostChanges::Row::fromJson(row.toJson()).value(), row);
        QJsonObject added = SampleAttempts::changedRow();
        added[u"key"_s] = 17;
        added[u"change"_s] = u"added"_s;
        added[u"by"_s] = QJsonValue::Null;
        added[u"old"_s] = QJsonValue::Null;
        const auto read = LostChanges::Row::fromJson(added).value();
        QVERIFY(!read.before && read.after && read.by.isEmpty());
        QCOMPARE(read.key, u"17"_s);
        QVERIFY(read.toJson()["old"_L1].isNull() && read.toJson()["by"_L1].isNull());
    }

    void anActivityIsReadAndToldAgain()
    {
        const ActivityEntry entry = ActivityEntry::fromJson(SampleAttempts::activity()).value();
        QCOMPARE(entry.what, u"switched"_s);
        QCOMPARE(entry.at, at(17, 11));
        QCOMPARE(entry.toJson(), SampleAttempts::activity());
    }

    void activitiesAreALineEachForASpreadsheet()
    {
        ActivityEntry entry = ActivityEntry::fromJson(SampleAttempts::activity()).value();
        entry.at = QDateTime({2026, 12, 5}, {18, 11, 0, 250}, QTimeZone(3600));
        entry.detail = u"=1+1"_s;
        QCOMPARE(activityCsv({entry, entry}).count(u"\r\n"_s), 3);
        QCOMPARE(activityCsv({entry}), u"at,by,what,attempt,job,detail\r\n\"2026-12-05T17:11:00Z\",\"robin@desk\","
                                       "\"switched\",\"a1\",\"j1\",\"'=1+1\"\r\n"_s);
        QCOMPARE(activityCsv({}), u"at,by,what,attempt,job,detail\r\n"_s);
    }

    void whatAServerSaysIsInertOnceItIsRead()
    {
        const QString hostile = u"a\x1b[31m\u202e<b>\x07"_s;
        QJsonObject object = SampleAttempts::running();
        object[u"reason"_s] = hostile;
        object[u"startedBy"_s] = hostile;
        object[u"warnings"_s] = QJsonArray{hostile};
        const Attempt attempt = Attempt::fromJson(object).value();
        for (const QString &text : {attempt.reason, attempt.startedBy, attempt.warnings.first()})
            QCOMPARE(text, u"a<U+202E><b>"_s);
        QJsonObject row = SampleAttempts::changedRow();
        row[u"label"_s] = hostile;
        row[u"new"_s] = QJsonObject{{hostile, hostile}};
        const auto read = LostChanges::Row::fromJson(row).value();
        QCOMPARE(read.label, u"a<U+202E><b>"_s);
        QCOMPARE(read.after.value(), (QMap<QString, QString>{{u"a<U+202E><b>"_s, u"a<U+202E><b>"_s}}));
        QJsonObject status = SampleAttempts::status();
        status[u"changes"_s] = QJsonObject{{hostile, QJsonObject()}};
        status[u"errors"_s] = QJsonArray{QJsonObject{{u"text"_s, hostile}}};
        QCOMPARE(AttemptStatus::fromJson(status)->changes->firstKey(), u"a<U+202E><b>"_s);
        QCOMPARE(AttemptStatus::fromJson(status)->errors.first().text, u"a<U+202E><b>"_s);
    }

    void whatIsMissingOrOfAWrongTypeIsNamed_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("problem");
        const QJsonValue missing(QJsonValue::Undefined);
        const auto row = [](const QString &document, const QString &key, const QJsonValue &value,
                            const QString &problem) {
            QTest::newRow(qPrintable(document + u' ' + problem)) << document << key << value << problem;
        };
        for (const QString &key : {u"id"_s, u"from"_s, u"to"_s, u"former"_s, u"site"_s, u"state"_s})
            row(u"attempt"_s, key, missing, key + u": missing");
        row(u"attempt"_s, u"state"_s, u"odd"_s, u"state: unknown"_s);
        row(u"attempt"_s, u"atEnd"_s, u"explode"_s, u"atEnd: unknown"_s);
        row(u"attempt"_s, u"minutes"_s, 0, u"minutes: out of range"_s);
        row(u"attempt"_s, u"starts"_s, u"soon"_s, u"starts: not a time in UTC"_s);
        row(u"attempt"_s, u"left"_s, 1.5, u"left: not a whole number"_s);
        row(u"attempt"_s, u"extensions"_s, QJsonArray{7}, u"extensions: not an object"_s);
        row(u"attempt"_s, u"extensions"_s, QJsonArray{QJsonObject{{u"minutes"_s, -1}}},
            u"extensions: minutes: out of range"_s);
        row(u"attempt"_s, u"warnings"_s, QJsonArray{7}, u"warnings: not a list of texts"_s);
        row(u"status"_s, u"now"_s, missing, u"now: missing"_s);
        row(u"status"_s, u"attempt"_s, QJsonObject{{u"id"_s, u"x"_s}}, u"attempt: state: missing"_s);
        row(u"status"_s, u"changes"_s, QJsonArray(), u"changes: not an object"_s);
        row(u"status"_s, u"changes"_s, QJsonObject{{u"t"_s, 3}}, u"changes: not an object"_s);
        row(u"status"_s, u"changes"_s, QJsonObject{{u"t"_s, QJsonObject{{u"added"_s, -1}}}},
            u"changes: added: out of range"_s);
        row(u"status"_s, u"health"_s, QJsonObject{{u"http"_s, u"200"_s}}, u"health: http: not a whole number"_s);
        row(u"status"_s, u"programs"_s, QJsonArray{QJsonObject()}, u"programs: name: missing"_s);
        row(u"status"_s, u"former"_s, QJsonObject{{u"written"_s, 1}}, u"former: written: neither true nor false"_s);
        row(u"readiness"_s, u"production"_s, missing, u"production: missing"_s);
        row(u"readiness"_s, u"checks"_s, QJsonArray{QJsonObject{{u"code"_s, u"x"_s}, {u"state"_s, u"odd"_s}}},
            u"checks: state: unknown"_s);
        row(u"readiness"_s, u"freeze"_s, QJsonObject{{u"seconds"_s, -1}}, u"freeze: seconds: out of range"_s);
        row(u"readiness"_s, u"startsBySelf"_s, true, u"startsBySelf: not an object"_s);
        row(u"readiness"_s, u"rights"_s, QJsonObject(), u"rights: kind: missing"_s);
        row(u"lost"_s, u"attempt"_s, missing, u"attempt: missing"_s);
        row(u"lost"_s, u"tables"_s, QJsonArray{QJsonObject()}, u"tables: table: missing"_s);
        row(u"lost"_s, u"tables"_s, QJsonArray{u"t"_s}, u"tables: not an object"_s);
        row(u"lost"_s, u"keptUntil"_s, u"spring"_s, u"keptUntil: not a date"_s);
        row(u"lost"_s, u"media"_s,
            QJsonObject{{u"files"_s, QJsonArray{QJsonObject{{u"path"_s, u"a"_s}, {u"change"_s, u"moved"_s}}}}},
            u"media: files: change: unknown"_s);
        row(u"lost"_s, u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}}}, u"files: path: missing"_s);
        row(u"row"_s, u"change"_s, missing, u"change: missing"_s);
        row(u"row"_s, u"new"_s, QJsonObject{{u"f"_s, 5}}, u"new: not a text"_s);
        row(u"activity"_s, u"what"_s, missing, u"what: missing"_s);
        row(u"activity"_s, u"at"_s, missing, u"at: missing"_s);
    }
    void whatIsMissingOrOfAWrongTypeIsNamed()
    {
        QFETCH(QString, document);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, problem);
        QJsonObject object = sampleOf(document);
        QCOMPARE(problemOf(document, object), QString());
        if (value.isUndefined())
            object.remove(key);
        else
            object[key] = value;
        QCOMPARE(problemOf(document, object), problem);
    }
};

QTEST_GUILESS_MAIN(TestAttempt)
#include "TestAttempt.moc"
