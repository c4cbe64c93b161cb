// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleNotes.h"
#include "ui/SyncServer.h"
#include "ui/notes/NotesPreview.h"
#include "ui/notes/ReleaseNotesEditor.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestReleaseNotesEditor : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<ReleaseNotesEditor> m_editor;

    bool open(const QJsonObject &notes)
    {
        m_server = std::make_unique<SyncServer>();
        m_server->answers.insert(u"notes"_s, notes);
        m_server->answers.insert(u"notes.version"_s, {{u"markdown"_s, u"# Earlier\n"_s}});
        QJsonObject savedNotes = sampleNotes();
        savedNotes.insert(u"hash"_s, u"hash-2"_s);
        m_server->answers.insert(u"notes.save"_s, savedNotes);
        if (!m_server->goOnline())
            return false;
        m_editor =
            std::make_unique<ReleaseNotesEditor>(m_server->session.get(), m_server->series, m_server->series.sites[1]);
        m_editor->show();
        return QTest::qWaitForWindowExposed(m_editor.get()) &&
               QTest::qWaitFor([this] { return !m_editor->text().isEmpty(); }, 3000);
    }
    QPlainTextEdit *field() const { return named<QPlainTextEdit>(u"Release notes in Markdown"_s); }
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *one : m_editor->findChildren<Widget *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_editor->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    QString readable() const
    {
        QStringList texts;
        for (const QLabel *label : m_editor->findChildren<QLabel *>())
            if (label->isVisible())
                texts += label->text();
        return texts.join(u'\n');
    }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }
    void type(const QString &text) const
    {
        field()->setFocus();
        field()->moveCursor(QTextCursor::End);
        QTest::keyClicks(field(), text);
    }
    bool modifyAndFail(const QString &code)
    {
        m_server->fail(u"notes.save"_s, code, u"the notes are others by now"_s);
        type(u"Mine"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return readable().contains(u"Your text is still here"); }, 3000);
    }
    NotesPreview *preview() const { return m_editor->findChild<NotesPreview *>(); }

private slots:
    void cleanup()
    {
        m_editor.reset();
        m_server.reset();
    }

    void whatIsKeptIsShownWithItsPage()
    {
        QVERIFY(open(sampleNotes()));
        QVERIFY(m_editor->text().startsWith(u"# Upgrade of mdg\n"));
        QVERIFY(!m_editor->isModified());
        QVERIFY(!button(u"Save"_s)->isEnabled());
        QVERIFY(readable().contains(u"Published at https://preview.example.com/release-notes/"));
        QTRY_VERIFY(preview()->toPlainText().startsWith(u"Upgrade of mdg\nNew: mentions in tickets"));
    }

    void sinceWhenItsSiteIsInProductionIsSaid()
    {
        QJsonObject notes = sampleNotes();
        notes.insert(u"released"_s, QJsonObject{{u"since"_s, u"2026-11-20T17:11:00Z"_s}, {u"kept"_s, QJsonValue()}});
        QVERIFY(open(notes));
        QVERIFY2(readable().contains(u"In production since ") && readable().contains(u"20 Nov"),
                 qPrintable(readable()));
    }

    void savingKeepsTheTextAndPublishesThePage()
    {
        QVERIFY(open(sampleNotes()));
        QSignalSpy saved(m_editor.get(), &ReleaseNotesEditor::saved);
        type(u"<script>alert(1)</script>"_s);
        QVERIFY(m_editor->isModified());
        QTRY_VERIFY(preview()->toPlainText().contains(u"<script>alert(1)</script>"));
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(saved.count(), 1);
        const QJsonObject params = asked(u"notes.save"_s);
        QCOMPARE(params["markdown"_L1].toString(), m_editor->text());
        QCOMPARE(params["seen"_L1].toString(), u"hash-1"_s);
        QCOMPARE(params["site"_L1].toString(), m_server->series.sites[1].path);
        const QString html = params["html"_L1].toString();
        QVERIFY(html.startsWith(u"<!DOCTYPE html>") && html.contains(u"<title>Upgrade of mdg</title>"));
        QVERIFY(!html.contains(u"<script>"));
        QVERIFY(!m_editor->isModified());
        QVERIFY(readable().contains(u"Saved and published."));
        // The next save goes over what the server keeps now.
        type(u"more"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.count(), 2);
        QCOMPARE(asked(u"notes.save"_s)["seen"_L1].toString(), u"hash-2"_s);
    }

    void whereNothingWasWrittenAProposalIsMadeThatNobodyIsAskedAbout()
    {
        QVERIFY(open(sampleNotesUnwritten()));
        QVERIFY(m_editor->text().startsWith(u"# Release notes for mdg\n"));
        QVERIFY(readable().contains(u"This is a proposal"));
        QVERIFY(button(u"Save"_s)->isEnabled());
        QVERIFY(!button(u"Open page"_s)->isEnabled());
        m_editor->reject();
        QVERIFY(!m_editor->isVisible());
    }

    void aConflictLosesNeitherText()
    {
        QVERIFY(open(sampleNotes()));
        QVERIFY(modifyAndFail(u"refused"_s));
        const QString mine = m_editor->text();
        QJsonObject theirs = sampleNotes();
        theirs.insert(u"markdown"_s, u"# Theirs\n"_s);
        theirs.insert(u"hash"_s, u"hash-theirs"_s);
        m_server->answers.insert(u"notes"_s, theirs);
        QTest::mouseClick(button(u"Show theirs beside your text"_s), Qt::LeftButton);
        QTRY_VERIFY(named<QPlainTextEdit>(u"What was saved meanwhile, against your text"_s)->isVisible());
        QVERIFY(named<QPlainTextEdit>(u"What was saved meanwhile, against your text"_s)
                    ->toPlainText()
                    .contains(u"-# Theirs"));
        QCOMPARE(m_editor->text(), mine);
        QVERIFY(m_editor->isModified());
        m_server->failures.clear();
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(readable().contains(u"Saved and published."));
        QCOMPARE(asked(u"notes.save"_s)["seen"_L1].toString(), u"hash-theirs"_s);
        QCOMPARE(asked(u"notes.save"_s)["markdown"_L1].toString(), mine);
        QVERIFY(!named<QPlainTextEdit>(u"What was saved meanwhile, against your text"_s)->isVisible());
    }

    void anyOtherFailureIsSaidAndTheTextStays()
    {
        QVERIFY(open(sampleNotes()));
        QVERIFY(modifyAndFail(u"busy"_s));
        QVERIFY(m_editor->text().endsWith(u"Mine"));
        QVERIFY(button(u"Save"_s)->isEnabled());
        m_server->session.reset();
        m_editor->save();
        QVERIFY(readable().contains(u"not in the list any more"));
    }

    void closingWithUnsavedTextAsksAndEscapeStays()
    {
        QVERIFY(open(sampleNotes()));
        type(u"x"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        QVERIFY(readable().contains(u"Your text is not saved."));
        QVERIFY(button(u"Go on editing"_s)->hasFocus());
        QTest::mouseClick(button(u"Go on editing"_s), Qt::LeftButton);
        m_editor->close();
        QVERIFY(m_editor->isVisible());
        QTest::mouseClick(button(u"Save and close"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_server->channel()->countOf(u"notes.save"_s), 1);
    }

    void aLinkIsOpenedOnlyAfterItsAddressWasShown()
    {
        QVERIFY(open(sampleNotes()));
        QSignalSpy opened(m_editor.get(), &ReleaseNotesEditor::openAddressRequested);
        emit preview()->anchorClicked(QUrl(u"https://example.com/x?a=1&b=2"_s));
        QVERIFY(readable().contains(u"This link leads to https://example.com/x?a=1&b=2"));
        QCOMPARE(opened.count(), 0);
        QTest::mouseClick(button(u"Open in the browser"_s), Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toUrl(), QUrl(u"https://example.com/x?a=1&b=2"_s));
        emit preview()->anchorClicked(QUrl(u"file:///etc/passwd"_s));
        QVERIFY(readable().contains(u"it is not opened from here"));
        QTest::mouseClick(button(u"Open page"_s), Qt::LeftButton);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened[1][0].toUrl(), QUrl(u"https://preview.example.com/release-notes/"_s));
    }

    void versionsAndChangeLogsAreInsertedAndTakenBack()
    {
        QVERIFY(open(sampleNotes()));
        m_editor->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *list = named<QTreeWidget>(u"Versions and change logs"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1)->child(0));
        const QString before = m_editor->text();
        QTest::mouseClick(button(u"Insert"_s), Qt::LeftButton);
        QVERIFY(m_editor->text().contains(u"### lino: 26.10.8\n\n- The grid remembers its columns.\n- Fixed #6210."));
        QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), before);
    }

    void anEarlierVersionIsLookedAtAndTakenBack()
    {
        QVERIFY(open(sampleNotes()));
        m_editor->findChild<QTabWidget *>()->setCurrentIndex(2);
        auto *list = named<QTreeWidget>(u"Earlier versions"_s);
        list->setCurrentItem(list->topLevelItem(1));
        QTRY_VERIFY(button(u"Take back"_s)->isEnabled());
        QCOMPARE(asked(u"notes.version"_s)["name"_L1].toString(), u"v1.md"_s);
        QTest::mouseClick(button(u"Take back"_s), Qt::LeftButton);
        QCOMPARE(m_editor->text(), u"# Earlier\n"_s);
        QVERIFY(m_editor->isModified());
    }

    void aFailureToReadSaysSoAndAsksAgain()
    {
        m_server = std::make_unique<SyncServer>();
        m_server->fail(u"notes"_s, u"failed"_s);
        QVERIFY(m_server->goOnline());
        m_editor =
            std::make_unique<ReleaseNotesEditor>(m_server->session.get(), m_server->series, m_server->series.sites[1]);
        m_editor->show();
        QTRY_VERIFY(button(u"Try again"_s));
        QVERIFY(field()->isReadOnly());
        m_server->failures.clear();
        m_server->answers.insert(u"notes"_s, sampleNotes());
        QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(m_editor->text().startsWith(u"# Upgrade"));
        QVERIFY(!field()->isReadOnly());
    }

    void aScreenReaderCanNameEverything()
    {
        QVERIFY(open(sampleNotes()));
        QCOMPARE(namelessWidgets(m_editor.get()), QStringList());
    }
};

QTEST_MAIN(TestReleaseNotesEditor)
#include "TestReleaseNotesEditor.moc"
