// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/setup/SetUpCase.h"
#include "ui/setup/SetUpRefusal.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QRadioButton>

/// The pages before the review: what the server found is shown, and each choice is asked about again.
class TestSetUpPages : public SetUpCase
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    // Source

    void theSourceSaysWhatIsOnlyReadAndProposesAName()
    {
        QVERIFY(open());
        TRY_SAYS(u"Nothing of it is there yet."_s);
        for (const QString &words : {u"mdg1 Production"_s, u"is only read"_s, u"/usr/local/lino/mdg/mdg3"_s})
            VERIFY_SAYS(words);
        QCOMPARE(name()->text(), u"mdg3"_s);
        QCOMPARE(asked(u"setup.survey"_s)["name"_L1].toString(), QString());
        QCOMPARE(m_wizard->windowTitle(), u"New preview of mdg - vps12"_s);
    }

    void aRefusedNameSaysWhyAtOnceAndAsksNobody_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("life cycle") << u"preview"_s << u"says what a site is used for"_s;
        QTest::newRow("capitals") << u"Mdg9"_s << u"Use small letters and digits"_s;
        QTest::newRow("hyphen") << u"mdg-9"_s << u"Use small letters and digits"_s;
        QTest::newRow("taken") << u"mdg2"_s << u"There is a site mdg2 already: /usr/local/lino/mdg/mdg2"_s;
    }

    void aRefusedNameSaysWhyAtOnceAndAsksNobody()
    {
        QFETCH(QString, typed);
        QFETCH(QString, words);
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        setAside();
        QTRY_VERIFY(mayGoOn());
        QTRY_VERIFY(isAnswered());
        const int before = count(u"setup.survey"_s);
        name()->selectAll();
        QTest::keyClicks(name(), typed);
        VERIFY_SAYS(words);
        QVERIFY(!mayGoOn());
        QTest::qWait(600);
        for (const QJsonObject &request : m_server->channel()->requests)
            QVERIFY(request["params"_L1]["name"_L1].toString() != typed);
        QVERIFY(count(u"setup.survey"_s) >= before);
    }

    void aNameThatTheServerRefusesIsSaidBesideIt()
    {
        m_server->answers.insert(u"setup.survey"_s,
                                 SampleSurvey::failing("name", "there is a database mdg3 already on localhost"));
        QVERIFY(open());
        setAside();
        TRY_SAYS(u"there is a database mdg3 already"_s);
        QVERIFY(!mayGoOn());
    }

    void aSeriesWithAPreviewGetsANewOneOnlyWhereTheEarlierIsSetAside()
    {
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        VERIFY_SAYS(u"mdg2 is this series' preview"_s);
        QVERIFY(!mayGoOn());
        QCOMPARE(options()["earlier"_L1].toString(), u"refuse"_s);
        setAside();
        QTRY_COMPARE(options()["earlier"_L1].toString(), u"set-aside"_s);
        QTRY_VERIFY(mayGoOn());
        VERIFY_SAYS(u"keeps its files and its database"_s);
    }

    void whatIsTypedIsAskedAfterAPauseAndAnOldAnswerNeverOverwritesANewerOne()
    {
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        setAside();
        QTRY_VERIFY(isAnswered());
        m_server->answers.remove(u"setup.survey"_s);
        const qsizetype before = surveys().size();
        name()->selectAll();
        QTest::keyClicks(name(), u"abc7"_s);
        QTRY_COMPARE(surveys().size(), before + 1); // one question, not four
        const qint64 first = surveys().last();
        QTest::keyClicks(name(), u"7"_s);
        QTRY_COMPARE(surveys().size(), before + 2);
        const qint64 second = surveys().last();
        QJsonObject answer = SampleSurvey::setUp();
        answer.insert(u"name"_s, u"abc77"_s);
        answer.insert(u"site"_s, u"/usr/local/lino/mdg/abc77"_s);
        m_server->channel()->answer(second, answer);
        TRY_SAYS(u"/usr/local/lino/mdg/abc77"_s);
        m_server->channel()->answer(first, SampleSurvey::setUp());
        QTest::qWait(50);
        VERIFY_SAYS(u"/usr/local/lino/mdg/abc77"_s);
        QCOMPARE(m_wizard->draft().survey->name, u"abc77"_s);
    }

    // Checks

    void everyCheckShowsItsStateWhatWasFoundAndWhatMendsIt()
    {
        m_server->answers.insert(u"setup.survey"_s, SampleSurvey::failing());
        QVERIFY(open());
        setAside();
        QTRY_VERIFY(isAnswered());
        next();
        QCOMPARE(m_wizard->currentId(), int(SetUpWizard::Checks));
        TRY_SAYS(u"Free space: failed"_s);
        for (const QString &words : {u"3.1 GB needed"_s, u"Permissions of new files: warning"_s, u"Mend what failed"_s,
                                     u"Production was not touched"_s})
            VERIFY_SAYS(words);
        QVERIFY(!mayGoOn());
        QTest::mouseClick(button<QPushButton>(*m_wizard, u"Copy"_s), Qt::LeftButton); // the failed one is first
        QCOMPARE(QGuiApplication::clipboard()->text(), u"apt-get clean"_s);
    }

    void checkingAgainAsksAgainAndOpensTheWayOnceItIsMended()
    {
        m_server->answers.insert(u"setup.survey"_s, SampleSurvey::failing());
        QVERIFY(open());
        setAside();
        QTRY_VERIFY(isAnswered());
        next();
        TRY_SAYS(u"Free space: failed"_s);
        m_server->answers.insert(u"setup.survey"_s, SampleSurvey::setUp());
        QTest::mouseClick(button(*m_wizard, u"Check again"_s), Qt::LeftButton);
        TRY_SAYS(u"Free space: passed"_s);
        QVERIFY(mayGoOn());
        SAYS_NOT(u"Mend what failed"_s);
    }

    void aServerThatDoesNotAnswerIsSaidAndCanBeAskedAgain()
    {
        m_server->fail(u"setup.survey"_s, u"failed"_s, u"Permission denied: /usr/local/lino/mdg"_s);
        QVERIFY(open());
        TRY_SAYS(u"Permission denied: /usr/local/lino/mdg"_s);
        m_server->failures.clear();
        name()->selectAll();
        QTest::keyClicks(name(), u"mdg3"_s);
        setAside();
        QTRY_VERIFY(mayGoOn() && isAnswered());
    }

    void sudosPasswordIsAskedOnceAndGoesOnlyIntoTheOrder()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Checks));
        VERIFY_SAYS(u"sudo asks joe for a password"_s);
        QLineEdit *password = field(*m_wizard, u"Password for sudo"_s);
        QVERIFY(password);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QTest::keyClicks(password, u"correct horse"_s);
        QVERIFY(order());
        QVERIFY(password->text().isEmpty());
        const QJsonObject params = asked(u"job.start"_s);
        QCOMPARE(params["secrets"_L1]["sudo"_L1].toString(), u"correct horse"_s);
        for (const QJsonObject &request : m_server->channel()->requests) {
            QJsonObject rest = request["params"_L1].toObject();
            rest.remove(u"secrets"_s);
            QVERIFY(!QJsonDocument(rest).toJson().contains("correct horse"));
        }
        QVERIFY(!readable(*m_wizard).contains(u"correct horse"_s));
    }

    void noPasswordIsAskedWhereNoneIsNeeded()
    {
        QJsonObject survey = SampleSurvey::setUp();
        survey.insert(u"rights"_s, QJsonObject{{u"kind"_s, u"sudo"_s}, {u"user"_s, u"joe"_s}});
        m_server->answers.insert(u"setup.survey"_s, survey);
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Checks));
        QVERIFY(!field(*m_wizard, u"Password for sudo"_s));
    }

    // Contents

    void theContentsSayWhatIsLeftOutWithItsSize()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Contents));
        VERIFY_SAYS(u"41 MB in 1,204 files"_s);
        VERIFY_SAYS(u"env | 912 MB | Python environment: made anew"_s);
        VERIFY_SAYS(u"snapshot | 220 MB | "_s);
        VERIFY_SAYS(u"lino | 26.10.8, commit 4f1c2d3e | 26.10.8"_s);
    }

    void choosingOtherPackagesOrAnotherPythonAsksAgain()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Contents));
        QTest::mouseClick(button<QRadioButton>(*m_wizard, u"The newest"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!mayGoOn());
        TRY_SAYS(u"Django | 5.2.8 | newest"_s);
        QTRY_COMPARE(options()["packages"_L1].toString(), u"newest"_s);
        QTRY_VERIFY(mayGoOn());
        auto *python = m_wizard->currentPage()->findChild<QComboBox *>();
        QCOMPARE(python->currentData().toString(), u"/usr/bin/python3"_s);
        python->setFocus();
        QTest::keyClick(python, Qt::Key_Down);
        QTRY_COMPARE(options()["python"_L1].toString(), u"/usr/local/bin/python3.13"_s);
        QTest::keyClick(python, Qt::Key_Down); // one without venv can't be taken
        QCOMPARE(python->currentData().toString(), u"/usr/local/bin/python3.13"_s);
    }

    void repositoriesAreNoChoiceWhereProductionHasNone()
    {
        QJsonObject survey = SampleSurvey::setUp();
        QJsonObject packages = survey["packages"_L1].toObject();
        packages.insert(u"clones"_s, QJsonArray());
        packages.insert(u"pull"_s, false);
        survey.insert(u"packages"_s, packages);
        m_server->answers.insert(u"setup.survey"_s, survey);
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Contents));
        QVERIFY(!button<QRadioButton>(*m_wizard, u"From the repositories"_s)->isEnabled());
    }

    // Database

    void theDatabaseSaysByWhichRightItIsMadeAndWhereItsPasswordGoes()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Database));
        VERIFY_SAYS(u"It is created through sudo."_s);
        VERIFY_SAYS(u"It goes only into the settings.py of mdg3."_s);
        QCOMPARE(field(*m_wizard, u"Name of the new database"_s)->text(), u"mdg3"_s);
        QVERIFY(!field(*m_wizard, u"Password of the database administrator"_s));
        QVERIFY(mayGoOn());
    }

    void anAdministratorsPasswordIsAskedWhereTheDatabaseNeedsOne()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Database));
        auto *engine = m_wizard->currentPage()->findChild<QComboBox *>();
        engine->setFocus();
        QTest::keyClick(engine, Qt::Key_Down);
        QTRY_COMPARE(options()["database"_L1]["engine"_L1].toString(), u"mysql"_s);
        QTRY_VERIFY(isAnswered());
        QVERIFY(!mayGoOn());
        QTest::keyClicks(field(*m_wizard, u"Name of the database administrator"_s), u"root"_s);
        QTest::keyClicks(field(*m_wizard, u"Password of the database administrator"_s), u"s3cret"_s);
        QVERIFY(mayGoOn());
        QVERIFY(order());
        const QJsonObject secrets = asked(u"job.start"_s)["secrets"_L1].toObject();
        QCOMPARE(secrets["database"_L1]["user"_L1].toString(), u"root"_s);
        QCOMPARE(secrets["database"_L1]["password"_L1].toString(), u"s3cret"_s);
    }

    void aDatabaseThatCantBeMadeEndsTheWay()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Database));
        auto *engine = m_wizard->currentPage()->findChild<QComboBox *>();
        engine->setFocus();
        QTest::keyClick(engine, Qt::Key_End);
        TRY_SAYS(u"It can't be created. Choose another engine"_s);
        QVERIFY(!mayGoOn());
        QTest::keyClick(engine, Qt::Key_Up);
        TRY_SAYS(u"none: it is a file of the new site"_s);
        QTRY_VERIFY(mayGoOn());
    }

    // Address

    void theAddressSaysWhatTheWebServerGetsAndHowToGetACertificate()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Address));
        QCOMPARE(field(*m_wizard, u"Address of the preview"_s)->text(), u"https://preview.example.com"_s);
        for (const QString &words : {u"nginx. The preview's vhost is there and is completed."_s,
                                     u"There is none for this name yet"_s, u"No mail leaves it"_s, u"linod"_s})
            VERIFY_SAYS(words);
        QTest::mouseClick(button<QPushButton>(*m_wizard, u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"certbot --nginx -d preview.example.com"_s);
    }

    void anotherAddressIsAskedAboutAndMustBeOne()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Address));
        QLineEdit *address = field(*m_wizard, u"Address of the preview"_s);
        address->selectAll();
        QTest::keyClicks(address, u"https://"_s);
        QTRY_VERIFY(isAnswered());
        QVERIFY(!mayGoOn());
        QTest::keyClicks(address, u"test.example.com"_s);
        QTRY_COMPARE(options()["address"_L1].toString(), u"https://test.example.com"_s);
        QTRY_VERIFY(mayGoOn());
        QCOMPARE(address->text(), u"https://test.example.com"_s);
    }

    // All of them

    void noPageLetsOneOnWhileAFailedCheckStands_data()
    {
        QTest::addColumn<int>("page");
        for (const auto page : {SetUpWizard::Contents, SetUpWizard::Database, SetUpWizard::Address})
            QTest::addRow("%d", page) << int(page);
    }

    void noPageLetsOneOnWhileAFailedCheckStands()
    {
        QFETCH(int, page);
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Page(page)));
        QVERIFY(mayGoOn());
        m_server->answers.insert(u"setup.survey"_s, SampleSurvey::failing());
        m_wizard->draft().inquiry->askSoon();
        QVERIFY(!mayGoOn());
        TRY_SAYS(u"Free space: 3.1 GB needed"_s);
        QVERIFY(!mayGoOn());
        QTest::keyClick(m_wizard.get(), Qt::Key_Return);
        QCOMPARE(m_wizard->currentId(), page);
    }

    void everyControlOfEveryPageHasANameAndIsReachedByTheKeyboard()
    {
        QVERIFY(open());
        for (int page = SetUpWizard::Source; page <= SetUpWizard::Review; ++page) {
            QVERIFY(goTo(SetUpWizard::Page(page)));
            QTRY_VERIFY(isAnswered());
            const QStringList nameless = namelessWidgets(m_wizard.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
            QSet<QWidget *> reached;
            for (int presses = 0; presses < 60; ++presses) {
                if (QWidget *now = m_wizard->focusWidget())
                    reached.insert(now);
                QTest::keyClick(m_wizard->focusWidget() ? m_wizard->focusWidget() : m_wizard.get(), Qt::Key_Tab);
            }
            for (QWidget *one : m_wizard->currentPage()->findChildren<QWidget *>()) {
                const bool control = qobject_cast<QLineEdit *>(one) || qobject_cast<QAbstractButton *>(one) ||
                                     qobject_cast<QComboBox *>(one);
                if (!control || !one->isVisible() || !one->isEnabled() || !(one->focusPolicy() & Qt::TabFocus))
                    continue;
                const auto *choice = qobject_cast<QRadioButton *>(one); // of those, only the chosen one
                if (!choice || choice->isChecked())
                    QVERIFY2(reached.contains(one), qPrintable(one->accessibleName() + one->objectName()));
            }
        }
    }

    void whyASeriesCantGetANewPreviewIsSaid()
    {
        QVERIFY(m_server->goOnline());
        Series series = m_server->series;
        const ServerSession *session = m_server->session.get();
        QCOMPARE(setUpRefusal(session, series), QString());
        QVERIFY(setUpRefusal(nullptr, series).contains(u"not connected"_s));
        series.job = m_server->job();
        QVERIFY(setUpRefusal(session, series).contains(u"maintainer@laptop"_s));
        series.job.reset();
        series.sites[1].state = SiteState::InAttempt;
        QVERIFY(setUpRefusal(session, series).contains(u"attempt"_s));
        series.sites.removeFirst();
        QVERIFY(setUpRefusal(session, series).contains(u"no production"_s));
        series.linked = false;
        QVERIFY(setUpRefusal(session, series).contains(u"adopt"_s));
    }
};

QTEST_MAIN(TestSetUpPages)
#include "TestSetUpPages.moc"
