// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/Seen.h"
#include "ui/attempt/AnnouncementButtons.h"
#include "ui/attempt/AnnouncementTemplates.h"
#include "ui/attempt/AttemptWizard.h"
#include "ui/attempt/PlannedServer.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))

/// Takes what is handed to the mail program.
class MailDesk : public QObject
{
    Q_OBJECT
public slots:
    void take(const QUrl &url) { mails += url; }

public:
    QList<QUrl> mails;
};

/// An attempt is planned, walked as a maintainer does.
class TestAttemptWizard : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<PlannedServer> m_server;
    std::unique_ptr<AttemptWizard> m_wizard;

    bool open()
    {
        if (m_server->session->state() != ServerSession::State::Online && !m_server->goOnline())
            return false;
        m_wizard = std::make_unique<AttemptWizard>(m_server->session.get(), m_server->series, QList<JobRecord>());
        m_wizard->open();
        return QTest::qWaitForWindowExposed(m_wizard.get());
    }
    QAbstractButton *nextButton() const { return m_wizard->button(QWizard::NextButton); }
    bool goTo(AttemptWizard::Page page)
    {
        while (m_wizard->currentId() < page) {
            const int at = m_wizard->currentId();
            if (!QTest::qWaitFor([this] { return nextButton()->isEnabled(); }, 5000))
                return false;
            QTest::mouseClick(nextButton(), Qt::LeftButton);
            if (m_wizard->currentId() == at)
                return false;
        }
        return true;
    }
    QPushButton *commit() const { return qobject_cast<QPushButton *>(m_wizard->button(QWizard::CommitButton)); }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }
    int count(const QString &method) const { return m_server->channel()->countOf(method); }
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        return m_wizard->findChild<Widget *>(name);
    }
    QPlainTextEdit *text() const { return named<QPlainTextEdit>(u"announcement"_s); }
    void choose(const QString &words)
    {
        auto *one = button<QRadioButton>(*m_wizard, words);
        QVERIFY(one);
        QTest::mouseClick(one, Qt::LeftButton, {}, QPoint(8, one->height() / 2));
        QVERIFY(one->isChecked());
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("LANGUAGE", "en");
        QLocale::setDefault(QLocale(QLocale::English));
        m_server = std::make_unique<PlannedServer>();
    }
    void cleanup()
    {
        m_wizard.reset();
        m_server.reset();
    }

    void theMomentIsSaidOnTheServersClockByItsRulesOfThatDay()
    {
        QVERIFY(open());
        TRY_SAYS(u"On the server's clock"_s);
        VERIFY_SAYS(u"18:00 CEST"_s); // that day's zone, not today's
        VERIFY_SAYS(u"Announced end"_s);
        VERIFY_SAYS(u"19:00 CEST"_s);
        auto *start = named<QDateTimeEdit>(u"start"_s);
        const QDate day = QDate::currentDate().addDays(30);
        start->setDateTime(QDateTime(day, QTime(2, 30), Qt::UTC));
        QVERIFY(!nextButton()->isEnabled());
        QTRY_COMPARE(asked(u"local-time"_s)["local"_L1].toString(), day.toString(Qt::ISODate) + u"T02:30"_s);
        QTRY_VERIFY(nextButton()->isEnabled());
    }

    void anHourThatTheClockLeapsOverAndOneThatHasPassedAreNotPlanned()
    {
        QJsonObject leaps = PlannedServer::time(m_server->starts);
        leaps.insert(u"problem"_s, u"leaps"_s);
        m_server->answers.insert(u"local-time"_s, leaps);
        QVERIFY(open());
        TRY_SAYS(u"leaps over this time"_s);
        QVERIFY(!nextButton()->isEnabled());
        m_server->answers.insert(u"local-time"_s, PlannedServer::time(SampleFleet::evening().addSecs(-60)));
        named<QDateTimeEdit>(u"start"_s)->setDateTime(QDateTime(QDate(2020, 1, 1), QTime(1, 0), Qt::UTC));
        TRY_SAYS(u"which has passed. Choose a later one."_s);
        QVERIFY(!nextButton()->isEnabled());
    }

    void whatIsChosenIsWhatThePlanSays()
    {
        QVERIFY(open());
        named<QSpinBox>(u"minutes"_s)->setValue(90);
        named<QSpinBox>(u"age"_s)->setValue(4);
        choose(u"Go back by itself"_s);
        choose(u"By itself"_s);
        VERIFY_SAYS(u"is only in a report"_s);
        QVERIFY(goTo(AttemptWizard::Review));
        QCOMPARE(commit()->text(), u"Plan attempt"_s);
        QCOMPARE(count(u"attempt.plan"_s), 0);
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AttemptWizard::Done));
        const QJsonObject said = asked(u"attempt.plan"_s);
        const QJsonObject attempt = said["attempt"_L1].toObject();
        QCOMPARE(attempt["starts"_L1].toString(), m_server->starts.toString(Qt::ISODate));
        QCOMPARE(attempt["minutes"_L1].toInt(), 90);
        QCOMPARE(attempt["atEnd"_L1].toString(), u"cancel"_s);
        QCOMPARE(attempt["startsBySelf"_L1].toBool(), true);
        QCOMPARE(attempt["maxSyncAge"_L1].toInt(), 4);
        QVERIFY(attempt["announcement"_L1].toString().contains(u"Lino Noi"_s));
        QVERIFY(attempt["page"_L1].toString().contains(u"<h1>Lino Noi is being upgraded"_s));
        QVERIFY(said["seen"_L1].isNull());
        QCOMPARE(said["plan"_L1]["operation"_L1].toString(), u"attempt"_s);
        QCOMPARE(asked(u"attempt.readiness"_s)["minutes"_L1].toInt(), 90);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void withoutAChoiceNothingGoesBackOrStartsByItself()
    {
        QVERIFY(open());
        QVERIFY(button<QRadioButton>(*m_wizard, u"Remind maintainers"_s)->isChecked());
        QVERIFY(button<QRadioButton>(*m_wizard, u"By hand"_s)->isChecked());
        QVERIFY(goTo(AttemptWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AttemptWizard::Done));
        const QJsonObject attempt = asked(u"attempt.plan"_s)["attempt"_L1].toObject();
        QCOMPARE(attempt["atEnd"_L1].toString(), u"remind"_s);
        QCOMPARE(attempt["startsBySelf"_L1].toBool(), false);
    }

    void theAnnouncementFollowsWhatIsChosenUntilItIsWrittenByHand()
    {
        QVERIFY(open());
        QTRY_VERIFY(text()->toPlainText().contains(u"about 11 minutes"_s));
        QVERIFY(text()->toPlainText().contains(u"18:00"_s));
        text()->setPlainText(u"Dear all, we upgrade."_s);
        VERIFY_SAYS(u"Written by hand"_s);
        named<QSpinBox>(u"minutes"_s)->setValue(120);
        QTRY_COMPARE(asked(u"attempt.readiness"_s)["minutes"_L1].toInt(), 120);
        QTRY_VERIFY(nextButton()->isEnabled());
        QCOMPARE(text()->toPlainText(), u"Dear all, we upgrade."_s);
        QTest::mouseClick(button(*m_wizard, u"Fill in anew"_s), Qt::LeftButton);
        QVERIFY(text()->toPlainText().contains(u"20:00"_s));
        auto *language = m_wizard->findChild<QComboBox *>();
        language->setCurrentIndex(language->findData(u"de"_s));
        QVERIFY(text()->toPlainText().contains(u"neue Version"_s));
    }

    void ownTemplatesAreKeptForTheNextAttempt()
    {
        QVERIFY(open());
        TRY_SAYS(u"On the server's clock"_s);
        named<QPlainTextEdit>(u"template"_s)->setPlainText(u"{title} on {date}\n\nBye. {nonsense}\n"_s);
        VERIFY_SAYS(u"There is no {nonsense}. There are {address}, {date}, {end}, "_s);
        named<QPlainTextEdit>(u"template"_s)->setPlainText(u"{title} on {date}\n\nBye.\n"_s);
        QVERIFY(text()->toPlainText().startsWith(u"Lino Noi on "_s));
        QVERIFY(goTo(AttemptWizard::Readiness));
        QVERIFY(open());
        QVERIFY(text()->toPlainText().endsWith(u"Bye.\n"_s));
        QTest::mouseClick(button(*m_wizard, u"Copy"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Bye."_s));
    }

    void readinessShowsEveryGuardrailWithItsAgeAndIsAskedAgain()
    {
        m_server->answers.insert(u"attempt.readiness"_s, PlannedServer::readiness(u"sync"_s));
        QVERIFY(open());
        QVERIFY(goTo(AttemptWizard::Readiness));
        TRY_SAYS(u"Last synchronisation: failed"_s);
        VERIFY_SAYS(u"as of 14 h ago"_s);
        VERIFY_SAYS(u"As things are now it would not start"_s);
        QTRY_VERIFY(nextButton()->isEnabled()); // until then it can be mended
        m_server->answers.insert(u"attempt.readiness"_s, PlannedServer::readiness());
        QTest::mouseClick(named<QPushButton>(u"checkAgain"_s), Qt::LeftButton);
        TRY_SAYS(u"Last synchronisation: passed"_s);
        QVERIFY(!readable(*m_wizard).contains(u"it would not start"_s));
    }

    void whatCantStartByItselfIsNotPlannedSo()
    {
        QJsonObject ready = PlannedServer::readiness();
        ready.insert(u"startsBySelf"_s, QJsonObject{{u"possible"_s, false}, {u"why"_s, u"there is no crontab"_s}});
        m_server->answers.insert(u"attempt.readiness"_s, ready);
        QVERIFY(open());
        choose(u"By itself"_s);
        QVERIFY(goTo(AttemptWizard::Readiness));
        TRY_SAYS(u"It can't start by itself there: there is no crontab"_s);
        QVERIFY(!nextButton()->isEnabled());
        QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
        choose(u"By hand"_s);
        QVERIFY(goTo(AttemptWizard::Freeze));
    }

    void whatCantGoBackByItselfIsNotPlannedSo()
    {
        QJsonObject ready = PlannedServer::readiness();
        ready.insert(u"endsBySelf"_s, QJsonObject{{u"possible"_s, false}, {u"why"_s, u"no cron daemon runs"_s}});
        m_server->answers.insert(u"attempt.readiness"_s, ready);
        QVERIFY(open());
        choose(u"Go back by itself"_s);
        QVERIFY(goTo(AttemptWizard::Readiness));
        TRY_SAYS(u"It can't go back by itself there: no cron daemon runs."_s);
        QVERIFY(!nextButton()->isEnabled());
        QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
        choose(u"Remind maintainers"_s);
        QVERIFY(goTo(AttemptWizard::Freeze));
    }

    void anUnreadableTemplateIsSaidAndStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("latin-1") << QByteArray("Gr\xfc\xdf") << u"not UTF-8"_s;
        QTest::newRow("too long") << QByteArray(100'001, 'x') << u"more than"_s;
    }
    void anUnreadableTemplateIsSaidAndStays()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        QVERIFY(AnnouncementTemplates::remember(u"en"_s, u"Mine: {date}\n"_s));
        QFile file(m_home->filePath(u"config/lino-baton/announcement/plan.en.txt"_s));
        QVERIFY2(file.open(QIODevice::ReadWrite | QIODevice::Truncate), qPrintable(file.fileName()));
        file.write(bytes);
        file.flush();
        QVERIFY(open());
        TRY_SAYS(u"Your own template could not be read"_s);
        VERIFY_SAYS(why);
        QVERIFY(text()->toPlainText().startsWith(u"Lino Noi: upgrade on"_s));
        QVERIFY(goTo(AttemptWizard::Readiness));
        file.seek(0);
        QCOMPARE(file.readAll(), bytes);
    }

    void theKeyboardGoesThroughThePlanAsOneReads()
    {
        QVERIFY(open());
        TRY_SAYS(u"On the server's clock"_s);
        QVERIFY(QTest::qWaitFor([this] { return text()->isEnabled(); }));
        QStringList order;
        QWidget *one = named<QDateTimeEdit>(u"start"_s);
        for (int i = 0; i < 200 && (i == 0 || one != named<QDateTimeEdit>(u"start"_s)); ++i) {
            if (!one->objectName().isEmpty())
                order += one->objectName();
            if (const auto *button = qobject_cast<QAbstractButton *>(one); button && one->isVisible())
                order += button->text();
            one = one->nextInFocusChain();
        }
        const QStringList wanted{u"start"_s, u"By hand"_s,      u"By itself"_s, u"minutes"_s, u"Remind maintainers"_s,
                                 u"age"_s,   u"announcement"_s, u"template"_s,  u"Copy"_s,    u"Mail..."_s};
        qsizetype at = -1;
        for (const QString &name : wanted) {
            const qsizetype found = order.indexOf(name, at + 1);
            QVERIFY2(found > at, qPrintable(name + u" in "_s + order.join(u' ')));
            at = found;
        }
    }

    void oneThatDidNotStartIsPlannedAgainWithItsChoices()
    {
        Attempt failed = m_server->planned();
        failed.state = Attempt::State::Failed;
        failed.minutes = 45;
        failed.language = u"fr"_s;
        m_server->series.attempt = failed;
        QVERIFY(open());
        QCOMPARE(named<QSpinBox>(u"minutes"_s)->value(), 45);
        QCOMPARE(m_wizard->findChild<QComboBox *>()->currentData().toString(), u"fr"_s);
        QVERIFY(goTo(AttemptWizard::Review));
        QCOMPARE(commit()->text(), u"Plan attempt"_s);
    }

    void theFreezeSaysHowLongAndShowsThePage()
    {
        QVERIFY(open());
        QVERIFY(goTo(AttemptWizard::Freeze));
        VERIFY_SAYS(u"About 11 min, says the median of the last 5"_s);
        VERIFY_SAYS(u"Of the announced 60 min leave 49"_s);
        const QString page = m_wizard->currentPage()->findChild<QTextBrowser *>()->toPlainText();
        QVERIFY2(page.contains(u"Nobody can work with Lino Noi right now"_s), qPrintable(page));
    }

    void theRehearsalChangesNothing()
    {
        QVERIFY(open());
        QVERIFY(goTo(AttemptWizard::Rehearsal));
        QTest::mouseClick(button(*m_wizard, u"Rehearse"_s), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.start"_s), 1);
        QVERIFY(asked(u"job.start"_s)["rehearse"_L1].toBool());
        QCOMPARE(count(u"attempt.plan"_s), 0);
    }

    void theReviewSaysHowToGoBackAndARefusalStays()
    {
        m_server->fail(u"attempt.plan"_s, u"attempt"_s, u"luc planned another one"_s);
        QVERIFY(open());
        QVERIFY(goTo(AttemptWizard::Review));
        for (const QString &words : {u"mdg2 replaces mdg1 on vps12"_s, u"How to go back"_s, u"kept in a report"_s,
                                     u"At the end maintainers are reminded."_s})
            VERIFY_SAYS(words);
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(count(u"attempt.plan"_s), 1);
        QTRY_VERIFY(commit()->isEnabled());
        QCOMPARE(m_wizard->currentId(), int(AttemptWizard::Review));
    }

    void aPlannedOneOpensWithItsValuesAndIsEdited()
    {
        Attempt planned = m_server->planned();
        planned.minutes = 45;
        planned.atEnd = Attempt::AtEnd::Cancel;
        planned.maxSyncAge = 5;
        planned.language = u"fr"_s;
        planned.zone = u"CEST"_s;
        planned.utcOffset = 7200;
        m_server->series.attempt = planned;
        QVERIFY(open());
        QCOMPARE(named<QSpinBox>(u"minutes"_s)->value(), 45);
        QCOMPARE(named<QSpinBox>(u"age"_s)->value(), 5);
        QVERIFY(button<QRadioButton>(*m_wizard, u"Go back by itself"_s)->isChecked());
        QCOMPARE(m_wizard->findChild<QComboBox *>()->currentData().toString(), u"fr"_s);
        QCOMPARE(named<QDateTimeEdit>(u"start"_s)->time(), QTime(18, 0)); // today's offset is another
        QVERIFY(goTo(AttemptWizard::Review));
        QCOMPARE(commit()->text(), u"Change plan"_s);
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AttemptWizard::Done));
        QCOMPARE(asked(u"attempt.plan"_s)["seen"_L1].toString(), planned.id);
    }

    void anEditKeepsWhatWasWrittenByHand()
    {
        m_server->series.attempt = m_server->planned();
        m_server->announce(u"Dear all,\nwe upgrade on Saturday."_s, std::nullopt, u"en"_s);
        QVERIFY(open());
        QTRY_COMPARE(text()->toPlainText(), u"Dear all,\nwe upgrade on Saturday."_s);
        VERIFY_SAYS(u"Written by hand"_s);
        named<QSpinBox>(u"minutes"_s)->setValue(90);
        QVERIFY(goTo(AttemptWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AttemptWizard::Done));
        const QJsonObject attempt = asked(u"attempt.plan"_s)["attempt"_L1].toObject();
        QCOMPARE(attempt["announcement"_L1].toString(), u"Dear all,\nwe upgrade on Saturday."_s);
        QVERIFY(attempt.contains(u"template"_s) && attempt["template"_L1].isNull());
        QCOMPARE(attempt["minutes"_L1].toInt(), 90);
    }

    void anEditFillsInTheTemplateItWasMadeOfAndLeavesOnesOwnAlone()
    {
        QVERIFY(AnnouncementTemplates::remember(u"en"_s, u"Mine: {date}\n"_s));
        m_server->series.attempt = m_server->planned();
        m_server->announce(u"Theirs: then\n"_s, u"Theirs: {title}\n"_s, u"en"_s);
        QVERIFY(open());
        QTRY_COMPARE(text()->toPlainText(), u"Theirs: Lino Noi\n"_s);
        QCOMPARE(named<QPlainTextEdit>(u"template"_s)->toPlainText(), u"Theirs: {title}\n"_s);
        QVERIFY(goTo(AttemptWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AttemptWizard::Done));
        QCOMPARE(asked(u"attempt.plan"_s)["attempt"_L1]["template"_L1].toString(), u"Theirs: {title}\n"_s);
        QCOMPARE(AnnouncementTemplates::own(u"en"_s).value(), u"Mine: {date}\n"_s);
    }

    void whileTheAnnouncementIsNotKnownNothingIsWrittenOverIt()
    {
        m_server->series.attempt = m_server->planned();
        m_server->answers.remove(u"attempt.announcement"_s);
        m_server->fail(u"attempt.announcement"_s, u"failed"_s, u"no room"_s);
        QVERIFY(open());
        TRY_SAYS(u"On the server's clock"_s);
        QTRY_COMPARE(count(u"attempt.announcement"_s), 1);
        QTest::qWait(100);
        QVERIFY(!nextButton()->isEnabled() && !text()->isEnabled());
    }

    void afterwardsItIsAnnouncedOrStartedAtOnce()
    {
        QVERIFY(open());
        QVERIFY(goTo(AttemptWizard::Review));
        m_server->series.attempt = m_server->planned();
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AttemptWizard::Done));
        VERIFY_SAYS(u"mdg2 replaces mdg1"_s);
        MailDesk desk;
        QDesktopServices::setUrlHandler(u"mailto"_s, &desk, "take");
        QTest::mouseClick(button(*m_wizard, u"Mail..."_s), Qt::LeftButton);
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
        QCOMPARE(desk.mails.size(), 1);
        QVERIFY(QUrl::fromPercentEncoding(desk.mails[0].toEncoded()).contains(u"Lino Noi: upgrade on"_s));
        const QString file = m_home->filePath(u"a.ics"_s);
        for (AnnouncementButtons *buttons : m_wizard->currentPage()->findChildren<AnnouncementButtons *>())
            buttons->saveCalendar(file);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().contains(m_server->planned().id.toUtf8()));
        QSignalSpy wanted(m_wizard.get(), &AttemptWizard::startWanted);
        auto *start = button(*m_wizard, u"Start now"_s);
        QTRY_VERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), u"vps12"_s);
        QCOMPARE(wanted[0][1].toString(), m_server->series.id);
        QVERIFY(!m_wizard->isVisible());
    }

    void pagesSayThatTheServerIsGone()
    {
        QVERIFY(open());
        QVERIFY(goTo(AttemptWizard::Readiness));
        TRY_SAYS(u"passed"_s);
        m_server->session.reset();
        QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
        named<QDateTimeEdit>(u"start"_s)->setTime(QTime(3, 0));
        QTRY_VERIFY(!nextButton()->isEnabled());
        TRY_SAYS(u"connection"_s);
    }

    void everyPageHasNamesForAScreenReader()
    {
        QVERIFY(open());
        for (const auto page : {AttemptWizard::PlanIt, AttemptWizard::Readiness, AttemptWizard::Freeze,
                                AttemptWizard::Rehearsal, AttemptWizard::Review}) {
            QVERIFY(goTo(page));
            const QStringList nameless = namelessWidgets(m_wizard.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
        }
    }
};

QTEST_MAIN(TestAttemptWizard)
#include "TestAttemptWizard.moc"
