// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleComparison.h"
#include "ui/SyncServer.h"
#include "ui/compare/ComparisonPage.h"
#include "ui/widgets/MessageBar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestComparisonPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<ComparisonPage> m_page;

    bool open(const QString &site = {})
    {
        m_server = std::make_unique<SyncServer>();
        m_server->series.sites.append(SampleFleet::site(u"mdg0"_s, SiteState::Old, u"/usr/local/lino/mdg"_s));
        m_server->answers.insert(u"compare"_s, sampleComparison());
        if (!m_server->goOnline())
            return false;
        m_page = std::make_unique<ComparisonPage>();
        m_page->resize(420, 600);
        m_page->showSeries(m_server->session.get(), &m_server->series,
                           site.isEmpty() ? m_server->series.sites[1].path : site);
        m_page->show();
        return QTest::qWaitForWindowExposed(m_page.get());
    }
    QPushButton *button(const QString &begin) const
    {
        for (QPushButton *one : m_page->findChildren<QPushButton *>())
            if (one->text().startsWith(begin))
                return one;
        return nullptr;
    }
    QString readable() const
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                texts += label->text();
        return texts.join(u'\n');
    }
    QList<QComboBox *> sites() const { return m_page->findChildren<QComboBox *>(); }
    QJsonObject asked() const { return m_server->channel()->lastRequest(u"compare"_s)["params"_L1].toObject(); }

private slots:
    void cleanup()
    {
        m_page.reset();
        m_server.reset();
    }

    void productionAndPreviewAreProposedAndAskedByTheButtonAlone()
    {
        QVERIFY(open());
        QCOMPARE(sites()[0]->currentText(), u"mdg1 (Production)"_s);
        QCOMPARE(sites()[1]->currentText(), u"mdg2 (Preview)"_s);
        QCOMPARE(m_server->channel()->countOf(u"compare"_s), 0);
        QVERIFY(readable().contains(u"Press Compare"));
        QVERIFY(!button(u"Copy"_s)->isEnabled());
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(readable().contains(u"14 differences. Compared just now."));
        QCOMPARE(asked()["site"_L1].toString(), u"/usr/local/lino/mdg/mdg1"_s);
        QCOMPARE(asked()["other"_L1].toString(), u"/usr/local/lino/mdg/mdg2"_s);
        QVERIFY(m_page->findChild<QTreeView *>()->isVisible());
        QCOMPARE(button(u"Compare"_s)->text(), u"Compare again"_s);
    }

    void anOldSiteIsComparedWithProduction()
    {
        QVERIFY(open(u"/usr/local/lino/mdg/mdg0"_s));
        QCOMPARE(sites()[0]->currentText(), u"mdg1 (Production)"_s);
        QCOMPARE(sites()[1]->currentText(), u"mdg0 (Old)"_s);
    }

    void whileItIsAskedItSaysSoAndIsNotAskedTwice()
    {
        QVERIFY(open());
        m_server->answers.remove(u"compare"_s);
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(readable().contains(u"up to two minutes"));
        QVERIFY(!button(u"Compare"_s)->isEnabled());
        m_page->compare();
        QTRY_COMPARE(m_server->channel()->countOf(u"compare"_s), 1);
    }

    void aFailureIsSaidInWordsAndCanBeTriedAgain()
    {
        QVERIFY(open());
        m_server->fail(u"compare"_s, u"busy"_s);
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(readable().contains(u"too much to do"));
        QVERIFY(readable().contains(u"Production was not touched"));
        m_server->failures.clear();
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(readable().contains(u"14 differences"));
        QVERIFY(!m_page->findChild<MessageBar *>()->isVisible());
    }

    void whatCouldNotBeFoundOutIsSaid()
    {
        QVERIFY(open());
        QJsonObject document = sampleComparison();
        document.insert(u"problems"_s, QJsonArray{u"mdg2: its database does not answer"_s});
        m_server->answers.insert(u"compare"_s, document);
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(readable().contains(u"mdg2: its database does not answer"));
    }

    void anAnswerStaysWithItsPair()
    {
        QVERIFY(open());
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(readable().contains(u"14 differences"));
        sites()[1]->setCurrentIndex(2);
        QVERIFY(readable().contains(u"Press Compare"));
        sites()[1]->setCurrentIndex(1);
        QVERIFY(readable().contains(u"14 differences"));
        sites()[1]->setCurrentIndex(0);
        QVERIFY(readable().contains(u"two different sites"));
        QVERIFY(!button(u"Compare"_s)->isEnabled());
    }

    void aProbeOfTheSameSeriesLeavesTheChosenPair()
    {
        QVERIFY(open());
        sites()[1]->setCurrentIndex(2);
        m_page->showSeries(m_server->session.get(), &m_server->series, m_server->series.sites[1].path);
        QCOMPARE(sites()[1]->currentText(), u"mdg0 (Old)"_s);
    }

    void aSeriesOfOneSiteAndAServerThatIsNotConnectedSayWhy()
    {
        QVERIFY(open());
        Series lonely = m_server->series;
        lonely.sites.resize(1);
        m_page->showSeries(m_server->session.get(), &lonely, lonely.sites[0].path);
        QVERIFY(readable().contains(u"no second site"));
        m_server->session->close();
        m_page->showSeries(m_server->session.get(), &m_server->series, m_server->series.sites[1].path);
        QVERIFY(readable().contains(u"not connected"));
        QCOMPARE(button(u"Compare"_s)->toolTip(), u"The server is not connected."_s);
        m_page->showSeries(nullptr, nullptr, {});
        QVERIFY(readable().contains(u"Choose a site"));
    }

    void whatIsShownIsCopiedAsText()
    {
        QVERIFY(open());
        QTest::mouseClick(button(u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY(button(u"Copy"_s)->isEnabled());
        QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(u"What differs between mdg1 (Production) and mdg2 (Preview) on vps12\n"));
        QVERIFY(text.contains(u"weasyprint") && !text.contains(u"pip"));
        m_page->findChild<QCheckBox *>()->click();
        QVERIFY(m_page->text().contains(u"pip"));
    }

    void aScreenReaderCanNameEverything()
    {
        QVERIFY(open());
        QCOMPARE(namelessWidgets(m_page.get()).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestComparisonPage)
#include "TestComparisonPage.moc"
