// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Adopt.h"
#include "core/plans/EndAttempt.h"
#include "core/plans/RunScript.h"
#include "core/plans/SampleSeries.h"
#include "core/plans/ScriptExport.h"
#include "core/plans/SetUp.h"
#include "core/plans/ShellWords.h"
#include "core/plans/StartAttempt.h"
#include "core/plans/Synchronise.h"
#include "support/SampleSurveys.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Plan)

namespace
{
struct Outcome {
    int status = -1;
    QString output;
};

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

Series seriesIn(const QString &root)
{
    Series series = SampleSeries::usual();
    series.links = root;
    for (Site &site : series.sites)
        site.path = root + u'/' + site.name;
    series.sites[1].address = {};
    return series;
}

/// A series' set-up, in which every find is replaced.
Plan setUpIn(const QString &root, const QString &engine, SetUpOptions::Packages packages)
{
    Series series = seriesIn(root);
    series.sites.removeLast();
    SetUpOptions options;
    options.packages = packages;
    options.databaseEngine = engine;
    options.replace = {u"settings.py:14"_s, u"x.bin:0"_s};
    return setUpPlan(series, SetUpSurvey::fromJson(SampleSurveys::setUp(root)).value(), options).value();
}

Plan adoptIn(const QString &root)
{
    Series series = seriesIn(root);
    series.sites.removeLast();
    series.linked = false;
    series.sites[0].links.clear();
    series.sites[0].state = SiteState::NotLinked;
    return adoptPlan(series, AdoptSurvey::fromJson(SampleSurveys::adopt(root)).value()).value();
}

/// What stands for Lino: a manage.py that dumps and restores a text file of rows, and a django that names a database.
class FakeSites
{
public:
    FakeSites() { reset(); }

    QString root() const { return m_directory.path() + u"/operator's \"sites\" $HOME"_s; }
    QString production() const { return root() + u"/mdg1"_s; }
    QString preview() const { return root() + u"/mdg2"_s; }
    void write(const QString &path, const QByteArray &text) const
    {
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(path));
    }
    QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    Outcome synchronise(const SynchroniseOptions &options = {}) const
    {
        const QString script = m_directory.path() + u"/sync.sh"_s;
        write(script, shellScript(synchronisePlan(seriesIn(root()), options).value()).toUtf8());
        return run(u"bash"_s, {script});
    }

    /// \a plan by hand; \a answers to what it asks.
    Outcome byHand(const Plan &plan, const QByteArray &answers) const
    {
        const QString script = m_directory.path() + u"/by-hand.sh"_s;
        QString text = shellScript(plan);
        write(script, text.replace(u"sleep 10"_s, u"sleep 0"_s).toUtf8());
        return run(u"bash"_s, {script}, answers);
    }
    QString leadsTo(const QString &link) const { return QFileInfo(root() + u'/' + link).canonicalFilePath(); }
    Plan attempt() const { return startAttemptPlan(seriesIn(root()), {}, {}).value(); }
    Plan cancel() const
    {
        Series series = seriesIn(root());
        series.attempt = SampleSeries::attempt(Attempt::State::Running);
        series.attempt->former = production();
        series.attempt->site = preview();
        return cancelAttemptPlan(series, {}, {}).value();
    }

private:
    void reset() const
    {
        for (const QString &site : {production(), preview()}) {
            write(site + u"/manage.py"_s, manage);
            write(site + u"/django/db/__init__.py"_s,
                  "import os\nclass C:\n    settings_dict = dict(ENGINE='django.db.backends.sqlite3', "
                  "NAME=os.path.abspath('default.db'))\nconnections = dict(default=C)\n");
            write(site + u"/django/__init__.py"_s, "");
            QDir().mkpath(site + u"/env/bin"_s);
            QFile::link(u"/usr/bin/python3"_s, site + u"/env/bin/python"_s);
        }
        QFile::link(production(), root() + u"/prod"_s);
        QFile::link(preview(), root() + u"/preview"_s);
        write(production() + u"/default.db"_s, "one\ntwo\nthree\n");
        write(preview() + u"/default.db"_s, "old\n");
        write(production() + u"/media/a file.txt"_s, "new");
        write(preview() + u"/media/gone.txt"_s, "old");
        write(production() + u"/snapshot2preview/stale_table.py"_s, "stale");
    }

    static constexpr auto manage = R"(
import os, sys
verb = sys.argv[1]
print("25 objects imported automatically")
if verb == "shell":
    exec(sys.argv[3])
elif verb == "dump2py":
    rows = open("default.db").read().split()
    os.makedirs(sys.argv[3], exist_ok=True)
    open(sys.argv[3] + "/restore.py", "w").write(
        '# head\n#\n#\n#\ndef main(args):\n    execfile("t_row.py", *args)\n')
    with open(sys.argv[3] + "/t_row.py", "w") as file:
        file.write('logger.info("Loading %d objects to table t_row...")\n' % len(rows))
        file.writelines("rows.append(%r)\n" % row for row in rows)
elif verb == "run":
    rows, directory = [], os.path.dirname(sys.argv[2])
    class logger:
        info = print
    def execfile(name, *args):
        exec(open(directory + "/" + name).read(), {"rows": rows, "logger": logger})
    space = {"execfile": execfile}
    exec(open(sys.argv[2]).read(), space)
    space["main"]([])
    if os.path.exists("lose-a-row"):
        rows.pop()
    open("default.db", "w").write("\n".join(rows) + "\n")
    print("Loaded %d objects" % len(rows))
    print("maintenance" if os.path.exists(".maintenance") else "open", file=open("seen", "w"))
elif verb == "collectstatic":
    open("collected", "w")
)";
    QTemporaryDir m_directory;
};
} // namespace

class TestScriptExport : public QObject
{
    Q_OBJECT

private slots:
    void aWordReadsBackAsTheSameText_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"plain"_s, u""_s, u"two words"_s, u"it's"_s, u"'"_s, u"''"_s, u"\"quoted\""_s, u"$HOME `id` $(id)"_s,
              u"a\nb\n"_s, u"back\\slash\\"_s, u"*?[a]{b,c}~"_s, u"~root"_s, u"-n"_s, u"!bang"_s, u"föö – ü"_s, u"#x"_s,
              u"a=b"_s, u"\t"_s, u";&|<>()"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void aWordReadsBackAsTheSameText()
    {
        QFETCH(QString, text);
        for (const QString &shell : {u"bash"_s, u"sh"_s})
            QCOMPARE(run(shell, {u"-c"_s, u"printf '%s|' "_s + shellWord(text)}).output, text + u'|');
    }

    void aCommandLineReadsBackAsItsWords()
    {
        const QStringList words{u"a b"_s, u"c'd"_s, u""_s, u"e"_s};
        QCOMPARE(run(u"sh"_s, {u"-c"_s, u"printf '%s|' "_s + shellWords(words)}).output, u"a b|c'd||e|"_s);
        QCOMPARE(shellWords({u"env/bin/python"_s, u"manage.py"_s, u"--noinput"_s}),
                 u"env/bin/python manage.py --noinput"_s);
    }

    void shellcheckAndBashHaveNothingToSay_data()
    {
        QTest::addColumn<Plan>("plan");
        const Series usual = SampleSeries::usual();
        const Series odd = seriesIn(u"/srv/it's \"odd\" $HOME"_s);
        QTest::newRow("sync") << synchronisePlan(usual).value();
        QTest::newRow("sync without the page") << synchronisePlan(usual, {.maintenancePage = false}).value();
        QTest::newRow("sync, odd names") << synchronisePlan(odd).value();
        QTest::newRow("run-script") << runScriptPlan(usual, u"initdb_from_prod.sh"_s).value();
        QTest::newRow("run-script, odd names") << runScriptPlan(odd, u"initdb_from_prod.sh"_s).value();
        for (const QString &root : {u"/usr/local/lino/mdg"_s, u"/srv/it's \"odd\" $HOME"_s}) {
            QTest::addRow("setup, postgresql %s", qPrintable(root))
                << setUpIn(root, u"postgresql"_s, SetUpOptions::Packages::Frozen);
            QTest::addRow("setup, sqlite %s", qPrintable(root))
                << setUpIn(root, u"sqlite3"_s, SetUpOptions::Packages::Repositories);
            QTest::addRow("adopt %s", qPrintable(root)) << adoptIn(root);
        }
        for (const Series &series : {usual, odd}) {
            Series running = series;
            running.attempt = SampleSeries::attempt(Attempt::State::Running);
            running.attempt->former = series.sites[0].path;
            running.attempt->site = series.sites[1].path;
            QTest::addRow("attempt %s", qPrintable(series.links)) << startAttemptPlan(series, {}, {}).value();
            QTest::addRow("cancel %s", qPrintable(series.links)) << cancelAttemptPlan(running, {}, {}).value();
            QTest::addRow("keep %s", qPrintable(series.links)) << keepAttemptPlan(running, {}).value();
        }
        Plan hostile = runScriptPlan(usual, u"initdb_from_prod.sh"_s).value();
        hostile.title = u"one\nrm -rf /\n"_s;
        hostile.seriesName = u"a\r\nb"_s;
        hostile.steps[0].title = u"it's\n$(id)"_s;
        hostile.steps.append({.id = u"x"_s, .title = u"no words"_s, .run = StepCommand::named(u"x"_s, {}, {})});
        QTest::newRow("titles with line ends") << hostile;
    }
    void shellcheckAndBashHaveNothingToSay()
    {
        QFETCH(Plan, plan);
        const QByteArray text = shellScript(plan, u"mai\nntainer@laptop"_s).toUtf8();
        const Outcome syntax = run(u"bash"_s, {u"-n"_s}, text);
        QVERIFY2(syntax.status == 0, qPrintable(syntax.output));
        if (QStandardPaths::findExecutable(u"shellcheck"_s).isEmpty())
            QSKIP("shellcheck is not installed");
        const Outcome check = run(u"shellcheck"_s, {u"--shell=bash"_s, u"-"_s}, text);
        QVERIFY2(check.status == 0, qPrintable(check.output));
    }

    void theHeaderSaysWhatWhenWhoAndWhatIsNotChecked()
    {
        const QString text = shellScript(synchronisePlan(SampleSeries::usual()).value(), u"anna@desk"_s,
                                         QDateTime(QDate(2026, 11, 29), QTime(1, 30), Qt::UTC));
        QVERIFY(text.startsWith(u"#!/bin/bash\n# mdg: production's data into the preview (mdg1 -> mdg2)\n"_s));
        QVERIFY(text.contains(u"on 2026-11-29 01:30 UTC for anna@desk."_s));
        QVERIFY(text.contains(u"It holds no lock"_s));
        QVERIFY(text.contains(u"It does not check"_s));
    }

    void everyStepHasItsTitleAndItsLinesInTheOrderOfThePlan()
    {
        const Plan plan = synchronisePlan(SampleSeries::usual()).value();
        const QString text = shellScript(plan);
        qsizetype at = 0;
        for (const Step &step : plan.steps) {
            at = text.indexOf(u"\n# "_s + step.title + u'\n', at);
            QVERIFY2(at > 0, qPrintable(step.title));
            QVERIFY(text.indexOf(step.byHand.join(u'\n'), at) > at);
        }
    }

    void aStepWithoutLinesIsItsExactCommandInItsDirectory()
    {
        Plan plan{
            .operation = u"x"_s, .title = u"x"_s, .series = {}, .links = {}, .site = {}, .steps = {}, .progress = {}};
        plan.steps = {{.id = u"a"_s, .title = u"A"_s, .run = StepCommand::program({u"./a b"_s, u"c"_s}, u"/d e"_s)}};
        QVERIFY(shellScript(plan).contains(u"(cd '/d e' && './a b' c)\n"_s));
    }

    void theOwnScriptIsNotRunWhereTheLinksLeadToProduction()
    {
        const FakeSites sites;
        const Plan plan = runScriptPlan(seriesIn(sites.root()), u"initdb_from_prod.sh"_s).value();
        const QString own = sites.preview() + u"/initdb_from_prod.sh"_s;
        sites.write(own, "#!/bin/sh\necho it ran in $(basename \"$PWD\")\n");
        QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const Outcome good = run(u"bash"_s, {u"-c"_s, shellScript(plan)});
        QVERIFY2(good.status == 0 && good.output.contains(u"it ran in mdg2"_s), qPrintable(good.output));

        QFile::remove(sites.root() + u"/prod"_s);
        QFile::link(sites.preview(), sites.root() + u"/prod"_s);
        const Outcome refused = run(u"bash"_s, {u"-c"_s, shellScript(plan)});
        QCOMPARE(refused.status, 3);
        QVERIFY2(!refused.output.contains(u"it ran"_s), qPrintable(refused.output));
    }

    void theScriptBringsProductionOver()
    {
        const FakeSites sites;
        const Outcome outcome = sites.synchronise();
        QVERIFY2(outcome.status == 0, qPrintable(outcome.output));
        QCOMPARE(sites.read(sites.preview() + u"/default.db"_s), "one\ntwo\nthree\n");
        QCOMPARE(sites.read(sites.production() + u"/default.db"_s), "one\ntwo\nthree\n");
        QCOMPARE(sites.read(sites.preview() + u"/media/a file.txt"_s), "new");
        QVERIFY(!QFile::exists(sites.preview() + u"/media/gone.txt"_s));
        QVERIFY(!QFile::exists(sites.preview() + u"/snapshot2preview/stale_table.py"_s));
        QVERIFY(QFile::exists(sites.preview() + u"/snapshot2preview/restore2preview.py"_s));
        QVERIFY(QFile::exists(sites.preview() + u"/collected"_s));
        QCOMPARE(sites.read(sites.preview() + u"/seen"_s), "maintenance\n");
        QVERIFY(!QFile::exists(sites.preview() + u"/.maintenance"_s));
        QVERIFY2(outcome.output.contains(u"Dumped 3 objects."_s), qPrintable(outcome.output));
    }

    void anAttemptByHandSwitchesAndGoesBack()
    {
        const FakeSites sites;
        sites.write(sites.preview() + u"/PREVIEW"_s, "");
        const Outcome started = sites.byHand(sites.attempt(), "\n\n");
        QVERIFY2(started.status == 0, qPrintable(started.output));
        QCOMPARE(sites.leadsTo(u"prod"_s), QFileInfo(sites.preview()).canonicalFilePath());
        QVERIFY(!QFileInfo(sites.root() + u"/preview"_s).isSymLink());
        QVERIFY(QFile::exists(sites.production() + u"/.maintenance"_s));
        QVERIFY(!QFile::exists(sites.preview() + u"/.maintenance"_s) &&
                !QFile::exists(sites.preview() + u"/PREVIEW"_s));
        QCOMPARE(sites.read(sites.preview() + u"/default.db"_s), "one\ntwo\nthree\n");

        QCOMPARE(sites.byHand(sites.cancel(), "mdg1\n").status, 3);
        QVERIFY(!QFile::exists(sites.preview() + u"/.maintenance"_s));
        const Outcome cancelled = sites.byHand(sites.cancel(), "mdg2\n\n\n\n");
        QVERIFY2(cancelled.status == 0, qPrintable(cancelled.output));
        QCOMPARE(sites.leadsTo(u"prod"_s), QFileInfo(sites.production()).canonicalFilePath());
        QCOMPARE(sites.leadsTo(u"preview"_s), QFileInfo(sites.preview()).canonicalFilePath());
        QVERIFY(!QFile::exists(sites.production() + u"/.maintenance"_s));
        QVERIFY(!QFile::exists(sites.preview() + u"/.maintenance"_s) && QFile::exists(sites.preview() + u"/PREVIEW"_s));
    }

    void anAttemptByHandThatLosesARowLeavesProductionAsItWas()
    {
        const FakeSites sites;
        sites.write(sites.preview() + u"/lose-a-row"_s, "");
        const Outcome outcome = sites.byHand(sites.attempt(), "\n\n");
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.output.contains(u"what was loaded is not what was dumped"_s), qPrintable(outcome.output));
        QCOMPARE(sites.leadsTo(u"prod"_s), QFileInfo(sites.production()).canonicalFilePath());
        QVERIFY(!QFile::exists(sites.production() + u"/.maintenance"_s));
    }

    void withoutThePageNobodyIsKeptOut()
    {
        const FakeSites sites;
        QCOMPARE(sites.synchronise({.maintenancePage = false}).status, 0);
        QCOMPARE(sites.read(sites.preview() + u"/seen"_s), "open\n");
    }

    void theDatabaseOfProductionIsRefusedBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("its path") << u"../mdg1/default.db"_s;
        QTest::newRow("another path") << u"../prod/default.db"_s;
        QTest::newRow("a hard link") << u"linked.db"_s;
    }
    void theDatabaseOfProductionIsRefusedBeforeAnythingIsWritten()
    {
        QFETCH(QString, name);
        const FakeSites sites;
        QCOMPARE(run(u"ln"_s, {sites.production() + u"/default.db"_s, sites.preview() + u"/linked.db"_s}).status, 0);
        sites.write(sites.preview() + u"/django/db/__init__.py"_s,
                    "class C:\n    settings_dict = dict(ENGINE='django.db.backends.sqlite3', NAME='" + name.toUtf8() +
                        "')\nconnections = dict(default=C)\n");
        const Outcome outcome = sites.synchronise();
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.output.contains(u"Refused: the preview uses the database of production"_s),
                 qPrintable(outcome.output));
        QVERIFY(!QFile::exists(sites.production() + u"/snapshot2preview/restore.py"_s));
        QCOMPARE(sites.read(sites.production() + u"/default.db"_s), "one\ntwo\nthree\n");
    }

    void aDatabaseServerUnderAnotherNameIsRefused_data()
    {
        QTest::addColumn<QByteArray>("production");
        QTest::addColumn<QByteArray>("preview");
        QTest::addColumn<int>("status");
        QTest::newRow("no host, loopback") << QByteArray("HOST=''") << QByteArray("HOST='127.0.0.1', PORT='5432'") << 3;
        QTest::newRow("socket, name") << QByteArray("HOST='/run/postgresql'") << QByteArray("HOST='localhost'") << 3;
        QTest::newRow("other port") << QByteArray("PORT=''") << QByteArray("PORT='5433'") << 0;
    }
    void aDatabaseServerUnderAnotherNameIsRefused()
    {
        QFETCH(QByteArray, production);
        QFETCH(QByteArray, preview);
        QFETCH(int, status);
        const FakeSites sites;
        const QByteArray begin =
            "class C:\n    settings_dict = dict(ENGINE='django.db.backends.postgresql', NAME='mdg', ";
        const QByteArray end = ")\nconnections = dict(default=C)\n";
        sites.write(sites.production() + u"/django/db/__init__.py"_s, begin + production + end);
        sites.write(sites.preview() + u"/django/db/__init__.py"_s, begin + preview + end);
        const Outcome outcome = sites.synchronise();
        QVERIFY2(outcome.status == status, qPrintable(outcome.output));
    }

    void linksThatLeadElsewhereAreRefused()
    {
        const FakeSites sites;
        QFile::remove(sites.root() + u"/preview"_s);
        QFile::link(sites.production(), sites.root() + u"/preview"_s);
        const Outcome outcome = sites.synchronise();
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.output.contains(u"does not lead to"_s));
    }

    void anEditedRestoreScriptIsMergedAndItsEarlierVersionKept()
    {
        const FakeSites sites;
        const QString dump = sites.production() + u"/snapshot2preview/"_s;
        const QByteArray head = "# head\n#\n#\n#\n";
        const QByteArray base = "def main(args):\n    execfile(\"t_old.py\", *args)\n";
        sites.write(dump + u"restore2preview.base"_s, head + base);
        sites.write(dump + u"restore2preview.py"_s, "# mine\n" + head + base);
        const Outcome outcome = sites.synchronise();
        QVERIFY2(outcome.status == 0, qPrintable(outcome.output));
        QCOMPARE(sites.read(dump + u"restore2preview.py"_s),
                 "# mine\n" + head + "def main(args):\n    execfile(\"t_row.py\", *args)\n");
        const QDir versions(dump + u"restore2preview.versions"_s);
        QCOMPARE(versions.entryList(QDir::Files).size(), 1);
        QCOMPARE(sites.read(versions.filePath(versions.entryList(QDir::Files).constFirst())), "# mine\n" + head + base);
        QCOMPARE(sites.read(sites.preview() + u"/default.db"_s), "one\ntwo\nthree\n");
        QVERIFY(!QFile::exists(sites.preview() + u"/snapshot2preview/restore2preview.versions"_s));
    }

    void anEditedRestoreScriptInConflictStopsBeforeThePreviewIsTouched()
    {
        const FakeSites sites;
        const QString dump = sites.production() + u"/snapshot2preview/"_s;
        sites.write(dump + u"restore2preview.base"_s, "def main(args):\n    execfile(\"t_old.py\", *args)\n");
        sites.write(dump + u"restore2preview.py"_s, "def main(args):\n    execfile(\"t_mine.py\", *args)\n");
        const Outcome outcome = sites.synchronise();
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.output.contains(u"decide the conflicts in"_s));
        QCOMPARE(sites.read(sites.preview() + u"/default.db"_s), "old\n");
        QVERIFY(sites.read(dump + u"restore2preview.py"_s).contains("t_mine"));
    }

    void aRowThatWasNotLoadedIsSaid()
    {
        const FakeSites sites;
        sites.write(sites.preview() + u"/lose-a-row"_s, "");
        const Outcome outcome = sites.synchronise();
        QCOMPARE(outcome.status, 5);
        QVERIFY2(outcome.output.contains(u"Dumped 3 objects, but loaded 2."_s), qPrintable(outcome.output));
    }

    void aRestoreThatFailsLeavesThePageUp()
    {
        const FakeSites sites;
        QFile::remove(sites.preview() + u"/default.db"_s);
        QDir().mkpath(sites.preview() + u"/default.db"_s);
        QVERIFY(sites.synchronise().status != 0);
        QVERIFY(QFile::exists(sites.preview() + u"/.maintenance"_s));
    }
};

QTEST_GUILESS_MAIN(TestScriptExport)
#include "TestScriptExport.moc"
