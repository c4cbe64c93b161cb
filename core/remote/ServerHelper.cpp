// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ServerHelper.h"

#include "core/base/InertText.h"
#include "core/base/Redactor.h"
#include "core/remote/CallTable.h"
#include "core/remote/FrameReader.h"
#include "core/remote/HelperBundle.h"
#include "core/remote/HelperError.h"
#include "core/remote/SshByteChannel.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTimer>

#include <cstring>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
/// Granted again when half of it was consumed, so that a link of 100 ms carries 80 MB/s before it waits for us.
constexpr qint64 streamCredit = 16 << 20;
constexpr qsizetype complaintsKept = 4096;

QByteArray newNonce()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QByteArray asLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// \a request as a line, with \a secrets as the last entry of its "params", which comes last. Made in one piece, so
/// that no copy of the secrets stays behind.
QByteArray asLine(const QJsonObject &request, const Secret &secrets)
{
    const QByteArray plain = asLine(request);
    const bool alone = plain.endsWith("{}}\n");
    QByteArray line;
    line.reserve(plain.size() + secrets.size() + 16);
    line += QByteArrayView(plain).chopped(3);
    line += alone ? "\"secrets\":" : ",\"secrets\":";
    line += QByteArrayView(secrets.reveal());
    line += "}}\n";
    return line;
}

void overwrite(QByteArray &bytes)
{
    if (bytes.isDetached()) // else it is another's as well, and this would only make a copy
        explicit_bzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

QList<TimeMark> timeMarks(const QJsonArray &times)
{
    QList<TimeMark> marks;
    marks.reserve(times.size());
    for (const QJsonValue &value : times) {
        const QJsonArray pair = value.toArray();
        marks.append({pair.at(0).toInteger(), pair.at(1).toInteger()});
    }
    return marks;
}
} // namespace

class ServerHelper::Private
{
public:
    enum class State { Idle, Starting, Ready, Failed };

    Private(ServerHelper *helper, std::unique_ptr<ByteChannel> bytes);

    void begin();
    void read(const QByteArray &bytes);
    void dispatch(const Frame &frame);
    void handshake(const QJsonObject &object);
    void becomeReady(const QJsonObject &hello);
    void streamEvent(qint64 id, const Frame &frame);
    void fail(Error error);
    Error startFailure(Error error) const;
    qint64 request(const QString &method, const QJsonObject &params, OpenCall call, const Secret &secrets = {});
    void send(const QJsonObject &object);
    void sendBytes(QByteArray line);
    void cancel(qint64 id);
    void expire();
    void armDeadline();
    void heartbeat();
    void ping();

    ServerHelper *const q;
    std::unique_ptr<ByteChannel> channel;
    Limits limits;
    State state = State::Idle;
    Error error;
    QByteArray nonce = newNonce();
    FrameReader reader{nonce};
    QByteArray complaints;
    QByteArray early; ///< Requests made before the channel was open.
    bool open = false;
    QJsonObject hello;
    CallTable calls;
    QElapsedTimer clock;
    qint64 lastHeard = 0;
    qint64 lastPulse = 0;
    QTimer deadline;
    QTimer handshakeLimit;
    QTimer pulse;
    QTimer proof;
    bool pinging = false;
};

ServerHelper::Private::Private(ServerHelper *helper, std::unique_ptr<ByteChannel> bytes)
    : q(helper), channel(std::move(bytes))
{
    clock.start();
    for (QTimer *timer : {&deadline, &handshakeLimit, &proof})
        timer->setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, q, [this] { expire(); });
    QObject::connect(&pulse, &QTimer::timeout, q, [this] { heartbeat(); });
    QObject::connect(&handshakeLimit, &QTimer::timeout, q, [this] {
        fail(startFailure({Error::Code::Timeout, u"the helper did not start in time"_s}));
    });
    QObject::connect(&proof, &QTimer::timeout, q, [this] {
        fail({Error::Code::ConnectionLost, u"no sign of life"_s});
    });
    QObject::connect(channel.get(), &ByteChannel::opened, q, [this] { begin(); });
    QObject::connect(channel.get(), &ByteChannel::received, q, [this](const QByteArray &bytes) { read(bytes); });
    QObject::connect(channel.get(), &ByteChannel::complained, q, [this](const QByteArray &bytes) {
        complaints.append(bytes);
        if (complaints.size() > complaintsKept)
            complaints.remove(0, complaints.size() - complaintsKept);
    });
    QObject::connect(channel.get(), &ByteChannel::closed, q,
                     [this](const Error &reason) { fail(state == State::Ready ? reason : startFailure(reason)); });
}

/// The first line and the requests that wait travel together: with the helper installed, the first answer costs no
/// further round trip.
void ServerHelper::Private::begin()
{
    open = true;
    handshakeLimit.start(limits.handshake);
    const QJsonObject start{{u"nonce"_s, QString::fromLatin1(nonce)},
                            {u"hash"_s, QString::fromLatin1(HelperBundle::hash())}};
    QByteArray first = asLine(start) + early;
    channel->write(first);
    overwrite(first); // a request that waited may have held a password
    overwrite(early);
}

void ServerHelper::Private::read(const QByteArray &bytes)
{
    lastHeard = clock.elapsed();
    proof.stop();
    reader.append(bytes);
    const QPointer<ServerHelper> alive(q); // an answer may delete the helper
    while (alive && state != State::Failed) {
        const auto frame = reader.next();
        if (!frame)
            return fail(frame.error());
        if (!*frame)
            return;
        dispatch(**frame);
    }
}

void ServerHelper::Private::dispatch(const Frame &frame)
{
    const qint64 id = frame.object.value("id"_L1).toInteger(0);
    if (id <= 0)
        return handshake(frame.object);
    if (frame.object.contains("event"_L1))
        return streamEvent(id, frame);
    const auto call = calls.take(id);
    if (!call)
        return; // cancelled or timed out meanwhile
    if (frame.object.contains("error"_L1))
        call->finish(std::unexpected(errorFromHelper(frame.object.value("error"_L1).toObject())));
    else if (frame.object.contains("result"_L1))
        call->finish(frame.object.value("result"_L1).toObject());
    else
        call->finish(std::unexpected(Error{Error::Code::ProtocolError, u"an answer without a result"_s}));
}

void ServerHelper::Private::handshake(const QJsonObject &object)
{
    if (object.contains("error"_L1)) {
        const Error reason = errorFromHelper(object.value("error"_L1).toObject());
        fail({state == State::Ready ? reason.code : Error::Code::HelperUnavailable, reason.detail});
    } else if (state == State::Starting && object.contains("need"_L1)) {
        handshakeLimit.start(limits.handshake);
        const QByteArray bundle = HelperBundle::bundle();
        channel->write(asLine({{u"length"_s, bundle.size()}}) + bundle);
    } else if (state == State::Starting && object.contains("ready"_L1)) {
        becomeReady(object.value("ready"_L1).toObject());
    }
}

void ServerHelper::Private::becomeReady(const QJsonObject &greeting)
{
    handshakeLimit.stop();
    reader.expectCleanLines();
    if (greeting.value("protocol"_L1).toInt() != 1)
        return fail({Error::Code::ProtocolError, u"the helper speaks another protocol"_s});
    hello = greeting;
    state = State::Ready;
    lastPulse = clock.elapsed();
    pulse.start(limits.ping / 5);
    emit q->ready();
}

void ServerHelper::Private::streamEvent(qint64 id, const Frame &frame)
{
    OpenCall *call = calls.find(id);
    if (!call || !call->stream)
        return;
    call->consumed += frame.payload.size();
    if (call->consumed >= streamCredit / 2) {
        send({{u"method"_s, u"credit"_s}, {u"params"_s, QJsonObject{{u"call"_s, id}, {u"bytes"_s, call->consumed}}}});
        call->consumed = 0;
    }
    const QJsonObject event = frame.object.value("event"_L1).toObject();
    const QString kind = event.value("kind"_L1).toString();
    HelperStream *stream = call->stream;
    if (kind == "data"_L1)
        emit stream->data(event.value("offset"_L1).toInteger(), frame.payload,
                          timeMarks(event.value("times"_L1).toArray()));
    else
        emit stream->event(kind, event);
}

void ServerHelper::Private::fail(Error reason)
{
    if (state == State::Failed)
        return;
    state = State::Failed;
    error = std::move(reason);
    for (QTimer *timer : {&deadline, &handshakeLimit, &pulse, &proof})
        timer->stop();
    channel->disconnect(q);
    channel->close();
    const QPointer<ServerHelper> alive(q);
    const Error told = error;
    for (const OpenCall &call : calls.takeAll())
        call.finish(std::unexpected(told));
    if (alive)
        emit q->failed(told);
}

/// Why it did not start, in the words of whoever answered instead: python3 missing, nologin, a full disk.
Error ServerHelper::Private::startFailure(Error reason) const
{
    if (reason.code != Error::Code::HelperUnavailable && reason.code != Error::Code::Timeout)
        return reason;
    QStringList parts;
    for (const QByteArray &text : {complaints, reader.noise()}) {
        const QString words = inertText(Redactor::redact(QString::fromUtf8(text.trimmed())), 1000);
        if (!words.isEmpty())
            parts.append(words);
    }
    parts.append(reason.detail);
    parts.removeAll(QString());
    return {Error::Code::HelperUnavailable, parts.join(u"\n"_s)};
}

qint64 ServerHelper::Private::request(const QString &method, const QJsonObject &params, OpenCall call,
                                      const Secret &secrets)
{
    const qint64 id = calls.add(std::move(call));
    const QJsonObject object{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    sendBytes(secrets.isEmpty() ? asLine(object) : asLine(object, secrets));
    armDeadline();
    return id;
}

void ServerHelper::Private::send(const QJsonObject &object)
{
    sendBytes(asLine(object));
}

void ServerHelper::Private::sendBytes(QByteArray line)
{
    if (open)
        channel->write(line);
    else
        early += line;
    overwrite(line);
}

void ServerHelper::Private::cancel(qint64 id)
{
    if (state != State::Failed)
        send({{u"method"_s, u"cancel"_s}, {u"params"_s, QJsonObject{{u"call"_s, id}}}});
}

void ServerHelper::Private::expire()
{
    const QPointer<ServerHelper> alive(q);
    for (const qint64 id : calls.overdue(clock.elapsed())) {
        const auto call = calls.take(id);
        if (!call)
            continue;
        cancel(id);
        call->finish(std::unexpected(Error{Error::Code::Timeout, {}}));
        if (!alive || state == State::Failed)
            return;
    }
    armDeadline();
}

void ServerHelper::Private::armDeadline()
{
    const qint64 next = calls.nextDeadline();
    if (next > 0)
        deadline.start(milliseconds(std::max<qint64>(next - clock.elapsed(), 0)));
    else
        deadline.stop();
}

void ServerHelper::Private::heartbeat()
{
    const qint64 now = clock.elapsed();
    if (now - lastPulse > 3 * pulse.interval())
        lastHeard += now - lastPulse; // this process stood still: the answers may be waiting
    lastPulse = now;
    const milliseconds silence(now - lastHeard);
    if (silence >= limits.dead && pinging)
        fail({Error::Code::ConnectionLost, u"no sign of life"_s});
    else if (silence >= limits.ping && !pinging)
        ping();
}

void ServerHelper::Private::ping()
{
    pinging = true;
    OpenCall call;
    call.answer = [this](const Result<QJsonObject> &) { pinging = false; };
    request(u"ping"_s, {}, std::move(call));
}

ServerHelper::ServerHelper(SshConnection *connection, QObject *parent)
    : ServerHelper(std::make_unique<SshByteChannel>(connection), parent)
{
}

ServerHelper::ServerHelper(std::unique_ptr<ByteChannel> channel, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(channel)))
{
}

ServerHelper::~ServerHelper()
{
    d->channel->disconnect(this);
    d->channel->close();
    // Streams belong to others and may outlive the helper: they must hear of the end.
    d->state = Private::State::Failed;
    for (const OpenCall &call : d->calls.takeAll())
        call.finish(std::unexpected(Error{Error::Code::Cancelled, {}}));
}

void ServerHelper::setLimits(const Limits &limits)
{
    d->limits = limits;
}

void ServerHelper::start()
{
    if (d->state != Private::State::Idle)
        return;
    d->state = Private::State::Starting;
    d->channel->open(HelperBundle::execString());
}

bool ServerHelper::isReady() const
{
    return d->state == Private::State::Ready;
}

QJsonObject ServerHelper::hello() const
{
    return d->hello;
}

void ServerHelper::call(const QString &method, const QJsonObject &params, QObject *context, Answer answer,
                        milliseconds limit)
{
    callWithSecrets(method, params, {}, context, std::move(answer), limit);
}

void ServerHelper::callWithSecrets(const QString &method, const QJsonObject &params, const Secret &secrets,
                                   QObject *context, Answer answer, milliseconds limit)
{
    OpenCall call;
    call.answer = std::move(answer);
    call.bound = context != nullptr;
    call.context = context;
    call.deadline = d->clock.elapsed() + std::max<qint64>(limit.count(), 1);
    if (d->state != Private::State::Failed) {
        d->request(method, params, std::move(call), secrets);
        return;
    }
    QMetaObject::invokeMethod(
        this, [call = std::move(call), error = d->error] { call.finish(std::unexpected(error)); },
        Qt::QueuedConnection);
}

HelperStream *ServerHelper::stream(const QString &method, const QJsonObject &params, QObject *parent)
{
    auto *stream = new HelperStream(parent);
    OpenCall call;
    call.stream = stream;
    if (d->state == Private::State::Failed) {
        QMetaObject::invokeMethod(
            stream, [stream, error = d->error] { emit stream->finished(std::unexpected(error)); },
            Qt::QueuedConnection);
        return stream;
    }
    QJsonObject full = params;
    full.insert(u"credit"_s, streamCredit);
    const qint64 id = d->request(method, full, std::move(call));
    connect(stream, &QObject::destroyed, this, [this, id] {
        if (d->calls.take(id))
            d->cancel(id);
    });
    return stream;
}

void ServerHelper::proveAlive(milliseconds limit)
{
    if (!isReady())
        return;
    d->proof.start(limit);
    if (!d->pinging)
        d->ping();
}
