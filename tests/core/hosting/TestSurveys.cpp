// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ReleaseNotes.h"
#include "core/hosting/SiteComparison.h"
#include "support/SampleSurveys.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSurveys : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedSetUpSurveyIsReadAndToldAgain()
    {
        const auto survey = SetUpSurvey::fromJson(SampleSurveys::setUp());
        QVERIFY2(survey.has_value(), qPrintable(survey ? QString() : survey.error().detail));
        QCOMPARE(survey->productionName, u"mdg1"_s);
        QCOMPARE(survey->preview, QString());
        QCOMPARE(survey->databases.first().port, u"5432"_s);
        QVERIFY(survey->pullScript && survey->finds.at(1).replaceByDefault && !survey->finds.at(0).replaceByDefault);
        QVERIFY(survey->webChanges.first().text.contains(u'\t'));
        QCOMPARE(SetUpSurvey::fromJson(survey->toJson()).value(), *survey);
    }

    void theOtherSurveysAreReadAndToldAgain()
    {
        const AdoptSurvey adopt = AdoptSurvey::fromJson(SampleSurveys::adopt()).value();
        QCOMPARE(AdoptSurvey::fromJson(adopt.toJson()).value(), adopt);
        const RetireSurvey retire = RetireSurvey::fromJson(SampleSurveys::retire()).value();
        QCOMPARE(retire.keepUntil, QDate(2025, 2, 1));
        QCOMPARE(retire.removes.at(1).bytes, std::optional<qint64>());
        QCOMPARE(RetireSurvey::fromJson(retire.toJson()).value(), retire);
    }

    void aWrongTypeIsAnErrorThatNamesItsKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("name") << u"name"_s << QJsonValue(7);
        QTest::newRow("no name") << u"name"_s << QJsonValue(QJsonValue::Null);
        QTest::newRow("checks") << u"checks"_s << QJsonValue(u"none"_s);
        QTest::newRow("check state") << u"checks"_s
                                     << QJsonValue(
                                            QJsonArray{QJsonObject{{u"code"_s, u"x"_s}, {u"state"_s, u"odd"_s}}});
        QTest::newRow("copy") << u"copy"_s << QJsonValue(QJsonObject{{u"bytes"_s, u"1"_s}});
        QTest::newRow("web") << u"web"_s << QJsonValue(QJsonObject{{u"changes"_s, QJsonArray{QJsonObject()}}});
        QTest::newRow("finds") << u"finds"_s
                               << QJsonValue(QJsonArray{QJsonObject{{u"id"_s, u"a"_s}, {u"path"_s, u"a"_s}}});
        QTest::newRow("production") << u"production"_s << QJsonValue(QJsonObject());
    }
    void aWrongTypeIsAnErrorThatNamesItsKey()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = SampleSurveys::setUp();
        object[key] = value;
        const auto survey = SetUpSurvey::fromJson(object);
        QVERIFY(!survey);
        QCOMPARE(survey.error().code, Error::Code::ProtocolError);
        QVERIFY2(survey.error().detail.startsWith(key), qPrintable(survey.error().detail));
    }

    void aDayThatIsNoneIsAnError()
    {
        QJsonObject object = SampleSurveys::retire();
        object[u"keepUntil"_s] = u"soon"_s;
        QVERIFY(!RetireSurvey::fromJson(object));
    }

    void optionsSayOnlyWhatWasChosen()
    {
        SetUpOptions options;
        QCOMPARE(options.toJson(), (QJsonObject{{u"packages"_s, u"frozen"_s}, {u"earlier"_s, u"refuse"_s}}));
        options.databaseEngine = u"mysql"_s;
        options.earlier = SetUpOptions::Earlier::SetAside;
        QCOMPARE(options.toJson()[u"database"_s].toObject(), (QJsonObject{{u"engine"_s, u"mysql"_s}}));
        QCOMPARE(options.toJson()[u"earlier"_s].toString(), u"set-aside"_s);
        QVERIFY(!setUpPackages(u"other"_s));
    }

    void aComparisonKnowsWhatOneSideDoesNotHave()
    {
        const QJsonObject object = SampleSurveys::object(
            R"({"sites":[{"name":"a","path":"/a","state":"old"},{"name":"b","path":"/b","state":"preview"}],
"packages":[{"name":"lino","left":"1","right":null}],"plugins":[],"settings":[{"name":"SECRET_KEY","left":"1","right":"2","masked":true}],
"tables":[{"table":"t","left":3,"right":null}],"sizes":[{"what":"env","left":null,"right":4}],"problems":["p"]})");
        const SiteComparison comparison = SiteComparison::fromJson(object).value();
        QCOMPARE(comparison.packages.first().right, std::optional<QString>());
        QCOMPARE(comparison.tables.first().left, std::optional<qint64>(3));
        QCOMPARE(comparison.toJson(), object);
        QJsonObject one = object;
        one[u"sites"_s] = QJsonArray{object[u"sites"_s][0]};
        QVERIFY(!SiteComparison::fromJson(one));
    }

    void releaseNotesKeepTheirTextAsItIsAndKnowWhenThereAreNone()
    {
        QJsonObject object{{u"markdown"_s, u"a\t\x1b[31m"_s}, {u"hash"_s, u"h"_s}};
        QCOMPARE(ReleaseNotes::fromJson(object)->markdown.value(), u"a\t\x1b[31m"_s);
        object[u"markdown"_s] = QJsonValue::Null;
        QVERIFY(!ReleaseNotes::fromJson(object)->markdown);
        object[u"markdown"_s] = 5;
        QVERIFY(!ReleaseNotes::fromJson(object));
    }

    void releaseNotesKnowSinceWhenTheirSiteIsInProduction()
    {
        QJsonObject object{{u"released"_s, QJsonValue::Null}};
        QVERIFY(!ReleaseNotes::fromJson(object)->since.isValid());
        QVERIFY(ReleaseNotes::fromJson(object)->toJson()["released"_L1].isNull());
        object[u"released"_s] =
            QJsonObject{{u"since"_s, u"2026-12-05T17:11:00Z"_s}, {u"kept"_s, u"2026-12-05T18:20:00Z"_s}};
        const ReleaseNotes notes = ReleaseNotes::fromJson(object).value();
        QCOMPARE(notes.since, QDateTime({2026, 12, 5}, {17, 11}, Qt::UTC));
        QCOMPARE(notes.kept, QDateTime({2026, 12, 5}, {18, 20}, Qt::UTC));
        QCOMPARE(notes.toJson()["released"_L1], object["released"_L1]);
        object[u"released"_s] = QJsonObject{{u"since"_s, u"soon"_s}};
        QVERIFY(!ReleaseNotes::fromJson(object));
    }
};

QTEST_GUILESS_MAIN(TestSurveys)
#include "TestSurveys.moc"
