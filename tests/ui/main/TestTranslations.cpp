// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{
struct Message {
    QString source;
    QString type;
    QStringList translations;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message")
            messages.append(Message{});
        else if (xml.name() == u"source")
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"numerusform")
            messages.last().translations += xml.readElementText();
        else if (xml.name() == u"translation") {
            messages.last().type = xml.attributes().value(u"type"_s).toString();
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace())
                messages.last().translations += xml.text().toString();
        }
    }
    return messages;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression places(u"%(L?\\d|n)"_s);
    QStringList found;
    for (auto match = places.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}
} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void germanIsComplete()
    {
        const QList<Message> messages = messagesOf(QFINDTESTDATA("../../../translations/lino-baton_de.ts"));
        QVERIFY(messages.size() > 400);
        for (const Message &message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.source));
            QVERIFY2(!message.translations.isEmpty() && !message.translations.join(QString()).trimmed().isEmpty(),
                     qPrintable(message.source));
        }
    }

    void placesForValuesAreTheSameInGerman()
    {
        for (const Message &message : messagesOf(QFINDTESTDATA("../../../translations/lino-baton_de.ts"))) {
            for (const QString &translation : message.translations) {
                if (!message.source.contains(u"%n"_s))
                    QCOMPARE(placesIn(translation), placesIn(message.source));
            }
        }
    }

    void theOtherLanguagesKnowTheSameWords_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"fr", "nl", "et"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void theOtherLanguagesKnowTheSameWords()
    {
        QFETCH(QString, language);
        const QString german = QFINDTESTDATA("../../../translations/lino-baton_de.ts");
        QCOMPARE(messagesOf(QString(german).replace(u"_de."_s, u"_%1."_s.arg(language))).size(),
                 messagesOf(german).size());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "TestTranslations.moc"
