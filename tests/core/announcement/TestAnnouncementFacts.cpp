// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/Announcement.h"
#include "support/SampleAttempts.h"
#include "support/SampleStatus.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What an announcement's facts are taken from.
class TestAnnouncementFacts : public QObject
{
    Q_OBJECT

    Series m_series;

    Site &site(SiteState state) { return *std::ranges::find(m_series.sites, state, &Site::state); }

private slots:
    void init()
    {
        m_series = SampleStatus::pair();
        site(SiteState::Production).title = u"Lino Hauptplatz"_s;
        site(SiteState::Production).address = QUrl(u"https://prod.example.com"_s);
        site(SiteState::Preview).address = QUrl(u"https://preview.example.com"_s);
    }

    void theSeriesAloneKnowsTitleAndAddresses()
    {
        Announcement::Facts facts = Announcement::factsOf(m_series);
        QCOMPARE(facts.title, u"Lino Hauptplatz"_s);
        QCOMPARE(facts.address, QUrl(u"https://prod.example.com"_s));
        QCOMPARE(facts.preview, QUrl(u"https://preview.example.com"_s));
        QVERIFY(!facts.starts.isValid() && facts.freezeMinutes == 0 && facts.lostRows == 0);
        site(SiteState::Production).title.clear();
        QCOMPARE(Announcement::factsOf(m_series).title, m_series.name);
    }

    void whileItRunsTheNewSiteIsWhatUsersKnow()
    {
        site(SiteState::Production).state = SiteState::StandingBy;
        Site &fresh = site(SiteState::Preview);
        fresh.state = SiteState::InAttempt;
        fresh.title = u"Lino Hauptplatz 2"_s;
        const Announcement::Facts facts = Announcement::factsOf(m_series);
        QCOMPARE(facts.title, u"Lino Hauptplatz 2"_s);
        QVERIFY(facts.preview.isEmpty());
    }

    void theAttemptSaysWhenAndHowLongAndWhatIsLost()
    {
        m_series.attempt = Attempt::fromJson(SampleAttempts::running()).value();
        Announcement::Facts facts = Announcement::factsOf(m_series);
        QCOMPARE(facts.starts, m_series.attempt->starts);
        QCOMPARE(facts.minutes, 60);
        QCOMPARE(facts.lostRows, 37);
        m_series.attempt->starts = {}; // started by hand, without a plan
        QCOMPARE(Announcement::factsOf(m_series).starts, m_series.attempt->begun);
    }

    void theReadinessKnowsBetter()
    {
        const AttemptReadiness ready = AttemptReadiness::fromJson(SampleAttempts::readiness()).value();
        Announcement::Facts facts = Announcement::factsOf(m_series, ready);
        QCOMPARE(facts.address, QUrl(u"https://lino.example.com"_s));
        QCOMPARE(facts.notes, QUrl(u"https://lino.example.com/notes"_s));
        QCOMPARE(facts.freezeMinutes, 11);
        AttemptReadiness silent = ready;
        silent.production.address = {};
        silent.freezeSeconds = {};
        facts = Announcement::factsOf(m_series, silent);
        QCOMPARE(facts.address, QUrl(u"https://prod.example.com"_s));
        QCOMPARE(facts.freezeMinutes, 0);
    }

    void thePageOfTheFreezeAsksAgainByItself()
    {
        const QString page = Announcement::frozenPage(Announcement::factsOf(m_series), u"de"_s);
        QVERIFY2(page.contains(u"<html lang=\"de\">"_s) && page.contains(u"http-equiv=\"refresh\" content=\"30\""_s),
                 qPrintable(page));
        QVERIFY(page.contains(u"Lino Hauptplatz"_s));
    }

    void aLaterPlanReplacesTheCalendarEntryOfTheEarlier()
    {
        const QDateTime said({2026, 12, 1}, {8, 0}, Qt::UTC);
        QVERIFY(Announcement::edition(said) > 0);
        QVERIFY(Announcement::edition(said.addSecs(60)) > Announcement::edition(said));
    }
};

QTEST_GUILESS_MAIN(TestAnnouncementFacts)
#include "TestAnnouncementFacts.moc"
