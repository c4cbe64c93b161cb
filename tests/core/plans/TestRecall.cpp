// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Recall.h"
#include "core/plans/SampleSeries.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const QString former = u"/usr/local/lino/mdg/mdg1"_s;

/// As a probe sees it after mdg2 was kept.
Series kept()
{
    Series series = SampleSeries::usual();
    series.sites[0] = SampleSeries::site(u"mdg1"_s, SiteState::Old, {});
    series.sites[1] = SampleSeries::site(u"mdg2"_s, SiteState::Production, {u"prod"_s});
    series.attempt = SampleSeries::attempt(Attempt::State::Kept);
    return series;
}

RecallSurvey survey(SurveyCheck::State state = SurveyCheck::State::Warning)
{
    return {.name = u"mdg1"_s,
            .site = former,
            .productionName = u"mdg2"_s,
            .productionPath = u"/usr/local/lino/mdg/mdg2"_s,
            .address = u"https://preview.example.com"_s,
            .productionAddress = u"https://lino.example.com"_s,
            .checks = {{.code = u"data"_s, .state = state, .detail = u"its data goes"_s, .todo = {}}},
            .rights = {.kind = u"sudo"_s, .user = u"joe"_s, .needed = true}};
}
} // namespace

class TestRecall : public QObject
{
    Q_OBJECT

private slots:
    void theSiteBecomesNeutralBeforeALinkLeadsToItAndBeforeAnythingOfItRuns()
    {
        const auto plan = recallPlan(kept(), survey(), {.confirm = u"mdg1"_s}, {u"/etc/nginx/sites-available"_s});
        QVERIFY(plan);
        QCOMPARE(plan->operation, u"recall"_s);
        QCOMPARE(plan->site, former);
        QCOMPARE(plan->source, u"/usr/local/lino/mdg/mdg2"_s);
        QStringList ids, actions, undos;
        for (const Step &step : plan->steps) {
            ids += step.id;
            actions += step.run.action;
            undos += step.undo.action;
            QCOMPARE(step.run.cwd, former);
        }
        QCOMPARE(ids, (QStringList{u"check"_s, u"settings"_s, u"neutral"_s, u"link"_s, u"programs"_s}));
        QCOMPARE(actions, (QStringList{u"recall-check"_s, u"recall-settings"_s, u"setup-neutral"_s, u"setup-link"_s,
                                       u"recall-programs"_s}));
        QCOMPARE(undos, (QStringList{QString(), u"recall-settings-back"_s, QString(), u"setup-link-back"_s,
                                     u"recall-programs-away"_s}));
        QCOMPARE(plan->steps[0].run.with[u"confirm"_s].toString(), u"mdg1"_s);
        QVERIFY(plan->steps[2].run.with[u"ownKey"_s].toBool());
        QCOMPARE(plan->steps[3].run.with[u"earlier"_s].toString(), u"refuse"_s);
    }

    void withoutTheNameNothingIsCompiled()
    {
        QVERIFY(!recallPlan(kept(), survey(), {}, {}));
        QVERIFY(!recallPlan(kept(), survey(), {.confirm = u"mdg2"_s}, {}));
    }

    void whatFailedACheckOrIsNotBesideThisProductionIsRefused()
    {
        const RecallOptions named{.confirm = u"mdg1"_s, .setAside = true};
        QVERIFY(!recallPlan(kept(), survey(SurveyCheck::State::Failed), named, {}));
        Series running = kept();
        running.attempt = SampleSeries::attempt(Attempt::State::Running);
        QVERIFY(!recallPlan(running, survey(), named, {}));
        RecallSurvey other = survey();
        other.productionPath = u"/usr/local/lino/mdg/mdg3"_s;
        QVERIFY(!recallPlan(kept(), other, named, {}));
        other = survey();
        other.site = other.productionPath;
        QVERIFY(!recallPlan(kept(), other, named, {}));
        QCOMPARE(recallPlan(kept(), survey(), named, {})->steps[3].run.with[u"earlier"_s].toString(), u"set-aside"_s);
    }

    void theSurveyIsReadAsItWasWritten()
    {
        QCOMPARE(RecallSurvey::fromJson(survey().toJson()).value(), survey());
        QVERIFY(!RecallSurvey::fromJson({{u"name"_s, u"mdg1"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestRecall)
#include "TestRecall.moc"
