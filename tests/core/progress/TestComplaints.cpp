// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/Complaints.h"
#include "core/progress/RequiredLiterals.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
/// JSON written with single quotes: moc does not read every raw string.
QByteArray file(QByteArray entries)
{
    return QByteArray("{'format':1,'complaints':[" + entries + "]}").replace('\'', '"');
}

QByteArray entry(const QByteArray &id, const QByteArray &match)
{
    return "{'id':'" + id + "','severity':'error','match':'" + match + "','what':'W','todo':'T'}";
}
} // namespace

class TestComplaints : public QObject
{
    Q_OBJECT

private slots:
    void everyExampleIsKnownByItsOwnEntry_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("id");
        for (const auto &known : Complaints::builtIn().entries()) {
            for (qsizetype i = 0; i < known.examples.size(); ++i)
                QTest::addRow("%s %lld", qPrintable(known.id), i) << known.examples[i] << known.id;
        }
    }
    void everyExampleIsKnownByItsOwnEntry()
    {
        QFETCH(QString, line);
        QFETCH(QString, id);
        const auto found = Complaints::builtIn().match(line);
        QVERIFY(found);
        QCOMPARE(found->entry->id, id);
        const auto coloured = Complaints::builtIn().match(u"\x1b[31m"_s + line + u"\x1b[0m"_s);
        QVERIFY(coloured && coloured->entry->id == id);
    }

    void everyEntryHasAnExampleAndALiteralToLookForFirst()
    {
        QVERIFY(Complaints::builtIn().entries().size() >= 70);
        for (const auto &known : Complaints::builtIn().entries()) {
            QVERIFY2(!known.examples.isEmpty(), qPrintable(known.id));
            const QByteArrayList literals = requiredLiterals(known.match.pattern());
            QVERIFY2(!literals.isEmpty(), qPrintable(known.id));
            for (const QByteArray &literal : literals)
                QVERIFY2(literal.size() >= 4, qPrintable(known.id + u": "_s + QString::fromLatin1(literal)));
        }
    }

    void everyPlaceInTheWordsIsFilledByEveryExample()
    {
        // Alternatives that capture nothing may only stand where the words do without.
        static const QSet<QString> mayBeEmpty{u"settings-missing"_s};
        for (const auto &known : Complaints::builtIn().entries()) {
            for (const QString &line : known.examples) {
                const auto found = known.match.match(line);
                for (int group = 1; group <= known.match.captureCount(); ++group) {
                    const QByteArray place = '%' + QByteArray::number(group);
                    if (known.what.contains(place) || known.todo.contains(place))
                        QVERIFY2(!found.captured(group).isEmpty() || mayBeEmpty.contains(known.id), qPrintable(line));
                }
            }
        }
    }

    void whatIsCapturedIsTheServersWord_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("captured");
        QTest::newRow("module") << u"ModuleNotFoundError: No module named 'lino_xl.lib'"_s << u"module-missing"_s
                                << u"lino_xl.lib"_s;
        QTest::newRow("settings") << u"ModuleNotFoundError: No module named 'lino_local.mdg3'"_s
                                  << u"settings-missing"_s << u"mdg3"_s;
        QTest::newRow("directory")
            << u"rsync: [generator] failed to set times on \"/a b/.\": Operation not permitted (1)"_s
            << u"rsync-times"_s << u"/a b"_s;
        QTest::newRow("socket")
            << u"[crit] connect() to unix:/a/nginx.sock failed (2: No such file or directory) while"_s << u"no-uwsgi"_s
            << u"/a/nginx.sock"_s;
        QTest::newRow("objects") << u"WARNING Abandoning with 12 unsaved instances:"_s << u"abandoning"_s << u"12"_s;
        QTest::newRow("old dump") << u"CommandError: Specified output_dir /a b already exists. Delete it"_s
                                  << u"dump-exists"_s << u"/a b"_s;
    }
    void whatIsCapturedIsTheServersWord()
    {
        QFETCH(QString, line);
        QFETCH(QString, id);
        QFETCH(QString, captured);
        const auto found = Complaints::builtIn().match(line);
        QVERIFY(found);
        QCOMPARE(found->entry->id, id);
        QCOMPARE(found->captures.value(0), captured);
    }

    void ordinaryLinesAreNoComplaints_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"", "Wrote 6200 objects to /a/restore.py and siblings.", "Trying to save 73 deferred objects.",
              "Saved 73 objects.", "Loading 116 objects to table tickets_ticket...", "sending incremental file list",
              "1192 static files copied to '/a/static_root'.", "System check identified no issues (0 silenced).",
              "Successfully installed lino-26.10.8", "PART1 : MAKE A SNAPSHOT OF mdg3", "media/killed.pdf",
              "media/Killed by death.mp3", "Applying contenttypes.0001_initial... OK", "database mdg2 is accessed",
              "rsync: [sender] is fine"})
            QTest::newRow(line[0] == 0 ? "empty" : line) << QString::fromLatin1(line);
    }
    void ordinaryLinesAreNoComplaints()
    {
        QFETCH(QString, line);
        const auto found = Complaints::builtIn().match(line);
        QVERIFY2(!found, qPrintable(found ? found->entry->id : QString()));
    }

    void theFirstEntryWinsAlsoBeyondTheFirstFilter()
    {
        QByteArray entries;
        for (int i = 0; i < 150; ++i)
            entries += (i == 0 ? "" : ",") + entry("e" + QByteArray::number(i), "word" + QByteArray::number(i) + "x");
        const auto complaints = Complaints::parse(file(entries + ',' + entry("last", "word[0-9]+")));
        QVERIFY(complaints.has_value());
        for (const int i : {0, 63, 64, 127, 128, 149})
            QCOMPARE(complaints->match(u"a word%1x"_s.arg(i))->entry->id, u"e%1"_s.arg(i));
        QCOMPARE(complaints->match(u"word64"_s)->entry->id, u"last"_s);
        QVERIFY(!complaints->match(u"wordx"_s));
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("not JSON") << QByteArray("{") << u"unterminated"_s;
        QTest::newRow("other format") << QByteArray("{\"format\":2}") << u"format"_s;
        QTest::newRow("no id") << file(entry("", "abcd")) << u"without id: abcd"_s;
        QTest::newRow("pattern") << file(entry("it", "(abcd")) << u"it: "_s;
        QTest::newRow("no pattern") << file(entry("it", "")) << u"it: "_s;
        QTest::newRow("twice") << file(entry("it", "abcd") + ',' + entry("it", "efgh")) << u"it: twice"_s;
        QTest::newRow("severity") << file("{'id':'it','severity':'fatal','match':'abcd','what':'W','todo':'T'}")
                                  << u"it: severity fatal"_s;
        QTest::newRow("no words") << file("{'id':'it','severity':'note','match':'abcd','what':'W'}")
                                  << u"it: no words"_s;
        QTest::newRow("group") << file("{'id':'it','severity':'note','match':'(ab)cd','what':'W %2','todo':'T'}")
                               << u"it: no such group"_s;
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto complaints = Complaints::parse(json);
        QVERIFY(!complaints.has_value());
        QCOMPARE(complaints.error().code, Error::Code::FileDamaged);
        QVERIFY2(complaints.error().detail.contains(named), qPrintable(complaints.error().detail));
    }

    void hostileLinesTakeNoTime_data()
    {
        QTest::addColumn<QString>("piece");
        for (const auto &known : Complaints::builtIn().entries())
            QTest::newRow(qPrintable(known.id)) << known.examples.first();
    }
    void hostileLinesTakeNoTime()
    {
        QFETCH(QString, piece);
        const Complaints &complaints = Complaints::builtIn();
        QElapsedTimer clock;
        clock.start();
        for (qsizetype cut = 1; cut < piece.size(); cut += 1 + piece.size() / 8)
            (void)complaints.match(piece.left(cut).repeated(1'000'000 / cut));
        QVERIFY2(clock.elapsed() < 30000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestComplaints)
#include "TestComplaints.moc"
