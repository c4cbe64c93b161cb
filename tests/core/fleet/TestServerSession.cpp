// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/LogFollower.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "support/SampleStatus.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = ServerSession::State;

namespace
{
ServerRecord record()
{
    ServerRecord record;
    record.name = u"vps12"_s;
    record.host = u"vps12.example.com"_s;
    return record;
}

/// Answers probe, facts and ping as a server with one series does; the rest waits for the test.
FakeChannel::Responder series()
{
    return [](const QJsonObject &request) -> std::optional<QJsonObject> {
        const QString method = request["method"_L1].toString();
        if (method == "probe"_L1)
            return QJsonObject{{u"result"_s, SampleStatus::status({SampleStatus::pair()}).toJson()}};
        if (method == "ping"_L1)
            return QJsonObject{{u"result"_s, QJsonObject()}};
        return std::nullopt;
    };
}

SecretRequest passwordRequest(int attempt)
{
    SecretRequest request;
    request.user = u"lino"_s;
    request.host = u"vps12.example.com"_s;
    request.prompts = {SecretRequest::Prompt{}};
    request.attempt = attempt;
    return request;
}

HostKeyQuestion question(HostKeyVerdict verdict)
{
    HostKeyQuestion question;
    question.verdict = verdict;
    question.alias = u"vps12"_s;
    return question;
}

struct Fixture {
    Fixture() : session(record(), &secrets, server.factory())
    {
        server.responder = series();
        session.setRetryPauses(20ms, 80ms);
    }
    bool goOnline()
    {
        session.open();
        return QTest::qWaitFor([this] { return session.state() == State::Online && session.isFresh(); }, 5000);
    }

    FakeServer server;
    MemorySecretStore secrets;
    ServerSession session;
};
} // namespace

class TestServerSession : public QObject
{
    Q_OBJECT
private slots:
    void openingProbesInTheSameBreathAsTheHelpersStart()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        QCOMPARE(f.session.status()->series.first().name, u"mdg"_s);
        QCOMPARE(f.server.last()->channel->requests.first()["method"_L1].toString(), u"probe"_s);
        QCOMPARE(f.server.last()->channel->countOf(u"probe"_s), 1);
    }

    void refreshesThatOverlapCollapseIntoOneMore()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        for (int i = 0; i < 10; ++i)
            f.session.refresh();
        QTest::qWait(100);
        QCOMPARE(f.server.last()->channel->countOf(u"probe"_s), 3); // the first of all, one at once, one for the nine
    }

    void aLostConnectionIsTriedAgainByItself()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        QList<State> states;
        connect(&f.session, &ServerSession::stateChanged, this, [&] { states.append(f.session.state()); });
        f.server.last()->channel->cut();
        QCOMPARE(f.session.state(), State::Waiting);
        QCOMPARE(f.session.error()->code, Error::Code::ConnectionLost);
        QVERIFY(f.session.nextTry().isValid());
        QVERIFY(!f.session.isFresh());
        QTRY_COMPARE(f.session.state(), State::Online);
        QCOMPARE(states, (QList<State>{State::Waiting, State::Connecting, State::Online}));
        QCOMPARE(f.server.links.size(), 2);
    }

    void theCommandLineIsToldAtOnceInsteadOfWaiting()
    {
        Fixture f;
        f.session.setReconnecting(false);
        QVERIFY(f.goOnline());
        f.server.last()->channel->cut();
        QCOMPARE(f.session.state(), State::Failed);
        QTest::qWait(150);
        QCOMPARE(f.server.links.size(), 1);
    }

    void whatOnlyTheUserCanMendIsNotTriedAgain_data()
    {
        QTest::addColumn<Error::Code>("code");
        for (const Error::Code code :
             {Error::Code::HostKeyChanged, Error::Code::HostKeyUnknown, Error::Code::HostKeyRevoked,
              Error::Code::HostKeyUncertain, Error::Code::AuthenticationFailed, Error::Code::CertificateExpired,
              Error::Code::Cancelled})
            QTest::newRow(qPrintable(errorCodeName(code))) << code;
    }

    void whatOnlyTheUserCanMendIsNotTriedAgain()
    {
        QFETCH(Error::Code, code);
        Fixture f;
        f.server.logsIn = false;
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        emit f.server.last()->failed({code, u"why"_s}, {});
        QCOMPARE(f.session.state(), State::Failed);
        QCOMPARE(*f.session.error(), (Error{code, u"why"_s}));
        QTest::qWait(150);
        QCOMPARE(f.server.links.size(), 1);
    }

    void retryNowDoesNotWaitForTheNextTry()
    {
        Fixture f;
        f.session.setRetryPauses(1h, 1h);
        QVERIFY(f.goOnline());
        f.server.last()->channel->cut();
        f.session.retryNow();
        QTRY_COMPARE(f.session.state(), State::Online);
        f.session.retryNow();
        QVERIFY(f.server.last()->told.contains(u"prove"_s)); // a connection that seems fine must show it
    }

    void closingEndsTheTries()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        f.server.last()->channel->cut();
        f.session.close();
        QCOMPARE(f.session.state(), State::Offline);
        QTest::qWait(150);
        QCOMPARE(f.server.links.size(), 1);
    }

    void anUnknownHostKeyWaitsForTheUser()
    {
        Fixture f;
        f.server.logsIn = false;
        QSignalSpy asked(&f.session, &ServerSession::hostKeyQuestion);
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        emit f.server.last()->hostKeyQuestion(question(HostKeyVerdict::Unknown));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(f.session.state(), State::NeedsAnswer);
        QVERIFY(f.session.pendingHostKeyQuestion());
        f.session.acceptHostKey(question(HostKeyVerdict::Unknown));
        QCOMPARE(f.server.last()->told.last(), u"accept"_s);
        QCOMPARE(f.session.state(), State::Connecting);
        QVERIFY(!f.session.pendingHostKeyQuestion());
    }

    void aKeyIsAcceptedOnlyIfItIsTheOneThatWasShown()
    {
        Fixture f;
        f.session.setRetryPauses(1h, 1h);
        f.server.logsIn = false;
        HostKeyQuestion shown = question(HostKeyVerdict::Unknown);
        shown.key = {"ssh-ed25519", "shown"};
        HostKeyQuestion next = shown;
        next.key.blob = "another";
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        const QPointer<FakeServerLink> first = f.server.last();
        emit first->hostKeyQuestion(shown);
        f.session.test(this, [](const QList<ServerSession::TestStep> &, bool) {});
        QTRY_VERIFY(f.server.last() != first && f.server.last()->told.contains(u"open"_s));
        FakeServerLink *second = f.server.last();
        emit second->hostKeyQuestion(next);
        emit first->failed({Error::Code::ConnectionLost, {}}, u"host-key"_s);
        f.session.acceptHostKey(shown); // the dialog stood open all the time
        QVERIFY(!second->told.contains(u"accept"_s));
        QCOMPARE(f.session.pendingHostKeyQuestion()->key, next.key);
        f.session.acceptHostKey(next);
        QCOMPARE(second->told.last(), u"accept"_s);
    }

    void aChangedHostKeyIsShownAndCannotBeAccepted()
    {
        Fixture f;
        f.server.logsIn = false;
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        const QPointer<FakeServerLink> link = f.server.last();
        emit link->hostKeyQuestion(question(HostKeyVerdict::Changed));
        emit link->failed({Error::Code::HostKeyChanged, {}}, u"host-key"_s);
        f.session.acceptHostKey(question(HostKeyVerdict::Changed));
        QVERIFY(!link->told.contains(u"accept"_s));
        QCOMPARE(f.session.state(), State::Failed);
        QCOMPARE(f.session.pendingHostKeyQuestion()->verdict, HostKeyVerdict::Changed);
    }

    void aKeptPasswordIsSentOnceAndAfterARefusalTheUserIsAsked()
    {
        Fixture f;
        f.server.logsIn = false;
        f.secrets.secrets.insert(u"password:lino@vps12.example.com:22"_s, "old");
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        FakeServerLink *link = f.server.last();
        emit link->secretsNeeded(passwordRequest(1));
        QTRY_COMPARE(link->told.last(), u"secret old"_s);
        QVERIFY(!f.session.pendingSecretRequest());
        QSignalSpy needed(&f.session, &ServerSession::secretsNeeded);
        emit link->secretsNeeded(passwordRequest(2));
        QTest::qWait(20);
        QCOMPARE(needed.size(), 1);
        QCOMPARE(f.session.state(), State::NeedsAnswer);
        f.session.provideSecrets(passwordRequest(2), {Secret("new")}, true);
        QCOMPARE(link->told.last(), u"secret new"_s);
        // the server has not said yet that it is the right one
        QCOMPARE(f.secrets.secrets.value(u"password:lino@vps12.example.com:22"_s), "old"_ba);
        emit link->passed(u"authentication"_s, {});
        QCOMPARE(f.secrets.secrets.value(u"password:lino@vps12.example.com:22"_s), "new"_ba);
    }

    void aPasswordDoesNotReachAnotherPromptThanTheOneThatWasShown()
    {
        Fixture f;
        f.server.logsIn = false;
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        FakeServerLink *link = f.server.last();
        SecretRequest other = passwordRequest(1);
        other.host = u"jump.example.com"_s;
        emit link->secretsNeeded(other);
        QTRY_COMPARE(f.session.state(), State::NeedsAnswer);
        f.session.provideSecrets(passwordRequest(1), {Secret("for vps12")}, true);
        QVERIFY(!link->told.contains(u"secret for vps12"_s));
        QCOMPARE(f.session.pendingSecretRequest()->host, other.host); // still open
    }

    void aServersOwnQuestionsAreNeverKept()
    {
        Fixture f;
        f.server.logsIn = false;
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        SecretRequest request = passwordRequest(1);
        request.kind = SecretRequest::Kind::KeyboardInteractive;
        emit f.server.last()->secretsNeeded(request);
        f.session.provideSecrets(request, {Secret("123456")}, true);
        emit f.server.last()->passed(u"authentication"_s, {});
        QVERIFY(f.secrets.asked.isEmpty());
    }

    void aKeyringThatFailsMeansAskingAndSayingWhy()
    {
        Fixture f;
        f.server.logsIn = false;
        f.secrets.failure = Error{Error::Code::KeyringLocked, {}};
        f.session.open();
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        QSignalSpy needed(&f.session, &ServerSession::secretsNeeded);
        emit f.server.last()->secretsNeeded(passwordRequest(1));
        QTRY_COMPARE(needed.size(), 1);
        QCOMPARE(f.session.keyringRemark(), u"keyring-locked"_s);
    }

    void factsAreAskedOnePerSiteAndMerged()
    {
        Fixture f;
        int open = 0, most = 0;
        f.server.responder = [&](const QJsonObject &request) {
            if (request["method"_L1] == "facts"_L1)
                most = std::max(most, ++open);
            return series()(request);
        };
        QVERIFY(f.goOnline());
        FakeChannel *channel = f.server.last()->channel;
        for (int site = 1; site <= 2; ++site) {
            QVERIFY(QTest::qWaitFor([&] { return channel->countOf(u"facts"_s) == site; }, 15000));
            DjangoFacts facts;
            facts.asked = SampleStatus::evening();
            facts.staticRoot = u"/static"_s;
            --open;
            channel->answer(channel->lastRequest(u"facts"_s)["id"_L1].toInteger(), facts.toJson());
        }
        QCOMPARE(most, 1);
        for (const Site &site : f.session.status()->series.first().sites) {
            QVERIFY(site.facts && !site.factsStale);
            QCOMPARE(site.facts->staticRoot, u"/static"_s);
        }
        f.session.refresh();
        QTest::qWait(1300);
        QCOMPARE(channel->countOf(u"facts"_s), 2); // the sample stays stale: asked once all the same
    }

    void aCachedStatusIsNotFreshAndNeverReplacesAFreshOne()
    {
        Fixture f;
        f.session.setCachedStatus(SampleStatus::status({SampleStatus::pair(u"old"_s)}), SampleStatus::evening());
        QVERIFY(f.session.status());
        QVERIFY(!f.session.isFresh());
        QCOMPARE(f.session.checked(), SampleStatus::evening());
        QVERIFY(f.goOnline());
        f.session.setCachedStatus(SampleStatus::status({}), SampleStatus::evening());
        QCOMPARE(f.session.status()->series.first().name, u"mdg"_s);
    }

    void aRefreshWithoutAConnectionSaysWhy()
    {
        Fixture f;
        QSignalSpy failed(&f.session, &ServerSession::probeFailed);
        f.session.refresh();
        QVERIFY(failed.wait(1000));
        std::optional<Error> error;
        f.session.jobs(this, [&](const Result<QList<JobRecord>> &jobs) { error = jobs.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, Error::Code::ConnectionLost);
    }

    void theTestNamesTheLayerThatFailed()
    {
        Fixture f;
        f.server.logsIn = false;
        QList<ServerSession::TestStep> steps;
        bool over = false;
        f.session.test(this, [&](const QList<ServerSession::TestStep> &told, bool finished) {
            steps = told;
            over = finished;
        });
        QTRY_VERIFY(f.server.last() && f.server.last()->told.contains(u"open"_s));
        emit f.server.last()->passed(u"name"_s, u"192.0.2.7"_s);
        emit f.server.last()->failed({Error::Code::ConnectionRefused, u"refused"_s}, u"tcp"_s);
        QVERIFY(over);
        QCOMPARE(steps.size(), 2);
        QVERIFY(steps[0].passed);
        QCOMPARE(steps[1].id, u"tcp"_s);
        QCOMPARE(steps[1].error->code, Error::Code::ConnectionRefused);
    }

    void theTestEndsWithSudoAndTheNumberOfSites()
    {
        Fixture f;
        f.server.responder = [](const QJsonObject &request) {
            if (request["method"_L1] == "sudo"_L1)
                return std::optional(QJsonObject{
                    {u"result"_s, QJsonObject{{u"passwordless"_s, false}, {u"detail"_s, u"a password"_s}}}});
            return series()(request);
        };
        QList<ServerSession::TestStep> steps;
        bool over = false;
        f.session.test(this, [&](const QList<ServerSession::TestStep> &told, bool finished) {
            steps = told;
            over = finished;
        });
        QTRY_VERIFY(over);
        QStringList ids;
        for (const auto &step : std::as_const(steps))
            ids.append(step.id);
        QCOMPARE(ids, (QStringList{u"name"_s, u"tcp"_s, u"host-key"_s, u"authentication"_s, u"sudo"_s, u"sites"_s}));
        QVERIFY(!steps[4].passed);
        QCOMPARE(steps[5].detail, u"2"_s);
        QCOMPARE(f.session.state(), State::Offline); // its own link, not the session's
    }

    void aFollowedLogGoesOnAtItsNextByteAfterAReconnection()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        QObject owner;
        LogFollower *follower = f.session.followJob(u"j"_s, 0, true, &owner);
        QByteArray seen;
        QList<bool> connected;
        connect(follower, &LogFollower::appended, this, [&](qint64 offset, const QByteArray &bytes) {
            QCOMPARE(offset, seen.size());
            seen += bytes;
        });
        connect(follower, &LogFollower::connectedChanged, this, [&](bool on) { connected.append(on); });
        QSignalSpy finished(follower, &LogFollower::finished);
        const auto data = [&](qint64 offset, const QByteArray &bytes) {
            FakeChannel *channel = f.server.last()->channel;
            channel->say({{u"id"_s, channel->lastRequest(u"job.watch"_s)["id"_L1]},
                          {u"event"_s, QJsonObject{{u"kind"_s, u"data"_s}, {u"offset"_s, offset}}}},
                         bytes);
        };
        QTRY_COMPARE(f.server.last()->channel->countOf(u"job.watch"_s), 1);
        data(0, "hello ");
        f.server.last()->channel->cut();
        QTRY_VERIFY(f.session.state() == State::Online && f.server.last()->channel->countOf(u"job.watch"_s) == 1);
        QCOMPARE(f.server.last()->channel->lastRequest(u"job.watch"_s)["params"_L1]["offset"_L1].toInteger(), 6);
        data(3, "lo world"); // a server that repeats is cut to what is new
        QCOMPARE(seen, "hello world"_ba);
        data(20, "too far"); // one that leaves bytes out is asked again
        QCOMPARE(seen, "hello world"_ba);
        QTRY_COMPARE_WITH_TIMEOUT(f.server.last()->channel->countOf(u"job.watch"_s), 2, 3000);
        QCOMPARE(f.server.last()->channel->lastRequest(u"job.watch"_s)["params"_L1]["offset"_L1].toInteger(), 11);
        const JobRecord job = SampleStatus::job(SampleStatus::pair(), JobRecord::State::Succeeded);
        f.server.last()->channel->answer(f.server.last()->channel->lastRequest(u"job.watch"_s)["id"_L1].toInteger(),
                                         {{u"job"_s, job.toJson()}, {u"offset"_s, 11}});
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].value<Result<void>>().has_value());
        QCOMPARE(connected, (QList<bool>{true, false, true}));
    }

    void aLogThatCannotBeReadEndsItsFollower()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        QObject owner;
        LogFollower *follower = f.session.followFile(u"/var/log/x"_s, -100, true, &owner);
        QSignalSpy finished(follower, &LogFollower::finished);
        FakeChannel *channel = f.server.last()->channel;
        QTRY_COMPARE(channel->countOf(u"file.read"_s), 1);
        channel->say({{u"id"_s, channel->lastRequest(u"file.read"_s)["id"_L1]},
                      {u"error"_s, QJsonObject{{u"code"_s, u"not-permitted"_s}, {u"message"_s, u"no"_s}}}});
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<Result<void>>().error().code, Error::Code::NotPermitted);
    }

    void deletingAFollowerCancelsItsStreamOnly()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        delete f.session.followJob(u"j"_s, 0, true, this); // before it asked
        LogFollower *follower = f.session.followJob(u"j"_s, 0, true, this);
        FakeChannel *channel = f.server.last()->channel;
        QTRY_COMPARE(channel->countOf(u"job.watch"_s), 1);
        delete follower;
        QTRY_COMPARE(channel->countOf(u"cancel"_s), 1);
        QCOMPARE(channel->countOf(u"job.stop"_s), 0);
        QCOMPARE(f.session.state(), State::Online);
    }

    void theLocksHolderReachesWhoWantedToStart()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        std::optional<Error> error;
        f.session.startJob({}, this, [&](const Result<JobRecord> &job) { error = job.error(); });
        FakeChannel *channel = f.server.last()->channel;
        const QJsonObject asked = channel->lastRequest(u"job.start"_s);
        QVERIFY(asked["params"_L1]["by"_L1].toString().contains(u'@'));
        const QJsonObject holder{{u"who"_s, u"alice@desk"_s}};
        channel->say(
            {{u"id"_s, asked["id"_L1]},
             {u"error"_s, QJsonObject{{u"code"_s, u"locked"_s}, {u"details"_s, QJsonObject{{u"holder"_s, holder}}}}}});
        QVERIFY(error);
        QCOMPARE(*error, (Error{Error::Code::Locked, u"alice@desk"_s}));
    }

    void passwordsGoWithTheCallAndNowhereElse()
    {
        Fixture f;
        QVERIFY(f.goOnline());
        JobSecrets secrets;
        secrets.sudo = Secret(QByteArray("sesame"));
        f.session.resumeJob(
            u"j1"_s, &f.session, [](const Result<JobRecord> &) {}, secrets);
        f.session.undoJob(u"j1"_s, &f.session, [](const Result<JobRecord> &) {});
        QTRY_VERIFY(f.server.last()->channel->requests.size() >= 2);
        const auto sent = [&f](const QString &method) {
            for (const QJsonObject &request : f.server.last()->channel->requests)
                if (request["method"_L1].toString() == method)
                    return request["params"_L1].toObject();
            return QJsonObject();
        };
        QCOMPARE(sent(u"job.resume"_s)["secrets"_L1].toObject(), (QJsonObject{{u"sudo"_s, u"sesame"_s}}));
        QCOMPARE(sent(u"job.resume"_s)["job"_L1].toString(), u"j1"_s);
        QVERIFY(!sent(u"job.undo"_s).contains(u"secrets"_s));
    }
};

QTEST_GUILESS_MAIN(TestServerSession)
#include "TestServerSession.moc"
