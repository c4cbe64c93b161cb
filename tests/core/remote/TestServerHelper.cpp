// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/HelperBundle.h"
#include "core/remote/ServerHelper.h"
#include "support/FakeChannel.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
struct Fixture {
    Fixture()
    {
        auto owned = std::make_unique<FakeChannel>();
        channel = owned.get();
        helper = std::make_unique<ServerHelper>(std::move(owned));
    }
    bool becomeReady()
    {
        QSignalSpy ready(helper.get(), &ServerHelper::ready);
        helper->start();
        return ready.wait(2000);
    }

    FakeChannel *channel = nullptr;
    std::unique_ptr<ServerHelper> helper;
};
} // namespace

class TestServerHelper : public QObject
{
    Q_OBJECT
private slots:
    void theFirstLineHoldsAFreshNonceAndTheBundlesHash()
    {
        Fixture first, second;
        QVERIFY(first.becomeReady());
        QVERIFY(second.becomeReady());
        QCOMPARE(first.channel->nonce.size(), 32);
        QVERIFY(first.channel->nonce != second.channel->nonce);
        QCOMPARE(first.channel->command, HelperBundle::execString());
        QCOMPARE(first.channel->start["hash"_L1].toString().toLatin1(),
                 QCryptographicHash::hash(HelperBundle::bundle(), QCryptographicHash::Sha256).toHex());
    }

    void theExecStringHoldsNoCharacterThatALoginShellInterpretsInSingleQuotes()
    {
        const QByteArray command = HelperBundle::execString();
        const qsizetype open = command.indexOf('\'');
        QVERIFY(command.endsWith('\''));
        const QByteArray inner = command.mid(open + 1).chopped(1);
        for (const char character : "'\\!\n"_ba)
            QVERIFY2(!inner.contains(character), QByteArray(1, character).toHex());
    }

    void aServerWithoutThisVersionIsSentTheBundle()
    {
        Fixture f;
        f.channel->readyByItself = false;
        QSignalSpy ready(f.helper.get(), &ServerHelper::ready);
        f.helper->start();
        QTRY_VERIFY(!f.channel->nonce.isEmpty());
        f.channel->say({{u"need"_s, u"bundle"_s}});
        QCOMPARE(f.channel->requests.size(), 1);
        QCOMPARE(f.channel->requests[0]["length"_L1].toInteger(), HelperBundle::bundle().size());
        f.channel->sayReady();
        QCOMPARE(ready.size(), 1);
    }

    void callsMadeBeforeReadyTravelWithTheFirstLine()
    {
        Fixture f;
        f.channel->opensByItself = false;
        f.channel->readyByItself = false;
        f.helper->call(u"probe"_s, {}, this, [](const auto &) {});
        f.helper->start();
        QVERIFY(f.channel->requests.isEmpty());
        emit f.channel->opened();
        QCOMPARE(f.channel->countOf(u"probe"_s), 1); // without waiting for "ready": no further round trip
    }

    void eachCallGetsItsOwnAnswerInWhateverOrder()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        QStringList answers;
        for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
            f.helper->call(name, {}, this, [&answers, name](const Result<QJsonObject> &result) {
                answers.append(name + result->value("x"_L1).toString());
            });
        for (int i : {2, 0, 1})
            f.channel->answer(f.channel->requests[i]["id"_L1].toInteger(), {{u"x"_s, QString::number(i)}});
        QCOMPARE(answers, (QStringList{u"c2"_s, u"a0"_s, u"b1"_s}));
    }

    void anAnswerAfterTheContextIsGoneIsDropped()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        bool answered = false;
        auto context = std::make_unique<QObject>();
        f.helper->call(u"x"_s, {}, context.get(), [&](const auto &) { answered = true; });
        context.reset();
        f.channel->answer(1, {});
        QVERIFY(!answered);
    }

    void aCallThatTakesTooLongTimesOutIsCancelledAndItsLateAnswerIgnored()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        QList<Result<QJsonObject>> results;
        const auto keep = [&](const Result<QJsonObject> &result) { results.append(result); };
        f.helper->call(u"slow"_s, {}, this, keep, 30ms);
        f.helper->call(u"slower"_s, {}, this, keep, 10s);
        QTRY_COMPARE(results.size(), 1);
        QCOMPARE(results[0].error().code, Error::Code::Timeout);
        QCOMPARE(f.channel->lastRequest(u"cancel"_s)["params"_L1]["call"_L1].toInteger(), 1);
        f.channel->answer(1, {});
        QCOMPARE(results.size(), 1);
        f.channel->answer(2, {});
        QCOMPARE(results.size(), 2);
        QVERIFY(results[1].has_value());
    }

    void errorsOfTheHelperBecomeOurs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonObject>("details");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("detail");
        const QJsonObject none;
        QTest::newRow("bad-request") << u"bad-request"_s << none << Error::Code::InvalidInput << u"why"_s;
        QTest::newRow("not-found") << u"not-found"_s << none << Error::Code::NotFound << u"why"_s;
        QTest::newRow("not-permitted") << u"not-permitted"_s << none << Error::Code::NotPermitted << u"why"_s;
        QTest::newRow("busy") << u"busy"_s << none << Error::Code::Busy << u"why"_s;
        QTest::newRow("failed") << u"failed"_s << none << Error::Code::CommandFailed << u"why"_s;
        QTest::newRow("refused") << u"refused"_s << none << Error::Code::Refused << u"why"_s;
        QTest::newRow("refused, with what was found and what to do")
            << u"refused"_s
            << QJsonObject{{u"code"_s, u"confirm"_s}, {u"found"_s, u"3 rows"_s}, {u"todo"_s, u"type the name"_s}}
            << Error::Code::Refused << u"why: 3 rows; type the name"_s;
        QTest::newRow("locked") << u"locked"_s
                                << QJsonObject{{u"holder"_s, QJsonObject{{u"who"_s, u"al\x1b[1mice@x"_s},
                                                                         {u"operation"_s, u"run-script"_s}}}}
                                << Error::Code::Locked << u"alice@x, run-script"_s;
        QTest::newRow("a code of the future") << u"new"_s << none << Error::Code::Unexpected << u"why"_s;
    }

    void errorsOfTheHelperBecomeOurs()
    {
        QFETCH(QString, name);
        QFETCH(QJsonObject, details);
        Fixture f;
        QVERIFY(f.becomeReady());
        std::optional<Error> error;
        f.helper->call(u"x"_s, {}, this, [&](const Result<QJsonObject> &result) { error = result.error(); });
        f.channel->say(
            {{u"id"_s, 1},
             {u"error"_s, QJsonObject{{u"code"_s, name}, {u"message"_s, u"why"_s}, {u"details"_s, details}}}});
        QVERIFY(error);
        QTEST(error->code, "code");
        QTEST(error->detail, "detail");
    }

    void aStreamTellsItsPartsAndItsEnd()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        HelperStream *stream = f.helper->stream(u"job.watch"_s, {{u"job"_s, u"j"_s}}, this);
        QByteArray bytes;
        QList<TimeMark> marks;
        QStringList kinds;
        connect(stream, &HelperStream::data, this,
                [&](qint64 offset, const QByteArray &part, const QList<TimeMark> &times) {
                    QCOMPARE(offset, 7);
                    bytes += part;
                    marks += times;
                });
        connect(stream, &HelperStream::event, this, [&](const QString &kind) { kinds.append(kind); });
        QSignalSpy finished(stream, &HelperStream::finished);
        const qint64 id = f.channel->lastRequest(u"job.watch"_s)["id"_L1].toInteger();
        const QJsonArray times{QJsonArray{7, Q_INT64_C(1795000000123)}};
        f.channel->say(
            {{u"id"_s, id}, {u"event"_s, QJsonObject{{u"kind"_s, u"data"_s}, {u"offset"_s, 7}, {u"times"_s, times}}}},
            "a\0b"_ba);
        f.channel->say({{u"id"_s, id}, {u"event"_s, QJsonObject{{u"kind"_s, u"caught-up"_s}, {u"size"_s, 10}}}});
        f.channel->answer(id, {});
        QCOMPARE(bytes, "a\0b"_ba);
        QCOMPARE(marks, (QList<TimeMark>{{7, 1795000000123}}));
        QCOMPARE(kinds, QStringList{u"caught-up"_s});
        QCOMPARE(finished.size(), 1);
        delete stream;
        QCOMPARE(f.channel->countOf(u"cancel"_s), 0); // it had ended by itself
    }

    void creditIsGrantedAgainWhenHalfOfItWasConsumed()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        const std::unique_ptr<HelperStream> stream(f.helper->stream(u"file.read"_s, {}, nullptr));
        const QJsonObject request = f.channel->lastRequest(u"file.read"_s);
        const qint64 credit = request["params"_L1]["credit"_L1].toInteger();
        qint64 sent = 0, granted = 0;
        const QByteArray piece(256 << 10, 'x');
        for (int i = 0; i < 400; ++i) { // 100 MB: many times the credit
            f.channel->say(
                {{u"id"_s, request["id"_L1]}, {u"event"_s, QJsonObject{{u"kind"_s, u"data"_s}, {u"offset"_s, sent}}}},
                piece);
            sent += piece.size();
            granted = 0;
            for (const QJsonObject &each : std::as_const(f.channel->requests)) {
                if (each["method"_L1] == "credit"_L1)
                    granted += each["params"_L1]["bytes"_L1].toInteger();
            }
            QVERIFY(credit + granted - sent >= credit / 2);
            QVERIFY(granted <= sent);
        }
    }

    void deletingAStreamCancelsItsCall()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        HelperStream *stream = f.helper->stream(u"job.watch"_s, {}, this);
        connect(stream, &HelperStream::data, this, [&] { delete stream; }); // even from its own signal
        f.channel->say({{u"id"_s, 1}, {u"event"_s, QJsonObject{{u"kind"_s, u"data"_s}}}}, "x");
        QCOMPARE(f.channel->lastRequest(u"cancel"_s)["params"_L1]["call"_L1].toInteger(), 1);
        f.channel->answer(1, {{u"cancelled"_s, true}});
    }

    void aLostConnectionFailsEveryOpenCallAndStreamWithTheSameError()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        QList<Error> errors;
        f.helper->call(u"x"_s, {}, this, [&](const Result<QJsonObject> &result) { errors.append(result.error()); });
        HelperStream *stream = f.helper->stream(u"job.watch"_s, {}, this);
        connect(stream, &HelperStream::finished, this,
                [&](const Result<QJsonObject> &result) { errors.append(result.error()); });
        f.channel->cut();
        f.helper->call(u"late"_s, {}, this, [&](const Result<QJsonObject> &result) { errors.append(result.error()); });
        QTRY_COMPARE(errors.size(), 3);
        for (const Error &error : std::as_const(errors))
            QCOMPARE(error.code, Error::Code::ConnectionLost);
        QCOMPARE(failed.size(), 1);
    }

    void garbageFromAReadyHelperEndsItWithAProtocolError()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        emit f.channel->received(f.channel->nonce + " {\"id\":}\n");
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, Error::Code::ProtocolError);
        QVERIFY(f.channel->wasClosed);
    }

    void aShellThatRefusesIsQuotedInTheError()
    {
        Fixture f;
        f.channel->readyByItself = false;
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        f.helper->start();
        QTRY_VERIFY(!f.channel->nonce.isEmpty());
        emit f.channel->received("This account is currently not available.\n");
        emit f.channel->complained("sh: 1: exec: python3: not found\n");
        emit f.channel->closed({Error::Code::HelperUnavailable, u"exit status 127"_s});
        const Error error = failed.value(0).value(0).value<Error>();
        QCOMPARE(error.code, Error::Code::HelperUnavailable);
        for (const auto &words : {u"not available"_s, u"python3: not found"_s, u"exit status 127"_s})
            QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
    }

    void aHelperThatNeverStartsIsUnavailableAfterItsLimit()
    {
        Fixture f;
        f.channel->readyByItself = false;
        f.helper->setLimits({.handshake = 40ms});
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        f.helper->start();
        QVERIFY(failed.wait(2000));
        QCOMPARE(failed[0][0].value<Error>().code, Error::Code::HelperUnavailable);
    }

    void silenceIsAskedAndThenCountsAsALostConnection()
    {
        Fixture f;
        f.helper->setLimits({.ping = 50ms, .dead = 150ms});
        QVERIFY(f.becomeReady());
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(failed.wait(3000));
        QVERIFY(clock.elapsed() >= 100);
        QCOMPARE(f.channel->countOf(u"ping"_s), 1);
        QCOMPARE(failed[0][0].value<Error>().code, Error::Code::ConnectionLost);
    }

    void anAnsweredPingOrAnyOtherFrameKeepsTheConnection()
    {
        Fixture f;
        f.helper->setLimits({.ping = 50ms, .dead = 150ms});
        f.channel->responder = [](const QJsonObject &) { return QJsonObject{{u"result"_s, QJsonObject()}}; };
        QVERIFY(f.becomeReady());
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        QTest::qWait(600);
        QVERIFY(f.channel->countOf(u"ping"_s) >= 3);
        QVERIFY(failed.isEmpty());
    }

    void aDemandedSignOfLifeIsAwaitedOnlyShortly()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        QSignalSpy failed(f.helper.get(), &ServerHelper::failed);
        f.helper->proveAlive(50ms);
        QCOMPARE(f.channel->countOf(u"ping"_s), 1);
        QVERIFY(failed.wait(1000));
        QCOMPARE(failed[0][0].value<Error>().code, Error::Code::ConnectionLost);
    }

    void anAnswerMayDeleteTheHelper()
    {
        Fixture f;
        QVERIFY(f.becomeReady());
        bool second = false;
        f.helper->call(u"a"_s, {}, this, [&](const auto &) { f.helper.reset(); });
        f.helper->call(u"b"_s, {}, this, [&](const Result<QJsonObject> &result) { second = !result; });
        emit f.channel->received(f.channel->frame({{u"id"_s, 1}, {u"result"_s, QJsonObject()}}) +
                                 f.channel->frame({{u"id"_s, 2}, {u"result"_s, QJsonObject()}}));
        QVERIFY(!f.helper);
        QVERIFY(second); // told that it was cancelled
    }
};

QTEST_GUILESS_MAIN(TestServerHelper)
#include "TestServerHelper.moc"
