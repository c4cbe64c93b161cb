// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Appearance.h"
#include "ui/widgets/ErrorDialog.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QDir>
#include <QImage>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace
{
bool hasInk(const QIcon &icon)
{
    const QImage image = icon.pixmap(32, 32).toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 128)
                return true;
        }
    }
    return false;
}
} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void everyIconOfTheResourcesIsDrawn()
    {
        Icons::application(); // loads the resources
        const QStringList files = QDir(u":/icons"_s).entryList();
        QVERIFY(files.size() >= 20);
        for (const QString &file : files)
            QVERIFY2(hasInk(Icons::icon(file.chopped(4))), qPrintable(file));
        QVERIFY(!hasInk(Icons::icon(u"no-such-icon"_s)));
    }

    void everyStateHasAnIconOfItsOwnName_data()
    {
        QTest::addColumn<int>("state");
        for (int state = 0; state <= int(SiteState::Broken); ++state)
            QTest::newRow(qPrintable(siteStateName(SiteState(state)))) << state;
    }

    void everyStateHasAnIconOfItsOwnName()
    {
        QFETCH(int, state);
        QVERIFY(
            hasInk(Icons::icon(StateColors::iconOfState(SiteState(state)), StateColors::ofState(SiteState(state)))));
    }

    void stateColorsCanBeReadOnLightAndDark()
    {
        for (const QPalette &palette : {Appearance::lightPalette(), Appearance::darkPalette()}) {
            const QColor base = palette.color(QPalette::Base);
            for (int state = 0; state <= int(SiteState::Broken); ++state)
                QVERIFY(StateColors::contrast(StateColors::readableOn(StateColors::ofState(SiteState(state)), base),
                                              base) >= 4.5);
            QVERIFY(StateColors::contrast(palette.color(QPalette::Text), base) >= 7);
            QVERIFY(StateColors::contrast(palette.color(QPalette::PlaceholderText), base) >= 4.5);
            QVERIFY(StateColors::contrast(palette.color(QPalette::HighlightedText),
                                          palette.color(QPalette::Highlight)) >= 4.5);
            QVERIFY(StateColors::contrast(palette.color(QPalette::Link), base) >= 4.5);
        }
    }

    void tagsInALabelAreText()
    {
        PlainLabel label(u"<b>bold</b>"_s), plain(u"bold"_s);
        label.setWordWrap(false);
        plain.setWordWrap(false);
        QVERIFY(label.sizeHint().width() > plain.sizeHint().width() + 20);
    }

    void anErrorShowsItsDetailsOnlyWhenAskedTo()
    {
        ErrorDialog *dialog =
            ErrorDialog::show(nullptr, u"Test"_s, errorText({Error::Code::CommandFailed, u"line 1"_s}, u"vps12"_s));
        const QPointer<ErrorDialog> guard = dialog;
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *details = dialog->findChild<QPlainTextEdit *>();
        QVERIFY(!details->isVisible());
        QTest::mouseClick(dialog->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(details->isVisible());
        QCOMPARE(details->toPlainText(), u"line 1"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!guard);
    }

    void aMessageStaysUntilItIsClosed()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Warning, u"<i>mind</i>"_s);
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.text(), u"<i>mind</i>"_s);
        QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
    }
};

QTEST_MAIN(TestWidgets)
#include "TestWidgets.moc"
