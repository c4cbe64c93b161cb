// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Adopt.h"
#include "core/plans/Retire.h"
#include "core/plans/SampleSeries.h"
#include "core/plans/SetUp.h"
#include "core/plans/SetUpByHand.h"
#include "core/plans/ShellFiles.h"
#include "core/plans/Synchronise.h"
#include "support/SampleSurveys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
/// A series whose only site is production.
Series alone()
{
    Series series = SampleSeries::usual();
    series.sites.removeLast();
    return series;
}

SetUpSurvey survey()
{
    return SetUpSurvey::fromJson(SampleSurveys::setUp()).value();
}

Plan setUp(const SetUpOptions &options = {})
{
    return setUpPlan(alone(), survey(), options, {u"/etc/nginx/x"_s}).value();
}

Step stepOf(const Plan &plan, const QString &id)
{
    const auto found = std::ranges::find(plan.steps, id, &Step::id);
    return found == plan.steps.end() ? Step{} : *found;
}

QStringList ids(const Plan &plan)
{
    QStringList result;
    for (const Step &step : plan.steps)
        result += step.id;
    return result;
}
} // namespace

class TestSetUp : public QObject
{
    Q_OBJECT

private slots:
    void theStepsAreThoseOfTheTableInItsOrder()
    {
        QCOMPARE(
            ids(setUp()).join(u' '),
            u"check directory copy env packages names settings log database neutral link guard clear-dump dump media "
            "check-dump compare snapshot restore static verify services vhost page-off answers notes"_s);
    }

    void everyStepComesAfterStepsThatStandBeforeIt()
    {
        SetUpOptions clones;
        clones.packages = SetUpOptions::Packages::Repositories;
        for (const Plan &plan : {setUp(), setUp(clones)}) {
            QSet<QString> before;
            for (const Step &step : plan.steps) {
                for (const QString &id : step.after.value())
                    QVERIFY2(before.contains(id), qPrintable(step.id + u" after "_s + id));
                before.insert(step.id);
                QVERIFY2(!step.byHand.isEmpty(), qPrintable(step.id));
            }
        }
        QCOMPARE(stepOf(setUp(), u"packages"_s).after.value(), QStringList{u"env"_s});
        QCOMPARE(stepOf(setUp(clones), u"packages"_s).after.value(), (QStringList{u"env"_s, u"settings"_s}));
        QCOMPARE(stepOf(setUp(), u"guard"_s).after.value(), QStringList{u"link"_s});
        QCOMPARE(stepOf(setUp(), u"page-off"_s).after.value(), QStringList{u"vhost"_s});
        QCOMPARE(stepOf(setUp(), u"services"_s).after.value(), (QStringList{u"verify"_s, u"log"_s}));
    }

    void ownStepsRunInProductionAndThoseOfTheSyncAsInTheSync()
    {
        const Plan plan = setUp();
        QCOMPARE(plan.site, u"/usr/local/lino/mdg/mdg3"_s);
        QCOMPARE(plan.source, u"/usr/local/lino/mdg/mdg1"_s);
        const QList<Step> sync = synchroniseSteps({.series = plan.series,
                                                   .links = plan.links,
                                                   .production = plan.source,
                                                   .preview = plan.site,
                                                   .address = QUrl(u"https://preview.example.com"_s)},
                                                  {.maintenancePage = false});
        for (const Step &step : plan.steps) {
            const auto same = std::ranges::find(sync, step.id, &Step::id);
            if (same != sync.end())
                QVERIFY2(step.run == same->run && step.check == same->check && step.undo == same->undo,
                         qPrintable(step.id));
            else
                QCOMPARE(step.run.cwd, plan.source);
        }
    }

    void theValuesAreThoseOfSurveyAndChoice()
    {
        SetUpOptions options;
        options.databaseEngine = u"sqlite3"_s;
        options.earlier = SetUpOptions::Earlier::SetAside;
        options.replace = {u"x.bin:0"_s};
        const Plan plan = setUp(options);
        QCOMPARE(stepOf(plan, u"names"_s).run.with,
                 (QJsonObject{{u"from"_s, u"mdg1"_s},
                              {u"to"_s, u"mdg3"_s},
                              {u"reviewed"_s, QJsonObject{{u"settings.py"_s, u"h1"_s}, {u"old.sh"_s, u"h2"_s}}},
                              {u"replace"_s, QJsonArray{u"x.bin:0"_s}}}));
        QCOMPARE(stepOf(plan, u"env"_s).run.with, (QJsonObject{{u"python"_s, u"/usr/bin/python3"_s}}));
        QCOMPARE(stepOf(plan, u"database"_s).run.with[u"engine"_s].toString(), u"sqlite3"_s);
        QCOMPARE(stepOf(plan, u"link"_s).run.with,
                 (QJsonObject{{u"role"_s, u"preview"_s}, {u"earlier"_s, u"set-aside"_s}}));
        QCOMPARE(stepOf(plan, u"vhost"_s).undo.action, u"setup-vhost-away"_s);
        QVERIFY(stepOf(plan, u"check"_s).again && stepOf(plan, u"check"_s).rehearse);
    }

    void itIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"failed check", "preview", "attempt", "unlinked", "reserved name", "bad name", "other name",
              "production itself", "other production", "no database", "no such engine"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void itIsRefused()
    {
        QFETCH(QString, what);
        Series series = alone();
        SetUpSurvey found = survey();
        SetUpOptions options;
        if (what == u"failed check")
            found = SetUpSurvey::fromJson(SampleSurveys::failing(SampleSurveys::setUp())).value();
        else if (what == u"preview")
            series = SampleSeries::usual();
        else if (what == u"attempt")
            series.sites[0].state = SiteState::InAttempt;
        else if (what == u"unlinked")
            series.linked = false;
        else if (what == u"reserved name")
            found.name = u"preview"_s;
        else if (what == u"bad name")
            found.name = u"../x"_s;
        else if (what == u"other name")
            options.name = u"mdg4"_s;
        else if (what == u"production itself")
            found.site = series.sites[0].path + u'/';
        else if (what == u"other production")
            found.productionPath = u"/elsewhere"_s;
        else if (what == u"no database")
            options.databaseEngine = u"mysql"_s;
        else
            options.databaseEngine = u"oracle"_s;
        QVERIFY(!setUpPlan(series, found, options));
    }

    void aPreviewIsSetAsideWhereThatWasChosen()
    {
        SetUpOptions options;
        options.earlier = SetUpOptions::Earlier::SetAside;
        QVERIFY(setUpPlan(SampleSeries::usual(), survey(), options));
    }

    void anAdoptionMakesTheLinksFirst()
    {
        Series series = alone();
        series.linked = false;
        series.sites[0].links.clear();
        series.sites[0].state = SiteState::NotLinked;
        const AdoptSurvey found = AdoptSurvey::fromJson(SampleSurveys::adopt()).value();
        const Plan plan = adoptPlan(series, found).value();
        QCOMPARE(ids(plan).join(u' '), u"check links vhost answers"_s);
        QCOMPARE(stepOf(plan, u"links"_s).run.with[u"directory"_s].toString(), found.links);
        QCOMPARE(stepOf(plan, u"vhost"_s).undo.action, u"adopt-vhost-back"_s);
        QVERIFY2(adoptPlan(alone(), found), "production's vhosts get what they lack");
        Series other = alone();
        other.sites[0].state = SiteState::Preview;
        QVERIFY(!adoptPlan(other, found));
        QVERIFY(!adoptPlan(series, AdoptSurvey::fromJson(SampleSurveys::failing(SampleSurveys::adopt())).value()));
    }

    void byHandAVhostThatIsNotTakenLeavesNoLinkBehind()
    {
        const QTemporaryDir place;
        QDir directory(place.path());
        for (const auto *name : {"bin", "sites-available", "sites-enabled"})
            QVERIFY(directory.mkdir(QString::fromLatin1(name)));
        for (const auto &[name, text] :
             {std::pair{"sudo", "#!/bin/sh\nexec \"$@\"\n"}, {"nginx", "#!/bin/sh\nexit 1\n"}}) {
            QFile file(directory.filePath(u"bin/"_s + QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        FileChange change;
        change.path = directory.filePath(u"sites-available/mdg-preview.conf"_s);
        change.text = u"server {}\n"_s;
        const QStringList lines =
            QStringList{u"set -eu"_s, u"refuse() { echo \"$1\" >&2; exit 3; }"_s, u"PATH=$1/bin:$PATH"_s} +
            webServerLines(u"nginx"_s, {change});
        QProcess bash;
        bash.start(u"bash"_s, {u"-c"_s, lines.join(u'\n'), u"bash"_s, place.path()});
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.exitCode(), 3);
        QVERIFY(!QFileInfo::exists(change.path));
        QCOMPARE(QDir(directory.filePath(u"sites-enabled"_s))
                     .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void whatHasNoWayBackOfItsOwnGoesWithTheDirectory()
    {
        const Plan plan = setUp();
        for (const Step &step : plan.steps) {
            const bool own = !step.undo.isEmpty() || step.rehearse;
            QCOMPARE(step.undoneBy, own ? QString() : u"directory"_s);
        }
    }

    void byHandAFileWithAHiddenPasswordIsNotWritten()
    {
        FileChange change;
        change.path = u"/etc/supervisor/conf.d/mdg2.conf"_s;
        change.text = u"[program:mdg2-uwsgi]\nenvironment = DB_PASSWORD=***\n"_s;
        for (const QStringList &lines : {rootFileLines({change}), webServerLines(u"nginx"_s, {change})}) {
            const auto refused = lines.indexOf(QRegularExpression(u"^refuse .*mdg2\\.conf.*"_s));
            QVERIFY(refused >= 0);
            QVERIFY(refused < lines.indexOf(u"[program:mdg2-uwsgi]"_s));
        }
        change.text = u"# *** ours ***\n"_s;
        QVERIFY(!rootFileLines({change}).join(u'\n').contains(u"refuse"_s));
    }

    void byHandTheDirectoryOfCopiesIsMadeBeforeTheyAreWritten()
    {
        FileChange change;
        change.path = u"/etc/nginx/lino-baton/mdg-uwsgi_params"_s;
        change.text = u"uwsgi_param A b;\n"_s;
        const QStringList lines = webServerLines(u"nginx"_s, {change});
        const auto made = lines.indexOf(u"sudo mkdir -p /etc/nginx/lino-baton"_s);
        QVERIFY(made >= 0);
        QVERIFY(made < lines.indexOf(u"uwsgi_param A b;"_s));
    }

    void byHandSupervisorIsToldOfTheNewProgramsAlone()
    {
        SetUpSurvey found = survey();
        found.servicesKind = u"supervisor"_s;
        FileChange change;
        change.path = u"/etc/supervisor/conf.d/mdg2.conf"_s;
        change.text = u"[program:mdg2-uwsgi]\ncommand=x\n[program:in]\ncommand=y\n[group:mdg2]\nprograms=in\n"_s;
        found.serviceChanges = {change};
        const QStringList lines = SetUpByHand(found, {}, {}, {}).lines(u"services"_s);
        QVERIFY(lines.contains(u"sudo supervisorctl update mdg2-uwsgi mdg2"_s));
        QVERIFY(!lines.contains(u"sudo supervisorctl update"_s));
    }

    void aRetirementRemovesOnlyAfterTheSnapshotIsVerified()
    {
        Series series = SampleSeries::usual();
        series.sites.append(SampleSeries::site(u"mdg0"_s, SiteState::Old, {}));
        RetireSurvey found = RetireSurvey::fromJson(SampleSurveys::retire()).value();
        const Plan plan = retirePlan(series, found, u"mdg0"_s).value();
        QCOMPARE(ids(plan).join(u' '), u"check stop snapshot verify vhost services database directory"_s);
        QCOMPARE(stepOf(plan, u"check"_s).run.with[u"confirm"_s].toString(), u"mdg0"_s);
        for (const Step &step : plan.steps) {
            QCOMPARE(step.run.cwd, series.links);
            QVERIFY(step.id == u"check" || !step.after); // each after the one before it
        }
        QVERIFY(!retirePlan(series, found, u"mdg1"_s));
        QVERIFY(!retirePlan(series, found, {}));
        found.keepUntil = QDate::currentDate().addDays(1);
        QVERIFY(!retirePlan(series, found, u"mdg0"_s));
        found.keepUntil = QDate::currentDate();
        QVERIFY(retirePlan(series, found, u"mdg0"_s));
        for (const SiteState state : {SiteState::Production, SiteState::Preview, SiteState::StandingBy,
                                      SiteState::InAttempt, SiteState::Broken}) {
            series.sites.last().state = state;
            QVERIFY(!retirePlan(series, found, u"mdg0"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestSetUp)
#include "TestSetUp.moc"
