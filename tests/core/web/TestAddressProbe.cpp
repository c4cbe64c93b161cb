// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/AddressProbe.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
/// A web server that answers by the path it is asked for.
class WebServer : public QTcpServer
{
public:
    int open = 0, mostOpen = 0, asked = 0;

    WebServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            mostOpen = std::max(mostOpen, ++open);
            connect(socket, &QTcpSocket::disconnected, this, [this] { --open; });
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
    }
    QUrl url(const QString &path) const { return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path)); }

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray path = socket->readAll().split(' ').value(1);
        ++asked;
        const QByteArray end = "Content-Length: 2\r\nConnection: close\r\n\r\nok";
        if (path.startsWith("/never"))
            return;
        if (path == "/drop")
            return socket->abort();
        if (path.startsWith("/redirect")) {
            const int left = path.mid(9).toInt();
            const QByteArray next = left > 1 ? "/redirect" + QByteArray::number(left - 1) : QByteArray("/ok");
            socket->write("HTTP/1.1 302 Found\r\nLocation: " + next + "\r\n" + end);
        } else if (path == "/file") {
            socket->write("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n" + end);
        } else if (path == "/drip") {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            auto *drip = new QTimer(socket);
            connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
            drip->start(20);
            return;
        } else if (path == "/flood") {
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(4 << 20, 'x'));
        } else {
            const QByteArray status = path == "/ok"     ? "200 OK"
                                      : path == "/busy" ? "503 Service Unavailable"
                                                        : "404 Not Found";
            socket->write("HTTP/1.1 " + status + "\r\n" + end);
        }
        socket->disconnectFromHost();
    }
};

/// openssl s_server with a certificate made for the test.
class TlsServer
{
public:
    explicit TlsServer(const QStringList &certificateOptions, const QString &name = u"localhost"_s)
    {
        QProcess make;
        make.start(u"openssl"_s,
                   QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                               u"-nodes"_s, u"-keyout"_s, m_folder.filePath(u"key"_s), u"-out"_s, certificateFile(),
                               u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:"_s + name} +
                       certificateOptions);
        make.waitForFinished();
        QTcpServer free; // a port that nobody has
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(m_port), u"-cert"_s,
                                       certificateFile(), u"-key"_s, m_folder.filePath(u"key"_s), u"-www"_s});
        QByteArray said;
        while (!said.contains("ACCEPT") && m_process.waitForReadyRead(5000))
            said += m_process.readAll();
    }
    ~TlsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString certificateFile() const { return m_folder.filePath(u"certificate"_s); }
    QUrl url() const { return QUrl(u"https://localhost:%1/"_s.arg(m_port)); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

AddressHealth ask(AddressProbe &probe, const QUrl &address)
{
    QSignalSpy spy(&probe, &AddressProbe::checked);
    probe.check(address);
    if (!spy.wait(10'000))
        return {};
    return spy.first().at(1).value<AddressHealth>();
}

using Problem = AddressHealth::Problem;
} // namespace

class TestAddressProbe : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAnsweredIsTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("http");
        QTest::addColumn<int>("problem");
        QTest::newRow("fine") << u"/ok"_s << 200 << int(Problem::None);
        QTest::newRow("not found") << u"/none"_s << 404 << int(Problem::None);
        QTest::newRow("frozen") << u"/busy"_s << 503 << int(Problem::None);
        QTest::newRow("five redirects") << u"/redirect5"_s << 200 << int(Problem::None);
        QTest::newRow("six redirects") << u"/redirect6"_s << 0 << int(Problem::TooManyRedirects);
        QTest::newRow("redirect to a file") << u"/file"_s << 0 << int(Problem::InvalidAddress);
        QTest::newRow("dropped") << u"/drop"_s << 0 << int(Problem::ConnectionLost);
        QTest::newRow("flood") << u"/flood"_s << 200 << int(Problem::None);
    }
    void whatIsAnsweredIsTold()
    {
        QFETCH(QString, path);
        QFETCH(int, http);
        QFETCH(int, problem);
        WebServer server;
        AddressProbe probe;
        const AddressHealth health = ask(probe, server.url(path));
        QVERIFY(health.checked.isValid());
        QCOMPARE(addressProblemName(health.problem), addressProblemName(Problem(problem)));
        QCOMPARE(health.http, http);
        QCOMPARE(health.isAnswering(), http == 200);
        QVERIFY(!health.certificateDays.has_value());
        QCOMPARE(AddressHealth::fromJson(health.toJson()).value(), health);
    }

    void silenceAndDripsEndAtTheLimit_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("silence") << u"/never"_s;
        QTest::newRow("drips") << u"/drip"_s;
    }
    void silenceAndDripsEndAtTheLimit()
    {
        QFETCH(QString, path);
        WebServer server;
        AddressProbe probe(nullptr, 8, std::chrono::milliseconds(400));
        QElapsedTimer timer;
        timer.start();
        const AddressHealth health = ask(probe, server.url(path));
        QCOMPARE(addressProblemName(health.problem), u"timeout"_s);
        QVERIFY(timer.elapsed() >= 350 && timer.elapsed() < 3000);
    }

    void whatCannotBeReachedHasItsReason()
    {
        AddressProbe probe;
        QTcpServer closed;
        closed.listen(QHostAddress::LocalHost);
        const QUrl refused(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
        closed.close();
        QCOMPARE(addressProblemName(ask(probe, refused).problem), u"refused"_s);
        QCOMPARE(addressProblemName(ask(probe, QUrl(u"http://no-such-name.invalid/"_s)).problem), u"name-not-found"_s);
        QCOMPARE(addressProblemName(ask(probe, QUrl(u"file:///etc/passwd"_s)).problem), u"invalid-address"_s);
    }

    void certificatesAreCheckedForReal_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("problem");
        const QStringList month{u"-days"_s, u"30"_s};
        QTest::newRow("trusted") << month << u"localhost"_s << true << QString();
        QTest::newRow("self-signed") << month << u"localhost"_s << false << u"certificate-self-signed"_s;
        QTest::newRow("other name") << month << u"other.example"_s << true << u"certificate-wrong-name"_s;
    }
    void certificatesAreCheckedForReal()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl is not installed");
        QFETCH(QStringList, options);
        QFETCH(QString, name);
        QFETCH(bool, trusted);
        QFETCH(QString, problem);
        TlsServer server(options, name);
        AddressProbe probe;
        if (trusted) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates(QSslCertificate::fromPath(server.certificateFile()));
            probe.setTls(tls);
        }
        const AddressHealth health = ask(probe, server.url());
        QCOMPARE(addressProblemName(health.problem), problem);
        QCOMPARE(health.http, problem.isEmpty() ? 200 : 0);
        QVERIFY(health.certificateDays.has_value());
        QVERIFY(problem == "certificate-expired"_L1 ? *health.certificateDays < 0 : *health.certificateDays >= 29);
    }

    void noMoreAreAskedAtOnceThanAllowedAndEachOnce()
    {
        WebServer server;
        AddressProbe probe(nullptr, 3, std::chrono::milliseconds(300));
        QSignalSpy spy(&probe, &AddressProbe::checked);
        for (int i = 0; i < 7; ++i) {
            probe.check(server.url(u"/never?%1"_s.arg(i)));
            probe.check(server.url(u"/ok"_s));
        }
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 8, 10'000);
        QVERIFY2(server.mostOpen <= 2 * 3,
                 qPrintable(QString::number(server.mostOpen))); // those that ended may not have been told as closed yet
        QTest::qWait(50);
        QCOMPARE(spy.size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestAddressProbe)
#include "TestAddressProbe.moc"
