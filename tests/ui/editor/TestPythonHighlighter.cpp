// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PythonHighlighter.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using Kind = PythonHighlighter::Kind;

namespace
{
/// One letter for each character: k(eyword), d(ecorator), n(umber), c(omment), s(tring), or a dot.
QStringList colored(const QString &text)
{
    QTextDocument document;
    document.setPlainText(text);
    PythonHighlighter highlighter(&document);
    highlighter.rehighlight();
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString line(block.text().size(), u'.');
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            for (int i = 0; i < range.length; ++i) {
                for (int kind = 0; kind < Kind::KindCount; ++kind) {
                    if (range.format.foreground().color() == highlighter.color(Kind(kind)))
                        line[range.start + i] = u"kdncs"[kind];
                }
            }
        }
        lines += line;
    }
    return lines;
}
} // namespace

class TestPythonHighlighter : public QObject
{
    Q_OBJECT
private slots:
    void pythonIsColoredAsItIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("colors");
        const auto row = [](const char *name, const QString &text, const QString &colors) {
            QTest::newRow(name) << text << colors;
        };
        row("keyword", u"if x: pass"_s, u"kk....kkkk"_s);
        row("not a keyword", u"iffy passing"_s, u"............"_s);
        row("number", u"x1 = 12"_s, u".....nn"_s);
        row("comment", u"a # if 'x'"_s, u"..cccccccc"_s);
        row("hash in a string", u"'#' # c"_s, u"sss.ccc"_s);
        row("escaped quote", u"'a\\'b' x"_s, u"ssssss.."_s);
        row("escaped backslash", u"'\\\\' x"_s, u"ssss.."_s);
        row("raw string", u"r'\\' x'"_s, u"sssssss"_s);
        row("byte prefix", u"rb\"x\""_s, u"sssss"_s);
        row("name before a quote", u"xy 'a'"_s, u"...sss"_s);
        row("other quote inside", u"\"it's\" 1"_s, u"ssssss.n"_s);
        row("decorator", u"  @a.b(c)"_s, u"..dddd..."_s);
        row("matrix product", u"a @ b"_s, u"....."_s);
        row("triple on a line", u"'''a'b''' c"_s, u"sssssssss.."_s);
        row("triple over lines", u"'''a\nif #\nb''' if"_s, u"ssss\nssss\nssss.kk"_s);
        row("double triple", u"\"\"\"'''\nx\"\"\"if"_s, u"ssssss\nsssskk"_s);
        row("continued string", u"'a\\\nb' if"_s, u"sss\nss.kk"_s);
        row("unfinished string ends with its line", u"'a\nif"_s, u"ss\nkk"_s);
        row("empty strings", u"'' \"\" if"_s, u"ss.ss.kk"_s);
    }

    void pythonIsColoredAsItIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, colors);
        QCOMPARE(colored(text).join(u'\n'), colors);
    }

    void aLineOfMegabytesIsColoredOnlyAtItsBeginningAndStillRead()
    {
        QElapsedTimer clock;
        clock.start();
        const QStringList lines = colored(u"x = '''"_s + QString(4 << 20, u'a') + u"\n''' if"_s);
        QVERIFY(lines[0].startsWith(u"....sss"));
        QVERIFY(lines[0].endsWith(u'.'));
        QCOMPARE(lines[1], u"sss.kk"_s);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_MAIN(TestPythonHighlighter)
#include "TestPythonHighlighter.moc"
