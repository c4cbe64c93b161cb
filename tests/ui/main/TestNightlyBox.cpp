// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/main/NightlyBox.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const QDateTime evening(QDate(2026, 11, 28), QTime(19, 30), Qt::UTC);

Nightly nightly()
{
    Nightly nightly;
    nightly.at = u"02:30"_s;
    nightly.next = evening.addSecs(6 * 3600);
    return nightly;
}
} // namespace

class TestNightlyBox : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<NightlyBox> m_box;

    void show(const std::optional<Nightly> &value, const QString &refusal = {}, const QString &series = u"mdg"_s)
    {
        m_box->showNightly(series, value, evening, 3600, u"CET"_s, refusal);
    }
    QPushButton *button(const QString &name) { return m_box->findChild<QPushButton *>(name); }
    QString text(const QString &name)
    {
        const auto *label = m_box->findChild<QLabel *>(name);
        return label->isVisible() ? label->text() : QString();
    }

private slots:
    void init()
    {
        m_box = std::make_unique<NightlyBox>();
        m_box->resize(400, 300);
        show(nightly());
        QVERIFY(QTest::qWaitForWindowExposed(m_box.get()));
    }

    void withoutNightsThereIsNoBox()
    {
        show({});
        QVERIFY(!m_box->isVisible());
    }

    void holdingAndTakingItBackIsOneClick()
    {
        QSignalSpy wishes(m_box.get(), &NightlyBox::holdRequested);
        QCOMPARE(button(u"hold"_s)->text(), u"Hold tonight"_s);
        QTest::mouseClick(button(u"hold"_s), Qt::LeftButton);
        QCOMPARE(wishes.last().first().toBool(), true);
        QVERIFY(!button(u"hold"_s)->isEnabled());
        Nightly held = nightly();
        held.hold = Nightly::Hold{QDate(2026, 11, 29), u"tester@desk"_s};
        show(held);
        QVERIFY(text(u"nightly"_s).endsWith(u"held tonight by tester@desk"));
        QCOMPARE(text(u"nightlyAnswer"_s), QString());
        QCOMPARE(button(u"hold"_s)->text(), u"Do not hold"_s);
        QTest::mouseClick(button(u"hold"_s), Qt::LeftButton);
        QCOMPARE(wishes.last().first().toBool(), false);
    }

    void endingTheNightsIsAskedInPlaceWithTheSafeAnswerFocussed()
    {
        QSignalSpy wishes(m_box.get(), &NightlyBox::clearRequested);
        QTest::mouseClick(button(u"clearNightly"_s), Qt::LeftButton);
        QVERIFY(button(u"keepNightly"_s)->hasFocus());
        show(nightly()); // a probe's answer meanwhile does not close the question
        QVERIFY(button(u"confirmClear"_s)->isVisible() && !button(u"clearNightly"_s)->isVisible());
        QTest::keyClick(button(u"keepNightly"_s), Qt::Key_Space);
        QVERIFY(wishes.isEmpty() && !button(u"confirmClear"_s)->isVisible());
        m_box->askToClear();
        QTest::mouseClick(button(u"confirmClear"_s), Qt::LeftButton);
        QCOMPARE(wishes.size(), 1);
    }

    void anotherSeriesClosesTheQuestion()
    {
        m_box->askToClear();
        QVERIFY(button(u"confirmClear"_s)->isVisible());
        show(nightly(), {}, u"abc"_s);
        QVERIFY(!button(u"confirmClear"_s)->isVisible());
    }

    void aRefusalIsShownAndTheButtonsComeBack()
    {
        QTest::mouseClick(button(u"hold"_s), Qt::LeftButton);
        m_box->setFailed(u"The server refused."_s);
        QCOMPARE(text(u"nightlyAnswer"_s), u"The server refused."_s);
        QVERIFY(button(u"hold"_s)->isEnabled());
    }

    void awayTheButtonsSayWhy()
    {
        show(nightly(), u"The server is not connected."_s);
        QVERIFY(!button(u"hold"_s)->isEnabled());
        QCOMPARE(button(u"hold"_s)->toolTip(), u"The server is not connected."_s);
        m_box->askToClear();
        QVERIFY(!button(u"confirmClear"_s)->isVisible());
    }

    void theNightsProblemIsToldWithWhatToDo()
    {
        Nightly missed = nightly();
        missed.problem = u"missed"_s;
        missed.script = u"foreign"_s;
        show(missed);
        QVERIFY(text(u"nightlyProblem"_s).contains(u"Last night: missed. "));
        QVERIFY(text(u"nightlyProblem"_s).contains(u"initdb_from_prod.sh"));
        QCOMPARE(namelessWidgets(m_box.get()), QStringList());
    }
};

QTEST_MAIN(TestNightlyBox)
#include "TestNightlyBox.moc"
