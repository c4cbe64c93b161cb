// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SyncServer.h"
#include "ui/editor/CodeEdit.h"
#include "ui/editor/QuestionBar.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/editor/VersionsView.h"
#include "ui/widgets/MessageBar.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace
{
QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *one : in.findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

/// Everything that a label shows.
QString readable(const QWidget &in)
{
    QStringList texts;
    for (const QLabel *label : in.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(u'\n');
}

template <typename Widget>
Widget *named(const QWidget &in, const QString &begin)
{
    for (Widget *one : in.findChildren<Widget *>()) {
        if (one->accessibleName().startsWith(begin))
            return one;
    }
    return nullptr;
}

CodeEdit *result(const RestoreScriptEditor &editor)
{
    return named<CodeEdit>(editor, u"Result"_s);
}

QJsonObject saved()
{
    QJsonObject document = SyncServer::script(u"current"_s);
    document.insert(u"keptHash"_s, u"hash-2"_s);
    return {{u"restoreScript"_s, document}};
}

const QJsonObject fine{{u"ok"_s, true}, {u"line"_s, QJsonValue()}, {u"message"_s, u""_s}};
} // namespace

class TestRestoreScriptEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<RestoreScriptEditor> m_editor;

    bool open(const QJsonObject &document)
    {
        m_server = std::make_unique<SyncServer>();
        m_server->answers.insert(u"restore-script"_s, document);
        m_server->answers.insert(u"restore-script.check"_s, fine);
        m_server->answers.insert(u"restore-script.save"_s, saved());
        if (!m_server->goOnline())
            return false;
        m_editor = std::make_unique<RestoreScriptEditor>(m_server->session.get(), m_server->series, std::nullopt);
        m_editor->show();
        return QTest::qWaitForWindowExposed(m_editor.get()) &&
               QTest::qWaitFor([this] { return !m_editor->text().isEmpty(); }, 3000);
    }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }

private slots:
    void cleanup()
    {
        m_editor.reset();
        m_server.reset();
    }

    void aConflictIsDecidedWithTheKeyboardAndSaved()
    {
        QVERIFY(open(SyncServer::conflict()));
        QVERIFY(readable(*m_editor).contains(u"Conflict 1 of 1"));
        QSignalSpy savedSpy(m_editor.get(), &RestoreScriptEditor::saved);
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(readable(*m_editor).contains(u"one conflict is still to be decided"));
        QCOMPARE(m_server->channel()->countOf(u"restore-script.save"_s), 0);

        QTest::keyClick(m_editor.get(), Qt::Key_F8);
        QTest::mouseClick(button(*m_editor, u"Take both"_s), Qt::LeftButton);
        QCOMPARE(m_editor->text(), u"# restore.py\nexecute_file('contacts_person.py')  # adapted\n"
                                   u"execute_file('contacts_person_1.py')\nexecute_file('contacts_person_2.py')\n"
                                   u"logger.info('done')\n"_s);
        QVERIFY(!button(*m_editor, u"Take both"_s));
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(savedSpy.count(), 1);
        QCOMPARE(asked(u"restore-script.save"_s)["text"_L1].toString(), m_editor->text());
        QCOMPARE(asked(u"restore-script.save"_s)["seen"_L1].toString(), u"hash-1"_s);
        QCOMPARE(asked(u"restore-script.save"_s)["seenFresh"_L1].toString(), u"fresh-1"_s);
        QVERIFY(!m_editor->isModified());
        QVERIFY(readable(*m_editor).contains(u"Saved."));
    }

    void takingYoursOrFreshLeavesTheRestAlone_data()
    {
        QTest::addColumn<QString>("take");
        QTest::addColumn<QString>("text");
        QTest::newRow("yours")
            << u"Take yours"_s
            << u"# restore.py\nexecute_file('contacts_person.py')  # adapted\nlogger.info('done')\n"_s;
        QTest::newRow("fresh") << u"Take fresh"_s
                               << u"# restore.py\nexecute_file('contacts_person_1.py')\n"
                                  u"execute_file('contacts_person_2.py')\nlogger.info('done')\n"_s;
    }

    void takingYoursOrFreshLeavesTheRestAlone()
    {
        QFETCH(QString, take);
        QFETCH(QString, text);
        QVERIFY(open(SyncServer::conflict()));
        QTest::mouseClick(button(*m_editor, take), Qt::LeftButton);
        QCOMPARE(m_editor->text(), text);
        QTest::keyClick(result(*m_editor), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_editor->text().contains(u"<<<<<<<"));
    }

    void aSideWithoutLinesLeavesNoEmptyLine()
    {
        QJsonObject document = SyncServer::conflict();
        document.insert(u"merged"_s, u"a\n<<<<<<< y\n||||||| b\nx\n=======\nf\n>>>>>>> f\nc"_s);
        QVERIFY(open(document));
        QTest::mouseClick(button(*m_editor, u"Take yours"_s), Qt::LeftButton);
        QCOMPARE(m_editor->text(), u"a\nc"_s);
    }

    void aScriptOfUnknownOriginIsDecidedBySavingItAsItIs()
    {
        QJsonObject document = SyncServer::script(u"conflict"_s);
        document.insert(u"base"_s, QJsonValue());
        QVERIFY(open(document));
        QVERIFY(readable(*m_editor).contains(u"not known what your script was made from"));
        QTest::mouseClick(button(*m_editor, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(m_server->channel()->countOf(u"restore-script.save"_s), 1);
        QTRY_VERIFY(!button(*m_editor, u"Save"_s)->isEnabled());
    }

    void f8GoesRoundTheConflicts()
    {
        QJsonObject document = SyncServer::conflict();
        document.insert(u"merged"_s,
                        u"<<<<<<< y\n1\n=======\n2\n>>>>>>> f\nx\n<<<<<<< y\n3\n=======\n4\n>>>>>>> f\n"_s);
        QVERIFY(open(document));
        const auto line = [this] { return result(*m_editor)->textCursor().blockNumber(); };
        QCOMPARE(line(), 0);
        QTest::keyClick(m_editor.get(), Qt::Key_F8);
        QCOMPARE(line(), 6);
        QTest::keyClick(m_editor.get(), Qt::Key_F8);
        QCOMPARE(line(), 0);
        QTest::keyClick(m_editor.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(line(), 6);
    }

    void aTextThatPythonCannotReadIsMarkedAndNotSavedUnlessWanted()
    {
        QVERIFY(open(SyncServer::script(u"current"_s)));
        m_server->answers.insert(u"restore-script.check"_s,
                                 {{u"ok"_s, false}, {u"line"_s, 3}, {u"message"_s, u"invalid syntax <b>"_s}});
        QTest::keyClicks(result(*m_editor), u"def ("_s);
        QTest::mouseClick(button(*m_editor, u"Check syntax"_s), Qt::LeftButton);
        QTRY_VERIFY(readable(*m_editor).contains(u"Line 3: invalid syntax <b>"));
        QCOMPARE(result(*m_editor)->textCursor().blockNumber(), 2);
        QVERIFY(!result(*m_editor)->extraSelections().isEmpty());

        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(button(*m_editor, u"Save all the same"_s));
        QCOMPARE(m_server->channel()->countOf(u"restore-script.save"_s), 0);
        QVERIFY(button(*m_editor, u"Go on editing"_s)->hasFocus());
        QTest::mouseClick(button(*m_editor, u"Save all the same"_s), Qt::LeftButton);
        QTRY_COMPARE(m_server->channel()->countOf(u"restore-script.save"_s), 1);
    }

    void somebodyElsesChangeIsLoadedBesideTheText()
    {
        QVERIFY(open(SyncServer::script(u"current"_s)));
        m_server->fail(u"restore-script.save"_s, u"refused"_s, u"changed"_s);
        QTest::keyClicks(result(*m_editor), u"# mine "_s);
        const QString mine = m_editor->text();
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(button(*m_editor, u"Load it beside your text"_s));
        QVERIFY(readable(*m_editor).contains(u"somebody else changed"));
        QCOMPARE(m_editor->text(), mine);

        QJsonObject theirs = SyncServer::script(u"current"_s);
        theirs.insert(u"kept"_s, u"# theirs\n"_s);
        theirs.insert(u"keptHash"_s, u"hash-theirs"_s);
        theirs.insert(u"freshHash"_s, u"fresh-2"_s);
        m_server->answers.insert(u"restore-script"_s, theirs);
        m_server->failures.clear();
        QTest::mouseClick(button(*m_editor, u"Load it beside your text"_s), Qt::LeftButton);
        QTRY_VERIFY(named<CodeEdit>(*m_editor, u"Your script"_s)->code().contains(u"# theirs"));
        QCOMPARE(m_editor->text(), mine);
        QVERIFY(m_editor->isModified());
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(asked(u"restore-script.save"_s)["seen"_L1].toString(), u"hash-theirs"_s);
        QCOMPARE(asked(u"restore-script.save"_s)["seenFresh"_L1].toString(), u"fresh-2"_s);
    }

    void itBeginsWithTheMergeWhereThereIsOne()
    {
        QJsonObject document = SyncServer::script(u"merge"_s);
        document.insert(u"merged"_s, u"# merged\n"_s);
        QVERIFY(open(document));
        QCOMPARE(m_editor->text(), u"# merged\n"_s);
        QVERIFY(button(*m_editor, u"Save"_s)->isEnabled());
    }

    void aMergeWithoutMarksThatNeedsADecisionSaysWhich()
    {
        QJsonObject document = SyncServer::script(u"conflict"_s);
        document.insert(u"merged"_s, u"# merged\n"_s);
        document.insert(u"findings"_s, QJsonArray{QJsonObject{{u"kind"_s, u"new-table"_s},
                                                              {u"name"_s, u"memo_mention"_s},
                                                              {u"detail"_s, u""_s},
                                                              {u"decided"_s, false}}});
        QVERIFY(open(document));
        QVERIFY2(readable(*m_editor).contains(u"something is to be decided: ") &&
                     readable(*m_editor).contains(u"memo_mention"),
                 qPrintable(readable(*m_editor)));
    }

    void aLostConnectionLosesNoText()
    {
        QVERIFY(open(SyncServer::script(u"current"_s)));
        QTest::keyClicks(result(*m_editor), u"# mine "_s);
        m_server->session->close();
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(readable(*m_editor).contains(u"Your text is still here"));
        QVERIFY(m_editor->text().startsWith(u"# mine"));
        QVERIFY(m_editor->isModified());

        m_server->session.reset();
        QTest::keyClick(m_editor.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(readable(*m_editor).contains(u"not in the list any more"));
        QVERIFY(m_editor->text().startsWith(u"# mine"));
    }

    void closingAsksOnceAndOnlyWhereSomethingIsNotSaved()
    {
        QVERIFY(open(SyncServer::script(u"current"_s)));
        QTest::keyClicks(result(*m_editor), u"x"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        QVERIFY(button(*m_editor, u"Go on editing"_s)->hasFocus());
        QVERIFY(!m_editor->close());
        QTest::mouseClick(button(*m_editor, u"Save and close"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_server->channel()->countOf(u"restore-script.save"_s), 1);

        QVERIFY(open(SyncServer::script(u"current"_s)));
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!m_editor->isVisible());

        QVERIFY(open(SyncServer::script(u"current"_s)));
        QTest::keyClicks(result(*m_editor), u"x"_s);
        QVERIFY(!m_editor->close());
        QTest::mouseClick(button(*m_editor, u"Throw it away"_s), Qt::LeftButton);
        QVERIFY(!m_editor->isVisible());
    }

    void saveAndCloseStaysOpenWhereSavingFails()
    {
        QVERIFY(open(SyncServer::script(u"current"_s)));
        m_server->fail(u"restore-script.save"_s, u"locked"_s);
        QTest::keyClicks(result(*m_editor), u"x"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QTest::mouseClick(button(*m_editor, u"Save and close"_s), Qt::LeftButton);
        QTRY_VERIFY(readable(*m_editor).contains(u"Your text is still here"));
        QVERIFY(m_editor->isVisible());
    }

    void anEarlierVersionIsLookedAtComparedAndTakenBack()
    {
        QVERIFY(open(SyncServer::conflict()));
        m_server->answers.insert(u"restore-script.version"_s, {{u"text"_s, u"# earlier\n"_s}});
        named<QTabWidget>(*m_editor, u"What it is compared with"_s)->setCurrentIndex(2);
        auto *versions = m_editor->findChild<VersionsView *>();
        auto *list = versions->findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItemCount(), 1);
        QVERIFY(list->topLevelItem(0)->text(0).contains(u"20 Nov 10:12 server time (CET)"));
        QTest::keyClick(list, Qt::Key_Down);
        list->setCurrentItem(list->topLevelItem(0));
        auto *shown = versions->findChild<CodeEdit *>();
        QTRY_COMPARE(shown->code(), u"# earlier\n"_s);
        versions->findChild<QComboBox *>()->setCurrentIndex(1);
        QVERIFY(shown->code().contains(u"-# earlier"));
        QTest::mouseClick(button(*versions, u"Take back"_s), Qt::LeftButton);
        QCOMPARE(m_editor->text(), u"# earlier\n"_s);
        QTest::keyClick(result(*m_editor), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_editor->text().contains(u"<<<<<<<"));
    }

    void wordsAreFoundRoundTheText()
    {
        QVERIFY(open(SyncServer::script(u"current"_s)));
        QTest::keyClick(m_editor.get(), Qt::Key_F, Qt::ControlModifier);
        auto *find = qobject_cast<QLineEdit *>(m_editor->focusWidget());
        QVERIFY(find);
        QTest::keyClicks(find, u"USERS"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(result(*m_editor)->textCursor().selectedText(), u"users"_s);
        QTest::keyClick(find, Qt::Key_Return); // one "users_user" has two
        QTest::keyClick(m_editor.get(), Qt::Key_F3);
        QCOMPARE(result(*m_editor)->textCursor().blockNumber(), 2);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        QVERIFY(!find->isVisible());
    }

    void aTextThatIsTooLargeIsShownAndNeverSaved()
    {
        QJsonObject document = SyncServer::script(u"current"_s);
        document.insert(u"kept"_s, QString(u"x = 1\n"_s.repeated(1 << 20) + QString(8 << 20, u'y')));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(open(document));
        QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(readable(*m_editor).contains(u"too large"));
        QVERIFY(result(*m_editor)->isReadOnly());
        QVERIFY(!button(*m_editor, u"Save"_s)->isEnabled());
        QVERIFY(!m_editor->isModified());
    }

    void whatIsSavedIsWhatWasThere()
    {
        const QString odd = u"a\u00a0b\tc \u00e9\n\n  x\n"_s;
        QJsonObject document = SyncServer::script(u"current"_s);
        document.insert(u"kept"_s, odd);
        QVERIFY(open(document));
        QCOMPARE(m_editor->text(), odd);
        QVERIFY(!m_editor->isModified());
    }

    void charactersThatChangeTheOrderAreSaid()
    {
        QJsonObject document = SyncServer::script(u"current"_s);
        document.insert(u"kept"_s, u"a = 1\nb = '\u202e'\n"_s);
        QVERIFY(open(document));
        QTRY_VERIFY(readable(*m_editor).contains(u"Line 2 holds characters that are not seen"));
    }

    void whatTheServerSaysIsNeverReadAsTags()
    {
        QJsonObject document = SyncServer::conflict();
        document.insert(u"merged"_s, u"<b>bold</b><img src=x>\n"_s);
        QVERIFY(open(document));
        QCOMPARE(m_editor->text(), u"<b>bold</b><img src=x>\n"_s);
        for (const QLabel *label : m_editor->findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    }

    void everythingThatCanHaveTheFocusHasAName()
    {
        QVERIFY(open(SyncServer::conflict()));
        QCOMPARE(namelessWidgets(m_editor.get()), QStringList());
        result(*m_editor)->setFocus();
        QTest::keyClick(result(*m_editor), Qt::Key_F6);
        QVERIFY(!result(*m_editor)->hasFocus());
    }
};

QTEST_MAIN(TestRestoreScriptEditor)
#include "TestRestoreScriptEditor.moc"
