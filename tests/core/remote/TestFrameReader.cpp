// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/FrameReader.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const QByteArray nonce("0123456789abcdef0123456789abcdef");

QByteArray frameWith(const QByteArray &json, const QByteArray &payload = {})
{
    return nonce + ' ' + json + '\n' + payload;
}

QList<Frame> takeAll(FrameReader &reader)
{
    QList<Frame> frames;
    for (auto frame = reader.next(); frame && *frame; frame = reader.next())
        frames.append(**frame);
    return frames;
}
} // namespace

class TestFrameReader : public QObject
{
    Q_OBJECT
private slots:
    void framesAndPayloadsComeOutAsTheyWentIn_data()
    {
        QTest::addColumn<int>("chunk");
        for (const int chunk : {1, 2, 3, 7, 64, 1000, 1 << 20})
            QTest::addRow("%d bytes at once", chunk) << chunk;
    }

    void framesAndPayloadsComeOutAsTheyWentIn()
    {
        QFETCH(int, chunk);
        QByteArray payload(5000, '\0');
        for (char &byte : payload)
            byte = char(QRandomGenerator::global()->bounded(256));
        payload.replace(10, nonce.size() + 3, QByteArray(nonce + " {\n")); // a payload may look like a frame
        const QByteArray stream = frameWith(R"({"id":1,"result":{"a":1}})") + "noise between\n" +
                                  frameWith(R"({"id":2,"event":{"kind":"data"},"bytes":5000})", payload) +
                                  frameWith(R"({"id":3,"event":{"kind":"data"},"bytes":0})") +
                                  frameWith(R"({"id":2,"result":{}})");
        FrameReader reader(nonce);
        QList<Frame> frames;
        for (qsizetype at = 0; at < stream.size(); at += chunk) {
            reader.append(stream.mid(at, chunk));
            frames += takeAll(reader);
        }
        QCOMPARE(frames.size(), 4);
        QCOMPARE(frames[0].object["result"_L1]["a"_L1].toInt(), 1);
        QVERIFY(frames[1].payload == payload);
        QVERIFY(frames[2].payload.isEmpty());
        QCOMPARE(frames[3].object["id"_L1].toInt(), 2);
        QCOMPARE(reader.noise(), QByteArray("noise between\n"));
    }

    void noiseBeforeTheFirstFrameIsDroppedAndItsTailKept()
    {
        FrameReader reader(nonce);
        reader.append(QByteArray(10000, 'x') + "\nlast words\n");
        QVERIFY(takeAll(reader).isEmpty());
        QCOMPARE(reader.noise().size(), FrameReader::noiseKept);
        QVERIFY(reader.noise().endsWith("x\nlast words\n"));
    }

    void aFrameIsFoundBehindNoiseWithoutANewline()
    {
        FrameReader reader(nonce);
        reader.append("Welcome! " + frameWith(R"({"ready":{}})"));
        QCOMPARE(takeAll(reader).size(), 1);
        QCOMPARE(reader.noise(), QByteArray("Welcome! \n"));
    }

    void anEchoOfTheFirstLineIsNotAFrame()
    {
        FrameReader reader(nonce);
        reader.append("{\"nonce\":\"" + nonce + "\"}\n" + frameWith(R"({"ready":{}})"));
        QCOMPARE(takeAll(reader).size(), 1);
    }

    void afterTheStartAFrameMustBeginItsLine()
    {
        FrameReader reader(nonce);
        reader.expectCleanLines();
        reader.append("x" + frameWith(R"({"id":1,"result":{}})") + frameWith(R"({"id":2,"result":{}})"));
        const auto frames = takeAll(reader);
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0].object["id"_L1].toInt(), 2);
    }

    void whatCannotBeAFrameIsAProtocolErrorForGood_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << frameWith("{rubbish");
        QTest::newRow("no object") << QByteArray(nonce + " {}[]\n");
        QTest::newRow("negative size") << frameWith(R"({"bytes":-1})");
        QTest::newRow("giant size") << frameWith(R"({"bytes":99999999999})");
        QTest::newRow("size that is no number") << frameWith(R"({"bytes":"many"})");
        QTest::newRow("invalid UTF-8") << frameWith("{\"a\":\"\xff\xfe\"}");
    }

    void whatCannotBeAFrameIsAProtocolErrorForGood()
    {
        QFETCH(QByteArray, bytes);
        FrameReader reader(nonce);
        reader.append(bytes);
        for (int again = 0; again < 2; ++again) {
            const auto frame = reader.next();
            QVERIFY(!frame);
            QCOMPARE(frame.error().code, Error::Code::ProtocolError);
            reader.append(frameWith(R"({"id":1,"result":{}})"));
        }
    }

    void aLineWithoutAnEndIsRefusedAt64MegabytesAndItsSearchIsLinear()
    {
        FrameReader reader(nonce);
        const QByteArray piece(1 << 20, 'a');
        QElapsedTimer clock;
        clock.start();
        Result<std::optional<Frame>> frame = std::nullopt;
        for (int megabytes = 0; megabytes < 70 && frame; ++megabytes) {
            reader.append(piece);
            frame = reader.next();
        }
        QVERIFY(!frame);
        QCOMPARE(frame.error().code, Error::Code::ProtocolError);
        QVERIFY2(clock.elapsed() < 5000, "scanning again from the line's begin takes far longer");
    }

    void randomBytesNeverYieldAFrame()
    {
        for (int round = 0; round < 200; ++round) {
            FrameReader reader(nonce);
            QByteArray bytes(4096, '\0');
            for (char &byte : bytes)
                byte = char(QRandomGenerator::global()->bounded(256));
            reader.append(bytes);
            QVERIFY(takeAll(reader).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestFrameReader)
#include "TestFrameReader.moc"
