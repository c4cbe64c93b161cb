// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/ServerSession.h"
#include "core/fleet/SiteSurveys.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "support/SampleStatus.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSiteSurveys : public QObject
{
    Q_OBJECT

private slots:
    void aRecallIsOfASiteOfTheSeries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path"); // as the server is asked; null: it is not asked
        QTest::newRow("no name") << QString() << u""_s;
        QTest::newRow("one that is there") << u"mdg2"_s << u"/usr/local/lino/mdg/mdg2"_s;
        QTest::newRow("one that is gone") << u"mdg0"_s << u"/usr/local/lino/mdg/mdg0"_s;
        QTest::newRow("outside") << u"../x"_s << QString();
        QTest::newRow("absolute") << u"/etc"_s << QString();
        QTest::newRow("the directory itself") << u"."_s << QString();
    }

    void aRecallIsOfASiteOfTheSeries()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, path);
        const Series series = SampleStatus::pair();
        FakeServer fake;
        fake.responder = [&series](const QJsonObject &request) -> std::optional<QJsonObject> {
            if (request["method"_L1] == "probe"_L1)
                return QJsonObject{{u"result"_s, SampleStatus::status({series}).toJson()}};
            return QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, u"refused"_s}, {u"message"_s, u"asked"_s}}}};
        };
        MemorySecretStore secrets;
        ServerRecord record;
        record.name = u"vps12"_s;
        record.host = u"vps12.example.com"_s;
        ServerSession session(record, &secrets, fake.factory());
        session.open();
        QTRY_COMPARE(session.state(), ServerSession::State::Online);
        QObject context;
        std::optional<Result<RecallSurvey>> answer;
        SiteSurveys::recall(session, series, {.site = name}, &context,
                            [&answer](const Result<RecallSurvey> &given) { answer = given; });
        QTRY_VERIFY(answer);
        if (path.isNull()) {
            QCOMPARE(answer->error().code, Error::Code::NotFound);
            QVERIFY(answer->error().detail.contains(name));
            return;
        }
        QCOMPARE(answer->error().code, Error::Code::Refused);
        QCOMPARE(fake.last()->channel->lastRequest(u"recall.survey"_s)["params"_L1]["site"_L1].toString(), path);
    }
};

QTEST_GUILESS_MAIN(TestSiteSurveys)
#include "TestSiteSurveys.moc"
