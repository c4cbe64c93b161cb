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

/// Python's web server behind a certificate made for the test.
class TlsServer
{
public:
    explicit TlsServer(bool expired, const QString &name = u"localhost"_s)
    {
        run(u"req"_s, {u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                       u"-keyout"_s, u"key"_s, u"-out"_s, u"request"_s, u"-subj"_s, u"/CN="_s + name});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString form = u"yyyyMMddHHmmss'Z'"_s;
        write(u"index"_s, {});
        write(u"settings"_s, "[ca]\ndefault_ca=c\n[c]\ndatabase=index\nrand_serial=yes\npolicy=p\ndefault_md=sha256\n"
                             "new_certs_dir=.\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\n"
                             "basicConstraints=CA:true\nsubjectAltName=DNS:" +
                                 name.toUtf8() + "\n");
        run(u"ca"_s, {u"-batch"_s, u"-selfsign"_s, u"-config"_s, u"settings"_s, u"-keyfile"_s, u"key"_s, u"-in"_s,
                      u"request"_s, u"-out"_s, u"certificate"_s, u"-notext"_s, u"-startdate"_s,
                      now.addDays(-60).toString(form), u"-enddate"_s, now.addDays(expired ? -30 : 30).toString(form)});
        write(u"serve.py"_s, "import http.server, ssl\n"
                             "server = http.server.HTTPServer(('127.0.0.1', 0), http.server.SimpleHTTPRequestHandler)\n"
                             "context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)\n"
                             "context.load_cert_chain('certificate', 'key')\n"
                             "server.socket = context.wrap_socket(server.socket, server_side=True)\n"
                             "print(server.server_port, flush=True)\n"
                             "server.serve_forever()\n");
        m_process.setWorkingDirectory(m_folder.path());
        m_process.start(u"/usr/bin/python3"_s, {u"serve.py"_s});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000))
            ;
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~TlsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool isRunning() const { return m_port != 0; }
    QString certificateFile() const { return m_folder.filePath(u"certificate"_s); }
    QUrl url() const { return QUrl(u"https://localhost:%1/"_s.arg(m_port)); }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    void run(const QString &command, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, QStringList{command} + arguments);
        process.waitForFinished();
    }

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
        QVERIFY(timer.elapsed() >= 350 && timer.elapsed() < 30000);
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
        QTest::addColumn<bool>("expired");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("problem");
        QTest::newRow("trusted") << false << u"localhost"_s << true << QString();
        QTest::newRow("expired") << true << u"localhost"_s << true << u"certificate-expired"_s;
        QTest::newRow("self-signed") << false << u"localhost"_s << false << u"certificate-self-signed"_s;
        QTest::newRow("other name") << false << u"other.example"_s << true << u"certificate-wrong-name"_s;
    }
    void certificatesAreCheckedForReal()
    {
        QFETCH(bool, expired);
        QFETCH(QString, name);
        QFETCH(bool, trusted);
        QFETCH(QString, problem);
        TlsServer server(expired, name);
        QVERIFY(server.isRunning());
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
        QVERIFY(expired ? *health.certificateDays < -28 : *health.certificateDays >= 29);
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
