// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/EngineChannel.h"

#include <algorithm>
#include <array>
#include <memory>

namespace
{
constexpr size_t growEvery = 1 << 20;
constexpr uint32_t grownWindow = 4 << 20;
constexpr auto terminationGrace = std::chrono::seconds(2);
} // namespace

EngineChannel::EngineChannel(EngineSession &session, EngineListener &listener, int id, std::string command)
    : m_session(session), m_listener(listener), m_id(id), m_command(std::move(command)),
      m_channel(ssh_channel_new(session.handle()))
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = dataArrived;
    m_callbacks.channel_close_function = closed;
    m_callbacks.channel_exit_status_function = statusArrived;
    m_callbacks.channel_exit_signal_function = signalArrived;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

EngineChannel::~EngineChannel()
{
    for (auto &data : m_input)
        explicit_bzero(data.data(), data.size());
    if (!m_channel)
        return;
    // only free it: ssh_channel_close() on a channel whose opening was refused closes the server's channel 0, another
    // command's
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

int EngineChannel::dataArrived(ssh_session, ssh_channel, void *data, uint32_t size, int isError, void *self)
{
    auto &channel = *static_cast<EngineChannel *>(self);
    const std::string_view text(static_cast<const char *>(data), size);
    if (isError) {
        channel.m_listener.channelData(channel.m_id, text, true);
        return int(size);
    }
    if (channel.m_blocked || !channel.m_listener.channelHasRoom(channel.m_id)) {
        channel.m_blocked = true; // libssh keeps it, its window fills, the server waits
        return 0;
    }
    channel.m_listener.channelData(channel.m_id, text, false);
    channel.m_sinceGrowth += size;
    return int(size);
}

void EngineChannel::closed(ssh_session, ssh_channel, void *self)
{
    static_cast<EngineChannel *>(self)->m_closed = true;
}

void EngineChannel::statusArrived(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<EngineChannel *>(self)->m_status = status;
}

void EngineChannel::signalArrived(ssh_session, ssh_channel, const char *signal, int, const char *, const char *,
                                  void *self)
{
    static_cast<EngineChannel *>(self)->m_signal = signal ? signal : "";
}

void EngineChannel::write(std::string data)
{
    if (!m_inputEnds && !data.empty())
        m_input.push_back(std::move(data));
}

void EngineChannel::terminate()
{
    m_inputEnds = true;
    if (m_stage == Stage::Running && !m_closed && !isTerminating())
        ssh_channel_request_send_signal(m_channel, "TERM");
    if (!isTerminating())
        m_terminateBy = Clock::now() + terminationGrace;
}

bool EngineChannel::drive()
{
    if (m_stage == Stage::Opening)
        open();
    if (m_stage == Stage::Requesting)
        request();
    if (m_stage == Stage::Running) {
        feed();
        drain();
        growWindow();
        if (m_closed && !m_blocked)
            finish(m_status, m_signal);
    }
    if (m_stage != Stage::Ended && isTerminating() && Clock::now() >= m_terminateBy) {
        if (m_stage == Stage::Running)
            ssh_channel_close(m_channel);
        finish(-1, "TERM");
    }
    return m_stage != Stage::Ended;
}

void EngineChannel::open()
{
    const int result = m_channel ? ssh_channel_open_session(m_channel) : SSH_ERROR;
    if (result == SSH_OK)
        m_stage = Stage::Requesting;
    else if (result != SSH_AGAIN)
        fail({m_session.isLost() ? EngineFailure::Kind::Lost : EngineFailure::Kind::Busy, m_session.errorText()});
}

void EngineChannel::request()
{
    const int result = ssh_channel_request_exec(m_channel, m_command.c_str());
    if (result == SSH_OK) {
        m_stage = Stage::Running;
        m_listener.channelOpened(m_id);
        if (isTerminating())
            ssh_channel_request_send_signal(m_channel, "TERM");
    } else if (result != SSH_AGAIN) {
        fail({m_session.isLost() ? EngineFailure::Kind::Lost : EngineFailure::Kind::CommandRefused,
              m_session.errorText()});
    }
}

void EngineChannel::feed()
{
    while (!m_input.empty() && !m_closed && ssh_channel_window_size(m_channel) > 0) {
        std::string &data = m_input.front();
        const size_t size = std::min<size_t>(data.size() - m_inputOffset, 256 * 1024);
        const int written = ssh_channel_write(m_channel, data.data() + m_inputOffset, uint32_t(size));
        if (written <= 0)
            return;
        m_inputOffset += size_t(written);
        m_listener.channelInputTaken(m_id, size_t(written));
        if (m_inputOffset == data.size()) {
            explicit_bzero(data.data(), data.size()); // a password may have been in it
            m_input.pop_front();
            m_inputOffset = 0;
        }
    }
    if (m_input.empty() && m_inputEnds && !m_inputEnded && !m_closed) {
        m_inputEnded = true;
        ssh_channel_send_eof(m_channel);
    }
}

void EngineChannel::drain()
{
    std::array<char, 65536> buffer;
    while (m_blocked && m_listener.channelHasRoom(m_id)) {
        const int count = ssh_channel_read_nonblocking(m_channel, buffer.data(), uint32_t(buffer.size()), 0);
        if (count > 0)
            m_listener.channelData(m_id, std::string_view(buffer.data(), size_t(count)), false);
        else
            m_blocked = false;
    }
}

void EngineChannel::growWindow()
{
    if (m_sinceGrowth < growEvery || m_blocked || m_closed)
        return;
    m_sinceGrowth = 0;
    // asking for 4 MiB widens the window: without it 100 ms of delay allow 6 MB/s. Outside callbacks, or it would
    // recurse.
    thread_local const auto scratch = std::make_unique_for_overwrite<char[]>(grownWindow);
    const int count = ssh_channel_read_timeout(m_channel, scratch.get(), grownWindow, 0, 0);
    if (count > 0)
        m_listener.channelData(m_id, std::string_view(scratch.get(), size_t(count)), false);
}

void EngineChannel::finish(int status, const std::string &signal)
{
    m_stage = Stage::Ended;
    m_listener.channelFinished(m_id, signal.empty() ? status : -1, signal);
}

void EngineChannel::fail(const EngineFailure &failure)
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_listener.channelFailed(m_id, failure);
}
