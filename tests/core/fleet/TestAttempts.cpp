// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Attempts.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "support/SampleAttempts.h"
#include "support/SampleStatus.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
ServerRecord server()
{
    ServerRecord record;
    record.name = u"vps12"_s;
    record.host = u"vps12.example.com"_s;
    record.vhosts = {u"/etc/nginx/sites-available"_s};
    return record;
}

/// A session that is online, and answers each method with what the test put into answers.
struct Fixture {
    Fixture() : session(server(), &secrets, fake.factory())
    {
        fake.responder = [this](const QJsonObject &request) -> std::optional<QJsonObject> {
            const QString method = request["method"_L1].toString();
            if (method == "probe"_L1)
                return QJsonObject{{u"result"_s, SampleStatus::status({series}).toJson()}};
            if (activity && method == "activity"_L1)
                return QJsonObject{{u"result"_s, activity(request["params"_L1].toObject())}};
            if (refusal && answers.contains(method))
                return QJsonObject{{u"error"_s, *refusal}};
            if (answers.contains(method))
                return QJsonObject{{u"result"_s, answers.value(method)}};
            return std::nullopt;
        };
        session.open();
        online = QTest::qWaitFor([this] { return session.state() == ServerSession::State::Online; }, 5000);
    }
    QJsonObject paramsOf(const QString &method) const
    {
        return fake.last()->channel->lastRequest(method)["params"_L1].toObject();
    }

    const Series series = SampleStatus::pair();
    QHash<QString, QJsonObject> answers;
    std::function<QJsonObject(const QJsonObject &params)> activity;
    std::optional<QJsonObject> refusal;
    FakeServer fake;
    MemorySecretStore secrets;
    ServerSession session;
    QObject context;
    bool online = false;
};

template <typename T>
Attempts::Answer<T> into(std::optional<Result<T>> &kept)
{
    return [&kept](const Result<T> &answer) { kept = answer; };
}

const QJsonObject runningAnswer{{u"attempt"_s, SampleAttempts::running()}};
const QJsonObject whose{{u"series"_s, u"mdg-1a2b3c4d"_s}, {u"links"_s, u"/usr/local/lino/mdg"_s}};

QJsonObject with(QJsonObject params, const QJsonObject &more)
{
    for (auto value = more.begin(); value != more.end(); ++value)
        params.insert(value.key(), value.value());
    return params;
}
} // namespace

class TestAttempts : public QObject
{
    Q_OBJECT

private slots:
    void readinessIsAskedOfWhatWasChosen()
    {
        Fixture f;
        QVERIFY(f.online);
        f.answers[u"attempt.readiness"_s] = SampleAttempts::readiness();
        std::optional<Result<AttemptReadiness>> answer;
        Attempts::readiness(f.session, f.series, 90, 4, true, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().runs, 5);
        QCOMPARE(f.paramsOf(u"attempt.readiness"_s),
                 with(whose, {{u"vhosts"_s, QJsonArray{u"/etc/nginx/sites-available"_s}},
                              {u"minutes"_s, 90},
                              {u"maxSyncAge"_s, 4},
                              {u"startsBySelf"_s, true}}));
    }

    void whatIsPlannedGoesWithItsPlanAndWithWhatWasSeen()
    {
        Fixture f;
        f.answers[u"attempt.plan"_s] = runningAnswer;
        Plan start;
        start.operation = u"attempt"_s;
        start.turn = u"switch"_s;
        const Attempts::Planned planned{.starts = QDateTime({2026, 12, 5}, {17, 0}, Qt::UTC),
                                        .minutes = 45,
                                        .atEnd = Attempt::AtEnd::Cancel,
                                        .startsBySelf = true,
                                        .maxSyncAge = 8,
                                        .language = u"et"_s,
                                        .announcement = u"text"_s,
                                        .page = u"<html>"_s};
        std::optional<Result<Attempt>> answer;
        Attempts::plan(f.session, f.series, planned, start, u"p1"_s, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().to, u"mdg2"_s);
        const QJsonObject params = f.paramsOf(u"attempt.plan"_s);
        QCOMPARE(params["attempt"_L1].toObject(), (QJsonObject{{u"starts"_s, u"2026-12-05T17:00:00Z"_s},
                                                               {u"minutes"_s, 45},
                                                               {u"atEnd"_s, u"cancel"_s},
                                                               {u"startsBySelf"_s, true},
                                                               {u"maxSyncAge"_s, 8},
                                                               {u"language"_s, u"et"_s},
                                                               {u"announcement"_s, u"text"_s},
                                                               {u"template"_s, u""_s},
                                                               {u"page"_s, u"<html>"_s}}));
        QCOMPARE(params["plan"_L1].toObject(), start.toJson());
        QCOMPARE(params["seen"_L1].toString(), u"p1"_s);
        QCOMPARE(params["by"_L1].toString(), maintainerHere());
        answer.reset();
        Attempts::plan(f.session, f.series, {}, start, {}, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QVERIFY(f.paramsOf(u"attempt.plan"_s)["seen"_L1].isNull());
        QVERIFY(f.paramsOf(u"attempt.plan"_s)["attempt"_L1]["starts"_L1].isNull());
    }

    void theAnnouncementComesWithWhatItIsMadeOf()
    {
        Fixture f;
        const auto told = [&f](const QJsonValue &madeOf) {
            f.answers[u"attempt.announcement"_s] = {
                {u"language"_s, u"de"_s}, {u"announcement"_s, u"Liebe\nalle"_s}, {u"template"_s, madeOf}};
            std::optional<Result<Attempts::Announced>> answer;
            Attempts::announced(f.session, f.series, &f.context, into(answer));
            return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? answer->value() : Attempts::Announced{};
        };
        QCOMPARE(told(QJsonValue::Null).text, u"Liebe\nalle"_s);
        QCOMPARE(f.paramsOf(u"attempt.announcement"_s), whose);
        QVERIFY(!told(QJsonValue::Null).madeOf);
        QCOMPARE(told(u""_s).madeOf, std::optional(QString()));
        QCOMPARE(told(u"{start}"_s).madeOf, std::optional(u"{start}"_s));
        QCOMPARE(told(u"{start}"_s).language, u"de"_s);
    }

    void whatTheEndNeedsRootForIsToldApart()
    {
        Fixture f;
        const auto told = [&f](const QJsonObject &answered) {
            f.answers[u"attempt.rights"_s] = answered;
            std::optional<Result<Attempts::EndRights>> answer;
            Attempts::endRights(f.session, f.series, &f.context, into(answer));
            (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
            return answer.value_or(std::unexpected(Error{}));
        };
        const auto rights =
            told({{u"kind"_s, u"password"_s}, {u"user"_s, u"a"_s}, {u"needed"_s, false}, {u"keep"_s, true}});
        QVERIFY(!rights->back.asks() && rights->keep.asks());
        QCOMPARE(f.paramsOf(u"attempt.rights"_s),
                 with(whose, {{u"vhosts"_s, QJsonArray{u"/etc/nginx/sites-available"_s}}}));
        QVERIFY(told({{u"kind"_s, u"password"_s}})->back.asks());
        QVERIFY(!told({}));
    }

    void withdrawingAndExtendingSayByWhom()
    {
        Fixture f;
        f.answers[u"attempt.withdraw"_s] = runningAnswer;
        f.answers[u"attempt.extend"_s] = runningAnswer;
        std::optional<Result<Attempt>> withdrawn;
        std::optional<Result<Attempt>> extended;
        Attempts::withdraw(f.session, f.series, &f.context, into(withdrawn));
        Attempts::extend(f.session, f.series, 15, &f.context, into(extended));
        QTRY_VERIFY(withdrawn && extended);
        QVERIFY(withdrawn->has_value() && extended->has_value());
        QCOMPARE(f.paramsOf(u"attempt.withdraw"_s), with(whose, {{u"by"_s, maintainerHere()}}));
        QCOMPARE(f.paramsOf(u"attempt.extend"_s), with(whose, {{u"by"_s, maintainerHere()}, {u"minutes"_s, 15}}));
    }

    void statusAsksTheDatabaseOnlyWhereThatIsWanted()
    {
        Fixture f;
        f.answers[u"attempt.status"_s] = SampleAttempts::status();
        for (const bool changes : {true, false}) {
            std::optional<Result<AttemptStatus>> answer;
            Attempts::status(f.session, f.series, changes, &f.context, into(answer));
            QTRY_VERIFY(answer);
            QCOMPARE(answer->value().rows, std::optional(37));
            QCOMPARE(f.paramsOf(u"attempt.status"_s)["changes"_L1].toBool(), changes);
        }
    }

    void theReportAndItsRowsComeByPieces()
    {
        Fixture f;
        f.answers[u"attempt.lost"_s] = SampleAttempts::lost();
        f.answers[u"attempt.lost-rows"_s] =
            QJsonObject{{u"rows"_s, QJsonArray{SampleAttempts::changedRow()}}, {u"total"_s, 1200}};
        std::optional<Result<LostChanges>> lost;
        Attempts::lost(f.session, f.series, u"a1"_s, &f.context, into(lost));
        QTRY_VERIFY(lost);
        QCOMPARE(lost->value().rows, 37);
        QCOMPARE(f.paramsOf(u"attempt.lost"_s), with(whose, {{u"attempt"_s, u"a1"_s}}));
        int rows = -1;
        int all = -1;
        Attempts::lostRows(f.session, f.series, u"a1"_s, u"tickets_ticket"_s, 200, 100, &f.context,
                           [&](const Result<QList<LostChanges::Row>> &answer, int total) {
                               rows = int(answer.value().size());
                               all = total;
                           });
        QTRY_COMPARE(all, 1200);
        QCOMPARE(rows, 1);
        QCOMPARE(
            f.paramsOf(u"attempt.lost-rows"_s),
            with(whose,
                 {{u"attempt"_s, u"a1"_s}, {u"table"_s, u"tickets_ticket"_s}, {u"offset"_s, 200}, {u"limit"_s, 100}}));
    }

    void activityIsAList()
    {
        Fixture f;
        f.answers[u"activity"_s] = QJsonObject{{u"activity"_s, QJsonArray{SampleAttempts::activity()}}};
        std::optional<Result<QList<ActivityEntry>>> answer;
        Attempts::activity(f.session, f.series, 50, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().first().what, u"switched"_s);
        QCOMPARE(f.paramsOf(u"activity"_s), with(whose, {{u"limit"_s, 50}}));
    }

    void aLongActivityIsAskedForInParts()
    {
        Fixture f;
        QList<qint64> asked;
        f.activity = [&asked](const QJsonObject &params) {
            const QJsonValue before = params["before"_L1];
            asked += before.toInteger(-1);
            const qint64 older = before.isDouble() ? before.toInteger() - 100 : 200;
            return QJsonObject{{u"activity"_s, QJsonArray{SampleAttempts::activity()}},
                               {u"before"_s, older > 0 ? QJsonValue(older) : QJsonValue()}};
        };
        std::optional<Result<QList<ActivityEntry>>> answer;
        Attempts::activity(f.session, f.series, 5000, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().size(), 3);
        QCOMPARE(asked, (QList<qint64>{-1, 200, 100}));
        asked.clear();
        answer.reset();
        Attempts::activity(f.session, f.series, 2, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().size(), 2);
    }

    void whatIsNoAnswerIsAnErrorThatNamesItsKey()
    {
        Fixture f;
        f.answers[u"attempt.extend"_s] = {};
        f.answers[u"attempt.lost-rows"_s] = QJsonObject{{u"rows"_s, QJsonArray{7}}};
        f.answers[u"activity"_s] = QJsonObject{{u"activity"_s, u"x"_s}};
        std::optional<Result<Attempt>> extended;
        std::optional<Result<QList<ActivityEntry>>> entries;
        std::optional<Error> rows;
        Attempts::extend(f.session, f.series, 15, &f.context, into(extended));
        Attempts::activity(f.session, f.series, 1, &f.context, into(entries));
        Attempts::lostRows(f.session, f.series, {}, {}, 0, 1, &f.context,
                           [&](const Result<QList<LostChanges::Row>> &answer, int) { rows = answer.error(); });
        QTRY_VERIFY(extended && entries && rows);
        QCOMPARE(extended->error(), (Error{Error::Code::ProtocolError, u"attempt: missing"_s}));
        QCOMPARE(entries->error(), (Error{Error::Code::ProtocolError, u"activity: not a list"_s}));
        QCOMPARE(*rows, (Error{Error::Code::ProtocolError, u"rows: not an object"_s}));
    }

    void aRefusalIsHandedOn()
    {
        Fixture f;
        f.answers[u"attempt.withdraw"_s] = {};
        f.refusal = QJsonObject{{u"code"_s, u"refused"_s},
                                {u"message"_s, u"it runs"_s},
                                {u"details"_s, QJsonObject{{u"code"_s, u"attempt"_s}}}};
        std::optional<Result<Attempt>> answer;
        Attempts::withdraw(f.session, f.series, &f.context, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, Error::Code::Refused);
    }

    void nobodyIsToldOnceTheAskerIsGone()
    {
        Fixture f;
        f.answers[u"attempt.status"_s] = SampleAttempts::status();
        bool told = false;
        auto asker = std::make_unique<QObject>();
        Attempts::status(f.session, f.series, false, asker.get(), [&](const Result<AttemptStatus> &) { told = true; });
        asker.reset();
        QTest::qWait(50);
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestAttempts)
#include "TestAttempts.moc"
