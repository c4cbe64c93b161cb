// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ComplaintText.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{
/// The sources of one context in a .ts file that are translated.
QStringList translatedIn(const QString &path, const QString &context)
{
    QFile file(path);
    QStringList sources;
    if (!file.open(QIODevice::ReadOnly))
        return sources;
    QXmlStreamReader xml(&file);
    QString name, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            name = xml.readElementText();
        else if (xml.name() == u"source")
            source = xml.readElementText();
        else if (xml.name() == u"translation" && name == context) {
            if (const bool current = xml.attributes().value(u"type"_s).isEmpty();
                current && !xml.readElementText().isEmpty())
                sources += source;
        }
    }
    return sources;
}
} // namespace

class TestComplaintText : public QObject
{
    Q_OBJECT

private slots:
    void whatTheServerNamedStandsInTheWords()
    {
        const auto found = Complaints::builtIn().match(u"ModuleNotFoundError: No module named 'num2words'"_s);
        QVERIFY(found);
        const ComplaintText text = complaintText(*found);
        QVERIFY2(text.what.contains(u"num2words"), qPrintable(text.what));
        QVERIFY(!text.what.contains(u"%1"));
        QVERIFY(text.todo.contains(u"pip install"));
    }

    void aServersWordsStayWordsAndAreInert()
    {
        const auto found = Complaints::builtIn().match(
            u"CommandError: Specified output_dir /a%1%2\x1b[31m\u202e\nb already exists. Delete"_s);
        QVERIFY(!found); // a line has no end of line in it
        const auto path =
            Complaints::builtIn().match(u"CommandError: Specified output_dir /a%1<b>\u202eb already exists."_s);
        QVERIFY(path);
        const QString what = complaintText(*path).what;
        QVERIFY2(what.contains(u"/a%1<b>"), qPrintable(what));
        QVERIFY(!what.contains(u'\u202e'));
    }

    void aGiantNameIsCut()
    {
        const auto found =
            Complaints::builtIn().match(u"ModuleNotFoundError: No module named '%1'"_s.arg(QString(3000, u'a')));
        QVERIFY(found);
        QVERIFY(complaintText(*found).what.size() < 400);
    }

    void everyWordIsTranslatedIntoGerman()
    {
        const QStringList translated =
            translatedIn(QFINDTESTDATA("../../../translations/lino-baton_de.ts"), u"ComplaintText"_s);
        for (const auto &entry : Complaints::builtIn().entries()) {
            QVERIFY2(translated.contains(QString::fromUtf8(entry.what)), entry.what.constData());
            QVERIFY2(translated.contains(QString::fromUtf8(entry.todo)), entry.todo.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestComplaintText)
#include "TestComplaintText.moc"
