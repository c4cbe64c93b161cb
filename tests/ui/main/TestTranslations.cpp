// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
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

private:
    static void programs()
    {
        QTest::addColumn<QString>("german");
        QTest::newRow("window") << QFINDTESTDATA("../../../translations/lino-baton_de.ts");
        QTest::newRow("command line") << QFINDTESTDATA("../../../translations/baton_de.ts");
    }

private slots:
    void germanIsComplete_data() { programs(); }

    void germanIsComplete()
    {
        QFETCH(QString, german);
        const QList<Message> messages = messagesOf(german);
        QVERIFY(messages.size() > 200);
        for (const Message &message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.source));
            QVERIFY2(!message.translations.isEmpty() && !message.translations.join(QString()).trimmed().isEmpty(),
                     qPrintable(message.source));
        }
    }

    void placesForValuesAreTheSameInGerman_data() { programs(); }

    void placesForValuesAreTheSameInGerman()
    {
        QFETCH(QString, german);
        for (const Message &message : messagesOf(german)) {
            for (const QString &translation : message.translations) {
                if (!message.source.contains(u"%n"_s))
                    QCOMPARE(placesIn(translation), placesIn(message.source));
            }
        }
    }

    void noGuessOfLupdateIsLeftInGerman_data() { programs(); }

    void noGuessOfLupdateIsLeftInGerman()
    {
        QFETCH(QString, german);
        for (const Message &message : messagesOf(german)) {
            for (const QString &translation : message.translations)
                QVERIFY2(translation.count(u'{') == message.source.count(u'{'), qPrintable(translation));
        }
    }

    void theOtherLanguagesKnowTheSameWords_data() { programs(); }

    void theOtherLanguagesKnowTheSameWords()
    {
        QFETCH(QString, german);
        for (const QString &language : {u"fr"_s, u"nl"_s, u"et"_s})
            QCOMPARE(messagesOf(QString(german).replace(u"_de."_s, u"_%1."_s.arg(language))).size(),
                     messagesOf(german).size());
    }

    // These words stand in no source file: an lupdate that does not read the file made of them loses them all.
    void knownComplaintsAreSaidInGerman()
    {
        QSet<QString> known;
        for (const Message &message : messagesOf(QFINDTESTDATA("../../../translations/lino-baton_de.ts")))
            known.insert(message.source);
        QFile file(QFINDTESTDATA("../../../resources/complaints/complaints.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray complaints = QJsonDocument::fromJson(file.readAll())[u"complaints"].toArray();
        QVERIFY(!complaints.isEmpty());
        for (const QJsonValue &complaint : complaints) {
            for (const QString &member : {u"what"_s, u"todo"_s})
                QVERIFY2(known.contains(complaint[member].toString()), qPrintable(complaint[member].toString()));
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "TestTranslations.moc"
