// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandRun.h"
#include "app/cli/TextEditor.h"

using namespace Qt::StringLiterals;

namespace
{
QJsonObject document(const QString &state)
{
    return {{u"directory"_s, u"/usr/local/lino/mdg/mdg1/snapshot2preview"_s},
            {u"base"_s, u"one\ntwo\n"_s},
            {u"kept"_s, u"mine\none\ntwo\n"_s},
            {u"fresh"_s, u"one\ntwo\nthree\n"_s},
            {u"merged"_s, u"mine\none\ntwo\nthree\n"_s},
            {u"keptHash"_s, u"abc"_s},
            {u"freshHash"_s, u"def"_s},
            {u"freshFrom"_s, u"2026-11-20T09:12:00Z"_s},
            {u"state"_s, state},
            {u"conflicts"_s,
             QJsonArray{QJsonObject{
                 {u"line"_s, 3}, {u"ours"_s, u"my line"_s}, {u"base"_s, u"x"_s}, {u"fresh"_s, u"their line"_s}}}},
            {u"findings"_s, QJsonArray{QJsonObject{{u"kind"_s, u"new-table"_s},
                                                   {u"name"_s, u"products_price"_s},
                                                   {u"detail"_s, u""_s},
                                                   {u"decided"_s, false}}}},
            {u"versions"_s, QJsonArray()},
            {u"keptBy"_s, u""_s},
            {u"syntax"_s, QJsonValue()}};
}

CommandRun &serving(CommandRun &baton, const QString &state)
{
    baton.answers[u"restore-script"_s] = {{u"result"_s, document(state)}};
    baton.answers[u"restore-script.save"_s] = {
        {u"result"_s, QJsonObject{{u"restoreScript"_s, document(u"current"_s)}}}};
    return baton;
}
} // namespace

class TestRestoreScriptCommand : public QObject
{
    Q_OBJECT

private slots:
    void showPrintsTheKeptTextByteByByte()
    {
        CommandRun baton;
        QCOMPARE(serving(baton, u"merge"_s)({u"restore-script"_s, u"p/mdg"_s, u"--show"_s}), 0);
        QCOMPARE(baton.printed, u"mine\none\ntwo\n"_s);
    }

    void diffShowsBothChangesAndTheFindings()
    {
        CommandRun baton;
        QCOMPARE(serving(baton, u"merge"_s)({u"restore-script"_s, u"p/mdg"_s, u"--diff"_s}), 0);
        QVERIFY2(baton.printed.contains(u"\n+mine\n"_s), qPrintable(baton.printed));
        QVERIFY2(baton.printed.contains(u"\n+three\n"_s), qPrintable(baton.printed));
        QVERIFY(baton.said.contains(u"products_price"_s));
    }

    void aMergeWithoutConflictIsSavedOverTheTextThatWasSeen()
    {
        CommandRun baton;
        QCOMPARE(serving(baton, u"merge"_s)({u"restore-script"_s, u"p/mdg"_s, u"--merge"_s}), 0);
        const QJsonObject params = baton.params(u"restore-script.save"_s);
        QCOMPARE(params[u"text"_s].toString(), u"mine\none\ntwo\nthree\n"_s);
        QCOMPARE(params[u"seen"_s].toString(), u"abc"_s);
        QCOMPARE(params[u"seenFresh"_s].toString(), u"def"_s);
    }

    void aConflictIsToldAndNothingIsSaved()
    {
        CommandRun baton;
        QCOMPARE(serving(baton, u"conflict"_s)({u"restore-script"_s, u"p/mdg"_s, u"--merge"_s}), 3);
        QVERIFY(!baton.wasAsked(u"restore-script.save"_s));
        QVERIFY2(baton.said.contains(u"my line"_s) && baton.said.contains(u"their line"_s), qPrintable(baton.said));
        QVERIFY(baton.said.contains(u"--edit"_s));
    }

    void whatFitsNeedsNoMerge()
    {
        CommandRun baton;
        QCOMPARE(serving(baton, u"current"_s)({u"restore-script"_s, u"p/mdg"_s, u"--merge"_s}), 0);
        QVERIFY(!baton.wasAsked(u"restore-script.save"_s));
    }

    void theJsonHasStateAndFindings()
    {
        CommandRun baton;
        QCOMPARE(serving(baton, u"conflict"_s)({u"restore-script"_s, u"p/mdg"_s, u"--json"_s}), 0);
        QCOMPARE(baton.json()[u"state"_s].toString(), u"conflict"_s);
        QCOMPARE(baton.json()[u"findings"_s][0][u"kind"_s].toString(), u"new-table"_s);
        QVERIFY(baton.json()[u"syntax"_s].isNull());
        QCOMPARE(baton({u"restore-script"_s, u"p/mdg"_s, u"--merge"_s, u"--json"_s}), 3);
        QCOMPARE(baton.json()[u"conflicts"_s][0][u"line"_s].toInt(), 3);
    }

    void withoutATerminalNothingIsEdited()
    {
        if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
            QSKIP("this test has a terminal");
        CommandRun baton;
        QCOMPARE(serving(baton, u"merge"_s)({u"restore-script"_s, u"p/mdg"_s, u"--edit"_s}), 3);
        QVERIFY(baton.asked.isEmpty());
    }

    void twoOfThemAreAWrongCommandLine()
    {
        CommandRun baton;
        QCOMPARE(baton({u"restore-script"_s, u"p/mdg"_s, u"--show"_s, u"--merge"_s}), 2);
    }

    void theEditorWorksOnAPrivateCopy()
    {
        qputenv("VISUAL", "sh -c 'stat -c %a \"$1\" \"${1%/*}\" >\"$1.seen\"; echo more >>\"$1\"' ed");
        TextEditor editor;
        std::optional<Result<QString>> edited;
        editor.edit(u"text\n"_s, u"restore2preview.py"_s, [&edited](const Result<QString> &text) { edited = text; });
        QTRY_VERIFY(edited);
        QVERIFY(edited->has_value());
        QCOMPARE(edited->value(), u"text\nmore\n"_s);
        QFile seen(editor.keep() + u".seen"_s);
        QVERIFY(seen.open(QFile::ReadOnly));
        QCOMPARE(seen.readAll(), "600\n700\n");
        QDir(QFileInfo(editor.keep()).path()).removeRecursively();
    }

    void anEditorThatFailsOrIsNotThereSavesNothing_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("fails") << QByteArray("false");
        QTest::newRow("not there") << QByteArray("no-such-editor-here");
        QTest::newRow("killed") << QByteArray("kill -9 $$; true");
    }
    void anEditorThatFailsOrIsNotThereSavesNothing()
    {
        QFETCH(QByteArray, command);
        qputenv("VISUAL", command);
        TextEditor editor;
        std::optional<Result<QString>> edited;
        editor.edit(u"text\n"_s, u"a.py"_s, [&edited](const Result<QString> &text) { edited = text; });
        QTRY_VERIFY(edited);
        QCOMPARE(edited->error().code, Error::Code::CommandFailed);
    }
};

QTEST_GUILESS_MAIN(TestRestoreScriptCommand)
#include "TestRestoreScriptCommand.moc"
