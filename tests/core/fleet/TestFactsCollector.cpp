// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/FactsCollector.h"
#include "core/fleet/Turnstile.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

/// Django is started once per change, soon although probes come all the time, and not on every site of a host at once.
class TestFactsCollector : public QObject
{
    Q_OBJECT

    using Answer = std::function<void(Result<DjangoFacts>)>;

    static ServerStatus withStaleSite(const QString &host, const QString &path)
    {
        Site site;
        site.name = path.section(u'/', -1);
        site.path = path;
        site.state = SiteState::Production;
        site.factsStale = true;
        Series series;
        series.sites = {site};
        ServerStatus status;
        status.hostname = host;
        status.series = {series};
        return status;
    }

private slots:
    void probesThatComeFasterThanTheDelayDoNotPutItOff()
    {
        int asked = 0;
        FactsCollector collector([&asked](const QString &, Answer) { ++asked; });
        collector.setDelay(200);
        for (int i = 0; i < 40 && asked == 0; ++i) {
            collector.consider(withStaleSite(u"often"_s, u"/lino/a1"_s));
            QTest::qWait(50);
        }
        QCOMPARE(asked, 1);
    }

    void twoSitesOfAHostAreAskedAtOnceAndTheOthersWait()
    {
        QList<Answer> waiting;
        std::vector<std::unique_ptr<FactsCollector>> collectors;
        for (int i = 0; i < 5; ++i) {
            collectors.push_back(std::make_unique<FactsCollector>(
                [&waiting](const QString &, Answer answer) { waiting.append(std::move(answer)); }));
            collectors.back()->setDelay(10);
            collectors.back()->consider(withStaleSite(u"crowded"_s, u"/lino/a%1"_s.arg(i)));
        }
        QTRY_COMPARE(waiting.size(), 2);
        QTest::qWait(200);
        QCOMPARE(waiting.size(), 2);
        for (int answered = 0; answered < 5; ++answered) {
            QTRY_VERIFY(waiting.size() > answered);
            const Answer answer = waiting[answered]; // what it starts appends to the list
            answer(DjangoFacts{});
        }
        QCOMPARE(waiting.size(), 5);
    }

    void aConnectionThatIsGoneGivesItsPlaceBack()
    {
        QStringList asked;
        const auto ask = [&asked](const QString &site, Answer) { asked.append(site); };
        FactsCollector first(ask);
        FactsCollector second(ask);
        FactsCollector third(ask);
        for (auto *collector : {&first, &second, &third})
            collector->setDelay(10);
        first.consider(withStaleSite(u"gone"_s, u"/lino/a1"_s));
        second.consider(withStaleSite(u"gone"_s, u"/lino/a2"_s));
        QTRY_COMPARE(asked.size(), 2);
        third.consider(withStaleSite(u"gone"_s, u"/lino/a3"_s));
        QTest::qWait(200);
        QCOMPARE(asked.size(), 2);
        first.stop();
        QTRY_VERIFY(asked.contains(u"/lino/a3"_s));
        first.consider(withStaleSite(u"gone"_s, u"/lino/a1"_s));
        second.stop();
        QTRY_COMPARE(asked.count(u"/lino/a1"_s), 2); // its answer never came, so it is asked again
    }
};

QTEST_GUILESS_MAIN(TestFactsCollector)
#include "TestFactsCollector.moc"
