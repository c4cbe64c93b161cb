// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/ComplaintBar.h"
#include "ui/logs/FakeFollower.h"
#include "ui/logs/LogModel.h"
#include "ui/logs/LogTable.h"
#include "ui/logs/LogView.h"
#include "ui/logs/LongLineDialog.h"
#include "ui/logs/LongLineModel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{
/// A shown view with a log of its own.
struct Stage {
    LogView view;
    FakeFollower *follower = new FakeFollower;

    Stage()
    {
        view.resize(900, 400);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.open(follower, u"initdb_from_prod.sh"_s);
        view.table()->setFocus();
    }
    void say(const QByteArray &bytes, const QList<TimeMark> &times = {})
    {
        follower->say(bytes, times);
        QTRY_VERIFY(view.model()->isIdle());
    }
    void sayLines(int count)
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes += "line " + QByteArray::number(m_lines++) + '\n';
        say(bytes);
    }
    bool isAtEnd() const
    {
        const QScrollBar *bar = view.table()->verticalScrollBar();
        return bar->value() == bar->maximum();
    }
    QPushButton *pill() const { return view.table()->viewport()->findChild<QPushButton *>(); }
    QString labels() const
    {
        QStringList texts;
        const auto all = view.findChildren<QLabel *>();
        for (const QLabel *label : all)
            if (label->isVisible())
                texts << label->text();
        return texts.join(u'|');
    }
    void find(const QString &words)
    {
        QTest::keyClick(view.table(), Qt::Key_F, Qt::ControlModifier);
        auto *edit = view.findChild<QLineEdit *>();
        edit->setText(words);
        QTest::keyClick(edit, Qt::Key_Return);
    }

private:
    int m_lines = 0;
};

void wheel(QWidget *viewport, int delta)
{
    const QPointF at(viewport->rect().center());
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(viewport, &event);
}
} // namespace

class TestLogView : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheUsersOwnScrollingLeavesFollowing_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<bool>("follows");
        QTest::newRow("nothing") << u"nothing"_s << true;
        QTest::newRow("more lines") << u"lines"_s << true;
        QTest::newRow("a smaller window") << u"shrink"_s << true;
        QTest::newRow("a larger window") << u"grow"_s << true;
        QTest::newRow("a click on a line") << u"click"_s << true;
        QTest::newRow("wheel down at the end") << u"wheel down"_s << true;
        QTest::newRow("the filter") << u"filter"_s << true;
        QTest::newRow("wheel up") << u"wheel up"_s << false;
        QTest::newRow("page up") << u"page up"_s << false;
        QTest::newRow("home") << u"home"_s << false;
        QTest::newRow("the scroll bar") << u"slider"_s << false;
        QTest::newRow("home, then end") << u"home end"_s << true;
        QTest::newRow("wheel up and down to the end") << u"wheel both"_s << false;
        QTest::newRow("the pill") << u"pill"_s << true;
    }

    void onlyTheUsersOwnScrollingLeavesFollowing()
    {
        QFETCH(QString, act);
        QFETCH(bool, follows);
        Stage stage;
        stage.sayLines(500);
        QVERIFY(stage.view.isFollowing());
        QVERIFY(stage.isAtEnd());
        LogTable *table = stage.view.table();
        if (act == u"shrink")
            stage.view.resize(900, 250);
        else if (act == u"grow")
            stage.view.resize(900, 700);
        else if (act == u"click")
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {300, 50});
        else if (act == u"filter") {
            stage.view.model()->setFilter(LogModel::Filter::Errors);
            stage.view.model()->setFilter(LogModel::Filter::All);
        } else if (act == u"page up")
            QTest::keyClick(table, Qt::Key_PageUp);
        else if (act.startsWith(u"home") || act == u"pill")
            QTest::keyClick(table, Qt::Key_Home);
        else if (act == u"slider")
            table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        else if (act.startsWith(u"wheel"))
            wheel(table->viewport(), act == u"wheel down" ? -120 : 120);
        if (act == u"wheel both")
            wheel(table->viewport(), -1200);
        stage.sayLines(50);
        if (act == u"home end")
            QTest::keyClick(table, Qt::Key_End);
        if (act == u"pill")
            QTest::mouseClick(stage.pill(), Qt::LeftButton);
        stage.sayLines(50);

        QCOMPARE(stage.view.isFollowing(), follows);
        QCOMPARE(stage.isAtEnd(), follows);
        QCOMPARE(stage.pill()->isVisible(), !follows);
        if (!follows)
            QVERIFY2(stage.pill()->text().contains(u"100"), qPrintable(stage.pill()->text()));
    }

    void thePlaceStandsWhileLinesCome()
    {
        Stage stage;
        stage.sayLines(2000);
        QTest::keyClick(stage.view.table(), Qt::Key_Home);
        stage.view.table()->goToLine(1000);
        const qint64 top = stage.view.table()->topLine();
        stage.sayLines(3000);
        QCOMPARE(stage.view.table()->topLine(), top);
        stage.view.model()->setFilter(LogModel::Filter::Errors);
        stage.view.model()->setFilter(LogModel::Filter::All);
        stage.view.resize(900, 600);
        QCOMPARE(stage.view.table()->currentLine(), 1000);
    }

    void aChosenLineNeverPushesTheTimesOutOfSight()
    {
        Stage stage;
        stage.say(QByteArray(1500, 'w') + '\n' + QByteArray("x\n").repeated(400));
        QScrollBar *bar = stage.view.table()->horizontalScrollBar();
        for (const qint64 line : {300, 0, 5})
            stage.view.table()->goToLine(line);
        QTRY_VERIFY(bar->maximum() > 0);
        stage.view.table()->goToLine(0);
        QCOMPARE(bar->value(), 0);
        QTest::keyClick(stage.view.table(), Qt::Key_Right);
        QVERIFY(bar->value() > 0);
    }

    void findGoesOnBackAndRoundTheEnd()
    {
        Stage stage;
        stage.say("alpha\nBeta 1\ngamma\nbeta 2\nomega\n");
        stage.find(u"beta"_s);
        LogTable *table = stage.view.table();
        QTRY_COMPARE(table->currentLine(), 1);
        QTest::keyClick(table, Qt::Key_F3);
        QTRY_COMPARE(table->currentLine(), 3);
        QTest::keyClick(table, Qt::Key_F3);
        QTRY_COMPARE(table->currentLine(), 1);
        QVERIFY(stage.labels().contains(u"other end"));
        QTest::keyClick(table, Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(table->currentLine(), 3);
        stage.find(u"nowhere"_s);
        QTRY_VERIFY(stage.labels().contains(u"Not found"));
        QCOMPARE(table->currentLine(), 3);
    }

    void findKnowsCaseExpressionsAndOtherScripts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("toggle");
        QTest::addColumn<int>("line");
        QTest::newRow("words, any case") << u"ERROR in"_s << QString() << 2;
        QTest::newRow("match case") << u"Error In"_s << u"Match case"_s << 3;
        QTest::newRow("other scripts, any case") << u"\u00c4RGER"_s << QString() << 4;
        QTest::newRow("expression without a literal") << u"^[0-9]+ \\w"_s << u"Regular expression"_s << 5;
        QTest::newRow("expression with a literal") << u"tab\\w+ [0-9]{3}"_s << u"Regular expression"_s << 6;
        QTest::newRow("special characters are words") << u"a.*b"_s << QString() << 7;
    }

    void findKnowsCaseExpressionsAndOtherScripts()
    {
        QFETCH(QString, words);
        QFETCH(QString, toggle);
        QFETCH(int, line);
        Stage stage;
        stage.say(
            u"first\nab and tables 12\nerror in a\nError In b\nviel \u00e4rger\n42 x\ntables 123\na.*b\n"_s.toUtf8());
        QTest::keyClick(stage.view.table(), Qt::Key_F, Qt::ControlModifier);
        const auto buttons = stage.view.findChildren<QToolButton *>();
        for (QToolButton *button : buttons)
            if (!toggle.isEmpty() && button->text() == toggle)
                QTest::mouseClick(button, Qt::LeftButton);
        stage.find(words);
        QTRY_COMPARE(stage.view.table()->currentLine(), line);
    }

    void aWordIsFoundAcrossTheStoresChunksAndNeverAcrossLines()
    {
        Stage stage;
        QByteArray bytes;
        while (bytes.size() < 3 << 20)
            bytes += "padding padding padding\n";
        // The needle lies on the edge of a chunk of 1 MiB.
        bytes.replace((1 << 20) - 4, 8, "\nneedle\n");
        bytes += "pad\nding";
        stage.say(bytes);
        stage.find(u"needle"_s);
        QTRY_VERIFY(stage.view.table()->currentLine() > 0);
        QTRY_COMPARE(stage.view.model()->lineText(stage.view.table()->currentLine()), u"needle"_s);
        stage.find(u"NEEDLE"_s);
        stage.find(u"dpad"_s);
        QTRY_VERIFY(stage.labels().contains(u"Not found"));
    }

    void aBadExpressionIsSaidAndNotSought()
    {
        Stage stage;
        stage.say("text\n");
        QTest::keyClick(stage.view.table(), Qt::Key_F, Qt::ControlModifier);
        const auto buttons = stage.view.findChildren<QToolButton *>();
        for (QToolButton *button : buttons)
            if (button->text() == u"Regular expression")
                QTest::mouseClick(button, Qt::LeftButton);
        stage.find(u"(("_s);
        QVERIFY(stage.labels().contains(u"Not a regular expression"));
    }

    void f8GoesToTheNextErrorEvenWhereTheFilterHidesIt()
    {
        Stage stage;
        stage.say("a\nERROR: one\nb\nERROR: two\nc\n");
        LogTable *table = stage.view.table();
        QTest::keyClick(table, Qt::Key_F8);
        QCOMPARE(table->currentLine(), 1);
        QTest::keyClick(table, Qt::Key_F8);
        QCOMPARE(table->currentLine(), 3);
        QTest::keyClick(table, Qt::Key_F8);
        QCOMPARE(table->currentLine(), 1);
        QVERIFY(!stage.view.isFollowing());
    }

    void aKnownMessageIsExplainedWhereItIsChosen()
    {
        Stage stage;
        stage.say(
            "fine\nModuleNotFoundError: No module named '<b>'\nModuleNotFoundError: No module named 'num2words'\n");
        const ComplaintBar *bar = stage.view.complaintBar();
        LogTable *table = stage.view.table();
        table->goToLine(0);
        QVERIFY(!stage.labels().contains(u"What to do"));
        table->goToLine(2);
        QVERIFY(bar->isVisible());
        QVERIFY2(stage.labels().contains(u"num2words"), qPrintable(stage.labels()));
        QVERIFY(stage.labels().contains(u"What to do: env/bin/python manage.py install"));
        table->goToLine(0);
        QVERIFY(!stage.labels().contains(u"What to do"));
        stage.view.clear();
        QVERIFY(!bar->isVisible());
    }

    void theKindsOfALogAreCountedAndReachedWithoutTheMouse()
    {
        Stage stage;
        stage.say("a\nMemoryError\nb\nnice: cannot set niceness: Permission denied\nc\nMemoryError\n");
        auto *menu = stage.view.complaintBar()->findChild<QMenu *>();
        QTRY_COMPARE(menu->actions().size(), 2);
        QVERIFY2(menu->actions()[0]->text().contains(u"2 times"), qPrintable(menu->actions()[0]->text()));
        LogTable *table = stage.view.table();
        for (const qint64 line : {1, 3, 5, 1}) {
            QTest::keyClick(table, Qt::Key_F8, Qt::ShiftModifier);
            QCOMPARE(table->currentLine(), line);
        }
        menu->actions()[1]->trigger();
        QCOMPARE(table->currentLine(), 3);
        QVERIFY(!stage.view.isFollowing());
        stage.say("ERROR: x\n");
        QTest::keyClick(table, Qt::Key_F8);
        QCOMPARE(table->currentLine(), 6);
    }

    void theChosenLineStaysInSightWhenSomethingOpensBelow()
    {
        Stage stage;
        stage.sayLines(300);
        LogTable *table = stage.view.table();
        table->goToLine(100);
        const int last = table->rowAt(table->viewport()->height() - table->verticalHeader()->defaultSectionSize() - 1);
        QVERIFY(last > 100);
        table->goToLine(last);
        stage.view.resize(900, 300);
        QCoreApplication::processEvents();
        const QRect row = table->visualRect(stage.view.model()->index(last, LogModel::Line));
        QVERIFY(row.top() >= 0 && row.bottom() < table->viewport()->height());
    }

    void whatAServerNamedIsNoPlaceForANumber()
    {
        Stage stage;
        stage.say(
            "No module named 'a'\nNo module named %2\nCommandError: Specified output_dir /a%1%2&b already exists.\n"
            "CommandError: Specified output_dir /a%1%2&b already exists.\n");
        auto *menu = stage.view.complaintBar()->findChild<QMenu *>();
        QTRY_COMPARE(menu->actions().size(), 2);
        const QString text = menu->actions()[1]->text();
        QVERIFY2(text.contains(u"/a%1%2&&b") && text.endsWith(u"(2 times)"), qPrintable(text));
    }

    void aLogWithoutKnownMessagesSaysSo()
    {
        Stage stage;
        stage.sayLines(5);
        QTest::keyClick(stage.view.table(), Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(stage.labels().contains(u"No message in this log has an explanation"));
        QVERIFY(!stage.view.complaintBar()->isVisible());
    }

    void theSignOfAnExplanationStandsInTheGutter()
    {
        Stage stage;
        stage.say("ERROR: x\nERROR: y\nKilled\n");
        const auto gutter = [&stage](int row) {
            const LogTable *table = stage.view.table();
            return table->viewport()
                ->grab(table->visualRect(stage.view.model()->index(row, LogModel::Level)))
                .toImage();
        };
        QTRY_VERIFY(stage.view.complaintBar()->isVisible());
        QCOMPARE(gutter(0), gutter(1));
        const QImage plain = gutter(0), known = gutter(2);
        const QRect end(plain.width() * 3 / 4, 0, plain.width() / 4, plain.height());
        QVERIFY(known.copy(end) != plain.copy(end));
    }

    void anExplanationIsReadOutAndItsTipReadsNoTags()
    {
        Stage stage;
        stage.say("CommandError: Specified output_dir /<b>x</b> already exists. Delete it\n");
        const QModelIndex index = stage.view.model()->index(0, LogModel::Line);
        const QString spoken = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"Explanation: dump2py") && spoken.contains(u"What to do: "), qPrintable(spoken));
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"&lt;b&gt;") && !tip.contains(u"<b>"), qPrintable(tip));
        stage.view.table()->goToLine(0);
        QVERIFY(stage.labels().contains(u"/<b>x</b>"));
        const auto labels = stage.view.complaintBar()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
    }

    void aNewLogForgetsWhatTheOneBeforeComplainedOf()
    {
        Stage stage;
        stage.say("MemoryError\nKilled\n");
        auto *menu = stage.view.complaintBar()->findChild<QMenu *>();
        QTRY_COMPARE(menu->actions().size(), 2);
        auto *other = new FakeFollower;
        stage.view.open(other, u"other"_s);
        QCOMPARE(menu->actions().size(), 0);
        other->say("a\nb\nc\nd\nKilled\n");
        QTRY_COMPARE(menu->actions().size(), 1);
        QTest::keyClick(stage.view.table(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(stage.view.table()->currentLine(), 4);
    }

    void copyTakesTheChosenLinesWithoutEscapes()
    {
        Stage stage;
        stage.say("one\n\x1b[31mtwo\x1b[0m\nthree\n");
        LogTable *table = stage.view.table();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"one\ntwo\n"_s);
    }

    void savingWritesTheServersOwnBytes()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"saved.log"_s);
        Stage stage;
        stage.say("1%\r99%\n\x1b[31m\xff\n");
        stage.view.saveTo(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("99%\n\x1b[31m\xff\n"));
        QTRY_VERIFY(stage.labels().contains(u"Saved"));
        stage.view.saveTo(u"/nowhere/at/all"_s);
        QTRY_VERIFY(stage.labels().contains(u"not saved"));
    }

    void aLostConnectionIsSaidAndItsReturnToo()
    {
        Stage stage;
        stage.sayLines(3);
        stage.follower->connectTo(false);
        QVERIFY(stage.labels().contains(u"Connection lost"));
        QVERIFY(stage.labels().contains(u"goes on"));
        stage.follower->connectTo(true);
        QVERIFY(stage.labels().contains(u"Connected again"));
        emit stage.follower->finished({});
        QVERIFY(stage.labels().contains(u"Complete"));
        stage.view.open(new FakeFollower, u"<b>other</b>"_s);
        QCOMPARE(stage.view.model()->rowCount(), 0);
        QVERIFY(stage.labels().contains(u"<b>other</b>"));
    }

    void phasesMakeAnOutlineThatJumpsAndFolds()
    {
        Stage stage;
        QSignalSpy tables(&stage.view, &LogView::tableChanged);
        stage.say("PART 1: dump\n" + QByteArray("x\n").repeated(300) +
                  "PART 3: restore\nLoading 5 objects to table cal_event\n");
        auto *outline = stage.view.findChild<QListView *>();
        QVERIFY(outline->isVisible());
        QCOMPARE(outline->model()->rowCount(), 2);
        QVERIFY(outline->model()->index(0, 0).data().toString().contains(u"Dump"));
        QCOMPARE(tables.last().first().toString(), u"cal_event"_s);
        QTest::mouseClick(outline->viewport(), Qt::LeftButton, {},
                          outline->visualRect(outline->model()->index(0, 0)).center() + QPoint(30, 0));
        QCOMPARE(stage.view.table()->currentLine(), 0);
        QCOMPARE(stage.view.table()->topLine(), 0);
        // The mark in the phase's first line folds it.
        LogTable *table = stage.view.table();
        const QRect cell = table->visualRect(stage.view.model()->index(0, LogModel::Line));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(12, cell.height() / 2));
        QCOMPARE(stage.view.model()->rowCount(), 3);
    }

    void aGiantLineIsCutAndShownInPieces()
    {
        Stage stage;
        stage.say(QByteArray(5 << 20, 'g') + "\nshort\n");
        QVERIFY(stage.view.model()->isCut(0));
        QVERIFY(stage.view.model()->lineText(0).size() <= LogModel::LongestShown + 3);
        QElapsedTimer painting;
        painting.start();
        (void)stage.view.grab();
        QVERIFY(painting.elapsed() < 20000);
        QTest::keyClick(stage.view.table(), Qt::Key_Home);
        QTest::keyClick(stage.view.table(), Qt::Key_Return);
        auto *dialog = stage.view.findChild<LongLineDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->model()->rowCount(), ((5 << 20) + LongLineModel::PieceBytes - 1) / LongLineModel::PieceBytes);
        dialog->close();
    }

    void theEndOfAMillionLinesIsReachedAtOnce()
    {
        Stage stage;
        const QByteArray block = QByteArray(111, 'm').append('\n').repeated(50'000);
        for (int i = 0; i < 20; ++i)
            stage.follower->say(block);
        QTRY_VERIFY_WITH_TIMEOUT(stage.view.model()->isIdle(), 120'000);
        QCOMPARE(stage.view.model()->rowCount(), 1'000'000);
        QVERIFY(!stage.view.complaintBar()->isVisible());
        for (const qint64 line : {10, 999'990, 500'000, 3}) {
            stage.view.table()->goToLine(line);
            QCOMPARE(stage.view.table()->currentLine(), line);
            QVERIFY(std::abs(stage.view.table()->topLine() - line) < 60);
        }
    }
};

QTEST_MAIN(TestLogView)
#include "TestLogView.moc"
